// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/basis_picture.h"
#include "ui/workbench/workbench.h"

namespace rankfall {

/// Shows the position as the agent sees it, in the basis of one of its games: in the pictures, not in the document.
/// Goes along when the agent begins with another position; ends when somebody takes the exhibit away.
class BasisWatch : public QObject {
    Q_OBJECT

public:
    explicit BasisWatch(Workbench& workbench, QObject* parent = nullptr);

    bool isOn() const { return m_on; }

    /// False when there is nothing to show: obstacle() says why.
    bool setOn(bool on);
    QString obstacle() const;

    /// The matrices on view; nothing while there are none.
    const std::optional<BasisMatrices>& matrices() const { return m_matrices; }

Q_SIGNALS:
    void toggled(bool on);

private:
    const AgentView* agent() const;
    void show();
    void analysisChanged();
    void picturedChanged();

    Workbench& m_workbench;
    bool m_on = false;
    bool m_showing = false; ///< the change of exhibit under way is ours
    std::optional<BasisMatrices> m_matrices;
    std::array<std::vector<std::int8_t>, 3> m_shown; ///< what m_matrices were made of
};

} // namespace rankfall
