// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/play_order.h"

#include "core/game/bounds.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace rankfall {

namespace {

/// Cells that bounds may be asked of, all in all: about a second.
constexpr double kCells = 2e7;
/// Beyond so many a single greedy pass would take too long.
constexpr double kMostCells = 6e7;
constexpr int kWidest = 48;

void apply(Tensor& residual, const std::vector<Term>& play, int sign, Ring ring)
{
    for (const Term& term : play) {
        residual.add(term, sign, ring);
    }
}

int upperOf(const Tensor& residual, Ring ring)
{
    return boundsOf(residual, ring).upper;
}

/// All subsets of the plays, each once: the total of a subset is the same whatever the order within it. First the
/// lowest possible highest value, then among the orders that keep to it the smallest sum; one pass could not do both,
/// since a prefix that rises less may cost more.
PlayOrder exactOrder(const Tensor& residual, const Plays& plays, Ring ring)
{
    const auto count = static_cast<unsigned>(plays.size());
    const std::size_t all = std::size_t{1} << count;
    std::vector<int> total(all);
    // In the order of a Gray code one play changes at a time.
    Tensor rest = residual;
    int played = 0;
    std::size_t mask = 0;
    for (std::size_t i = 0;; ++i) {
        total[mask] = played + upperOf(rest, ring);
        if (i + 1 == all) {
            break;
        }
        const auto bit = static_cast<unsigned>(__builtin_ctzll(i + 1));
        const bool isIn = (mask >> bit & 1U) != 0;
        apply(rest, plays[bit], isIn ? 1 : -1, ring);
        played += isIn ? -static_cast<int>(plays[bit].size()) : static_cast<int>(plays[bit].size());
        mask ^= std::size_t{1} << bit;
    }
    std::vector<int> highest(all, std::numeric_limits<int>::max());
    highest[0] = total[0];
    for (std::size_t set = 1; set < all; ++set) {
        for (unsigned bit = 0; bit < count; ++bit) {
            if (set >> bit & 1U) {
                highest[set] = std::min(highest[set], std::max(highest[set ^ (std::size_t{1} << bit)], total[set]));
            }
        }
    }
    constexpr int kNever = std::numeric_limits<int>::max() / 2;
    std::vector<int> sum(all, kNever);
    std::vector<unsigned char> last(all, 0);
    sum[0] = total[0];
    for (std::size_t set = 1; set < all; ++set) {
        if (total[set] > highest[all - 1]) {
            continue;
        }
        // The latest play that may come last does, so that what need not move stays where it is.
        for (unsigned bit = count; bit-- > 0;) {
            const std::size_t before = set ^ (std::size_t{1} << bit);
            if ((set >> bit & 1U) != 0 && sum[before] < kNever && sum[before] + total[set] < sum[set]) {
                sum[set] = sum[before] + total[set];
                last[set] = static_cast<unsigned char>(bit);
            }
        }
    }
    PlayOrder out{{}, highest[all - 1], sum[all - 1], PlayOrder::Method::Exact};
    for (std::size_t set = all - 1; set != 0; set ^= std::size_t{1} << last[set]) {
        out.order.push_back(last[set]);
    }
    std::reverse(out.order.begin(), out.order.end());
    return out;
}

PlayOrder beamOrder(const Tensor& residual, const Plays& plays, Ring ring, std::size_t width)
{
    struct State {
        std::vector<bool> used;
        std::vector<int> order;
        Tensor rest;
        int played = 0;
        int highest = 0;
        int sum = 0;
    };

    const int start = upperOf(residual, ring);
    std::vector<State> beam{{std::vector<bool>(plays.size(), false), {}, residual, 0, start, start}};
    for (std::size_t step = 0; step < plays.size(); ++step) {
        std::map<std::vector<bool>, State> next; // equal sets are one state: the better way there stays
        for (const State& state : beam) {
            for (std::size_t i = 0; i < plays.size(); ++i) {
                if (state.used[i]) {
                    continue;
                }
                State after = state;
                after.used[i] = true;
                const auto same = next.find(after.used);
                if (same != next.end() &&
                    std::pair(same->second.highest, same->second.sum) <= std::pair(state.highest, state.sum)) {
                    continue; // it cannot become better by one more step than what is there
                }
                after.order.push_back(static_cast<int>(i));
                apply(after.rest, plays[i], -1, ring);
                after.played += static_cast<int>(plays[i].size());
                const int total = after.played + upperOf(after.rest, ring);
                after.highest = std::max(after.highest, total);
                after.sum += total;
                if (same == next.end()) {
                    std::vector<bool> key = after.used;
                    next.emplace(std::move(key), std::move(after));
                } else if (std::pair(after.highest, after.sum) < std::pair(same->second.highest, same->second.sum)) {
                    same->second = std::move(after);
                }
            }
        }
        beam.clear();
        for (auto& [used, state] : next) {
            beam.push_back(std::move(state));
        }
        const auto better = [](const State& x, const State& y) {
            return std::tie(x.highest, x.sum, x.order) < std::tie(y.highest, y.sum, y.order);
        };
        if (beam.size() > width) {
            std::nth_element(beam.begin(), beam.begin() + static_cast<std::ptrdiff_t>(width), beam.end(), better);
            beam.resize(width);
        }
        std::sort(beam.begin(), beam.end(), better);
    }
    return {beam.front().order, beam.front().highest, beam.front().sum, PlayOrder::Method::Beam};
}

PlayOrder sparseOrder(const Tensor& residual, const Plays& plays, Ring ring)
{
    PlayOrder out;
    out.method = PlayOrder::Method::Nonzeros;
    Tensor rest = residual;
    std::vector<int> left(plays.size());
    std::iota(left.begin(), left.end(), 0);
    while (!left.empty()) {
        std::size_t chosen = 0;
        int fewest = std::numeric_limits<int>::max();
        for (std::size_t i = 0; i < left.size(); ++i) {
            // Only the cells of the play change.
            int change = 0;
            for (const Term& term : plays[static_cast<std::size_t>(left[i])]) {
                change += effectOf(rest, term, ring).creates - effectOf(rest, term, ring).cancels;
            }
            if (change < fewest) {
                fewest = change;
                chosen = i;
            }
        }
        apply(rest, plays[static_cast<std::size_t>(left[chosen])], -1, ring);
        out.order.push_back(left[chosen]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(chosen));
    }
    return out;
}

} // namespace

PlayOrder measuredOrder(const Tensor& residual, const Plays& plays, std::vector<int> order, Ring ring)
{
    PlayOrder out{std::move(order), 0, 0, PlayOrder::Method::Beam};
    Tensor rest = residual;
    int played = 0;
    out.highest = out.sum = upperOf(rest, ring);
    for (const int i : out.order) {
        apply(rest, plays[static_cast<std::size_t>(i)], -1, ring);
        played += static_cast<int>(plays[static_cast<std::size_t>(i)].size());
        const int total = played + upperOf(rest, ring);
        out.highest = std::max(out.highest, total);
        out.sum += total;
    }
    return out;
}

PlayOrder lowestOrder(const Tensor& residual, const Plays& plays, Ring ring)
{
    std::vector<int> given(plays.size());
    std::iota(given.begin(), given.end(), 0);
    const auto cells = static_cast<double>(residual.shape().cells());
    const auto count = static_cast<double>(plays.size());
    if (plays.size() <= kMostExact && static_cast<double>(std::size_t{1} << plays.size()) * cells <= kCells) {
        return exactOrder(residual, plays, ring);
    }
    const double once = count * (count + 1) / 2 * cells;
    if (once > kMostCells) {
        return sparseOrder(residual, plays, ring);
    }
    const auto width = static_cast<std::size_t>(std::clamp(kCells / once, 1.0, static_cast<double>(kWidest)));
    PlayOrder found = beamOrder(residual, plays, ring, width);
    PlayOrder before = measuredOrder(residual, plays, std::move(given), ring);
    return std::pair(found.highest, found.sum) < std::pair(before.highest, before.sum) ? found : before;
}

std::vector<int> orderBySize(const Plays& plays, bool largestFirst)
{
    std::vector<int> sizes;
    for (const std::vector<Term>& play : plays) {
        sizes.push_back(
            std::accumulate(play.begin(), play.end(), 0, [](int n, const Term& term) { return n + term.nonzeros(); }));
    }
    std::vector<int> order(plays.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int x, int y) {
        const int a = sizes[static_cast<std::size_t>(x)];
        const int b = sizes[static_cast<std::size_t>(y)];
        return largestFirst ? a > b : a < b;
    });
    return order;
}

} // namespace rankfall
