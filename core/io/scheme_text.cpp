// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/scheme_text.h"

#include "core/io/exact.h"
#include "core/io/file.h"
#include "core/io/formula_parser.h"
#include "core/io/structured_guess.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

namespace rankfall {

namespace {

constexpr std::size_t kMaxProducts = 8192;

/// What a name such as "b10_3" says: a letter and one or two indices, counted from 1; `row` is 0 when there is one
/// only.
struct Indices {
    char letter = 'a';
    int row = 0;
    int col = 0;
};

std::optional<int> wholeNumber(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() && !digits.empty() ? std::optional(value)
                                                                                           : std::nullopt;
}

std::optional<Indices> indicesOf(std::string_view name)
{
    if (name.size() < 2) {
        return std::nullopt;
    }
    Indices found;
    found.letter = static_cast<char>(name[0] >= 'A' && name[0] <= 'Z' ? name[0] - 'A' + 'a' : name[0]);
    const auto digits = name.substr(1);
    const auto cut = digits.find('_');
    const auto row = cut != std::string_view::npos ? wholeNumber(digits.substr(0, cut))
                     : digits.size() == 2          ? wholeNumber(digits.substr(0, 1))
                                                   : std::optional(0);
    const auto col = cut != std::string_view::npos ? wholeNumber(digits.substr(cut + 1))
                     : digits.size() == 2          ? wholeNumber(digits.substr(1))
                                                   : wholeNumber(digits);
    if (!row || !col) {
        return std::nullopt;
    }
    found.row = *row;
    found.col = *col;
    return found;
}

/// The largest row and column seen of a letter.
struct Extent {
    int rows = 0;
    int cols = 0;
};

/// A product as written: forms over A, B and C (C may still be a sum of outputs).
struct WrittenProduct {
    LinearForm a;
    LinearForm b;
    LinearForm c;
};

class TextReader {
public:
    TextReader(std::string_view text, const std::string& file, TargetPtr target)
        : m_text(text)
        , m_file(file)
        , m_target(std::move(target))
    {
    }

    Expected<SchemeMember> read()
    {
        if (!lines() || !connectOutputs() || !chooseTarget()) {
            return tl::unexpected<Error>(*m_error);
        }
        SchemeMember member{{m_target, {}, {}, Ring::Z}, m_transposed};
        m_shape = m_target ? m_target->shape() : m_shape;
        for (const auto& written : m_products) {
            Scheme::Product made;
            if (!resolve(written.a, Mode::A, made[0]) || !resolve(written.b, Mode::B, made[1]) ||
                !resolve(written.c, Mode::C, made[2])) {
                return tl::unexpected<Error>(*m_error);
            }
            member.scheme.products.push_back(std::move(made));
        }
        if (m_isNumbered) {
            m_target = growToWhatIsDecomposed(member.scheme, m_shape);
            if (!m_target) {
                stop("The products of " + std::to_string(m_shape.a) + ", " + std::to_string(m_shape.b) + " and " +
                         std::to_string(m_shape.c) +
                         " numbered entries sum to no product of matrices that is known here",
                     0, "Say what they decompose: “# target: ul:4x4x4” in the first line, or name a tensor");
                return tl::unexpected<Error>(*m_error);
            }
            member.scheme.target = m_target;
        }
        member.scheme.claimedRing = m_ring.value_or(smallestRing(member.scheme.products));
        return member;
    }

private:
    bool stop(std::string message, std::size_t offset, std::string remedy = {})
    {
        m_error =
            Error{std::move(message), placeOf(m_file, m_text, offset), std::move(remedy), static_cast<int>(offset)};
        return false;
    }

    bool lines();
    bool comment(std::string_view text, std::size_t offset);
    bool line(const FormulaLine& line);
    bool product(const FormulaLine::Statement& statement, const std::optional<FormulaEntry>& name);
    bool sortFactors(const FormulaLine::Statement& statement, WrittenProduct& into);
    bool connectOutputs();
    bool chooseTarget();
    bool infer();
    bool inferNumbered();
    std::optional<int> entryIndex(const FormulaEntry& entry, Mode mode) const;
    bool resolve(const LinearForm& form, Mode mode, std::vector<Rational>& into);
    void measure(const LinearForm& form, Extent& extent, bool& isMatrix) const;

    std::string_view m_text;
    const std::string& m_file;
    TargetPtr m_target;
    std::optional<Ring> m_ring;
    std::vector<WrittenProduct> m_products;
    std::map<std::string, std::size_t, std::less<>> m_names;
    std::vector<std::pair<FormulaEntry, LinearForm>> m_outputs;
    std::size_t m_namedAt = 0; // offset of the first product that waits for outputs
    bool m_waits = false;
    bool m_triples = false; // at least one product of three forms: mode C is mostly transposed
    bool m_transposed = false;
    bool m_isNumbered = false; // entries are a1, a2, …: what is decomposed is found by trying
    Shape m_shape;
    std::array<std::unordered_map<std::string, int>, 3> m_labels;
    std::optional<Error> m_error;
};

bool TextReader::lines()
{
    std::size_t at = 0;
    while (at < m_text.size()) {
        const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
        auto content = m_text.substr(at, end - at);
        const std::size_t mark = std::min(content.find('#'), content.find("//"));
        if (mark != std::string_view::npos) {
            if (!comment(content.substr(mark), at + mark)) {
                return false;
            }
            content = content.substr(0, mark);
        }
        // Kemper's scripts check themselves below the formulas.
        const bool skipped =
            content.find_first_not_of(" \t\r") == std::string_view::npos || content.starts_with("Simplify(");
        if (!skipped) {
            const auto parsed = parseFormulaLine(content, at);
            if (!parsed) {
                const auto& e = parsed.error();
                return stop(e.message, static_cast<std::size_t>(e.offset), e.remedy);
            }
            if (!line(*parsed)) {
                return false;
            }
        }
        at = end + 1;
    }
    if (m_products.empty() && !m_target) {
        return stop("The file holds no products", m_text.size(),
                    "A line is a product, such as (a11+a22)(b11+b22)->c11+c22");
    }
    return true;
}

bool TextReader::comment(std::string_view text, std::size_t offset)
{
    const auto value = [&](std::string_view key) -> std::optional<std::pair<std::string_view, std::size_t>> {
        const auto found = text.find(key);
        if (found == std::string_view::npos) {
            return std::nullopt;
        }
        const auto start = text.find_first_not_of(' ', found + key.size());
        if (start == std::string_view::npos) {
            return std::nullopt;
        }
        const auto end = std::min(text.find_first_of(" ,;\t\r", start), text.size());
        return std::pair{text.substr(start, end - start), offset + start};
    };
    if (const auto name = value("target:"); name && !m_target && m_products.empty()) {
        auto target = Target::parse(name->first);
        if (!target) {
            return stop(target.error().message, name->second, target.error().remedy);
        }
        m_target = *target;
    }
    if (const auto ring = value("ring:"); ring && !m_ring) {
        m_ring = parseRing(ring->first);
        if (!m_ring) {
            return stop("“" + std::string(ring->first) + "” is not a ring", ring->second,
                        "Rings are z2, z3, z, q, and z with a prime up to 251");
        }
    }
    return true;
}

bool TextReader::line(const FormulaLine& line)
{
    std::vector<std::size_t> gone;
    for (const auto& [number, offset] : line.removed) {
        if (number < 1 || static_cast<std::size_t>(number) > m_products.size()) {
            return stop("There is no term " + std::to_string(number) + " to take out", offset,
                        "There are " + std::to_string(m_products.size()) + " terms at this point");
        }
        gone.push_back(static_cast<std::size_t>(number) - 1);
    }
    std::sort(gone.begin(), gone.end());
    gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
    if (!gone.empty() && !m_names.empty()) {
        return stop("Terms are taken out of products that have names", line.removed[0].second,
                    "Use one of the two notations in a file");
    }
    for (auto i = gone.rbegin(); i != gone.rend(); ++i) {
        m_products.erase(m_products.begin() + static_cast<std::ptrdiff_t>(*i));
    }
    for (const auto& statement : line.statements) {
        const bool isOutput = statement.factors.size() == 1 && !statement.arrow && line.name;
        if (isOutput) {
            m_outputs.emplace_back(*line.name, statement.factors[0]);
        } else if (!product(statement, line.statements.size() == 1 ? line.name : std::nullopt)) {
            return false;
        }
    }
    return true;
}

/// Puts the factors of a product into the order A, B, C by the letters of their entries; where inputs commute, and
/// stand in either factor, as they come.
bool TextReader::sortFactors(const FormulaLine::Statement& statement, WrittenProduct& into)
{
    auto factors = statement.factors;
    if (statement.arrow) {
        factors.push_back(*statement.arrow);
    }
    std::array<LinearForm*, 3> slots{&into.a, &into.b, &into.c};
    std::array<bool, 3> taken{};
    std::vector<const LinearForm*> zero;
    const bool asTheyCome = m_target && m_target->commutes();
    int place = 0;
    for (const auto& factor : factors) {
        const int here = place++;
        if (factor.entries.empty()) {
            zero.push_back(&factor);
            continue;
        }
        const char first = factor.entries[0].name[0];
        const int mode = asTheyCome ? here : (first | 0x20) - 'a';
        if (mode < 0 || mode > 2) {
            return stop("“" + factor.entries[0].name + "” is not an entry of A, B or C", factor.entries[0].offset,
                        "Entries begin with a, b or c");
        }
        if (taken[static_cast<std::size_t>(mode)]) {
            return stop(std::string("The product has two factors over ") + static_cast<char>('A' + mode), factor.offset,
                        "A product has one factor over each of A, B and C");
        }
        taken[static_cast<std::size_t>(mode)] = true;
        *slots[static_cast<std::size_t>(mode)] = factor;
    }
    for (std::size_t mode = 0, next = 0; mode < 3 && next < zero.size(); ++mode) {
        if (!taken[mode]) {
            *slots[mode] = *zero[next++];
        }
    }
    return true;
}

bool TextReader::product(const FormulaLine::Statement& statement, const std::optional<FormulaEntry>& name)
{
    if (m_products.size() >= kMaxProducts) {
        return stop("The file holds more than " + std::to_string(kMaxProducts) + " products", statement.offset);
    }
    const std::size_t factors = statement.factors.size();
    if (statement.arrow ? factors != 2 : factors == 1 || (factors == 2 && !name)) {
        return stop("This is not a product of factors over A, B and C", statement.offset,
                    "Write (a11+a22)(b11+b22)->c11+c22, or (a11+a22)*(b11+b22)*(c11+c22)");
    }
    WrittenProduct made;
    if (!sortFactors(statement, made)) {
        return false;
    }
    if (factors == 2 && !statement.arrow) {
        if (!made.c.entries.empty()) {
            return stop("This product has no factor over A or over B", statement.offset);
        }
        if (!m_names.emplace(name->name, m_products.size()).second) {
            return stop("“" + name->name + "” is defined twice", name->offset, "Give every product its own name");
        }
        m_namedAt = m_waits ? m_namedAt : statement.offset;
        m_waits = true;
    }
    m_triples = m_triples || factors == 3;
    m_products.push_back(std::move(made));
    return true;
}

/// "c11 = m1 + m4": appends c11 to what m1 and m4 feed.
bool TextReader::connectOutputs()
{
    if (m_waits && m_outputs.empty()) {
        return stop("Products are named, but nothing says which entries of C they make up", m_namedAt,
                    "Add lines such as c11 = m1 + m4, or write (a11)(b11)->c11");
    }
    for (const auto& [output, form] : m_outputs) {
        if ((output.name[0] | 0x20) != 'c') {
            return stop("“" + output.name + "” is neither a product nor an entry of C", output.offset,
                        "A product is written m1 = (a11+a22)*(b11+b22), an entry c11 = m1 + m4");
        }
        for (const auto& entry : form.entries) {
            const auto found = m_names.find(entry.name);
            if (found == m_names.end()) {
                return stop("No product is called “" + entry.name + "”", entry.offset,
                            "Define it above, as m1 = (…)*(…)");
            }
            m_products[found->second].c.entries.push_back({output.name, entry.coefficient, output.offset});
        }
    }
    return true;
}

void TextReader::measure(const LinearForm& form, Extent& extent, bool& isMatrix) const
{
    for (const auto& entry : form.entries) {
        const auto indices = indicesOf(entry.name);
        if (!indices || indices->row == 0 || indices->col == 0) {
            isMatrix = false;
            continue;
        }
        extent.rows = std::max(extent.rows, indices->row);
        extent.cols = std::max(extent.cols, indices->col);
    }
}

/// n, m and p from the largest indices; mode C is read as C or as its transpose, whichever fits.
bool TextReader::infer()
{
    Extent a;
    Extent b;
    Extent c;
    bool isMatrix = true;
    for (const auto& written : m_products) {
        measure(written.a, a, isMatrix);
        measure(written.b, b, isMatrix);
        measure(written.c, c, isMatrix);
    }
    if (!isMatrix && inferNumbered()) {
        return true;
    }
    if (!isMatrix || a.rows == 0 || b.cols == 0) {
        return stop("The entries are not those of a matrix product, and nothing says what the file decomposes", 0,
                    "Write “# target: poly:3x3” in the first line, or name the target");
    }
    const int m = std::max(a.cols, b.rows);
    // (k, i) or (i, k): whichever needs no further rows of A or columns of B; when both do, what such files mostly do.
    const bool fitsTransposed = c.rows <= b.cols && c.cols <= a.rows;
    const bool fitsPlain = c.rows <= a.rows && c.cols <= b.cols;
    m_transposed = fitsTransposed == fitsPlain ? m_triples : fitsTransposed;
    const int n = std::max(a.rows, m_transposed ? c.cols : c.rows);
    const int p = std::max(b.cols, m_transposed ? c.rows : c.cols);
    if (std::max({n, m, p}) > Target::kMaxVerified) {
        return stop("The indices reach " + std::to_string(std::max({n, m, p})), 0,
                    "Matrix products are verified up to 16x16x16. An index of two digits is written a10_3");
    }
    m_target = Target::matrixMultiplication({n, m, p});
    return true;
}

/// a1, a2, …, a12: one number for each entry, where "a12" is not row 1, column 2. True when every name is of this kind.
bool TextReader::inferNumbered()
{
    std::array<int, 3> most{};
    const auto count = [&](std::string_view name) {
        const int mode = (name[0] | 0x20) - 'a';
        const auto number = wholeNumber(name.substr(1));
        if (mode < 0 || mode > 2 || !number || *number < 1 || *number > Factor::kMaxSize) {
            return false;
        }
        most[static_cast<std::size_t>(mode)] = std::max(most[static_cast<std::size_t>(mode)], *number);
        return true;
    };
    for (const auto& written : m_products) {
        for (const auto* form : {&written.a, &written.b, &written.c}) {
            if (!std::ranges::all_of(form->entries, [&](const FormulaEntry& entry) { return count(entry.name); })) {
                return false;
            }
        }
    }
    for (const auto& [output, form] : m_outputs) { // "c10 = 0" is an entry too
        if (!count(output.name)) {
            return false;
        }
    }
    m_shape = {most[0], most[1], most[2]};
    m_isNumbered = true;
    return true;
}

bool TextReader::chooseTarget()
{
    if (!m_target) {
        return infer();
    }
    if (const auto format = m_target->format()) {
        Extent c;
        bool isMatrix = true;
        for (const auto& written : m_products) {
            measure(written.c, c, isMatrix);
        }
        const bool fitsTransposed = c.rows <= format->p && c.cols <= format->n;
        const bool fitsPlain = c.rows <= format->n && c.cols <= format->p;
        m_transposed = fitsTransposed == fitsPlain ? m_triples : fitsTransposed;
        return true;
    }
    for (const Mode mode : kModes) {
        const auto& labels = m_target->layout(mode).labels;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            m_labels[static_cast<std::size_t>(index(mode))].emplace(labels[i], static_cast<int>(i));
        }
    }
    return true;
}

std::optional<int> TextReader::entryIndex(const FormulaEntry& entry, Mode mode) const
{
    if (m_isNumbered) {
        const auto number = wholeNumber(std::string_view(entry.name).substr(1));
        return (entry.name[0] | 0x20) == 'a' + index(mode) ? std::optional(*number - 1) : std::nullopt;
    }
    if (const auto format = m_target->format()) {
        const auto indices = indicesOf(entry.name);
        if (!indices || indices->letter != 'a' + index(mode)) {
            return std::nullopt;
        }
        int rows = mode == Mode::B ? format->m : format->n;
        int cols = mode == Mode::A ? format->m : format->p;
        if (mode == Mode::C && m_transposed) {
            std::swap(rows, cols);
        }
        if (indices->row < 1 || indices->row > rows || indices->col < 1 || indices->col > cols) {
            return std::nullopt;
        }
        return (indices->row - 1) * cols + indices->col - 1;
    }
    const auto& labels = m_labels[static_cast<std::size_t>(index(mode))];
    const auto found = labels.find(entry.name);
    return found == labels.end() ? std::nullopt : std::optional(found->second);
}

bool TextReader::resolve(const LinearForm& form, Mode mode, std::vector<Rational>& into)
{
    into.assign(static_cast<std::size_t>(m_shape[mode]), Rational(0));
    for (const auto& entry : form.entries) {
        const auto i = entryIndex(entry, mode);
        if (!i && m_isNumbered) {
            return stop("“" + entry.name + "” is not an entry of " + static_cast<char>('A' + index(mode)),
                        entry.offset);
        }
        if (!i) {
            const auto& labels = m_target->layout(mode).labels;
            return stop("“" + entry.name + "” is not an entry of " + static_cast<char>('A' + index(mode)) + " in " +
                            m_target->name(),
                        entry.offset, "Entries are " + labels.front() + " to " + labels.back());
        }
        auto& coefficient = into[static_cast<std::size_t>(*i)];
        const auto total = sum(coefficient, entry.coefficient);
        if (!total) {
            return stop("The coefficient of " + entry.name + " is too large", entry.offset);
        }
        coefficient = *total;
    }
    return true;
}

} // namespace

Expected<SchemeMember> readSchemeText(std::string_view text, const std::string& file, const TargetPtr& target)
{
    return TextReader(text, file, target).read();
}

} // namespace rankfall
