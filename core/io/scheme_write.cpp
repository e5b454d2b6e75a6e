// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/scheme_write.h"

#include "core/io/scheme_json.h"

#include <algorithm>

namespace rankfall {

namespace {

/// "2*a11", "-3/8*m4", "b12"; with a '+' in front unless it comes first.
std::string signedTerm(const Rational& coefficient, const std::string& name, bool first, const char* plus)
{
    const bool negative = coefficient.numerator() < 0;
    const std::string size = negative ? coefficient.text().substr(1) : coefficient.text();
    std::string out = first ? (negative ? "-" : "") : negative ? (*plus == ' ' ? " - " : "-") : plus;
    if (size != "1") {
        out += size + "*";
    }
    return out + name;
}

std::string form(const std::vector<Rational>& coefficients, const std::vector<std::string>& labels)
{
    std::string out;
    for (std::size_t i = 0; i < coefficients.size(); ++i) {
        if (!coefficients[i].isZero()) {
            out += signedTerm(coefficients[i], labels[i], out.empty(), "+");
        }
    }
    return out.empty() ? "0" : out;
}

std::string bracketed(const std::vector<Rational>& coefficients, const std::vector<std::string>& labels)
{
    return "(" + form(coefficients, labels) + ")";
}

/// What a reader cannot see from the formulas.
std::string header(const Scheme& scheme)
{
    return "# target: " + scheme.target->name() + "  ring: " + std::string(ringKey(scheme.claimedRing)) + "\n";
}

/// True when the sizes can be read off the formulas: other programs read .exp files without comments.
bool explainsItself(const Scheme& scheme)
{
    const auto format = scheme.target->format();
    if (!format) {
        return false;
    }
    // Every row and column of every matrix is touched, and C cannot be taken for its transpose.
    const auto touched = [&](std::size_t mode) {
        for (std::size_t i = 0; i < scheme.products[0][mode].size(); ++i) {
            const bool any = std::any_of(scheme.products.begin(), scheme.products.end(),
                                         [&](const Scheme::Product& product) { return !product[mode][i].isZero(); });
            if (!any) {
                return false;
            }
        }
        return true;
    };
    return !scheme.products.empty() && touched(0) && touched(1) && touched(2);
}

std::string expText(const Scheme& scheme)
{
    std::vector<std::string> labels = scheme.target->layout(Mode::C).labels;
    if (const auto format = scheme.target->format()) {
        const bool wide = format->n > 9 || format->p > 9;
        for (int i = 0; i < format->n; ++i) {
            for (int k = 0; k < format->p; ++k) {
                labels[static_cast<std::size_t>(i * format->p + k)] =
                    "c" + std::to_string(k + 1) + (wide ? "_" : "") + std::to_string(i + 1);
            }
        }
    }
    std::string out = explainsItself(scheme) ? "" : header(scheme);
    for (const auto& product : scheme.products) {
        out += bracketed(product[0], scheme.target->layout(Mode::A).labels) + "*" +
               bracketed(product[1], scheme.target->layout(Mode::B).labels) + "*" + bracketed(product[2], labels) +
               "\n";
    }
    return out;
}

std::string movesText(const Scheme& scheme)
{
    std::string out = header(scheme);
    for (const auto& product : scheme.products) {
        out += bracketed(product[0], scheme.target->layout(Mode::A).labels) +
               bracketed(product[1], scheme.target->layout(Mode::B).labels) + "->" +
               form(product[2], scheme.target->layout(Mode::C).labels) + "\n";
    }
    return out;
}

std::string formulasText(const Scheme& scheme)
{
    std::string out = header(scheme);
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        out += "m" + std::to_string(r + 1) + " = " +
               bracketed(scheme.products[r][0], scheme.target->layout(Mode::A).labels) + "*" +
               bracketed(scheme.products[r][1], scheme.target->layout(Mode::B).labels) + "\n";
    }
    const auto& labels = scheme.target->layout(Mode::C).labels;
    for (std::size_t c = 0; c < labels.size(); ++c) {
        std::string sum;
        for (std::size_t r = 0; r < scheme.products.size(); ++r) {
            const Rational& coefficient = scheme.products[r][2][c];
            if (!coefficient.isZero()) {
                sum += signedTerm(coefficient, "m" + std::to_string(r + 1), sum.empty(), " + ");
            }
        }
        out += labels[c] + " = " + (sum.empty() ? "0" : sum) + "\n";
    }
    return out;
}

Expected<std::string> ternaryText(const Scheme& scheme)
{
    const auto format = scheme.target->format();
    if (!format || !scheme.isIntegral()) {
        return fail(format ? "Number text holds whole numbers only, and this scheme has fractions"
                           : "Number text holds matrix products only",
                    {}, "Write JSON instead");
    }
    const auto [n, m, p] = *format;
    std::string out = std::to_string(n) + " " + std::to_string(m) + " " + std::to_string(p) + " " +
                      std::to_string(scheme.rank()) + "\n";
    for (std::size_t mode = 0; mode < 3; ++mode) {
        bool first = true;
        const auto append = [&](const Rational& coefficient) {
            out += (first ? "" : " ") + coefficient.text();
            first = false;
        };
        for (const auto& product : scheme.products) {
            if (mode < 2) {
                std::for_each(product[mode].begin(), product[mode].end(), append);
                continue;
            }
            for (int k = 0; k < p; ++k) {
                for (int i = 0; i < n; ++i) {
                    append(product[2][static_cast<std::size_t>(i * p + k)]);
                }
            }
        }
        out += "\n";
    }
    return out;
}

} // namespace

const std::vector<SchemeFormatInfo>& schemeFormats()
{
    static const std::vector<SchemeFormatInfo> list{
        {SchemeFormat::Json, "json", ".json", "full JSON: u, v, w with a row for each product"},
        {SchemeFormat::Exp, "exp", ".exp", "products of three linear forms, one a line"},
        {SchemeFormat::Formulas, "formulas", ".txt", "m1 = (…)*(…), then c11 = m1 + …"},
        {SchemeFormat::Moves, "moves", ".moves", "the program's own notation, one move a line"},
        {SchemeFormat::Ternary, "numbers", "", "n m p rank and three blocks of whole numbers"},
    };
    return list;
}

Expected<std::string> writeScheme(const Scheme& scheme, SchemeFormat format)
{
    const bool isText =
        format == SchemeFormat::Exp || format == SchemeFormat::Formulas || format == SchemeFormat::Moves;
    if (isText && scheme.target->family() == Family::Custom) {
        return fail("Formulas cannot carry the tensor that they decompose", {}, "Write JSON or a session instead");
    }
    switch (format) {
    case SchemeFormat::Json:
        return schemeJson(scheme);
    case SchemeFormat::Exp:
        return expText(scheme);
    case SchemeFormat::Formulas:
        return formulasText(scheme);
    case SchemeFormat::Moves:
        return movesText(scheme);
    case SchemeFormat::Ternary:
        return ternaryText(scheme);
    }
    return fail("Unknown format");
}

} // namespace rankfall
