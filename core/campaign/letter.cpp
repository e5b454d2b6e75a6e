// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/campaign/letter.h"

#include "core/campaign/mail.h"

#include <optional>

namespace rankfall::campaign {

namespace {

constexpr std::string_view kMagic = "RFL1";
constexpr std::size_t kChecksum = 8;
constexpr std::size_t kHead = 9; // of an enclosure: format, modulus, sizes, terms

std::uint64_t fnv(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    return hash;
}

class Writer {
public:
    void number(std::uint64_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i) {
            m_out += static_cast<char>(value >> (8 * i) & 0xFFU);
        }
    }

    void text(std::string_view text) { m_out += text; }

    std::string& out() { return m_out; }

private:
    std::string m_out;
};

/// Takes numbers off the front; once there are too few bytes it stays so.
class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    std::uint64_t number(std::size_t bytes)
    {
        std::uint64_t value = 0;
        const std::string_view taken = text(bytes);
        for (std::size_t i = taken.size(); i-- > 0;) {
            value = value << 8 | static_cast<unsigned char>(taken[i]);
        }
        return value;
    }

    std::string_view text(std::size_t bytes)
    {
        if (m_bytes.size() < bytes) {
            m_isShort = true;
            return {};
        }
        const std::string_view out = m_bytes.substr(0, bytes);
        m_bytes.remove_prefix(bytes);
        return out;
    }

    bool isShort() const { return m_isShort; }

    bool isAtEnd() const { return !m_isShort && m_bytes.empty(); }

private:
    std::string_view m_bytes;
    bool m_isShort = false;
};

std::size_t coefficientBytes(std::size_t coefficients)
{
    return (coefficients + 3) / 4;
}

void write(Writer& writer, const Enclosure& enclosure)
{
    for (const int size : enclosure.format) {
        writer.number(static_cast<std::uint64_t>(size), 1);
    }
    writer.number(static_cast<std::uint64_t>(enclosure.modulus), 1);
    for (const int size : enclosure.sizes) {
        writer.number(static_cast<std::uint64_t>(size), 1);
    }
    writer.number(static_cast<std::uint64_t>(enclosure.rank()), 2);
    std::string packed(coefficientBytes(enclosure.coefficients.size()), '\0');
    for (std::size_t i = 0; i < enclosure.coefficients.size(); ++i) {
        const int value = enclosure.coefficients[i];
        const unsigned bits = value == 0 ? 0U : value > 0 ? 1U : 2U;
        packed[i / 4] = static_cast<char>(static_cast<unsigned char>(packed[i / 4]) | bits << (2 * (i % 4)));
    }
    writer.text(packed);
}

/// Nothing when it is not one.
std::optional<Enclosure> read(Reader& reader)
{
    Enclosure out;
    for (int& size : out.format) {
        size = static_cast<int>(reader.number(1));
    }
    out.modulus = static_cast<int>(reader.number(1));
    for (int& size : out.sizes) {
        size = static_cast<int>(reader.number(1));
        if (size < 1 || size > Enclosure::kMostEntries) {
            return std::nullopt;
        }
    }
    const std::size_t terms = reader.number(2);
    if (terms < 1 || terms > Enclosure::kMostTerms) {
        return std::nullopt;
    }
    const std::size_t count = terms * static_cast<std::size_t>(out.entries());
    const std::string_view packed = reader.text(coefficientBytes(count));
    if (reader.isShort()) {
        return std::nullopt;
    }
    out.coefficients.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned bits = static_cast<unsigned char>(packed[i / 4]) >> (2 * (i % 4)) & 3U;
        if (bits == 3) {
            return std::nullopt;
        }
        out.coefficients.push_back(static_cast<std::int8_t>(bits == 2 ? -1 : static_cast<int>(bits)));
    }
    return out;
}

} // namespace

std::uint64_t campaignKey(std::string_view subject)
{
    return fnv(subject);
}

std::size_t packedSize(const Enclosure& enclosure)
{
    return kHead + coefficientBytes(enclosure.coefficients.size());
}

std::string pack(const Letter& letter)
{
    Writer writer;
    writer.text(kMagic);
    writer.number(letter.campaign, 8);
    writer.number(static_cast<std::uint64_t>(letter.from), 4);
    writer.number(letter.number, 8);
    writer.number(static_cast<std::uint64_t>(letter.status.flips), 8);
    writer.number(static_cast<std::uint64_t>(letter.status.milliseconds), 8);
    writer.number(static_cast<std::uint64_t>(letter.status.best), 4);
    writer.number(static_cast<std::uint64_t>(letter.status.kept), 4);
    writer.number(letter.status.isLeaving ? 1 : 0, 4);
    writer.number(letter.enclosures.size(), 4);
    for (const Enclosure& enclosure : letter.enclosures) {
        write(writer, enclosure);
    }
    writer.number(fnv(writer.out()), kChecksum);
    return std::move(writer.out());
}

Expected<Letter> unpack(std::string_view bytes)
{
    if (bytes.size() < kPackedLetter || bytes.size() > kLongestLetter || !bytes.starts_with(kMagic)) {
        return fail("This is not a letter between islands");
    }
    const std::string_view signedPart = bytes.substr(0, bytes.size() - kChecksum);
    if (Reader(bytes.substr(signedPart.size())).number(kChecksum) != fnv(signedPart)) {
        return fail("The letter was damaged on its way");
    }
    Reader reader(signedPart.substr(kMagic.size()));
    Letter letter;
    letter.campaign = reader.number(8);
    letter.from = static_cast<int>(reader.number(4));
    letter.number = reader.number(8);
    letter.status.flips = static_cast<std::int64_t>(reader.number(8));
    letter.status.milliseconds = static_cast<std::int64_t>(reader.number(8));
    letter.status.best = static_cast<int>(reader.number(4));
    letter.status.kept = static_cast<int>(reader.number(4));
    letter.status.isLeaving = reader.number(4) == 1;
    const std::uint64_t count = reader.number(4);
    if (letter.from < 0 || letter.status.flips < 0 || letter.status.milliseconds < 0 || letter.status.best < 0 ||
        letter.status.kept < 0) {
        return fail("The letter has a number that is out of range");
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        auto enclosure = read(reader);
        if (!enclosure) {
            return fail("The letter holds something that is no scheme");
        }
        letter.enclosures.push_back(std::move(*enclosure));
    }
    if (!reader.isAtEnd()) {
        return fail("The letter goes on after its end");
    }
    return letter;
}

} // namespace rankfall::campaign
