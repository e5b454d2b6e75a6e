// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/course/glossary.h"

#include "core/base/check.h"
#include "core/course/course_files.h"
#include "core/io/file.h"
#include "core/io/json.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace rankfall {

namespace {

constexpr int kGlossaryFormat = 1;

/// ASCII capitals aside: enough to find a word that was typed.
std::string folded(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return out;
}

bool readTexts(const Json& json, std::vector<std::string>& into)
{
    if (!json.isArray()) {
        return false;
    }
    for (const Json& item : json.items()) {
        if (!item.isString()) {
            return false;
        }
        into.push_back(item.text());
    }
    return true;
}

bool readText(const Json& json, std::string& into)
{
    into = json.isString() ? json.text() : std::string();
    return json.isString();
}

/// True for a field that there is and that has the right kind of value.
bool readField(const std::string& key, const Json& value, GlossaryEntry& entry)
{
    return key == "id"     ? readText(value, entry.id)
           : key == "word" ? readText(value, entry.word)
           : key == "text" ? readText(value, entry.text)
           : key == "also" ? readTexts(value, entry.also)
           : key == "see"  ? readTexts(value, entry.see)
                           : false;
}

} // namespace

Expected<std::vector<GlossaryEntry>> readGlossary(std::string_view text, const std::string& file)
{
    const auto json = parseJson(file, text);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    const auto stop = [&](std::string message, const Json& at) {
        return fail(std::move(message), placeOf(file, text, at.offset()), {}, static_cast<int>(at.offset()));
    };
    const Json* format = json->find("format");
    const Json* list = json->find("entries");
    if (!format || !format->isInteger() || format->integer() != kGlossaryFormat || !list || !list->isArray()) {
        return stop("This is not a glossary that this program reads", *json);
    }
    std::vector<GlossaryEntry> entries;
    std::map<std::string, bool, std::less<>> known;
    for (const Json& item : list->items()) {
        GlossaryEntry entry;
        for (std::size_t i = 0; item.isObject() && i < item.size(); ++i) {
            if (!readField(item.keys()[i], item[i], entry)) {
                return stop("“" + item.keys()[i] + "” is unknown here or has a wrong value", item[i]);
            }
        }
        if (entry.id.empty() || entry.word.empty() || entry.text.empty()) {
            return stop("An entry needs “id”, “word” and “text”", item);
        }
        if (!known.emplace(entry.id, true).second) {
            return stop("“" + entry.id + "” stands here twice", item);
        }
        entries.push_back(std::move(entry));
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (const std::string& other : entries[i].see) {
            if (!known.contains(other)) {
                return stop("There is no entry “" + other + "” to see", (*list)[i]);
            }
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const GlossaryEntry& x, const GlossaryEntry& y) { return folded(x.word) < folded(y.word); });
    return entries;
}

const std::vector<GlossaryEntry>& glossary(std::string_view language)
{
    static const auto kAll = [] {
        std::map<std::string, std::vector<GlossaryEntry>, std::less<>> all;
        for (const CourseFile& file : courseFiles()) {
            constexpr std::string_view kFolder = "glossary/";
            if (file.name.starts_with(kFolder)) {
                auto entries = readGlossary(file.text, std::string(file.name));
                RANKFALL_CHECK(entries.has_value());
                all[std::string(file.name.substr(kFolder.size(), file.name.rfind('.') - kFolder.size()))] =
                    std::move(*entries);
            }
        }
        return all;
    }();
    const auto found = kAll.find(language);
    return found != kAll.end() ? found->second : kAll.at("en");
}

const GlossaryEntry* findWord(const std::vector<GlossaryEntry>& entries, std::string_view word)
{
    const std::string wanted = folded(word);
    for (const GlossaryEntry& entry : entries) {
        if (folded(entry.id) == wanted || folded(entry.word) == wanted ||
            std::any_of(entry.also.begin(), entry.also.end(),
                        [&](const std::string& other) { return folded(other) == wanted; })) {
            return &entry;
        }
    }
    return nullptr;
}

} // namespace rankfall
