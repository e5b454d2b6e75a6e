// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/listing.h"

namespace rankfall {

namespace {

/// "a_{11}" of "a11".
std::string withIndex(const std::string& name)
{
    const std::size_t digits = name.find_first_of("0123456789");
    if (digits == std::string::npos) {
        return name.size() > 1 ? name.substr(0, 1) + "_{\\mathrm{" + name.substr(1) + "}}" : name;
    }
    std::string index = name.substr(digits);
    for (std::size_t at = index.find('_'); at != std::string::npos; at = index.find('_')) {
        index[at] = ',';
    }
    return name.substr(0, digits) + "_{" + index + "}";
}

std::string latexNumber(const Rational& value)
{
    const std::string sign = value.numerator() < 0 ? "-" : "";
    const std::string top = std::to_string(value.numerator() < 0 ? -value.numerator() : value.numerator());
    return value.isInteger() ? sign + top : sign + "\\tfrac{" + top + "}{" + std::to_string(value.denominator()) + "}";
}

/// A coefficient that leads positive and is not 1, with what joins it to a variable.
std::string factorText(const Coefficient& value, Dialect dialect)
{
    if (dialect == Dialect::Latex) {
        if (value.isReal()) {
            return latexNumber(value.re) + "\\,";
        }
        const std::string imaginary = value.im == Rational(1)    ? "\\mathrm{i}"
                                      : value.im == Rational(-1) ? "-\\mathrm{i}"
                                                                 : latexNumber(value.im) + "\\mathrm{i}";
        return value.re.isZero()
                   ? imaginary + "\\,"
                   : "\\left(" + latexNumber(value.re) + (value.im.numerator() > 0 ? "+" : "") + imaginary + "\\right)";
    }
    const bool simple = value.isReal() ? value.re.isInteger() : value.re.isZero() && value.im.isInteger();
    const std::string text = simple ? value.text() : "(" + value.text() + ")";
    return text + (dialect == Dialect::Text ? "·" : "*");
}

std::string minusSign(Dialect dialect)
{
    return dialect == Dialect::Text ? "−" : "-";
}

std::string factorOf(const Program& program, Mode mode, const Sum& form, Dialect dialect)
{
    const std::string text = sumText(program, mode, form, dialect);
    const bool isName = form.size() == 1 && form.front().coefficient.isOne();
    return isName ? text : dialect == Dialect::Latex ? "(" + text + ")" : "(" + text + ")";
}

} // namespace

std::string variableName(const Program& program, Mode mode, int variable, Dialect dialect)
{
    const LinearProgram& map = program.map(mode);
    std::string name;
    if (variable >= map.inputs) {
        name = "stz"[index(mode)] + std::to_string(variable - map.inputs + 1);
    } else if (mode == Mode::C) {
        name = "m" + std::to_string(variable + 1);
    } else {
        name = program.target->label(mode, variable);
    }
    return dialect == Dialect::Latex ? withIndex(name) : name;
}

std::string sumText(const Program& program, Mode mode, const Sum& sum, Dialect dialect)
{
    std::string text;
    for (const Part& part : sum) {
        const bool negative = part.coefficient.leadsNegative();
        const Coefficient size = negative ? part.coefficient.negated() : part.coefficient;
        if (text.empty()) {
            text += negative ? minusSign(dialect) : "";
        } else {
            text += " " + (negative ? minusSign(dialect) : std::string("+")) + " ";
        }
        text += (size.isOne() ? "" : factorText(size, dialect)) + variableName(program, mode, part.variable, dialect);
    }
    return text.empty() ? "0" : text;
}

std::vector<ListingLine> listingOf(const Program& program, Dialect dialect)
{
    using Kind = ListingLine::Kind;
    std::vector<ListingLine> lines;
    const auto sums = [&](Mode mode, Kind kind) {
        const LinearProgram& map = program.map(mode);
        for (int i = 0; i < static_cast<int>(map.sums.size()); ++i) {
            lines.push_back({kind, i, variableName(program, mode, map.inputs + i, dialect),
                             sumText(program, mode, map.sums[static_cast<std::size_t>(i)], dialect)});
        }
    };
    sums(Mode::A, Kind::SumOfA);
    sums(Mode::B, Kind::SumOfB);
    const std::string times = dialect == Dialect::Text ? "·" : dialect == Dialect::Ascii ? "*" : "\\,";
    for (int r = 0; r < program.rank(); ++r) {
        const auto at = static_cast<std::size_t>(r);
        lines.push_back({Kind::Product, r, variableName(program, Mode::C, r, dialect),
                         factorOf(program, Mode::A, program.left.outputs[at], dialect) + times +
                             factorOf(program, Mode::B, program.right.outputs[at], dialect)});
    }
    sums(Mode::C, Kind::SumOfC);
    for (int c = 0; c < static_cast<int>(program.out.outputs.size()); ++c) {
        const std::string& label = program.target->label(Mode::C, c);
        lines.push_back({Kind::Output, c, dialect == Dialect::Latex ? withIndex(label) : label,
                         sumText(program, Mode::C, program.out.outputs[static_cast<std::size_t>(c)], dialect)});
    }
    return lines;
}

} // namespace rankfall
