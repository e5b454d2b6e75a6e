// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/network.h"

#include "core/net/attention.h"
#include "core/net/layers.h"

namespace rankfall::net {

bool NetworkInfo::fits(const play::TensorGame& game) const
{
    return game.ring() == ring && game.dims()[0] <= dims[0] && game.dims()[1] <= dims[1] && game.dims()[2] <= dims[2];
}

NetworkInfo networkInfo(const Weights& weights, Ring ring, const play::Dims& dims)
{
    NetworkInfo info;
    info.architecture = weights.metadata.at("architecture");
    info.ring = ring;
    info.dims = dims;
    for (const auto& [key, parameter] : weights.parameters) {
        info.parameters += parameter.values.size();
    }
    info.metadata = weights.metadata;
    return info;
}

Expected<std::unique_ptr<Network>> makeNetwork(Weights weights, const std::string& name)
{
    const auto architecture = weights.metadata.find("architecture");
    if (architecture == weights.metadata.end()) {
        return fail("The file does not say which network it holds", name,
                    "Its metadata should have \"architecture\", as rankfall-train writes it");
    }
    if (architecture->second == "contraction") {
        return makeContraction(weights, name);
    }
    if (architecture->second == "attention") {
        return makeAttention(weights, name);
    }
    return fail("The network is of an unknown kind, \"" + architecture->second + "\"", name,
                "This version knows \"contraction\" and \"attention\"");
}

Expected<std::unique_ptr<Network>> loadNetwork(const std::string& path)
{
    auto weights = loadSafetensors(path);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    return makeNetwork(std::move(*weights), path);
}

} // namespace rankfall::net
