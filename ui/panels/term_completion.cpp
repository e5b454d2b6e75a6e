// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/term_completion.h"

#include "core/base/check.h"

#include <cstdlib>
#include <limits>
#include <vector>

namespace rankfall {

namespace {

struct Entry {
    int index = 0;
    int value = 0;
};

std::vector<Entry> support(const Factor& factor)
{
    std::vector<Entry> entries;
    for (int i = 0; i < factor.size(); ++i) {
        if (factor[i] != 0) {
            entries.push_back({i, factor[i]});
        }
    }
    return entries;
}

/// The cell with entry `x` of the open mode and `y`, `z` of the two others, in the order of modes.
Cell cellOf(Mode open, int x, int y, int z)
{
    switch (open) {
    case Mode::A:
        return {x, y, z};
    case Mode::B:
        return {y, x, z};
    case Mode::C:
        break;
    }
    return {y, z, x};
}

/// 0, 1, −1, 2, −2, …: the order in which ties are resolved.
std::vector<int> coefficients(Ring ring, int bound)
{
    if (ring == Ring::Z2) {
        return {0, 1};
    }
    std::vector<int> values{0};
    for (int x = 1; x <= bound; ++x) {
        values.push_back(x);
        values.push_back(-x);
    }
    return values;
}

/// How many of the starting points are tried when several factors are open: keeps 8×8×8 under a frame or two.
constexpr int kMaxStarts = 96;

} // namespace

Completion completeOne(const Tensor& residual, const Term& term, Mode open, Ring ring, int bound)
{
    const Mode first = open == Mode::A ? Mode::B : Mode::A;
    const Mode second = open == Mode::C ? Mode::B : Mode::C;
    const auto ys = support(term.factor(first));
    const auto zs = support(term.factor(second));
    RANKFALL_CHECK(!ys.empty() && !zs.empty());

    const int size = residual.shape()[open];
    const auto values = coefficients(ring, bound);
    Factor best(size);
    int change = 0;
    int leastBad = std::numeric_limits<int>::max();
    Entry leastBadEntry;
    std::vector<int> left(values.size());
    for (int x = 0; x < size; ++x) {
        std::fill(left.begin(), left.end(), 0);
        for (const Entry& y : ys) {
            for (const Entry& z : zs) {
                const int before = residual.at(cellOf(open, x, y.index, z.index));
                const int product = y.value * z.value;
                for (std::size_t i = 0; i < values.size(); ++i) {
                    left[i] += reduced(before - product * values[i], ring) != 0 ? 1 : 0;
                }
            }
        }
        std::size_t chosen = 0;
        for (std::size_t i = 1; i < values.size(); ++i) {
            chosen = left[i] < left[chosen] ? i : chosen;
            if (left[i] - left[0] < leastBad) {
                leastBad = left[i] - left[0];
                leastBadEntry = {x, values[i]};
            }
        }
        best.set(x, values[chosen]);
        change += left[chosen] - left[0];
    }
    if (best.isZero()) {
        best.set(leastBadEntry.index, leastBadEntry.value);
        change = leastBad;
    }
    Completion result{term, residual.nonzeros() + change};
    result.term.factor(open) = best;
    return result;
}

namespace {

/// Improves the open factors one after another until a round changes nothing.
Completion alternate(const Tensor& residual, Term start, const std::vector<Mode>& open, Ring ring, int bound)
{
    Completion best{start, std::numeric_limits<int>::max()};
    for (;;) {
        const int before = best.nonzerosAfter;
        for (const Mode mode : open) {
            const Completion next = completeOne(residual, best.term, mode, ring, bound);
            if (next.nonzerosAfter < best.nonzerosAfter) {
                best = next;
            }
        }
        if (best.nonzerosAfter >= before) {
            return best;
        }
    }
}

} // namespace

std::optional<Completion> completeTerm(const Tensor& residual, const Term& term, std::array<bool, 3> open, Ring ring,
                                       int bound)
{
    std::vector<Mode> modes;
    for (const Mode mode : kModes) {
        if (open[static_cast<std::size_t>(index(mode))]) {
            modes.push_back(mode);
        } else if (term.factor(mode).isZero()) {
            return std::nullopt;
        }
    }
    if (modes.empty()) {
        return std::nullopt;
    }
    if (modes.size() == 1) {
        return completeOne(residual, term, modes.front(), ring, bound);
    }

    // The mode that is solved first needs the others as a start: single entries, taken where the residual has cells.
    const Mode solved = modes.back();
    std::optional<Completion> best;
    std::vector<Term> starts;
    const auto isNew = [&](const Term& candidate) {
        for (const Term& known : starts) {
            bool same = true;
            for (const Mode mode : modes) {
                same = same && (mode == solved || known.factor(mode) == candidate.factor(mode));
            }
            if (same) {
                return false;
            }
        }
        return true;
    };
    const Shape shape = residual.shape();
    residual.forEachNonzero([&](Cell cell, std::int32_t) {
        Term start = term;
        for (const Mode mode : modes) {
            start.factor(mode) = Factor(shape[mode]);
            start.factor(mode).set(cell[mode], 1);
        }
        if (static_cast<int>(starts.size()) < kMaxStarts && isNew(start)) {
            starts.push_back(start);
        }
    });
    // Solve the last open mode first: the others hold the start.
    std::vector<Mode> order(modes.rbegin(), modes.rend());
    for (const Term& start : starts) {
        const Completion candidate = alternate(residual, start, order, ring, bound);
        if (!best || candidate.nonzerosAfter < best->nonzerosAfter) {
            best = candidate;
        }
    }
    return best;
}

} // namespace rankfall
