// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <QString>

class QWidget;

namespace rankfall {

/// Asks for a path and writes the tensor there: .npy, .json or .csv by its ending, the chosen one when there is none.
/// The name of what was written; empty when nothing was, be it that the person thought better of it or that a message
/// said why.
QString saveTensor(QWidget* parent, const Target& target);

/// The same without asking for the path. Errors: no such ending, or the file cannot be written.
Expected<void> writeTensorFile(const Target& target, const QString& path);

} // namespace rankfall
