// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/tensor_write.h"

#include "core/io/tensor_file.h"
#include "core/io/write_forms.h"

#include <algorithm>
#include <cctype>

namespace rankfall {

namespace {

std::string shapeText(Shape shape, const char* between)
{
    return std::to_string(shape.a) + between + std::to_string(shape.b) + between + std::to_string(shape.c);
}

std::string csv(const Tensor& tensor)
{
    std::string out = "# shape " + shapeText(tensor.shape(), " ") + "\na,b,c,value\n";
    tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        out += std::to_string(cell.a) + "," + std::to_string(cell.b) + "," + std::to_string(cell.c) + "," +
               std::to_string(value) + "\n";
    });
    return out;
}

std::string npy(const Tensor& tensor)
{
    std::string body;
    for (const std::int64_t value : tensor.values()) {
        body += littleEndian(static_cast<std::uint64_t>(value), 8);
    }
    return npyFile("<i8", "(" + shapeText(tensor.shape(), ", ") + ")", body);
}

} // namespace

std::optional<TensorFormat> tensorFormatOf(std::string_view fileName)
{
    const auto dot = fileName.rfind('.');
    std::string ending(dot == std::string_view::npos ? "" : fileName.substr(dot));
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".npy"    ? std::optional(TensorFormat::Npy)
           : ending == ".json" ? std::optional(TensorFormat::Json)
           : ending == ".csv"  ? std::optional(TensorFormat::Csv)
                               : std::nullopt;
}

std::string tensorBytes(const Target& target, TensorFormat format)
{
    switch (format) {
    case TensorFormat::Npy:
        return npy(target.tensor());
    case TensorFormat::Csv:
        return csv(target.tensor());
    case TensorFormat::Json:
        break;
    }
    return tensorJson(target) + "\n";
}

} // namespace rankfall
