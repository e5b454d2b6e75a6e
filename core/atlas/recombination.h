// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"
#include "core/base/error.h"
#include "core/scheme/scheme.h"
#include "core/tensor/placement.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace rankfall {

/// How a scheme of a matrix product is put together from others: a tree. Parts that occur several times are shared.
struct Recipe {
    enum class Kind {
        Definition, ///< one product for each triple of indices; no parts
        Known,      ///< a scheme that is at hand, called `source`; no parts
        Split,      ///< two blocks beside each other along `side`: ranks add
        Product,    ///< the second part in every block of the first: sizes and ranks multiply
        Cut,        ///< the part, one larger along `side`, without an index: the rank does not grow
    };
    Kind kind = Kind::Definition;
    Format format; ///< n ≤ m ≤ p, as in every part; building brings parts into the order in which they fit
    int rank = 0;  ///< of what is built, at most: a cut may lose products
    Side side = Side::P;
    Format first; ///< of Split, Product and Cut: the sizes of the first part in the order in which it fits
    std::string source;
    std::vector<std::shared_ptr<const Recipe>> parts;
};

/// The sizes of the second part of a Split or a Product in the order in which it fits beside or inside the first.
Format secondOf(const Recipe& recipe);

/// The lowest ranks that recursive splitting gives for all matrix products up to `largest`, from schemes at hand: sums
/// of blocks, tensor products, projections and the definition, each as often as it helps. Such tables go back to
/// Drevet, Islam and Schost, "Optimization techniques for small matrix multiplication" (2011). These are upper bounds,
/// each with a recipe; ranks of what is at hand are taken on trust, so whoever builds a recipe verifies what comes out.
class Recombination {
public:
    static constexpr int kLargest = 32;

    explicit Recombination(int largest = kLargest);

    /// A scheme that is at hand, its sizes in any order (sizes beyond `largest` are ignored). True when it is lower
    /// than what there is.
    bool know(Format format, int rank, const std::string& source);
    /// Fills the table; again after further calls of know(). Deterministic; well under a second.
    void work();

    int largest() const { return m_largest; }

    /// Sizes in any order, up to largest().
    int rank(Format format) const { return at(format).rank; }

    std::shared_ptr<const Recipe> recipe(Format format) const;

private:
    struct Entry {
        int rank = 0;
        Recipe::Kind kind = Recipe::Kind::Definition;
        Side side = Side::P;
        Format first{};
        std::string source{};
    };

    using Made = std::map<Format, std::shared_ptr<const Recipe>>;

    const Entry& at(Format format) const { return m_table.at(sorted(format)); }

    bool better(Format format, Entry entry);
    bool split(Format format);
    bool multiply(Format format);
    bool cut(Format format);
    std::shared_ptr<const Recipe> recipe(Format format, Made& made) const;

    int m_largest;
    std::map<Format, Entry> m_table; ///< sizes in ascending order
};

/// With what the atlas has in the ring, under names such as "atlas:2x2x2:z2"; filled.
Recombination recombined(const Atlas& atlas, Ring ring, int largest = Recombination::kLargest);

/// Gives the scheme called `source` in a Recipe, its sizes in any order.
using SchemeLoader = std::function<Expected<Scheme>(const std::string& source)>;

/// Carries a recipe out, with the sizes in the recipe's order. Not verified. Errors: what `load` says, and sizes beyond
/// Target::kMaxVerified.
Expected<Scheme> build(const Recipe& recipe, Ring ring, const SchemeLoader& load);

} // namespace rankfall
