// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/atlas/atlas.h"
#include "core/game/rewrites.h"
#include "ui/theme/theme.h"
#include "ui/window/compare_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "panels_support.h"

using namespace rankfall;

namespace {

QPushButton* button(QWidget& in, const QString& text)
{
    for (auto* one : in.findChildren<QPushButton*>()) {
        if (one->text().remove(QLatin1Char('&')) == text) {
            return one;
        }
    }
    return nullptr;
}

} // namespace

/// The dialog that compares: with the atlas, with the start of the line, and what it says to what cannot be read.
class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void strassenIsTheAtlass()
    {
        Workbench bench;
        bench.setSession(sessionFor("2x2x2"));
        playStrassen(bench, 7);
        CompareDialog dialog(bench);
        dialog.show();
        auto* verdict = dialog.findChild<QLabel*>("verdict");
        QVERIFY(!button(dialog, "Start of the line")->isEnabled());
        QVERIFY(!button(dialog, "Copy")->isEnabled());
        dialog.setSource("atlas:2x2x2:z");
        dialog.compare();
        QVERIFY(dialog.isWorking());
        QTRY_VERIFY(!dialog.isWorking());
        QVERIFY2(verdict->text().startsWith("Equivalent over ℚ, by the change below, which was checked exactly."),
                 qPrintable(verdict->text()));
        QVERIFY(dialog.findChild<QPlainTextEdit*>()->toPlainText().contains("\nP = [["));
        button(dialog, "Copy")->click();
        QVERIFY(QApplication::clipboard()->text().contains("Products m1→m"));
    }

    void whatDiffersIsSaid()
    {
        Workbench bench;
        bench.setSession(sessionFor("2x2x2"));
        for (const Term& term : bench.target().schoolbook()) {
            QVERIFY(bench.playTerm(term));
        }
        CompareDialog dialog(bench);
        dialog.setSource("atlas:2x2x2:z2");
        dialog.compare();
        auto* verdict = dialog.findChild<QLabel*>("verdict");
        QTRY_COMPARE(verdict->text(), QString("Not equivalent over ℤ mod 2: told apart by ranks 8 against 7."));
        dialog.setSource("/no/such/file");
        dialog.compare();
        QTRY_VERIFY2(verdict->text().contains("There is no such file"), qPrintable(verdict->text()));
        dialog.setSource("");
        dialog.compare();
        QVERIFY(verdict->text().startsWith("Name a file"));
    }

    void theLineIsComparedWithItsStart()
    {
        Workbench bench;
        bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
        for (const Term& term : bench.target().schoolbook()) {
            QVERIFY(bench.playTerm(term));
        }
        QVERIFY(!firstCompleteOnLine(bench));
        QVERIFY(bench.play(flipsOf(bench.position()).rewrites.front().move));
        QVERIFY(firstCompleteOnLine(bench));
        CompareDialog dialog(bench);
        button(dialog, "Start of the line")->click();
        QTRY_VERIFY(!dialog.isWorking());
        QVERIFY(dialog.findChild<QLabel*>("verdict")->text().startsWith("Not equivalent over ℤ mod 2: told apart by"));
        QVERIFY(dialog.findChild<QPlainTextEdit*>()->toPlainText().contains("Products in both (6): "));
        QVERIFY(dialog.findChild<QPlainTextEdit*>()->toPlainText().contains("Only here (2): "));
    }

    void stoppingIsHeard()
    {
        Workbench bench;
        bench.setSession(sessionFor("2x2x2"));
        playStrassen(bench, 7);
        CompareDialog dialog(bench);
        dialog.setSource("atlas:2x2x2:z");
        dialog.compare();
        button(dialog, "Stop")->click();
        QVERIFY(!dialog.isWorking());
        QTest::qWait(50);
        QCOMPARE(dialog.findChild<QLabel*>("verdict")->text(), QString("Stopped."));
    }
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
