// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>

#include <vector>

class QKeyEvent;
class QLabel;

namespace rankfall {

class MainWindow;
class Spotlight;

/// A talk: the pictures on the full screen, large, worked by keys alone. Its script is the open lesson, step by step,
/// or the line of the document, move by move. Nothing is frozen: one may turn, point, play, branch and ask an engine in
/// the middle of it, and Esc returns to where the script was left.
///
/// Keys, unless text is being typed: → PgDn Space Return next · ← PgUp Backspace previous · Home End · L laser pointer
/// · S spotlight · B or . black screen · Esc unwinds one level: black screen, back to the script, pointer, the talk.
class Presentation : public QObject {
    Q_OBJECT

public:
    Presentation(MainWindow& window, QWidget* stage);
    ~Presentation() override;

    void start();
    void end();

    bool isOn() const { return m_on; }

    void next();
    void previous();
    void first();
    void last();
    /// To the step or move of the script where it was left.
    void comeBack();
    /// False after a move, a variation or a step that the script does not know.
    bool isOnScript() const;
    /// One level back.
    void escape();

    Spotlight* spotlight() const { return m_spotlight; }

    /// What stands below the pictures.
    QString caption() const;
    QString place() const; ///< "4 / 7", and how to return from beside the script

Q_SIGNALS:
    void changed(); ///< began or ended

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool hasLesson() const;
    bool isOurs(const QKeyEvent& key) const;
    void act(const QKeyEvent& key);
    void follow();
    void newScript();

    MainWindow& m_window;
    Spotlight* m_spotlight;
    QWidget* m_bar;
    QLabel* m_place;
    QLabel* m_caption;
    bool m_on = false;
    std::vector<NodeId> m_script; ///< the line when the talk began, root first
    std::size_t m_at = 0;         ///< where the script was left

    // What the end of the talk brings back.
    QByteArray m_state;
    int m_views = 0;
    bool m_wasFull = false;
    bool m_wasScaled = false;
    bool m_hadToolBar = true;
};

} // namespace rankfall
