// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/backplay_run.h"
#include "core/learn/packing.h"
#include "core/net/untrained.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace rankfall;
using namespace rankfall::learn;

namespace {

const std::atomic<bool> kGoOn{false};

std::unique_ptr<net::Network> untrainedNetwork()
{
    net::ContractionSizes sizes;
    sizes.dims = {4, 6, 6};
    sizes.width = 32;
    sizes.blocks = 1;
    sizes.hidden = 16;
    return std::move(*net::makeNetwork(net::untrained(sizes, 1), "test"));
}

BackplaySettings smallSettings(int crews)
{
    BackplaySettings settings;
    settings.target = {2, 2, 3};
    settings.goal = 11;
    settings.seed = 9;
    settings.crews = crews;
    settings.stepsEach = 6;
    settings.options.walkers = 3;
    settings.options.undo.fewestTerms = 3;
    settings.options.undo.mostTerms = 3; // two of three are finished exactly: no need of learning
    return settings;
}

bool isSame(const BackplayReport& a, const BackplayReport& b)
{
    return a.round == b.round && a.best == b.best && a.distinct == b.distinct && a.subGames == b.subGames &&
           a.evaluations == b.evaluations && a.counts == b.counts && a.terms == b.terms;
}

} // namespace

class TestBackplayRun : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everyTermListIsExact()
    {
        const auto network = untrainedNetwork();
        BackplayRun run(smallSettings(2), *network);
        QCOMPARE(run.page().best, 12);
        for (int i = 0; i < 3; ++i) {
            const auto round = run.round(kGoOn);
            QVERIFY(isExact({Target{2, 2, 3}, Ring::Z2, round->report.terms}));
            // Now and then a walker meets no terms to undo.
            QVERIFY(round->report.subGames > 30 * i && round->report.subGames <= 36 * (i + 1));
            for (const Find& find : round->finds) {
                QVERIFY(isExact(find.scheme));
            }
        }
        for (const play::Decomposition& terms : run.page().schemes) {
            QVERIFY(isExact(schemeOf(Target{2, 2, 3}, Ring::Z2, terms)));
        }
    }

    void resumedRunGoesOnAsIfNothingHadHappened()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("backplay.safetensors").toStdString();
        const auto network = untrainedNetwork();
        BackplayRun whole(smallSettings(2), *network);
        whole.round(kGoOn);
        whole.round(kGoOn);
        QVERIFY(whole.save(path));
        BackplayRun resumed(smallSettings(2), *network);
        const auto fine = resumed.resume(path);
        QVERIFY2(fine, fine ? "" : fine.error().text().c_str());
        for (int i = 0; i < 2; ++i) {
            QVERIFY(isSame(whole.round(kGoOn)->report, resumed.round(kGoOn)->report));
        }
        QCOMPARE(resumed.page().schemes, whole.page().schemes);
        BackplayRun other(smallSettings(3), *network);
        QVERIFY2(!other.resume(path), "another number of crews");
        QVERIFY(!other.resume(folder.filePath("none").toStdString()));
    }

    void journalLineIsJson()
    {
        const auto network = untrainedNetwork();
        BackplayRun run(smallSettings(1), *network);
        const BackplayReport report = run.round(kGoOn)->report;
        const QJsonObject line =
            QJsonDocument::fromJson(QByteArray::fromStdString(backplayJson(Target{2, 2, 3}, report))).object();
        QCOMPARE(line["event"].toString(), QStringLiteral("backplay"));
        QCOMPARE(line["sub_games"].toInteger(), static_cast<qint64>(report.subGames));
        QCOMPARE(line["counts"].toArray().size(), 1);
        QCOMPARE(line["counts"].toArray()[0].toObject()["terms"].toInt(), 3);
    }

    void packedMovesAndHashesReadBack()
    {
        play::Action move;
        move.factors = {play::Vector{0xFFFF'FFFF, 0x8000'0001}, play::Vector{1, 0}, play::Vector{0x0001'0000, 0}};
        const std::vector<play::Decomposition> moves = {{move, move}, {}, {move}};
        std::vector<play::Decomposition> back;
        QVERIFY(unpack(packed(moves), back));
        QCOMPARE(back, moves);
        const std::unordered_set<std::uint64_t> hashes = {0, 1, ~std::uint64_t{0}, 0x0123'4567'89AB'CDEF};
        std::unordered_set<std::uint64_t> hashesBack;
        QVERIFY(unpackHashes(packedHashes(hashes), hashesBack));
        QCOMPARE(hashesBack, hashes);
        net::Parameter broken = packed(moves);
        broken.values.pop_back();
        QVERIFY(!unpack(broken, back));
        broken = packed(moves);
        broken.values[1] = -1;
        QVERIFY(!unpack(broken, back));
        broken.values[1] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(!unpack(broken, back));
    }
};

QTEST_APPLESS_MAIN(TestBackplayRun)
#include "tst_backplay_run.moc"
