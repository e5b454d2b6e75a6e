// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/mod2.h"

#include "core/lift/lift.h"
#include "core/scheme/verify.h"

namespace rankfall {

namespace {

constexpr int kConflicts = 20'000; // of the solver for clauses: engines must not think about one lift for long
constexpr int kTries = 4;

play::Vector vectorOf(const Factor& factor)
{
    play::Vector out;
    for (int i = 0; i < factor.size(); ++i) {
        out.set(i, factor[i] & 1);
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

play::Action actionOf(const Term& term)
{
    return {{vectorOf(term.u), vectorOf(term.v), vectorOf(term.w)}};
}

Term termOf(const play::Action& action, Shape shape)
{
    return {factorOf(action.factors[0], shape.a), factorOf(action.factors[1], shape.b),
            factorOf(action.factors[2], shape.c)};
}

play::Decomposition decompositionOf(std::span<const Term> terms)
{
    play::Decomposition out;
    for (const Term& term : terms) {
        if (const play::Action action = actionOf(term); !action.isZero()) {
            out.push_back(action);
        }
    }
    return out;
}

play::State stateOf(const play::TensorGame& game, const Tensor& tensor)
{
    play::State state = game.zero();
    tensor.forEachNonzero(
        [&](Cell cell, std::int32_t value) { game.setEntry(state, cell.a, cell.b, cell.c, value & 1); });
    return state;
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
