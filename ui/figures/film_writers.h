// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/film.h"

namespace rankfall {

/// How often a picture is repeated in a film of kFilmRate; at least once.
int framesFor(int milliseconds);

Expected<std::unique_ptr<FilmWriter>> gifFilm(const QString& path, QSize size);
Expected<std::unique_ptr<FilmWriter>> oggFilm(const QString& path, QSize size);
Expected<std::unique_ptr<FilmWriter>> mp4Film(const QString& path, QSize size);

} // namespace rankfall
