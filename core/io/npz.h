// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"

namespace rankfall {

bool looksLikeZip(std::string_view bytes);

/// The schemes of a numpy archive in AlphaTensor's form: members named "n,m,p", each the factors U, V, W with a row for
/// every entry and a column for every product, as one array of shape (3, S, R) or a pickled array of three; or one
/// array of shape (N, R, 3, S) with N schemes; or three members U, V, W (see npy_scheme.h). Sizes come from the
/// member's name or from the shapes.
///
/// Safe with files from anywhere: sizes are limited before anything is unpacked, and pickles are read by pickle.h.
Expected<SchemeList> readNpz(std::string bytes, const std::string& file, const TargetPtr& target = {});

} // namespace rankfall
