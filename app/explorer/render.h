// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"
#include "ui/theme/theme.h"

#include <QSize>
#include <QString>

#include <optional>

namespace rankfall {

/// What `rankfall --render` or `--film` was asked for.
struct RenderRequest {
    QString output;                          ///< .png, or .svg, .pdf, .tex for vectors
    QString view = QStringLiteral("window"); ///< "3d", "sheet" or "window"
    QString source;                          ///< a file or a target's name; empty: the live example
    std::optional<int> move;                 ///< position after so many moves of the line; none: as the file says
    QSize size{1440, 900};
    bool isFilm = false; ///< the whole line as .gif, .ogv, .mp4 or numbered .png
    QString lesson = {}; ///< id of a lesson that comes with the program; empty: none
    QString language = QStringLiteral("en");
    std::optional<int> step = {}; ///< of the lesson, from 1; none: all of them, "OUT-1.png" and so on
};

/// The session that a picture is of: that of a file, the one scheme of a file or of the atlas with a move a term, or
/// the untouched tensor of a file or of a name. Errors: none of these, several schemes, too large to be drawn.
Expected<Session> sessionOf(const QString& source);

/// Draws the picture through the same widgets that the window uses and writes it. Needs a display (a virtual one will
/// do) for anything with 3D.
Expected<void> render(const RenderRequest& request, Theme theme);

} // namespace rankfall
