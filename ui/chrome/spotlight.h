// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QPointF>
#include <QWidget>

#include <deque>

namespace rankfall {

/// What a speaker points with, drawn over everything in the window: a red dot, or a bright circle with all else dimmed,
/// or a black screen. Follows the pointer, takes no part in clicks: what lies below stays alive.
class Spotlight : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Off, Laser, Spot, Black };

    explicit Spotlight(QWidget* window);

    void setMode(Mode mode);

    Mode mode() const { return m_mode; }

    /// Switches a mode on, or off when it is on.
    void toggle(Mode mode) { setMode(m_mode == mode ? Mode::Off : mode); }

    /// Without the fading trail of the dot.
    void setReducedMotion(bool on) { m_reducedMotion = on; }

    /// Where it points, in coordinates of the window.
    QPointF at() const { return m_at; }

    void pointAt(QPointF at);

    double radius() const; ///< of the bright circle

Q_SIGNALS:
    void modeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QPointF global);
    void fade();

    QWidget* m_window;
    Mode m_mode = Mode::Off;
    QPointF m_at;
    std::deque<QPointF> m_trail; ///< where it was, oldest first
    bool m_reducedMotion = false;
};

} // namespace rankfall
