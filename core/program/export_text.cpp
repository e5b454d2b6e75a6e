// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/export_parts.h"

#include <algorithm>

namespace rankfall {

namespace {

using Kind = ListingLine::Kind;

struct Section {
    Kind kind;
    const char* title;
};

constexpr std::array<Section, 5> kSections{{{Kind::SumOfA, "Sums of entries of A"},
                                            {Kind::SumOfB, "Sums of entries of B"},
                                            {Kind::Product, "Products"},
                                            {Kind::SumOfC, "Sums of products"},
                                            {Kind::Output, "Entries of C"}}};

/// Breaks a long right-hand side into lines of an align environment.
std::string broken(const std::string& text)
{
    constexpr int kParts = 9;
    std::string out;
    int parts = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isJoint = text.compare(i, 3, " + ") == 0 || text.compare(i, 3, " - ") == 0;
        if (isJoint && parts++ % kParts == 0) {
            out += "\\\\\n  &\\quad{}";
        }
        out += text[i];
    }
    return out;
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

/// The lines of one section, or nothing.
std::vector<ListingLine> linesOf(const std::vector<ListingLine>& all, Kind kind)
{
    std::vector<ListingLine> lines;
    std::copy_if(all.begin(), all.end(), std::back_inserter(lines),
                 [&](const ListingLine& line) { return line.kind == kind; });
    return lines;
}

/// Underscores and the like mean something to TeX.
std::string texText(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        out += (c == '_' || c == '%' || c == '&' || c == '#' || c == '$' ? "\\" : "");
        out += c;
    }
    return out;
}

} // namespace

std::string latexCode(const Program& program)
{
    const auto facts = factsOf(program);
    const auto all = listingOf(program, Dialect::Latex);
    std::string text =
        "% Made by Rankfall.\n\\documentclass{article}\n\\usepackage[margin=2cm]{geometry}\n"
        "\\usepackage{amsmath}\n\\allowdisplaybreaks\n\\setlength{\\parindent}{0pt}\n\\begin{document}\n";
    text += "\\section*{" + texText(capitalised(facts.front())) + "}\n";
    for (std::size_t i = 1; i < facts.size(); ++i) {
        text += texText(capitalised(facts[i])) + ".\n";
    }
    for (const Section& section : kSections) {
        const auto lines = linesOf(all, section.kind);
        if (lines.empty()) {
            continue;
        }
        text += "\n\\subsection*{" + std::string(section.title) + "}\n\\begin{align*}\n";
        for (std::size_t i = 0; i < lines.size(); ++i) {
            text += lines[i].name + " &= " + broken(lines[i].right) + (i + 1 < lines.size() ? "\\\\\n" : "\n");
        }
        text += "\\end{align*}\n";
    }
    return text + "\\end{document}\n";
}

std::string markdownCode(const Program& program)
{
    const auto facts = factsOf(program);
    const auto all = listingOf(program, Dialect::Text);
    std::string text = "# " + capitalised(facts.front()) + "\n\n";
    for (std::size_t i = 1; i < facts.size(); ++i) {
        text += "- " + capitalised(facts[i]) + "\n";
    }
    for (const Section& section : kSections) {
        const auto lines = linesOf(all, section.kind);
        if (lines.empty()) {
            continue;
        }
        text += "\n## " + std::string(section.title) + "\n\n```\n";
        for (const ListingLine& line : lines) {
            text += line.name + " = " + line.right + "\n";
        }
        text += "```\n";
    }
    return text + "\nMade by Rankfall.\n";
}

} // namespace rankfall
