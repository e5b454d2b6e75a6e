// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/walk_sample.h"

#include "core/game/notation.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kLargest = 9; ///< px of an entry
constexpr int kInside = 2;  ///< around a term's matrices
constexpr int kBetween = 2; ///< its matrices
constexpr int kGap = 3;     ///< between terms
constexpr int kMargin = 6;

} // namespace

WalkSample::WalkSample(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("walkSample"));
    setAccessibleName(tr("The decomposition that the walk is at"));
    setAccessibleDescription(tr("nothing yet"));
}

void WalkSample::setSample(std::vector<Term> terms, TargetPtr target, bool waits)
{
    m_terms = std::move(terms);
    m_target = std::move(target);
    m_waits = waits;
    setAccessibleDescription(m_terms.empty() ? tr("nothing yet")
                                             : tr("%n term(s)", nullptr, static_cast<int>(m_terms.size())));
    arrange();
    update();
}

QSize WalkSample::boxSize(int entry) const
{
    int wide = 2 * kInside + 2 * kBetween;
    int high = 0;
    for (const Mode mode : kModes) {
        wide += m_target->layout(mode).cols * entry;
        high = std::max(high, m_target->layout(mode).rows * entry);
    }
    return {wide, high + 2 * kInside};
}

void WalkSample::arrange()
{
    m_entry = 0;
    if (!m_target || m_terms.empty()) {
        return;
    }
    const int top = fontMetrics().height() + 5;
    for (int entry = kLargest; entry >= 1; --entry) {
        const QSize box = boxSize(entry);
        const int columns = std::max(1, (width() - 2 * kMargin + kGap) / (box.width() + kGap));
        const int lines = (count() + columns - 1) / columns;
        m_entry = entry;
        m_columns = columns;
        if (top + lines * (box.height() + kGap) <= height() - 2) {
            break;
        }
    }
}

QRect WalkSample::boxOf(int term) const
{
    if (m_entry == 0 || term < 0 || term >= count()) {
        return {};
    }
    const QSize box = boxSize(m_entry);
    const int top = fontMetrics().height() + 5;
    const QRect place(kMargin + term % m_columns * (box.width() + kGap), top + term / m_columns * (box.height() + kGap),
                      box.width(), box.height());
    return place.bottom() < height() ? place : QRect();
}

void WalkSample::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    painter.setPen(toColor(p.dimText));
    if (m_terms.empty()) {
        painter.drawText(rect().adjusted(kMargin, 0, -kMargin, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_waits ? tr("The decomposition that the walk is at appears here")
                                 : tr("This engine does not show where it is: it has many places at once"));
        return;
    }
    painter.drawText(QRect(kMargin, 2, width() - 2 * kMargin, fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("the walk is at %1 terms").arg(count()));
    for (int i = 0; i < count(); ++i) {
        const QRect box = boxOf(i);
        if (box.isNull()) {
            break;
        }
        painter.fillRect(box, toColor(p.surface));
        int x = box.left() + kInside;
        for (const Mode mode : kModes) {
            const ModeLayout& layout = m_target->layout(mode);
            const Factor& factor = m_terms[static_cast<std::size_t>(i)].factor(mode);
            const int y = box.top() + kInside;
            painter.fillRect(QRect(x, y, layout.cols * m_entry, layout.rows * m_entry), toColor(p.faintLine));
            for (int e = 0; e < factor.size(); ++e) {
                if (factor[e] != 0) {
                    const auto place = layout.place[static_cast<std::size_t>(e)];
                    const int size = m_entry > 3 ? m_entry - 1 : m_entry;
                    painter.fillRect(QRect(x + place.col * m_entry, y + place.row * m_entry, size, size),
                                     toColor(p.value(factor[e])));
                }
            }
            x += layout.cols * m_entry + kBetween;
        }
    }
}

void WalkSample::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool WalkSample::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (int i = 0; i < count(); ++i) {
            if (boxOf(i).contains(help->pos())) {
                QToolTip::showText(help->globalPos(),
                                   QString::fromStdString(toText(m_terms[static_cast<std::size_t>(i)], *m_target)),
                                   this, boxOf(i));
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace rankfall
