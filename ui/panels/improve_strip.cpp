// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/improve_strip.h"

#include "ui/panels/style.h"
#include "ui/theme/elided_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace rankfall {

ImproveStrip::ImproveStrip(TermImprover& improver, QWidget* parent)
    : QWidget(parent)
    , m_improver(improver)
    , m_text(new ElidedLabel(this))
    , m_accept(new QPushButton(themedIcon(QStringLiteral("check")), {}, this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("improveStrip"));
    m_text->setObjectName(QStringLiteral("improveText"));
    m_accept->setObjectName(QStringLiteral("improveAccept"));
    m_accept->setToolTip(tr("Puts them in the place of these: one move, one step of undo"));
    m_close->setObjectName(QStringLiteral("improveClose"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_accept);
    row->addWidget(m_close);
    connect(m_accept, &QPushButton::clicked, &improver, &TermImprover::accept);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_improver.state() == TermImprover::State::Working) {
            m_improver.stop();
        } else {
            m_improver.dismiss();
        }
    });
    connect(&improver, &TermImprover::changed, this, &ImproveStrip::follow);
    connect(themeWatch(), &ThemeWatch::changed, this, &ImproveStrip::follow);
    follow();
}

void ImproveStrip::follow()
{
    using State = TermImprover::State;
    const State state = m_improver.state();
    const QString text = m_improver.sentence();
    m_text->setText(text);
    m_text->setToolTip(text);
    setAccessibleName(text);
    setTextColor(m_text, state == State::Failed ? currentPalette().bad : currentPalette().text);
    m_accept->setVisible(state == State::Offering);
    if (const auto& offer = m_improver.offer(); offer && state == State::Offering) {
        m_accept->setText(offer->after < offer->before ? tr("Play %1 for %2").arg(offer->after).arg(offer->before)
                                                       : tr("Play the others"));
    }
    m_close->setText(state == State::Working ? tr("Stop") : tr("Close"));
    setVisible(state != State::Idle);
    update();
}

void ImproveStrip::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    const bool isGood = m_improver.state() == TermImprover::State::Offering;
    const Rgb tint = isGood ? p.good : m_improver.state() == TermImprover::State::Failed ? p.bad : p.accent;
    QPainter painter(this);
    painter.fillRect(rect(), mixed(p.surface, tint, 0.18));
    painter.fillRect(QRect(0, 0, 4, height()), toColor(tint));
}

} // namespace rankfall
