// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/campaign/mail.h"

#include <memory>
#include <vector>

namespace rankfall::campaign {

/// Mail between threads of one process; each box may be used from a thread of its own.
std::vector<std::unique_ptr<Mail>> localMail(int islands);

} // namespace rankfall::campaign
