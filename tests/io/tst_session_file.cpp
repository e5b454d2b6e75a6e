// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/session_file.h"
#include "tests/support/fixtures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// Plays, edits, deletes and annotates at random.
Session randomSession(const Problem& problem, std::uint64_t seed)
{
    Rng rng(seed);
    Session session(problem);
    const auto randomNode = [&] {
        const auto ids = session.nodeIds();
        return ids[static_cast<std::size_t>(rng.below(static_cast<int>(ids.size())))];
    };
    const std::vector<std::string> words{
        "plain", "“quotes” and \"more\"", "line\nbreak\tand tab", "ends with \\", "数 🙂", "{\"id\": 1}"};
    for (int step = 0; step < 60; ++step) {
        session.goTo(randomNode());
        const int rank = session.position().rank();
        const std::string word = words[static_cast<std::size_t>(rng.below(static_cast<int>(words.size())))];
        switch (rng.below(10)) {
        case 0:
            if (rank > 0) {
                (void)session.play(Move::edit(rng.below(rank), randomTerm(problem, rng)));
            }
            break;
        case 1:
            if (rank > 0) {
                (void)session.play(Move::takeBack(rng.below(rank)));
            }
            break;
        case 2:
            session.setComment(session.current(), word);
            break;
        case 3:
            session.setName(session.current(), word);
            break;
        case 4:
            session.setMark(session.current(), rng.below(7));
            break;
        case 5:
            session.setBookmark(session.current(), rng.below(2) == 0);
            break;
        case 6:
            session.setBreakpoint(session.current(), true);
            break;
        case 7:
            if (rng.below(3) == 0) {
                (void)session.removeMove(session.current());
            } else {
                (void)session.promote(session.current());
            }
            break;
        default:
            (void)session.play({.remove = {}, .add = {randomTerm(problem, rng), randomTerm(problem, rng)}},
                               rng.below(4) == 0 ? word : "");
            break;
        }
    }
    return session;
}

bool sameSession(const Session& x, const Session& y)
{
    if (!(x.problem() == y.problem()) || x.current() != y.current() || x.nodeIds() != y.nodeIds()) {
        return false;
    }
    for (const NodeId id : x.nodeIds()) {
        if (!(x.node(id) == y.node(id))) {
            return false;
        }
    }
    return true;
}

std::string minimal(const std::string& with)
{
    return "{\n  \"format\": 1, \"program\": \"rankfall session\",\n  \"target\": \"2x2x2\",\n  \"ring\": \"z\",\n" +
           with + "\n}\n";
}

} // namespace

class TestSessionFile : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void roundTripIsExact_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("mod2");
        for (const char* target :
             {"2x2x2", "3x2x4", "8x8x8", "poly:3x4", "cyclic:5", "complex", "quaternion", "skew:5"}) {
            QTest::addRow("%s z", target) << QString(target) << false;
            QTest::addRow("%s z2", target) << QString(target) << true;
        }
    }

    void roundTripIsExact()
    {
        QFETCH(QString, target);
        QFETCH(bool, mod2);
        const int sessions = target == "8x8x8" ? 2 : 12;
        for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(sessions); ++seed) {
            const Session session = randomSession(problem(qPrintable(target), mod2 ? Ring::Z2 : Ring::Z, 3), seed);
            const std::string text = sessionJson(session);
            const auto read = readSessionText(text, "x.rankfall");
            QVERIFY2(read.has_value(), read ? "" : (read.error().text() + "\n" + text).c_str());
            QVERIFY(sameSession(read->session, session));
            QCOMPARE(sessionJson(read->session), text);
        }
    }

    void customTensorsAreEmbedded()
    {
        Tensor tensor(Shape{2, 1, 3});
        tensor.set({1, 0, 2}, 7);
        const Session session = randomSession({*Target::custom("file:gone.json", tensor), Ring::Z, 2}, 4);
        const auto read = readSessionText(sessionJson(session), "x");
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        QVERIFY(sameSession(read->session, session));
    }

    void movesEmptiedByAnEditSurvive()
    {
        Session session(problem("2x2x2"));
        (void)session.play(Move::play(strassen()[0]));
        const NodeId played = session.current();
        (void)session.play(Move::takeBack(0));
        const NodeId taken = session.current();
        QVERIFY(session.removeMove(played).has_value());
        QVERIFY(session.contains(taken) && session.node(taken).move == Move{});
        const auto read = readSessionText(sessionJson(session), "x");
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        QVERIFY(sameSession(read->session, session));
    }

    void oneMoveALine()
    {
        Session session(problem("2x2x2"));
        for (const Term& term : strassen()) {
            (void)session.play(Move::play(term));
        }
        const QStringList before = QString::fromStdString(sessionJson(session)).split('\n');
        (void)session.editMove(session.pathTo(session.current())[3], Move::play(strassen()[4]));
        const QStringList after = QString::fromStdString(sessionJson(session)).split('\n');
        QCOMPARE(before.size(), after.size());
        int changed = 0;
        for (qsizetype i = 0; i < before.size(); ++i) {
            changed += before[i] != after[i] ? 1 : 0;
        }
        QCOMPARE(changed, 1);
    }

    void viewPassesThrough()
    {
        const Session session(problem("2x2x2"));
        const std::string view = "{\"zoom\": 1.5e-3, \"docks\": [1, {\"a\": \"]}\"}],\n \"x\": null}";
        const auto read = readSessionText(sessionJson(session, view), "x");
        QVERIFY(read.has_value());
        QCOMPARE(read->view, view);
        QCOMPARE(readSessionText(sessionJson(session, "[1]"), "x")->view, std::string());
        QCOMPARE(readSessionText(sessionJson(session, "{broken"), "x")->view, std::string());
    }

    void errorsNamePlaceCauseAndRemedy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const std::string& text, const char* where, const char* says) {
            QTest::newRow(name) << QString::fromStdString(text) << QString(where) << QString(says);
        };
        const std::string root = "{\"id\": 0}";
        const auto nodes = [&](const std::string& more) { return minimal("\"nodes\": [" + root + ",\n" + more + "]"); };
        row("newer", "{\"format\": 3, \"program\": \"rankfall session\"}", "s:1:12",
            "File is newer than this program (format 3 > 1)");
        row("no root", minimal("\"nodes\": []"), "s:5:10", "no root");
        row("no nodes", minimal("\"bound\": 2"), "s:1:1", "“nodes” is missing");
        row("bad move", nodes("{\"id\": 1, \"parent\": 0, \"move\": \"(a11+a99)(b11)->c11\"}"), "s:6:32", "a99");
        row("orphan", nodes("{\"id\": 1, \"parent\": 7, \"move\": \"a11*b11->c11\"}"), "s:6:21", "Node 7");
        row("child first", nodes("{\"id\": 2, \"parent\": 1, \"move\": \"a11*b11->c11\"}"), "s:6:21", "Node 1");
        row("twice", nodes("{\"id\": 0}"), "s:6:1", "twice");
        row("no id", nodes("{\"parent\": 0}"), "s:6:1", "no “id”");
        row("negative id", nodes("{\"id\": -4, \"parent\": 0}"), "s:6:8", "number of a node");
        row("mark", nodes("{\"id\": 1, \"parent\": 0, \"move\": \"a11*b11->c11\", \"mark\": 9}"), "s:6:56", "“mark”");
        row("link", nodes("{\"id\": 1, \"parent\": 0, \"move\": \"a11*b11->c11\", \"transpositions\": [5]}"), "s:6:1",
            "no node 5");
        row("current", minimal("\"nodes\": [" + root + "], \"current\": 4"), "s:5:34", "no node 4");
        row("illegal move", nodes("{\"id\": 1, \"parent\": 0, \"move\": \"[-3]\"}"), "s", "not legal");
        row("ring", "{\"format\": 1, \"nodes\": [], \"target\": \"2x2x2\", \"ring\": \"q\"}", "s:1:55",
            "not a ring that positions live in");
        row("target", "{\"format\": 1, \"nodes\": [], \"target\": \"2x2\", \"ring\": \"z\"}", "s:1:38",
            "not the name of a target");
        row("too large", "{\"format\": 1, \"nodes\": [], \"target\": \"9x9x9\", \"ring\": \"z\"}", "s:1:38",
            "too large");
        row("cut off", minimal("\"nodes\": [").substr(0, minimal("").size() + 7), "s:5:", "ends too early");
        row("not JSON", minimal("nodes"), "s:5:", "not valid JSON");
        row("deep", minimal("\"view\": " + std::string(100'000, '[')), "s:5:", "nested");
    }

    void errorsNamePlaceCauseAndRemedy()
    {
        QFETCH(QString, text);
        QFETCH(QString, where);
        QFETCH(QString, says);
        const auto read = readSessionText(text.toStdString(), "s");
        QVERIFY(!read.has_value());
        const Error error = read.error();
        QVERIFY2(QString::fromStdString(error.where).startsWith(where), error.text().c_str());
        QVERIFY2(QString::fromStdString(error.message).contains(says), error.text().c_str());
    }
};

QTEST_APPLESS_MAIN(TestSessionFile)
#include "tst_session_file.moc"
