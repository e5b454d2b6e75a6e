// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/png_session.h"

#include <array>
#include <cstdint>
#include <zlib.h>

namespace rankfall {

namespace {

using namespace std::string_view_literals;

constexpr auto kSignature = "\x89PNG\r\n\x1a\n"sv;
constexpr std::size_t kMostText = std::size_t{64} << 20;

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = (value << 8) | static_cast<std::uint8_t>(bytes[i]);
    }
    return value;
}

Expected<std::string> inflated(std::string_view packed, const std::string& file)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) {
        return fail("The session in this picture could not be unpacked", file);
    }
    // zlib does not write to its input; its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 65536> buffer;
    int state = Z_OK;
    while (state == Z_OK && text.size() <= kMostText) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = buffer.size();
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END || text.size() > kMostText) {
        return fail("The session in this picture is damaged", file, "Use a picture that no program has cut or changed");
    }
    return text;
}

/// Drops everything up to and including the next zero byte; false when there is none.
bool dropField(std::string_view& rest)
{
    const auto end = rest.find('\0');
    if (end == std::string_view::npos) {
        return false;
    }
    rest.remove_prefix(end + 1);
    return true;
}

} // namespace

bool looksLikePng(std::string_view bytes)
{
    return bytes.starts_with(kSignature);
}

Expected<std::string> sessionTextOfPng(std::string_view bytes, const std::string& file)
{
    constexpr std::size_t kFrame = 12; // length, type and checksum around the data
    std::string_view rest = bytes.substr(kSignature.size());
    while (rest.size() >= kFrame) {
        const std::size_t length = bigEndian(rest);
        const std::string_view type = rest.substr(4, 4);
        if (length > rest.size() - kFrame) {
            return fail("The picture ends in the middle of a chunk", file, "Copy the file again");
        }
        std::string_view data = rest.substr(8, length);
        rest.remove_prefix(kFrame + length);
        if (type == "IEND") {
            break;
        }
        const bool isText = type == "tEXt" || type == "zTXt" || type == "iTXt";
        if (!isText || !data.starts_with(std::string(kPngSessionKey) + '\0') || !dropField(data)) {
            continue;
        }
        if (type == "tEXt") {
            return std::string(data);
        }
        bool packed = type == "zTXt";
        const std::size_t flags = packed ? 1 : 2; // a method, or a flag and a method
        if (data.size() < flags) {
            break;
        }
        packed = packed || data[0] == 1;
        data.remove_prefix(flags);
        if (type == "iTXt" && !(dropField(data) && dropField(data))) { // language, translated keyword
            break;
        }
        return packed ? inflated(data, file) : Expected<std::string>(std::string(data));
    }
    return fail("This picture holds no session", file,
                "Pictures saved by Rankfall with “Keep the session in the picture” can be opened");
}

} // namespace rankfall
