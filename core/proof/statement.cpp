// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/statement.h"

#include "core/game/bounds.h"
#include "core/proof/endgame.h"

#include <algorithm>
#include <limits>

namespace rankfall::proof {

namespace {

using sat::Outcome;

/// A larger unfolding rank is left to the lower bounds: its exhaustive search takes too long to be stopped in between.
constexpr Effort kQuick{.most = 10, .spare = 2};

std::string sizeText(const ProofSize& size)
{
    std::string out = std::to_string(size.variables) + " variables, " + std::to_string(size.clauses) + " clauses, " +
                      std::to_string(size.conflicts) + " conflicts";
    if (size.lemmas > 0) {
        out += "; proof of " + std::to_string(size.lemmas) + " lemmas, " + std::to_string(size.bytes) + " bytes";
    }
    return out;
}

} // namespace

Argument argumentOf(const LowerBound& bound)
{
    return {bound.bound, std::string(name(bound.method)), std::string(reference(bound.method)), bound.witness,
            bound.steps};
}

Argument argumentOf(int bound, Means means, const ProofSize& size)
{
    const std::string less = std::to_string(bound - 1) + " products are impossible modulo 2: ";
    switch (means) {
    case Means::Solver:
        return {bound, "refutation", "CaDiCaL, Biere et al. 2020", less + sizeText(size)};
    case Means::Algebra:
        return {bound, "exhaustive search", "all rank-one matrices, sorted by their class modulo the slices",
                less + "no classes of them give a space that holds the slices"};
    default:
        return {bound, "unfolding", "the rank of an unfolding", less + "too few for the rank of an unfolding"};
    }
}

void Statement::add(Argument argument)
{
    lower.push_back(std::move(argument));
    std::ranges::stable_sort(lower, std::ranges::greater{}, &Argument::bound);
}

Statement prove(const Tensor& tensor, Ring ring, const Target* target, const ShouldStop& shouldStop)
{
    Statement out{ring, {}, 0, {}};
    const Bounds bounds = boundsOf(tensor, ring);
    out.upper = bounds.upper;
    out.upperBy = std::string("ranks of the slices along ") + "ABC"[index(bounds.upperMode)];
    if (tensor.isFolded()) {
        out.add(
            argumentOf(lowerBounds(tensor, ring).front())); // where entries commute that is all, and of its own kind
        return out;
    }
    out.add({bounds.lower, "unfolding", "the rank of an unfolding",
             std::string("rank ") + std::to_string(bounds.lower) + " along " + "ABC"[index(bounds.lowerMode)]});
    const bool isBinary = ring == Ring::Z2 || ring == Ring::Z;
    const auto isOver = [&] { return out.isClosed() || (shouldStop && shouldStop()); };
    if (isOver() || !isBinary) {
        return out;
    }
    Tensor reduced = tensor;
    reduced.reduce(Ring::Z2);
    const auto found = [&](const std::vector<Term>& terms) {
        if (ring == Ring::Z2 && static_cast<int>(terms.size()) < out.upper && !terms.empty()) {
            out.upper = static_cast<int>(terms.size());
            out.upperBy = "terms found and verified";
        }
    };
    const Ending ending = Endgame(kQuick).of(reduced, shouldStop);
    if (ending.lower > out.least()) {
        out.add(argumentOf(ending.lower, ending.means, ending.size));
    }
    found(ending.terms);
    if (isOver()) {
        return out;
    }
    for (const LowerBound& bound : lowerBounds(tensor, ring, shouldStop)) {
        if (bound.method != Method::Unfolding) {
            out.add(argumentOf(bound));
        }
    }
    const auto symmetries =
        target != nullptr ? symmetriesOf(*target, sat::BitTensor(reduced)) : std::vector<Symmetry>();
    while (!isOver()) {
        const Decision decision = decide(reduced, out.least(), symmetries,
                                         {.conflicts = std::numeric_limits<int>::max(), .shouldStop = shouldStop});
        found(decision.terms);
        if (decision.outcome != Outcome::Impossible) {
            break;
        }
        out.add(argumentOf(out.least() + 1, decision.means, decision.size));
    }
    return out;
}

} // namespace rankfall::proof
