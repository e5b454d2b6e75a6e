// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/viewport/step_motion.h"

#include "core/game/notation.h"
#include "ui/viewport/pane_content.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankfall {

namespace {

struct Motion {
    Q_DECLARE_TR_FUNCTIONS(rankfall::Motion)
};

QString factorText(const Factor& factor, const ModeLayout& layout)
{
    return QString::fromStdString(toText(factor, layout)).replace(QLatin1Char('-'), QChar(0x2212));
}

/// What is growing at the moment; empty: all of it stands.
QString growthText(const TensorData& data, double growth, const Target& target)
{
    const Term& term = *data.factors;
    const QString u = factorText(term.u, target.layout(Mode::A));
    const QString v = factorText(term.v, target.layout(Mode::B));
    const QString w = factorText(term.w, target.layout(Mode::C));
    if (growth >= 1) {
        return {};
    }
    return growth * 3 < 1   ? Motion::tr("%1: a line").arg(u)
           : growth * 3 < 2 ? Motion::tr("(%1)(%2): a plane").arg(u, v)
                            : Motion::tr("(%1)(%2) → %3: %n cells", nullptr, term.nonzeros()).arg(u, v, w);
}

QString changeText(const ResidualChange& change, const QString& name)
{
    const QString cells = Motion::tr("%n cells cancel", nullptr, change.cancelled) + QStringLiteral(", ") +
                          Motion::tr("%n appear", nullptr, change.created);
    return name.isEmpty() ? cells : Motion::tr("%1: %2").arg(name, cells);
}

} // namespace

StepMoment momentOf(const StepMotion& motion, double t)
{
    const double at = std::clamp(t, 0.0, 1.0);
    if (!motion.grows && !motion.isBack()) {
        return {1, at}; // a flip, or several moves at once: nothing grows
    }
    const double s = motion.isBack() ? 1 - at : at;
    const double follow = std::clamp((s - kGrowShare) / (1 - kGrowShare), 0.0, 1.0);
    return {std::min(1.0, s / kGrowShare), motion.isBack() ? 1 - follow : follow};
}

ResidualChange changeOf(const TensorData& before, const TensorData& after)
{
    ResidualChange change;
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < before.cells.size() || k < after.cells.size()) {
        if (k == after.cells.size() || (i < before.cells.size() && before.cells[i].cell < after.cells[k].cell)) {
            ++change.cancelled;
            ++i;
        } else if (i == before.cells.size() || after.cells[k].cell < before.cells[i].cell) {
            ++change.created;
            ++k;
        } else {
            change.changed += before.cells[i++].value != after.cells[k++].value ? 1 : 0;
        }
    }
    return change;
}

void applyMotion(std::array<TensorView, 3>& views, const StepMotion& motion, double t, const Target& target,
                 bool tellsTerm)
{
    if (t >= 1) {
        return;
    }
    const StepMoment moment = momentOf(motion, t);
    TensorView& residual = views[index(Pane::Residual)];
    TensorView& factor = views[index(Pane::Factor)];
    if (motion.before && motion.before->shape == residual.data->shape) {
        if (residual.subtitle.empty()) {
            residual.subtitle = changeText(changeOf(*motion.before, *residual.data), motion.name).toStdString();
        }
        residual.before = motion.before;
        residual.progress = moment.progress;
    }
    if (!tellsTerm || (!motion.grows && !motion.isBack())) {
        return;
    }
    if (motion.isBack() && motion.leaving->shape == residual.data->shape) {
        factor.data = motion.leaving;
        factor.title = Motion::tr("Factor · %1").arg(motion.name).toStdString();
        factor.subtitle = prettyFormula(*motion.leaving->factors, target).toStdString();
    }
    if (factor.data && factor.data->factors) {
        factor.growth = moment.growth;
        if (const QString text = growthText(*factor.data, moment.growth, target); !text.isEmpty()) {
            factor.subtitle = text.toStdString();
        }
    }
}

} // namespace rankfall
