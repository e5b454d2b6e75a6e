// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/ui/panels_support.h"
#include "ui/panels/cell_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTreeWidget>

using namespace rankfall;

class TestCell : public QObject {
    Q_OBJECT

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<CellPanel> m_panel;

    QString account() const { return m_panel->findChild<QLabel*>(QStringLiteral("account"))->text(); }

    QTreeWidget* terms() const { return m_panel->findChild<QTreeWidget*>(QStringLiteral("terms")); }

    void point(Cell cell)
    {
        Hover hover;
        hover.kind = Hover::Kind::Cell;
        hover.cell = cell;
        m_bench->setHover(hover);
    }

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_panel = std::make_unique<CellPanel>(*m_bench);
        m_panel->resize(280, 300);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_bench.reset();
    }

    void sharesAndResidualMakeTheTarget_data()
    {
        QTest::addColumn<Ring>("ring");
        QTest::newRow("Z") << Ring::Z;
        QTest::newRow("Z mod 2") << Ring::Z2;
    }

    void sharesAndResidualMakeTheTarget()
    {
        QFETCH(Ring, ring);
        m_bench->setSession(sessionFor("2x2x2", ring, ring == Ring::Z2 ? 1 : 2));
        playStrassen(*m_bench, 5);
        const Position& position = m_bench->position();
        for (int a = 0; a < 4; ++a) {
            for (int b = 0; b < 4; ++b) {
                for (int c = 0; c < 4; ++c) {
                    const CellFacts facts = cellFacts(position, {a, b, c});
                    int sum = 0;
                    for (const CellShare& share : facts.shares) {
                        QCOMPARE(share.value, share.coefficients[0] * share.coefficients[1] * share.coefficients[2]);
                        sum += share.value;
                    }
                    QCOMPARE(facts.sum, sum);
                    QCOMPARE(reduced(sum + facts.residual, ring), reduced(facts.target, ring));
                }
            }
        }
    }

    void whatWasPointedAtLastStays()
    {
        m_bench->setSession(sessionFor("2x2x2"));
        playStrassen(*m_bench, 7);
        QVERIFY(!m_panel->cell());
        QVERIFY(account().contains(QStringLiteral("Point at a cell")));
        QVERIFY(!terms()->isVisible());
        point({3, 3, 3}); // a22·b22 → c22
        QVERIFY(m_panel->cell() == (Cell{3, 3, 3}));
        m_bench->setHover({});
        QCOMPARE(m_panel->findChild<QLabel*>(QStringLiteral("title"))->text(), QStringLiteral("a22 · b22 → c22"));
        QCOMPARE(account(), QStringLiteral("Target 1. 1 term adds 1; nothing is left."));
        QCOMPARE(terms()->topLevelItemCount(), 1);
        // a22·b22 → c11: M1 and M7 touch it, and cancel.
        point({3, 3, 0});
        QVERIFY2(account().startsWith(QStringLiteral("Target 0. ")) &&
                     account().contains(QStringLiteral("add up to 0")),
                 qPrintable(account()));
        m_bench->setSession(sessionFor("2x2x3"));
        QVERIFY(!m_panel->cell());
    }

    void modulo2TheSumIsReduced()
    {
        m_bench->setSession(sessionFor("2x2x2", Ring::Z2, 1));
        playStrassen(*m_bench, 7);
        point({3, 3, 0});
        const CellFacts facts = cellFacts(m_bench->position(), {3, 3, 0});
        QCOMPARE(facts.target, 0);
        QCOMPARE(facts.sum, 2);
        QVERIFY2(account().contains(QStringLiteral("add up to 2, which is 0 modulo 2; nothing is left")),
                 qPrintable(account()));
    }

    void rowsLightAndPickTheirTerm()
    {
        m_bench->setSession(sessionFor("2x2x2"));
        playStrassen(*m_bench, 7);
        point({0, 0, 3}); // a11·b11 → c22: M1, M2 and M6 do not all touch it; those that do cancel
        QVERIFY(terms()->topLevelItemCount() >= 2);
        QTreeWidgetItem* second = terms()->topLevelItem(1);
        const int term = second->data(0, Qt::UserRole).toInt();
        QTRY_VERIFY(terms()->viewport()->height() > 60);
        const QPoint at = terms()->visualItemRect(second).center();
        QTest::mouseMove(terms()->viewport(), at + QPoint(2, 0));
        QTest::mouseMove(terms()->viewport(), at);
        QTRY_VERIFY(m_bench->hover().isTerm(term));
        QVERIFY(m_panel->cell() == (Cell{0, 0, 3}));
        QTest::mouseClick(terms()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(m_bench->pickedTerms(), (std::vector<int>{term}));
        // Enter goes to the move that added it.
        terms()->setFocus();
        terms()->setCurrentItem(second);
        QTest::keyClick(terms(), Qt::Key_Return);
        QCOMPARE(m_bench->position().rank(), term + 1);
    }
};

QTEST_MAIN(TestCell)

#include "tst_cell.moc"
