// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <QObject>

#include <array>

namespace rankfall {

/// The term that is being put together in the factor editor: three factors, a padlock on each, and the operations that
/// the editor's buttons offer. Knows the problem, not the position.
class TermDraft : public QObject {
    Q_OBJECT

public:
    explicit TermDraft(Problem problem, QObject* parent = nullptr);

    /// Another problem: an empty term, no padlocks.
    void reset(Problem problem);

    const Problem& problem() const { return m_problem; }

    const Target& target() const { return *m_problem.target; }

    const Term& term() const { return m_term; }

    bool isComplete() const { return !m_term.isZero(); }

    bool isEmpty() const { return m_term.u.isZero() && m_term.v.isZero() && m_term.w.isZero(); }

    bool isLocked(Mode mode) const { return m_locked[static_cast<std::size_t>(index(mode))]; }

    /// Also replaces locked factors: what is typed or picked is meant.
    void setTerm(const Term& term);
    void setFactor(Mode mode, const Factor& factor);
    void setLocked(Mode mode, bool locked);
    /// Empties every factor that is not locked.
    void clear();
    void negate(Mode mode);
    bool canTranspose(Mode mode) const;
    void transpose(Mode mode);
    /// (u, v, w) to (v, w, u); for square matrix products with the transposes that make it a symmetry of the target.
    bool canRotate() const;
    void rotate();

    /// Which factors Complete fills: the unlocked ones when there is a padlock; otherwise the empty ones; otherwise w.
    std::array<bool, 3> openFactors() const;
    /// Fills them so that the residual keeps the fewest nonzero cells. Returns what happened in words.
    QString complete(const Tensor& residual);

Q_SIGNALS:
    void changed();
    void locksChanged();

private:
    Problem m_problem;
    Term m_term;
    std::array<bool, 3> m_locked{};
};

} // namespace rankfall
