// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/list_keys.h"

#include <QKeyEvent>
#include <QWidget>

namespace rankfall {

namespace {

class KeyFilter : public QObject {
public:
    KeyFilter(QWidget* widget, std::function<bool(const QKeyEvent&)> takes, std::function<bool(const QKeyEvent&)> act)
        : QObject(widget)
        , m_takes(std::move(takes))
        , m_act(std::move(act))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride && m_takes(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        return event->type() == QEvent::KeyPress && m_act(*static_cast<QKeyEvent*>(event));
    }

private:
    std::function<bool(const QKeyEvent&)> m_takes;
    std::function<bool(const QKeyEvent&)> m_act;
};

} // namespace

void keepKeys(QWidget* widget, std::function<bool(const QKeyEvent&)> takes, std::function<bool(const QKeyEvent&)> act)
{
    new KeyFilter(widget, std::move(takes), std::move(act));
}

bool isListKey(const QKeyEvent& event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

} // namespace rankfall
