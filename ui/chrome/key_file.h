// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace rankfall {

class Actions;

/// The user's keys as a file, to take them to another machine: JSON, {"rankfallKeys": 1, "keys": {"move.play":
/// ["Space"]}} with portable names of keys; commands whose keys are the defaults are left out.
QByteArray keysToJson(const Actions& actions);

struct KeysRead {
    int commands = 0; ///< that got keys of their own
    int unknown = 0;  ///< that this version does not have
    int twice = 0;    ///< whose keys another command has too
};

/// Forgets all own keys and sets those of the file; nothing changes when it cannot be read. `file` is for messages.
Expected<KeysRead> keysFromJson(Actions& actions, const QByteArray& json, const QString& file);
void resetAllKeys(Actions& actions);

} // namespace rankfall
