// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"
#include "core/scheme/scheme.h"

#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace rankfall {

/// What the three aligned matrices U, V and W of a scheme show: a row for each term, a column for each entry of A, B
/// and C. A value, of a position or of any scheme.
struct MatricesData {
    std::shared_ptr<const Scheme> scheme;
    Ring ring = Ring::Z;
    std::vector<QString> names;            ///< of the terms
    std::vector<std::array<int, 3>> types; ///< of the terms: ranks of the factors; empty where no mode is a matrix

    int rank() const { return scheme ? scheme->rank() : 0; }

    /// "2·2·1"; empty where terms have no type.
    QString typeText(int term) const;
    /// Sign and size of a coefficient for its colour: -2 … 2; 0 is zero, 2 anything beyond 1.
    int shade(int term, Mode mode, int entry) const;
    /// "−3/8", with a true minus sign; empty for zero.
    QString text(int term, Mode mode, int entry) const;
};

MatricesData matricesOf(const Position& position, const std::vector<std::string>& names);
/// Terms are called M1, M2 and so on.
MatricesData matricesOf(Scheme scheme, Ring ring);

/// What the rows are sorted by.
enum class MatricesOrder { Played, Type, Blocks };

/// Which term is in which row. By type: the largest ranks first. In blocks: each term next to the one whose nonzero
/// entries it shares most of those left (Jaccard), so that what belongs together stands together.
std::vector<int> rowOrder(const MatricesData& data, MatricesOrder order);

} // namespace rankfall
