// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/target_families.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rankfall {

const std::vector<TargetFamily>& targetFamilies()
{
    using Size = TargetFamily::Size;
    constexpr const char* kMatrices = "Matrices";
    constexpr const char* kPolynomials = "Polynomials";
    constexpr const char* kAlgebras = "Algebras";
    constexpr const char* kOwn = "Your own";
    const auto square = [](int least, int most, int start) { return std::vector<Size>{{"size", least, most, start}}; };
    static const std::vector<TargetFamily> list{
        {Family::MatrixMultiplication,
         kMatrices,
         "Matrix product",
         "NxMxP",
         "product of an N×M and an M×P matrix (explored to 8, verified to 16)",
         "3x3x3",
         "",
         {{"rows of A", 1, 8, 3}, {"columns of A", 1, 8, 3}, {"columns of B", 1, 8, 3}},
         {}},
        {Family::MatrixMultiplication,
         kMatrices,
         "Matrix times vector",
         "NxMx1",
         "N×M matrix times vector",
         "3x4x1",
         "",
         {{"rows of A", 1, 8, 3}, {"columns of A", 1, 8, 4}},
         {}},
        {Family::Structured,
         kMatrices,
         "Product of matrices with a structure",
         "XY:NxMxP",
         "product of matrices with a structure: X and Y are g (general), u, l (triangular), s (symmetric), k "
         "(skew-symmetric), w (skew-symmetric with a diagonal), d (Toeplitz); Y = t: the transpose of X (to 8)",
         "ul:4x4x4",
         "",
         {{"rows of A", 1, 8, 4}, {"columns of A", 1, 8, 4}, {"columns of B", 1, 8, 4}},
         {"uu", "ul", "ug", "ut", "sg", "ss", "sk", "kg", "kk", "kt", "gt", "dd", "dg", "dt", "wg", "ws"}},
        {Family::Skew,
         kMatrices,
         "Skew-symmetric matrix times vector",
         "skew:N",
         "skew-symmetric N×N matrix times vector (2 to 11)",
         "skew:5",
         "skew:",
         square(2, 11, 4),
         {}},
        {Family::Toeplitz,
         kMatrices,
         "Toeplitz matrix times vector",
         "toeplitz:N",
         "Toeplitz N×N matrix times vector (to 32)",
         "toeplitz:4",
         "toeplitz:",
         square(1, 32, 4),
         {}},
        {Family::Commutative,
         kMatrices,
         "Matrix product, entries commute",
         "comm:NxMxP",
         "product of an N×M and an M×P matrix whose entries commute: products of any two sums of them (to 64 inputs)",
         "comm:3x3x3",
         "comm:",
         {{"rows of A", 1, 8, 2}, {"columns of A", 1, 8, 2}, {"columns of B", 1, 8, 2}},
         {}},
        {Family::Commutative,
         kMatrices,
         "Square of a matrix, entries commute",
         "square:N",
         "square of an N×N matrix whose entries commute (2 to 8)",
         "square:2",
         "square:",
         square(2, 8, 2),
         {}},
        {Family::Polynomial,
         kPolynomials,
         "Product of polynomials",
         "poly:NxM",
         "product of polynomials with N and M coefficients (to 32)",
         "poly:3x3",
         "poly:",
         {{"coefficients of A", 1, 32, 3}, {"coefficients of B", 1, 32, 3}},
         {}},
        {Family::PolynomialModulo,
         kPolynomials,
         "Product modulo a power of x",
         "polymod:N",
         "product of polynomials with N coefficients, of which the first N are kept (to 32)",
         "polymod:3",
         "polymod:",
         square(1, 32, 3),
         {}},
        {Family::PolynomialModulo,
         kPolynomials,
         "Product modulo a polynomial",
         "polymod:P",
         "product of polynomials modulo P, whose first coefficient is 1 (to degree 32)",
         "polymod:x^4+1",
         "polymod:",
         {},
         {"x^2+1", "x^2+x+1", "x^3-x-1", "x^4+1", "x^4+x+1", "x^5-x-1", "x^8+1", "x^8+x^4+x^3+x+1"}},
        {Family::Cyclic,
         kPolynomials,
         "Cyclic convolution",
         "cyclic:N",
         "cyclic convolution of length N (to 64)",
         "cyclic:4",
         "cyclic:",
         square(1, 64, 4),
         {}},
        {Family::Complex,
         kAlgebras,
         "Complex numbers",
         "complex",
         "product of two complex numbers",
         "complex",
         "complex",
         {},
         {}},
        {Family::Quaternion,
         kAlgebras,
         "Quaternions",
         "quaternion",
         "product of two quaternions",
         "quaternion",
         "quaternion",
         {},
         {}},
        {Family::Algebra,
         kAlgebras,
         "Split-quaternions",
         "split-quaternion",
         "product of two split-quaternions: i² = −1, j² = k² = 1",
         "split-quaternion",
         "split-quaternion",
         {},
         {}},
        {Family::Algebra,
         kAlgebras,
         "Octonions",
         "octonion",
         "product of two octonions",
         "octonion",
         "octonion",
         {},
         {}},
        {Family::Algebra,
         kAlgebras,
         "Split-octonions",
         "split-octonion",
         "product of two split-octonions",
         "split-octonion",
         "split-octonion",
         {},
         {}},
        {Family::Group,
         kAlgebras,
         "Group algebra",
         "group:G",
         "product in the group algebra of G: Cn, Dn (2n elements), Sn, An, Q8 and products of these (to 64 elements)",
         "group:S3",
         "group:",
         {},
         {"C2xC2", "C4", "C5", "C6", "S3", "C2xC4", "C2xC2xC2", "D4", "Q8", "C3xC3", "D5", "A4", "S4"}},
        {Family::Custom,
         kOwn,
         "Algebra from a file",
         "algebra:PATH",
         "product in an algebra of your own: a file with its multiplication table or its structure constants",
         "algebra:table.csv",
         "algebra:",
         {},
         {}},
        {Family::Custom,
         kOwn,
         "Tensor from a file",
         "file:PATH",
         "a tensor of your own, from a file: .npy, JSON, CSV or text",
         "file:tensor.json",
         "file:",
         {},
         {}},
    };
    return list;
}

std::string_view nearestTargetWord(std::string_view word)
{
    // Letters that are wrong, missing, too many, or exchanged with the next one; a third of them may be.
    const auto distance = [&](std::string_view other) {
        std::vector<std::size_t> before;
        std::vector<std::size_t> last;
        std::vector<std::size_t> row(other.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 0; i < word.size(); ++i) {
            before = std::exchange(last, row);
            row[0] = i + 1;
            for (std::size_t j = 0; j < other.size(); ++j) {
                row[j + 1] = std::min({last[j] + (word[i] == other[j] ? 0U : 1U), row[j] + 1, last[j + 1] + 1});
                if (i > 0 && j > 0 && word[i] == other[j - 1] && word[i - 1] == other[j]) {
                    row[j + 1] = std::min(row[j + 1], before[j - 1] + 1);
                }
            }
        }
        return row.back();
    };
    std::string_view best;
    std::size_t least = 1 + std::max<std::size_t>(1, word.size() / 3);
    for (const TargetFamily& family : targetFamilies()) {
        const auto prefix = family.prefix.substr(0, family.prefix.find(':'));
        if (const auto far = prefix.empty() ? least : distance(prefix); far < least) {
            least = far;
            best = family.prefix;
        }
    }
    return best;
}

} // namespace rankfall
