// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/notation.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <optional>

namespace rankfall {

namespace {

std::string signedLabel(int value, const std::string& label, bool first)
{
    std::string out = value < 0 ? "-" : first ? "" : "+";
    if (std::abs(value) != 1) {
        out += std::to_string(std::abs(value));
    }
    return out + label;
}

/// In brackets unless it is one positive entry with coefficient one.
std::string bracketed(const Factor& factor, const ModeLayout& layout)
{
    const std::string text = toText(factor, layout);
    const bool plain = factor.nonzeros() == 1 && text.find_first_of("+-") == std::string::npos &&
                       !std::isdigit(static_cast<unsigned char>(text.front()));
    return plain ? text : "(" + text + ")";
}

/// Reads left to right over UTF-8 text; every failure knows its byte offset.
class Reader {
public:
    Reader(std::string_view text, Ring ring)
        : m_text(text)
        , m_ring(ring)
    {
    }

    std::size_t offset() const { return m_at; }

    bool atEnd()
    {
        skipBlanks();
        return m_at == m_text.size();
    }

    /// Takes one of the spellings when it is next.
    bool take(std::initializer_list<std::string_view> spellings)
    {
        skipBlanks();
        for (const auto spelling : spellings) {
            if (m_text.substr(m_at).starts_with(spelling)) {
                m_at += spelling.size();
                return true;
            }
        }
        return false;
    }

    tl::unexpected<Error> wrong(std::string message, std::string remedy = {}) const
    {
        const std::size_t column = m_at + 1;
        return fail(std::move(message), "column " + std::to_string(column), std::move(remedy), static_cast<int>(m_at));
    }

    /// A sum of entries, with or without brackets around it. Without brackets, and unless `openSum`, it is one entry.
    Expected<Factor> factor(const ModeLayout& layout, bool openSum)
    {
        const bool inBrackets = take({"("});
        const std::size_t start = m_at;
        Factor result(layout.size());
        for (bool first = true;; first = false) {
            int sign = 1;
            if (minus()) {
                sign = -1;
            } else if (!take({"+"}) && !first) {
                break;
            }
            if (auto entry = this->entry(layout, sign, result); !entry) {
                return tl::unexpected(entry.error());
            }
            skipBlanks();
            if (!inBrackets && !openSum) {
                break;
            }
        }
        if (inBrackets && !take({")"})) {
            return wrong(atEnd() ? "The bracket is not closed" : "Expected “+”, “-” or “)”", "");
        }
        if (result.isZero()) {
            m_at = start;
            return wrong("This factor is zero");
        }
        return result;
    }

    Expected<Term> term(const Target& target)
    {
        Term result;
        auto u = factor(target.layout(Mode::A), false);
        if (!u) {
            return tl::unexpected(u.error());
        }
        (void)take({"*", "·", "×"});
        auto v = factor(target.layout(Mode::B), false);
        if (!v) {
            return tl::unexpected(v.error());
        }
        if (!take({"->", "→", "−>"})) {
            return wrong("Expected “->” and the entries of C that the product goes to",
                         "For example (a11+a22)(b11+b22)->c11+c22");
        }
        auto w = factor(target.layout(Mode::C), true);
        if (!w) {
            return tl::unexpected(w.error());
        }
        return Term{*u, *v, *w};
    }

    /// "3" after "[-": a term's number, from 1.
    std::optional<int> number()
    {
        skipBlanks();
        int value = 0;
        const char* begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), value);
        if (error != std::errc{} || end == begin) {
            return std::nullopt;
        }
        m_at += static_cast<std::size_t>(end - begin);
        return value;
    }

    bool minus() { return take({"-", "−", "–"}); }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\r')) {
            ++m_at;
        }
    }

    Expected<void> entry(const ModeLayout& layout, int sign, Factor& into)
    {
        skipBlanks();
        int coefficient = 1;
        if (m_at < m_text.size() && std::isdigit(static_cast<unsigned char>(m_text[m_at]))) {
            const std::size_t start = m_at;
            const auto value = number();
            const int most = modulusOf(m_ring) != 0 ? kLargestModulus : kMaxCoefficient;
            if (!value || *value > most) {
                m_at = start;
                return wrong("The coefficient is larger than " + std::to_string(most));
            }
            coefficient = *value;
            (void)take({"*", "·"});
            skipBlanks();
        }
        const std::size_t start = m_at;
        std::size_t end = start;
        while (end < m_text.size() && (std::isalnum(static_cast<unsigned char>(m_text[end])) || m_text[end] == '_')) {
            ++end;
        }
        // Entries may be written without anything between them and the next factor: a22b11. The longest label wins.
        const std::string_view word = m_text.substr(start, end - start);
        int found = -1;
        std::size_t length = 0;
        for (int i = 0; i < layout.size(); ++i) {
            const std::string& label = layout.labels[static_cast<std::size_t>(i)];
            if (label.size() > length && word.starts_with(label)) {
                found = i;
                length = label.size();
            }
        }
        if (found < 0) {
            const std::string range = layout.labels.front() + " … " + layout.labels.back();
            const char capital = static_cast<char>(std::toupper(static_cast<unsigned char>(layout.letter)));
            if (word.empty()) {
                return wrong(std::string("Expected an entry of ") + capital, "Entries are " + range);
            }
            return wrong("“" + std::string(word) + "” is not an entry of " + capital, "Entries are " + range);
        }
        const int sum = reduced(into[found] + sign * coefficient, m_ring);
        if (std::abs(sum) > largestCoefficient(m_ring)) {
            return wrong("The coefficient of " + layout.labels[static_cast<std::size_t>(found)] + " is larger than " +
                         std::to_string(kMaxCoefficient));
        }
        into.set(found, sum);
        m_at = start + length;
        return {};
    }

    std::string_view m_text;
    Ring m_ring;
    std::size_t m_at = 0;
};

template <typename T>
Expected<T> whole(Reader& reader, Expected<T> result)
{
    if (result && !reader.atEnd()) {
        return reader.wrong("There is something after the end of the formula");
    }
    return result;
}

/// "3." or "M3:" or "m3 =" in front of a move, and what follows '#'.
std::string_view withoutLabel(std::string_view line)
{
    line = line.substr(0, line.find('#'));
    std::size_t at = 0;
    while (at < line.size() && std::isspace(static_cast<unsigned char>(line[at]))) {
        ++at;
    }
    std::size_t end = at;
    if (end < line.size() && (line[end] == 'M' || line[end] == 'm')) {
        ++end;
    }
    const std::size_t digits = end;
    while (end < line.size() && std::isdigit(static_cast<unsigned char>(line[end]))) {
        ++end;
    }
    if (end == digits) {
        return line;
    }
    while (end < line.size() && line[end] == ' ') {
        ++end;
    }
    const bool isLabel =
        end < line.size() && (line[end] == '.' || line[end] == ':' || line[end] == '=' || line[end] == ')');
    return isLabel ? line.substr(end + 1) : line;
}

} // namespace

std::string toText(const Factor& factor, const ModeLayout& layout)
{
    std::string out;
    for (int i = 0; i < factor.size(); ++i) {
        if (factor[i] != 0) {
            out += signedLabel(factor[i], layout.labels[static_cast<std::size_t>(i)], out.empty());
        }
    }
    return out.empty() ? "0" : out;
}

std::string toText(const Term& term, const Target& target)
{
    const std::string u = bracketed(term.u, target.layout(Mode::A));
    const std::string v = bracketed(term.v, target.layout(Mode::B));
    const char* between = u.back() != ')' && v.front() != '(' ? "*" : "";
    return u + between + v + "->" + toText(term.w, target.layout(Mode::C));
}

std::string toText(const Move& move, const Target& target)
{
    std::string out;
    if (!move.remove.empty()) {
        out = "[";
        for (const int i : move.remove) {
            out += (out.size() > 1 ? " -" : "-") + std::to_string(i + 1);
        }
        out += "]";
    }
    for (std::size_t i = 0; i < move.add.size(); ++i) {
        out += i > 0 ? " ; " : out.empty() ? "" : " ";
        out += toText(move.add[i], target);
    }
    return out;
}

Expected<Factor> parseFactor(std::string_view text, const ModeLayout& layout, Ring ring)
{
    Reader reader(text, ring);
    return whole(reader, reader.factor(layout, true));
}

Expected<Term> parseTerm(std::string_view text, const Target& target, Ring ring)
{
    Reader reader(text, ring);
    return whole(reader, reader.term(target));
}

Expected<Move> parseMove(std::string_view text, const Target& target, Ring ring)
{
    Reader reader(text, ring);
    Move move;
    if (reader.take({"["})) {
        while (!reader.take({"]"})) {
            if (!reader.minus()) {
                return reader.wrong("Expected “-” and the number of a term to take out, or “]”");
            }
            const auto number = reader.number();
            if (!number || *number < 1 || *number > kMaxTerms) {
                return reader.wrong("Expected the number of a term, counted from 1");
            }
            move.remove.push_back(*number - 1);
        }
        std::sort(move.remove.begin(), move.remove.end());
        if (std::adjacent_find(move.remove.begin(), move.remove.end()) != move.remove.end()) {
            return reader.wrong("A term is named twice");
        }
        if (reader.atEnd()) {
            if (move.remove.empty()) {
                return reader.wrong("The move is empty");
            }
            return move;
        }
    }
    do {
        auto term = reader.term(target);
        if (!term) {
            return tl::unexpected(term.error());
        }
        move.add.push_back(*term);
    } while (reader.take({";"}));
    return whole<Move>(reader, move);
}

Expected<std::vector<Move>> parseLine(std::string_view text, const Target& target, Ring ring)
{
    std::vector<Move> moves;
    int lineNumber = 0;
    while (!text.empty()) {
        ++lineNumber;
        const std::size_t cut = text.find('\n');
        const std::string_view line = text.substr(0, cut);
        const std::string_view body = withoutLabel(line);
        if (body.find_first_not_of(" \t\r") != std::string_view::npos) {
            auto move = parseMove(body, target, ring);
            if (!move) {
                Error error = move.error();
                const auto before = static_cast<int>(body.data() - line.data());
                error.offset += before;
                error.where = "line " + std::to_string(lineNumber) + ", column " + std::to_string(error.offset + 1);
                return tl::unexpected(std::move(error));
            }
            moves.push_back(std::move(*move));
        }
        if (cut == std::string_view::npos) {
            break;
        }
        text.remove_prefix(cut + 1);
    }
    return moves;
}

} // namespace rankfall
