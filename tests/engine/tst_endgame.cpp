// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/engine/engine.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using namespace std::chrono_literals;

namespace {

Limits nodesOf(std::int64_t nodes, int lines = 5)
{
    Limits limits;
    limits.nodes = nodes;
    limits.lines = lines;
    return limits;
}

Analysis asked(const char* engine, const Position& root, Limits limits = {})
{
    RecordingContext context(limits);
    return createEngine(engine)->analyse(root, context);
}

bool says(const Analysis& analysis, const char* text)
{
    return analysis.note.find(text) != std::string::npos;
}

/// 4x4x4 without everything but these terms, played: what is left is their sum.
Position withResidualOf(const std::vector<Term>& terms)
{
    std::vector<Term> played = target("4x4x4")->schoolbook();
    played.insert(played.end(), terms.begin(), terms.end());
    return positionOf("4x4x4", Ring::Z2, std::move(played));
}

Term randomTerm(Rng& rng)
{
    Term term{Factor(16), Factor(16), Factor(16)};
    for (const Mode mode : kModes) {
        while (term.factor(mode).isZero()) {
            for (int i = 0; i < 16; ++i) {
                term.factor(mode).set(i, rng.below(3) == 0 ? 1 : 0);
            }
        }
    }
    return term;
}

} // namespace

class TestEndgameEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void findsStrassenAndProvesIt()
    {
        const Analysis analysis = asked("endgame", startOf("2x2x2", Ring::Z2), nodesOf(400'000));
        QCOMPARE(analysis.status, AnalysisStatus::Finished);
        QCOMPARE(analysis.bestTotal, std::optional(7));
        QVERIFY(says(analysis, "exactly 7 terms: 6 are too few, by exhaustive search"));
        QCOMPARE(analysis.lines.front().moves.size(), std::size_t{7});
    }

    void signsAreFoundOverZ()
    {
        const std::vector<Term> products = strassen(Ring::Z);
        const Position root = positionOf("2x2x2", Ring::Z, {products[0], products[3], products[5]});
        const Analysis analysis = asked("endgame", root, nodesOf(100'000));
        QCOMPARE(analysis.bestTotal, std::optional(7));
        QVERIFY(analysis.lines.front().solves);
        QVERIFY(says(analysis, "exactly 4 terms"));
    }

    void saysWhatItCannot()
    {
        const Analysis cut = asked("endgame", startOf("3x3x3", Ring::Z2), nodesOf(200));
        QVERIFY(says(cut, "at least 12 terms"));
        QVERIFY(cut.nodes > 100 && cut.nodes <= 300);
        const Analysis large = asked("endgame", startOf("8x8x8", Ring::Z2));
        QVERIFY(says(large, "at least 64 terms: the rank of an unfolding; what is left is too large"));
        QVERIFY(says(asked("endgame", startOf("poly:3x3", Ring::Z3)), "at least 5 terms"));
    }

    void endsAtATotal()
    {
        Limits limits;
        limits.stopAtTotal = 8;
        const Analysis analysis = asked("endgame", startOf("2x2x2", Ring::Z2), limits);
        QCOMPARE(analysis.bestTotal, std::optional(8));
        QCOMPARE(analysis.nodes, 0);
    }

    /// Whoever proposes how to finish a residual of four terms knows that it is four.
    void othersEndExactly_data()
    {
        QTest::addColumn<QByteArray>("engine");
        for (const char* engine : {"greedy", "completion", "flipgraph", "endgame"}) {
            QTest::newRow(engine) << QByteArray(engine);
        }
    }

    void othersEndExactly()
    {
        QFETCH(QByteArray, engine);
        Rng rng(5);
        for (int round = 0; round < 5; ++round) {
            const Position root = withResidualOf({randomTerm(rng), randomTerm(rng), randomTerm(rng), randomTerm(rng)});
            const Analysis analysis = asked(engine.constData(), root, nodesOf(2000, 1));
            QVERIFY(analysis.bestTotal.has_value());
            QCOMPARE(*analysis.bestTotal, root.rank() + 4);
        }
    }
};

QTEST_APPLESS_MAIN(TestEndgameEngine)
#include "tst_endgame.moc"
