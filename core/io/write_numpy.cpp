// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/write_forms.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>
#include <zip.h>

namespace rankfall {

namespace {

/// A double that is this number exactly.
std::optional<double> exactDouble(const Rational& value)
{
    constexpr std::int64_t kMost = std::int64_t{1} << 53;
    const bool good = std::has_single_bit(static_cast<std::uint64_t>(value.denominator())) &&
                      value.denominator() <= (std::int64_t{1} << 20) && std::abs(value.numerator()) < kMost;
    return good ? std::optional(static_cast<double>(value.numerator()) / static_cast<double>(value.denominator()))
                : std::nullopt;
}

/// Factors with a row for each entry and a column for each product, in one type of number.
struct Columns {
    std::string type; ///< "i8", "f8", "c16"
    std::array<std::string, 3> bytes;
};

Expected<Columns> columnsOf(const Scheme& scheme)
{
    const bool isIntegral = scheme.isIntegral();
    Columns out{isIntegral ? "i8" : scheme.isReal() ? "f8" : "c16", {}};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (std::size_t i = 0; i < scheme.products[0][mode].size(); ++i) {
            for (std::size_t r = 0; r < scheme.products.size(); ++r) {
                const Gaussian value = coefficientOf(scheme, r, mode, i);
                if (isIntegral) {
                    out.bytes[mode] += littleEndian(static_cast<std::uint64_t>(value.re.numerator()), 8);
                    continue;
                }
                const auto re = exactDouble(value.re);
                const auto im = exactDouble(value.im);
                if (!re || !im) {
                    return fail("A floating-point number cannot hold the coefficient " + textOf(value) + " exactly", {},
                                "Write json or mathematica instead");
                }
                out.bytes[mode] += littleEndian(std::bit_cast<std::uint64_t>(*re), 8);
                if (!scheme.isReal()) {
                    out.bytes[mode] += littleEndian(std::bit_cast<std::uint64_t>(*im), 8);
                }
            }
        }
    }
    return out;
}

// What numpy's arrays are in a pickle of protocol 3 (Python library reference, "pickletools").
namespace op {

std::string integer(std::uint32_t value)
{
    return "J" + littleEndian(value, 4);
}

std::string text(const std::string& value)
{
    return "X" + littleEndian(value.size(), 4) + value;
}

std::string global(const std::string& module, const std::string& name)
{
    return "c" + module + "\n" + name + "\n";
}

std::string dtype(const std::string& code, const std::string& order)
{
    const std::string none = integer(0xFFFFFFFF);
    return global("numpy", "dtype") + text(code) + "\x89\x88\x87R(" + integer(3) + text(order) + "NNN" + none + none +
           integer(order == "|" ? 63 : 0) + "tb";
}

std::string array(const std::string& shape, const std::string& type, const std::string& contents)
{
    return global("numpy.core.multiarray", "_reconstruct") + global("numpy", "ndarray") + "K" + littleEndian(0, 1) +
           "\x85" + "C" + littleEndian(1, 1) + "b\x87R(" + integer(1) + shape + type + "\x89" + contents + "tb";
}

} // namespace op

/// Three arrays of unequal shapes: an array of objects, pickled.
std::string pickled(const Columns& columns, const Scheme& scheme)
{
    std::string list = "](";
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const std::string shape = op::integer(static_cast<std::uint32_t>(scheme.products[0][mode].size())) +
                                  op::integer(static_cast<std::uint32_t>(scheme.products.size())) + "\x86";
        list += op::array(shape, op::dtype(columns.type, "<"),
                          "B" + littleEndian(columns.bytes[mode].size(), 4) + columns.bytes[mode]);
    }
    list += "e";
    return "\x80" + littleEndian(3, 1) + op::array(op::integer(3) + "\x85", op::dtype("O8", "|"), list) + ".";
}

struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

Expected<std::string> zipFile(const std::string& name, const std::string& content)
{
    const auto wrong = [] { return fail("The archive cannot be made", {}, "Write json instead"); };
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!buffer) {
        return wrong();
    }
    zip_source_keep(buffer);
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> owner(buffer, zip_source_free);
    std::unique_ptr<zip_t, ArchiveCloser> archive(zip_open_from_source(buffer, ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(buffer);
        return wrong();
    }
    zip_source_t* source = zip_source_buffer(archive.get(), content.data(), content.size(), 0);
    const zip_int64_t member = source ? zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (member < 0) {
        zip_source_free(source);
        return wrong();
    }
    // The same scheme is the same file, whenever it is written.
    zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(member), 0, 0x21, 0);
    if (zip_close(archive.get()) != 0) {
        return wrong();
    }
    (void)archive.release();
    std::string out;
    if (zip_source_open(buffer) != 0) {
        return wrong();
    }
    std::array<char, 1 << 16> block{};
    for (zip_int64_t count = 0; (count = zip_source_read(buffer, block.data(), block.size())) > 0;) {
        out.append(block.data(), static_cast<std::size_t>(count));
    }
    zip_source_close(buffer);
    return out;
}

/// An error unless a pool can hold the scheme: its sizes are found again by what it decomposes.
std::optional<Error> unfitForPool(const Scheme& scheme)
{
    // Toeplitz matrices are none of what targetsOfSizes() thinks of.
    const bool isFound = scheme.target->family() == Family::Structured &&
                         scheme.target->name().substr(0, 2).find('d') == std::string::npos;
    const bool isProduct = scheme.target->format() || isFound;
    const Format format = scheme.target->format().value_or(Format{});
    const bool isSmall = std::max({format.n, format.m, format.p}) <= Target::kMaxExplored;
    if (!isProduct || !isSmall || scheme.products.empty()) {
        return Error{"A pool of arrays holds products of matrices up to 8x8x8 only", {}, "Write json instead"};
    }
    if (!scheme.isReal()) {
        return Error{"A pool of arrays holds real coefficients only", {}, "Write json, npz or mathematica instead"};
    }
    return std::nullopt;
}

} // namespace

std::string littleEndian(std::uint64_t bits, int count)
{
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += static_cast<char>(bits >> (8 * i) & 0xFFU);
    }
    return out;
}

std::string npyFile(const std::string& descr, const std::string& shape, const std::string& body)
{
    std::string header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    return "\x93NUMPY" + littleEndian(1, 2) + littleEndian(header.size(), 2) + header + body;
}

Expected<std::string> npzForm(const Scheme& scheme)
{
    const auto format = scheme.target->format();
    if (!format || scheme.products.empty()) {
        return fail("An archive holds matrix products only", {}, "Write json instead");
    }
    const auto columns = columnsOf(asPublished(scheme));
    if (!columns) {
        return tl::unexpected<Error>(columns.error());
    }
    const std::string name =
        std::to_string(format->n) + "," + std::to_string(format->m) + "," + std::to_string(format->p) + ".npy";
    const Shape shape = scheme.target->shape();
    if (shape.a == shape.b && shape.b == shape.c) {
        const std::string text = "(3, " + std::to_string(shape.a) + ", " + std::to_string(scheme.products.size()) + ")";
        return zipFile(name,
                       npyFile("<" + columns->type, text, columns->bytes[0] + columns->bytes[1] + columns->bytes[2]));
    }
    return zipFile(name, npyFile("|O", "(3,)", pickled(*columns, asPublished(scheme))));
}

Expected<std::string> masksForm(const Scheme& scheme)
{
    const int modulus = modulusOf(scheme.claimedRing);
    if (modulus != 2 && modulus != 3) {
        return fail("Bit masks hold schemes modulo 2 and modulo 3 only, and this one is over " +
                        std::string(ringSymbol(scheme.claimedRing)),
                    {}, "Write fractions or json instead");
    }
    if (auto refused = unfitForPool(scheme)) {
        return tl::unexpected<Error>(std::move(*refused));
    }
    std::string body;
    for (const auto& product : scheme.products) {
        for (const auto& factor : product) {
            std::uint64_t low = 0;
            std::uint64_t high = 0;
            for (std::size_t i = 0; i < factor.size(); ++i) {
                const auto residue = factor[i].residue(modulus);
                const bool isHeld = residue && factor[i].isInteger() && std::abs(factor[i].numerator()) < modulus &&
                                    (factor[i].numerator() >= 0 || modulus == 3) && factor[i].numerator() < 2;
                if (!isHeld) {
                    return fail("Bit masks hold 0 and 1 modulo 2, and -1, 0 and 1 modulo 3; not " + factor[i].text(),
                                {}, "Write json instead");
                }
                low |= std::uint64_t{*residue == 1} << i;
                high |= std::uint64_t{*residue == 2} << i;
            }
            body += littleEndian(low, 8) + (modulus == 3 ? littleEndian(high, 8) : "");
        }
    }
    return npyFile("<u8", "(1, " + std::to_string(body.size() / 8) + ")", body);
}

Expected<std::string> fractionsForm(const Scheme& scheme)
{
    if (auto refused = unfitForPool(scheme)) {
        return tl::unexpected<Error>(std::move(*refused));
    }
    std::string body;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (const auto& product : scheme.products) {
            for (const Rational& value : product[mode]) {
                body += littleEndian(static_cast<std::uint64_t>(value.numerator()), 8) +
                        littleEndian(static_cast<std::uint64_t>(value.denominator()), 8);
            }
        }
    }
    return npyFile("<i8", "(1, " + std::to_string(body.size() / 8) + ")", body);
}

} // namespace rankfall
