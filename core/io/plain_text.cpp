// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/plain_text.h"

#include "core/io/file.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace rankfall {

namespace {

constexpr const char* kDamaged = "The file is damaged; get a whole copy";

void appendUtf8(std::string& out, std::uint32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

Expected<std::string> fromUtf16(std::string_view bytes, bool isBigEndian, const std::string& file)
{
    if (bytes.size() % 2 != 0) {
        return fail("The UTF-16 text ends in the middle of a character", file, kDamaged);
    }
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<std::uint32_t>(isBigEndian ? first << 8 | second : second << 8 | first);
    };
    std::string out;
    for (std::size_t i = 2; i < bytes.size(); i += 2) {
        std::uint32_t c = unit(i);
        if (c >= 0xD800 && c < 0xE000) {
            const std::uint32_t low = c < 0xDC00 && i + 2 < bytes.size() ? unit(i + 2) : 0;
            if (low < 0xDC00 || low >= 0xE000) {
                return fail("The text is not valid UTF-16", file, kDamaged);
            }
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        appendUtf8(out, c);
    }
    return out;
}

} // namespace

Expected<std::string> unpackedGzip(std::string bytes, const std::string& file)
{
    if (!bytes.starts_with("\x1F\x8B")) {
        return bytes;
    }
    z_stream stream{};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) {
        return fail("The compressed file cannot be unpacked", file);
    }
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size()); // files are at most 256 MiB
    std::string out;
    std::array<char, 1 << 16> block{};
    int status = Z_OK;
    while (status == Z_OK && out.size() <= kMaxFileSize) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        status = inflate(&stream, Z_NO_FLUSH);
        out.append(block.data(), block.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (out.size() > kMaxFileSize) {
        return fail("Unpacked, the file is larger than 256 MiB", file,
                    "No scheme is so large; check that it is the right file");
    }
    return status == Z_STREAM_END ? Expected<std::string>(std::move(out))
                                  : fail("The compressed file is damaged or cut off", file, "Get a whole copy");
}

Expected<std::string> plainText(std::string bytes, const std::string& file)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        auto text = fromUtf16(bytes, bytes.starts_with("\xFE\xFF"), file);
        if (!text) {
            return text;
        }
        bytes = std::move(*text);
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) { // a byte order mark, which some editors write
        bytes.erase(0, 3);
    }
    if (bytes.find('\n') == std::string::npos) {
        std::ranges::replace(bytes, '\r', '\n');
    }
    for (std::size_t at = 0; (at = bytes.find("\xC2\xA0", at)) != std::string::npos;) {
        bytes.replace(at, 2, "  "); // as long, so that places stay right
    }
    return bytes;
}

std::string withoutComments(std::string_view text)
{
    std::string out(text);
    bool inComment = false;
    for (char& c : out) {
        inComment = c != '\n' && (inComment || c == '#');
        c = inComment ? ' ' : c;
    }
    return out;
}

} // namespace rankfall
