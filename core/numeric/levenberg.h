// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/normal_equations.h"

namespace rankfall::numeric {

/// Levenberg's method with Marquardt's damping, renewed as Nielsen (1999) proposes, on
/// ½ |Σ terms − tensor|² + Σ ½ weight·|x − centre|². The objective never rises. One thread at a time.
template <typename S>
class Levenberg {
public:
    Levenberg(const Model<S>& model, Factors<S> start, Pull<S> pull, double damping = 1e-2);

    /// Another pull from here on. What it holds stays where it is.
    void setPull(Pull<S> pull);

    const Pull<S>& pull() const { return m_pull; }

    /// One step that lowers the objective. False when none was found (it is stationary as far as numbers of 53 bits
    /// tell), or `stop` said so.
    bool step(const std::function<bool()>& stop);

    const Factors<S>& terms() const { return m_terms; }

    const Matrix<S>& residualTensor() const { return m_residual; } ///< laid out like Model::residual()

    double squaredResidual() const { return m_squared; }

    double objective() const { return m_objective; }

    const Factors<S>& gradient() const { return m_gradient; } ///< of the objective; zero where held

private:
    double pulled(const Factors<S>& x) const;
    void renew();

    const Model<S>& m_model;
    Pull<S> m_pull;
    Factors<S> m_terms;
    Matrix<S> m_residual;
    Factors<S> m_gradient;
    double m_squared = 0;
    double m_objective = 0;
    double m_damping;
    double m_growth = 2;
    NormalEquations<S> m_equations;
    Factors<S> m_step;
};

extern template class Levenberg<double>;
extern template class Levenberg<Complex>;

} // namespace rankfall::numeric
