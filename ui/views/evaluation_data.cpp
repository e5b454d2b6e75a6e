// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/evaluation_data.h"

#include "core/scheme/known_ranks.h"
#include "ui/theme/language.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/proof_text.h"
#include "ui/workbench/regret_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall::EvaluationData", text);
}

/// Of what is kept of a position, the answer that has cost most.
std::optional<EvaluationData::Expectation> expectationOf(const Workbench& workbench, NodeId node)
{
    const Session& session = workbench.session();
    RecordPtr best;
    for (const RecordPtr& record : session.analyses().at(session.keyOf(node))) {
        if (!record->lines.empty() && (!best || record->nodes >= best->nodes))
            best = record;
    }
    if (!best)
        return std::nullopt;
    const RecordedLine& line = best->lines.front();
    return EvaluationData::Expectation{line.value, line.low, line.high, line.solves, recordText(*best, workbench)};
}

} // namespace

EvaluationData EvaluationData::of(const Workbench& workbench)
{
    EvaluationData out;
    const Session& session = workbench.session();
    const NodeId shown = workbench.snapshot()->node;
    const std::vector<Regret>& regrets = workbench.regrets();
    for (const LinePoint& point : workbench.linePoints()) {
        const int index = static_cast<int>(out.points.size());
        if (point.node == session.current())
            out.current = index;
        if (point.node == shown)
            out.shown = index;
        const Regret& regret = regrets[static_cast<std::size_t>(index)];
        out.points.push_back({point, session.contains(point.node) && session.node(point.node).bookmark, regret,
                              regretText(regret, workbench), expectationOf(workbench, point.node)});
    }
    if (const auto known = bestKnownRank(workbench.target(), workbench.ring())) {
        out.bestKnown = known->rank;
        out.bestKnownSource = fromCore(known->source);
    }
    out.schoolbook = static_cast<int>(workbench.target().schoolbook().size());
    if (const auto analysis = workbench.analysis(); analysis && !analysis->lines.empty()) {
        for (std::size_t i = 0; i < out.points.size(); ++i) {
            if (out.points[i].at.node != workbench.analysisNode())
                continue;
            const Line& line = analysis->lines.front();
            out.prediction = Prediction{static_cast<int>(i), line.value,  line.low,
                                        line.high,           line.solves, QString::fromStdString(line.engine)};
        }
    }
    return out;
}

void EvaluationData::setProved(const proof::Statement& statement)
{
    const int at = shown >= 0 ? shown : current;
    if (at < 0 || points[static_cast<std::size_t>(at)].at.nonzeros == 0)
        return;
    const Bounds& bounds = points[static_cast<std::size_t>(at)].at.bounds;
    proved = Proved{at,
                    std::max(statement.least(), bounds.lower),
                    std::min(statement.upper, bounds.upper),
                    fromCore(statement.lower.front().method),
                    fromCore(statement.upperBy),
                    proofSentence(statement)};
}

QString EvaluationData::range(int lower, int upper)
{
    return lower == upper ? QString::number(lower) : QStringLiteral("%1–%2").arg(lower).arg(upper);
}

bool EvaluationData::hasMistakes() const
{
    return std::any_of(points.begin(), points.end(),
                       [](const Point& point) { return point.regret.grade() != Grade::None; });
}

bool EvaluationData::hasExpectations() const
{
    return std::any_of(points.begin(), points.end(), [](const Point& point) { return point.expected.has_value(); });
}

QString EvaluationData::sentence(int index) const
{
    if (index < 0 || index >= static_cast<int>(points.size()))
        return {};
    QString text = standing(index);
    const Point& point = points[static_cast<std::size_t>(index)];
    if (point.expected && !(prediction && prediction->index == index)) {
        const QString total = QString::number(point.expected->total, 'f',
                                              point.expected->total == std::floor(point.expected->total) ? 0 : 1);
        text += u' ' + (point.expected->solves ? tr("%1: a verified line to total %2.") : tr("%1: expects %2."))
                           .arg(point.expected->from, total);
    }
    return point.remark.isEmpty() ? text : text + u' ' + point.remark;
}

/// Where a point stands, by what was played and by its bounds.
QString EvaluationData::standing(int index) const
{
    const Point& point = points[static_cast<std::size_t>(index)];
    const Bounds& bounds = point.at.bounds;
    const QString start = index == 0 ? tr("At the start") : tr("After %1").arg(QString::fromStdString(point.at.name));
    if (point.at.nonzeros == 0)
        return tr("%1: solved with %2 multiplications.").arg(start).arg(point.at.rank);
    if (proved && proved->index == index) {
        return tr("%1: %2 played. %3 Total %4.")
            .arg(start)
            .arg(point.at.rank)
            .arg(proved->sentence, range(point.at.rank + proved->lower, point.at.rank + proved->upper));
    }
    const QString played = point.at.rank == 0 ? tr("nothing played") : tr("%1 played").arg(point.at.rank);
    if (bounds.closed()) {
        return tr("%1: %2, the rest needs exactly %3: total %4. A closed band is a proof about this residual, not "
                  "about the tensor.")
            .arg(start, played)
            .arg(bounds.lower)
            .arg(point.totalLower());
    }
    return tr("%1: %2, the rest needs at least %3 and at most %4: total %5. %6 cells are not zero.")
        .arg(start, played)
        .arg(bounds.lower)
        .arg(bounds.upper)
        .arg(range(point.totalLower(), point.totalUpper()))
        .arg(point.at.nonzeros);
}

QString EvaluationData::predictionText() const
{
    if (!prediction)
        return {};
    const QString total = spokenNumber(prediction->total, prediction->total == std::floor(prediction->total) ? 0 : 1);
    QString text = prediction->solves ? tr("The engine found a verified line to total %1.").arg(total)
                                      : tr("The engine expects a total of %1.").arg(total);
    if (prediction->low && prediction->high)
        text += u' ' + tr("8 of 10 outcomes lie between %1 and %2.")
                           .arg(*prediction->low, 0, 'f', 1)
                           .arg(*prediction->high, 0, 'f', 1);
    return text;
}

int MoveAxis::indexAt(double at) const
{
    if (last <= 0)
        return 0;
    return std::clamp(static_cast<int>(std::lround((at - left) / step())), 0, last);
}

std::vector<int> niceTicks(int low, int high, int most)
{
    const int span = std::max(1, high - low);
    int step = 1;
    for (int power = 1;; power *= 10) {
        bool found = false;
        for (const int factor : {1, 2, 5}) {
            step = factor * power;
            const int first = (low + (low > 0 ? step - 1 : 0)) / step * step;
            if ((high - first) / step + 1 <= std::max(2, most) || step > span) {
                found = true;
                break;
            }
        }
        if (found)
            break;
    }
    std::vector<int> ticks;
    for (int tick = (low + (low > 0 ? step - 1 : 0)) / step * step; tick <= high; tick += step)
        ticks.push_back(tick);
    return ticks;
}

int labelEvery(double step, double labelWidth)
{
    for (int power = 1; power < 1000000; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (factor * power * step >= labelWidth)
                return factor * power;
        }
    }
    return 1000000;
}

} // namespace rankfall
