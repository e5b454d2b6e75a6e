// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/scheme_write.h"

#include "core/io/write_forms.h"

namespace rankfall {

const std::vector<SchemeFormatInfo>& schemeFormats()
{
    static const std::vector<SchemeFormatInfo> list{
        {SchemeFormat::Json, "json", ".json", true, false, "full JSON: u, v, w with a row for each product"},
        {SchemeFormat::Reduced, "reduced", ".json", false, false, "reduced JSON: sparse sums, w over products"},
        {SchemeFormat::Exp, "exp", ".exp", true, false, "products of three linear forms, one a line"},
        {SchemeFormat::Formulas, "formulas", ".txt", true, false, "m1 = (…)*(…), then c11 = m1 + …"},
        {SchemeFormat::Yacas, "yacas", ".txt", false, false, "the same as a script for Yacas: P1 := (…) * (…);"},
        {SchemeFormat::Moves, "moves", ".moves", true, false, "the program's own notation, one move a line"},
        {SchemeFormat::Ternary, "numbers", ".txt", false, false, "n m p rank and three blocks of whole numbers"},
        {SchemeFormat::Coefficients, "coefficients", ".txt", false, false,
         "three blocks of numbers, a row for each entry, a column for each product"},
        {SchemeFormat::Mathematica, "mathematica", ".m", true, false, "nested lists {{U, V, W}, …} of matrices"},
        {SchemeFormat::Maple, "maple", ".mpl", true, false, "TriadSet([Triad([Matrix(…), …]), …])"},
        {SchemeFormat::Bini, "bini", ".txt", false, false, "a table with Gamma, Alpha and Beta of each product"},
        {SchemeFormat::Brent, "brent", ".txt", false, false, "a table of the Brent equations (sizes up to 9)"},
        {SchemeFormat::NumpyText, "numpy", ".py", true, false, "U, V, W as numpy.array([[…]]), to be pasted"},
        {SchemeFormat::Npz, "npz", ".npz", true, true, "AlphaTensor's archive with one member"},
        {SchemeFormat::Masks, "masks", ".npy", false, true, "bit masks of schemes modulo 2 or 3 (sizes up to 8)", true},
        {SchemeFormat::Fractions, "fractions", ".npy", true, true,
         "numerators and denominators in one array (sizes up to 8)", true},
    };
    return list;
}

Expected<std::string> writeScheme(const Scheme& scheme, SchemeFormat format)
{
    switch (format) {
    case SchemeFormat::Json:
        return jsonForm(scheme);
    case SchemeFormat::Reduced:
        return reducedForm(scheme);
    case SchemeFormat::Exp:
        return expForm(scheme);
    case SchemeFormat::Formulas:
        return formulasForm(scheme);
    case SchemeFormat::Yacas:
        return yacasForm(scheme);
    case SchemeFormat::Moves:
        return movesForm(scheme);
    case SchemeFormat::Ternary:
        return ternaryForm(scheme);
    case SchemeFormat::Coefficients:
        return coefficientForm(scheme);
    case SchemeFormat::Mathematica:
        return mathematicaForm(scheme);
    case SchemeFormat::Maple:
        return mapleForm(scheme);
    case SchemeFormat::Bini:
        return biniForm(scheme);
    case SchemeFormat::Brent:
        return brentForm(scheme);
    case SchemeFormat::NumpyText:
        return numpyTextForm(scheme);
    case SchemeFormat::Npz:
        return npzForm(scheme);
    case SchemeFormat::Masks:
        return masksForm(scheme);
    case SchemeFormat::Fractions:
        return fractionsForm(scheme);
    }
    return fail("Unknown format");
}

} // namespace rankfall
