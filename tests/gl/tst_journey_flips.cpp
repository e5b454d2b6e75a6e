// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The flip graph from the outside: flips by hand, a walk that is watched, and its find adopted and undone.
#include "core/scheme/verify.h"
#include "ui/chrome/toasts.h"
#include "ui/panels/flips_panel.h"
#include "ui/views/walk_graph.h"
#include "ui/views/walk_sample.h"
#include "ui/views/walk_view.h"

#include <QDockWidget>
#include <QPushButton>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyFlips : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
        m_journey->bench().setSession(Session(Problem{*Target::parse("2x2x2"), Ring::Z2, 1}));
        QVERIFY(m_journey->focusView());
    }

    void cleanup() { m_journey.reset(); }

    void flipsByHand();
    void watchesAdoptsAndUndoes();
    void docksShareTheirPlaceWhenNarrow();

private:
    Journey& j() { return *m_journey; }

    QDockWidget* dock(const char* id) { return j().window().findChild<QDockWidget*>(QLatin1String(id)); }

    std::unique_ptr<Journey> m_journey;
};

void TestJourneyFlips::flipsByHand()
{
    // Hidden until asked for, and then on top with the keyboard in its list.
    QVERIFY(dock("flips")->isHidden() && dock("walk")->isHidden());
    Journey::key(Qt::Key_G);
    QTRY_VERIFY(j().window().flips()->view()->parentWidget()->isVisible());
    FlipsPanel* flips = j().window().flips();
    auto* schoolbook = flips->findChild<QPushButton*>(QStringLiteral("schoolbook"));
    QTRY_VERIFY(Journey::isReachable(schoolbook, schoolbook->rect().center()));
    QVERIFY(Journey::click(schoolbook));
    QCOMPARE(j().bench().position().rank(), 8);
    QCOMPARE(flips->model()->count(RewriteKind::Flip), 24);

    Journey::key(Qt::Key_G); // the list has the keyboard again
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(flips->view()));
    const QString before = j().state();
    Journey::key(Qt::Key_Down);
    QVERIFY(j().bench().hover().other >= 0); // the keyboard points too
    Journey::key(Qt::Key_Return);
    QCOMPARE(j().bench().position().rank(), 8);
    QVERIFY(j().bench().position().isSolved());
    Journey::key(Qt::Key_G, Qt::ShiftModifier);
    QCOMPARE(j().session().depth(j().session().current()), 3);
    Journey::key(Qt::Key_Z, Qt::ControlModifier);
    Journey::key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(j().state(), before);

    // Nothing merges yet, and that is said.
    QVERIFY(j().focusView());
    Journey::key(Qt::Key_J);
    QVERIFY(j().lastMessage().contains(QStringLiteral("nothing merges here")));
    // With a term picked the list is about it; Escape lets go.
    j().bench().togglePicked(0);
    QCOMPARE(flips->model()->count(RewriteKind::Flip), 6);
    Journey::key(Qt::Key_Escape);
    QVERIFY(j().bench().pickedTerms().empty());
}

void TestJourneyFlips::watchesAdoptsAndUndoes()
{
    j().window().actions().find(QStringLiteral("move.schoolbook"))->trigger();
    QCOMPARE(j().bench().position().rank(), 8);
    const QString before = j().state();
    Journey::key(Qt::Key_W);
    WalkView* walk = j().window().walk();
    QTRY_VERIFY(walk->graph()->isVisible() && walk->sample()->isVisible());
    QVERIFY(!j().window().actions().find(QStringLiteral("engine.adopt"))->isEnabled());
    QVERIFY(j().focusView());
    Journey::key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(walk->graph()->data().best(), 7, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(walk->sample()->count() > 0, 5000);
    QCOMPARE(j().state(), before); // watching touches nothing

    // The good news comes with a button.
    QTRY_VERIFY_WITH_TIMEOUT(j().lastMessage().contains(QStringLiteral("Found: 7 multiplications")), 10000);
    Journey::key(Qt::Key_Space);
    Journey::key(Qt::Key_I);
    QCOMPARE(j().bench().position().rank(), 7);
    QVERIFY(verify(j().bench().target().tensor(), j().bench().position().terms(), Ring::Z2).exact);
    Journey::key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(j().state(), before);
}

void TestJourneyFlips::docksShareTheirPlaceWhenNarrow()
{
    Journey::key(Qt::Key_G);
    QTRY_VERIFY(dock("flips")->isVisible());
    dock("symmetry")->show();
    const auto shares = [&](const char* one, const char* other) {
        return j().window().tabifiedDockWidgets(dock(one)).contains(dock(other));
    };
    QVERIFY(shares("flips", "candidates") && !shares("flips", "editor"));
    j().window().resize(1024, 680);
    QTRY_VERIFY(shares("flips", "editor") && shares("candidates", "editor") && shares("symmetry", "editor"));
    QVERIFY(!dock("flips")->isHidden() && !dock("symmetry")->isHidden());
    j().window().resize(1440, 900);
    QTRY_VERIFY(shares("flips", "candidates") && !shares("flips", "editor") && !shares("candidates", "editor"));
    QVERIFY(shares("symmetry", "candidates") && !shares("symmetry", "editor"));
    QVERIFY(!dock("flips")->isHidden() && !dock("symmetry")->isHidden());
}

int main(int argc, char** argv)
{
    return runJourney<TestJourneyFlips>(argc, argv);
}

#include "tst_journey_flips.moc"
