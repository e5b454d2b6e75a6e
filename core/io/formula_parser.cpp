// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/formula_parser.h"

#include "core/io/exact.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace rankfall {

namespace {

constexpr int kMaxDepth = 8;
constexpr std::size_t kMaxFactors = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A product of linear forms; its coefficient is already inside them, except when there are none.
struct Product {
    std::vector<LinearForm> factors;
    Rational constant = 1; // meaningful without factors only
    std::size_t offset = 0;
};

/// A recursive-descent reader of one line. Functions return nothing after setting m_error.
class Parser {
public:
    Parser(std::string_view text, std::size_t base)
        : m_text(text)
        , m_base(base)
    {
    }

    Expected<FormulaLine> read()
    {
        FormulaLine line;
        label(line);
        if (accept("[") && !removals(line)) {
            return error();
        }
        while (!atEnd()) {
            if (!statement(line)) {
                return error();
            }
            if (!accept(";")) {
                break;
            }
        }
        if (!m_error && !atEnd()) {
            stop("Something unexpected follows the formula", m_at);
        }
        if (m_error) {
            return error();
        }
        return line;
    }

private:
    tl::unexpected<Error> error() { return tl::unexpected<Error>(*m_error); }

    bool stop(std::string message, std::size_t at, std::string remedy = {})
    {
        if (!m_error) {
            m_error = Error{std::move(message), {}, std::move(remedy), static_cast<int>(m_base + at)};
        }
        return false;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\r')) {
            ++m_at;
        }
    }

    bool atEnd()
    {
        skipBlanks();
        return m_at == m_text.size();
    }

    char next()
    {
        skipBlanks();
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }

    bool accept(std::string_view token)
    {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(token)) {
            return false;
        }
        m_at += token.size();
        return true;
    }

    /// +1, -1, or 0 when there is no sign. "->" is not a sign.
    int sign()
    {
        skipBlanks();
        if (m_text.substr(m_at).starts_with("->") || m_text.substr(m_at).starts_with("−>")) {
            return 0;
        }
        if (accept("+") || accept("⊕")) {
            return 1;
        }
        return accept("-") || accept("−") || accept("–") ? -1 : 0;
    }

    bool arrow() { return accept("->") || accept("→") || accept("−>"); }

    /// "3." or "3)" or "m3 =" or "c11 :=" or "M3:" in front.
    void label(FormulaLine& line)
    {
        skipBlanks();
        const std::size_t start = m_at;
        if (isDigit(next())) {
            while (m_at < m_text.size() && isDigit(m_text[m_at])) {
                ++m_at;
            }
            const bool dot =
                m_at < m_text.size() && m_text[m_at] == '.' && !(m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]));
            if (dot || (m_at < m_text.size() && (m_text[m_at] == ')' || m_text[m_at] == ':'))) {
                ++m_at;
                return;
            }
        } else if (const auto word = identifier()) {
            if (accept(":=") || accept("=") || accept(":")) {
                line.name = FormulaEntry{*word, 1, m_base + start};
                return;
            }
        }
        m_error.reset();
        m_at = start;
    }

    bool removals(FormulaLine& line)
    {
        while (!accept("]")) {
            if (sign() != -1) {
                return stop("Expected “-” and the number of a term to take out, or “]”", m_at);
            }
            skipBlanks();
            const std::size_t start = m_at;
            int value = 0;
            while (m_at < m_text.size() && isDigit(m_text[m_at]) && value < 1'000'000) {
                value = value * 10 + (m_text[m_at++] - '0');
            }
            if (m_at == start) {
                return stop("Expected the number of a term, counted from 1", m_at);
            }
            line.removed.emplace_back(value, m_base + start);
        }
        return true;
    }

    bool statement(FormulaLine& line)
    {
        skipBlanks();
        FormulaLine::Statement made;
        made.offset = m_base + m_at;
        auto products = expression(0);
        if (m_error) {
            return false;
        }
        if (products.size() == 1 && products[0].factors.size() >= 2) {
            made.factors = std::move(products[0].factors);
        } else {
            auto form = linear(products, made.offset - m_base);
            if (m_error) {
                return false;
            }
            made.factors.push_back(std::move(form));
        }
        if (arrow()) {
            const std::size_t at = m_at;
            made.arrow = linear(expression(0), at);
        }
        line.statements.push_back(std::move(made));
        return !m_error;
    }

    /// A sum of products, up to what cannot belong to it.
    std::vector<Product> expression(int depth)
    {
        std::vector<Product> sum;
        for (;;) {
            const int s = sign();
            if (s == 0 && !sum.empty()) {
                return sum;
            }
            auto one = product(s < 0, depth);
            if (m_error) {
                return sum;
            }
            sum.push_back(std::move(one));
        }
    }

    Product product(bool negative, int depth)
    {
        skipBlanks();
        Product made;
        made.offset = m_at;
        Rational pending = negative ? -1 : 1;
        for (bool first = true;; first = false) {
            const std::size_t before = m_at;
            const bool times = !first && (accept("*") || accept("·") || accept("×") || accept("∧"));
            const std::size_t at = (skipBlanks(), m_at);
            if (accept("/")) {
                const auto divisor = number();
                const auto scaled =
                    divisor ? quotient(made.factors.empty() ? pending : Rational(1), *divisor) : std::nullopt;
                if (first || times || !scaled) {
                    stop("Only division by a number is possible, as in 1/2", at);
                    return made;
                }
                if (made.factors.empty()) {
                    pending = *scaled;
                } else if (!scale(made.factors.back(), *scaled)) {
                    return made;
                }
                continue;
            }
            if (times && sign() < 0) {
                pending = *rankfall::product(pending, -1);
            }
            const char c = next();
            if (isDigit(c) || c == '.') {
                const auto value = number();
                const auto scaled = value ? rankfall::product(pending, *value) : std::nullopt;
                if (!scaled) {
                    stop("This number cannot be read", at, "Numbers are whole, fractions such as 3/8, or decimals");
                    return made;
                }
                pending = *scaled;
            } else if (isLetter(c)) {
                const std::size_t start = m_at;
                const auto word = identifier();
                if (!word) {
                    return made;
                }
                made.factors.push_back({{{*word, pending, m_base + start}}, m_base + start});
                pending = 1;
            } else if (c == '(') {
                if (!bracket(made, pending, depth)) {
                    return made;
                }
                pending = 1;
            } else {
                if (first || times) {
                    stop(atEnd() ? "The formula ends too early"
                                 : "Expected an entry such as a11, a number or a bracket",
                         m_at);
                    return made;
                }
                m_at = before;
                break;
            }
            if (made.factors.size() > kMaxFactors) {
                stop("A product has three factors at most", at, "One line is one product: (…)*(…)*(…)");
                return made;
            }
        }
        made.constant = pending;
        if (!made.factors.empty()) {
            scale(made.factors.back(), pending);
        }
        return made;
    }

    /// "( sum )": a linear form, or a product in brackets, whose factors join `into`.
    bool bracket(Product& into, const Rational& coefficient, int depth)
    {
        const std::size_t open = m_at;
        accept("(");
        if (depth >= kMaxDepth) {
            return stop("Brackets are nested too deeply", open);
        }
        auto inside = expression(depth + 1);
        if (m_error) {
            return false;
        }
        if (!accept(")")) {
            return atEnd() ? stop("The bracket opened here is not closed", open, "Add “)”")
                           : stop("Expected “+”, “-” or “)”", m_at);
        }
        if (inside.size() == 1 && inside[0].factors.size() >= 2) {
            if (!scale(inside[0].factors[0], coefficient)) {
                return false;
            }
            std::move(inside[0].factors.begin(), inside[0].factors.end(), std::back_inserter(into.factors));
            return true;
        }
        auto form = linear(inside, open);
        if (m_error || !scale(form, coefficient)) {
            return false;
        }
        into.factors.push_back(std::move(form));
        return true;
    }

    LinearForm linear(const std::vector<Product>& products, std::size_t at)
    {
        LinearForm form;
        form.offset = m_base + at;
        for (const auto& one : products) {
            if (one.factors.empty()) {
                if (!one.constant.isZero()) {
                    stop("A number stands alone in a sum of entries", one.offset);
                }
                continue;
            }
            if (one.factors.size() > 1) {
                stop("A product stands inside a sum", one.offset, "One line is one product");
                return form;
            }
            form.entries.insert(form.entries.end(), one.factors[0].entries.begin(), one.factors[0].entries.end());
        }
        return form;
    }

    bool scale(LinearForm& form, const Rational& by)
    {
        for (auto& entry : form.entries) {
            const auto scaled = rankfall::product(entry.coefficient, by);
            if (!scaled) {
                return stop("This coefficient is too large", entry.offset - m_base);
            }
            entry.coefficient = *scaled;
        }
        return true;
    }

    std::optional<Rational> number()
    {
        skipBlanks();
        const std::size_t start = m_at;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.')) {
            ++m_at;
        }
        return Rational::parse(m_text.substr(start, m_at - start));
    }

    /// "a11", "a10_3", "a_{10,3}", "a{10,3}", "are": returned as "a11", "a10_3", "are".
    std::optional<std::string> identifier()
    {
        skipBlanks();
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isLetter(m_text[m_at])) {
            ++m_at;
        }
        if (m_at == start) {
            return std::nullopt;
        }
        std::string name(m_text.substr(start, m_at - start));
        const bool underscore = m_at < m_text.size() && m_text[m_at] == '_';
        const std::size_t brace = m_at + (underscore ? 1 : 0);
        if (brace < m_text.size() && m_text[brace] == '{') {
            const auto end = m_text.find('}', brace);
            const auto inside =
                end == std::string_view::npos ? std::string_view{} : m_text.substr(brace + 1, end - brace - 1);
            if (inside.empty() ||
                !std::all_of(inside.begin(), inside.end(), [](char c) { return isDigit(c) || c == ',' || c == ' '; })) {
                stop("These indices are not understood", m_at, "Write a11, a10_3 or a_{10,3}");
                return std::nullopt;
            }
            for (const char c : inside) {
                if (c != ' ') {
                    name += c == ',' ? '_' : c;
                }
            }
            m_at = end + 1;
            return name;
        }
        const auto digits = [&] {
            while (m_at < m_text.size() && isDigit(m_text[m_at])) {
                name += m_text[m_at++];
            }
        };
        digits();
        if (m_at + 1 < m_text.size() && m_text[m_at] == '_' && isDigit(m_text[m_at + 1])) {
            name += m_text[m_at++];
            digits();
        }
        return name;
    }

    std::string_view m_text;
    std::size_t m_base;
    std::size_t m_at = 0;
    std::optional<Error> m_error;
};

} // namespace

Expected<FormulaLine> parseFormulaLine(std::string_view line, std::size_t base)
{
    return Parser(line, base).read();
}

} // namespace rankfall
