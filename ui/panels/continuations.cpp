// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/continuations.h"

#include "ui/panels/style.h"
#include "ui/panels/wording.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace rankfall {

Continuations::Continuations(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("continuations"));
    setAccessibleName(tr("Moves played from here"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 2);
    column->setSpacing(0);
    connect(&workbench, &Workbench::currentChanged, this, &Continuations::follow);
    connect(&workbench, &Workbench::treeChanged, this, &Continuations::follow);
    connect(&workbench, &Workbench::documentReplaced, this, &Continuations::follow);
    connect(themeWatch(), &ThemeWatch::changed, this, &Continuations::follow);
    follow();
}

void Continuations::add(NodeId id, bool transposed)
{
    const Session& session = m_workbench.session();
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(themedIcon(transposed ? QStringLiteral("swap") : QStringLiteral("bookmark")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const QString name = QString::fromStdString(session.nameOf(id));
    const QString move = transposed ? tr("another way to this position")
                                    : shownMove(session.node(id).move, m_workbench.target(), Spacing::Tight);
    button->setText(QStringLiteral("%1  %2").arg(name, move).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(tr("Played from here: %1 %2").arg(name, move));
    button->setToolTip(tr("%1 is in the tree: a click goes there").arg(name));
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, id] { m_workbench.goTo(id); });
    layout()->addWidget(button);
    m_buttons.emplace_back(button, id);
}

void Continuations::follow()
{
    const Session& session = m_workbench.session();
    const NodeId here = m_workbench.snapshot()->node;
    if (!session.contains(here)) {
        return;
    }
    for (const auto& [button, id] : m_buttons) {
        button->hide();
        button->deleteLater(); // the click that led here may still be in it
    }
    m_buttons.clear();
    if (std::exchange(m_previewing, false)) {
        m_workbench.setPreview(std::nullopt);
    }
    const Node& node = session.node(here);
    const int count = static_cast<int>(node.children.size() + node.transpositions.size());
    for (const NodeId id : node.children) {
        if (static_cast<int>(m_buttons.size()) < kMost) {
            add(id, false);
        }
    }
    for (const NodeId id : node.transpositions) {
        if (static_cast<int>(m_buttons.size()) < kMost && session.contains(id)) {
            add(id, true);
        }
    }
    setVisible(count > 0);
}

bool Continuations::eventFilter(QObject* watched, QEvent* event)
{
    const bool enters = event->type() == QEvent::Enter || event->type() == QEvent::FocusIn;
    const bool leaves = event->type() == QEvent::Leave || event->type() == QEvent::FocusOut;
    if (leaves && m_previewing) {
        m_previewing = false;
        m_workbench.setPreview(std::nullopt);
    }
    for (const auto& [button, id] : m_buttons) {
        const Session& session = m_workbench.session();
        if (enters && button == watched && session.contains(id) && session.node(id).move.add.size() == 1 &&
            session.node(id).parent == session.current() && !m_workbench.isPeeking()) {
            m_workbench.setPreview(session.node(id).move.add.front(), QString::fromStdString(session.nameOf(id)));
            m_previewing = true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rankfall
