// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/networks.h"

#include "core/agent/shipped.h"

#include <algorithm>
#include <cstdlib>
#include <mutex>

namespace rankfall::agent {

namespace {

constexpr int kMostEntriesForParts = 6 * 6 * 6;

/// A network that is made when it is first wanted.
class Entry {
public:
    Entry(KnownNetwork what, std::string_view bytes)
        : m_what(std::move(what))
        , m_bytes(bytes)
    {
    }

    Entry(KnownNetwork what, std::unique_ptr<net::Network> network)
        : m_what(std::move(what))
        , m_network(std::move(network))
    {
    }

    const KnownNetwork& what() const { return m_what; }

    int entries() const { return m_what.dims[0] * m_what.dims[1] * m_what.dims[2]; }

    /// A copy to work with; null when the bytes are no network.
    std::unique_ptr<net::Network> copy()
    {
        std::call_once(m_made, [this] {
            if (m_network) {
                return;
            }
            if (auto weights = net::readSafetensors(m_bytes, m_what.name)) {
                if (auto network = net::makeNetwork(std::move(*weights), m_what.name)) {
                    m_network = std::move(*network);
                }
            }
        });
        return m_network ? m_network->clone() : nullptr;
    }

private:
    KnownNetwork m_what;
    std::string_view m_bytes;
    std::once_flag m_made;
    std::unique_ptr<net::Network> m_network;
};

using EntryPtr = std::shared_ptr<Entry>;

play::BasisKind basisOf(const std::map<std::string, std::string>& metadata)
{
    const auto basis = metadata.find("basis");
    return basis == metadata.end() ? play::BasisKind::Dense
                                   : play::parseBasisKind(basis->second).value_or(play::BasisKind::Dense);
}

int partsOf(const std::map<std::string, std::string>& metadata)
{
    const auto parts = metadata.find("parts");
    return parts == metadata.end() ? 0 : std::atoi(parts->second.c_str());
}

class Networks {
public:
    Networks()
    {
        for (const ShippedNetwork& shipped : shippedNetworks()) {
            m_shipped.push_back(std::make_shared<Entry>(
                KnownNetwork{shipped.name, shipped.kind, shipped.architecture, shipped.ring, shipped.dims, true,
                             basisOf(shipped.metadata), partsOf(shipped.metadata)},
                shipped.bytes));
        }
        // The smallest first, of equal ones those that were taught.
        std::stable_sort(m_shipped.begin(), m_shipped.end(), [](const EntryPtr& x, const EntryPtr& y) {
            return std::pair(x->entries(), x->what().kind != "taught") <
                   std::pair(y->entries(), y->what().kind != "taught");
        });
    }

    void add(EntryPtr entry)
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_loaded, [&](const EntryPtr& other) { return other->what().name == entry->what().name; });
        m_loaded.insert(m_loaded.begin(), std::move(entry));
    }

    /// Loaded ones, then shipped ones.
    std::vector<EntryPtr> all() const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<EntryPtr> out = m_loaded;
        out.insert(out.end(), m_shipped.begin(), m_shipped.end());
        return out;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<EntryPtr> m_loaded; ///< the latest first
    std::vector<EntryPtr> m_shipped;
};

Networks& networks()
{
    static Networks all;
    return all;
}

KnownNetwork describe(const std::string& name, const net::NetworkInfo& info)
{
    const auto kind = info.metadata.find("kind");
    return {name,
            kind == info.metadata.end() ? "" : kind->second,
            info.architecture,
            info.ring,
            info.dims,
            false,
            basisOf(info.metadata),
            partsOf(info.metadata)};
}

/// How the modes can be placed so that they fit.
std::optional<std::array<int, 3>> placeOf(const play::Dims& dims, const play::Dims& room)
{
    std::array<int, 3> place{0, 1, 2};
    do {
        const auto fits = [&](std::size_t mode) { return dims[mode] <= room[static_cast<std::size_t>(place[mode])]; };
        if (fits(0) && fits(1) && fits(2)) {
            return place;
        }
    } while (std::next_permutation(place.begin(), place.end()));
    return std::nullopt;
}

} // namespace

std::vector<KnownNetwork> knownNetworks()
{
    std::vector<KnownNetwork> out;
    for (const EntryPtr& entry : networks().all()) {
        out.push_back(entry->what());
    }
    return out;
}

Expected<KnownNetwork> addNetwork(const std::string& path)
{
    auto network = net::loadNetwork(path);
    if (!network) {
        return tl::unexpected<Error>(network.error());
    }
    KnownNetwork what = describe(path, (*network)->info());
    networks().add(std::make_shared<Entry>(what, std::move(*network)));
    return what;
}

void addNetwork(const std::string& name, std::unique_ptr<net::Network> network)
{
    KnownNetwork what = describe(name, network->info());
    networks().add(std::make_shared<Entry>(std::move(what), std::move(network)));
}

std::optional<ReadyNetwork> networkFor(const play::Dims& dims, Ring ring, const std::string& name)
{
    for (const EntryPtr& entry : networks().all()) {
        const KnownNetwork& what = entry->what();
        const auto place = placeOf(dims, what.dims);
        if (what.ring != ring || !place || (name.empty() ? what.parts > 0 : what.name != name)) {
            continue;
        }
        if (auto network = entry->copy()) {
            return ReadyNetwork{what, std::move(network), *place};
        }
    }
    return std::nullopt;
}

std::optional<ReadyNetwork> networkForParts(Ring ring, const std::string& name)
{
    std::vector<EntryPtr> all = networks().all();
    std::erase_if(all, [&](const EntryPtr& entry) {
        return entry->what().ring != ring || (!name.empty() && entry->what().name != name);
    });
    // Loaded ones come first, and those shipped by size.
    EntryPtr chosen = all.empty() ? nullptr : all.front();
    for (const EntryPtr& entry : all) {
        if (chosen->what().isShipped && entry->entries() > chosen->entries() &&
            entry->entries() <= kMostEntriesForParts) {
            chosen = entry;
        }
    }
    if (auto network = chosen ? chosen->copy() : nullptr) {
        return ReadyNetwork{chosen->what(), std::move(network), {0, 1, 2}};
    }
    return std::nullopt;
}

} // namespace rankfall::agent
