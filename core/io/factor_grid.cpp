// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/factor_grid.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMaxRank = 8192;

SchemeMember memberOf(const std::array<FactorGrid, 3>& grids, const TargetPtr& target, bool byEntry,
                      const GridReading& reading)
{
    const std::size_t rank = byEntry ? grids[0].cols : grids[0].rows;
    SchemeBuilder builder(target, rank);
    for (const Mode mode : kModes) {
        const FactorGrid& grid = grids[static_cast<std::size_t>(index(mode))];
        for (std::size_t r = 0; r < rank; ++r) {
            for (std::size_t i = 0; i < static_cast<std::size_t>(target->shape()[mode]); ++i) {
                builder.set(r, mode, i, byEntry ? grid.at(i, r) : grid.at(r, i));
            }
        }
    }
    return builder.take(reading.usuallyTransposed && target->format(), reading.name);
}

} // namespace

Expected<SchemeMember> schemeOfGrids(const std::array<FactorGrid, 3>& grids, const GridReading& reading,
                                     const std::string& where)
{
    std::optional<SchemeMember> found;
    bool tooMany = false;
    for (const bool byEntry : {true, false}) {
        const auto rankOf = [&](const FactorGrid& grid) { return byEntry ? grid.cols : grid.rows; };
        const auto entriesOf = [&](const FactorGrid& grid) { return byEntry ? grid.rows : grid.cols; };
        const std::size_t rank = rankOf(grids[0]);
        if (rank == 0 || rankOf(grids[1]) != rank || rankOf(grids[2]) != rank) {
            continue;
        }
        TargetPtr target = reading.target;
        if (target) {
            const Shape shape = target->shape();
            const bool fits = std::all_of(kModes.begin(), kModes.end(), [&](Mode mode) {
                return entriesOf(grids[static_cast<std::size_t>(index(mode))]) == static_cast<std::size_t>(shape[mode]);
            });
            if (!fits) {
                continue;
            }
        } else if (const auto format = formatOfSizes(entriesOf(grids[0]), entriesOf(grids[1]), entriesOf(grids[2]))) {
            target = Target::matrixMultiplication(*format);
        } else {
            continue;
        }
        if (rank > kMaxRank) {
            tooMany = true;
            continue;
        }
        auto member = memberOf(grids, target, byEntry, reading);
        // More products than the definition needs: what is as small as that holds by chance.
        const bool isPlausible = member.scheme.rank() <= target->tensor().nonzeros();
        if (!found || (isPlausible && settle(member).verdict.exact)) {
            found = std::move(member);
        }
    }
    if (found) {
        return std::move(*found);
    }
    const auto shape = [&](std::size_t i) {
        return std::to_string(grids[i].rows) + "×" + std::to_string(grids[i].cols);
    };
    return fail(tooMany ? "The scheme has more than " + std::to_string(kMaxRank) + " products"
                        : "Factors of " + shape(0) + ", " + shape(1) + " and " + shape(2) + " numbers do not fit " +
                              (reading.target ? reading.target->name() : "a matrix product up to 16x16x16"),
                where,
                "Each factor has a row for each entry of its matrix and a column for each product, or the reverse");
}

SchemeBuilder::SchemeBuilder(TargetPtr target, std::size_t rank)
{
    const Shape shape = target->shape();
    const auto entries = [](int size) { return std::vector<Rational>(static_cast<std::size_t>(size)); };
    m_scheme.target = std::move(target);
    m_scheme.products.assign(rank, {entries(shape.a), entries(shape.b), entries(shape.c)});
}

void SchemeBuilder::set(std::size_t product, Mode mode, std::size_t entry, const Gaussian& value)
{
    const auto slot = static_cast<std::size_t>(index(mode));
    m_isFloating = m_isFloating || value.isFloating;
    m_scheme.products[product][slot][entry] = value.re;
    if (!value.im.isZero()) {
        if (m_scheme.isReal()) {
            m_scheme.imaginary = m_scheme.products;
            for (auto& factors : m_scheme.imaginary) {
                for (auto& factor : factors) {
                    std::fill(factor.begin(), factor.end(), Rational(0));
                }
            }
        }
        m_scheme.imaginary[product][slot][entry] = value.im;
    }
}

SchemeMember SchemeBuilder::take(bool usuallyTransposed, std::string name)
{
    m_scheme.name = std::move(name);
    m_scheme.claimedRing = m_isFloating ? Ring::R : m_scheme.isReal() ? smallestRing(m_scheme.products) : Ring::C;
    return {std::move(m_scheme), usuallyTransposed};
}

} // namespace rankfall
