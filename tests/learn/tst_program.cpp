// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// rankfall-train as people call it.

#include "core/learn/scheme.h"
#include "core/net/weights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace rankfall;

namespace {

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray error;
};

const QStringList kSmall = {"--width", "16", "--blocks", "1",   "--hidden",  "16", "--batch",   "8", "--steps", "3",
                            "--games", "2",  "--beam",   "4x4", "--samples", "4",  "--threads", "1"};

QString program()
{
    return QStringLiteral(RANKFALL_BIN_DIR "/rankfall-train");
}

Outcome train(const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program(), arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<QJsonObject> linesOf(const QByteArray& text)
{
    QList<QJsonObject> out;
    for (const QByteArray& line : text.trimmed().split('\n')) {
        out.append(QJsonDocument::fromJson(line).object());
    }
    return out;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// A disk without room under the standard output.
    void outputThatDoesNotArriveIsNoSuccess()
    {
        QTemporaryDir folder;
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(program(), QStringList{"run", "1x1x2", "--rank", "2", "--json"} + kSmall);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("rankfall-train: The output cannot be written"), said.constData());
    }

    // The least product with something to find: two terms, finished exactly by any network.
    void runFindsKeepsAndTells()
    {
        QTemporaryDir folder;
        const Outcome run = train(QStringList{"run", "1x1x2", "--rank", "2", "--json"} + kSmall, folder.path());
        QCOMPARE(run.code, 0);
        const QList<QJsonObject> told = linesOf(run.out);
        QCOMPARE(told.size(), 2);
        QCOMPARE(told[0]["event"].toString(), QStringLiteral("found"));
        QCOMPARE(told[0]["rank"].toInt(), 2);
        QVERIFY(told[0]["lifted"].toBool());
        QCOMPARE(told[1]["reason"].toString(), QStringLiteral("found"));

        const QString kept = folder.filePath("1x1x2_z2_trained/");
        for (const char* file : {"1x1x2_r2_z2.txt", "1x1x2_r2_z.txt"}) {
            const auto scheme = learn::parseScheme(contents(kept + file).toStdString(), file);
            QVERIFY2(scheme && learn::isExact(*scheme) && scheme->rank() == 2, file);
        }
        QStringList events;
        for (const QJsonObject& line : linesOf(contents(kept + "journal.jsonl"))) {
            events.append(line["event"].toString());
        }
        events.removeDuplicates(); // a game may find another scheme as well
        QCOMPARE(events, (QStringList{"run", "found", "round", "end"}));

        // The folder holds a run now; another one does not overwrite it.
        QCOMPARE(train(QStringList{"run", "1x1x2"} + kSmall, folder.path()).code, 2);
        const QString network = kept + "network.safetensors";
        const Outcome info = train({"info", network, "--json"}, folder.path());
        QCOMPARE(info.code, 0);
        QCOMPARE(linesOf(info.out)[0]["kind"].toString(), QStringLiteral("from scratch"));
        QCOMPARE(linesOf(info.out)[0]["steps"].toString(), QStringLiteral("3"));

        const Outcome half =
            train({"export", kept + "checkpoint.safetensors", "half.safetensors", "--half", "--note", "machine=a test"},
                  folder.path());
        QCOMPARE(half.code, 0);
        const auto weights = net::loadSafetensors(folder.filePath("half.safetensors").toStdString());
        QVERIFY(weights);
        QCOMPARE(weights->metadata.at("machine"), std::string("a test"));
        QVERIFY(QFileInfo(folder.filePath("half.safetensors")).size() < QFileInfo(network).size());

        const QStringList games = {"--games", "4", "--rank", "2", "--threads", "1", "--json"};
        for (const QStringList& search : {QStringList{"--beam", "4x4"}, QStringList{"--mcts", "10"}}) {
            const Outcome eval = train(QStringList{"eval", "half.safetensors"} + games + search, folder.path());
            QCOMPARE(eval.code, 0);
            QCOMPARE(linesOf(eval.out)[0]["reached"].toInt(), 4);
            QCOMPARE(linesOf(eval.out)[0]["target"].toString(), QStringLiteral("1x1x2"));
        }
    }

    // Two terms of a scheme are finished exactly by any network.
    void whatIsRemovedIsFoundAgain()
    {
        QTemporaryDir folder;
        QCOMPARE(
            train(QStringList{"run", "1x2x2", "--rank", "3", "--rounds", "1", "--out", "here"} + kSmall, folder.path())
                .code,
            1);
        QFile scheme(folder.filePath("schemes.txt"));
        QVERIFY(scheme.open(QIODevice::WriteOnly));
        scheme.write("# target: 1x2x2  ring: z2\na11b11->c11\na12b21->c11\na11b12->c12\na12b22->c12\n");
        scheme.close();
        const QStringList eval = {"eval",       "here/network.safetensors",
                                  "1x2x2",      "--json",
                                  "--games",    "5",
                                  "--threads",  "1",
                                  "--removed",  "2",
                                  "--spare",    "0",
                                  "--complete", "schemes.txt"};
        const Outcome found = train(eval, folder.path());
        QCOMPARE(found.code, 0);
        QCOMPARE(linesOf(found.out)[0]["reached"].toInt(), 5);
        QCOMPARE(linesOf(found.out)[0]["rank"].toInt(), 2);
        const Outcome images = train({"images", "schemes.txt", "--count", "3", "--additions", "2"}, folder.path());
        QCOMPARE(images.code, 0);
        const auto made = learn::parseSchemes(images.out.toStdString(), "images");
        QVERIFY(made);
        QCOMPARE(made->size(), std::size_t{3});
        QVERIFY(std::all_of(made->begin(), made->end(), [](const auto& image) { return learn::isExact(image); }));
        QCOMPARE(train(QStringList(eval).replaceInStrings(QRegularExpression("^2$"), "5"), folder.path()).code, 2);
    }

    void aMachineIsMeasured()
    {
        QTemporaryDir folder;
        const Outcome checked =
            train({"check", "2x2x2", "--batch", "4", "--time", "0", "--threads", "1", "--json"}, folder.path());
        QCOMPARE(checked.code, 0);
        const QList<QJsonObject> lines = linesOf(checked.out);
        QCOMPARE(lines.size(), 2);
        for (const QJsonObject& line : lines) {
            QVERIFY(line["fine"].toBool());
            QVERIFY(line["policy_difference"].toDouble() < 1e-5);
            QVERIFY(line["learned_per_second"].toDouble() > 0);
            for (const char* asked : {"valued_per_second", "valued_by_libtorch_per_second", "proposed_per_second",
                                      "judged_by_libtorch_per_second"}) {
                QVERIFY2(line[asked].toDouble() > 0, asked);
            }
        }
    }

    void aRunThatFallsShortSaysNo()
    {
        QTemporaryDir folder;
        const Outcome run =
            train(QStringList{"run", "1x1x2", "--rank", "1", "--rounds", "2", "--out", "here"} + kSmall, folder.path());
        QCOMPARE(run.code, 1);
        QVERIFY(QFile::exists(folder.filePath("here/checkpoint.safetensors")));
        const Outcome more = train({"run", "--resume", "here", "--rounds", "3", "--threads", "1"}, folder.path());
        QCOMPARE(more.code, 1);
        QCOMPARE(linesOf(contents(folder.filePath("here/journal.jsonl"))).last()["rounds"].toInt(), 3);
    }

    void interruptedRunKeepsItsLastRound()
    {
        QTemporaryDir folder;
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(program(), QStringList{"run", "1x1x2", "--rank", "1", "--out", "here"} + kSmall);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath("here/checkpoint.safetensors")), 30'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 3);
        QCOMPARE(linesOf(contents(folder.filePath("here/journal.jsonl"))).last()["reason"].toString(),
                 QStringLiteral("interrupted"));
    }

    void largeProductsGoByBackplay()
    {
        QTemporaryDir folder;
        QVERIFY(train(QStringList{"run", "2x2x3", "--rounds", "1", "--out", "school"} + kSmall, folder.path()).code <=
                1);
        const Outcome run =
            train({"run", "2x2x4", "--net", "school/network.safetensors", "--rank", "16", "--threads", "1", "--json"},
                  folder.path());
        QCOMPARE(run.code, 0); // the schoolbook's 16 terms are what it begins with
        const QJsonObject end = linesOf(run.out).last();
        QCOMPARE(end["target"].toString(), QStringLiteral("2x2x4"));
        QCOMPARE(end["best"].toInt(), 16);
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no such command") << QStringList{"learn"};
        QTest::newRow("no target") << QStringList{"run"};
        QTest::newRow("no such target") << QStringList{"run", "2x2"};
        QTest::newRow("no such ring") << QStringList{"run", "2x2x2", "--ring", "q"};
        QTest::newRow("no such architecture") << QStringList{"run", "2x2x2", "--architecture", "large"};
        QTest::newRow("no such beam") << QStringList{"run", "2x2x2", "--beam", "4"};
        QTest::newRow("no such basis") << QStringList{"run", "2x2x2", "--basis", "odd"};
        QTest::newRow("no such device") << QStringList{"run", "2x2x2", "--device", "tpu"};
        QTest::newRow("nothing to resume") << QStringList{"run", "--resume", "nowhere"};
        QTest::newRow("no such network") << QStringList{"run", "2x2x2", "--net", "nothing.safetensors"};
        QTest::newRow("no such scheme") << QStringList{"run", "2x2x2", "--teach", "nothing.txt"};
        QTest::newRow("no such density") << QStringList{"run", "2x2x2", "--densest", "0.1"};
        QTest::newRow("no network to check") << QStringList{"check", "--net", "missing.safetensors"};
        QTest::newRow("no such machine") << QStringList{"check", "2x2x2", "--device", "tpu"};
        QTest::newRow("no file") << QStringList{"info", "nothing.safetensors"};
        QTest::newRow("no games") << QStringList{"eval", "nothing.safetensors", "--games", "0"};
        QTest::newRow("no draws") << QStringList{"eval", "nothing.safetensors", "--samples", "0"};
        QTest::newRow("no simulations") << QStringList{"eval", "nothing.safetensors", "--mcts", "0"};
    }

    void whatCannotBeIsRefused()
    {
        QFETCH(QStringList, arguments);
        QTemporaryDir folder;
        const Outcome outcome = train(arguments, folder.path());
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.error.startsWith("rankfall-train: "));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestProgram)
#include "tst_program.moc"
