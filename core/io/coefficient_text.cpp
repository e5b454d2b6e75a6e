// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/coefficient_text.h"

#include "core/io/factor_grid.h"
#include "core/io/file.h"
#include "core/io/text_lines.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMaxRows = 256;
constexpr std::string_view kNumberCharacters = "0123456789+-./eE \t\r,;iIjJ*()";

} // namespace

bool looksLikeCoefficientText(std::string_view text)
{
    // The first row of numbers decides: words before it are comments, and formulas have letters in their first line.
    int blocks = 0;
    bool inBlock = false;
    bool good = true;
    forEachLine(text, [&](std::string_view line, std::size_t) {
        const auto content = line.substr(0, line.find('#'));
        if (isBlankLine(content)) {
            inBlock = false;
            return good;
        }
        blocks += inBlock ? 0 : 1;
        inBlock = true;
        // A letter in a row of numbers is a parameter; readCoefficientText() says so.
        const auto words = wordsOf(content);
        const auto numbers = std::ranges::count_if(words, [](const Word& word) {
            return word.text.find_first_not_of("0123456789+-./") == std::string_view::npos;
        });
        const bool parameter = 2 * numbers > static_cast<std::ptrdiff_t>(words.size());
        good = blocks <= 3 && (content.find_first_not_of(kNumberCharacters) == std::string_view::npos || parameter);
        return good;
    });
    return good && blocks == 3;
}

Expected<SchemeList> readCoefficientText(std::string_view text, const std::string& file, const TargetPtr& target)
{
    std::array<FactorGrid, 3> grids;
    std::size_t block = 0;
    bool inBlock = false;
    std::optional<Error> error;
    const auto stop = [&](std::string message, std::size_t offset, std::string remedy) {
        error = Error{std::move(message), placeOf(file, text, offset), std::move(remedy), static_cast<int>(offset)};
        return false;
    };
    forEachLine(text, [&](std::string_view line, std::size_t offset) {
        const auto content = line.substr(0, line.find('#'));
        if (isBlankLine(content)) {
            block += inBlock ? 1 : 0;
            inBlock = false;
            return true;
        }
        if (block > 2) {
            return stop("There are more than three blocks of numbers", offset, "One for A, one for B, one for C");
        }
        inBlock = true;
        FactorGrid& grid = grids[block];
        const auto words = wordsOf(content);
        for (const Word& word : words) {
            const auto value = readGaussian(word.text);
            if (!value) {
                const bool letters = word.text.find_first_not_of("0123456789+-./eE") != std::string_view::npos;
                return letters ? stop("“" + std::string(word.text.substr(0, 40)) + "” is not a number",
                                      offset + word.offset,
                                      "A scheme with a parameter decomposes its tensor only in the limit (border "
                                      "rank), and is "
                                      "not read")
                               : stop("This number cannot be read", offset + word.offset,
                                      "Numbers are whole, fractions such as 3/8, or decimals");
            }
            grid.values.push_back(*value);
        }
        if (grid.rows == 0) {
            grid.cols = words.size();
        } else if (words.size() != grid.cols) {
            return stop("This row has " + std::to_string(words.size()) + " numbers; the first one of the block has " +
                            std::to_string(grid.cols),
                        offset, "A row has a number for each product");
        }
        return ++grid.rows <= kMaxRows * 32 || stop("The block has too many rows", offset, "");
    });
    if (error) {
        return tl::unexpected<Error>(*error);
    }
    // The usual form has C as it is; where the shapes say nothing else, settle() finds out.
    auto member = schemeOfGrids(grids, {target, false, ""}, file);
    return member ? Expected<SchemeList>(SchemeList("coefficient text", std::move(*member)))
                  : tl::unexpected<Error>(member.error());
}

} // namespace rankfall
