// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/layouts.h"

#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace rankfall {

namespace {

/// A name may hold a slash, which would make a group of settings.
QString keyOf(const QString& name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

} // namespace

QStringList layoutNames()
{
    QSettings settings;
    settings.beginGroup(QStringLiteral("layouts"));
    QStringList names;
    for (const QString& key : settings.childGroups()) {
        names << QUrl::fromPercentEncoding(key.toLatin1());
    }
    std::sort(names.begin(), names.end(),
              [](const QString& x, const QString& y) { return x.localeAwareCompare(y) < 0; });
    return names;
}

std::optional<StoredLayout> layoutNamed(const QString& name)
{
    QSettings settings;
    settings.beginGroup(QStringLiteral("layouts/") + keyOf(name));
    const StoredLayout layout{settings.value(QStringLiteral("state")).toByteArray(),
                              std::clamp(settings.value(QStringLiteral("views"), 2).toInt(), 0, 2)};
    return layout.state.isEmpty() ? std::nullopt : std::optional(layout);
}

bool storeLayout(const QString& name, const StoredLayout& layout)
{
    const QString trimmed = name.trimmed().left(kLongestLayoutName);
    const QStringList own{QStringLiteral("explore"), QStringLiteral("inspect"), QStringLiteral("teach"),
                          QStringLiteral("present")};
    if (trimmed.isEmpty() || own.contains(trimmed, Qt::CaseInsensitive)) {
        return false;
    }
    QSettings settings;
    settings.beginGroup(QStringLiteral("layouts/") + keyOf(trimmed));
    settings.setValue(QStringLiteral("state"), layout.state);
    settings.setValue(QStringLiteral("views"), layout.views);
    return true;
}

void forgetLayout(const QString& name)
{
    QSettings().remove(QStringLiteral("layouts/") + keyOf(name));
}

} // namespace rankfall
