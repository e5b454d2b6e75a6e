// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QDateTime>
#include <QString>

namespace rankfall {

/// What the program says without being asked. Kinds differ by icon as well as by colour.
enum class NoticeKind { Info, Error, Celebration };

struct Notice {
    NoticeKind kind = NoticeKind::Info;
    QString text;
    QDateTime time = QDateTime::currentDateTime();
    int times = 1; ///< said that often in a row
};

QColor noticeColor(NoticeKind kind);
QString noticeIcon(NoticeKind kind); ///< name for themedIcon()
QString noticeWord(NoticeKind kind); ///< for screen readers: "Error"

} // namespace rankfall
