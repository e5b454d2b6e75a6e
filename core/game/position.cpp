// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/position.h"

#include "core/base/check.h"

#include <algorithm>
#include <utility>

namespace rankfall {

namespace {

/// The representative of all terms that do the same in the target: where inputs commute the factors of A and B may be
/// exchanged.
Term representative(const Term& term, const Tensor& residual, Ring ring)
{
    Term plain = canonical(term, ring);
    if (residual.isFolded() && plain.v < plain.u) {
        std::swap(plain.u, plain.v);
    }
    return plain;
}

} // namespace

Position Position::start(Problem problem)
{
    RANKFALL_CHECK(problem.target && problem.target->isExplorable() && hasPositions(problem.ring));
    auto data = std::make_shared<Data>();
    data->residual = problem.target->tensor();
    data->residual.reduce(problem.ring);
    data->nonzeros = data->residual.nonzeros();
    data->problem = std::move(problem);
    return Position(std::move(data));
}

Expected<Position> Position::of(Problem problem, std::vector<Term> terms)
{
    return start(std::move(problem)).after(Move{{}, std::move(terms)});
}

Expected<void> checkMove(const Move& move, int termCount, const Problem& problem)
{
    const Shape shape = problem.target->shape();
    for (std::size_t i = 0; i < move.remove.size(); ++i) {
        const int index = move.remove[i];
        if (index < 0 || index >= termCount) {
            return fail("There is no term " + std::to_string(index + 1) + " to take out: the position has " +
                        std::to_string(termCount));
        }
        if (i > 0 && move.remove[i - 1] >= index) {
            return fail("Term " + std::to_string(index + 1) + " is named twice or out of order");
        }
    }
    for (const Term& term : move.add) {
        if (term.shape() != shape) {
            return fail("The term has " + std::to_string(term.u.size()) + ", " + std::to_string(term.v.size()) +
                        " and " + std::to_string(term.w.size()) + " coefficients; " + problem.target->name() +
                        " needs " + std::to_string(shape.a) + ", " + std::to_string(shape.b) + " and " +
                        std::to_string(shape.c));
        }
        if (problem.ring == Ring::Z && term.magnitude() > kMaxCoefficient) {
            return fail("A coefficient of the term is beyond ±" + std::to_string(kMaxCoefficient), {},
                        "Over the integers coefficients are at most that; modulo a prime every residue is");
        }
        if (reduced(term, problem.ring).isZero()) {
            return fail("A factor of the term is zero", {},
                        "Set at least one coefficient in each of the three factors");
        }
    }
    if (termCount - static_cast<int>(move.remove.size()) + static_cast<int>(move.add.size()) > kMaxTerms) {
        return fail("A position holds at most " + std::to_string(kMaxTerms) + " terms");
    }
    return {};
}

Expected<Position> Position::after(const Move& move) const
{
    if (auto legal = checkMove(move, rank(), problem()); !legal) {
        return tl::unexpected(std::move(legal.error()));
    }
    const std::size_t size = m_data->terms.size() - move.remove.size() + move.add.size();
    auto data = std::make_shared<Data>();
    data->problem = m_data->problem;
    data->residual = m_data->residual;
    data->key = m_data->key;
    data->terms.reserve(size);
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_data->terms.size(); ++i) {
        const Term& term = m_data->terms[i];
        if (next < move.remove.size() && move.remove[next] == static_cast<int>(i)) {
            ++next;
            data->residual.add(term, 1, ring());
            data->key -= hashOf(representative(term, residual(), ring()));
        } else {
            data->terms.push_back(term);
        }
    }
    for (const Term& term : move.add) {
        // Modulo a prime a term is its reduction: 3a11 and a11 are the same move modulo 2.
        data->terms.push_back(reduced(term, ring()));
        data->residual.add(data->terms.back(), -1, ring());
        data->key += hashOf(representative(term, residual(), ring()));
    }
    data->nonzeros = data->residual.nonzeros();
    return Position(std::move(data));
}

MoveKind Position::kindOf(const Move& move) const
{
    const std::size_t out = move.remove.size();
    const std::size_t in = move.add.size();
    if (out == 0 && in == 1) {
        return MoveKind::Play;
    }
    if (out == 1 && in == 0) {
        return MoveKind::TakeBack;
    }
    const auto next = after(move);
    if (!next) {
        return MoveKind::Replace;
    }
    if (next->residual() == residual()) {
        if (in > out) {
            return MoveKind::Split;
        }
        if (in == out) {
            return in == 2 ? MoveKind::Flip : MoveKind::Replace;
        }
        return out <= 3 ? MoveKind::Reduce : MoveKind::Improve;
    }
    if (out == 1 && in == 1) {
        return MoveKind::Edit;
    }
    if (out == 0 && in > 1) {
        return next->isSolved() ? MoveKind::Complete : MoveKind::Replace;
    }
    return MoveKind::Replace;
}

bool Position::sameAs(const Position& other) const
{
    if (key() != other.key() || rank() != other.rank() || !(problem() == other.problem())) {
        return false;
    }
    const auto sorted = [](const Position& position) {
        std::vector<Term> terms;
        for (const Term& term : position.terms()) {
            terms.push_back(representative(term, position.residual(), position.ring()));
        }
        std::sort(terms.begin(), terms.end());
        return terms;
    };
    return sorted(*this) == sorted(other);
}

} // namespace rankfall
