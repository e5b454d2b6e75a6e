// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/analysis.h"

#include <map>
#include <memory>
#include <vector>

namespace rankfall {

/// What engines thought about one position, over time: how the estimate of every candidate moved, and how a search tree
/// grew. Bounded: where there is no room for more, every second moment of the past is forgotten. Times are seconds of
/// thinking, over all runs; pauses are left out.
class SearchRecord {
public:
    static constexpr std::size_t kMostTrails = 60;
    static constexpr std::size_t kMostPoints = 150; ///< of a trail
    static constexpr std::size_t kMostFrames = 120; ///< of the tree, at most 30 KiB each

    /// What an engine thought of a candidate at one moment.
    struct Point {
        double seconds = 0;
        double total = 0; ///< terms expected at the end
        std::int64_t visits = 0;
        double share = 0;    ///< of the visits of all candidates of that engine, in [0, 1]; 0 where it counts none
        bool begins = false; ///< there is no way here from the point before: another run
    };

    /// A candidate as one engine saw it.
    struct Trail {
        std::string engine; ///< its key
        Move first;         ///< what tells it from others
        std::vector<Point> points;
        std::optional<double> prior;
        bool solves = false;
        int number = 0; ///< in the order of being met: a colour
    };

    struct Frame {
        double seconds = 0;
        std::int64_t positions = 0; ///< that the engine had looked at, in its own unit
        std::shared_ptr<const TreeSample> tree;
    };

    explicit SearchRecord(Position root)
        : m_root(std::move(root))
    {
    }

    const Position& root() const { return m_root; }

    /// What engines say now, the chosen one first; all about root(). What has been taken before is passed over.
    void take(const std::vector<std::shared_ptr<const Analysis>>& analyses);

    bool isEmpty() const { return m_trails.empty() && m_frames.empty(); }

    double seconds() const { return m_seconds; }

    const std::vector<Trail>& trails() const { return m_trails; }

    const std::vector<Frame>& frames() const { return m_frames; }

    /// The last of the tree up to then; null when there is none.
    const Frame* frameAt(double seconds) const;
    /// The last point of a trail up to then; null when it had not been met.
    static const Point* pointAt(const Trail& trail, double seconds);
    /// How often the first candidate of the chosen engine became another one between these times.
    int leadChanges(double from, double to) const;
    /// Since when it has been the same.
    double leadSince(double now) const;

private:
    /// Where an engine's clock stands on the record's.
    struct Clock {
        std::uint64_t run = 0;
        double begun = 0;
        std::shared_ptr<const Analysis> newest;
    };

    void takeLines(const Analysis& analysis, const std::string& engine, double now, bool isOtherRun);
    void takeTree(const Analysis& analysis, double now);
    Trail& trailOf(const std::string& engine, const Move& first);

    Position m_root;
    double m_seconds = 0;
    std::vector<Trail> m_trails;
    std::vector<Frame> m_frames;
    std::map<std::string, Clock> m_clocks;
    std::vector<double> m_leads; ///< times at which the first candidate became another one
    std::optional<Move> m_lead;
    double m_spacing = 0; ///< s between frames that are kept
    int m_met = 0;
};

} // namespace rankfall
