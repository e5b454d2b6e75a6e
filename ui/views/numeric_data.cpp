// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/numeric_data.h"

#include "ui/theme/language.h"
#include "ui/workbench/core_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

constexpr int kLowestPower = -16;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rankfall::NumericData)
};

int powerOf(double value)
{
    return value > 0 ? std::max(kLowestPower, static_cast<int>(std::floor(std::log10(value)))) : kLowestPower;
}

} // namespace

QString spokenResidual(double value)
{
    const bool isPlain = value == 0 || (value >= 0.01 && value < 1000);
    return isPlain ? QLocale().toString(value, 'g', 3) : QLocale().toString(value, 'e', 1).toLower();
}

NumericData NumericData::of(const Workbench& workbench)
{
    NumericData out;
    out.trace = numericTrace(workbench.position());
    out.isChosen = workbench.engineKey() == QLatin1String("least-squares");
    out.isThinking = out.isChosen && workbench.isThinkingWanted();
    if (workbench.canAdopt()) {
        out.found = workbench.found()->total();
    }
    return out;
}

int NumericData::lowPower() const
{
    int low = highPower() - 2;
    for (const NumericTrace::Point& point : trace ? trace->points : std::vector<NumericTrace::Point>()) {
        low = std::min({low, powerOf(point.residual), powerOf(point.largest)});
    }
    return low;
}

int NumericData::highPower() const
{
    int high = 1;
    for (const NumericTrace::Point& point : trace ? trace->points : std::vector<NumericTrace::Point>()) {
        high = std::max({high, powerOf(point.residual) + 1, powerOf(point.largest) + 1});
    }
    return high;
}

QString NumericData::headline() const
{
    if (isEmpty()) {
        return {};
    }
    const NumericTrace::Point& last = trace->points.back();
    const QString ring = QString::fromUtf8(ringSymbol(trace->ring).data());
    const QString what =
        trace->isRounding
            ? Words::tr("Rounding: %1 of %2 numbers have their value").arg(trace->held).arg(trace->entries)
            : Words::tr("Fitting %n term(s) over %1", nullptr, trace->rank).arg(ring);
    const QString how = Words::tr("attempt %1 · residual %2 · largest number %3 · %4 iterations/s")
                            .arg(trace->tally.attempts + (trace->isOver ? 0 : 1))
                            .arg(spokenResidual(last.residual))
                            .arg(spokenNumber(last.largest, 1))
                            .arg(spokenNumber(trace->perSecond, 0));
    return what + QStringLiteral(" · ") + how;
}

QString NumericData::verdict() const
{
    if (!trace || trace->tally.attempts == 0) {
        return {};
    }
    QString text = fromCore(trace->verdict);
    if (trace->found && trace->ring == Ring::R) {
        text +=
            QStringLiteral(" · ") +
            Words::tr("floating point, not exact: every cell is right to within %1").arg(spokenResidual(trace->error));
    }
    return text;
}

} // namespace rankfall
