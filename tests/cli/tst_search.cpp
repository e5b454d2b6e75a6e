// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"
#include "tests/support/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace rankfall::test;

namespace {

/// Every line as an object; an empty list when one of them is not.
QList<QJsonObject> objects(const QByteArray& lines)
{
    QList<QJsonObject> out;
    for (const QByteArray& line : lines.split('\n')) {
        if (line.isEmpty()) {
            continue;
        }
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (error.error != QJsonParseError::NoError || !document.isObject()) {
            return {};
        }
        out.append(document.object());
    }
    return out;
}

QStringList schemesIn(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("*_r*_z*.json")}, QDir::Files, QDir::Name);
}

int rankOf(const QString& file)
{
    const auto match = QRegularExpression(QStringLiteral("_r(\\d+)_z[23]?_[0-9a-f]{12}\\.json$")).match(file);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

int lowestIn(const QString& folder)
{
    int lowest = 0;
    for (const QString& file : schemesIn(folder)) {
        lowest = lowest == 0 ? rankOf(file) : std::min(lowest, rankOf(file));
    }
    return lowest;
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// Runs 4x4x4 without a goal until there is a scheme, sends the signal, and waits for the end.
    void searchThenSignal(const QString& folder, int signal, QProcess& process)
    {
        process.start(kProgram, {"search", "4x4x4", "--ring", "z2", "--threads", "1", "--out", folder});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(!schemesIn(folder).isEmpty(), 20'000);
        QVERIFY(::kill(static_cast<pid_t>(process.processId()), signal) == 0);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(process.waitForFinished(10'000));
        QVERIFY2(timer.elapsed() < kPatience * 3000, "stopping took too long");
    }

private Q_SLOTS:

    void helpShowsAnExample_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("search") << "search";
        QTest::newRow("bench") << "bench";
    }

    void helpShowsAnExample()
    {
        QFETCH(QString, command);
        const Result result = run({command, "--help"});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("Example:\n  rankfall-cli " + command), qPrintable(result.out));
    }

    void unusableArgumentsReturnTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{"search"} << "The target is missing";
        QTest::newRow("no ring") << QStringList{"search", "2x2x2"} << "Add --ring z2, --ring z3 or --ring z";
        QTest::newRow("unknown ring") << QStringList{"search", "2x2x2", "--ring", "z9"} << "Rings are z2, z3, z, q";
        QTest::newRow("rationals") << QStringList{"search", "2x2x2", "--ring", "q"} << "Give z, z2 or z3";
        QTest::newRow("unknown target") << QStringList{"search", "2x", "--ring", "z2"} << "not the name of a target";
        QTest::newRow("large target") << QStringList{"search", "9x9x9", "--ring", "z2"} << "too large to search";
        QTest::newRow("rank") << QStringList{"search", "2x2x2", "--ring", "z2", "--rank", "0"} << "--rank";
        QTest::newRow("time") << QStringList{"search", "2x2x2", "--ring", "z2", "--time", "soon"} << "--time";
        QTest::newRow("threads") << QStringList{"search", "2x2x2", "--ring", "z2", "--threads", "0"} << "--threads";
        QTest::newRow("seed") << QStringList{"search", "2x2x2", "--ring", "z2", "--seed", "-1"} << "--seed";
        QTest::newRow("no file") << QStringList{"search", "2x2x2", "--ring", "z2", "--from", "/no/such/file"}
                                 << "/no/such/file: There is no such file";
        QTest::newRow("no search there") << QStringList{"search", "--resume", "/no/such/folder"}
                                         << "There is no search to go on with";
        QTest::newRow("resume elsewhere")
            << QStringList{"search", "--resume", "x", "--out", "y"} << "Leave --out, --from and --with out";
        QTest::newRow("folder is a file")
            << QStringList{"search", "2x2x2", "--ring", "z2", "--out", kProgram} << kProgram;
        QTest::newRow("unknown figure") << QStringList{"bench", "flop:3x3x3"} << "Measurements are flip:3x3x3:r23:z2";
        QTest::newRow("large walk") << QStringList{"bench", "flip:9x9x9:z2"} << "9x9x9 is too large to walk";
        QTest::newRow("ring of a walk") << QStringList{"bench", "flip:3x3x3:q"} << "The ring of a walk is z2, z3 or z";
        QTest::newRow("rank of a walk") << QStringList{"bench", "flip:3x3x3:rx:z2"} << "A rank to begin at is a number";
        QTest::newRow("the agent's ring") << QStringList{"bench", "agent:2x2x2:z"} << "plays modulo 2";
        QTest::newRow("no such engine") << QStringList{"search", "2x2x2", "--ring", "z2", "--engine", "luck"}
                                        << "does not search";
        QTest::newRow("a network without backplay")
            << QStringList{"search", "2x2x2", "--ring", "z2", "--net", "x.safetensors"} << "are about backplay";
        QTest::newRow("no network file") << QStringList{"search",   "2x2x2",    "--ring", "z2",
                                                        "--engine", "backplay", "--net",  "nowhere.safetensors"}
                                         << "nowhere.safetensors";
    }

    void unusableArgumentsReturnTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Result result = run(arguments, m_folder.path());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.startsWith("rankfall-cli: "), qPrintable(result.err));
        QVERIFY2(result.err.contains(says), qPrintable(result.err));
        QCOMPARE(result.err.count('\n'), 1);
        QVERIFY(result.out.isEmpty());
        QVERIFY(!QDir(path("2x2x2_z2")).exists());
    }

    void reachesKnownRanks_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("ring");
        QTest::addColumn<int>("rank");
        QTest::addColumn<QString>("begins");
        QTest::newRow("2x2x2 z2") << "2x2x2"
                                  << "z2" << 7 << "2x2x2_r7_z2_";
        QTest::newRow("2x2x2 z") << "2x2x2"
                                 << "z" << 7 << "2x2x2_r7_z_";
        QTest::newRow("2x3x2 z2") << "2x3x2"
                                  << "z2" << 11 << "2x3x2_r11_z2_";
        QTest::newRow("3x3x3 z2") << "3x3x3"
                                  << "z2" << 23 << "3x3x3_r23_z2_";
        QTest::newRow("poly:3x3 z") << "poly:3x3"
                                    << "z" << 6 << "poly-3x3_r6_z_";
        QTest::newRow("2x2x2 z3") << "2x2x2"
                                  << "z3" << 7 << "2x2x2_r7_z3_";
        QTest::newRow("3x3x3 z3") << "3x3x3"
                                  << "z3" << 23 << "3x3x3_r23_z3_";
    }

    void reachesKnownRanks()
    {
        QFETCH(QString, target);
        QFETCH(QString, ring);
        QFETCH(int, rank);
        QFETCH(QString, begins);
        const QString folder = m_folder.filePath("known-" + begins);
        const Result result = run({"search", target, "--ring", ring, "--rank", QString::number(rank), "--time", "20",
                                   "--threads", "1", "--out", folder});
        QVERIFY2(result.code == 0, qPrintable(result.out + result.err));
        QVERIFY2(result.out.contains("rank " + QString::number(rank) + " after"), qPrintable(result.out));
        QCOMPARE(lowestIn(folder), rank);
        for (const QString& file : schemesIn(folder)) {
            const QString name = folder + "/" + file;
            const Result read = run({"verify", name, "--ring", ring, "--json"});
            QVERIFY2(read.code == 0, qPrintable(read.out));
            const auto scheme = QJsonDocument::fromJson(read.out.toUtf8()).object()["schemes"].toArray()[0].toObject();
            QCOMPARE(scheme["target"].toString(), target);
            QCOMPARE(scheme["rank"].toInt(), rankOf(file));
        }
        QVERIFY(!schemesIn(folder).filter(begins).isEmpty());
        // Nothing is left of the way files are put in place.
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), schemesIn(folder).size() + 2);
    }

    void foundFilesAreFullJson()
    {
        const QString folder = path("full");
        QCOMPARE(run({"search", "2x2x3", "--ring", "z2", "--rank", "11", "--time", "20", "--out", folder}).code, 0);
        const QString best = schemesIn(folder).filter("_r11_").value(0);
        const auto scheme = QJsonDocument::fromJson(contentOf(folder + "/" + best)).object();
        QCOMPARE(scheme["n"].toArray(), (QJsonArray{2, 2, 3}));
        QCOMPARE(scheme["m"].toInt(), 11);
        const int sizes[] = {4, 6, 6};
        const char* keys[] = {"u", "v", "w"};
        for (int mode = 0; mode < 3; ++mode) {
            const auto rows = scheme[QLatin1String(keys[mode])].toArray();
            QCOMPARE(rows.size(), 11);
            for (const auto& row : rows) {
                QCOMPARE(row.toArray().size(), sizes[mode]);
            }
        }
    }

    void defaultFolderIsNamedAfterTargetAndRing()
    {
        QCOMPARE(run({"search", "2x2x2", "--ring", "z", "--rank", "7", "--time", "20"}, m_folder.path()).code, 0);
        QCOMPARE(lowestIn(path("2x2x2_z")), 7);
        const QByteArray before = contentOf(path("2x2x2_z/checkpoint.json"));
        const Result again = run({"search", "2x2x2", "--ring", "z", "--rank", "7"}, m_folder.path());
        QCOMPARE(again.code, 2);
        QVERIFY2(again.err.contains("holds a search already") && again.err.contains("--resume 2x2x2_z"),
                 qPrintable(again.err));
        QCOMPARE(contentOf(path("2x2x2_z/checkpoint.json")), before);
    }

    void rankOutOfReachReturnsOne()
    {
        const QString folder = path("six");
        const Result result = run({"search", "2x2x2", "--ring", "z2", "--rank", "6", "--time", "0.5", "--out", folder});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.contains("rank 6 was not reached") && result.out.contains("best is rank 7"),
                 qPrintable(result.out));
        QCOMPARE(lowestIn(folder), 7);
    }

    void timeWithoutAGoalReturnsZero()
    {
        const Result result = run({"search", "2x2x2", "--ring", "z", "--time", "0.5", "--out", path("free")});
        QCOMPARE(result.code, 0);
        QCOMPARE(lowestIn(path("free")), 7);
    }

    void equalSeedsFindEqualSchemes()
    {
        const QStringList common{"search", "3x3x3", "--ring", "z2", "--rank", "23", "--threads", "1", "--seed", "5"};
        QCOMPARE(run(common + QStringList{"--out", path("seed1")}).code, 0);
        QCOMPARE(run(common + QStringList{"--out", path("seed2")}).code, 0);
        QVERIFY(!schemesIn(path("seed1")).isEmpty());
        QCOMPARE(schemesIn(path("seed1")), schemesIn(path("seed2")));
    }

    void jsonStreamsEvents()
    {
        const QString folder = path("json");
        const Result result = run({"search", "2x2x2", "--ring", "z2", "--rank", "7", "--seed", "3", "--time", "20",
                                   "--out", folder, "--json"});
        QCOMPARE(result.code, 0);
        const auto events = objects(result.out.toUtf8());
        QVERIFY(events.size() >= 3);
        QCOMPARE(events.first()["event"].toString(), QString("started"));
        QCOMPARE(events.last()["event"].toString(), QString("finished"));
        QCOMPARE(events.last()["status"].toString(), QString("found"));
        QCOMPARE(events.last()["rank"].toInt(), 7);
        int last = 1000;
        int improvements = 0;
        for (const QJsonObject& event : events) {
            for (const char* key : {"time", "event", "rank", "flips", "stage", "seed", "command"}) {
                QVERIFY2(event.contains(QLatin1String(key)), key);
            }
            QCOMPARE(event["seed"].toInt(), 3);
            if (event["event"].toString() == "improved") {
                ++improvements;
                QVERIFY(event["rank"].toInt() < last);
                last = event["rank"].toInt();
                QCOMPARE(rankOf(event["file"].toString()), last);
                QVERIFY(QFile::exists(folder + "/" + event["file"].toString()));
            }
        }
        QCOMPARE(improvements, schemesIn(folder).size());
        QCOMPARE(last, 7);
        // The journal has the same.
        QVERIFY(objects(contentOf(folder + "/journal.jsonl")) == events);
    }

    void beginsAtAFile()
    {
        const QString samples = QStringLiteral(RANKFALL_TEST_DIR "/fuzz/corpus/");
        const Result there = run({"search", "2x2x2", "--ring", "z", "--rank", "7", "--from", samples + "strassen.exp",
                                  "--out", path("from7")});
        QCOMPARE(there.code, 0);
        QVERIFY2(there.out.contains("where the search began"), qPrintable(there.out));
        const Result below = run({"search", "2x2x2", "--ring", "z", "--time", "0.3", "--from", samples + "strassen.exp",
                                  "--out", path("from6")});
        QCOMPARE(below.code, 1);
        QVERIFY2(below.out.contains("nothing below rank 7"), qPrintable(below.out));
        QVERIFY(schemesIn(path("from6")).isEmpty());
        const Result other =
            run({"search", "3x3x3", "--ring", "z", "--from", samples + "strassen.exp", "--out", path("other")});
        QCOMPARE(other.code, 2);
        QVERIFY2(other.err.contains("strassen.exp"), qPrintable(other.err));
        // A scheme of higher rank falls.
        QCOMPARE(run({"search", "3x3x3", "--ring", "z2", "--rank", "26", "--time", "20", "--out", path("high")}).code,
                 0);
        const QString start = schemesIn(path("high")).filter(QString("_r%1_").arg(lowestIn(path("high")))).value(0);
        const Result fallen = run({"search", "3x3x3", "--ring", "z2", "--rank", "23", "--time", "30", "--from",
                                   path("high/") + start, "--out", path("fallen")});
        QVERIFY2(fallen.code == 0, qPrintable(fallen.out + fallen.err));
        QVERIFY(lowestIn(path("high")) == 23 || lowestIn(path("fallen")) == 23);
    }

    void resumeGoesOnFromTheBest()
    {
        const QString folder = path("resume");
        QCOMPARE(
            run({"search", "3x3x3", "--ring", "z2", "--rank", "25", "--time", "20", "--threads", "1", "--out", folder})
                .code,
            0);
        const QByteArray before = contentOf(folder + "/journal.jsonl");
        const int flips = objects(before).last()["flips"].toInt();
        const Result result = run({"search", "--resume", folder, "--rank", "23", "--time", "30"});
        QVERIFY2(result.code == 0, qPrintable(result.out + result.err));
        QCOMPARE(lowestIn(folder), 23);
        const QByteArray after = contentOf(folder + "/journal.jsonl");
        QVERIFY(after.startsWith(before));
        const auto events = objects(after.mid(before.size()));
        QCOMPARE(events.first()["event"].toString(), QString("resumed"));
        QVERIFY(events.first()["rank"].toInt() <= 25);
        QCOMPARE(events.first()["seed"].toInt(), 2);
        QVERIFY(events.last()["flips"].toInt() >= flips);
        // For another target or ring it is not meant.
        QCOMPARE(run({"search", "2x2x2", "--resume", folder}).code, 2);
        QCOMPARE(run({"search", "--ring", "z", "--resume", folder}).code, 2);
    }

    void damagedFilesAreToldNotTrusted()
    {
        const QString folder = path("damaged");
        QCOMPARE(run({"search", "2x2x2", "--ring", "z2", "--rank", "7", "--time", "20", "--out", folder}).code, 0);
        // A file that claims a rank that it does not have is left aside, and so is one that is no scheme.
        const QString seven = schemesIn(folder).filter("_r7_").value(0);
        QVERIFY(QFile::copy(folder + "/" + seven, folder + "/2x2x2_r6_z2_000000000000.json"));
        QVERIFY(write(folder + "/2x2x2_r5_z2_000000000000.json", "{"));
        const Result result = run({"search", "--resume", folder, "--rank", "6", "--time", "0.3"});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("2x2x2_r6_z2_000000000000.json"), qPrintable(result.err));
        QVERIFY2(result.out.contains("best is rank 7"), qPrintable(result.out));
        // A checkpoint that is not whole is refused with its place.
        const QByteArray whole = contentOf(folder + "/checkpoint.json");
        QVERIFY(write(folder + "/checkpoint.json", whole.left(whole.size() / 2)));
        const Result half = run({"search", "--resume", folder, "--time", "0.3"});
        QCOMPARE(half.code, 2);
        QVERIFY2(half.err.contains("checkpoint.json:1:"), qPrintable(half.err));
        QByteArray wrong = whole;
        QVERIFY(write(folder + "/checkpoint.json", wrong.replace("\"+", "\"*")));
        QCOMPARE(run({"search", "--resume", folder, "--time", "0.3"}).code, 2);
    }

    void interruptKeepsWhatWasFound()
    {
        const QString folder = path("interrupt");
        QProcess process;
        searchThenSignal(folder, SIGINT, process);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        const QString err = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(err.contains("interrupted; the best scheme is " + folder) && err.contains("--resume " + folder),
                 qPrintable(err));
        const auto events = objects(contentOf(folder + "/journal.jsonl"));
        QCOMPARE(events.last()["status"].toString(), QString("interrupted"));
        QCOMPARE(events.last()["rank"].toInt(), lowestIn(folder));
    }

    void killLosesNothingThatWasFound()
    {
        const QString folder = path("kill");
        QProcess process;
        searchThenSignal(folder, SIGKILL, process);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const int kept = lowestIn(folder);
        QVERIFY(kept > 0);
        for (const QString& file : schemesIn(folder)) {
            QCOMPARE(run({"verify", folder + "/" + file, "--ring", "z2"}).code, 0);
        }
        const Result result = run({"search", "--resume", folder, "--time", "0.5", "--json"});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const auto events = objects(result.out.toUtf8());
        QCOMPARE(events.first()["event"].toString(), QString("resumed"));
        QCOMPARE(events.first()["rank"].toInt(), kept);
        QVERIFY(events.last()["rank"].toInt() <= kept);
        // Journal lines are whole, and the later run's follow the earlier one's.
        const auto all = objects(contentOf(folder + "/journal.jsonl"));
        QCOMPARE(all.first()["event"].toString(), QString("started"));
        QCOMPARE(all.last()["event"].toString(), QString("finished"));
    }

    void resumeSweepsUpWhatAKillLeft()
    {
        const QString folder = path("swept");
        QCOMPARE(run({"search", "2x2x2", "--ring", "z2", "--rank", "7", "--out", folder}).code, 0);
        QVERIFY(write(folder + "/.checkpoint.json.k9rHgo", "{"));
        QVERIFY(write(folder + "/.notes", "mine"));
        QCOMPARE(run({"search", "--resume", folder}).code, 0);
        QVERIFY(!QFile::exists(folder + "/.checkpoint.json.k9rHgo"));
        QVERIFY(QFile::exists(folder + "/.notes"));
    }

    void whatNoDiskTakesIsPrinted()
    {
        // Files of at most 400 bytes: room for the checkpoint, not for a scheme.
        QProcess process;
        process.setChildProcessModifier([] {
            const rlimit most{400, 400};
            ::setrlimit(RLIMIT_FSIZE, &most);
            std::signal(SIGXFSZ, SIG_IGN);
        });
        process.start(kProgram,
                      {"search", "2x2x2", "--ring", "z2", "--rank", "7", "--threads", "1", "--out", path("no-room")});
        QVERIFY(process.waitForFinished(20'000));
        const QByteArray out = process.readAllStandardOutput();
        const QByteArray err = process.readAllStandardError();
        QCOMPARE(process.exitCode(), 2);
        QVERIFY2(err.contains("of rank 7, could not be written; it is printed instead"), err.constData());
        QVERIFY2(!out.contains("exact:"), out.constData());
        QVERIFY(schemesIn(path("no-room")).isEmpty());
        const auto at = out.indexOf("# target: 2x2x2");
        QVERIFY2(at > 0, out.constData());
        QVERIFY(write(path("printed.moves"), out.mid(at)));
        const Result verified = run({"verify", path("printed.moves"), "--ring", "z2"});
        QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
    }

    void oneSearchAtATimeInAFolder()
    {
        const QString folder = path("busy");
        QProcess process;
        process.start(kProgram, {"search", "4x4x4", "--ring", "z2", "--threads", "1", "--time", "20", "--out", folder});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + "/checkpoint.json"), 10'000);
        const Result second = run({"search", "--resume", folder, "--time", "0.2"});
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(second.code, 2);
        QVERIFY2(second.err.contains("Another search is at work"), qPrintable(second.err));
    }

    void benchPrintsFigures()
    {
        const Result result = run({"bench", "--time", "0.05", "--setup", "0.5", "--json"});
        QCOMPARE(result.code, 0);
        const auto figures = objects(result.out.toUtf8());
        QStringList names;
        for (const QJsonObject& figure : figures) {
            names.append(figure["name"].toString());
            QVERIFY(figure["perSecond"].toDouble() > 10. / kPatience);
            QVERIFY(figure["right"].toBool());
            QCOMPARE(figure["threads"].toInt(), 1);
            QVERIFY(!figure["instructions"].toString().isEmpty());
            if (figure["name"].toString().contains(":r")) {
                QVERIFY(figure["note"].toString().contains("of rank " + QString::number(figure["startRank"].toInt())));
            }
        }
        QCOMPARE(names, (QStringList{"flip:3x3x3:r23:z2", "flip:4x4x4:z2", "flip:4x4x4:r47:z2", "flip:5x5x5:z2",
                                     "flip:5x5x5:r95:z2", "flip:4x4x4:r49:z", "flip:3x3x3:z3", "verify:5x5x5",
                                     "verify:11x12x12", "residual:8x8x8", "agent:2x2x2:z2", "agent:3x3x3:z2",
                                     "agent:4x4x4:z2"}));
        QCOMPARE(figures.first()["startRank"].toInt(), 23);
        const auto large = std::ranges::find(figures, QJsonValue("flip:5x5x5:r95:z2"),
                                             [](const QJsonObject& figure) { return figure["name"]; });
        QVERIFY(large != figures.end());
        QCOMPARE((*large)["startRank"].toInt(), 95);
        QVERIFY((*large)["note"].toString().contains("the atlas's scheme of rank 93"));
        const Result one = run({"bench", "verify:5x5x5", "--time", "0.05"});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains("verify:5x5x5") && !one.out.contains("flip:3x3x3"), qPrintable(one.out));
    }
};

QTEST_GUILESS_MAIN(TestSearch)

#include "tst_search.moc"
