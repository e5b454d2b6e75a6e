// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

class QKeyEvent;
class QWidget;

namespace rankfall {

/// While `widget` has the focus, keys for which `takes` says yes go to it and not to the window's shortcuts; `act` may
/// handle them (return true), otherwise the widget does what it always does.
void keepKeys(QWidget* widget, std::function<bool(const QKeyEvent&)> takes, std::function<bool(const QKeyEvent&)> act);
/// Up, Down, Home, End and the page keys, without modifiers: what lists need to be walked.
bool isListKey(const QKeyEvent& event);

} // namespace rankfall
