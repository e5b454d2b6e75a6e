// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/campaign_folder.h"
#include "ui/panels/campaign_graph.h"
#include "ui/panels/ssh_engine_dialog.h"
#include "ui/window/campaign_dialog.h"

#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace rankfall;
using rankfall::test::CampaignFolder;

namespace {

/// A campaign of this very hour: its islands are not silent.
std::int64_t now()
{
    return QDateTime::currentSecsSinceEpoch();
}

template <typename Widget>
Widget* find(QWidget& in, const char* name)
{
    return in.findChild<Widget*>(QLatin1String(name));
}

QString cell(CampaignDialog& dialog, int row, int column)
{
    auto* table = find<QTableWidget>(dialog, "campaignIslands");
    return table->item(row, column) ? table->item(row, column)->text() : QString();
}

} // namespace

class TestCampaignWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void withoutAFolderItSaysWhatItIsFor()
    {
        CampaignDialog dialog;
        QVERIFY(find<QLabel>(dialog, "campaignEmpty")->text().contains(QStringLiteral("rankfall-cli search --mpi")));
        QTemporaryDir other;
        dialog.follow(other.path());
        QTRY_VERIFY(find<QLabel>(dialog, "campaignEmpty")
                        ->text()
                        .contains(QStringLiteral("There is no campaign in this folder")));
    }

    void itFollowsAFolderThatGrows()
    {
        CampaignFolder folder(2);
        const std::int64_t began = now() - 100;
        for (const int island : {0, 1}) {
            folder.say(island, {.time = 0, .event = "started", .since = began});
            folder.say(island, {.time = 90, .flips = 900'000'000, .rank = 25, .kept = 20 + island, .since = began});
        }
        CampaignDialog dialog;
        dialog.watch().setPace(20);
        dialog.follow(folder.name());
        dialog.show();
        auto* table = find<QTableWidget>(dialog, "campaignIslands");
        QTRY_COMPARE(table->rowCount(), 2);
        QCOMPARE(cell(dialog, 0, 1), QStringLiteral("25"));
        QCOMPARE(cell(dialog, 1, 2), QStringLiteral("10 M")); // flips per second
        QCOMPARE(cell(dialog, 1, 4), QStringLiteral("21"));
        QCOMPARE(cell(dialog, 1, 6), QStringLiteral("3x3x3 at 24, extending"));
        const QString summary = find<QLabel>(dialog, "campaignSummary")->text();
        QVERIFY2(summary.contains(QStringLiteral("best rank 25 (best known 23)")), qPrintable(summary));
        QVERIFY2(summary.contains(QStringLiteral("20 M flips/s")), qPrintable(summary));
        QVERIFY2(summary.contains(QStringLiteral("41 schemes")), qPrintable(summary));

        auto* graph = dialog.findChild<CampaignGraph*>();
        QVERIFY(graph->accessibleDescription().contains(QStringLiteral("rank 25")));
        using Band = CampaignGraph::Band;
        QVERIFY(graph->yOf(Band::Rank, 23) > graph->yOf(Band::Rank, 25)); // lower is lower
        QVERIFY(graph->plot(Band::Speed).bottom() < graph->height());
        QVERIFY(graph->xOf(0) < graph->xOf(90));

        folder.say(1, {.time = 95, .event = "improved", .flips = 950'000'000, .rank = 23, .kept = 22, .since = began});
        folder.write(0, "{\"time\": \"2026");
        QTRY_COMPARE(cell(dialog, 1, 1), QStringLiteral("23"));
        QVERIFY(graph->accessibleDescription().contains(QStringLiteral("rank 23 (island 1)")));
        folder.say(1, {.time = 99,
                       .event = "finished",
                       .flips = 990'000'000,
                       .rank = 23,
                       .kept = 22,
                       .status = "found",
                       .since = began});
        QTRY_COMPARE(cell(dialog, 1, 6), QStringLiteral("reached the goal"));
    }

    void silentIslandsAreMissed()
    {
        CampaignFolder folder(1);
        folder.say(0, {.time = 0, .flips = 1000, .rank = 25, .since = now() - 40});
        CampaignDialog dialog;
        dialog.follow(folder.name());
        QTRY_VERIFY(cell(dialog, 0, 6).startsWith(QStringLiteral("silent for 4")));
        QVERIFY(find<QLabel>(dialog, "campaignSummary")->text().contains(QStringLiteral("1 silent")));
    }

    void bestSchemesAreOpenedOrAdopted()
    {
        CampaignFolder folder(1);
        const auto target = Target::matrixMultiplication({3, 3, 3});
        folder.keep("3x3x3_r27_z2_000000000001.json", *target, target->schoolbook());
        CampaignDialog dialog;
        dialog.watch().setPace(20);
        QSignalSpy opened(&dialog, &CampaignDialog::openRequested);
        QSignalSpy adopted(&dialog, &CampaignDialog::adoptRequested);
        dialog.follow(folder.name());
        auto* list = find<QListWidget>(dialog, "campaignSchemes");
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), QStringLiteral("3x3x3_r27_z2_000000000001: exact"));
        find<QPushButton>(dialog, "campaignOpen")->click();
        find<QPushButton>(dialog, "campaignAdopt")->click();
        QCOMPARE(opened.size(), qsizetype{1});
        QCOMPARE(adopted.size(), qsizetype{1});
        QVERIFY(opened[0][0].toString().endsWith(QStringLiteral("island-0/3x3x3_r27_z2_000000000001.json")));

        std::vector<Term> wrong = target->schoolbook();
        wrong.pop_back();
        folder.keep("3x3x3_r26_z2_000000000002.json", *target, wrong);
        QTRY_COMPARE(list->item(0)->text(), QStringLiteral("3x3x3_r26_z2_000000000002: not checked"));
        QVERIFY(!find<QPushButton>(dialog, "campaignOpen")->isEnabled());
        QVERIFY(!find<QPushButton>(dialog, "campaignAdopt")->isEnabled());
    }

    void anotherCampaignTakesItsPlace()
    {
        CampaignFolder first(1);
        CampaignFolder second(1);
        first.say(0, {.time = 0, .rank = 25});
        second.say(0, {.time = 0, .rank = 24});
        CampaignDialog dialog;
        dialog.follow(first.name());
        QTRY_COMPARE(cell(dialog, 0, 1), QStringLiteral("25"));
        dialog.follow(second.name());
        QTRY_COMPARE(cell(dialog, 0, 1), QStringLiteral("24"));
    }

    /// With a program called ssh that greets, or says what ssh says.
    void remoteEnginesAreTriedFirst()
    {
        QTemporaryDir folder;
        const auto makeSsh = [&](const QByteArray& script) {
            QFile file(folder.filePath(QStringLiteral("ssh")));
            QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
            file.write("#!/bin/sh\n" + script);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", folder.path().toUtf8() + ':' + path);
        makeSsh("echo 'Host key verification failed.' >&2; exit 255\n");
        SshEngineDialog dialog;
        QVERIFY(!find<QPushButton>(dialog, "sshTest")->isEnabled());
        find<QLineEdit>(dialog, "sshHost")->setText(QStringLiteral("me@cluster.example.org"));
        find<QSpinBox>(dialog, "sshPort")->setValue(2222);
        QCOMPARE(dialog.name(), QStringLiteral("cluster"));
        QVERIFY(dialog.command().contains(QStringLiteral(" -p 2222 me@cluster.example.org 'rankfall-cli engine'")));
        find<QPushButton>(dialog, "sshTest")->click();
        auto* facts = find<QLabel>(dialog, "sshFacts");
        QTRY_VERIFY_WITH_TIMEOUT(facts->text().contains(QStringLiteral("does not know this host")), 10'000);
        QVERIFY(facts->text().contains(QStringLiteral("once in a terminal")));

        makeSsh("read line; echo '{\"type\":\"hello\",\"protocol\":\"rankfall-engine\",\"version\":1,\"name\":"
                "\"Far away\",\"rings\":[\"z2\"],\"maxShape\":[64,64,64]}'; read line\n");
        find<QPushButton>(dialog, "sshTest")->click();
        QTRY_VERIFY_WITH_TIMEOUT(facts->text().contains(QStringLiteral("Far away")), 10'000);
        find<QLineEdit>(dialog, "sshHost")->setText(QStringLiteral("-oProxyCommand=x"));
        QVERIFY(!find<QPushButton>(dialog, "sshAdd")->isEnabled());
        QVERIFY(facts->text().contains(QStringLiteral("not the name of a host")));
        qputenv("PATH", path);
    }
};

QTEST_MAIN(TestCampaignWindow)
#include "tst_campaign.moc"
