// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/command_palette.h"

#include "ui/chrome/palette_delegate.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kWidth = 680;
constexpr int kRowsShown = 10;

QString recentKey()
{
    return QStringLiteral("palette/recent");
}

bool isListKey(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown ||
           key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
}

} // namespace

CommandPalette::CommandPalette(Actions& actions, QWidget* window)
    : Card(window, 8)
    , m_actions(actions)
    , m_host(window)
    , m_input(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_help(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_input->setPlaceholderText(tr("Type a command, “go to move 5”, a cell “a12 b21 c11”, or a move"));
    m_input->setAccessibleName(tr("Command or query"));
    m_input->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_input->setStyleSheet(QStringLiteral("QLineEdit { border: none; background: transparent; }"));
    m_input->installEventFilter(this);
    m_list->setItemDelegate(new PaletteDelegate(m_rows, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setStyleSheet(QStringLiteral("QListWidget { background: transparent; border: none; }"));
    m_list->setAccessibleName(tr("Commands"));
    m_help->setProperty("dim", true);
    m_help->setContentsMargins(zoomed(12), zoomed(4), zoomed(12), zoomed(2));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(zoomed(6));
    column->addWidget(m_input);
    column->addWidget(m_list, 1);
    column->addWidget(m_help);

    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &CommandPalette::showHelp);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runSelected);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::setQueries(PaletteQueries queries)
{
    m_queries = std::move(queries);
}

void CommandPalette::open(const QString& text)
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    m_input->setFont(uiFont(1.15));
    m_input->setText(text);
    refresh();
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    if (!isVisible()) {
        return;
    }
    hide();
    if (m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

void CommandPalette::toggle()
{
    if (isVisible()) {
        close();
    } else {
        open();
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_host) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        // A window-wide Esc or F-key must not act behind an open palette when the palette itself uses the key.
        if (isListKey(static_cast<QKeyEvent*>(event)->key())) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        return inputKey(static_cast<QKeyEvent*>(event)->key());
    } else if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            hide();
        }
    }
    return Card::eventFilter(watched, event);
}

bool CommandPalette::inputKey(int key)
{
    const int row = m_list->currentRow();
    const int count = m_list->count();
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runSelected();
        return true;
    case Qt::Key_Up:
        select(row > 0 ? row - 1 : count - 1);
        return true;
    case Qt::Key_Down:
        select(row + 1 < count ? row + 1 : 0);
        return true;
    case Qt::Key_PageUp:
        select(std::max(0, row - kRowsShown + 1));
        return true;
    case Qt::Key_PageDown:
        select(std::min(count - 1, row + kRowsShown - 1));
        return true;
    default:
        return false;
    }
}

void CommandPalette::select(int row)
{
    m_list->setCurrentRow(row);
    if (QListWidgetItem* item = m_list->currentItem()) {
        m_list->scrollToItem(item);
    }
}

void CommandPalette::refresh()
{
    m_list->clear();
    m_rows = paletteRows(m_actions, m_input->text(), recent(), m_queries);
    for (const PaletteRow& row : m_rows) {
        auto* item = new QListWidgetItem(m_list);
        // Painted by the delegate; the text is for screen readers.
        item->setText(row.entry.title + QStringLiteral(", ") + row.entry.section);
    }
    select(m_rows.empty() ? -1 : 0);
    showHelp();
    place();
}

void CommandPalette::place()
{
    const int chrome = height() > 0 ? sizeHint().height() - m_list->sizeHint().height() : 0;
    const int width = std::min(zoomed(kWidth), m_host->width() - zoomed(8));
    const int shown = std::clamp(static_cast<int>(m_rows.size()), 0, kRowsShown);
    const int rowsHeight = shown * PaletteDelegate::rowHeight() + zoomed(4);
    const int top = zoomed(24);
    const int height = std::min(rowsHeight + std::max(chrome, 0), m_host->height() - top);
    setGeometry((m_host->width() - width) / 2, top, width, height);
}

void CommandPalette::showHelp()
{
    const int row = m_list->currentRow();
    if (m_rows.empty()) {
        m_help->setText(tr("No command matches “%1”.").arg(m_input->text()));
    } else if (row >= 0 && row < static_cast<int>(m_rows.size()) &&
               !m_rows[static_cast<std::size_t>(row)].help.isEmpty()) {
        m_help->setText(m_rows[static_cast<std::size_t>(row)].help);
    } else {
        m_help->setText(tr("↑ ↓ choose   Enter run   Esc close"));
    }
}

void CommandPalette::runSelected()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_rows.size())) {
        return;
    }
    const PaletteRow chosen = m_rows[static_cast<std::size_t>(row)];
    remember(chosen.id);
    close();
    if (chosen.entry.run) {
        chosen.entry.run();
    }
}

QStringList CommandPalette::recent() const
{
    return QSettings().value(recentKey()).toStringList().mid(0, kMostRecent);
}

void CommandPalette::remember(const QString& id)
{
    if (id.isEmpty()) {
        return;
    }
    QStringList ids = recent();
    ids.removeAll(id);
    ids.prepend(id);
    QSettings().setValue(recentKey(), ids.mid(0, kMostRecent));
}

} // namespace rankfall
