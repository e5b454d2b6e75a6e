// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/io/json.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rankfall::protocol {

/// Reads the keys of a JSON object one by one and remembers the first thing wrong with them. A key without a value to
/// fall back on must be there.
class JsonFields {
public:
    /// `what` names the object in messages: "the answer".
    JsonFields(const Json& object, std::string what)
        : m_object(object)
        , m_what(std::move(what))
    {
    }

    std::int64_t integer(const char* key, std::int64_t least, std::int64_t most,
                         std::optional<std::int64_t> otherwise = {});
    double number(const char* key, double least, double most, std::optional<double> otherwise = {});
    bool boolean(const char* key, std::optional<bool> otherwise = {});
    /// At most `most` bytes, without control characters.
    std::string text(const char* key, std::size_t most, std::optional<std::string> otherwise = {});
    /// Null, and an error unless `isOptional`, when it is no list of at most `most` values.
    const Json* list(const char* key, std::size_t most, bool isOptional = false);

    /// Null stands for an absent value.
    const Json* find(const char* key) const;

    bool has(const char* key) const { return find(key) != nullptr; }

    const std::string& what() const { return m_what; }

    /// Keeps the first.
    void stop(std::string message);
    void stop(Error error);

    const std::optional<Error>& error() const { return m_error; }

private:
    const Json& m_object;
    std::string m_what;
    std::optional<Error> m_error;
};

/// Any number as a double; nothing for what is none.
std::optional<double> realOf(const Json& value);

} // namespace rankfall::protocol
