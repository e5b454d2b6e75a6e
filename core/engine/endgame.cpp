// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/endgame.h"

#include "core/engine/builtin.h"
#include "core/game/bounds.h"
#include "core/lift/ternary.h"
#include "core/scheme/verify.h"

#include <limits>

namespace rankfall {

namespace {

const EngineInfo kInfo{"endgame", "Exact endgame",
                       "Decides modulo 2 in how few terms the position can be finished: finds them, or proves that "
                       "fewer are too few.",
                       false};

/// Longer lines would not fit a snapshot.
constexpr std::size_t kLongestLine = 700;
/// Cells times terms of a formula that is written down within the time that an engine has to stop.
constexpr std::int64_t kLargestFormula = 60'000;

std::string termsText(int count)
{
    return std::to_string(count) + (count == 1 ? " term" : " terms");
}

class EndgameRun {
public:
    EndgameRun(const Position& root, SearchContext& context)
        : m_root(root)
        , m_context(context)
    {
    }

    Analysis run();

private:
    bool isOut() const
    {
        const auto goal = m_context.limits().stopAtTotal;
        return m_context.shouldStop() || spent() >= most() ||
               (goal && !m_best.empty() && m_root.rank() + static_cast<int>(m_best.size()) <= *goal);
    }

    std::int64_t most() const { return m_context.limits().nodes.value_or(std::numeric_limits<std::int64_t>::max()); }

    std::int64_t spent() const { return m_spentBefore + m_spent; }

    /// Whether the terms, which are exact modulo 2, finish the position in its ring, perhaps with signs.
    bool keep(std::vector<Term> terms);
    proof::Decision decide(int terms);
    std::string question() const;
    Analysis snapshot(AnalysisStatus status) const;

    const Position& m_root;
    SearchContext& m_context;
    Tensor m_residual; ///< modulo 2
    std::vector<proof::Symmetry> m_symmetries;
    std::int64_t m_cells = 0; ///< of the tensor that the solver is asked about
    int m_lower = 0;          ///< terms that are needed: proved
    std::string m_means;      ///< what showed that fewer are too few
    std::vector<Term> m_best; ///< fewest terms known that finish the position
    int m_modulo2 = 0;        ///< so few terms suffice modulo 2, but no signs were found; 0: none
    std::int64_t m_spentBefore = 0;
    std::int64_t m_spent = 0; ///< conflicts of the question that is being asked
    bool m_isTooLarge = false;
};

bool EndgameRun::keep(std::vector<Term> terms)
{
    if (m_root.ring() != Ring::Z2 && !verify(m_root.residual(), terms, m_root.ring()).exact) {
        const auto lifted = m_root.ring() == Ring::Z
                                ? ternaryLift(m_root.residual(), terms,
                                              {.conflicts = 0, .shouldStop = [this] { return m_context.shouldStop(); }})
                                : std::nullopt;
        if (!lifted) {
            return false;
        }
        terms = *lifted;
    }
    if (m_root.rank() + static_cast<int>(terms.size()) > kMaxTerms) {
        return false;
    }
    std::vector<Term> all(m_root.terms().begin(), m_root.terms().end());
    all.insert(all.end(), terms.begin(), terms.end());
    if (!verify(m_root.target().tensor(), all, m_root.ring()).exact) {
        return false;
    }
    m_best = std::move(terms);
    std::vector<Move> moves;
    for (const Term& term : m_best) {
        moves.push_back(Move::play(term));
    }
    m_context.report({0, std::move(moves), static_cast<int>(all.size())});
    return true;
}

proof::Decision EndgameRun::decide(int terms)
{
    m_isTooLarge = m_cells * terms > kLargestFormula;
    m_spent = 0;
    const sat::Budget budget{.conflicts = m_isTooLarge ? 0 : most() - m_spentBefore,
                             .shouldStop =
                                 [this] {
                                     if (m_context.wantsSnapshot()) {
                                         m_context.publish(snapshot(AnalysisStatus::Running));
                                     }
                                     return m_context.shouldStop();
                                 },
                             .spent = &m_spent};
    proof::Decision decision = proof::decide(m_residual, terms, m_symmetries, budget);
    m_spent = 0;
    m_spentBefore += decision.size.conflicts;
    return decision;
}

std::string EndgameRun::question() const
{
    return (m_lower == 1 ? "does " : "do ") + termsText(m_lower) + " suffice? " + std::to_string(m_spent) +
           " conflicts, as many lemmas";
}

Analysis EndgameRun::snapshot(AnalysisStatus status) const
{
    Analysis analysis;
    analysis.positionKey = m_root.key();
    analysis.status = status;
    analysis.elapsed = m_context.elapsed();
    analysis.nodes = spent();
    analysis.unit = "conflicts";
    if (!m_best.empty()) {
        Line line;
        line.engine = kInfo.key;
        line.solves = true;
        line.value = m_root.rank() + static_cast<double>(m_best.size());
        for (const Term& term : m_best) {
            line.moves.push_back(Move::play(term));
        }
        analysis.bestTotal = m_root.rank() + static_cast<int>(m_best.size());
        if (line.moves.size() > kLongestLine) {
            line.moves.resize(kLongestLine);
            line.solves = false;
        }
        analysis.lines.push_back(std::move(line));
    }
    const bool isDecided = !m_best.empty() && static_cast<int>(m_best.size()) == m_lower;
    const std::string known = isDecided ? "exactly " + termsText(m_lower) : "at least " + termsText(m_lower);
    analysis.note = known + (m_means.empty() ? "" : ": " + m_means);
    if (status == AnalysisStatus::Running) {
        analysis.note += "; " + question();
    } else if (m_modulo2 > 0) {
        analysis.note += "; modulo 2 " + std::to_string(m_modulo2) + " suffice, but no signs were found for them";
    } else if (m_isTooLarge) {
        analysis.note += "; what is left is too large for the solver";
    }
    return analysis;
}

Analysis EndgameRun::run()
{
    if (m_root.isSolved()) {
        Analysis analysis = snapshot(AnalysisStatus::Finished);
        analysis.bestTotal = m_root.rank();
        analysis.note = "nothing is left to complete";
        return analysis;
    }
    const Shape shape = m_root.residual().shape();
    keep(upperWitness(m_root.residual(), m_root.ring()));
    m_lower = boundsOf(m_root.residual(), m_root.ring()).lower;
    m_means = "the rank of an unfolding";
    const bool isBinary = (m_root.ring() == Ring::Z2 || m_root.ring() == Ring::Z) && !m_root.residual().isFolded();
    if (isBinary && std::max({shape.a, shape.b, shape.c}) <= 64) {
        m_residual = m_root.residual();
        m_residual.reduce(Ring::Z2);
        const sat::BitTensor bits(m_residual);
        if (shape.a + shape.b + shape.c <= proof::kMostOrbitBits) { // of larger ones the formula makes no use
            m_symmetries = proof::symmetriesOf(m_root.target(), bits);
        }
        // As decide() has it: with symmetries the tensor as it stands, without any the smallest box that holds it.
        const auto [a, b, c] = m_symmetries.empty() ? sat::concise(bits).core.size() : bits.size();
        m_cells = std::int64_t{a} * b * c;
        const auto shown = [this] { return m_best.empty() ? kMaxTerms : static_cast<int>(m_best.size()); };
        while (m_lower < shown() && !isOut()) {
            proof::Decision decision = decide(m_lower);
            if (decision.outcome == sat::Outcome::Impossible) {
                ++m_lower;
                m_means =
                    std::to_string(m_lower - 1) + " are too few, by " + proof::wayOf(decision.means, decision.size);
                continue;
            }
            if (decision.outcome == sat::Outcome::Found && !keep(std::move(decision.terms))) {
                m_modulo2 = m_lower;
            }
            break;
        }
    }
    return snapshot(m_context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished);
}

class EndgameEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override { return EndgameRun(root, context).run(); }
};

} // namespace

EngineEntry endgameEntry()
{
    return {kInfo, [] { return std::make_unique<EndgameEngine>(); }};
}

} // namespace rankfall
