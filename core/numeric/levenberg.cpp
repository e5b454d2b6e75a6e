// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/levenberg.h"

#include <algorithm>
#include <cmath>

namespace rankfall::numeric {

namespace {

constexpr double kLeastDamping = 1e-15;
constexpr double kMostDamping = 1e10;

} // namespace

template <typename S>
Levenberg<S>::Levenberg(const Model<S>& model, Factors<S> start, Pull<S> pull, double damping)
    : m_model(model)
    , m_pull(std::move(pull))
    , m_terms(std::move(start))
    , m_damping(damping)
{
    renew();
}

template <typename S>
void Levenberg<S>::setPull(Pull<S> pull)
{
    m_pull = std::move(pull);
    m_growth = 2;
    renew();
}

template <typename S>
double Levenberg<S>::pulled(const Factors<S>& x) const
{
    double sum = 0;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        sum += (m_pull.weight[mode] * (x[mode] - m_pull.centre[mode]).array().abs2()).sum();
    }
    return 0.5 * sum;
}

template <typename S>
void Levenberg<S>::renew()
{
    m_residual = m_model.residual(m_terms);
    m_squared = m_residual.squaredNorm();
    m_objective = 0.5 * m_squared + pulled(m_terms);
    m_gradient = m_model.gradient(m_terms, m_residual);
    for (std::size_t mode = 0; mode < 3; ++mode) {
        m_gradient[mode].array() += m_pull.weight[mode] * (m_terms[mode] - m_pull.centre[mode]).array();
        m_gradient[mode] = m_pull.held[mode].select(S(0), m_gradient[mode]);
    }
}

template <typename S>
bool Levenberg<S>::step(const std::function<bool()>& stop)
{
    while (m_damping < kMostDamping) {
        const bool isSolved = m_equations.solve(m_terms, m_gradient, m_pull, m_damping, stop, m_step);
        if (stop()) {
            return false;
        }
        double gain = -1;
        if (isSolved) {
            Factors<S> next;
            double predicted = 0;
            for (std::size_t mode = 0; mode < 3; ++mode) {
                next[mode] = m_terms[mode] + m_step[mode];
                predicted += 0.5 * (m_damping * m_step[mode].squaredNorm() -
                                    m_step[mode].conjugate().cwiseProduct(m_gradient[mode]).real().sum());
            }
            const double objective = 0.5 * m_model.residual(next).squaredNorm() + pulled(next);
            gain = predicted > 0 && objective < m_objective ? (m_objective - objective) / predicted : -1;
            if (gain > 0) {
                m_terms = std::move(next);
                const double bend = 2 * gain - 1;
                m_damping = std::max(m_damping * std::max(1.0 / 3, 1 - bend * bend * bend), kLeastDamping);
                m_growth = 2;
                renew();
                return true;
            }
        }
        m_damping *= m_growth;
        m_growth *= 2;
    }
    m_damping = 1;
    m_growth = 2;
    return false;
}

template class Levenberg<double>;
template class Levenberg<Complex>;

} // namespace rankfall::numeric
