// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/list_text.h"

#include "core/io/file.h"

#include <algorithm>
#include <optional>

namespace rankfall {

namespace {

constexpr int kMaxDepth = 40;
constexpr std::size_t kMaxValues = std::size_t{2} << 20;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\\'; // '\' continues a line
}

char closing(char open)
{
    return open == '{' ? '}' : open == '[' ? ']' : ')';
}

/// A recursive-descent reader. Functions return nothing after setting m_error.
class ListReader {
public:
    ListReader(std::string_view text, const std::string& file)
        : m_text(text)
        , m_file(file)
    {
    }

    Expected<std::vector<ListStatement>> read()
    {
        std::vector<ListStatement> out;
        std::optional<Error> symbol; // of the longest statement about names, in case that there is no other
        std::size_t longest = 0;
        while (next() != '\0') {
            if (m_text[m_at] == ':' || m_text[m_at] == ';' || m_text[m_at] == ',' || m_text[m_at] == '=') {
                ++m_at;
                continue;
            }
            ListStatement made;
            made.name = assignment();
            const std::size_t start = m_at;
            m_hasSymbol = false;
            auto value = expression(0);
            if (m_hasSymbol) { // about names, not numbers: Maple's A, B, C and its check at the end
                m_at = start;
                skipStatement();
                if (m_at - start > longest) {
                    longest = m_at - start;
                    symbol = std::move(m_error);
                }
                m_error.reset();
                continue;
            }
            if (!value) {
                return tl::unexpected<Error>(*m_error);
            }
            made.value = std::move(*value);
            out.push_back(std::move(made));
        }
        if (out.empty() && symbol) {
            return tl::unexpected<Error>(*symbol);
        }
        return out;
    }

private:
    std::nullopt_t stop(std::string message, std::size_t at, std::string remedy = {})
    {
        if (!m_error) {
            m_error = Error{std::move(message), placeOf(m_file, m_text, at), std::move(remedy), static_cast<int>(at)};
        }
        return std::nullopt;
    }

    /// The next character that is not a blank or part of a comment; '\0' at the end.
    char next()
    {
        while (m_at < m_text.size()) {
            if (isBlank(m_text[m_at])) {
                ++m_at;
            } else if (m_text[m_at] == '#' || m_text.substr(m_at).starts_with("//")) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (m_text.substr(m_at).starts_with("(*")) {
                const auto end = m_text.find("*)", m_at + 2);
                m_at = end == std::string_view::npos ? m_text.size() : end + 2;
            } else {
                return m_text[m_at];
            }
        }
        return '\0';
    }

    bool accept(char c)
    {
        if (next() != c) {
            return false;
        }
        ++m_at;
        return true;
    }

    std::string_view word()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && (isLetter(m_text[m_at]) || isDigit(m_text[m_at]) || m_text[m_at] == '.')) {
            ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

    /// "U =", "A:=": the name; otherwise nothing, and nothing is read.
    std::string assignment()
    {
        const std::size_t start = m_at;
        if (isLetter(next())) {
            const std::string name(word());
            if (accept(':') && m_at < m_text.size() && m_text[m_at] == '=') {
                ++m_at;
                return name;
            }
            if (m_at < m_text.size() && m_text[m_at] == '=' && !m_text.substr(m_at).starts_with("==")) {
                ++m_at;
                return name;
            }
        }
        m_at = start;
        return {};
    }

    /// To the end of a statement: a ':' or ';' outside brackets, or a line that ends there.
    void skipStatement()
    {
        int open = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            open += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            const bool ends =
                c == ';' || c == '\n' ||
                (c == ':' && !m_text.substr(m_at).starts_with(":-") && !m_text.substr(m_at).starts_with(":="));
            if (open <= 0 && ends) {
                ++m_at;
                return;
            }
        }
    }

    /// A sum. A list is a sum of one part.
    std::optional<ListValue> expression(int depth)
    {
        auto total = term(depth);
        while (total && !total->isList) {
            const char sign = next();
            const bool blankBefore = m_at > 0 && isBlank(m_text[m_at - 1]);
            const bool blankAfter = m_at + 1 < m_text.size() && isBlank(m_text[m_at + 1]);
            if ((sign != '+' && sign != '-') || (m_isPrinted && blankBefore && !blankAfter)) {
                break;
            }
            const std::size_t at = m_at++;
            auto part = term(depth);
            if (!part) {
                return std::nullopt;
            }
            const auto added =
                part->isList ? std::nullopt : sum(total->number, sign == '-' ? negated(part->number) : part->number);
            if (!added) {
                return stop(part->isList ? "A list stands in a sum" : "This number is too large", at);
            }
            total->number = *added;
        }
        return total;
    }

    std::optional<ListValue> term(int depth)
    {
        auto total = factor(depth);
        while (total && !total->isList) {
            const char sign = next();
            if (sign != '*' && sign != '/') {
                break;
            }
            const std::size_t at = m_at++;
            auto part = factor(depth);
            if (!part) {
                return std::nullopt;
            }
            const auto made = part->isList  ? std::nullopt
                              : sign == '*' ? product(total->number, part->number)
                                            : quotient(total->number, part->number);
            if (!made) {
                return stop(part->isList ? "A list stands in a product"
                                         : "This is a division by zero, or a number too large to hold",
                            at);
            }
            total->number = *made;
        }
        return total;
    }

    std::optional<ListValue> factor(int depth)
    {
        const char c = next();
        const std::size_t at = m_at;
        if (depth > kMaxDepth) {
            return stop("Brackets are nested too deeply", at);
        }
        if (++m_values > kMaxValues) {
            return stop("The file holds more than " + std::to_string(kMaxValues) + " values", at,
                        "No scheme is so large; check that it is the right file");
        }
        if (c == '+' || c == '-') {
            ++m_at;
            auto value = factor(depth + 1);
            if (value && c == '-') {
                if (value->isList) {
                    return stop("A sign stands before a list", at);
                }
                value->number = negated(value->number);
            }
            return value;
        }
        if (c == '{' || c == '[' || c == '(') {
            return list(depth);
        }
        if (isDigit(c) || c == '.') {
            return number();
        }
        if (isLetter(c)) {
            return named(depth);
        }
        return c == '\0' ? stop("The text ends too early", m_text.size(), "The file was cut off; get a whole copy")
                         : stop("Expected a number or a list", at);
    }

    std::optional<ListValue> number()
    {
        const std::size_t at = m_at;
        if (m_text.substr(m_at).starts_with("...")) {
            return stop("Numbers have been left out here (…)", at,
                        "Print the whole array: numpy.set_printoptions(threshold=10**9)");
        }
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            const bool exponent = (c == 'e' || c == 'E') && m_at > at;
            if (!isDigit(c) && c != '.' && !exponent) {
                break;
            }
            m_at +=
                exponent && m_at + 1 < m_text.size() && (m_text[m_at + 1] == '-' || m_text[m_at + 1] == '+') ? 2 : 1;
        }
        const auto value = readNumber(m_text.substr(at, m_at - at));
        if (!value) {
            return stop("This number cannot be read", at, "Numbers are whole, fractions such as 3/8, or decimals");
        }
        ListValue made{.isList = false, .number = *value, .items = {}, .offset = at};
        if (m_at < m_text.size() &&
            (m_text[m_at] == 'j' || m_text[m_at] == 'J' || m_text[m_at] == 'i' || m_text[m_at] == 'I')) {
            ++m_at;
            made.number = {0, value->re, value->isFloating};
        }
        return made;
    }

    /// "I"; or "Matrix(2, 3, [[…]])": the last list in the brackets.
    std::optional<ListValue> named(int depth)
    {
        const std::size_t at = m_at;
        const auto name = word();
        if ((name == "I" || name == "i" || name == "j") && next() != '(' && next() != '[') {
            return ListValue{.isList = false, .number = {0, 1, false}, .items = {}, .offset = at};
        }
        if (next() != '(' && next() != '[') {
            m_hasSymbol = true;
            return stop("“" + std::string(name.substr(0, 40)) + "” is not a number", at,
                        "A scheme with a parameter is not a decomposition: put a number in its place");
        }
        auto arguments = list(depth, true);
        if (!arguments || !arguments->isList) {
            return arguments;
        }
        for (auto i = arguments->items.rbegin(); i != arguments->items.rend(); ++i) {
            if (i->isList) {
                ListValue found = std::move(*i);
                return found;
            }
        }
        m_hasSymbol = true;
        return stop("“" + std::string(name.substr(0, 40)) + "” is not a list of numbers", at);
    }

    /// What stands in brackets. "(…)" around one value is that value, except where it holds the arguments of a name.
    std::optional<ListValue> list(int depth, bool isArguments = false)
    {
        ListValue made{.isList = true, .number = {}, .items = {}, .offset = m_at};
        const char open = next();
        const std::size_t start = m_at++;
        const bool outer = m_isPrinted;
        m_isPrinted = open == '['; // until a comma shows otherwise
        bool sawComma = false;
        for (;;) {
            const char c = next();
            if (c == closing(open)) {
                ++m_at;
                break;
            }
            if (c == '\0') {
                return stop("The bracket opened here is not closed", start, "The file was cut off; get a whole copy");
            }
            if (c == ',') {
                ++m_at;
                sawComma = true;
                m_isPrinted = false;
                continue;
            }
            if (c == '.' && m_text.substr(m_at).starts_with("...")) {
                return number();
            }
            if (isArguments && isLetter(c) && skipKeyword()) {
                continue;
            }
            auto item = expression(depth + 1);
            if (!item) {
                return std::nullopt;
            }
            made.items.push_back(std::move(*item));
        }
        m_isPrinted = outer;
        if (open == '(' && !isArguments && made.size() == 1 && !sawComma) {
            ListValue inner = std::move(made.items[0]);
            return inner;
        }
        made.items.shrink_to_fit();
        return made;
    }

    /// "dtype=np.float32", "fill = 0" among arguments.
    bool skipKeyword()
    {
        const std::size_t start = m_at;
        word();
        if (next() != '=' && !m_text.substr(m_at).starts_with("::")) {
            m_at = start;
            return false;
        }
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != ',' && m_text[m_at] != ')') {
            ++m_at;
        }
        return true;
    }

    std::string_view m_text;
    const std::string& m_file;
    std::size_t m_at = 0;
    std::size_t m_values = 0;
    bool m_isPrinted = false; // blanks separate numbers, as numpy prints them
    bool m_hasSymbol = false;
    std::optional<Error> m_error;
};

} // namespace

int ListValue::depth() const
{
    int depth = 0;
    for (const ListValue* at = this; at->isList; at = &at->items[0]) {
        ++depth;
        if (at->items.empty()) {
            break;
        }
    }
    return depth;
}

Expected<std::vector<ListStatement>> readLists(std::string_view text, const std::string& file)
{
    return ListReader(text, file).read();
}

} // namespace rankfall
