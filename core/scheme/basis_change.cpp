// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/basis_change.h"

#include "core/algebra/field.h"

#include <algorithm>

namespace rankfall {

namespace {

using Entries = std::vector<Rational>;

std::size_t at(int row, int cols, int col)
{
    return static_cast<std::size_t>(row * cols + col);
}

tl::unexpected<Error> tooLarge()
{
    return fail("A number has more than 64 bits", {}, "Take matrices with smaller entries");
}

/// rows×inner by inner×cols; nothing when a number gets too large.
std::optional<Entries> multiplied(const Entries& x, const Entries& y, std::array<int, 3> size, Ring ring)
{
    const auto [rows, inner, cols] = size;
    Entries out(at(rows, cols, 0));
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < inner; ++j) {
            const Rational& factor = x[at(i, inner, j)];
            for (int k = 0; k < cols && !factor.isZero(); ++k) {
                const auto part = product(factor, y[at(j, cols, k)], ring);
                const auto total = part ? sum(out[at(i, cols, k)], *part, ring) : std::nullopt;
                if (!total) {
                    return std::nullopt;
                }
                out[at(i, cols, k)] = *total;
            }
        }
    }
    return out;
}

Entries transposed(const Entries& from, int rows, int cols)
{
    Entries to(from.size());
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < cols; ++j) {
            to[at(j, rows, i)] = from[at(i, cols, j)];
        }
    }
    return to;
}

/// left · factor · right, of a rows×cols factor.
std::optional<Entries> sandwiched(const Entries& left, const Entries& factor, const Entries& right, int rows, int cols,
                                  Ring ring)
{
    const auto half = multiplied(left, factor, {rows, rows, cols}, ring);
    return half ? multiplied(*half, right, {rows, cols, cols}, ring) : std::nullopt;
}

/// row[to] += factor · row[from]; false when a number gets too large.
bool addRow(Entries& matrix, int size, int from, int to, const Rational& factor, Ring ring)
{
    for (int k = 0; k < size; ++k) {
        const auto part = product(factor, matrix[at(from, size, k)], ring);
        const auto total = part ? sum(matrix[at(to, size, k)], *part, ring) : std::nullopt;
        if (!total) {
            return false;
        }
        matrix[at(to, size, k)] = *total;
    }
    return true;
}

} // namespace

InvertibleMatrix identityMatrix(int size)
{
    InvertibleMatrix matrix{size, Entries(at(size, size, 0)), {}};
    for (int i = 0; i < size; ++i) {
        matrix.values[at(i, size, i)] = 1;
    }
    matrix.inverse = matrix.values;
    return matrix;
}

Expected<InvertibleMatrix> invertible(int size, std::vector<Rational> values, Ring ring)
{
    if (values.size() != at(size, size, 0)) {
        return fail("The matrix must have " + std::to_string(size) + " rows of " + std::to_string(size) + " entries");
    }
    for (Rational& value : values) {
        const auto here = reduced(value, ring);
        if (!here) {
            return fail("The entry " + value.text() + " has no meaning over " + std::string(ringSymbol(ring)));
        }
        value = *here;
    }
    // Gauss and Jordan: what makes the matrix the identity makes the identity its inverse.
    InvertibleMatrix matrix = identityMatrix(size);
    Entries rest = values;
    for (int col = 0; col < size; ++col) {
        int pivot = col;
        while (pivot < size && rest[at(pivot, size, col)].isZero()) {
            ++pivot;
        }
        if (pivot == size) {
            return fail("The matrix has no inverse over " + std::string(ringSymbol(ring)), {},
                        "Its rows must not depend on one another");
        }
        for (int k = 0; k < size; ++k) {
            std::swap(rest[at(pivot, size, k)], rest[at(col, size, k)]);
            std::swap(matrix.inverse[at(pivot, size, k)], matrix.inverse[at(col, size, k)]);
        }
        const auto scale = inverse(rest[at(col, size, col)], ring);
        if (!scale) {
            return tooLarge();
        }
        for (int k = 0; k < size; ++k) {
            for (Entries* entries : {&rest, &matrix.inverse}) {
                const auto scaled = product((*entries)[at(col, size, k)], *scale, ring);
                if (!scaled) {
                    return tooLarge();
                }
                (*entries)[at(col, size, k)] = *scaled;
            }
        }
        for (int row = 0; row < size; ++row) {
            const auto factor = product(rest[at(row, size, col)], -1, ring);
            if (row != col && (!factor || !addRow(rest, size, col, row, *factor, ring) ||
                               !addRow(matrix.inverse, size, col, row, *factor, ring))) {
                return tooLarge();
            }
        }
    }
    matrix.values = std::move(values);
    return matrix;
}

InvertibleMatrix randomMatrix(int size, int additions, Ring ring, Rng& rng)
{
    InvertibleMatrix matrix = identityMatrix(size);
    for (int i = 0; i < additions && size > 1; ++i) {
        const int from = rng.below(size);
        const int to = (from + 1 + rng.below(size - 1)) % size;
        const Rational sign = rng.below(2) == 0 ? 1 : -1;
        InvertibleMatrix next = matrix;
        // The inverse is undone from the other side: its columns, which are the rows of its transpose.
        Entries columns = transposed(next.inverse, size, size);
        if (addRow(next.values, size, from, to, sign, ring) &&
            addRow(columns, size, to, from, *product(sign, -1, ring), ring)) {
            next.inverse = transposed(columns, size, size);
            matrix = std::move(next);
        }
    }
    return matrix;
}

BasisChange identityChange(Format format)
{
    return {identityMatrix(format.n), identityMatrix(format.m), identityMatrix(format.p)};
}

BasisChange randomChange(Format format, int additions, Ring ring, Rng& rng)
{
    BasisChange change;
    std::ranges::transform(std::array{format.n, format.m, format.p}, change.begin(),
                           [&](int size) { return randomMatrix(size, additions, ring, rng); });
    return change;
}

Expected<InvertibleMatrix> parseInvertible(std::string_view text, int size, Ring ring)
{
    Entries values;
    int inRow = 0;
    const auto isBlank = [](char c) { return c == ' ' || c == ',' || c == '\t' || c == '\r'; };
    const auto isEnd = [](char c) { return c == ';' || c == '\n'; };
    for (std::size_t i = 0; i <= text.size();) {
        if (i < text.size() && isBlank(text[i])) {
            ++i;
            continue;
        }
        if (i == text.size() || isEnd(text[i])) {
            if (inRow != 0 && inRow != size) {
                return fail("Row " + std::to_string((static_cast<int>(values.size()) + size - 1) / size) + " has " +
                                std::to_string(inRow) + " entries, not " + std::to_string(size),
                            {}, "Write rows as 1 1; 0 1", static_cast<int>(i));
            }
            inRow = 0;
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && !isBlank(text[end]) && !isEnd(text[end])) {
            ++end;
        }
        const auto value = Rational::parse(text.substr(i, end - i));
        if (!value) {
            return fail("“" + std::string(text.substr(i, end - i)) + "” is not a number", {}, {}, static_cast<int>(i));
        }
        values.push_back(*value);
        ++inRow;
        if (inRow > size || static_cast<int>(values.size()) > size * size) {
            return fail("There are more than " + std::to_string(size) + " rows of " + std::to_string(size) + " entries",
                        {}, {}, static_cast<int>(i));
        }
        i = end;
    }
    return invertible(size, std::move(values), ring);
}

std::string toText(const InvertibleMatrix& matrix)
{
    std::string out;
    for (int i = 0; i < matrix.size; ++i) {
        for (int j = 0; j < matrix.size; ++j) {
            out += (j > 0 ? " " : i > 0 ? "; " : "") + matrix.values[at(i, matrix.size, j)].text();
        }
    }
    return out;
}

Expected<Scheme> inBasis(const Scheme& scheme, const BasisChange& change, Ring ring)
{
    const auto format = scheme.target->format();
    if (!format) {
        return fail("A basis is changed in matrix products only; " + scheme.target->name() + " is none");
    }
    const auto [n, m, p] = *format;
    const auto& [P, Q, R] = change;
    if (P.size != n || Q.size != m || R.size != p) {
        return fail("The matrices must have " + std::to_string(n) + ", " + std::to_string(m) + " and " +
                    std::to_string(p) + " rows");
    }
    Scheme out{scheme.target, {}, scheme.name, scheme.claimedRing};
    const Entries leftOfW = transposed(P.inverse, n, n);
    const Entries rightOfW = transposed(R.values, p, p);
    // The matrices are real: they act on real and imaginary parts alike.
    for (const auto& [from, to] : {std::pair(&scheme.products, &out.products), {&scheme.imaginary, &out.imaginary}}) {
        for (const Scheme::Product& terms : *from) {
            auto u = sandwiched(P.values, terms[0], Q.inverse, n, m, ring);
            auto v = sandwiched(Q.values, terms[1], R.inverse, m, p, ring);
            auto w = sandwiched(leftOfW, terms[2], rightOfW, n, p, ring);
            if (!u || !v || !w) {
                return tooLarge();
            }
            to->push_back({std::move(*u), std::move(*v), std::move(*w)});
        }
    }
    return out;
}

} // namespace rankfall
