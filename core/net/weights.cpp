// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/weights.h"

#include "core/net/half.h"
#include "core/net/safetensors_header.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace rankfall::net {

namespace {

// The arrays are read and written as they lie in memory.
static_assert(std::endian::native == std::endian::little);

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kMostBytes = std::size_t{256} << 20;
const char* const kRemedy = "The file is damaged, or no safetensors file";

/// Checks that the arrays lie side by side, from the first byte of the data to the last, and fit memory.
Expected<void> checkPlaces(std::vector<TensorEntry>& entries, std::size_t bytes, const std::string& name)
{
    std::sort(entries.begin(), entries.end(),
              [](const TensorEntry& x, const TensorEntry& y) { return x.begin < y.begin; });
    std::uint64_t at = 0;
    std::uint64_t numbers = 0;
    for (const TensorEntry& entry : entries) {
        std::uint64_t count = 1;
        for (const int size : entry.shape) {
            count *= static_cast<std::uint64_t>(size); // sizes are below 2^31
            if (count > kMostBytes) {
                return fail("The array \"" + entry.name + "\" is larger than 256 MiB", name, kRemedy);
            }
        }
        if (entry.begin != at || entry.end < entry.begin || entry.end > bytes) {
            return fail("The array \"" + entry.name + "\" does not lie where the one before it ends", name, kRemedy);
        }
        if (entry.end - entry.begin != count * (entry.isHalf ? 2 : 4)) {
            return fail("The array \"" + entry.name + "\" has a length that does not fit its shape", name, kRemedy);
        }
        at = entry.end;
        numbers += count;
    }
    if (at != bytes) {
        return fail("There are " + std::to_string(bytes - at) + " bytes that belong to no array", name, kRemedy);
    }
    if (numbers * sizeof(float) > kMostBytes) {
        return fail("The arrays are larger than 256 MiB", name, "Networks of this program are smaller");
    }
    return {};
}

std::string quoted(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Closes what it holds.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }

    int get() const { return m_number; }

private:
    int m_number;
};

bool writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

} // namespace

Expected<Weights> readSafetensors(std::string_view bytes, const std::string& name)
{
    if (bytes.size() < kLengthBytes) {
        return fail("The file is shorter than a header", name, kRemedy);
    }
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), kLengthBytes);
    if (length > bytes.size() - kLengthBytes) {
        return fail("The header is said to be longer than the file", name, kRemedy, 0);
    }
    Weights weights;
    auto entries = readHeader(bytes.substr(kLengthBytes, length), weights.metadata, name);
    if (!entries) {
        return tl::unexpected(entries.error());
    }
    const std::string_view data = bytes.substr(kLengthBytes + length);
    if (const auto checked = checkPlaces(*entries, data.size(), name); !checked) {
        return tl::unexpected(checked.error());
    }
    for (TensorEntry& entry : *entries) {
        Parameter& parameter = weights.parameters[entry.name];
        parameter.shape = std::move(entry.shape);
        const char* from = data.data() + entry.begin;
        const std::size_t size = entry.end - entry.begin;
        if (!entry.isHalf) {
            parameter.values.resize(size / sizeof(float));
            std::memcpy(parameter.values.data(), from, size);
            continue;
        }
        parameter.values.resize(size / sizeof(std::uint16_t));
        for (float& value : parameter.values) {
            std::uint16_t half = 0;
            std::memcpy(&half, from, sizeof half);
            from += sizeof half;
            value = fromHalf(half);
        }
    }
    return weights;
}

std::string writeSafetensors(const Weights& weights, Precision precision)
{
    const std::size_t size = precision == Precision::Half ? 2 : 4;
    std::string header = "{\"__metadata__\":{";
    for (const auto& [key, value] : weights.metadata) {
        header += (header.back() == '{' ? "" : ",") + quoted(key) + ":" + quoted(value);
    }
    header += "}";
    std::size_t at = 0;
    for (const auto& [key, parameter] : weights.parameters) {
        std::string shape;
        for (const int entries : parameter.shape) {
            shape += (shape.empty() ? "" : ",") + std::to_string(entries);
        }
        const std::size_t end = at + parameter.values.size() * size;
        header += "," + quoted(key) + R"(:{"dtype":")" + (precision == Precision::Half ? "F16" : "F32") +
                  R"(","shape":[)" + shape + R"(],"data_offsets":[)" + std::to_string(at) + "," + std::to_string(end) +
                  "]}";
        at = end;
    }
    header += "}";
    header.resize((header.size() + 7) / 8 * 8, ' '); // the arrays start aligned
    const std::uint64_t length = header.size();
    std::string out(reinterpret_cast<const char*>(&length), kLengthBytes);
    out.reserve(kLengthBytes + header.size() + at);
    out += header;
    for (const auto& [key, parameter] : weights.parameters) {
        if (precision == Precision::Single) {
            out.append(reinterpret_cast<const char*>(parameter.values.data()), parameter.values.size() * size);
            continue;
        }
        for (const float value : parameter.values) {
            const std::uint16_t half = toHalf(value);
            out.append(reinterpret_cast<const char*>(&half), sizeof half);
        }
    }
    return out;
}

Expected<Weights> loadSafetensors(const std::string& path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) {
        return fail("The file cannot be read: " + error.message(), path);
    }
    if (size > kMostBytes + kLongestHeader) {
        return fail("The file is larger than 256 MiB", path, "Networks of this program are smaller");
    }
    std::string bytes(size, '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) {
        return fail("The file cannot be read", path);
    }
    return readSafetensors(bytes, path);
}

Expected<std::size_t> saveSafetensors(const Weights& weights, const std::string& path, Precision precision)
{
    const std::string bytes = writeSafetensors(weights, precision);
    const std::string temporary = path + ".part";
    const auto problem = [&](const char* what) {
        const std::string cause = std::strerror(errno);
        std::remove(temporary.c_str());
        return fail(std::string("The file cannot be ") + what + ": " + cause, path);
    };
    {
        const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (file.get() < 0 || !writeAll(file.get(), bytes)) {
            return problem("written");
        }
    }
    if (std::rename(temporary.c_str(), path.c_str()) != 0) {
        return problem("replaced");
    }
    return bytes.size();
}

} // namespace rankfall::net
