// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tune/measuring.h"

#include "core/base/check.h"
#include "core/program/race.h"
#include "core/program/recursion.h"
#include "core/tune/starts.h"

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

constexpr int kTrialRounds = 5;         ///< to choose how many products are prepared at a time
constexpr std::size_t kFirstScheme = 3; ///< in a race: after Strassen, Winograd and Eigen

Program sharedProgram(const Scheme& scheme)
{
    const auto plain = programOf(scheme, Ring::Z);
    RANKFALL_CHECK(plain.has_value());
    return withSharedSums(*plain, {});
}

std::string levelsText(int levels)
{
    return std::to_string(levels) + (levels == 1 ? " level" : " levels");
}

} // namespace

int levelsOfHalving(Format format, int depth)
{
    const double size = std::cbrt(static_cast<double>(format.n) * format.m * format.p);
    return std::max(1, static_cast<int>(std::lround(depth * std::log2(size))));
}

Measuring::Measuring(const TuneJob& job)
    : m_job(job)
    , m_strassen(sharedProgram(strassenScheme()))
    , m_winograd(sharedProgram(winogradScheme()))
{
    const auto format = job.starts.empty() ? std::nullopt : job.starts.front().target->format();
    m_levels = format ? levelsOfHalving(*format, job.depth) : 1;
}

int Measuring::bestTogether(const Program& program, int depth, double seconds, const std::function<bool()>& shouldStop)
{
    if (m_job.together > 0) {
        return std::min(m_job.together, program.rank());
    }
    std::vector<int> choices{1};
    for (const int choice : {std::max(2, program.rank() / 4), program.rank()}) {
        if (choice > choices.back()) {
            choices.push_back(choice);
        }
    }
    std::vector<Runner> runners;
    for (const int together : choices) {
        runners.push_back({&program, depth, together});
    }
    const auto results =
        race(runners, {m_job.size, m_job.singlePrecision, seconds, kTrialRounds, m_job.seed}, shouldStop);
    if (results.empty()) {
        return 1;
    }
    const auto best = std::ranges::min_element(results, {}, &RaceResult::ratio);
    return choices[static_cast<std::size_t>(best - results.begin())];
}

bool Measuring::run(std::vector<TunedScheme*> schemes, double seconds, const std::function<bool()>& shouldStop)
{
    std::erase_if(schemes, [](const TunedScheme* scheme) { return !isRunnable(scheme->program); });
    if (schemes.empty()) {
        return false;
    }
    const double trial = seconds / 2 / static_cast<double>(schemes.size() + 2);
    if (m_strassenTogether == 0) {
        m_strassenTogether = bestTogether(m_strassen, m_levels, trial, shouldStop);
        m_winogradTogether = bestTogether(m_winograd, m_levels, trial, shouldStop);
    }
    std::vector<Runner> runners{
        {&m_strassen, m_levels, m_strassenTogether}, {&m_winograd, m_levels, m_winogradTogether}, {&m_strassen, 0, 1}};
    std::vector<int> together;
    for (const TunedScheme* scheme : schemes) {
        together.push_back(scheme->figures.isTimed ? scheme->figures.together
                                                   : bestTogether(scheme->program, m_job.depth, trial, shouldStop));
        runners.push_back({&scheme->program, m_job.depth, together.back()});
    }
    RaceJob job{m_job.size, m_job.singlePrecision, seconds / 2, 1001, m_job.seed};
    const auto results = race(runners, job, shouldStop);
    if (results.empty()) {
        return false;
    }
    const std::array<std::string, kFirstScheme> names{"Strassen, " + levelsText(m_levels),
                                                      "Winograd, " + levelsText(m_levels), "Eigen"};
    m_yardsticks.clear();
    for (std::size_t i = 0; i < kFirstScheme; ++i) {
        const RaceResult& one = results[i];
        m_yardsticks.push_back({names[i], one.seconds, one.ratio, one.low, one.high, one.error, one.rounds});
    }
    for (std::size_t i = 0; i < schemes.size(); ++i) {
        const RaceResult& one = results[kFirstScheme + i];
        TunedFigures& figures = schemes[i]->figures;
        figures.isTimed = true;
        figures.seconds = one.seconds;
        figures.ratio = one.ratio;
        figures.low = one.low;
        figures.high = one.high;
        figures.rounds = one.rounds;
        figures.together = together[i];
    }
    return true;
}

} // namespace rankfall
