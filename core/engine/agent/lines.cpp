// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/lines.h"

#include <algorithm>
#include <set>

namespace rankfall {

namespace {

constexpr std::size_t kLongestLine = 40;     // of moves that are only thought of
constexpr std::size_t kMostCandidates = 300; // each basis brings its own; those hardly visited go first
constexpr std::size_t kMostBytes = 200'000;  // snapshots stay under 256 KiB

std::size_t bytesOf(const Line& line)
{
    return sizeof(Line) + line.moves.size() * (sizeof(Move) + sizeof(Term));
}

} // namespace

void Candidates::add(const agent::MctsGame& game, const Frame& frame, const play::Basis& basis, int wanted)
{
    for (const agent::MoveChoice& choice : game.choices()) {
        const auto first = choice.visits > 0 ? frame.outside(basis, choice.action) : std::nullopt;
        if (!first) {
            continue;
        }
        Candidate& candidate = m_all[*first];
        candidate.visits += choice.visits;
        candidate.cost += static_cast<double>(choice.visits) * choice.value;
        candidate.prior = std::max(candidate.prior, static_cast<double>(choice.prior));
        if (choice.visits <= candidate.mostVisits) {
            continue;
        }
        candidate.mostVisits = choice.visits;
        candidate.low = choice.low;
        candidate.high = choice.high;
        candidate.line = {*first};
        if (wanted-- > 0) {
            const play::Decomposition moves = game.line(choice.action);
            for (std::size_t i = 1; i < std::min(moves.size(), kLongestLine); ++i) {
                if (const auto term = frame.outside(basis, moves[i])) {
                    candidate.line.push_back(*term);
                }
            }
        }
    }
    while (m_all.size() > kMostCandidates) {
        m_all.erase(std::min_element(m_all.begin(), m_all.end(),
                                     [](const auto& x, const auto& y) { return x.second.visits < y.second.visits; }));
    }
}

Line Candidates::solving(const Solution& solution) const
{
    Line line;
    line.engine = m_engine;
    line.value = solution.total;
    line.solves = true;
    for (const Term& term : solution.terms) {
        line.moves.push_back(Move::play(term));
    }
    if (const auto known = m_all.find(solution.terms.front()); known != m_all.end()) {
        line.visits = known->second.visits;
        line.prior = std::min(known->second.prior, 1.0);
    }
    return line;
}

Line Candidates::thinking(const Term& first, const Candidate& candidate, double atLeast) const
{
    Line line;
    line.engine = m_engine;
    const double moves = candidate.cost / static_cast<double>(candidate.visits);
    line.value = std::max({m_root->rank() + moves, m_root->rank() + 1.0, atLeast});
    line.visits = candidate.visits;
    line.prior = std::min(candidate.prior, 1.0);
    // The network's quantiles are its first sight. What the search has come to since, and what is proved, counts too.
    line.low = std::clamp<double>(m_root->rank() + candidate.low, std::min(atLeast, line.value), line.value);
    line.high = std::max<double>(m_root->rank() + candidate.high, line.value);
    line.moves.push_back(Move::play(first));
    for (std::size_t i = 1; i < candidate.line.size() && m_root->rank() + static_cast<double>(i + 1) <= line.value;
         ++i) {
        line.moves.push_back(Move::play(candidate.line[i]));
    }
    return line;
}

std::vector<Line> Candidates::lines(const std::vector<Solution>& solutions, int wanted) const
{
    std::vector<Line> out;
    double least = 0;
    std::size_t bytes = 0;
    std::set<Term> shown;
    // With both to show, each gets its share.
    const auto most = static_cast<std::size_t>(std::max(m_all.empty() ? wanted : (wanted + 1) / 2, 1));
    for (std::size_t i = 0; i < std::min(solutions.size(), most); ++i) {
        least = i == 0 ? solutions[i].total : std::min<double>(least, solutions[i].total);
        out.push_back(solving(solutions[i]));
        shown.insert(solutions[i].terms.front());
        bytes += bytesOf(out.back());
        if (bytes > kMostBytes) {
            out.pop_back();
            break;
        }
    }
    std::vector<const std::pair<const Term, Candidate>*> byVisits;
    for (const auto& entry : m_all) {
        if (!shown.contains(entry.first)) {
            byVisits.push_back(&entry);
        }
    }
    std::stable_sort(byVisits.begin(), byVisits.end(),
                     [](const auto* x, const auto* y) { return x->second.visits > y->second.visits; });
    for (const auto* entry : byVisits) {
        if (static_cast<int>(out.size()) >= std::max(wanted, 1) || bytes > kMostBytes) {
            break;
        }
        out.push_back(thinking(entry->first, entry->second, least));
        bytes += bytesOf(out.back());
    }
    std::stable_sort(out.begin(), out.end(), [](const Line& x, const Line& y) { return x.value < y.value; });
    return out;
}

} // namespace rankfall
