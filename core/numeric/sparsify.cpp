// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/sparsify.h"

#include "core/numeric/levenberg.h"

namespace rankfall::numeric {

namespace {

// Chosen by trial on 2x4x5 with 33 terms over ℚ.
constexpr double kPull = 1e-4;
constexpr double kFirstWidth = 1;
constexpr double kLastWidth = 2e-3;
constexpr double kNarrow = 0.85; // the width, once the objective falls by less than kSlow in a step
constexpr double kSlow = 1e-3;
constexpr int kMostSteps = 8;  // at one width
constexpr double kRelax = 0.2; // the pull, in each of the last steps
constexpr int kMostRelaxed = 40;
constexpr double kSolved = 1e-22; // squared residual

} // namespace

template <typename S>
bool sparsify(const Model<S>& model, Factors<S>& terms, Rng& rng, const std::function<bool()>& stop,
              const std::function<void(const SparsifyProgress&)>& report)
{
    Factors<S> start = terms;
    balance(start);
    Pull<S> pull = Pull<S>::uniform(start, 0);
    std::array<Eigen::ArrayXXd, 3> taste = pull.weight;
    for (Eigen::ArrayXXd& mode : taste) {
        for (Eigen::Index i = 0; i < mode.size(); ++i) {
            mode.data()[i] = kPull * (0.5 + rng.below(1000) / 1000.0);
        }
    }
    Levenberg<S> fit(model, std::move(start), pull);
    std::int64_t steps = 0;
    const auto step = [&] {
        const bool isMoved = fit.step(stop);
        report({++steps, fit.squaredResidual(), largestEntry(fit.terms())});
        return isMoved;
    };
    for (double width = kFirstWidth; width > kLastWidth && !stop(); width *= kNarrow) {
        for (int i = 0; i < kMostSteps && !stop(); ++i) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                pull.weight[mode] = taste[mode] / (fit.terms()[mode].array().abs2() + width * width).sqrt();
            }
            fit.setPull(pull);
            const double before = fit.objective();
            if (!step() || before - fit.objective() < kSlow * before) {
                break;
            }
        }
    }
    for (int i = 0; i < kMostRelaxed && fit.squaredResidual() > kSolved && !stop(); ++i) {
        for (Eigen::ArrayXXd& mode : pull.weight) {
            mode *= kRelax;
        }
        fit.setPull(pull);
        step();
    }
    if (stop() || fit.squaredResidual() > kSolved) {
        return false;
    }
    terms = fit.terms();
    return true;
}

template bool sparsify(const Model<double>&, Factors<double>&, Rng&, const std::function<bool()>&,
                       const std::function<void(const SparsifyProgress&)>&);
template bool sparsify(const Model<Complex>&, Factors<Complex>&, Rng&, const std::function<bool()>&,
                       const std::function<void(const SparsifyProgress&)>&);

} // namespace rankfall::numeric
