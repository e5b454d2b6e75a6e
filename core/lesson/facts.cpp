// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/facts.h"

#include "core/lesson/fact_values.h"

#include <algorithm>
#include <charconv>

namespace rankfall {

namespace {

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), value);
    return bad == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The place that "@3" or "@karatsuba:3" names.
Expected<LessonPlace> placeNamed(std::string_view text, LessonPlace place)
{
    const auto colon = text.find(':');
    if (colon != std::string_view::npos) {
        const std::string_view name = text.substr(0, colon);
        const auto board = std::find_if(place.boards.begin(), place.boards.end(),
                                        [&](const LessonBoard& other) { return other.name == name; });
        if (board == place.boards.end()) {
            return fail("There is no board “" + std::string(name) + "”");
        }
        place.board = static_cast<int>(board - place.boards.begin());
        text = text.substr(colon + 1);
    }
    const auto node = number(text);
    if (!node || !place.session().contains(*node)) {
        return fail("There is no node “" + std::string(text) + "” to ask at");
    }
    place.node = *node;
    return place;
}

} // namespace

std::span<const FactInfo> factList()
{
    static const std::vector<FactInfo> kList = [] {
        std::vector<FactInfo> list;
        for (const FactRow& row : factRows()) {
            list.push_back(row.info);
        }
        return list;
    }();
    return kList;
}

Expected<std::string> factAt(std::string_view fact, const LessonPlace& place)
{
    const std::string whole(fact);
    LessonPlace there = place;
    if (const auto at = fact.find('@'); at != std::string_view::npos) {
        auto named = placeNamed(fact.substr(at + 1), place);
        if (!named) {
            return fail(named.error().message, "{" + whole + "}");
        }
        there = *named;
        fact = fact.substr(0, at);
    }
    const auto colon = fact.find(':');
    const std::string_view name = fact.substr(0, colon);
    const std::string_view argument = colon == std::string_view::npos ? std::string_view() : fact.substr(colon + 1);
    const auto rows = factRows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const FactRow& r) { return r.info.name == name; });
    if (row == rows.end()) {
        return fail("“" + std::string(name) + "” is not a fact that the program knows", "{" + whole + "}",
                    "`rankfall-cli lesson facts` lists them");
    }
    const bool isOptional = row->info.argument.starts_with('[');
    if (!isOptional && row->info.argument.empty() != argument.empty()) {
        return fail(argument.empty() ? "“" + std::string(name) + "” needs a " + std::string(row->info.argument)
                                     : "“" + std::string(name) + "” takes nothing after a colon",
                    "{" + whole + "}");
    }
    auto value = row->value({there, there.session().position(there.node), argument});
    if (!value && value.error().where.empty()) {
        value.error().where = "{" + whole + "}";
    }
    return value;
}

Expected<std::string> expanded(std::string_view text, const LessonPlace& place)
{
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        text = text.substr(open);
        const auto close = text.find('}');
        if (close == std::string_view::npos || close < 2 || !isWord(text[1]) || (text[1] >= '0' && text[1] <= '9')) {
            out += '{';
            text = text.substr(1);
            continue;
        }
        const auto value = factAt(text.substr(1, close - 1), place);
        if (!value) {
            return value;
        }
        out += *value;
        text = text.substr(close + 1);
    }
    return out;
}

Expected<Cell> parseCell(std::string_view text, const Target& target)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (isWord(c)) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    if (words.size() != 3) {
        return fail("“" + std::string(text) + "” is not a cell", {},
                    "Write three entries, such as " + toText(Cell{}, target));
    }
    Cell cell;
    for (const Mode mode : kModes) {
        const std::string& word = words[static_cast<std::size_t>(index(mode))];
        const auto& labels = target.layout(mode).labels;
        const auto found = std::find(labels.begin(), labels.end(), word);
        if (found == labels.end()) {
            return fail("“" + word + "” is not an entry of " + std::string(1, "ABC"[index(mode)]), {},
                        "Write three entries, such as " + toText(Cell{}, target));
        }
        const int place = static_cast<int>(found - labels.begin());
        (mode == Mode::A ? cell.a : mode == Mode::B ? cell.b : cell.c) = place;
    }
    return cell;
}

std::string toText(Cell cell, const Target& target)
{
    return target.label(Mode::A, cell.a) + " " + target.label(Mode::B, cell.b) + " " + target.label(Mode::C, cell.c);
}

} // namespace rankfall
