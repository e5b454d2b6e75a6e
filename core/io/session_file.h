// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"
#include "core/io/json.h"

#include <string>
#include <string_view>

namespace rankfall {

/// The newest form of session files that this program writes and reads.
inline constexpr int kSessionFormat = 1;

/// A session as a file holds it.
struct SessionDocument {
    Session session;
    std::string view; ///< a JSON object with what the window wants to remember, passed through as it is; or empty
    std::string lesson = {}; ///< the same with what lesson_file.h reads, when the session is a lesson
};

/// Versioned JSON, one node of the variation tree (one move) a line, moves as text, so that two versions of a session
/// can be compared line by line; then what engines said of the positions (session_analyses.h). Undo history and last
/// visited variations are not kept. `view` and `lesson` must be JSON objects or empty; anything else is left out.
std::string sessionJson(const Session& session, std::string_view view = {}, std::string_view lesson = {});

/// The line of one node in it, without its end; children are known by the order of lines alone.
std::string sessionNodeJson(const Node& node, const Target& target);

/// True for an object that is a session, of whatever version.
bool looksLikeSession(const Json& json);
/// Errors name line and column. `text` is what `json` was read from.
Expected<SessionDocument> readSessionJson(const Json& json, const std::string& file, std::string_view text);
Expected<SessionDocument> readSessionText(std::string_view text, const std::string& file);

} // namespace rankfall
