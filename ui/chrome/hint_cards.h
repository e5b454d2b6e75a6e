// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chrome/card.h"
#include "ui/workbench/workbench.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace rankfall {

/// The four cards of the first run, over the lower left of the picture: step, play, undo, ask the engine. Not modal:
/// each goes on by itself when the user does the thing, in whatever way. Never shown again once finished or skipped,
/// but reopened from Help by restart().
class HintCards : public Card {
    Q_OBJECT

public:
    HintCards(Workbench& workbench, QWidget* host);

    /// Shows the cards unless they were finished or skipped before.
    void startIfFirstRun();
    void restart();

    int card() const { return m_card; } ///< 0 to kCount - 1

    bool isRunning() const { return m_running; }

    static constexpr int kCount = 4;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void keysRequested();          ///< card 1
    void playFirstMoveRequested(); ///< card 2
    void undoRequested();          ///< card 3
    void askEngineRequested();     ///< card 4
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void goTo(int card);
    void next();
    void finish();
    void act();
    void observe();
    void fill();
    void place();
    QString playedText() const;

    Workbench& m_workbench;
    QWidget* m_host;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_next;
    QToolButton* m_skip;
    int m_card = 0;
    bool m_running = false;
    bool m_done = false; ///< the thing of the last card has been done

    /// What was true when the card came up, or last looked.
    struct Mark {
        NodeId node = 0;
        int rank = 0;
        int nonzeros = 0;
        Bounds bounds;
        int history = 0;
    };

    Mark mark() const;
    Mark m_before;
    std::optional<Mark> m_played; ///< before the move that was played, for the text of card 3
};

} // namespace rankfall
