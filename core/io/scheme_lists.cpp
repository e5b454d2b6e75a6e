// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/scheme_lists.h"

#include "core/io/factor_grid.h"
#include "core/io/file.h"

#include <algorithm>
#include <memory>

namespace rankfall {

namespace {

constexpr std::size_t kMaxSchemes = 10'000;
constexpr std::size_t kMaxRank = 8192;

/// Why a list is none that is wanted, at a place.
struct Mismatch {
    std::string message;
    std::size_t offset = 0;
};

/// A matrix's rows one after another.
struct Flat {
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<Gaussian> values;
};

std::optional<Mismatch> flatten(const ListValue& matrix, Flat& into)
{
    into.rows = matrix.size();
    into.cols = matrix.size() > 0 && matrix[0].isList ? matrix[0].size() : 0;
    for (const ListValue& row : matrix.items) {
        if (!row.isList || row.size() != into.cols) {
            return Mismatch{"This row should be a list of " + std::to_string(into.cols) +
                                " numbers, as the first one is",
                            row.offset};
        }
        for (const ListValue& value : row.items) {
            if (value.isList) {
                return Mismatch{"A number is expected here, not a list", value.offset};
            }
            into.values.push_back(value.number);
        }
    }
    return std::nullopt;
}

class ListsReader {
public:
    ListsReader(std::string_view text, const std::string& file, TargetPtr target)
        : m_text(text)
        , m_file(file)
        , m_target(std::move(target))
    {
    }

    /// One scheme, of a value with one of the shapes that shapeOf() knows.
    Expected<SchemeMember> scheme(const ListValue& value, const std::string& name) const
    {
        const int depth = value.depth();
        if (depth == 4 && !(value.size() == 3 && value[0].size() != 3)) {
            return ofMatrices(value, name);
        }
        if (depth == 3 && value.size() != 3) {
            return ofRows(value, name);
        }
        return ofFactors({&value[0], &value[1], &value[2]}, name);
    }

    /// [U, V, W], each [row][column] of numbers, or [product][row][column].
    Expected<SchemeMember> ofFactors(const std::array<const ListValue*, 3>& factors, const std::string& name) const
    {
        std::array<FactorGrid, 3> grids;
        std::array<std::pair<std::size_t, std::size_t>, 3> matrices{};
        for (std::size_t mode = 0; mode < 3; ++mode) {
            const ListValue& factor = *factors[mode];
            FactorGrid& grid = grids[mode];
            if (factor.depth() != 3) {
                Flat flat;
                if (const auto wrong = flatten(factor, flat)) {
                    return refuse(*wrong);
                }
                grid = {flat.rows, flat.cols, std::move(flat.values)};
                continue;
            }
            grid.rows = factor.size();
            for (const ListValue& matrix : factor.items) {
                Flat flat;
                if (const auto wrong = flatten(matrix, flat)) {
                    return refuse(*wrong);
                }
                if (&matrix == &factor[0]) {
                    grid.cols = flat.values.size();
                    matrices[mode] = {flat.rows, flat.cols};
                } else if (flat.values.size() != grid.cols) {
                    return refuse({"This matrix has " + std::to_string(flat.values.size()) +
                                       " numbers; the first one has " + std::to_string(grid.cols),
                                   matrix.offset});
                }
                grid.values.insert(grid.values.end(), flat.values.begin(), flat.values.end());
            }
        }
        // Matrices of n×p are C itself.
        const bool plain =
            matrices[2].first > 0 && matrices[2].first == matrices[0].first && matrices[0].first != matrices[1].second;
        return schemeOfGrids(grids, {m_target, !plain, name}, placeOf(m_file, m_text, factors[0]->offset));
    }

private:
    tl::unexpected<Error> refuse(const Mismatch& wrong) const
    {
        return fail(wrong.message, placeOf(m_file, m_text, wrong.offset), "A product is three matrices: {U, V, W}",
                    static_cast<int>(wrong.offset));
    }

    /// [product][U, V, W][row][column]
    Expected<SchemeMember> ofMatrices(const ListValue& value, const std::string& name) const
    {
        if (value.size() > kMaxRank) {
            return refuse({"The scheme has more than " + std::to_string(kMaxRank) + " products", value.offset});
        }
        std::array<Flat, 3> first;
        std::optional<SchemeBuilder> builder;
        bool plain = false;
        for (std::size_t r = 0; r < value.size(); ++r) {
            const ListValue& product = value[r];
            if (!product.isList || product.size() != 3) {
                return refuse({"Product " + std::to_string(r + 1) + " should be three matrices", product.offset});
            }
            std::array<Flat, 3> flat;
            for (std::size_t mode = 0; mode < 3; ++mode) {
                if (const auto wrong = product[mode].isList
                                           ? flatten(product[mode], flat[mode])
                                           : Mismatch{"A matrix is expected here", product[mode].offset}) {
                    return refuse(*wrong);
                }
                if (r > 0 && (flat[mode].rows != first[mode].rows || flat[mode].cols != first[mode].cols)) {
                    return refuse({"This matrix is " + std::to_string(flat[mode].rows) + "×" +
                                       std::to_string(flat[mode].cols) + ", not " + std::to_string(first[mode].rows) +
                                       "×" + std::to_string(first[mode].cols) + " as in the first product",
                                   product[mode].offset});
                }
            }
            if (r == 0) {
                first = flat;
                auto target = targetOf(flat, plain, product.offset);
                if (!target) {
                    return tl::unexpected<Error>(target.error());
                }
                builder.emplace(std::move(*target), value.size());
            }
            for (const Mode mode : kModes) {
                const auto& values = flat[static_cast<std::size_t>(index(mode))].values;
                for (std::size_t i = 0; i < values.size(); ++i) {
                    builder->set(r, mode, i, values[i]);
                }
            }
        }
        return builder->take(!plain, name);
    }

    Expected<TargetPtr> targetOf(const std::array<Flat, 3>& flat, bool& plain, std::size_t offset) const
    {
        const std::size_t n = flat[0].rows;
        const std::size_t m = flat[0].cols;
        const std::size_t p = flat[1].cols;
        const auto is = [](const Flat& x, std::size_t rows, std::size_t cols) {
            return x.rows == rows && x.cols == cols;
        };
        plain = is(flat[2], n, p) && n != p;
        if (flat[1].rows != m || !(plain || is(flat[2], p, n)) || std::min({n, m, p}) < 1) {
            return fail("Matrices of " + shapeText(flat[0]) + ", " + shapeText(flat[1]) + " and " + shapeText(flat[2]) +
                            " are no factors of a matrix product",
                        placeOf(m_file, m_text, offset), "They should be n×m, m×p and p×n", static_cast<int>(offset));
        }
        if (std::max({n, m, p}) > static_cast<std::size_t>(Target::kMaxVerified)) {
            return fail("The scheme is larger than 16x16x16", placeOf(m_file, m_text, offset),
                        "Matrix products are verified up to 16x16x16", static_cast<int>(offset));
        }
        return Target::matrixMultiplication({static_cast<int>(n), static_cast<int>(m), static_cast<int>(p)});
    }

    static std::string shapeText(const Flat& flat)
    {
        return std::to_string(flat.rows) + "×" + std::to_string(flat.cols);
    }

    /// [product][U, V, W][entry]
    Expected<SchemeMember> ofRows(const ListValue& value, const std::string& name) const
    {
        std::array<FactorGrid, 3> grids;
        for (const ListValue& product : value.items) {
            if (!product.isList || product.size() != 3) {
                return refuse({"A product should be three lists of numbers", product.offset});
            }
            for (std::size_t mode = 0; mode < 3; ++mode) {
                FactorGrid& grid = grids[mode];
                if (++grid.rows == 1) {
                    grid.cols = product[mode].size();
                }
                const bool good = product[mode].isList && product[mode].size() == grid.cols &&
                                  std::none_of(product[mode].items.begin(), product[mode].items.end(),
                                               [](const ListValue& x) { return x.isList; });
                if (!good) {
                    return refuse(
                        {"A list of " + std::to_string(grid.cols) + " numbers is expected, as in the first product",
                         product[mode].offset});
                }
                for (const ListValue& x : product[mode].items) {
                    grid.values.push_back(x.number);
                }
            }
        }
        return schemeOfGrids(grids, {m_target, true, name}, placeOf(m_file, m_text, value.offset));
    }

    std::string_view m_text;
    const std::string& m_file;
    TargetPtr m_target;
};

/// True for a value that scheme() can take.
bool isScheme(const ListValue& value)
{
    const int depth = value.depth();
    if (depth == 4) {
        return (value[0].isList && value[0].size() == 3) || value.size() == 3;
    }
    return depth == 3 && (value.size() == 3 || (value[0].isList && value[0].size() == 3));
}

} // namespace

std::optional<Expected<SchemeList>> schemesOfLists(const std::vector<ListStatement>& statements,
                                                   const std::string& format, std::string_view text,
                                                   const std::string& file, const TargetPtr& target)
{
    const ListsReader reader(text, file, target);
    std::vector<const ListValue*> schemes;
    std::vector<const ListValue*> factors;
    for (const ListStatement& statement : statements) {
        const ListValue& value = statement.value;
        if (isScheme(value)) {
            schemes.push_back(&value);
        } else if (value.depth() >= 4 && std::all_of(value.items.begin(), value.items.end(), isScheme)) {
            for (const ListValue& one : value.items) {
                schemes.push_back(&one);
            }
        } else if (value.depth() == 2 || value.depth() == 3) {
            factors.push_back(&value);
        }
    }
    std::vector<SchemeMember> members;
    std::vector<std::string> names;
    const bool apart = schemes.empty() || factors.size() == 3 || (schemes.size() == 3 && factors.empty());
    if (apart && schemes.size() + factors.size() == 3) {
        // Three statements of equal shape may be three factors as well as three schemes: factors have two dimensions.
        std::array<const ListValue*, 3> three{};
        std::size_t count = 0;
        for (const ListStatement& statement : statements) {
            if (statement.value.depth() >= 2 && count < 3) {
                three[count++] = &statement.value;
            }
        }
        if (auto member = reader.ofFactors(three, ""); member || schemes.empty()) {
            return member ? Expected<SchemeList>(SchemeList(format, std::move(*member)))
                          : tl::unexpected<Error>(member.error());
        }
    }
    if (schemes.empty() || schemes.size() > kMaxSchemes) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < schemes.size(); ++i) {
        names.push_back(schemes.size() > 1 ? std::to_string(i + 1) : "");
        auto member = reader.scheme(*schemes[i], names.back());
        if (!member) {
            return tl::unexpected<Error>(member.error());
        }
        members.push_back(std::move(*member));
    }
    return SchemeList(format, std::move(names),
                      [kept = std::make_shared<const std::vector<SchemeMember>>(std::move(members))](std::size_t i) {
                          return (*kept)[i];
                      });
}

} // namespace rankfall
