// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/atlas_model.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<KnownRank> knownFor(const AtlasMatch& match)
{
    return bestKnownRank(*Target::matrixMultiplication(match.order), match.ring);
}

/// "4×4" and "4*4" as "4x4", so that any way to write a size is found.
QString plain(QString text)
{
    text.replace(QChar(0xD7), QLatin1Char('x')).replace(QLatin1Char('*'), QLatin1Char('x'));
    return text.toLower();
}

} // namespace

std::optional<int> againstBest(const AtlasMatch& match)
{
    const auto known = knownFor(match);
    return known ? std::optional(match.rank() - known->rank) : std::nullopt;
}

QString againstBestText(std::optional<int> gap)
{
    return !gap        ? QStringLiteral("—")
           : *gap == 0 ? AtlasModel::tr("best known")
           : *gap > 0  ? QStringLiteral("+%1").arg(*gap)
                       : QStringLiteral("−%1").arg(-*gap);
}

QString formatText(Format format)
{
    return QStringLiteral("%1×%2×%3").arg(format.n).arg(format.m).arg(format.p);
}

QString durationText(const std::optional<double>& seconds)
{
    if (!seconds) {
        return QStringLiteral("—");
    }
    if (*seconds < 0.01) {
        return AtlasModel::tr("< 0.01 s");
    }
    if (*seconds < 60) {
        return AtlasModel::tr("%1 s").arg(*seconds, 0, 'f', *seconds < 10 ? 2 : 0);
    }
    const auto whole = static_cast<int>(std::lround(*seconds));
    const auto two = [](int value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    return whole < 3600 ? AtlasModel::tr("%1 min %2 s").arg(whole / 60).arg(two(whole % 60))
                        : AtlasModel::tr("%1 h %2 min").arg(whole / 3600).arg(two(whole / 60 % 60));
}

AtlasModel::AtlasModel(const Atlas& atlas, QObject* parent)
    : QAbstractTableModel(parent)
    , m_rows(atlas.answers())
{
}

int AtlasModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AtlasModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant AtlasModel::alignment(int column)
{
    const bool isNumber = column == RankColumn || column == BestColumn || column == TimeColumn;
    return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant AtlasModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column());
    }
    const AtlasMatch& row = match(index.row());
    if (role == Qt::ToolTipRole && index.column() == RingColumn && row.isServed()) {
        return tr("The scheme over ℤ, its coefficients modulo 2");
    }
    if (role != Qt::DisplayRole && role != kSortRole) {
        return {};
    }
    const bool isText = role == Qt::DisplayRole;
    const auto known = knownFor(row);
    const Format f = row.entry->format;
    switch (index.column()) {
    case FormatColumn:
        return isText ? QVariant(formatText(f)) : QVariant((f.n * 100 + f.m) * 100 + f.p);
    case RingColumn:
        return isText ? QVariant(utf8(ringSymbol(row.ring)) + (row.isServed() ? tr(" · by ℤ") : QString()))
                      : QVariant(utf8(ringSymbol(row.ring)));
    case RankColumn:
        return row.rank();
    case BestColumn:
        return known ? QVariant(known->rank) : isText ? QVariant(QStringLiteral("—")) : QVariant(1 << 20);
    case AgainstColumn: {
        const auto gap = againstBest(row);
        return isText ? QVariant(againstBestText(gap)) : QVariant(gap.value_or(1 << 20));
    }
    default:
        return isText ? QVariant(durationText(row.entry->made.seconds))
                      : QVariant(row.entry->made.seconds.value_or(1e12));
    }
}

QVariant AtlasModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(section);
    }
    const std::pair<QString, QString> texts[Columns] = {
        {tr("Format"), tr("A is n×m, B is m×p; the sizes may be typed in any order")},
        {tr("Ring"), tr("Where the scheme holds")},
        {tr("Rank"), tr("Multiplications")},
        {tr("Best"), tr("The best rank published, as far as this program knows")},
        {tr("Standing"), tr("The rank against the best one published")},
        {tr("Found in"), tr("How long the search took")},
    };
    return role == Qt::DisplayRole   ? QVariant(texts[section].first)
           : role == Qt::ToolTipRole ? QVariant(texts[section].second)
                                     : QVariant();
}

AtlasFilter::AtlasFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(AtlasModel::kSortRole);
}

void AtlasFilter::setRing(std::optional<Ring> ring)
{
    m_ring = ring;
    invalidateFilter();
}

void AtlasFilter::setText(const QString& text)
{
    static const QRegularExpression sizes(QStringLiteral("^(\\d{1,2})x(\\d{1,2})x(\\d{1,2})$"));
    m_words = plain(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_order.reset();
    for (const QString& word : m_words) {
        if (const auto typed = sizes.match(word); typed.hasMatch()) {
            m_order = Format{typed.captured(1).toInt(), typed.captured(2).toInt(), typed.captured(3).toInt()};
        }
    }
    invalidateFilter();
}

AtlasMatch AtlasFilter::match(const QModelIndex& index) const
{
    AtlasMatch match = static_cast<const AtlasModel*>(sourceModel())->match(mapToSource(index).row());
    if (m_order && sorted(*m_order) == match.entry->format) {
        match.order = *m_order;
    }
    return match;
}

bool AtlasFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const AtlasMatch& match = static_cast<const AtlasModel*>(sourceModel())->match(row);
    if (m_ring && match.ring != *m_ring) {
        return false;
    }
    const QString sizes = plain(formatText(match.entry->format));
    const QString rank = QString::number(match.rank());
    const QString others = plain(QStringLiteral("%1 %2 %3 %4")
                                     .arg(utf8(ringKey(match.ring)), utf8(ringSymbol(match.ring)),
                                          againstBestText(againstBest(match)), utf8(match.entry->made.source)));
    return std::ranges::all_of(m_words, [&](const QString& word) {
        const bool isOrder = m_order && plain(formatText(*m_order)) == word;
        return isOrder ? sorted(*m_order) == match.entry->format
                       : sizes.contains(word) || rank == word || (!word[0].isDigit() && others.contains(word));
    });
}

bool AtlasFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant x = left.data(sortRole());
    const QVariant y = right.data(sortRole());
    // Ties by format, so that every order is a useful one.
    if (x == y) {
        return left.row() < right.row();
    }
    return left.column() == AtlasModel::RingColumn ? x.toString() < y.toString() : x.toDouble() < y.toDouble();
}

} // namespace rankfall
