// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/file.h"
#include "core/io/tensor_labels.h"
#include "core/io/tensor_text.h"
#include "core/io/text_lines.h"
#include "core/tensor/algebra_target.h"

#include <algorithm>
#include <charconv>

namespace rankfall {

namespace {

constexpr const char* kForm =
    "The first line names the basis after an empty corner, “,1,i”; each other line begins with "
    "a basis element: “i,i,-1”";

/// The cells of a line, without the blanks around them.
std::vector<Word> cellsOf(std::string_view line)
{
    const char between = line.find(';') != std::string_view::npos ? ';' : ',';
    std::vector<Word> cells;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(between, at), line.size());
        const std::size_t first = std::min(line.find_first_not_of(" \t", at), end);
        std::size_t last = end;
        while (last > first && (line[last - 1] == ' ' || line[last - 1] == '\t')) {
            --last;
        }
        cells.push_back({line.substr(first, last - first), first});
        at = end + 1;
    }
    return cells;
}

bool isCorner(std::string_view cell)
{
    return cell.empty() || cell == "*";
}

/// The sum of basis elements in a cell, "2i-j", into a row of coefficients. False when it is none.
bool addCell(std::string_view cell, const std::vector<std::string>& basis, std::vector<std::int64_t>& into)
{
    if (cell == "0") {
        return true;
    }
    std::size_t at = 0;
    while (at < cell.size()) {
        const bool negative = cell[at] == '-';
        at += cell[at] == '-' || cell[at] == '+' ? 1 : 0;
        const std::size_t start = at;
        std::int64_t value = 1;
        const auto [end, error] = std::from_chars(cell.data() + at, cell.data() + cell.size(), value);
        // "1" is the basis element of that name, "2i" twice i.
        std::size_t stop = std::min(cell.find_first_of("+-", start), cell.size());
        std::string_view name = cell.substr(start, stop - start);
        auto found = std::ranges::find(basis, name);
        if (found == basis.end() && error == std::errc{}) {
            at = static_cast<std::size_t>(end - cell.data());
            at += at < stop && cell[at] == '*' ? 1 : 0;
            name = cell.substr(at, stop - at);
            found = std::ranges::find(basis, name.empty() ? std::string_view("1") : name);
        } else {
            value = 1;
        }
        if (found == basis.end() || value > 99 || value < 0) {
            return false;
        }
        into[static_cast<std::size_t>(found - basis.begin())] += negative ? -value : value;
        at = stop;
    }
    return !cell.empty();
}

} // namespace

bool looksLikeAlgebraTable(std::string_view text)
{
    bool found = false;
    forEachLine(text, [&](std::string_view line, std::size_t) {
        if (isBlankLine(line) || line.starts_with('#')) {
            return true;
        }
        const auto cells = cellsOf(line);
        found = cells.size() > 1 && isCorner(cells[0].text) &&
                std::all_of(cells.begin() + 1, cells.end(), [](const Word& cell) { return isEntryName(cell.text); });
        return false;
    });
    return found;
}

Expected<TargetPtr> readAlgebraTable(std::string_view text, const std::string& file, const std::string& name)
{
    const auto wrong = [&](std::string message, std::size_t offset) {
        return fail(std::move(message), placeOf(file, text, offset), kForm, static_cast<int>(offset));
    };
    Algebra algebra;
    std::vector<bool> seen;
    std::optional<Error> error;
    forEachLine(text, [&](std::string_view line, std::size_t start) {
        if (isBlankLine(line)) {
            return true;
        }
        const auto cells = cellsOf(line);
        const auto stop = [&](std::string message, const Word& cell) {
            error = wrong(std::move(message), start + cell.offset).value();
            return false;
        };
        const std::string said = "“" + std::string(cells[0].text.substr(0, 40)) + "”";
        if (algebra.basis.empty()) {
            for (auto cell = cells.begin() + 1; cell != cells.end(); ++cell) {
                if (std::ranges::find(algebra.basis, cell->text) != algebra.basis.end()) {
                    return stop("“" + std::string(cell->text) + "” is named twice", *cell);
                }
                algebra.basis.emplace_back(cell->text);
            }
            const auto n = static_cast<int>(algebra.basis.size());
            if (n > Factor::kMaxSize) {
                return stop("An algebra has at most 64 basis elements here", cells[0]);
            }
            algebra.constants = Tensor(Shape{n, n, n});
            seen.assign(algebra.basis.size(), false);
            return true;
        }
        const auto row = std::ranges::find(algebra.basis, cells[0].text);
        if (row == algebra.basis.end()) {
            return stop(said + " is not in the first line", cells[0]);
        }
        const auto i = static_cast<std::size_t>(row - algebra.basis.begin());
        if (seen[i]) {
            return stop(said + " has a line already", cells[0]);
        }
        seen[i] = true;
        if (cells.size() != algebra.basis.size() + 1) {
            return stop("This line has " + std::to_string(cells.size() - 1) + " products and should have " +
                            std::to_string(algebra.basis.size()),
                        cells[0]);
        }
        for (std::size_t j = 0; j + 1 < cells.size(); ++j) {
            std::vector<std::int64_t> sum(algebra.basis.size(), 0);
            std::string cell(cells[j + 1].text);
            std::erase(cell, ' ');
            if (!addCell(cell, algebra.basis, sum)) {
                return stop("“" + cell.substr(0, 40) + "” is not a sum of basis elements", cells[j + 1]);
            }
            for (std::size_t k = 0; k < sum.size(); ++k) {
                algebra.constants.set({static_cast<int>(i), static_cast<int>(j), static_cast<int>(k)},
                                      static_cast<std::int32_t>(sum[k]));
            }
        }
        return true;
    });
    if (error) {
        return tl::unexpected<Error>(*error);
    }
    const auto missing = std::ranges::find(seen, false);
    if (missing != seen.end()) {
        return wrong("The line of “" + algebra.basis[static_cast<std::size_t>(missing - seen.begin())] + "” is missing",
                     text.empty() ? 0 : text.size() - 1);
    }
    if (algebra.constants.isZero()) {
        return fail("The tensor is zero: there is nothing to decompose", file);
    }
    return algebraProduct(
        {Family::Custom, name, "product in an algebra of " + std::to_string(seen.size()) + " dimensions", {}, {}},
        algebra);
}

} // namespace rankfall
