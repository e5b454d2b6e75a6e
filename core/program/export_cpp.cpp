// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/cpp_template.h"
#include "core/program/export.h"
#include "core/program/export_parts.h"
#include "core/program/schedule.h"

#include <algorithm>

namespace rankfall {

namespace {

/// A coefficient that leads positive and is not 1, as a T.
std::string constantOf(const Coefficient& value, bool complex)
{
    if (value.isReal() && value.re.isInteger()) {
        return "T(" + std::to_string(value.re.numerator()) + ")";
    }
    const auto part = [](const Rational& r) {
        return std::to_string(r.numerator()) + "LL, " + std::to_string(r.denominator()) + "LL";
    };
    return complex ? "gaussian<T>(" + part(value.re) + ", " + part(value.im) + ")"
                   : "fraction<T>(" + part(value.re) + ")";
}

std::function<std::string(const Coefficient&)> factorWriter(const Program& program)
{
    return [complex = isComplex(program)](const Coefficient& value) { return constantOf(value, complex) + " * "; };
}

class EntriesWriter {
public:
    explicit EntriesWriter(const Program& program)
        : m_program(program)
        , m_factor(factorWriter(program))
    {
    }

    std::string text() const
    {
        std::string out;
        names(out, Mode::A);
        names(out, Mode::B);
        sums(out, Mode::A);
        sums(out, Mode::B);
        const auto used = usedInputs(m_program.out);
        for (int r = 0; r < m_program.rank(); ++r) {
            const auto at = static_cast<std::size_t>(r);
            if (used[at]) {
                out += wrapped("    const T m" + std::to_string(r + 1) + " = ",
                               factor(Mode::A, m_program.left.outputs[at]) + " * " +
                                   factor(Mode::B, m_program.right.outputs[at]) + ";",
                               kIndent) +
                       "\n";
            }
        }
        sums(out, Mode::C);
        for (std::size_t c = 0; c < m_program.out.outputs.size(); ++c) {
            const std::string sum = codeSum(m_program.out.outputs[c], style(Mode::C));
            out += wrapped("    c[" + std::to_string(c) + "] = ", (sum.empty() ? "T(0)" : sum) + ";", kIndent) + "\n";
        }
        return out;
    }

private:
    static constexpr const char* kIndent = "        ";

    SumStyle style(Mode mode) const
    {
        return {[this, mode](int variable) {
                    return mode != Mode::C && variable < m_program.map(mode).inputs
                               ? identifierOf(m_program, mode, variable)
                               : variableName(m_program, mode, variable, Dialect::Ascii);
                },
                m_factor};
    }

    std::string factor(Mode mode, const Sum& form) const
    {
        const std::string text = codeSum(form, style(mode));
        return form.empty() ? "T(0)" : form.size() == 1 && form[0].coefficient.isOne() ? text : "(" + text + ")";
    }

    void names(std::string& out, Mode mode) const
    {
        const auto used = usedInputs(m_program.map(mode));
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (used[i]) {
                out += "    const T& " + identifierOf(m_program, mode, static_cast<int>(i)) + " = " +
                       (mode == Mode::A ? "a[" : "b[") + std::to_string(i) + "];\n";
            }
        }
    }

    void sums(std::string& out, Mode mode) const
    {
        const LinearProgram& map = m_program.map(mode);
        for (std::size_t i = 0; i < map.sums.size(); ++i) {
            out += wrapped("    const T " + variableName(m_program, mode, map.inputs + static_cast<int>(i)) + " = ",
                           codeSum(map.sums[i], style(mode)) + ";", kIndent) +
                   "\n";
        }
    }

    const Program& m_program;
    std::function<std::string(const Coefficient&)> m_factor;
};

class BlocksWriter {
public:
    explicit BlocksWriter(const Program& program)
        : m_format(*program.target->format())
        , m_schedule(scheduleOf(program))
        , m_factor(factorWriter(program))
    {
    }

    const std::array<int, 3>& temporaries() const { return m_schedule.temporaries; }

    std::string text() const
    {
        std::string out;
        for (const BlockStep& step : m_schedule.steps) {
            switch (step.kind) {
            case BlockStep::Kind::Multiply:
                out += "    multiply<T, Leaf>(" + place(step.left) + ", " + place(step.right) + ", " + place(step.to) +
                       ", size, depth - 1, leaf, next); // m" + std::to_string(step.product + 1) + "\n";
                break;
            case BlockStep::Kind::Clear:
                out += "    combine(" + size(step.to) + ", " + place(step.to) + ", [] { return T(0); });\n";
                break;
            case BlockStep::Kind::Combine:
                combine(out, step);
                break;
            }
        }
        return out;
    }

private:
    static constexpr std::size_t kMostParts = 8; ///< in one pass

    void combine(std::string& out, const BlockStep& step) const
    {
        for (std::size_t from = 0; from < step.parts.size(); from += kMostParts) {
            const std::size_t end = std::min(from + kMostParts, step.parts.size());
            std::string names;
            std::string places;
            Sum sum;
            for (std::size_t i = from; i < end; ++i) {
                names += std::string(i > from ? ", " : "") + "const T& x" + std::to_string(i - from);
                places += ", " + place(step.parts[i].place);
                sum.push_back({static_cast<int>(i - from), step.parts[i].coefficient});
            }
            const std::string value =
                codeSum(sum, {[](int variable) { return "x" + std::to_string(variable); }, m_factor});
            out += wrapped(std::string("    ") + (from > 0 ? "accumulate" : "combine") + "(",
                           size(step.to) + ", " + place(step.to) + ", [](" + names + ") { return " + value + "; }" +
                               places + ");",
                           "        ") +
                   "\n";
        }
    }

    static std::string size(const BlockPlace& at)
    {
        return at.mode == Mode::A   ? "size.rows, size.inner"
               : at.mode == Mode::B ? "size.inner, size.columns"
                                    : "size.rows, size.columns";
    }

    std::string place(const BlockPlace& at) const
    {
        const char letter = "abc"[index(at.mode)];
        if (at.isTemporary) {
            return std::string(1, "xyz"[index(at.mode)]) + "(" + std::to_string(at.index) + ")";
        }
        const int columns = at.mode == Mode::A ? m_format.m : m_format.p;
        return std::string(1, letter) + "_(" + std::to_string(at.index / columns) + ", " +
               std::to_string(at.index % columns) + ")";
    }

    Format m_format;
    Schedule m_schedule;
    std::function<std::string(const Coefficient&)> m_factor;
};

/// The nonzero cells of the target, for maps that are no matrix product.
std::string cellsOf(const Target& target)
{
    std::string text;
    target.tensor().forEachNonzero([&](Cell cell, std::int32_t value) {
        text += (text.empty() ? "{" : ", {") + std::to_string(cell.a) + ", " + std::to_string(cell.b) + ", " +
                std::to_string(cell.c) + ", " + std::to_string(value) + "}";
    });
    return text;
}

std::string elementOf(const Program& program)
{
    if (const int modulus = modulusOf(program.ring); modulus != 0) {
        return "Mod<" + std::to_string(modulus) + ">";
    }
    if (isComplex(program)) {
        return "Gauss<Mod<2147483647>>";
    }
    return program.ring == Ring::Z ? "long long" : "Mod<2147483647>";
}

} // namespace

std::string cppCode(const Program& program)
{
    const Target& target = *program.target;
    const Shape shape = target.shape();
    std::string head;
    for (const std::string& fact : factsOf(program)) {
        head += "// " + fact + "\n";
    }
    const std::string name = codeName(program);
    std::string constants;
    std::string blocks;
    std::string definition;
    std::string recursionTest;
    if (const auto format = target.format()) {
        constants = "constexpr int kN = " + std::to_string(format->n) +
                    "; // A is kN by kM, B is kM by kP, row-major\n" +
                    "constexpr int kM = " + std::to_string(format->m) +
                    ";\nconstexpr int kP = " + std::to_string(format->p) + ";\n";
        const BlocksWriter writer(program);
        const auto temporaries = writer.temporaries();
        blocks = filled(kCppBlocks, {{"steps", writer.text()},
                                     {"as", std::to_string(temporaries[0])},
                                     {"bs", std::to_string(temporaries[1])},
                                     {"cs", std::to_string(temporaries[2])}});
        definition = kCppMatrixDefinition;
        recursionTest = kCppRecursionTest;
    } else {
        definition = filled(kCppCellsDefinition, {{"cells", wrapped("    ", cellsOf(target), "    ")}});
    }
    std::string helpers;
    if (isComplex(program) || hasFractions(program)) {
        helpers = isComplex(program) ? kCppGaussian : kCppFraction;
    }
    const std::string element = elementOf(program);
    std::string types;
    types += element.find("Mod") != std::string::npos ? kCppMod : "";
    types += isComplex(program) ? kCppGauss : "";
    return filled(kCppFile, {{"head", head},
                             {"name", name},
                             {"constants", constants},
                             {"rank", std::to_string(program.rank())},
                             {"additions", std::to_string(program.additions())},
                             {"a", std::to_string(shape.a)},
                             {"b", std::to_string(shape.b)},
                             {"c", std::to_string(shape.c)},
                             {"helpers", helpers},
                             {"entries", EntriesWriter(program).text()},
                             {"blocks", blocks},
                             {"types", types},
                             {"element", element},
                             {"definition", definition},
                             {"recursion", recursionTest}});
}

} // namespace rankfall
