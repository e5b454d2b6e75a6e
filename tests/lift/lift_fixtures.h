// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/check.h"
#include "core/engine/search/scheme_search.h"
#include "core/lift/lift.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

namespace rankfall::test {

inline TargetPtr targetCalled(const char* name)
{
    auto target = Target::parse(name);
    RANKFALL_CHECK(target.has_value());
    return *target;
}

inline std::vector<Term> termsIn(const char* name, std::initializer_list<const char*> texts)
{
    const TargetPtr target = targetCalled(name);
    std::vector<Term> terms;
    for (const char* text : texts) {
        const auto term = parseTerm(text, *target, Ring::Z);
        RANKFALL_CHECK(term.has_value());
        terms.push_back(*term);
    }
    return terms;
}

/// A tensor from its values, C fastest.
inline Tensor tensorOf(Shape shape, std::initializer_list<int> values)
{
    Tensor tensor(shape);
    std::size_t i = 0;
    for (const int value : values) {
        tensor.set(shape.cell(i++), value);
    }
    return tensor;
}

/// `count` copies of one term.
inline std::vector<Term> copies(const Term& term, int count)
{
    return std::vector<Term>(static_cast<std::size_t>(count), term);
}

/// A scheme over Z mod 2 that the flip graph finds.
inline std::vector<Term> found(const char* name, int rank, std::uint64_t seed)
{
    SearchRequest request;
    request.target = targetCalled(name);
    request.goal = rank;
    request.seed = seed;
    request.time = std::chrono::seconds(20);
    return SchemeSearch(request).run();
}

/// True when the products are exact over the ring, as a scheme of the target.
inline bool isExactIn(const TargetPtr& target, const std::vector<Scheme::Product>& products, Ring ring)
{
    return verify(Scheme{target, products, {}, ring}, ring).exact;
}

} // namespace rankfall::test
