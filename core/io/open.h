// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"
#include "core/io/session_file.h"

#include <filesystem>
#include <variant>

namespace rankfall {

/// What a file turned out to hold.
using Opened = std::variant<SessionDocument, SchemeList, TargetPtr>;

/// Reads any file that this program reads; what it is is seen from the content, not from the name. `target`, when
/// given, is what formulas are about. Errors name file, line and column where there are such, the cause and what to do.
/// Blocking; any thread.
Expected<Opened> openFile(const std::filesystem::path& path, const TargetPtr& target = {});
/// The same for bytes that are there already; `file` names them in messages.
Expected<Opened> openBytes(std::string bytes, const std::string& file, const TargetPtr& target = {});

/// A target by name: those of Target::parse(), "file:PATH" for a tensor of one's own, and "algebra:PATH" for such a one
/// that holds the structure constants or the multiplication table of an algebra.
Expected<TargetPtr> openTarget(std::string_view name);

/// A session with one move for each product of a scheme in the program's convention. The bound is 2, or what the
/// coefficients need. Errors: a target too large to explore, fractions over Z, coefficients beyond kMaxCoefficient.
Expected<Session> sessionOfScheme(const Scheme& scheme, Ring ring);
/// The ring in which positions of this scheme live: Z when it holds there, else Z mod 2, else what the file claims.
Ring playableRing(const SettledScheme& scheme);

} // namespace rankfall
