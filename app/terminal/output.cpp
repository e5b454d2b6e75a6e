// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/terminal/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace rankfall::terminal {

Expected<void> flushOutput()
{
    errno = 0;
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return {};
    }
    const std::string why = errno != 0 ? std::string(": ") + std::strerror(errno) : std::string();
    return fail("The output cannot be written" + why, {}, "What arrived of it is not whole");
}

} // namespace rankfall::terminal
