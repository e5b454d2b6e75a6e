// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/npy_scheme.h"

#include "core/io/factor_grid.h"

#include <algorithm>
#include <array>

namespace rankfall {

namespace {

constexpr std::size_t kMaxEntries = 256; // of a factor: 16 by 16
constexpr std::size_t kMaxRank = 8192;
constexpr std::size_t kMaxSchemes = 20'000;
constexpr const char* kDamaged = "The file is damaged; get a whole copy";

/// Two dimensions of an array: the others stand still.
struct Plane {
    std::array<std::size_t, 4> fixed{};
    std::size_t row = 0;
    std::size_t col = 1;
};

std::size_t extent(const NpyArray& array, std::size_t axis)
{
    return static_cast<std::size_t>(array.shape()[axis]);
}

Expected<FactorGrid> gridOf(const NpyArray& array, const Plane& plane)
{
    FactorGrid grid{extent(array, plane.row), extent(array, plane.col), {}};
    auto indices = plane.fixed;
    for (std::size_t row = 0; row < grid.rows; ++row) {
        indices[plane.row] = row;
        for (std::size_t col = 0; col < grid.cols; ++col) {
            indices[plane.col] = col;
            const auto value = array.at(std::span(indices).first(array.dimensions()));
            if (!value) {
                return tl::unexpected<Error>(value.error());
            }
            grid.values.push_back(*value);
        }
    }
    return grid;
}

/// The target of a member called "n,m,p"; nothing when it is called something else.
TargetPtr targetOfName(std::string name)
{
    std::replace(name.begin(), name.end(), ',', 'x');
    const auto target = Target::parse(name);
    return target && (*target)->format() ? *target : nullptr;
}

/// The scheme of three planes.
Expected<SchemeMember> memberOf(const std::array<const NpyArray*, 3>& arrays, const std::array<Plane, 3>& planes,
                                const TargetPtr& target, const std::string& name, const std::string& where)
{
    std::array<FactorGrid, 3> grids;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const std::size_t rows = extent(*arrays[mode], planes[mode].row);
        const std::size_t cols = extent(*arrays[mode], planes[mode].col);
        if (std::max(rows, cols) > kMaxRank || std::min(rows, cols) > kMaxEntries) {
            return fail("The scheme is larger than 16x16x16", where, "Matrix products are verified up to 16x16x16");
        }
        auto grid = gridOf(*arrays[mode], planes[mode]);
        if (!grid) {
            return tl::unexpected<Error>(grid.error());
        }
        grids[mode] = std::move(*grid);
    }
    const auto named = target ? target : targetOfName(name);
    auto member = schemeOfGrids(grids, {named, true, name}, where);
    const auto rowsFit = [&] {
        return named && std::ranges::all_of(kModes, [&](Mode mode) {
                   return grids[static_cast<std::size_t>(index(mode))].rows ==
                          static_cast<std::size_t>(named->shape()[mode]);
               });
    };
    if (!member && rowsFit()) {
        return fail("The three factors have different numbers of products", where, kDamaged);
    }
    if (!member && !target && named) {
        return fail("The factors have " + std::to_string(grids[0].rows) + ", " + std::to_string(grids[1].rows) +
                        " and " + std::to_string(grids[2].rows) + " entries, which does not fit the member's name " +
                        name,
                    where, kDamaged);
    }
    return member;
}

/// N schemes of equal sizes in one array; `plane` gives the factor of a mode of a scheme.
template <typename PlaneOf>
Expected<SchemeList> stack(const NpyArray& array, const std::string& name, const std::string& where,
                           const TargetPtr& target, const PlaneOf& planeOf)
{
    const std::size_t count = extent(array, 0);
    if (count > kMaxSchemes) {
        return fail("The array holds more than " + std::to_string(kMaxSchemes) + " schemes", where);
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) {
        names.push_back(name + "[" + std::to_string(i) + "]");
    }
    return SchemeList("numpy array of equal schemes", names, [array, names, where, target, planeOf](std::size_t i) {
        return memberOf({&array, &array, &array}, {planeOf(i, 0), planeOf(i, 1), planeOf(i, 2)}, target, names[i],
                        where + ":" + names[i]);
    });
}

} // namespace

std::optional<Expected<SchemeList>> schemesOfArrays(const std::vector<NpyArray>& arrays, const std::string& name,
                                                    const std::string& where, const TargetPtr& target)
{
    const auto one = [&](const std::array<const NpyArray*, 3>& three, const std::array<Plane, 3>& planes) {
        auto member = memberOf(three, planes, target, name, where);
        return member ? Expected<SchemeList>(SchemeList("numpy arrays", std::move(*member)))
                      : tl::unexpected<Error>(member.error());
    };
    if (arrays.size() == 3 && std::ranges::all_of(arrays, [](const NpyArray& x) { return x.dimensions() == 2; })) {
        return one({&arrays[0], &arrays[1], &arrays[2]}, {Plane{}, Plane{}, Plane{}});
    }
    if (arrays.size() != 1) {
        return std::nullopt;
    }
    const NpyArray& array = arrays[0];
    if (array.dimensions() == 3 && extent(array, 0) == 3 && extent(array, 1) <= kMaxEntries) {
        return one({&array, &array, &array}, {Plane{{0}, 1, 2}, Plane{{1}, 1, 2}, Plane{{2}, 1, 2}});
    }
    if (array.dimensions() == 3 && extent(array, 1) == 3 && extent(array, 2) <= kMaxEntries) {
        return one({&array, &array, &array}, {Plane{{0, 0}, 0, 2}, Plane{{0, 1}, 0, 2}, Plane{{0, 2}, 0, 2}});
    }
    if (array.dimensions() == 4 && extent(array, 2) == 3) {
        return stack(array, name, where, target, [](std::size_t i, std::size_t mode) {
            return Plane{{i, 0, mode, 0}, 3, 1};
        });
    }
    if (array.dimensions() == 4 && extent(array, 1) == 3) {
        return stack(array, name, where, target, [](std::size_t i, std::size_t mode) {
            return Plane{{i, mode, 0, 0}, 2, 3};
        });
    }
    return array.dimensions() <= 2 ? schemesOfPool(array, where, target) : std::nullopt;
}

} // namespace rankfall
