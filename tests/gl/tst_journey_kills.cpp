// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Whole windows that are killed at random moments while somebody edits: whatever had been seen to happen is there
// again.
#include "tests/support/scripted_edits.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QThread>

#include <csignal>
#include <cstdio>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// The script's document, edited through the window's workbench.
class EditedInWindow {
public:
    explicit EditedInWindow(Workbench& bench)
        : m_bench(bench)
    {
    }

    std::vector<NodeId> nodeIds() const { return session().nodeIds(); }

    NodeId current() const { return session().current(); }

    int nodeCount() const { return session().nodeCount(); }

    std::uint64_t revision() const { return session().revision(); }

    const Problem& problem() const { return session().problem(); }

    void goTo(NodeId node) { m_bench.goTo(node); }

    bool play(const Move& move) { return m_bench.play(move); }

    bool playLine(const std::vector<Move>& moves, bool follow) { return m_bench.playLine(moves, follow); }

    bool insertBefore(NodeId node, const Move& move) { return m_bench.insertBefore(node, move); }

    bool editMove(NodeId node, const Move& move) { return m_bench.editMove(node, move); }

    bool removeMove(NodeId node) { return m_bench.removeMove(node); }

    bool deleteBranch(NodeId node) { return m_bench.deleteBranch(node); }

    bool shiftMove(NodeId node, int by) { return m_bench.shiftMove(node, by); }

    bool promote(NodeId node) { return m_bench.promote(node); }

    void setName(NodeId node, const std::string& name) { m_bench.setName(node, QString::fromStdString(name)); }

    void setComment(NodeId node, const std::string& text) { m_bench.setComment(node, QString::fromStdString(text)); }

    void setMark(NodeId node, int mark) { m_bench.setMark(node, mark); }

    void setBookmark(NodeId node, bool on) { m_bench.setBookmark(node, on); }

    void setBound(int bound) { m_bench.setBound(bound); }

    void undo() { m_bench.undo(); }

    void redo() { m_bench.redo(); }

private:
    const Session& session() const { return m_bench.session(); }

    Workbench& m_bench;
};

/// The other program: edits, lets the window show it, says so, and goes on until it is killed.
int editUntilKilled(int argc, char** argv, const QString& folder, std::uint64_t seed)
{
    Viewport::prepareOpenGL();
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("rankfall-test"));
    QApplication::setApplicationName(QStringLiteral("victim"));
    Journey journey(true, folder);
    if (!journey.open()) {
        return 1;
    }
    Workbench& bench = journey.bench();
    bench.setSession(Session(problem("2x2x2")));
    EditedInWindow document(bench);
    Rng rng(seed);
    QTimer hand;
    int step = 0;
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        if (isSave(++step)) {
            bench.setSaved(QStringLiteral("somewhere.rankfall"));
        } else {
            scriptedEdit(document, rng);
        }
        journey.window().findChild<SheetView*>()->repaint(); // now it is seen
        std::printf("%d\n", step);
        std::fflush(stdout);
    });
    hand.start(static_cast<int>(seed % 40)); // in haste, or at leisure
    return QApplication::exec();
}

} // namespace

class TestJourneyKills : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// RANKFALL_WINDOW_KILLS says how many; ./dev kill-test asks for some dozens.
    void whatWasSeenIsThereAgain()
    {
        const int kills = qEnvironmentVariableIsSet("RANKFALL_WINDOW_KILLS")
                              ? qEnvironmentVariableIntValue("RANKFALL_WINDOW_KILLS")
                              : 4;
        Rng rng(qEnvironmentVariableIsSet("RANKFALL_SEED") ? qEnvironmentVariableIntValue("RANKFALL_SEED") : 2026);
        int edits = 0;
        int unspoken = 0;
        for (int i = 0; i < kills; ++i) {
            const QTemporaryDir home;
            const QString folder = home.filePath(QStringLiteral("unsaved"));
            const auto seed = static_cast<std::uint64_t>(rng.below(1'000'000));
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
            environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
            QProcess victim;
            victim.setProcessEnvironment(environment);
            victim.start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("--victim"), folder, QString::number(seed)});
            QVERIFY(victim.waitForStarted());
            QVERIFY(victim.waitForReadyRead(60'000));
            QThread::msleep(static_cast<unsigned long>(rng.below(1500)));
            ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
            QVERIFY(victim.waitForFinished());
            QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
            const QByteArray said = victim.readAllStandardOutput();
            const int done = static_cast<int>(said.count('\n'));
            edits += done;
            const QStringList journals = QDir(folder).entryList({QStringLiteral("*.journal")});
            QCOMPARE(journals.size(), 1);
            const QString copy =
                QDir(folder).filePath(QFileInfo(journals[0]).completeBaseName() + QStringLiteral(".rankfall"));
            const auto left = stateLeft(copy.toStdString());
            if (left != stateAfter(done, seed)) {
                QVERIFY2(
                    left == stateAfter(done + 1, seed),
                    qPrintable(
                        QStringLiteral("kill %1, seed %2: lost something of %3 edits").arg(i).arg(seed).arg(done)));
                ++unspoken;
            }
            // And the next window offers it.
            if (left && i == 0) {
                Journey next(true, folder);
                QVERIFY(next.open());
                next.window().begin({});
                QVERIFY2(next.lastMessage().startsWith(QStringLiteral("Recovered unsaved work on 2x2x2")),
                         qPrintable(next.lastMessage()));
                Session recovered = *Session::fromNodes(next.session().problem(), nodesOf(next.session()), 0);
                QCOMPARE(std::optional(sessionJson(recovered)), left);
            }
        }
        qInfo(
            "%d windows killed after %d edits that had been shown, none lost; %d kills between an edit and its picture",
            kills, edits, unspoken);
        QVERIFY(edits > kills);
    }

private:
    static std::vector<Node> nodesOf(const Session& session)
    {
        std::vector<Node> out;
        std::vector<NodeId> pending{session.root()};
        while (!pending.empty()) {
            out.push_back(session.node(pending.back()));
            pending.pop_back();
            pending.insert(pending.end(), out.back().children.rbegin(), out.back().children.rend());
        }
        return out;
    }
};

int main(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--victim") == 0) {
        return editUntilKilled(argc, argv, QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toULongLong());
    }
    return runJourney<TestJourneyKills>(argc, argv);
}

#include "tst_journey_kills.moc"
