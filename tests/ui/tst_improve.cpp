// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/networks.h"
#include "core/game/rewrites.h"
#include "core/scheme/verify.h"
#include "ui/panels/improve_strip.h"
#include "ui/panels/moves_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "panels_support.h"

using namespace rankfall;

/// Picking terms and having them improved: what is offered has the same sum and is one step of undo.
class TestImprove : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void termsArePickedInTheList();
    void fewerTermsAreOffered_data();
    void fewerTermsAreOffered();
    void nothingBetterIsSaid();
    void anOfferGoesWithItsPosition();
    void oneTermIsShortEnough();

private:
    static void schoolbook(Workbench& bench)
    {
        bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
        for (const Term& term : bench.target().schoolbook()) {
            QVERIFY(bench.playTerm(term));
        }
    }
};

void TestImprove::termsArePickedInTheList()
{
    Workbench bench;
    schoolbook(bench);
    MovesPanel panel(bench);
    panel.resize(300, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const NodeId here = bench.session().current();
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, modifiers,
                          panel.view()->visualRect(panel.model()->index(row, MovesModel::Formula)).center());
    };
    click(2, Qt::ControlModifier);
    click(4, Qt::ControlModifier);
    click(5, Qt::ControlModifier);
    QCOMPARE(bench.pickedTerms(), (std::vector{1, 3, 4}));
    click(4, Qt::ControlModifier);
    QCOMPARE(bench.pickedTerms(), (std::vector{1, 4}));
    click(7, Qt::ShiftModifier);
    QCOMPARE(bench.pickedTerms(), (std::vector{1, 4, 3, 5, 6}));
    QCOMPARE(bench.session().current(), here); // picking goes nowhere
    panel.view()->setFocus();
    QTest::keyClick(panel.view(), Qt::Key_Space, Qt::ControlModifier); // the row that the keyboard is at
    QCOMPARE(bench.pickedTerms().back(), 7);
    QSignalSpy wanted(&panel, &MovesPanel::improveRequested);
    const std::unique_ptr<QMenu> menu(panel.menuFor(here));
    QAction* improve = nullptr;
    for (QAction* action : menu->actions()) {
        improve = action->text() == QStringLiteral("Improve these 6 terms") ? action : improve;
    }
    QVERIFY(improve && improve->isEnabled());
    improve->trigger();
    QCOMPARE(wanted.count(), 1);
    click(3, Qt::NoModifier); // goes there, and places of terms are those of another position
    QVERIFY(bench.pickedTerms().empty());
    // A move that adds several terms is picked with all of them.
    bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    QVERIFY(bench.play(moveTo(bench.position(), bench.target().schoolbook())));
    click(1, Qt::ControlModifier);
    QCOMPARE(bench.pickedTerms().size(), std::size_t{8});
    click(1, Qt::ControlModifier);
    QVERIFY(bench.pickedTerms().empty());
}

void TestImprove::fewerTermsAreOffered_data()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("flip graph") << QStringLiteral("flipgraph");
    if (agent::networkForParts(Ring::Z2)) {
        QTest::newRow("backplay") << QStringLiteral("backplay");
    }
}

void TestImprove::fewerTermsAreOffered()
{
    QFETCH(QString, engine);
    Workbench bench;
    schoolbook(bench);
    TermImprover improver(bench);
    improver.setEngineKey(engine);
    improver.setSeconds(15);
    ImproveStrip strip(improver);
    strip.resize(800, 40);
    QVERIFY(strip.isHidden());
    QVERIFY(improver.start({}));
    QVERIFY(!strip.isHidden());
    QTRY_COMPARE_WITH_TIMEOUT(improver.state(), TermImprover::State::Offering, 16000);
    QVERIFY(improver.offer()->verified);
    QCOMPARE(improver.offer()->before, 8);
    QCOMPARE(improver.offer()->after, 7);
    QCOMPARE(strip.findChild<QLabel*>(QStringLiteral("improveText"))->text(),
             QStringLiteral("Better: 7 terms in the place of 8, the same sum, checked in every entry"));
    const int steps = bench.session().historyPosition();
    strip.findChild<QPushButton*>(QStringLiteral("improveAccept"))->click();
    QVERIFY(strip.isHidden());
    QCOMPARE(bench.position().rank(), 7);
    QVERIFY(verify(bench.target().tensor(), bench.position().terms(), Ring::Z2).exact);
    QCOMPARE(bench.session().historyPosition(), steps + 1);
    bench.undo();
    QCOMPARE(bench.position().rank(), 8);
}

void TestImprove::nothingBetterIsSaid()
{
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    playStrassen(bench, 7);
    TermImprover improver(bench);
    improver.setEngineKey(QStringLiteral("greedy"));
    improver.setSeconds(0.5);
    QVERIFY(improver.start({0, 3, 5}));
    QCOMPARE(improver.state(), TermImprover::State::Working);
    QVERIFY(improver.sentence().startsWith(QStringLiteral("Improving 3 terms")));
    QTRY_VERIFY_WITH_TIMEOUT(improver.state() != TermImprover::State::Working, 5000);
    QCOMPARE(improver.state(), TermImprover::State::Nothing);
    QVERIFY(improver.sentence().startsWith(QStringLiteral("Nothing else found for these 3 terms")));
    QVERIFY(!improver.accept());
    QCOMPARE(bench.position().rank(), 7);
}

void TestImprove::anOfferGoesWithItsPosition()
{
    Workbench bench;
    schoolbook(bench);
    TermImprover improver(bench);
    improver.setEngineKey(QStringLiteral("flipgraph"));
    QVERIFY(improver.start({}));
    QTRY_COMPARE_WITH_TIMEOUT(improver.state(), TermImprover::State::Offering, 15000);
    bench.step(-1);
    QCOMPARE(improver.state(), TermImprover::State::Idle);
    QVERIFY(!improver.accept());
}

void TestImprove::oneTermIsShortEnough()
{
    Workbench bench;
    bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    playStrassen(bench, 1);
    TermImprover improver(bench);
    QVERIFY(!improver.start({}));
    QCOMPARE(improver.state(), TermImprover::State::Failed);
    QVERIFY(improver.sentence().contains(QStringLiteral("at least two terms")));
    improver.setEngineKey(QStringLiteral("nobody"));
    playStrassen(bench, 2);
    QVERIFY(!improver.start({}));
    QVERIFY(improver.sentence().contains(QStringLiteral("nobody")));
}

QTEST_MAIN(TestImprove)
#include "tst_improve.moc"
