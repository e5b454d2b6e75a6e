// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/moves_panel.h"

#include "core/game/notation.h"
#include "ui/panels/list_keys.h"
#include "ui/panels/style.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace rankfall {

namespace {

bool isMoveKey(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier) {
        return event.key() == Qt::Key_Delete || event.key() == Qt::Key_Insert || event.key() == Qt::Key_F2;
    }
    if (event.key() == Qt::Key_Space) {
        return modifiers == Qt::ControlModifier || modifiers == (Qt::ControlModifier | Qt::ShiftModifier);
    }
    return modifiers == (Qt::ControlModifier | Qt::ShiftModifier) &&
           (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

QIcon markIcon(int mark)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    if (mark > 0) {
        QPainter painter(&pixmap);
        drawMark(painter, QRectF(3, 3, 10, 10), mark);
    }
    return QIcon(pixmap);
}

} // namespace

MovesPanel::MovesPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("MovesPanel"));
    m_model = new MovesModel(workbench, this);
    // When rows go, the selection moves to a neighbour: nobody asked to go there. Connected before the view's selection
    // is, so that it is known in time; follow() ends it.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    m_view = new MovesView(*m_model, this);
    m_view->setAccessibleName(tr("Moves of the current line"));
    m_chips = new TermChips(workbench);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_chips);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(scroll);

    m_title = new QLabel(this);
    m_setToggle = iconButton(QStringLiteral("list"), tr("Show the terms as a set: their order does not matter"), this);
    m_setToggle->setObjectName(QStringLiteral("setToggle"));
    m_setToggle->setCheckable(true);
    m_filter = new QToolButton(this);
    m_filter->setObjectName(QStringLiteral("typeFilter"));
    m_filter->setIcon(themedIcon(QStringLiteral("close")));
    m_filter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filter->setToolTip(tr("Show all moves again"));
    m_filter->hide();
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 6, 2);
    top->addWidget(m_title, 1);
    top->addWidget(m_filter);
    top->addWidget(m_setToggle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_stack, 1);

    connect(m_setToggle, &QToolButton::toggled, this, &MovesPanel::setShowsSet);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (!m_following && index.isValid()) {
            m_workbench.goTo(m_model->nodeAt(index.row()));
        }
    });
    connect(m_view, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { m_workbench.goTo(m_model->nodeAt(index.row())); });
    connect(m_view, &MovesView::rowDoubleClicked, this, [this](int row) {
        if (row > 0) {
            Q_EMIT editRequested(m_model->nodeAt(row));
        }
    });
    connect(m_view, &MovesView::rowHovered, this, [this](int row) {
        Hover hover;
        if (row > 0 && m_model->row(row).term >= 0) {
            hover.kind = Hover::Kind::Term;
            hover.term = m_model->row(row).term;
        }
        m_workbench.setHover(hover);
        m_hovered = m_model->nodeAt(row);
        Q_EMIT hoveredChanged();
    });
    connect(m_view, &MovesView::rowDropped, this, &MovesPanel::moveRow);
    connect(m_view, &MovesView::rowPicked, this, &MovesPanel::pick);
    connect(m_view, &MovesView::typeClicked, this, [this](int row) {
        const QString type = m_model->row(row).type;
        setTypeFilter(type == m_type ? QString() : type);
    });
    connect(m_filter, &QToolButton::clicked, this, [this] { setTypeFilter({}); });
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        setTypeFilter({});
        m_hovered = kNoNode;
    });
    for (const auto signal : {&Workbench::hoverChanged, &Workbench::pickedChanged, &Workbench::termGroupsChanged}) {
        connect(&workbench, signal, m_view->viewport(), qOverload<>(&QWidget::update));
    }
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](QPoint point) {
        const int row = m_view->rowAt(point.y());
        if (QMenu* menu = menuFor(m_model->nodeAt(row))) {
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->popup(m_view->viewport()->mapToGlobal(point));
        }
    });
    keepKeys(
        m_view, [](const QKeyEvent& event) { return isListKey(event) || isMoveKey(event); },
        [this](const QKeyEvent& event) { return handleKey(event); });
    connect(&workbench, &Workbench::documentReplaced, this, &MovesPanel::follow);
    connect(&workbench, &Workbench::treeChanged, this, &MovesPanel::follow);
    connect(&workbench, &Workbench::currentChanged, this, &MovesPanel::follow);
    follow();
}

bool MovesPanel::showsSet() const
{
    return m_stack->currentIndex() == 1;
}

void MovesPanel::setShowsSet(bool on)
{
    m_setToggle->setChecked(on);
    m_stack->setCurrentIndex(on ? 1 : 0);
    showHeader();
}

void MovesPanel::setTypeFilter(const QString& type)
{
    const bool changes = m_type != type;
    m_type = type;
    applyFilter();
    if (!changes) {
        return;
    }
    std::vector<int> terms;
    for (const MoveRow& row : m_model->rows()) {
        if (!type.isEmpty() && row.type == type && row.term >= 0) {
            terms.push_back(row.term);
        }
    }
    m_workbench.setPicked(std::move(terms));
    showHeader();
}

void MovesPanel::applyFilter()
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const MoveRow& row = m_model->row(i);
        m_view->setRowHidden(i, !m_type.isEmpty() && row.number > 0 && row.type != m_type);
    }
    m_filter->setVisible(!m_type.isEmpty());
    m_filter->setText(m_type);
    m_filter->setAccessibleName(tr("Only type %1; show all moves again").arg(m_type));
}

NodeId MovesPanel::selected() const
{
    return m_model->nodeAt(m_view->currentIndex().row());
}

void MovesPanel::follow()
{
    // The model listens to the same signals and was made first, so its rows are already right.
    m_following = true;
    const int row = m_model->currentRow();
    if (row >= 0) {
        const QModelIndex index = m_model->index(row, MovesModel::Formula); // never hidden
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
    m_following = false;
    if (!m_type.isEmpty()) {
        applyFilter();
    }
    showHeader();
}

void MovesPanel::showHeader()
{
    const int rank = m_workbench.position().rank();
    if (showsSet()) {
        m_title->setText(rank == 1 ? tr("1 term") : tr("%1 terms, order irrelevant").arg(rank));
        return;
    }
    const int moves = m_model->rowCount() - 1;
    if (!m_type.isEmpty()) {
        const auto shown = std::ranges::count(m_model->rows(), m_type, &MoveRow::type);
        m_title->setText(tr("%1 of %2 moves").arg(shown).arg(moves));
        return;
    }
    m_title->setText(moves == 0 ? tr("No moves yet") : tr("Move %1 of %2").arg(m_model->currentRow()).arg(moves));
}

void MovesPanel::moveRow(int from, int before)
{
    // Row 0 is the start: nothing comes before it.
    if (from < 1 || from >= m_model->rowCount()) {
        return;
    }
    const int to = qMax(1, before) - (before > from ? 1 : 0);
    if (to != from) {
        (void)m_workbench.shiftMove(m_model->nodeAt(from), to - from);
    }
}

/// The terms of a row join those picked or leave them; with `range` all terms from the row picked last up to it join.
void MovesPanel::pick(int row, bool range)
{
    if (row < 1 || row >= m_model->rowCount()) {
        return;
    }
    const int from = range && m_pickedFrom > 0 && m_pickedFrom < m_model->rowCount() ? m_pickedFrom : row;
    m_pickedFrom = row;
    const auto& nodes = m_workbench.snapshot()->termNodes;
    std::vector<int> added;
    for (int i = std::min(from, row); i <= std::max(from, row); ++i) {
        for (int term = 0; term < static_cast<int>(nodes.size()); ++term) {
            if (nodes[static_cast<std::size_t>(term)] == m_model->nodeAt(i)) {
                added.push_back(term);
            }
        }
    }
    std::vector<int> picked = m_workbench.pickedTerms();
    const auto isPicked = [&](int term) { return std::find(picked.begin(), picked.end(), term) != picked.end(); };
    if (!range && std::all_of(added.begin(), added.end(), isPicked)) {
        std::erase_if(picked, [&](int term) { return std::find(added.begin(), added.end(), term) != added.end(); });
    } else {
        std::copy_if(added.begin(), added.end(), std::back_inserter(picked), [&](int term) { return !isPicked(term); });
    }
    m_workbench.setPicked(std::move(picked));
}

bool MovesPanel::handleKey(const QKeyEvent& event)
{
    const NodeId node = selected();
    if (!isMoveKey(event) || node == kNoNode) {
        return false;
    }
    if (event.key() == Qt::Key_Space) {
        pick(m_model->rowOf(node), event.modifiers() & Qt::ShiftModifier);
        return true;
    }
    const bool isStart = node == m_workbench.session().root();
    switch (event.key()) {
    case Qt::Key_F2:
        m_workbench.setBookmark(node, !m_workbench.session().node(node).bookmark);
        break;
    case Qt::Key_Delete:
        if (!isStart) {
            (void)m_workbench.removeMove(node);
        }
        break;
    case Qt::Key_Insert:
        if (!isStart) {
            Q_EMIT insertRequested(node);
        }
        break;
    case Qt::Key_Up:
        if (m_model->rowOf(node) > 1) {
            (void)m_workbench.shiftMove(node, -1);
        }
        break;
    case Qt::Key_Down:
        if (!isStart && m_model->rowOf(node) + 1 < m_model->rowCount()) {
            (void)m_workbench.shiftMove(node, 1);
        }
        break;
    default:
        return false;
    }
    return true;
}

QMenu* MovesPanel::menuFor(NodeId id)
{
    const Session& session = m_workbench.session();
    if (!session.contains(id)) {
        return nullptr;
    }
    const Node& node = session.node(id);
    const bool isMove = id != session.root();
    auto* menu = new QMenu(this);
    const auto add = [&](const char* icon, const QString& text, const QKeySequence& keys, auto&& act) {
        QAction* action = menu->addAction(themedIcon(QLatin1String(icon)), text);
        action->setShortcut(keys); // shown in the menu; the list handles the key itself
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    if (isMove) {
        add("edit", tr("Edit…"), {}, [this, id] { Q_EMIT editRequested(id); })->setEnabled(!node.move.add.empty());
        add("plus", tr("Insert before…"), Qt::Key_Insert, [this, id] { Q_EMIT insertRequested(id); });
        add("copy", tr("Duplicate"), {}, [this, id] {
            const Move move = m_workbench.session().node(id).move;
            (void)m_workbench.insertBefore(id, move);
        });
        add("delete", tr("Delete"), Qt::Key_Delete, [this, id] { (void)m_workbench.removeMove(id); });
        menu->addSeparator();
        add("up", tr("Earlier"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up, [this, id] {
            (void)m_workbench.shiftMove(id, -1);
        })->setEnabled(m_model->rowOf(id) > 1);
        add("down", tr("Later"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down, [this, id] {
            (void)m_workbench.shiftMove(id, 1);
        })->setEnabled(m_model->rowOf(id) + 1 < m_model->rowCount());
        add("promote", tr("Promote variation"), {}, [this, id] {
            (void)m_workbench.promote(id);
        })->setEnabled(session.node(node.parent).children.front() != id);
        add("copy", tr("Copy formula"), QKeySequence::Copy, [this, id] {
            const Session& now = m_workbench.session();
            QApplication::clipboard()->setText(QString::fromStdString(toText(now.node(id).move, m_workbench.target())));
        });
        const int here = m_model->rowOf(id);
        if (const QString type = here < 0 ? QString() : m_model->row(here).type; !type.isEmpty()) {
            const bool on = type == m_type;
            add("list", on ? tr("Show all types") : tr("Only terms of type %1").arg(type), {},
                [this, type, on] { setTypeFilter(on ? QString() : type); });
        }
        menu->addSeparator();
    }
    const int picked = static_cast<int>(m_workbench.pickedTerms().size());
    QAction* improve = add("star", picked > 1 ? tr("Improve these %1 terms").arg(picked) : tr("Improve all terms"), {},
                           [this] { Q_EMIT improveRequested(); });
    improve->setEnabled(m_workbench.position().rank() > 1);
    improve->setToolTip(tr("Ctrl+click or Ctrl+Space picks terms"));
    menu->addSeparator();
    QMenu* marks = menu->addMenu(tr("Mark"));
    for (int mark = 0; mark <= 6; ++mark) {
        QAction* action = marks->addAction(markIcon(mark), markName(mark));
        action->setCheckable(mark == 0);
        action->setChecked(mark == 0 && node.mark == 0);
        connect(action, &QAction::triggered, this, [this, id, mark] { m_workbench.setMark(id, mark); });
    }
    add("bookmark", node.bookmark ? tr("Remove bookmark") : tr("Bookmark"), Qt::Key_F2,
        [this, id] { m_workbench.setBookmark(id, !m_workbench.session().node(id).bookmark); });
    add("breakpoint", node.breakpoint ? tr("Remove breakpoint") : tr("Breakpoint: autoplay stops here"), {},
        [this, id] { m_workbench.setBreakpoint(id, !m_workbench.session().node(id).breakpoint); });
    add("comment", tr("Comment…"), {}, [this, id] { Q_EMIT commentRequested(id); });
    return menu;
}

void MovesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_view != nullptr) {
        m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 8);
    }
}

} // namespace rankfall
