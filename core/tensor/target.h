// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/tensor/tensor.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// The families of tensors that have a name. Algebra stands for the small named ones of algebra_target.h.
enum class Family {
    MatrixMultiplication,
    Polynomial,
    Cyclic,
    Complex,
    Quaternion,
    Skew,
    Structured,
    Toeplitz,
    PolynomialModulo,
    Group,
    Algebra,
    Commutative,
    Custom
};

/// How the entries of one mode are shown and called: entry i is `labels[i]`, drawn at row `place[i].row` and column
/// `place[i].col` of a `rows` by `cols` grid (a matrix for matrix families, one row for vectors).
struct ModeLayout {
    struct Place {
        int row = 0;
        int col = 0;
    };

    char letter = 'a'; ///< the capital is the mode's name on axes
    int rows = 1;
    int cols = 1;
    std::vector<Place> place;
    std::vector<std::string> labels; ///< identifiers such as "a11"; unique across the three modes,
                                     ///< but for inputs that commute, the same in A and B

    int size() const { return static_cast<int>(labels.size()); }
};

/// The size of a matrix product: A is n by m, B is m by p, C is n by p.
struct Format {
    int n = 0;
    int m = 0;
    int p = 0;
    auto operator<=>(const Format&) const = default;
};

/// The format with its sizes in ascending order: as published tables and the atlas list it.
Format sorted(Format format);

/// A product of matrices of which only some entries are free: each of A and B is general (g), upper or lower triangular
/// (u, l), symmetric (s), skew-symmetric (k), skew-symmetric but for a free diagonal (w), or the same along every
/// diagonal, as a Toeplitz matrix is (d). Entries are counted along the rows of the upper triangle, those of l along
/// the columns of the lower one, those of d from the upper right corner to the lower left one. B may also be the
/// transpose of A's pattern (t): then C would be symmetric for B = Aᵀ, and only its upper triangle is asked for.
struct StructuredProduct {
    char a = 'g';
    char b = 'g';
    Format format;
    bool withoutCorners = false; ///< the first and the last entry of C are left out
    bool operator==(const StructuredProduct&) const = default;
};

/// A bilinear map to decompose: its tensor over the integers, and the names of its entries. Immutable, shared.
///
/// The one convention of this program: T[a, b, c] is the coefficient of A_a·B_b in C_c, every matrix row-major, C
/// **not** transposed (A: i·m+j, B: j·p+k, C: i·p+k). Published data mostly indexes the transpose of C; io converts.
class Target {
public:
    static constexpr int kMaxExplored = 8;  ///< largest n, m, p that positions are made of
    static constexpr int kMaxVerified = 16; ///< largest n, m, p that schemes are verified against

    static std::shared_ptr<const Target> matrixMultiplication(Format format);
    static std::shared_ptr<const Target> polynomial(int first, int second); ///< numbers of coefficients
    static std::shared_ptr<const Target> cyclic(int size);
    static std::shared_ptr<const Target> complexProduct();
    static std::shared_ptr<const Target> quaternionProduct();
    static std::shared_ptr<const Target> skew(int size); ///< skew-symmetric size×size matrix times vector
    /// Nothing when the patterns do not go with the sizes: all but general matrices are square.
    static std::shared_ptr<const Target> structured(const StructuredProduct& product);

    /// What a target consists of: for factories in headers of their own (algebra_target.h).
    struct Parts {
        Family family = Family::Custom;
        std::string name;
        std::string title;
        Tensor tensor;
        std::array<ModeLayout, 3>
            layouts; ///< as many entries as the tensor has; labels unique across modes, but for inputs that commute
    };

    static std::shared_ptr<const Target> of(Parts parts);
    /// Any tensor; entries are labelled a1.., b1.., c1... `name` is how it is named again ("file:PATH").
    static Expected<std::shared_ptr<const Target>> custom(std::string name, Tensor tensor);
    /// Reads a name of those that targetFamilies() (target_families.h) lists. file:PATH and algebra:PATH are read by
    /// io/open.h. An error says what is wrong with the name and which one may have been meant.
    static Expected<std::shared_ptr<const Target>> parse(std::string_view name);

    Family family() const { return m_family; }

    const std::string& name() const { return m_name; } ///< "2x2x2": reads back with parse()

    const std::string& title() const { return m_title; } ///< "2×2 by 2×2 matrix product" (UTF-8)

    Shape shape() const { return m_tensor.shape(); }

    const Tensor& tensor() const { return m_tensor; }

    const ModeLayout& layout(Mode mode) const { return m_layouts[static_cast<std::size_t>(index(mode))]; }

    const std::string& label(Mode mode, int i) const { return layout(mode).labels[static_cast<std::size_t>(i)]; }

    std::optional<Format> format() const { return m_format; }

    /// Whether an algorithm may use ab = ba: modes A and B are then the same inputs, and the tensor is folded.
    bool commutes() const { return m_tensor.isFolded(); }

    /// The algorithm of the definition: one product per nonzero entry, or fewer where the family has an obvious one.
    std::vector<Term> schoolbook() const;
    /// True when positions of this target may be explored (each mode at most 64 entries).
    bool isExplorable() const;

private:
    Target() = default;
    Family m_family = Family::Custom;
    std::string m_name;
    std::string m_title;
    Tensor m_tensor;
    std::array<ModeLayout, 3> m_layouts;
    std::optional<Format> m_format;
};

using TargetPtr = std::shared_ptr<const Target>;

} // namespace rankfall
