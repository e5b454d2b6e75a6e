// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/io/training_journal.h"
#include "core/scheme/verify.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;

/// What a journal of rankfall-train says, and that nothing it says is taken on trust.
class TestTrainingJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatARunWrites();
    void anyCutGivesTheSame();
    void rubbishIsNamedAndPassed_data();
    void rubbishIsNamedAndPassed();
    void whatIsNotExactIsNotShown();
    void signsMakeItHoldOverZ();
    void longRunsThinOut();
    void aResumedRunGoesOn();
    void endlessLinesEnd();
    void damageIsSurvived();
    void largerProductsHaveASchool();

private:
    /// Single quotes for double ones: journals are full of those.
    static std::string json(std::string text)
    {
        std::replace(text.begin(), text.end(), '\'', '"');
        return text;
    }

    static inline const std::string kRun =
        "{'event':'run','version':'1','targets':['2x2x2'],'ring':'z2','seed':1,'architecture':'contraction',"
        "'parameters':123456,'options':{}}"
        "\n";

    static std::string roundLine(int round, int best = 0, const std::string& moves = "[]")
    {
        return "{'event':'round','round':" + std::to_string(round) + ",'steps':" + std::to_string(190 * round) +
               ",'seconds':1.5,'loss':{'policy':2.25,'value':1},'rate':0.001,'longest':7,'samples_per_second':2400,"
               "'games_per_second':3.5,'evaluations_per_second':9000,'targets':[{'name':'2x2x3','games':1,'solved':0,"
               "'least':0,'best':0,'distinct':0,'moves':[]},{'name':'2x2x2','games':8,'solved':2,'least':8,'best':" +
               std::to_string(best) + ",'distinct':3,'moves':" + moves + "}]}\n";
    }

    static inline const std::string kStrassen =
        "['(a11+a22)(b11+b22)->c11+c22','(a21+a22)b11->c21-c22','a11(b12-b22)->c12+c22','a22(b21-b11)->c11+c21',"
        "'(a11+a12)b22->c12-c11','(a21-a11)(b11+b12)->c22','(a12-a22)(b21+b22)->c11']";
    static inline const std::string kStrassenMod2 =
        "['(a11+a22)(b11+b22)->c11+c22','(a21+a22)b11->c21+c22','a11(b12+b22)->c12+c22','a22(b21+b11)->c11+c21',"
        "'(a11+a12)b22->c12+c11','(a21+a11)(b11+b12)->c22','(a12+a22)(b21+b22)->c11']";

    static std::string foundLine(const std::string& terms, const std::string& ring = "z2")
    {
        return "{'event':'found','target':'2x2x2','rank':7,'ring':'" + ring +
               "','round':4,'seconds':12.5,'file':'2x2x2_r7_z2.txt','lifted':false,'terms':" + terms + "}\n";
    }

    static TrainingLog logOf(const std::string& text)
    {
        TrainingJournal journal(*Target::parse("2x2x2"), "journal.jsonl");
        journal.feed(json(text));
        return journal.log();
    }
};

void TestTrainingJournal::readsWhatARunWrites()
{
    const TrainingLog log = logOf(kRun + roundLine(1) + roundLine(2, 7, kStrassenMod2) + foundLine(kStrassenMod2) +
                                  "{'event':'end','reason':'found','seconds':13}"
                                  "\n");
    QCOMPARE(log.refused, 0);
    QVERIFY(log.begun);
    QCOMPARE(log.architecture, std::string("contraction"));
    QCOMPARE(log.parameters, 123456);
    QCOMPARE(log.rounds.size(), std::size_t{2});
    const TrainingRound& round = log.rounds.back();
    QCOMPARE(round.steps, 380);
    QCOMPARE(round.policyLoss, 2.25);
    QCOMPARE(round.valueLoss, 1.0);
    QCOMPARE(round.samplesPerSecond, 2400.0);
    QCOMPARE(round.gamesPerSecond, 3.5);
    QCOMPARE(round.games, 8);
    QCOMPARE(round.solved, 2);
    QCOMPARE(round.best, 7);
    QCOMPARE(round.distinct, 3);
    QCOMPARE(log.gameRound, 2);
    QCOMPARE(log.game.size(), std::size_t{7});
    QCOMPARE(log.finds.size(), std::size_t{1});
    QCOMPARE(log.finds.front().ring, Ring::Z2);
    QCOMPARE(log.finds.front().seconds, 12.5);
    QCOMPARE(log.ended, std::string("found"));
}

void TestTrainingJournal::anyCutGivesTheSame()
{
    const std::string text = kRun + roundLine(1) + foundLine(kStrassenMod2) + roundLine(2, 7, kStrassenMod2);
    for (std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{100}}) {
        TrainingJournal journal(*Target::parse("2x2x2"), "j");
        for (std::size_t at = 0; at < text.size(); at += step) {
            journal.feed(json(text.substr(at, step)));
        }
        QCOMPARE(journal.log().refused, 0);
        QCOMPARE(journal.log().rounds, logOf(text).rounds);
        QCOMPARE(journal.log().finds.size(), std::size_t{1});
    }
    // The last line counts when it has ended.
    QCOMPARE(logOf(text.substr(0, text.size() - 1)).rounds.size(), std::size_t{1});
}

void TestTrainingJournal::rubbishIsNamedAndPassed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << QByteArray("Segmentation fault\n");
    QTest::newRow("bytes") << QByteArray("\x01\xff\xfe\x00{\n", 6);
    QTest::newRow("a list") << QByteArray("[1,2]\n");
    QTest::newRow("no event") << QByteArray("{'round':1}\n");
    QTest::newRow("deep") << QByteArray(2000, '[') + '\n';
    QTest::newRow("round of text") << QByteArray("{'event':'round','round':'one'}"
                                                 "\n");
    QTest::newRow("negative") << QByteArray("{'event':'round','round':-1,'steps':1,'seconds':1}"
                                            "\n");
    QTest::newRow("huge") << QByteArray("{'event':'round','round':1e400,'steps':1,'seconds':1}"
                                        "\n");
    QTest::newRow("other labels") << QByteArray::fromStdString(roundLine(5, 7, "['(a91)b11->c11']"));
    QTest::newRow("no terms") << QByteArray::fromStdString(foundLine("7"));
    QTest::newRow("unknown ring") << QByteArray::fromStdString(foundLine(kStrassenMod2, "q"));
}

void TestTrainingJournal::rubbishIsNamedAndPassed()
{
    QFETCH(QByteArray, line);
    const TrainingLog log = logOf(kRun + line.toStdString() + roundLine(1));
    QCOMPARE(log.refused, 1);
    QCOMPARE(log.complaints.size(), std::size_t{1});
    QVERIFY2(log.complaints.front().where.starts_with("journal.jsonl:2"), log.complaints.front().where.c_str());
    QVERIFY(!log.complaints.front().message.empty() && !log.complaints.front().remedy.empty());
    QCOMPARE(log.rounds.size(), std::size_t{1});
    QVERIFY(log.finds.empty());
    // However much there is, little is kept.
    std::string much = kRun;
    for (int i = 0; i < 500; ++i) {
        much += line.toStdString();
    }
    QCOMPARE(logOf(much).refused, 500);
    QVERIFY(logOf(much).complaints.size() < 50);
}

void TestTrainingJournal::whatIsNotExactIsNotShown()
{
    std::string wrong = kStrassenMod2;
    wrong.replace(wrong.find("c12+c22"), 7, "c12+c21");
    const TrainingLog log = logOf(kRun + foundLine(wrong) + foundLine(kStrassenMod2, "z"));
    QVERIFY(log.finds.empty());
    QCOMPARE(log.refused, 2);
    QCOMPARE(log.complaints.front().message,
             std::string("What is said to be a scheme of 7 terms is not exact over ℤ mod 2"));
    QVERIFY(log.complaints.back().message.ends_with("not exact over ℤ"));
}

void TestTrainingJournal::signsMakeItHoldOverZ()
{
    const TrainingLog log = logOf(kRun + foundLine(kStrassen) + foundLine(kStrassen) + foundLine(kStrassenMod2));
    QCOMPARE(log.refused, 0);
    QCOMPARE(log.finds.size(), std::size_t{2}); // the second is the first
    QCOMPARE(log.finds.front().ring, Ring::Z);
    QCOMPARE(log.finds.front().terms[1].w[3], -1);
    QCOMPARE(log.finds.back().ring, Ring::Z2);
}

void TestTrainingJournal::longRunsThinOut()
{
    TrainingJournal journal(*Target::parse("2x2x2"), "j");
    journal.feed(json(kRun));
    for (int i = 1; i <= 20001; ++i) {
        journal.feed(json(roundLine(i)));
        QCOMPARE(journal.log().rounds.back().round, i);
    }
    const auto& rounds = journal.log().rounds;
    QVERIFY(rounds.size() <= TrainingLog::kMostRounds && rounds.size() > TrainingLog::kMostRounds / 3);
    QVERIFY(
        std::is_sorted(rounds.begin(), rounds.end(), [](const auto& x, const auto& y) { return x.round < y.round; }));
}

void TestTrainingJournal::aResumedRunGoesOn()
{
    const TrainingLog log = logOf(kRun + roundLine(1) + roundLine(2) + roundLine(3) +
                                  "{'event':'end','reason':'interrupted','seconds':4}\n" + kRun + roundLine(3, 8));
    QVERIFY(log.ended.empty());
    QCOMPARE(log.rounds.size(), std::size_t{3});
    QCOMPARE(log.rounds.back().best, 8);
}

void TestTrainingJournal::endlessLinesEnd()
{
    TrainingJournal journal(*Target::parse("2x2x2"), "j");
    journal.feed(json(kRun));
    const std::string block(1 << 16, 'x');
    for (int i = 0; i < 64; ++i) {
        journal.feed(block);
    }
    journal.feed(json("\n" + roundLine(1)));
    QCOMPARE(journal.log().refused, 1);
    QCOMPARE(journal.log().complaints.front().where, std::string("j:2"));
    QCOMPARE(journal.log().rounds.size(), std::size_t{1});
}

void TestTrainingJournal::damageIsSurvived()
{
    const std::string whole =
        json(kRun + roundLine(1) + foundLine(kStrassenMod2) + roundLine(2, 7, kStrassenMod2) + foundLine(kStrassen));
    const TargetPtr target = *Target::parse("2x2x2");
    Rng rng(5);
    for (int i = 0; i < 3000; ++i) {
        std::string text = whole;
        for (std::uint64_t damage = rng() % 8; damage < 8; ++damage) {
            const std::size_t at = rng() % text.size();
            switch (rng() % 4) {
            case 0:
                text[at] = static_cast<char>(rng());
                break;
            case 1:
                text.erase(at, rng() % 40);
                break;
            case 2:
                text.insert(at, whole.substr(rng() % whole.size(), rng() % 40));
                break;
            default:
                text[at] = "[]{}\"\\,:-9\n"[rng() % 11];
                break;
            }
        }
        TrainingJournal journal(target, "j");
        journal.feed(text);
        // Whatever was damaged, what is believed holds.
        for (const TrainingFind& find : journal.log().finds) {
            QVERIFY(verify(target->tensor(), find.terms, find.ring).exact);
        }
        for (const Error& error : journal.log().complaints) {
            QVERIFY(!error.message.empty() && error.where.starts_with("j:"));
        }
    }
}

void TestTrainingJournal::largerProductsHaveASchool()
{
    TrainingJournal journal(*Target::parse("2x3x3"), "j");
    journal.feed(
        json(kRun + roundLine(1, 7, kStrassenMod2) +
             "{'event':'backplay','target':'2x3x3','round':3,'seconds':70.5,'cpu_seconds':70,'best':15,'distinct':4,"
             "'sub_games':900,'evaluations':1,'sub_games_per_second':120,'evaluations_per_second':1,'counts':[],"
             "'moves':['a11*b11->c11']}\n"));
    const TrainingLog& log = journal.log();
    QCOMPARE(log.refused, 0);
    QCOMPARE(log.school, std::string("2x2x2"));
    QCOMPARE(log.rounds.size(), std::size_t{1});
    QCOMPARE(log.rounds.front().best, 0); // of the school, not of the target
    QCOMPARE(log.backplay.best, 15);
    QCOMPARE(log.backplay.distinct, 4);
    QCOMPARE(log.game.size(), std::size_t{1});
    QCOMPARE(logOf(kRun).school, std::string());
}

QTEST_APPLESS_MAIN(TestTrainingJournal)
#include "tst_training_journal.moc"
