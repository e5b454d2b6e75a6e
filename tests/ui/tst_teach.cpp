// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/verify.h"
#include "tests/support/patience.h"
#include "ui/panels/teach_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "panels_support.h"

using namespace rankfall;

/// The dock that runs rankfall-train, with a script in its place that writes a journal or misbehaves.
class TestTeach : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<Workbench>();
        m_bench->setSession(sessionFor("2x2x2", Ring::Z2, 1));
        m_panel = std::make_unique<TeachPanel>(*m_bench, m_folder->path());
        m_panel->resize(900, 230);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_bench.reset();
    }

    void emptyStateSaysWhatItTakes();
    void missingProgramIsNamed();
    void buttonsTakeNoKeysUnasked();
    void nothingIsCutInASmallDock();
    void learnsFromBeginningToEnd();
    void stopsAndResumes();
    void deathIsNamed();
    void exitCodeIsNamed();
    void rubbishIsContained();
    void silenceIsNamed();
    void whoDoesNotStopIsEnded();
    void findsOpenAsLines();
    void gamesAreWatchedNotPlayed();
    void nothingIsLeftBehind();

private:
    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_panel->findChild<Widget*>(QLatin1String(name));
    }

    void use(const char* mode, const char* pace = "0.02")
    {
        m_panel->run()->setTrainer(
            QStringLiteral("/bin/sh"),
            {QStringLiteral(RANKFALL_TEST_DIR "/support/fake_trainer.sh"), QLatin1String(mode), QLatin1String(pace)});
        m_panel->run()->setPatience(20, 60'000, 5000);
    }

    void click(const char* button) { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }

    bool waitFor(TeachRun::State state) const
    {
        return QTest::qWaitFor([&] { return m_panel->run()->state() == state; }, 20000);
    }

    QString trouble() const { return child<QLabel>("teachTrouble")->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<TeachPanel> m_panel;
};

void TestTeach::emptyStateSaysWhatItTakes()
{
    use("learn");
    const QString text = child<QLabel>("teachText")->text();
    QVERIFY(text.contains(QStringLiteral("2×2 by 2×2")));
    QVERIFY(text.contains(QStringLiteral("half a minute")));
    QVERIFY(child<QLabel>("teachMore")->text().contains(QStringLiteral("rankfall-train")));
    QVERIFY(child<QPushButton>("teachStart")->isVisible() && child<QPushButton>("teachStart")->isEnabled());
    QVERIFY(!child<QPushButton>("teachEmptyResume")->isVisible());
    // Only matrix products can be taught.
    m_bench->setSession(sessionFor("poly:3x3"));
    QVERIFY(!child<QPushButton>("teachStart")->isEnabled());
    QVERIFY(child<QLabel>("teachEmptyTrouble")->text().contains(QStringLiteral("matrix products")));
    QVERIFY(!m_panel->start());
    m_bench->setSession(sessionFor("6x6x6"));
    QVERIFY(child<QLabel>("teachEmptyTrouble")->text().contains(QStringLiteral("32 entries")));
}

void TestTeach::missingProgramIsNamed()
{
    m_panel->run()->setTrainer(QStringLiteral("/nowhere/rankfall-train"));
    click("teachStart");
    QVERIFY(waitFor(TeachRun::State::Failed));
    const QString said = child<QLabel>("teachEmptyTrouble")->text() + trouble();
    QVERIFY2(said.contains(QStringLiteral("could not be started")) && said.contains(QStringLiteral("/nowhere/")),
             qPrintable(said));
}

// The space bar is pressed to let the engine think: it must not start or stop a run.
void TestTeach::buttonsTakeNoKeysUnasked()
{
    use("slow", "0.1");
    m_panel->takeFocus();
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(m_panel.get()));
    click("teachStart");
    QVERIFY(m_panel->run()->isActive());
    QVERIFY2(qobject_cast<QPushButton*>(QApplication::focusWidget()) == nullptr,
             "a click leaves the keys where they were");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(m_panel->run()->isActive());
    // With Tab they are reached, and then the space bar is theirs.
    child<QPushButton>("teachStop")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(waitFor(TeachRun::State::Ended));
}

void TestTeach::nothingIsCutInASmallDock()
{
    m_panel->resize(420, 260);
    use("learn");
    click("teachStart");
    QVERIFY(waitFor(TeachRun::State::Ended));
    QCoreApplication::processEvents();
    const auto* headline = child<QLabel>("teachHeadline");
    QVERIFY(headline->heightForWidth(headline->width()) <= headline->height());
    // Facts end in “…” where the room does, and the pointer brings them all.
    QCOMPARE(child<QLabel>("teachFacts")->toolTip(), child<QLabel>("teachFacts")->text());
    QVERIFY(m_panel->finds()->sizeHintForColumn(0) <= m_panel->finds()->viewport()->width());
    QVERIFY(m_panel->graph()->height() >= 80);
}

void TestTeach::learnsFromBeginningToEnd()
{
    use("learn");
    click("teachStart");
    QCOMPARE(m_panel->run()->state(), TeachRun::State::Learning);
    QVERIFY(child<QPushButton>("teachStop")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->graph()->count() >= 3, 5000);
    QVERIFY(waitFor(TeachRun::State::Ended));
    QCOMPARE(m_panel->graph()->count(), 12);
    QCOMPARE(trouble(), QString());
    QCOMPARE(child<QLabel>("teachHeadline")->text(),
             QStringLiteral("Found what it looked for: 2x2x2 over ℤ mod 2 · best rank 7 · 7 schemes"));
    const QString facts = child<QLabel>("teachFacts")->text();
    QVERIFY2(facts.contains(QStringLiteral("10 k samples/s")) && facts.contains(QStringLiteral("3.5 games/s")) &&
                 facts.contains(QStringLiteral("3 of 8 games solved")),
             qPrintable(facts));
    QCOMPARE(m_panel->finds()->count(), 4);
    QCOMPARE(m_panel->finds()->item(3)->text(), QStringLiteral("7 terms · after 13 s"));
    QCOMPARE(m_panel->graph()->sentence(11),
             QStringLiteral("Round 12, 2280 steps: policy 3.92, value 1.34; best rank 7, 7 schemes"));
    // The curves are where they should be: loss falls, so the curve sinks.
    const auto& rounds = m_panel->run()->log().rounds;
    QVERIFY(m_panel->graph()->yOf(rounds.front().policyLoss) < m_panel->graph()->yOf(rounds.back().policyLoss));
    const auto between = [&](std::size_t i) { // the curve half way from one round to the next
        const TeachGraph& graph = *m_panel->graph();
        return QPointF((graph.xOf(rounds[i].steps) + graph.xOf(rounds[i + 1].steps)) / 2,
                       (graph.yOf(rounds[i].policyLoss) + graph.yOf(rounds[i + 1].policyLoss)) / 2)
            .toPoint();
    };
    const QImage image = m_panel->graph()->grab().toImage();
    for (const std::size_t i : {std::size_t{2}, std::size_t{9}}) {
        bool isThere = false; // give or take what smoothing does to a thin line
        for (const QPoint& step : {QPoint(0, 0), QPoint(0, 1), QPoint(0, -1)}) {
            isThere = isThere || image.pixelColor(between(i) + step) == toColor(currentPalette().accent);
        }
        QVERIFY(isThere);
    }
    QSignalSpy wanted(m_panel.get(), &TeachPanel::networkWanted);
    click("teachUse");
    QCOMPARE(wanted.count(), 1);
    QVERIFY(wanted.front().front().toString().endsWith(QStringLiteral("2x2x2_z2/network.safetensors")));
}

void TestTeach::stopsAndResumes()
{
    use("slow", "0.05");
    click("teachStart");
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->graph()->count() >= 2, 5000);
    click("teachStop");
    QCOMPARE(m_panel->run()->state(), TeachRun::State::Stopping);
    QVERIFY(waitFor(TeachRun::State::Ended));
    QCOMPARE(trouble(), QString());
    QVERIFY(child<QLabel>("teachHeadline")->text().startsWith(QStringLiteral("Stopped: 2x2x2")));
    const int before = m_panel->graph()->count();
    QVERIFY(before < 12);
    QCOMPARE(child<QPushButton>("teachStop")->text(), QStringLiteral("Resume"));
    use("learn");
    click("teachStop");
    QVERIFY(waitFor(TeachRun::State::Ended));
    QCOMPARE(m_panel->graph()->count(), 12);
    QCOMPARE(m_panel->run()->log().refused, 0);
    // A new run has a folder of its own, and the old one can be gone on with.
    click("teachAgain");
    QVERIFY(child<QPushButton>("teachStart")->isVisible());
    QVERIFY(child<QPushButton>("teachEmptyResume")->isVisible());
    click("teachStart");
    QVERIFY(m_panel->run()->order().folder.endsWith(QStringLiteral("2x2x2_z2_2")));
    QVERIFY(waitFor(TeachRun::State::Ended));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("2x2x2_z2/journal.jsonl"))));
}

void TestTeach::deathIsNamed()
{
    use("crash");
    click("teachStart");
    QVERIFY(waitFor(TeachRun::State::Failed));
    QVERIFY2(trouble().contains(QStringLiteral("died unexpectedly (signal 11)")) &&
                 trouble().contains(QStringLiteral("CUDA error: out of memory")) &&
                 trouble().contains(QStringLiteral("Resume")),
             qPrintable(trouble()));
    QCOMPARE(m_panel->graph()->count(), 3); // what it wrote stays
    use("learn");
    click("teachStop");
    QVERIFY(waitFor(TeachRun::State::Ended));
    QCOMPARE(trouble(), QString());
}

void TestTeach::exitCodeIsNamed()
{
    use("exit");
    click("teachStart");
    QVERIFY(waitFor(TeachRun::State::Failed));
    QVERIFY2(trouble().contains(QStringLiteral("exit code 127")) && trouble().contains(QStringLiteral("libtorch.so")),
             qPrintable(trouble()));
}

void TestTeach::rubbishIsContained()
{
    use("rubbish");
    click("teachStart");
    QVERIFY(waitFor(TeachRun::State::Ended));
    QCOMPARE(m_panel->graph()->count(), 12);
    QCOMPARE(m_panel->finds()->count(), 4); // what was claimed and did not hold is not there
    QVERIFY2(trouble().contains(QStringLiteral("lines of the journal made no sense")) &&
                 trouble().contains(QStringLiteral("journal.jsonl:")),
             qPrintable(trouble()));
    QVERIFY(trouble().size() < 300);
}

void TestTeach::silenceIsNamed()
{
    use("hang");
    m_panel->run()->setPatience(20, 200, 5000);
    click("teachStart");
    QTRY_VERIFY_WITH_TIMEOUT(trouble().contains(QStringLiteral("may be stuck")), 5000);
    QCOMPARE(m_panel->run()->state(), TeachRun::State::Learning); // it may only be slow
    click("teachStop");
    QVERIFY(waitFor(TeachRun::State::Ended));
}

void TestTeach::whoDoesNotStopIsEnded()
{
    use("stubborn", "0.05");
    m_panel->run()->setPatience(20, 60'000, 300);
    click("teachStart");
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->graph()->count() >= 2, 5000);
    click("teachStop");
    QVERIFY(waitFor(TeachRun::State::Ended));
    QVERIFY2(trouble().contains(QStringLiteral("did not stop when asked")), qPrintable(trouble()));
}

void TestTeach::findsOpenAsLines()
{
    use("learn");
    click("teachStart");
    QVERIFY(waitFor(TeachRun::State::Ended));
    playStrassen(*m_bench, 2);
    m_panel->finds()->setCurrentRow(1);
    m_panel->finds()->setFocus();
    QTest::keyClick(m_panel->finds(), Qt::Key_Return);
    QVERIFY(m_bench->position().isSolved());
    QCOMPARE(m_bench->position().rank(), 7);
    QCOMPARE(m_bench->session().depth(m_bench->session().current()), 7);
    QVERIFY(verify(m_bench->target().tensor(), m_bench->position().terms(), Ring::Z2).exact);
    // A document over Z cannot hold what was found modulo 2: another one is asked for.
    m_bench->setSession(sessionFor("2x2x2", Ring::Z));
    QSignalSpy wanted(m_panel.get(), &TeachPanel::problemWanted);
    QVERIFY(!m_panel->open(0));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_bench->position().rank(), 0);
    connect(m_panel.get(), &TeachPanel::problemWanted, this,
            [this](const Problem& problem) { m_bench->setSession(Session(problem)); });
    QVERIFY(m_panel->open(0));
    QVERIFY(m_bench->position().isSolved());
    QVERIFY(!m_panel->open(4));
    QVERIFY(!m_panel->open(-1));
}

void TestTeach::gamesAreWatchedNotPlayed()
{
    use("learn");
    QVERIFY(!m_panel->watch()->obstacle().isEmpty());
    click("teachStart");
    QVERIFY(waitFor(TeachRun::State::Ended));
    playStrassen(*m_bench, 2);
    const Position document = m_bench->position();
    m_panel->watch()->setPace(10);
    click("teachWatch");
    QVERIFY(m_panel->watch()->isOn());
    QVERIFY(m_bench->exhibit().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->pictured()->position.rank() == 7, 4000);
    QVERIFY(m_bench->pictured()->position.isSolved());
    QVERIFY(m_bench->exhibit()->title.contains(QStringLiteral("move 7 of 7 of a game of round 12 over ℤ mod 2")));
    QVERIFY(m_bench->position().sameAs(document));
    QCOMPARE(m_bench->snapshot()->position.rank(), 2);
    // It begins again.
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->pictured()->position.rank() < 3, 4000);
    // Whoever goes elsewhere sees that, and the watch is over.
    m_bench->step(-1);
    QVERIFY(!m_bench->exhibit().has_value());
    QVERIFY(!m_panel->watch()->isOn());
    QVERIFY(!child<QPushButton>("teachWatch")->isChecked());
    // The strip's way back ends it too.
    click("teachWatch");
    QVERIFY(m_panel->watch()->isOn());
    m_bench->setExhibit(std::nullopt);
    QVERIFY(!m_panel->watch()->isOn());
    // Another tensor has other games.
    m_bench->setSession(sessionFor("2x2x3", Ring::Z2, 1));
    QVERIFY(!m_panel->watch()->obstacle().isEmpty());
    QVERIFY(!child<QPushButton>("teachWatch")->isEnabled());
}

void TestTeach::nothingIsLeftBehind()
{
    use("slow", "0.05");
    click("teachStart");
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->graph()->count() >= 2, 5000);
    const QString journal = m_panel->run()->order().folder + QStringLiteral("/journal.jsonl");
    QElapsedTimer clock;
    clock.start();
    m_panel.reset();
    QVERIFY(clock.elapsed() < test::kPatience * 2000);
    const qint64 size = QFile(journal).size();
    QTest::qWait(300);
    QCOMPARE(QFile(journal).size(), size);
}

QTEST_MAIN(TestTeach)
#include "tst_teach.moc"
