// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/engine/builtin.h"
#include "core/game/bounds.h"
#include "core/proof/endgame.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <array>
#include <cstdlib>
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
        , m_bound(std::min(root.problem().bound, largestCoefficient(root.ring())))
    {
        for (int value = 1; value < modulusOf(root.ring()); ++value) {
            m_inverses[static_cast<std::size_t>(value)] = inverseModulo(value, root.ring());
        }
    }

    Analysis run();

private:
    int improveFactor(const Tensor& residual, Term& term, Mode mode) const;
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
    const int m_bound;
    std::array<int, kLargestModulus> m_inverses{}; ///< modulo a prime, from 1 on
    std::int64_t m_tried = 0;
    proof::Endgame m_endgame;
};

/// The exact best third factor for the two others: entry by entry, the value that makes the most cells of its slice
/// zero. Returns the change in nonzeros.
int GreedyRun::improveFactor(const Tensor& residual, Term& term, Mode mode) const
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
    const bool mod2 = m_root.ring() == Ring::Z2;

    Factor best(shape[mode]);
    int change = 0;
    int leastBad = std::numeric_limits<int>::max(); // the best nonzero value anywhere, when zero is best everywhere
    int leastBadAt = 0;
    int leastBadValue = 1;
    std::array<int, 2 * std::max(kMaxCoefficient, kLargestResidue) + 1> hits{};
    const int modulus = modulusOf(m_root.ring());
    for (int slice = 0; slice < shape[mode]; ++slice) {
        std::fill_n(hits.begin(), 2 * m_bound + 1, 0);
        const std::size_t base = stride[static_cast<std::size_t>(index(mode))] * static_cast<std::size_t>(slice);
        for (int r = 0; r < rows.count; ++r) {
            const int i = rows.at[static_cast<std::size_t>(r)];
            const std::size_t line =
                base + stride[static_cast<std::size_t>(index(rowMode))] * static_cast<std::size_t>(i);
            for (int c = 0; c < cols.count; ++c) {
                const int j = cols.at[static_cast<std::size_t>(c)];
                const int value =
                    values[line + stride[static_cast<std::size_t>(index(colMode))] * static_cast<std::size_t>(j)];
                const int product = x[i] * y[j];
                // The value of this entry that would make the cell zero, if there is one.
                if (mod2) {
                    ++hits[static_cast<std::size_t>(value + 1)];
                } else if (modulus != 0) {
                    const int residue = ((product % modulus) + modulus) % modulus;
                    const int solves = reduced(value * m_inverses[static_cast<std::size_t>(residue)], m_root.ring());
                    ++hits[static_cast<std::size_t>(solves + m_bound)];
                } else if (value % product == 0 && std::abs(value / product) <= m_bound) {
                    ++hits[static_cast<std::size_t>(value / product + m_bound)];
                }
            }
        }
        const int atZero = hits[static_cast<std::size_t>(m_bound)];
        int bestValue = 0;
        int bestHits = atZero;
        for (int size = 1; size <= m_bound; ++size) {
            for (const int value : {size, -size}) {
                if (mod2 && value < 0) {
                    continue;
                }
                const int here = hits[static_cast<std::size_t>(value + m_bound)];
                if (here > bestHits) {
                    bestHits = here;
                    bestValue = value;
                }
                if (atZero - here < leastBad) {
                    leastBad = atZero - here;
                    leastBadAt = slice;
                    leastBadValue = value;
                }
            }
        }
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

/// Improves one factor after the other, `first` first, until nothing changes.
Candidate GreedyRun::polish(const Tensor& residual, Term term, Mode first)
{
    int change = std::numeric_limits<int>::max();
    int settled = 0;
    for (int mode = index(first); settled < 3; mode = (mode + 1) % 3) {
        const int before = change;
        change = improveFactor(residual, term, static_cast<Mode>(mode));
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
