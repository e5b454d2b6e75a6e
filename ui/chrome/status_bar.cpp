// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/status_bar.h"

#include "ui/chrome/card.h"
#include "ui/chrome/engine_chip.h"
#include "ui/chrome/notification_bell.h"
#include "ui/chrome/status_text.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/workbench/workbench.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kBriefBelow = 1240; // width at 100 % under which texts get short
constexpr int kProgressWidth = 110;

QToolButton* flatButton(QWidget* parent, const QString& name)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

StatusBar::StatusBar(Workbench& workbench, QWidget* parent)
    : QStatusBar(parent)
    , m_workbench(workbench)
{
    build();
    listen();
    showPointer();
    showPosition();
    showEngine();
    fit();
}

void StatusBar::build()
{
    setSizeGripEnabled(false);
    auto* zones = new QWidget(this);
    m_pointer = new ElidedLabel(zones);
    m_pointer->setObjectName(QStringLiteral("pointer"));
    m_pointer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_position = flatButton(zones, tr("Position"));
    m_position->setObjectName(QStringLiteral("position"));
    m_ring = flatButton(zones, tr("Ring"));
    m_ring->setObjectName(QStringLiteral("ring"));
    m_engine = new EngineChip(zones);
    m_renderer = new QLabel(zones);
    m_renderer->setProperty("dim", true);
    m_renderer->hide();
    m_bell = new NotificationBell(zones);

    m_work = new QWidget(zones);
    m_workText = new QLabel(m_work);
    m_progress = new QProgressBar(m_work);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_cancel = flatButton(m_work, tr("Cancel"));
    m_cancel->setIcon(themedIcon(QStringLiteral("close")));
    m_cancel->setToolTip(tr("Cancel"));
    auto* work = new QHBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(zoomed(6));
    work->addWidget(m_workText);
    work->addWidget(m_progress);
    work->addWidget(m_cancel);
    m_work->hide();

    auto* row = new QHBoxLayout(zones);
    row->setContentsMargins(zoomed(8), 0, zoomed(4), 0);
    row->setSpacing(zoomed(6));
    row->addWidget(m_pointer, 1);
    row->addWidget(m_work);
    row->addWidget(m_position);
    row->addWidget(m_ring);
    row->addWidget(m_engine);
    row->addWidget(m_renderer);
    row->addWidget(m_bell);
    // A permanent widget stays when an action's status tip is shown; the tip goes into the first zone.
    addPermanentWidget(zones, 1);
}

void StatusBar::listen()
{
    connect(&m_workbench, &Workbench::hoverChanged, this, &StatusBar::showPointer);
    connect(&m_workbench, &Workbench::previewChanged, this, &StatusBar::showPointer);
    connect(&m_workbench, &Workbench::currentChanged, this, [this] {
        showPointer();
        showPosition();
    });
    connect(&m_workbench, &Workbench::treeChanged, this, &StatusBar::showPosition);
    connect(&m_workbench, &Workbench::documentReplaced, this, [this] {
        m_position->setMinimumWidth(0);
        showPosition();
    });
    connect(&m_workbench, &Workbench::engineChanged, this, &StatusBar::showEngine);
    connect(&m_workbench, &Workbench::analysisChanged, this, &StatusBar::showEngine);
    connect(this, &QStatusBar::messageChanged, this, [this](const QString& tip) {
        m_tip = tip;
        showPointer();
    });
    connect(m_position, &QToolButton::clicked, this, &StatusBar::evaluationRequested);
    connect(m_ring, &QToolButton::clicked, this,
            [this] { Q_EMIT ringMenuRequested(m_ring->mapToGlobal(QPoint(0, 0))); });
    connect(m_engine, &EngineChip::clicked, this,
            [this] { Q_EMIT engineMenuRequested(m_engine->mapToGlobal(QPoint(0, 0))); });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        // Once: the work ends itself when it has stopped.
        m_cancel->setEnabled(false);
        if (m_cancelWork) {
            m_cancelWork();
        }
    });
}

void StatusBar::showPointer()
{
    m_pointer->setText(m_tip.isEmpty() ? pointerText(m_workbench) : m_tip);
}

void StatusBar::setProofs(std::function<std::optional<Bounds>()> proofs)
{
    m_proofs = std::move(proofs);
    showPosition();
}

void StatusBar::showPosition()
{
    const auto proved = m_proofs ? m_proofs() : std::nullopt;
    const QString text = positionText(m_workbench, m_brief, proved);
    m_position->setText(text);
    m_position->setAccessibleDescription(text);
    // Grows, but does not shrink while stepping: the sentence on the left must not jump.
    m_position->setMinimumWidth(std::max(m_position->minimumWidth(), m_position->sizeHint().width()));
    m_position->setToolTip(tr("%1\nrest: multiplications that the residual still needs, as proved bounds\n"
                              "total: those played plus the rest. Click for the evaluation graph")
                               .arg(positionText(m_workbench, false, proved)));
    const int modulus = modulusOf(m_workbench.ring());
    m_ring->setText(QString::fromUtf8(ringSymbol(m_workbench.ring()).data()));
    m_ring->setToolTip(modulus != 0 ? tr("Ring: integers modulo %1").arg(modulus) : tr("Ring: integers"));
}

void StatusBar::showEngine()
{
    m_engine->setState(m_workbench.engineState(), m_workbench.engineStateText(), m_workbench.lockedNode() != kNoNode);
}

void StatusBar::setRenderer(const QString& name)
{
    const QString brief = name.section(u'(', 0, 0).section(u'/', 0, 0).trimmed();
    m_renderer->setText(fontMetrics().elidedText(brief, Qt::ElideRight, zoomed(120)));
    m_renderer->setToolTip(tr("3D pictures are drawn by %1").arg(name));
    m_renderer->setVisible(!brief.isEmpty() && !m_brief);
}

void StatusBar::beginWork(const QString& text, std::function<void()> cancel)
{
    m_working = true;
    m_cancelWork = std::move(cancel);
    m_workText->setText(text);
    m_progress->setAccessibleName(text);
    m_cancel->setVisible(static_cast<bool>(m_cancelWork));
    m_cancel->setEnabled(true);
    setProgress(-1.0);
    m_work->show();
}

void StatusBar::setProgress(double share)
{
    m_progress->setMaximum(share < 0.0 ? 0 : 1000);
    if (share >= 0.0) {
        m_progress->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * 1000.0));
    }
}

void StatusBar::endWork()
{
    m_working = false;
    m_cancelWork = {};
    m_work->hide();
}

QString StatusBar::pointer() const
{
    return m_pointer->text();
}

QString StatusBar::position() const
{
    return m_position->text();
}

QString StatusBar::engine() const
{
    return m_engine->text();
}

void StatusBar::fit()
{
    m_brief = width() < zoomed(kBriefBelow);
    m_engine->setBrief(m_brief);
    m_renderer->setVisible(!m_brief && !m_renderer->text().isEmpty());
    m_progress->setFixedSize(zoomed(kProgressWidth), zoomed(8));
    m_position->setMinimumWidth(0);
    showPosition();
}

void StatusBar::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.surface));
    painter.setPen(mixed(p.surface, p.line, 0.35));
    painter.drawLine(0, 0, width(), 0);
}

void StatusBar::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fit();
    }
}

void StatusBar::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_cancel) {
        fit();
    }
}

} // namespace rankfall
