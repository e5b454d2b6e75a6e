// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/search_record.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMostLeads = 200;

/// Every second one goes, the first and the last stay.
template <typename Item, typename Merge>
void thin(std::vector<Item>& items, Merge merge)
{
    std::vector<Item> kept;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i % 2 == 0 || i + 1 == items.size()) {
            if (i % 2 == 0 && i > 0) {
                merge(items[i], items[i - 1]);
            }
            kept.push_back(std::move(items[i]));
        }
    }
    items = std::move(kept);
}

} // namespace

void SearchRecord::take(const std::vector<std::shared_ptr<const Analysis>>& analyses)
{
    bool isFirst = true;
    for (const auto& analysis : analyses) {
        const bool isChosen = std::exchange(isFirst, false);
        if (!analysis || analysis->fault) {
            continue;
        }
        const std::string engine = !analysis->lines.empty() ? analysis->lines.front().engine
                                   : analysis->tree         ? std::string("agent")
                                                            : std::string();
        Clock& clock = m_clocks[engine];
        if (engine.empty() || clock.newest == analysis) {
            continue;
        }
        const bool isOtherRun = clock.run != analysis->run;
        if (isOtherRun) {
            // Engines that began together stand side by side; one that begins again goes on where all are.
            const bool isFirstRun = clock.newest == nullptr;
            clock.run = analysis->run;
            clock.begun = isFirstRun ? std::max(0.0, m_seconds - analysis->elapsed.count()) : m_seconds;
        }
        clock.newest = analysis;
        const double now = clock.begun + analysis->elapsed.count();
        m_seconds = std::max(m_seconds, now);
        takeLines(*analysis, engine, now, isOtherRun);
        if (analysis->tree) {
            takeTree(*analysis, now);
        }
        if (isChosen && !analysis->lines.empty() && analysis->lines.front().moves.front() != m_lead) {
            if (m_lead) {
                m_leads.push_back(now);
            }
            m_lead = analysis->lines.front().moves.front();
            if (m_leads.size() > kMostLeads) {
                m_leads.erase(m_leads.begin());
            }
        }
    }
}

void SearchRecord::takeLines(const Analysis& analysis, const std::string& engine, double now, bool isOtherRun)
{
    std::int64_t all = 0;
    for (const Line& line : analysis.lines) {
        all += line.visits;
    }
    std::vector<const Move*> seen;
    for (const Line& line : analysis.lines) {
        const Move& first = line.moves.front();
        // Several lines may begin alike: the best one, which comes first, speaks for the move.
        if (std::any_of(seen.begin(), seen.end(), [&](const Move* other) { return *other == first; })) {
            continue;
        }
        seen.push_back(&first);
        Trail& trail = trailOf(engine, first);
        trail.prior = line.prior ? line.prior : trail.prior;
        trail.solves = line.solves;
        const double share = all > 0 ? static_cast<double>(line.visits) / static_cast<double>(all) : 0;
        const Point point{now, line.value, line.visits, share, isOtherRun};
        const std::size_t count = trail.points.size();
        const auto isSame = [&](const Point& other) {
            return other.total == point.total && other.visits == point.visits;
        };
        if (!isOtherRun && count > 1 && isSame(trail.points[count - 1]) && isSame(trail.points[count - 2])) {
            trail.points.back().seconds = now; // what stands still needs two points
        } else {
            trail.points.push_back(point);
        }
        if (trail.points.size() > kMostPoints) {
            thin(trail.points, [](Point& kept, const Point& gone) { kept.begins = kept.begins || gone.begins; });
        }
    }
}

SearchRecord::Trail& SearchRecord::trailOf(const std::string& engine, const Move& first)
{
    const auto known = std::find_if(m_trails.begin(), m_trails.end(),
                                    [&](const Trail& trail) { return trail.engine == engine && trail.first == first; });
    if (known != m_trails.end()) {
        return *known;
    }
    if (m_trails.size() >= kMostTrails) {
        // What has been out of sight for longest.
        m_trails.erase(std::min_element(m_trails.begin(), m_trails.end(), [](const Trail& x, const Trail& y) {
            return x.points.back().seconds < y.points.back().seconds;
        }));
    }
    m_trails.push_back({engine, first, {}, std::nullopt, false, m_met++});
    return m_trails.back();
}

void SearchRecord::takeTree(const Analysis& analysis, double now)
{
    if (!m_frames.empty() && m_frames.back().tree == analysis.tree) {
        return;
    }
    const Frame frame{now, analysis.nodes, analysis.tree};
    const std::size_t count = m_frames.size();
    if (count > 1 && now - m_frames[count - 2].seconds < m_spacing) {
        m_frames.back() = frame; // the newest is always there
        return;
    }
    m_frames.push_back(frame);
    if (m_frames.size() > kMostFrames) {
        thin(m_frames, [](Frame&, const Frame&) {});
        m_spacing = 2 * (m_frames.back().seconds - m_frames.front().seconds) / static_cast<double>(kMostFrames);
    }
}

const SearchRecord::Frame* SearchRecord::frameAt(double seconds) const
{
    const auto after = std::upper_bound(m_frames.begin(), m_frames.end(), seconds,
                                        [](double at, const Frame& frame) { return at < frame.seconds; });
    return after == m_frames.begin() ? nullptr : &*(after - 1);
}

const SearchRecord::Point* SearchRecord::pointAt(const Trail& trail, double seconds)
{
    const auto after = std::upper_bound(trail.points.begin(), trail.points.end(), seconds,
                                        [](double at, const Point& point) { return at < point.seconds; });
    return after == trail.points.begin() ? nullptr : &*(after - 1);
}

int SearchRecord::leadChanges(double from, double to) const
{
    return static_cast<int>(
        std::count_if(m_leads.begin(), m_leads.end(), [=](double at) { return at > from && at <= to; }));
}

double SearchRecord::leadSince(double now) const
{
    double since = 0;
    for (const double at : m_leads) {
        since = at <= now ? at : since;
    }
    return since;
}

} // namespace rankfall
