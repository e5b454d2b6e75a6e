// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace rankfall {

/// An arrangement of docks that the user gave a name: QMainWindow::saveState() and which pictures are shown.
struct StoredLayout {
    QByteArray state;
    int views = 2; ///< MainWindow::Views
};

/// Kept by QSettings under "layouts/"; names are the user's own, trimmed, at most kLongestLayoutName characters.
inline constexpr int kLongestLayoutName = 60;
QStringList layoutNames(); ///< in alphabetical order
std::optional<StoredLayout> layoutNamed(const QString& name);
/// Replaces one of the same name. False: the name is empty, or that of a layout of the program.
bool storeLayout(const QString& name, const StoredLayout& layout);
void forgetLayout(const QString& name);

} // namespace rankfall
