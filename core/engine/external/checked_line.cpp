// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/checked_line.h"

#include "core/scheme/verify.h"

#include <charconv>

namespace rankfall {

namespace {

std::string asText(double value)
{
    char digits[32];
    const auto [end, fault] = std::to_chars(digits, digits + sizeof digits, value);
    return fault == std::errc() ? std::string(digits, end) : std::string("?");
}

} // namespace

Expected<Line> checkedLine(Line claimed, const Position& root)
{
    if (claimed.moves.empty()) {
        return fail("proposes a line without moves");
    }
    // One residual that all moves change: Position::after() would copy it for each.
    const Ring ring = root.ring();
    std::vector<Term> terms(root.terms().begin(), root.terms().end());
    Tensor residual = root.residual();
    for (Move& move : claimed.moves) {
        if (move.remove.empty() && move.add.empty()) {
            return fail("proposes a move that does nothing");
        }
        if (const auto legal = checkMove(move, static_cast<int>(terms.size()), root.problem()); !legal) {
            return fail("plays an illegal move: " + legal.error().message);
        }
        for (auto i = move.remove.rbegin(); i != move.remove.rend(); ++i) {
            residual.add(terms[static_cast<std::size_t>(*i)], 1, ring);
            terms.erase(terms.begin() + *i);
        }
        for (Term& term : move.add) {
            term = ring == Ring::Z2 ? canonical(term, ring) : term;
            residual.add(term, -1, ring);
            terms.push_back(term);
        }
    }
    const auto rank = static_cast<double>(terms.size());
    const bool isSolved = residual.isZero() && verify(root.target().tensor(), terms, ring).exact;
    if (claimed.solves && !isSolved) {
        return fail("says that a line solves, and " + std::to_string(residual.nonzeros()) + " nonzeros are left");
    }
    if (claimed.solves && claimed.value != rank) {
        return fail("says " + asText(claimed.value) + " of a line that ends with " + asText(rank) + " terms");
    }
    if (!isSolved && claimed.value < rank) {
        return fail("expects " + asText(claimed.value) + " terms of a line that has " + asText(rank) + " already");
    }
    if (isSolved) {
        claimed.solves = true;
        claimed.value = rank;
        claimed.low.reset();
        claimed.high.reset();
    }
    return claimed;
}

} // namespace rankfall
