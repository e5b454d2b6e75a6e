// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/npy.h"

#include "core/base/check.h"
#include "core/io/pickle.h"

#include <algorithm>
#include <bit>
#include <cctype>
#include <charconv>
#include <cstring>
#include <limits>
#include <optional>

namespace rankfall {

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kMaxHeader = 1 << 16;
constexpr std::size_t kMaxDimensions = 8;
constexpr std::size_t kMaxElements = std::size_t{64} << 20;

struct Header {
    std::string descr;
    bool fortranOrder = false;
    std::vector<std::int64_t> shape;
};

/// Reads the Python dictionary of a header: {'descr': '<i4', 'fortran_order': False, 'shape': (3, 4), }.
class HeaderReader {
public:
    explicit HeaderReader(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<Header> read()
    {
        Header header;
        int found = 0;
        if (!accept('{')) {
            return std::nullopt;
        }
        while (!accept('}')) {
            const auto key = string();
            if (!key || !accept(':')) {
                return std::nullopt;
            }
            bool good = false;
            if (*key == "descr") {
                const auto value = string();
                good = value.has_value();
                header.descr = std::string(value.value_or(""));
            } else if (*key == "fortran_order") {
                header.fortranOrder = word("True");
                good = header.fortranOrder || word("False");
            } else if (*key == "shape") {
                good = tuple(header.shape);
            }
            if (!good || ++found > 3) {
                return std::nullopt;
            }
            accept(',');
        }
        return found == 3 ? std::optional<Header>(std::move(header)) : std::nullopt;
    }

private:
    void skipBlanks()
    {
        while (!m_text.empty() && (m_text.front() == ' ' || m_text.front() == '\n')) {
            m_text.remove_prefix(1);
        }
    }

    bool accept(char c)
    {
        skipBlanks();
        if (m_text.empty() || m_text.front() != c) {
            return false;
        }
        m_text.remove_prefix(1);
        return true;
    }

    bool word(std::string_view expected)
    {
        skipBlanks();
        if (!m_text.starts_with(expected)) {
            return false;
        }
        m_text.remove_prefix(expected.size());
        return true;
    }

    std::optional<std::string_view> string()
    {
        skipBlanks();
        if (m_text.empty() || (m_text.front() != '\'' && m_text.front() != '"')) {
            return std::nullopt;
        }
        const auto end = m_text.find(m_text.front(), 1);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const auto inside = m_text.substr(1, end - 1);
        m_text.remove_prefix(end + 1);
        return inside;
    }

    bool tuple(std::vector<std::int64_t>& shape)
    {
        if (!accept('(')) {
            return false;
        }
        while (!accept(')')) {
            skipBlanks();
            std::int64_t value = 0;
            const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), value);
            if (error != std::errc{} || shape.size() >= kMaxDimensions) {
                return false;
            }
            m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
            shape.push_back(value);
            accept(',');
        }
        return true;
    }

    std::string_view m_text;
};

template <typename T>
T load(const char* at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

} // namespace

Expected<NpyArray> NpyArray::make(std::string_view type, char byteOrder, bool fortranOrder,
                                  std::vector<std::int64_t> shape, std::string_view bytes, const std::string& where)
{
    static_assert(std::endian::native == std::endian::little, "io reads little-endian arrays in place");
    constexpr std::string_view kTypes[] = {"b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f4", "f8"};
    if (std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes)) {
        if (type.starts_with('c')) {
            return fail("The coefficients are complex; this version reads Z2, Z and Q", where);
        }
        return fail("The array holds something other than plain numbers", where,
                    "Save it with integer or floating-point numbers");
    }
    NpyArray array;
    array.m_kind = type[0];
    array.m_width = static_cast<std::size_t>(type[1] - '0');
    if (byteOrder == '>' && array.m_width > 1) {
        return fail("The array has its bytes in big-endian order", where, "Save it with array.astype(\"<i8\")");
    }
    std::size_t size = 1;
    for (const auto extent : shape) {
        if (extent < 0 || (extent > 0 && size > kMaxElements / static_cast<std::size_t>(extent))) {
            return fail("The array claims an impossible number of entries", where,
                        "The file is damaged; get a whole copy");
        }
        size *= static_cast<std::size_t>(extent);
    }
    if (size > kMaxElements || shape.size() > kMaxDimensions || bytes.size() != size * array.m_width) {
        return fail("The array should have " + std::to_string(size) + " numbers of " + std::to_string(array.m_width) +
                        " bytes but has " + std::to_string(bytes.size()) + " bytes",
                    where, "The file is damaged; get a whole copy");
    }
    array.m_stride.resize(shape.size());
    std::size_t step = array.m_width;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const std::size_t axis = fortranOrder ? i : shape.size() - 1 - i;
        array.m_stride[axis] = step;
        step *= static_cast<std::size_t>(shape[axis]);
    }
    array.m_shape = std::move(shape);
    array.m_size = size;
    array.m_bytes = bytes;
    array.m_where = where;
    return array;
}

Expected<Rational> NpyArray::at(std::span<const std::size_t> indices) const
{
    RANKFALL_CHECK(indices.size() == m_shape.size());
    std::size_t offset = 0;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        RANKFALL_CHECK(indices[i] < static_cast<std::size_t>(m_shape[i]));
        offset += indices[i] * m_stride[i];
    }
    const char* p = m_bytes.data() + offset;
    const auto integer = [&](std::int64_t value) -> Expected<Rational> {
        const auto exact = Rational::make(value, 1);
        return exact ? Expected<Rational>(*exact) : fail("A number in the array is too large", m_where);
    };
    const auto real = [&](double value) -> Expected<Rational> {
        const auto exact = Rational::fromDouble(value);
        return exact ? Expected<Rational>(*exact)
                     : fail("The array holds " + std::to_string(value) +
                                ", which is neither a whole number nor a fraction with a power of two below",
                            m_where, "Approximate schemes are not read; save the exact coefficients as text");
    };
    switch (m_kind) {
    case 'b':
        return integer(*p != 0 ? 1 : 0);
    case 'i':
        switch (m_width) {
        case 1:
            return integer(load<std::int8_t>(p));
        case 2:
            return integer(load<std::int16_t>(p));
        case 4:
            return integer(load<std::int32_t>(p));
        default:
            return integer(load<std::int64_t>(p));
        }
    case 'u':
        switch (m_width) {
        case 1:
            return integer(load<std::uint8_t>(p));
        case 2:
            return integer(load<std::uint16_t>(p));
        case 4:
            return integer(load<std::uint32_t>(p));
        default: {
            const auto value = load<std::uint64_t>(p);
            // Too large for a signed number: the smallest one is refused by Rational just the same.
            return integer(value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())
                               ? std::numeric_limits<std::int64_t>::min()
                               : static_cast<std::int64_t>(value));
        }
        }
    default:
        return m_width == 4 ? real(static_cast<double>(load<float>(p))) : real(load<double>(p));
    }
}

bool looksLikeNpy(std::string_view bytes)
{
    return bytes.starts_with(kMagic);
}

Expected<NpyFile> readNpy(std::string_view bytes, const std::string& where)
{
    constexpr const char* kDamaged = "The file is damaged; get a whole copy";
    if (!looksLikeNpy(bytes)) {
        return fail("This is not a numpy array", where);
    }
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    const std::size_t version = bytes.size() > 7 ? byte(6) : 0;
    const std::size_t lengthBytes = version >= 2 ? 4 : 2;
    if (bytes.size() < 8 + lengthBytes) {
        return fail("The numpy header ends too early", where, kDamaged);
    }
    if (version < 1 || version > 3) {
        return fail("The numpy format has version " + std::to_string(version) + "; this program reads 1 to 3", where);
    }
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i) {
        length |= byte(8 + i) << (8 * i);
    }
    const std::size_t start = 8 + lengthBytes;
    if (length > kMaxHeader || length > bytes.size() - start) {
        return fail("The numpy header ends too early", where, kDamaged);
    }
    const auto header = HeaderReader(bytes.substr(start, length)).read();
    if (!header || header->descr.size() < 2) {
        return fail("The numpy header is not understood", where, kDamaged);
    }
    const auto body = bytes.substr(start + length);
    NpyFile file;
    if (header->descr == "|O") {
        auto pickled = readPickledArrays(body, where);
        if (!pickled) {
            return tl::unexpected<Error>(pickled.error());
        }
        file.isPickled = true;
        for (auto& part : *pickled) {
            auto array =
                NpyArray::make(part.type, part.byteOrder, part.fortranOrder, std::move(part.shape), part.bytes, where);
            if (!array) {
                return tl::unexpected<Error>(array.error());
            }
            file.arrays.push_back(std::move(*array));
        }
        return file;
    }
    auto array = NpyArray::make(std::string_view(header->descr).substr(1), header->descr[0], header->fortranOrder,
                                header->shape, body, where);
    if (!array) {
        return tl::unexpected<Error>(array.error());
    }
    file.arrays.push_back(std::move(*array));
    return file;
}

} // namespace rankfall
