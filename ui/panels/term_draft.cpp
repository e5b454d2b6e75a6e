// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/term_draft.h"

#include "ui/panels/term_completion.h"
#include "ui/panels/wording.h"

namespace rankfall {

namespace {

Term zeroTerm(const Target& target)
{
    const Shape shape = target.shape();
    return {Factor(shape.a), Factor(shape.b), Factor(shape.c)};
}

bool isSquare(const ModeLayout& layout)
{
    return layout.rows == layout.cols && layout.rows > 1 && layout.size() == layout.rows * layout.cols;
}

Factor transposed(const Factor& factor, const ModeLayout& layout)
{
    Factor result(factor.size());
    for (int i = 0; i < factor.size(); ++i) {
        const auto place = layout.place[static_cast<std::size_t>(i)];
        for (int j = 0; j < factor.size(); ++j) {
            const auto other = layout.place[static_cast<std::size_t>(j)];
            if (other.row == place.col && other.col == place.row) {
                result.set(j, factor[i]);
            }
        }
    }
    return result;
}

} // namespace

TermDraft::TermDraft(Problem problem, QObject* parent)
    : QObject(parent)
    , m_problem(std::move(problem))
    , m_term(zeroTerm(*m_problem.target))
{
}

void TermDraft::reset(Problem problem)
{
    m_problem = std::move(problem);
    m_term = zeroTerm(*m_problem.target);
    m_locked = {};
    Q_EMIT locksChanged();
    Q_EMIT changed();
}

void TermDraft::setTerm(const Term& term)
{
    if (term != m_term && term.shape() == m_term.shape()) {
        m_term = term;
        Q_EMIT changed();
    }
}

void TermDraft::setFactor(Mode mode, const Factor& factor)
{
    Term term = m_term;
    term.factor(mode) = factor;
    setTerm(term);
}

void TermDraft::setLocked(Mode mode, bool locked)
{
    if (isLocked(mode) != locked) {
        m_locked[static_cast<std::size_t>(index(mode))] = locked;
        Q_EMIT locksChanged();
    }
}

void TermDraft::clear()
{
    Term term = zeroTerm(target());
    for (const Mode mode : kModes) {
        if (isLocked(mode)) {
            term.factor(mode) = m_term.factor(mode);
        }
    }
    setTerm(term);
}

void TermDraft::negate(Mode mode)
{
    if (m_problem.ring != Ring::Z2) {
        setFactor(mode, m_term.factor(mode).negated());
    }
}

bool TermDraft::canTranspose(Mode mode) const
{
    return isSquare(target().layout(mode));
}

void TermDraft::transpose(Mode mode)
{
    if (canTranspose(mode)) {
        setFactor(mode, transposed(m_term.factor(mode), target().layout(mode)));
    }
}

bool TermDraft::canRotate() const
{
    const Shape shape = target().shape();
    return shape.a == shape.b && shape.b == shape.c;
}

void TermDraft::rotate()
{
    if (!canRotate()) {
        return;
    }
    const auto format = target().format();
    if (format && format->n == format->m && format->m == format->p) {
        // trace(A B C): C enters transposed, so it is transposed on its way into B and A on its way into C.
        const ModeLayout& square = target().layout(Mode::C);
        setTerm({m_term.v, transposed(m_term.w, square), transposed(m_term.u, square)});
    } else {
        setTerm({m_term.v, m_term.w, m_term.u});
    }
}

std::array<bool, 3> TermDraft::openFactors() const
{
    const bool anyLocked = m_locked[0] || m_locked[1] || m_locked[2];
    std::array<bool, 3> open{};
    bool any = false;
    for (const Mode mode : kModes) {
        const auto at = static_cast<std::size_t>(index(mode));
        open[at] = anyLocked ? !m_locked[at] : m_term.factor(mode).isZero();
        any = any || open[at];
    }
    if (!any && !anyLocked) {
        open[2] = true;
    }
    return open;
}

QString TermDraft::complete(const Tensor& residual)
{
    const auto open = openFactors();
    if (!open[0] && !open[1] && !open[2]) {
        return tr("Every factor is locked: open a padlock to complete it.");
    }
    static constexpr std::array<const char*, 3> kNames{"u", "v", "w"};
    QString filled;
    for (const Mode mode : kModes) {
        const auto at = static_cast<std::size_t>(index(mode));
        if (!open[at] && m_term.factor(mode).isZero()) {
            return tr("%1 is locked but empty: fill it or open its padlock.").arg(QLatin1String(kNames[at]));
        }
        if (open[at]) {
            filled += (filled.isEmpty() ? QString() : QStringLiteral(", ")) + QLatin1String(kNames[at]);
        }
    }
    const auto completion = completeTerm(residual, m_term, open, m_problem.ring, m_problem.bound);
    if (!completion) {
        return tr("The residual is zero: there is nothing left to cover.");
    }
    setTerm(completion->term);
    const bool exact = static_cast<int>(open[0]) + static_cast<int>(open[1]) + static_cast<int>(open[2]) == 1;
    return exact ? tr("Filled %1: no other leaves fewer than %2 nonzeros.").arg(filled).arg(completion->nonzerosAfter)
                 : tr("Filled %1: leaves %2 nonzeros, the fewest that were found.")
                       .arg(filled)
                       .arg(completion->nonzerosAfter);
}

} // namespace rankfall
