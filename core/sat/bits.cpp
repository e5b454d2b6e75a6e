// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/bits.h"

#include "core/base/check.h"

#include <algorithm>
#include <bit>

namespace rankfall::sat {

BitTerm bitsOf(const Term& term)
{
    BitTerm bits{};
    for (const Mode mode : kModes) {
        const Factor& factor = term.factor(mode);
        for (int i = 0; i < factor.size(); ++i) {
            bits[static_cast<std::size_t>(index(mode))] |= static_cast<std::uint64_t>(factor[i] & 1) << i;
        }
    }
    return bits;
}

Term termOf(const BitTerm& bits, Shape shape)
{
    Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
    for (const Mode mode : kModes) {
        for (int i = 0; i < shape[mode]; ++i) {
            term.factor(mode).set(i, static_cast<int>(bits[static_cast<std::size_t>(index(mode))] >> i & 1));
        }
    }
    return term;
}

BitTensor::BitTensor(std::array<int, 3> size)
    : m_size(size)
    , m_rows(static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]), 0)
{
    RANKFALL_CHECK(std::ranges::all_of(size, [](int n) { return n >= 0 && n <= 64; }));
}

BitTensor::BitTensor(const Tensor& tensor)
    : BitTensor({tensor.shape().a, tensor.shape().b, tensor.shape().c})
{
    tensor.forEachNonzero([this](Cell cell, std::int32_t value) {
        if (value & 1) {
            flip(cell.a, cell.b, cell.c);
        }
    });
}

bool BitTensor::isZero() const
{
    return std::ranges::all_of(m_rows, [](std::uint64_t row) { return row == 0; });
}

void BitTensor::add(const BitTerm& term)
{
    for (std::uint64_t u = term[0]; u != 0; u &= u - 1) {
        std::uint64_t* const slice = &m_rows[static_cast<std::size_t>(std::countr_zero(u) * m_size[1])];
        for (std::uint64_t v = term[1]; v != 0; v &= v - 1) {
            slice[std::countr_zero(v)] ^= term[2];
        }
    }
}

void BitTensor::flip(int a, int b, int c)
{
    m_rows[static_cast<std::size_t>(a * m_size[1] + b)] ^= std::uint64_t{1} << c;
}

BitTensor BitTensor::rotated() const
{
    BitTensor result({m_size[1], m_size[2], m_size[0]});
    for (int a = 0; a < m_size[0]; ++a) {
        for (int b = 0; b < m_size[1]; ++b) {
            for (std::uint64_t bits = row(a, b); bits != 0; bits &= bits - 1) {
                result.flip(b, std::countr_zero(bits), a);
            }
        }
    }
    return result;
}

BitTerm Concise::lifted(const BitTerm& inCore) const
{
    BitTerm result{};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (std::uint64_t bits = inCore[mode]; bits != 0; bits &= bits - 1) {
            result[mode] ^= basis[mode][static_cast<std::size_t>(std::countr_zero(bits))];
        }
    }
    return result;
}

BitTerm Concise::projected(const BitTerm& term) const
{
    BitTerm result{};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (std::size_t i = 0; i < places[mode].size(); ++i) {
            result[mode] |= (term[mode] >> places[mode][i] & 1) << i;
        }
    }
    return result;
}

namespace {

struct Coordinates {
    std::vector<std::uint64_t> basis;
    std::vector<int> places; ///< bit places[i] is set in basis[i] alone: coordinate i of a word is its bit there
};

Coordinates coordinatesOf(std::span<const std::uint64_t> words)
{
    Coordinates result;
    auto& [basis, places] = result;
    for (std::uint64_t word : words) {
        for (std::size_t i = 0; i < basis.size(); ++i) {
            if (word >> places[i] & 1) {
                word ^= basis[i];
            }
        }
        if (word == 0) {
            continue;
        }
        const int place = std::countr_zero(word);
        for (std::uint64_t& row : basis) {
            if (row >> place & 1) {
                row ^= word;
            }
        }
        basis.push_back(word);
        places.push_back(place);
    }
    return result;
}

BitTensor inCoordinates(const BitTensor& tensor, const std::vector<int>& places)
{
    const auto [a, b, c] = tensor.size();
    BitTensor result({a, b, static_cast<int>(places.size())});
    for (int i = 0; i < a; ++i) {
        for (int j = 0; j < b; ++j) {
            for (std::size_t k = 0; k < places.size(); ++k) {
                if (tensor.at(i, j, places[k])) {
                    result.flip(i, j, static_cast<int>(k));
                }
            }
        }
    }
    return result;
}

} // namespace

Concise concise(const BitTensor& tensor)
{
    Concise result{tensor, {}, {}};
    // The last mode is shortened, then the modes rotate: C, A, B, and they are in order again.
    for (const std::size_t mode : {2U, 0U, 1U}) {
        auto [basis, places] = coordinatesOf(result.core.rows());
        result.core = inCoordinates(result.core, places).rotated();
        result.basis[mode] = std::move(basis);
        result.places[mode] = std::move(places);
    }
    return result;
}

std::uint64_t Span::reduced(std::uint64_t vector) const
{
    for (const std::uint64_t row : m_rows) {
        // The vector minus the row is smaller exactly when it has the row's highest bit.
        vector = std::min(vector, vector ^ row);
    }
    return vector;
}

bool Span::add(std::uint64_t vector)
{
    const std::uint64_t rest = reduced(vector);
    if (rest == 0) {
        return false;
    }
    m_rows.push_back(rest);
    return true;
}

} // namespace rankfall::sat
