// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The docks in which searches are seen, and the commands that bring them up.
#include "ui/chrome/actions.h"
#include "ui/panels/candidates_panel.h"
#include "ui/views/numeric_view.h"
#include "ui/views/search_view.h"
#include "ui/window/documents.h"
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
    auto* numeric = new NumericView(&m_workbench);
    auto* fit = addDock(QStringLiteral("leastSquares"), tr("Least squares"), numeric, Qt::BottomDockWidgetArea);
    tabifyDockWidget(dock, fit);
    findChild<QDockWidget*>(QStringLiteral("evaluation"))->raise();
    fit->hide();
    m_actions->addViewWidget(numeric);
    connect(numeric, &NumericView::schemeWanted, this, [this](const std::shared_ptr<const Scheme>& scheme) {
        m_documents->showSchemes(SchemeList({}, {*scheme, false}), 0, tr("Least squares"),
                                 tr("Its numbers are not those of the position’s ring"));
    });
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
    m_actions->add(
        {.id = QStringLiteral("engine.leastSquares"),
         .section = tr("Engine"),
         .text = tr("Fit real numbers (least s&quares)"),
         .icon = QStringLiteral("think"),
         .help = tr("Fits real or complex numbers to what is left, shows how it shrinks, and makes exact what "
                    "it finds"),
         .run = [this] {
             auto* view = findChild<NumericView*>();
             auto* dock = qobject_cast<QDockWidget*>(view->parentWidget());
             dock->show();
             dock->raise();
             view->setFocus(Qt::OtherFocusReason);
             view->toggle();
         }});
}

} // namespace rankfall
