// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/network.h"
#include "core/play/basis.h"

#include <array>
#include <optional>

namespace rankfall::agent {

/// A network at hand, shipped or loaded.
struct KnownNetwork {
    std::string name; ///< of a shipped one "2x2x2_z2", of one from a file its path
    std::string kind; ///< "from scratch", "taught", or what its file says
    std::string architecture;
    Ring ring = Ring::Z2;
    play::Dims dims{};
    bool isShipped = false;
    play::BasisKind basis = play::BasisKind::Dense; ///< that it learned in, and should play in
    int parts = 0; ///< it learned parts of schemes, of so many terms at most, and knows nothing of more; 0: whole ones

    /// "2x2x2_z2, from scratch": for notes.
    std::string title() const { return kind.empty() ? name : name + ", " + kind; }
};

/// A network ready to be asked, for tensors whose modes it takes in an order of its own.
struct ReadyNetwork {
    KnownNetwork what;
    std::unique_ptr<net::Network> network; ///< the caller's own copy; weights are shared
    std::array<int, 3> place{0, 1, 2};     ///< the network's mode for each mode of the tensor
};

/// All networks at hand: those loaded, the latest first, then those shipped. Everything here may be called from any
/// thread.
std::vector<KnownNetwork> knownNetworks();

/// Loads a file now; searches that begin afterwards have it. One that was loaded from the same path is replaced, and
/// stays with searches that run. Errors name the file.
Expected<KnownNetwork> addNetwork(const std::string& path);
/// As if a file had been loaded.
void addNetwork(const std::string& name, std::unique_ptr<net::Network> network);

/// The one for games of these sizes: by name, or the latest loaded that fits, or the smallest shipped that does (taught
/// rather than not). One that knows parts alone plays only where it is named. Nothing when none fits.
std::optional<ReadyNetwork> networkFor(const play::Dims& dims, Ring ring, const std::string& name = {});

/// The one to re-play parts of decompositions with: by name, or the latest loaded over the ring, or the largest shipped
/// of at most 6x6x6 entries, or the smallest. Small games are those that networks master, and whatever has few enough
/// dimensions is brought to their size.
std::optional<ReadyNetwork> networkForParts(Ring ring, const std::string& name = {});

} // namespace rankfall::agent
