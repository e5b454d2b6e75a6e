// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/check.h"
#include "core/io/scheme_list.h"
#include "tests/support/fixtures.h"

#include <cstring>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

/// Schemes, and bytes of numpy files as numpy would write them, or as an attacker would.
namespace rankfall::test {

inline Scheme strassenScheme(Ring ring = Ring::Z)
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(ring), ring);
}

/// Random coefficients, among them fractions: holds nothing, but every writer and reader must keep it.
inline Scheme randomScheme(const TargetPtr& target, int rank, bool fractions, Rng& rng)
{
    Scheme scheme{target, {}, {}, Ring::Z};
    for (int r = 0; r < rank; ++r) {
        Scheme::Product product;
        for (const Mode mode : kModes) {
            for (int i = 0; i < target->shape()[mode]; ++i) {
                const int numerator = rng.below(3) == 0 ? rng.below(19) - 9 : 0;
                const int denominator = fractions && rng.below(3) == 0 ? 1 + rng.below(12) : 1;
                product[static_cast<std::size_t>(index(mode))].push_back(*Rational::make(numerator, denominator));
            }
        }
        scheme.products.push_back(std::move(product));
    }
    scheme.claimedRing = smallestRing(scheme.products);
    return scheme;
}

template <typename T>
std::string littleEndian(const std::vector<T>& values)
{
    std::string out(values.size() * sizeof(T), '\0');
    if (!values.empty()) {
        std::memcpy(out.data(), values.data(), out.size());
    }
    return out;
}

/// A .npy file with this description of its type and shape ("<i4", "(3, 4, 7)").
inline std::string npy(const std::string& descr, const std::string& shape, const std::string& body, int version = 1,
                       bool fortran = false)
{
    std::string header =
        "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape + ", }";
    const std::size_t fixed = version == 1 ? 10 : 12;
    while ((fixed + header.size() + 1) % 64 != 0) {
        header += ' ';
    }
    header += '\n';
    std::string out = "\x93NUMPY";
    out += static_cast<char>(version);
    out += '\0';
    for (std::size_t i = 0; i < fixed - 8; ++i) {
        out += static_cast<char>(header.size() >> (8 * i) & 0xFFU);
    }
    return out + header + body;
}

/// An archive; members may be deflated or stored.
inline std::string zipOf(const std::vector<std::pair<std::string, std::string>>& members)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(buffer);
    zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    RANKFALL_CHECK(archive);
    for (const auto& [name, content] : members) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        RANKFALL_CHECK(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    RANKFALL_CHECK(zip_close(archive) == 0);
    RANKFALL_CHECK(zip_source_open(buffer) == 0);
    std::string out;
    char block[65536];
    for (zip_int64_t count = 0; (count = zip_source_read(buffer, block, sizeof block)) > 0;) {
        out.append(block, static_cast<std::size_t>(count));
    }
    zip_source_close(buffer);
    zip_source_free(buffer);
    return out;
}

/// Instructions of a pickle, put together by hand.
namespace pickle {

inline std::string number(std::uint32_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i) {
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
    return out;
}

inline std::string global(const std::string& module, const std::string& name)
{
    return "c" + module + "\n" + name + "\n";
}

inline std::string text(const std::string& value)
{
    return "X" + number(static_cast<std::uint32_t>(value.size()), 4) + value;
}

inline std::string bytes(const std::string& value)
{
    return "B" + number(static_cast<std::uint32_t>(value.size()), 4) + value;
}

inline std::string integer(std::uint32_t value)
{
    return "J" + number(value, 4);
}

/// dtype(code) with its state, as numpy pickles it.
inline std::string dtype(const std::string& code, const std::string& order)
{
    const std::string made = global("numpy", "dtype") + text(code) + "K" + number(0, 1) + "K" + number(1, 1) + "\x87R";
    return made + "(" + "K" + number(3, 1) + text(order) + "NNN" + integer(0xFFFFFFFF) + integer(0xFFFFFFFF) + "K" +
           number(0, 1) + "tb";
}

/// An array with its state; `contents` is bytes or a list.
inline std::string array(const std::string& shape, const std::string& type, const std::string& contents)
{
    const std::string empty = global("numpy.core.multiarray", "_reconstruct") + global("numpy", "ndarray") + "K" +
                              number(0, 1) + "\x85" +
                              "C\x01"
                              "b"
                              "\x87R";
    return empty + "(K\x01" + shape + type + "\x89" + contents + "tb";
}

inline std::string matrix(int rows, int cols, const std::string& data, const std::string& code = "i8")
{
    const std::string shape =
        "K" + number(static_cast<std::uint32_t>(rows), 1) + "K" + number(static_cast<std::uint32_t>(cols), 1) + "\x86";
    return array(shape, dtype(code, "<"), bytes(data));
}

/// The whole pickle of an array of three arrays.
inline std::string archive(const std::vector<std::string>& arrays)
{
    std::string list = "](";
    for (const auto& one : arrays) {
        list += one;
    }
    list += "e";
    return "\x80\x03" +
           array("K" + number(static_cast<std::uint32_t>(arrays.size()), 1) + "\x85", dtype("O8", "|"), list) + ".";
}

} // namespace pickle

/// Entries of one mode as numpy stores them for AlphaTensor: a row for each entry, a column for each product, mode C as
/// its transpose.
inline std::vector<std::int64_t> columnsOf(const Scheme& scheme, Mode mode)
{
    const auto format = scheme.target->format();
    std::vector<std::int64_t> out;
    for (int row = 0; row < scheme.target->shape()[mode]; ++row) {
        int entry = row;
        if (mode == Mode::C && format) {
            entry = row % format->n * format->p + row / format->n;
        }
        for (const auto& product : scheme.products) {
            out.push_back(product[static_cast<std::size_t>(index(mode))][static_cast<std::size_t>(entry)].numerator());
        }
    }
    return out;
}

/// An AlphaTensor archive member of a scheme, pickled or plain (plain needs equal sizes).
inline std::string pickledMember(const Scheme& scheme)
{
    std::vector<std::string> arrays;
    for (const Mode mode : kModes) {
        arrays.push_back(
            pickle::matrix(scheme.target->shape()[mode], scheme.rank(), littleEndian(columnsOf(scheme, mode))));
    }
    return npy("|O", "(3,)", pickle::archive(arrays));
}

inline std::string plainMember(const Scheme& scheme)
{
    std::vector<std::int64_t> all;
    for (const Mode mode : kModes) {
        const auto part = columnsOf(scheme, mode);
        all.insert(all.end(), part.begin(), part.end());
    }
    const std::string shape =
        "(3, " + std::to_string(scheme.target->shape().a) + ", " + std::to_string(scheme.rank()) + ")";
    return npy("<i8", shape, littleEndian(all));
}

inline bool sameProducts(const Scheme& x, const Scheme& y)
{
    return x.target->name() == y.target->name() && x.target->tensor() == y.target->tensor() && x.products == y.products;
}

} // namespace rankfall::test
