// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/ternary_text.h"

#include "core/io/file.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

namespace rankfall {

namespace {

constexpr int kMaxSchemes = 10'000;
constexpr int kMaxRank = 8192;
constexpr std::string_view kBlanks = " \t\r\n";

/// Reads whole numbers and remembers where the last one stood.
class NumberReader {
public:
    explicit NumberReader(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<std::int64_t> next()
    {
        m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size());
        m_start = m_at;
        std::int64_t value = 0;
        const char* end = m_text.data() + m_text.size();
        const auto [stop, error] = std::from_chars(m_text.data() + m_at, end, value);
        if (error != std::errc{} || (stop != end && kBlanks.find(*stop) == std::string_view::npos) ||
            !Rational::make(value, 1)) {
            return std::nullopt;
        }
        m_at = static_cast<std::size_t>(stop - m_text.data());
        return value;
    }

    bool atEnd() { return m_text.find_first_not_of(kBlanks, m_at) == std::string_view::npos; }

    std::size_t start() const { return m_start; }

    std::size_t at() const { return m_at; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_start = 0;
};

class TernaryReader {
public:
    TernaryReader(std::string_view text, const std::string& file)
        : m_text(text)
        , m_file(file)
        , m_numbers(text)
    {
    }

    Expected<SchemeList> read()
    {
        const auto firstLine = m_text.substr(0, m_text.find('\n', m_text.find_first_not_of(kBlanks)));
        NumberReader probe(firstLine);
        const auto only = probe.next();
        int count = 1;
        if (only && probe.atEnd()) {
            if (*only < 1 || *only > kMaxSchemes) {
                return wrong("The first line should say how many schemes follow", probe.start());
            }
            count = static_cast<int>(*only);
            m_numbers.next();
        }
        std::vector<SchemeMember> members;
        std::vector<std::string> names;
        for (int i = 0; i < count; ++i) {
            auto member = scheme();
            if (!member) {
                return tl::unexpected<Error>(member.error());
            }
            member->scheme.name = count > 1 ? std::to_string(i + 1) : "";
            names.push_back(member->scheme.name);
            members.push_back(std::move(*member));
        }
        if (!m_numbers.atEnd()) {
            m_numbers.next();
            return wrong("More numbers follow the scheme", m_numbers.start(),
                         "The first line is n m p rank, the factors follow");
        }
        return SchemeList("number text", std::move(names),
                          [kept = std::make_shared<const std::vector<SchemeMember>>(std::move(members))](
                              std::size_t i) { return (*kept)[i]; });
    }

private:
    tl::unexpected<Error> wrong(std::string message, std::size_t offset, std::string remedy = {}) const
    {
        return fail(std::move(message), placeOf(m_file, m_text, offset), std::move(remedy), static_cast<int>(offset));
    }

    Expected<SchemeMember> scheme()
    {
        std::array<int, 4> head{};
        for (std::size_t i = 0; i < 4; ++i) {
            const auto value = m_numbers.next();
            const int most = i == 3 ? kMaxRank : Target::kMaxVerified;
            if (!value || *value < (i == 3 ? 0 : 1) || *value > most) {
                return wrong(i == 3 ? "The rank is not a number up to " + std::to_string(kMaxRank)
                                    : "A size is not a number from 1 to " + std::to_string(most),
                             m_numbers.start(), "A scheme begins with n m p rank, such as 2 2 2 7");
            }
            head[i] = static_cast<int>(*value);
        }
        const auto target = Target::matrixMultiplication({head[0], head[1], head[2]});
        SchemeMember member{{target, {}, {}, Ring::Z}, true};
        // A hostile rank must not reserve what the text cannot fill.
        const std::size_t needed = static_cast<std::size_t>(head[3]) *
                                   static_cast<std::size_t>(target->shape().a + target->shape().b + target->shape().c);
        if (needed > m_text.size()) {
            return wrong("The scheme should have " + std::to_string(needed) + " coefficients but the text ends before",
                         m_text.size(), "The file was cut off; get a whole copy");
        }
        member.scheme.products.resize(static_cast<std::size_t>(head[3]));
        for (const Mode mode : kModes) {
            for (auto& product : member.scheme.products) {
                auto& factor = product[static_cast<std::size_t>(index(mode))];
                for (int i = 0; i < target->shape()[mode]; ++i) {
                    const auto value = m_numbers.next();
                    if (!value) {
                        return m_numbers.atEnd() ? wrong("The text ends before the last coefficient", m_text.size(),
                                                         "The file was cut off; get a whole copy")
                                                 : wrong("This is not a whole number", m_numbers.start());
                    }
                    factor.emplace_back(*value);
                }
            }
        }
        return member;
    }

    std::string_view m_text;
    const std::string& m_file;
    NumberReader m_numbers;
};

} // namespace

bool looksLikeTernaryText(std::string_view text)
{
    return text.find_first_not_of("0123456789-+ \t\r\n") == std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

Expected<SchemeList> readTernaryText(std::string_view text, const std::string& file)
{
    return TernaryReader(text, file).read();
}

} // namespace rankfall
