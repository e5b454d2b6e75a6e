// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/export.h"
#include "core/program/export_parts.h"
#include "core/program/python_template.h"

namespace rankfall {

namespace {

constexpr const char* kIndent = "        ";

std::string numberOf(const Coefficient& value)
{
    const auto part = [](const Rational& r) {
        return std::to_string(r.numerator()) + ", " + std::to_string(r.denominator());
    };
    if (!value.isReal()) {
        return "number(" + part(value.re) + ", " + part(value.im) + ")";
    }
    return value.re.isInteger() ? std::to_string(value.re.numerator()) : "number(" + part(value.re) + ")";
}

class Writer {
public:
    explicit Writer(const Program& program)
        : m_program(program)
    {
    }

    std::string text() const
    {
        std::string out = entries(Mode::A, "a") + entries(Mode::B, "b") + sums(Mode::A) + sums(Mode::B);
        for (int r = 0; r < m_program.rank(); ++r) {
            const auto at = static_cast<std::size_t>(r);
            out += line("m" + std::to_string(r + 1), "times(" + sum(Mode::A, m_program.left.outputs[at]) + ", " +
                                                         sum(Mode::B, m_program.right.outputs[at]) + ")");
        }
        out += sums(Mode::C);
        std::string names;
        for (std::size_t c = 0; c < m_program.out.outputs.size(); ++c) {
            const std::string name = identifierOf(m_program, Mode::C, static_cast<int>(c));
            out += line(name, sum(Mode::C, m_program.out.outputs[c]));
            names += (names.empty() ? "" : ", ") + name;
        }
        return out + wrapped("    return [", names + "]", kIndent) + "\n";
    }

private:
    /// Sums stand in brackets, so that they may be broken into lines.
    static std::string line(const std::string& name, const std::string& value)
    {
        const std::string whole = "    " + name + " = " + value;
        return (whole.size() <= 110 ? whole : wrapped("    " + name + " = (", value + ")", kIndent)) + "\n";
    }

    std::string sum(Mode mode, const Sum& sum) const
    {
        const std::string text = codeSum(sum, {[&](int variable) {
                                                   return mode != Mode::C && variable < m_program.map(mode).inputs
                                                              ? identifierOf(m_program, mode, variable)
                                                              : variableName(m_program, mode, variable, Dialect::Ascii);
                                               },
                                               [](const Coefficient& value) { return numberOf(value) + " * "; }});
        // A zero of the right kind, block or number.
        return text.empty() ? (mode == Mode::C ? "0 * m1" : mode == Mode::A ? "0 * a[0]" : "0 * b[0]") : text;
    }

    std::string entries(Mode mode, const std::string& list) const
    {
        std::string names;
        for (int i = 0; i < m_program.map(mode).inputs; ++i) {
            names += (i > 0 ? " " : "") + identifierOf(m_program, mode, i) + ",";
        }
        return wrapped("    (", names + ") = " + list, kIndent) + "\n";
    }

    std::string sums(Mode mode) const
    {
        const LinearProgram& map = m_program.map(mode);
        std::string out;
        for (std::size_t i = 0; i < map.sums.size(); ++i) {
            out += line(variableName(m_program, mode, map.inputs + static_cast<int>(i)), sum(mode, map.sums[i]));
        }
        return out;
    }

    const Program& m_program;
};

std::string cellsOf(const Target& target)
{
    std::string text;
    target.tensor().forEachNonzero([&](Cell cell, std::int32_t value) {
        text += (text.empty() ? "(" : " (") + std::to_string(cell.a) + "," + std::to_string(cell.b) + "," +
                std::to_string(cell.c) + "," + std::to_string(value) + "),";
    });
    return wrapped("    ", text, "    ");
}

} // namespace

std::string pythonCode(const Program& program)
{
    const Target& target = *program.target;
    const Shape shape = target.shape();
    const int modulus = modulusOf(program.ring);
    std::string head;
    for (const std::string& fact : factsOf(program)) {
        head += fact + ".\n";
    }
    const bool complex = isComplex(program);
    const auto format = target.format();
    const std::string sizes = format
                                  ? "N, M, P = " + std::to_string(format->n) + ", " + std::to_string(format->m) + ", " +
                                        std::to_string(format->p) + "  # A is N by M, B is M by P, entries row by row\n"
                                  : "";
    return filled(kPythonFile,
                  {{"head", head},
                   {"name", codeName(program)},
                   {"sizes", sizes},
                   {"a", std::to_string(shape.a)},
                   {"b", std::to_string(shape.b)},
                   {"c", std::to_string(shape.c)},
                   {"rank", std::to_string(program.rank())},
                   {"additions", std::to_string(program.additions())},
                   {"modulus", std::to_string(modulus)},
                   {"exact", complex ? kPythonGaussian : kPythonFraction},
                   {"floating", complex ? kPythonComplex : kPythonFloat},
                   {"entries", Writer(program).text()},
                   {"blocks", format ? kPythonBlocks : ""},
                   {"cells", cellsOf(target)},
                   {"blockTest", format ? filled(kPythonBlockTest, {{"dtype", complex ? "complex" : "float"}}) : ""}});
}

} // namespace rankfall
