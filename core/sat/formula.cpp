// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/formula.h"

#include "core/base/check.h"

#include <algorithm>
#include <bit>

namespace rankfall::sat {

namespace {

/// Literals of one short parity, its clauses being two to the power of one less.
constexpr std::size_t kShort = 5;

} // namespace

Formula::Formula()
{
    clause({kTrue});
}

void Formula::clause(std::span<const Literal> literals)
{
    m_clauses.insert(m_clauses.end(), literals.begin(), literals.end());
    m_clauses.push_back(0);
}

void Formula::clause(std::initializer_list<Literal> literals)
{
    clause(std::span(literals.begin(), literals.size()));
}

Literal Formula::both(Literal a, Literal b)
{
    if (a == -kTrue || b == -kTrue || a == -b) {
        return -kTrue;
    }
    if (a == kTrue || a == b) {
        return b;
    }
    if (b == kTrue) {
        return a;
    }
    const Literal result = variable();
    clause({-result, a});
    clause({-result, b});
    clause({result, -a, -b});
    return result;
}

void Formula::parity(std::vector<Literal> literals, bool odd)
{
    std::erase_if(literals, [&odd](Literal literal) {
        odd ^= literal == kTrue;
        return literal == kTrue || literal == -kTrue;
    });
    // A queue: what is cut off goes to the back, which makes a tree of logarithmic depth.
    std::size_t begin = 0;
    std::vector<Literal> piece;
    while (begin < literals.size() || odd) {
        const bool isLast = literals.size() - begin <= kShort;
        piece.assign(literals.begin() + static_cast<std::ptrdiff_t>(begin),
                     isLast ? literals.end() : literals.begin() + static_cast<std::ptrdiff_t>(begin + kShort - 1));
        begin += piece.size();
        if (!isLast) {
            piece.push_back(variable());
            literals.push_back(piece.back());
        }
        // Forbids every assignment of the wrong parity.
        const bool wanted = isLast && odd;
        for (unsigned signs = 0; signs < 1U << piece.size(); ++signs) {
            if ((std::popcount(signs) & 1) != static_cast<int>(wanted)) {
                for (std::size_t i = 0; i < piece.size(); ++i) {
                    m_clauses.push_back(signs >> i & 1 ? -piece[i] : piece[i]);
                }
                m_clauses.push_back(0);
            }
        }
        if (isLast) {
            return;
        }
    }
}

void Formula::atMost(std::span<const Literal> x, std::span<const Literal> y)
{
    RANKFALL_CHECK(x.size() == y.size());
    Literal equal = kTrue; // in all places so far
    for (std::size_t i = 0; i < x.size(); ++i) {
        clause({-equal, -x[i], y[i]});
        if (i + 1 < x.size()) {
            const Literal next = variable(); // need only be true when the places so far are equal
            clause({next, -equal, x[i], y[i]});
            clause({next, -equal, -x[i], -y[i]});
            equal = next;
        }
    }
}

} // namespace rankfall::sat
