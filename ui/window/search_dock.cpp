// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The dock in which searches are seen, and the command that brings it up.
#include "ui/chrome/actions.h"
#include "ui/panels/candidates_panel.h"
#include "ui/views/search_view.h"
#include "ui/window/main_window.h"
#include "ui/workbench/search_recorder.h"

#include <QDockWidget>

namespace rankfall {

void MainWindow::buildSearch()
{
    auto* recorder = new SearchRecorder(m_workbench, m_candidates->companions(), this);
    m_search = new SearchView(m_workbench, *recorder);
    auto* dock = addDock(QStringLiteral("search"), tr("Search"), m_search, Qt::BottomDockWidgetArea);
    tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("walk")), dock);
    findChild<QDockWidget*>(QStringLiteral("evaluation"))->raise();
    dock->hide();
    m_actions->addViewWidget(m_search);
}

void MainWindow::defineSearchCommands()
{
    const auto bringUp = [this](SearchView::Page page) {
        return [this, page] {
            auto* dock = qobject_cast<QDockWidget*>(m_search->parentWidget());
            dock->show();
            dock->raise();
            // A tree wants some height.
            if (!dock->isFloating() && m_search->height() < height() / 4) {
                resizeDocks({dock}, {height() / 3}, Qt::Vertical);
            }
            m_search->setPage(page);
            m_search->setFocus(Qt::OtherFocusReason);
        };
    };
    m_actions->add({.id = QStringLiteral("engine.search"),
                    .section = tr("Engine"),
                    .text = tr("See the searc&h"),
                    .keys = {QKeySequence(Qt::SHIFT | Qt::Key_W)},
                    .scope = Actions::Scope::View,
                    .icon = QStringLiteral("eye"),
                    .help = tr("Shows how the estimate of each candidate moved while engines thought"),
                    .run = bringUp(SearchView::Page::Candidates)});
    m_actions->add({.id = QStringLiteral("engine.searchTree"),
                    .section = tr("Engine"),
                    .text = tr("See the agent’s search t&ree"),
                    .scope = Actions::Scope::View,
                    .icon = QStringLiteral("branch"),
                    .help = tr("Shows the positions that the agent has been to, and plays back how its search grew"),
                    .run = bringUp(SearchView::Page::Tree)});
}

} // namespace rankfall
