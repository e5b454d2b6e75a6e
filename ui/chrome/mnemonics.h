// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QList>

class QMenuBar;

namespace rankfall {

/// Gives entries of one menu that are reached by the same letter (`&`) different ones: the first keeps its letter, a
/// later one gets a free one of its own text, a beginning of a word if there is one, or none. Whoever writes or
/// translates a text need not know what else is in its menu, and Alt and a letter always does one thing. Entries
/// without a letter keep none.
void partMnemonics(const QList<QAction*>& actions);

/// The same for a bar and every menu in it.
void partMnemonics(const QMenuBar& bar);

} // namespace rankfall
