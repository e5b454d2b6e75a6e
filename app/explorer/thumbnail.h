// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QString>

namespace rankfall {

/// Writes the small picture by which file managers show a session or a scheme: what is left of the tensor at the
/// position where it was left, or the whole tensor where nothing is left or nothing was played, with the number of
/// terms in a corner. `side` in pixels; always a PNG, whatever the name of `output`. Needs neither a display nor
/// OpenGL, but an application object. Errors: what cannot be read, what is too large to be drawn, what cannot be
/// written.
Expected<void> drawThumbnail(const QString& source, const QString& output, int side);

} // namespace rankfall
