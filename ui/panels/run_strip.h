// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/coefficient.h"
#include "core/tensor/target.h"

#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class QScrollArea;
class QTableWidget;
class QToolButton;

namespace rankfall {

/// The numbers of a run and where it stands: two matrices that can be edited, the one that comes out, and buttons to
/// step through the lines. Knows no program.
class RunStrip : public QWidget {
    Q_OBJECT

public:
    explicit RunStrip(QWidget* parent = nullptr);

    /// Fills the matrices with small numbers when it is another target.
    void setTarget(const TargetPtr& target);
    /// The entries of A or B as typed; what is no number counts as 0, is marked, and named in trouble().
    std::vector<Coefficient> entries(Mode mode) const;

    /// "“x” in a12 is not a number", or empty.
    QString trouble() const { return m_trouble; }

    /// Entries of C by now; an empty text where there is none yet.
    void setResult(const std::vector<QString>& values);
    /// Line `at` of `count`; 0: before the first.
    void setPlace(int at, int count);
    void setEntry(Mode mode, int i, const QString& text);

    QTableWidget* table(Mode mode) const { return m_tables[static_cast<std::size_t>(index(mode))]; }

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void edited();
    void stepped(int by); ///< ±1, or far beyond either end

private:
    void shuffle();
    void check();
    void fitHeight();
    QSize tableSize(const QTableWidget& table) const;

    TargetPtr m_target;
    std::array<QTableWidget*, 3> m_tables{};
    std::array<QLabel*, 3> m_names{};
    QScrollArea* m_scroll = nullptr;
    QLabel* m_place = nullptr;
    std::vector<QToolButton*> m_back;
    std::vector<QToolButton*> m_on;
    QString m_trouble;
    int m_high = 0; ///< px of the matrices
    std::uint64_t m_seed = 1;
};

} // namespace rankfall
