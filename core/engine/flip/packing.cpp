// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/flip/packing.h"

#include "core/game/bounds.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace rankfall::flip {

namespace {

struct PackedFactor {
    std::uint64_t plus = 0;
    std::uint64_t minus = 0;
};

/// The factor as a sum of factors in {-1, 0, 1}: as many as its largest coefficient has in the ring.
std::vector<PackedFactor> layersOf(const Factor& factor, Ring ring)
{
    std::vector<PackedFactor> layers(static_cast<std::size_t>(modulusOf(ring) != 0 ? 1 : factor.magnitude()));
    for (int e = 0; e < factor.size(); ++e) {
        const std::uint64_t bit = std::uint64_t{1} << e;
        const int value = reduced(factor[e], ring);
        for (int layer = 0; layer < std::abs(value); ++layer) {
            PackedFactor& here = layers[static_cast<std::size_t>(layer)];
            (value > 0 ? here.plus : here.minus) |= bit;
        }
    }
    return layers;
}

Factor unpackedFactor(std::uint64_t plus, std::uint64_t minus, int size)
{
    Factor factor(size);
    for (int e = 0; e < size; ++e) {
        factor.set(e, static_cast<int>(plus >> e & 1) - static_cast<int>(minus >> e & 1));
    }
    return factor;
}

/// Cells that differ only along `along`, gathered into one term each.
std::vector<Term> fibres(const Tensor& residual, Mode along)
{
    const Shape shape = residual.shape();
    const Mode outer = along == Mode::A ? Mode::B : Mode::A;
    const Mode inner = along == Mode::C ? Mode::B : Mode::C;
    std::vector<Term> terms;
    for (int i = 0; i < shape[outer]; ++i) {
        for (int j = 0; j < shape[inner]; ++j) {
            Factor fibre(shape[along]);
            bool tooLarge = false;
            for (int k = 0; k < shape[along]; ++k) {
                Cell cell;
                for (const auto& [mode, at] : {std::pair{outer, i}, std::pair{inner, j}, std::pair{along, k}}) {
                    (mode == Mode::A ? cell.a : mode == Mode::B ? cell.b : cell.c) = at;
                }
                const std::int32_t value = residual.at(cell);
                tooLarge = tooLarge || std::abs(value) > kMaxCoefficient;
                if (!tooLarge) {
                    fibre.set(k, value);
                }
            }
            if (tooLarge) {
                return {};
            }
            if (!fibre.isZero()) {
                Term term;
                term.factor(outer) = Factor(shape[outer]);
                term.factor(inner) = Factor(shape[inner]);
                term.factor(outer).set(i, 1);
                term.factor(inner).set(j, 1);
                term.factor(along) = fibre;
                terms.push_back(term);
            }
        }
    }
    return terms;
}

/// 1 when equal, -1 when opposite, 0 otherwise.
int matchOf(const Factor& x, const Factor& y)
{
    if (x == y) {
        return 1;
    }
    // No copy: of a large position there are a hundred thousand pairs, and most differ in the first entries.
    for (int i = 0; i < x.size(); ++i) {
        if (x[i] != -y[i]) {
            return 0;
        }
    }
    return -1;
}

/// Adds `other` to `term` when they share two factors and no coefficient passes the bound.
bool mergeInto(Term& term, const Term& other, int bound)
{
    std::array<int, 3> sign{};
    int shared = 0;
    Mode odd = Mode::C;
    for (const Mode mode : kModes) {
        const int match = matchOf(term.factor(mode), other.factor(mode));
        sign[static_cast<std::size_t>(index(mode))] = match;
        shared += match != 0;
        odd = match == 0 ? mode : odd;
    }
    if (shared < 2) {
        return false;
    }
    int factor = 1;
    for (const Mode mode : kModes) {
        factor *= mode == odd ? 1 : sign[static_cast<std::size_t>(index(mode))];
    }
    Factor sum(term.factor(odd).size());
    for (int e = 0; e < sum.size(); ++e) {
        const int value = term.factor(odd)[e] + factor * other.factor(odd)[e];
        if (std::abs(value) > bound) {
            return false;
        }
        sum.set(e, value);
    }
    term.factor(odd) = sum;
    return true;
}

} // namespace

PackedTerms packedParts(const Term& term, Ring ring)
{
    PackedTerms parts;
    const auto us = layersOf(term.u, ring);
    const auto vs = layersOf(term.v, ring);
    const auto ws = layersOf(term.w, ring);
    for (const PackedFactor& u : us) {
        for (const PackedFactor& v : vs) {
            for (const PackedFactor& w : ws) {
                if ((u.plus | u.minus) != 0 && (v.plus | v.minus) != 0 && (w.plus | w.minus) != 0) {
                    parts.push_back({{u.plus, v.plus, w.plus}, {u.minus, v.minus, w.minus}});
                }
            }
        }
    }
    return parts;
}

PackedTerms packedParts(std::span<const Term> terms, Ring ring)
{
    PackedTerms all;
    for (const Term& term : terms) {
        const PackedTerms parts = packedParts(term, ring);
        all.insert(all.end(), parts.begin(), parts.end());
    }
    return all;
}

Term unpacked(const PackedTerm& term, Shape shape)
{
    return {unpackedFactor(term.plus[0], term.minus[0], shape.a), unpackedFactor(term.plus[1], term.minus[1], shape.b),
            unpackedFactor(term.plus[2], term.minus[2], shape.c)};
}

std::vector<Term> unpacked(std::span<const PackedTerm> terms, Shape shape)
{
    std::vector<Term> out;
    out.reserve(terms.size());
    for (const PackedTerm& term : terms) {
        out.push_back(withPositiveLeads(unpacked(term, shape)));
    }
    return out;
}

std::uint64_t hashOf(std::span<const PackedTerm> terms)
{
    std::uint64_t sum = 0;
    for (const PackedTerm& term : terms) {
        std::uint64_t h = 0;
        bool negative = false;
        for (int mode = 0; mode < 3; ++mode) {
            // A factor and its negative hash alike; the sign of the product is hashed once.
            const std::uint64_t all = term.plus[mode] | term.minus[mode];
            const bool flip = (term.minus[mode] & (all & (~all + 1))) != 0;
            negative = negative != flip;
            const std::uint64_t plus = flip ? term.minus[mode] : term.plus[mode];
            const std::uint64_t minus = flip ? term.plus[mode] : term.minus[mode];
            h = (h ^ plus) * 0x9E3779B97F4A7C15U;
            h = (h ^ (h >> 29) ^ minus) * 0xBF58476D1CE4E5B9U;
            h ^= h >> 32;
        }
        h = (h + (negative ? 1 : 0)) * 0x94D049BB133111EBU;
        sum += (h ^ (h >> 31)) | 1;
    }
    return sum;
}

std::vector<std::vector<Term>> residualParts(const Tensor& residual)
{
    std::vector<std::vector<Term>> parts;
    for (const Mode along : kModes) {
        parts.push_back(fibres(residual, along));
    }
    return parts;
}

std::vector<PackedTerms> residualStarts(const Position& position)
{
    const Ring ring = position.ring();
    std::vector<PackedTerms> starts;
    const auto offer = [&](const std::vector<Term>& terms) {
        PackedTerms packed = packedParts(terms, ring);
        if (!packed.empty() && static_cast<int>(packed.size()) <= kMaxRows) {
            starts.push_back(std::move(packed));
        }
    };
    for (const std::vector<Term>& terms : residualParts(position.residual())) {
        offer(terms);
    }
    offer(upperWitness(position.residual(), ring));
    if (position.rank() > 0) {
        std::vector<Term> rest = position.target().schoolbook();
        for (const Term& played : position.terms()) {
            rest.push_back(played);
            rest.back().w = played.w.negated();
        }
        offer(rest);
    }
    std::stable_sort(starts.begin(), starts.end(),
                     [](const PackedTerms& x, const PackedTerms& y) { return x.size() < y.size(); });
    return starts;
}

std::vector<Term> folded(std::vector<Term> terms, Ring ring, int bound)
{
    if (ring != Ring::Z || bound < 2) {
        return terms;
    }
    bool changed = true;
    while (std::exchange(changed, false)) {
        for (std::size_t i = 0; i < terms.size(); ++i) {
            for (std::size_t j = i + 1; j < terms.size();) {
                if (mergeInto(terms[i], terms[j], bound)) {
                    terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(j));
                    changed = true;
                } else {
                    ++j;
                }
            }
        }
    }
    std::erase_if(terms, [](const Term& term) { return term.isZero(); });
    return terms;
}

} // namespace rankfall::flip
