// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall::net {

/// A named array of numbers, row by row.
struct Parameter {
    std::vector<int> shape;
    std::vector<float> values;
};

/// What a network has learned, with its record: architecture, ring, sizes, how it was trained and taught (`metadata`).
struct Weights {
    std::map<std::string, Parameter> parameters;
    std::map<std::string, std::string> metadata;
};

enum class Precision { Single, Half };

/// The safetensors format (an 8-byte length, a JSON header, raw little-endian arrays; float32 and float16 are read).
/// Trusts nothing: sizes, offsets, overlaps, names and the header's depth are checked before memory is taken, at most
/// 256 MiB in all. `name` appears in errors.
Expected<Weights> readSafetensors(std::string_view bytes, const std::string& name);
Expected<Weights> loadSafetensors(const std::string& path);
/// Parameters in the order of their names; the same weights give the same bytes.
std::string writeSafetensors(const Weights& weights, Precision precision);
/// Replaces the file whole or not at all.
Expected<std::size_t> saveSafetensors(const Weights& weights, const std::string& path, Precision precision);

} // namespace rankfall::net
