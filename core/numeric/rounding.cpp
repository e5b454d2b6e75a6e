// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/rounding.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace rankfall::numeric {

namespace {

constexpr double kSolved = 1e-22;  ///< squared residual
constexpr double kThere = 1e-9;    ///< an entry so near to a simple number has it
constexpr double kLargest = 12;    ///< larger entries lead astray, unless there were such at the start
constexpr int kMostSteps = 24;     ///< of Levenberg after entries have been held
constexpr int kStepsUntilHope = 7; ///< by then the residual has fallen a thousandfold, or will not
constexpr double kDamping = 1e-6;  ///< at first: what is to be solved again was solved
constexpr int kPasses = 2;
constexpr double kLate = 8; ///< numbers of the last mode are linear in the others, and need not be chosen
/// Beside the largest entry of its factor an entry so small is zero; the next is tried where the one before fails.
constexpr double kZero[] = {1e-2, 1e-3, 1e-5};

double nearest(double value, int pass)
{
    if (pass == 0) {
        return std::clamp(std::round(value), -1.0, 1.0);
    }
    return std::round(2 * value) / 2;
}

Complex nearest(const Complex& value, int pass)
{
    if (pass > 0) {
        return {std::round(2 * value.real()) / 2, std::round(2 * value.imag()) / 2};
    }
    const Complex whole(nearest(value.real(), 0), nearest(value.imag(), 0));
    if (whole.real() == 0 || whole.imag() == 0) {
        return whole;
    }
    return std::abs(value.real()) > std::abs(value.imag()) ? Complex(whole.real(), 0) : Complex(0, whole.imag());
}

struct Candidate {
    double cost = 0;
    int mode = 0;
    Eigen::Index row = 0;
    Eigen::Index term = 0;

    auto operator<=>(const Candidate&) const = default;
};

template <typename S>
class Rounding {
public:
    Rounding(const Model<S>& model, Factors<S> terms, Rng& rng)
        : m_model(model)
        , m_rng(rng)
        , m_last(rng.below(3))
        , m_terms(scaled(std::move(terms)))
        , m_pull(Pull<S>::uniform(m_terms, 0))
    {
    }

    bool run(const std::function<bool()>& stop, const std::function<void(const RoundingProgress&)>& report);

    const Factors<S>& terms() const { return m_terms; }

private:
    /// The largest entries of two factors of each term become 1: their scale is anybody's choice.
    Factors<S> scaled(Factors<S> x) const;
    std::vector<Candidate> candidates(int pass) const;
    bool solveWith(Pull<S> pull, Factors<S> start, const std::function<bool()>& stop);
    void holdZeros(const std::function<bool()>& stop);
    void say(const std::function<void(const RoundingProgress&)>& report) const;

    const Model<S>& m_model;
    Rng& m_rng;
    std::size_t m_last; ///< the mode whose numbers follow from those of the two others
    Factors<S> m_terms;
    Pull<S> m_pull;
    double m_squared = 0;
    double m_most = kLargest;                                        ///< an entry may become
    std::set<std::tuple<int, Eigen::Index, Eigen::Index>> m_refused; ///< in this pass
    std::int64_t m_steps = 0;
};

template <typename S>
Factors<S> Rounding<S>::scaled(Factors<S> x) const
{
    for (Eigen::Index r = 0; r < x[0].cols(); ++r) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            Eigen::Index at = 0;
            if (mode != m_last && x[mode].col(r).cwiseAbs().maxCoeff(&at) > 0) {
                const S lead = x[mode](at, r);
                x[mode].col(r) /= lead;
                x[m_last].col(r) *= lead;
            }
        }
    }
    return x;
}

/// The free entries, those nearest to a simple number first, give or take a third so that attempts differ.
template <typename S>
std::vector<Candidate> Rounding<S>::candidates(int pass) const
{
    std::vector<Candidate> out;
    for (int mode = 0; mode < 3; ++mode) {
        const auto& held = m_pull.held[static_cast<std::size_t>(mode)];
        for (Eigen::Index term = 0; term < held.cols(); ++term) {
            for (Eigen::Index row = 0; row < held.rows(); ++row) {
                if (held(row, term) || m_refused.contains({mode, row, term})) {
                    continue;
                }
                const S value = m_terms[static_cast<std::size_t>(mode)](row, term);
                const S simple = nearest(value, pass);
                const double distance = std::abs(value - simple);
                const double chance = 1 + 0.5 * m_rng.below(1000) / 1000;
                const double taste = (simple == S(0) ? 1 : 2) * (static_cast<std::size_t>(mode) == m_last ? kLate : 1);
                const double cost = distance < kThere ? 0 : distance * chance * taste;
                out.push_back({cost, mode, row, term});
            }
        }
    }
    std::ranges::sort(out);
    return out;
}

template <typename S>
bool Rounding<S>::solveWith(Pull<S> pull, Factors<S> start, const std::function<bool()>& stop)
{
    Levenberg<S> next(m_model, std::move(start), std::move(pull), kDamping);
    const double begin = next.squaredResidual();
    for (int step = 0; step < kMostSteps && next.squaredResidual() > kSolved; ++step) {
        if ((step == kStepsUntilHope && next.squaredResidual() > 1e-3 * begin) || !next.step(stop)) {
            break;
        }
        ++m_steps;
    }
    double largest = 0;
    for (const Matrix<S>& mode : next.terms()) {
        largest = std::max(largest, mode.cwiseAbs().maxCoeff());
    }
    if (next.squaredResidual() > kSolved || largest > m_most) {
        return false;
    }
    m_terms = next.terms();
    m_pull = next.pull();
    m_squared = next.squaredResidual();
    return true;
}

/// All entries near zero become zero and stay it, together.
template <typename S>
void Rounding<S>::holdZeros(const std::function<bool()>& stop)
{
    for (const double zero : kZero) {
        Pull<S> pull = m_pull;
        Factors<S> start = m_terms;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (Eigen::Index r = 0; r < start[mode].cols(); ++r) {
                auto column = start[mode].col(r);
                pull.held[mode].col(r) = column.array().abs() < zero * column.cwiseAbs().maxCoeff();
            }
            start[mode] = pull.held[mode].select(S(0), start[mode]);
        }
        if (solveWith(std::move(pull), std::move(start), stop)) {
            return;
        }
    }
}

template <typename S>
void Rounding<S>::say(const std::function<void(const RoundingProgress&)>& report) const
{
    const auto& held = m_pull.held;
    const std::int64_t entries = held[0].size() + held[1].size() + held[2].size();
    report({m_steps, entries - m_pull.freeEntries(), entries, m_squared, largestEntry(m_terms)});
}

template <typename S>
bool Rounding<S>::run(const std::function<bool()>& stop, const std::function<void(const RoundingProgress&)>& report)
{
    for (const Matrix<S>& mode : m_terms) {
        m_most = std::max(m_most, 1.5 * mode.cwiseAbs().maxCoeff());
    }
    if (!solveWith(m_pull, m_terms, stop)) {
        return false;
    }
    holdZeros(stop);
    say(report);
    for (int pass = 0; pass < kPasses; ++pass) {
        m_refused.clear();
        std::size_t together = 8;
        while (!stop()) {
            const std::vector<Candidate> order = candidates(pass);
            if (order.empty()) {
                break;
            }
            const auto there = static_cast<std::size_t>(
                std::ranges::count_if(order, [](const Candidate& candidate) { return candidate.cost == 0; }));
            const std::size_t count = std::min(there > 0 ? there : together, order.size());
            Pull<S> pull = m_pull;
            Factors<S> start = m_terms;
            for (std::size_t i = 0; i < count; ++i) {
                const auto mode = static_cast<std::size_t>(order[i].mode);
                S& value = start[mode](order[i].row, order[i].term);
                value = nearest(value, pass);
                pull.held[mode](order[i].row, order[i].term) = true;
            }
            if (solveWith(pull, std::move(start), stop)) {
                together = there > 0 ? together : 2 * together;
            } else if (count == 1 || there > 0) {
                for (std::size_t i = 0; i < count; ++i) {
                    m_refused.insert({order[i].mode, order[i].row, order[i].term});
                }
            } else {
                together = std::max<std::size_t>(count / 4, 1);
            }
            say(report);
        }
    }
    return !stop();
}

} // namespace

template <typename S>
bool roundOff(const Model<S>& model, Factors<S>& terms, Rng& rng, const std::function<bool()>& stop,
              const std::function<void(const RoundingProgress&)>& report)
{
    Rounding<S> rounding(model, terms, rng);
    const bool isDone = rounding.run(stop, report);
    terms = rounding.terms();
    return isDone;
}

template bool roundOff(const Model<double>&, Factors<double>&, Rng&, const std::function<bool()>&,
                       const std::function<void(const RoundingProgress&)>&);
template bool roundOff(const Model<Complex>&, Factors<Complex>&, Rng&, const std::function<bool()>&,
                       const std::function<void(const RoundingProgress&)>&);

} // namespace rankfall::numeric
