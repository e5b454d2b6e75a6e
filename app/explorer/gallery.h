// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/theme/theme.h"

#include <QSize>
#include <QString>

#include <optional>

class QApplication;

namespace rankfall {

/// Pictures of everything that the program can show, for looking at: each layout, each dock, and each dialog that a
/// command opens, dark and light, at 1440×900 and at 1024×680, as DIRECTORY/SIZE-THEME-KIND-NAME.png. Each is taken of
/// a real window that is driven through its commands. Needs a display (a virtual one will do) for 3D. Says on standard
/// output what it drew. With a size or a theme, only those.
Expected<void> drawGallery(QApplication& app, const QString& directory, const QString& source, QSize onlySize = {},
                           std::optional<Theme> onlyTheme = {});

} // namespace rankfall
