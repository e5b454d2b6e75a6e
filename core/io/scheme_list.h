// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/verify.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace rankfall {

/// A scheme as its file holds it. Files of matrix multiplication index mode C either as C (i, k) or as its transpose
/// (k, i); nothing in a file says which, so it is found by checking: see settle().
struct SchemeMember {
    Scheme scheme;                  ///< mode C as the file indexes it; scheme.name is the member's name, or empty
    bool usuallyTransposed = false; ///< what files of this format do: decides when checking cannot
};

/// A member in the program's convention, and what the check found on the way.
struct SettledScheme {
    Scheme scheme;
    Verdict verdict;         ///< of the strongest statement that holds, or the nearest miss
    bool transposed = false; ///< the file indexes the transpose of C
    bool found =
        false; ///< the convention was found by checking (the verdict is exact); otherwise it is the format's usual one
};

SettledScheme settle(const SchemeMember& member);
/// The same without an exact check, for callers that want one ring only: verifies in `ring` with either order of mode
/// C.
SettledScheme settle(const SchemeMember& member, Ring ring);

/// The schemes of a file. Archives are read member by member, on demand: a hundred large schemes do not fit in memory
/// at once, and a damaged one does not hide the others.
class SchemeList {
public:
    using Read = std::function<Expected<SchemeMember>(std::size_t)>;

    SchemeList(std::string format, std::vector<std::string> names, Read read)
        : m_format(std::move(format))
        , m_names(std::move(names))
        , m_read(std::move(read))
    {
    }

    /// One scheme that has been read already.
    SchemeList(std::string format, SchemeMember member);

    const std::string& format() const { return m_format; } ///< "AlphaTensor archive (.npz)": shown

    std::size_t size() const { return m_names.size(); }

    const std::string& name(std::size_t i) const { return m_names[i]; } ///< "4,4,5"; empty for a file of one scheme

    Expected<SchemeMember> member(std::size_t i) const { return m_read(i); }

private:
    std::string m_format;
    std::vector<std::string> m_names;
    Read m_read;
};

/// Sizes n, m, p of a matrix product whose factors have these numbers of entries (n·m, m·p, n·p); nothing when there
/// are none.
std::optional<Format> formatOfSizes(std::size_t a, std::size_t b, std::size_t c);
/// The smallest ring that holds the coefficients: Z or Q.
Ring smallestRing(const std::vector<Scheme::Product>& products);

} // namespace rankfall
