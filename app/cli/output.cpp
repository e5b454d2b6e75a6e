// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/output.h"

#include "core/io/json.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace rankfall::cli {

namespace {

std::size_t width(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void print(std::FILE* stream, const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

} // namespace

void printError(const Error& error)
{
    print(stderr, "rankfall-cli: " + error.text() + "\n");
}

void printNote(const std::string& text)
{
    print(stderr, "rankfall-cli: note: " + text + "\n");
}

void printLine(const std::string& text)
{
    print(stdout, text + "\n");
}

std::string timeOfDay()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::string Table::text() const
{
    std::vector<std::size_t> widths(m_rows[0].size(), 0);
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width(row[i]));
        }
    }
    std::string out;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size()) {
                line += std::string(widths[i] - width(row[i]) + 2, ' ');
            }
        }
        out += line + "\n";
    }
    return out;
}

JsonObject& JsonObject::add(std::string_view key, std::string_view value)
{
    return addRaw(key, jsonString(value));
}

JsonObject& JsonObject::add(std::string_view key, double value)
{
    if (!std::isfinite(value)) {
        return addRaw(key, "null");
    }
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.6g", value);
    return addRaw(key, digits);
}

JsonObject& JsonObject::addRaw(std::string_view key, std::string_view json)
{
    m_text += m_text.empty() ? "" : ", ";
    m_text += jsonString(key) + ": ";
    m_text += json;
    return *this;
}

std::string jsonList(const std::vector<std::string>& values)
{
    std::string out = "[";
    for (std::size_t i = 0; i < values.size(); ++i) {
        out += (i > 0 ? ", " : "") + values[i];
    }
    return out + "]";
}

std::string jsonTexts(const std::vector<std::string>& texts)
{
    std::vector<std::string> values;
    std::transform(texts.begin(), texts.end(), std::back_inserter(values),
                   [](const std::string& text) { return jsonString(text); });
    return jsonList(values);
}

} // namespace rankfall::cli
