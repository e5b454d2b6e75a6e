// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/scheme_list.h"

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

bool isMatrixProduct(const Scheme& scheme)
{
    return scheme.target && scheme.target->format().has_value();
}

} // namespace

SchemeList::SchemeList(std::string format, SchemeMember member)
    : m_format(std::move(format))
    , m_names{member.scheme.name}
    , m_read([only = std::move(member)](std::size_t) { return only; })
{
}

SettledScheme settle(const SchemeMember& member)
{
    Identification identity = identify(member.scheme);
    if (identity.verdict.exact) {
        return {std::move(identity.scheme), std::move(identity.verdict), identity.transposed, true};
    }
    const bool transposed = member.usuallyTransposed && isMatrixProduct(member.scheme);
    return {transposed ? withModeCTransposed(member.scheme) : member.scheme, std::move(identity.verdict), transposed,
            false};
}

SettledScheme settle(const SchemeMember& member, Ring ring)
{
    const bool matrices = isMatrixProduct(member.scheme);
    const bool first = member.usuallyTransposed && matrices;
    SettledScheme usual{first ? withModeCTransposed(member.scheme) : member.scheme, {}, first, false};
    usual.verdict = verify(usual.scheme, ring);
    usual.found = usual.verdict.exact;
    if (usual.found || !matrices) {
        return usual;
    }
    SettledScheme other{first ? member.scheme : withModeCTransposed(member.scheme), {}, !first, false};
    other.verdict = verify(other.scheme, ring);
    other.found = other.verdict.exact;
    return other.found ? other : usual;
}

std::optional<Format> formatOfSizes(std::size_t a, std::size_t b, std::size_t c)
{
    for (int m = 1; m <= Target::kMaxVerified; ++m) {
        const auto size = static_cast<std::size_t>(m);
        if (a % size == 0 && b % size == 0 && a / size * (b / size) == c) {
            const Format format{static_cast<int>(std::min<std::size_t>(a / size, 1000)), m,
                                static_cast<int>(std::min<std::size_t>(b / size, 1000))};
            if (format.n >= 1 && format.p >= 1 && format.n <= Target::kMaxVerified &&
                format.p <= Target::kMaxVerified) {
                return format;
            }
        }
    }
    return std::nullopt;
}

Ring smallestRing(const std::vector<Scheme::Product>& products)
{
    for (const auto& product : products) {
        for (const auto& factor : product) {
            if (!std::all_of(factor.begin(), factor.end(), [](const Rational& x) { return x.isInteger(); })) {
                return Ring::Q;
            }
        }
    }
    return Ring::Z;
}

} // namespace rankfall
