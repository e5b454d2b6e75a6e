// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/protocol.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace rankfall::protocol {

namespace {

std::string asText(double value)
{
    char digits[32];
    const auto [end, fault] = std::to_chars(digits, digits + sizeof digits, value);
    return fault == std::errc() ? std::string(digits, end) : std::string("0");
}

template <typename T>
std::optional<T> numberOf(std::string_view text)
{
    T out{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(out) : std::nullopt;
}

tl::unexpected<Error> wrong(const Option& option, std::string_view text, const std::string& remedy)
{
    return fail("“" + plainText(text, 60) + "” is no value of the option “" + option.name + "”", {}, remedy);
}

} // namespace

bool Hello::playsOver(Ring ring) const
{
    return (everyPrime && modulusOf(ring) != 0) || std::find(rings.begin(), rings.end(), ring) != rings.end();
}

std::string plainText(std::string_view text, std::size_t most)
{
    const bool isCut = text.size() > most;
    std::string out(text.substr(0, most));
    // Not in the middle of a character.
    while (isCut && !out.empty() && (static_cast<unsigned char>(text[out.size()]) & 0xC0U) == 0x80U) {
        out.pop_back();
    }
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return isCut ? out + "…" : out;
}

std::string toText(const OptionValue& value)
{
    struct Visitor {
        std::string operator()(bool it) const { return it ? "true" : "false"; }

        std::string operator()(std::int64_t it) const { return std::to_string(it); }

        std::string operator()(double it) const { return asText(it); }

        std::string operator()(const std::string& it) const { return it; }
    };

    return std::visit(Visitor(), value);
}

Expected<OptionValue> parseOption(const Option& option, std::string_view text)
{
    switch (option.type) {
    case Option::Type::Boolean:
        if (text == "true" || text == "false") {
            return text == "true";
        }
        return wrong(option, text, "Give true or false");
    case Option::Type::Integer:
        if (const auto value = numberOf<std::int64_t>(text);
            value && static_cast<double>(*value) >= option.least && static_cast<double>(*value) <= option.most) {
            return *value;
        }
        return wrong(option, text, "Give a whole number from " + asText(option.least) + " to " + asText(option.most));
    case Option::Type::Number:
        if (const auto value = numberOf<double>(text); value && *value >= option.least && *value <= option.most) {
            return *value;
        }
        return wrong(option, text, "Give a number from " + asText(option.least) + " to " + asText(option.most));
    case Option::Type::Choice:
        if (std::find(option.choices.begin(), option.choices.end(), text) != option.choices.end()) {
            return std::string(text);
        } else {
            std::string names;
            for (const std::string& choice : option.choices) {
                names += (names.empty() ? "" : ", ") + choice;
            }
            return wrong(option, text, "Give one of " + names);
        }
    case Option::Type::Text:
        return std::string(text);
    }
    return std::string(text);
}

std::optional<Error> faultOf(const OptionValues& values, const std::vector<Option>& options)
{
    for (const auto& [name, value] : values) {
        const auto option =
            std::find_if(options.begin(), options.end(), [&name = name](const Option& it) { return it.name == name; });
        if (option == options.end()) {
            return Error{"There is no option “" + plainText(name, 40) + "”"};
        }
        const auto read = parseOption(*option, toText(value));
        if (!read) {
            return read.error();
        }
        // A whole number is a number too, but the text "3" is none.
        const bool isWhole = std::holds_alternative<std::int64_t>(value) && option->type == Option::Type::Number;
        if (value.index() != read->index() && !isWhole) {
            return wrong(*option, toText(value), "Give it in its own type, such as 3 for a whole number").value();
        }
    }
    return std::nullopt;
}

} // namespace rankfall::protocol
