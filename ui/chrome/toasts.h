// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chrome/notice.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QPushButton;
class QTimer;
class QVariantAnimation;

namespace rankfall {

class NotificationBell;

/// What a toast lets one do about its message.
struct ToastAction {
    QString text;
    std::function<void()> run;
};

/// One message that floats in for five seconds; a click dismisses it, the pointer over it keeps it.
class Toast : public QWidget {
    Q_OBJECT

public:
    Toast(Notice notice, const std::optional<ToastAction>& action, QWidget* parent);

    const Notice& notice() const { return m_notice; }

    /// Null when there is nothing to do about it.
    QPushButton* button() const { return m_button; }

    void repeat(); ///< the same text again: counts, and starts the time anew
    /// Where it belongs; slides there unless motion is reduced.
    void moveToPlace(QPoint place);
    void dismiss();

    bool isLeaving() const { return m_leaving; }

    void fit();
    static constexpr int kLife = 5000; ///< ms

Q_SIGNALS:
    void left(Toast* toast);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void animateTo(double presence);
    void setPresence(double presence);
    QString shownText() const;

    Notice m_notice;
    QPushButton* m_button = nullptr;
    QTimer* m_life;
    QVariantAnimation* m_fade;
    QPoint m_place;
    double m_presence = 0.0;
    bool m_leaving = false;
};

/// Stacks toasts, at most three, over the bottom right corner of a widget, and hands every message to the bell, which
/// keeps it: nothing important is only a toast.
class ToastLayer : public QObject {
    Q_OBJECT

public:
    /// \p bell may be null.
    ToastLayer(QWidget* host, NotificationBell* bell);

    void post(const QString& text, NoticeKind kind = NoticeKind::Info,
              const std::optional<ToastAction>& action = std::nullopt);
    /// What could be done about a message can no longer be done, or something better can: those with a button leave.
    void withdrawOffers();
    /// Oldest first.
    std::vector<Toast*> toasts() const;
    static constexpr int kMost = 3;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    QWidget* m_host;
    QPointer<NotificationBell> m_bell;
    std::vector<Toast*> m_toasts;
};

} // namespace rankfall
