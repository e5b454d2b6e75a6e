// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The journal of unsaved edits, and processes that are killed while they write it.
#include "core/io/file.h"
#include "core/io/unsaved_line.h"
#include "core/io/unsaved_work.h"
#include "tests/support/scripted_edits.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <thread>
#include <unistd.h>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Session fresh()
{
    return Session(problem("2x2x2"));
}

/// Writes copies on a thread of its own, as the explorer does.
class CopyWriter {
public:
    explicit CopyWriter(UnsavedWork& work)
        : m_work(work)
        , m_thread([this] { run(); })
    {
    }

    void put(std::optional<UnsavedWork::Copy> copy)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting = std::move(copy);
            m_isAsked = true;
        }
        m_asked.notify_one();
    }

private:
    [[noreturn]] void run()
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_asked.wait(lock, [this] { return m_isAsked; });
            m_isAsked = false;
            const auto copy = std::exchange(m_waiting, {});
            lock.unlock();
            if (copy) {
                (void)m_work.write(*copy);
            } else {
                m_work.clear();
            }
            m_work.sync();
        }
    }

    UnsavedWork& m_work;
    std::mutex m_mutex;
    std::condition_variable m_asked;
    std::optional<UnsavedWork::Copy> m_waiting;
    bool m_isAsked = false;
    std::thread m_thread;
};

/// The process that is killed: edits as fast as it can, and says of each edit that it is done once it is recorded.
int editUntilKilled(const char* file, std::uint64_t seed)
{
    Session session = fresh();
    Rng rng(seed);
    UnsavedWork work(file);
    CopyWriter writer(work);
    std::uint64_t saved = session.stateId();
    for (int step = 1;; ++step) {
        if (isSave(step)) {
            saved = session.stateId();
        } else {
            scriptedEdit(session, rng);
        }
        if (session.stateId() == saved) {
            (void)work.forget();
            writer.put({});
        } else {
            if (!work.record(session, "somewhere.rankfall")) {
                return 1;
            }
            if (step % 8 == 0) {
                writer.put(work.copy(session, "somewhere.rankfall"));
            }
        }
        if (::write(STDOUT_FILENO, &step, sizeof step) != sizeof step) {
            return 1;
        }
    }
}

std::optional<std::string> found(const std::string& file)
{
    const auto read = readUnsavedWork(file);
    return read && *read ? std::optional(sessionJson((*read)->session)) : std::nullopt;
}

} // namespace

class TestUnsavedWork : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("work.rankfall")).toStdString();
        m_journal = UnsavedWork::journalOf(m_file).string();
    }

    void everyEditIsThereAtOnce()
    {
        Session session = fresh();
        Rng rng(7);
        UnsavedWork work(m_file);
        QVERIFY(!readUnsavedWork(m_file)); // there is no such file
        for (int i = 0; i < 200; ++i) {
            scriptedEdit(session, rng);
            QVERIFY(work.record(session, "here.rankfall"));
            QCOMPARE(found(m_file), std::optional(sessionJson(session)));
            if (i % 20 == 19) {
                QVERIFY(work.write(work.copy(session, "here.rankfall")));
                QCOMPARE(readFile(m_journal).value(), std::string());
                QCOMPARE(found(m_file), std::optional(sessionJson(session)));
            }
        }
        QCOMPARE(readUnsavedWork(m_file).value()->view.substr(0, 24), std::string(R"({"path": "here.rankfall")"));
    }

    void aLineIsAsLongAsItsEdit()
    {
        Session session = fresh();
        Rng rng(7);
        UnsavedWork work(m_file);
        for (int i = 0; i < 300; ++i) {
            QVERIFY(session.play(Move::play(randomTerm(session.problem(), rng))));
        }
        QVERIFY(work.record(session, {}));
        const auto before = readFile(m_journal)->size();
        session.setMark(session.current(), 3);
        QVERIFY(work.record(session, {}));
        QVERIFY(readFile(m_journal)->size() - before < 400);
        QVERIFY(work.record(session, {})); // nothing changed
        QVERIFY(readFile(m_journal)->size() - before < 400);
    }

    void anOlderCopyDoesNotHideNewerEdits()
    {
        Session session = fresh();
        Rng rng(3);
        UnsavedWork work(m_file);
        scriptedEdit(session, rng);
        QVERIFY(work.record(session, {}));
        const auto copy = work.copy(session, {});
        scriptedEdit(session, rng);
        QVERIFY(work.record(session, {}));
        QVERIFY(work.write(copy)); // late
        QCOMPARE(found(m_file), std::optional(sessionJson(session)));
    }

    void whatWasSavedIsNotOfferedAgain()
    {
        Session session = fresh();
        Rng rng(3);
        UnsavedWork work(m_file);
        scriptedEdit(session, rng);
        QVERIFY(work.record(session, {}));
        QVERIFY(work.write(work.copy(session, {})));
        QVERIFY(work.forget());
        QVERIFY(readUnsavedWork(m_file) && !found(m_file)); // though the copy is still there
        QVERIFY(std::filesystem::exists(m_file));
        scriptedEdit(session, rng);
        QVERIFY(work.record(session, {}));
        QCOMPARE(found(m_file), std::optional(sessionJson(session)));
        work.clear(); // late: it must not take the new edit along
        QCOMPARE(found(m_file), std::optional(sessionJson(session)));
        QVERIFY(work.forget());
        work.clear();
        QVERIFY(!std::filesystem::exists(m_file));
        QCOMPARE(readFile(m_journal).value(), std::string());
    }

    void anotherDocumentIsWrittenWhole()
    {
        Session session = fresh();
        Rng rng(3);
        UnsavedWork work(m_file);
        scriptedEdit(session, rng);
        QVERIFY(work.record(session, {}));
        Session other(problem("2x3x2", Ring::Z2));
        QVERIFY(other.play(Move::play(randomTerm(other.problem(), rng))));
        QVERIFY(work.record(other, {}));
        QCOMPARE(found(m_file), std::optional(sessionJson(other)));
    }

    void whatIsBrokenEndsTheJournal()
    {
        Session session = fresh();
        Rng rng(11);
        UnsavedWork work(m_file);
        std::vector<std::string> states;
        std::vector<std::size_t> ends;
        for (int i = 0; i < 12; ++i) {
            scriptedEdit(session, rng);
            QVERIFY(work.record(session, {}));
            states.push_back(sessionJson(session));
            ends.push_back(readFile(m_journal)->size());
        }
        const std::string whole = readFile(m_journal).value();
        for (std::size_t size = 0; size <= whole.size(); size += 7) {
            QVERIFY(writeFile(m_journal, whole.substr(0, size)));
            const auto lines =
                static_cast<std::size_t>(std::ranges::count_if(ends, [&](auto end) { return end <= size; }));
            QCOMPARE(found(m_file), lines == 0 ? std::nullopt : std::optional(states[lines - 1]));
        }
        QVERIFY(writeFile(m_journal, whole.substr(0, ends[0] - 1)));
        QCOMPARE(readUnsavedWork(m_file).error().message, std::string("The unsaved work is damaged"));
        for (std::size_t at = 0; at < whole.size(); at += 13) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 4);
            QVERIFY(writeFile(m_journal, damaged));
            const auto lines =
                static_cast<std::size_t>(std::ranges::count_if(ends, [&](auto end) { return end <= at; }));
            QCOMPARE(found(m_file), lines == 0 ? std::nullopt : std::optional(states[lines - 1]));
        }
    }

    void aJournalThatVanishedBeginsAnew()
    {
        Session session = fresh();
        Rng rng(5);
        UnsavedWork work(m_file);
        scriptedEdit(session, rng);
        QVERIFY(work.record(session, {}));
        QVERIFY(QDir(m_folder->path()).removeRecursively());
        scriptedEdit(session, rng);
        const auto lost = work.record(session, {});
        QVERIFY(!lost);
        QVERIFY(lost.error().message.starts_with("Unsaved work cannot be kept safe"));
        QCOMPARE(lost.error().remedy, std::string("Save the session elsewhere"));
        QVERIFY(QDir().mkpath(m_folder->path()));
        QVERIFY(work.record(session, {}));
        QCOMPARE(found(m_file), std::optional(sessionJson(session)));
    }

    /// RANKFALL_KILLS says how many; ./dev kill-test asks for a thousand.
    void aKilledProcessLosesNoEdit()
    {
        const int kills =
            qEnvironmentVariableIsSet("RANKFALL_KILLS") ? qEnvironmentVariableIntValue("RANKFALL_KILLS") : 40;
        Rng rng(qEnvironmentVariableIsSet("RANKFALL_SEED") ? qEnvironmentVariableIntValue("RANKFALL_SEED") : 2026);
        qint64 edits = 0;
        int unspoken = 0; // recorded, and killed before it could be said
        int saved = 0;
        for (int i = 0; i < kills; ++i) {
            init();
            const auto seed = static_cast<std::uint64_t>(rng.below(1'000'000));
            QProcess victim;
            victim.start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("--victim"), QString::fromStdString(m_file), QString::number(seed)});
            QVERIFY(victim.waitForStarted());
            if (i % 8 > 0) {
                QVERIFY(victim.waitForReadyRead()); // otherwise it dies while it starts, mostly
            }
            QThread::usleep(static_cast<unsigned long>(rng.below(30'000)));
            ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
            QVERIFY(victim.waitForFinished());
            QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
            const QByteArray said = victim.readAllStandardOutput();
            const auto done = static_cast<int>(said.size() / static_cast<qsizetype>(sizeof(int)));
            edits += done;
            const auto left = stateLeft(m_file);
            const auto expected = stateAfter(done, seed);
            if (left != expected) {
                QVERIFY2(
                    left == stateAfter(done + 1, seed),
                    qPrintable(
                        QStringLiteral("kill %1, seed %2: lost something of %3 edits").arg(i).arg(seed).arg(done)));
                ++unspoken;
            }
            saved += expected ? 0 : 1;
        }
        qInfo("%d kills, %lld acknowledged edits, none lost; %d kills after an edit was recorded and before it was "
              "acknowledged, %d with nothing unsaved",
              kills, static_cast<long long>(edits), unspoken, saved);
        QVERIFY(edits > kills);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
    std::string m_journal;
};

int main(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--victim") == 0) {
        return editUntilKilled(argv[2], QByteArray(argv[3]).toULongLong());
    }
    const QCoreApplication app(argc, argv);
    TestUnsavedWork test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_unsaved_work.moc"
