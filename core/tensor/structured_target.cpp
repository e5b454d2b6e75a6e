// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/target.h"

#include <algorithm>
#include <optional>

namespace rankfall {

namespace {

/// What stands at a place of a matrix: a free entry, or its negative.
struct Place {
    int entry = 0;
    int sign = 1;
};

/// A matrix of which only some entries are free.
class Pattern {
public:
    Pattern(char kind, int rows, int cols)
        : m_kind(kind)
        , m_rows(rows)
        , m_cols(cols)
    {
    }

    /// What an entry at its first place is called after the letter of its matrix.
    std::string suffix(int entry, int row, int col) const
    {
        if (m_kind == 'd') { // by its diagonal, as toeplitzTimesVector() has it
            const int diagonal = entry - (m_cols - 1);
            return diagonal < 0 ? "_" + std::to_string(-diagonal) : std::to_string(diagonal);
        }
        return std::to_string(row + 1) + std::to_string(col + 1); // sizes go to 8
    }

    int entries() const
    {
        return m_kind == 'g'   ? m_rows * m_cols
               : m_kind == 'd' ? m_rows + m_cols - 1
               : m_kind == 'k' ? m_rows * (m_rows - 1) / 2
                               : m_rows * (m_rows + 1) / 2;
    }

    /// Nothing where the matrix is always zero.
    std::optional<Place> at(int row, int col) const
    {
        if (m_kind == 'g') {
            return Place{row * m_cols + col, 1};
        }
        if (m_kind == 'd') {
            return Place{row - col + m_cols - 1, 1};
        }
        const bool above = row <= col;
        if ((m_kind == 'u' && !above) || (m_kind == 'l' && row < col) || (m_kind == 'k' && row == col)) {
            return std::nullopt;
        }
        const auto [i, j] = std::minmax(row, col);
        const int before = m_kind == 'k' ? i * m_rows - i * (i + 1) / 2 - i - 1 : i * m_rows - i * (i - 1) / 2 - i;
        const bool negative = (m_kind == 'k' || m_kind == 'w') && !above;
        return Place{before + j, negative ? -1 : 1};
    }

private:
    char m_kind;
    int m_rows;
    int m_cols;
};

std::string nameOf(char kind)
{
    switch (kind) {
    case 'u':
        return "upper triangular";
    case 'l':
        return "lower triangular";
    case 's':
        return "symmetric";
    case 'k':
        return "skew-symmetric";
    case 'w':
        return "skew-symmetric with a diagonal";
    case 'd':
        return "Toeplitz";
    default:
        return "general";
    }
}

/// Entries at their first places, row by row; `at` gives what stands where.
template <typename At>
ModeLayout layoutOf(char letter, int rows, int cols, const Pattern& pattern, const At& at)
{
    const int entries = pattern.entries();
    ModeLayout layout{.letter = letter, .rows = rows, .cols = cols, .place = {}, .labels = {}};
    layout.place.resize(static_cast<std::size_t>(entries));
    layout.labels.resize(static_cast<std::size_t>(entries));
    for (int row = 0; row < rows; ++row) {
        for (int col = 0; col < cols; ++col) {
            const auto place = at(row, col);
            if (!place || !layout.labels[static_cast<std::size_t>(place->entry)].empty()) {
                continue;
            }
            layout.place[static_cast<std::size_t>(place->entry)] = {row, col};
            layout.labels[static_cast<std::size_t>(place->entry)] = letter + pattern.suffix(place->entry, row, col);
        }
    }
    return layout;
}

bool isPattern(char kind, int rows, int cols)
{
    return kind == 'g' || kind == 'd' ||
           (std::string_view("ulskw").find(kind) != std::string_view::npos && rows == cols &&
            (kind != 'k' || rows > 1));
}

} // namespace

TargetPtr Target::structured(const StructuredProduct& product)
{
    const auto [n, m, p] = product.format;
    const bool transposed = product.b == 't';
    if (std::min({n, m, p}) < 1 || std::max({n, m, p}) > kMaxExplored || !isPattern(product.a, n, m) ||
        !(transposed ? n == p : isPattern(product.b, m, p)) || (product.withoutCorners && n * p < 3)) {
        return nullptr;
    }
    const Pattern a(product.a, n, m);
    const Pattern b(transposed ? product.a : product.b, transposed ? n : m, transposed ? m : p);
    const auto atB = [&](int row, int col) { return transposed ? b.at(col, row) : b.at(row, col); };
    // Upper times upper is upper, and lower times lower lower.
    const bool stays = product.a == product.b && (product.a == 'u' || product.a == 'l');
    const Pattern c(transposed ? 'u' : stays ? product.a : 'g', n, p);
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = Family::Structured;
    target->m_name = std::string{product.a, product.b, ':'} + std::to_string(n) + "x" + std::to_string(m) + "x" +
                     std::to_string(p) + (product.withoutCorners ? "c" : "");
    const auto size = [](int rows, int cols) { return " " + std::to_string(rows) + "×" + std::to_string(cols); };
    target->m_title = nameOf(product.a) + size(n, m) + " by " +
                      (transposed ? "its transpose, upper triangle" : nameOf(product.b) + size(m, p)) +
                      " matrix product" + (product.withoutCorners ? ", without the corners" : "");
    target->m_tensor = Tensor(Shape{a.entries(), b.entries(), c.entries()});
    for (int i = 0; i < n; ++i) {
        for (int k = 0; k < p; ++k) {
            const auto out = c.at(i, k);
            const bool corner = (i == 0 && k == 0) || (i == n - 1 && k == p - 1);
            if (!out || (corner && product.withoutCorners)) {
                continue;
            }
            for (int j = 0; j < m; ++j) {
                const auto left = a.at(i, j);
                const auto right = atB(j, k);
                if (left && right) {
                    const Cell cell{left->entry, right->entry, out->entry};
                    target->m_tensor.set(cell, target->m_tensor.at(cell) + left->sign * right->sign);
                }
            }
        }
    }
    target->m_layouts = {layoutOf('a', n, m, a, [&](int row, int col) { return a.at(row, col); }),
                         layoutOf('b', m, p, b, atB),
                         layoutOf('c', n, p, c, [&](int row, int col) { return c.at(row, col); })};
    return target;
}

} // namespace rankfall
