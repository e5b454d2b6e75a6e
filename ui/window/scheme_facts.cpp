// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/scheme_facts.h"

#include "core/scheme/cost.h"
#include "core/scheme/known_ranks.h"
#include "ui/workbench/core_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace rankfall {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(rankfall::SchemeFacts)
};

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString coefficientText(const Scheme& scheme)
{
    constexpr qsizetype kMost = 12;
    QStringList values;
    for (const std::string& value : coefficientsOf(scheme)) {
        values += utf8(value).replace(QLatin1Char('-'), QChar(0x2212));
    }
    const qsizetype all = values.size();
    return all <= kMost ? QStringLiteral("{%1}").arg(values.join(QStringLiteral(", ")))
                        : Facts::tr("%1 values: {%2, … %3}")
                              .arg(all)
                              .arg(values.mid(0, kMost).join(QStringLiteral(", ")), values.back());
}

} // namespace

QString ringBadge(Ring ring)
{
    const QString symbol = utf8(ringSymbol(ring));
    return modulusOf(ring) != 0 ? Facts::tr("%1 only").arg(symbol) : symbol;
}

QString verdictSentence(const Verdict& verdict)
{
    return verdict.exact ? Facts::tr("exact over %1").arg(ringBadge(verdict.ring))
                         : Facts::tr("not exact: %1 of %2 cells differ")
                               .arg(QLocale().toString(qlonglong(verdict.wrongCells)),
                                    QLocale().toString(qlonglong(verdict.checkedCells)));
}

QString schemeSummary(const SettledScheme& found)
{
    const Scheme& scheme = found.scheme;
    const QString what = Facts::tr("%1 in %2 multiplications").arg(utf8(scheme.target->name())).arg(scheme.rank());
    if (!found.verdict.exact) {
        return Facts::tr("%1 is not exact: the sum differs from the target in %n cells.", nullptr,
                         static_cast<int>(found.verdict.wrongCells))
            .arg(what);
    }
    QString text = Facts::tr("%1, %2").arg(what, verdictSentence(found.verdict));
    if (scheme.target->format()) {
        text += found.transposed ? Facts::tr("; the file indexes the transpose of C, found by checking")
                                 : Facts::tr("; the file indexes C as it stands, found by checking");
    }
    return text + QStringLiteral(".");
}

std::vector<std::pair<QString, QString>> schemeFacts(const SettledScheme& found)
{
    const Scheme& scheme = found.scheme;
    const Ring ring = found.verdict.exact ? found.verdict.ring : scheme.claimedRing;
    std::vector<std::pair<QString, QString>> facts;
    facts.emplace_back(Facts::tr("Target"), fromCore(scheme.target->title()));
    facts.emplace_back(Facts::tr("Ring"), ringBadge(ring));
    facts.emplace_back(Facts::tr("Checked"), found.verdict.exact
                                                 ? Facts::tr("%1, in all of %2 cells")
                                                       .arg(verdictSentence(found.verdict),
                                                            QLocale().toString(qlonglong(found.verdict.checkedCells)))
                                                 : verdictSentence(found.verdict));
    facts.emplace_back(Facts::tr("Rank"), Facts::tr("%n multiplications", nullptr, scheme.rank()));
    const auto known = bestKnownRank(*scheme.target, ring);
    facts.emplace_back(
        Facts::tr("Best known"),
        known ? Facts::tr("%1 over %2 (%3)").arg(known->rank).arg(utf8(ringSymbol(ring)), fromCore(known->source))
              : Facts::tr("none that this program knows of"));
    facts.emplace_back(Facts::tr("Coefficients"), coefficientText(scheme));
    const Cost cost = costOf(scheme);
    facts.emplace_back(
        Facts::tr("Additions"),
        Facts::tr("%1 without sharing sums").arg(cost.additions) +
            (cost.scalings > 0 ? Facts::tr("; %1 coefficients other than ±1").arg(cost.scalings) : QString()));
    QStringList types;
    for (const auto& [type, count] : typeOf(scheme, ring)) {
        types.prepend(QStringLiteral("%1\u00A0×\u00A0%2·%3·%4").arg(count).arg(type[0]).arg(type[1]).arg(type[2]));
    }
    if (!types.isEmpty()) {
        facts.emplace_back(Facts::tr("Type"), types.join(QStringLiteral(", ")));
    }
    if (found.found && scheme.target->format()) {
        facts.emplace_back(Facts::tr("In the file"), found.transposed
                                                         ? Facts::tr("C is indexed as its transpose, found by checking")
                                                         : Facts::tr("C is indexed as it stands, found by checking"));
    }
    return facts;
}

} // namespace rankfall
