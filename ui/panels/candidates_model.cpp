// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/candidates_model.h"

#include "ui/panels/wording.h"
#include "ui/workbench/core_text.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace rankfall {

namespace {

/// Bounds of candidates must not cost a frame: beyond this many cells they are left out.
constexpr std::size_t kBoundsUpTo = 20000;
constexpr int kMovesInRest = 12;
const QString kSayers = QStringLiteral(", ");

} // namespace

std::shared_ptr<const Analysis> together(const std::vector<std::shared_ptr<const Analysis>>& analyses)
{
    std::vector<std::shared_ptr<const Analysis>> known;
    std::copy_if(analyses.begin(), analyses.end(), std::back_inserter(known),
                 [](const auto& it) { return it != nullptr; });
    if (known.size() < 2) {
        return known.empty() ? nullptr : known.front();
    }
    auto all = std::make_shared<Analysis>(*known.front());
    for (std::size_t i = 1; i < known.size(); ++i) {
        all->lines.insert(all->lines.end(), known[i]->lines.begin(), known[i]->lines.end());
        if (known[i]->bestTotal && (!all->bestTotal || *known[i]->bestTotal < *all->bestTotal)) {
            all->bestTotal = known[i]->bestTotal;
        }
    }
    std::stable_sort(all->lines.begin(), all->lines.end(), [](const Line& x, const Line& y) {
        return x.value != y.value ? x.value < y.value : x.solves > y.solves;
    });
    return all;
}

QString CandidatesModel::nameOf(const std::string& key) const
{
    if (m_nameOf) {
        return m_nameOf(key);
    }
    for (const EngineEntry& entry : engineRegistry()) {
        if (entry.info.key == key) {
            return fromCore(entry.info.name);
        }
    }
    return QString::fromStdString(key);
}

void CandidatesModel::show(std::shared_ptr<const Analysis> analysis, NodeId node, const Position& root)
{
    if (root.key() != m_rootKey) {
        m_after.clear();
        m_rootKey = root.key();
    }
    m_shown = std::move(analysis);
    m_node = node;
    std::vector<CandidateRow> rows;
    std::map<QString, int> seen;
    static const std::vector<Line> kNone;
    const std::vector<Line>& lines = m_shown ? m_shown->lines : kNone;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const Line& line = lines[at];
        if (line.moves.empty()) {
            continue;
        }
        CandidateRow row;
        row.number = static_cast<int>(rows.size()) + 1;
        row.line = at;
        row.move = shownMove(line.moves.front(), root.target(), Spacing::Tight);
        // What another engine has proposed already is said once, by both.
        const auto agreed = std::find_if(rows.begin(), rows.end(), [&](const CandidateRow& other) {
            return other.move == row.move && lines[other.line].engine != line.engine;
        });
        if (agreed != rows.end()) {
            const QString name = nameOf(line.engine);
            if (!agreed->engine.split(kSayers).contains(name)) {
                agreed->engine += kSayers + name;
                ++agreed->sayers;
            }
            continue;
        }
        // Two lines may begin alike: the second gets its own identity.
        const int twin = seen[row.move]++;
        row.key = twin == 0 ? row.move : row.move + QStringLiteral("#%1").arg(twin);
        QStringList rest;
        for (std::size_t i = 1; i < line.moves.size() && rest.size() < kMovesInRest; ++i) {
            rest << shownMove(line.moves[i], root.target(), Spacing::Tight);
        }
        row.rest = rest.join(QStringLiteral("  ·  "));
        row.moves = static_cast<int>(line.moves.size());
        row.total = line.value;
        row.solves = line.solves;
        row.visits = line.visits;
        row.prior = line.prior;
        row.low = line.low;
        row.high = line.high;
        row.engine = nameOf(line.engine);
        const After after = afterOf(row.move, line.moves.front(), root);
        row.nonzeros = after.nonzeros;
        row.upper = after.upper;
        row.lower = after.lower;
        row.alike = m_alikeOf ? m_alikeOf(line.moves.front(), root) : 1;
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

CandidatesModel::After CandidatesModel::afterOf(const QString& key, const Move& move, const Position& root)
{
    if (const auto it = m_after.find(key); it != m_after.end()) {
        return it->second;
    }
    After after;
    if (const auto next = root.after(move)) {
        after.nonzeros = next->nonzeros();
        if (next->residual().shape().cells() <= kBoundsUpTo) {
            const Bounds bounds = boundsOf(next->residual(), next->ring());
            after.upper = bounds.upper;
            after.lower = bounds.lower;
        }
    }
    m_after.emplace(key, after);
    return after;
}

const Line* CandidatesModel::line(int number) const
{
    for (const CandidateRow& row : rows()) {
        if (row.number == number && m_shown) {
            return &m_shown->lines[row.line];
        }
    }
    return nullptr;
}

std::optional<Term> CandidatesModel::previewTerm(int number) const
{
    const Line* found = line(number);
    if (found == nullptr || found->moves.front().add.empty()) {
        return std::nullopt;
    }
    return found->moves.front().add.front();
}

bool CandidatesModel::hasVisits() const
{
    return std::any_of(rows().begin(), rows().end(), [](const CandidateRow& row) { return row.visits > 0; });
}

bool CandidatesModel::hasPriors() const
{
    return std::any_of(rows().begin(), rows().end(), [](const CandidateRow& row) { return row.prior.has_value(); });
}

bool CandidatesModel::hasQuantiles() const
{
    return std::any_of(rows().begin(), rows().end(), [](const CandidateRow& row) { return row.low && row.high; });
}

bool CandidatesModel::hasSeveralEngines() const
{
    return std::any_of(rows().begin(), rows().end(),
                       [&](const CandidateRow& row) { return row.engine != rows().front().engine; }) ||
           (!rows().empty() && rows().front().sayers > 1);
}

std::optional<Interval> CandidatesModel::intervalOf(const CandidateRow& row) const
{
    if (!row.low || !row.high) {
        return std::nullopt;
    }
    Interval interval{*row.low, row.total, *row.high, *row.low, *row.high};
    for (const CandidateRow& other : rows()) {
        interval.from = std::min({interval.from, other.low.value_or(interval.from), other.total});
        interval.to = std::max({interval.to, other.high.value_or(interval.to), other.total});
    }
    return interval;
}

int CandidatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    static const char* const kTitles[] = {"#",
                                          QT_TR_NOOP("Move"),
                                          QT_TR_NOOP("Total"),
                                          QT_TR_NOOP("N"),
                                          QT_TR_NOOP("Prior"),
                                          QT_TR_NOOP("⟨up⟩"),
                                          QT_TR_NOOP("nnz"),
                                          QT_TR_NOOP("Engine")};
    static const char* const kTips[] = {
        QT_TR_NOOP("The engine's order. 1 to 9 and Enter follow it, however the table is sorted."),
        QT_TR_NOOP("The move, and below it how the line goes on"),
        QT_TR_NOOP("E[total]: how many multiplications the engine expects in the end. The bar, where there is one, "
                   "goes from the "
                   "10 % to the 90 % quantile."),
        QT_TR_NOOP("How often the engine looked at the move"),
        QT_TR_NOOP("The probability that the policy gives the move before any search"),
        QT_TR_NOOP("Upper bound after the move: so many more terms are enough"),
        QT_TR_NOOP("Nonzero cells of the residual after the move"),
        QT_TR_NOOP("Who says so. When several engines think, a number in front says how many agree on the "
                   "move.")};
    switch (role) {
    case Qt::DisplayRole:
        return tr(kTitles[section]);
    case Qt::ToolTipRole:
        return tr(kTips[section]);
    case Qt::TextAlignmentRole:
        return static_cast<int>((section == MoveText || section == EngineName ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    default:
        return {};
    }
}

QString CandidatesModel::toolTip(const CandidateRow& row) const
{
    QString text = QStringLiteral("<p><b>%1.</b> %2</p>").arg(row.number).arg(row.move.toHtmlEscaped());
    if (!row.rest.isEmpty()) {
        QString rest = row.rest.toHtmlEscaped();
        rest.replace(QStringLiteral("  ·  "), QStringLiteral("<br>"));
        const int left = row.moves - 1 - kMovesInRest;
        text += QStringLiteral("<p>") + tr("Then") + QStringLiteral("<br>") + rest +
                (left > 0 ? QStringLiteral("<br>") + tr("and %1 more").arg(left) : QString()) + QStringLiteral("</p>");
    }
    QString outcome = row.solves ? tr("Reaches %1 multiplications; verified.").arg(expectedTotal(row.total))
                                 : tr("Expects %1 multiplications.").arg(expectedTotal(row.total));
    if (row.low && row.high) {
        outcome +=
            QLatin1Char(' ') + tr("In 8 of 10 cases %1 to %2.").arg(expectedTotal(*row.low), expectedTotal(*row.high));
    }
    QStringList counts;
    if (row.visits > 0) {
        counts << tr("Looked at %1 times").arg(row.visits);
    }
    if (row.prior) {
        counts << tr("the policy gives it %1 %").arg(100 * *row.prior, 0, 'f', *row.prior < 0.0995 ? 1 : 0);
    }
    if (!counts.isEmpty()) {
        outcome += QStringLiteral("<br>") + counts.join(QStringLiteral("; ")) + QLatin1Char('.');
    }
    if (row.sayers > 1) {
        outcome += QStringLiteral("<br>") +
                   tr("%1 engines agree on the move: %2.").arg(row.sayers).arg(row.engine.toHtmlEscaped());
    }
    if (row.alike > 1) {
        outcome +=
            QStringLiteral("<br>") +
            tr("×%1: so many moves are the same up to a symmetry of the position. The menu shows those that were "
               "proposed too.")
                .arg(row.alike);
    }
    return text + QStringLiteral("<p>") + outcome + QStringLiteral("</p>");
}

QVariant CandidatesModel::data(const QModelIndex& index, int role) const
{
    const CandidateRow& row = this->row(index.row());
    if (role == Qt::ToolTipRole) {
        return toolTip(row);
    }
    if (role == Qt::TextAlignmentRole) {
        return headerData(index.column(), Qt::Horizontal, role);
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    const bool sort = role == SortRole;
    switch (index.column()) {
    case Number:
        return row.number;
    case MoveText:
        return row.move;
    case Total:
        return sort ? QVariant(row.total)
                    : QVariant(expectedTotal(row.total) + (row.solves ? QStringLiteral(" ✓") : QString()));
    case Visits:
        return sort ? QVariant(static_cast<qlonglong>(row.visits))
                    : QVariant(row.visits > 0 ? shortCount(row.visits) : QString());
    case Prior:
        return sort ? QVariant(row.prior.value_or(-1.0))
                    : QVariant(row.prior
                                   ? QStringLiteral("%1 %").arg(100 * *row.prior, 0, 'f', *row.prior < 0.0995 ? 1 : 0)
                                   : QString());
    case Upper:
        return sort ? QVariant(row.upper < 0 ? std::numeric_limits<int>::max() : row.upper)
                    : QVariant(row.upper < 0 ? QString() : QStringLiteral("⟨%1⟩").arg(row.upper));
    case Nonzeros:
        return row.nonzeros;
    default:
        return sort ? QVariant(QStringLiteral("%1%2").arg(9 - std::min(row.sayers, 9)).arg(row.engine))
                    : QVariant(row.sayers > 1 ? QStringLiteral("%1 · %2").arg(row.sayers).arg(row.engine) : row.engine);
    }
}

} // namespace rankfall
