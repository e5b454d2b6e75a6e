// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/conversions.h"

#include "core/lift/lift.h"
#include "core/scheme/verify.h"

namespace rankfall {

namespace {

constexpr int kConflicts = 20'000; // of the solver for clauses: engines must not think about one lift for long
constexpr int kTries = 4;

play::Vector vectorOf(const Factor& factor, Ring ring)
{
    play::Vector out;
    for (int i = 0; i < factor.size(); ++i) {
        const int value = factor[i];
        out.set(i, ring == Ring::Z2 ? value & 1 : (value % 3 + 4) % 3 - 1);
    }
    return out;
}

Factor factorOf(const play::Vector& vector, int size)
{
    Factor out(size);
    for (int i = 0; i < size; ++i) {
        out.set(i, vector[i]);
    }
    return out;
}

} // namespace

play::Decomposition decompositionOf(std::span<const Term> terms, Ring ring)
{
    play::Decomposition out;
    for (const Term& term : terms) {
        const play::Action move{{vectorOf(term.u, ring), vectorOf(term.v, ring), vectorOf(term.w, ring)}};
        if (!move.isZero()) {
            out.push_back(move.canonical());
        }
    }
    return out;
}

Term termOf(const play::Action& action, Shape shape)
{
    return {factorOf(action.factors[0], shape.a), factorOf(action.factors[1], shape.b),
            factorOf(action.factors[2], shape.c)};
}

std::vector<Term> termsOf(const play::Decomposition& moves, Shape shape)
{
    std::vector<Term> out;
    for (const play::Action& move : moves) {
        out.push_back(termOf(move, shape));
    }
    return out;
}

std::optional<std::vector<Term>> liftedTo(const Tensor& sum, std::span<const Term> mod2,
                                          const std::function<bool()>& shouldStop)
{
    LiftOptions options;
    options.tries = kTries;
    options.conflicts = kConflicts;
    options.shouldStop = shouldStop;
    const LiftResult result = lift(sum, mod2, options);
    const auto target = Target::custom("sum", sum);
    if (!result.isLifted || result.ring != Ring::Z || !target) {
        return std::nullopt;
    }
    const auto terms = termsOf(Scheme{*target, result.products, {}, Ring::Z}, Ring::Z);
    if (!terms || !verify(sum, *terms, Ring::Z).exact) {
        return std::nullopt;
    }
    return *terms;
}

} // namespace rankfall
