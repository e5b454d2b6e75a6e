// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/mnemonics.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace rankfall {

namespace {

/// Where the letter stands that follows a single `&`; -1 without one.
qsizetype letterAt(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == u'&') {
            if (text[i + 1] != u'&') {
                return i + 1;
            }
            ++i;
        }
    }
    return -1;
}

QString withLetterAt(QString text, qsizetype at)
{
    return text.insert(at, u'&');
}

/// A free letter in the text: of a word's beginning, else any.
qsizetype freeLetter(const QString& text, const QSet<QChar>& taken)
{
    for (const bool beginningsOnly : {true, false}) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool begins = i == 0 || !text[i - 1].isLetterOrNumber();
            if (text[i].isLetterOrNumber() && (begins || !beginningsOnly) && !taken.contains(text[i].toLower())) {
                return i;
            }
        }
    }
    return -1;
}

} // namespace

void partMnemonics(const QList<QAction*>& actions)
{
    QSet<QChar> taken;
    QList<QAction*> late;
    for (QAction* action : actions) {
        const qsizetype at = letterAt(action->text());
        if (at < 0) {
            continue;
        }
        const QChar letter = action->text()[at].toLower();
        if (taken.contains(letter)) {
            late += action;
        }
        taken += letter;
    }
    for (QAction* action : late) {
        const QString text = action->text().remove(letterAt(action->text()) - 1, 1);
        const qsizetype at = freeLetter(text, taken);
        if (at >= 0) {
            taken += text[at].toLower();
        }
        action->setText(at < 0 ? text : withLetterAt(text, at));
    }
}

void partMnemonics(const QMenuBar& bar)
{
    partMnemonics(bar.actions());
    for (const QMenu* menu : bar.findChildren<QMenu*>()) {
        partMnemonics(menu->actions());
    }
}

} // namespace rankfall
