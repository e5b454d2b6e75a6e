// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/walk_data.h"

#include "core/scheme/known_ranks.h"
#include "ui/theme/language.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/engine_list.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall::WalkData", text);
}

QString spokenCount(double count)
{
    const auto scaled = [](double x, const char* unit) {
        return spokenNumber(x, x < 10 ? 1 : 0) + QStringLiteral(" ") + QLatin1String(unit);
    };
    return count < 1e3   ? QString::number(count, 'f', 0)
           : count < 1e6 ? scaled(count / 1e3, "k")
           : count < 1e9 ? scaled(count / 1e6, "M")
                         : scaled(count / 1e9, "G");
}

} // namespace

WalkData WalkData::of(const Workbench& workbench)
{
    WalkData out;
    out.target = workbench.session().problem().target;
    out.ring = QString::fromUtf8(ringSymbol(workbench.ring()).data());
    out.engine = workbench.engines().nameOf(workbench.engineKey());
    if (const auto known = bestKnownRank(workbench.target(), workbench.ring())) {
        out.bestKnown = known->rank;
        out.bestKnownSource = fromCore(known->source);
    }
    if (workbench.canAdopt()) {
        out.found = workbench.found()->total();
    }
    out.running = workbench.engineState() == EngineState::Thinking;
    const auto analysis = workbench.analysis();
    if (!analysis || !analysis->walk) {
        return out;
    }
    const WalkTrace& walk = *analysis->walk;
    out.falls = walk.falls;
    out.levels = walk.levels;
    out.seconds = analysis->elapsed.count();
    out.perSecond = walk.perSecond;
    out.unit = fromCore(analysis->unit);
    out.sample = walk.sample;
    return out;
}

int WalkData::low() const
{
    int low = falls.empty() ? bestKnown.value_or(0) : best();
    if (bestKnown) {
        low = std::min(low, *bestKnown);
    }
    return std::max(0, low - 1);
}

int WalkData::high() const
{
    return std::max(low() + 2, falls.empty() ? 0 : falls.front().total);
}

QString spokenTime(double seconds)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("rankfall", text); };
    if (seconds < 0.0995) {
        return tr("%1 ms").arg(std::max(1.0, std::round(seconds * 1000)), 0, 'f', 0);
    }
    if (seconds < 60) {
        return tr("%1 s").arg(seconds, 0, 'f', seconds < 9.95 ? 1 : 0);
    }
    return seconds < 3600 ? tr("%1 min").arg(seconds / 60, 0, 'f', seconds < 600 ? 1 : 0)
                          : tr("%1 h").arg(seconds / 3600, 0, 'f', 1);
}

QString WalkData::headline(bool brief) const
{
    if (isEmpty()) {
        return !found  ? QString()
               : brief ? tr("%1 found before").arg(*found)
                       : tr("%1 multiplications over %2 were found before").arg(*found).arg(ring);
    }
    const bool isStart = falls.size() == 1;
    const QString time = spokenTime(falls.back().seconds);
    QString text = brief     ? (isStart ? tr("Rank %1").arg(best()) : tr("Rank %1 after %2").arg(best()).arg(time))
                   : isStart ? tr("Rank %1 over %2, where it began").arg(best()).arg(ring)
                             : tr("Rank %1 over %2, found after %3").arg(best()).arg(ring, time);
    if (found && *found < best()) {
        text += tr(" · %1 found before").arg(*found);
    }
    if (running && perSecond > 0) {
        text += tr(" · %1 %2/s").arg(spokenCount(perSecond), unit);
    }
    return text;
}

QString WalkData::sentence(int fall) const
{
    if (fall < 0 || fall >= static_cast<int>(falls.size())) {
        return {};
    }
    const WalkTrace::Fall& at = falls[static_cast<std::size_t>(fall)];
    QString text = fall == 0 && at.nodes == 0
                       ? tr("The walk began at %1 terms").arg(at.total)
                       : tr("%1 terms after %2 and %3 %4")
                             .arg(at.total)
                             .arg(spokenTime(at.seconds), spokenCount(static_cast<double>(at.nodes)), unit);
    if (bestKnown) {
        text += tr("; best known %1 (%2)").arg(*bestKnown).arg(bestKnownSource);
    }
    return text;
}

double TimeAxis::x(double at) const
{
    const double last = std::max(seconds, 10 * kFirst);
    const double share = std::log(std::clamp(at, kFirst, last) / kFirst) / std::log(last / kFirst);
    return left + (right - left) * share;
}

std::vector<double> TimeAxis::ticks(double width) const
{
    const double last = std::max(seconds, 10 * kFirst);
    std::vector<double> ticks;
    for (const double at : {0.001, 0.01, 0.1, 1.0, 10.0, 60.0, 600.0, 3600.0, 36000.0}) {
        if (at <= last && (ticks.empty() || x(at) - x(ticks.back()) >= width)) {
            ticks.push_back(at);
        }
    }
    return ticks;
}

} // namespace rankfall
