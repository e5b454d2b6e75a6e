// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/cheat_sheet.h"

#include "ui/chrome/actions.h"
#include "ui/chrome/card.h"
#include "ui/chrome/key_columns.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kMostWidth = 1320;
constexpr int kMostHeight = 860;

} // namespace

CheatSheet::CheatSheet(Actions& actions, QWidget* window)
    : QWidget(window)
    , m_actions(actions)
    , m_host(window)
    , m_card(new Card(this, 18))
    , m_title(new QLabel(tr("Keys"), m_card))
    , m_input(new QLineEdit(m_card))
    , m_legend(new QLabel(m_card))
    , m_scroll(new QScrollArea(m_card))
    , m_columns(new KeyColumns)
{
    setObjectName(QStringLiteral("cheatSheet"));
    setAccessibleName(tr("Keys"));
    m_input->setPlaceholderText(tr("Search: “engine”, “undo”, or a key"));
    m_input->setAccessibleName(tr("Search keys"));
    m_input->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_input->setClearButtonEnabled(true);
    m_input->installEventFilter(this);
    m_legend->setTextFormat(Qt::RichText);
    m_scroll->setWidget(m_columns);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setStyleSheet(
        QStringLiteral("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"));

    auto* top = new QHBoxLayout;
    top->setSpacing(zoomed(16));
    top->addWidget(m_title);
    top->addWidget(m_input, 1);
    top->addWidget(m_legend);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(zoomed(14));
    column->addLayout(top);
    column->addWidget(m_scroll, 1);

    connect(m_input, &QLineEdit::textChanged, this, &CheatSheet::refresh);
    window->installEventFilter(this);
    hide();
}

void CheatSheet::open()
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    m_title->setFont(uiFont(1.35, QFont::DemiBold));
    m_input->clear();
    refresh();
    place();
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

void CheatSheet::close()
{
    if (!isVisible()) {
        return;
    }
    hide();
    if (m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

void CheatSheet::toggle()
{
    if (isVisible()) {
        close();
    } else {
        open();
    }
}

void CheatSheet::refresh()
{
    m_columns->setSections(keySections(m_actions, m_before, m_input->text()));
    const Palette& p = currentPalette();
    m_legend->setText(
        tr("<span style='color:%1'>■</span> works where you are &nbsp; <span style='color:%2'>□ works elsewhere "
           "&nbsp; Esc closes</span>")
            .arg(toColor(p.accent).name(), toColor(p.dimText).name()));
    m_scroll->verticalScrollBar()->setValue(0);
}

void CheatSheet::place()
{
    setGeometry(m_host->rect());
    const int width = std::min(zoomed(kMostWidth), m_host->width() - zoomed(4));
    const int shadow = CardLook::margin();
    // As tall as the keys need, if the window allows.
    const int inner = width - 2 * (shadow + zoomed(18)) - zoomed(14);
    const int wanted = m_columns->heightForWidth(inner) + 2 * (shadow + zoomed(18)) + zoomed(64);
    const int height = std::min({wanted, zoomed(kMostHeight), m_host->height() - zoomed(4)});
    m_card->setGeometry((m_host->width() - width) / 2, (m_host->height() - height) / 2, width, height);
}

bool CheatSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_host) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        }
        return false;
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey) {
        if (event->type() == QEvent::FocusOut && isVisible()) {
            const auto reason = static_cast<QFocusEvent*>(event)->reason();
            if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
                hide();
            }
        }
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    QScrollBar* bar = m_scroll->verticalScrollBar();
    int by = 0;
    switch (key->key()) {
    case Qt::Key_Escape:
        break;
    case Qt::Key_Up:
        by = -bar->singleStep();
        break;
    case Qt::Key_Down:
        by = bar->singleStep();
        break;
    case Qt::Key_PageUp:
        by = -bar->pageStep();
        break;
    case Qt::Key_PageDown:
        by = bar->pageStep();
        break;
    default:
        if (key->text() == QLatin1String("?") && m_input->text().isEmpty()) {
            break;
        }
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
    } else if (by != 0) {
        bar->setValue(bar->value() + by);
    } else {
        close();
    }
    return true;
}

void CheatSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, currentPalette().dark ? 130 : 80));
}

void CheatSheet::mousePressEvent(QMouseEvent*)
{
    close();
}

} // namespace rankfall
