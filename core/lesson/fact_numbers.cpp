// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/elimination.h"
#include "core/game/bounds.h"
#include "core/lesson/fact_values.h"

#include <charconv>

namespace rankfall {

namespace {

/// Every factor with coefficients of the ring within ±1; those up to sign when `upToSign`.
std::vector<Factor> smallFactors(int size, Ring ring, bool upToSign)
{
    const int base = ring == Ring::Z2 ? 2 : 3;
    std::vector<Factor> out;
    int count = 1;
    for (int i = 0; i < size; ++i) {
        count *= base;
    }
    for (int code = 1; code < count; ++code) {
        Factor factor(size);
        int left = code;
        int lead = 0;
        for (int i = 0; i < size; ++i, left /= base) {
            const int digit = left % base;
            factor.set(i, digit == 2 ? -1 : digit);
            lead = lead == 0 ? factor[i] : lead;
        }
        if (!upToSign || lead > 0) {
            out.push_back(factor);
        }
    }
    return out;
}

Expected<std::vector<std::int64_t>> numbersIn(std::string_view text, int wanted)
{
    std::vector<std::int64_t> out;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const std::string_view part = text.substr(0, comma);
        int value = 0;
        const auto [end, bad] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (bad != std::errc() || end != part.data() + part.size()) {
            return fail("“" + std::string(part) + "” is not a whole number");
        }
        out.push_back(value);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    if (static_cast<int>(out.size()) != wanted) {
        return fail(std::to_string(out.size()) + " numbers where " + std::to_string(wanted) + " are needed");
    }
    return out;
}

std::int64_t formOf(const Factor& factor, const std::vector<std::int64_t>& values)
{
    std::int64_t sum = 0;
    for (int i = 0; i < factor.size(); ++i) {
        sum += factor[i] * values[static_cast<std::size_t>(i)];
    }
    return sum;
}

Cell cellAt(Mode mode, int slice, int row, int col)
{
    return mode == Mode::A ? Cell{slice, row, col} : mode == Mode::B ? Cell{row, slice, col} : Cell{row, col, slice};
}

} // namespace

Expected<FirstMoves> firstMoves(const Position& position)
{
    const Shape shape = position.target().shape();
    if (shape.a + shape.b + shape.c > 12) {
        return fail("There are too many terms to try them all");
    }
    const Ring ring = position.ring();
    const auto us = smallFactors(shape.a, ring, true);
    const auto vs = smallFactors(shape.b, ring, true);
    const auto ws = smallFactors(shape.c, ring, false);
    FirstMoves moves;
    for (const Factor& u : us) {
        for (const Factor& v : vs) {
            for (const Factor& w : ws) {
                ++moves.terms;
                const int after = effectOf(position.residual(), {u, v, w}, ring).nonzerosAfter;
                moves.reducing += after < position.nonzeros() ? 1 : 0;
            }
        }
    }
    return moves;
}

int unfoldingRank(const Tensor& tensor, Mode mode, Ring ring)
{
    const Shape shape = tensor.shape();
    const Mode x = mode == Mode::A ? Mode::B : Mode::A;
    const Mode y = mode == Mode::C ? Mode::B : Mode::C;
    RankModPrime rank(shape[mode], rankPrime(ring));
    std::vector<std::int32_t> column(static_cast<std::size_t>(shape[mode]));
    for (int i = 0; i < shape[x]; ++i) {
        for (int j = 0; j < shape[y]; ++j) {
            for (int k = 0; k < shape[mode]; ++k) {
                column[static_cast<std::size_t>(k)] = tensor.at(cellAt(mode, k, i, j));
            }
            rank.add(column);
        }
    }
    return rank.rank();
}

int sliceRanks(const Tensor& tensor, Mode mode, Ring ring)
{
    const Shape shape = tensor.shape();
    const Mode x = mode == Mode::A ? Mode::B : Mode::A;
    const Mode y = mode == Mode::C ? Mode::B : Mode::C;
    int sum = 0;
    for (int k = 0; k < shape[mode]; ++k) {
        IntegerMatrix slice(shape[x], shape[y]);
        for (int i = 0; i < shape[x]; ++i) {
            for (int j = 0; j < shape[y]; ++j) {
                slice.at(i, j) = tensor.at(cellAt(mode, k, i, j));
            }
        }
        sum += static_cast<int>(rankFactorization(std::move(slice), modulusOf(ring)).size());
    }
    return sum;
}

Expected<Evaluation> evaluated(const Position& position, std::string_view inputs)
{
    const auto colon = inputs.find(':');
    if (colon == std::string_view::npos) {
        return fail("The entries of A and of B are wanted", {}, "Write them as 1,2,3,4:5,6,7,8");
    }
    const Shape shape = position.target().shape();
    const auto a = numbersIn(inputs.substr(0, colon), shape.a);
    const auto b = a ? numbersIn(inputs.substr(colon + 1), shape.b) : a;
    if (!b) {
        return tl::unexpected<Error>(b.error());
    }
    Evaluation out{{}, std::vector<std::int64_t>(static_cast<std::size_t>(shape.c), 0)};
    for (const Term& term : position.terms()) {
        const std::int64_t product = formOf(term.u, *a) * formOf(term.v, *b);
        out.products.push_back(product);
        for (int i = 0; i < shape.c; ++i) {
            out.entries[static_cast<std::size_t>(i)] += product * term.w[i];
        }
    }
    return out;
}

} // namespace rankfall
