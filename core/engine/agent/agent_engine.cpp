// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/beam.h"
#include "core/agent/mcts.h"
#include "core/engine/agent/conversions.h"
#include "core/engine/agent/lines.h"
#include "core/engine/agent/tree_sampling.h"
#include "core/engine/builtin.h"
#include "core/game/bounds.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <set>

namespace rankfall {

namespace {

const EngineInfo kInfo{"agent", "Agent",
                       "Plays games against the tensor with a network that learned to, and tree search.", true};

constexpr int kChunk = 8;                  // simulations of each game between looks at the clock
constexpr int kBeams = 4;                  // games of the opening without a shorter solution
constexpr int kFollowed = 8;               // first moves of a game whose lines are kept
constexpr std::size_t kMostSolutions = 50; // different ones
constexpr int kMostNodes = 60'000;         // of one game's tree
constexpr int kFinishRank = 6;             // rests of this unfolding rank or less are worked out, in microseconds
constexpr int kBeamSamples = 64;           // of 256 games of 2x2x2 all end in rank 7 with so many draws, 252 with 32
constexpr int kSamples = 96; // of 192 games of 2x2x2 179 end in rank 7 with so many draws, 162 with the published 32

/// How many games at once, and leaves of each, and states of a beam: a batch must be over in a few milliseconds.
struct Company {
    int games = 8;
    int leaves = 2;
    int beamBatch = 64;
};

Company companyOf(const net::NetworkInfo& info)
{
    const bool isQuick = info.architecture != "attention";
    return isQuick ? Company{8, 2, 64} : Company{2, 1, 4};
}

class AgentRun {
public:
    AgentRun(const Position& root, SearchContext& context)
        : m_root(root)
        , m_context(context)
        , m_settings(agentSettings())
        , m_rng(context.limits().seed)
        , m_settled(root, kInfo.key)
    {
    }

    Analysis run();

private:
    struct Game {
        play::Basis basis;
        bool isSettled = false;   ///< it has moved: its first moves are in m_settled
        std::size_t shortest = 0; ///< solution taken from it; 0: none
    };

    bool isOver() const
    {
        const Limits& limits = m_context.limits();
        return m_context.shouldStop() || (limits.nodes && nodes() >= *limits.nodes) ||
               (limits.stopAtTotal && !m_solutions.empty() && m_solutions.front().total <= *limits.stopAtTotal) ||
               isProved();
    }

    play::BasisKind basisOf(const Frame& frame) const { return m_settings.basis.value_or(frame.what().basis); }

    /// The best solution has as many moves as there must be.
    bool isProved() const { return !m_solutions.empty() && m_solutions.front().total == m_root.rank() + m_lower; }

    std::int64_t nodes() const
    {
        std::int64_t sum = m_nodesBefore;
        for (const agent::MctsGame& game : m_games) {
            sum += game.simulations();
        }
        return sum;
    }

    void open(Frame& frame);
    void think(Frame& frame);
    void deal(Frame& frame);
    bool simulate(Frame& frame);
    void takeSolutions(const Frame& frame);
    void keep(const Frame& frame, const play::Basis& basis, const play::Decomposition& found);
    void keep(std::vector<Term> rest);
    std::string note(const Frame& frame) const;
    Analysis snapshot(AnalysisStatus status, const Frame* frame);
    Analysis unaided(const std::string& why);

    const Position& m_root;
    SearchContext& m_context;
    AgentSettings m_settings;
    Rng m_rng;
    Candidates m_settled; ///< of games that have moved
    std::vector<agent::MctsGame> m_games;
    std::vector<Game> m_about;         ///< one for each
    std::vector<Solution> m_solutions; ///< best first
    std::set<std::vector<Term>> m_known;
    TreeWatch m_tree;
    int m_lower = 0; ///< moves that there must be
    std::int64_t m_nodesBefore = 0;
    int m_played = 0;     ///< games over
    int m_won = 0;        ///< of them, with a solution
    int m_unliftable = 0; ///< fewest moves modulo 2 of a solution that has no signs; 0: none
};

/// A beam in a few bases, before the tree search: the quickest way to a first solution where the network is at home.
/// Its positions are many at once, so that a run of a given number of simulations does without.
void AgentRun::open(Frame& frame)
{
    agent::BeamOptions options;
    options.batch = companyOf(frame.network().info()).beamBatch;
    options.samples = kBeamSamples;
    options.optimistic = m_settings.riskSeeking;
    options.finishRank = kFinishRank;
    int limit = std::max(frame.game().sliceRankBound(frame.start()), 1);
    // One game after the other: the first solution should not wait for others. The last one found has some more tries.
    for (int tries = kBeams; tries > 0 && limit > 0 && !isOver(); --tries) {
        const play::Basis basis = play::randomBasis(frame.game(), basisOf(frame), m_rng);
        std::array<agent::BeamGame, 1> game;
        game[0].start = *play::into(basis, frame.game(), frame.start()); // modulo 2 every basis will do
        game[0].limit = limit;
        game[0].rng = Rng(m_rng());
        agent::beamSearch(frame.network(), frame.game(), options, game, [this] { return m_context.shouldStop(); });
        m_nodesBefore += game[0].evaluations;
        if (game[0].found) {
            keep(frame, basis, *game[0].found);
            limit = static_cast<int>(game[0].found->size()) - 1;
            tries = kBeams;
        }
        if (m_context.wantsSnapshot()) {
            m_context.publish(snapshot(AnalysisStatus::Running, &frame));
        }
    }
}

/// New games from the position, each in a basis of its own.
void AgentRun::deal(Frame& frame)
{
    const Company company = companyOf(frame.network().info());
    agent::MctsOptions options = m_settings.published ? agent::publishedMcts() : agent::MctsOptions();
    options.optimistic = options.optimistic || m_settings.riskSeeking;
    options.samples = m_settings.published ? options.samples : kSamples;
    options.leaves = company.leaves;
    options.mostNodes = kMostNodes;
    options.finishRank = kFinishRank;
    options.limit = std::max(frame.game().sliceRankBound(frame.start()), 1);
    const int best = m_solutions.empty() ? 0 : m_solutions.front().total - m_root.rank();
    m_nodesBefore = nodes();
    m_games.clear();
    m_about.clear();
    for (int i = 0; i < company.games; ++i) {
        Game about;
        if (best > 0) {
            // Half of the games look for fewer moves; for the others as many are welcome, and the end: there is more to
            // see in another basis.
            options.limit = std::max(best - (i % 2 == 0 ? 1 : 0), 1);
            options.goal = options.limit;
        }
        about.basis = play::randomBasis(frame.game(), basisOf(frame), m_rng);
        // Modulo 2 every basis will do.
        m_games.emplace_back(frame.game(), *play::into(about.basis, frame.game(), frame.start()), options,
                             Rng(m_rng()));
        m_about.push_back(about);
    }
    takeSolutions(frame);
}

/// The simulations before one move of each game. False when the run is over.
bool AgentRun::simulate(Frame& frame)
{
    const auto shouldStop = [this] { return m_context.shouldStop(); };
    for (int done = 0; done < m_settings.simulations; done += kChunk) {
        const bool isIdle = std::none_of(m_games.begin(), m_games.end(),
                                         [](const agent::MctsGame& game) { return game.wantsSimulations(); });
        if (isIdle) {
            break;
        }
        agent::simulate(frame.network(), m_games, std::min(kChunk, m_settings.simulations - done), shouldStop);
        takeSolutions(frame);
        if (isOver()) {
            return false;
        }
        if (m_context.wantsSnapshot()) {
            m_context.publish(snapshot(AnalysisStatus::Running, &frame));
        }
    }
    return true;
}

void AgentRun::think(Frame& frame)
{
    const auto isOpen = [](const agent::MctsGame& game) { return !game.isOver() && !game.isAtGoal(); };
    while (!isOver()) {
        const std::int64_t before = nodes();
        deal(frame);
        while (std::any_of(m_games.begin(), m_games.end(), isOpen)) {
            if (isOver() || !simulate(frame)) {
                return;
            }
            for (std::size_t i = 0; i < m_games.size(); ++i) {
                if (!isOpen(m_games[i])) {
                    continue;
                }
                if (!m_about[i].isSettled) {
                    m_settled.add(m_games[i], frame, m_about[i].basis, kFollowed);
                    m_about[i].isSettled = true;
                }
                m_games[i].play(m_games[i].bestMove());
            }
            takeSolutions(frame);
        }
        for (const agent::MctsGame& game : m_games) {
            ++m_played;
            m_won += game.found() ? 1 : 0;
        }
        if (nodes() == before) {
            return; // what is left is known exactly: more games would say the same
        }
    }
}

void AgentRun::takeSolutions(const Frame& frame)
{
    for (std::size_t i = 0; i < m_games.size(); ++i) {
        const auto& found = m_games[i].found();
        if (!found || (m_about[i].shortest > 0 && found->size() >= m_about[i].shortest)) {
            continue;
        }
        m_about[i].shortest = found->size();
        keep(frame, m_about[i].basis, *found);
    }
}

void AgentRun::keep(const Frame& frame, const play::Basis& basis, const play::Decomposition& found)
{
    std::vector<Term> rest;
    for (const play::Action& move : found) {
        if (const auto term = frame.outside(basis, move)) {
            rest.push_back(*term);
        }
    }
    keep(std::move(rest));
}

/// A decomposition of the residual modulo 2, if it is news.
void AgentRun::keep(std::vector<Term> rest)
{
    std::vector<Term> sorted = rest;
    std::sort(sorted.begin(), sorted.end());
    const int mod2 = m_root.rank() + static_cast<int>(rest.size());
    const bool isBetter = m_solutions.empty() || mod2 < m_solutions.front().total;
    if (rest.empty() || (!isBetter && m_solutions.size() >= kMostSolutions) ||
        !m_known.insert(std::move(sorted)).second) {
        return;
    }
    if (m_root.ring() == Ring::Z) {
        const auto lifted = liftedTo(m_root.residual(), rest, [this] { return m_context.shouldStop(); });
        if (!lifted) {
            m_unliftable = m_unliftable == 0 ? mod2 : std::min(m_unliftable, mod2);
            return;
        }
        rest = *lifted;
    }
    std::vector<Term> all(m_root.terms().begin(), m_root.terms().end());
    all.insert(all.end(), rest.begin(), rest.end());
    const auto total = static_cast<int>(all.size());
    if (total > kMaxTerms || !verify(m_root.target().tensor(), all, m_root.ring()).exact) {
        return;
    }
    const auto place = std::upper_bound(m_solutions.begin(), m_solutions.end(), total,
                                        [](int value, const Solution& solution) { return value < solution.total; });
    const bool isNews = place == m_solutions.begin();
    m_solutions.insert(place, {rest, total});
    if (m_solutions.size() > kMostSolutions) {
        m_solutions.pop_back();
    }
    if (isNews) {
        std::vector<Move> moves;
        for (const Term& term : rest) {
            moves.push_back(Move::play(term));
        }
        m_context.report({0, std::move(moves), total});
    }
}

std::string AgentRun::note(const Frame& frame) const
{
    std::string out = frame.what().title() + ", " + std::string(basisKindKey(basisOf(frame))) + " basis";
    if (m_played > 0) {
        out += "; " + std::to_string(m_won) + " of " + std::to_string(m_played) + " games won";
    }
    if (isProved()) {
        out += "; there is nothing shorter";
    }
    if (m_root.ring() == Ring::Z) {
        out += !m_solutions.empty() ? "; found modulo 2 and lifted to the integers" : "; plays modulo 2";
        if (m_unliftable > 0 && (m_solutions.empty() || m_unliftable < m_solutions.front().total)) {
            out += "; total " + std::to_string(m_unliftable) + " modulo 2 has not been lifted";
        }
    }
    return out;
}

Analysis AgentRun::snapshot(AnalysisStatus status, const Frame* frame)
{
    Analysis analysis;
    analysis.positionKey = m_root.key();
    analysis.status = status;
    analysis.elapsed = m_context.elapsed();
    analysis.nodes = nodes();
    analysis.unit = "positions"; // of simulations and of the opening
    if (!m_solutions.empty()) {
        analysis.bestTotal = m_solutions.front().total;
    }
    Candidates candidates = m_settled;
    // Over Z a first move modulo 2 has no signs yet: only what was lifted is a line.
    if (m_root.ring() != Ring::Z) {
        for (std::size_t i = 0; i < m_games.size(); ++i) {
            if (!m_about[i].isSettled) {
                candidates.add(m_games[i], *frame, m_about[i].basis, kFollowed);
            }
        }
    } else {
        candidates = Candidates(m_root, kInfo.key);
    }
    analysis.lines = candidates.lines(m_solutions, m_context.limits().lines);
    analysis.note = note(*frame);
    if (!m_about.empty()) {
        analysis.tree = m_tree.look(m_games.front(), *frame, m_about.front().basis, m_root.rank(), m_played + 1);
        analysis.agent = frame->view(m_about.front().basis, basisOf(*frame));
    }
    return analysis;
}

/// What can be said without a network: the terms of the slice-rank bound, by their own engine.
Analysis AgentRun::unaided(const std::string& why)
{
    SearchContext quiet(m_context.limits());
    Analysis analysis = createEngine("completion")->analyse(m_root, quiet);
    for (Line& line : analysis.lines) {
        line.engine = kInfo.key;
    }
    analysis.status = m_context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished;
    analysis.elapsed = m_context.elapsed();
    analysis.unit = "positions"; // of simulations and of the opening
    analysis.nodes = nodes();
    analysis.note = why + (analysis.lines.empty() ? "" : "; shown is " + analysis.note);
    return analysis;
}

Analysis AgentRun::run()
{
    if (m_root.isSolved()) {
        return unaided("Nothing is left to play; backplay may find fewer terms");
    }
    if (m_root.ring() != Ring::Z && m_root.ring() != Ring::Z2) {
        return unaided("The agent plays over ℤ and modulo 2");
    }
    auto frame = Frame::make(m_root.residual(), m_settings);
    if (!frame) {
        return unaided(frame.error().text());
    }
    m_lower = boundsOf(m_root.residual(), m_root.ring()).lower;
    if (!m_context.limits().nodes) {
        open(*frame);
    }
    think(*frame);
    Analysis analysis = snapshot(m_context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished, &*frame);
    if (analysis.lines.empty()) {
        const std::string thought = analysis.note;
        const std::int64_t before = analysis.nodes;
        analysis = unaided(thought);
        analysis.nodes = before;
    }
    return analysis;
}

class AgentEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override { return AgentRun(root, context).run(); }
};

} // namespace

EngineEntry agentEntry()
{
    return {kInfo, [] { return std::make_unique<AgentEngine>(); }};
}

} // namespace rankfall
