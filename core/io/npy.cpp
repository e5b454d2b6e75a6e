// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/npy.h"

#include "core/base/check.h"
#include "core/io/pickle.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <charconv>
#include <cmath>
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
        while (!m_text.empty() && std::string_view(" \t\r\n").find(m_text.front()) != std::string_view::npos) {
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
            accept('L'); // as Python 2 wrote it
            accept(',');
        }
        return true;
    }

    std::string_view m_text;
};

template <typename T>
T load(const char* at, bool isBigEndian)
{
    std::array<char, sizeof(T)> bytes;
    std::memcpy(bytes.data(), at, sizeof(T));
    if (isBigEndian) {
        std::ranges::reverse(bytes);
    }
    T value;
    std::memcpy(&value, bytes.data(), sizeof(T));
    return value;
}

/// IEEE 754 half precision.
double halfOf(std::uint16_t bits)
{
    const int exponent = bits >> 10 & 31;
    const int fraction = bits & 1023;
    const double sign = (bits & 0x8000U) != 0 ? -1 : 1;
    if (exponent == 31) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return sign * (exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(fraction + 1024, exponent - 25));
}

} // namespace

Expected<NpyArray> NpyArray::make(std::string_view type, char byteOrder, bool fortranOrder,
                                  std::vector<std::int64_t> shape, std::string_view bytes, const std::string& where)
{
    static_assert(std::endian::native == std::endian::little, "io reads little-endian arrays in place");
    constexpr std::string_view kTypes[] = {"b1", "i1", "i2", "i4", "i8", "u1", "u2",
                                           "u4", "u8", "f2", "f4", "f8", "c8", "c16"};
    if (std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes)) {
        return fail("The array holds something other than plain numbers", where,
                    "Save it with integer or floating-point numbers");
    }
    NpyArray array;
    array.m_kind = type[0];
    array.m_width = type == "c16" ? 16 : static_cast<std::size_t>(type[1] - '0');
    array.m_isBigEndian = byteOrder == '>';
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

Expected<NpyArray> NpyArray::ofNumbers(std::vector<Gaussian> numbers, std::vector<std::int64_t> shape,
                                       const std::string& where)
{
    // Laid out as an array of bytes would be, one byte a number.
    const std::string bytes(numbers.size(), '\0');
    auto array = make("i1", '|', false, std::move(shape), bytes, where);
    if (array) {
        array->m_kind = 'O';
        array->m_bytes = {};
        array->m_numbers = std::make_shared<const std::vector<Gaussian>>(std::move(numbers));
    }
    return array;
}

std::size_t NpyArray::offsetOf(std::span<const std::size_t> indices) const
{
    RANKFALL_CHECK(indices.size() == m_shape.size());
    std::size_t offset = 0;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        RANKFALL_CHECK(indices[i] < static_cast<std::size_t>(m_shape[i]));
        offset += indices[i] * m_stride[i];
    }
    return offset;
}

std::uint64_t NpyArray::bitsAt(std::span<const std::size_t> indices) const
{
    RANKFALL_CHECK(isInteger());
    const char* p = m_bytes.data() + offsetOf(indices);
    const bool swap = m_isBigEndian;
    switch (m_width) {
    case 1:
        return m_kind == 'i' ? static_cast<std::uint64_t>(load<std::int8_t>(p, swap)) : load<std::uint8_t>(p, swap);
    case 2:
        return m_kind == 'i' ? static_cast<std::uint64_t>(load<std::int16_t>(p, swap)) : load<std::uint16_t>(p, swap);
    case 4:
        return m_kind == 'i' ? static_cast<std::uint64_t>(load<std::int32_t>(p, swap)) : load<std::uint32_t>(p, swap);
    default:
        return load<std::uint64_t>(p, swap);
    }
}

Expected<Gaussian> NpyArray::at(std::span<const std::size_t> indices) const
{
    if (m_numbers) {
        return (*m_numbers)[offsetOf(indices)];
    }
    const auto tooLarge = [&] { return fail("A number in the array is too large", m_where); };
    if (isInteger()) {
        const std::uint64_t bits = bitsAt(indices);
        if (m_kind == 'b') {
            return Gaussian{bits != 0 ? 1 : 0, 0, false};
        }
        if (m_kind == 'u' && bits > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return tooLarge();
        }
        const auto exact = Rational::make(static_cast<std::int64_t>(bits), 1);
        return exact ? Expected<Gaussian>(Gaussian{*exact, 0, false}) : tooLarge();
    }
    const char* p = m_bytes.data() + offsetOf(indices);
    const std::size_t width = m_kind == 'c' ? m_width / 2 : m_width;
    const auto real = [&](const char* from) {
        return readNumber(width == 2   ? halfOf(load<std::uint16_t>(from, m_isBigEndian))
                          : width == 4 ? static_cast<double>(load<float>(from, m_isBigEndian))
                                       : load<double>(from, m_isBigEndian));
    };
    const auto re = real(p);
    const auto im = m_kind == 'c' ? real(p + width) : Gaussian{};
    if (!re || !im) {
        return fail("The array holds a number that is infinite, undefined or far too large", m_where);
    }
    return Gaussian{re->re, im->re, re->isFloating || im->isFloating};
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
            auto array = part.type.starts_with('O')
                             ? NpyArray::ofNumbers(std::move(part.numbers), std::move(part.shape), where)
                             : NpyArray::make(part.type, part.byteOrder, part.fortranOrder, std::move(part.shape),
                                              part.bytes, where);
            if (!array) {
                return tl::unexpected<Error>(array.error());
            }
            array->keep(part.kept);
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
