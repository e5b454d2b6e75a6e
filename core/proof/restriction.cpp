// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/lower_bounds.h"
#include "core/sat/decompose.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace rankfall::proof {

namespace {

using sat::BitTensor;

constexpr int kMostDimensions = 6;  ///< a space of so many has 2,825 subspaces; its members fit a word
constexpr int kMostListedBits = 12; ///< rank-one matrices that are listed for one subspace: 2^12
constexpr int kFewListedBits = 9;   ///< so few that pairs of their classes are looked at too
constexpr int kFewDimensions = 4;   ///< a space of so many has 67 subspaces: every such mode is looked at

/// A subspace of the combinations of slices, as the set of its members: bit x is combination x.
using Subspace = std::uint64_t;

int dimensionOf(Subspace space)
{
    return std::countr_zero(static_cast<unsigned>(std::popcount(space)));
}

/// What the tensor needs when it is restricted to each subspace of the combinations of its slices along the first mode,
/// from the smallest subspaces up.
///
/// Let a decomposition of the restriction to V have r products, n(W) of them with a coefficient that vanishes on the
/// hyperplane W of V exactly. Those do not take part in the restriction to W, so n(W) ≤ r − f(W); and of those that do
/// not vanish on a subspace U there are at least f(U). Each such product has a hyperplane that does not contain U, so
/// the sum of r − f(W) over these W, where positive, is at least f(U). The smallest r that this allows for all lines U
/// and for V itself is a lower bound.
class Restrictions {
public:
    Restrictions(const BitTensor& tensor, const ShouldStop& shouldStop)
        : m_tensor(tensor)
        , m_shouldStop(shouldStop)
    {
        for (unsigned functional = 0; functional < m_kernels.size(); ++functional) {
            for (unsigned x = 0; x < 64; ++x) {
                m_kernels[functional] |= static_cast<Subspace>((std::popcount(functional & x) & 1) == 0) << x;
            }
        }
        m_rankOf.fill(-1);
    }

    Subspace whole() const
    {
        const int members = 1 << m_tensor.size()[0];
        return members == 64 ? ~Subspace{0} : (Subspace{1} << members) - 1;
    }

    int needs(Subspace space)
    {
        if (space == 1) {
            return 0;
        }
        if (const auto known = m_needs.find(space); known != m_needs.end()) {
            return known->second;
        }
        int bound = 0;
        if (dimensionOf(space) == 1) {
            bound = rankOf(std::countr_zero(space & ~Subspace{1}));
        } else {
            bound = std::max(byHyperplanes(space), byUnfoldings(space));
            bound = byAlgebra(space, bound);
        }
        m_needs.emplace(space, bound);
        return bound;
    }

    /// "3-dimensional subspaces need 6 to 9", for each dimension below that of the whole.
    std::vector<std::string> steps() const
    {
        std::array<std::array<int, 3>, kMostDimensions + 1> seen{}; // number, least, most
        for (const auto& [space, bound] : m_needs) {
            auto& [count, least, most] = seen[static_cast<std::size_t>(dimensionOf(space))];
            least = count == 0 ? bound : std::min(least, bound);
            most = std::max(most, bound);
            ++count;
        }
        std::vector<std::string> out;
        for (int dimension = 1; dimension < m_tensor.size()[0]; ++dimension) {
            const auto& [count, least, most] = seen[static_cast<std::size_t>(dimension)];
            out.push_back(std::to_string(count) + " subspaces of dimension " + std::to_string(dimension) +
                          ": restricted to each at least " + std::to_string(least) +
                          (most > least ? " to " + std::to_string(most) : ""));
        }
        return out;
    }

private:
    std::vector<Subspace> hyperplanesOf(Subspace space) const
    {
        std::vector<Subspace> out;
        for (const Subspace kernel : m_kernels) {
            if ((space & kernel) != space) {
                out.push_back(space & kernel);
            }
        }
        std::ranges::sort(out);
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    int byHyperplanes(Subspace space)
    {
        const std::vector<Subspace> hyperplanes = hyperplanesOf(space);
        std::vector<int> needed;
        for (const Subspace hyperplane : hyperplanes) {
            needed.push_back(needs(hyperplane));
        }
        int bound = *std::ranges::max_element(needed);
        const auto isAllowed = [&](int products) {
            int all = 0;
            for (const int least : needed) {
                all += std::max(products - least, 0);
            }
            if (all < products) {
                return false;
            }
            for (Subspace rest = space & ~Subspace{1}; rest != 0; rest &= rest - 1) {
                const int x = std::countr_zero(rest);
                int sum = 0;
                for (std::size_t i = 0; i < hyperplanes.size(); ++i) {
                    sum += (hyperplanes[i] >> x & 1) == 0 ? std::max(products - needed[i], 0) : 0;
                }
                if (sum < rankOf(x)) {
                    return false;
                }
            }
            return true;
        };
        while (!isAllowed(bound)) {
            ++bound;
        }
        return bound;
    }

    BitTensor restrictedTo(Subspace space) const
    {
        const auto [slices, rows, cols] = m_tensor.size();
        BitTensor out({dimensionOf(space), rows, cols});
        Subspace spanned = 1;
        for (int i = 0; spanned != space; ++i) {
            const int x = std::countr_zero(space & ~spanned);
            for (int row = 0; row < rows; ++row) {
                for (std::uint64_t bits = combined(x, row); bits != 0; bits &= bits - 1) {
                    out.flip(i, row, std::countr_zero(bits));
                }
            }
            Subspace moved = 0;
            for (Subspace rest = spanned; rest != 0; rest &= rest - 1) {
                moved |= Subspace{1} << (std::countr_zero(rest) ^ x);
            }
            spanned |= moved;
        }
        return out;
    }

    std::uint64_t combined(int x, int row) const
    {
        std::uint64_t out = 0;
        for (auto bits = static_cast<unsigned>(x); bits != 0; bits &= bits - 1) {
            out ^= m_tensor.row(std::countr_zero(bits), row);
        }
        return out;
    }

    int rankOf(int x)
    {
        int& rank = m_rankOf[static_cast<std::size_t>(x)];
        if (rank < 0) {
            sat::Span rows;
            for (int row = 0; row < m_tensor.size()[1]; ++row) {
                rows.add(combined(x, row));
            }
            rank = rows.dimension();
        }
        return rank;
    }

    int byUnfoldings(Subspace space) const
    {
        return *std::ranges::max_element(sat::concise(restrictedTo(space)).core.size());
    }

    /// Raised while exhaustive search says that so many do not suffice.
    int byAlgebra(Subspace space, int bound) const
    {
        const BitTensor core = sat::concise(restrictedTo(space)).core;
        const auto [a, b, c] = core.size();
        const int longest = std::max({a, b, c});
        const int listed = a + b + c - longest;
        if (listed > kMostListedBits || (m_shouldStop && m_shouldStop())) {
            return bound;
        }
        const sat::Budget budget{.conflicts = 0, .shouldStop = m_shouldStop};
        while (bound <= longest + (listed <= kFewListedBits ? 2 : 1) &&
               sat::decompose(core, bound, {}, budget, 1).outcome == sat::Outcome::Impossible) {
            ++bound;
        }
        return bound;
    }

    const BitTensor& m_tensor;
    const ShouldStop& m_shouldStop;
    std::array<Subspace, 64> m_kernels{}; ///< of each functional
    std::array<int, 64> m_rankOf{};       ///< of each combination of slices; −1: not yet known
    std::unordered_map<Subspace, int> m_needs;
};

} // namespace

std::optional<LowerBound> restrictionBound(const BitTensor& tensor, const ShouldStop& shouldStop)
{
    const sat::Concise small = sat::concise(tensor);
    std::optional<LowerBound> best;
    BitTensor turned = small.core;
    int most = 0; // the mode with the most slices that are not too many, and those with few
    for (const int slices : turned.size()) {
        most = slices <= kMostDimensions ? std::max(slices, most) : most;
    }
    bool isDone = false;
    for (std::size_t mode = 0; mode < 3; ++mode, turned = turned.rotated()) {
        const int slices = turned.size()[0];
        const bool isChosen = slices <= kFewDimensions || (slices == most && !isDone);
        if (slices < 2 || !isChosen || (shouldStop && shouldStop())) {
            continue;
        }
        isDone = isDone || slices == most;
        Restrictions restrictions(turned, shouldStop);
        const int bound = restrictions.needs(restrictions.whole());
        if (!best || bound > best->bound) {
            best = {Method::Restriction, bound,
                    std::string("all combinations of slices along ") + "ABC"[mode] +
                        ", and every subspace of them, from below; those of dimension " + std::to_string(slices - 1) +
                        " leave room for no fewer",
                    restrictions.steps()};
        }
    }
    return best;
}

} // namespace rankfall::proof
