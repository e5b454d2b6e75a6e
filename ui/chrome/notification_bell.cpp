// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/notification_bell.h"

#include "ui/chrome/card.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleOptionToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kListWidth = 440;
constexpr int kListHeight = 300;

void paintBell(QPainter& painter, const QRectF& box, const QColor& ink)
{
    const double w = box.width();
    const double h = box.height();
    const auto at = [&](double x, double y) { return QPointF(box.left() + x * w, box.top() + y * h); };
    QPainterPath bell(at(0.08, 0.76));
    bell.cubicTo(at(0.22, 0.62), at(0.2, 0.5), at(0.22, 0.4));
    bell.cubicTo(at(0.24, 0.02), at(0.76, 0.02), at(0.78, 0.4));
    bell.cubicTo(at(0.8, 0.5), at(0.78, 0.62), at(0.92, 0.76));
    bell.closeSubpath();
    painter.setPen(QPen(ink, std::max(1.3, w / 12), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(bell);
    painter.drawArc(QRectF(at(0.38, 0.74), at(0.62, 0.96)), 180 * 16, 180 * 16);
}

QString when(const QDateTime& time)
{
    const QLocale locale;
    return time.date() == QDate::currentDate() ? locale.toString(time.time(), QStringLiteral("HH:mm:ss"))
                                               : locale.toString(time, QStringLiteral("d MMM HH:mm"));
}

QWidget* lineFor(const Notice& notice)
{
    auto* line = new QWidget;
    auto* icon = new QLabel;
    icon->setPixmap(themedIcon(noticeIcon(notice.kind)).pixmap(zoomed(18), zoomed(18)));
    icon->setAccessibleName(noticeWord(notice.kind));
    icon->setToolTip(noticeWord(notice.kind));
    auto* text =
        new QLabel(notice.times > 1 ? QStringLiteral("%1  ×%2").arg(notice.text).arg(notice.times) : notice.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* time = new QLabel(when(notice.time));
    time->setProperty("dim", true);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(zoomed(8), zoomed(5), zoomed(8), zoomed(5));
    row->setSpacing(zoomed(10));
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    row->addWidget(time, 0, Qt::AlignTop);
    return line;
}

} // namespace

NotificationBell::NotificationBell(QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("notificationBell"));
    setAutoRaise(true);
    connect(this, &QToolButton::clicked, this, &NotificationBell::openHistory);
    describe();
}

void NotificationBell::add(const Notice& notice)
{
    if (!m_history.empty() && m_history.front().text == notice.text && m_history.front().kind == notice.kind) {
        ++m_history.front().times;
        m_history.front().time = notice.time;
    } else {
        m_history.push_front(notice);
        if (m_history.size() > kMost) {
            m_history.pop_back();
        }
    }
    ++m_unseen;
    m_unseenError = m_unseenError || notice.kind == NoticeKind::Error;
    describe();
}

void NotificationBell::clear()
{
    m_history.clear();
    m_unseen = 0;
    m_unseenError = false;
    describe();
}

void NotificationBell::describe()
{
    const QString text = m_unseen > 0        ? tr("Messages: %n new", nullptr, m_unseen)
                         : m_history.empty() ? tr("Messages: none yet")
                                             : tr("Messages");
    setToolTip(text);
    setAccessibleName(text);
    update();
}

void NotificationBell::openHistory()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(buildHistory());
    menu->addAction(action);
    m_unseen = 0;
    m_unseenError = false;
    describe();
    const QSize size = menu->sizeHint();
    menu->popup(mapToGlobal(QPoint(width() - size.width(), -size.height())));
}

QWidget* NotificationBell::buildHistory()
{
    auto* panel = new QWidget;
    auto* title = new QLabel(tr("Messages"));
    title->setFont(uiFont(1.1, QFont::DemiBold));
    auto* copy = new QPushButton(tr("Copy all"));
    auto* empty = new QPushButton(tr("Clear"));
    copy->setEnabled(!m_history.empty());
    empty->setEnabled(!m_history.empty());
    auto* all = new QWidget;
    auto* stack = new QVBoxLayout(all);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    for (const Notice& notice : m_history) {
        stack->addWidget(lineFor(notice));
    }
    stack->addStretch(1);
    auto* list = new QScrollArea;
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setWidgetResizable(true);
    list->setFixedWidth(zoomed(kListWidth));
    list->setFixedHeight(std::min(stack->heightForWidth(zoomed(kListWidth - 14)) + zoomed(4), zoomed(kListHeight)));
    list->setWidget(all);
    list->setAccessibleName(tr("Messages, newest first"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QStringList lines;
        for (const Notice& notice : m_history) {
            lines += QStringLiteral("%1  %2").arg(notice.time.toString(Qt::ISODate), notice.text);
        }
        QApplication::clipboard()->setText(lines.join(u'\n'));
    });
    connect(empty, &QPushButton::clicked, this, [this, list, copy, empty] {
        clear();
        list->hide();
        copy->setEnabled(false);
        empty->setEnabled(false);
    });
    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(copy);
    top->addWidget(empty);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(zoomed(8), zoomed(8), zoomed(8), zoomed(8));
    column->addLayout(top);
    if (m_history.empty()) {
        auto* none = new QLabel(tr("Nothing has happened yet."));
        none->setProperty("dim", true);
        column->addWidget(none);
        list->hide();
    }
    column->addWidget(list);
    return panel;
}

QSize NotificationBell::sizeHint() const
{
    return {zoomed(34), zoomed(26)};
}

void NotificationBell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const double side = zoomed(17);
    const QRectF box(width() / 2.0 - side / 2 - (m_unseen > 0 ? zoomed(4) : 0), height() / 2.0 - side / 2, side, side);
    paintBell(painter, box, toColor(m_history.empty() ? p.dimText : p.text));
    if (m_unseen > 0) {
        const Rgb colour = m_unseenError ? p.bad : p.accent;
        QFont font = uiFont(1.0, QFont::DemiBold);
        font.setPixelSize(zoomed(11));
        const QString text = m_unseen > 9 ? QStringLiteral("9+") : QString::number(m_unseen);
        const double h = zoomed(15);
        const double w = std::max(h, QFontMetricsF(font).horizontalAdvance(text) + zoomed(6));
        const QRectF badge(std::min(box.right() - zoomed(7), width() - w), std::max(0.0, box.top() - zoomed(5)), w, h);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(colour));
        painter.drawRoundedRect(badge, h / 2, h / 2);
        painter.setPen(toColor(inkOn(colour)));
        painter.setFont(font);
        painter.drawText(badge, Qt::AlignCenter, text);
    }
}

} // namespace rankfall
