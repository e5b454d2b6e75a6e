// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"
#include "core/io/session_file.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace rankfall {

/// Keeps the unsaved edits of a session where the death of the process does not reach them: a *copy* (a whole session
/// file, written now and then) and beside it a *journal* with a line for each edit since. When record() returns the
/// system has the edit, and a process that is killed the next moment loses nothing; after sync() the disk has it.
///
/// A line is a check sum, a blank and a JSON object: the number of the edit with the nodes that changed and those that
/// went, or a whole session, or that nothing is unsaved any more. Lines that a copy holds already are passed over, and
/// what follows a broken line is not believed.
///
/// Nodes are compared with those of the last record: O(nodes), some microseconds for a hundred.
class UnsavedWork {
public:
    /// The journal's name is that of the copy with the ending ".journal". Touches no file.
    explicit UnsavedWork(std::filesystem::path copy);
    ~UnsavedWork(); ///< leaves the files as they are
    UnsavedWork(const UnsavedWork&) = delete;
    UnsavedWork& operator=(const UnsavedWork&) = delete;

    static std::filesystem::path journalOf(const std::filesystem::path& copy);

    // --- The session's thread ----------------------------------------------------------------------------------------
    /// Writes down what changed. `savedAt` is where the user had saved the session, or empty. Error: the journal cannot
    /// be written (no space, no right); the next record() then tries a whole session again.
    Expected<void> record(const Session& session, const std::string& savedAt);
    /// Nothing is unsaved: the session was saved, or given up. The next record is a whole session.
    Expected<void> forget();

    /// Everything up to an edit, as the text of a session file.
    struct Copy {
        std::string text;
        std::uint64_t upTo = 0;
    };

    Copy copy(const Session& session, const std::string& savedAt) const;

    // --- Any thread, one at a time -----------------------------------------------------------------------------------
    /// Puts the copy in place, whole or not at all, and empties the journal when that holds nothing newer.
    Expected<void> write(const Copy& copy);
    /// After forget(): removes the copy, and empties the journal unless an edit was recorded meanwhile.
    void clear();
    /// Waits until the disk has the journal; at once when it has.
    void sync();
    /// Removes both files.
    void removeFiles();

private:
    bool append(const std::string& json);
    void emptyIfNothingNewerThan(std::uint64_t number);

    std::filesystem::path m_copy;
    std::filesystem::path m_journal;

    /// The session as of the last record, to tell what changes.
    struct Known {
        Problem problem;
        std::map<NodeId, Node> nodes;
        std::uint64_t analyses = 0;
    };

    std::optional<Known> m_known; ///< nothing: the next record is a whole session
    bool m_isUnsaved = false;     ///< something was recorded since the last forget()

    mutable std::mutex m_mutex; ///< guards what follows
    int m_file = -1;
    std::uint64_t m_number = 0; ///< of the newest line
    std::uint64_t m_synced = 0;
    std::int64_t m_length = 0; ///< of the journal's whole lines, in bytes
    bool m_isNew = false;      ///< its folder does not know it yet for sure
};

/// What a program that died has left: its copy with the edits of the journal, or nothing when nothing was unsaved.
/// `view` is {"path": where it had been saved}. Errors: neither file is there; what they hold is no session.
Expected<std::optional<SessionDocument>> readUnsavedWork(const std::filesystem::path& copy);
/// The same of what the files hold; a copy that is not there is nothing. `file` names them in errors.
Expected<std::optional<SessionDocument>> readUnsavedText(const std::optional<std::string>& copied,
                                                         std::string_view journal, const std::string& file);

} // namespace rankfall
