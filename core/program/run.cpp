// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/run.h"

#include <gmpxx.h>

namespace rankfall {

namespace {

/// A number of the ring, of any size.
struct Value {
    mpq_class re = 0;
    mpq_class im = 0;

    bool operator==(const Value& other) const { return re == other.re && im == other.im; }
};

class Arithmetic {
public:
    explicit Arithmetic(Ring ring)
        : m_modulus(modulusOf(ring))
    {
    }

    Value valueOf(const Coefficient& x) const
    {
        const auto real = [](const Rational& r) {
            mpq_class q(mpz_class(static_cast<long>(r.numerator())), mpz_class(static_cast<long>(r.denominator())));
            q.canonicalize();
            return q;
        };
        return {real(x.re), real(x.im)};
    }

    void addProduct(Value& to, const Value& x, const Value& y) const
    {
        to.re += x.re * y.re - x.im * y.im;
        to.im += x.re * y.im + x.im * y.re;
        if (m_modulus != 0) { // entries and coefficients are reduced, so these are integers
            mpz_class rest = to.re.get_num();
            mpz_fdiv_r_ui(rest.get_mpz_t(), rest.get_mpz_t(), static_cast<unsigned long>(m_modulus));
            to.re = rest;
        }
    }

    Value sumOf(const Sum& sum, const std::vector<Value>& variables) const
    {
        Value total;
        for (const Part& part : sum) {
            addProduct(total, variables[static_cast<std::size_t>(part.variable)], valueOf(part.coefficient));
        }
        return total;
    }

    static std::string textOf(const Value& value, Dialect dialect)
    {
        std::string text = plainText(value);
        for (std::size_t at = text.find('-'); dialect == Dialect::Text && at != std::string::npos;
             at = text.find('-')) {
            text.replace(at, 1, "−");
        }
        return text;
    }

private:
    static std::string plainText(const Value& value)
    {
        if (value.im == 0) {
            return value.re.get_str();
        }
        const std::string imaginary = (value.im == 1 ? "" : value.im == -1 ? "-" : value.im.get_str()) + "i";
        return value.re == 0 ? imaginary : value.re.get_str() + (value.im > 0 ? "+" : "") + imaginary;
    }

    int m_modulus;
};

Expected<std::vector<Value>> entriesOf(const Program& program, Mode mode, const std::vector<Coefficient>& entries)
{
    const Arithmetic ring(program.ring);
    if (static_cast<int>(entries.size()) != program.target->shape()[mode]) {
        return fail("There are " + std::to_string(entries.size()) + " entries of " + "ABC"[index(mode)] + "; " +
                    program.target->name() + " has " + std::to_string(program.target->shape()[mode]));
    }
    std::vector<Value> values;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto value = reduced(entries[i], program.ring);
        if (!value) {
            return fail("The entry " + entries[i].text() + " has no meaning over " +
                            std::string(ringSymbol(program.ring)),
                        program.target->label(mode, static_cast<int>(i)), "Enter whole numbers");
        }
        values.push_back(ring.valueOf(*value));
        if (const int modulus = modulusOf(program.ring); modulus > 0 && values.back().re < 0) {
            values.back().re += modulus;
        }
    }
    return values;
}

} // namespace

Expected<Trace> trace(const Program& program, const std::vector<Coefficient>& a, const std::vector<Coefficient>& b,
                      Dialect dialect)
{
    const auto left = entriesOf(program, Mode::A, a);
    if (!left) {
        return tl::unexpected<Error>(left.error());
    }
    const auto right = entriesOf(program, Mode::B, b);
    if (!right) {
        return tl::unexpected<Error>(right.error());
    }
    const Arithmetic ring(program.ring);
    std::array<std::vector<Value>, 3> variables{*left, *right, {}};
    const auto sumOf = [&](Mode mode, const Sum& sum) {
        return ring.sumOf(sum, variables[static_cast<std::size_t>(index(mode))]);
    };
    Trace out;
    std::vector<Value> outputs;
    for (ListingLine& line : listingOf(program, dialect)) {
        const auto at = static_cast<std::size_t>(line.index);
        TracedLine made;
        Value value;
        switch (line.kind) {
        case ListingLine::Kind::SumOfA:
            variables[0].push_back(value = sumOf(Mode::A, program.left.sums[at]));
            break;
        case ListingLine::Kind::SumOfB:
            variables[1].push_back(value = sumOf(Mode::B, program.right.sums[at]));
            break;
        case ListingLine::Kind::Product: {
            const Value x = sumOf(Mode::A, program.left.outputs[at]);
            const Value y = sumOf(Mode::B, program.right.outputs[at]);
            made.left = Arithmetic::textOf(x, dialect);
            made.right = Arithmetic::textOf(y, dialect);
            ring.addProduct(value, x, y);
            variables[2].push_back(value);
            break;
        }
        case ListingLine::Kind::SumOfC:
            variables[2].push_back(value = sumOf(Mode::C, program.out.sums[at]));
            break;
        case ListingLine::Kind::Output:
            outputs.push_back(value = sumOf(Mode::C, program.out.outputs[at]));
            break;
        }
        made.line = std::move(line);
        made.value = Arithmetic::textOf(value, dialect);
        out.lines.push_back(std::move(made));
    }
    std::vector<Value> expected(outputs.size());
    program.target->tensor().forEachNonzero([&](Cell cell, std::int32_t coefficient) {
        Value scaled;
        ring.addProduct(scaled, (*left)[static_cast<std::size_t>(cell.a)], Value{coefficient, 0});
        ring.addProduct(expected[static_cast<std::size_t>(cell.c)], scaled, (*right)[static_cast<std::size_t>(cell.b)]);
    });
    for (const Value& value : expected) {
        out.expected.push_back(Arithmetic::textOf(value, dialect));
    }
    out.agrees = expected == outputs;
    return out;
}

} // namespace rankfall
