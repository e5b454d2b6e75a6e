// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/checked_line.h"
#include "core/engine/external/conversation.h"
#include "core/engine/external/engine_server.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

#include <mutex>

using namespace rankfall;
using namespace rankfall::test;
using namespace std::chrono_literals;

/// Both ends of a conversation without any process: each knows whose turn it is, and what it is not to believe.
class TestExternalConversation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConversationTakesTurns();
    void anEngineThatHangsIsLate();
    void aFloodIsCutOff();
    void theLogIsBounded();
    void theServerAnswersOnce();
    void theServerSaysWhatIsWrong_data();
    void theServerSaysWhatIsWrong();
};

namespace {

const QByteArray kHello =
    R"({"type":"hello","protocol":"rankfall-engine","version":1,"name":"Test","rings":["z2","z"]})"
    "\n";

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

void TestExternalConversation::aConversationTakesTurns()
{
    const auto now = Conversation::Clock::now();
    const Position root = startOf("complex", Ring::Z);
    Conversation talk({"test", "Test", "nobody", "", {}});
    QVERIFY(!talk.ask(root, {}));
    talk.begin();
    QCOMPARE(talk.state(), HostState::Starting);
    QVERIFY(text(talk.takeOutbox()).startsWith(R"({"type":"hello","protocol":"rankfall-engine","version":1)"));
    // A line may come in pieces.
    talk.hear(kHello.left(20).toStdString(), "", now);
    QCOMPARE(talk.state(), HostState::Starting);
    talk.hear(kHello.mid(20).toStdString(), "loading\n", now);
    QCOMPARE(talk.state(), HostState::Ready);
    const auto id = talk.ask(root, {});
    QCOMPARE(id, std::optional<std::uint64_t>(1));
    QVERIFY(!talk.ask(root, {})); // one at a time
    talk.hear("{\"type\":\"snapshot\",\"id\":1,\"lines\":[]}\n", "", now);
    QVERIFY(talk.takeNews(1).latest.has_value());
    talk.stop(1, now);
    QCOMPARE(talk.state(), HostState::Stopping);
    QVERIFY(talk.takeOutbox().ends_with("{\"type\":\"stop\",\"id\":1}\n"));
    talk.abandon(1);
    talk.hear("{\"type\":\"answer\",\"id\":1,\"status\":\"stopped\",\"lines\":[]}\n", "", now);
    QCOMPARE(talk.state(), HostState::Ready);
    QVERIFY(!talk.takeNews(1).latest); // nobody waits for it
    QCOMPARE(talk.ask(root, {}), std::optional<std::uint64_t>(2));
    talk.hear("{\"type\":\"answer\",\"id\":1,\"status\":\"stopped\",\"lines\":[]}\n", "", now);
    QCOMPARE(talk.state(), HostState::Failed);
    QVERIFY(talk.fault()->kind == EngineFault::Kind::Rubbish);
    talk.end(false, "was ended");
    talk.forgive();
    talk.begin();
    QCOMPARE(talk.state(), HostState::Starting);
}

void TestExternalConversation::anEngineThatHangsIsLate()
{
    const auto now = Conversation::Clock::now();
    EngineCommand command{"test", "Test", "nobody", "", {}};
    command.forAnswer = 1500ms;
    Conversation talk(command);
    talk.begin();
    talk.watch(now + 19s);
    QVERIFY(!talk.fault());
    talk.hear(kHello.toStdString(), "", now);
    const auto id = talk.ask(startOf("complex", Ring::Z), {});
    talk.watch(now + 24h); // thinking is no fault
    QVERIFY(!talk.fault());
    talk.stop(*id, now);
    talk.watch(now + 1499ms);
    QVERIFY(!talk.fault());
    talk.watch(now + 1500ms);
    QVERIFY(talk.fault()->kind == EngineFault::Kind::Hangs);
    QVERIFY(text(talk.fault()->error.message).contains("has not answered 1.5 s after"));
}

void TestExternalConversation::aFloodIsCutOff()
{
    const auto now = Conversation::Clock::now();
    const std::string remark = "{\"type\":\"log\",\"text\":\"x\"}\n";
    Conversation talk({"test", "Test", "nobody", "", {}});
    talk.begin();
    talk.hear(kHello.toStdString(), "", now);
    for (int i = 0; i < 1900; ++i) { // four seconds' worth at once is fine
        talk.hear(remark, "", now);
    }
    QVERIFY(!talk.fault());
    for (int second = 1; second <= 20; ++second) { // and 400 a second for as long as it likes
        for (int i = 0; i < 400; ++i) {
            talk.hear(remark, "", now + std::chrono::seconds(second));
        }
    }
    QVERIFY(!talk.fault());
    for (int i = 0; i < 2100 && !talk.fault(); ++i) {
        talk.hear(remark, "", now + 21s);
    }
    QVERIFY(talk.fault()->kind == EngineFault::Kind::Floods);
}

void TestExternalConversation::theLogIsBounded()
{
    EngineLog log;
    log.addBytes("one\ntw");
    log.addBytes("o\n\n");
    QCOMPARE(log.entries().size(), std::size_t{2});
    QCOMPARE(text(log.entries()[1].text), QStringLiteral("two"));
    log.addBytes(std::string(1'000'000, 'x'));
    QCOMPARE(log.entries().size(), std::size_t{2}); // it has no end yet
    log.addBytes(std::string(1'000'000, 'y') + "\nthree\n");
    QCOMPARE(log.entries().size(), std::size_t{4});
    QVERIFY(log.lastError() == "three");
    for (std::size_t i = 0; i < 2 * EngineHost::kMostLogged; ++i) {
        log.addBytes("more\n");
    }
    QCOMPARE(log.entries().size(), EngineHost::kMostLogged);
    for (const auto& entry : log.entries()) {
        QVERIFY(entry.text.size() < 500);
    }
    log.add(EngineHost::LogEntry::Source::Engine, "a\033[31m\nb");
    QCOMPARE(text(log.entries().back().text), QStringLiteral("a [31m b"));
    // Not in the middle of a character.
    QCOMPARE(text(protocol::plainText("aöb", 2)), QStringLiteral("a…"));
}

void TestExternalConversation::theServerAnswersOnce()
{
    std::mutex mutex;
    std::vector<std::string> said;
    EngineServer server("greedy", "1", [&](const std::string& line) {
        const std::lock_guard lock(mutex);
        said.push_back(line);
    });
    const auto count = [&](const char* type) {
        const std::lock_guard lock(mutex);
        return std::count_if(said.begin(), said.end(), [&](const std::string& line) {
            return line.starts_with(std::string("{\"type\":\"") + type + "\"");
        });
    };
    QVERIFY(server.hear(protocol::write(protocol::Greeting())));
    QCOMPARE(count("hello"), 1);
    const Position root = startOf("2x2x2", Ring::Z2);
    for (int id = 1; id <= 3; ++id) {
        Limits limits;
        limits.lines = 2;
        QVERIFY(server.hear(protocol::write(protocol::Request{static_cast<std::uint64_t>(id), root, limits, {}})));
        QTRY_COMPARE(count("answer"), id);
        QVERIFY(server.hear(protocol::write(protocol::Stop{static_cast<std::uint64_t>(id)}))); // too late is fine
    }
    // What it says is what a host believes.
    const Problem problem = root.problem();
    const auto read = protocol::readEngineMessage(said.back(), &problem);
    QVERIFY(read.has_value());
    const auto& answer = std::get<protocol::Snapshot>(*read);
    QCOMPARE(answer.id, std::uint64_t{3});
    QCOMPARE(answer.lines.size(), std::size_t{2});
    for (const Line& line : answer.lines) {
        QVERIFY(checkedLine(line, root).has_value());
    }
    // One that goes on until it is told to stop; a second request meanwhile is refused.
    QVERIFY(server.hear(
        protocol::write(protocol::Request{4, startOf("3x3x3", Ring::Z2), {}, {{"engine", std::string("flipgraph")}}})));
    QVERIFY(server.hear(protocol::write(protocol::Request{5, root, {}, {}})));
    QCOMPARE(count("error"), 1);
    QTRY_VERIFY(count("snapshot") > 0);
    QCOMPARE(count("answer"), 3);
    server.hear(protocol::write(protocol::Stop{4}));
    QTRY_COMPARE(count("answer"), 4);
    QVERIFY(said.back().find("\"status\":\"stopped\"") != std::string::npos);
    QVERIFY(!server.hear(protocol::write(protocol::Quit())));
}

void TestExternalConversation::theServerSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("rubbish") << QByteArray("what?")
                             << QByteArray(R"({"type":"error","message":"“what?” is no JSON object"})");
    QTest::newRow("no position") << QByteArray(R"({"type":"analyse","id":3})")
                                 << QByteArray(R"({"type":"error","id":3,"message":"The request has no “position”"})");
    QTest::newRow("an unknown engine")
        << QByteArray(R"({"type":"analyse","id":4,"position":{"target":"complex","ring":"z"},)"
                      R"("options":{"engine":"deep"}})")
        << QByteArray(
               R"({"type":"error","id":4,"message":"“deep” is no value of the option “engine”","remedy":)"
               R"("Give one of flipgraph, search, greedy, completion, endgame, diagonal, agent, backplay, least-squares"})");
    QTest::newRow("a real for a whole number")
        << QByteArray(R"({"type":"analyse","id":4,"position":{"target":"complex","ring":"z"},)"
                      R"("options":{"simulations":3.0}})")
        << QByteArray(R"({"type":"error","id":4,"message":"“3” is no value of the option “simulations”","remedy":)"
                      R"("Give it in its own type, such as 3 for a whole number"})");
}

void TestExternalConversation::theServerSaysWhatIsWrong()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, answer);
    QByteArrayList said;
    EngineServer server("greedy", "1", [&](const std::string& it) { said.push_back(QByteArray::fromStdString(it)); });
    QVERIFY(server.hear(line.toStdString()));
    QCOMPARE(said, QByteArrayList{answer});
}
QTEST_GUILESS_MAIN(TestExternalConversation)
#include "tst_external_conversation.moc"
