// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chrome/actions.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace rankfall {

/// Something that can be chosen in the command palette but is no command: the answer to a query.
struct PaletteEntry {
    QString title;   ///< "Go to move 5"
    QString detail;  ///< "M5 · a11·b22 → c11": dim, after the title
    QString section; ///< "Go to"
    QString icon;    ///< name for themedIcon(), or empty
    std::function<void()> run;
};

/// Answers what was typed: "go to move 5", "a12 b21 c11", "(a11+a22)b11->c21". Called at every key stroke; nothing
/// known gives an empty list.
using PaletteQueries = std::function<std::vector<PaletteEntry>(const QString& text)>;

struct PaletteRow {
    PaletteEntry entry;
    QString id;      ///< of the action; empty for an answer
    QStringList key; ///< caps of its first key
    QString help;
    bool recent = false;
    bool checked = false;
    std::vector<int> positions; ///< characters of the title to emphasise
};

/// What the palette shows for a text. Nothing typed: recent commands, then all by section. Otherwise answers first,
/// then the enabled commands that match, best first; words may also come from the section ("engine lock").
std::vector<PaletteRow> paletteRows(const Actions& actions, const QString& text, const QStringList& recent,
                                    const PaletteQueries& queries);

} // namespace rankfall
