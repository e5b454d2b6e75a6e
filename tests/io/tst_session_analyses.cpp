// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/session_analyses.h"
#include "core/io/session_file.h"
#include "tests/support/fixtures.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// Strassen's line up to M3, with analyses of the start and of M2.
Session analysed()
{
    const auto terms = strassen();
    Session session(problem("2x2x2"));
    for (int i = 0; i < 3; ++i) {
        (void)session.play(Move::play(terms[static_cast<std::size_t>(i)]));
    }
    RecordedAnalysis record;
    record.request = {"agent", "basis=dense; simulations=400", 18446744073709551615ULL, 7, 2.5, 400, 7};
    record.date = 1'764'165'720;
    record.seconds = 0.1; // not a binary fraction
    record.nodes = 400;
    record.unit = "simulations “quoted”";
    record.finished = true;
    RecordedLine line;
    for (const Term& term : terms) {
        line.moves.push_back(Move::play(term));
    }
    line.value = 7;
    line.solves = true;
    line.visits = 123;
    line.prior = 1.0 / 3;
    line.low = 7;
    line.high = 8.25;
    record.lines.push_back(line);
    (void)session.keepAnalysis(session.root(), record);
    RecordedAnalysis second;
    second.request.engine = "flipgraph";
    second.nodes = 5;
    RecordedLine edit;
    edit.moves = {Move::edit(1, terms[4]), Move::play(terms[5])};
    edit.value = 9.75;
    second.lines.push_back(edit);
    (void)session.keepAnalysis(session.pathTo(session.current())[2], second);
    return session;
}

int kept(const Session& session)
{
    int count = 0;
    for (const auto& [key, records] : session.analyses().all()) {
        count += static_cast<int>(records.size());
    }
    return count;
}

} // namespace

class TestSessionAnalyses : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void roundTrip()
    {
        const Session session = analysed();
        QCOMPARE(kept(session), 2);
        const std::string text = sessionJson(session);
        const auto read = readSessionText(text, "again");
        QVERIFY(read.has_value());
        QCOMPARE(kept(read->session), 2);
        for (const NodeId id : session.nodeIds()) {
            const auto before = session.analysesAt(id);
            const auto after = read->session.analysesAt(id);
            QCOMPARE(after.size(), before.size());
            for (std::size_t i = 0; i < before.size(); ++i) {
                QVERIFY(*after[i] == *before[i]);
            }
        }
        QCOMPARE(sessionJson(read->session), text);
        // Nothing of it where nothing was said.
        QVERIFY(sessionJson(Session(problem("2x2x2"))).find("analyses") == std::string::npos);
    }

    /// A file says anything: what is not true, or about nothing, is left out, and the session opens all the same.
    void whatDoesNotHoldIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("it does not solve")
            << QByteArray("\"value\": 7, \"solves\"") << QByteArray("\"value\": 6, \"solves\"");
        QTest::newRow("a factor is another")
            << QByteArray("\"a22(-b11+b21)->c11+c21\"") << QByteArray("\"a22(b21+b11)->c11+c21\"");
        QTest::newRow("no such node") << QByteArray("{\"node\": 0") << QByteArray("{\"node\": 77");
        QTest::newRow("no number") << QByteArray("{\"node\": 0") << QByteArray("{\"node\": \"x\"");
        QTest::newRow("no engine") << QByteArray("\"engine\": \"agent\"") << QByteArray("\"engine\": 3");
        QTest::newRow("no move") << QByteArray("[\"(a11+a22)(b11+b22)->c11+c22\", \"(a21")
                                 << QByteArray("[\"nonsense\", \"(a21");
        QTest::newRow("takes out too much")
            << QByteArray("[\"(a11+a22)(b11+b22)->c11+c22\", \"(a21") << QByteArray("[\"[-9]\", \"(a21");
        QTest::newRow("negative") << QByteArray("\"value\": 7,") << QByteArray("\"value\": -7,");
        QTest::newRow("a list of nothing")
            << QByteArray("\"proposals\": [{\"value\": 7") << QByteArray("\"proposals\": [[], 3, {\"value\": \"7\"");
    }

    void whatDoesNotHoldIsLeftOut()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = QByteArray::fromStdString(sessionJson(analysed()));
        const auto list = text.indexOf("\"analyses\"");
        QVERIFY(list > 0);
        const auto at = text.indexOf(from, list);
        QVERIFY2(at > 0, text.mid(list).constData());
        text.replace(at, from.size(), to);
        const auto read = readSessionText(text.toStdString(), "hostile");
        QVERIFY(read.has_value());
        QCOMPARE(kept(read->session), 1); // the other one
    }

    /// Many large claims: checking stops, soon.
    void checkingIsBounded()
    {
        Session session(problem("8x8x8"));
        std::string moves;
        for (int i = 0; i < 60; ++i) {
            std::string factor = "a11";
            std::string other = "b11";
            std::string third = "c11";
            for (int k = 2; k <= 8; ++k) {
                factor += "+a1" + std::to_string(k) + "+a" + std::to_string(k) + "1";
                other += "+b1" + std::to_string(k) + "+b" + std::to_string(k) + "1";
                third += "+c1" + std::to_string(k) + "+c" + std::to_string(k) + "1";
            }
            moves += (i > 0 ? ", \"(" : "\"(") + factor + ")(" + other + ")->" + third + "\"";
        }
        std::string line = "{\"value\": 60, \"solves\": true, \"moves\": [" + moves + "]}";
        std::string list = "[";
        for (int i = 0; i < 200; ++i) {
            list += (i > 0 ? ", " : "") + std::string("{\"node\": 0, \"engine\": \"liar\", \"seed\": \"") +
                    std::to_string(i) + "\", \"proposals\": [" + line + "]}";
        }
        const auto json = parseJson("many", list + "]");
        QVERIFY(json.has_value());
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(readAnalyses(*json, session), 0);
        QVERIFY2(clock.elapsed() < kPatience * 10000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestSessionAnalyses)

#include "tst_session_analyses.moc"
