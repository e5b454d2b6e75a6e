// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/notice.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>

namespace rankfall {

QColor noticeColor(NoticeKind kind)
{
    const Palette& p = currentPalette();
    return toColor(kind == NoticeKind::Error ? p.bad : kind == NoticeKind::Celebration ? p.good : p.accent);
}

QString noticeIcon(NoticeKind kind)
{
    return kind == NoticeKind::Error         ? QStringLiteral("warning")
           : kind == NoticeKind::Celebration ? QStringLiteral("star")
                                             : QStringLiteral("info");
}

QString noticeWord(NoticeKind kind)
{
    const char* word = kind == NoticeKind::Error         ? QT_TRANSLATE_NOOP("rankfall::Notice", "Error")
                       : kind == NoticeKind::Celebration ? QT_TRANSLATE_NOOP("rankfall::Notice", "Good news")
                                                         : QT_TRANSLATE_NOOP("rankfall::Notice", "Note");
    return QCoreApplication::translate("rankfall::Notice", word);
}

} // namespace rankfall
