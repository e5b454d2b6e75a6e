// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/base/error.h"

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall::cli {

/// "rankfall-cli: file:line: cause. remedy" on standard error.
void printError(const Error& error);
/// "rankfall-cli: note: …" on standard error.
void printNote(const std::string& text);
/// A line on standard output, flushed, so that a reader at the other end of a pipe sees it at once.
void printLine(const std::string& text);

/// Now, as journals write it: "2026-11-26T17:15:00Z".
std::string timeOfDay();

/// Rows of text in columns, aligned by characters.
class Table {
public:
    explicit Table(std::vector<std::string> header)
        : m_rows{std::move(header)}
    {
    }

    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }

    std::string text() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

/// A JSON object on one line, built key by key.
class JsonObject {
public:
    JsonObject& add(std::string_view key, std::string_view value);

    JsonObject& add(std::string_view key, const char* value) { return add(key, std::string_view(value)); }

    template <std::same_as<bool> T>
    JsonObject& add(std::string_view key, T value)
    {
        return addRaw(key, value ? "true" : "false");
    }

    JsonObject& add(std::string_view key, std::int64_t value) { return addRaw(key, std::to_string(value)); }

    JsonObject& add(std::string_view key, int value) { return addRaw(key, std::to_string(value)); }

    JsonObject& add(std::string_view key, double value);
    /// `json` is JSON already.
    JsonObject& addRaw(std::string_view key, std::string_view json);

    std::string text() const { return "{" + m_text + "}"; }

private:
    std::string m_text;
};

/// "[…]" of JSON values.
std::string jsonList(const std::vector<std::string>& values);
/// A JSON list of texts.
std::string jsonTexts(const std::vector<std::string>& texts);

} // namespace rankfall::cli
