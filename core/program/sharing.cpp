// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/sharing.h"

#include "core/program/shared_rows.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::int64_t kStretch = 500; ///< steps before the map is transposed
constexpr std::int64_t kBetweenPolls = 20;
constexpr int kMostWrittenOut = 6;

/// Some steps on the rows as they lie. Returns the best met.
LinearProgram walk(const LinearProgram& from, CoefficientTable& table, std::int64_t steps, Rng& rng,
                   const std::function<bool()>& shouldStop)
{
    SharedRows rows(from, table);
    rows.eliminatePairs(0, rng);
    LinearProgram best = rows.program();
    int lowest = rows.additions();
    int current = lowest;
    for (std::int64_t step = 0; step < steps; ++step) {
        if (step % kBetweenPolls == 0 && shouldStop && shouldStop()) {
            break;
        }
        rows.mark();
        rows.writeOut(1 + rng.below(kMostWrittenOut), rng);
        rows.eliminatePairs(8, rng);
        const int now = rows.additions();
        // One worse now and then: the plateaus are not connected.
        if (now <= current || (now == current + 1 && now <= lowest + 2 && rng.below(60) == 0)) {
            current = now;
            if (now < lowest) {
                lowest = now;
                best = rows.program();
            }
        } else {
            rows.undo();
        }
    }
    return current == lowest ? rows.program() : best;
}

} // namespace

LinearProgram withSharedSums(const LinearProgram& program, Ring ring, const Sharing& how)
{
    CoefficientTable table(ring);
    Rng rng(how.seed);
    LinearProgram best = walk(program, table, 0, rng, {});
    LinearProgram other = transposed(walk(transposed(program), table, 0, rng, {}));
    if (other.additions() < best.additions()) {
        best = std::move(other);
    }
    bool turned = false;
    for (std::int64_t done = 0; done < how.steps; done += kStretch) {
        if (how.shouldStop && how.shouldStop()) {
            break;
        }
        const std::int64_t steps = std::min(kStretch, how.steps - done);
        LinearProgram next = turned ? transposed(walk(transposed(best), table, steps, rng, how.shouldStop))
                                    : walk(best, table, steps, rng, how.shouldStop);
        if (next.additions() <= best.additions()) {
            best = std::move(next);
        }
        turned = !turned;
    }
    return best;
}

} // namespace rankfall
