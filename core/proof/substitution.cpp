// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/lower_bounds.h"

#include <algorithm>
#include <array>
#include <bit>

namespace rankfall::proof {

namespace {

using sat::BitTensor;

constexpr std::int64_t kNodes = 20'000'000; // partial complements looked at, a second or two
constexpr int kMostChosen = 12;             // slices chosen at once: 2^12 ways to change each other one
constexpr int kMostSlices = 20;

/// Rows in echelon form, by leading bit; cheap to copy and to take back.
struct Echelon {
    std::array<std::uint64_t, 64> rows{};
    std::uint64_t leads = 0;

    void add(std::uint64_t vector)
    {
        while (vector != 0) {
            const int lead = std::countr_zero(vector);
            if ((leads >> lead & 1) == 0) {
                rows[static_cast<std::size_t>(lead)] = vector;
                leads |= std::uint64_t{1} << lead;
                return;
            }
            vector ^= rows[static_cast<std::size_t>(lead)];
        }
    }

    int rank() const { return std::popcount(leads); }
};

/// A slice as its rows and as its columns.
struct Slice {
    std::vector<std::uint64_t> rows;
    std::vector<std::uint64_t> cols;

    void add(const Slice& other)
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i] ^= other.rows[i];
        }
        for (std::size_t i = 0; i < cols.size(); ++i) {
            cols[i] ^= other.cols[i];
        }
    }
};

class Substitution {
public:
    /// Slices along the first mode, which are independent.
    Substitution(const BitTensor& tensor, std::int64_t& nodes, const ShouldStop& shouldStop)
        : m_nodes(nodes)
        , m_shouldStop(shouldStop)
    {
        const auto [slices, rows, cols] = tensor.size();
        for (int a = 0; a < slices; ++a) {
            Slice slice{std::vector<std::uint64_t>(static_cast<std::size_t>(rows)),
                        std::vector<std::uint64_t>(static_cast<std::size_t>(cols))};
            for (int b = 0; b < rows; ++b) {
                slice.rows[static_cast<std::size_t>(b)] = tensor.row(a, b);
                for (int c = 0; c < cols; ++c) {
                    slice.cols[static_cast<std::size_t>(c)] |= static_cast<std::uint64_t>(tensor.at(a, b, c)) << b;
                }
            }
            m_slices.push_back(std::move(slice));
        }
    }

    /// Whether every complement of the chosen slices has an unfolding of rank above `least`. False when stopped.
    bool allAbove(std::uint32_t chosen, int least)
    {
        m_combinations.assign(1, Slice{std::vector<std::uint64_t>(m_slices[0].rows.size(), 0),
                                       std::vector<std::uint64_t>(m_slices[0].cols.size(), 0)});
        m_others.clear();
        for (std::size_t a = 0; a < m_slices.size(); ++a) {
            if ((chosen >> a & 1) == 0) {
                m_others.push_back(a);
                continue;
            }
            for (std::size_t i = 0, size = m_combinations.size(); i < size; ++i) {
                m_combinations.push_back(m_combinations[i]);
                m_combinations.back().add(m_slices[a]);
            }
        }
        m_nodes -= static_cast<std::int64_t>(m_combinations.size() / 8); // writing them down takes time too
        m_least = least;
        // Independent slices: the third unfolding has rank m_others.size().
        return m_nodes > 0 && (static_cast<int>(m_others.size()) > least || !reaches(0, {}, {}));
    }

    bool isStopped() const { return m_nodes <= 0; }

private:
    /// Whether the slices from `next` on can be changed by chosen ones so that no unfolding has rank above m_least.
    bool reaches(std::size_t next, const Echelon& rows, const Echelon& cols)
    {
        if (next == m_others.size()) {
            return true;
        }
        const Slice& slice = m_slices[m_others[next]];
        for (const Slice& combination : m_combinations) {
            if (--m_nodes <= 0 || (m_nodes % 4096 == 0 && m_shouldStop && m_shouldStop())) {
                m_nodes = 0;
                return true; // nothing may be claimed
            }
            Echelon moreRows = rows;
            for (std::size_t i = 0; i < slice.rows.size() && moreRows.rank() <= m_least; ++i) {
                moreRows.add(slice.rows[i] ^ combination.rows[i]);
            }
            if (moreRows.rank() > m_least) {
                continue;
            }
            Echelon moreCols = cols;
            for (std::size_t i = 0; i < slice.cols.size() && moreCols.rank() <= m_least; ++i) {
                moreCols.add(slice.cols[i] ^ combination.cols[i]);
            }
            if (moreCols.rank() <= m_least && reaches(next + 1, moreRows, moreCols)) {
                return true;
            }
        }
        return false;
    }

    std::vector<Slice> m_slices;
    std::vector<Slice> m_combinations; ///< all sums of chosen slices
    std::vector<std::size_t> m_others;
    int m_least = 0;
    std::int64_t& m_nodes;
    const ShouldStop& m_shouldStop;
};

} // namespace

std::optional<LowerBound> substitutionBound(const BitTensor& tensor, const ShouldStop& shouldStop)
{
    const sat::Concise small = sat::concise(tensor);
    const std::array<int, 3>& size = small.core.size();
    if (size[0] == 0 || *std::ranges::max_element(size) > kMostSlices) {
        return std::nullopt;
    }
    LowerBound best{Method::Substitution, *std::ranges::max_element(size), {}};
    BitTensor turned = small.core;
    for (std::size_t mode = 0; mode < 3; ++mode, turned = turned.rotated()) {
        const int slices = turned.size()[0];
        std::int64_t nodes = kNodes / 3;
        Substitution search(turned, nodes, shouldStop);
        // Many slices chosen leave few others: those are decided soonest.
        for (std::uint32_t chosen = (1U << slices) - 2; chosen > 0 && !search.isStopped(); --chosen) {
            const int count = std::popcount(chosen);
            if (count > kMostChosen ||
                count + std::max({turned.size()[1], turned.size()[2], slices - count}) <= best.bound) {
                continue;
            }
            while (search.allAbove(chosen, best.bound - count) && !search.isStopped()) {
                ++best.bound;
                std::string list;
                for (int i = 0; i < slices; ++i) {
                    if ((chosen >> i & 1) != 0) {
                        list += (list.empty() ? "" : ", ") +
                                std::to_string(small.places[mode][static_cast<std::size_t>(i)]);
                    }
                }
                best.witness = "slices " + list + " along " + "ABC"[mode] + " substituted: " + std::to_string(count) +
                               ", and every complement has an unfolding of rank " + std::to_string(best.bound - count) +
                               " or more";
            }
        }
    }
    return best.witness.empty() ? std::nullopt : std::optional(best);
}

} // namespace rankfall::proof
