// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/regret_text.h"

#include "ui/workbench/core_text.h"
#include "ui/workbench/engine_list.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace rankfall {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall", text);
}

QString number(double value)
{
    return QString::number(value, 'f', value == std::floor(value) ? 0 : 1);
}

} // namespace

QString regretGlyph(const Regret& regret)
{
    const auto glyph = gradeGlyph(regret.grade());
    return QString::fromUtf8(glyph.data(), static_cast<qsizetype>(glyph.size()));
}

QString regretText(const Regret& regret, const Workbench& workbench)
{
    QString text;
    if (regret.isProved()) {
        text =
            tr("%1 Proved: before it, adding terms was certain to reach a total of %2; after it, every way of adding "
               "terms needs at least %3.")
                .arg(regretGlyph(regret))
                .arg(regret.upperBefore)
                .arg(regret.lowerAfter);
    }
    if (regret.measured > 0) {
        const QString opinion =
            tr("%1 Measured: %2 expects %3 after it and %4 before it, which is more than its noise "
               "of %5. An opinion, not a proof.")
                .arg(regretGlyph(regret), workbench.engines().nameOf(QString::fromStdString(regret.engine)),
                     number(regret.after), number(regret.before), number(regret.noise));
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + opinion;
    }
    return text;
}

QString spentText(std::int64_t nodes, const QString& unit)
{
    const auto count = static_cast<double>(nodes);
    const QString shown = count >= 1e9   ? tr("%1 G").arg(count / 1e9, 0, 'f', 1)
                          : count >= 1e6 ? tr("%1 M").arg(count / 1e6, 0, 'f', 1)
                          : count >= 1e4 ? tr("%1 k").arg(count / 1e3, 0, 'f', 0)
                                         : QString::number(nodes);
    return QStringLiteral("%1 %2").arg(shown, unit);
}

QString recordText(const RecordedAnalysis& record, const Workbench& workbench)
{
    const QDateTime then = QDateTime::fromSecsSinceEpoch(record.date).toLocalTime();
    const bool isToday = then.date() == QDate::currentDate();
    const QString when = isToday ? QLocale().toString(then.time(), QLocale::ShortFormat)
                                 : QLocale().toString(then, QLocale::ShortFormat);
    return tr("From %1, %2, %3")
        .arg(when, workbench.engines().nameOf(QString::fromStdString(record.request.engine)),
             spentText(record.nodes, fromCore(record.unit)));
}

} // namespace rankfall
