// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/runner.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

#include <thread>
#include <tuple>

using namespace rankfall;
using namespace rankfall::test;
using namespace std::chrono_literals;

/// What every engine promises (core/engine/engine.h), checked for every registered engine on positions of all kinds.
class TestContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopsInTime_data();
    void stopsInTime();
    void saysOnlyWhatIsTrue_data();
    void saysOnlyWhatIsTrue();
    void repeatsItself_data();
    void repeatsItself();
    void endsOnceThroughTheRunner_data();
    void endsOnceThroughTheRunner();
    void registryKnowsItsKeys();
    void theFlipGraphShowsItsWalk();
    void greedyUsesThatInputsCommute_data();
    void greedyUsesThatInputsCommute();
    void improvementsOfASolvedPositionAreReported();
};

namespace {

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr double kSlower = 30; // instrumented code
#else
constexpr double kSlower = 1;
#endif

// Each line is played move by move on whole tensors: 64³ cells are for hours in instrumented code.
constexpr const char* kLarge = kSlower > 1 ? "4x4x4" : "8x8x8";

struct Fixture {
    const char* name;
    Position position;
};

const std::vector<Fixture>& fixtures(Ring ring)
{
    static const auto make = [](Ring in) {
        const std::vector<Term> products = strassen(in);
        return std::vector<Fixture>{
            {"2x2x2", startOf("2x2x2", in)},
            {"2x2x2 after three", positionOf("2x2x2", in, {products[0], products[3], products[5]})},
            {"2x2x2 schoolbook", positionOf("2x2x2", in, target("2x2x2")->schoolbook())},
            {"2x2x2 Strassen", positionOf("2x2x2", in, products)},
            {"3x3x3", startOf("3x3x3", in)},
            {"poly:3x3", startOf("poly:3x3", in)},
            {"cyclic:4", startOf("cyclic:4", in)},
            {"skew:4", startOf("skew:4", in)},
            {"5x5x5", startOf("5x5x5", in)},
            {kLarge, startOf(kLarge, in)},
        };
    };
    // Fewer of them: what differs is the arithmetic.
    static const auto makeFew = [](Ring in) {
        return std::vector<Fixture>{
            {"2x2x2 Strassen", positionOf("2x2x2", in, strassen(in))},
            {"3x3x3", startOf("3x3x3", in)},
            {"cyclic:4", startOf("cyclic:4", in)},
            {"comm:2x2x2", startOf("comm:2x2x2", in)},
        };
    };
    static const std::vector<Fixture> mod2 = make(Ring::Z2);
    static const std::vector<Fixture> integers = make(Ring::Z);
    static const std::vector<Fixture> mod3 = makeFew(Ring::Z3);
    static const std::vector<Fixture> mod17 = makeFew(primeRing(17));
    return ring == Ring::Z2 ? mod2 : ring == Ring::Z ? integers : ring == Ring::Z3 ? mod3 : mod17;
}

void addEngineRows()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("ring");
    QTest::addColumn<int>("fixture");
    for (const EngineEntry& entry : engineRegistry()) {
        for (const Ring ring : {Ring::Z2, Ring::Z, Ring::Z3, primeRing(17)}) {
            const auto& all = fixtures(ring);
            for (std::size_t i = 0; i < all.size(); ++i) {
                const std::string tag = entry.info.key + ", " + std::string(ringKey(ring)) + ", " + all[i].name;
                QTest::newRow(tag.c_str())
                    << QString::fromStdString(entry.info.key) << static_cast<int>(ring) << static_cast<int>(i);
            }
        }
    }
}

const Position& fetchedPosition(int ring, int fixture)
{
    return fixtures(static_cast<Ring>(ring))[static_cast<std::size_t>(fixture)].position;
}

std::size_t bytesOf(const Analysis& analysis)
{
    std::size_t bytes = sizeof(Analysis) + analysis.note.size() + analysis.unit.size();
    for (const Line& line : analysis.lines) {
        bytes += sizeof(Line) + line.engine.size();
        for (const Move& move : line.moves) {
            bytes += sizeof(Move) + move.remove.size() * sizeof(int) + move.add.size() * sizeof(Term);
        }
    }
    if (const auto& walk = analysis.walk) {
        bytes += walk->falls.size() * sizeof(WalkTrace::Fall) + walk->levels.size() * sizeof(WalkTrace::Level) +
                 walk->sample.size() * sizeof(Term);
    }
    return bytes;
}

/// Empty when every line is legal and true.
QString faultOf(const Analysis& analysis, const Position& root, const std::string& key)
{
    if (analysis.positionKey != root.key()) {
        return QStringLiteral("the position key is another's");
    }
    if (bytesOf(analysis) > 256 * 1024) {
        return QStringLiteral("a snapshot of %1 bytes").arg(bytesOf(analysis));
    }
    if (const auto& walk = analysis.walk) {
        for (std::size_t i = 1; i < walk->falls.size(); ++i) {
            const auto& [before, now] = std::tie(walk->falls[i - 1], walk->falls[i]);
            if (now.total >= before.total || now.seconds < before.seconds || now.nodes < before.nodes) {
                return QStringLiteral("a history that does not fall");
            }
        }
        if (!walk->falls.empty() && analysis.bestTotal != walk->falls.back().total) {
            return QStringLiteral("a history that does not end at the best total");
        }
        if (!walk->sample.empty() && !verify(root.target().tensor(), walk->sample, root.ring()).exact) {
            return QStringLiteral("a sample that is no decomposition");
        }
    }
    double last = 0;
    for (const Line& line : analysis.lines) {
        if (line.moves.empty() || line.engine != key) {
            return QStringLiteral("a line without moves or without a name");
        }
        Position position = root;
        for (const Move& move : line.moves) {
            auto next = position.after(move);
            if (!next) {
                return QString::fromStdString("an illegal move: " + next.error().text());
            }
            position = *next;
        }
        if (line.solves != position.isSolved() && line.solves) {
            return QStringLiteral("a line that does not solve what it says");
        }
        if (line.solves && !verify(root.target().tensor(), position.terms(), root.ring()).exact) {
            return QStringLiteral("a solution that does not verify");
        }
        if (line.solves && line.value != position.rank()) {
            return QStringLiteral("a value of %1 for rank %2").arg(line.value).arg(position.rank());
        }
        if (line.value < position.rank()) {
            return QStringLiteral("a value below what has been played");
        }
        if (line.value < last) {
            return QStringLiteral("lines that are not sorted");
        }
        last = line.value;
    }
    return {};
}

bool sameLines(const std::vector<Line>& x, const std::vector<Line>& y)
{
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Line& p, const Line& q) {
        return p.moves == q.moves && p.value == q.value && p.solves == q.solves && p.visits == q.visits;
    });
}

} // namespace

void TestContract::stopsInTime_data()
{
    addEngineRows();
}

void TestContract::stopsInTime()
{
    QFETCH(QString, engine);
    QFETCH(int, ring);
    QFETCH(int, fixture);
    const Position& root = fetchedPosition(ring, fixture);
    // Asked at once, early, and when well under way.
    for (const auto delay : {0ms, 3ms, 60ms}) {
        double late = 0;
        for (int attempt = 0; attempt < 3; ++attempt) {
            RecordingContext context;
            std::chrono::steady_clock::time_point asked;
            std::thread stopper([&] {
                std::this_thread::sleep_for(delay);
                asked = std::chrono::steady_clock::now();
                context.requestStop();
            });
            const Analysis final = createEngine(engine.toStdString())->analyse(root, context);
            const auto returned = std::chrono::steady_clock::now();
            stopper.join();
            QVERIFY(final.status != AnalysisStatus::Running);
            QCOMPARE(faultOf(final, root, engine.toStdString()), QString());
            late = std::chrono::duration<double, std::milli>(returned - asked).count();
            if (late <= 50 * kSlower) {
                break; // a machine that is busy elsewhere gets a second chance
            }
        }
        QVERIFY2(late <= 50 * kSlower, qPrintable(QStringLiteral("%1 ms late").arg(late)));
    }
}

void TestContract::saysOnlyWhatIsTrue_data()
{
    addEngineRows();
}

void TestContract::saysOnlyWhatIsTrue()
{
    QFETCH(QString, engine);
    QFETCH(int, ring);
    QFETCH(int, fixture);
    const Position& root = fetchedPosition(ring, fixture);
    Limits limits;
    limits.time = 120ms;
    RecordingContext context(limits);
    const Analysis final = createEngine(engine.toStdString())->analyse(root, context);
    QCOMPARE(final.status, AnalysisStatus::Finished);
    QCOMPARE(faultOf(final, root, engine.toStdString()), QString());
    QVERIFY(root.isSolved() || !final.lines.empty());
    QVERIFY(static_cast<int>(final.lines.size()) <= limits.lines);
    for (const Analysis& snapshot : context.published) {
        QCOMPARE(snapshot.status, AnalysisStatus::Running);
        QCOMPARE(faultOf(snapshot, root, engine.toStdString()), QString());
    }
    for (const Discovery& found : context.discoveries) {
        Position position = root;
        for (const Move& move : found.moves) {
            const auto next = position.after(move);
            QVERIFY(next.has_value());
            position = *next;
        }
        QVERIFY(position.isSolved());
        QCOMPARE(position.rank(), found.total);
        QVERIFY(verify(root.target().tensor(), position.terms(), root.ring()).exact);
    }
    if (final.bestTotal && !final.lines.empty()) {
        QVERIFY(*final.bestTotal <= static_cast<int>(final.lines.front().value));
    }
}

void TestContract::repeatsItself_data()
{
    addEngineRows();
}

void TestContract::repeatsItself()
{
    QFETCH(QString, engine);
    QFETCH(int, ring);
    QFETCH(int, fixture);
    const Position& root = fetchedPosition(ring, fixture);
    Limits limits;
    // A network is asked for every node of those that learned, a system of equations solved for one of least squares.
    const bool isSlow = engine == QStringLiteral("agent") || engine == QStringLiteral("backplay") ||
                        engine == QStringLiteral("least-squares");
    limits.nodes = isSlow ? 48 : engine == QStringLiteral("endgame") ? 1000 : 30'000;
    limits.seed = 5;
    RecordingContext first(limits);
    RecordingContext second(limits);
    const Analysis once = createEngine(engine.toStdString())->analyse(root, first);
    const Analysis again = createEngine(engine.toStdString())->analyse(root, second);
    QCOMPARE(again.nodes, once.nodes);
    QCOMPARE(again.bestTotal, once.bestTotal);
    QVERIFY(sameLines(once.lines, again.lines));
    QCOMPARE(second.discoveries.size(), first.discoveries.size());
}

void TestContract::endsOnceThroughTheRunner_data()
{
    QTest::addColumn<QString>("engine");
    for (const EngineEntry& entry : engineRegistry()) {
        QTest::newRow(entry.info.key.c_str()) << QString::fromStdString(entry.info.key);
    }
}

void TestContract::endsOnceThroughTheRunner()
{
    QFETCH(QString, engine);
    AnalysisRunner runner([] {});
    Limits limits;
    limits.time = 300ms;
    const auto run = runner.start(createEngine(engine.toStdString()), startOf("3x3x3", Ring::Z), limits);
    int finals = 0;
    int snapshots = 0;
    auto until = std::chrono::steady_clock::now() + 800ms * kSlower;
    while (std::chrono::steady_clock::now() < until) {
        const auto delivery = runner.take();
        if (delivery.latest) {
            QCOMPARE(delivery.latest->run, run);
            ++snapshots;
            if (delivery.latest->status != AnalysisStatus::Running && finals++ == 0) {
                until = std::chrono::steady_clock::now() + 300ms; // and then nothing more
            }
        }
        std::this_thread::sleep_for(1ms);
    }
    QCOMPARE(finals, 1);
    QVERIFY2(snapshots <= 12 * kSlower, qPrintable(QString::number(snapshots)));
}

void TestContract::registryKnowsItsKeys()
{
    for (const EngineEntry& entry : engineRegistry()) {
        const auto engine = createEngine(entry.info.key);
        QVERIFY(engine != nullptr);
        QCOMPARE(engine->info().key, entry.info.key);
        QVERIFY(!engine->info().name.empty());
        QVERIFY(!engine->info().description.empty());
    }
    QVERIFY(createEngine("nobody") == nullptr);
}

void TestContract::theFlipGraphShowsItsWalk()
{
    Limits limits;
    limits.stopAtTotal = 7;
    limits.time = 10s;
    RecordingContext context(limits);
    const Analysis final = createEngine("flipgraph")->analyse(startOf("2x2x2", Ring::Z2), context);
    QVERIFY(final.walk.has_value());
    QCOMPARE(final.walk->falls.front().total, 8);
    QCOMPARE(final.walk->falls.back().total, 7);
    QCOMPARE(final.walk->levels.front().total, 7);
    QVERIFY(final.walk->levels.front().held >= 1);
    QVERIFY(!final.walk->sample.empty());
    QVERIFY(!createEngine("greedy")->analyse(startOf("2x2x2", Ring::Z2), context).walk.has_value());
}

void TestContract::greedyUsesThatInputsCommute_data()
{
    QTest::addColumn<int>("ring");
    for (const Ring ring : {Ring::Z, Ring::Z2, primeRing(17)}) {
        QTest::newRow(ringKey(ring).data()) << static_cast<int>(ring);
    }
}

/// A matrix times itself takes 7 of 8 products as they stand, and 5 where ab = ba.
void TestContract::greedyUsesThatInputsCommute()
{
    QFETCH(int, ring);
    SearchContext context;
    const Analysis analysis = createEngine("greedy")->analyse(startOf("square:2", static_cast<Ring>(ring)), context);
    QCOMPARE(analysis.bestTotal, std::optional<int>(5));
}

void TestContract::improvementsOfASolvedPositionAreReported()
{
    Limits limits;
    limits.stopAtTotal = 7;
    limits.time = 10s;
    for (const Ring ring : {Ring::Z2, Ring::Z}) {
        const Position root = positionOf("2x2x2", ring, target("2x2x2")->schoolbook());
        RecordingContext context(limits);
        const Analysis final = createEngine("flipgraph")->analyse(root, context);
        QCOMPARE(final.bestTotal, std::optional(7));
        QCOMPARE(context.discoveries.size(), std::size_t{1});
        QCOMPARE(context.discoveries.front().total, 7);
        QCOMPARE(root.kindOf(context.discoveries.front().moves.front()), MoveKind::Improve);
    }
}

QTEST_APPLESS_MAIN(TestContract)
#include "tst_contract.moc"
