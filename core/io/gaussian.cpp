// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/gaussian.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace rankfall {

namespace {

constexpr std::size_t kMostDigits = 1000;

bool isPart(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == '/';
}

} // namespace

std::optional<Gaussian> readNumber(double value)
{
    if (const auto exact = Rational::fromDouble(value)) {
        return Gaussian{*exact, 0, false};
    }
    constexpr double kScale = 1099511627776.0; // 2^40: what a double of this size holds, and 64 bits with it
    if (!std::isfinite(value) || std::abs(value) > 1e6) {
        return std::nullopt;
    }
    const auto nearest = Rational::make(std::llround(value * kScale), static_cast<std::int64_t>(kScale));
    return nearest ? std::optional(Gaussian{*nearest, 0, true}) : std::nullopt;
}

std::optional<Gaussian> readNumber(std::string_view text)
{
    if (const auto exact = Rational::parse(text)) {
        // 0.5 is a half; 0.333333 is to be believed only if the scheme it is in turns out exact.
        const auto below = static_cast<std::uint64_t>(exact->denominator());
        return Gaussian{*exact, 0, text.find('.') != std::string_view::npos && !std::has_single_bit(below)};
    }
    if (text.find('/') != std::string_view::npos || text.size() > kMostDigits ||
        text.find_first_of(".eE") == std::string_view::npos ||
        text.find_first_of("0123456789") == std::string_view::npos) {
        return std::nullopt;
    }
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) { // too small: from_chars says the same of both ends
        const auto exponent = text.find_first_of("eE");
        return exponent != std::string_view::npos && text.substr(exponent + 1).starts_with('-')
                   ? std::optional(Gaussian{0, 0, true})
                   : std::nullopt;
    }
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return readNumber(value);
}

std::string textOf(const Gaussian& value)
{
    if (value.im.isZero()) {
        return value.re.text();
    }
    std::string out = value.re.isZero() ? "" : value.re.text();
    const bool negative = value.im.numerator() < 0;
    const std::string size = negative ? value.im.text().substr(1) : value.im.text();
    out += negative ? "-" : out.empty() ? "" : "+";
    return out + (size == "1" ? "i" : size + "*i");
}

std::optional<Gaussian> readGaussian(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (c != ' ') {
            plain += c == 'I' || c == 'j' || c == 'J' ? 'i' : c;
        }
    }
    if (plain.starts_with('(') && plain.ends_with(')')) {
        plain = plain.substr(1, plain.size() - 2);
    }
    std::optional<Gaussian> total;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t start = at;
        at += plain[at] == '+' || plain[at] == '-' ? 1 : 0;
        if (at == start && total) {
            return std::nullopt; // parts are joined by signs
        }
        const std::size_t digits = at;
        while (at < plain.size() &&
               (isPart(plain[at]) || ((plain[at] == 'e' || plain[at] == 'E') && at > digits) ||
                ((plain[at] == '-' || plain[at] == '+') && (plain[at - 1] == 'e' || plain[at - 1] == 'E')))) {
            ++at;
        }
        std::string number = plain.substr(start, at - start);
        const bool times = at > digits && at + 1 < plain.size() && plain[at] == '*' && plain[at + 1] == 'i';
        at += times ? 1 : 0;
        const bool imaginary = at < plain.size() && plain[at] == 'i';
        if (imaginary) {
            ++at;
            if (number.empty() || number == "+" || number == "-") {
                number += '1';
            }
            if (at < plain.size() && plain[at] == '/') { // "i/2"
                const auto end = std::min(plain.find_first_of("+-", at), plain.size());
                number += plain.substr(at, end - at);
                at = end;
            }
        }
        auto part = readNumber(number);
        if (!part) {
            return std::nullopt;
        }
        if (imaginary) {
            part = Gaussian{0, part->re, part->isFloating};
        }
        total = total ? sum(*total, *part) : part;
        if (!total) {
            return std::nullopt;
        }
    }
    return total;
}

} // namespace rankfall
