// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/basis.h"

#include "core/base/check.h"
#include "core/play/elimination.h"

#include <algorithm>
#include <numeric>

namespace rankfall::play {

namespace {

using Square = decltype(BasisChange::forward);

constexpr int kLargestEntry = 127;

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

BasisChange identity(int size)
{
    BasisChange out;
    out.size = size;
    for (int i = 0; i < size; ++i) {
        out.forward[index(i)][index(i)] = out.back[index(i)][index(i)] = 1;
    }
    return out;
}

int randomSign(Ring ring, Rng& rng)
{
    return ring != Ring::Z2 && rng.below(2) == 1 ? -1 : 1;
}

BasisChange permutation(int size, Ring ring, Rng& rng)
{
    std::vector<int> order(index(size));
    std::iota(order.begin(), order.end(), 0);
    for (int i = size - 1; i > 0; --i) {
        std::swap(order[index(i)], order[index(rng.below(i + 1))]);
    }
    BasisChange out;
    out.size = size;
    for (int i = 0; i < size; ++i) {
        const auto sign = static_cast<std::int8_t>(randomSign(ring, rng));
        out.forward[index(i)][index(order[index(i)])] = sign;
        out.back[index(order[index(i)])][index(i)] = sign;
    }
    return out;
}

/// forward <- E forward and back <- back E^-1, with E adding `sign` times row `from` to row `to`. False, and nothing
/// changed, when an entry grows too large.
bool addRow(BasisChange& change, int to, int from, int sign, Ring ring)
{
    BasisChange next = change;
    for (int s = 0; s < change.size; ++s) {
        const int row =
            reduced(change.forward[index(to)][index(s)] + sign * change.forward[index(from)][index(s)], ring);
        const int column = reduced(change.back[index(s)][index(from)] - sign * change.back[index(s)][index(to)], ring);
        if (std::max(std::abs(row), std::abs(column)) > kLargestEntry) {
            return false;
        }
        next.forward[index(to)][index(s)] = static_cast<std::int8_t>(row);
        next.back[index(s)][index(from)] = static_cast<std::int8_t>(column);
    }
    change = next;
    return true;
}

BasisChange nearCanonical(int size, Ring ring, Rng& rng, int transvections)
{
    BasisChange out = permutation(size, ring, rng);
    for (int left = size > 1 ? rng.below(transvections + 1) : 0; left > 0; --left) {
        const int to = rng.below(size);
        const int from = (to + 1 + rng.below(size - 1)) % size;
        addRow(out, to, from, randomSign(ring, rng), ring);
    }
    return out;
}

/// Uniform among the invertible matrices modulo p: random ones until one is invertible (more than one in four is).
BasisChange uniform(int size, int p, Ring ring, Rng& rng)
{
    BasisChange out;
    out.size = size;
    for (;;) {
        std::vector<int> both(index(2 * size * size), 0); // the matrix beside the identity
        for (int i = 0; i < size; ++i) {
            for (int j = 0; j < size; ++j) {
                const int entry = rng.below(p);
                both[index(2 * size * i + j)] = entry;
                out.forward[index(i)][index(j)] = static_cast<std::int8_t>(reduced(entry, ring));
            }
            both[index(2 * size * i + size + i)] = 1;
        }
        if (reduceRows(both, size, 2 * size, p).back() >= size) {
            continue;
        }
        for (int i = 0; i < size; ++i) {
            for (int j = 0; j < size; ++j) {
                out.back[index(i)][index(j)] =
                    static_cast<std::int8_t>(reduced(both[index(2 * size * i + size + j)], ring));
            }
        }
        return out;
    }
}

/// Over Z as AlphaTensor's re-implementations draw it: upper times lower triangular, ±1 on the diagonal, few others.
BasisChange triangularProduct(int size, Rng& rng)
{
    BasisChange out = identity(size);
    for (int i = 0; i < size; ++i) {
        const auto sign = static_cast<std::int8_t>(randomSign(Ring::Z, rng));
        out.forward[index(i)][index(i)] = out.back[index(i)][index(i)] = sign;
    }
    // Adding rows upwards makes it upper triangular, then downwards multiplies from the left by a lower one.
    for (const bool upwards : {true, false}) {
        for (int to = 0; to < size; ++to) {
            for (int from = upwards ? to + 1 : 0; from < (upwards ? size : to); ++from) {
                const int draw = rng.below(2000);
                if (draw < 30) { // each sign with probability 0.0075
                    addRow(out, to, from, draw < 15 ? 1 : -1, Ring::Z);
                }
            }
        }
    }
    return out;
}

BasisChange randomChange(int size, Ring ring, BasisKind kind, Rng& rng, int transvections)
{
    switch (kind) {
    case BasisKind::Canonical:
        return identity(size);
    case BasisKind::Permutation:
        return permutation(size, ring, rng);
    case BasisKind::NearCanonical:
        return nearCanonical(size, ring, rng, transvections);
    case BasisKind::Dense:
        break;
    }
    return ring == Ring::Z ? triangularProduct(size, rng) : uniform(size, modulusOf(ring), ring, rng);
}

std::array<std::int32_t, kLongestMode> product(const Square& matrix, int size, const Vector& x, Ring ring)
{
    std::array<std::int32_t, kLongestMode> out{};
    for (int i = 0; i < size; ++i) {
        std::int32_t sum = 0;
        for (std::uint32_t bits = x.nonzero; bits != 0; bits &= bits - 1) {
            const int j = std::countr_zero(bits);
            sum += matrix[index(i)][index(j)] * x[j];
        }
        out[index(i)] = reduced(sum, ring);
    }
    return out;
}

std::optional<Action> changed(const Basis& basis, const Action& action, Ring ring, Square BasisChange::*matrix)
{
    Action out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const auto values = product(basis[mode].*matrix, basis[mode].size, action.factors[mode], ring);
        for (int i = 0; i < basis[mode].size; ++i) {
            if (std::abs(values[index(i)]) > 1) {
                return std::nullopt;
            }
            out.factors[mode].set(i, values[index(i)]);
        }
    }
    return out.canonical();
}

} // namespace

std::string_view basisKindKey(BasisKind kind)
{
    switch (kind) {
    case BasisKind::Canonical:
        return "canonical";
    case BasisKind::Permutation:
        return "permuted";
    case BasisKind::NearCanonical:
        return "near";
    case BasisKind::Dense:
        break;
    }
    return "dense";
}

std::optional<BasisKind> parseBasisKind(std::string_view key)
{
    for (const BasisKind kind :
         {BasisKind::Canonical, BasisKind::Permutation, BasisKind::NearCanonical, BasisKind::Dense}) {
        if (basisKindKey(kind) == key) {
            return kind;
        }
    }
    return std::nullopt;
}

Basis identityBasis(const Dims& dims)
{
    return {identity(dims[0]), identity(dims[1]), identity(dims[2])};
}

Basis randomBasis(const TensorGame& game, BasisKind kind, Rng& rng, int transvections)
{
    RANKFALL_CHECK(transvections >= 0);
    Basis out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out[mode] = randomChange(game.dims()[mode], game.ring(), kind, rng, transvections);
    }
    return out;
}

std::optional<Action> into(const Basis& basis, const Action& action, Ring ring)
{
    return changed(basis, action, ring, &BasisChange::forward);
}

std::optional<Action> outOf(const Basis& basis, const Action& action, Ring ring)
{
    return changed(basis, action, ring, &BasisChange::back);
}

std::optional<State> into(const Basis& basis, const TensorGame& game, const State& state)
{
    const auto& [a, b, c] = game.dims();
    std::vector<int> tensor;
    tensor.reserve(index(a * b * c));
    for (int i = 0; i < a; ++i) {
        for (int j = 0; j < b; ++j) {
            for (int k = 0; k < c; ++k) {
                tensor.push_back(game.entry(state, i, j, k));
            }
        }
    }
    // Mode by mode. The mode multiplied is the first; then the modes rotate, and after three times they are home again.
    Dims dims = game.dims();
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const int size = dims[0];
        const int rest = dims[1] * dims[2];
        std::vector<int> next(tensor.size(), 0);
        for (int row = 0; row < size; ++row) {
            for (int s = 0; s < size; ++s) {
                const int scale = basis[mode].forward[index(row)][index(s)];
                for (int at = 0; scale != 0 && at < rest; ++at) {
                    next[index(at * size + row)] += scale * tensor[index(s * rest + at)];
                }
            }
        }
        tensor = std::move(next);
        dims = {dims[1], dims[2], dims[0]};
    }
    State out = game.zero();
    for (int at = 0; at < a * b * c; ++at) {
        const int value = reduced(tensor[index(at)], game.ring());
        if (std::abs(value) > kLargestEntry) {
            return std::nullopt;
        }
        game.setEntry(out, at / (b * c), at / c % b, at % c, value);
    }
    return out;
}

WideAction outOfExactly(const Basis& basis, const Action& action, Ring ring)
{
    WideAction out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out.factors[mode] = product(basis[mode].back, basis[mode].size, action.factors[mode], ring);
    }
    return out;
}

} // namespace rankfall::play
