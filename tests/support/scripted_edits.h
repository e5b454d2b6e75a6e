// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/game/session.h"
#include "core/io/unsaved_work.h"
#include "tests/support/fixtures.h"

#include <optional>
#include <string>

/// Edits as somebody makes who tries everything, the same for the same seed: for tests that end a process in the middle
/// of them and want to know afterwards how far it had come.
namespace rankfall::test {

/// `Document` is a Session, or something that passes the same calls on to one.
template <typename Document>
NodeId someNode(const Document& session, Rng& rng)
{
    const auto ids = session.nodeIds();
    return ids[static_cast<std::size_t>(rng.below(static_cast<int>(ids.size())))];
}

/// One try; it may be refused, or change nothing.
template <typename Document>
void tryEdit(Document& session, Rng& rng)
{
    session.goTo(someNode(session, rng));
    const NodeId node = session.current();
    const auto move = [&] { return Move::play(randomTerm(session.problem(), rng)); };
    const int kind = session.nodeCount() > 40 ? 6 + rng.below(13) : rng.below(19);
    switch (kind) {
    case 0:
    case 1:
    case 2:
    case 3:
        (void)session.play(move());
        break;
    case 4:
        (void)session.playLine({move(), move(), move()}, rng.below(2) == 0);
        break;
    case 5:
        (void)session.insertBefore(node, move());
        break;
    case 6:
        (void)session.editMove(node, move());
        break;
    case 7:
        (void)session.removeMove(node);
        break;
    case 8:
        (void)session.deleteBranch(node);
        break;
    case 9:
        (void)session.shiftMove(node, rng.below(5) - 2);
        break;
    case 10:
        (void)session.promote(node);
        break;
    case 11:
        session.setName(node, "step " + std::to_string(rng.below(100)));
        break;
    case 12:
        session.setComment(node, "“umlauts ä”, quotes \" and\nlines " + std::to_string(rng.below(100)));
        break;
    case 13:
        session.setMark(node, rng.below(7));
        break;
    case 14:
        session.setBookmark(node, rng.below(2) == 0);
        break;
    case 15:
        session.setBound(1 + rng.below(3));
        break;
    case 16:
    case 17:
        session.undo();
        break;
    default:
        session.redo();
        break;
    }
}

/// Every 37th step of the script saves the document instead.
inline bool isSave(int step)
{
    return step % 37 == 0;
}

/// One edit that changed the document.
template <typename Document>
void scriptedEdit(Document& session, Rng& rng)
{
    for (const auto before = session.revision(); session.revision() == before;) {
        tryEdit(session, rng);
    }
}

/// What the script has made of the 2x2x2 product after so many steps, looked at from the root; nothing when that was
/// saved, or undone to what had been saved.
inline std::optional<std::string> stateAfter(int steps, std::uint64_t seed)
{
    Session session(problem("2x2x2"));
    Rng rng(seed);
    std::uint64_t saved = session.stateId();
    for (int step = 1; step <= steps; ++step) {
        if (isSave(step)) {
            saved = session.stateId();
        } else {
            scriptedEdit(session, rng);
        }
    }
    const bool isUnsaved = session.stateId() != saved;
    session.goTo(session.root());
    return isUnsaved ? std::optional(sessionJson(session)) : std::nullopt;
}

/// The unsaved work that was left, looked at in the same way.
inline std::optional<std::string> stateLeft(const std::string& copy)
{
    auto left = readUnsavedWork(copy);
    if (!left || !*left) {
        return std::nullopt;
    }
    Session& session = (*left)->session;
    session.goTo(session.root());
    return sessionJson(session);
}

} // namespace rankfall::test
