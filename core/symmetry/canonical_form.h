// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <functional>

namespace rankfall {

/// One scheme for each class of equivalent ones: equivalent schemes have equal canonical forms, to the last coefficient
/// and in the same order, and schemes that are not equivalent have different ones. The format is sorted.
///
/// Products are told apart by colour as far as that goes, and in every way from there on; each way orders them. Images
/// of factors of rank one, in this order, make the bases in which the scheme is written; other lines scale them. The
/// least of the lists of coefficients is the canonical form. Over Q the leading coefficient of the first two factors
/// is 1.
///
/// Errors: as compareSchemes(); images of rank one do not span the bases, or leave scales free (a schoolbook over Z has
/// a family of symmetries, and no canonical form here); stopped.
Expected<Scheme> canonicalForm(const Scheme& scheme, Ring ring, const std::function<bool()>& shouldStop = {});

} // namespace rankfall
