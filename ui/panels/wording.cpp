// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/wording.h"

#include "core/game/notation.h"
#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall", text);
}

QString bracketed(const Factor& factor, const ModeLayout& layout, bool leading)
{
    const QString text = shownFactor(factor, layout);
    const bool sum = factor.nonzeros() > 1 || (!leading && text.startsWith(QStringLiteral("−")));
    return sum ? QStringLiteral("(") + text + QStringLiteral(")") : text;
}

} // namespace

QString number(int value)
{
    return value < 0 ? QStringLiteral("−") + QString::number(-value) : QString::number(value);
}

QString nonzerosText(int count)
{
    return count == 1 ? tr("1 nonzero") : tr("%1 nonzeros").arg(count);
}

QString shortCount(std::int64_t value)
{
    const auto scaled = [](double x, const char* unit) {
        return spokenNumber(x, x < 10 ? 1 : 0) + QStringLiteral(" ") + QLatin1String(unit);
    };
    if (value < 1000) {
        return QString::number(value);
    }
    const auto x = static_cast<double>(value);
    if (value < 1'000'000) {
        return scaled(x / 1e3, "k");
    }
    return value < 1'000'000'000 ? scaled(x / 1e6, "M") : scaled(x / 1e9, "G");
}

QString expectedTotal(double value)
{
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return spokenNumber(value, whole ? 0 : 1);
}

QString shownFactor(const Factor& factor, const ModeLayout& layout)
{
    QString text;
    for (int i = 0; i < factor.size(); ++i) {
        const int x = factor[i];
        if (x == 0) {
            continue;
        }
        if (text.isEmpty()) {
            text += x < 0 ? QStringLiteral("−") : QString();
        } else {
            text += x < 0 ? QStringLiteral(" − ") : QStringLiteral(" + ");
        }
        if (std::abs(x) != 1) {
            text += QString::number(std::abs(x)) + QStringLiteral("·");
        }
        text += QString::fromStdString(layout.labels[static_cast<std::size_t>(i)]);
    }
    return text.isEmpty() ? QStringLiteral("…") : text;
}

QString shownTerm(const Term& term, const Target& target, Spacing spacing)
{
    const ModeLayout& a = target.layout(Mode::A);
    const ModeLayout& b = target.layout(Mode::B);
    const bool dot = term.u.nonzeros() == 1 || term.v.nonzeros() == 1;
    QString text = bracketed(term.u, a, true) + (dot ? QStringLiteral("·") : QString()) + bracketed(term.v, b, false) +
                   QStringLiteral(" → ") + shownFactor(term.w, target.layout(Mode::C));
    return spacing == Spacing::Tight ? text.remove(QLatin1Char(' ')) : text;
}

QString shownMove(const Move& move, const Target& target, Spacing spacing)
{
    QStringList parts;
    for (const Term& term : move.add) {
        parts << shownTerm(term, target, spacing);
    }
    QString text = parts.join(QStringLiteral(" ; "));
    if (!move.remove.empty()) {
        QStringList out;
        for (const int i : move.remove) {
            out << QString::number(i + 1);
        }
        const QString taken = tr("takes out %1").arg(out.join(QStringLiteral(", ")));
        text = text.isEmpty() ? taken : taken + QStringLiteral(": ") + text;
    }
    return text.isEmpty() ? tr("nothing") : text;
}

QString typedTerm(const Term& term, const Target& target)
{
    return QString::fromStdString(toText(term, target));
}

QString effectText(const TermEffect& effect, int nonzerosBefore)
{
    return tr("cancels %1 · creates %2 · changes %3 · nonzeros %4 → %5")
        .arg(effect.cancels)
        .arg(effect.creates)
        .arg(effect.changes)
        .arg(nonzerosBefore)
        .arg(effect.nonzerosAfter);
}

QString unbroken(QString text)
{
    text.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    for (const QString& mark : {QStringLiteral("·"), QStringLiteral(",")}) {
        text.replace(mark + QChar(QChar::Nbsp), mark + QLatin1Char(' '));
    }
    return text;
}

QString boundsText(const Bounds& before, const Bounds& after)
{
    const auto part = [](const QString& name, int from, int to) {
        return from == to ? QStringLiteral("%1 %2").arg(name).arg(from)
                          : QStringLiteral("%1 %2 → %3").arg(name).arg(from).arg(to);
    };
    return part(tr("upper"), before.upper, after.upper) + QStringLiteral(", ") +
           part(tr("lower"), before.lower, after.lower);
}

QString duplicateText(const Term& term, const Position& position, const std::vector<std::string>& names)
{
    Term opposite = term;
    opposite.w = opposite.w.negated();
    const bool signs = position.ring() != Ring::Z2;
    for (int i = 0; i < position.rank(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const QString name = at < names.size() ? QString::fromStdString(names[at]) : tr("term %1").arg(i + 1);
        if (sameProduct(term, position.term(i), position.ring())) {
            return signs ? tr("same product as %1").arg(name) : tr("same product as %1: mod 2 they cancel").arg(name);
        }
        if (signs && sameProduct(opposite, position.term(i), position.ring())) {
            return tr("the negative of %1: together they vanish").arg(name);
        }
    }
    return {};
}

std::optional<int> outOfBound(const Term& term, const Problem& problem)
{
    if (modulusOf(problem.ring) != 0 || term.magnitude() <= problem.bound) {
        return std::nullopt;
    }
    int worst = 0;
    for (const Mode mode : kModes) {
        const Factor& factor = term.factor(mode);
        for (int i = 0; i < factor.size(); ++i) {
            worst = std::abs(factor[i]) > std::abs(worst) ? factor[i] : worst;
        }
    }
    return worst;
}

QString coefficientSet(const Problem& problem)
{
    return problem.ring == Ring::Z2 ? QStringLiteral("{0, 1}") : QStringLiteral("{−%1…%1}").arg(problem.bound);
}

Term clamped(const Term& term, const Problem& problem)
{
    Term result = term;
    for (const Mode mode : kModes) {
        Factor& factor = result.factor(mode);
        for (int i = 0; i < factor.size(); ++i) {
            factor.set(i, std::clamp(factor[i], -problem.bound, problem.bound));
        }
    }
    return result;
}

} // namespace rankfall
