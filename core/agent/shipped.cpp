// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/shipped.h"

#include "core/agent/shipped_files.h"
#include "core/net/safetensors_header.h"

#include <charconv>
#include <cstring>
#include <optional>

namespace rankfall::agent {

namespace {

std::optional<Ring> ringOf(const std::string& key)
{
    for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
        if (ringKey(ring) == key) {
            return ring;
        }
    }
    return std::nullopt;
}

/// "4x6x6"
std::optional<play::Dims> dimsOf(const std::string& text)
{
    play::Dims dims{};
    const char* at = text.data();
    const char* end = at + text.size();
    for (int& size : dims) {
        const auto [stop, error] = std::from_chars(at, end, size);
        const bool isLast = &size == &dims.back();
        if (error != std::errc() || size < 1 || size > play::kLongestMode ||
            (isLast ? stop != end : stop == end || *stop != 'x')) {
            return std::nullopt;
        }
        at = stop + (isLast ? 0 : 1);
    }
    return dims;
}

} // namespace

Expected<ShippedNetwork> describeNetwork(std::string_view bytes, const std::string& name)
{
    std::uint64_t length = 0;
    if (bytes.size() < sizeof length) {
        return fail("This is no safetensors file", name);
    }
    std::memcpy(&length, bytes.data(), sizeof length);
    if (length > net::kLongestHeader || length > bytes.size() - sizeof length) {
        return fail("This is no safetensors file, or a part of one", name);
    }
    ShippedNetwork out;
    const auto entries = net::readHeader(bytes.substr(sizeof length, length), out.metadata, name);
    if (!entries) {
        return tl::unexpected<Error>(entries.error());
    }
    const auto ring = ringOf(out.metadata["ring"]);
    const auto dims = dimsOf(out.metadata["dims"]);
    if (!ring || !dims) {
        return fail("The file does not say which tensors the network is for", name,
                    "Its metadata must have ring and dims, as rankfall-train writes them");
    }
    out.name = name;
    out.kind = out.metadata["kind"];
    out.architecture = out.metadata["architecture"];
    out.ring = *ring;
    out.dims = *dims;
    out.bytes = bytes;
    return out;
}

const std::vector<ShippedNetwork>& shippedNetworks()
{
    static const std::vector<ShippedNetwork> all = [] {
        std::vector<ShippedNetwork> out;
        for (const EmbeddedFile& file : embeddedNetworks()) {
            if (auto network = describeNetwork(file.bytes, std::string(file.name))) {
                out.push_back(std::move(*network));
            }
        }
        return out;
    }();
    return all;
}

} // namespace rankfall::agent
