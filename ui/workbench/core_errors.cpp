// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// What core complains of, for translators: see core_text.h.
#include "ui/workbench/core_text.h"

namespace rankfall {

const std::vector<const char*>& coreErrors()
{
    static const std::vector<const char*> all{};
    return all;
}

} // namespace rankfall
