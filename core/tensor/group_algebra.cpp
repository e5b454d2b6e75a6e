// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/algebra_target.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <numeric>
#include <optional>

namespace rankfall {

namespace {

constexpr const char* kForm = "Groups are Cn (cyclic), Dn (symmetries of the n-gon), Sn and An (permutations), Q8 and "
                              "products such as C2xC4, with at most 64 elements";

/// A finite group: element 0 is one, products[i][j] = i·j.
struct Group {
    std::vector<std::string> names;
    std::vector<std::vector<int>> products;

    int size() const { return static_cast<int>(names.size()); }
};

/// `product(i, j)` for elements with these names.
template <typename Product>
Group groupOf(std::vector<std::string> names, const Product& product)
{
    Group group{std::move(names), {}};
    for (int i = 0; i < group.size(); ++i) {
        auto& row = group.products.emplace_back();
        for (int j = 0; j < group.size(); ++j) {
            row.push_back(product(i, j));
        }
    }
    return group;
}

std::string powerName(const std::string& before, char letter, int power)
{
    return power == 0 ? (before.empty() ? "e" : before) : before + letter + (power == 1 ? "" : std::to_string(power));
}

Group cyclicGroup(int n)
{
    std::vector<std::string> names;
    for (int i = 0; i < n; ++i) {
        names.push_back(powerName({}, 'g', i));
    }
    return groupOf(std::move(names), [n](int i, int j) { return (i + j) % n; });
}

/// Element a·n + i is s^a r^i, with r s = s r⁻¹.
Group dihedralGroup(int n)
{
    std::vector<std::string> names;
    for (int i = 0; i < 2 * n; ++i) {
        names.push_back(powerName(i < n ? "" : "s", 'r', i % n));
    }
    return groupOf(std::move(names), [n](int x, int y) {
        const bool mirrors = y >= n;
        const int turn = (mirrors ? n - x % n : x % n) + y % n;
        return ((x >= n) != mirrors ? n : 0) + turn % n;
    });
}

/// The cycles of a permutation of 0 … n−1, counted from 1: "12_34", "e" for none.
std::string cyclesOf(const std::vector<int>& permutation)
{
    std::string out;
    std::vector<bool> seen(permutation.size(), false);
    for (std::size_t start = 0; start < permutation.size(); ++start) {
        if (seen[start] || permutation[start] == static_cast<int>(start)) {
            continue;
        }
        out += out.empty() ? "" : "_";
        for (std::size_t i = start; !seen[i]; i = static_cast<std::size_t>(permutation[i])) {
            seen[i] = true;
            out += std::to_string(i + 1);
        }
    }
    return out.empty() ? "e" : out;
}

/// All permutations of n, or the even ones; p·q is first q, then p.
Group permutationGroup(int n, bool onlyEven)
{
    std::vector<std::vector<int>> elements;
    std::vector<int> permutation(static_cast<std::size_t>(n));
    std::iota(permutation.begin(), permutation.end(), 0);
    do {
        int inversions = 0;
        for (std::size_t i = 0; i < permutation.size(); ++i) {
            for (std::size_t j = i + 1; j < permutation.size(); ++j) {
                inversions += permutation[i] > permutation[j] ? 1 : 0;
            }
        }
        if (!onlyEven || inversions % 2 == 0) {
            elements.push_back(permutation);
        }
    } while (std::ranges::next_permutation(permutation).found);
    std::vector<std::string> names;
    std::ranges::transform(elements, std::back_inserter(names), cyclesOf);
    return groupOf(std::move(names), [&](int p, int q) {
        std::vector<int> product;
        for (const int image : elements[static_cast<std::size_t>(q)]) {
            product.push_back(elements[static_cast<std::size_t>(p)][static_cast<std::size_t>(image)]);
        }
        return static_cast<int>(std::ranges::find(elements, product) - elements.begin());
    });
}

/// Element s·4 + u is ±u of the units 1, i, j, k.
Group quaternionGroup()
{
    return groupOf({"1", "i", "j", "k", "m1", "mi", "mj", "mk"}, [](int x, int y) {
        static constexpr int kUnit[4][4] = {{0, 1, 2, 3}, {1, 0, 3, 2}, {2, 3, 0, 1}, {3, 2, 1, 0}};
        static constexpr bool kMinus[4][4] = {{false, false, false, false},
                                              {false, true, false, true},
                                              {false, true, true, false},
                                              {false, false, true, true}};
        const bool minus = ((x >= 4) != (y >= 4)) != kMinus[x % 4][y % 4];
        return kUnit[x % 4][y % 4] + (minus ? 4 : 0);
    });
}

/// One factor of a product: "S3".
std::optional<Group> simpleGroup(std::string_view name)
{
    int n = 0;
    const auto digits = name.substr(std::min<std::size_t>(1, name.size()));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') {
        return std::nullopt;
    }
    switch (name[0]) {
    case 'C':
        return n >= 1 && n <= Factor::kMaxSize ? std::optional(cyclicGroup(n)) : std::nullopt;
    case 'D':
        return n >= 2 && 2 * n <= Factor::kMaxSize ? std::optional(dihedralGroup(n)) : std::nullopt;
    case 'S':
        return n >= 2 && n <= 4 ? std::optional(permutationGroup(n, false)) : std::nullopt;
    case 'A':
        return n >= 3 && n <= 5 ? std::optional(permutationGroup(n, true)) : std::nullopt;
    case 'Q':
        return n == 8 ? std::optional(quaternionGroup()) : std::nullopt;
    default:
        return std::nullopt;
    }
}

Group directProduct(const Group& g, const Group& h)
{
    const int n = h.size();
    std::vector<std::string> names;
    for (const std::string& x : g.names) {
        for (const std::string& y : h.names) {
            names.push_back(x + "_" + y);
        }
    }
    return groupOf(std::move(names), [&](int x, int y) {
        return g.products[static_cast<std::size_t>(x / n)][static_cast<std::size_t>(y / n)] * n +
               h.products[static_cast<std::size_t>(x % n)][static_cast<std::size_t>(y % n)];
    });
}

} // namespace

Expected<TargetPtr> groupAlgebra(std::string_view name, std::string_view group)
{
    std::optional<Group> found;
    for (std::string_view rest = group;;) {
        const auto cut = rest.find('x');
        const auto factor = simpleGroup(rest.substr(0, cut));
        if (!factor || (found && found->size() * factor->size() > Factor::kMaxSize)) {
            return fail(factor ? "The group of “" + std::string(name) + "” has more than 64 elements"
                               : "“" + std::string(rest.substr(0, cut)) + "” in “" + std::string(name) +
                                     "” is no group that has a name here",
                        {}, kForm);
        }
        found = found ? directProduct(*found, *factor) : *factor;
        if (cut == std::string_view::npos) {
            break;
        }
        rest.remove_prefix(cut + 1);
    }
    const int n = found->size();
    Algebra algebra{std::move(found->names), Tensor(Shape{n, n, n})};
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < n; ++j) {
            algebra.constants.set({i, j, found->products[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]}, 1);
        }
    }
    return algebraProduct(
        {Family::Group, std::string(name), "product in the group algebra of " + std::string(group), {}, {}}, algebra);
}

} // namespace rankfall
