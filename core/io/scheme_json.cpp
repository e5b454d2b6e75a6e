// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/scheme_json.h"

#include "core/io/factor_grid.h"
#include "core/io/file.h"
#include "core/io/reduced_forms.h"
#include "core/io/tensor_file.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMaxRank = 8192;
constexpr const char* kForms = "A scheme has factors u, v and w with a row for each product, or a row for each entry";

class SchemeReader {
public:
    SchemeReader(const Json& json, const std::string& file, std::string_view text)
        : m_json(json)
        , m_file(file)
        , m_text(text)
    {
    }

    Expected<SchemeMember> read()
    {
        if (!findTarget() || !findFactors() || !readFactors()) {
            return tl::unexpected<Error>(*m_error);
        }
        SchemeMember member = m_builder->take(m_target->format().has_value(), nameOf());
        const Json* z2 = m_json.find("z2");
        const Json* ring = m_json.find("ring");
        const auto named = (ring && ring->isString() ? parseRing(ring->text()) : std::nullopt).value_or(Ring::Z);
        if (z2 && z2->kind() == Json::Kind::Boolean && z2->boolean()) {
            member.scheme.claimedRing = Ring::Z2;
        } else if (named != Ring::Z) { // whole numbers are seen as such
            member.scheme.claimedRing = named;
        }
        return member;
    }

private:
    bool stop(std::string message, const Json& at, std::string remedy = {})
    {
        m_error = Error{std::move(message), placeOf(m_file, m_text, at.offset()), std::move(remedy),
                        static_cast<int>(at.offset())};
        return false;
    }

    std::string nameOf() const
    {
        const Json* name = m_json.find("name");
        return name && name->isString() ? name->text() : "";
    }

    bool findTarget();
    bool format(const Json& n, const Json& m, const Json& p);
    bool findFactors();
    bool readFactors();
    bool isSparse() const;
    bool readSparse();
    bool checkGrid(std::size_t mode);
    std::size_t columnsOf(std::size_t mode, const Json& row) const;
    bool chooseLayout();
    bool coefficient(const Json& value, Gaussian& into);
    const Json* firstOf(std::initializer_list<const char*> keys) const;

    const Json& m_json;
    const std::string& m_file;
    std::string_view m_text;
    TargetPtr m_target;
    std::array<const Json*, 3> m_factors{};
    std::array<std::size_t, 3> m_inner{};
    bool m_byProduct = true;
    Rational m_denominator = 1;
    std::array<std::size_t, 3> m_columns{}; ///< rows are matrices with so many columns; 0: rows of numbers
    std::optional<SchemeBuilder> m_builder;
    std::optional<Error> m_error;
};

bool SchemeReader::format(const Json& n, const Json& m, const Json& p)
{
    std::array<int, 3> sizes{};
    const std::array<const Json*, 3> values{&n, &m, &p};
    for (std::size_t i = 0; i < 3; ++i) {
        const Json& value = *values[i];
        if (!value.isInteger() || value.integer() < 1 || value.integer() > Target::kMaxVerified) {
            return stop("A size is not a number from 1 to 16", value, "Matrix products are verified up to 16x16x16");
        }
        sizes[i] = static_cast<int>(value.integer());
    }
    m_target = Target::matrixMultiplication({sizes[0], sizes[1], sizes[2]});
    return true;
}

/// The first of these keys that is there.
const Json* SchemeReader::firstOf(std::initializer_list<const char*> keys) const
{
    for (const char* key : keys) {
        if (const Json* value = m_json.find(key)) {
            return value;
        }
    }
    return nullptr;
}

/// Leaves m_target empty when only the shapes of the factors can tell.
bool SchemeReader::findTarget()
{
    if (const Json* name = m_json.find("target"); name && name->isString()) {
        if (const Json* tensor = m_json.find("tensor")) {
            auto target = readTensorJson(*tensor, m_file, m_text, name->text());
            if (!target) {
                m_error = target.error();
                return false;
            }
            m_target = *target;
            return true;
        }
        auto target = Target::parse(name->text());
        if (!target) {
            return stop(target.error().message, *name, target.error().remedy);
        }
        m_target = *target;
        return true;
    }
    const Json* n = firstOf({"n", "dims", "dimensions", "sizes", "size"});
    if (n && n->isArray()) {
        return n->size() == 3 ? format((*n)[0], (*n)[1], (*n)[2])
                              : stop("“n” should be the three sizes n, m, p", *n, "For example \"n\": [2, 2, 2]");
    }
    const Json* m = m_json.find("m");
    const Json* p = m_json.find("p");
    return n && m && p ? format(*n, *m, *p) : true;
}

bool SchemeReader::findFactors()
{
    if (const Json* factors = m_json.find("factors")) {
        if (!factors->isArray() || factors->size() != 3) {
            return stop("“factors” should be the three factors U, V, W", *factors, kForms);
        }
        m_factors = {&(*factors)[0], &(*factors)[1], &(*factors)[2]};
        if (const Json* denominator = m_json.find("denominator")) {
            const auto value = denominator->rational();
            if (!value || value->isZero()) {
                return stop("“denominator” is not a number other than 0", *denominator);
            }
            m_denominator = *value;
        }
    } else {
        m_factors = {firstOf({"u", "U", "alpha", "Alpha", "A"}), firstOf({"v", "V", "beta", "Beta", "B"}),
                     firstOf({"w", "W", "gamma", "Gamma", "C"})};
    }
    for (std::size_t mode = 0; mode < 3; ++mode) {
        if (!m_factors[mode]) {
            return stop(std::string("The factor “") + "uvw"[mode] + "” is missing", m_json, kForms);
        }
        if (!m_factors[mode]->isArray()) {
            return stop(std::string("The factor “") + "uvw"[mode] + "” should be a list of rows", *m_factors[mode],
                        kForms);
        }
        if (m_factors[mode]->size() > kMaxRank) {
            return stop("The factor has more than " + std::to_string(kMaxRank) + " rows", *m_factors[mode]);
        }
    }
    return true;
}

bool SchemeReader::isSparse() const
{
    const auto hasObjects = [](const Json& factor) {
        return std::any_of(factor.items().begin(), factor.items().end(),
                           [](const Json& row) { return row.size() > 0 && row.isArray() && row[0].isObject(); });
    };
    return m_json.find("u_fresh") != nullptr || hasObjects(*m_factors[0]) || hasObjects(*m_factors[1]);
}

/// Of a row that is a matrix, its columns; 0 for a row of numbers, of which each may be [re, im].
std::size_t SchemeReader::columnsOf(std::size_t mode, const Json& row) const
{
    const bool nested = row.size() > 0 && row[0].isArray();
    if (!nested || !m_target) {
        return 0;
    }
    const auto entries = static_cast<std::size_t>(m_target->shape()[kModes[mode]]);
    const bool isPairs = row.size() == entries && row[0].size() == 2;
    return !isPairs && row.size() * row[0].size() == entries ? row[0].size() : 0;
}

/// Every row of a factor has the length of its first one.
bool SchemeReader::checkGrid(std::size_t mode)
{
    const Json& factor = *m_factors[mode];
    for (const Json& row : factor.items()) {
        if (!row.isArray()) {
            return stop(std::string("A row of “") + "uvw"[mode] + "” should be a list of numbers, not " +
                            std::string(row.kindName()),
                        row, kForms);
        }
        if (&row == &factor[0]) {
            m_columns[mode] = columnsOf(mode, row);
        }
        const std::size_t columns = m_columns[mode];
        for (std::size_t i = 0; columns > 0 && i < row.size(); ++i) {
            if (!row[i].isArray() || row[i].size() != columns) {
                return stop("This should be a list of " + std::to_string(columns) + " numbers", row[i], kForms);
            }
        }
        const std::size_t numbers = row.size() * std::max<std::size_t>(columns, 1);
        if (&row == &factor[0]) {
            m_inner[mode] = numbers;
        } else if (numbers != m_inner[mode]) {
            return stop("This row has " + std::to_string(numbers) + " numbers; the first one has " +
                            std::to_string(m_inner[mode]),
                        row, "All rows of a factor are equally long");
        }
    }
    return true;
}

/// Rows for products or rows for entries, and the target if the file did not say it.
bool SchemeReader::chooseLayout()
{
    const std::array<std::size_t, 3> outer{m_factors[0]->size(), m_factors[1]->size(), m_factors[2]->size()};
    const bool sameOuter = outer[0] == outer[1] && outer[1] == outer[2];
    const bool sameInner = m_inner[0] == m_inner[1] && m_inner[1] == m_inner[2];
    if (!m_target) {
        m_byProduct = sameOuter && !(sameInner && m_json.find("factors"));
        const auto& sizes = m_byProduct ? m_inner : outer;
        const auto format = formatOfSizes(sizes[0], sizes[1], sizes[2]);
        if ((!sameOuter && !sameInner) || !format) {
            return stop("The shapes of the factors fit no matrix product", *m_factors[0],
                        "Say the sizes in the file: \"n\": [n, m, p]");
        }
        m_target = Target::matrixMultiplication(*format);
    }
    const Shape shape = m_target->shape();
    std::array<std::size_t, 3> entries{};
    for (const Mode mode : kModes) {
        entries[static_cast<std::size_t>(index(mode))] = static_cast<std::size_t>(shape[mode]);
    }
    const bool byProduct = sameOuter && (m_inner == entries || outer[0] == 0);
    const bool byEntry = outer == entries && sameInner;
    if (!byProduct && !byEntry) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            if (sameOuter && m_inner[mode] != entries[mode]) {
                return stop("The rows of “" + std::string(1, "uvw"[mode]) + "” have " + std::to_string(m_inner[mode]) +
                                " numbers; " + m_target->name() + " needs " + std::to_string(entries[mode]),
                            (*m_factors[mode])[0], kForms);
            }
            if (!sameOuter && outer[mode] != outer[0] && outer[mode] != entries[mode]) {
                return stop("“" + std::string(1, "uvw"[mode]) + "” has " + std::to_string(outer[mode]) +
                                " rows, “u” has " + std::to_string(outer[0]),
                            *m_factors[mode], "The three factors of a scheme have the same number of products");
            }
        }
        return stop("The three factors do not have the shapes that " + m_target->name() + " needs", *m_factors[0],
                    kForms);
    }
    // Both fit only for as many products as entries: then the form with n, m, p apart has a row for each entry.
    const Json* n = m_json.find("n");
    m_byProduct = byProduct && !(byEntry && (m_json.find("factors") || (n && n->isInteger())));
    return true;
}

bool SchemeReader::coefficient(const Json& value, Gaussian& into)
{
    std::optional<Gaussian> number;
    if (value.isArray() && value.size() == 2) { // [re, im]
        const auto re = value[0].isNumber() || value[0].isString() ? value[0].number() : std::nullopt;
        const auto im = value[1].isNumber() || value[1].isString() ? value[1].number() : std::nullopt;
        if (re && im && re->im.isZero() && im->im.isZero()) {
            number = Gaussian{re->re, im->re, re->isFloating || im->isFloating};
        }
    } else {
        number = value.number();
    }
    if (!number) {
        return stop("This is not a number", value,
                    "Coefficients are whole numbers, decimals, text such as \"-1/2\" or \"1/2+i\", or [re, im]");
    }
    const auto scaled = quotient(*number, Gaussian{m_denominator, 0, false});
    if (!scaled) {
        return stop("This coefficient is too large", value);
    }
    into = *scaled;
    return true;
}

bool SchemeReader::readFactors()
{
    if (isSparse()) {
        return readSparse();
    }
    for (std::size_t mode = 0; mode < 3; ++mode) {
        if (!checkGrid(mode)) {
            return false;
        }
    }
    if (!chooseLayout()) {
        return false;
    }
    const std::size_t rank = m_byProduct ? m_factors[0]->size() : m_inner[0];
    if (rank > kMaxRank) {
        return stop("The scheme has more than " + std::to_string(kMaxRank) + " products", *m_factors[0]);
    }
    m_builder.emplace(m_target, rank);
    for (const Mode mode : kModes) {
        const auto slot = static_cast<std::size_t>(index(mode));
        const auto entries = static_cast<std::size_t>(m_target->shape()[mode]);
        for (std::size_t r = 0; r < rank; ++r) {
            for (std::size_t i = 0; i < entries; ++i) {
                const Json& row = (*m_factors[slot])[m_byProduct ? r : i];
                const std::size_t at = m_byProduct ? i : r;
                const std::size_t columns = m_columns[slot];
                Gaussian value;
                if (!coefficient(columns > 0 ? row[at / columns][at % columns] : row[at], value)) {
                    return false;
                }
                m_builder->set(r, mode, i, value);
            }
        }
    }
    return true;
}

bool SchemeReader::readSparse()
{
    if (!m_target) {
        return stop("The sizes of the product are missing", m_json, "Add \"n\": [n, m, p]");
    }
    auto expanded = expandReduced(m_json, m_target->shape(), m_file, m_text);
    if (!expanded) {
        m_error = expanded.error();
        return false;
    }
    m_builder.emplace(m_target, expanded->size());
    for (std::size_t r = 0; r < expanded->size(); ++r) {
        for (const Mode mode : kModes) {
            const auto& factor = (*expanded)[r][static_cast<std::size_t>(index(mode))];
            for (std::size_t i = 0; i < factor.size(); ++i) {
                m_builder->set(r, mode, i, {factor[i], 0, false});
            }
        }
    }
    return true;
}

} // namespace

bool looksLikeSchemeJson(const Json& json)
{
    const auto has = [&](const char* u, const char* v, const char* w) {
        return (json.find(u) && json.find(v)) || (json.find(v) && json.find(w)) || (json.find(u) && json.find(w));
    };
    return json.find("factors") || has("u", "v", "w") || has("U", "V", "W") || has("alpha", "beta", "gamma") ||
           has("Alpha", "Beta", "Gamma") || has("A", "B", "C");
}

Expected<SchemeMember> readSchemeJson(const Json& json, const std::string& file, std::string_view text)
{
    return SchemeReader(json, file, text).read();
}

} // namespace rankfall
