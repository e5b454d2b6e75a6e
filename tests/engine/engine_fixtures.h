// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/check.h"
#include "core/engine/engine.h"
#include "core/game/notation.h"
#include "core/game/position.h"

#include <string>
#include <vector>

#if defined(__SANITIZE_THREAD__)
/// Qt Test's own watchdog thread is not instrumented; each test includes this file once.
extern "C" [[gnu::used]] const char* __tsan_default_suppressions()
{
    return "race:QWaitCondition\nrace:libQt6Test.so\nrace:libQt6Core.so\n";
}
#endif

namespace rankfall::test {

inline TargetPtr target(const char* name)
{
    auto parsed = Target::parse(name);
    RANKFALL_CHECK(parsed.has_value());
    return *parsed;
}

inline Position startOf(const char* name, Ring ring)
{
    return Position::start({target(name), ring, firstBound(ring)});
}

/// Strassen's seven products, in the order of 1969.
inline std::vector<Term> strassen(Ring ring)
{
    std::vector<Term> terms;
    const TargetPtr two = target("2x2x2");
    for (const char* text :
         {"(a11+a22)(b11+b22)->c11+c22", "(a21+a22)b11->c21-c22", "a11(b12-b22)->c12+c22", "a22(b21-b11)->c11+c21",
          "(a11+a12)b22->c12-c11", "(a21-a11)(b11+b12)->c22", "(a12-a22)(b21+b22)->c11"}) {
        const auto term = parseTerm(text, *two, ring);
        RANKFALL_CHECK(term.has_value());
        terms.push_back(*term);
    }
    return terms;
}

inline Position positionOf(const char* name, Ring ring, std::vector<Term> terms)
{
    auto position = Position::of(startOf(name, ring).problem(), std::move(terms));
    RANKFALL_CHECK(position.has_value());
    return *position;
}

/// Keeps everything an engine says, and lets snapshots through as the runner does.
class RecordingContext : public SearchContext {
public:
    using SearchContext::SearchContext;

    bool wantsSnapshot() override
    {
        return published.empty() ||
               std::chrono::steady_clock::now() - m_last >= std::chrono::duration<double>(1.0 / 30);
    }

    void publish(Analysis snapshot) override
    {
        m_last = std::chrono::steady_clock::now();
        published.push_back(std::move(snapshot));
    }

    void report(Discovery found) override { discoveries.push_back(std::move(found)); }

    std::vector<Analysis> published;
    std::vector<Discovery> discoveries;

private:
    std::chrono::steady_clock::time_point m_last;
};

} // namespace rankfall::test
