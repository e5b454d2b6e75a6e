// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/symmetry_facts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace rankfall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rankfall::SymmetryFacts)
};

} // namespace

Expected<SymmetryFacts> symmetryFactsOf(const Position& position, const std::function<bool()>& shouldStop)
{
    const Scheme scheme =
        schemeOf(position.problem().target, {position.terms().begin(), position.terms().end()}, position.ring());
    auto fingerprint = fingerprintOf(scheme, position.ring());
    auto group = symmetryGroupOf(scheme, position.ring(), shouldStop);
    if (!group || !fingerprint) {
        return tl::unexpected<Error>(fingerprint ? group.error() : fingerprint.error());
    }
    SymmetryFacts facts{std::move(*group), *fingerprint, {}, {}};
    std::vector<std::vector<int>> sandwich;
    for (const Equivalence& generator : facts.group.generators) {
        if (generator.modes.isIdentity()) {
            sandwich.push_back(generator.matching);
        }
    }
    facts.basisOrbits = orbitsOf(position.rank(), sandwich);
    if (const auto turn = keptBy({1, false}, scheme, position.ring())) {
        facts.cyclicOrbits = orbitsOf(position.rank(), {*turn});
    }
    return facts;
}

QString symmetryObstacle(const Position& position)
{
    if (!position.target().format()) {
        return Words::tr("The symmetries of this tensor are not known to the program; they are for matrix products.");
    }
    if (!position.isSolved()) {
        const int missing = position.nonzeros();
        return missing == 1 ? Words::tr("Only a complete decomposition has symmetries and can be compared, and 1 cell "
                                        "is missing here. Go to the end of the line (End).")
                            : Words::tr("Only a complete decomposition has symmetries and can be compared, and %1 "
                                        "cells are missing here. Go to the end of the line (End).")
                                  .arg(missing);
    }
    return {};
}

QString groupText(const SymmetryGroup& group)
{
    const QString bases =
        group.sandwich == 1 ? Words::tr("1 change of basis") : Words::tr("%1 changes of basis").arg(group.sandwich);
    const QString orders = group.modes.size() == 1
                               ? Words::tr("in 1 order of the three matrices")
                               : Words::tr("in %1 orders of the three matrices").arg(group.modes.size());
    QString text = Words::tr("Order %1: %2, %3.").arg(group.order).arg(bases, orders);
    if (group.order == 1 && group.freedom == 0) {
        text = Words::tr("No symmetry but the identity.");
    }
    if (group.freedom > 0) {
        text += QLatin1Char(' ') +
                Words::tr("Besides, a family of bases with %1 parameters keeps every term.").arg(group.freedom);
    }
    if (!group.isComplete) {
        text += QLatin1Char(' ') + Words::tr("The search was not finished: there may be more.");
    }
    return text;
}

QString changeText(const Equivalence& change)
{
    QString text =
        change.modes.isIdentity() ? Words::tr("Modes as they stand") : QString::fromStdString(change.modes.text());
    for (std::size_t i = 0; i < 3; ++i) {
        text += QStringLiteral("\n%1 = %2")
                    .arg(QLatin1Char("PQR"[i]))
                    .arg(QString::fromStdString(change.forward[i].text()));
    }
    return text;
}

QString orbitSizesText(const std::vector<int>& orbits)
{
    std::map<int, int> counts;
    for (const int orbit : orbits) {
        ++counts[orbit];
    }
    std::map<int, int> bySize;
    for (const auto& [orbit, size] : counts) {
        ++bySize[size];
    }
    QStringList parts;
    for (const auto& [size, count] : bySize) {
        // More than three of a size are counted.
        if (count > 3) {
            parts << QStringLiteral("%1·%2").arg(count).arg(size);
        } else {
            parts.append(QStringList(count, QString::number(size)));
        }
    }
    return parts.join(QStringLiteral(" + "));
}

} // namespace rankfall
