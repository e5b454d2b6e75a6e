// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"

#include <QString>

#include <utility>
#include <vector>

namespace rankfall {

/// "ℤ mod 2 only", "ℤ", "ℚ": a ring as a badge that no one takes for a stronger one.
QString ringBadge(Ring ring);

/// "exact over ℤ mod 2 only", "not exact: 36 of 729 cells differ".
QString verdictSentence(const Verdict& verdict);

/// "3x3x3 in 23 multiplications, exact over ℤ; the file indexes the transpose of C, found by checking."
QString schemeSummary(const SettledScheme& found);

/// What there is to say of a scheme, as (name, text) in the order shown: target, ring, verdict, rank, best known,
/// coefficients, additions, type, convention of its file.
std::vector<std::pair<QString, QString>> schemeFacts(const SettledScheme& found);

} // namespace rankfall
