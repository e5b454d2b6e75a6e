// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/arm.h"

#include "core/engine/search/exchange_growth.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace rankfall {

namespace {

using flip::Arithmetic;

constexpr int kMostGrown = 64;    // volume of a format that grows quickly
constexpr int kLargeRank = 55;    // known rank from which on walks are long
constexpr int kRestlessRank = 70; // known rank from which on walks from the best are restless: not of 4x4x5, where they
                                  // hardly bring 62 to 60
constexpr int kMeasured = 5;      // largest size up to which what follows was tuned
constexpr int kMostSifted = 180;  // volume of a format up to which whether a scheme lifts is soon known
constexpr double kPerTermMore = 0.5;
constexpr double kPerTermMoreOfLarge = 0.25; // 4x5x5 grown from 3x5x5 stays above 82, from 4x4x5 it falls to 74
/// What the first runs of an arm cost, in the order of magnitude.
constexpr double kQuickCost = 20;
constexpr double kSlowCost = 200;

int volume(Format f)
{
    return f.n * f.m * f.p;
}

int largest(Format f)
{
    return std::max({f.n, f.m, f.p});
}

int smallest(Format f)
{
    return std::min({f.n, f.m, f.p});
}

/// Larger than the formats that the rest here was tuned on, and not so thin that it goes as there.
bool isThick(Format format)
{
    return largest(format) > kMeasured && smallest(format) > 2;
}

/// A search over Z whose lowest schemes modulo 2 do not lift, so that it has to find others that do; and whether one
/// does is soon seen. To go by what is known, but for thick formats: there nearly nothing lifts that was not kept to
/// it. 3x5x6 stayed at 86 for 80 seconds, with 72 modulo 2.
bool suitsLifting(const Stage& stage, int known)
{
    if (stage.arithmetic != Arithmetic::Ternary || volume(stage.format) > kMostSifted) {
        return false;
    }
    const auto mod2 = bestKnownRank(*Target::matrixMultiplication(stage.format), Ring::Z2);
    return isThick(stage.format) || (mod2 && mod2->rank < known);
}

/// Measured in the order of magnitude; what the runs bring soon outweighs it.
double priorOf(Operation operation, const Stage& stage, int known)
{
    const Format format = stage.format;
    const bool lifts = suitsLifting(stage, known);
    const bool grows = growsQuickly(format) && !lifts; // and then nothing is as good as a fresh start
    switch (operation) {
    case Operation::Grow:
        return grows ? 3 : 0; // but for the first scheme, see Policy::next()
    case Operation::Extend:
        return grows ? 0.3 : growsQuickly(format) ? 3 : 1;
    case Operation::Climb:
        return lifts ? 3 : 10;
    case Operation::Project:
        return 0.03; // the larger format takes long, and of 5x5x5 in 93 nothing below 4x5x5 in 76 is left
    case Operation::Rebuild:
        return 3;
    case Operation::Merge:
        return isThick(format) ? 1 : 0.05; // of two halves large formats get somewhere at once
    case Operation::Product:
        return 0.02; // after the first: what it gives stays where it is
    case Operation::Symmetric:
        return format.n >= 5 ? 4 : 0.5;
    case Operation::Exchange:
        return 2; // 3x5x5 falls to 58 from these within some millions of flips
    case Operation::Descend:
        return known > kRestlessRank ? 0.4 : 0.1; // and there only near the best known
    case Operation::Solve:
        return 0.02; // measured to find hardly anything where walks have ended
    case Operation::Lift:
        return lifts ? 0.05 : 10;
    case Operation::Fit: // of matrix products: the engine of that name
        return 0;
    }
    return 0;
}

/// Gaits that suit an operation and the size of the format.
std::vector<Gait> gaitsOf(Operation operation, const Stage& stage, int known)
{
    const Format format = stage.format;
    switch (operation) {
    case Operation::Grow:
    case Operation::Symmetric:
    case Operation::Exchange:
    case Operation::Lift:
    case Operation::Solve:
        return {Gait::Brief};
    default:
        break;
    }
    const bool walksModulo2 = operation == Operation::Extend || operation == Operation::Climb ||
                              operation == Operation::Project || operation == Operation::Rebuild;
    if (walksModulo2 && suitsLifting(stage, known)) {
        return {Gait::Lifting};
    }
    if (operation == Operation::Climb) {
        return {Gait::Brief};
    }
    if (known > kRestlessRank) {
        return operation == Operation::Descend ? std::vector{Gait::Restless} : std::vector{Gait::Single};
    }
    if (known > kLargeRank) {
        // 4x4x5 stays at 63 for some tens of millions of flips, where short descents give up.
        return {Gait::Long};
    }
    if (operation == Operation::Descend) {
        return {Gait::Brief, Gait::Long};
    }
    return largest(format) > 4 ? std::vector{Gait::Broad} : std::vector{Gait::Brief, Gait::Broad};
}

} // namespace

std::string_view operationName(Operation operation)
{
    switch (operation) {
    case Operation::Grow:
        return "growing";
    case Operation::Extend:
        return "extending";
    case Operation::Climb:
        return "climbing";
    case Operation::Project:
        return "projecting";
    case Operation::Rebuild:
        return "rebuilding";
    case Operation::Merge:
        return "merging";
    case Operation::Product:
        return "multiplying";
    case Operation::Symmetric:
        return "symmetric";
    case Operation::Exchange:
        return "exchanging";
    case Operation::Descend:
        return "walking";
    case Operation::Lift:
        return "lifting";
    case Operation::Fit:
        return "fitting";
    case Operation::Solve:
        return "solving";
    }
    return "";
}

bool growsQuickly(Format format)
{
    return volume(format) <= kMostGrown;
}

std::vector<Arm> armsOf(const Stage& stage, int most, const std::function<int(Format)>& known)
{
    const Format f = stage.format;
    std::vector<Arm> arms;
    const auto add = [&](Operation operation, std::vector<Stage> sources, double weight) {
        const std::vector<Gait> gaits = gaitsOf(operation, stage, known(f));
        for (const Gait gait : gaits) {
            const double prior = weight * priorOf(operation, stage, known(f)) / static_cast<double>(gaits.size());
            arms.push_back({operation, gait, sources, prior, growsQuickly(f) ? kQuickCost : kSlowCost});
        }
    };
    const auto at = [&](Format g) { return Stage{sorted(g), stage.arithmetic}; };
    std::set<Format> smaller;
    std::set<Format> larger;
    std::set<std::pair<Format, Format>> parts;
    for (const Side side : kSides) {
        const int size = sizeOf(f, side);
        smaller.insert(sorted(resized(f, side, -1)));
        larger.insert(sorted(resized(f, side, 1)));
        for (int first = 2; first <= size / 2; ++first) {
            parts.insert({sorted(resized(f, side, first - size)), sorted(resized(f, side, -first))});
        }
    }
    std::erase_if(smaller, [](Format g) { return smallest(g) < 2; });
    std::erase_if(larger, [&](Format g) { return largest(g) > most || smallest(g) < 2; });

    // Of the 3x4x4:38 grown by way of 3x3x3 one in six leads to 4x4x4:47, of those grown by way of 2x3x4 nearly all do;
    // for 3x4x5:47 it is the other way round.
    const bool isCube = f.n == f.m && f.m == f.p;
    add(Operation::Grow, {}, isCube ? 0.8 : 0.3);
    add(Operation::Grow, {}, isCube ? 0.2 : 0.7);
    arms.back().throughCubes = true;
    // The fewer terms a source and its slab make together, the better they have done: for 4x4x5 it is 47 + 16 from
    // 4x4x4 against 47 + 20 from 3x4x5.
    const auto terms = [&](Format g) { return known(g) + volume(f) - volume(g); };
    int fewest = std::numeric_limits<int>::max();
    for (const Format g : smaller) {
        fewest = std::min(fewest, terms(g));
    }
    for (const Format g : smaller) {
        const double perTerm = known(f) > kRestlessRank ? kPerTermMoreOfLarge : kPerTermMore;
        add(Operation::Extend, {at(g)}, std::pow(perTerm, terms(g) - fewest));
    }
    // Of other formats, and walks modulo 3, it has not been measured.
    const bool walksOnBits = stage.arithmetic == Arithmetic::Bits || suitsLifting(stage, known(f));
    if (known(f) > kLargeRank && smallest(f) > 3 && walksOnBits) {
        std::set<Format> below;
        for (const Format g : smaller) {
            for (const Side side : kSides) {
                if (growsQuickly(g) && sizeOf(g, side) > 2) {
                    below.insert(sorted(resized(g, side, -1)));
                }
            }
        }
        // Those of the fewest terms: from 2x4x5 and 3x3x5 hardly any climb ends below 66.
        if (!below.empty()) {
            add(Operation::Climb, {at(*std::ranges::min_element(below, {}, terms))}, 1);
        }
    }
    for (const Format g : larger) {
        add(Operation::Project, {at(g)}, 1);
    }
    for (const auto& [g, h] : parts) {
        if (smallest(g) >= 2 && smallest(h) >= 2) {
            add(Operation::Merge, {at(g), at(h)}, 1);
        }
    }
    for (int n = 2; n <= f.n / 2; ++n) {
        for (int m = 2; m <= f.m / 2; ++m) {
            for (int p = 2; p <= f.p / 2; ++p) {
                if (f.n % n == 0 && f.m % m == 0 && f.p % p == 0) {
                    add(Operation::Product, {at({n, m, p}), at({f.n / n, f.m / m, f.p / p})}, 1);
                }
            }
        }
    }
    add(Operation::Descend, {}, 1);
    if (suitsLifting(stage, known(f))) {
        add(Operation::Rebuild, {}, 1);
    }
    if (stage.arithmetic == Arithmetic::Bits) {
        add(Operation::Solve, {}, 1);
        // Smaller formats have no need of it; of larger ones it has not been measured.
        if (f.n == 3 && known(f) > kLargeRank && ExchangeGrowth::formFor(f)) {
            add(Operation::Exchange, {}, 1);
        }
        if (f.n == f.p && (f.n == 3 || f.n >= 5)) {
            // For 4x4x4 the symmetric schemes met end at 50 and 49, never lower, and those ranks are had at once as a
            // product.
            add(Operation::Symmetric, {}, 1);
        }
    }
    if (stage.arithmetic == Arithmetic::Ternary) {
        add(Operation::Lift, {{f, Arithmetic::Bits}}, 1);
    }
    return arms;
}

} // namespace rankfall
