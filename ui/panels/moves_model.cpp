// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/moves_model.h"

#include "ui/panels/term_chips.h"
#include "ui/panels/wording.h"
#include "ui/workbench/regret_text.h"

#include <algorithm>

namespace rankfall {

QString kindGlyph(MoveKind kind)
{
    switch (kind) {
    case MoveKind::Play:
        return {};
    case MoveKind::TakeBack:
        return QStringLiteral("⌫");
    case MoveKind::Edit:
        return QStringLiteral("✎");
    case MoveKind::Flip:
        return QStringLiteral("⇄");
    case MoveKind::Reduce:
        return QStringLiteral("↓");
    case MoveKind::Split:
        return QStringLiteral("↑");
    case MoveKind::Improve:
        return QStringLiteral("⇊");
    case MoveKind::Complete:
        return QStringLiteral("✓");
    case MoveKind::Replace:
        return QStringLiteral("↻");
    }
    return {};
}

QString kindText(MoveKind kind)
{
    switch (kind) {
    case MoveKind::Play:
        return MovesModel::tr("adds a term");
    case MoveKind::TakeBack:
        return MovesModel::tr("takes back a term");
    case MoveKind::Edit:
        return MovesModel::tr("edits a term");
    case MoveKind::Flip:
        return MovesModel::tr("flips two terms, same sum");
    case MoveKind::Reduce:
        return MovesModel::tr("same sum with one term fewer");
    case MoveKind::Split:
        return MovesModel::tr("splits terms, same sum");
    case MoveKind::Improve:
        return MovesModel::tr("replaces terms by fewer of the same sum");
    case MoveKind::Complete:
        return MovesModel::tr("adds several terms and finishes");
    case MoveKind::Replace:
        return MovesModel::tr("replaces terms");
    }
    return {};
}

namespace {

/// The move without what it takes out, unless that is all: a narrow column would show nothing else of a flip.
Move added(const Move& move)
{
    return move.add.empty() ? move : Move{{}, move.add};
}

} // namespace

MovesModel::MovesModel(Workbench& workbench, QObject* parent)
    : KeyedTableModel(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        m_revision = 0;
        refresh();
    });
    connect(&workbench, &Workbench::treeChanged, this, &MovesModel::refresh);
    connect(&workbench, &Workbench::currentChanged, this, &MovesModel::refresh);
    connect(&workbench, &Workbench::recordsChanged, this, &MovesModel::refresh);
    refresh();
}

void MovesModel::refresh()
{
    // A step changes which row is current, nothing else; reading hundreds of moves again would cost a frame.
    const auto& points = m_workbench.linePoints();
    const std::uint64_t revision = m_workbench.session().revision() + 1;
    const bool sameLine = revision == m_revision && rowCount() == static_cast<int>(points.size()) &&
                          std::equal(points.begin(), points.end(), rows().begin(),
                                     [](const LinePoint& point, const MoveRow& row) { return point.node == row.key; });
    std::vector<MoveRow> wanted = sameLine ? rows() : readLine();
    m_revision = revision;
    markCurrent(wanted);
    const bool isJudgedAnew = markRegret(wanted);
    setRows(std::move(wanted));
    if (!sameLine || isJudgedAnew) {
        Q_EMIT contentChanged();
    }
}

std::vector<MoveRow> MovesModel::readLine() const
{
    const Session& session = m_workbench.session();
    const Target& target = *session.problem().target;
    std::vector<MoveRow> rows;
    for (const LinePoint& point : m_workbench.linePoints()) {
        const Node& node = session.node(point.node);
        MoveRow row;
        row.key = point.node;
        row.number = static_cast<int>(rows.size());
        row.nonzeros = point.nonzeros;
        row.upper = point.bounds.upper;
        row.lower = point.bounds.lower;
        row.name = QString::fromStdString(point.name);
        row.mark = node.mark;
        row.comment = !node.comment.empty();
        row.bookmark = node.bookmark;
        row.breakpoint = node.breakpoint;
        if (row.number == 0) {
            row.name = tr("Start");
            row.formula = nonzerosText(point.nonzeros);
        } else {
            row.formula = shownMove(added(node.move), target, Spacing::Tight);
            row.variations = static_cast<int>(session.node(node.parent).children.size()) - 1;
            row.kind = point.kind;
            if (node.move.add.size() == 1) {
                const auto type = typeOfTerm(node.move.add.front(), target, session.problem().ring);
                row.type = QStringLiteral("%1·%2·%3").arg(type[0]).arg(type[1]).arg(type[2]);
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void MovesModel::markCurrent(std::vector<MoveRow>& rows) const
{
    const Session& session = m_workbench.session();
    const auto snapshot = m_workbench.snapshot();
    const auto onBoard = snapshot->position.terms();
    bool played = true;
    std::size_t expected = 0; // where the move's term stands as long as none before it was taken out
    for (MoveRow& row : rows) {
        row.current = row.key == snapshot->node;
        row.term = -1;
        const Move& move = session.node(row.key).move;
        if (played && move.remove.empty() && move.add.size() == 1) {
            const Term& term = move.add.front();
            const auto found = expected < onBoard.size() && onBoard[expected] == term
                                   ? onBoard.begin() + static_cast<std::ptrdiff_t>(expected)
                                   : std::find(onBoard.begin(), onBoard.end(), term);
            if (found != onBoard.end()) {
                row.term = static_cast<int>(found - onBoard.begin());
                expected = static_cast<std::size_t>(row.term) + 1;
            }
        }
        played = played && !row.current;
        row.before = played;
    }
}

bool MovesModel::markRegret(std::vector<MoveRow>& rows) const
{
    const auto& regrets = m_workbench.regrets();
    bool isOther = false;
    for (std::size_t i = 0; i < rows.size() && i < regrets.size(); ++i) {
        const Grade grade = regrets[i].grade();
        isOther = isOther || grade != rows[i].grade;
        rows[i].grade = grade;
        rows[i].proved = regrets[i].isProved();
        rows[i].regret = grade == Grade::None ? QString() : regretText(regrets[i], m_workbench);
    }
    return isOther;
}

int MovesModel::rowOf(NodeId node) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).key == node) {
            return i;
        }
    }
    return -1;
}

int MovesModel::currentRow() const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).current) {
            return i;
        }
    }
    return -1;
}

bool MovesModel::isLit(int row) const
{
    const auto& nodes = m_workbench.snapshot()->termNodes;
    const Hover& hover = m_workbench.hover();
    const auto added = [&](int term) {
        return term >= 0 && term < static_cast<int>(nodes.size()) &&
               nodes[static_cast<std::size_t>(term)] == this->row(row).key;
    };
    const auto& picked = m_workbench.pickedTerms();
    return (hover.kind == Hover::Kind::Term && (added(hover.term) || added(hover.other))) ||
           std::any_of(picked.begin(), picked.end(), added);
}

int MovesModel::groupOf(int row) const
{
    if (m_workbench.termGroups().empty()) {
        return -1;
    }
    const auto& nodes = m_workbench.snapshot()->termNodes;
    const auto at = std::find(nodes.begin(), nodes.end(), this->row(row).key);
    return at == nodes.end() ? -1 : m_workbench.groupOf(static_cast<int>(at - nodes.begin()));
}

int MovesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MovesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(section == Name || section == Formula ? Qt::AlignLeft | Qt::AlignVCenter
                                                                      : Qt::AlignRight | Qt::AlignVCenter);
    }
    static const char* const kTips[] = {
        QT_TR_NOOP("Number of the move"),
        QT_TR_NOOP("Name: double-click to change it"),
        QT_TR_NOOP("What the move adds"),
        QT_TR_NOOP("Type of the term: click shows only those of this type"),
        QT_TR_NOOP("Nonzero cells of the residual after the move"),
        QT_TR_NOOP("Upper bound: so many more terms are enough after the move"),
        QT_TR_NOOP("Mistakes, kind, mark, comment, bookmark, breakpoint, other variations")};
    static const char* const kTitles[] = {
        "#", QT_TR_NOOP("Name"), QT_TR_NOOP("Move"), QT_TR_NOOP("Type"), QT_TR_NOOP("nnz"), QT_TR_NOOP("⟨up⟩"), ""};
    if (role == Qt::ToolTipRole) {
        return tr(kTips[section]);
    }
    return role == Qt::DisplayRole ? QVariant(tr(kTitles[section])) : QVariant();
}

Qt::ItemFlags MovesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (row(index.row()).number > 0) {
        flags |= Qt::ItemIsDragEnabled;
        if (index.column() == Name) {
            flags |= Qt::ItemIsEditable;
        }
    }
    return flags;
}

bool MovesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != Name || row(index.row()).number == 0) {
        return false;
    }
    const QString name = value.toString().trimmed();
    if (name != row(index.row()).name) {
        m_workbench.setName(row(index.row()).key, name);
    }
    return true;
}

QString MovesModel::toolTip(const MoveRow& row) const
{
    if (row.number == 0) {
        return tr("The target itself: %1.").arg(nonzerosText(row.nonzeros)) + QLatin1Char('\n') +
               tr("Between %1 and %2 terms are needed.").arg(row.lower).arg(row.upper);
    }
    QStringList lines{row.name + QStringLiteral(":  ") +
                          shownMove(m_workbench.session().node(row.key).move, m_workbench.target(), Spacing::Tight),
                      tr("%1 after it").arg(nonzerosText(row.nonzeros)) +
                          (row.lower == row.upper
                               ? row.upper == 0 ? tr("; finished") : tr("; exactly %1 more needed").arg(row.upper)
                               : tr("; %1 to %2 more needed").arg(row.lower).arg(row.upper))};
    if (row.kind != MoveKind::Play) {
        lines << kindGlyph(row.kind) + QStringLiteral("  ") + kindText(row.kind);
    }
    if (!row.type.isEmpty()) {
        lines << (hasMatrixModes(m_workbench.target()) ? tr("Type %1: the ranks of its factors").arg(row.type)
                                                       : tr("Type %1: the entries of its factors").arg(row.type));
    }
    if (!row.regret.isEmpty()) {
        lines << row.regret;
    }
    if (row.variations > 0) {
        lines << (row.variations == 1 ? tr("1 other variation here: ↑ and ↓ go there")
                                      : tr("%1 other variations here: ↑ and ↓ go there").arg(row.variations));
    }
    if (row.comment) {
        lines << QString::fromStdString(m_workbench.session().node(row.key).comment).left(400);
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant MovesModel::data(const QModelIndex& index, int role) const
{
    const MoveRow& row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case Number:
            return row.number == 0 ? QVariant() : QVariant(row.number);
        case Name:
            return row.name;
        case Formula:
            return row.formula;
        case Type:
            return row.type;
        case Nonzeros:
            return row.nonzeros;
        case Upper:
            return QStringLiteral("⟨%1⟩").arg(row.upper);
        default:
            return QString::fromUtf8(gradeGlyph(row.grade).data()) + kindGlyph(row.kind) +
                   (row.variations > 0 ? QStringLiteral("+%1").arg(row.variations) : QString());
        }
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::TextAlignmentRole:
        return static_cast<int>(index.column() == Name || index.column() == Formula
                                    ? Qt::AlignLeft | Qt::AlignVCenter
                                    : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return row.number == 0 ? tr("Start, %1").arg(row.formula)
                               : tr("%1, %2, %3 nonzeros after").arg(row.name, row.formula).arg(row.nonzeros) +
                                     (row.regret.isEmpty() ? QString() : QStringLiteral(". ") + row.regret);
    default:
        return {};
    }
}

} // namespace rankfall
