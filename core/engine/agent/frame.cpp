// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/frame.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <set>

namespace rankfall {

namespace {

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

std::string sizes(const play::Dims& dims)
{
    return std::to_string(dims[0]) + "×" + std::to_string(dims[1]) + "×" + std::to_string(dims[2]);
}

/// Which entries of each mode have a one somewhere.
std::array<std::vector<int>, 3> slicesOf(const Tensor& tensor)
{
    std::array<std::set<int>, 3> used;
    tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        if ((value & 1) != 0) {
            used[0].insert(cell.a);
            used[1].insert(cell.b);
            used[2].insert(cell.c);
        }
    });
    std::array<std::vector<int>, 3> out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out[mode].assign(used[mode].begin(), used[mode].end());
    }
    return out;
}

std::array<std::vector<int>, 3> allSlices(const Shape& shape)
{
    std::array<std::vector<int>, 3> out;
    for (const Mode mode : kModes) {
        out[index(rankfall::index(mode))].resize(index(shape[mode]));
        std::iota(out[index(rankfall::index(mode))].begin(), out[index(rankfall::index(mode))].end(), 0);
    }
    return out;
}

play::Dims sizesOf(const std::array<std::vector<int>, 3>& slices)
{
    return {static_cast<int>(slices[0].size()), static_cast<int>(slices[1].size()), static_cast<int>(slices[2].size())};
}

int longestOf(const std::array<std::vector<int>, 3>& slices)
{
    const play::Dims dims = sizesOf(slices);
    return *std::max_element(dims.begin(), dims.end());
}

int placeOf(const std::vector<int>& slices, int entry)
{
    return static_cast<int>(std::lower_bound(slices.begin(), slices.end(), entry) - slices.begin());
}

/// The tensor modulo 2 with some of its slices only.
play::State stateOf(const Tensor& tensor, const std::array<std::vector<int>, 3>& slices)
{
    const play::TensorGame game(sizesOf(slices), Ring::Z2);
    play::State state = game.zero();
    tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        if ((value & 1) != 0) {
            game.setEntry(state, placeOf(slices[0], cell.a), placeOf(slices[1], cell.b), placeOf(slices[2], cell.c), 1);
        }
    });
    return state;
}

play::Concise conciseOf(const Tensor& tensor, const std::array<std::vector<int>, 3>& slices)
{
    return play::concise(play::TensorGame(sizesOf(slices), Ring::Z2), stateOf(tensor, slices));
}

/// The tensor in its own space, whether that is the smallest or not.
play::Concise asItStands(const Tensor& tensor)
{
    const auto slices = allSlices(tensor.shape());
    play::Concise out;
    out.dims = sizesOf(slices);
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (int i = 0; i < out.dims[mode]; ++i) {
            out.vectors[mode].push_back({std::uint32_t{1} << i, 0});
        }
    }
    out.state = stateOf(tensor, slices);
    return out;
}

Error noNetwork(const AgentSettings& settings, const std::string& what)
{
    if (!settings.network.empty()) {
        return {"The network " + settings.network + " does not fit: " + what};
    }
    return {agent::knownNetworks().empty() ? "There is no network yet: teach one" : "No network fits: " + what};
}

} // namespace

Frame::Frame(agent::ReadyNetwork ready, const play::Dims& dims)
    : m_ready(std::move(ready))
    , m_game(dims, Ring::Z2)
    , m_start(m_game.zero())
{
}

Expected<Frame> Frame::make(const Tensor& tensor, const AgentSettings& settings)
{
    std::array<std::vector<int>, 3> slices = slicesOf(tensor);
    if (slices[0].empty()) {
        return fail("Modulo 2 nothing is left");
    }
    const std::string size = sizes(sizesOf(slices));
    if (longestOf(slices) > play::kLongestMode) {
        return tl::unexpected<Error>(noNetwork(settings, "what is left is " + size));
    }
    play::Concise small = conciseOf(tensor, slices);
    auto ready = agent::networkFor(small.dims, Ring::Z2, settings.network);
    if (!ready) {
        return tl::unexpected<Error>(noNetwork(settings, "what is left is " + sizes(small.dims)));
    }
    const play::Dims dims = ready->what.dims;
    const Shape shape = tensor.shape();
    if (ready->what.basis == play::BasisKind::Canonical && shape.a <= dims[0] && shape.b <= dims[1] &&
        shape.c <= dims[2]) {
        // It knows tensors as they stand.
        small = asItStands(tensor);
        slices = allSlices(shape);
        ready->place = {0, 1, 2};
    }
    Frame out(std::move(*ready), dims);
    const play::TensorGame inside(small.dims, Ring::Z2);
    for (int i = 0; i < small.dims[0]; ++i) {
        for (int j = 0; j < small.dims[1]; ++j) {
            for (int k = 0; k < small.dims[2]; ++k) {
                std::array<int, 3> at{};
                at[index(out.m_ready.place[0])] = i;
                at[index(out.m_ready.place[1])] = j;
                at[index(out.m_ready.place[2])] = k;
                out.m_game.setEntry(out.m_start, at[0], at[1], at[2], inside.entry(small.state, i, j, k));
            }
        }
    }
    out.m_concise = std::move(small);
    out.m_slices = slices;
    out.m_shape = tensor.shape();
    return out;
}

std::optional<Term> Frame::outside(const play::Basis& basis, const play::Action& move) const
{
    const play::Action padded = *play::outOf(basis, move, Ring::Z2);
    Term term{Factor(m_shape.a), Factor(m_shape.b), Factor(m_shape.c)};
    for (const Mode mode : kModes) {
        const auto m = index(rankfall::index(mode));
        std::uint32_t sum = 0;
        for (std::size_t i = 0; i < m_concise.vectors[m].size(); ++i) {
            if (padded.factors[index(m_ready.place[m])][static_cast<int>(i)] != 0) {
                sum ^= m_concise.vectors[m][i].nonzero;
            }
        }
        for (std::size_t i = 0; i < m_slices[m].size(); ++i) {
            term.factor(mode).set(m_slices[m][i], static_cast<int>(sum >> i & 1));
        }
    }
    return term.isZero() ? std::nullopt : std::optional(term);
}

AgentView Frame::view(const play::Basis& basis, play::BasisKind kind) const
{
    AgentView out;
    out.network = m_ready.what.name;
    out.kind = m_ready.what.kind;
    out.basisKind = basisKindKey(kind);
    for (const Mode mode : kModes) {
        const auto m = index(rankfall::index(mode));
        const play::BasisChange& change = basis[index(m_ready.place[m])];
        const int entries = m_shape[mode];
        out.basis[m].assign(index(change.size * entries), 0);
        for (int row = 0; row < change.size; ++row) {
            // The coordinates in the smallest space are the entries where its vectors lead.
            for (std::size_t i = 0; i < m_concise.vectors[m].size(); ++i) {
                const int lead = std::countr_zero(m_concise.vectors[m][i].nonzero);
                out.basis[m][index(row * entries + m_slices[m][index(lead)])] = change.forward[index(row)][i];
            }
        }
    }
    return out;
}

} // namespace rankfall
