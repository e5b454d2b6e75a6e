// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace rankfall::flip {

/// The coefficients that a kernel works with: Z mod 2, {-1, 0, 1} inside Z, or Z mod 3 written as {-1, 0, 1}.
enum class Arithmetic { Bits, Ternary, Trits };

/// The instruction sets that the kernel is built for. All give the same walk for the same seed.
enum class Isa { Portable, Avx2, Avx512 };
std::string_view isaName(Isa isa);
/// The best one this machine runs.
Isa bestIsa();
/// Every one this machine runs, the portable one first.
std::vector<Isa> usableIsas();

/// A rank-one term as bits: entry e of the factor over mode m is +1 when bit e of plus[m] is set, -1 when bit e of
/// minus[m] is. Never both. In Z mod 2 minus is zero.
struct PackedTerm {
    std::uint64_t plus[3] = {};
    std::uint64_t minus[3] = {};
    bool operator==(const PackedTerm&) const = default;
};

/// What to do where the rank does not fall: see Kernel::plus() and Kernel::split(). Where no split is found there is a
/// plus, since a split needs two terms that share a factor.
enum class Rise { Plus, Split, Either };

/// How to walk. Counters that span calls (flips since the last change of rank) live in the kernel, so a walk cut into
/// slices is the same walk.
struct WalkPlan {
    std::int64_t steps = 0;         ///< at most so many flips, rises and vain attempts together
    int goal = 0;                   ///< stop at this rank or below
    std::int64_t plusAfter = 50000; ///< a rise after so many flips without a change of rank
    int ceiling = 2;                ///< a rise only while rank < lowest rank of this walk + ceiling
    Rise rise = Rise::Plus;
};

struct WalkReport {
    std::int64_t steps = 0; ///< of the plan's used; may exceed it by one rise
    std::int64_t flips = 0; ///< performed
    std::int64_t pluses = 0;
    std::int64_t splits = 0;
    bool reached = false; ///< the goal
    bool stuck = false;   ///< no flip is possible and no rise is allowed or found
};

/// A walker on the flip graph: terms of one fixed sum, changed by flips (two terms that share a factor), reductions
/// (terms merged or gone), pluses and splits (two terms become three), after Kauers and Moosbauer (2022 and 2024) and
/// Arai, Ichikawa and Hukushima (2024). The sum never changes. One thread at a time; nothing is allocated after
/// construction.
///
/// Over Z a move that would leave {-1, 0, 1} is not made.
class Kernel {
public:
    virtual ~Kernel();
    Kernel(const Kernel&) = delete;
    Kernel& operator=(const Kernel&) = delete;

    /// The most terms it can hold.
    virtual int capacity() const = 0;

    /// Starts anew from these terms (merging at once what can be merged). False, and unchanged, when there are too
    /// many.
    bool load(std::span<const PackedTerm> terms, std::uint64_t seed)
    {
        return loadTerms(terms.data(), static_cast<int>(terms.size()), seed);
    }

    virtual int rank() const = 0;
    /// The lowest rank since load().
    virtual int lowest() const = 0;
    std::vector<PackedTerm> terms() const;
    WalkReport walk(const WalkPlan& plan);
    /// Up to kMostTogether walks of kernels that makeKernel() made alike, interleaved: several are faster than one
    /// after the other, and each is the walk that it would be alone. Returns when the first of them ends (reached,
    /// stuck, or out of steps); the reports say how far each one got.
    static void walkTogether(std::span<Kernel* const> kernels, std::span<const WalkPlan> plans,
                             std::span<WalkReport> reports);
    static constexpr std::size_t kMostTogether = 4;

    // --- Single steps and inspection, for hand play and tests
    // ---------------------------------------------------------
    enum class Step { Done, Blocked, Lowered, Stuck };
    /// One random flip. Blocked: the drawn one would leave {-1, 0, 1}. Lowered: terms merged.
    virtual Step flip() = 0;
    /// One random plus, of two terms that share no factor; false when none was found or no room is left.
    virtual bool plus() = 0;
    /// One random split: a term (a, b, c) becomes (x, b, c) and (a - x, b, c), where x is a factor of some other term;
    /// they would merge again at once, so one of them is flipped with a third term that has b. False when none was
    /// found or no room is left.
    virtual bool split() = 0;
    /// The number of ordered pairs of different terms that share a factor, summed over the three factors.
    virtual int matePairs() const = 0;
    /// True when the index of shared factors is what a rebuilt one would be.
    virtual bool indexIsExact() const = 0;

protected:
    Kernel() = default;

private:
    virtual bool loadTerms(const PackedTerm* terms, int count, std::uint64_t seed) = 0;
    virtual void storeTerms(PackedTerm* out) const = 0;
    /// Equal for kernels that may walk together.
    virtual const void* kind() const = 0;
    virtual void walkGroup(Kernel* const* kernels, const WalkPlan* plans, WalkReport* reports, int count) = 0;
};

/// The most terms any kernel can hold.
inline constexpr int kMaxRows = 640;

/// A kernel for factors of `entries` (each at most 64) with room for at least `rows` terms (at most kMaxRows).
std::unique_ptr<Kernel> makeKernel(Arithmetic arithmetic, std::array<int, 3> entries, int rows, Isa isa = bestIsa());

/// The most orbits a kernel of orbits can hold.
inline constexpr int kMaxOrbits = 256;

/// Which symmetry a walk on orbits keeps: the rotation of the factors (Z3), or as well transposition (Z3 x Z2), here in
/// the basis where it reflects matrices in their other diagonal.
enum class OrbitKind { Cyclic, Mirrored };

/// A kernel over Z mod 2 whose rows are orbits of terms under the rotation of their three factors, each of `entries`
/// entries: a row (a, b, c) stands for itself, (b, c, a) and (c, a, b). rank() counts orbits; the sum over all products
/// stays. Room for at least `rows` orbits (at most kMaxOrbits). Mirrored: the entries are those of square matrices, and
/// what is loaded must be mapped to itself by (a, b, c) -> (c', b', a'), where ' takes entry (i, j) to (n-1-j, n-1-i);
/// loading anything else leaves the kernel empty and returns false.
std::unique_ptr<Kernel> makeOrbitKernel(int entries, int rows, OrbitKind kind = OrbitKind::Cyclic, Isa isa = bestIsa());

} // namespace rankfall::flip
