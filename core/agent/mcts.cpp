// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/mcts.h"

#include "core/agent/chance.h"
#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankfall::agent {

namespace {

/// A visit that is under way counts as if it had cost a move more, so that the next descent goes elsewhere.
constexpr float kVirtualLoss = 1;

} // namespace

MctsOptions publishedMcts()
{
    MctsOptions options;
    options.countPriors = true;
    options.exploration = 1.25F;
    options.growth = 19652;
    options.optimistic = true;
    options.permuted = true;
    return options;
}

MctsGame::MctsGame(const play::TensorGame& game, play::State start, const MctsOptions& options, Rng rng)
    : m_game(game)
    , m_options(options)
    , m_rng(rng)
    , m_start(std::move(start))
    , m_tree(game)
{
    RANKFALL_CHECK(options.limit < Node::kNone && options.leaves > 0);
    m_root = m_tree.find(m_start, 0).node;
    prepare(m_root, m_start);
    record({}, m_root);
}

play::State MctsGame::position() const
{
    play::State state;
    m_tree.readState(m_root, state);
    return state;
}

bool MctsGame::isOver() const
{
    const Node& root = m_tree.node(m_root);
    return root.kind == NodeKind::Dead || (root.kind == NodeKind::Exact && root.best == 0);
}

bool MctsGame::wantsSimulations() const
{
    const NodeKind kind = m_tree.node(m_root).kind;
    return kind != NodeKind::Dead && kind != NodeKind::Exact && !isFull() && !isAtGoal();
}

float MctsGame::value() const
{
    float total = 0;
    int visits = 0;
    for (const Edge& edge : m_tree.edges(m_root)) {
        total += edge.total;
        visits += edge.visits;
    }
    return visits > 0 ? total / static_cast<float>(visits) : m_tree.node(m_root).value;
}

/// What can be said about a new state without the network.
void MctsGame::prepare(int i, const play::State& state)
{
    Node& node = m_tree.node(i);
    const int bound = m_game.unfoldingBound(state);
    const int left = m_options.limit - node.step;
    node.lower = static_cast<std::int16_t>(bound);
    if (bound == 0) {
        node.kind = NodeKind::Exact;
        node.best = 0;
    } else if (bound > left) {
        node.kind = NodeKind::Dead;
        node.value = static_cast<float>(m_game.sliceRankBound(state));
    } else if (m_options.exactFinish && bound <= m_options.finishRank) {
        const auto rest = m_game.finish(state);
        if (!rest && bound <= m_game.surelyFinished()) {
            node.lower = static_cast<std::int16_t>(bound + 1);
            if (bound == left) {
                node.kind = NodeKind::Dead;
                node.value = static_cast<float>(m_game.sliceRankBound(state));
            }
        }
        if (rest) {
            const auto rank = static_cast<int>(rest->size());
            node.kind = rank <= left ? NodeKind::Exact : NodeKind::Dead;
            node.value = static_cast<float>(rank);
            node.best = rank <= left ? static_cast<std::int16_t>(rank) : Node::kNone;
        }
    }
    if (node.kind == NodeKind::Exact || node.kind == NodeKind::Dead) {
        node.low = node.high = node.value;
    }
}

/// From the position to a state that has no moves yet; -1, and everything as before, when that one is waiting already.
int MctsGame::descend(std::vector<PathStep>& path)
{
    path.clear();
    int at = m_root;
    while (m_tree.node(at).kind == NodeKind::Expanded) {
        Node& node = m_tree.node(at);
        const auto visits = static_cast<float>(std::max(node.visits, 1));
        const float growing =
            m_options.growth > 0 ? std::log((1 + m_options.growth + visits) / m_options.growth) : 0.0F;
        const float scale = (m_options.exploration + growing) * std::sqrt(visits);
        const std::span<Edge> edges = m_tree.edges(at);
        float least = INFINITY;
        std::size_t chosen = edges.size();
        for (std::size_t e = 0; e < edges.size(); ++e) {
            const Edge& edge = edges[e];
            if (edge.isClosed) {
                continue;
            }
            // A move that was never tried is believed to be as good as its state.
            const float cost = edge.visits > 0 ? edge.mean() : node.value;
            const float score = cost - scale * edge.prior / static_cast<float>(1 + edge.visits);
            if (score < least) {
                least = score;
                chosen = e;
            }
        }
        if (chosen == edges.size()) {
            // Every move has been seen to lead nowhere.
            node.kind = NodeKind::Dead;
            return at;
        }
        Edge& edge = edges[chosen];
        const float virtualCost = (edge.visits > 0 ? edge.mean() : node.value) + kVirtualLoss;
        path.push_back({at, static_cast<std::int32_t>(chosen), virtualCost});
        ++node.visits;
        ++edge.visits;
        edge.total += virtualCost;
        if (edge.child < 0) {
            m_tree.readState(at, m_scratch);
            RANKFALL_CHECK(m_game.play(m_scratch, m_tree.actions(at)[chosen]));
            const auto [child, isNew] = m_tree.find(m_scratch, node.step + 1);
            m_tree.edges(at)[chosen].child = child;
            if (isNew) {
                prepare(child, m_scratch);
            }
            at = child;
        } else {
            at = edge.child;
        }
    }
    if (m_tree.node(at).kind == NodeKind::Waiting) {
        undo(path);
        return -1;
    }
    return at;
}

void MctsGame::undo(std::span<const PathStep> path)
{
    for (const PathStep& step : path) {
        Edge& edge = m_tree.edges(step.node)[static_cast<std::size_t>(step.edge)];
        edge.total -= step.virtualCost;
        --edge.visits;
        --m_tree.node(step.node).visits;
    }
}

void MctsGame::backUp(std::span<const PathStep> path, int leaf)
{
    ++m_simulations;
    record(path, leaf);
    Node& end = m_tree.node(leaf);
    ++end.visits;
    if (end.kind == NodeKind::Dead && !path.empty()) {
        m_tree.edges(path.back().node)[static_cast<std::size_t>(path.back().edge)].isClosed = true;
    }
    float cost = end.value;
    int best = end.best;
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        cost += 1;
        best = std::min<int>(best + 1, Node::kNone);
        Edge& edge = m_tree.edges(step->node)[static_cast<std::size_t>(step->edge)];
        edge.total += cost - step->virtualCost;
        Node& node = m_tree.node(step->node);
        node.best = static_cast<std::int16_t>(std::min<int>(node.best, best));
        best = node.best;
    }
}

/// Remembers the way to a leaf whose rest is known, if it is the shortest so far.
void MctsGame::record(std::span<const PathStep> path, int leaf)
{
    const Node& end = m_tree.node(leaf);
    if (end.kind != NodeKind::Exact) {
        return;
    }
    const int total = end.step + end.best;
    if (total > m_options.limit || (m_found && total >= static_cast<int>(m_found->size()))) {
        return;
    }
    play::Decomposition moves = m_played;
    for (const PathStep& step : path) {
        moves.push_back(m_tree.actions(step.node)[static_cast<std::size_t>(step.edge)]);
    }
    m_tree.readState(leaf, m_scratch);
    const auto rest = m_game.finish(m_scratch);
    moves.insert(moves.end(), rest->begin(), rest->end());
    RANKFALL_CHECK(m_game.sumOf(moves) == m_start);
    m_found = std::move(moves);
}

int MctsGame::lengthBy(const Edge& edge) const
{
    return edge.child < 0 ? Node::kNone : std::min<int>(m_tree.node(edge.child).best + 1, Node::kNone);
}

/// The edge of the shortest way known, -1 where none is.
int MctsGame::bestEdge(int node) const
{
    int least = Node::kNone;
    int chosen = -1;
    const std::span<const Edge> edges = m_tree.edges(node);
    for (std::size_t e = 0; e < edges.size(); ++e) {
        if (lengthBy(edges[e]) < least) {
            least = lengthBy(edges[e]);
            chosen = static_cast<int>(e);
        }
    }
    return chosen;
}

std::vector<std::size_t> MctsGame::byVisits(int node) const
{
    const std::span<const Edge> edges = m_tree.edges(node);
    std::vector<std::size_t> order(edges.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [edges](std::size_t x, std::size_t y) {
        return std::pair(edges[x].visits, edges[x].prior) > std::pair(edges[y].visits, edges[y].prior);
    });
    return order;
}

std::vector<MoveChoice> MctsGame::choices() const
{
    const Node& root = m_tree.node(m_root);
    std::vector<MoveChoice> out;
    if (root.kind == NodeKind::Exact && root.best > 0) {
        const auto rank = static_cast<float>(root.best);
        out.push_back({m_game.finish(position())->front(), 1, root.visits, rank, rank, rank, root.best});
        return out;
    }
    for (const std::size_t e : byVisits(m_root)) {
        const Edge& edge = m_tree.edges(m_root)[e];
        MoveChoice choice{
            m_tree.actions(m_root)[e], edge.prior, edge.visits, root.value, root.low, root.high, std::nullopt};
        if (edge.visits > 0) {
            const Node& child = m_tree.node(edge.child);
            choice.value = edge.mean();
            choice.low = child.low + 1;
            choice.high = child.high + 1;
        }
        if (const int length = lengthBy(edge); length < Node::kNone) {
            choice.best = length;
        }
        out.push_back(choice);
    }
    return out;
}

std::vector<WeightedAction> MctsGame::improvedPolicy() const
{
    std::vector<WeightedAction> out;
    const std::vector<MoveChoice> all = choices();
    double visits = 0;
    for (const MoveChoice& choice : all) {
        visits += choice.visits;
    }
    const double softness =
        visits > m_options.policyVisits ? std::log(visits) / std::log(std::max(m_options.policyVisits, 2)) : 1.0;
    double sum = 0;
    for (const MoveChoice& choice : all) {
        out.push_back({choice.action, static_cast<float>(std::pow(choice.visits, 1 / softness))});
        sum += out.back().weight;
    }
    for (WeightedAction& action : out) {
        // Without a single visit, and where only one move is left.
        action.weight = sum > 0 ? static_cast<float>(action.weight / sum) : 1.0F / static_cast<float>(out.size());
    }
    return out;
}

play::Action MctsGame::sampledMove()
{
    const std::vector<MoveChoice> all = choices();
    RANKFALL_CHECK(!all.empty());
    std::vector<WeightedAction> policy = improvedPolicy();
    double sum = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].value > all.front().value) {
            policy[i].weight = 0;
        }
        sum += policy[i].weight;
    }
    double draw = uniform(m_rng) * sum;
    for (const WeightedAction& candidate : policy) {
        draw -= candidate.weight;
        if (draw < 0) {
            return candidate.action;
        }
    }
    return all.front().action;
}

play::Action MctsGame::bestMove() const
{
    const Node& root = m_tree.node(m_root);
    // What is known and not good enough is no reason to go that way: it has been found already.
    const int aim = std::max(root.step + root.lower, m_options.goal);
    if (root.kind == NodeKind::Expanded && root.best < Node::kNone && root.step + root.best <= aim) {
        return m_tree.actions(m_root)[static_cast<std::size_t>(bestEdge(m_root))];
    }
    const std::vector<MoveChoice> all = choices();
    RANKFALL_CHECK(!all.empty());
    return all.front().action;
}

play::Decomposition MctsGame::line(const play::Action& first) const
{
    play::Decomposition out;
    int at = m_root;
    for (;;) {
        const std::span<const play::Action> actions = m_tree.actions(at);
        std::size_t chosen = 0;
        if (out.empty() && m_tree.node(at).kind != NodeKind::Exact) {
            const auto place = std::find(actions.begin(), actions.end(), first);
            RANKFALL_CHECK(place != actions.end());
            chosen = static_cast<std::size_t>(place - actions.begin());
            out.push_back(first);
            if (m_tree.edges(at)[chosen].child < 0) {
                return out;
            }
        } else if (m_tree.node(at).kind == NodeKind::Exact) {
            play::State state;
            m_tree.readState(at, state);
            const auto rest = m_game.finish(state);
            out.insert(out.end(), rest->begin(), rest->end());
            return out;
        } else {
            const int best = bestEdge(at);
            const std::vector<std::size_t> order = byVisits(at);
            if (best < 0 && (order.empty() || m_tree.edges(at)[order.front()].visits == 0)) {
                return out;
            }
            chosen = best >= 0 ? static_cast<std::size_t>(best) : order.front();
            out.push_back(actions[chosen]);
        }
        at = m_tree.edges(at)[chosen].child;
    }
}

void MctsGame::play(const play::Action& action)
{
    play::State state = position();
    RANKFALL_CHECK(m_game.play(state, action));
    m_played.push_back(action);
    const auto [next, isNew] = m_tree.find(state, m_tree.node(m_root).step + 1);
    if (isNew) {
        prepare(next, state);
    }
    m_root = m_tree.keepOnly(next);
    record({}, m_root);
}

} // namespace rankfall::agent
