// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/gaussian.h"
#include "core/io/scheme_list.h"

#include <array>
#include <vector>

namespace rankfall {

/// One factor as a file holds it: a matrix of numbers, either with a row for each entry of the mode and a column for
/// each product, or the other way round. Private to io.
struct FactorGrid {
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<Gaussian> values; ///< row-major

    const Gaussian& at(std::size_t row, std::size_t col) const { return values[row * cols + col]; }
};

/// What is known besides the numbers.
struct GridReading {
    TargetPtr target;              ///< what they decompose; nothing: found out from the shapes
    bool usuallyTransposed = true; ///< see SchemeMember
    std::string name;
};

/// The scheme that three such factors are. Where both ways of reading them fit, the one that is exact is taken, and
/// rows for entries when neither is. Errors (placed at `where`): shapes that fit no matrix product, more than 8192
/// products.
Expected<SchemeMember> schemeOfGrids(const std::array<FactorGrid, 3>& grids, const GridReading& reading,
                                     const std::string& where);

/// Products of Gaussian numbers as a scheme: without imaginary parts when there are none, and with the claim that fits
/// them (floating point as soon as one of them may be rounded).
class SchemeBuilder {
public:
    SchemeBuilder(TargetPtr target, std::size_t rank);
    void set(std::size_t product, Mode mode, std::size_t entry, const Gaussian& value);
    /// `usuallyTransposed` and `name` go into the member.
    SchemeMember take(bool usuallyTransposed, std::string name);

private:
    Scheme m_scheme;
    bool m_isFloating = false;
};

} // namespace rankfall
