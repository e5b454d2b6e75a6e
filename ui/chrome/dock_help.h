// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace rankfall {

/// What the manual says about a dock, for the page “The docks” and for F1.
struct DockHelp {
    QString id;    ///< the dock's object name
    QString title; ///< as the dock has it
    QString text;  ///< HTML, slots as in HelpPage
    QString page;  ///< id of the page with more about it
};

const std::vector<DockHelp>& dockHelp();
/// The whole page, with an anchor for each dock.
QString dockHelpPage();
/// "docks#flips": what showPage() opens for a dock; empty when nothing is said about it.
QString helpForDock(const QString& id);

} // namespace rankfall
