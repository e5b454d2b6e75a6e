// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/engine/builtin.h"
#include "core/engine/greedy_votes.h"
#include "core/game/bounds.h"
#include "core/proof/endgame.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <unordered_set>

namespace rankfall {

namespace {

const EngineInfo kInfo{"greedy", "Greedy", "Proposes the terms that leave the fewest nonzeros.", true};

constexpr int kMostSeeds = 3000;     // first factors tried at the root
constexpr int kMostSeedsLater = 200; // the same further along a line
constexpr int kLongestLine = 80;
constexpr int kFollowedNonzeros = 400; // a line is followed to its end only from residuals this sparse

/// A term with the change in nonzeros that it brings.
struct Candidate {
    Term term;
    int change = 0;
};

/// The nonzero entries of a factor, to walk over a support without looking at zeros.
struct Entries {
    std::array<int, Factor::kMaxSize> at{};
    int count = 0;

    explicit Entries(const Factor& factor)
    {
        for (int i = 0; i < factor.size(); ++i) {
            if (factor[i] != 0) {
                at[static_cast<std::size_t>(count++)] = i;
            }
        }
    }
};

class GreedyRun {
public:
    GreedyRun(const Position& root, SearchContext& context)
        : m_root(root)
        , m_context(context)
        , m_votes(root.ring(), root.problem().bound)
        , m_bound(m_votes.bound())
    {
    }

    Analysis run();

private:
    int improveFactor(const Tensor& residual, Term& term, Mode mode);
    int improveEntries(const Tensor& residual, Term& term, Mode mode);
    Candidate polish(const Tensor& residual, Term term, Mode first);
    std::vector<Candidate> candidates(const Tensor& residual, int seeds, std::size_t wanted, Rng& rng);
    Line follow(const Candidate& first);
    /// The line that leaves this, as it is to be shown.
    Line finished(Line line, const Tensor& rest) const;

    /// Modulo 2 a short rest is known exactly: its terms, or nothing.
    std::span<const Term> ending(const Tensor& rest);

    bool isOut() const
    {
        return m_context.shouldStop() || (m_context.limits().nodes && m_tried >= *m_context.limits().nodes);
    }

    const Position& m_root;
    SearchContext& m_context;
    Votes m_votes; ///< for the coefficient that is being chosen
    const int m_bound;
    std::int64_t m_tried = 0;
    proof::Endgame m_endgame;
};

/// The exact best third factor for the two others: entry by entry, the value that makes the most cells of its slice
/// zero. Returns the change in nonzeros.
int GreedyRun::improveFactor(const Tensor& residual, Term& term, Mode mode)
{
    const Mode rowMode = mode == Mode::A ? Mode::B : Mode::A;
    const Mode colMode = mode == Mode::C ? Mode::B : Mode::C;
    const Factor& x = term.factor(rowMode);
    const Factor& y = term.factor(colMode);
    const Entries rows(x);
    const Entries cols(y);
    const Shape shape = residual.shape();
    const std::array<std::size_t, 3> stride{static_cast<std::size_t>(shape.b) * shape.c,
                                            static_cast<std::size_t>(shape.c), 1};
    const auto values = residual.values();
    Factor best(shape[mode]);
    int change = 0;
    int leastBad = std::numeric_limits<int>::max(); // the best nonzero value anywhere, when zero is best everywhere
    int leastBadAt = 0;
    int leastBadValue = 1;
    for (int slice = 0; slice < shape[mode]; ++slice) {
        m_votes.clear();
        const std::size_t base = stride[static_cast<std::size_t>(index(mode))] * static_cast<std::size_t>(slice);
        for (int r = 0; r < rows.count; ++r) {
            const int i = rows.at[static_cast<std::size_t>(r)];
            const std::size_t line =
                base + stride[static_cast<std::size_t>(index(rowMode))] * static_cast<std::size_t>(i);
            for (int c = 0; c < cols.count; ++c) {
                const int j = cols.at[static_cast<std::size_t>(c)];
                m_votes.add(
                    values[line + stride[static_cast<std::size_t>(index(colMode))] * static_cast<std::size_t>(j)],
                    x[i] * y[j]);
            }
        }
        const int atZero = m_votes.of(0);
        int bestValue = 0;
        int bestHits = atZero;
        m_votes.forEachNonzero([&](int value) {
            const int here = m_votes.of(value);
            if (here > bestHits) {
                bestHits = here;
                bestValue = value;
            }
            if (atZero - here < leastBad) {
                leastBad = atZero - here;
                leastBadAt = slice;
                leastBadValue = value;
            }
        });
        best.set(slice, bestValue);
        change -= bestHits - atZero;
    }
    if (best.isZero()) {
        best.set(leastBadAt, leastBadValue);
        change = leastBad;
    }
    term.factor(mode) = best;
    return change;
}

/// The same where inputs commute. There a cell hears from two entries of a factor of A or B, so that the entries are
/// chosen one after the other beside what the others are: each exactly, and none for the worse.
int GreedyRun::improveEntries(const Tensor& residual, Term& term, Mode mode)
{
    struct Part {
        Cell cell;
        int product; ///< what a coefficient of 1 takes off
    };

    const Ring ring = m_root.ring();
    Tensor rest = residual;
    rest.add(term, -1, ring);
    int change = rest.nonzeros() - residual.nonzeros();
    Factor& factor = term.factor(mode);
    const Factor& other = mode == Mode::A ? term.v : term.u;
    const Entries others(other);
    const Entries thirds(term.w);
    std::vector<Part> parts;
    for (int i = 0; i < factor.size(); ++i) {
        parts.clear();
        for (int j = 0; j < others.count; ++j) {
            const int at = others.at[static_cast<std::size_t>(j)];
            for (int c = 0; mode != Mode::C && c < thirds.count; ++c) {
                const int k = thirds.at[static_cast<std::size_t>(c)];
                parts.push_back({residual.home({i, at, k}), other[at] * term.w[k]});
            }
        }
        for (int a = 0; mode == Mode::C && a < term.u.size(); ++a) {
            for (int b = a; b < term.v.size(); ++b) {
                parts.push_back({{a, b, i}, term.u[a] * term.v[b] + (b != a ? term.u[b] * term.v[a] : 0)});
            }
        }
        std::erase_if(parts, [&](const Part& part) { return reduced(part.product, ring) == 0; });
        const int old = factor[i];
        m_votes.clear();
        for (const Part& part : parts) {
            m_votes.add(reduced(rest.at(part.cell) + old * part.product, ring), part.product);
        }
        const bool mayVanish = factor.nonzeros() > (old != 0 ? 1 : 0); // a factor of zeros is none
        int best = mayVanish ? 0 : old;
        m_votes.forEachNonzero([&](int value) { best = m_votes.of(value) > m_votes.of(best) ? value : best; });
        change += m_votes.of(old) - m_votes.of(best);
        for (const Part& part : parts) {
            rest.set(part.cell, reduced(rest.at(part.cell) + (old - best) * part.product, ring));
        }
        factor.set(i, best);
    }
    return change;
}

/// Improves one factor after the other, `first` first, until nothing changes.
Candidate GreedyRun::polish(const Tensor& residual, Term term, Mode first)
{
    int change = std::numeric_limits<int>::max();
    int settled = 0;
    for (int mode = index(first); settled < 3; mode = (mode + 1) % 3) {
        const int before = change;
        change = residual.isFolded() ? improveEntries(residual, term, static_cast<Mode>(mode))
                                     : improveFactor(residual, term, static_cast<Mode>(mode));
        ++m_tried;
        settled = change < before ? 1 : settled + 1;
    }
    return {canonical(term, m_root.ring()), change};
}

/// Seeds are two factors: a cell's, or two cells' taken together along one mode or two, or a slice's rows.
std::vector<Candidate> GreedyRun::candidates(const Tensor& residual, int seeds, std::size_t wanted, Rng& rng)
{
    std::vector<Cell> cells;
    residual.forEachNonzero([&](Cell cell, std::int32_t) { cells.push_back(cell); });
    const Shape shape = residual.shape();
    std::vector<Candidate> found;
    std::map<Term, int> known;
    const auto keep = [&](const Candidate& candidate) {
        if (candidate.term.magnitude() > m_bound || !known.emplace(candidate.term, candidate.change).second) {
            return;
        }
        const auto place =
            std::upper_bound(found.begin(), found.end(), candidate, [](const Candidate& x, const Candidate& y) {
                return std::pair(x.change, x.term.nonzeros()) < std::pair(y.change, y.term.nonzeros());
            });
        found.insert(place, candidate);
        if (found.size() > wanted) {
            found.pop_back();
        }
    };
    const auto count = static_cast<int>(cells.size());
    for (int seed = 0; seed < seeds && count > 0 && (seed == 0 || !isOut()); ++seed) {
        // Every cell in turn while they last, in random pairs with others after the first round.
        const Cell one = cells[static_cast<std::size_t>(seed < count ? seed : rng.below(count))];
        const Cell two = cells[static_cast<std::size_t>(rng.below(count))];
        const Mode solved = static_cast<Mode>(seed < count ? seed % 3 : rng.below(3));
        const int kind = seed < count ? 0 : 1 + rng.below(3);
        Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
        for (const Mode mode : kModes) {
            const bool both = kind == 3 || (kind > 0 && (index(mode) + kind) % 2 == 0);
            if (both) {
                term.factor(mode).set(two[mode], m_root.ring() != Ring::Z2 && rng.below(2) != 0 ? -1 : 1);
            }
            term.factor(mode).set(one[mode], 1);
        }
        keep(polish(residual, term, solved));
    }
    return found;
}

std::span<const Term> GreedyRun::ending(const Tensor& rest)
{
    if (m_root.ring() != Ring::Z2 || m_context.shouldStop()) {
        return {};
    }
    const proof::Ending& known = m_endgame.of(rest, [this] { return m_context.shouldStop(); });
    return known.isExact() ? std::span<const Term>(known.terms) : std::span<const Term>();
}

/// Plays the term and goes on greedily while that is quick, to where the end is known exactly.
Line GreedyRun::follow(const Candidate& first)
{
    Line line;
    line.engine = kInfo.key;
    Tensor rest = m_root.residual();
    Rng rng(m_context.limits().seed);
    Candidate next = first;
    while (true) {
        line.moves.push_back(Move::play(withPositiveLeads(next.term)));
        rest.add(next.term, -1, m_root.ring());
        const int left = rest.nonzeros();
        if (left == 0) {
            break;
        }
        if (const auto end = ending(rest); !end.empty()) {
            for (const Term& term : end) {
                line.moves.push_back(Move::play(term));
                rest.add(term, -1, m_root.ring());
            }
            break;
        }
        if (left > kFollowedNonzeros || line.moves.size() >= kLongestLine || isOut()) {
            break;
        }
        const auto found = candidates(rest, kMostSeedsLater, 1, rng);
        if (found.empty() || found.front().change >= 0) {
            break;
        }
        next = found.front();
    }
    return finished(std::move(line), rest);
}

Line GreedyRun::finished(Line line, const Tensor& rest) const
{
    const auto played = static_cast<int>(line.moves.size());
    if (rest.isZero()) {
        std::vector<Term> all(m_root.terms().begin(), m_root.terms().end());
        for (const Move& move : line.moves) {
            all.push_back(move.add.front());
        }
        line.solves = verify(m_root.target().tensor(), all, m_root.ring()).exact;
        line.value = m_root.rank() + played;
    } else {
        line.value =
            m_root.rank() + played + (m_context.shouldStop() ? rest.nonzeros() : boundsOf(rest, m_root.ring()).upper);
    }
    return line;
}

Analysis GreedyRun::run()
{
    Analysis analysis;
    analysis.positionKey = m_root.key();
    analysis.unit = "factors tried";
    if (m_root.isSolved()) {
        analysis.bestTotal = m_root.rank();
        analysis.note = "nothing is left to play";
        analysis.status = AnalysisStatus::Finished;
        return analysis;
    }
    Rng rng(m_context.limits().seed);
    const auto wanted = static_cast<std::size_t>(std::max(m_context.limits().lines, 1));
    const std::vector<Candidate> best = candidates(m_root.residual(), kMostSeeds, wanted, rng);
    std::vector<Line> lines;
    if (const auto end = ending(m_root.residual()); !end.empty()) {
        Line whole;
        whole.engine = kInfo.key;
        for (const Term& term : end) {
            whole.moves.push_back(Move::play(term));
        }
        lines.push_back(finished(std::move(whole), Tensor(m_root.residual().shape())));
    }
    for (const Candidate& candidate : best) {
        if (lines.size() < wanted) {
            lines.push_back(follow(candidate));
        }
    }
    std::ranges::stable_sort(lines, {}, &Line::value);
    for (Line& line : lines) {
        if (line.solves) {
            const int total = static_cast<int>(line.value);
            if (!analysis.bestTotal || total < *analysis.bestTotal) {
                analysis.bestTotal = total;
                m_context.report({0, line.moves, total});
            }
        }
        analysis.lines.push_back(std::move(line));
    }
    if (!best.empty()) {
        const int change = best.front().change;
        analysis.note = change < 0 ? "the best term removes " + std::to_string(-change) + " nonzeros"
                                   : "no term found removes a nonzero";
    }
    const bool asked = m_context.wasAsked();
    analysis.status = asked ? AnalysisStatus::Stopped : AnalysisStatus::Finished;
    analysis.elapsed = m_context.elapsed();
    analysis.nodes = m_tried;
    return analysis;
}

class GreedyEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override { return GreedyRun(root, context).run(); }
};

} // namespace

EngineEntry greedyEntry()
{
    return {kInfo, [] { return std::make_unique<GreedyEngine>(); }};
}

} // namespace rankfall
