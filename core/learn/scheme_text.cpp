// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/scheme.h"

#include <algorithm>
#include <cstdlib>

namespace rankfall::learn {

namespace {

/// The letter of a mode and the width of its matrix: entry i is row i / width, column i % width.
struct Label {
    char letter;
    int width;
};

std::array<Label, 3> labelsOf(const Target& target)
{
    return {Label{'a', target.m}, Label{'b', target.p}, Label{'c', target.p}};
}

std::string sumText(const std::vector<int>& factor, const Label& label)
{
    std::string out;
    for (std::size_t i = 0; i < factor.size(); ++i) {
        if (factor[i] == 0) {
            continue;
        }
        out += factor[i] < 0 ? "-" : out.empty() ? "" : "+";
        if (std::abs(factor[i]) != 1) {
            out += std::to_string(std::abs(factor[i]));
        }
        const int at = static_cast<int>(i);
        out += label.letter + std::to_string(at / label.width + 1) + std::to_string(at % label.width + 1);
    }
    return out;
}

std::string bracketed(const std::string& sum)
{
    return sum.find_first_of("+-") == std::string::npos ? sum : "(" + sum + ")";
}

/// Reads one sum, with or without brackets, from `text` at `at`; false when it is none.
bool readSum(std::string_view text, std::size_t& at, const Label& label, std::vector<int>& factor)
{
    const bool hasBracket = at < text.size() && text[at] == '(';
    at += hasBracket ? 1 : 0;
    bool isFirst = true;
    while (at < text.size() && !text.substr(at).starts_with("->") && (isFirst || text[at] == '+' || text[at] == '-')) {
        int value = 1;
        if (text[at] == '+' || text[at] == '-') {
            value = text[at++] == '-' ? -1 : 1;
        }
        int scale = 0;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9' && scale < 100) {
            scale = 10 * scale + text[at++] - '0';
        }
        if (at + 3 > text.size() || text[at] != label.letter) {
            return false;
        }
        const int row = text[at + 1] - '1';
        const int column = text[at + 2] - '1';
        const int entry = row * label.width + column;
        if (row < 0 || column < 0 || column >= label.width || entry >= static_cast<int>(factor.size())) {
            return false;
        }
        factor[static_cast<std::size_t>(entry)] += value * (scale == 0 ? 1 : scale);
        at += 3;
        isFirst = false;
    }
    if (hasBracket && (at >= text.size() || text[at++] != ')')) {
        return false;
    }
    return !isFirst;
}

/// "target: 2x2x3  ring: z2" in a comment: what follows `key`.
std::string_view wordAfter(std::string_view line, std::string_view key)
{
    const std::size_t at = line.find(key);
    if (at == std::string_view::npos) {
        return {};
    }
    line.remove_prefix(at + key.size());
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ')));
    return line.substr(0, line.find_first_of(" \r\n"));
}

/// `first` is the number of the first line.
Expected<Scheme> parseFrom(std::string_view text, const std::string& name, int first)
{
    Scheme scheme;
    bool isNamed = false;
    for (int number = first; !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::string place = name + ":" + std::to_string(number);
        if (line.starts_with('#')) {
            if (const std::string_view word = wordAfter(line, "target:"); !word.empty()) {
                const auto target = Target::parse(word);
                if (!target) {
                    return fail(target.error().message, place, target.error().remedy);
                }
                scheme.target = *target;
                isNamed = true;
            }
            if (const std::string_view word = wordAfter(line, "ring:"); !word.empty()) {
                const auto ring = parseRing(word);
                if (!ring || !isSearched(*ring)) {
                    return fail("“" + std::string(word) + "” is not a ring", place, "Rings are z2, z3 and z");
                }
                scheme.ring = *ring;
            }
            continue;
        }
        if (line.find_first_not_of(" \r\t") == std::string_view::npos) {
            continue;
        }
        if (!isNamed) {
            return fail("Nothing says which product this is", place, "Begin with “# target: 2x2x2  ring: z2”");
        }
        const auto labels = labelsOf(scheme.target);
        const play::Dims dims = scheme.target.dims();
        Scheme::Term term;
        std::size_t at = 0;
        bool isFine = true;
        for (std::size_t mode = 0; mode < 3 && isFine; ++mode) {
            if (mode == 2) {
                isFine = line.substr(at).starts_with("->");
                at += 2;
            }
            term[mode].assign(static_cast<std::size_t>(dims[mode]), 0);
            isFine = isFine && readSum(line, at, labels[mode], term[mode]);
        }
        if (!isFine || line.find_first_not_of(" \r\t", at) != std::string_view::npos) {
            return fail("This is not a term", place, "Write it as in (a11+a22)(b11+b22)->c11+c22");
        }
        scheme.terms.push_back(std::move(term));
    }
    return scheme;
}

} // namespace

std::string toText(const Scheme::Term& term, const Target& target)
{
    const auto labels = labelsOf(target);
    return bracketed(sumText(term[0], labels[0])) + bracketed(sumText(term[1], labels[1])) + "->" +
           sumText(term[2], labels[2]);
}

std::string toText(const Scheme& scheme)
{
    std::string out = "# target: " + scheme.target.name() + "  ring: " + std::string(ringKey(scheme.ring)) + "\n";
    for (const Scheme::Term& term : scheme.terms) {
        out += toText(term, scheme.target) + "\n";
    }
    return out;
}

Expected<Scheme> parseScheme(std::string_view text, const std::string& name)
{
    return parseFrom(text, name, 1);
}

Expected<std::vector<Scheme>> parseSchemes(std::string_view text, const std::string& name)
{
    std::vector<Scheme> out;
    int first = 1;
    while (!text.empty()) {
        const std::size_t next = text.find("\n# target:");
        const std::string_view part = text.substr(0, next == std::string_view::npos ? next : next + 1);
        auto scheme = parseFrom(part, name, first);
        if (!scheme) {
            return tl::unexpected(scheme.error());
        }
        out.push_back(std::move(*scheme));
        first += static_cast<int>(std::count(part.begin(), part.end(), '\n'));
        text.remove_prefix(part.size());
    }
    return out;
}

} // namespace rankfall::learn
