// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/io/gaussian.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// An array of numbers in numpy's layout. The bytes belong to whoever holds the file, see keep().
class NpyArray {
public:
    const std::vector<std::int64_t>& shape() const { return m_shape; }

    std::size_t dimensions() const { return m_shape.size(); }

    std::size_t size() const { return m_size; }

    bool isInteger() const { return m_kind == 'i' || m_kind == 'u' || m_kind == 'b'; }

    bool isUnsigned() const { return m_kind == 'u'; }

    /// The element at a full index: exactly, or rounded where it is a floating-point number with a long fraction (see
    /// readNumber()). Errors: infinite, not a number, too large.
    Expected<Gaussian> at(std::span<const std::size_t> indices) const;
    /// The same as the 64 bits that they are, for arrays of integers.
    std::uint64_t bitsAt(std::span<const std::size_t> indices) const;

    /// Checks type, shape and number of bytes. `type` is numpy's code without byte order: b1, i1, i2, i4, i8, u1 … f2,
    /// f4, f8, c8, c16.
    static Expected<NpyArray> make(std::string_view type, char byteOrder, bool fortranOrder,
                                   std::vector<std::int64_t> shape, std::string_view bytes, const std::string& where);
    /// An array of Python numbers, row-major.
    static Expected<NpyArray> ofNumbers(std::vector<Gaussian> numbers, std::vector<std::int64_t> shape,
                                        const std::string& where);

    /// Holds the bytes that it points into, unless it holds others already.
    void keep(const std::shared_ptr<const std::string>& bytes) { m_kept = m_kept ? m_kept : bytes; }

private:
    std::size_t offsetOf(std::span<const std::size_t> indices) const;

    std::vector<std::int64_t> m_shape;
    std::vector<std::size_t> m_stride; // in bytes
    std::size_t m_size = 0;
    char m_kind = 'i';
    std::size_t m_width = 4;
    bool m_isBigEndian = false;
    std::string_view m_bytes;
    std::shared_ptr<const std::string> m_kept;
    std::shared_ptr<const std::vector<Gaussian>> m_numbers; // of Python numbers
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
