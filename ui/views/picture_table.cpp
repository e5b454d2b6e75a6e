// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/picture_table.h"

#include "core/game/notation.h"
#include "ui/theme/language.h"

#include <QCoreApplication>

namespace rankfall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rankfall::PictureTable)
};

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString number(int value)
{
    return value < 0 ? QChar(0x2212) + QString::number(-static_cast<qint64>(value)) : QString::number(value);
}

QStringList cellColumns()
{
    return {Words::tr("A"), Words::tr("B"), Words::tr("C"), Words::tr("Value")};
}

/// A row more, or one more that there is no room for.
void add(PictureTable& table, QStringList row)
{
    if (table.rows.size() < static_cast<std::size_t>(PictureTable::kMostRows)) {
        table.rows.push_back(std::move(row));
    } else {
        ++table.left;
    }
}

PictureTable cellsWith(Workbench& workbench, const Tensor& values, const QString& name)
{
    const auto snapshot = workbench.pictured();
    const Target& target = snapshot->position.target();
    PictureTable table = cellsTable(values, target, Section::of(workbench).filter());
    std::vector<Cell> cells;
    values.forEachNonzero([&](Cell cell, std::int32_t value) {
        if (Section::of(workbench).filter().shows(cell, value)) {
            cells.push_back(cell);
        }
    });
    table.summary = Words::tr("%1: %n nonzero(s)", nullptr, static_cast<int>(cells.size())).arg(name);
    table.go = [&workbench, cells = std::move(cells)](int row) {
        workbench.clearPins();
        workbench.togglePin(cells[static_cast<std::size_t>(row)], false);
    };
    return table;
}

void walkTree(const Session& session, NodeId id, int level, PictureTable& table, std::vector<NodeId>& nodes,
              const Target& target)
{
    // A loop with a stack of its own: lines may be thousands of moves long.
    std::vector<std::pair<NodeId, int>> open{{id, level}};
    while (!open.empty()) {
        const auto [at, depth] = open.back();
        open.pop_back();
        const Node& node = session.node(at);
        QStringList marks;
        if (node.children.size() > 1) {
            marks << Words::tr("%n variations", nullptr, static_cast<int>(node.children.size()));
        }
        if (node.bookmark) {
            marks << Words::tr("bookmark");
        }
        if (node.breakpoint) {
            marks << Words::tr("breakpoint");
        }
        if (node.mark > 0) {
            marks << Words::tr("mark %1").arg(node.mark);
        }
        if (!node.transpositions.empty()) {
            marks << Words::tr("reached another way too");
        }
        if (at == session.current()) {
            table.current = static_cast<int>(table.rows.size());
        }
        add(table,
            {QString::number(depth), node.parent == kNoNode ? Words::tr("start") : utf8(toText(node.move, target)),
             marks.join(QStringLiteral(", ")), utf8(node.comment).section(u'\n', 0, 0)});
        nodes.push_back(at);
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
            open.emplace_back(*child, depth + 1);
        }
    }
}

} // namespace

QString PictureTable::toText() const
{
    QString text = columns.join(u'\t') + u'\n';
    for (const QStringList& row : rows) {
        text += row.join(u'\t') + u'\n';
    }
    return text;
}

PictureTable cellsTable(const Tensor& values, const Target& target, const CellFilter& filter)
{
    PictureTable table;
    table.columns = cellColumns();
    values.forEachNonzero([&](Cell cell, std::int32_t value) {
        if (filter.shows(cell, value)) {
            const auto label = [&](Mode mode, int entry) {
                return utf8(target.layout(mode).labels[static_cast<std::size_t>(entry)]);
            };
            add(table, {label(Mode::A, cell.a), label(Mode::B, cell.b), label(Mode::C, cell.c), number(value)});
        }
    });
    return table;
}

PictureTable residualTable(Workbench& workbench)
{
    return cellsWith(workbench, workbench.pictured()->position.residual(), Words::tr("Residual"));
}

PictureTable targetTable(Workbench& workbench)
{
    return cellsWith(workbench, workbench.pictured()->position.target().tensor(), Words::tr("Target"));
}

PictureTable termTable(Workbench& workbench)
{
    PictureTable table;
    table.columns = {Words::tr("Factor"), Words::tr("Entry"), Words::tr("Coefficient")};
    const auto snapshot = workbench.pictured();
    const auto& preview = workbench.picturedPreview();
    const auto& term = preview ? std::optional(preview->term) : snapshot->lastTerm;
    if (!term) {
        table.summary = Words::tr("No move has been played yet");
        return table;
    }
    const Target& target = snapshot->position.target();
    for (const Mode mode : kModes) {
        const Factor& factor = term->factor(mode);
        for (int i = 0; i < factor.size(); ++i) {
            if (factor[i] != 0) {
                add(table, {QString(QLatin1Char("uvw"[index(mode)])),
                            utf8(target.layout(mode).labels[static_cast<std::size_t>(i)]), number(factor[i])});
            }
        }
    }
    table.summary = utf8(toText(*term, target));
    return table;
}

PictureTable evaluationTable(Workbench& workbench)
{
    const EvaluationData data = EvaluationData::of(workbench);
    PictureTable table;
    table.summary = data.sentence(data.current);
    table.columns = {Words::tr("Move"),  Words::tr("Name"),     Words::tr("Nonzeros"), Words::tr("Rest"),
                     Words::tr("Total"), Words::tr("Expected"), Words::tr("Remark")};
    table.current = data.current;
    std::vector<NodeId> nodes;
    for (int i = 0; i < static_cast<int>(data.points.size()); ++i) {
        const auto& point = data.points[static_cast<std::size_t>(i)];
        const bool predicted = data.prediction && data.prediction->index == i;
        add(table,
            {QString::number(point.at.rank), i == 0 ? Words::tr("start") : utf8(point.at.name),
             QString::number(point.at.nonzeros), EvaluationData::range(point.at.bounds.lower, point.at.bounds.upper),
             EvaluationData::range(point.totalLower(), point.totalUpper()),
             predicted        ? spokenNumber(data.prediction->total, 1)
             : point.expected ? spokenNumber(point.expected->total, 1)
                              : QString(),
             point.remark});
        nodes.push_back(point.at.node);
    }
    table.go = [&workbench, nodes = std::move(nodes)](int row) {
        workbench.goTo(nodes[static_cast<std::size_t>(row)]);
    };
    return table;
}

PictureTable rankBarTable(Workbench& workbench)
{
    const EvaluationData data = EvaluationData::of(workbench);
    PictureTable table;
    table.columns = {Words::tr("What"), Words::tr("Terms")};
    if (data.current < 0) {
        return table;
    }
    table.summary = data.sentence(data.current);
    const auto& point = data.points[static_cast<std::size_t>(data.current)];
    add(table, {Words::tr("played"), QString::number(point.at.rank)});
    add(table, {Words::tr("total, at least"), QString::number(point.totalLower())});
    add(table, {Words::tr("total, at most"), QString::number(point.totalUpper())});
    if (data.prediction && data.prediction->index == data.current) {
        add(table, {Words::tr("expected by %1").arg(data.prediction->engine), spokenNumber(data.prediction->total, 1)});
    }
    if (data.bestKnown) {
        add(table, {Words::tr("best known (%1)").arg(data.bestKnownSource), QString::number(*data.bestKnown)});
    }
    add(table, {Words::tr("schoolbook"), QString::number(data.schoolbook)});
    return table;
}

PictureTable treeTable(Workbench& workbench)
{
    const Session& session = workbench.session();
    PictureTable table;
    table.columns = {Words::tr("Level"), Words::tr("Move"), Words::tr("Marks"), Words::tr("Comment")};
    std::vector<NodeId> nodes;
    walkTree(session, session.root(), 0, table, nodes, workbench.target());
    table.summary = Words::tr("%n position(s) in the tree", nullptr, session.nodeCount());
    table.go = [&workbench, nodes = std::move(nodes)](int row) {
        if (workbench.session().contains(nodes[static_cast<std::size_t>(row)])) {
            workbench.goTo(nodes[static_cast<std::size_t>(row)]);
        }
    };
    return table;
}

PictureTable walkTable(Workbench& workbench)
{
    const WalkData data = WalkData::of(workbench);
    PictureTable table;
    table.columns = {Words::tr("Terms"), Words::tr("After"), data.unit.isEmpty() ? Words::tr("Steps") : data.unit};
    table.summary = data.isEmpty() ? Words::tr("No engine has walked yet") : data.headline();
    for (const WalkTrace::Fall& fall : data.falls) {
        add(table, {QString::number(fall.total), spokenTime(fall.seconds), QString::number(fall.nodes)});
    }
    return table;
}

} // namespace rankfall
