// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/tree_query_words.h"

#include "core/game/notation.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace rankfall::query {

namespace {

using Condition = TreeQuery::Condition;
using Field = TreeQuery::Field;
using Flag = TreeQuery::Flag;

constexpr std::array<std::pair<std::string_view, Flag>, 9> kFlags{{{"solved", Flag::Solved},
                                                                   {"leaf", Flag::Leaf},
                                                                   {"fork", Flag::Fork},
                                                                   {"bookmark", Flag::Bookmark},
                                                                   {"bookmarked", Flag::Bookmark},
                                                                   {"breakpoint", Flag::Breakpoint},
                                                                   {"marked", Flag::Marked},
                                                                   {"comment", Flag::Comment},
                                                                   {"commented", Flag::Comment}}};
constexpr std::array<std::pair<std::string_view, Field>, 9> kFields{{{"rank", Field::Rank},
                                                                     {"depth", Field::Depth},
                                                                     {"nonzeros", Field::Nonzeros},
                                                                     {"lower", Field::Lower},
                                                                     {"upper", Field::Upper},
                                                                     {"bound", Field::Upper},
                                                                     {"total", Field::Total},
                                                                     {"ways", Field::Ways},
                                                                     {"mark", Field::Mark}}};
constexpr std::array<std::pair<std::string_view, MoveKind>, 9> kKinds{{{"play", MoveKind::Play},
                                                                       {"takeback", MoveKind::TakeBack},
                                                                       {"edit", MoveKind::Edit},
                                                                       {"flip", MoveKind::Flip},
                                                                       {"reduce", MoveKind::Reduce},
                                                                       {"split", MoveKind::Split},
                                                                       {"improve", MoveKind::Improve},
                                                                       {"complete", MoveKind::Complete},
                                                                       {"replace", MoveKind::Replace}}};
constexpr std::array<std::string_view, 5> kValued{"kind", "uses", "type", "term", "text"};

template <typename Table>
auto lookUp(const Table& table, std::string_view name)
{
    return std::ranges::find(table, name, [](const auto& row) { return row.first; });
}

template <typename Table>
std::string listed(const Table& table)
{
    std::string names;
    for (const auto& row : table) {
        names += (names.empty() ? "" : ", ") + std::string(row.first);
    }
    return names;
}

tl::unexpected<Error> wrong(const Word& word, std::string message, std::string remedy)
{
    return fail(std::move(message), "column " + std::to_string(word.at + 1), std::move(remedy),
                static_cast<int>(word.at));
}

bool isQuoted(std::string_view text)
{
    return text.size() >= 2 && text.front() == '"' && text.back() == '"';
}

std::string unquoted(std::string_view text)
{
    return std::string(isQuoted(text) ? text.substr(1, text.size() - 2) : text);
}

Expected<Condition> asText(const std::string& text)
{
    Condition condition;
    condition.text = lowered(text);
    return condition;
}

/// The entry with this label, if there is one.
bool findEntry(std::string_view label, const Target& target, Condition& condition)
{
    for (const Mode mode : kModes) {
        const auto& labels = target.layout(mode).labels;
        if (const auto it = std::ranges::find(labels, label); it != labels.end()) {
            condition.what = Condition::What::Uses;
            condition.mode = mode;
            condition.entry = static_cast<int>(it - labels.begin());
            return true;
        }
    }
    return false;
}

Expected<Condition> asTerm(const Word& word, const std::string& text, const Target& target, Ring ring)
{
    const auto term = parseTerm(text, target, ring);
    if (!term) {
        return wrong(word, "This is no term: " + term.error().message,
                     "Write one like " + toText(target.schoolbook().front(), target));
    }
    Condition condition;
    condition.what = Condition::What::Term;
    condition.term = *term;
    return condition;
}

Expected<Condition> valued(const Word& word, const std::string& name, const std::string& value, const Target& target,
                           Ring ring)
{
    Condition condition;
    if (value.empty()) {
        return wrong(word, "“" + name + ":” needs a value",
                     name == "uses"   ? "Write an entry: uses:" + target.label(Mode::A, 0)
                     : name == "type" ? "Write three numbers: type:2,2,2"
                     : name == "kind" ? "Write one of " + listed(kKinds)
                                      : "Write it after the colon");
    }
    if (name == "uses") {
        if (!findEntry(value, target, condition)) {
            return wrong(word, "There is no entry “" + value + "”",
                         "Entries are called like " + target.label(Mode::A, 0) + ", " + target.label(Mode::B, 0) +
                             " and " + target.label(Mode::C, 0));
        }
        return condition;
    }
    if (name == "type") {
        const auto type = typeFrom(value);
        if (!type) {
            return wrong(word, "“" + value + "” is no type", "Write three numbers: type:2,2,2");
        }
        condition.what = Condition::What::Type;
        condition.type = *type;
        return condition;
    }
    if (name == "kind") {
        const auto kind = lookUp(kKinds, lowered(value));
        if (kind == kKinds.end()) {
            return wrong(word, "There is no kind of move “" + value + "”", "Write one of " + listed(kKinds));
        }
        condition.what = Condition::What::Kind;
        condition.kind = kind->second;
        return condition;
    }
    return name == "term" ? asTerm(word, unquoted(value), target, ring) : asText(unquoted(value));
}

/// "rank<=7": a field, a comparison and a number.
Expected<Condition> compared(const Word& word, std::size_t sign, std::size_t signSize)
{
    const std::string name = lowered(word.text.substr(0, sign));
    const auto field = lookUp(kFields, name);
    if (field == kFields.end()) {
        return wrong(word, "There is no number called “" + name + "”", "Compare one of " + listed(kFields));
    }
    const std::string_view digits = std::string_view(word.text).substr(sign + signSize);
    Condition condition;
    condition.what = Condition::What::Number;
    condition.field = field->second;
    condition.sign = word.text.substr(sign, signSize);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), condition.number);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) {
        return wrong(word, "“" + std::string(digits) + "” is no whole number", "Write one like " + name + "<8");
    }
    return condition;
}

} // namespace

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::optional<std::array<int, 3>> typeFrom(std::string_view text)
{
    std::vector<int> numbers;
    bool inNumber = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            if (!inNumber) {
                numbers.push_back(0);
            }
            numbers.back() = std::min(numbers.back() * 10 + (c - '0'), 1000);
            inNumber = true;
            continue;
        }
        inNumber = false;
        // The middle dot is two bytes in UTF-8.
        if (std::string_view("(), \xC2\xB7").find(c) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    return numbers.size() == 3 ? std::optional(std::array{numbers[0], numbers[1], numbers[2]}) : std::nullopt;
}

bool wantsValue(std::string_view word)
{
    return std::ranges::find(kValued, lowered(word)) != kValued.end();
}

std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    bool inWord = false;
    bool inQuotes = false;
    int brackets = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ' && !inQuotes && brackets == 0) {
            inWord = false;
            continue;
        }
        if (!inWord) {
            words.push_back({{}, i});
            inWord = true;
        }
        words.back().text += c;
        if (c == '"') {
            inQuotes = !inQuotes;
        } else if (!inQuotes) {
            brackets = std::max(0, brackets + (c == '(' ? 1 : c == ')' ? -1 : 0));
        }
    }
    return words;
}

Expected<Condition> conditionOf(const Word& word, const Target& target, Ring ring)
{
    if (isQuoted(word.text)) {
        return asText(unquoted(word.text));
    }
    if (word.text.front() == '"') {
        return wrong(word, "The quotation mark is not closed", "Put another one at the end of the text");
    }
    if (const std::size_t colon = word.text.find(':'); colon != std::string::npos) {
        const std::string name = lowered(word.text.substr(0, colon));
        if (!wantsValue(name)) {
            return wrong(word, "There is no condition “" + name + ":”",
                         "Conditions with a value are kind:, uses:, type:, term: and text:");
        }
        return valued(word, name, word.text.substr(colon + 1), target, ring);
    }
    if (word.text.find("->") != std::string::npos || word.text.find("→") != std::string::npos) {
        return asTerm(word, word.text, target, ring);
    }
    if (const std::size_t sign = word.text.find_first_of("<>=!"); sign != std::string::npos && sign > 0) {
        return compared(word, sign, sign + 1 < word.text.size() && word.text[sign + 1] == '=' ? 2 : 1);
    }
    Condition condition;
    if (const auto flag = lookUp(kFlags, lowered(word.text)); flag != kFlags.end()) {
        condition.what = Condition::What::Flag;
        condition.flag = flag->second;
        return condition;
    }
    if (findEntry(word.text, target, condition)) {
        return condition;
    }
    if (const auto field = lookUp(kFields, lowered(word.text)); field != kFields.end()) {
        return wrong(word, "“" + word.text + "” needs a comparison",
                     "Write " + lowered(word.text) + "<8, or \"" + word.text + "\" for the text");
    }
    return asText(word.text);
}

} // namespace rankfall::query

namespace rankfall {

TreeQuery::Completions TreeQuery::completions(std::string_view text, const Target& target)
{
    using namespace query;
    const auto words = wordsOf(text);
    const bool open = !words.empty() && words.back().at + words.back().text.size() == text.size();
    Completions completions;
    completions.from = open ? words.back().at : text.size();
    std::string begun = open ? words.back().text : std::string();
    std::string before;
    if (begun.starts_with('!')) {
        before = "!";
        begun.erase(0, 1);
    }
    const auto offer = [&](const std::string& word) {
        if (lowered(word).starts_with(lowered(begun)) && word != begun) {
            completions.words.push_back(before + word);
        }
    };
    const std::size_t colon = begun.find(':');
    const std::string name = colon == std::string::npos ? std::string() : lowered(begun.substr(0, colon));
    if (name == "kind") {
        for (const auto& kind : kKinds) {
            offer("kind:" + std::string(kind.first));
        }
        return completions;
    }
    if (name.empty()) {
        for (const auto& flag : kFlags) {
            offer(std::string(flag.first));
        }
        for (const auto& field : kFields) {
            offer(std::string(field.first) + (field.second == Field::Mark ? "=" : "<"));
        }
        for (const auto word : kValued) {
            offer(std::string(word) + ":");
        }
        offer("not");
        offer("or");
    }
    if (name == "uses" || (name.empty() && !begun.empty())) {
        for (const Mode mode : kModes) {
            for (const std::string& label : target.layout(mode).labels) {
                offer(name.empty() ? label : "uses:" + label);
            }
        }
    }
    return completions;
}

} // namespace rankfall
