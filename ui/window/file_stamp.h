// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QFileInfo>
#include <QString>

namespace rankfall {

/// Remembers what a file looked like when it was read or written, to find out that somebody else has written it since.
/// Asks whether the times differ, not which is later: clocks jump.
class FileStamp {
public:
    FileStamp() = default;

    explicit FileStamp(const QString& path)
        : m_info(path)
        , m_modified(m_info.lastModified())
        , m_size(m_info.size())
    {
    }

    /// True when it is this file that would be replaced, and it is not what it was. One that has vanished may be
    /// written again.
    bool isOutdated(const QString& path) const
    {
        const QFileInfo now(path);
        return m_size >= 0 && now.exists() && now.absoluteFilePath() == m_info.absoluteFilePath() &&
               (now.lastModified() != m_modified || now.size() != m_size);
    }

private:
    QFileInfo m_info;
    QDateTime m_modified;
    qint64 m_size = -1; ///< nothing remembered
};

} // namespace rankfall
