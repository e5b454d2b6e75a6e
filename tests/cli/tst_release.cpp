// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QDate>
#include <QRegularExpression>
#include <QTest>

using namespace rankfall::test;

/// What says which version this is says the same.
class TestRelease : public QObject {
    Q_OBJECT

    static QString found(const char* file, const char* pattern)
    {
        const QString text = QString::fromUtf8(contentOf(QStringLiteral(RANKFALL_TEST_DIR "/../") + file));
        return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption)
            .match(text)
            .captured(1);
    }

private Q_SLOTS:

    void everyoneNamesTheSameVersion_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("changes") << found("CHANGELOG.md", "^## (\\d+\\.\\d+\\.\\d+)");
        QTest::newRow("packages") << found("packaging/changelog", "\\Arankfall \\((\\d+\\.\\d+\\.\\d+)-\\d+\\)");
        QTest::newRow("metainfo") << found("packaging/org.rankfall.rankfall.metainfo.xml",
                                           "<release version=\"([^\"]+)\"");
    }

    void everyoneNamesTheSameVersion()
    {
        QFETCH(QString, version);
        QCOMPARE("rankfall-cli " + version + "\n", run({"--version"}).out);
    }

    void theLastReleaseHasADate()
    {
        const QString date = found("packaging/org.rankfall.rankfall.metainfo.xml", "date=\"(\\d{4}-\\d\\d-\\d\\d)\"");
        QVERIFY(QDate::fromString(date, Qt::ISODate).isValid());
    }
};

QTEST_APPLESS_MAIN(TestRelease)
#include "tst_release.moc"
