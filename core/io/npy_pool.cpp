// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/factor_grid.h"
#include "core/io/npy_scheme.h"
#include "core/io/structured_guess.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <array>
#include <bit>

namespace rankfall {

namespace {

constexpr std::size_t kMaxSchemes = 20'000;
constexpr std::size_t kMaxRank = 2'000;
constexpr int kMaskBits = 64;

/// One row of the array at a time; an array of one dimension is one row.
class Rows {
public:
    explicit Rows(const NpyArray& array)
        : m_array(array)
    {
    }

    std::size_t count() const { return m_array.dimensions() == 2 ? static_cast<std::size_t>(m_array.shape()[0]) : 1; }

    std::size_t length() const { return static_cast<std::size_t>(m_array.shape().back()); }

    std::uint64_t at(std::size_t row, std::size_t col) const
    {
        const std::array<std::size_t, 2> indices{row, col};
        return m_array.bitsAt(std::span(indices).last(m_array.dimensions()));
    }

private:
    NpyArray m_array;
};

/// How numbers of a row become a scheme.
struct Layout {
    enum class Kind { Fractions, Masks, Planes } kind = Kind::Fractions;

    bool inBlocks = false; ///< masks: all u, then all v, then all w
    TargetPtr target;      ///< nothing: only the shape
    Shape shape;
    std::size_t rank = 0;
};

/// The scheme of a row; nothing when a number has no meaning in the layout.
std::optional<Scheme> schemeOfRow(const Rows& rows, std::size_t row, const Layout& layout)
{
    Scheme scheme{.target = layout.target, .products = {}, .name = {}, .claimedRing = Ring::Z, .imaginary = {}};
    scheme.products.resize(layout.rank);
    std::size_t next = 0;
    for (const Mode mode : kModes) {
        const auto slot = static_cast<std::size_t>(index(mode));
        const auto entries = static_cast<std::size_t>(layout.shape[mode]);
        for (std::size_t r = 0; r < layout.rank; ++r) {
            auto& factor = scheme.products[r][slot];
            factor.resize(entries);
            if (layout.kind == Layout::Kind::Fractions) {
                for (std::size_t i = 0; i < entries; ++i, next += 2) {
                    const auto value = Rational::make(static_cast<std::int64_t>(rows.at(row, next)),
                                                      static_cast<std::int64_t>(rows.at(row, next + 1)));
                    if (!value) {
                        return std::nullopt;
                    }
                    factor[i] = *value;
                }
                continue;
            }
            const bool isPlanes = layout.kind == Layout::Kind::Planes;
            const std::size_t word = (layout.inBlocks ? slot * layout.rank + r : 3 * r + slot) * (isPlanes ? 2 : 1);
            const std::uint64_t low = rows.at(row, word);
            const std::uint64_t high = isPlanes ? rows.at(row, word + 1) : 0;
            for (std::size_t i = 0; i < entries; ++i) { // a value is low + 2·high: 2, and 3 by some, mean −1
                const bool isHigh = (high >> i & 1U) != 0;
                factor[i] = isHigh ? Rational(-1) : Rational(static_cast<std::int64_t>(low >> i & 1U));
            }
        }
    }
    scheme.claimedRing = layout.kind == Layout::Kind::Masks    ? Ring::Z2
                         : layout.kind == Layout::Kind::Planes ? Ring::Z3
                                                               : smallestRing(scheme.products);
    return scheme;
}

/// How many bits the masks of each mode use, over all rows.
Shape usedBits(const Rows& rows, std::size_t rank, bool isPlanes, bool inBlocks)
{
    std::array<std::uint64_t, 3> used{};
    for (std::size_t row = 0; row < rows.count(); ++row) {
        for (std::size_t word = 0; word < rows.length(); ++word) {
            const std::size_t mask = isPlanes ? word / 2 : word;
            used[inBlocks ? mask / rank : mask % 3] |= rows.at(row, word);
        }
    }
    return {static_cast<int>(std::bit_width(used[0])), static_cast<int>(std::bit_width(used[1])),
            static_cast<int>(std::bit_width(used[2]))};
}

/// What the first row decomposes in this layout, as far as the layout leaves it open.
std::optional<Layout> settled(const Rows& rows, Layout layout, const TargetPtr& target, std::span<const Ring> rings)
{
    const auto scheme = schemeOfRow(rows, 0, layout);
    if (!scheme) {
        return std::nullopt;
    }
    std::vector<TargetPtr> candidates = target ? std::vector<TargetPtr>{target} : targetsOfSizes(layout.shape);
    std::erase_if(candidates, [&](const TargetPtr& x) { return !(x->shape() == layout.shape); });
    layout.target = whatIsDecomposed(*scheme, candidates, rings);
    return layout.target ? std::optional(layout) : std::nullopt;
}

std::optional<Layout> masksLayout(const Rows& rows, const TargetPtr& target)
{
    for (const bool isPlanes : {false, true}) {
        const std::size_t words = isPlanes ? 6 : 3;
        if (rows.length() % words != 0 || rows.length() / words > kMaxRank) {
            continue;
        }
        for (const bool inBlocks : {false, true}) {
            const std::size_t rank = rows.length() / words;
            const Shape shape = usedBits(rows, rank, isPlanes, inBlocks);
            if (std::min({shape.a, shape.b, shape.c}) < 1) {
                continue;
            }
            const auto kind = isPlanes ? Layout::Kind::Planes : Layout::Kind::Masks;
            const Ring ring = isPlanes ? Ring::Z3 : Ring::Z2;
            // The last entry of a matrix may stand nowhere.
            for (const int more : {0, 1}) {
                const Shape sizes{shape.a + more, shape.b + more, shape.c + more};
                const Layout layout{kind, inBlocks, {}, target ? target->shape() : sizes, rank};
                const int largest = std::max({layout.shape.a, layout.shape.b, layout.shape.c});
                if (largest > kMaskBits || rank + 2 < static_cast<std::size_t>(largest)) {
                    continue; // without the corners of C two entries are free
                }
                if (auto found = settled(rows, layout, target, {&ring, 1})) {
                    return found;
                }
            }
        }
    }
    return std::nullopt;
}

/// Sizes whose sum divides the length; what is decomposed decides among them.
std::optional<Layout> fractionsLayout(const Rows& rows, const TargetPtr& target)
{
    for (std::size_t at = 1; at < rows.length(); at += 2) {
        if (static_cast<std::int64_t>(rows.at(0, at)) < 1) {
            return std::nullopt; // no denominators
        }
    }
    const auto shapes = target ? std::vector<Shape>{target->shape()} : shapesOfProducts();
    for (std::size_t i = 0; i < kTriedRings.size() * shapes.size(); ++i) {
        const Shape shape = shapes[i % shapes.size()];
        const auto numbers = static_cast<std::size_t>(shape.a + shape.b + shape.c) * 2;
        const std::size_t rank = rows.length() / numbers;
        const int largest = std::max({shape.a, shape.b, shape.c});
        if (rows.length() % numbers != 0 || rank > kMaxRank || rank + 2 < static_cast<std::size_t>(largest)) {
            continue; // without the corners of C two entries are free
        }
        if (auto found = settled(rows, {Layout::Kind::Fractions, false, {}, shape, rank}, target,
                                 {&kTriedRings[i / shapes.size()], 1})) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Expected<SchemeList>> schemesOfPool(const NpyArray& array, const std::string& where,
                                                  const TargetPtr& target)
{
    if (!array.isInteger() || array.dimensions() < 1 || array.dimensions() > 2 || array.size() == 0) {
        return std::nullopt;
    }
    const auto rows = std::make_shared<const Rows>(array);
    if (rows->count() > kMaxSchemes || rows->length() < 3) {
        return std::nullopt;
    }
    auto layout = array.isUnsigned() ? std::nullopt : fractionsLayout(*rows, target);
    if (!layout) {
        layout = masksLayout(*rows, target);
    }
    if (!layout) {
        return Expected<SchemeList>(fail(
            "The array of " + std::to_string(rows->count()) + " × " + std::to_string(rows->length()) +
                " numbers is no pool of schemes for a product of matrices up to 8x8x8",
            where,
            "As bit masks it has 3 or 6 numbers for each product, as fractions 2 for each coefficient; if it is for "
            "another tensor, name that with --target"));
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < rows->count(); ++i) {
        names.push_back(rows->count() > 1 ? std::to_string(i + 1) : "");
    }
    const char* form =
        layout->kind == Layout::Kind::Fractions ? "numerators and denominators (.npy)" : "bit masks (.npy)";
    return Expected<SchemeList>(
        SchemeList(form, names, [rows, layout = *layout, names, where](std::size_t i) -> Expected<SchemeMember> {
            auto scheme = schemeOfRow(*rows, i, layout);
            if (!scheme) {
                return fail("A denominator of this scheme is zero", where + ":" + names[i]);
            }
            scheme->name = names[i];
            return SchemeMember{std::move(*scheme), false};
        }));
}

} // namespace rankfall
