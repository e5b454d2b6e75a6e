// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/formula_rows.h"

#include "ui/panels/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankfall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FormulasPanel)
};

QString bracketed(const Factor& factor, const ModeLayout& layout)
{
    const QString text = shownFactor(factor, layout);
    return factor.nonzeros() > 1 || text.startsWith(QStringLiteral("−")) ? QStringLiteral("(%1)").arg(text) : text;
}

std::vector<int> missingOf(const Position& position)
{
    std::vector<int> missing(static_cast<std::size_t>(position.target().shape().c), 0);
    position.residual().forEachNonzero([&](Cell cell, std::int32_t) { ++missing[static_cast<std::size_t>(cell.c)]; });
    return missing;
}

QString withMissing(const QString& sum, int left)
{
    if (left == 0) {
        return sum.isEmpty() ? QStringLiteral("0") : sum;
    }
    const QString rest = left == 1 ? Words::tr("1 cell missing") : Words::tr("%1 cells missing").arg(left);
    return sum.isEmpty() ? QStringLiteral("… (%1)").arg(rest) : QStringLiteral("%1 … (%2)").arg(sum, rest);
}

int keyOfSum(Mode mode, int i)
{
    return kSumKeys * (index(mode) + 1) + i;
}

/// Tells the sums of a map which lines use them.
void noteUsers(const LinearProgram& map, Mode mode, std::vector<FormulaRow>& rows)
{
    const auto note = [&](const Sum& parts, int user) {
        for (const Part& part : parts) {
            if (part.variable < map.inputs) {
                continue;
            }
            const int key = keyOfSum(mode, part.variable - map.inputs);
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const FormulaRow& r) { return r.key == key; });
            if (row != rows.end()) {
                row->users.push_back(user);
            }
        }
    };
    for (std::size_t i = 0; i < map.sums.size(); ++i) {
        note(map.sums[i], keyOfSum(mode, static_cast<int>(i)));
    }
    for (std::size_t i = 0; i < map.outputs.size(); ++i) {
        const int at = static_cast<int>(i);
        note(map.outputs[i], mode == Mode::C ? -1 - at : at + 1);
    }
}

} // namespace

std::vector<FormulaRow> formulasOf(const Position& position)
{
    const Target& target = position.target();
    std::vector<FormulaRow> rows;
    for (int r = 0; r < position.rank(); ++r) {
        const Term& term = position.term(r);
        FormulaRow row;
        row.key = row.term = r;
        ++row.key;
        row.text = QStringLiteral("m%1 = %2 · %3")
                       .arg(r + 1)
                       .arg(bracketed(term.u, target.layout(Mode::A)), bracketed(term.v, target.layout(Mode::B)));
        rows.push_back(std::move(row));
    }
    const auto missing = missingOf(position);
    for (int c = 0; c < target.shape().c; ++c) {
        QString sum;
        for (int r = 0; r < position.rank(); ++r) {
            const int x = position.term(r).w[c];
            if (x == 0) {
                continue;
            }
            sum += sum.isEmpty() ? (x < 0 ? QStringLiteral("−") : QString())
                                 : (x < 0 ? QStringLiteral(" − ") : QStringLiteral(" + "));
            sum += (std::abs(x) == 1 ? QString() : QString::number(std::abs(x)) + QStringLiteral("·")) +
                   QStringLiteral("m%1").arg(r + 1);
        }
        FormulaRow row;
        row.key = -1 - c;
        row.output = c;
        row.incomplete = missing[static_cast<std::size_t>(c)] > 0;
        row.text = QStringLiteral("%1 = %2").arg(QString::fromStdString(target.label(Mode::C, c)),
                                                 withMissing(sum, missing[static_cast<std::size_t>(c)]));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormulaRow> formulasOf(const Position& position, const Program& program)
{
    const auto missing = missingOf(position);
    std::vector<FormulaRow> rows;
    for (const ListingLine& line : listingOf(program)) {
        FormulaRow row;
        QString right = QString::fromStdString(line.right).replace(QStringLiteral(")·("), QStringLiteral(") · ("));
        switch (line.kind) {
        case ListingLine::Kind::SumOfA:
            row.key = keyOfSum(Mode::A, line.index);
            break;
        case ListingLine::Kind::SumOfB:
            row.key = keyOfSum(Mode::B, line.index);
            break;
        case ListingLine::Kind::SumOfC:
            row.key = keyOfSum(Mode::C, line.index);
            break;
        case ListingLine::Kind::Product:
            row.term = line.index;
            row.key = line.index + 1;
            break;
        case ListingLine::Kind::Output:
            row.output = line.index;
            row.key = -1 - line.index;
            row.incomplete = missing[static_cast<std::size_t>(line.index)] > 0;
            right = withMissing(right == QStringLiteral("0") ? QString() : right,
                                missing[static_cast<std::size_t>(line.index)]);
            break;
        }
        row.text = QStringLiteral("%1 = %2").arg(QString::fromStdString(line.name), right);
        rows.push_back(std::move(row));
    }
    for (const Mode mode : kModes) {
        noteUsers(program.map(mode), mode, rows);
    }
    return rows;
}

void addValues(std::vector<FormulaRow>& rows, const Trace& run, int shown)
{
    for (std::size_t i = 0; i < rows.size() && i < run.lines.size(); ++i) {
        const TracedLine& line = run.lines[i];
        rows[i].isCurrent = static_cast<int>(i) + 1 == shown;
        if (static_cast<int>(i) < shown) {
            const QString value = QString::fromStdString(line.value);
            rows[i].value = line.line.kind == ListingLine::Kind::Product
                                ? QStringLiteral("%1 · %2 = %3")
                                      .arg(QString::fromStdString(line.left), QString::fromStdString(line.right), value)
                                : value;
        }
    }
}

} // namespace rankfall
