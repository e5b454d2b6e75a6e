// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chrome/notice.h"

#include <QToolButton>

#include <deque>

namespace rankfall {

class Card;

/// The bell of the status bar: a count of what came since it was last opened, and a list of all messages with their
/// times.
class NotificationBell : public QToolButton {
    Q_OBJECT

public:
    explicit NotificationBell(QWidget* parent = nullptr);

    void add(const Notice& notice);

    /// Newest first, at most kMost.
    const std::deque<Notice>& history() const { return m_history; }

    int unseen() const { return m_unseen; }

    void openHistory();
    void clear();
    static constexpr std::size_t kMost = 200;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildHistory();
    void describe();
    std::deque<Notice> m_history;
    int m_unseen = 0;
    bool m_unseenError = false;
};

} // namespace rankfall
