// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/write_forms.h"

#include <algorithm>
#include <optional>

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

/// How "m1 = (a11+a22)*(b11+b22)" is spelled.
struct Spelling {
    std::string letter;
    std::string equals;
    std::string times;
    std::string end;
};

/// Why formulas cannot hold a scheme.
std::optional<Error> unfitFor(const Scheme& scheme)
{
    if (scheme.target->family() == Family::Custom) {
        return Error{"Formulas cannot carry the tensor that they decompose", {}, "Write json or a session instead"};
    }
    if (!scheme.isReal()) {
        return Error{"Formulas hold real coefficients only, and this scheme has Gaussian ones",
                     {},
                     "Write json, npz or mathematica instead"};
    }
    return std::nullopt;
}

Expected<std::string> namedProducts(const Scheme& scheme, const Spelling& spelling)
{
    if (const auto refused = unfitFor(scheme)) {
        return tl::unexpected<Error>(*refused);
    }
    std::string out = header(scheme);
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        out += spelling.letter + std::to_string(r + 1) + spelling.equals +
               bracketed(scheme.products[r][0], scheme.target->layout(Mode::A).labels) + spelling.times +
               bracketed(scheme.products[r][1], scheme.target->layout(Mode::B).labels) + spelling.end;
    }
    const auto& labels = scheme.target->layout(Mode::C).labels;
    for (std::size_t c = 0; c < labels.size(); ++c) {
        std::string sum;
        for (std::size_t r = 0; r < scheme.products.size(); ++r) {
            const Rational& coefficient = scheme.products[r][2][c];
            if (!coefficient.isZero()) {
                sum += signedTerm(coefficient, spelling.letter + std::to_string(r + 1), sum.empty(), " + ");
            }
        }
        out += labels[c] + spelling.equals + (sum.empty() ? "0" : sum) + spelling.end;
    }
    return out;
}

} // namespace

Expected<std::string> expForm(const Scheme& scheme)
{
    if (const auto refused = unfitFor(scheme)) {
        return tl::unexpected<Error>(*refused);
    }
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

Expected<std::string> movesForm(const Scheme& scheme)
{
    if (const auto refused = unfitFor(scheme)) {
        return tl::unexpected<Error>(*refused);
    }
    std::string out = header(scheme);
    for (const auto& product : scheme.products) {
        out += bracketed(product[0], scheme.target->layout(Mode::A).labels) +
               bracketed(product[1], scheme.target->layout(Mode::B).labels) + "->" +
               form(product[2], scheme.target->layout(Mode::C).labels) + "\n";
    }
    return out;
}

Expected<std::string> formulasForm(const Scheme& scheme)
{
    return namedProducts(scheme, {"m", " = ", "*", "\n"});
}

Expected<std::string> yacasForm(const Scheme& scheme)
{
    return namedProducts(scheme, {"P", " := ", " * ", ";\n"});
}

} // namespace rankfall
