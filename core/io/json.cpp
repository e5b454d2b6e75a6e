// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/json.h"

#include "core/io/file.h"

#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

namespace rankfall {

namespace {

constexpr std::size_t kMaxJsonText = std::size_t{64} << 20;
constexpr std::size_t kMaxValues = std::size_t{8} << 20;
constexpr std::size_t kMaxDepth = 32;

/// Walks the text and lets the builder see how far the parser has read.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** seen)
        : m_at(at)
        , m_seen(seen)
    {
    }

    reference operator*() const { return *m_at; }

    CountingIterator& operator++()
    {
        ++m_at;
        if (m_seen) {
            *m_seen = m_at;
        }
        return *this;
    }

    CountingIterator operator++(int)
    {
        const auto old = *this;
        ++*this;
        return old;
    }

    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

    bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    const char** m_seen;
};

bool isNumberCharacter(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

} // namespace

/// Receives the parser's events and builds the values with their places.
class JsonBuilder {
public:
    JsonBuilder(std::string_view file, std::string_view text)
        : m_file(file)
        , m_text(text)
        , m_seen(text.data())
    {
    }

    const char** seen() { return &m_seen; }

    Expected<Json> take()
    {
        if (m_error) {
            return tl::unexpected<Error>(std::move(*m_error));
        }
        return std::move(m_root);
    }

    bool null() { return add(Json::Kind::Null) != nullptr; }

    bool boolean(bool value)
    {
        Json* json = add(Json::Kind::Boolean);
        return json && (json->m_integer = value ? 1 : 0, true);
    }

    bool number_integer(std::int64_t value)
    {
        Json* json = add(Json::Kind::Integer);
        return json && (json->m_integer = value, true);
    }

    bool number_unsigned(std::uint64_t value)
    {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return stop("This number is too large", start());
        }
        return number_integer(static_cast<std::int64_t>(value));
    }

    bool number_float(double /*value*/, const std::string& digits)
    {
        Json* json = add(Json::Kind::Real);
        return json && (json->m_compound->text = digits, true);
    }

    bool string(std::string& text)
    {
        Json* json = add(Json::Kind::String);
        return json && (json->m_compound->text = std::move(text), true);
    }

    bool binary(const std::vector<std::uint8_t>& /*value*/) { return false; }

    bool start_array(std::size_t /*size*/) { return open(Json::Kind::Array); }

    bool start_object(std::size_t /*size*/) { return open(Json::Kind::Object); }

    bool end_array() { return close(); }

    bool end_object() { return close(); }

    bool key(std::string& name)
    {
        start();
        m_previousEnd = consumed();
        m_open.back()->m_compound->keys.push_back(std::move(name));
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::detail::exception& /*what*/)
    {
        if (!m_error) {
            const std::size_t at = position > 0 ? position - 1 : 0;
            m_error = at >= m_text.size()
                          ? Error{"The JSON text ends too early", placeOf(m_file, m_text, m_text.size()),
                                  "The file was cut off; get a whole copy", static_cast<int>(m_text.size())}
                          : Error{"This is not valid JSON", placeOf(m_file, m_text, at),
                                  "Something before this character is missing or superfluous", static_cast<int>(at)};
        }
        return false;
    }

private:
    std::size_t consumed() const { return static_cast<std::size_t>(m_seen - m_text.data()); }

    /// Where the token that was just read began: after the previous one and what separates them.
    std::size_t start() const
    {
        const auto at = m_text.find_first_not_of(" \t\r\n,:", m_previousEnd);
        return at == std::string_view::npos ? m_text.size() : at;
    }

    bool stop(std::string message, std::size_t at, std::string remedy = {})
    {
        m_error = Error{std::move(message), placeOf(m_file, m_text, at), std::move(remedy), static_cast<int>(at)};
        return false;
    }

    Json* add(Json::Kind kind)
    {
        const std::size_t at = start();
        if (++m_values > kMaxValues) {
            stop("The file holds more than " + std::to_string(kMaxValues) + " values", at,
                 "No scheme is so large; check that it is the right file");
            return nullptr;
        }
        std::size_t end = consumed();
        if (kind == Json::Kind::Integer || kind == Json::Kind::Real) {
            for (end = at; end < m_text.size() && isNumberCharacter(m_text[end]); ++end) {
            }
        }
        m_previousEnd = end;
        Json* json = &m_root;
        if (!m_open.empty()) {
            auto& items = m_open.back()->m_compound->items;
            json = &items.emplace_back();
        }
        json->m_kind = kind;
        json->m_offset = static_cast<std::uint32_t>(at);
        if (kind >= Json::Kind::Real) {
            json->m_compound = std::make_unique<Json::Compound>();
        }
        return json;
    }

    bool open(Json::Kind kind)
    {
        if (m_open.size() >= kMaxDepth) {
            return stop("Lists are nested more than " + std::to_string(kMaxDepth) + " deep", start(),
                        "No file that this program reads does that; check that it is the right one");
        }
        Json* json = add(kind);
        if (!json) {
            return false;
        }
        // The pointer stays good: the list it is in grows again only after this value is closed.
        m_open.push_back(json);
        return true;
    }

    bool close()
    {
        m_open.back()->m_compound->end = m_previousEnd = consumed();
        m_open.back()->m_compound->items.shrink_to_fit();
        m_open.pop_back();
        return true;
    }

    std::string_view m_file;
    std::string_view m_text;
    const char* m_seen;
    std::size_t m_previousEnd = 0;
    std::size_t m_values = 0;
    Json m_root;
    std::vector<Json*> m_open;
    std::optional<Error> m_error;
};

std::string_view Json::kindName() const
{
    switch (m_kind) {
    case Kind::Null:
        return "nothing (null)";
    case Kind::Boolean:
        return "true or false";
    case Kind::Integer:
        return "a whole number";
    case Kind::Real:
        return "a number";
    case Kind::String:
        return "text";
    case Kind::Array:
        return "a list";
    case Kind::Object:
        return "an object";
    }
    return "a value";
}

const Json* Json::find(std::string_view key) const
{
    if (!isObject()) {
        return nullptr;
    }
    for (std::size_t i = 0; i < keys().size(); ++i) {
        if (keys()[i] == key) {
            return &items()[i];
        }
    }
    return nullptr;
}

std::optional<Rational> Json::rational() const
{
    switch (m_kind) {
    case Kind::Integer:
        return Rational::make(m_integer, 1);
    case Kind::Real:
    case Kind::String:
        return Rational::parse(text());
    default:
        return std::nullopt;
    }
}

std::optional<Gaussian> Json::number() const
{
    switch (m_kind) {
    case Kind::Integer:
        if (const auto whole = Rational::make(m_integer, 1)) {
            return Gaussian{*whole, 0, false};
        }
        return std::nullopt;
    case Kind::Real:
        return readNumber(text());
    case Kind::String:
        return readGaussian(text());
    default:
        return std::nullopt;
    }
}

Expected<Json> parseJson(std::string_view file, std::string_view text)
{
    if (text.size() > kMaxJsonText) {
        return fail("The JSON text is larger than 64 MiB", std::string(file),
                    "No scheme is so large; check that it is the right file");
    }
    JsonBuilder builder(file, text);
    const char* end = text.data() + text.size();
    // The builder's parse_error() and every false it returns end the parse; nothing is thrown.
    nlohmann::json::sax_parse(CountingIterator(text.data(), builder.seen()), CountingIterator(end, nullptr), &builder);
    return builder.take();
}

std::string jsonString(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace rankfall
