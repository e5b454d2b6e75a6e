// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/group_memory.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace rankfall {

namespace {

std::uint64_t pageSize()
{
    return static_cast<std::uint64_t>(std::max<long>(1, ::sysconf(_SC_PAGESIZE)));
}

/// Of one process, in bytes.
std::uint64_t ownMemory(const std::filesystem::path& process)
{
    std::ifstream file(process / "statm");
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    std::uint64_t shared = 0;
    file >> size >> resident >> shared;
    return file && resident > shared ? (resident - shared) * pageSize() : 0;
}

bool isInGroup(const std::filesystem::path& process, pid_t group)
{
    std::ifstream file(process / "stat");
    std::string line;
    std::getline(file, line);
    // The name in brackets may hold anything; after it come the state, the parent and the group.
    const auto end = line.rfind(')');
    if (end == std::string::npos) {
        return false;
    }
    char state = 0;
    long parent = 0;
    long its = 0;
    return std::sscanf(line.c_str() + end + 1, " %c %ld %ld", &state, &parent, &its) == 3 && its == group;
}

} // namespace

std::uint64_t groupMemory(pid_t group)
{
    std::uint64_t sum = 0;
    std::error_code fault;
    for (std::filesystem::directory_iterator it("/proc", fault), end; !fault && it != end; it.increment(fault)) {
        const std::string name = it->path().filename();
        if (std::isdigit(static_cast<unsigned char>(name.front())) != 0 && isInGroup(it->path(), group)) {
            sum += ownMemory(it->path());
        }
    }
    return sum;
}

std::uint64_t fairMemory()
{
    const auto pages = static_cast<std::uint64_t>(std::max<long>(0, ::sysconf(_SC_PHYS_PAGES)));
    return std::max(pages / 2 * pageSize(), std::uint64_t{2} << 30);
}

} // namespace rankfall
