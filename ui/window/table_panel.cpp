// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/table_panel.h"

#include "ui/chrome/actions.h"
#include "ui/panels/section_panel.h"
#include "ui/panels/style.h"
#include "ui/window/main_window.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankfall {

class TablePanel::Model : public QAbstractTableModel {
public:
    Model(const PictureTable& table, QObject* parent)
        : QAbstractTableModel(parent)
        , m_table(table)
    {
    }

    void begin() { beginResetModel(); }

    void end() { endResetModel(); }

    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
    }

    int columnCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
    }

    QVariant data(const QModelIndex& at, int role) const override
    {
        const QStringList& row = m_table.rows[static_cast<std::size_t>(at.row())];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return row[at.column()];
        case Qt::AccessibleTextRole: // a cell alone does not say which column it is of
            return QStringLiteral("%1: %2").arg(m_table.columns[at.column()], row[at.column()]);
        case Qt::FontRole:
            return uiFont(1.0, at.row() == m_table.current ? QFont::DemiBold : QFont::Normal);
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole) {
            return {};
        }
        return orientation == Qt::Horizontal ? QVariant(m_table.columns.value(section)) : QVariant(section + 1);
    }

private:
    const PictureTable& m_table;
};

TablePanel::TablePanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_choice(new QComboBox(this))
    , m_summary(remarkLabel(this))
    , m_view(new QTableView(this))
    , m_model(new Model(m_table, this))
{
    setObjectName(QStringLiteral("TablePanel"));
    m_choice->setAccessibleName(tr("Picture that the table says"));
    m_choice->setToolTip(m_choice->accessibleName());
    m_view->setAccessibleName(tr("The picture as a table"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->installEventFilter(this);
    auto* copy = iconButton(QStringLiteral("copy"), tr("Copy the table\nTab-separated, as spreadsheets take it"), this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_choice, 1);
    top->addWidget(copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 6);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &TablePanel::refresh);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_table.toText()); });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &TablePanel::refresh);
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& at) { go(at.row()); });
    connect(&Section::of(workbench), &Section::changed, this, &TablePanel::later);
    for (const auto signal : {&Workbench::currentChanged, &Workbench::documentReplaced, &Workbench::picturedChanged,
                              &Workbench::treeChanged, &Workbench::previewChanged, &Workbench::analysisChanged}) {
        connect(&workbench, signal, this, &TablePanel::later);
    }
}

void TablePanel::addPicture(const QString& key, const QString& name, std::function<PictureTable(Workbench&)> make)
{
    m_pictures.push_back({key, std::move(make)});
    m_choice->addItem(name, key);
}

QStringList TablePanel::pictures() const
{
    QStringList keys;
    for (const Picture& picture : m_pictures) {
        keys << picture.key;
    }
    return keys;
}

void TablePanel::show(const QString& key)
{
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(key)));
}

QString TablePanel::shown() const
{
    return m_choice->currentData().toString();
}

void TablePanel::later()
{
    if (isVisible()) {
        m_refresh.start();
    }
}

void TablePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void TablePanel::refresh()
{
    const int at = m_choice->currentIndex();
    if (!isVisible() || at < 0) {
        return;
    }
    const int row = m_view->currentIndex().row();
    m_model->begin();
    m_table = m_pictures[static_cast<std::size_t>(at)].make(m_workbench);
    m_model->end();
    m_summary->setText(m_table.left > 0 ? tr("%1 · %n more row(s)", nullptr, m_table.left).arg(m_table.summary)
                                        : m_table.summary);
    m_view->setAccessibleDescription(m_table.summary);
    const int wanted =
        m_table.current >= 0 ? m_table.current : std::min(row, static_cast<int>(m_table.rows.size()) - 1);
    if (wanted >= 0) {
        m_view->setCurrentIndex(m_model->index(wanted, 0));
    }
    for (int i = 0; i + 1 < m_table.columns.size(); ++i) {
        m_view->resizeColumnToContents(i); // looks at the rows in sight only
    }
}

void TablePanel::go(int row)
{
    if (m_table.go && row >= 0 && row < static_cast<int>(m_table.rows.size())) {
        const auto whereTo = m_table.go; // going makes another table
        whereTo(row);
    }
}

bool TablePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            go(m_view->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MainWindow::buildTables()
{
    m_tables = new TablePanel(m_workbench);
    m_tables->addPicture(QStringLiteral("residual"), tr("Residual: nonzero cells"), residualTable);
    m_tables->addPicture(QStringLiteral("target"), tr("Target: nonzero cells"), targetTable);
    m_tables->addPicture(QStringLiteral("term"), tr("Factor: the term of the move"), termTable);
    m_tables->addPicture(QStringLiteral("evaluation"), tr("Evaluation graph"), evaluationTable);
    m_tables->addPicture(QStringLiteral("rankBar"), tr("Rank bar"), rankBarTable);
    m_tables->addPicture(QStringLiteral("tree"), tr("Variation tree"), treeTable);
    m_tables->addPicture(QStringLiteral("walk"), tr("Walk of the engine"), walkTable);
    m_tables->addPicture(QStringLiteral("leastSquares"), tr("Fit of least squares"), numericTable);
    auto* section =
        addDock(QStringLiteral("section"), tr("Section"), new SectionPanel(m_workbench), Qt::LeftDockWidgetArea);
    auto* table = addDock(QStringLiteral("table"), tr("Table"), m_tables, Qt::BottomDockWidgetArea);
    tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("compare")), section);
    tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("matrices")), table);
    findChild<QDockWidget*>(QStringLiteral("evaluation"))->raise();
    section->hide();
    table->hide();
    const auto add = [this](const char* id, const QString& text, const QKeySequence& key, const QString& help,
                            QDockWidget* dock, QWidget* focus) {
        m_actions->add({.id = QLatin1String(id),
                        .section = tr("View"),
                        .text = text,
                        .keys = {key},
                        .help = help,
                        .run = [dock, focus] {
                            dock->show();
                            dock->raise();
                            focus->setFocus(Qt::OtherFocusReason);
                        }});
    };
    add("view.table", tr("The picture as a &table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
        tr("Every picture in words and numbers: for screen readers, and to copy into a spreadsheet"), table,
        &m_tables->view());
    add("view.section", tr("Sectio&n"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_X),
        tr("Leaves only some rows, columns or entries of A, B and C in the pictures"), section,
        section->widget()->findChild<QComboBox*>());
}

} // namespace rankfall
