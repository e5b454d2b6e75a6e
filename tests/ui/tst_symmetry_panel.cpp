// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/atlas/atlas.h"
#include "ui/panels/moves_panel.h"
#include "ui/panels/symmetry_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "panels_support.h"

using namespace rankfall;

/// The dock of symmetry: what it says of complete and incomplete decompositions, and the colours of orbits.
class TestSymmetryPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void incompleteDecompositionsHaveNone()
    {
        Workbench bench;
        bench.setSession(sessionFor("2x2x2"));
        playStrassen(bench, 6);
        SymmetryPanel panel(bench);
        panel.show();
        QVERIFY(!panel.facts());
        QCOMPARE(panel.findChild<QLabel*>("group")->text(),
                 QString("Only a complete decomposition has symmetries and can be compared, and 4 cells are missing "
                         "here. Go to the "
                         "end of the line (End)."));
        QVERIFY(!panel.findChild<QListWidget*>()->isVisible());
        QVERIFY(!panel.findChild<QPushButton*>()->isEnabled());
        bench.setSession(sessionFor("poly:2x2"));
        QVERIFY(panel.findChild<QLabel*>("group")->text().startsWith("The symmetries of this tensor are not known"));
    }

    void strassensGroupIsShown()
    {
        Workbench bench;
        bench.setSession(sessionFor("2x2x2"));
        playStrassen(bench, 7);
        SymmetryPanel panel(bench);
        QVERIFY(!panel.facts()); // only for those who look
        panel.show();
        QTRY_VERIFY(panel.facts());
        QCOMPARE(panel.findChild<QLabel*>("group")->text(),
                 QString("Order 36: 6 changes of basis, in 6 orders of the three matrices. Bases over ℚ."));
        auto* orbits = panel.findChild<QListWidget*>();
        QCOMPARE(orbits->count(), 2);
        QCOMPARE(orbits->item(0)->text(), QString("1:  M1"));
        QCOMPARE(orbits->item(1)->text(), QString("2:  M2 M3 M4 M5 M6 M7"));
        orbits->setCurrentRow(1);
        QCOMPARE(bench.pickedTerms(), (std::vector{1, 2, 3, 4, 5, 6}));
        auto* under = panel.findChild<QComboBox*>();
        under->setCurrentIndex(2);
        Q_EMIT under->activated(2);
        QCOMPARE(orbits->count(), 3);
        QCOMPARE(panel.findChild<QLabel*>("sizes")->text(), QString("7 terms in orbits of 1 + 3 + 3"));
        QVERIFY(panel.findChild<QPlainTextEdit*>()->toPlainText().contains("P = [["));
        for (auto* button : panel.findChildren<QToolButton*>()) {
            if (button->accessibleName() == "Copy the fingerprint") {
                button->click();
            }
        }
        QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(panel.facts()->fingerprint.text()));
    }

    void orbitsColourTheLists()
    {
        Workbench bench;
        bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
        playStrassen(bench, 7);
        SymmetryPanel panel(bench);
        MovesPanel moves(bench);
        QSignalSpy changed(&panel, &SymmetryPanel::colouringChanged);
        panel.setColouring(true); // works while the dock is hidden
        QCOMPARE(changed.count(), 1);
        QTRY_COMPARE(bench.termGroups(), (std::vector{0, 1, 1, 1, 1, 1, 1}));
        QCOMPARE(moves.model()->groupOf(0), -1); // the start
        QCOMPARE(moves.model()->groupOf(1), 0);
        QCOMPARE(moves.model()->groupOf(7), 1);
        bench.step(-1);
        QVERIFY(bench.termGroups().empty());
        bench.step(1);
        QTRY_COMPARE(bench.termGroups().size(), std::size_t{7});
        panel.setColouring(false);
        QVERIFY(bench.termGroups().empty());
    }

    void noSymmetryNoColours()
    {
        Workbench bench;
        const auto scheme = loadScheme(*parseAtlasName("atlas:3x3x3:z"));
        bench.setSession(*sessionOfScheme(*scheme, Ring::Z));
        bench.goToEnd();
        SymmetryPanel panel(bench);
        panel.setColouring(true);
        QTRY_VERIFY(panel.facts());
        QCOMPARE(panel.facts()->group.order, std::uint64_t{1});
        QVERIFY(panel.findChild<QLabel*>("group")->text().startsWith("No symmetry but the identity."));
        QVERIFY(bench.termGroups().empty());
    }

    void newWorkReplacesOld()
    {
        Workbench bench;
        bench.setSession(sessionFor("3x3x3"));
        std::vector<Move> moves;
        for (const Term& term : bench.target().schoolbook()) {
            moves.push_back(Move::play(term));
        }
        SymmetryPanel panel(bench);
        panel.show();
        QVERIFY(bench.playLine(moves, true));
        bench.setSession(sessionFor("2x2x2"));
        playStrassen(bench, 7);
        QTRY_VERIFY(panel.facts());
        QCOMPARE(panel.facts()->group.orbits.size(), std::size_t{7});
    }
};

QTEST_MAIN(TestSymmetryPanel)
#include "tst_symmetry_panel.moc"
