// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/known_family_ranks.h"

#include "core/scheme/algebra_bound.h"

#include <algorithm>
#include <array>
#include <string>

namespace rankfall {

namespace {

/// Whether one may divide by whole numbers and has as many points as one likes.
bool isInfiniteField(Ring ring)
{
    return ring == Ring::Q || ring == Ring::C || ring == Ring::R;
}

/// Whether one may divide by `value` there.
bool divides(int value, Ring ring)
{
    const int modulus = modulusOf(ring);
    return isInfiniteField(ring) || (modulus > 0 && value % modulus != 0);
}

/// Products of n×n matrices with a structure: ranks over Z, and over Q where they are smaller. In the order of
/// "Faster Algorithms for Structured Matrix Multiplication via Flip Graph Search" (arXiv 2511.10786).
struct StructuredRow {
    std::string_view kinds;
    std::array<int, 4> integral; ///< n = 2, 3, 4, 5; 0 when not listed
    std::array<int, 4> rational;
};

constexpr StructuredRow kStructured[] = {
    {"gt", {0, 17, 34, 63}, {0, 17, 34, 63}}, {"kg", {0, 15, 36, 70}, {0, 14, 36, 70}},
    {"kk", {1, 9, 22, 48}, {1, 9, 20, 48}},   {"kt", {1, 6, 15, 30}, {1, 6, 15, 30}},
    {"sg", {6, 18, 40, 75}, {6, 18, 40, 75}}, {"sk", {3, 11, 26, 50}, {3, 11, 24, 50}},
    {"ss", {6, 15, 32, 59}, {5, 14, 30, 59}}, {"st", {4, 11, 22, 39}, {4, 10, 20, 35}},
    {"sw", {6, 15, 35, 64}, {5, 14, 31, 64}}, {"ug", {0, 17, 34, 63}, {0, 17, 34, 63}},
    {"uk", {0, 11, 24, 45}, {0, 10, 24, 45}}, {"ul", {0, 13, 27, 47}, {0, 13, 27, 47}},
    {"us", {5, 14, 29, 52}, {5, 14, 28, 52}}, {"ut", {0, 0, 19, 32}, {0, 0, 19, 32}},
    {"uu", {0, 0, 19, 32}, {0, 0, 19, 32}},   {"uw", {5, 14, 29, 54}, {5, 14, 29, 54}},
    {"wg", {6, 18, 40, 75}, {6, 18, 40, 75}}, {"wt", {4, 11, 22, 44}, {4, 11, 22, 40}},
    {"ww", {6, 15, 35, 68}, {5, 15, 33, 68}},
};

constexpr std::string_view kStructuredSource = "Khoruzhii, Gelß and Pokutta 2025";

std::optional<KnownRank> structuredRank(const Target& target, Ring ring)
{
    const std::string& name = target.name(); // "ul:4x4x4"
    const auto n = static_cast<std::size_t>(name[3] - '0');
    const std::string cube = std::string(1, name[3]) + "x" + name[3] + "x" + name[3];
    std::string kinds = name.substr(0, 2);
    if (ring == Ring::Z2) { // the sign of what is under the diagonal does not matter
        std::ranges::replace(kinds, 'w', 's');
    }
    if (name.substr(3) == "4x4x4c") {
        return kinds == "gt"   ? std::optional(KnownRank{26, kStructuredSource})
               : kinds == "ut" ? std::optional(KnownRank{14, kStructuredSource})
                               : std::nullopt;
    }
    const auto row = std::ranges::find(kStructured, kinds, &StructuredRow::kinds);
    if (name.substr(3) != cube || n < 2 || n > 5 || row == std::end(kStructured)) {
        return std::nullopt;
    }
    // The rational schemes divide by two and no more.
    const int rank = (divides(2, ring) ? row->rational : row->integral)[n - 2];
    return rank > 0 ? std::optional(KnownRank{rank, kStructuredSource}) : std::nullopt;
}

/// Products of polynomials with n and m coefficients, and what has the same rank for being its transpose: Toeplitz
/// matrix times vector for n = m.
std::optional<KnownRank> polynomialRank(int n, int m, Ring ring)
{
    const int coefficients = n + m - 1;
    if (std::min(n, m) == 1) {
        return KnownRank{coefficients, "one factor is a number"};
    }
    const int modulus = modulusOf(ring);
    // As many points as the product has coefficients; one of them is infinity.
    if (isInfiniteField(ring) || modulus + 1 >= coefficients) {
        return KnownRank{coefficients, "Toom 1963"};
    }
    if (n != m) {
        return std::nullopt;
    }
    // Without divisions, thus over every ring.
    switch (n) {
    case 2:
        return KnownRank{3, "Karatsuba 1962"};
    case 3:
        return KnownRank{6, "Karatsuba 1962, extended"};
    case 4:
        return KnownRank{9, "Karatsuba 1962, applied twice"};
    case 5:
        return KnownRank{13, "Montgomery 2005"};
    case 6:
        return KnownRank{17, "Montgomery 2005"};
    case 7:
        return KnownRank{22, "Montgomery 2005"};
    default:
        return std::nullopt;
    }
}

int divisorsOf(int n)
{
    int count = 0;
    for (int d = 1; d <= n; ++d) {
        count += n % d == 0 ? 1 : 0;
    }
    return count;
}

/// Cyclic convolution: x^n − 1 has as many irreducible factors over Q as n has divisors.
std::optional<KnownRank> cyclicRank(const Target& target, Ring ring)
{
    const int n = target.shape().a;
    if (ring == Ring::Q) {
        return KnownRank{2 * n - divisorsOf(n), "Winograd 1977"};
    }
    if (ring == Ring::C && (n == 2 || n == 4 || n == 1)) { // of the roots of unity only ±1 and ±i are Gaussian
        return KnownRank{n, "the discrete Fourier transform"};
    }
    return std::nullopt;
}

/// Modulo a prime: the algebra is the sum of `ideals` local ones, each of one generator and of dimension at most
/// n − ideals + 1. One of dimension d takes 2d − 1 multiplications where the field has 2d − 2 elements.
std::optional<KnownRank> commutativeRank(const Target& target, Ring ring)
{
    const int modulus = modulusOf(ring);
    const int n = target.shape().a;
    if (modulus == 0 || (target.family() == Family::Group && !divides(n, ring))) { // there it may have more generators
        return std::nullopt;
    }
    const auto bound = alderStrassenBound(target, ring);
    if (!bound || !bound->isCommutative || modulus < 2 * (n - bound->ideals)) {
        return std::nullopt;
    }
    return KnownRank{bound->rank, bound->ideals == n ? "the discrete Fourier transform" : "Winograd 1977"};
}

/// Group algebras as sums of fields and of matrix algebras over them.
std::optional<KnownRank> groupRank(const Target& target, Ring ring)
{
    struct Known {
        std::string_view name;
        int order;
        int rational; ///< over Q
        int gaussian; ///< over Q(i)
        int modular;  ///< modulo a prime that does not divide the order
        std::string_view source;
    };

    constexpr std::string_view kStrassen = "a sum of fields and 2×2 matrices: Wedderburn 1908, Strassen 1969";
    constexpr std::string_view kLaderman =
        "a sum of fields and matrices: Wedderburn 1908, Strassen 1969, Laderman 1976";
    // 1+1+7; 1+1+1+1+7; with the quaternions over Q, 1+1+1+1+8; 1+1+7+23+23.
    static constexpr Known kKnown[] = {{"group:S3", 6, 9, 9, 9, kStrassen},
                                       {"group:D3", 6, 9, 9, 9, kStrassen},
                                       {"group:D4", 8, 11, 11, 11, kStrassen},
                                       {"group:Q8", 8, 12, 11, 11, kStrassen},
                                       {"group:S4", 24, 55, 55, 55, kLaderman}};
    const auto known = std::ranges::find(kKnown, std::string_view(target.name()), &Known::name);
    if (known != std::end(kKnown) && known->order == 6 && ring == Ring::Z2) {
        return KnownRank{10, "x² = 1 and 2×2 matrices: Strassen 1969"}; // 3 + 7, and no fewer for two maximal ideals
    }
    if (known == std::end(kKnown) || !divides(known->order, ring)) {
        return std::nullopt;
    }
    const int rank = ring == Ring::C ? known->gaussian : modulusOf(ring) > 0 ? known->modular : known->rational;
    return KnownRank{rank, known->source};
}

/// Modulo x^n over a field with as many points as needed.
std::optional<KnownRank> truncatedRank(const Target& target, Ring ring)
{
    const std::string_view modulus = std::string_view(target.name()).substr(8);
    const bool isPower = modulus.find('x') == std::string_view::npos;
    return isPower && isInfiniteField(ring) ? std::optional(KnownRank{2 * target.shape().a - 1, "Winograd 1977"})
                                            : std::nullopt;
}

/// Products of n×m by m×p matrices whose entries commute, over any commutative ring (arXiv 1904.07683). Its transpose
/// has as many.
int rosowski(int n, int m, int p)
{
    const int twice = m * (n * p + n + p - 1);
    return m % 2 == 0 || p % 2 == 1 ? twice / 2 : (twice + n - 1) / 2;
}

/// The smaller of what is known with and without the use of ab = ba.
std::optional<KnownRank> commutingRank(const Target& target, Ring ring)
{
    if (target.name() == "square:2") {
        return KnownRank{5, "a², bc, d², b(a + d), c(a + d)"};
    }
    if (!target.name().starts_with("comm:")) {
        return std::nullopt;
    }
    const auto plain = Target::parse(std::string_view(target.name()).substr(5));
    const auto format = plain ? (*plain)->format() : std::nullopt;
    if (!format) {
        return std::nullopt;
    }
    const auto [n, m, p] = *format;
    const KnownRank commuting{std::min(rosowski(n, m, p), rosowski(p, m, n)), "Rosowski 2019"};
    const auto without = bestKnownRank(**plain, ring);
    return without && without->rank <= commuting.rank ? without : commuting;
}

} // namespace

std::optional<KnownRank> bestKnownOfFamily(const Target& target, Ring ring)
{
    switch (target.family()) {
    case Family::Complex:
        return modulusOf(ring) % 4 == 1 || ring == Ring::C ? KnownRank{2, "−1 has a square root"}
                                                           : KnownRank{3, "Gauss"};
    case Family::Quaternion:
        // Modulo an odd prime, and where -1 has a root, they are the 2×2 matrices.
        return modulusOf(ring) > 2 || ring == Ring::C ? KnownRank{7, "as 2×2 matrices, Strassen 1969"}
                                                      : KnownRank{8, "Howell and Lafon 1975"};
    case Family::Algebra:
        if (target.name() == "split-quaternion" && divides(2, ring)) {
            return KnownRank{7, "as 2×2 matrices, Strassen 1969"};
        }
        return std::nullopt;
    case Family::Skew: {
        const int n = target.shape().b;
        return n >= 3 ? std::optional(KnownRank{((n - 1) * (n + 2)) / 2, "AlphaTensor 2022"}) : std::nullopt;
    }
    case Family::Polynomial:
        return polynomialRank(target.shape().a, target.shape().b, ring);
    case Family::Toeplitz:
        return polynomialRank(target.shape().b, target.shape().b, ring);
    case Family::Cyclic: {
        const auto known = cyclicRank(target, ring);
        return known ? known : commutativeRank(target, ring);
    }
    case Family::PolynomialModulo: {
        const auto known = truncatedRank(target, ring);
        return known ? known : commutativeRank(target, ring);
    }
    case Family::Group: {
        const auto known = groupRank(target, ring);
        return known ? known : commutativeRank(target, ring);
    }
    case Family::Structured:
        return structuredRank(target, ring);
    case Family::Commutative:
        return commutingRank(target, ring);
    case Family::MatrixMultiplication:
    case Family::Custom:
        break;
    }
    return std::nullopt;
}

} // namespace rankfall
