// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/starts.h"

#include "core/base/check.h"
#include "core/engine/search/rank_pattern.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rankfall {

flip::Arithmetic arithmeticOf(const Job& job)
{
    return job.gait == Gait::Lifting ? flip::Arithmetic::Bits : job.stage.arithmetic;
}

void reduceModulo2(flip::PackedTerms& scheme)
{
    for (flip::PackedTerm& term : scheme) {
        for (std::size_t mode = 0; mode < std::size(term.plus); ++mode) {
            term.plus[mode] |= std::exchange(term.minus[mode], 0);
        }
    }
}

namespace {

using flip::PackedTerms;
using Schemes = SchemeArchive::Schemes;

constexpr std::size_t kMostExtended = 64;
constexpr std::size_t kMostOthers = 4;
constexpr std::ptrdiff_t kNewest = 8;
constexpr int kShuffles = 6;
constexpr int kMostShuffles = 1'000;

/// The sides along which `from` grows into `to` when its sizes are put into the right order; the order is `oriented`.
struct Step {
    Format oriented; ///< the smaller format, its sizes in the order in which they are below those of the larger
    Side side = Side::N;
};

/// How a format with increasing sizes becomes `larger` by growing by one along one side.
std::vector<Step> stepsTo(Format larger, Format smaller)
{
    std::vector<Step> steps;
    for (const Side side : kSides) {
        if (const Format oriented = resized(larger, side, -1); sorted(oriented) == smaller) {
            steps.push_back({oriented, side});
        }
    }
    return steps;
}

template <class T>
const T& any(const std::vector<T>& of, Rng& rng)
{
    return of[static_cast<std::size_t>(rng.below(static_cast<int>(of.size())))];
}

/// The factor that growing along a side leaves as it is.
std::size_t untouchedBy(Side side)
{
    return side == Side::N ? 1 : side == Side::M ? 2 : 0;
}

/// The step to take with a scheme that is as low as is known: the one that leaves alone the factor with the most terms
/// of high rank. Modulo 2, every other descent from 4x4x5 in 60 to 4x5x5 that does so comes below 80 and some come to
/// 74; of those that do not hardly one does. From 62 it makes no such difference.
const Step& leadingOn(const std::vector<Step>& steps, const PackedTerms& scheme, const Stage& source, Rng& rng)
{
    const auto known = bestKnownRank(*Target::matrixMultiplication(source.format), Ring::Z2);
    if (source.arithmetic != flip::Arithmetic::Bits || !known || std::ssize(scheme) > known->rank) {
        return any(steps, rng);
    }
    std::vector<std::size_t> at;
    int most = -1;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Format oriented = steps[i].oriented;
        const auto high = highRanks(permuted(scheme, source.format, oriented), oriented, source.arithmetic);
        const int left = high[untouchedBy(steps[i].side)];
        if (left > most) {
            most = left;
            at.clear();
        }
        if (left == most) {
            at.push_back(i);
        }
    }
    return steps[any(at, rng)];
}

/// In the large formats some schemes lead on and others never do, which a mixture would hide.
std::size_t mostStarts(Gait gait)
{
    return gait == Gait::Long || gait == Gait::Single || gait == Gait::Lifting ? 1 : kMostExtended;
}

std::vector<PackedTerms> extensions(const Job& job, const SchemeArchive& archive, Rng& rng)
{
    const Stage& source = job.sources.front();
    const std::vector<Step> steps = stepsTo(job.stage.format, source.format);
    std::vector<PackedTerms> starts;
    const std::size_t count = mostStarts(job.gait);
    // Of 4x4x4 the lowest rank is soon met, and nothing above it leads as far; but over Z what lifts in 50 does.
    const bool isNear = (job.gait == Gait::Single && !growsQuickly(source.format)) || job.gait == Gait::Lifting;
    Schemes sample = isNear ? archive.sampleNear(source, rng) : archive.sample(source, count, rng);
    // As often as not only the newest: they come from one chain, and some chains lead on where a mixture does not.
    const Schemes& all = archive.schemes(source);
    if (count > 1 && rng.below(2) == 0 && std::ssize(all) > kNewest) {
        sample.assign(all.end() - kNewest, all.end());
    }
    for (PackedTerms& scheme : sample) {
        const Step& step = job.gait == Gait::Single ? leadingOn(steps, scheme, source, rng) : any(steps, rng);
        starts.push_back(extended(permuted(std::move(scheme), source.format, step.oriented), step.oriented, step.side));
    }
    return starts;
}

std::vector<PackedTerms> projections(const Job& job, const SchemeArchive& archive, Rng& rng)
{
    const Stage& source = job.sources.front();
    const std::vector<Step> steps = stepsTo(source.format, job.stage.format);
    std::vector<PackedTerms> starts;
    for (const PackedTerms& scheme : archive.sample(source, job.gait == Gait::Long ? 1 : kMostOthers, rng)) {
        // In another basis another slab costs little.
        PackedTerms best;
        for (int shuffle = 0; shuffle < kShuffles; ++shuffle) {
            PackedTerms moved = scheme;
            shuffleBasis(moved, source.format, source.arithmetic, kBasisChanges, rng);
            for (const Step& step : steps) {
                for (int at = 0; at < sizeOf(source.format, step.side); ++at) {
                    PackedTerms rest = projected(moved, source.format, step.side, at);
                    if (best.empty() || rest.size() < best.size()) {
                        best = permuted(std::move(rest), step.oriented, job.stage.format);
                    }
                }
            }
        }
        starts.push_back(std::move(best));
    }
    return starts;
}

/// One slab anew: in another basis and with the schoolbook's products it mostly falls back to the rank it had, as a
/// scheme of another kind.
std::vector<PackedTerms> rebuilt(const Job& job, const SchemeArchive& archive, Rng& rng)
{
    const Format format = job.stage.format;
    const flip::Arithmetic arithmetic = arithmeticOf(job);
    std::vector<PackedTerms> starts;
    for (PackedTerms& scheme : archive.sample(job.stage, 1, rng)) {
        if (arithmetic != job.stage.arithmetic) {
            reduceModulo2(scheme);
        }
        std::vector<PackedTerms> all;
        for (int shuffle = 0; shuffle < kShuffles; ++shuffle) {
            shuffleBasis(scheme, format, arithmetic, kBasisChanges, rng);
            for (const Side side : kSides) {
                const Format smaller = resized(format, side, -1);
                for (int at = 0; sizeOf(smaller, side) > 1 && at < sizeOf(format, side); ++at) {
                    PackedTerms rest = projected(scheme, format, side, at);
                    shuffleBasis(rest, smaller, arithmetic, kBasisChanges, rng);
                    all.push_back(extended(rest, smaller, side));
                }
            }
        }
        if (!all.empty()) {
            const std::size_t fewest = std::ranges::min_element(all, {}, &PackedTerms::size)->size();
            std::erase_if(all, [&](const PackedTerms& start) { return start.size() > fewest; });
            starts.push_back(any(all, rng));
        }
    }
    return starts;
}

std::vector<PackedTerms> mergers(const Job& job, const SchemeArchive& archive, Rng& rng)
{
    const Format to = job.stage.format;
    const auto& [first, second] = std::pair(job.sources[0], job.sources[1]);
    std::vector<PackedTerms> starts;
    for (const Side side : kSides) {
        for (int size = 1; size < sizeOf(to, side); ++size) {
            const Format x = resized(to, side, -size);
            const Format y = resized(to, side, size - sizeOf(to, side));
            if (sorted(x) != first.format || sorted(y) != second.format) {
                continue;
            }
            for (std::size_t i = 0; i < kMostOthers; ++i) {
                const PackedTerms a = permuted(any(archive.schemes(first), rng), first.format, x);
                const PackedTerms b = permuted(any(archive.schemes(second), rng), second.format, y);
                starts.push_back(merged(a, x, b, y, side));
            }
        }
    }
    return starts;
}

std::vector<PackedTerms> products(const Job& job, const SchemeArchive& archive, Rng& rng)
{
    const Format to = job.stage.format;
    const auto& [outer, inner] = std::pair(job.sources[0], job.sources[1]);
    std::vector<PackedTerms> starts;
    std::array<int, 3> sizes{outer.format.n, outer.format.m, outer.format.p};
    do {
        const auto [n, m, p] = sizes;
        if (to.n % n != 0 || to.m % m != 0 || to.p % p != 0) {
            continue;
        }
        const Format x{n, m, p};
        const Format y{to.n / n, to.m / m, to.p / p};
        if (sorted(y) == inner.format) {
            const PackedTerms a = permuted(any(archive.schemes(outer), rng), outer.format, x);
            const PackedTerms b = permuted(any(archive.schemes(inner), rng), inner.format, y);
            starts.push_back(product(a, x, b, y));
        }
    } while (std::ranges::next_permutation(sizes).found);
    return starts;
}

/// Whether the reverse of the diagonal is cut into the same parts.
bool isMirrored(const std::vector<int>& part)
{
    const std::size_t n = part.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if ((part[i] == part[j]) != (part[n - 1 - i] == part[n - 1 - j])) {
                return false;
            }
        }
    }
    return true;
}

std::vector<PackedTerms> startsAsKept(const Job& job, const SchemeArchive& archive, Rng& rng)
{
    switch (job.operation) {
    case Operation::Extend:
        return extensions(job, archive, rng);
    case Operation::Project:
        return projections(job, archive, rng);
    case Operation::Rebuild:
        return rebuilt(job, archive, rng);
    case Operation::Merge:
        return mergers(job, archive, rng);
    case Operation::Product:
        return products(job, archive, rng);
    case Operation::Solve:
        return archive.sample(job.stage, 1, rng);
    case Operation::Descend:
        return archive.sample(job.stage, job.gait == Gait::Long ? 1 : kMostExtended, rng);
    default:
        return {};
    }
}

} // namespace

std::vector<PackedTerms> startsOf(const Job& job, const SchemeArchive& archive, Rng& rng)
{
    if (!std::ranges::all_of(job.sources, [&](const Stage& source) { return archive.has(source); })) {
        return {};
    }
    std::vector<PackedTerms> starts = startsAsKept(job, archive, rng);
    if (arithmeticOf(job) != job.stage.arithmetic) {
        std::ranges::for_each(starts, reduceModulo2);
    }
    return starts;
}

CyclicScheme randomCyclicStart(int n, int goal, flip::OrbitKind kind, Rng& rng)
{
    RANKFALL_CHECK(n >= 1);
    int parts = 1 + rng.below(n);
    if (rng.below(5) != 0) {
        // As many as fit: goal = parts + 3 orbits.
        std::vector<int> fitting;
        for (int count = 1; count <= n; ++count) {
            if ((goal - count) % 3 == 0) {
                fitting.push_back(count);
            }
        }
        parts = fitting.empty() ? parts : any(fitting, rng);
    }
    std::vector<int> part(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        part[static_cast<std::size_t>(i)] = i < parts ? i : rng.below(parts);
    }
    if (kind == flip::OrbitKind::Mirrored) {
        for (int attempt = 0; !isMirrored(part); ++attempt) {
            if (attempt == kMostShuffles) {
                std::iota(part.begin(), part.end(), 0); // no such cut into so many parts
                break;
            }
            for (int i = n - 1; i > 0; --i) {
                std::swap(part[static_cast<std::size_t>(i)], part[static_cast<std::size_t>(rng.below(i + 1))]);
            }
        }
    }
    return cyclicStart(part);
}

} // namespace rankfall
