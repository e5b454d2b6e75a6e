// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall::test;

namespace {

const QString kAtlas = QStringLiteral(RANKFALL_TEST_DIR "/../resources/atlas");

constexpr const char* kReadme = "# Mine\n\n<!-- table -->\nold\n<!-- end of table -->\nend\n";

} // namespace

class TestAtlas : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("atlas")));
    }

    void theListSaysWhatThereIs()
    {
        const Result text = run({QStringLiteral("atlas")});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains(QStringLiteral("FORMAT")) && text.out.contains(QStringLiteral("7 (Strassen 1969)")),
                 qPrintable(text.out));
        const Result json =
            run({QStringLiteral("atlas"), QStringLiteral("--json"), QStringLiteral("--ring"), QStringLiteral("z2")});
        const QJsonArray list = QJsonDocument::fromJson(json.out.toUtf8()).object()[QLatin1String("schemes")].toArray();
        QVERIFY(!list.isEmpty());
        const QJsonObject first = list[0].toObject();
        QCOMPARE(first[QLatin1String("target")].toString(), QStringLiteral("2x2x2"));
        QCOMPARE(first[QLatin1String("ring")].toString(), QStringLiteral("z2"));
        QCOMPARE(first[QLatin1String("rank")].toInt(), 7);
        QCOMPARE(first[QLatin1String("bestKnown")].toObject()[QLatin1String("rank")].toInt(), 7);
        QCOMPARE(first[QLatin1String("date")].toString().size(), 10);
        QVERIFY(first[QLatin1String("commands")].toArray()[0].toString().startsWith(QLatin1String("rankfall-cli ")));
        QCOMPARE(run({QStringLiteral("atlas"), QStringLiteral("--ring"), QStringLiteral("w")}).code, 2);
    }

    void aSchemeIsPrintedInAnyOrderAndForm()
    {
        const Result moves =
            run({QStringLiteral("atlas"), QStringLiteral("3x2x2"), QStringLiteral("--ring"), QStringLiteral("z2")});
        QCOMPARE(moves.code, 0);
        QVERIFY2(moves.out.startsWith(QStringLiteral("# target: 3x2x2  ring: z2\n")), qPrintable(moves.out));
        QCOMPARE(moves.out.count(QStringLiteral("->")), 11);
        const Result json =
            run({QStringLiteral("atlas"), QStringLiteral("2x2x2"), QStringLiteral("--to"), QStringLiteral("json")});
        QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8()).object()[QLatin1String("m")].toInt(), 7);
        QCOMPARE(
            run({QStringLiteral("atlas"), QStringLiteral("2x2x2"), QStringLiteral("--to"), QStringLiteral("pdf")}).code,
            2);
        const Result none = run({QStringLiteral("atlas"), QStringLiteral("9x9x9")});
        QCOMPARE(none.code, 2);
        QVERIFY2(none.err.contains(QStringLiteral("no scheme for 9x9x9")), qPrintable(none.err));
    }

    void everyCommandReadsIt()
    {
        const Result info = run({QStringLiteral("info"), QStringLiteral("atlas:2x2x2:z2")});
        QCOMPARE(info.code, 0);
        QVERIFY2(info.out.contains(QStringLiteral("exact mod 2 only")), qPrintable(info.out));
        QCOMPARE(run({QStringLiteral("verify"), QStringLiteral("atlas:2x3x2"), QStringLiteral("--target"),
                      QStringLiteral("2x3x2")})
                     .code,
                 0);
        const QString path = m_folder->filePath(QStringLiteral("222.exp"));
        QCOMPARE(run({QStringLiteral("convert"), QStringLiteral("atlas:2x2x2:z"), path}).code, 0);
        QCOMPARE(run({QStringLiteral("verify"), path, QStringLiteral("--ring"), QStringLiteral("z")}).code, 0);
        const Result analyse = run({QStringLiteral("analyse"), QStringLiteral("atlas:2x2x2"), QStringLiteral("--time"),
                                    QStringLiteral("0.1")});
        QVERIFY2(analyse.code == 0 || analyse.code == 1, qPrintable(analyse.err));
        QCOMPARE(run({QStringLiteral("info"), QStringLiteral("atlas:nothing")}).code, 2);
    }

    void aSearchIsAddedWithWhatMadeIt()
    {
        const QString search = m_folder->filePath(QStringLiteral("my search"));
        QCOMPARE(run({QStringLiteral("search"), QStringLiteral("2x2x2"), QStringLiteral("--ring"), QStringLiteral("z2"),
                      QStringLiteral("--rank"), QStringLiteral("7"), QStringLiteral("--threads"), QStringLiteral("1"),
                      QStringLiteral("--seed"), QStringLiteral("5"), QStringLiteral("--out"), search})
                     .code,
                 0);
        QVERIFY(write(readme(), kReadme));
        const Result added = add({search});
        QCOMPARE(added.code, 0);
        QCOMPARE(added.out, QStringLiteral("2x2x2_z2_r7: added\n"));
        const QByteArray text = contentOf(file("2x2x2_z2_r7.moves"));
        QVERIFY2(text.startsWith("# target: 2x2x2  ring: z2  rank: 7\n# source: searched\n"
                                 "# command: rankfall-cli search 2x2x2 --ring z2 --rank 7 --threads 1 --seed 5 --out "
                                 "'my search'\n# seed: 5\n# seconds: 0."),
                 text.constData());
        QVERIFY2(text.contains("\n# threads: 1\n# date: 20"), text.constData());
        QVERIFY2(!text.contains(m_folder->path().toUtf8()), "the machine's folders have no place in the atlas");
        // The table is brought up to date, and only the table.
        const QByteArray table = contentOf(readme());
        QVERIFY2(table.startsWith("# Mine\n\n<!-- table -->\n") && table.endsWith("<!-- end of table -->\nend\n") &&
                     table.contains("| 2x2x2 | ℤ mod 2 | **7** | 7 (Strassen 1969) | searched | < 0.01 s | 1 | 5 | "
                                    "`rankfall-cli search 2x2x2") &&
                     !table.contains("old"),
                 table.constData());
        // Again: nothing better, a clear no.
        const Result again = add({search});
        QCOMPARE(again.code, 1);
        QCOMPARE(again.out, QStringLiteral("2x2x2_z2_r7: kept 2x2x2_z2_r7, of the same rank\n"));
    }

    void aLowerRankReplaces()
    {
        const QString eight = scheme("eight.moves", schoolbook());
        const QString seven = scheme("seven.moves", strassen());
        QCOMPARE(add({eight, QStringLiteral("--source"), QStringLiteral("by definition")}).code, 0);
        QVERIFY(QFile::exists(file("2x2x2_z_r8.moves")));
        const Result better = add({seven, QStringLiteral("--source"), QStringLiteral("Strassen 1969")});
        QCOMPARE(better.out, QStringLiteral("2x2x2_z_r7: replaces 2x2x2_z_r8\n"));
        QVERIFY(QFile::exists(file("2x2x2_z_r7.moves")) && !QFile::exists(file("2x2x2_z_r8.moves")));
        const Result worse =
            add({eight, QStringLiteral("--source"), QStringLiteral("by definition"), QStringLiteral("--force")});
        QCOMPARE(worse.code, 1);
        QCOMPARE(worse.out, QStringLiteral("2x2x2_z_r8: kept 2x2x2_z_r7\n"));
    }

    void anEqualRankReplacesOnlyWhenForcedAndBetter()
    {
        // Two products too many, which cancel.
        const QString large = scheme("large.moves", schoolbook() + "2a11 b11->c22\n-2a11 b11->c22\n");
        const QString small = scheme("small.moves", schoolbook() + "a11 b11->c22\n-a11 b11->c22\n");
        const QStringList made{QStringLiteral("--source"), QStringLiteral("by hand"), QStringLiteral("--seconds"),
                               QStringLiteral("5")};
        QCOMPARE(add(QStringList{large} + made).code, 0);
        QCOMPARE(add(QStringList{small} + made).code, 1);
        QVERIFY(contentOf(file("2x2x2_z_r10.moves")).contains("2*a11"));
        const Result forced = add(QStringList{small} + made + QStringList{QStringLiteral("--force")});
        QCOMPARE(forced.out, QStringLiteral("2x2x2_z_r10: replaces 2x2x2_z_r10: smaller coefficients\n"));
        QVERIFY(!contentOf(file("2x2x2_z_r10.moves")).contains("2*a11"));
        QCOMPARE(add(QStringList{small} + made + QStringList{QStringLiteral("--force")}).code, 1);
        const Result faster = add({small, QStringLiteral("--source"), QStringLiteral("by hand"),
                                   QStringLiteral("--seconds"), QStringLiteral("4"), QStringLiteral("--force")});
        QCOMPARE(faster.out, QStringLiteral("2x2x2_z_r10: replaces 2x2x2_z_r10: found in less time\n"));
    }

    void whatIsNotExactIsNotAdded()
    {
        const QString wrong = scheme("wrong.moves", strassen().replace("a11(b12-b22)", "2a11(b12-b22)"));
        const Result refused = add({wrong, QStringLiteral("--source"), QStringLiteral("by hand")});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(QStringLiteral("not exact")), qPrintable(refused.err));
        QVERIFY(QDir(m_folder->filePath(QStringLiteral("atlas"))).isEmpty());
    }

    void whoDoesNotSayWhatMadeItIsAsked()
    {
        const Result refused = add({scheme("seven.moves", strassen())});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(QStringLiteral("Name the folder of its search, or say it with --source")),
                 qPrintable(refused.err));
        const Result empty = add({m_folder->path()});
        QCOMPARE(empty.code, 2);
        QVERIFY2(empty.err.contains(QStringLiteral("holds no scheme of a search")), qPrintable(empty.err));
    }

    void whatIsSaidIsKeptWithoutFolders()
    {
        const Result added =
            add({scheme("seven.moves", strassen()), QStringLiteral("--source"),
                 QStringLiteral("lifted from 2x2x2_z2_r7"), QStringLiteral("--command"),
                 QStringLiteral("rankfall-cli lift '/some where/2x2x2.json' --to z --out=/some/dir/"),
                 QStringLiteral("--command"), QStringLiteral("rankfall-cli info ./x"), QStringLiteral("--seed"),
                 QStringLiteral("8"), QStringLiteral("--date"), QStringLiteral("2026-11-25")});
        QCOMPARE(added.code, 0);
        QVERIFY2(contentOf(file("2x2x2_z_r7.moves"))
                     .startsWith("# target: 2x2x2  ring: z  rank: 7\n# source: lifted from 2x2x2_z2_r7\n"
                                 "# command: rankfall-cli lift '2x2x2.json' --to z --out=dir\n"
                                 "# command: rankfall-cli info x\n# seed: 8\n# date: 2026-11-25\n("),
                 contentOf(file("2x2x2_z_r7.moves")).constData());
    }

    void otherOrdersAreSorted()
    {
        const Result printed = run({QStringLiteral("atlas"), QStringLiteral("3x2x2")});
        QCOMPARE(printed.code, 0);
        const QString path = scheme("322.moves", printed.out.toUtf8());
        const Result added = add({path, QStringLiteral("--source"), QStringLiteral("turned")});
        QCOMPARE(added.out, QStringLiteral("2x2x3_z_r11: added\n"));
    }

    void whatFollowsIsMadeOnce()
    {
        QCOMPARE(add({scheme("seven.moves", strassen()), QStringLiteral("--source"), QStringLiteral("by hand")}).code,
                 0);
        QVERIFY(write(readme(), kReadme));
        const QStringList derive{QStringLiteral("atlas"),     QStringLiteral("derive"),
                                 QStringLiteral("--to"),      m_folder->filePath(QStringLiteral("atlas")),
                                 QStringLiteral("--largest"), QStringLiteral("3")};
        const Result made = run(derive);
        QCOMPARE(made.code, 0);
        QVERIFY2(made.out.contains(
                     QStringLiteral("2x2x3_z_r11: added; joined from 2x2x2_z_r7 and the definition of 1x2x2\n")),
                 qPrintable(made.out));
        QVERIFY(!made.out.contains(QStringLiteral("_z2_"))); // the scheme over ℤ serves there
        QVERIFY2(contentOf(file("2x2x3_z_r11.moves"))
                     .startsWith("# target: 2x2x3  ring: z  rank: 11\n"
                                 "# source: joined from 2x2x2_z_r7 and the definition of 1x2x2\n"
                                 "# command: rankfall-cli atlas derive --to atlas --largest 3\n# date: 20"),
                 contentOf(file("2x2x3_z_r11.moves")).constData());
        QVERIFY(contentOf(readme()).contains("| 2x2x3 | ℤ | **11** |"));
        QCOMPARE(run(derive).code, 1);
    }

    void aDamagedFileIsNamedAndDoesNotHideTheOthers()
    {
        QCOMPARE(add({scheme("seven.moves", strassen()), QStringLiteral("--source"), QStringLiteral("by hand")}).code,
                 0);
        QVERIFY(write(file("2x2x3_z_r11.moves"), "(a11)(b11)->c11\n"));
        const Result list =
            run({QStringLiteral("atlas"), QStringLiteral("--from"), m_folder->filePath(QStringLiteral("atlas"))});
        QCOMPARE(list.code, 2);
        QVERIFY2(list.err.contains(QStringLiteral("2x2x3_z_r11.moves:1: ")), qPrintable(list.err));
        QVERIFY2(list.out.contains(QStringLiteral("2x2x2")), qPrintable(list.out));
    }

    /// The document is generated: whoever adds a scheme by hand, or edits the table, is told here.
    void theShippedTableIsUpToDate()
    {
        const Result fresh = run({QStringLiteral("atlas"), QStringLiteral("table"), QStringLiteral("--from"), kAtlas});
        QCOMPARE(fresh.code, 0);
        QVERIFY(fresh.out.startsWith(QStringLiteral("Over ℤ: ")));
        const QString document = QString::fromUtf8(contentOf(kAtlas + QStringLiteral("/README.md")));
        QVERIFY2(document.contains(QStringLiteral("<!-- table -->\n") + fresh.out +
                                   QStringLiteral("<!-- end of table -->\n")),
                 "Run: rankfall-cli atlas table --from resources/atlas --into resources/atlas/README.md");
        // What is built in is what lies in the folder.
        QCOMPARE(run({QStringLiteral("atlas"), QStringLiteral("table")}).out, fresh.out);
    }

private:
    QString file(const char* name) const { return m_folder->filePath(QStringLiteral("atlas/") + QLatin1String(name)); }

    QString readme() const { return file("README.md"); }

    QString scheme(const char* name, const QByteArray& moves) const
    {
        const QString path = m_folder->filePath(QLatin1String(name));
        return write(path, moves) ? path : QString();
    }

    Result add(const QStringList& arguments) const
    {
        return run(QStringList{QStringLiteral("atlas"), QStringLiteral("add"), QStringLiteral("--to"),
                               m_folder->filePath(QStringLiteral("atlas"))} +
                   arguments);
    }

    static QByteArray strassen()
    {
        return "(a11+a22)(b11+b22)->c11+c22\n(a21+a22)b11->c21-c22\na11(b12-b22)->c12+c22\na22(b21-b11)->c11+c21\n"
               "(a11+a12)b22->c12-c11\n(a21-a11)(b11+b12)->c22\n(a12-a22)(b21+b22)->c11\n";
    }

    static QByteArray schoolbook()
    {
        QByteArray out;
        for (const char i : {'1', '2'}) {
            for (const char j : {'1', '2'}) {
                for (const char k : {'1', '2'}) {
                    out += QByteArray("a") + i + j + " b" + j + k + "->c" + i + k + "\n";
                }
            }
        }
        return out;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestAtlas)

#include "tst_atlas.moc"
