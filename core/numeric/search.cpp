// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/search.h"

#include "core/base/check.h"
#include "core/numeric/alternating.h"
#include "core/numeric/exact.h"
#include "core/numeric/levenberg.h"
#include "core/numeric/rounding.h"
#include "core/numeric/sparsify.h"
#include "core/scheme/verify.h"

#include <cmath>
#include <ctime>
#include <numbers>

namespace rankfall::numeric {

namespace {

// Measured on 3x3x3:23, 3x3x4:29 and 2x4x5:33 (docs/least-squares.md).
constexpr double kSpread = 0.5; // of the numbers at the start
constexpr double kFirstPull = 0.02;
constexpr double kRelax = 0.5; // the pull, once the objective falls by less than kSlow in a step
constexpr double kSlow = 1e-3;
constexpr double kLeastPull = 1e-15;
constexpr double kHopePull = 1e-4; // by then a residual above kHopeless stays
constexpr double kHopeless = 0.2;  // squared
constexpr double kSolved = 1e-20;  // squared
constexpr int kSweeps = 8;
constexpr int kMostIterations = 1500;
constexpr int kRoundings = 6; // of one solution, of which the last begins with the fit as it is
// What diverges: the residual fell a hundredfold while the numbers grew, and both go on.
constexpr double kFall = 1e-2;
constexpr double kGrowth = 1.5;

/// Box and Muller (1958), so that draws are the same with every standard library.
double normal(Rng& rng)
{
    constexpr double kUnit = 1.0 / (1ULL << 53);
    const double first = static_cast<double>((rng() >> 11) + 1) * kUnit;
    const double second = static_cast<double>(rng() >> 11) * kUnit;
    return std::sqrt(-2 * std::log(first)) * std::cos(2 * std::numbers::pi * second);
}

void draw(Rng& rng, double& value)
{
    value = kSpread * normal(rng);
}

void draw(Rng& rng, Complex& value)
{
    const double re = normal(rng);
    value = kSpread * std::numbers::sqrt2 / 2 * Complex(re, normal(rng));
}

double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

template <typename S>
Factors<S> startOf(const SearchRequest& request, const Model<S>& model, Rng& rng)
{
    Factors<S> x;
    for (int mode = 0; mode < 3; ++mode) {
        Matrix<S>& numbers = x[static_cast<std::size_t>(mode)];
        numbers.resize(model.size(mode), request.rank);
        for (Eigen::Index i = 0; i < numbers.size(); ++i) {
            draw(rng, numbers.data()[i]);
        }
        for (std::size_t r = 0; r < request.start.size(); ++r) {
            const Factor& factor = request.start[r].factor(kModes[static_cast<std::size_t>(mode)]);
            for (int i = 0; i < factor.size(); ++i) {
                numbers(i, static_cast<Eigen::Index>(r)) = factor[i];
            }
        }
    }
    return x;
}

} // namespace

Search::Search(SearchRequest request)
    : m_request(std::move(request))
{
    RANKFALL_CHECK(m_request.rank > 0 && static_cast<int>(m_request.start.size()) <= m_request.rank);
}

bool Search::isOver(const std::function<bool()>& stop) const
{
    return stop() || (m_request.iterations && m_iterations >= *m_request.iterations);
}

void Search::run(const std::function<bool()>& stop)
{
    m_began = processorTime();
    if (m_request.ring == Ring::C) {
        runOver<Complex>(stop);
    } else {
        runOver<double>(stop);
    }
}

template <typename S>
void Search::runOver(const std::function<bool()>& stop)
{
    const Model<S> model(m_request.target->tensor());
    Rng seeds(m_request.seed);
    while (!isOver(stop)) {
        if (attempt(model, seeds(), stop)) {
            return;
        }
    }
}

template <typename S>
bool Search::attempt(const Model<S>& model, std::uint64_t seed, const std::function<bool()>& stop)
{
    Rng rng(seed);
    Factors<S> x = startOf(m_request, model, rng);
    double pull = kFirstPull;
    for (int sweep = 0; sweep < kSweeps && m_request.start.empty(); ++sweep) {
        alternate(model, pull, x);
    }
    Levenberg<S> levenberg(model, x, Pull<S>::uniform(x, pull));
    m_iteration = 0;
    double residualBefore = 0; // when the pull had become weak
    double largestBefore = 0;
    double last = levenberg.objective();
    const auto over = [&] { return isOver(stop); };
    while (m_iteration < kMostIterations && levenberg.squaredResidual() > kSolved) {
        const bool isMoved = levenberg.step(stop);
        if (isOver(stop)) {
            return false;
        }
        ++m_iteration;
        ++m_iterations;
        const double residual = std::sqrt(levenberg.squaredResidual());
        const double largest = largestEntry(levenberg.terms());
        SearchStep now{false, m_iterations, m_iteration, residual, largest, 0, 0, nullptr};
        if constexpr (std::is_same_v<S, double>) {
            now.terms = &levenberg.terms();
        }
        onStep(now);
        if (isMoved && last - levenberg.objective() >= kSlow * last) {
            last = levenberg.objective();
            continue;
        }
        if (pull < kLeastPull || (pull < kHopePull && levenberg.squaredResidual() > kHopeless)) {
            break;
        }
        if (pull > kHopePull) {
            residualBefore = residual;
            largestBefore = largest;
        }
        pull *= kRelax;
        levenberg.setPull(Pull<S>::uniform(levenberg.terms(), pull));
        last = levenberg.objective();
    }
    const double residual = std::sqrt(levenberg.squaredResidual());
    const double largest = largestEntry(levenberg.terms());
    ++m_tally.attempts;
    if (residual < m_bestResidual) {
        m_bestResidual = residual;
        m_largestThere = largest;
    }
    if (levenberg.squaredResidual() <= kSolved) {
        ++m_tally.converged;
        return settle(model, levenberg.terms(), seed, over);
    }
    const bool isDiverging = residual < kFall * residualBefore && largest > kGrowth * largestBefore;
    ++(isDiverging ? m_tally.diverging : m_tally.stuck);
    return false;
}

/// From a solution in floating point to what was asked for.
template <typename S>
bool Search::settle(const Model<S>& model, Factors<S> terms, std::uint64_t seed, const std::function<bool()>& stop)
{
    if constexpr (std::is_same_v<S, double>) {
        if (m_request.ring == Ring::R) {
            return tell(inFloatingPoint(m_request.target, terms));
        }
    }
    const Tally before = m_tally;
    const std::int64_t from = m_iterations;
    const std::int64_t entries = terms[0].size() + terms[1].size() + terms[2].size();
    const auto say = [&](const auto& progress, std::int64_t begun, std::int64_t held) {
        m_iterations = begun + progress.steps;
        onStep({true, m_iterations, m_iteration + static_cast<int>(m_iterations - from),
                std::sqrt(progress.squaredResidual), progress.largest, held, entries, nullptr});
    };
    for (int trial = 0; trial < kRoundings && !stop(); ++trial) {
        Rng rng(seed + static_cast<std::uint64_t>(trial));
        Factors<S> rounded = terms;
        if (trial + 1 < kRoundings) {
            sparsify<S>(model, rounded, rng, stop,
                        [&, begun = m_iterations](const SparsifyProgress& progress) { say(progress, begun, 0); });
        }
        const bool isDone =
            roundOff<S>(model, rounded, rng, stop, [&, begun = m_iterations](const RoundingProgress& progress) {
                say(progress, begun, progress.held);
            });
        auto scheme = isDone ? exactNear(m_request.target, rounded, stop) : std::nullopt;
        if (scheme && tell(std::move(*scheme))) {
            return true;
        }
        if (m_tally.exact > before.exact) {
            break;
        }
    }
    return false;
}

bool Search::tell(Scheme scheme)
{
    SearchFound found{std::move(scheme), false, 0, processorTime() - m_began};
    if (m_request.ring == Ring::R) {
        found.error = verify(found.scheme, Ring::R).largestError;
        found.isWanted = true;
    } else {
        found.isWanted = verify(found.scheme, m_request.ring).exact;
    }
    ++(found.isWanted ? m_tally.exact : m_tally.other);
    return onFound(found);
}

double Search::processorSeconds() const
{
    return processorTime() - m_began;
}

std::string verdictOf(const Tally& tally)
{
    const std::string attempts = "attempts: " + std::to_string(tally.attempts);
    if (tally.attempts == 0) {
        return "no attempt has come to its end";
    }
    if (tally.converged > 0) {
        return attempts + ", converged: " + std::to_string(tally.converged) +
               ", made exact: " + std::to_string(tally.exact);
    }
    if (tally.diverging > 0) {
        return "no decomposition is approached: coefficients grow without bound while the residual shrinks (border "
               "rank), in " +
               std::to_string(tally.diverging) + " of " + std::to_string(tally.attempts) + " attempts";
    }
    return attempts + ", none came near a decomposition";
}

} // namespace rankfall::numeric
