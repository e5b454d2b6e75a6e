// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace rankfall::agent {

struct EmbeddedFile {
    std::string_view name; ///< without folder and ending
    std::string_view bytes;
};

/// The files of resources/networks, by name. Made by core/agent/embed.cmake.
std::span<const EmbeddedFile> embeddedNetworks();

} // namespace rankfall::agent
