// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/json_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace rankfall::protocol {

namespace {

std::string asText(double value)
{
    std::ostringstream out;
    out << value;
    return out.str();
}

std::string quoted(const char* key)
{
    return "“" + std::string(key) + "”";
}

} // namespace

std::optional<double> realOf(const Json& value)
{
    if (value.isInteger()) {
        return static_cast<double>(value.integer());
    }
    if (value.kind() != Json::Kind::Real) {
        return std::nullopt;
    }
    double out = 0;
    const std::string& digits = value.text();
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (fault != std::errc() || end != digits.data() + digits.size() || !std::isfinite(out)) {
        return std::nullopt;
    }
    return out;
}

const Json* JsonFields::find(const char* key) const
{
    const Json* value = m_object.find(key);
    return value && value->kind() != Json::Kind::Null ? value : nullptr;
}

void JsonFields::stop(Error error)
{
    if (!m_error) {
        m_error = std::move(error);
    }
}

void JsonFields::stop(std::string message)
{
    stop(Error{std::move(message)});
}

std::int64_t JsonFields::integer(const char* key, std::int64_t least, std::int64_t most,
                                 std::optional<std::int64_t> otherwise)
{
    const Json* value = find(key);
    if (!value && otherwise) {
        return *otherwise;
    }
    if (!value || !value->isInteger() || value->integer() < least || value->integer() > most) {
        stop(quoted(key) + " of " + m_what + " should be a whole number from " + std::to_string(least) + " to " +
             std::to_string(most));
        return otherwise.value_or(least);
    }
    return value->integer();
}

double JsonFields::number(const char* key, double least, double most, std::optional<double> otherwise)
{
    const Json* value = find(key);
    if (!value && otherwise) {
        return *otherwise;
    }
    const auto read = value ? realOf(*value) : std::nullopt;
    if (!read || *read < least || *read > most) {
        stop(quoted(key) + " of " + m_what + " should be a number from " + asText(least) + " to " + asText(most));
        return otherwise.value_or(least);
    }
    return *read;
}

bool JsonFields::boolean(const char* key, std::optional<bool> otherwise)
{
    const Json* value = find(key);
    if (!value && otherwise) {
        return *otherwise;
    }
    if (!value || value->kind() != Json::Kind::Boolean) {
        stop(quoted(key) + " of " + m_what + " should be true or false");
        return false;
    }
    return value->boolean();
}

std::string JsonFields::text(const char* key, std::size_t most, std::optional<std::string> otherwise)
{
    const Json* value = find(key);
    if (!value && otherwise) {
        return *otherwise;
    }
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (!value || !value->isString() || value->text().size() > most ||
        std::any_of(value->text().begin(), value->text().end(), isControl)) {
        stop(quoted(key) + " of " + m_what + " should be a text of at most " + std::to_string(most) +
             " bytes on one line");
        return {};
    }
    return value->text();
}

const Json* JsonFields::list(const char* key, std::size_t most, bool isOptional)
{
    const Json* value = find(key);
    if (!value && isOptional) {
        return nullptr;
    }
    if (!value || !value->isArray() || value->size() > most) {
        stop(quoted(key) + " of " + m_what + " should be a list of at most " + std::to_string(most) + " values");
        return nullptr;
    }
    return value;
}

} // namespace rankfall::protocol
