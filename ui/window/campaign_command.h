// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace rankfall {

class Documents;
class Workbench;

/// Shows the window that follows a campaign, made on first use: its schemes are opened as documents, or played as one
/// move at the position of the workbench.
void openCampaign(Documents& documents, Workbench& workbench, QWidget* window);

} // namespace rankfall
