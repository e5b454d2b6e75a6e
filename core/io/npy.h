// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/rational.h"
#include "core/base/error.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// An array of numbers in numpy's layout. The bytes belong to whoever holds the file.
class NpyArray {
public:
    const std::vector<std::int64_t>& shape() const { return m_shape; }

    std::size_t dimensions() const { return m_shape.size(); }

    std::size_t size() const { return m_size; }

    /// The element at a full index, exactly. Errors: a number that is not an integer or a dyadic fraction, or too
    /// large.
    Expected<Rational> at(std::span<const std::size_t> indices) const;

    /// Checks type, shape and number of bytes. `type` is numpy's code without byte order: b1, i1, i2, i4, i8, u1 … f4,
    /// f8.
    static Expected<NpyArray> make(std::string_view type, char byteOrder, bool fortranOrder,
                                   std::vector<std::int64_t> shape, std::string_view bytes, const std::string& where);

private:
    std::vector<std::int64_t> m_shape;
    std::vector<std::size_t> m_stride; // in bytes
    std::size_t m_size = 0;
    char m_kind = 'i';
    std::size_t m_width = 4;
    std::string_view m_bytes;
    std::string m_where;
};

/// The arrays of a .npy file: one array of numbers, or the arrays of a pickled array of arrays (see pickle.h). Versions
/// 1 to 3 of the format (numpy.lib.format). The arrays point into `bytes`.
struct NpyFile {
    std::vector<NpyArray> arrays;
    bool isPickled = false;
};

Expected<NpyFile> readNpy(std::string_view bytes, const std::string& where);
bool looksLikeNpy(std::string_view bytes);

} // namespace rankfall
