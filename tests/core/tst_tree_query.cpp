// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/tree_lines.h"
#include "core/game/tree_query.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// Strassen's seven moves (nodes 1 to 7), and M2 M1 from the start: node 8, and a transposition from it to node 2.
Session tree()
{
    Session session(problem("2x2x2"));
    const auto terms = strassen();
    for (const Term& term : terms) {
        (void)session.play(Move::play(term));
    }
    session.goTo(0);
    (void)session.play(Move::play(terms[1]));
    (void)session.play(Move::play(terms[0]));
    session.setComment(3, "The Turn of the line");
    session.setName(4, "Winograd");
    session.setMark(5, 3);
    session.setBookmark(6, true);
    session.setBreakpoint(2, true);
    session.goTo(8);
    return session;
}

} // namespace

/// Questions to a tree: what they find, and what they say when they cannot be read.
class TestTreeQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void findsWhatItSays_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<int>>("nodes");
        using L = QList<int>;
        QTest::newRow("nothing asked") << "" << L{};
        QTest::newRow("solved") << "solved" << L{7};
        QTest::newRow("leaf") << "leaf" << L{7, 8};
        QTest::newRow("fork") << "fork" << L{0};
        QTest::newRow("bookmark") << "bookmark" << L{6};
        QTest::newRow("breakpoint") << "breakpoint" << L{2};
        QTest::newRow("marked") << "marked" << L{5};
        QTest::newRow("mark") << "mark=3" << L{5};
        QTest::newRow("comment") << "comment" << L{3};
        QTest::newRow("rank") << "rank>=6" << L{6, 7};
        QTest::newRow("depth") << "depth=1" << L{1, 8};
        QTest::newRow("bound") << "bound<3" << L{5, 6, 7};
        QTest::newRow("upper is bound") << "upper<3" << L{5, 6, 7};
        QTest::newRow("lower") << "lower=3" << L{4};
        QTest::newRow("nonzeros") << "nonzeros=10" << L{4, 8};
        QTest::newRow("total") << "total>10" << L{1};
        QTest::newRow("ways") << "ways>1" << L{2};
        QTest::newRow("an entry") << "a12" << L{5, 7};
        QTest::newRow("uses, colon") << "uses:a12" << L{5, 7};
        QTest::newRow("uses, blank") << "uses a12" << L{5, 7};
        QTest::newRow("type") << "type:2,2,2" << L{1};
        QTest::newRow("type in brackets") << "type (2, 2, 2)" << L{1};
        QTest::newRow("type with dots") << "type:2·1·1" << L{};
        QTest::newRow("kind") << "kind:flip" << L{};
        QTest::newRow("kind play") << "kind:play depth<3" << L{1, 2, 8};
        QTest::newRow("term") << "(a21+a22)b11->c21-c22" << L{2, 3, 4, 5, 6, 7, 8};
        QTest::newRow("term with another sign") << "term:\"(-a21-a22)*b11 -> -c21+c22\"" << L{2, 3, 4, 5, 6, 7, 8};
        QTest::newRow("a name") << "winograd" << L{4};
        QTest::newRow("quoted, case and blanks") << "\"turn of\"" << L{3};
        QTest::newRow("quoted word of the language") << "\"solved\"" << L{};
        QTest::newRow("both") << "depth=1 type:2,2,2" << L{1};
        QTest::newRow("or") << "solved or depth=1" << L{1, 7, 8};
        QTest::newRow("not") << "depth<3 not a22" << L{0};
        QTest::newRow("turned") << "!leaf rank>5" << L{6};
        QTest::newRow("not twice") << "not !leaf" << L{7, 8};
        QTest::newRow("words in capitals") << "SOLVED OR Depth=1" << L{1, 7, 8};
    }

    void findsWhatItSays()
    {
        QFETCH(QString, query);
        QFETCH(QList<int>, nodes);
        const Session session = tree();
        QCOMPARE(session.nodeCount(), 9);
        const auto parsed = TreeQuery::parse(query.toStdString(), *session.problem().target, Ring::Z);
        QVERIFY2(parsed, parsed ? "" : parsed.error().text().c_str());
        QCOMPARE(parsed->isEmpty(), query.isEmpty());
        const auto found = parsed->find(session);
        QCOMPARE(QList<int>(found.begin(), found.end()), nodes);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such key") << "solved foo:3" << 7 << "no condition “foo:”";
        QTest::newRow("no number") << "rank<x" << 0 << "is no whole number";
        QTest::newRow("number missing") << "leaf rank<" << 5 << "is no whole number";
        QTest::newRow("nothing compared") << "rank" << 0 << "needs a comparison";
        QTest::newRow("no such number") << "size>3" << 0 << "no number called “size”";
        QTest::newRow("no such entry") << "uses:a33" << 0 << "no entry “a33”";
        QTest::newRow("value missing") << "leaf uses:" << 5 << "needs a value";
        QTest::newRow("type of two") << "type:2,2" << 0 << "is no type";
        QTest::newRow("kind") << "kind:jump" << 0 << "no kind of move";
        QTest::newRow("term") << "a11->" << 0 << "This is no term";
        QTest::newRow("quotation mark") << "leaf \"two" << 5 << "is not closed";
        QTest::newRow("or at the end") << "leaf or" << 7 << "both sides";
        QTest::newRow("or at the start") << "or leaf" << 0 << "both sides";
        QTest::newRow("not at the end") << "leaf not" << 8 << "after it";
    }

    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, query);
        QFETCH(int, offset);
        QFETCH(QString, words);
        const auto parsed = TreeQuery::parse(query.toStdString(), *Target::parse("2x2x2").value(), Ring::Z);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().offset, offset);
        QVERIFY2(QString::fromStdString(parsed.error().message).contains(words), parsed.error().message.c_str());
        QVERIFY(!parsed.error().remedy.empty());
    }

    void completesWordsAndEntries()
    {
        const TargetPtr held = *Target::parse("2x2x2");
        const Target& target = *held;
        const auto words = [&](const char* text) { return TreeQuery::completions(text, target).words; };
        using W = std::vector<std::string>;
        QCOMPARE(words("sol"), W{"solved"});
        QCOMPARE(words("leaf !ma"), (W{"!marked", "!mark="}));
        QCOMPARE(words("a1"), (W{"a11", "a12"}));
        QCOMPARE(words("uses:c2"), (W{"uses:c21", "uses:c22"}));
        QCOMPARE(words("kind:re"), (W{"kind:reduce", "kind:replace"}));
        QCOMPARE(TreeQuery::completions("leaf ki", target).from, std::size_t{5});
        QVERIFY(words("").size() > 20); // the whole language, for one who does not know it
        // Everything offered can be read, or lacks but a value.
        for (const std::string& word : words("")) {
            const bool lacks = word.ends_with(':') || word.ends_with('<') || word.ends_with('=');
            QVERIFY2(lacks || word == "or" || word == "not" || TreeQuery::parse(word, target, Ring::Z), word.c_str());
        }
    }

    void linesGoThroughTranspositions()
    {
        Session session = tree();
        using Lines = std::vector<std::vector<NodeId>>;
        QCOMPARE(linesTo(session, 2), (Lines{{0, 1, 2}, {0, 8, 2}}));
        QCOMPARE(linesTo(session, 3), (Lines{{0, 1, 2, 3}, {0, 8, 2, 3}}));
        QCOMPARE(linesTo(session, 8), (Lines{{0, 8}}));
        QCOMPARE(linesTo(session, 2, 1).size(), std::size_t{1});
        QCOMPARE(waysInto(session), (std::map<NodeId, int>{{2, 2}}));
        // A move taken back leads to where one was: no line goes round in it.
        session.goTo(1);
        QVERIFY(session.play(Move::takeBack(0)));
        QCOMPARE(session.current(), 0);
        QCOMPARE(linesTo(session, 0), (Lines{{0}}));
        QCOMPARE(linesTo(session, 2), (Lines{{0, 1, 2}, {0, 8, 2}}));
    }
};

QTEST_APPLESS_MAIN(TestTreeQuery)
#include "tst_tree_query.moc"
