// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/term.h"

#include "core/base/check.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace rankfall {

Factor::Factor(int size)
    : m_size(size)
{
    RANKFALL_CHECK(size >= 0 && size <= kMaxSize);
}

Factor::Factor(std::initializer_list<int> values)
    : Factor(static_cast<int>(values.size()))
{
    int i = 0;
    for (const int value : values) {
        set(i++, value);
    }
}

void Factor::set(int i, int value)
{
    RANKFALL_CHECK(i >= 0 && i < m_size && value >= -kLargestResidue && value <= kLargestResidue);
    m_values[static_cast<std::size_t>(i)] = static_cast<std::int8_t>(value);
}

bool Factor::isZero() const
{
    return nonzeros() == 0;
}

int Factor::nonzeros() const
{
    int count = 0;
    for (int i = 0; i < m_size; ++i) {
        count += (*this)[i] != 0 ? 1 : 0;
    }
    return count;
}

int Factor::magnitude() const
{
    int largest = 0;
    for (int i = 0; i < m_size; ++i) {
        largest = std::max(largest, std::abs((*this)[i]));
    }
    return largest;
}

Factor Factor::negated() const
{
    Factor result(m_size);
    for (int i = 0; i < m_size; ++i) {
        result.set(i, -(*this)[i]);
    }
    return result;
}

int Term::magnitude() const
{
    return std::max({u.magnitude(), v.magnitude(), w.magnitude()});
}

namespace {

/// The greatest common divisor of the entries with the sign of the first nonzero one; 0 for the zero factor.
int signedContent(const Factor& factor)
{
    int content = 0;
    int sign = 0;
    for (int i = 0; i < factor.size(); ++i) {
        content = std::gcd(content, factor[i]);
        if (sign == 0 && factor[i] != 0) {
            sign = factor[i] < 0 ? -1 : 1;
        }
    }
    return sign * content;
}

Factor divided(const Factor& factor, int by)
{
    Factor result(factor.size());
    for (int i = 0; i < factor.size(); ++i) {
        result.set(i, factor[i] / by);
    }
    return result;
}

int leadOf(const Factor& factor)
{
    for (int i = 0; i < factor.size(); ++i) {
        if (factor[i] != 0) {
            return factor[i];
        }
    }
    return 0;
}

/// Residues: u and v divided by their first nonzero, w times both.
Term withUnitLeads(Term term, Ring ring)
{
    const auto scale = [ring](Factor& factor, int by) {
        for (int i = 0; by != 1 && i < factor.size(); ++i) {
            factor.set(i, reduced(factor[i] * by, ring));
        }
    };
    int moved = 1;
    for (const Mode mode : {Mode::A, Mode::B}) {
        const int lead = leadOf(term.factor(mode));
        if (lead == 0) {
            return term;
        }
        scale(term.factor(mode), inverseModulo(lead, ring));
        moved = reduced(moved * lead, ring);
    }
    scale(term.w, moved);
    return term;
}

} // namespace

Term reduced(const Term& term, Ring ring)
{
    Term result = term;
    for (const Mode mode : kModes) {
        Factor& factor = result.factor(mode);
        for (int i = 0; modulusOf(ring) != 0 && i < factor.size(); ++i) {
            factor.set(i, reduced(factor[i], ring));
        }
    }
    return result;
}

Term canonical(const Term& term, Ring ring)
{
    if (modulusOf(ring) != 0) {
        return ring == Ring::Z2 ? reduced(term, ring) : withUnitLeads(reduced(term, ring), ring);
    }
    Term result = term;
    int scale = 1;
    for (const Mode mode : {Mode::A, Mode::B}) {
        const int content = signedContent(result.factor(mode));
        if (content == 0) {
            return result;
        }
        // The sign always moves; the content only while w can carry it.
        const int sign = content < 0 ? -1 : 1;
        const int size = std::abs(content);
        const bool fits = std::abs(scale) * size * result.w.magnitude() <= kMaxCoefficient;
        const int moved = fits ? sign * size : sign;
        result.factor(mode) = divided(result.factor(mode), moved);
        scale *= moved;
    }
    for (int i = 0; i < result.w.size(); ++i) {
        result.w.set(i, result.w[i] * scale);
    }
    return result;
}

Term withPositiveLeads(const Term& term)
{
    Term result = term;
    for (const Mode mode : {Mode::A, Mode::B}) {
        if (signedContent(result.factor(mode)) < 0) {
            result.factor(mode) = result.factor(mode).negated();
            result.w = result.w.negated();
        }
    }
    return result;
}

bool sameProduct(const Term& x, const Term& y, Ring ring)
{
    return canonical(x, ring) == canonical(y, ring);
}

std::uint64_t hashOf(const Term& canonicalTerm)
{
    std::uint64_t hash = 0x51ED270B9F5D6A43U;
    for (const Mode mode : kModes) {
        const Factor& factor = canonicalTerm.factor(mode);
        for (int i = 0; i < factor.size(); ++i) {
            hash = (hash ^ static_cast<std::uint64_t>(static_cast<std::uint8_t>(factor[i]))) * 0x100000001B3U;
        }
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9U;
    }
    hash ^= hash >> 32;
    return hash * 0x94D049BB133111EBU;
}

} // namespace rankfall
