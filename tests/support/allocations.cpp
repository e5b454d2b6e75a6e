// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// Replaces operator new and delete for the whole program. In a file of its own: the compiler complains when it sees
// malloc through one of them and free through the other.

#include "tests/support/allocations.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::int64_t> count = 0;

void* allocated(std::size_t size, std::size_t alignment)
{
    ++count;
    const std::size_t whole = (std::max<std::size_t>(size, 1) + alignment - 1) / alignment * alignment;
    void* memory = std::aligned_alloc(alignment, whole);
    if (!memory) {
        throw std::bad_alloc();
    }
    return memory;
}

} // namespace

std::int64_t rankfall::test::allocationsSoFar()
{
    return count;
}

void* operator new(std::size_t size)
{
    return allocated(size, alignof(std::max_align_t));
}

void* operator new(std::size_t size, std::align_val_t alignment)
{
    return allocated(size, static_cast<std::size_t>(alignment));
}

// The library's own would allocate elsewhere, and be freed here.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    return operator new(size);
}

void* operator new(std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept
{
    return operator new(size, alignment);
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::align_val_t) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}
