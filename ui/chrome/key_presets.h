// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rankfall {

class Actions;

/// Whole sets of keys. Default: as the actions were declared. Chess: as lichess and Scid do it (Space plays the best
/// move, L switches the engine). Go: as Sabaki and Lizzie do it (a game runs downwards: ↓ next, → next variation, comma
/// plays the best move). Emacs: Ctrl+N and Ctrl+P walk, Ctrl+X begins files, Alt+X is the palette, Ctrl+G stops.
enum class KeyPreset { Default, Chess, Go, Emacs };

/// Ids that presets know. The window declares its actions under these names; ids it does not declare are passed over.
namespace action_id {
inline constexpr char kNext[] = "go.next";
inline constexpr char kPrevious[] = "go.previous";
inline constexpr char kStart[] = "go.start";
inline constexpr char kEnd[] = "go.end";
inline constexpr char kNextVariation[] = "go.variationDown";
inline constexpr char kPreviousVariation[] = "go.variationUp";
inline constexpr char kThink[] = "engine.think";
inline constexpr char kLock[] = "engine.lock";
inline constexpr char kPlay[] = "move.play";
inline constexpr char kStop[] = "engine.stop";
} // namespace action_id

QString presetName(KeyPreset preset);
/// Forgets all own keys, then sets those of the preset. Keys that the preset gives to one action are taken from every
/// other, so that a preset never leaves a conflict.
void applyPreset(Actions& actions, KeyPreset preset);

} // namespace rankfall
