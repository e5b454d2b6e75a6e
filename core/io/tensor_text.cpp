// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/tensor_text.h"

#include "core/io/file.h"
#include "core/io/list_text.h"
#include "core/io/plain_text.h"
#include "core/io/tensor_file.h"
#include "core/io/text_lines.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace rankfall {

namespace {

constexpr std::int64_t kMaxEntry = 1'000'000; ///< as in tensors from other files
constexpr const char* kForms =
    "A tensor is nested lists of whole numbers, lines “i,j,k,value” with indices from 0, or rows of numbers with an "
    "empty line between two slices";

std::optional<std::int64_t> wholeNumber(std::string_view word)
{
    word.remove_prefix(word.starts_with('+') && word.size() > 1 ? 1 : 0);
    for (const std::string_view end : {".0", "."}) { // as numpy prints an array of floating-point numbers
        if (word.ends_with(end) && word.size() > end.size()) {
            word.remove_suffix(end.size());
            break;
        }
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = error == std::errc{} && end == word.data() + word.size() && !word.empty();
    return whole ? std::optional(value) : std::nullopt;
}

/// Not by std::abs(): the least number has no opposite.
bool isEntry(std::int64_t value)
{
    return value >= -kMaxEntry && value <= kMaxEntry;
}

/// A number and where it stands in the text.
struct Number {
    std::int64_t value = 0;
    std::size_t offset = 0;
};

/// Rows of numbers, in blocks that empty lines part.
struct Numbers {
    std::vector<std::vector<std::vector<Number>>> blocks;
    bool hasHeader = false; ///< the first line was four words
};

class TextReader {
public:
    TextReader(std::string_view text, const std::string& file)
        : m_text(text)
        , m_file(file)
    {
    }

    tl::unexpected<Error> wrong(std::string message, std::size_t offset, std::string remedy = kForms) const
    {
        return fail(std::move(message), placeOf(m_file, m_text, offset), std::move(remedy), static_cast<int>(offset));
    }

    Expected<Numbers> numbers() const
    {
        Numbers out;
        std::optional<Error> error;
        bool isNew = true;
        forEachLine(m_plain, [&](std::string_view line, std::size_t start) {
            const auto words = wordsOf(line);
            if (words.empty()) {
                isNew = true;
                return true;
            }
            if (out.blocks.empty() && !out.hasHeader && words.size() == 4 && !wholeNumber(words[0].text) &&
                std::isalpha(static_cast<unsigned char>(words[0].text.front()))) {
                out.hasHeader = true;
                return true;
            }
            if (isNew) {
                out.blocks.emplace_back();
                isNew = false;
            }
            auto& row = out.blocks.back().emplace_back();
            for (const Word& word : words) {
                const auto value = wholeNumber(word.text);
                if (!value || !isEntry(*value)) {
                    error = wrong("“" + std::string(word.text.substr(0, 40)) + "” is not a whole number up to ±" +
                                      std::to_string(kMaxEntry),
                                  start + word.offset)
                                .value();
                    return false;
                }
                row.push_back({*value, start + word.offset});
            }
            return true;
        });
        if (error) {
            return tl::unexpected<Error>(*error);
        }
        if (out.blocks.empty()) {
            return wrong("There are no numbers here", 0);
        }
        return out;
    }

    Expected<Tensor> coordinates(const Numbers& numbers) const
    {
        std::array<int, 3> extent = statedShape();
        const bool isStated = extent[0] > 0;
        for (const auto& block : numbers.blocks) {
            for (const auto& row : block) {
                if (row.size() != 4) {
                    return wrong("This line has " + std::to_string(row.size()) + " numbers and should have four",
                                 row.front().offset, "A line is “i,j,k,value”, indices from 0");
                }
                for (std::size_t i = 0; i < 3; ++i) {
                    const int most = isStated ? extent[i] : Factor::kMaxSize;
                    if (row[i].value < 0 || row[i].value >= most) {
                        return wrong("This index is not a number from 0 to " + std::to_string(most - 1), row[i].offset,
                                     "A line is “i,j,k,value”, indices from 0");
                    }
                    if (!isStated) {
                        m_most[i] = std::max(m_most[i], static_cast<int>(row[i].value) + 1);
                    }
                }
            }
        }
        extent = isStated ? extent : m_most;
        Tensor tensor(Shape{extent[0], extent[1], extent[2]});
        for (const auto& block : numbers.blocks) {
            for (const auto& row : block) {
                const Cell cell{static_cast<int>(row[0].value), static_cast<int>(row[1].value),
                                static_cast<int>(row[2].value)};
                if (tensor.at(cell) != 0) {
                    return wrong("This entry is given twice", row[0].offset, "Keep one of the two");
                }
                tensor.set(cell, static_cast<std::int32_t>(row[3].value));
            }
        }
        return tensor;
    }

    Expected<Tensor> slices(const Numbers& numbers) const
    {
        const auto& blocks = numbers.blocks;
        const std::size_t rows = blocks[0].size();
        const std::size_t columns = blocks[0][0].size();
        constexpr auto kMost = static_cast<std::size_t>(Factor::kMaxSize);
        for (const auto& block : blocks) {
            if (block.size() != rows) {
                return wrong("This slice has " + std::to_string(block.size()) + " rows and the first one " +
                                 std::to_string(rows),
                             block[0][0].offset);
            }
            for (const auto& row : block) {
                if (row.size() != columns) {
                    return wrong("This row has " + std::to_string(row.size()) + " numbers and the first one " +
                                     std::to_string(columns),
                                 row[0].offset);
                }
            }
        }
        if (std::max({blocks.size(), rows, columns}) > kMost) {
            return wrong("A tensor has at most 64 entries along each mode; this one has " +
                             std::to_string(blocks.size()) + " slices of " + std::to_string(rows) + " by " +
                             std::to_string(columns),
                         0, {});
        }
        Tensor tensor(Shape{static_cast<int>(blocks.size()), static_cast<int>(rows), static_cast<int>(columns)});
        for (std::size_t i = 0; i < tensor.shape().cells(); ++i) {
            const Cell cell = tensor.shape().cell(i);
            const auto& row = blocks[static_cast<std::size_t>(cell.a)][static_cast<std::size_t>(cell.b)];
            tensor.set(cell, static_cast<std::int32_t>(row[static_cast<std::size_t>(cell.c)].value));
        }
        return tensor;
    }

    /// Lists of lists of lists, however a language writes them.
    Expected<Tensor> lists() const
    {
        const auto statements = readLists(m_plain, m_file);
        if (!statements) {
            return tl::unexpected<Error>(statements.error());
        }
        if (statements->size() != 1 || (*statements)[0].value.depth() != 3) {
            return wrong("One list of lists of lists of numbers is expected", 0);
        }
        const ListValue& value = (*statements)[0].value;
        Numbers numbers;
        for (const ListValue& slice : value.items) {
            auto& block = numbers.blocks.emplace_back();
            for (const ListValue& line : slice.items) {
                auto& row = block.emplace_back();
                for (const ListValue& entry : line.items) {
                    const auto& number = entry.number;
                    if (entry.isList || !number.im.isZero() || !number.re.isInteger() ||
                        !isEntry(number.re.numerator())) {
                        return wrong("This is not a whole number up to ±" + std::to_string(kMaxEntry), entry.offset);
                    }
                    row.push_back({number.re.numerator(), entry.offset});
                }
                if (!line.isList || row.empty()) {
                    return wrong("A list of numbers is expected", line.offset);
                }
            }
            if (!slice.isList || block.empty()) {
                return wrong("A list of lists of numbers is expected", slice.offset);
            }
        }
        return slices(numbers);
    }

    const std::string& plain() const { return m_plain; }

private:
    /// What a comment "# shape 4 4 4" says; zeros when none does.
    std::array<int, 3> statedShape() const
    {
        std::array<int, 3> out{};
        forEachLine(m_text, [&](std::string_view line, std::size_t) {
            const auto words = wordsOf(line);
            const bool isShape = words.size() == 5 && words[0].text == "#" && words[1].text.starts_with("shape");
            for (std::size_t i = 0; isShape && i < 3; ++i) {
                const auto size = wholeNumber(words[i + 2].text);
                if (!size || *size < 1 || *size > Factor::kMaxSize) {
                    out = {};
                    return true;
                }
                out[i] = static_cast<int>(*size);
            }
            return !isShape;
        });
        return out;
    }

    std::string_view m_text;
    const std::string& m_file;
    std::string m_plain = withoutComments(m_text);
    mutable std::array<int, 3> m_most{};
};

} // namespace

bool looksLikeTensorText(std::string_view text)
{
    bool found = false;
    forEachLine(text, [&](std::string_view line, std::size_t) {
        const auto words = wordsOf(line);
        if (words.empty()) {
            return true;
        }
        if (words[0].text.starts_with('#')) {
            const std::string_view first = words[0].text.size() > 1 ? words[0].text.substr(1)
                                           : words.size() > 1       ? words[1].text
                                                                    : "";
            found = first.starts_with("tensor") || first.starts_with("shape");
            return !found;
        }
        found = words.size() == 4 && words[3].text == "value";
        return false;
    });
    return found || looksLikeAlgebraTable(text);
}

Expected<TargetPtr> readTensorText(std::string_view text, const std::string& file, const std::string& name)
{
    const TextReader reader(text, file);
    const auto first = reader.plain().find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        return reader.wrong("There is no tensor here", 0);
    }
    const char opening = reader.plain()[first];
    if (opening == '[' || opening == '{') {
        if (const auto json = parseJson(file, text)) {
            return readTensorJson(*json, file, text, name);
        } else if (reader.plain().find("\"entries\"") != std::string::npos) {
            return tl::unexpected<Error>(json.error());
        }
    }
    if (looksLikeAlgebraTable(reader.plain())) {
        return readAlgebraTable(reader.plain(), file, name);
    }
    const bool isList = reader.plain().find_first_of("[{(") != std::string::npos;
    const auto numbers = isList ? Expected<Numbers>() : reader.numbers();
    if (!numbers) {
        return tl::unexpected<Error>(numbers.error());
    }
    const bool isCoordinates =
        !isList && (numbers->hasHeader || (numbers->blocks.size() == 1 && numbers->blocks[0][0].size() == 4));
    auto tensor = isList ? reader.lists() : isCoordinates ? reader.coordinates(*numbers) : reader.slices(*numbers);
    if (!tensor) {
        return tl::unexpected<Error>(tensor.error());
    }
    if (tensor->isZero()) {
        return fail("The tensor is zero: there is nothing to decompose", file);
    }
    return Target::custom(name, std::move(*tensor));
}

} // namespace rankfall
