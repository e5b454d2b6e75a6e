// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/basis_picture.h"

#include <cstdlib>

namespace rankfall {

namespace {

Expected<Factor> mapped(const BasisMatrix& matrix, const Factor& factor, Ring ring)
{
    Factor out(matrix.rows);
    for (int row = 0; row < matrix.rows; ++row) {
        int sum = 0;
        for (int col = 0; col < matrix.cols; ++col) {
            sum += matrix.at(row, col) * factor[col];
        }
        sum = reduced(sum, ring);
        if (std::abs(sum) > kMaxCoefficient) {
            return fail("A coefficient becomes too large in this basis");
        }
        out.set(row, sum);
    }
    return out;
}

} // namespace

Expected<BasisMatrices> basisMatrices(const std::array<std::vector<std::int8_t>, 3>& numbers, const Shape& shape)
{
    BasisMatrices out;
    for (const Mode mode : kModes) {
        const auto i = static_cast<std::size_t>(index(mode));
        const auto cols = static_cast<std::size_t>(shape[mode]);
        const std::size_t rows = numbers[i].size() / cols;
        if (rows == 0 || rows * cols != numbers[i].size() || rows > Factor::kMaxSize) {
            return fail("The engine's basis does not fit the tensor");
        }
        out[i] = {static_cast<int>(rows), static_cast<int>(cols), {numbers[i].begin(), numbers[i].end()}};
    }
    return out;
}

Expected<Term> termIn(const BasisMatrices& basis, const Term& term, Ring ring)
{
    Term out;
    for (const Mode mode : kModes) {
        auto factor = mapped(basis[static_cast<std::size_t>(index(mode))], term.factor(mode), ring);
        if (!factor) {
            return tl::unexpected(factor.error());
        }
        out.factor(mode) = *factor;
    }
    return out;
}

Expected<Position> positionIn(const BasisMatrices& basis, const Position& position, Ring ring)
{
    // The target is the sum of one term a cell, so that it needs no arithmetic of its own.
    Tensor tensor(Shape{basis[0].rows, basis[1].rows, basis[2].rows});
    std::optional<Error> error;
    position.target().tensor().forEachNonzero([&](Cell cell, std::int32_t value) {
        Term unit{Factor(position.target().shape().a), Factor(position.target().shape().b),
                  Factor(position.target().shape().c)};
        unit.u.set(cell.a, 1);
        unit.v.set(cell.b, 1);
        unit.w.set(cell.c, 1);
        const auto term = termIn(basis, unit, ring);
        if (!term) {
            error = term.error();
        } else if (!term->isZero()) {
            tensor.add(*term, value, ring);
        }
    });
    if (error) {
        return tl::unexpected(*error);
    }
    const auto target = Target::custom("agent-basis", std::move(tensor));
    if (!target) {
        return tl::unexpected(target.error());
    }
    std::vector<Term> terms;
    for (const Term& term : position.terms()) {
        const auto other = termIn(basis, term, ring);
        if (!other) {
            return tl::unexpected(other.error());
        }
        if (!other->isZero()) {
            terms.push_back(*other);
        }
    }
    return Position::of({*target, ring, ring == Ring::Z2 ? 1 : kMaxCoefficient}, std::move(terms));
}

} // namespace rankfall
