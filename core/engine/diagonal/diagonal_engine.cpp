// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/builtin.h"
#include "core/engine/diagonal/diagonalise.h"
#include "core/game/bounds.h"
#include "core/scheme/verify.h"

namespace rankfall {

namespace {

using Outcome = Diagonalisation::Outcome;

const EngineInfo kInfo{"diagonal", "Diagonalisation",
                       "Plays common eigenvectors of the slices, after Jennrich and Harshman; for cyclic convolutions "
                       "the discrete Fourier transform.",
                       true};

/// Lines longer than this would not fit a snapshot; they are shown up to here.
constexpr std::size_t kLongestLine = 700;

/// What follows for the number of terms, if anything does: rank r needs r common eigenvectors in the field.
std::string proved(const Diagonalisation& found, const Position& root)
{
    const bool decides = found.outcome == Outcome::NotCommuting || modulusOf(root.ring()) != 0;
    return decides && !root.residual().isFolded()
               ? ", so more than " + std::to_string(found.dimension) + " terms are needed"
               : std::string();
}

std::string noteOf(const Diagonalisation& found, const Position& root)
{
    const std::string field = modulusOf(root.ring()) != 0 ? std::string(ringSymbol(root.ring())) : "ℚ";
    const std::string dimension = std::to_string(found.dimension);
    switch (found.outcome) {
    case Outcome::Whole:
        return dimension + " common eigenvectors, so " + dimension + " terms do" +
               (root.residual().isFolded() ? "" : ", and fewer cannot");
    case Outcome::Partly:
        return std::to_string(found.terms.size()) + " of " + dimension + " common eigenvectors lie in " + field +
               (found.fractional > 0 ? "; " + std::to_string(found.fractional) + " more take fractions"
                                     : proved(found, root));
    case Outcome::NoVectors:
        return found.fractional > 0 ? "the common eigenvectors take fractions"
                                    : "no common eigenvector lies in " + field + proved(found, root);
    case Outcome::NotCommuting:
        return "the slices do not commute" + proved(found, root);
    case Outcome::NotSquare:
        return "no combination of slices has an inverse: nothing to diagonalise";
    case Outcome::Stopped:
        break;
    }
    return "stopped before anything was found";
}

class DiagonalEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override
    {
        Analysis analysis;
        analysis.positionKey = root.key();
        analysis.unit = "eigenvectors";
        if (root.isSolved()) {
            analysis.bestTotal = root.rank();
            analysis.note = "nothing is left to diagonalise";
        } else {
            propose(root, context, analysis);
        }
        analysis.status = context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished;
        analysis.elapsed = context.elapsed();
        return analysis;
    }

private:
    /// The eigenvectors, and for what they leave the terms of the slice-rank bound.
    static void propose(const Position& root, SearchContext& context, Analysis& analysis)
    {
        Rng rng(context.limits().seed);
        const Diagonalisation found =
            diagonalise(root.residual(), root.ring(), rng, [&] { return context.shouldStop(); });
        analysis.note = noteOf(found, root);
        analysis.nodes = static_cast<std::int64_t>(found.terms.size());
        Tensor rest = root.residual();
        for (const Term& term : found.terms) {
            rest.add(term, -1, root.ring());
        }
        std::vector<Term> fresh = found.terms;
        if (!rest.isZero()) {
            const std::vector<Term> others = upperWitness(rest, root.ring());
            if (others.empty()) {
                return;
            }
            fresh.insert(fresh.end(), others.begin(), others.end());
        }
        std::vector<Term> all(root.terms().begin(), root.terms().end());
        all.insert(all.end(), fresh.begin(), fresh.end());
        if (static_cast<int>(all.size()) > kMaxTerms) {
            return;
        }
        Line line;
        line.engine = kInfo.key;
        line.value = static_cast<double>(all.size());
        for (const Term& term : fresh) {
            line.moves.push_back(Move::play(withPositiveLeads(term)));
        }
        line.solves = !context.wasAsked() && verify(root.target().tensor(), all, root.ring()).exact;
        if (line.solves) {
            analysis.bestTotal = static_cast<int>(all.size());
            context.report({0, line.moves, static_cast<int>(all.size())});
        }
        if (line.moves.size() > kLongestLine) {
            line.moves.resize(kLongestLine);
            line.solves = false;
        }
        analysis.lines.push_back(std::move(line));
    }
};

} // namespace

EngineEntry diagonalEntry()
{
    return {kInfo, [] { return std::make_unique<DiagonalEngine>(); }};
}

} // namespace rankfall
