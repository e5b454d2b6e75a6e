// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace rankfall {

/// A language that the window speaks. Lessons and glossary have the same codes.
struct Language {
    QString code; ///< "de"
    QString name; ///< in itself: "Deutsch"
};

/// English first, which is what the sources are written in.
const std::vector<Language>& languages();

/// The first language of the desktop that is one of languages(); English when none is.
QString languageOfSystem();

/// Has the program, and Qt's own dialogs, speak from now on; numbers and dates are written as that language does.
/// Called before the first window is made: what is shown already keeps its words. An empty or unknown code means
/// languageOfSystem(). GUI thread only.
void useLanguage(const QString& code);

/// What useLanguage() was last told, resolved; "en" before.
QString currentLanguage();

/// A number in prose, as the current language writes it: "1.5" or "1,5". Formulas and files never use it.
QString spokenNumber(double value, int decimals);

} // namespace rankfall
