// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"
#include "ui/window/export_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QTest>

#include "panels_support.h"

using namespace rankfall;

class TestExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void previewsEveryFormat()
    {
        Workbench workbench;
        playStrassen(workbench, 7);
        ExportDialog dialog(workbench.position());
        dialog.show();
        QTRY_VERIFY(dialog.text().contains(QStringLiteral("constexpr void onEntries")));
        dialog.setFormat(CodeFormat::Python);
        QVERIFY(dialog.text().contains(QStringLiteral("def on_entries")));
        dialog.setFormat(CodeFormat::Latex);
        QVERIFY(dialog.text().contains(QStringLiteral("\\begin{align*}")));
        dialog.setFormat(CodeFormat::Markdown);
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("exportCopy")), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("# 2x2 by 2x2 matrix product")));
    }

    void anUnfinishedPositionIsNotWritten()
    {
        Workbench workbench;
        playStrassen(workbench, 6);
        ExportDialog dialog(workbench.position());
        dialog.show();
        QVERIFY(dialog.text().isEmpty());
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("exportSave"))->isEnabled());
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("exportCopy"))->isEnabled());
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
