// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/external_engine.h"
#include "core/engine/runner.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/wait.h>
#include <thread>

using namespace rankfall;
using namespace rankfall::test;
using namespace std::chrono_literals;
using Kind = EngineFault::Kind;

/// Engines in processes: good ones, and bad ones of every kind (tests/support/bad_engine.py), which are named,
/// contained and restartable.
class TestExternalEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void badEnginesAreNamed_data();
    void badEnginesAreNamed();
    void programsThatCannotStart_data();
    void programsThatCannotStart();
    void aGoodEngineIsShown();
    void oneProcessServesManyAnalyses();
    void aStopIsObeyedAtOnce_data();
    void aStopIsObeyedAtOnce();
    void itsFamilyEndsWithIt();
    void whatIsMappedAndNotUsedIsNoMemory();
    void anEngineThatWasSuspendedGoesOn();
    void whatDoesNotFitIsNotAsked_data();
    void whatDoesNotFitIsNotAsked();
    void aRefusalIsNoFault();
    void itsStartIsNoTimeToThink();
    void optionsAreHandedOver();
    void aCrashBetweenAnalysesIsNoticed();
    void manyStartAndEnd();
    void worksThroughTheRunner();
    void theExampleDoesWhatTheDocumentShows();
    void theExampleFindsGauss();

private:
    std::string m_python;
};

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// The numbers that the engine said of itself and of its children.
std::vector<int> processesOf(const EngineHost& host)
{
    std::vector<int> out;
    for (const auto& entry : host.log()) {
        if (entry.text.starts_with("process ") || entry.text.starts_with("child ")) {
            out.push_back(std::stoi(entry.text.substr(entry.text.find(' '))));
        }
    }
    return out;
}

bool isAlive(int process)
{
    // A child that was killed may be some other process's zombie for a moment.
    QFile status(QStringLiteral("/proc/%1/stat").arg(process));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

bool isEmpty(const Analysis& analysis)
{
    return analysis.lines.empty() && !analysis.bestTotal;
}

} // namespace

void TestExternalEngine::initTestCase()
{
    QString python = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
    python = python.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("python3")) : python;
    if (python.isEmpty()) {
        QSKIP("Python, which the engines of this test are written in, is not there");
    }
    m_python = python.toStdString() + " ";
}

void TestExternalEngine::cleanup()
{
    // Nothing is left to collect.
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    QCOMPARE(errno, ECHILD);
}

namespace {

std::shared_ptr<EngineHost> hostOf(const std::string& python, const char* mode)
{
    EngineCommand command{"bad", "Bad", python + RANKFALL_TEST_DIR "/support/bad_engine.py " + mode, "", {}};
    command.forAnswer = 300ms;
    return std::make_shared<EngineHost>(std::move(command));
}

Analysis analysed(const std::shared_ptr<EngineHost>& host, SearchContext& context)
{
    return externalEntry(host).create()->analyse(startOf("2x2x2", Ring::Z2), context);
}

} // namespace

void TestExternalEngine::badEnginesAreNamed_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("showsSome"); // it said something true before
    const auto row = [](const char* mode, Kind kind, const char* says, bool showsSome = false) {
        QTest::newRow(mode) << QByteArray(mode) << static_cast<int>(kind) << QString::fromUtf8(says) << showsSome;
    };
    row("exit", Kind::Crashed,
        "ended with exit code 127; it said last: “libcudart.so: cannot open shared object file”");
    row("crash", Kind::Crashed, "crashed (signal 11, Segmentation fault); it said last: “CUDA error: out of memory”",
        true);
    row("silent", Kind::Hangs, "has not greeted after 0.7 s");
    row("hang", Kind::Hangs, "has not answered 0.3 s after it was asked to stop", true);
    row("deaf", Kind::Hangs, "has not answered 0.3 s after it was asked to stop");
    row("flood", Kind::Floods, "says more than anyone could read", true);
    row("flood-stderr", Kind::Floods, "says more than anyone could read");
    row("endless-line", Kind::Floods, "a line of more than 4 MiB");
    row("hoard", Kind::Hoards, "takes more than 300 MiB of memory, and was ended", true);
    row("hoard-in-child", Kind::Hoards, "takes more than 300 MiB of memory, and was ended", true);
    row("illegal", Kind::Lies, "plays an illegal move: There is no term 6", true);
    row("zero", Kind::Lies, "plays an illegal move: A factor of the term is zero");
    row("false-solution", Kind::Lies, "says that a line solves, and 7 nonzeros are left");
    row("false-value", Kind::Lies, "expects 0.5 terms of a line that has 1 already");
    row("false-found", Kind::Lies, "reports a decomposition that is none");
    row("found-flood", Kind::Lies, "reports a decomposition that is none");
    row("wrong-size", Kind::Rubbish, "should be a list of 4 whole numbers");
    row("rubbish", Kind::Rubbish, "“Segmentation fault  [31m” is no JSON object", true);
    row("binary", Kind::Rubbish, "is no JSON object");
    row("banner", Kind::Rubbish, "“Welcome to host  [31mseven” is no JSON object");
    row("early", Kind::Rubbish, "none was asked for");
    row("other-id", Kind::Rubbish, ", which is over or never was");
    row("greets-twice", Kind::Rubbish, "greets a second time");
    row("future", Kind::Foreign, "speaks version 2 of the protocol");
}

void TestExternalEngine::badEnginesAreNamed()
{
    QFETCH(QByteArray, mode);
    QFETCH(int, kind);
    QFETCH(QString, says);
    QFETCH(bool, showsSome);
    EngineCommand command{
        "bad", "Bad", m_python + RANKFALL_TEST_DIR "/support/bad_engine.py " + mode.toStdString(), "", {}};
    command.forAnswer = 300ms;
    command.mostMemory = std::uint64_t{300} << 20;
    if (mode == "silent") {
        command.forHello = 700ms;
    }
    const auto host = std::make_shared<EngineHost>(command);
    // Twice: a restart makes it a fresh engine, with a fresh fault.
    for (int attempt = 0; attempt < 2; ++attempt) {
        Limits limits;
        const bool stops = mode == "hang" || mode == "deaf";
        limits.time = stops ? 200ms : 20s;
        RecordingContext context(limits);
        const Analysis final = analysed(host, context);
        QVERIFY(final.status != AnalysisStatus::Running);
        QVERIFY(final.fault.has_value());
        QVERIFY2(text(final.fault->message).startsWith(QStringLiteral("The engine “Bad” ")),
                 qPrintable(text(final.fault->message)));
        QVERIFY2(text(final.fault->message).contains(says), qPrintable(text(final.fault->message)));
        QVERIFY(!final.fault->remedy.empty());
        QCOMPARE(host->state(), HostState::Failed);
        QCOMPARE(static_cast<int>(host->fault()->kind), kind);
        // Whatever was shown was true.
        QVERIFY(!final.bestTotal);
        QVERIFY(context.discoveries.empty());
        for (const Line& line : final.lines) {
            QCOMPARE(line.engine, std::string("bad"));
            QVERIFY(startOf("2x2x2", Ring::Z2).after(line.moves.front()).has_value());
            QVERIFY(!line.solves);
        }
        if (!showsSome) {
            QVERIFY(final.lines.empty());
        }
        // It stays ended, and says so at once, until somebody restarts it.
        RecordingContext again;
        QCOMPARE(analysed(host, again).fault->message, final.fault->message);
        for (const int process : processesOf(*host)) {
            QTRY_VERIFY2(!isAlive(process), "a process was left behind");
        }
        if (attempt == 0) {
            host->restart();
            QVERIFY(host->state() != HostState::Off);
        }
    }
}

void TestExternalEngine::programsThatCannotStart_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("no program") << "rankfall-no-such-engine --x"
                                << ""
                                << "“rankfall-no-such-engine” cannot be started: No such file or directory"
                                << "Check the command, or give the whole path of the program";
    QTest::newRow("no folder") << "python3"
                               << "/no/such/folder"
                               << "There is no folder “/no/such/folder”"
                               << "Choose another working folder";
    QTest::newRow("not to be executed") << QStringLiteral(RANKFALL_TEST_DIR "/CMakeLists.txt") << ""
                                        << "cannot be started: Permission denied"
                                        << "Check that the program may be executed";
    QTest::newRow("an open quote") << "python3 'x"
                                   << ""
                                   << "is not closed"
                                   << "Add the missing quote";
}

void TestExternalEngine::programsThatCannotStart()
{
    QFETCH(QString, command);
    QFETCH(QString, folder);
    QFETCH(QString, says);
    QFETCH(QString, remedy);
    const auto host =
        std::make_shared<EngineHost>(EngineCommand{"bad", "Bad", command.toStdString(), folder.toStdString(), {}});
    RecordingContext context;
    const Analysis final = analysed(host, context);
    QVERIFY(isEmpty(final));
    QCOMPARE(static_cast<int>(host->fault()->kind), static_cast<int>(Kind::CannotStart));
    QVERIFY2(text(final.fault->message).contains(says), qPrintable(text(final.fault->message)));
    QCOMPARE(text(final.fault->remedy), remedy);
}

void TestExternalEngine::aGoodEngineIsShown()
{
    const auto host = hostOf(m_python, "good");
    Limits limits;
    limits.time = 20s;
    RecordingContext context(limits);
    std::thread stopper([&] {
        QTRY_VERIFY(host->state() == HostState::Thinking);
        std::this_thread::sleep_for(100ms);
        context.requestStop();
    });
    const Analysis final = analysed(host, context);
    stopper.join();
    QVERIFY(!final.fault);
    QCOMPARE(final.status, AnalysisStatus::Stopped);
    QCOMPARE(context.published.size(), std::size_t{1});
    QCOMPARE(context.published[0].lines.size(), std::size_t{1});
    QCOMPARE(context.published[0].lines[0].engine, std::string("bad"));
    QCOMPARE(context.published[0].positionKey, startOf("2x2x2", Ring::Z2).key());
    QCOMPARE(final.lines[0].value, 2000.0);
    host->shutDown();
    QCOMPARE(host->state(), HostState::Off);
    QVERIFY(!host->fault());
}

void TestExternalEngine::oneProcessServesManyAnalyses()
{
    const auto host = hostOf(m_python, "chatty");
    for (int i = 0; i < 5; ++i) {
        RecordingContext context;
        const Analysis final = analysed(host, context);
        QVERIFY2(!final.fault, final.fault ? qPrintable(text(final.fault->message)) : "");
        QCOMPARE(final.status, AnalysisStatus::Finished);
        QCOMPARE(final.nodes, std::int64_t{2});
        QCOMPARE(final.lines.size(), std::size_t{1});
    }
    QCOMPARE(host->log().size(), EngineHost::kMostLogged);
}

void TestExternalEngine::aStopIsObeyedAtOnce_data()
{
    QTest::addColumn<QByteArray>("mode");
    for (const char* mode : {"silent", "hang", "stubborn", "good", "deaf"}) {
        QTest::newRow(mode) << QByteArray(mode);
    }
}

void TestExternalEngine::aStopIsObeyedAtOnce()
{
    QFETCH(QByteArray, mode);
    const auto host = hostOf(m_python, mode.constData());
    double late = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        RecordingContext context;
        std::chrono::steady_clock::time_point asked;
        std::thread stopper([&] {
            std::this_thread::sleep_for(150ms);
            asked = std::chrono::steady_clock::now();
            context.requestStop();
        });
        const Analysis final = analysed(host, context);
        const auto returned = std::chrono::steady_clock::now();
        stopper.join();
        QVERIFY(final.status == AnalysisStatus::Stopped);
        late = std::chrono::duration<double, std::milli>(returned - asked).count();
        if (late <= 50) {
            break; // a machine that is busy elsewhere gets a second chance
        }
        host->restart();
    }
    QVERIFY2(late <= 50, qPrintable(QStringLiteral("%1 ms late").arg(late)));
}

/// As when a laptop is closed and opened again, or somebody presses Ctrl+Z in the engine's terminal.
void TestExternalEngine::anEngineThatWasSuspendedGoesOn()
{
    const auto host = hostOf(m_python, "good");
    Limits limits;
    limits.time = 1500ms;
    RecordingContext context(limits);
    Analysis final;
    std::thread asks([&] { final = analysed(host, context); });
    QTRY_VERIFY(host->state() == HostState::Thinking && !processesOf(*host).empty());
    const int process = processesOf(*host).front();
    QCOMPARE(::kill(process, SIGSTOP), 0);
    QTest::qWait(800); // longer than it may take to answer
    QCOMPARE(::kill(process, SIGCONT), 0);
    asks.join();
    QVERIFY2(!final.fault, final.fault ? final.fault->message.c_str() : "");
    QVERIFY(!final.lines.empty());
    host->shutDown();
}

void TestExternalEngine::whatIsMappedAndNotUsedIsNoMemory()
{
    EngineCommand command{"bad", "Bad", m_python + RANKFALL_TEST_DIR "/support/bad_engine.py reserve", "", {}};
    command.mostMemory = std::uint64_t{300} << 20;
    RecordingContext context;
    const Analysis final = analysed(std::make_shared<EngineHost>(command), context);
    QVERIFY2(!final.fault, final.fault ? final.fault->message.c_str() : "");
    QCOMPARE(final.lines.size(), std::size_t{1});
}

void TestExternalEngine::itsFamilyEndsWithIt()
{
    auto host = hostOf(m_python, "stubborn");
    RecordingContext context;
    std::thread stopper([&] {
        QTRY_VERIFY(host->state() == HostState::Thinking && processesOf(*host).size() == 2);
        context.requestStop();
    });
    QVERIFY(!analysed(host, context).fault);
    stopper.join();
    const std::vector<int> family = processesOf(*host);
    QVERIFY(isAlive(family[0]) && isAlive(family[1]));
    // It ignores signals and what it is told, and is gone all the same.
    const auto before = std::chrono::steady_clock::now();
    host.reset();
    QVERIFY(std::chrono::steady_clock::now() - before < 1s);
    QTRY_VERIFY(!isAlive(family[0]) && !isAlive(family[1]));
}

void TestExternalEngine::whatDoesNotFitIsNotAsked_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("says");
    QTest::newRow("another ring") << QByteArray("mod2") << QStringLiteral("Bad does not play over ℤ");
    QTest::newRow("a larger tensor") << QByteArray("small")
                                     << QStringLiteral("Bad does not take a tensor of this size");
}

void TestExternalEngine::whatDoesNotFitIsNotAsked()
{
    QFETCH(QByteArray, mode);
    QFETCH(QString, says);
    const auto host = hostOf(m_python, mode.constData());
    RecordingContext context;
    const Analysis final = externalEntry(host).create()->analyse(startOf("2x2x2", Ring::Z), context);
    QVERIFY(!final.fault);
    QVERIFY(isEmpty(final));
    QCOMPARE(text(final.note), says);
    QCOMPARE(host->state(), HostState::Ready);
}

void TestExternalEngine::aRefusalIsNoFault()
{
    const auto host = hostOf(m_python, "refuses");
    RecordingContext context;
    const Analysis final = analysed(host, context);
    QVERIFY(!final.fault);
    QCOMPARE(text(final.note), QStringLiteral("Bad: no licence. Buy one"));
    QCOMPARE(host->state(), HostState::Ready);
}

void TestExternalEngine::itsStartIsNoTimeToThink()
{
    const auto host = hostOf(m_python, "slow"); // greets after 0.4 s
    Limits limits;
    limits.time = 50ms;
    RecordingContext context(limits);
    const Analysis final = analysed(host, context);
    QCOMPARE(final.status, AnalysisStatus::Finished);
    QCOMPARE(final.lines.size(), std::size_t{1});
    QVERIFY(final.elapsed >= 450ms);
}

void TestExternalEngine::optionsAreHandedOver()
{
    EngineCommand command{"bad", "Bad", m_python + RANKFALL_TEST_DIR "/support/bad_engine.py options", "", {}};
    command.options = {{"depth", std::int64_t{7}}, {"style", std::string("bold")}};
    {
        const auto host = std::make_shared<EngineHost>(command);
        Limits limits;
        limits.time = 600ms;
        RecordingContext context(limits);
        const Analysis final = analysed(host, context);
        QCOMPARE(final.status, AnalysisStatus::Finished); // the time was up
        QCOMPARE(text(final.note), QStringLiteral(R"({"depth": 7, "style": "bold"})"));
        QCOMPARE(host->hello()->options.size(), std::size_t{5});
        QVERIFY(host->setOptions({{"depth", std::int64_t{0}}}).has_value());
        QVERIFY(!host->setOptions({{"heat", std::int64_t{1}}}).has_value());
        RecordingContext again(limits);
        QCOMPARE(text(analysed(host, again).note), QStringLiteral(R"({"heat": 1})"));
    }
    command.options = {{"depth", std::int64_t{10}}};
    const auto host = std::make_shared<EngineHost>(command);
    RecordingContext context;
    const Analysis final = analysed(host, context);
    QCOMPARE(static_cast<int>(host->fault()->kind), static_cast<int>(Kind::Foreign));
    QVERIFY(text(final.fault->message).contains(QStringLiteral("“10” is no value of the option “depth”")));
    QCOMPARE(text(final.fault->remedy), QStringLiteral("Give a whole number from 1 to 9"));
}

void TestExternalEngine::aCrashBetweenAnalysesIsNoticed()
{
    const auto host = hostOf(m_python, "idle-crash");
    std::atomic<int> changes{0};
    host->onChange([&] { ++changes; });
    host->start();
    QTRY_COMPARE(host->state(), HostState::Failed);
    QTRY_VERIFY(changes > 0);
    QVERIFY(text(host->fault()->error.message).contains(QStringLiteral("crashed (signal 6")));
}

void TestExternalEngine::manyStartAndEnd()
{
    for (int i = 0; i < 6; ++i) {
        const auto host = hostOf(m_python, "slow");
        host->start();
        if (i % 2 == 0) {
            host->restart();
        }
    }
}

void TestExternalEngine::worksThroughTheRunner()
{
    const auto host = hostOf(m_python, "good");
    AnalysisRunner runner([] {});
    // A person steps through positions: each request replaces the one before.
    std::uint64_t newest = 0;
    for (int i = 0; i < 12; ++i) {
        newest = runner.start(externalEntry(host).create(), startOf(i % 2 != 0 ? "2x2x2" : "complex", Ring::Z), {});
        std::this_thread::sleep_for(i < 6 ? 5ms : 40ms);
    }
    bool hasLines = false;
    const auto look = [&] {
        const auto delivery = runner.take();
        hasLines = hasLines || (delivery.latest && delivery.latest->run == newest && !delivery.latest->lines.empty());
        return hasLines;
    };
    QTRY_VERIFY(look());
    runner.stop();
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY(!host->fault());
}

namespace {

/// The conversation that the document shows, line by line.
QStringList documentedConversation()
{
    QFile file(QStringLiteral(RANKFALL_TEST_DIR "/../docs/engine-protocol.md"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString all = QString::fromUtf8(file.readAll());
    const QString from = all.section(QStringLiteral("```conversation\n"), 1);
    return from.section(QStringLiteral("\n```"), 0, 0).split('\n');
}

} // namespace

void TestExternalEngine::theExampleDoesWhatTheDocumentShows()
{
    const QStringList conversation = documentedConversation();
    QCOMPARE(conversation.size(), 6);
    const Problem problem = startOf("complex", Ring::Z).problem();
    QByteArray input;
    QByteArray expected;
    std::size_t requests = 0;
    for (const QString& line : conversation) {
        const std::string message = line.mid(2).toStdString();
        if (line.startsWith(QStringLiteral("→"))) {
            const auto read = protocol::readProgramMessage(message);
            QVERIFY2(read.has_value(), read ? "" : qPrintable(text(read.error().text())));
            requests += std::holds_alternative<protocol::Request>(*read);
            // What is shown is what is written.
            QCOMPARE(text(std::visit([](const auto& it) { return protocol::write(it); }, *read)), text(message));
        } else {
            const auto read = protocol::readEngineMessage(message, &problem);
            QVERIFY2(read.has_value(), read ? "" : qPrintable(text(read.error().text())));
            expected += QByteArray::fromStdString(message) + '\n';
        }
    }
    QCOMPARE(requests, std::size_t{1});
    // And the example really says so.
    const auto host =
        std::make_shared<EngineHost>(EngineCommand{"slices",
                                                   "Slices",
                                                   m_python + RANKFALL_TEST_DIR "/../resources/engines/slices.py",
                                                   "",
                                                   {{"games", std::int64_t{200}}}});
    Limits limits;
    limits.time = 5s;
    limits.stopAtTotal = 3;
    limits.lines = 1;
    RecordingContext context(limits);
    const Analysis final = externalEntry(host).create()->analyse(startOf("complex", Ring::Z), context);
    QCOMPARE(final.bestTotal, std::optional(3));
    QByteArray said;
    for (const auto& entry : host->log()) {
        if (entry.source == EngineHost::LogEntry::Source::Engine) {
            said += QByteArray::fromStdString(entry.text) + '\n';
        }
    }
    QCOMPARE(said, expected);
}

void TestExternalEngine::theExampleFindsGauss()
{
    const auto host = std::make_shared<EngineHost>(
        EngineCommand{"slices", "Slices", m_python + "slices.py", RANKFALL_TEST_DIR "/../resources/engines", {}});
    for (const char* name : {"complex", "2x2x2", "poly:2x3"}) {
        for (const Ring ring : {Ring::Z2, Ring::Z}) {
            Limits limits;
            limits.nodes = 12;
            limits.seed = 1;
            RecordingContext context(limits);
            const Position root = startOf(name, ring);
            const Analysis final = externalEntry(host).create()->analyse(root, context);
            QVERIFY2(!final.fault, final.fault ? qPrintable(text(final.fault->message)) : "");
            QCOMPARE(final.nodes, std::int64_t{12});
            QVERIFY(!final.lines.empty() && final.lines.size() <= 5);
            for (const Line& line : final.lines) {
                QVERIFY(line.solves);
            }
            // As often as it likes, the same.
            RecordingContext again(limits);
            QVERIFY(externalEntry(host).create()->analyse(root, again).lines.front().moves ==
                    final.lines.front().moves);
        }
    }
}

QTEST_GUILESS_MAIN(TestExternalEngine)
#include "tst_external_engine.moc"
