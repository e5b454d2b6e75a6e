// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/toasts.h"

#include "ui/chrome/card.h"
#include "ui/chrome/notification_bell.h"
#include "ui/chrome/settings.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVariantAnimation>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kTextWidth = 320;
constexpr int kFade = 180; // ms
constexpr int kSlide = 24;
constexpr int kIcon = 20;

} // namespace

Toast::Toast(Notice notice, const std::optional<ToastAction>& action, QWidget* parent)
    : QWidget(parent)
    , m_notice(std::move(notice))
    , m_life(new QTimer(this))
    , m_fade(new QVariantAnimation(this))
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    setToolTip(tr("Click to dismiss. The bell in the status bar keeps every message."));
    m_life->setSingleShot(true);
    m_life->start(kLife);
    connect(m_life, &QTimer::timeout, this, &Toast::dismiss);
    if (action) {
        m_button = new QPushButton(action->text, this);
        m_button->setCursor(Qt::ArrowCursor);
        m_button->setFocusPolicy(Qt::NoFocus);
        connect(m_button, &QPushButton::clicked, this, [this, run = action->run] {
            dismiss();
            run();
        });
    }
    connect(m_fade, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { setPresence(value.toDouble()); });
    connect(m_fade, &QVariantAnimation::finished, this, [this] {
        if (m_leaving) {
            Q_EMIT left(this);
        }
    });
    fit();
    show();
    raise();
    animateTo(1.0);
    setAccessibleName(QStringLiteral("%1: %2").arg(noticeWord(m_notice.kind), m_notice.text));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::shownText() const
{
    return m_notice.times > 1 ? tr("%1  ×%2").arg(m_notice.text).arg(m_notice.times) : m_notice.text;
}

void Toast::fit()
{
    const QFont font = uiFont(1.0, m_notice.kind == NoticeKind::Celebration ? QFont::DemiBold : QFont::Normal);
    const QRect text =
        QFontMetrics(font).boundingRect(QRect(0, 0, zoomed(kTextWidth), 10000), Qt::TextWordWrap, shownText());
    const int m = CardLook::margin();
    const int below = m_button ? m_button->sizeHint().height() + zoomed(6) : 0;
    resize(zoomed(kIcon + 44) + std::max(text.width(), zoomed(140)) + 2 * m,
           std::max(text.height(), zoomed(kIcon)) + zoomed(24) + below + 2 * m);
    if (m_button) {
        const QSize size = m_button->sizeHint();
        m_button->setGeometry(QRect({m + zoomed(kIcon + 30), height() - m - zoomed(10) - size.height()}, size));
    }
}

void Toast::repeat()
{
    ++m_notice.times;
    m_life->start(kLife);
    fit();
    update();
}

void Toast::moveToPlace(QPoint place)
{
    m_place = place;
    setPresence(m_presence);
}

void Toast::dismiss()
{
    if (!m_leaving) {
        m_leaving = true;
        m_life->stop();
        animateTo(0.0);
    }
}

void Toast::animateTo(double presence)
{
    m_fade->stop();
    m_fade->setStartValue(m_presence);
    m_fade->setEndValue(presence);
    m_fade->setEasingCurve(QEasingCurve::OutCubic);
    if (Settings().reducedMotion()) {
        setPresence(presence);
        if (m_leaving) {
            Q_EMIT left(this);
        }
        return;
    }
    m_fade->setDuration(kFade);
    m_fade->start();
}

void Toast::setPresence(double presence)
{
    m_presence = presence;
    move(m_place + QPoint(qRound((1.0 - presence) * zoomed(kSlide)), 0));
    update();
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_presence);
    const Palette& p = currentPalette();
    const QColor colour = noticeColor(m_notice.kind);
    const int m = CardLook::margin();
    const QRect box = rect().adjusted(m, m, -m, -m);
    CardLook look = CardLook::plain();
    look.stripe = colour;
    if (m_notice.kind == NoticeKind::Celebration) {
        look.fill = mixed(p.surface, p.good, p.dark ? 0.24 : 0.14);
        look.edge = toColor(p.good);
    } else if (m_notice.kind == NoticeKind::Error) {
        look.fill = mixed(p.surface, p.bad, p.dark ? 0.15 : 0.08);
        look.edge = mixed(p.surface, p.bad, 0.7);
    }
    look.paint(painter, box);
    const int side = zoomed(kIcon);
    const QRect icon(box.left() + zoomed(16), box.top() + zoomed(12), side, side);
    // Icons are drawn in the text colour; the disc behind carries the kind.
    painter.setPen(Qt::NoPen);
    QColor disc = colour;
    disc.setAlphaF(0.25F);
    painter.setBrush(disc);
    painter.drawEllipse(QRectF(icon).adjusted(-4, -4, 4, 4));
    themedIcon(noticeIcon(m_notice.kind)).paint(&painter, icon);
    painter.setPen(toColor(p.text));
    painter.setFont(uiFont(1.0, m_notice.kind == NoticeKind::Celebration ? QFont::DemiBold : QFont::Normal));
    const int below = m_button ? m_button->height() + zoomed(6) : 0;
    const QRect text = box.adjusted(zoomed(kIcon + 30), zoomed(12), -zoomed(12), -zoomed(12) - below);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, shownText());
}

void Toast::mousePressEvent(QMouseEvent*)
{
    dismiss();
}

void Toast::enterEvent(QEnterEvent*)
{
    m_life->stop();
}

void Toast::leaveEvent(QEvent*)
{
    if (!m_leaving) {
        m_life->start(kLife);
    }
}

ToastLayer::ToastLayer(QWidget* host, NotificationBell* bell)
    : QObject(host)
    , m_host(host)
    , m_bell(bell)
{
    host->installEventFilter(this);
}

void ToastLayer::post(const QString& text, NoticeKind kind, const std::optional<ToastAction>& action)
{
    Notice notice;
    notice.kind = kind;
    notice.text = text;
    if (m_bell) {
        m_bell->add(notice);
    }
    if (!m_toasts.empty() && !m_toasts.back()->isLeaving() && m_toasts.back()->notice().text == text &&
        m_toasts.back()->notice().kind == kind) {
        m_toasts.back()->repeat();
        arrange();
        return;
    }
    // Good news outdates good news: a search that falls rank by rank shows the last one only.
    if (kind == NoticeKind::Celebration) {
        for (Toast* toast : toasts()) {
            if (toast->notice().kind == kind) {
                toast->dismiss();
            }
        }
    }
    const auto staying = toasts();
    if (staying.size() >= kMost) {
        staying.front()->dismiss();
    }
    auto* toast = new Toast(std::move(notice), action, m_host);
    connect(toast, &Toast::left, this, [this](Toast* gone) {
        std::erase(m_toasts, gone);
        gone->hide();
        gone->deleteLater();
        arrange();
    });
    m_toasts.push_back(toast);
    arrange();
}

void ToastLayer::withdrawOffers()
{
    for (Toast* toast : toasts()) {
        if (toast->button()) {
            toast->dismiss();
        }
    }
    arrange();
}

std::vector<Toast*> ToastLayer::toasts() const
{
    std::vector<Toast*> staying;
    std::copy_if(m_toasts.begin(), m_toasts.end(), std::back_inserter(staying),
                 [](const Toast* t) { return !t->isLeaving(); });
    return staying;
}

bool ToastLayer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_host && event->type() == QEvent::Resize) {
        arrange();
    }
    return false;
}

void ToastLayer::arrange()
{
    // Newest at the bottom; shadows may overlap, cards keep a small gap.
    const int overlap = 2 * CardLook::margin() - zoomed(8);
    int bottom = m_host->height();
    const auto staying = toasts();
    for (auto toast = staying.rbegin(); toast != staying.rend(); ++toast) {
        (*toast)->fit();
        (*toast)->moveToPlace({m_host->width() - (*toast)->width(), bottom - (*toast)->height()});
        (*toast)->raise();
        bottom -= (*toast)->height() - overlap;
    }
}

} // namespace rankfall
