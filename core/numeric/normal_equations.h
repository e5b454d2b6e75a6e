// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/model.h"

#include <functional>
#include <vector>

namespace rankfall::numeric {

/// What draws each entry to a number beside the residual: ½ weight·|x − centre|². Held entries do not move at all.
template <typename S>
struct Pull {
    std::array<Eigen::ArrayXXd, 3> weight;
    Factors<S> centre;
    std::array<Eigen::Array<bool, Eigen::Dynamic, Eigen::Dynamic>, 3> held;

    /// Every entry free, and drawn to zero.
    static Pull uniform(const Factors<S>& like, double weight);
    std::int64_t freeEntries() const;
};

/// The Gauss-Newton equations (JᴴJ + weight + damping)·step = −gradient of a sum of terms, solved directly. J is never
/// made: blocks of JᴴJ between two modes are outer products of columns times an entry of the Gram matrix of the third,
/// and those within a mode are Hadamard products of two Gram matrices, the same for every row (Tomasi and Bro 2006;
/// Phan, Tichavský and Cichocki 2013). So the mode with most free entries is eliminated row by row, and what is
/// factorised has the entries of the other two: for 3x3x6 with 40 terms 1080 instead of 1800, and where nothing is held
/// the elimination is one product of matrices. An instance keeps its memory between calls. One thread at a time.
template <typename S>
class NormalEquations {
public:
    /// The step in `step`, zero where held. False when the equations have no solution, or `stop` said so: it is asked
    /// every few milliseconds.
    bool solve(const Factors<S>& x, const Factors<S>& gradient, const Pull<S>& pull, double damping,
               const std::function<bool()>& stop, Factors<S>& step);

private:
    /// An entry that the factorised equations are about.
    struct Entry {
        int mode = 0;
        int row = 0;
        int term = 0;
    };

    /// A row of the eliminated mode.
    struct Row {
        std::vector<int> terms; ///< that are free in it
        Matrix<S> lower;        ///< L of its own equations, for the first row of several that are alike
        std::size_t like = 0;   ///< the row whose `lower` holds for it
        Matrix<S> right;        ///< L⁻¹ of its right-hand side, one column
    };

    void choose(const Factors<S>& x, const Pull<S>& pull);
    void fill(const Factors<S>& x, const Pull<S>& pull, double damping);
    bool factoriseRows(const Factors<S>& gradient, const Pull<S>& pull, double damping);
    void eliminateAlike(const Factors<S>& x);
    bool eliminateEach(const Factors<S>& x, const std::function<bool()>& stop);
    bool factorise(const std::function<bool()>& stop);
    void substitute(const Factors<S>& x, Factors<S>& step) const;

    int m_eliminated = 2;              ///< the mode
    std::vector<Entry> m_entries;      ///< of the other two that are free
    std::array<Matrix<S>, 3> m_gram;   ///< XᴴX of each mode
    std::array<Matrix<S>, 3> m_within; ///< of each mode the Hadamard product of the other two Gram matrices
    Matrix<S> m_coupling; ///< a row for each of m_entries: what couples it with a row of the eliminated mode, but for a
                          ///< factor
    Matrix<S> m_system;
    Matrix<S> m_right; ///< one column; in the end the step
    std::vector<Row> m_rows;
    Matrix<S> m_square;
};

extern template struct Pull<double>;
extern template struct Pull<Complex>;
extern template class NormalEquations<double>;
extern template class NormalEquations<Complex>;

} // namespace rankfall::numeric
