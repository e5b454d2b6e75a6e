// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/modulo4.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace rankfall {

namespace {

using Words = std::vector<std::uint64_t>;

std::size_t wordsFor(std::size_t bits)
{
    return (bits + 63) / 64;
}

bool bitOf(const std::uint64_t* words, std::size_t i)
{
    return (words[i / 64] >> (i % 64) & 1U) != 0;
}

void flipBit(std::uint64_t* words, std::size_t i)
{
    words[i / 64] ^= std::uint64_t{1} << (i % 64);
}

void addTo(std::uint64_t* y, const std::uint64_t* x, std::size_t words)
{
    for (std::size_t i = 0; i < words; ++i) {
        y[i] ^= x[i];
    }
}

/// Words before the first that is not zero.
std::size_t zeroWords(const std::uint64_t* vector, std::size_t words)
{
    return static_cast<std::size_t>(std::find_if(vector, vector + words, [](auto word) { return word != 0; }) - vector);
}

/// The factors of a term modulo 2: two modes, and the one along which there are slices.
struct Factors {
    std::uint64_t x = 0;
    std::uint64_t y = 0;
    std::uint64_t z = 0;
};

/// Vectors over the cells of one slice, modulo the span of the x⊗y of all terms, without the cells that are then zero.
class Slice {
public:
    Slice(int rows, int columns, std::span<const Factors> terms)
        : m_columns(static_cast<std::size_t>(columns))
        , m_cells(static_cast<std::size_t>(rows * columns))
        , m_words(wordsFor(m_cells))
        , m_kept(m_cells, true)
    {
        for (const Factors& term : terms) {
            Words vector = reduced(outer(term.x, term.y));
            const std::size_t word = zeroWords(vector.data(), m_words);
            if (word == m_words) {
                continue;
            }
            const std::size_t pivot = word * 64 + static_cast<std::size_t>(std::countr_zero(vector[word]));
            m_kept[pivot] = false;
            m_pivots.push_back(pivot);
            m_basis.push_back(std::move(vector));
        }
        m_size = m_cells - m_pivots.size();
    }

    std::size_t size() const { return m_size; }

    Words outer(std::uint64_t x, std::uint64_t y) const
    {
        Words vector(m_words, 0);
        for (; x != 0; x &= x - 1) {
            const std::size_t row = static_cast<std::size_t>(std::countr_zero(x)) * m_columns;
            for (std::uint64_t rest = y; rest != 0; rest &= rest - 1) {
                flipBit(vector.data(), row + static_cast<std::size_t>(std::countr_zero(rest)));
            }
        }
        return vector;
    }

    /// Writes what is left of a vector, size() bits, to some places of a row.
    void put(Words vector, std::uint64_t* row, std::span<const std::size_t> places) const
    {
        vector = reduced(std::move(vector));
        std::size_t at = 0;
        for (std::size_t cell = 0; cell < m_cells; ++cell) {
            if (!m_kept[cell]) {
                continue;
            }
            if (bitOf(vector.data(), cell)) {
                for (const std::size_t place : places) {
                    flipBit(row, place + at);
                }
            }
            ++at;
        }
    }

private:
    Words reduced(Words vector) const
    {
        for (std::size_t i = 0; i < m_basis.size(); ++i) {
            if (bitOf(vector.data(), m_pivots[i])) {
                addTo(vector.data(), m_basis[i].data(), m_words);
            }
        }
        return vector;
    }

    std::size_t m_columns;
    std::size_t m_cells;
    std::size_t m_words;
    std::size_t m_size = 0;
    std::vector<bool> m_kept;
    std::vector<std::size_t> m_pivots;
    std::vector<Words> m_basis;
};

/// Whether the last row is a sum of others. Eliminates by blocks of pivots with a table of all their sums (the method
/// of the four Russians).
bool isLastInSpan(Words& all, std::size_t words, const std::function<bool()>& shouldStop)
{
    constexpr std::size_t kBlock = 8;
    constexpr std::size_t kSums = std::size_t{1} << kBlock;

    struct Pivot {
        std::size_t row;
        std::size_t bit;
    };

    const std::size_t rows = all.size() / words;
    std::array<Pivot, kBlock> block{};
    std::array<std::uint16_t, kSums> sumFor{};
    std::size_t held = 0;
    Words sums(kSums * words);
    const auto bitsIn = [&](const std::uint64_t* vector) {
        std::size_t bits = 0;
        for (std::size_t p = 0; p < kBlock; ++p) {
            bits |= std::size_t{bitOf(vector, block[p].bit)} << p;
        }
        return bits;
    };
    for (std::size_t i = 0; i < rows; ++i) {
        std::uint64_t* row = all.data() + i * words;
        for (std::size_t p = 0; p < held; ++p) {
            if (bitOf(row, block[p].bit)) {
                addTo(row, all.data() + block[p].row * words, words);
            }
        }
        const std::size_t word = zeroWords(row, words);
        if (i + 1 == rows) {
            return word == words;
        }
        if (word == words) {
            continue;
        }
        block[held++] = {i, word * 64 + static_cast<std::size_t>(std::countr_zero(row[word]))};
        if (held < kBlock) {
            continue;
        }
        held = 0;
        if (shouldStop && shouldStop()) {
            return false;
        }
        for (std::size_t p = 0; p < kBlock; ++p) {
            const std::size_t half = std::size_t{1} << p;
            for (std::size_t code = half; code < 2 * half; ++code) {
                std::uint64_t* sum = sums.data() + code * words;
                std::copy_n(sums.data() + (code - half) * words, words, sum);
                addTo(sum, all.data() + block[p].row * words, words);
            }
        }
        // Not the code itself, since an earlier pivot need not vanish where a later one is.
        for (std::size_t code = 0; code < kSums; ++code) {
            sumFor[bitsIn(sums.data() + code * words)] = static_cast<std::uint16_t>(code);
        }
        for (std::size_t later = i + 1; later < rows; ++later) {
            std::uint64_t* other = all.data() + later * words;
            if (const std::size_t bits = bitsIn(other); bits != 0) {
                addTo(other, sums.data() + sumFor[bits] * words, words);
            }
        }
    }
    return true;
}

std::uint64_t oddEntries(const Factor& factor)
{
    std::uint64_t bits = 0;
    for (int i = 0; i < factor.size(); ++i) {
        bits |= std::uint64_t{factor[i] % 2 != 0} << i;
    }
    return bits;
}

} // namespace

bool liftsModulo4(const Tensor& target, std::span<const Term> mod2, const std::function<bool()>& shouldStop)
{
    const Shape shape = target.shape();
    const Mode along = *std::ranges::max_element(kModes, {}, [&](Mode mode) { return shape[mode]; });
    const Mode first = along == Mode::A ? Mode::B : Mode::A;
    const Mode second = along == Mode::C ? Mode::B : Mode::C;
    const int slices = shape[along];
    std::vector<Factors> terms;
    for (const Term& term : mod2) {
        const Factors factors{oddEntries(term.factor(first)), oddEntries(term.factor(second)),
                              oddEntries(term.factor(along))};
        if (factors.x != 0 && factors.y != 0 && factors.z != 0) {
            terms.push_back(factors);
        }
    }
    const Slice slice(shape[first], shape[second], terms);
    const std::size_t words = wordsFor(slice.size() * static_cast<std::size_t>(slices));
    Words rows;
    std::vector<std::size_t> places;
    const auto add = [&](Words vector, std::uint64_t z) {
        rows.resize(rows.size() + words, 0);
        places.clear();
        for (; z != 0; z &= z - 1) {
            places.push_back(static_cast<std::size_t>(std::countr_zero(z)) * slice.size());
        }
        slice.put(std::move(vector), rows.data() + rows.size() - words, places);
    };
    if (words == 0) {
        return true; // nothing that w could not make good
    }
    // What changes of x and of y bring, but for one entry each: scaling the factor is what w can do as well.
    for (const Factors& term : terms) {
        for (int i = 0; i < shape[first]; ++i) {
            if (i != std::countr_zero(term.x)) {
                add(slice.outer(std::uint64_t{1} << i, term.y), term.z);
            }
        }
        for (int i = 0; i < shape[second]; ++i) {
            if (i != std::countr_zero(term.y)) {
                add(slice.outer(term.x, std::uint64_t{1} << i), term.z);
            }
        }
    }
    // What is to be made good: half of what the terms, read as 0 and 1 over Z, miss.
    rows.resize(rows.size() + words, 0);
    for (int s = 0; s < slices; ++s) {
        Words half(wordsFor(static_cast<std::size_t>(shape[first] * shape[second])), 0);
        for (int i = 0; i < shape[first]; ++i) {
            for (int j = 0; j < shape[second]; ++j) {
                const auto at = [&](Mode mode) { return mode == first ? i : mode == second ? j : s; };
                int missing = target.at({at(Mode::A), at(Mode::B), at(Mode::C)});
                for (const Factors& term : terms) {
                    missing -= static_cast<int>(term.x >> i & term.y >> j & term.z >> s & 1U);
                }
                if (missing % 2 != 0) {
                    return false; // not exact modulo 2
                }
                if (missing % 4 != 0) {
                    flipBit(half.data(), static_cast<std::size_t>(i * shape[second] + j));
                }
            }
        }
        places.assign(1, static_cast<std::size_t>(s) * slice.size());
        slice.put(std::move(half), rows.data() + rows.size() - words, places);
    }
    return isLastInSpan(rows, words, shouldStop);
}

} // namespace rankfall
