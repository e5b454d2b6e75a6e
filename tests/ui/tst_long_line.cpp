// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// A walk of hundreds of flips, an engine's line or played by hand: whatever is done to it is done at once.
#include "core/game/rewrites.h"
#include "tests/support/fixtures.h"
#include "ui/panels/moves_panel.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace rankfall;
using namespace rankfall::test;

namespace {

constexpr int kFlips = 441;
constexpr int kGood = 200;  // ms, by the requirement
constexpr int kMost = 1000; // ms with cold or shared caches

/// A flip by chance.
Move flipOf(const Position& position, Rng& rng)
{
    for (;;) {
        auto list = flipsOf(position, {.term = rng.below(position.rank())}).rewrites;
        std::erase_if(list, [](const Rewrite& rewrite) { return rewrite.kind != RewriteKind::Flip; });
        if (!list.empty()) {
            return list[static_cast<std::size_t>(rng.below(static_cast<int>(list.size())))].move;
        }
    }
}

/// Flips from the schoolbook algorithm of 4x4x4.
std::vector<Move> walk()
{
    Rng rng(5);
    const Problem given = problem("4x4x4", Ring::Z2);
    Position at = *Position::of(given, given.target->schoolbook());
    std::vector<Move> moves;
    while (moves.size() < kFlips) {
        moves.push_back(flipOf(at, rng));
        at = *at.after(moves.back());
    }
    return moves;
}

/// What this thread has worked, in ms: other programs do not count.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

class TestLongLine : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("long-line"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_window = std::make_unique<MainWindow>(WindowOptions{.autosaveFolder = m_folder.filePath(QStringLiteral("a")),
                                                              .rememberLayout = false,
                                                              .hints = false,
                                                              .openGl = false,
                                                              .theme = Theme::Dark});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanupTestCase() { m_window.reset(); }

    void asOneStep()
    {
        begin();
        const int before = bench().session().nodeCount();
        const std::vector<Move> moves = walk();
        expectAtOnce("playing the line", [&] { QVERIFY(bench().playLine(moves, true)); });
        const NodeId end = bench().session().current();
        QVERIFY(bench().session().nodeCount() > before + kFlips - 20); // some flips lead back
        expectAtOnce("undoing it", [&] { bench().undo(); });
        QCOMPARE(bench().session().nodeCount(), before);
        expectAtOnce("redoing it", [&] { bench().redo(); });
        expectAtOnce("going to the start", [&] { bench().goToStart(); });
        expectAtOnce("going to the end", [&] { bench().goToEnd(); });
        QCOMPARE(bench().session().current(), bench().session().line().back());
        QVERIFY(bench().session().contains(end));
    }

    void asManySteps()
    {
        begin();
        Rng rng(7);
        for (int i = 0; i < kFlips; ++i) {
            QVERIFY(bench().play(flipOf(bench().position(), rng)));
        }
        const int steps = bench().session().historyPosition();
        const NodeId end = bench().session().current();
        QVERIFY(steps > kFlips - 20); // some flips lead back
        QSignalSpy changed(&bench(), &Workbench::treeChanged);
        expectAtOnce("undoing all in the history", [&] { bench().travelTo(1); });
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench().session().nodeCount(), 2);
        QCOMPARE(m_window->moves()->model()->rowCount(), 2);
        expectAtOnce("redoing all", [&] { bench().travelTo(steps); });
        QCOMPARE(changed.count(), 2);
        QCOMPARE(bench().session().current(), end);
        QCOMPARE(bench().linePoints().back().kind, MoveKind::Flip);
        // The last step alone, as Ctrl+Z held down takes them one after another.
        expectAtOnce("undoing one", [&] { bench().undo(); });
    }

private:
    Workbench& bench() { return m_window->workbench(); }

    void begin()
    {
        bench().setSession(Session(problem("4x4x4", Ring::Z2)));
        QVERIFY(bench().play(moveTo(bench().position(), bench().target().schoolbook())));
        QCoreApplication::processEvents();
    }

    /// The act and the pictures after it.
    template <typename Act>
    void expectAtOnce(const char* what, const Act& act)
    {
        const double before = worked();
        act();
        QCoreApplication::processEvents();
        const double took = worked() - before;
        if (took > kGood) {
            qWarning("%s took %.0f ms", what, took);
        }
        QVERIFY2(took <= kMost, what);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLongLine)

#include "tst_long_line.moc"
