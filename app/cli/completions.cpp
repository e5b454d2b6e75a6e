// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/completions.h"

#include "app/cli/scheme_out.h"
#include "core/atlas/atlas.h"
#include "core/course/course.h"
#include "core/course/glossary.h"
#include "core/engine/engine.h"
#include "core/io/scheme_write.h"
#include "core/program/export.h"
#include "core/tensor/target_families.h"

namespace rankfall::cli {

namespace {

using completion::Values;
using Words = std::vector<std::string>;

Words engines(std::string_view command)
{
    if (command == "search") {
        return {"search", "backplay"};
    }
    Words out;
    for (const EngineEntry& entry : engineRegistry()) {
        out.push_back(entry.info.key);
    }
    return out;
}

Words formats(std::string_view command)
{
    Words out;
    if (command == "lift") {
        return {"z", "q"};
    }
    if (command == "export") {
        for (const CodeFormatInfo& info : codeFormats()) {
            out.emplace_back(info.key);
        }
        return out;
    }
    for (const SchemeFormatInfo& info : schemeFormats()) {
        out.push_back(info.key);
    }
    if (command != "atlas") {
        out.emplace_back(kSessionFormat);
    }
    return out;
}

Words targets()
{
    Words out;
    for (const TargetFamily& family : targetFamilies()) {
        out.emplace_back(family.example);
    }
    for (const AtlasEntry& entry : Atlas::shipped().entries()) {
        std::string format = entry.name();
        format.resize(format.find('_'));
        if (out.back() != format) { // the entries of its other rings follow
            out.push_back(std::move(format));
        }
    }
    return out;
}

Words lessons()
{
    Words out;
    for (const CourseEntry& entry : courseEntries("en")) {
        out.push_back(entry.id);
    }
    return out;
}

Words words()
{
    Words out;
    for (const GlossaryEntry& entry : glossary("en")) {
        out.push_back(entry.id);
    }
    return out;
}

} // namespace

std::optional<Values> proposedValues(std::string_view command, std::string_view argument)
{
    if (argument == "--ring") {
        return Values{.files = false, .words = {"z2", "z3", "z17", "z", "q", "c", "r"}};
    }
    if (argument == "--engine") {
        return Values{.files = false, .words = engines(command)};
    }
    if (argument == "--to" && !command.starts_with("atlas ")) { // there it is a folder
        return Values{.files = false, .words = formats(command)};
    }
    if (argument == "--language") {
        return Values{.files = false, .words = courseLanguages()};
    }
    if (argument == "--basis" && command == "analyse") {
        return Values{.files = false, .words = {"canonical", "permuted", "near", "dense"}};
    }
    if (argument == "--along" || argument == "--extend") {
        return Values{.files = false, .words = {"n", "m", "p"}};
    }
    if (argument == "TARGET" || argument == "FILE|TARGET" || argument == "FORMAT" || argument == "--target") {
        return Values{.files = argument == "FILE|TARGET" || command == "bound", .words = targets()};
    }
    if (argument == "LESSON") {
        return Values{.files = true, .words = lessons()};
    }
    if (argument == "WORD") {
        return Values{.files = false, .words = words()};
    }
    // Free text that is no file.
    for (const char* text : {"--member", "--other-member", "--command", "--set", "--rank", "--date", "--project", "--P",
                             "--Q", "--R", "--a", "--b", "--source", "--found-by", "--note"}) {
        if (argument == text) {
            return Values{};
        }
    }
    return std::nullopt;
}

} // namespace rankfall::cli
