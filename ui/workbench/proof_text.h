// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/proof/literature.h"
#include "core/proof/statement.h"

#include <QString>

namespace rankfall {

/// "The rank of this residual over ℤ mod 2 is 4: 3 terms are too few, by exhaustive search; 4 do, by terms found and
/// verified." Says "between 4 and 6" while the band is open.
QString proofSentence(const proof::Statement& statement);
/// "At least 4 by exhaustive search": with who found the method, what was computed and every step, a line each.
QString proofDetails(const proof::Argument& argument);
/// "At least 19 by a theorem (Bläser 2003), not computed here: …"
QString theoremText(const proof::Theorem& theorem);

} // namespace rankfall
