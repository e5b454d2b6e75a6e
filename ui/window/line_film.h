// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"
#include "ui/figures/film.h"
#include "ui/window/picture.h"

#include <memory>

namespace rankfall {

class Workbench;

/// How a film moves.
struct FilmPace {
    int step = 700;  ///< milliseconds in which a move happens
    int hold = 500;  ///< for which a position stands
    int last = 2500; ///< for which the last one stands
};

/// A line as a film: each term grows, the residual follows, the position stands for a while. The same frames on every
/// machine, with or without a window. Works frame by frame, so that a dialog can show progress and stop. GUI thread.
class LineFilm {
public:
    /// The line from the start through the current position to its end. `request` must not ask for the sheet.
    LineFilm(const Session& session, const PaneCameras& cameras, const PictureRequest& request, const FilmPace& pace);
    ~LineFilm();

    int frameCount() const;
    /// The size of every frame in pixels.
    QSize size() const;

    struct Frame {
        QImage image;
        int milliseconds = 0;
    };

    Expected<Frame> frame(int index);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

/// Writes the whole film. `goOn` is told how many frames are done and may say no.
Expected<bool> writeFilm(LineFilm& film, const QString& path, const std::function<bool(int)>& goOn = {});

} // namespace rankfall
