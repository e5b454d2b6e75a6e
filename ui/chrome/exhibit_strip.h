// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

class QPushButton;

namespace rankfall {

class ElidedLabel;

/// Stands above the pictures while they show something else than the position: what it is, and the way back.
class ExhibitStrip : public QWidget {
    Q_OBJECT

public:
    explicit ExhibitStrip(Workbench& workbench, QWidget* parent = nullptr);

Q_SIGNALS:
    void moreWanted(const QString& key); ///< about the exhibit with this key

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    Workbench& m_workbench;
    ElidedLabel* m_title;
    QPushButton* m_more;
    QPushButton* m_back;
};

} // namespace rankfall
