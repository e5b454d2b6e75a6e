// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/coefficient_text.h"
#include "core/io/factor_grid.h"
#include "core/io/file.h"
#include "core/io/text_lines.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rankfall {

namespace {

constexpr int kMaxRank = 8192;

std::optional<int> wholeNumber(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() && !digits.empty() ? std::optional(value)
                                                                                           : std::nullopt;
}

bool startsWithWord(std::string_view text, std::string_view word)
{
    const auto at = text.find_first_not_of(" \t");
    return at != std::string_view::npos && text.substr(at).starts_with(word);
}

/// Remembers the first error of a reader, with its place.
class Complaint {
public:
    Complaint(std::string_view text, const std::string& file)
        : m_text(text)
        , m_file(file)
    {
    }

    /// False, for `return complaint.stop(…)`.
    bool stop(std::string message, std::size_t offset, std::string remedy = {})
    {
        if (!m_error) {
            m_error =
                Error{std::move(message), placeOf(m_file, m_text, offset), std::move(remedy), static_cast<int>(offset)};
        }
        return false;
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    std::string_view m_text;
    const std::string& m_file;
    std::optional<Error> m_error;
};

constexpr const char* kWhole = "The file is damaged; get a whole copy";

/// "Bini 4 4 4 47"
struct BiniHead {
    TargetPtr target;
    int rank = 0;
};

bool readHead(std::string_view line, std::size_t offset, BiniHead& head, Complaint& complaint)
{
    const auto words = wordsOf(line);
    std::array<int, 4> sizes{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto size = words.size() == 5 ? wholeNumber(words[i + 1].text) : std::nullopt;
        if (!size || *size < 1 || *size > (i == 3 ? kMaxRank : Target::kMaxVerified)) {
            return complaint.stop("The sizes and the rank are not what they should be", offset,
                                  "Write “Bini n m p rank”, with sizes from 1 to 16");
        }
        sizes[i] = *size;
    }
    head.target = Target::matrixMultiplication({sizes[0], sizes[1], sizes[2]});
    head.rank = sizes[3];
    return true;
}

/// The modes that the parts of a row stand for, in their order: Alpha is over A, Beta over B, Gamma over C.
bool readOrder(std::string_view line, std::array<Mode, 3>& order)
{
    const std::array<std::size_t, 3> at{line.find("Alpha"), line.find("Beta"), line.find("Gamma")};
    if (std::ranges::any_of(at, [](std::size_t x) { return x == std::string_view::npos; })) {
        return false;
    }
    order = kModes;
    std::ranges::sort(order, {}, [&](Mode mode) { return at[static_cast<std::size_t>(index(mode))]; });
    return true;
}

bool readRow(std::string_view line, std::size_t offset, const std::array<Mode, 3>& order, const BiniHead& head, int row,
             SchemeBuilder& builder, Complaint& complaint)
{
    std::array<std::string_view, 4> parts;
    std::array<std::size_t, 4> starts{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto cut = i < 3 ? line.find(';', at) : line.size();
        if (cut == std::string_view::npos) {
            return complaint.stop("A row should be a number and three lists, separated by “;”", offset, kWhole);
        }
        parts[i] = line.substr(at, cut - at);
        starts[i] = offset + at;
        at = cut + 1;
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const auto words = wordsOf(parts[i + 1]);
        const int entries = head.target->shape()[order[i]];
        if (static_cast<int>(words.size()) != entries) {
            return complaint.stop("This list has " + std::to_string(words.size()) + " numbers; " + head.target->name() +
                                      " needs " + std::to_string(entries),
                                  starts[i + 1], kWhole);
        }
        for (std::size_t entry = 0; entry < words.size(); ++entry) {
            const auto value = readGaussian(words[entry].text);
            if (!value) {
                return complaint.stop("This number cannot be read", starts[i + 1] + words[entry].offset);
            }
            builder.set(static_cast<std::size_t>(row), order[i], entry, *value);
        }
    }
    return true;
}

/// One part of an equation: the coefficients of its three entries in one product, "[111]", "110", "-1* 1* 0".
bool readTriple(std::string_view part, std::array<Gaussian, 3>& into)
{
    std::string plain;
    for (const char c : part) {
        if (c != ' ' && c != '\t' && c != '[' && c != ']') {
            plain += c;
        }
    }
    if (plain.find('*') == std::string::npos) {
        if (plain.size() != 3) {
            return false;
        }
        for (std::size_t i = 0; i < 3; ++i) {
            const auto value = readNumber(std::string_view(plain).substr(i, 1));
            if (!value) {
                return false;
            }
            into[i] = *value;
        }
        return true;
    }
    std::string_view rest = plain;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto cut = i < 2 ? rest.find('*') : rest.size();
        const auto value = cut == std::string_view::npos ? std::nullopt : readNumber(rest.substr(0, cut));
        if (!value) {
            return false;
        }
        into[i] = *value;
        rest.remove_prefix(std::min(cut + 1, rest.size()));
    }
    return true;
}

/// An equation as it stands in the file: its six indices, and what each product has to do with them.
struct Equation {
    std::array<int, 6> indices{};
    std::vector<std::array<Gaussian, 3>> parts;
    std::size_t offset = 0;
};

bool isEquation(std::string_view line)
{
    const auto start = line.find_first_not_of(" \t");
    const auto colon = line.find(':');
    return start != std::string_view::npos && colon == start + 6 &&
           line.substr(start, 6).find_first_not_of("123456789") == std::string_view::npos;
}

bool readEquation(std::string_view line, std::size_t offset, Equation& equation, Complaint& complaint)
{
    equation.offset = offset;
    const auto start = line.find_first_not_of(" \t");
    for (std::size_t i = 0; i < 6; ++i) {
        equation.indices[i] = line[start + i] - '0';
    }
    auto rest = line.substr(start + 7);
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos) {
        return complaint.stop("The equation is cut off", offset, kWhole);
    }
    rest = rest.substr(0, equals);
    while (true) {
        const auto plus = rest.find('+');
        std::array<Gaussian, 3> triple;
        if (!readTriple(rest.substr(0, plus), triple)) {
            return complaint.stop("A part of the equation is not three coefficients", offset, kWhole);
        }
        equation.parts.push_back(triple);
        if (plus == std::string_view::npos) {
            return true;
        }
        rest.remove_prefix(plus + 1);
    }
}

/// Puts what the equations say about each entry into the scheme; they must agree, and name every entry.
bool fill(const std::vector<Equation>& equations, const Target& target, SchemeBuilder& builder, Complaint& complaint)
{
    const Format format = *target.format();
    const std::array<int, 3> columns{format.m, format.p, format.p};
    const std::size_t rank = equations[0].parts.size();
    std::array<std::vector<std::optional<Gaussian>>, 3> known;
    for (const Mode mode : kModes) {
        known[static_cast<std::size_t>(index(mode))].resize(static_cast<std::size_t>(target.shape()[mode]) * rank);
    }
    for (const Equation& equation : equations) {
        if (equation.parts.size() != rank) {
            return complaint.stop("This equation has " + std::to_string(equation.parts.size()) +
                                      " parts; the first one has " + std::to_string(rank),
                                  equation.offset, kWhole);
        }
        for (const Mode mode : kModes) {
            const auto slot = static_cast<std::size_t>(index(mode));
            const auto entry = static_cast<std::size_t>((equation.indices[2 * slot] - 1) * columns[slot] +
                                                        equation.indices[2 * slot + 1] - 1);
            for (std::size_t r = 0; r < rank; ++r) {
                auto& place = known[slot][entry * rank + r];
                const Gaussian& value = equation.parts[r][slot];
                if (place && !(place->re == value.re)) {
                    return complaint.stop("This equation contradicts an earlier one about " +
                                              target.label(mode, static_cast<int>(entry)) + " in product " +
                                              std::to_string(r + 1),
                                          equation.offset, kWhole);
                }
                place = value;
                builder.set(r, mode, entry, value);
            }
        }
    }
    for (const Mode mode : kModes) {
        const auto& places = known[static_cast<std::size_t>(index(mode))];
        const auto missing = std::ranges::find_if(places, [](const std::optional<Gaussian>& place) { return !place; });
        if (missing != places.end()) {
            const auto entry = static_cast<std::size_t>(missing - places.begin()) / rank;
            return complaint.stop("No equation says anything about " + target.label(mode, static_cast<int>(entry)), 0,
                                  kWhole);
        }
    }
    return true;
}

} // namespace

bool looksLikeBini(std::string_view text)
{
    bool found = false;
    forEachLine(text, [&](std::string_view line, std::size_t) {
        found = startsWithWord(line, "Bini ");
        return !found && (isBlankLine(line) || startsWithWord(line, "#"));
    });
    return found;
}

Expected<SchemeList> readBini(std::string_view text, const std::string& file)
{
    Complaint complaint(text, file);
    BiniHead head;
    std::optional<SchemeBuilder> builder;
    std::array<Mode, 3> order{Mode::C, Mode::A, Mode::B};
    int row = 0;
    forEachLine(text, [&](std::string_view line, std::size_t offset) {
        const auto content = line.substr(0, line.find('#'));
        if (isBlankLine(content)) {
            return true;
        }
        if (!head.target) {
            if (!readHead(content, offset, head, complaint)) {
                return false;
            }
            const Shape shape = head.target->shape();
            // A hostile rank must not reserve what the text cannot fill.
            if (static_cast<std::size_t>(head.rank) * static_cast<std::size_t>(shape.a + shape.b + shape.c) >
                text.size()) {
                return complaint.stop("The file ends before the last product", text.size(), kWhole);
            }
            builder.emplace(head.target, static_cast<std::size_t>(head.rank));
            return true;
        }
        if (row == 0 && content.find_first_of("0123456789") == std::string_view::npos) {
            return readOrder(content, order) ||
                   complaint.stop("The order of the columns is not said", offset, "Write “product Gamma Alpha Beta”");
        }
        if (row >= head.rank) {
            return complaint.stop("More products follow than the first line says", offset, kWhole);
        }
        return readRow(content, offset, order, head, row++, *builder, complaint);
    });
    if (!complaint.error() && !builder) {
        complaint.stop("The table is empty", text.size(), kWhole);
    } else if (!complaint.error() && row < head.rank) {
        complaint.stop("The file ends after " + std::to_string(row) + " of " + std::to_string(head.rank) + " products",
                       text.size(), kWhole);
    }
    if (complaint.error()) {
        return tl::unexpected<Error>(*complaint.error());
    }
    return SchemeList("Bini table", builder->take(false, ""));
}

bool looksLikeBrent(std::string_view text)
{
    bool found = false;
    int lines = 0;
    forEachLine(text, [&](std::string_view line, std::size_t) {
        found = isEquation(line);
        return !found && ++lines < 40;
    });
    return found;
}

Expected<SchemeList> readBrent(std::string_view text, const std::string& file)
{
    Complaint complaint(text, file);
    std::vector<Equation> equations;
    std::size_t numbers = 0;
    std::array<int, 3> sizes{};
    forEachLine(text, [&](std::string_view line, std::size_t offset) {
        if (!isEquation(line)) {
            return true;
        }
        Equation equation;
        if (!readEquation(line, offset, equation, complaint)) {
            return false;
        }
        const auto& i = equation.indices;
        sizes = {std::max(sizes[0], i[0]), std::max({sizes[1], i[1], i[2]}), std::max(sizes[2], i[3])};
        numbers += equation.parts.size();
        if (numbers > (std::size_t{1} << 20)) {
            return complaint.stop("The table is too large", offset,
                                  "Tables of this kind are read up to a million parts");
        }
        equations.push_back(std::move(equation));
        return true;
    });
    TargetPtr target;
    std::optional<SchemeBuilder> builder;
    if (!complaint.error() && equations.empty()) {
        complaint.stop("The table is empty", text.size(), kWhole);
    }
    if (!complaint.error()) {
        target = Target::matrixMultiplication({sizes[0], sizes[1], sizes[2]});
        const auto outside = std::ranges::find_if(equations, [&](const Equation& equation) {
            return equation.indices[4] > sizes[0] || equation.indices[5] > sizes[2];
        });
        if (outside != equations.end()) {
            complaint.stop("The indices of C do not fit those of A and B", outside->offset, kWhole);
        } else {
            builder.emplace(target, equations[0].parts.size());
            fill(equations, *target, *builder, complaint);
        }
    }
    if (complaint.error()) {
        return tl::unexpected<Error>(*complaint.error());
    }
    return SchemeList("Brent equations", builder->take(false, ""));
}

} // namespace rankfall
