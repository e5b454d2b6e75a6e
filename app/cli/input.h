// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"

#include <optional>
#include <string>

namespace rankfall::cli {

/// A name from the command line as a ring; an error that lists them otherwise.
Expected<Ring> ringOf(const std::string& name);

/// The schemes of a file of any kind, or "atlas:4x4x5:z2": a session gives one for each leaf of its variation tree. A
/// tensor is an error.
Expected<SchemeList> schemesIn(const std::string& path, const TargetPtr& target = {});
/// The same of what has been opened already; `path` names it in errors.
Expected<SchemeList> schemesOf(Opened opened, const std::string& path);
/// The members to work on: all of them, or the one that is called `name`. Errors: no such member.
Expected<std::vector<std::size_t>> membersCalled(const SchemeList& list, const std::string& name,
                                                 const std::string& path);

/// The scheme about another target of the same shape. Errors: another shape.
Expected<SchemeMember> about(SchemeMember member, const TargetPtr& target, const std::string& path);

/// The one scheme of a file, or its member of this name, in the program's convention. Errors: several members and no
/// name.
Expected<SettledScheme> schemeIn(const std::string& path, const std::string& member);

/// "Cᵀ", "C", or "—" when there is nothing to tell apart.
std::string conventionOf(const SettledScheme& scheme);
/// "exact", "exact mod 2 only", "not exact: 36 of 729 cells differ".
std::string verdictText(const SettledScheme& scheme, bool ringWasGiven);
/// Of a scheme that holds modulo 2 or 3 only: where it misses over the integers. "24 of 729 cells are off by an even
/// number: a11 b12 c12 by 2, …". Nothing for others.
std::optional<std::string> integerResidualText(const SettledScheme& scheme);

} // namespace rankfall::cli
