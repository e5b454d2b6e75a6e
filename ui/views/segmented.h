// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace rankfall {

/// A row of joined buttons of which exactly one is on: a choice that stays visible. Their texts are cut short where
/// there is no room.
class Segmented : public QWidget {
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the group; `hints` are tooltips, parallel to `texts`.
    Segmented(const QString& name, const QStringList& texts, const QStringList& hints, QWidget* parent = nullptr);

    int current() const;
    void setCurrent(int index); ///< does not emit
    QToolButton* button(int index) const;

Q_SIGNALS:
    void chosen(int index); ///< by the user

private:
    QButtonGroup* m_group;
};

} // namespace rankfall
