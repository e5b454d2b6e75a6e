// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// What has to do with symmetry: its dock, the colours of orbits, comparing.
#include "ui/chrome/actions.h"
#include "ui/panels/symmetry_panel.h"
#include "ui/window/compare_dialog.h"
#include "ui/window/main_window.h"

#include <QDockWidget>

namespace rankfall {

void MainWindow::defineSymmetryCommands()
{
    m_actions->add({.id = QStringLiteral("file.compare"),
                    .section = tr("File"),
                    .text = tr("&Compare with…"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
                    .help = tr("Tells whether this decomposition and another one are the same in another basis"),
                    .run = [this] { compareTerms(); }});
    m_actions->add({.id = QStringLiteral("view.orbits"),
                    .section = tr("View"),
                    .text = tr("Colour terms by &orbit"),
                    .keys = {QKeySequence(Qt::Key_O)},
                    .scope = Actions::Scope::View,
                    .checkable = true,
                    .help = tr("Bars beside the terms: those that a symmetry of the decomposition takes to each other "
                               "have one colour"),
                    .run = [this] { m_symmetry->setColouring(!m_symmetry->isColouring()); }});
    m_actions->add({.id = QStringLiteral("view.symmetry"),
                    .section = tr("View"),
                    .text = tr("S&ymmetry of the decomposition"),
                    .help = tr("Shows the group of symmetries, its orbits and the fingerprint"),
                    .run = [this] {
                        m_symmetry->parentWidget()->show();
                        m_symmetry->parentWidget()->raise();
                    }});
    connect(m_symmetry, &SymmetryPanel::compareRequested, this, &MainWindow::compareTerms);
    connect(m_symmetry, &SymmetryPanel::colouringChanged, this,
            [this](bool on) { m_actions->find(QStringLiteral("view.orbits"))->setChecked(on); });
}

void MainWindow::compareTerms()
{
    if (const QString why = symmetryObstacle(m_workbench.position()); !why.isEmpty()) {
        Q_EMIT m_workbench.message(why, MessageKind::Refusal);
        return;
    }
    auto* dialog = new CompareDialog(m_workbench, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace rankfall
