// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/run.h"

#include <QtTest>

using namespace rankfall;
using namespace rankfall::learn;

class TestStrassen : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // From random weights, random demonstrations and the definition of the product alone.
    void rankSevenIsLearnedFromNothing()
    {
        Settings settings;
        settings.targets = {Target{2, 2, 2}};
        settings.seed = 2;
        // One thread: others of libtorch would wait for cores that other tests use.
        const auto run = std::move(*Run::start(settings, {1, "cpu"}));
        const std::atomic<bool> goOn{false};
        std::vector<Find> finds;
        while (run->reached() == 0 && run->rounds() < 15) {
            const auto round = run->round(goOn);
            qInfo("%s", roundJson(round->report).c_str());
            finds.insert(finds.end(), round->finds.begin(), round->finds.end());
        }
        QVERIFY2(run->reached() > 0, "no decomposition of rank 7 in 15 rounds");
        const Scheme& scheme = finds.back().scheme;
        QCOMPARE(scheme.rank(), 7);
        QVERIFY(scheme.ring == Ring::Z2);
        QVERIFY(isExact(scheme));
        QVERIFY2(finds.back().lifted && isExact(*finds.back().lifted), "signs exist for every rank 7 of 2x2x2");
    }
};

QTEST_APPLESS_MAIN(TestStrassen)
#include "tst_strassen.moc"
