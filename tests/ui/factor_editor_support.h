// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/factor_editor.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "panels_support.h"

/// What people do to a factor editor.
namespace rankfall {

inline void show(FactorEditor& editor, int width = 300)
{
    editor.resize(width, 600);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
}

inline void click(FactorEditor& editor, Mode mode, int entry, Qt::MouseButton button = Qt::LeftButton)
{
    FactorGrid* grid = editor.grid(mode);
    QTest::mouseClick(grid, button, {}, grid->centreOf(entry));
}

inline void type(FactorEditor& editor, const QString& text)
{
    editor.focusFormula();
    QTest::keyClicks(editor.formulaField(), text);
}

inline QString textOf(const FactorEditor& editor, const char* label)
{
    return editor.findChild<QLabel*>(QLatin1String(label))->text().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

inline void press(FactorEditor& editor, const char* button)
{
    QTest::mouseClick(editor.findChild<QAbstractButton*>(QLatin1String(button)), Qt::LeftButton);
}

} // namespace rankfall
