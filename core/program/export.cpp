// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/export.h"

#include "core/program/export_parts.h"
#include "core/program/numbers.h"
#include "core/scheme/cost.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace rankfall {

const std::vector<CodeFormatInfo>& codeFormats()
{
    static const std::vector<CodeFormatInfo> list{
        {CodeFormat::Cpp, "cpp", "C++ header", ".h"},
        {CodeFormat::Python, "python", "Python module", ".py"},
        {CodeFormat::Latex, "latex", "LaTeX document", ".tex"},
        {CodeFormat::Markdown, "markdown", "Markdown page", ".md"},
    };
    return list;
}

Expected<std::string> exported(const Program& program, CodeFormat format)
{
    const auto scheme = schemeOf(program);
    if (!scheme) {
        return fail("The coefficients are too large to write the program out and check it");
    }
    const Verdict verdict = verify(*scheme, program.ring);
    if (!verdict.exact) {
        return fail("The scheme is not exact over " + std::string(ringSymbol(program.ring)) + ": " +
                        std::to_string(verdict.wrongCells) + " of " + std::to_string(verdict.checkedCells) +
                        " cells differ",
                    scheme->name, "Only what is exact is written as code");
    }
    switch (format) {
    case CodeFormat::Cpp:
        return cppCode(program);
    case CodeFormat::Python:
        return pythonCode(program);
    case CodeFormat::Latex:
        return latexCode(program);
    case CodeFormat::Markdown:
        break;
    }
    return markdownCode(program);
}

std::string codeName(const Program& program)
{
    std::string name = "product_" + program.target->name() + "_r" + std::to_string(program.rank());
    if (program.ring != Ring::Z) {
        name += "_" + std::string(ringKey(program.ring));
    }
    for (char& c : name) {
        const bool keep = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        c = keep ? c : '_';
    }
    return name;
}

std::string ringInWords(Ring ring)
{
    switch (ring) {
    case Ring::Z:
        return "the integers";
    default:
        return modulusOf(ring) != 0 ? "the integers modulo " + std::to_string(modulusOf(ring)) : "the rational numbers";
    }
}

std::vector<std::string> factsOf(const Program& program)
{
    const Target& target = *program.target;
    const auto plain = expanded(program.left, program.ring)->additions() +
                       expanded(program.right, program.ring)->additions() +
                       expanded(program.out, program.ring)->additions();
    std::string title;
    if (const auto format = target.format()) {
        const auto [n, m, p] = *format;
        title = std::to_string(n) + "x" + std::to_string(m) + " by " + std::to_string(m) + "x" + std::to_string(p) +
                " matrix product";
    } else {
        title = "the bilinear map " + target.name();
    }
    const std::string ring = isComplex(program) ? "the Gaussian rationals" : ringInWords(program.ring);
    std::vector<std::string> facts{
        title + " with " + std::to_string(program.rank()) + " multiplications, over " + ring,
        std::to_string(program.additions()) + " additions (" + std::to_string(plain) + " before sums were shared), " +
            std::to_string(program.scalings()) + " multiplications by constants",
        "verified exactly over " + ring + " in all " + std::to_string(target.shape().cells()) + " cells",
    };
    if (modulusOf(program.ring) != 0) {
        facts.push_back("holds modulo " + std::to_string(modulusOf(program.ring)) +
                        "; nothing is claimed over the integers");
    } else {
        std::array<char, 96> text{};
        std::snprintf(text.data(), text.size(), "growth factor of rounding errors, a level: %.6g",
                      growthFactor(program));
        facts.emplace_back(text.data());
    }
    if (const auto exponent = exponentOf(target, program.rank())) {
        std::array<char, 64> text{};
        std::snprintf(text.data(), text.size(), "exponent of the recursion: %.4f", *exponent);
        facts.emplace_back(text.data());
    }
    return facts;
}

std::string codeSum(const Sum& sum, const SumStyle& style)
{
    std::string text;
    for (const Part& part : sum) {
        const bool negative = part.coefficient.leadsNegative();
        const Coefficient size = negative ? part.coefficient.negated() : part.coefficient;
        text += text.empty() ? (negative ? "-" : "") : negative ? " - " : " + ";
        text += (size.isOne() ? "" : style.factor(size)) + style.variable(part.variable);
    }
    return text;
}

std::string wrapped(const std::string& head, const std::string& text, const std::string& indent)
{
    constexpr std::size_t kWidth = 110;
    std::string out;
    std::string line = head;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find(' ', at + 1);
        end = end == std::string::npos ? text.size() : end;
        if (line.size() + end - at > kWidth && line.size() > indent.size()) {
            out += line + "\n";
            line = indent;
            at += text[at] == ' ' ? 1 : 0;
        }
        line += text.substr(at, end - at);
        at = end;
    }
    return out + line;
}

namespace {

bool anyCoefficient(const Program& program, bool (*matches)(const Coefficient&))
{
    for (const Mode mode : kModes) {
        for (const auto* list : {&program.map(mode).sums, &program.map(mode).outputs}) {
            for (const Sum& sum : *list) {
                if (std::any_of(sum.begin(), sum.end(), [&](const Part& part) { return matches(part.coefficient); })) {
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace

bool hasFractions(const Program& program)
{
    return anyCoefficient(program, [](const Coefficient& c) { return !c.re.isInteger() || !c.im.isInteger(); });
}

bool isComplex(const Program& program)
{
    return anyCoefficient(program, [](const Coefficient& c) { return !c.isReal(); });
}

std::string identifierOf(const Program& program, Mode mode, int i)
{
    std::string name = program.target->label(mode, i);
    for (char& c : name) {
        const bool keep = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        c = keep ? c : '_';
    }
    return name;
}

std::vector<bool> usedInputs(const LinearProgram& map)
{
    std::vector<bool> used(static_cast<std::size_t>(map.inputs), false);
    for (const auto* list : {&map.sums, &map.outputs}) {
        for (const Sum& sum : *list) {
            for (const Part& part : sum) {
                if (part.variable < map.inputs) {
                    used[static_cast<std::size_t>(part.variable)] = true;
                }
            }
        }
    }
    return used;
}

std::string filled(std::string text, const std::vector<std::pair<std::string, std::string>>& values)
{
    for (const auto& [name, value] : values) {
        const std::string mark = "{{" + name + "}}";
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) {
            text.replace(at, mark.size(), value);
        }
    }
    return text;
}

} // namespace rankfall
