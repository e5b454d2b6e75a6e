// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/unsaved_work.h"

#include "core/io/file.h"
#include "core/io/unsaved_line.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace rankfall {

namespace {

/// Where the user had saved it, and the number of the edit up to which a copy goes.
std::string viewOf(const std::string& savedAt, std::uint64_t number)
{
    return "{\"path\": " + jsonString(savedAt) + ", \"journal\": " + std::to_string(number) + "}";
}

std::string numbered(std::uint64_t number, const std::string& rest)
{
    return "{\"number\": " + std::to_string(number) + ", " + rest + "}";
}

std::string listOf(const std::vector<NodeId>& ids)
{
    std::string out;
    for (const NodeId id : ids) {
        out += (out.empty() ? "" : ", ") + std::to_string(id);
    }
    return "[" + out + "]";
}

} // namespace

UnsavedWork::UnsavedWork(std::filesystem::path copy)
    : m_copy(std::move(copy))
    , m_journal(journalOf(m_copy))
{
}

UnsavedWork::~UnsavedWork()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

std::filesystem::path UnsavedWork::journalOf(const std::filesystem::path& copy)
{
    auto journal = copy;
    return journal.replace_extension(".journal");
}

Expected<void> UnsavedWork::record(const Session& session, const std::string& savedAt)
{
    const Problem& problem = session.problem();
    const std::vector<NodeId> ids = session.nodeIds();
    const std::lock_guard lock(m_mutex);
    const bool isWhole = !m_known || m_known->problem.target != problem.target || m_known->problem.ring != problem.ring;
    std::string changed;
    std::vector<NodeId> gone;
    if (isWhole) {
        m_known = Known{problem, {}, 0};
    } else {
        std::erase_if(m_known->nodes, [&](const auto& known) {
            const bool isGone = !session.contains(known.first);
            if (isGone) {
                gone.push_back(known.first);
            }
            return isGone;
        });
    }
    for (const NodeId id : ids) {
        const Node& node = session.node(id);
        const auto known = m_known->nodes.find(id);
        if (known != m_known->nodes.end() && known->second == node) {
            continue;
        }
        m_known->nodes.insert_or_assign(id, node);
        if (!isWhole) {
            changed += (changed.empty() ? "" : ", ") + std::string("[") + sessionNodeJson(node, *problem.target) +
                       ", " + listOf(node.children) + "]";
        }
    }
    const bool sameNodes = !isWhole && changed.empty() && gone.empty() && m_known->problem.bound == problem.bound;
    const bool sameAnalyses = m_known->analyses == session.analyses().revision();
    m_known->analyses = session.analyses().revision();
    m_known->problem.bound = problem.bound;
    if (sameNodes && sameAnalyses) {
        return {};
    }
    m_isUnsaved = true;
    const std::uint64_t number = m_number + 1;
    const std::string line =
        isWhole || sameNodes
            ? numbered(number, "\"whole\": " + jsonString(sessionJson(session, viewOf(savedAt, number))))
            : numbered(number, "\"current\": " + std::to_string(session.current()) +
                                   ", \"bound\": " + std::to_string(problem.bound) + ", \"nodes\": [" + changed +
                                   "], \"gone\": " + listOf(gone));
    if (!append(line)) {
        const std::string why = std::strerror(errno);
        m_known.reset();
        return fail("Unsaved work cannot be kept safe: " + why, m_journal.string(), "Save the session elsewhere");
    }
    m_number = number;
    return {};
}

Expected<void> UnsavedWork::forget()
{
    const std::lock_guard lock(m_mutex);
    m_known.reset();
    if (!std::exchange(m_isUnsaved, false)) {
        return {};
    }
    if (!append(numbered(m_number + 1, "\"nothing\": true"))) {
        return fail(std::string("What was unsaved cannot be forgotten: ") + std::strerror(errno), m_journal.string());
    }
    ++m_number;
    return {};
}

UnsavedWork::Copy UnsavedWork::copy(const Session& session, const std::string& savedAt) const
{
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(m_mutex);
        number = m_number;
    }
    return {sessionJson(session, viewOf(savedAt, number)), number};
}

Expected<void> UnsavedWork::write(const Copy& copy)
{
    if (auto written = writeFile(m_copy, copy.text); !written) {
        Error error = written.error();
        error.message = "Unsaved work cannot be kept safe: " + error.message;
        error.remedy = "Save the session elsewhere";
        return tl::unexpected<Error>(error);
    }
    emptyIfNothingNewerThan(copy.upTo);
    return {};
}

void UnsavedWork::clear()
{
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_known) {
            return; // edited again: the copy is older than the journal's whole session, and does no harm
        }
        number = m_number;
    }
    ::unlink(m_copy.c_str());
    emptyIfNothingNewerThan(number);
}

void UnsavedWork::emptyIfNothingNewerThan(std::uint64_t number)
{
    const std::lock_guard lock(m_mutex);
    if (m_file >= 0 && m_number == number && ::ftruncate(m_file, 0) == 0) {
        m_length = 0;
    }
}

void UnsavedWork::sync()
{
    int file = -1;
    std::uint64_t number = 0;
    bool isNew = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_file < 0 || m_synced == m_number) {
            return;
        }
        file = m_file; // stays open as long as this object lives
        number = m_number;
        isNew = std::exchange(m_isNew, false);
    }
    const bool done = ::fdatasync(file) == 0;
    if (const int folder = isNew ? ::open(m_journal.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
        folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    const std::lock_guard lock(m_mutex);
    m_synced = done ? number : m_synced;
}

void UnsavedWork::removeFiles()
{
    ::unlink(m_copy.c_str());
    ::unlink(m_journal.c_str());
}

/// The mutex is held. A line goes in by one write(); one that did not fit is cut off again.
bool UnsavedWork::append(const std::string& json)
{
    struct stat status {};

    // Somebody may have removed the file, or the whole folder, while it was open.
    if (m_file >= 0 && (::fstat(m_file, &status) != 0 || status.st_nlink == 0)) {
        ::close(std::exchange(m_file, -1));
        errno = ENOENT;
        m_length = 0;
        return false; // the next record is a whole session, in a new file
    }
    if (m_file < 0) {
        m_file = ::open(m_journal.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (m_file < 0) {
            return false;
        }
        m_length = std::max<std::int64_t>(0, ::lseek(m_file, 0, SEEK_END));
        m_isNew = true;
    }
    const std::string line = unsavedLine(json);
    std::size_t done = 0;
    while (done < line.size()) {
        const auto count = ::write(m_file, line.data() + done, line.size() - done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            const int fault = errno;
            (void)!::ftruncate(m_file, m_length);
            errno = fault;
            return false;
        }
        done += static_cast<std::size_t>(count);
    }
    m_length += static_cast<std::int64_t>(line.size());
    return true;
}

} // namespace rankfall
