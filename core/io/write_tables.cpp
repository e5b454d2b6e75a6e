// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/write_forms.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMostBrent = std::size_t{48} << 20; // bytes, well below what is read

std::string headOf(const Format& format, int rank)
{
    return std::to_string(format.n) + " " + std::to_string(format.m) + " " + std::to_string(format.p) + " " +
           std::to_string(rank);
}

/// An error unless the scheme is of a matrix product and has products.
Expected<Format> matrixProduct(const Scheme& scheme, const char* form)
{
    const auto format = scheme.target->format();
    if (!format) {
        return fail(std::string(form) + " holds matrix products only", {}, "Write json instead");
    }
    if (scheme.products.empty()) {
        return fail(std::string(form) + " cannot say what an empty scheme is for", {}, "Write json instead");
    }
    return *format;
}

/// Text of a coefficient with the imaginary unit as a factor: "1/2", "(1/2-1/3*I)".
std::string arithmetic(const Gaussian& value, const char* unit)
{
    if (value.im.isZero()) {
        return value.re.text();
    }
    const bool negative = value.im.numerator() < 0;
    const std::string size = negative ? value.im.text().substr(1) : value.im.text();
    std::string out = value.re.isZero() ? "" : value.re.text();
    out += negative ? "-" : out.empty() ? "" : "+";
    return "(" + out + unit + "*" + size + ")";
}

/// The entries of a factor as the rows of a matrix, with these brackets around each row and all.
std::string matrixText(const Scheme& scheme, std::size_t r, std::size_t mode, std::size_t cols, const char* brackets,
                       const char* unit)
{
    std::string out(1, brackets[0]);
    const std::size_t size = scheme.products[r][mode].size();
    for (std::size_t i = 0; i < size; ++i) {
        out += i % cols == 0 ? (i > 0 ? std::string(",") + brackets[0] : std::string(1, brackets[0])) : ",";
        out += arithmetic(coefficientOf(scheme, r, mode, i), unit);
        out += i % cols + 1 == cols ? std::string(1, brackets[1]) : "";
    }
    return out + brackets[1];
}

} // namespace

Expected<std::string> ternaryForm(const Scheme& scheme)
{
    const auto format = scheme.target->format();
    if (!format || !scheme.isIntegral()) {
        return fail(format ? "Number text holds whole numbers only, and this scheme has other coefficients"
                           : "Number text holds matrix products only",
                    {}, "Write json instead");
    }
    const Scheme published = asPublished(scheme);
    std::string out = headOf(*format, scheme.rank()) + "\n";
    for (std::size_t mode = 0; mode < 3; ++mode) {
        bool first = true;
        for (const auto& product : published.products) {
            for (const Rational& coefficient : product[mode]) {
                out += (first ? "" : " ") + coefficient.text();
                first = false;
            }
        }
        out += "\n";
    }
    return out;
}

Expected<std::string> coefficientForm(const Scheme& scheme)
{
    const auto format = matrixProduct(scheme, "Coefficient text");
    if (!format) {
        return tl::unexpected<Error>(format.error());
    }
    std::string out = "# " + scheme.target->name() + ", rank " + std::to_string(scheme.rank()) + "\n";
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out += mode > 0 ? "#\n" : "";
        for (std::size_t i = 0; i < scheme.products[0][mode].size(); ++i) {
            for (std::size_t r = 0; r < scheme.products.size(); ++r) {
                out += (r > 0 ? " " : "") + textOf(coefficientOf(scheme, r, mode, i));
            }
            out += "\n";
        }
    }
    return out;
}

Expected<std::string> biniForm(const Scheme& scheme)
{
    const auto format = matrixProduct(scheme, "A Bini table");
    if (!format) {
        return tl::unexpected<Error>(format.error());
    }
    std::string out = "Bini " + headOf(*format, scheme.rank()) + "\n\nproduct Gamma ; Alpha ; Beta\n";
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        out += std::to_string(r + 1);
        for (const std::size_t mode : {2U, 0U, 1U}) {
            out += " ;";
            for (std::size_t i = 0; i < scheme.products[r][mode].size(); ++i) {
                out += " " + textOf(coefficientOf(scheme, r, mode, i));
            }
        }
        out += "\n";
    }
    return out;
}

Expected<std::string> brentForm(const Scheme& scheme)
{
    const auto format = matrixProduct(scheme, "A table of Brent equations");
    if (!format) {
        return tl::unexpected<Error>(format.error());
    }
    if (!scheme.isReal()) {
        return fail("A table of Brent equations holds real coefficients only", {}, "Write json instead");
    }
    const auto [n, m, p] = *format;
    if (std::max({n, m, p}) > 9) {
        return fail("A table of Brent equations has one digit for an index, and " + scheme.target->name() +
                        " needs two",
                    {}, "Write json instead");
    }
    const Shape shape = scheme.target->shape();
    const bool isMod2 =
        scheme.claimedRing == Ring::Z2 && std::ranges::all_of(scheme.products, [](const Scheme::Product& product) {
            return std::ranges::all_of(product, [](const auto& factor) {
                return std::ranges::all_of(factor, [](const Rational& x) { return x.isZero() || x == 1; });
            });
        });
    if (shape.cells() * scheme.products.size() * (isMod2 ? 5 : 8) > kMostBrent) {
        return fail("The table of Brent equations would be larger than 48 MiB", {}, "Write json instead");
    }
    std::string out;
    for (std::size_t at = 0; at < shape.cells(); ++at) {
        const Cell cell = shape.cell(at);
        const int indices[] = {cell.a / m, cell.a % m, cell.b / p, cell.b % p, cell.c / p, cell.c % p};
        for (const int i : indices) {
            out += static_cast<char>('1' + i);
        }
        out += ": ";
        for (std::size_t r = 0; r < scheme.products.size(); ++r) {
            const auto& product = scheme.products[r];
            const Rational* three[] = {&product[0][static_cast<std::size_t>(cell.a)],
                                       &product[1][static_cast<std::size_t>(cell.b)],
                                       &product[2][static_cast<std::size_t>(cell.c)]};
            out += r > 0 ? " + " : "";
            for (std::size_t i = 0; i < 3; ++i) {
                out += (isMod2 || i == 0 ? "" : "*") + three[i]->text();
            }
        }
        out += " = " + std::to_string(scheme.target->tensor().at(cell)) + "\n";
    }
    return out;
}

Expected<std::string> mathematicaForm(const Scheme& scheme)
{
    const auto format = matrixProduct(scheme, "A Mathematica list");
    if (!format) {
        return tl::unexpected<Error>(format.error());
    }
    const Scheme published = asPublished(scheme);
    const int columns[] = {format->m, format->p, format->n};
    std::string out = "{";
    for (std::size_t r = 0; r < published.products.size(); ++r) {
        out += r > 0 ? ",\n {" : "{";
        for (std::size_t mode = 0; mode < 3; ++mode) {
            out += (mode > 0 ? ", " : "") +
                   matrixText(published, r, mode, static_cast<std::size_t>(columns[mode]), "{}", "I");
        }
        out += "}";
    }
    return out + "}\n";
}

Expected<std::string> mapleForm(const Scheme& scheme)
{
    const auto format = matrixProduct(scheme, "A Maple triad set");
    if (!format) {
        return tl::unexpected<Error>(format.error());
    }
    const Scheme published = asPublished(scheme);
    const int rows[] = {format->n, format->m, format->p};
    const int columns[] = {format->m, format->p, format->n};
    std::string out = "Tensor:=TriadSet([";
    for (std::size_t r = 0; r < published.products.size(); ++r) {
        out += r > 0 ? ",\n Triad([" : "Triad([";
        for (std::size_t mode = 0; mode < 3; ++mode) {
            out += std::string(mode > 0 ? ", " : "") + "Matrix(" + std::to_string(rows[mode]) + ", " +
                   std::to_string(columns[mode]) + ", " +
                   matrixText(published, r, mode, static_cast<std::size_t>(columns[mode]), "[]", "I") + ")";
        }
        out += "])";
    }
    return out + "]):\n";
}

Expected<std::string> numpyTextForm(const Scheme& scheme)
{
    const auto format = matrixProduct(scheme, "NumPy text");
    if (!format) {
        return tl::unexpected<Error>(format.error());
    }
    const Scheme published = asPublished(scheme);
    std::string out = "import numpy\n\n# " + scheme.target->name() +
                      ": a row for each entry, a column for each product; W is over the transpose of C\n";
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out += std::string(1, "UVW"[mode]) + " = numpy.array([";
        for (std::size_t i = 0; i < published.products[0][mode].size(); ++i) {
            out += i > 0 ? ",\n    [" : "\n    [";
            for (std::size_t r = 0; r < published.products.size(); ++r) {
                out += (r > 0 ? ", " : "") + arithmetic(coefficientOf(published, r, mode, i), "1j");
            }
            out += "]";
        }
        out += "])\n";
    }
    return out;
}

} // namespace rankfall
