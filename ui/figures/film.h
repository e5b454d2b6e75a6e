// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QImage>
#include <QString>

#include <memory>
#include <vector>

namespace rankfall {

/// Writes pictures one after another as a film. Frames have one size and an opaque background. Used on one thread.
/// What was written stays where it is when the film is not finished, except for files that could not be played.
class FilmWriter {
public:
    virtual ~FilmWriter() = default;

    /// The picture is shown for so many milliseconds; formats with a fixed rate repeat it as often as comes nearest.
    virtual Expected<void> add(const QImage& frame, int milliseconds) = 0;
    /// Completes the file. Nothing may be added afterwards.
    virtual Expected<void> finish() = 0;
};

inline constexpr int kFilmRate = 25; ///< frames a second of formats that have a fixed rate

/// A kind of film, by the end of its name.
struct FilmFormat {
    const char* ending;  ///< ".gif"
    const char* meaning; ///< "Animated GIF"
};

/// The kinds that can be written here: GIF, Ogg and numbered PNGs always, MP4 where there is an ffmpeg program.
std::vector<FilmFormat> filmFormats();

/// By the end of the name: .gif, .ogv, .mp4, or .png for numbered pictures (step.png becomes step-0001.png …).
/// Errors: another ending, a folder that cannot be written, no ffmpeg.
Expected<std::unique_ptr<FilmWriter>> filmTo(const QString& path, QSize size);

} // namespace rankfall
