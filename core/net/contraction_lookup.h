// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/contraction_layout.h"
#include "core/net/layers.h"

namespace rankfall::net {

/// The first layer of a contraction network, looked up instead of multiplied.
///
/// Over Z mod 2, when every vector is a light probe, an entry of the contractions of one place (row, column) along a
/// mode depends on nothing but the fibre of the state there, of at most kLongestFibre bits. What the layer makes of all
/// of them is then one row of a table, and so is what it makes of a probe's rank: 93 rows are added for 2x2x2, where
/// there are 900 features to multiply with. In the fibre the table is the Walsh-Hadamard transform of the weights,
/// because features are -1 and 1.
struct ContractionLookup {
    std::vector<int> firstRow; ///< of each site; its value says which row after that
    Rows rows;
    Buffer bias; ///< one row
};

inline constexpr int kLongestFibre = 6;

/// Every mode has all its probes light, so that sites say all.
bool hasSites(const ContractionLayout& layout);

/// What a state is looked up by, mode by mode: first the fibres, rows · columns of them, each the entries along the
/// mode (bit i: entry i), then the rank of every probe.
int sitesOf(const ContractionLayout& layout);

/// After checkParameters(). `name` is what stands before ".weight" and ".bias". Requires hasSites().
ContractionLookup lookupOf(const Weights& weights, const std::string& name, const ContractionLayout& layout);

} // namespace rankfall::net
