// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/atlas/atlas.h"

#include "core/atlas/shipped.h"
#include "core/io/file.h"
#include "core/scheme/reorder.h"

#include <algorithm>
#include <tuple>

namespace rankfall {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPrefix = "atlas:";
constexpr std::array kOrder{Ring::Z, Ring::Z2, Ring::Q};

std::ptrdiff_t place(Ring ring)
{
    return std::ranges::find(kOrder, ring) - kOrder.begin();
}

std::string formatText(Format format)
{
    return std::to_string(format.n) + "x" + std::to_string(format.m) + "x" + std::to_string(format.p);
}

/// The coefficients as 0 and 1; products that vanish are no products.
Scheme modulo2(const Scheme& scheme)
{
    Scheme out = scheme;
    std::erase_if(out.products, [](Scheme::Product& product) {
        return std::ranges::any_of(product, [](std::vector<Rational>& factor) {
            bool isZero = true;
            for (Rational& value : factor) {
                value = Rational(value.numerator() % 2 != 0 ? 1 : 0);
                isZero = isZero && value.isZero();
            }
            return isZero;
        });
    });
    return out;
}

} // namespace

Atlas::Atlas(std::vector<std::pair<std::string, std::string_view>> files)
{
    for (const auto& [name, text] : files) {
        auto entry = readAtlasHead(name, text);
        if (entry) {
            m_entries.push_back(std::move(*entry));
        } else {
            m_damaged.push_back(entry.error());
        }
    }
    const auto key = [](const AtlasEntry& e) { return std::tuple(e.format, place(e.ring)); };
    std::ranges::sort(m_entries, {}, [&](const AtlasEntry& e) { return std::tuple_cat(key(e), std::tuple(e.rank)); });
    const auto worse = std::ranges::unique(m_entries, {}, key);
    m_entries.erase(worse.begin(), worse.end());
}

const Atlas& Atlas::shipped()
{
    static const Atlas atlas = [] {
        std::vector<std::pair<std::string, std::string_view>> files;
        for (const ShippedFile& file : shippedFiles()) {
            files.emplace_back(file.name, file.text);
        }
        return Atlas(std::move(files));
    }();
    return atlas;
}

Expected<Atlas> Atlas::inFolder(const fs::path& folder)
{
    std::error_code failed;
    auto texts = std::make_shared<std::deque<std::string>>();
    std::vector<std::pair<std::string, std::string_view>> files;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        if (it->path().extension() != ".moves") {
            continue;
        }
        auto text = readFile(it->path());
        if (!text) {
            return tl::unexpected<Error>(text.error());
        }
        files.emplace_back(it->path().filename().string(), texts->emplace_back(std::move(*text)));
    }
    if (failed) {
        return fail("The folder cannot be read: " + failed.message(), folder.string(), "Check the name");
    }
    std::ranges::sort(files);
    Atlas atlas(std::move(files));
    atlas.m_texts = std::move(texts);
    return atlas;
}

std::optional<AtlasMatch> Atlas::find(Format order, Ring ring) const
{
    const Format wanted = sorted(order);
    const AtlasEntry* best = nullptr;
    for (const AtlasEntry& entry : m_entries) {
        const bool holds = entry.ring == ring || entry.ring == Ring::Z;
        const bool isBetter =
            !best || entry.rank < best->rank || (entry.rank == best->rank && entry.ring == ring && best->ring != ring);
        if (entry.format == wanted && holds && isBetter) {
            best = &entry;
        }
    }
    return best ? std::optional(AtlasMatch{best, order, ring}) : std::nullopt;
}

std::vector<AtlasMatch> Atlas::answers() const
{
    std::vector<AtlasMatch> out;
    const AtlasEntry* last = nullptr;
    for (const AtlasEntry& entry : m_entries) {
        if (last && last->format == entry.format) {
            continue;
        }
        last = &entry;
        for (const Ring ring : kOrder) {
            const auto match = find(entry.format, ring);
            if (match && (ring != Ring::Q || !match->isServed())) {
                out.push_back(*match);
            }
        }
    }
    return out;
}

Expected<Scheme> loadScheme(const AtlasMatch& match)
{
    const AtlasEntry& entry = *match.entry;
    const auto scheme = readAtlasScheme(entry);
    if (!scheme) {
        return scheme;
    }
    auto asked = reordered(match.ring == Ring::Z2 && match.isServed() ? modulo2(*scheme) : *scheme, match.order);
    if (!asked || !verify(*asked, match.ring).exact) {
        return fail("The scheme does not hold as " + formatText(match.order) + " over " +
                        std::string(ringSymbol(match.ring)),
                    entry.file, "Report this: it is a mistake of the program");
    }
    asked->claimedRing = match.ring;
    return std::move(*asked);
}

Expected<AtlasMatch> parseAtlasName(std::string_view name, const Atlas& atlas)
{
    const std::string text(name);
    auto rest = name.substr(name.starts_with(kPrefix) ? kPrefix.size() : 0);
    const auto colon = rest.find(':');
    const auto ring = colon == std::string_view::npos ? std::optional(Ring::Z) : parseRing(rest.substr(colon + 1));
    if (!ring) {
        return fail("“" + std::string(rest.substr(colon + 1)) + "” is not a ring", text, "Rings are z2, z and q");
    }
    const auto target = Target::parse(rest.substr(0, colon));
    if (!target || !(*target)->format()) {
        return fail("The atlas holds matrix products only", text, "Write a name such as atlas:4x4x5:z2");
    }
    const Format format = *(*target)->format();
    if (const auto match = atlas.find(format, *ring)) {
        return *match;
    }
    for (const Ring other : kOrder) {
        if (const auto match = atlas.find(format, other)) {
            return fail("The atlas has " + (*target)->name() + " over " + std::string(ringSymbol(other)) +
                            ", not over " + std::string(ringSymbol(*ring)),
                        text,
                        "Ask for " + std::string(kPrefix) + (*target)->name() + ":" + std::string(ringKey(other)));
        }
    }
    return fail("The atlas has no scheme for " + (*target)->name(), text,
                "rankfall-cli atlas lists what it has; rankfall-cli search looks for more");
}

Expected<Opened> openFileOrAtlas(const std::string& name, const TargetPtr& target)
{
    if (!isAtlasName(name) && !isMadeName(name)) {
        return openFile(name, target);
    }
    auto scheme = isMadeName(name) ? madeScheme(name) : parseAtlasName(name).and_then(loadScheme);
    return std::move(scheme).map([](Scheme found) {
        return Opened(SchemeList("atlas", SchemeMember{std::move(found), false}));
    });
}

} // namespace rankfall
