// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;

namespace rankfall {

/// Takes files dropped anywhere on a window, and says so while they hang over it.
class DropOverlay : public QWidget {
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* window);

    /// Local files in a drag; empty for anything else.
    static QStringList filesOf(const QMimeData* data);
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_host;
    QString m_what;
};

} // namespace rankfall
