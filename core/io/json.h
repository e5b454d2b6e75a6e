// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/rational.h"
#include "core/base/error.h"
#include "core/io/gaussian.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A value read from JSON text that remembers where it stood, so that a wrong number in the third row of a factor can
/// be shown to a person. Compact (24 bytes a number), nesting and number of values are limited on
/// reading.
class Json {
public:
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Real, String, Array, Object };

    Json() = default;

    Kind kind() const { return m_kind; }

    bool isArray() const { return m_kind == Kind::Array; }

    bool isObject() const { return m_kind == Kind::Object; }

    bool isString() const { return m_kind == Kind::String; }

    bool isInteger() const { return m_kind == Kind::Integer; }

    bool isNumber() const { return m_kind == Kind::Integer || m_kind == Kind::Real; }

    /// "a number", "a list": for messages.
    std::string_view kindName() const;

    /// Where it starts and ends in the text, in bytes.
    std::size_t offset() const { return m_offset; }

    std::size_t end() const { return isArray() || isObject() ? m_compound->end : m_offset; }

    bool boolean() const { return m_integer != 0; } ///< of a Boolean

    std::int64_t integer() const { return m_integer; } ///< of an Integer

    /// Text of a String; digits of a Real as written.
    const std::string& text() const { return m_compound->text; }

    /// Items of an Array, values of an Object.
    const std::vector<Json>& items() const { return m_compound->items; }

    const std::vector<std::string>& keys() const { return m_compound->keys; }

    std::size_t size() const { return isArray() || isObject() ? items().size() : 0; }

    const Json& operator[](std::size_t i) const { return items()[i]; }

    /// The value of a key of an Object; null for any other value and an absent key. The first of repeated keys.
    const Json* find(std::string_view key) const;
    /// An exact number: integers, decimals, and strings such as "-1/2"; nothing for anything else.
    std::optional<Rational> rational() const;
    /// A coefficient: the same, and decimals that have to be rounded, exponents, and strings such as "1/2+i".
    std::optional<Gaussian> number() const;

private:
    friend class JsonBuilder;

    struct Compound {
        std::string text;
        std::vector<Json> items;
        std::vector<std::string> keys;
        std::size_t end = 0;
    };

    std::int64_t m_integer = 0;
    std::unique_ptr<Compound> m_compound;
    std::uint32_t m_offset = 0;
    Kind m_kind = Kind::Null;
};

/// Reads one JSON value. `file` names the text in errors, which say line and column.
Expected<Json> parseJson(std::string_view file, std::string_view text);

/// A string with its quotes, escaped for JSON, on one line.
std::string jsonString(std::string_view text);

} // namespace rankfall
