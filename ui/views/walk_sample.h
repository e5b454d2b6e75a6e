// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/walk_data.h"

#include <QWidget>

namespace rankfall {

/// The decomposition that a walk is at, sampled: every term as three small matrices of coloured entries, as large as
/// they fit. Terms keep their places from one sample to the next as far as the walk keeps them.
class WalkSample : public QWidget {
    Q_OBJECT

public:
    explicit WalkSample(QWidget* parent = nullptr);
    /// No terms: `waits` says that nothing has been walked yet, otherwise that this walk cannot be shown.
    void setSample(std::vector<Term> terms, TargetPtr target, bool waits = true);

    int count() const { return static_cast<int>(m_terms.size()); }

    /// Pixels of one entry; 0 when there are no terms.
    int entrySize() const { return m_entry; }

    /// The box of a term; empty when it does not fit.
    QRect boxOf(int term) const;

    QSize sizeHint() const override { return {320, 150}; }

    QSize minimumSizeHint() const override { return {160, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QSize boxSize(int entry) const;
    void arrange();

    std::vector<Term> m_terms;
    TargetPtr m_target;
    bool m_waits = true;
    int m_entry = 0;
    int m_columns = 1;
};

} // namespace rankfall
