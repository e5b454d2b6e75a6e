// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/reduced_forms.h"

#include "core/io/exact.h"
#include "core/io/file.h"

#include <map>

namespace rankfall {

namespace {

constexpr std::size_t kMaxExpanded = 4'000'000;
constexpr std::size_t kMaxRank = 8192;

using Sparse = std::map<std::size_t, Rational>;

class Expander {
public:
    Expander(const Json& json, const std::string& file, std::string_view text)
        : m_json(json)
        , m_file(file)
        , m_text(text)
    {
    }

    Expected<std::vector<Scheme::Product>> expand(Shape shape)
    {
        std::vector<Sparse> u;
        std::vector<Sparse> v;
        std::vector<Sparse> w;
        if (!forms("u", static_cast<std::size_t>(shape.a), u) || !forms("v", static_cast<std::size_t>(shape.b), v)) {
            return tl::unexpected<Error>(*m_error);
        }
        if (u.size() != v.size()) {
            return stop("“u” has " + std::to_string(u.size()) + " rows, “v” has " + std::to_string(v.size()), m_json,
                        "Both have one for each product"),
                   tl::unexpected<Error>(*m_error);
        }
        if (!forms("w", u.size(), w)) {
            return tl::unexpected<Error>(*m_error);
        }
        if (w.size() != static_cast<std::size_t>(shape.c)) {
            return stop("“w” has " + std::to_string(w.size()) + " rows; it should have " + std::to_string(shape.c) +
                            ", one for each entry of C",
                        m_json),
                   tl::unexpected<Error>(*m_error);
        }
        std::vector<Scheme::Product> products(u.size());
        for (std::size_t r = 0; r < u.size(); ++r) {
            products[r][0] = dense(u[r], static_cast<std::size_t>(shape.a));
            products[r][1] = dense(v[r], static_cast<std::size_t>(shape.b));
            products[r][2].resize(static_cast<std::size_t>(shape.c));
        }
        for (std::size_t c = 0; c < w.size(); ++c) {
            for (const auto& [r, value] : w[c]) {
                products[r][2][c] = value;
            }
        }
        return products;
    }

private:
    bool stop(std::string message, const Json& at, std::string remedy = {})
    {
        m_error = Error{std::move(message), placeOf(m_file, m_text, at.offset()), std::move(remedy),
                        static_cast<int>(at.offset())};
        return false;
    }

    static std::vector<Rational> dense(const Sparse& sparse, std::size_t size)
    {
        std::vector<Rational> out(size);
        for (const auto& [i, value] : sparse) {
            out[i] = value;
        }
        return out;
    }

    /// The rows of `key`, with the sums of key_fresh put in. Sums may use earlier sums.
    bool forms(const std::string& key, std::size_t base, std::vector<Sparse>& into)
    {
        std::vector<Sparse> fresh;
        if (const Json* list = m_json.find(key + "_fresh"); list && !rows(key + "_fresh", *list, base, fresh, fresh)) {
            return false;
        }
        const Json* list = m_json.find(key);
        return list ? rows(key, *list, base, fresh, into) : stop("“" + key + "” is missing", m_json);
    }

    bool rows(const std::string& key, const Json& list, std::size_t base, std::vector<Sparse>& fresh,
              std::vector<Sparse>& into)
    {
        if (!list.isArray() || list.size() > kMaxRank) {
            return stop("“" + key + "” should be a list of at most " + std::to_string(kMaxRank) + " sums", list);
        }
        for (const Json& row : list.items()) {
            Sparse made;
            if (!row.isArray() || !form(row, base, fresh, made)) {
                return m_error ? false : stop("A sum should be a list of {\"index\": …, \"value\": …}", row);
            }
            into.push_back(std::move(made));
        }
        return !m_error;
    }

    bool form(const Json& row, std::size_t base, const std::vector<Sparse>& fresh, Sparse& into)
    {
        for (const Json& part : row.items()) {
            const Json* index = part.find("index");
            const Json* value = part.find("value");
            const auto coefficient = value ? value->rational() : std::nullopt;
            if (!index || !index->isInteger() || !coefficient) {
                return stop("A part of a sum should be {\"index\": number, \"value\": coefficient}", part);
            }
            const auto i = static_cast<std::size_t>(index->integer());
            if (index->integer() < 0 || i >= base + fresh.size()) {
                return stop("There is no variable " + std::to_string(index->integer()) + " here", *index,
                            "Variables go from 0 to " + std::to_string(base + fresh.size()) +
                                ", sums first defined in …_fresh");
            }
            if (i < base) {
                if (!add(into, i, *coefficient, part)) {
                    return false;
                }
                continue;
            }
            for (const auto& [entry, inner] : fresh[i - base]) {
                const auto scaled = product(inner, *coefficient);
                if (!scaled || !add(into, entry, *scaled, part)) {
                    return m_error ? false : stop("This coefficient is too large", part);
                }
            }
        }
        return true;
    }

    bool add(Sparse& into, std::size_t i, const Rational& value, const Json& at)
    {
        if (++m_work > kMaxExpanded) {
            return stop("The sums unfold to more than " + std::to_string(kMaxExpanded) + " parts", at,
                        "No scheme is so large; check that it is the right file");
        }
        const auto total = sum(into[i], value);
        if (!total) {
            return stop("This coefficient is too large", at);
        }
        if (total->isZero()) {
            into.erase(i);
        } else {
            into[i] = *total;
        }
        return true;
    }

    const Json& m_json;
    const std::string& m_file;
    std::string_view m_text;
    std::size_t m_work = 0;
    std::optional<Error> m_error;
};

} // namespace

Expected<std::vector<Scheme::Product>> expandReduced(const Json& json, Shape shape, const std::string& file,
                                                     std::string_view text)
{
    return Expander(json, file, text).expand(shape);
}

} // namespace rankfall
