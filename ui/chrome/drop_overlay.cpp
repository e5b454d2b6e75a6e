// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/drop_overlay.h"

#include "ui/chrome/card.h"
#include "ui/theme/theme.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace rankfall {

DropOverlay::DropOverlay(QWidget* window)
    : QWidget(window)
    , m_host(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    hide();
}

QStringList DropOverlay::filesOf(const QMimeData* data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            files += url.toLocalFile();
        }
    }
    return files;
}

bool DropOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_host) {
        return false;
    }
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        const QStringList files = filesOf(drag->mimeData());
        if (files.isEmpty()) {
            return false;
        }
        m_what = files.size() == 1 ? QFileInfo(files.front()).fileName()
                                   : tr("%n files", nullptr, static_cast<int>(files.size()));
        drag->acceptProposedAction();
        setGeometry(m_host->rect());
        show();
        raise();
        update();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return false;
    case QEvent::Drop: {
        hide();
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList files = filesOf(drop->mimeData());
        if (files.isEmpty()) {
            return false;
        }
        drop->acceptProposedAction();
        Q_EMIT dropped(files);
        return true;
    }
    case QEvent::Resize:
        setGeometry(m_host->rect());
        return false;
    default:
        return false;
    }
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    painter.fillRect(rect(), toColor(p.background, 0.78));
    const QRectF frame = QRectF(rect()).adjusted(zoomed(20), zoomed(20), -zoomed(20), -zoomed(20));
    painter.setPen(QPen(toColor(p.accent), zoomed(3), Qt::DashLine, Qt::RoundCap));
    painter.setBrush(toColor(p.accent, 0.08));
    painter.drawRoundedRect(frame, zoomed(16), zoomed(16));
    const int side = zoomed(56);
    const QPoint middle = rect().center();
    themedIcon(QStringLiteral("open"))
        .paint(&painter, QRect(middle.x() - side / 2, middle.y() - side - zoomed(20), side, side));
    painter.setPen(toColor(p.text));
    painter.setFont(uiFont(1.9, QFont::DemiBold));
    painter.drawText(QRect(0, middle.y(), width(), zoomed(40)), Qt::AlignHCenter | Qt::AlignTop, tr("Drop to open"));
    painter.setPen(toColor(p.dimText));
    painter.setFont(uiFont(1.15));
    painter.drawText(QRect(0, middle.y() + zoomed(44), width(), zoomed(30)), Qt::AlignHCenter | Qt::AlignTop, m_what);
}

} // namespace rankfall
