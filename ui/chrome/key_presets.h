// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rankfall {

class Actions;

/// Whole sets of keys. Default: as the actions were declared. Chess: as lichess and Scid do it (Space plays the best move,
/// L switches the engine, X hides its hints). Go: as Sabaki and Lizzie do it (a game runs downwards: ↓ next, → next
/// variation, comma plays the best move).
enum class KeyPreset { Default, Chess, Go };

/// Ids that presets know. The window declares its actions under these names; ids it does not declare are passed over.
namespace action_id {
inline constexpr char kNext[] = "navigate.next";
inline constexpr char kPrevious[] = "navigate.previous";
inline constexpr char kStart[] = "navigate.start";
inline constexpr char kEnd[] = "navigate.end";
inline constexpr char kNextSibling[] = "navigate.next_sibling";
inline constexpr char kPreviousSibling[] = "navigate.previous_sibling";
inline constexpr char kNextFork[] = "navigate.next_fork";
inline constexpr char kPreviousFork[] = "navigate.previous_fork";
inline constexpr char kThink[] = "engine.think";
inline constexpr char kPlayBest[] = "candidate.play_best";
inline constexpr char kHints[] = "engine.hints";
inline constexpr char kLock[] = "engine.lock";
inline constexpr char kNextBlunder[] = "navigate.next_blunder";
inline constexpr char kPreviousBlunder[] = "navigate.previous_blunder";
} // namespace action_id

QString presetName(KeyPreset preset);
/// Forgets all own keys, then sets those of the preset. Keys that the preset gives to one action are taken from every
/// other, so that a preset never leaves a conflict.
void applyPreset(Actions& actions, KeyPreset preset);

} // namespace rankfall
