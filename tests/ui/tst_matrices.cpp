// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// U, V and W as three aligned matrices: what they hold, how they are sorted, and that pointing and picking go both
// ways.
#include "core/tensor/placement.h"
#include "tests/support/fixtures.h"
#include "ui/theme/theme.h"
#include "ui/views/matrices_paint.h"
#include "ui/views/matrices_view.h"
#include "ui/views/segmented.h"
#include "ui/workbench/workbench.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <numeric>

using namespace rankfall;
using namespace rankfall::test;

class TestMatrices : public QObject {
    Q_OBJECT

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<MatricesView> m_view;

    MatricesTable& table() { return m_view->pane().table(); }

    QPoint centreOf(int row, MatrixEntry entry)
    {
        return table().visualRect(table().matrices().index(row, table().matrices().columnOf(entry))).center();
    }

    void playStrassen()
    {
        m_bench->setSession(Session(problem("2x2x2")));
        for (const Term& term : strassen()) {
            QVERIFY(m_bench->playTerm(term));
        }
    }

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_view = std::make_unique<MatricesView>(m_bench.get());
        m_view->resize(700, 320);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup()
    {
        m_view.reset();
        m_bench.reset();
    }

    void withoutTermsItSaysWhatWillBeHere()
    {
        m_bench->setSession(Session(problem("2x2x2")));
        const auto* empty = m_view->findChild<QLabel*>(QStringLiteral("empty"));
        QVERIFY(empty->isVisible() && empty->text().contains(QStringLiteral("No terms at this position")));
        playStrassen();
        QVERIFY(!empty->isVisible() && table().isVisible());
    }

    void everyEntryStandsInItsPlace()
    {
        playStrassen();
        const MatricesModel& model = table().matrices();
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(model.columnCount(), 4 + 4 + 4 + 2);
        // M2 = (a21+a22)·b11 → c21−c22
        const auto text = [&](int row, MatrixEntry entry) {
            return model.index(row, model.columnOf(entry)).data().toString();
        };
        QCOMPARE(text(1, {Mode::A, 2}), QStringLiteral("1"));
        QCOMPARE(text(1, {Mode::A, 0}), QString());
        QCOMPARE(text(1, {Mode::C, 3}), QStringLiteral("−1"));
        QVERIFY(!model.entryAt(4) && !model.entryAt(9) && !model.entryAt(14));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("a11"));
        QCOMPARE(model.headerData(13, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("c22"));
        QCOMPARE(model.data().typeText(0), QStringLiteral("2·2·2"));
        QCOMPARE(model.data().typeText(2), QStringLiteral("1·1·1"));
        // As screen readers say it.
        QCOMPARE(model.index(1, 13).data(Qt::AccessibleTextRole).toString(), QStringLiteral("M2, c22: −1"));
        QCOMPARE(m_view->findChild<QLabel*>(QStringLiteral("facts"))->text(),
                 QStringLiteral("7 terms · nonzeros 12, 12, 12"));
        QCOMPARE(m_view->findChild<QLabel*>(QStringLiteral("ring"))->text(), QStringLiteral("ℤ"));
    }

    void rowsAreSortedByTypeAndInBlocks()
    {
        playStrassen();
        auto* sorting = &m_view->pane().sorting();
        QTest::mouseClick(sorting->button(1), Qt::LeftButton);
        QCOMPARE(table().matrices().termAt(0), 0); // M1 is 2·2·2, all others 1·1·1
        QCOMPARE(table().matrices().termAt(6), 6);
        QTest::mouseClick(sorting->button(2), Qt::LeftButton);
        // Every term once.
        std::set<int> terms;
        for (int row = 0; row < 7; ++row) {
            terms.insert(table().matrices().termAt(row));
        }
        QCOMPARE(terms.size(), std::size_t{7});
        // The order stays for the next position.
        m_bench->step(-1);
        QCOMPARE(table().matrices().order(), MatricesOrder::Blocks);
    }

    void blocksComeTogether()
    {
        // Two schoolbook products side by side, dealt like cards: blocks undo it.
        const auto target = Target::matrixMultiplication({1, 1, 6});
        const auto first = parseTerm("a11 (b11+b12+b13)->c11", *target, Ring::Z);
        const auto second = parseTerm("a11 (b14+b15+b16)->c14", *target, Ring::Z);
        const auto third = parseTerm("a11 (b11+b12)->c11", *target, Ring::Z);
        const auto fourth = parseTerm("a11 (b15+b16)->c14", *target, Ring::Z);
        const MatricesData data = matricesOf(schemeOf(target, {*first, *second, *third, *fourth}, Ring::Z), Ring::Z);
        QCOMPARE(rowOrder(data, MatricesOrder::Blocks), (std::vector<int>{0, 2, 3, 1}));
        QCOMPARE(rowOrder(data, MatricesOrder::Played), (std::vector<int>{0, 1, 2, 3}));
    }

    void pointingAtARowLightsTheTermEverywhere()
    {
        playStrassen();
        QTest::mouseMove(table().viewport(), centreOf(3, {Mode::B, 1}));
        QTRY_VERIFY(m_bench->hover().kind == Hover::Kind::Term);
        QCOMPARE(m_bench->hover().term, 3);
        QVERIFY(table().isLit(3) && !table().isLit(2));
        m_bench->setHover({});
        QVERIFY(!table().isLit(3));
    }

    void aCellElsewhereLightsItsEntriesAndTerms()
    {
        playStrassen();
        Hover hover;
        hover.kind = Hover::Kind::Cell;
        hover.cell = {0, 0, 0}; // a11·b11 → c11: M1 and nothing else, as far as Strassen goes
        m_bench->setHover(hover);
        QVERIFY(table().isLit(MatrixEntry{Mode::A, 0}) && table().isLit(MatrixEntry{Mode::C, 0}));
        QVERIFY(!table().isLit(MatrixEntry{Mode::A, 1}));
        QVERIFY(table().isLit(0) && !table().isLit(1));
        hover = {};
        hover.kind = Hover::Kind::Slice;
        hover.mode = Mode::C;
        hover.index = 2;
        m_bench->setHover(hover);
        QVERIFY(table().isLit(MatrixEntry{Mode::C, 2}) && !table().isLit(0));
    }

    void aLabelIsASlice()
    {
        playStrassen();
        auto* header = table().horizontalHeader();
        const int column = table().matrices().columnOf({Mode::B, 2});
        QTest::mouseMove(header->viewport(), QPoint(header->sectionViewportPosition(column) + 3, 6));
        QTRY_VERIFY(m_bench->hover().kind == Hover::Kind::Slice);
        QVERIFY(m_bench->hover().mode == Mode::B && m_bench->hover().index == 2);
    }

    void aDragPicksTheTermsWithEntriesInIt()
    {
        playStrassen();
        // Column a11 of all rows: M1, M3, M5 and M6 have it.
        QTest::mousePress(table().viewport(), Qt::LeftButton, {}, centreOf(0, {Mode::A, 0}));
        QTest::mouseMove(table().viewport(), centreOf(3, {Mode::A, 0}));
        QTest::mouseMove(table().viewport(), centreOf(6, {Mode::A, 0}));
        QTest::mouseRelease(table().viewport(), Qt::LeftButton, {}, centreOf(6, {Mode::A, 0}));
        QCOMPARE(m_bench->pickedTerms(), (std::vector<int>{0, 2, 4, 5}));
        QVERIFY(table().isPicked(4) && !table().isPicked(1));
        // Picked elsewhere: shown here, and the selection ends.
        m_bench->setPicked({1});
        QVERIFY(table().isPicked(1) && !table().isPicked(4));
        QVERIFY(!table().selectionModel()->hasSelection());
        QCOMPARE(m_bench->pickedTerms(), (std::vector<int>{1}));
    }

    void oneCellIsItsTermAndAHeaderTheWholeRow()
    {
        playStrassen();
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, centreOf(2, {Mode::A, 3})); // zero there
        QCOMPARE(m_bench->pickedTerms(), (std::vector<int>{2}));
        auto* names = table().verticalHeader();
        QTest::mouseClick(names->viewport(), Qt::LeftButton, {}, QPoint(8, names->sectionViewportPosition(4) + 4));
        QCOMPARE(m_bench->pickedTerms(), (std::vector<int>{4}));
        QTest::mouseClick(names->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          QPoint(8, names->sectionViewportPosition(6) + 4));
        QCOMPARE(m_bench->pickedTerms(), (std::vector<int>{4, 6}));
    }

    void keysWalkSelectCopyAndLeave()
    {
        playStrassen();
        table().setFocus();
        table().setCurrentIndex(table().matrices().index(0, 0));
        QCOMPARE(m_bench->pickedTerms(), (std::vector<int>{0}));
        QTest::keyClick(&table(), Qt::Key_Down);
        QCOMPARE(m_bench->pickedTerms(), (std::vector<int>{1}));
        QTest::keyClick(&table(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&table(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("0\t0\t1"));
        QTest::keyClick(&table(), Qt::Key_Escape);
        QVERIFY(m_bench->pickedTerms().empty());
    }

    void itZoomsAndFits()
    {
        m_bench->setSession(Session(problem("4x4x4")));
        QVERIFY(m_bench->play(Move{{}, m_bench->target().schoolbook()}));
        QTRY_COMPARE(table().matrices().rowCount(), 64);
        table().fit();
        const QSize whole = table().cell();
        QVERIFY2(whole.height() * 64 <= table().height(), "all rows are to be seen");
        QVERIFY2(whole.width() > whole.height(), "the place is flat");
        QTest::keyClick(&table(), Qt::Key_Plus);
        QVERIFY(table().cell().height() > whole.height());
        QCOMPARE(table().cell().width(), table().cell().height());
        QTest::mouseClick(m_view->findChild<QToolButton*>(QStringLiteral("fit")), Qt::LeftButton);
        QCOMPARE(table().cell(), whole);
        for (int i = 0; i < 40; ++i) {
            table().zoomBy(1.25);
        }
        QCOMPARE(table().cell().width(), MatricesTable::kLargest);
        for (int i = 0; i < 60; ++i) {
            table().zoomBy(1 / 1.25);
        }
        QCOMPARE(table().cell().width(), MatricesTable::kSmallest);
    }

    void aMinusIsNotSaidByColourAlone_data()
    {
        QTest::addColumn<int>("cell");
        for (const int cell : {4, 8, 14, 26}) {
            QTest::addRow("%d px", cell) << cell;
        }
    }

    void aMinusIsNotSaidByColourAlone()
    {
        QFETCH(int, cell);
        const auto target = Target::matrixMultiplication({1, 1, 2});
        const auto term = parseTerm("a11 (b11-b12)->c11", *target, Ring::Z);
        MatricesTable table;
        table.resize(600, 200);
        table.matrices().setData(matricesOf(schemeOf(target, {*term}, Ring::Z), Ring::Z), MatricesOrder::Played);
        table.setCell({cell, cell});
        table.show();
        const auto picture = [&](MatrixEntry entry) {
            const QRect rect = table.visualRect(table.matrices().index(0, table.matrices().columnOf(entry)));
            return table.viewport()->grab(rect).toImage().convertToFormat(QImage::Format_RGB32);
        };
        // Where the plus has its colour, the minus has ink or paper somewhere.
        const QImage plus = picture({Mode::B, 0});
        const QImage minus = picture({Mode::B, 1});
        const QRgb plusFill = toColor(currentPalette().plus1).rgb();
        const QRgb minusFill = toColor(currentPalette().minus1).rgb();
        int plusPixels = 0;
        int minusPixels = 0;
        for (int y = 0; y < plus.height(); ++y) {
            for (int x = 0; x < plus.width(); ++x) {
                plusPixels += plus.pixel(x, y) == plusFill ? 1 : 0;
                minusPixels += minus.pixel(x, y) == minusFill ? 1 : 0;
            }
        }
        QVERIFY2(plusPixels > 0 && minusPixels > 0, qPrintable(QString::number(minusPixels)));
        QVERIFY(plusPixels != minusPixels);
    }

    void namesInLowRowsAreThinnedNotDropped()
    {
        QCOMPARE(TermHeader::labelledEvery(24), 1);
        QCOMPARE(TermHeader::labelledEvery(8), 1);
        QCOMPARE(TermHeader::labelledEvery(4), 2);
        QCOMPARE(TermHeader::labelledEvery(3), 3);
        QCOMPARE(TermHeader::labelledEvery(0), 8); // hidden rows divide nothing
    }

    void fractionsStandAsTheyAre()
    {
        const auto target = Target::matrixMultiplication({1, 1, 1});
        const Scheme::Product product{{{*Rational::make(-3, 8)}, {Rational(8)}, {*Rational::make(-1, 3)}}};
        const Scheme scheme{target, {product}, {}, Ring::Q};
        MatricesModel model;
        model.setData(matricesOf(scheme, Ring::Q), MatricesOrder::Played);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("−3/8"));
        QCOMPARE(model.index(0, 4).data().toString(), QStringLiteral("−1/3"));
        QCOMPARE(model.shade(0, {Mode::A, 0}), -1);
        QCOMPARE(model.shade(0, {Mode::B, 0}), 2);
    }
};

QTEST_MAIN(TestMatrices)

#include "tst_matrices.moc"
