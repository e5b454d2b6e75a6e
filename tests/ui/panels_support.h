// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/notation.h"
#include "ui/workbench/workbench.h"

#include <QTest>

#include <array>

namespace rankfall {

/// Strassen's algorithm, move by move.
inline constexpr std::array<const char*, 7> kStrassen{
    "(a11+a22)(b11+b22)->c11+c22", "(a21+a22)b11->c21-c22",   "a11(b12-b22)->c12+c22",  "a22(b21-b11)->c11+c21",
    "(a11+a12)b22->c12-c11",       "(a21-a11)(b11+b12)->c22", "(a12-a22)(b21+b22)->c11"};

inline Term termFrom(const Workbench& workbench, const char* text)
{
    const auto term = parseTerm(text, workbench.target(), workbench.ring());
    if (!term) {
        qFatal("%s: %s", text, term.error().text().c_str());
    }
    return *term;
}

/// Plays the first `count` moves of Strassen's algorithm.
inline void playStrassen(Workbench& workbench, int count)
{
    for (int i = 0; i < count; ++i) {
        (void)workbench.playTerm(termFrom(workbench, kStrassen[static_cast<std::size_t>(i)]));
    }
}

inline Session sessionFor(const char* target, Ring ring = Ring::Z, int bound = 2)
{
    return Session(Problem{*Target::parse(target), ring, bound});
}

} // namespace rankfall
