// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankfall {

/// What an engine was asked. Engines are deterministic: unless a clock ended it, the same request about the same
/// position has the same answer.
struct AnalysisRequest {
    std::string engine;   ///< EngineInfo::key
    std::string settings; ///< the engine's own, as "name=value; name=value"; empty: it has none
    std::uint64_t seed = 1;
    int lines = 5;
    std::optional<double> seconds;     ///< budgets; none of them: until stopped
    std::optional<std::int64_t> nodes; ///< in the engine's unit
    std::optional<int> untilTotal;     ///< done once a verified total of at most this is found

    bool operator==(const AnalysisRequest&) const = default;
};

/// A line of an analysis as it is kept: see Line of core/engine/analysis.h, which means the same.
struct RecordedLine {
    std::vector<Move> moves;
    double value = 0;
    bool solves = false;
    std::int64_t visits = 0;
    std::optional<double> prior;
    std::optional<double> low;
    std::optional<double> high;

    bool operator==(const RecordedLine&) const = default;
};

/// What an engine said about a position, who asked, and what it cost.
struct RecordedAnalysis {
    AnalysisRequest request;
    std::int64_t date = 0; ///< seconds since 1970, UTC
    double seconds = 0;    ///< spent
    std::int64_t nodes = 0;
    std::string unit;
    bool finished = false;           ///< it came to the end of its budget or of its wits; false: somebody stopped it
    std::vector<RecordedLine> lines; ///< best first

    bool operator==(const RecordedAnalysis&) const = default;
};

using RecordPtr = std::shared_ptr<const RecordedAnalysis>;

/// Analyses by the key of the position they are about, so that all nodes with the same products share them, whatever
/// the order. Kept lines name terms by their place among the terms in canonical order; Session puts them into a node's
/// order.
class AnalysisBook {
public:
    static constexpr std::size_t kMostLines = 10;       ///< of one analysis
    static constexpr std::size_t kMostTerms = 4000;     ///< added by the lines of one analysis together
    static constexpr std::size_t kMostOfOne = 6;        ///< of one position; the oldest go first
    static constexpr std::size_t kMostPositions = 5000; ///< what comes after is not kept

    const std::vector<RecordPtr>& at(std::uint64_t key) const;
    /// Takes the place of an answer to the same request, unless that has seen more nodes. False: not kept.
    bool keep(std::uint64_t key, RecordPtr record);
    void remove(std::uint64_t key, const RecordPtr& record);

    const std::map<std::uint64_t, std::vector<RecordPtr>>& all() const { return m_byKey; }

    bool empty() const { return m_byKey.empty(); }

    /// Grows with every change.
    std::uint64_t revision() const { return m_revision; }

private:
    std::map<std::uint64_t, std::vector<RecordPtr>> m_byKey;
    std::uint64_t m_revision = 0;
};

/// Cuts an analysis down to what is kept: the first lines, short texts, finite numbers. Lines without moves go.
RecordedAnalysis trimmed(RecordedAnalysis analysis);

/// Where each term of a position stands when its terms are put into canonical order; equal ones keep theirs.
std::vector<int> canonicalPlaces(const Position& position);
/// Moves from one list of terms for another list of the same terms: term i of the one is term places[i] of the other.
/// The moves must be legal from a position with that many terms.
std::vector<Move> renumbered(const std::vector<Move>& moves, const std::vector<int>& places);

/// True when every move is legal from the root and, if the line is said to solve, it does: verify() says so, and
/// `value` is what it leaves.
bool holds(const RecordedLine& line, const Position& root);

} // namespace rankfall
