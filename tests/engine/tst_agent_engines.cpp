// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/networks.h"
#include "core/engine/agent/backplay_search.h"
#include "core/engine/agent/conversions.h"
#include "core/engine/agent/frame.h"
#include "core/engine/agent/settings.h"
#include "core/game/bounds.h"
#include "core/net/contraction.h"
#include "core/net/untrained.h"
#include "core/scheme/verify.h"
#include "tests/agent/toy_networks.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

#include <thread>

using namespace rankfall;
using namespace rankfall::test;
using namespace std::chrono_literals;

/// The engines with a network, on tensors whose rank an oracle knows. What every engine promises is in
/// tst_contract.cpp.
class TestAgentEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutANetworkTheySaySo();
    void theAgentFindsTheRank_data();
    void theAgentFindsTheRank();
    void theAgentSaysHowItThinks();
    void theAgentShowsItsTree();
    void theAgentFinishesAPositionThatHasShrunk();
    void framesMapBackInEveryBasis();
    void backplayShortensWhatIsThere_data();
    void backplayShortensWhatIsThere();
    void backplayOffersOthersOfTheSameRank();
    void theSearchReachesItsGoal();
    void aNetworkIsReplacedWhileOthersUseIt();
    void aNetworkForPartsPlaysWhereItIsNamed();
};

namespace {

constexpr const char* kOracle = "oracle 2x3x3";

std::unique_ptr<OracleNetwork> oracle()
{
    return std::make_unique<OracleNetwork>(play::Dims{2, 3, 3}, 0.4F, 0.3F);
}

void useOracle()
{
    static const bool isThere = [] {
        agent::addNetwork(kOracle, oracle());
        return true;
    }();
    QVERIFY(isThere);
    AgentSettings settings;
    settings.network = kOracle;
    settings.simulations = 60;
    setAgentSettings(settings);
}

/// Terms with factors among the first 3, 2 and 3 entries: a tensor of at most that size in a larger one.
std::vector<Term> smallTerms(int count, Ring ring, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<Term> out;
    while (static_cast<int>(out.size()) < count) {
        Term term{Factor(5), Factor(4), Factor(6)};
        for (const Mode mode : kModes) {
            for (int i = 0; i < (mode == Mode::B ? 2 : 3); ++i) {
                term.factor(mode).set(i, ring == Ring::Z2 ? rng.below(2) : rng.below(3) - 1);
            }
        }
        if (!term.isZero()) {
            out.push_back(canonical(term, ring));
        }
    }
    return out;
}

TargetPtr targetOf(const std::vector<Term>& terms, Ring ring)
{
    Tensor tensor(terms.front().shape());
    for (const Term& term : terms) {
        tensor.add(term, 1, ring);
    }
    return *Target::custom("sum", tensor);
}

Position problemOf(const std::vector<Term>& terms, Ring ring)
{
    return Position::start({targetOf(terms, ring), ring, ring == Ring::Z2 ? 1 : 2});
}

void addRingRows()
{
    QTest::addColumn<int>("ring");
    QTest::newRow("z2") << static_cast<int>(Ring::Z2);
    QTest::newRow("z") << static_cast<int>(Ring::Z);
}

} // namespace

void TestAgentEngines::withoutANetworkTheySaySo()
{
    AgentSettings settings;
    settings.network = "nobody's";
    setAgentSettings(settings);
    for (const char* key : {"agent", "backplay"}) {
        RecordingContext context;
        const Analysis said = createEngine(key)->analyse(startOf("2x2x2", Ring::Z2), context);
        QVERIFY(QString::fromStdString(said.note).contains("nobody's"));
        QCOMPARE(said.status, AnalysisStatus::Finished);
        QCOMPARE(said.lines.size(), std::size_t{1});
        QVERIFY(said.lines.front().solves);
        QVERIFY(!said.agent.has_value());
    }
}

void TestAgentEngines::theAgentFindsTheRank_data()
{
    addRingRows();
}

void TestAgentEngines::theAgentFindsTheRank()
{
    QFETCH(int, ring);
    const auto in = static_cast<Ring>(ring);
    useOracle();
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const Position root = problemOf(smallTerms(7, in, seed), in);
        auto frame = Frame::make(root.residual(), agentSettings());
        QVERIFY(frame.has_value());
        const int rank = dynamic_cast<OracleNetwork&>(frame->network()).rankOf(frame->start());
        Limits limits;
        limits.nodes = 6000;
        limits.seed = seed;
        RecordingContext context(limits);
        const Analysis said = createEngine("agent")->analyse(root, context);
        if (in == Ring::Z2) {
            QCOMPARE(said.bestTotal, std::optional(rank));
        }
        // Over the integers it may be that no solution has signs: then nothing is claimed.
        QVERIFY(context.discoveries.empty() || said.bestTotal == context.discoveries.back().total);
        QVERIFY(in == Ring::Z2 || QString::fromStdString(said.note).contains("modulo 2"));
        for (const Discovery& found : context.discoveries) {
            Position position = root;
            for (const Move& move : found.moves) {
                position = *position.after(move);
            }
            QVERIFY(position.isSolved() && position.rank() == found.total);
            QVERIFY(verify(root.target().tensor(), position.terms(), in).exact);
        }
    }
}

void TestAgentEngines::theAgentSaysHowItThinks()
{
    useOracle();
    const Position root = problemOf(smallTerms(7, Ring::Z2, 5), Ring::Z2);
    Limits limits;
    limits.nodes = 400;
    limits.lines = 8;
    RecordingContext context(limits);
    const Analysis said = createEngine("agent")->analyse(root, context);
    QVERIFY(said.agent.has_value());
    QCOMPARE(said.agent->network, std::string(kOracle));
    QCOMPARE(said.agent->basisKind, std::string("dense"));
    const Shape shape = root.target().shape();
    QCOMPARE(said.agent->basis[0].size() % static_cast<std::size_t>(shape.a), std::size_t{0});
    const auto isThought = [](const Line& line) {
        return line.visits > 0 && line.prior && *line.prior <= 1 && line.low && line.high && *line.low <= line.value &&
               line.value <= *line.high;
    };
    QVERIFY(std::any_of(said.lines.begin(), said.lines.end(), isThought));
}

void TestAgentEngines::theAgentShowsItsTree()
{
    useOracle();
    const Position root = problemOf(smallTerms(7, Ring::Z2, 5), Ring::Z2);
    Limits limits;
    limits.nodes = 400;
    RecordingContext context(limits);
    const Analysis said = createEngine("agent")->analyse(root, context);
    QVERIFY(said.tree != nullptr);
    const TreeSample& tree = *said.tree;
    QVERIFY(tree.nodes.size() > 1 && static_cast<int>(tree.nodes.size()) <= TreeSample::kMostNodes);
    QVERIFY(tree.all >= static_cast<std::int32_t>(tree.nodes.size()));
    QVERIFY(sizeof(TreeSample::Node) * tree.nodes.size() <= 30 * 1024);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const TreeSample::Node& node = tree.nodes[i];
        QVERIFY(i == 0 ? node.parent == -1 : node.parent >= 0 && node.parent < static_cast<int>(i));
        QVERIFY(node.prior >= 0 && node.prior <= 1);
        QVERIFY(node.total >= static_cast<float>(root.rank() + 1));
        if (i == 0 || !node.isExact || node.term.isZero()) {
            continue;
        }
        // What is said to be known exactly is: the terms on the way leave a residual of a rank that small tensors tell.
        std::vector<Term> terms(root.terms().begin(), root.terms().end());
        terms.insert(terms.end(), tree.played.begin(), tree.played.end());
        for (int at = static_cast<int>(i); at > 0; at = tree.nodes[static_cast<std::size_t>(at)].parent) {
            terms.push_back(tree.nodes[static_cast<std::size_t>(at)].term);
        }
        const auto there = Position::of(root.problem(), terms);
        QVERIFY(there.has_value());
        QVERIFY(boundsOf(there->residual(), Ring::Z2).lower <= 6);
    }
}

void TestAgentEngines::theAgentFinishesAPositionThatHasShrunk()
{
    useOracle();
    // Too large for the oracle from the start; after some moves it is not.
    std::vector<Term> terms = smallTerms(5, Ring::Z2, 6);
    std::vector<Term> whole = terms;
    Rng rng(7);
    for (int i = 0; i < 3; ++i) {
        Term term{Factor(5), Factor(4), Factor(6)};
        for (const Mode mode : kModes) {
            for (int k = 0; k < term.factor(mode).size(); ++k) {
                term.factor(mode).set(k, rng.below(2));
            }
            term.factor(mode).set(term.factor(mode).size() - 1, 1);
        }
        whole.push_back(term);
    }
    const Position start = problemOf(whole, Ring::Z2);
    QVERIFY(!Frame::make(start.residual(), agentSettings()).has_value());
    const auto later = Position::of(start.problem(), {whole.begin() + 5, whole.end()});
    QVERIFY(later.has_value());
    Limits limits;
    limits.nodes = 3000;
    RecordingContext context(limits);
    const Analysis said = createEngine("agent")->analyse(*later, context);
    QVERIFY(said.bestTotal && *said.bestTotal <= 8);
    QVERIFY(said.lines.front().solves);
}

void TestAgentEngines::framesMapBackInEveryBasis()
{
    useOracle();
    Rng rng(8);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const std::vector<Term> terms = smallTerms(5, Ring::Z2, seed);
        const TargetPtr target = targetOf(terms, Ring::Z2);
        const auto frame = Frame::make(target->tensor(), agentSettings());
        QVERIFY(frame.has_value());
        for (const auto kind : {play::BasisKind::Canonical, play::BasisKind::NearCanonical, play::BasisKind::Dense}) {
            const play::Basis basis = play::randomBasis(frame->game(), kind, rng);
            const play::State state = *play::into(basis, frame->game(), frame->start());
            // The cells of the state as moves are a decomposition of it: mapped back it is one of the tensor.
            std::vector<Term> back;
            for (int i = 0; i < 2; ++i) {
                for (int j = 0; j < 3; ++j) {
                    for (int k = 0; k < 3; ++k) {
                        if (frame->game().entry(state, i, j, k) != 0) {
                            const play::Action cell{{{{1U << i, 0}, {1U << j, 0}, {1U << k, 0}}}};
                            if (const auto term = frame->outside(basis, cell)) {
                                back.push_back(*term);
                            }
                        }
                    }
                }
            }
            QVERIFY(back.empty() ? target->tensor().isZero() : verify(target->tensor(), back, Ring::Z2).exact);
        }
    }
}

void TestAgentEngines::backplayShortensWhatIsThere_data()
{
    addRingRows();
}

void TestAgentEngines::backplayShortensWhatIsThere()
{
    QFETCH(int, ring);
    const auto in = static_cast<Ring>(ring);
    useOracle();
    const std::vector<Term> terms = smallTerms(9, in, 9);
    const Position root = *Position::of(problemOf(terms, in).problem(), terms);
    QVERIFY(root.isSolved());
    Limits limits;
    limits.nodes = 400;
    RecordingContext context(limits);
    const Analysis said = createEngine("backplay")->analyse(root, context);
    QVERIFY(said.walk.has_value());
    QCOMPARE(said.walk->falls.front().total, 9);
    QCOMPARE(said.walk->falls.back().total, *said.bestTotal);
    if (in == Ring::Z2) {
        QVERIFY(*said.bestTotal < 9);
    }
    QCOMPARE(*said.bestTotal < 9, !context.discoveries.empty());
    for (const Line& line : said.lines) {
        const Position after = *root.after(line.moves.front());
        QVERIFY(line.solves && after.isSolved());
        QCOMPARE(after.rank(), static_cast<int>(line.value));
    }
}

void TestAgentEngines::backplayOffersOthersOfTheSameRank()
{
    useOracle();
    const Position start = problemOf(smallTerms(8, Ring::Z2, 10), Ring::Z2);
    Limits limits;
    limits.nodes = 800;
    RecordingContext context(limits);
    const Analysis best = createEngine("backplay")->analyse(start, context);
    std::vector<Term> terms;
    for (const Move& move : best.lines.front().moves) {
        terms.push_back(move.add.front());
    }
    const Position solved = *Position::of(start.problem(), terms);
    RecordingContext again(limits);
    const Analysis others = createEngine("backplay")->analyse(solved, again);
    QCOMPARE(others.bestTotal, best.bestTotal);
    QVERIFY(again.discoveries.empty());
    QVERIFY(!others.lines.empty());
    for (const Line& line : others.lines) {
        QCOMPARE(static_cast<int>(line.value), solved.rank());
    }
}

void TestAgentEngines::theSearchReachesItsGoal()
{
    useOracle();
    const std::vector<Term> terms = smallTerms(8, Ring::Z2, 11);
    const TargetPtr target = targetOf(terms, Ring::Z2);
    const auto frame = Frame::make(target->tensor(), agentSettings());
    BackplayRequest request;
    request.target = target;
    request.goal = OracleNetwork({2, 3, 3}).rankOf(frame->start());
    request.time = 20s;
    request.threads = 2;
    request.network = kOracle;
    auto search = BackplaySearch::make(request);
    QVERIFY(search.has_value());
    int improvements = 0;
    (*search)->onImproved([&](const std::vector<Term>& scheme) {
        ++improvements;
        QVERIFY(verify(target->tensor(), scheme, Ring::Z2).exact);
    });
    const std::vector<Term> best = (*search)->run();
    QCOMPARE(static_cast<int>(best.size()), request.goal);
    QVERIFY(improvements > 0);
    const SearchCheckpoint checkpoint = (*search)->checkpoint();
    QCOMPARE(checkpoint.best.front().size(), best.size());
    auto later = BackplaySearch::make(request);
    (*later)->resume(checkpoint);
    QCOMPARE((*later)->progress().best, request.goal);
    QCOMPARE((*later)->progress().flips, checkpoint.flips);
    request.ring = Ring::Z;
    QVERIFY(!BackplaySearch::make(request).has_value());
}

void TestAgentEngines::aNetworkIsReplacedWhileOthersUseIt()
{
    agent::addNetwork("replaced", oracle());
    const auto first = agent::networkFor({3, 2, 3}, Ring::Z2, "replaced");
    QVERIFY(first.has_value());
    QCOMPARE(first->what.dims, (play::Dims{2, 3, 3}));
    QCOMPARE(first->place[1], 0); // the mode of two entries is the network's first
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int k = 0; k < 5; ++k) {
                agent::addNetwork("replaced", oracle());
                const auto ready = agent::networkFor({2, 2, 2}, Ring::Z2, "replaced");
                if (!ready || ready->network->info().dims != play::Dims{2, 3, 3}) {
                    std::abort();
                }
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    const auto known = agent::knownNetworks();
    QCOMPARE(std::count_if(known.begin(), known.end(), [](const auto& what) { return what.name == "replaced"; }), 1);
    QVERIFY(!agent::networkFor({4, 4, 4}, Ring::Z2, "replaced").has_value());
}

// A network that learned the last terms of large schemes must not speak about their beginning unasked.
void TestAgentEngines::aNetworkForPartsPlaysWhereItIsNamed()
{
    net::ContractionSizes sizes;
    sizes.dims = {2, 30, 2}; // a size of its own
    sizes.width = 8;
    sizes.blocks = 1;
    sizes.hidden = 8;
    net::Weights weights = net::untrained(sizes, 1);
    weights.metadata["parts"] = "12";
    auto network = net::makeNetwork(weights, "parts");
    QVERIFY(network.has_value());
    agent::addNetwork("parts", std::move(*network));
    QVERIFY(!agent::networkFor(sizes.dims, Ring::Z2).has_value());
    const auto named = agent::networkFor(sizes.dims, Ring::Z2, "parts");
    QVERIFY(named.has_value());
    QCOMPARE(named->what.parts, 12);
}

QTEST_APPLESS_MAIN(TestAgentEngines)
#include "tst_agent_engines.moc"
