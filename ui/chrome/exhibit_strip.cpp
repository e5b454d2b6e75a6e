// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/exhibit_strip.h"

#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace rankfall {

ExhibitStrip::ExhibitStrip(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new ElidedLabel(this))
    , m_more(new QPushButton(tr("Matrices…"), this))
    , m_back(new QPushButton(themedIcon(QStringLiteral("close")), tr("Back to your position"), this))
{
    setObjectName(QStringLiteral("exhibitStrip"));
    m_title->setObjectName(QStringLiteral("exhibitTitle"));
    m_title->setFont(uiFont(1.0, QFont::DemiBold));
    m_back->setObjectName(QStringLiteral("exhibitBack"));
    m_back->setToolTip(tr("The pictures show something else than your position (Esc)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_more);
    row->addWidget(m_back);
    m_more->setObjectName(QStringLiteral("exhibitMore"));
    m_more->setToolTip(tr("How entries of the tensor become those of the agent"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (m_workbench.exhibit()) {
            Q_EMIT moreWanted(m_workbench.exhibit()->key);
        }
    });
    connect(m_back, &QPushButton::clicked, this, [this] { m_workbench.setExhibit(std::nullopt); });
    connect(&workbench, &Workbench::picturedChanged, this, &ExhibitStrip::follow);
    connect(&workbench, &Workbench::currentChanged, this, &ExhibitStrip::follow);
    connect(themeWatch(), &ThemeWatch::changed, this, &ExhibitStrip::follow);
    follow();
}

void ExhibitStrip::follow()
{
    const auto& exhibit = m_workbench.exhibit();
    if (exhibit) {
        m_title->setText(exhibit->title);
        m_title->setToolTip(exhibit->title);
        m_title->setFont(uiFont(1.0, QFont::DemiBold));
        setAccessibleName(exhibit->title);
        m_more->setVisible(exhibit->key == QLatin1String("basis"));
    }
    setVisible(exhibit && !exhibit->title.isEmpty());
    update();
}

/// In a narrow window the title says more than the button.
void ExhibitStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_back->setText(width() < 600 ? tr("Back") : tr("Back to your position"));
}

void ExhibitStrip::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), mixed(p.surface, p.accent, 0.22));
    painter.fillRect(QRect(0, 0, 4, height()), toColor(p.accent));
}

} // namespace rankfall
