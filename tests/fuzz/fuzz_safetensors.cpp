// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/net/network.h"

#include <cstddef>
#include <cstdint>

/// Any bytes as the weights of a network: what is read is written the same again, and a network that can be made of it
/// answers. Start from tests/fuzz/safetensors.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    auto weights = net::readSafetensors({reinterpret_cast<const char*>(data), size}, "fuzz");
    if (!weights) {
        return 0;
    }
    const std::string again = net::writeSafetensors(*weights, net::Precision::Single);
    const auto twice = net::readSafetensors(again, "fuzz");
    RANKFALL_CHECK(twice.has_value() && net::writeSafetensors(*twice, net::Precision::Single) == again);
    const auto network = net::makeNetwork(std::move(*weights), "fuzz");
    if (!network || (*network)->info().parameters > 100000) {
        return 0;
    }
    const play::TensorGame game((*network)->info().dims, (*network)->info().ring);
    const play::State state = game.zero();
    const net::Query query{&state, {}, 0};
    Rng rng(1);
    Rng* rngs[] = {&rng};
    std::vector<net::Proposal> proposals;
    net::Valuation value;
    (*network)->propose(game, {&query, 1}, 4, 1, rngs, {&proposals, 1}, {&value, 1});
    for (const net::Proposal& proposal : proposals) {
        RANKFALL_CHECK(!proposal.action.isZero() && proposal.action == proposal.action.canonical());
    }
    return 0;
}
