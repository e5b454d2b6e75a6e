// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/normal_equations.h"

#include "core/numeric/kernels/kernels.h"

#include <Eigen/Cholesky>

namespace rankfall::numeric {

namespace {

constexpr Eigen::Index kPanel = 96;   // columns between two questions whether to stop
constexpr Eigen::Index kFolded = 256; // columns of one product

// Real numbers go through the kernels; complex ones, which are rarer, through Eigen as it comes.

void subtractSquare(Matrix<double>& s, const Matrix<double>& v, Eigen::Index columns)
{
    kernels().subtractSquare(s.data(), v.data(), s.rows(), columns);
}

void subtractSquare(Matrix<Complex>& s, const Matrix<Complex>& v, Eigen::Index columns)
{
    s.selfadjointView<Eigen::Lower>().rankUpdate(v.leftCols(columns), -1.0);
}

bool factorisePanel(Matrix<double>& s, Eigen::Index from, Eigen::Index to)
{
    return kernels().factorise(s.data(), s.rows(), from, to);
}

bool factorisePanel(Matrix<Complex>& s, Eigen::Index from, Eigen::Index to)
{
    const Eigen::Index rest = s.rows() - to;
    Eigen::Ref<Matrix<Complex>> corner = s.block(from, from, to - from, to - from);
    const Eigen::LLT<Eigen::Ref<Matrix<Complex>>> done(corner);
    if (done.info() != Eigen::Success) {
        return false;
    }
    if (rest > 0) {
        auto below = s.block(to, from, rest, to - from);
        corner.triangularView<Eigen::Lower>().adjoint().solveInPlace<Eigen::OnTheRight>(below);
        s.block(to, to, rest, rest).selfadjointView<Eigen::Lower>().rankUpdate(below, -1.0);
    }
    return true;
}

void divide(Matrix<double>& x, const Matrix<double>& lower)
{
    kernels().divide(x.data(), lower.data(), x.rows(), x.cols());
}

void divide(Matrix<Complex>& x, const Matrix<Complex>& lower)
{
    lower.triangularView<Eigen::Lower>().adjoint().solveInPlace<Eigen::OnTheRight>(x);
}

template <typename S>
S conjugate(S value)
{
    return Eigen::numext::conj(value);
}

} // namespace

template <typename S>
Pull<S> Pull<S>::uniform(const Factors<S>& like, double weight)
{
    Pull out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out.weight[mode].setConstant(like[mode].rows(), like[mode].cols(), weight);
        out.centre[mode].setZero(like[mode].rows(), like[mode].cols());
        out.held[mode].setConstant(like[mode].rows(), like[mode].cols(), false);
    }
    return out;
}

template <typename S>
std::int64_t Pull<S>::freeEntries() const
{
    std::int64_t free = 0;
    for (const auto& mode : held) {
        free += mode.size() - mode.count();
    }
    return free;
}

template <typename S>
void NormalEquations<S>::choose(const Factors<S>& x, const Pull<S>& pull)
{
    Eigen::Index most = -1;
    for (int mode = 0; mode < 3; ++mode) {
        const auto& held = pull.held[static_cast<std::size_t>(mode)];
        if (const Eigen::Index free = held.size() - held.count(); free > most) {
            most = free;
            m_eliminated = mode;
        }
    }
    m_entries.clear();
    for (int mode = 0; mode < 3; ++mode) {
        const auto& held = pull.held[static_cast<std::size_t>(mode)];
        for (int row = 0; mode != m_eliminated && row < held.rows(); ++row) {
            for (int term = 0; term < held.cols(); ++term) {
                if (!held(row, term)) {
                    m_entries.push_back({mode, row, term});
                }
            }
        }
    }
    for (std::size_t mode = 0; mode < 3; ++mode) {
        m_gram[mode].noalias() = x[mode].adjoint() * x[mode];
    }
    for (std::size_t mode = 0; mode < 3; ++mode) {
        m_within[mode] = m_gram[(mode + 1) % 3].cwiseProduct(m_gram[(mode + 2) % 3]);
    }
}

/// The equations of the entries that stay, as if there were no other mode.
template <typename S>
void NormalEquations<S>::fill(const Factors<S>& x, const Pull<S>& pull, double damping)
{
    const auto n = static_cast<Eigen::Index>(m_entries.size());
    const Matrix<S>& third = m_gram[static_cast<std::size_t>(m_eliminated)];
    m_system.resize(n, n);
    for (Eigen::Index j = 0; j < n; ++j) {
        const Entry& right = m_entries[static_cast<std::size_t>(j)];
        const auto mode = static_cast<std::size_t>(right.mode);
        S* column = m_system.col(j).data();
        for (Eigen::Index i = j; i < n; ++i) {
            const Entry& left = m_entries[static_cast<std::size_t>(i)];
            if (left.mode != right.mode) {
                column[i] = conjugate(x[mode](right.row, left.term)) *
                            x[static_cast<std::size_t>(left.mode)](left.row, right.term) * third(left.term, right.term);
            } else {
                column[i] = left.row == right.row ? m_within[mode](left.term, right.term) : S(0);
            }
        }
        column[j] += pull.weight[mode](right.row, right.term) + damping;
    }
    m_coupling.resize(n, third.cols());
    for (Eigen::Index i = 0; i < n; ++i) {
        const Entry& entry = m_entries[static_cast<std::size_t>(i)];
        const Matrix<S>& other = m_gram[static_cast<std::size_t>(3 - m_eliminated - entry.mode)];
        m_coupling.row(i) = x[static_cast<std::size_t>(entry.mode)].row(entry.row).cwiseProduct(other.row(entry.term));
    }
}

/// The equations of each row of the eliminated mode alone.
template <typename S>
bool NormalEquations<S>::factoriseRows(const Factors<S>& gradient, const Pull<S>& pull, double damping)
{
    const auto mode = static_cast<std::size_t>(m_eliminated);
    const auto& held = pull.held[mode];
    const auto& weight = pull.weight[mode];
    m_rows.resize(static_cast<std::size_t>(held.rows()));
    for (Eigen::Index k = 0; k < held.rows(); ++k) {
        Row& row = m_rows[static_cast<std::size_t>(k)];
        row.terms.clear();
        for (int term = 0; term < held.cols(); ++term) {
            if (!held(k, term)) {
                row.terms.push_back(term);
            }
        }
        const bool isAlike = k > 0 && (held.row(k) == held.row(0)).all() && (weight.row(k) == weight.row(0)).all();
        row.like = isAlike ? 0 : static_cast<std::size_t>(k);
        if (!isAlike) {
            row.lower = m_within[mode](row.terms, row.terms);
            for (std::size_t i = 0; i < row.terms.size(); ++i) {
                const auto at = static_cast<Eigen::Index>(i);
                row.lower(at, at) += weight(k, row.terms[i]) + damping;
            }
            const Eigen::LLT<Eigen::Ref<Matrix<S>>> done(row.lower);
            if (done.info() != Eigen::Success) {
                return false;
            }
        }
        row.right = -gradient[mode](k, row.terms).transpose();
        m_rows[row.like].lower.template triangularView<Eigen::Lower>().solveInPlace(row.right);
    }
    return true;
}

/// Where the rows are alike, their shares of the system differ by a factor for each pair of terms, and those sum up to
/// a Gram matrix: one product of matrices does for all.
template <typename S>
void NormalEquations<S>::eliminateAlike(const Factors<S>& x)
{
    const auto mode = static_cast<std::size_t>(m_eliminated);
    Matrix<S> share = m_coupling;
    divide(share, m_rows.front().lower);
    Matrix<S> rights(x[mode].rows(), x[mode].cols());
    for (Eigen::Index k = 0; k < rights.rows(); ++k) {
        rights.row(k) = m_rows[static_cast<std::size_t>(k)].right.transpose();
    }
    const Matrix<S> summed = x[mode].adjoint() * rights;
    m_square.setZero(m_system.rows(), m_system.cols());
    subtractSquare(m_square, share, share.cols());
    const Matrix<S>& factor = m_gram[mode];
    for (Eigen::Index j = 0; j < m_system.cols(); ++j) {
        const int right = m_entries[static_cast<std::size_t>(j)].term;
        m_right(j, 0) -= (share.row(j) * summed.row(right).transpose())(0, 0);
        for (Eigen::Index i = j; i < m_system.rows(); ++i) {
            m_system(i, j) += factor(m_entries[static_cast<std::size_t>(i)].term, right) * m_square(i, j);
        }
    }
}

template <typename S>
bool NormalEquations<S>::eliminateEach(const Factors<S>& x, const std::function<bool()>& stop)
{
    const auto mode = static_cast<std::size_t>(m_eliminated);
    const Eigen::Index n = m_system.rows();
    if (n == 0) {
        return true; // the other modes are held
    }
    m_square.resize(n, kFolded + x[mode].cols());
    Eigen::Index filled = 0;
    for (std::size_t k = 0; k < m_rows.size(); ++k) {
        const Row& row = m_rows[k];
        Matrix<S> share = m_coupling(Eigen::all, row.terms);
        for (Eigen::Index i = 0; i < n; ++i) {
            share.row(i) *=
                conjugate(x[mode](static_cast<Eigen::Index>(k), m_entries[static_cast<std::size_t>(i)].term));
        }
        if (share.cols() > 0) { // else all of this row are held
            divide(share, m_rows[row.like].lower);
            m_right.noalias() -= share * row.right;
            m_square.middleCols(filled, share.cols()) = share;
            filled += share.cols();
        }
        if (filled >= kFolded || (filled > 0 && k + 1 == m_rows.size())) {
            subtractSquare(m_system, m_square, filled);
            filled = 0;
            if (stop()) {
                return false;
            }
        }
    }
    return true;
}

template <typename S>
bool NormalEquations<S>::factorise(const std::function<bool()>& stop)
{
    const Eigen::Index n = m_system.rows();
    for (Eigen::Index from = 0; from < n; from += kPanel) {
        if (stop() || !factorisePanel(m_system, from, std::min(from + kPanel, n))) {
            return false;
        }
    }
    m_system.template triangularView<Eigen::Lower>().solveInPlace(m_right);
    m_system.template triangularView<Eigen::Lower>().adjoint().solveInPlace(m_right);
    return true;
}

/// The step of the eliminated mode from that of the others.
template <typename S>
void NormalEquations<S>::substitute(const Factors<S>& x, Factors<S>& step) const
{
    const auto mode = static_cast<std::size_t>(m_eliminated);
    // Σ over the entries of one term, so that a row of the eliminated mode costs no more than a product of two rows.
    Matrix<S> summed = Matrix<S>::Zero(x[mode].cols(), x[mode].cols());
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        summed.row(m_entries[i].term) += m_coupling.row(at).conjugate() * m_right(at, 0);
        step[static_cast<std::size_t>(m_entries[i].mode)](m_entries[i].row, m_entries[i].term) = m_right(at, 0);
    }
    const Matrix<S> coupled = x[mode] * summed;
    for (std::size_t k = 0; k < m_rows.size(); ++k) {
        const Row& row = m_rows[k];
        const auto& lower = m_rows[row.like].lower;
        const auto at = static_cast<Eigen::Index>(k);
        Matrix<S> own = coupled(at, row.terms).transpose();
        lower.template triangularView<Eigen::Lower>().solveInPlace(own);
        own = row.right - own;
        lower.template triangularView<Eigen::Lower>().adjoint().solveInPlace(own);
        step[mode](at, row.terms) = own.transpose();
    }
}

template <typename S>
bool NormalEquations<S>::solve(const Factors<S>& x, const Factors<S>& gradient, const Pull<S>& pull, double damping,
                               const std::function<bool()>& stop, Factors<S>& step)
{
    choose(x, pull);
    if (!factoriseRows(gradient, pull, damping)) {
        return false;
    }
    fill(x, pull, damping);
    m_right.resize(m_system.rows(), 1);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        m_right(static_cast<Eigen::Index>(i), 0) =
            -gradient[static_cast<std::size_t>(entry.mode)](entry.row, entry.term);
    }
    const bool areAlike = std::ranges::all_of(m_rows, [](const Row& row) { return row.like == 0; }) &&
                          !pull.held[static_cast<std::size_t>(m_eliminated)].row(0).any();
    if (areAlike) {
        eliminateAlike(x);
    } else if (!eliminateEach(x, stop)) {
        return false;
    }
    if (!factorise(stop)) {
        return false;
    }
    for (std::size_t mode = 0; mode < 3; ++mode) {
        step[mode].setZero(x[mode].rows(), x[mode].cols());
    }
    substitute(x, step);
    return true;
}

template struct Pull<double>;
template struct Pull<Complex>;
template class NormalEquations<double>;
template class NormalEquations<Complex>;

} // namespace rankfall::numeric
