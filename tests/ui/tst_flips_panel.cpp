// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/verify.h"
#include "ui/panels/flips_panel.h"
#include "ui/panels/moves_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>

#include "panels_support.h"

using namespace rankfall;

/// The dock of the flip graph: what it lists, what pointing and picking do, and that every play is one step of undo.
class TestFlipsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init();
    void emptyPositionOffersTheSchoolbook();
    void listsWhatTheTermsShare();
    void clickPlaysOneStepOfUndo();
    void keyboardPlays();
    void pointingLightsBothTerms();
    void pickingNarrowsAndMakesPartnersGlow();
    void twoStrangersArePlussed();
    void onlyAPlusLeadsOn();
    void mergesStandFirst();
    void returnFillsAnEmptyPosition();
    void randomFlipsGoOn();
    void randomFlipsReachSeven();
    void randomFlipsKeepCoefficientsSmall();
    void kindsAreChosen();
    void hiddenItComputesNothing();

private:
    void schoolbook(const char* target, Ring ring);
    void point(int row);

    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<FlipsPanel> m_panel;
};

void TestFlipsPanel::init()
{
    m_panel.reset();
    m_workbench = std::make_unique<Workbench>();
    m_panel = std::make_unique<FlipsPanel>(*m_workbench);
    m_panel->resize(340, 460);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestFlipsPanel::schoolbook(const char* target, Ring ring)
{
    m_workbench->setSession(sessionFor(target, ring, ring == Ring::Z2 ? 1 : 2));
    QVERIFY(m_workbench->play(moveTo(m_workbench->position(), m_workbench->target().schoolbook())));
}

void TestFlipsPanel::point(int row)
{
    QWidget* viewport = m_panel->view()->viewport();
    const QPoint at = m_panel->view()->visualRect(m_panel->model()->index(row, 0)).center();
    QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, {}, {});
    QApplication::sendEvent(viewport, &move);
}

void TestFlipsPanel::emptyPositionOffersTheSchoolbook()
{
    QVERIFY(m_panel->remark().startsWith(QStringLiteral("There are no terms yet")));
    auto* button = m_panel->findChild<QPushButton*>(QStringLiteral("schoolbook"));
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_workbench->position().rank(), 8);
    QVERIFY(m_workbench->position().isSolved());
    QCOMPARE(m_workbench->session().historyPosition(), 1);
    QVERIFY(!button->isVisible());
}

void TestFlipsPanel::listsWhatTheTermsShare()
{
    schoolbook("2x2x2", Ring::Z2);
    QCOMPARE(m_panel->model()->count(RewriteKind::Flip), 24);
    QCOMPARE(m_panel->model()->count(RewriteKind::Reduce), 0);
    QCOMPARE(m_panel->model()->rows().front().heading, QStringLiteral("Flips · 24"));
    const FlipRow& row = m_panel->model()->row(1);
    QVERIFY(row.pair.startsWith(QStringLiteral("M1.")));
    QVERIFY(row.shared.startsWith(QStringLiteral("share ")));
    QVERIFY(row.result.contains(QStringLiteral("  ;  ")));
    QVERIFY(m_panel->remark().isEmpty());
}

void TestFlipsPanel::clickPlaysOneStepOfUndo()
{
    schoolbook("2x2x2", Ring::Z);
    const Position before = m_workbench->position();
    const int steps = m_workbench->session().historyPosition();
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                      m_panel->view()->visualRect(m_panel->model()->index(2, 0)).center());
    QCOMPARE(m_workbench->session().historyPosition(), steps + 1);
    const Node& node = m_workbench->session().node(m_workbench->session().current());
    QCOMPARE(before.kindOf(node.move), MoveKind::Flip);
    QVERIFY(m_workbench->position().isSolved());
    m_workbench->undo();
    QVERIFY(m_workbench->position().sameAs(before));
    // A heading is no move.
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                      m_panel->view()->visualRect(m_panel->model()->index(0, 0)).center());
    QCOMPARE(m_workbench->session().historyPosition(), steps);
}

void TestFlipsPanel::keyboardPlays()
{
    schoolbook("2x2x2", Ring::Z2);
    m_panel->view()->setFocus();
    m_panel->view()->select(0);
    QCOMPARE(m_panel->view()->selectedRow(), 1);
    QTest::keyClick(m_panel->view(), Qt::Key_Down);
    QCOMPARE(m_panel->view()->selectedRow(), 2);
    const Move expected = m_panel->model()->row(2).rewrite.move;
    QTest::keyClick(m_panel->view(), Qt::Key_Return);
    QCOMPARE(m_workbench->session().node(m_workbench->session().current()).move, expected);
    QVERIFY(m_panel->view()->selectedRow() >= 1); // ready for the next
}

void TestFlipsPanel::pointingLightsBothTerms()
{
    m_workbench->setSession(sessionFor("2x2x2", Ring::Z));
    for (const char* text : {"a11*b11->c11", "a22*b22->c22", "a11*b12->c12"}) {
        QVERIFY(m_workbench->playTerm(termFrom(*m_workbench, text)));
    }
    MovesPanel moves(*m_workbench);
    point(1);
    const Rewrite& rewrite = m_panel->model()->row(1).rewrite;
    QCOMPARE(m_workbench->hover().kind, Hover::Kind::Term);
    QVERIFY(m_workbench->hover().isTerm(0) && m_workbench->hover().isTerm(2) && !m_workbench->hover().isTerm(1));
    QCOMPARE(m_workbench->hover().term, rewrite.first);
    QVERIFY(moves.model()->isLit(1) && !moves.model()->isLit(2) && moves.model()->isLit(3));
    QVERIFY(m_workbench->sentence(m_workbench->hover()).contains(QStringLiteral(";  M")));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_panel->view(), &leave);
    QCOMPARE(m_workbench->hover().kind, Hover::Kind::None);
    QVERIFY(!moves.model()->isLit(1));
}

void TestFlipsPanel::pickingNarrowsAndMakesPartnersGlow()
{
    schoolbook("2x2x2", Ring::Z2);
    const auto chipOf = [&](int term) {
        for (const auto& group : m_panel->chips()->groups()) {
            for (const auto& chip : group.chips) {
                if (chip.term == term) {
                    return chip.rect.center();
                }
            }
        }
        return QPoint();
    };
    QTest::mouseClick(m_panel->chips(), Qt::LeftButton, {}, chipOf(3));
    QCOMPARE(m_workbench->pickedTerms(), std::vector{3});
    const std::vector<int> partners = partnersOf(m_workbench->position(), 3);
    QCOMPARE(partners.size(), std::size_t{3});
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(m_panel->chips()->glows(i), std::find(partners.begin(), partners.end(), i) != partners.end());
    }
    QCOMPARE(m_panel->model()->count(RewriteKind::Flip), 6);
    QTest::mouseClick(m_panel->chips(), Qt::LeftButton, {}, chipOf(partners.front()));
    QCOMPARE(m_panel->model()->count(RewriteKind::Flip), 2);
    // A third takes the place of the second; the first again lets go.
    QTest::mouseClick(m_panel->chips(), Qt::LeftButton, {}, chipOf(partners.back()));
    QCOMPARE(m_workbench->pickedTerms(), (std::vector{3, partners.back()}));
    QTest::mouseClick(m_panel->chips(), Qt::LeftButton, {}, chipOf(3));
    QCOMPARE(m_workbench->pickedTerms(), std::vector{partners.back()});
    // Places are good for one position only.
    QVERIFY(m_panel->play(m_panel->model()->firstOf(RewriteKind::Flip)));
    QVERIFY(m_workbench->pickedTerms().empty());
}

void TestFlipsPanel::twoStrangersArePlussed()
{
    schoolbook("2x2x2", Ring::Z2);
    int stranger = 1;
    const std::vector<int> partners = partnersOf(m_workbench->position(), 0);
    while (std::find(partners.begin(), partners.end(), stranger) != partners.end()) {
        ++stranger;
    }
    m_workbench->togglePicked(0);
    m_workbench->togglePicked(stranger);
    QVERIFY(m_panel->remark().contains(QStringLiteral("share no factor: a plus leads on")));
    QCOMPARE(m_panel->model()->count(RewriteKind::Plus), 6);
    QVERIFY(m_panel->play(m_panel->model()->firstOf(RewriteKind::Plus)));
    QCOMPARE(m_workbench->position().rank(), 9);
    QVERIFY(verify(m_workbench->target().tensor(), m_workbench->position().terms(), Ring::Z2).exact);
}

void TestFlipsPanel::onlyAPlusLeadsOn()
{
    playStrassen(*m_workbench, 7);
    QCOMPARE(m_panel->remark(), QStringLiteral("No two terms share a factor: only a plus leads on."));
    QVERIFY(m_panel->model()->count(RewriteKind::Plus) > 0);
    QVERIFY(!m_panel->findChild<QPushButton*>(QStringLiteral("random"))->isEnabled());
    QVERIFY(!m_panel->playRandomFlip());
    QVERIFY(!m_panel->playFirstMerge());
}

void TestFlipsPanel::mergesStandFirst()
{
    m_workbench->setSession(sessionFor("2x2x2", Ring::Z));
    for (const char* text : {"a11*b12->c12", "a12*b21->c11", "a11*b22->c12", "a11*b11->c11"}) {
        QVERIFY(m_workbench->playTerm(termFrom(*m_workbench, text)));
    }
    QCOMPARE(m_panel->model()->row(0).heading, QStringLiteral("Merges · 1"));
    QCOMPARE(m_panel->model()->row(1).pair, QStringLiteral("M1 · M3"));
    QCOMPARE(m_panel->model()->row(1).shared, QStringLiteral("share a11 and c12"));
    QCOMPARE(m_panel->model()->row(1).result, QStringLiteral("a11·(b12+b22)→c12"));
    QVERIFY(m_panel->playFirstMerge());
    QCOMPARE(m_workbench->position().rank(), 3);
    // A walk takes a merge as well: it never steps past one.
    m_workbench->undo();
    QVERIFY(m_panel->playRandomFlip());
    QCOMPARE(m_workbench->position().rank(), 3);
}

void TestFlipsPanel::returnFillsAnEmptyPosition()
{
    m_workbench->setSession(sessionFor("2x2x2", Ring::Z2));
    m_panel->takeFocus();
    QVERIFY(m_panel->findChild<QPushButton*>(QStringLiteral("schoolbook"))->hasFocus());
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_workbench->position().rank(), 8);
    QVERIFY(m_panel->view()->hasFocus());
    QVERIFY(m_panel->view()->selectedRow() > 0);
}

void TestFlipsPanel::randomFlipsGoOn()
{
    schoolbook("2x2x2", Ring::Z2);
    m_panel->seed(3);
    auto* button = m_panel->findChild<QPushButton*>(QStringLiteral("random"));
    const int steps = m_workbench->session().historyPosition();
    QStringList messages;
    connect(m_workbench.get(), &Workbench::message, this, [&](const QString& text) { messages << text; });
    std::uint64_t before = 0;
    for (int i = 0; i < 30; ++i) {
        const std::uint64_t here = m_workbench->position().key();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_workbench->position().key() != before); // not straight back
        before = here;
    }
    QVERIFY(m_workbench->session().historyPosition() > steps + 20);
    QVERIFY(messages.filter(QStringLiteral("Solved")).isEmpty()); // it was solved before: no news
    QCOMPARE(m_workbench->position().rank(), 8);
    QVERIFY(verify(m_workbench->target().tensor(), m_workbench->position().terms(), Ring::Z2).exact);
}

void TestFlipsPanel::randomFlipsReachSeven()
{
    schoolbook("2x2x2", Ring::Z2);
    m_panel->seed(2);
    for (int i = 0; i < 100 && m_workbench->position().rank() == 8; ++i) {
        QVERIFY(m_panel->playRandomFlip());
    }
    QCOMPARE(m_workbench->position().rank(), 7);
    QVERIFY(verify(m_workbench->target().tensor(), m_workbench->position().terms(), Ring::Z2).exact);
}

void TestFlipsPanel::randomFlipsKeepCoefficientsSmall()
{
    schoolbook("2x2x2", Ring::Z);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        m_panel->seed(seed);
        for (int i = 0; i < 150; ++i) {
            QVERIFY(m_panel->playRandomFlip() || m_workbench->position().rank() < 8);
            for (const Term& term : m_workbench->position().terms()) {
                QVERIFY(term.magnitude() <= 1);
            }
        }
    }
}

void TestFlipsPanel::kindsAreChosen()
{
    schoolbook("2x2x2", Ring::Z2);
    m_panel->setShown(RewriteKind::Reduce);
    QCOMPARE(m_panel->model()->rowCount(), 0);
    QVERIFY(m_panel->remark().startsWith(QStringLiteral("No two terms share two factors")));
    QCOMPARE(m_panel->findChild<QComboBox*>(QStringLiteral("kinds"))->currentText(), QStringLiteral("Merges"));
    m_panel->setShown(RewriteKind::Plus);
    QCOMPARE(m_panel->model()->count(RewriteKind::Plus), 6 * 16);
    m_panel->setShown(RewriteKind::Split);
    QCOMPARE(m_panel->remark(), QStringLiteral("Nothing here can be split further."));
    m_panel->setShown(std::nullopt);
    QCOMPARE(m_panel->model()->count(RewriteKind::Flip), 24);
}

void TestFlipsPanel::hiddenItComputesNothing()
{
    m_panel->hide();
    schoolbook("2x2x2", Ring::Z2);
    QCOMPARE(m_panel->model()->rowCount(), 0);
    QVERIFY(m_panel->playRandomFlip()); // commands work all the same
    m_panel->show();
    QVERIFY(m_panel->model()->rowCount() > 0);
}

QTEST_MAIN(TestFlipsPanel)
#include "tst_flips_panel.moc"
