// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/check.h"
#include "core/io/lesson_file.h"
#include "core/io/open.h"
#include "core/io/scheme_write.h"
#include "core/lesson/validate.h"

#include <string>

/// What the fuzzers and the replay test do with bytes: open them, and hold the readers to their promises.
namespace rankfall::test {

inline Scheme asUsual(const SchemeMember& member)
{
    return member.usuallyTransposed ? withModeCTransposed(member.scheme) : member.scheme;
}

/// Everything that is written reads back the same.
inline void exerciseScheme(const SchemeMember& member)
{
    const Shape shape = member.scheme.target->shape();
    if (member.scheme.products.size() * static_cast<std::size_t>(shape.a + shape.b + shape.c) > 20'000) {
        return;
    }
    (void)settle(member);
    const Scheme scheme = asUsual(member);
    for (const auto& info : schemeFormats()) {
        const auto text = writeScheme(scheme, info.format);
        if (!text || info.isFoundByChecking) {
            continue;
        }
        const auto again = openBytes(*text, "again");
        RANKFALL_CHECK(again.has_value());
        const auto* list = std::get_if<SchemeList>(&*again);
        RANKFALL_CHECK(list != nullptr);
        const auto read = list->member(0);
        RANKFALL_CHECK(read.has_value());
        RANKFALL_CHECK(asUsual(*read).products == scheme.products);
        RANKFALL_CHECK(asUsual(*read).imaginary == scheme.imaginary);
        RANKFALL_CHECK(read->scheme.target->tensor() == scheme.target->tensor());
    }
    (void)sessionOfScheme(scheme, Ring::Z);
    (void)sessionOfScheme(scheme, Ring::Z2);
}

/// True when the bytes were taken for something.
inline bool exercise(const std::string& bytes)
{
    const auto opened = openBytes(bytes, "f");
    if (!opened) {
        RANKFALL_CHECK(!opened.error().message.empty() && opened.error().where.starts_with("f"));
        return false;
    }
    if (const auto* list = std::get_if<SchemeList>(&*opened)) {
        bool any = false;
        for (std::size_t i = 0; i < list->size() && i < 4; ++i) {
            if (const auto member = list->member(i)) {
                exerciseScheme(*member);
                any = true;
            } else {
                RANKFALL_CHECK(!member.error().message.empty());
            }
        }
        return any;
    }
    if (const auto* document = std::get_if<SessionDocument>(&*opened)) {
        const std::string text = sessionJson(document->session, document->view);
        const auto again = openBytes(text, "again");
        RANKFALL_CHECK(again.has_value());
        const auto* read = std::get_if<SessionDocument>(&*again);
        RANKFALL_CHECK(read != nullptr && read->view == document->view);
        RANKFALL_CHECK(sessionJson(read->session, read->view) == text);
        (void)document->session.position();
        if (const auto lesson = readLessonText(bytes, "f")) {
            const std::string written = lessonJson(*lesson);
            const auto back = readLessonText(written, "again");
            RANKFALL_CHECK(back.has_value() && back->lesson == lesson->lesson);
            RANKFALL_CHECK(lessonJson(*back) == written);
            (void)validate(*lesson);
        }
    }
    return true;
}

} // namespace rankfall::test
