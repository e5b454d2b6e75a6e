// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

class QDockWidget;
class QMainWindow;

namespace rankfall {

/// In a window that is not high enough for two, hides what stands above or below this dock in its column; docks in one
/// place with it stay. For docks that hold a page to read and to answer.
void giveColumnTo(QDockWidget& dock, QMainWindow& window);

} // namespace rankfall
