// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/tensor_file.h"

#include "core/io/file.h"
#include "core/io/tensor_labels.h"

#include <algorithm>
#include <array>

namespace rankfall {

namespace {

/// Entries stay where residuals of any position fit 32 bits.
constexpr std::int64_t kMaxEntry = 1'000'000;
constexpr const char* kForm =
    "A tensor is {\"shape\": [a, b, c], \"entries\": [[i, j, k, value], …]} or nested lists of whole numbers";

class TensorReader {
public:
    TensorReader(const std::string& file, std::string_view text)
        : m_file(file)
        , m_text(text)
    {
    }

    Expected<Tensor> sparse(const Json& json) const
    {
        const Json* shape = json.find("shape");
        const Json* entries = json.find("entries");
        if (!shape || !entries) {
            return wrong("“shape” and “entries” are both needed", json, kForm);
        }
        std::array<int, 3> extent{};
        if (!shape->isArray() || shape->size() != 3) {
            return wrong("“shape” should be three sizes", *shape, kForm);
        }
        for (std::size_t i = 0; i < 3; ++i) {
            const Json& size = (*shape)[i];
            if (!size.isInteger() || size.integer() < 1 || size.integer() > Factor::kMaxSize) {
                return wrong("A size is not a number from 1 to " + std::to_string(Factor::kMaxSize), size);
            }
            extent[i] = static_cast<int>(size.integer());
        }
        if (!entries->isArray()) {
            return wrong("“entries” should be a list of [i, j, k, value]", *entries, kForm);
        }
        Tensor tensor(Shape{extent[0], extent[1], extent[2]});
        for (const Json& entry : entries->items()) {
            const bool good =
                entry.isArray() && entry.size() == 4 &&
                std::all_of(entry.items().begin(), entry.items().end(), [](const Json& x) { return x.isInteger(); });
            if (!good) {
                return wrong("An entry should be four whole numbers, [i, j, k, value]", entry, kForm);
            }
            for (std::size_t i = 0; i < 3; ++i) {
                if (entry[i].integer() < 0 || entry[i].integer() >= extent[i]) {
                    return wrong("This index is outside the shape", entry[i],
                                 "Indices count from 0; here they go to " + std::to_string(extent[i] - 1));
                }
            }
            const Cell cell{static_cast<int>(entry[0].integer()), static_cast<int>(entry[1].integer()),
                            static_cast<int>(entry[2].integer())};
            if (entry[3].integer() > kMaxEntry || entry[3].integer() < -kMaxEntry) {
                return wrong("This value is beyond ±" + std::to_string(kMaxEntry), entry[3]);
            }
            if (tensor.at(cell) != 0) {
                return wrong("This entry is given twice", entry, "Keep one of the two");
            }
            tensor.set(cell, static_cast<std::int32_t>(entry[3].integer()));
        }
        return tensor;
    }

    Expected<Tensor> dense(const Json& json) const
    {
        const auto firstOf = [](const Json& list) { return list.isArray() && list.size() > 0 ? &list[0] : nullptr; };
        const Json* row = firstOf(json);
        const Json* line = row ? firstOf(*row) : nullptr;
        if (!line || !line->isArray() || line->size() == 0) {
            return wrong("Lists of lists of lists are expected", json, kForm);
        }
        const std::array<std::size_t, 3> extent{json.size(), row->size(), line->size()};
        if (*std::max_element(extent.begin(), extent.end()) > static_cast<std::size_t>(Factor::kMaxSize)) {
            return wrong("A tensor has at most " + std::to_string(Factor::kMaxSize) + " entries along each mode", json);
        }
        Tensor tensor(Shape{static_cast<int>(extent[0]), static_cast<int>(extent[1]), static_cast<int>(extent[2])});
        for (std::size_t a = 0; a < extent[0]; ++a) {
            if (!json[a].isArray() || json[a].size() != extent[1]) {
                return wrong("This list should have " + std::to_string(extent[1]) + " lists, as the first one has",
                             json[a]);
            }
            for (std::size_t b = 0; b < extent[1]; ++b) {
                const Json& values = json[a][b];
                if (!values.isArray() || values.size() != extent[2]) {
                    return wrong("This list should have " + std::to_string(extent[2]) +
                                     " numbers, as the first one has",
                                 values);
                }
                for (std::size_t c = 0; c < extent[2]; ++c) {
                    const Json& value = values[c];
                    if (!value.isInteger() || value.integer() > kMaxEntry || value.integer() < -kMaxEntry) {
                        return wrong("This is not a whole number up to ±" + std::to_string(kMaxEntry), value);
                    }
                    tensor.set({static_cast<int>(a), static_cast<int>(b), static_cast<int>(c)},
                               static_cast<std::int32_t>(value.integer()));
                }
            }
        }
        return tensor;
    }

private:
    tl::unexpected<Error> wrong(std::string message, const Json& at, std::string remedy = {}) const
    {
        return fail(std::move(message), placeOf(m_file, m_text, at.offset()), std::move(remedy),
                    static_cast<int>(at.offset()));
    }

    const std::string& m_file;
    std::string_view m_text;
};

/// An array with a row (a, b, c, value) for each nonzero.
Expected<Tensor> sparseTensor(const NpyArray& array, const std::string& file)
{
    struct Nonzero {
        std::array<std::int64_t, 4> numbers{};
    };

    std::vector<Nonzero> nonzeros(static_cast<std::size_t>(array.shape()[0]));
    std::array<std::int64_t, 3> most{};
    for (std::size_t i = 0; i < nonzeros.size(); ++i) {
        for (std::size_t k = 0; k < 4; ++k) {
            const std::array<std::size_t, 2> indices{i, k};
            const auto number = static_cast<std::int64_t>(array.bitsAt(indices));
            const bool good =
                k < 3 ? number >= 0 && number < Factor::kMaxSize : number >= -kMaxEntry && number <= kMaxEntry;
            if (!good) {
                return fail("Row " + std::to_string(i) + " of the array is no nonzero of a tensor", file,
                            "A row is (a, b, c, value) with indices from 0 to " + std::to_string(Factor::kMaxSize - 1));
            }
            nonzeros[i].numbers[k] = number;
            if (k < 3) {
                most[k] = std::max(most[k], number);
            }
        }
    }
    Tensor tensor(Shape{static_cast<int>(most[0]) + 1, static_cast<int>(most[1]) + 1, static_cast<int>(most[2]) + 1});
    for (const Nonzero& nonzero : nonzeros) {
        const auto& n = nonzero.numbers;
        const Cell cell{static_cast<int>(n[0]), static_cast<int>(n[1]), static_cast<int>(n[2])};
        if (tensor.at(cell) != 0) {
            return fail("Entry (" + std::to_string(cell.a) + ", " + std::to_string(cell.b) + ", " +
                            std::to_string(cell.c) + ") is given twice",
                        file, "Keep one of the two");
        }
        tensor.set(cell, static_cast<std::int32_t>(n[3]));
    }
    return tensor;
}

Expected<TargetPtr> targetOf(Tensor tensor, const std::string& file, const std::string& name)
{
    if (tensor.isZero()) {
        return fail("The tensor is zero: there is nothing to decompose", file);
    }
    return Target::custom(name, std::move(tensor)).map_error([&](Error error) {
        error.where = file;
        return error;
    });
}

} // namespace

Expected<TargetPtr> readTensorJson(const Json& json, const std::string& file, std::string_view text,
                                   const std::string& name)
{
    const TensorReader reader(file, text);
    auto tensor = json.isObject() ? reader.sparse(json) : reader.dense(json);
    if (!tensor) {
        return tl::unexpected<Error>(tensor.error());
    }
    return targetOf(std::move(*tensor), file, name).and_then([&](const TargetPtr& target) {
        return json.isObject() ? namedAs(target, json, file, text) : Expected<TargetPtr>(target);
    });
}

Expected<TargetPtr> readTensorNpy(const NpyArray& array, const std::string& file, const std::string& name)
{
    if (array.dimensions() == 2 && array.shape()[1] == 4 && array.isInteger()) {
        auto tensor = sparseTensor(array, file);
        return tensor ? targetOf(std::move(*tensor), file, name) : tl::unexpected<Error>(tensor.error());
    }
    if (array.dimensions() != 3) {
        return fail("The array has " + std::to_string(array.dimensions()) + " dimensions; a tensor has three", file,
                    "A tensor is a dense array of three dimensions, or one with rows (a, b, c, value)");
    }
    const auto& shape = array.shape();
    if (std::any_of(shape.begin(), shape.end(), [](std::int64_t x) { return x < 1 || x > Factor::kMaxSize; })) {
        return fail("A tensor has from 1 to " + std::to_string(Factor::kMaxSize) + " entries along each mode", file);
    }
    Tensor tensor(Shape{static_cast<int>(shape[0]), static_cast<int>(shape[1]), static_cast<int>(shape[2])});
    for (std::size_t i = 0; i < tensor.shape().cells(); ++i) {
        const Cell cell = tensor.shape().cell(i);
        const std::array<std::size_t, 3> indices{static_cast<std::size_t>(cell.a), static_cast<std::size_t>(cell.b),
                                                 static_cast<std::size_t>(cell.c)};
        const auto value = array.at(indices);
        if (!value) {
            return tl::unexpected<Error>(value.error());
        }
        const Rational& entry = value->re;
        if (!value->im.isZero() || !entry.isInteger() || entry.numerator() > kMaxEntry ||
            entry.numerator() < -kMaxEntry) {
            return fail("Entry (" + std::to_string(cell.a) + ", " + std::to_string(cell.b) + ", " +
                            std::to_string(cell.c) + ") is not a whole number up to ±" + std::to_string(kMaxEntry),
                        file);
        }
        tensor.set(cell, static_cast<std::int32_t>(entry.numerator()));
    }
    return targetOf(std::move(tensor), file, name);
}

std::string tensorJson(const Target& target)
{
    const Shape shape = target.shape();
    std::string out = "{" + namesJson(target) + "\"shape\": [" + std::to_string(shape.a) + ", " +
                      std::to_string(shape.b) + ", " + std::to_string(shape.c) + "], \"entries\": [";
    bool first = true;
    target.tensor().forEachNonzero([&](Cell cell, std::int32_t value) {
        out += first ? "[" : ", [";
        first = false;
        out += std::to_string(cell.a) + ", " + std::to_string(cell.b) + ", " + std::to_string(cell.c) + ", " +
               std::to_string(value) + "]";
    });
    return out + "]}";
}

} // namespace rankfall
