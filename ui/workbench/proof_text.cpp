// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/proof_text.h"

#include "ui/workbench/core_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace rankfall {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall", text);
}

} // namespace

QString proofSentence(const proof::Statement& statement)
{
    const QString ring = QString::fromUtf8(ringSymbol(statement.ring).data());
    const int least = statement.least();
    const QString method = fromCore(statement.lower.front().method);
    const QString above = fromCore(statement.upperBy);
    if (statement.isClosed()) {
        return tr("The rank of this residual over %1 is %2: fewer terms are too few, by %3; so many do, by %4.")
            .arg(ring)
            .arg(least)
            .arg(method, above);
    }
    return tr("The rank of this residual over %1 is between %2 and %3: at least %2 by %4; at most %3 by %5.")
        .arg(ring)
        .arg(least)
        .arg(statement.upper)
        .arg(method, above);
}

QString proofDetails(const proof::Argument& argument)
{
    QStringList lines;
    lines << tr("At least %1 by %2 (%3).")
                 .arg(argument.bound)
                 .arg(fromCore(argument.method), fromCore(argument.reference));
    lines << QStringLiteral("  ") + fromCore(argument.witness);
    for (std::size_t i = argument.steps.empty() || argument.steps.front() != argument.witness ? 0 : 1;
         i < argument.steps.size(); ++i) {
        lines << QStringLiteral("  ") + fromCore(argument.steps[i]);
    }
    return lines.join(QLatin1Char('\n'));
}

QString theoremText(const proof::Theorem& theorem)
{
    return tr("At least %1 by a theorem (%2), not computed here: %3.")
        .arg(theorem.bound)
        .arg(QString::fromStdString(theorem.source), fromCore(theorem.statement));
}

} // namespace rankfall
