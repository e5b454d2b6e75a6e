// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/builtin.h"
#include "core/game/bounds.h"
#include "core/proof/endgame.h"
#include "core/scheme/verify.h"

namespace rankfall {

namespace {

const EngineInfo kInfo{"completion", "Completion",
                       "Finishes the position with the terms of the slice-rank bound: each slice by elimination.",
                       false};

/// Lines longer than this would not fit a snapshot; they are shown up to here.
constexpr std::size_t kLongestLine = 700;

/// The largest unfolding rank of a rest that is decided instead: milliseconds.
constexpr int kDecided = 8;

class CompletionEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override
    {
        Analysis analysis;
        analysis.positionKey = root.key();
        analysis.unit = "terms";
        analysis.status = AnalysisStatus::Finished;
        if (root.isSolved()) {
            analysis.bestTotal = root.rank();
            analysis.note = "nothing is left to complete";
        } else {
            complete(root, context, analysis);
        }
        analysis.elapsed = context.elapsed();
        return analysis;
    }

private:
    static void complete(const Position& root, SearchContext& context, Analysis& analysis)
    {
        std::vector<Term> witness = upperWitness(root.residual(), root.ring());
        bool isFewest = false;
        if (root.ring() == Ring::Z2) {
            proof::Endgame endgame({.most = kDecided});
            const proof::Ending& end = endgame.of(root.residual(), [&context] { return context.shouldStop(); });
            if (end.isExact()) {
                witness = end.terms;
                isFewest = true;
            }
        }
        std::vector<Term> all(root.terms().begin(), root.terms().end());
        all.insert(all.end(), witness.begin(), witness.end());
        if (witness.empty() || static_cast<int>(all.size()) > kMaxTerms) {
            analysis.note = "the terms of the slice-rank bound cannot be written down";
            return;
        }
        Line line;
        line.engine = kInfo.key;
        line.value = static_cast<double>(all.size());
        int beyond = 0;
        for (const Term& term : witness) {
            line.moves.push_back(Move::play(term));
            beyond += root.ring() == Ring::Z && term.magnitude() > root.problem().bound;
        }
        analysis.nodes = static_cast<std::int64_t>(witness.size());
        if (context.shouldStop()) {
            analysis.status = context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished;
        } else {
            line.solves = verify(root.target().tensor(), all, root.ring()).exact;
        }
        if (line.solves) {
            analysis.bestTotal = static_cast<int>(all.size());
            context.report({0, line.moves, static_cast<int>(all.size())});
        }
        const std::string count = std::to_string(witness.size()) + (witness.size() == 1 ? " term" : " terms");
        analysis.note = count + (isFewest ? ", and fewer are impossible" : " by the slice-rank bound");
        if (beyond > 0) {
            analysis.note += "; " + std::to_string(beyond) + (beyond == 1 ? " has" : " have") +
                             " coefficients beyond " + std::to_string(root.problem().bound);
        }
        if (line.moves.size() > kLongestLine) {
            line.moves.resize(kLongestLine);
            line.solves = false;
        }
        analysis.lines.push_back(std::move(line));
    }
};

} // namespace

EngineEntry completionEntry()
{
    return {kInfo, [] { return std::make_unique<CompletionEngine>(); }};
}

} // namespace rankfall
