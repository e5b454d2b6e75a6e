// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/play/tensor_game.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall::agent {

/// A network that comes with the program: a file of resources/networks as it was when the program was built.
struct ShippedNetwork {
    std::string name;         ///< of the file, without its ending
    std::string kind;         ///< "from scratch": no known scheme was ever shown to it; or "taught"
    std::string architecture; ///< "contraction" or "attention"
    Ring ring = Ring::Z2;
    play::Dims dims{};                           ///< longest modes
    std::map<std::string, std::string> metadata; ///< its whole record
    std::string_view bytes;                      ///< safetensors; lives as long as the program
};

/// In the order of their names; none when the program was built without. Only the heads were read. Any thread.
const std::vector<ShippedNetwork>& shippedNetworks();

/// What a file's head says of it; bytes stay where they are. Errors: not a safetensors file, or its metadata lack what
/// a network needs.
Expected<ShippedNetwork> describeNetwork(std::string_view bytes, const std::string& name);

} // namespace rankfall::agent
