// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall::test;

namespace {

const QString kLesson = QStringLiteral(RANKFALL_TEST_DIR "/../resources/lessons/en/04_strassen.rankfall");

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

QJsonObject jsonOf(const Result& result)
{
    return QJsonDocument::fromJson(result.out.toUtf8()).object();
}

} // namespace

class TestLesson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkFindsWhatIsWrong();
    void showWorksOutNumbers();
    void formattedFilesStay();
    void puzzlesAreTheSameForASeed();
    void puzzlesAreVerifiedSessions();
    void theDayDecides();
    void wordsAreExplained();
};

void TestLesson::checkFindsWhatIsWrong()
{
    const Result good = run({QStringLiteral("lesson"), QStringLiteral("check"), QStringLiteral("--json"), kLesson});
    QCOMPARE(good.code, 0);
    QCOMPARE(jsonOf(good)[QLatin1String("steps")].toInt(), 9);
    QVERIFY(jsonOf(good)[QLatin1String("faults")].toArray().isEmpty());

    const QTemporaryDir folder;
    QByteArray text = contentOf(kLesson);
    text.replace("\"fact\": \"upper\"", "\"fact\": \"uper\"");
    QFile file(folder.filePath(QStringLiteral("bad.rankfall")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const Result bad = run({QStringLiteral("lesson"), QStringLiteral("check"), file.fileName()});
    QCOMPARE(bad.code, 1);
    QVERIFY2(bad.out.contains(QStringLiteral("step 5, question: {uper}: “uper” is not a fact that the program knows")),
             qPrintable(bad.out));
    QCOMPARE(run({QStringLiteral("lesson"), QStringLiteral("check"), QStringLiteral("/nowhere")}).code, 2);
}

void TestLesson::showWorksOutNumbers()
{
    const Result text = run(words("lesson show strassen --language de"));
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.startsWith(QStringLiteral("# Strassen, Zug um Zug\n")));
    QVERIFY(text.out.contains(QStringLiteral("8 − 2 + 6 = 12")));
    QVERIFY(!text.out.contains(QLatin1Char('{')));
    const Result none = run(words("lesson show sausage"));
    QCOMPARE(none.code, 2);
    QVERIFY(none.err.contains(QStringLiteral("Lessons are cube, gauss")));
    QVERIFY(run(words("lesson list")).out.contains(QStringLiteral("border")));
    QVERIFY(run(words("lesson facts")).out.contains(QStringLiteral("totalupper")));
}

void TestLesson::formattedFilesStay()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("x.rankfall"));
    QVERIFY(QFile::copy(kLesson, copy));
    QCOMPARE(run({QStringLiteral("lesson"), QStringLiteral("format"), copy}).code, 0);
    QCOMPARE(contentOf(copy), contentOf(kLesson));
}

void TestLesson::puzzlesAreTheSameForASeed()
{
    const QStringList call = words("puzzle atlas:3x3x3:z2 --terms 3 --seed 7 --answer --json");
    const QJsonObject first = jsonOf(run(call));
    QCOMPARE(first[QLatin1String("terms")].toArray().size(), 20);
    QCOMPARE(first[QLatin1String("answer")].toArray().size(), 3);
    QVERIFY(first[QLatin1String("bits")].toDouble() > 5);
    QCOMPARE(jsonOf(run(call)), first);
    QVERIFY(jsonOf(run(words("puzzle atlas:3x3x3:z2 --terms 3 --seed 8 --answer --json"))) != first);
    QCOMPARE(run(words("puzzle --terms 9")).code, 2);
}

void TestLesson::puzzlesAreVerifiedSessions()
{
    const QTemporaryDir folder;
    QStringList call = words("puzzle atlas:2x2x2 --terms 2 --seed 3 --answer --json --out");
    const QJsonObject puzzle = jsonOf(run(call << folder.filePath(QStringLiteral("p.rankfall"))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("p.rankfall"))));
    // What was left and what was taken out are the scheme.
    QFile scheme(folder.filePath(QStringLiteral("s.moves")));
    QVERIFY(scheme.open(QIODevice::WriteOnly));
    scheme.write("# target: 2x2x2  ring: z\n");
    for (const char* key : {"terms", "answer"}) {
        for (const auto& term : puzzle[QLatin1String(key)].toArray()) {
            scheme.write(term.toString().toUtf8() + "\n");
        }
    }
    scheme.close();
    QCOMPARE(run({QStringLiteral("verify"), scheme.fileName()}).code, 0);
    QCOMPARE(run({QStringLiteral("verify"), folder.filePath(QStringLiteral("p.rankfall"))}).code, 1);
}

void TestLesson::theDayDecides()
{
    const Result one = run(words("puzzle --date 2026-11-26"));
    QCOMPARE(one.code, 0);
    QCOMPARE(run(words("puzzle --date 2026-11-26")).out, one.out);
    QVERIFY(run(words("puzzle --date 2026-11-27")).out != one.out);
    QCOMPARE(run(words("puzzle --daily")).code, 0);
    QCOMPARE(run(words("puzzle --date 2026-02-30")).code, 2);
    QCOMPARE(run(words("puzzle --date tomorrow")).code, 2);
}

void TestLesson::wordsAreExplained()
{
    QVERIFY(run(words("glossary residual")).out.startsWith(QStringLiteral("Residual: What is left of the target")));
    QVERIFY(run(words("glossary rest --language de")).out.startsWith(QStringLiteral("Rest: ")));
    QCOMPARE(run(words("glossary sausage")).code, 1);
    QVERIFY(run(words("glossary")).out.count(QLatin1Char('\n')) > 90);
}

QTEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"
