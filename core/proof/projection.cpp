// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/elimination.h"
#include "core/game/bounds.h"
#include "core/proof/lower_bounds.h"

#include <algorithm>
#include <map>

namespace rankfall::proof {

namespace {

constexpr int kMostTensors = 300;       ///< smaller tensors that are looked at
constexpr int kKoszulCells = 400;       ///< of a tensor whose flattenings are looked at on the way
constexpr std::size_t kMostSlices = 27; ///< slices along each mode that are projected away

/// A tensor whose zero slices are left out, and which entries of the whole are left.
struct Part {
    Tensor tensor;
    std::array<std::vector<int>, 3> places;
};

std::array<int, 3> sizeOf(const Tensor& tensor)
{
    return {tensor.shape().a, tensor.shape().b, tensor.shape().c};
}

/// The part without some entries along a mode, and without the slices that this leaves zero.
Part without(const Part& part, std::size_t mode, const std::vector<bool>& left)
{
    std::array<std::vector<bool>, 3> isUsed;
    for (std::size_t m = 0; m < 3; ++m) {
        isUsed[m].assign(static_cast<std::size_t>(sizeOf(part.tensor)[m]), false);
    }
    const auto isLeft = [&](Cell cell) {
        const std::array<int, 3> at{cell.a, cell.b, cell.c};
        return !left[static_cast<std::size_t>(at[mode])];
    };
    part.tensor.forEachNonzero([&](Cell cell, std::int32_t) {
        if (isLeft(cell)) {
            isUsed[0][static_cast<std::size_t>(cell.a)] = isUsed[1][static_cast<std::size_t>(cell.b)] =
                isUsed[2][static_cast<std::size_t>(cell.c)] = true;
        }
    });
    Part out;
    std::array<std::vector<int>, 3> to;
    for (std::size_t m = 0; m < 3; ++m) {
        to[m].assign(isUsed[m].size(), -1);
        for (std::size_t i = 0; i < isUsed[m].size(); ++i) {
            if (isUsed[m][i]) {
                to[m][i] = static_cast<int>(out.places[m].size());
                out.places[m].push_back(part.places[m][i]);
            }
        }
    }
    out.tensor = Tensor(Shape{static_cast<int>(out.places[0].size()), static_cast<int>(out.places[1].size()),
                              static_cast<int>(out.places[2].size())});
    part.tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        if (isLeft(cell)) {
            out.tensor.set({to[0][static_cast<std::size_t>(cell.a)], to[1][static_cast<std::size_t>(cell.b)],
                            to[2][static_cast<std::size_t>(cell.c)]},
                           value);
        }
    });
    return out;
}

/// The best bound that a chain of projections ends in.
struct Chain {
    int bound = 0;
    std::vector<std::string> steps;
};

class Projections {
public:
    Projections(Ring ring, const ShouldStop& shouldStop)
        : m_ring(ring)
        , m_shouldStop(shouldStop)
    {
    }

    Chain of(const Part& part);

private:
    bool isOver() const { return m_looked >= kMostTensors || (m_shouldStop && m_shouldStop()); }

    /// Without projecting anything.
    Chain itself(const Part& part) const;
    int rankAlong(const Tensor& tensor, std::size_t mode) const;

    const Ring m_ring;
    const ShouldStop& m_shouldStop;
    int m_looked = 0;
    std::map<std::pair<std::array<int, 3>, std::vector<std::int32_t>>, Chain> m_known;
};

std::string sizeText(const Tensor& tensor)
{
    const auto [a, b, c] = sizeOf(tensor);
    return std::to_string(a) + " by " + std::to_string(b) + " by " + std::to_string(c);
}

/// Of the unfolding with a row for each slice. Over Z and Q modulo a large prime, which may be too small.
int Projections::rankAlong(const Tensor& tensor, std::size_t mode) const
{
    if (m_ring == Ring::Z2) {
        return sat::concise(sat::BitTensor(tensor)).core.size()[mode];
    }
    const std::array<int, 3> size = sizeOf(tensor);
    const auto width = static_cast<std::size_t>(size[(mode + 1) % 3] * size[(mode + 2) % 3]);
    std::vector<std::vector<std::int32_t>> rows(static_cast<std::size_t>(size[mode]),
                                                std::vector<std::int32_t>(width, 0));
    tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        const std::array<int, 3> at{cell.a, cell.b, cell.c};
        rows[static_cast<std::size_t>(at[mode])]
            [static_cast<std::size_t>(at[(mode + 1) % 3] * size[(mode + 2) % 3] + at[(mode + 2) % 3])] = value;
    });
    RankModPrime basis(static_cast<int>(width), largePrimes().front());
    for (const auto& row : rows) {
        basis.add(row);
    }
    return basis.rank();
}

Chain Projections::itself(const Part& part) const
{
    LowerBound best{Method::Unfolding, boundsOf(part.tensor, m_ring).lower, "the rank of an unfolding", {}};
    const auto offer = [&best](const std::optional<LowerBound>& other) {
        if (other && other->bound > best.bound) {
            best = *other;
        }
    };
    if (m_ring == Ring::Z2) {
        const sat::BitTensor bits(part.tensor);
        offer(codeBound(bits));
        offer(restrictionBound(bits, m_shouldStop));
    } else if (part.tensor.shape().cells() <= kKoszulCells) {
        offer(koszulBound(part.tensor, m_ring, m_shouldStop));
    }
    Chain out{best.bound,
              {"left are " + sizeText(part.tensor) + " entries, which need " + std::to_string(best.bound) + " by " +
               std::string(name(best.method)) + ": " + best.witness}};
    out.steps.insert(out.steps.end(), best.steps.begin(), best.steps.end());
    return out;
}

Chain Projections::of(const Part& part)
{
    const auto values = part.tensor.values();
    const std::pair key{sizeOf(part.tensor), std::vector<std::int32_t>(values.begin(), values.end())};
    if (const auto known = m_known.find(key); known != m_known.end()) {
        return known->second;
    }
    ++m_looked;
    Chain best = itself(part);
    // Which entries along which modes to give up: those that a slice along another mode lies in, which is zero then.
    std::array<std::vector<std::vector<bool>>, 3> choices;
    for (std::size_t slicing = 0; slicing < 3; ++slicing) {
        const auto slices = static_cast<std::size_t>(sizeOf(part.tensor)[slicing]);
        for (const std::size_t mode : {(slicing + 1) % 3, (slicing + 2) % 3}) {
            std::vector<std::vector<bool>> support(
                slices, std::vector<bool>(static_cast<std::size_t>(sizeOf(part.tensor)[mode]), false));
            part.tensor.forEachNonzero([&](Cell cell, std::int32_t) {
                const std::array<int, 3> at{cell.a, cell.b, cell.c};
                support[static_cast<std::size_t>(at[slicing])][static_cast<std::size_t>(at[mode])] = true;
            });
            support.resize(std::min(slices, kMostSlices));
            choices[mode].insert(choices[mode].end(), support.begin(), support.end());
        }
    }
    for (std::size_t mode = 0; mode < 3; ++mode) {
        std::ranges::sort(choices[mode]);
        choices[mode].erase(std::unique(choices[mode].begin(), choices[mode].end()), choices[mode].end());
        for (const std::vector<bool>& left : choices[mode]) {
            if (isOver()) {
                break;
            }
            const Part smaller = without(part, mode, left);
            int gain = 0;
            std::size_t along = mode;
            for (const std::size_t other : {(mode + 1) % 3, (mode + 2) % 3}) {
                // Exact modulo 2; over Z and Q the first is a lower bound and the second an upper one.
                const int before = rankAlong(part.tensor, other);
                const int after = m_ring == Ring::Z2 ? rankAlong(smaller.tensor, other) : sizeOf(smaller.tensor)[other];
                if (before - after > gain) {
                    gain = before - after;
                    along = other;
                }
            }
            // What is left needs no more than its definition: no way to a better bound.
            if (gain == 0 || gain + smaller.tensor.nonzeros() <= best.bound) {
                continue;
            }
            const Chain rest = of(smaller);
            if (gain + rest.bound > best.bound) {
                std::string list;
                for (std::size_t i = 0; i < left.size(); ++i) {
                    list += left[i] ? (list.empty() ? "" : ", ") + std::to_string(part.places[mode][i]) : "";
                }
                best.bound = gain + rest.bound;
                best.steps.assign(1, "without the entries " + list + " of " + "ABC"[mode] + " the slices along " +
                                         "ABC"[along] + " span " + std::to_string(gain) + " dimensions fewer, so " +
                                         std::to_string(gain) + " products can be spared there");
                best.steps.insert(best.steps.end(), rest.steps.begin(), rest.steps.end());
            }
        }
    }
    m_known.emplace(key, best);
    return best;
}

} // namespace

std::optional<LowerBound> projectionBound(const Tensor& tensor, Ring ring, const ShouldStop& shouldStop)
{
    Part whole{tensor, {}};
    if (ring == Ring::Z2) {
        whole.tensor.reduce(ring);
    }
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (int i = 0; i < sizeOf(tensor)[mode]; ++i) {
            whole.places[mode].push_back(i);
        }
    }
    whole = without(whole, 0, std::vector<bool>(whole.places[0].size(), false));
    if (whole.places[0].empty()) {
        return std::nullopt;
    }
    Projections projections(ring, shouldStop);
    Chain chain = projections.of(whole);
    return LowerBound{Method::Projection, chain.bound, chain.steps.front(), std::move(chain.steps)};
}

} // namespace rankfall::proof
