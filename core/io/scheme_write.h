// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <string>
#include <vector>

namespace rankfall {

/// The forms a scheme is written in. What each writes, the readers read back to the same scheme.
enum class SchemeFormat {
    Json,         ///< full JSON, W as the transpose of C
    Reduced,      ///< JSON of sparse sums, w over products
    Exp,          ///< (…)*(…)*(…), mode C transposed
    Formulas,     ///< m1 = (…)*(…), then c11 = m1 + …
    Yacas,        ///< the same as Kemper writes it
    Moves,        ///< the program's own notation, one move a line
    Ternary,      ///< n m p rank and three blocks of whole numbers
    Coefficients, ///< three blocks, a row for each entry, a column for each product
    Mathematica,  ///< {{U, V, W}, …}
    Maple,        ///< TriadSet([Triad([Matrix(…), …]), …])
    Bini,         ///< Kemper's table of Gamma, Alpha, Beta
    Brent,        ///< Kemper's table of Brent equations
    NumpyText,    ///< U = numpy.array([[…]]), to be pasted
    Npz,          ///< AlphaTensor's archive, one member
    Masks,        ///< .npy of bit masks, modulo 2 or 3
    Fractions     ///< .npy of numerators and denominators
};

struct SchemeFormatInfo {
    SchemeFormat format;
    std::string key;                ///< "json": on the command line
    std::string extension;          ///< ".json": of files of this form
    bool isDefault = false;         ///< a file name with this extension means this form
    bool isBinary = false;          ///< bytes, not text
    std::string meaning;            ///< one line
    bool isFoundByChecking = false; ///< the sizes are not in the file: only exact schemes are read back
};

const std::vector<SchemeFormatInfo>& schemeFormats();

/// Errors: a form that cannot hold the scheme, such as fractions in number text, a tensor of one's own in formulas,
/// Gaussian coefficients in either. They say why, and which form can.
Expected<std::string> writeScheme(const Scheme& scheme, SchemeFormat format);

} // namespace rankfall
