// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/proof/statement.h"
#include "ui/panels/background_job.h"
#include "ui/workbench/workbench.h"

#include <QTimer>

#include <memory>
#include <unordered_map>

namespace rankfall {

/// Proves what it can about the residual that is shown, a second's worth, once the user rests on a position, on a
/// thread of its own. What was proved of a position is remembered until the document is another one.
class ProofWatch : public QObject {
    Q_OBJECT

public:
    /// Works only while `viewer`, who shows what was proved, can be seen. Both must outlive this.
    ProofWatch(const Workbench& workbench, QWidget& viewer, QObject* parent);

    /// What is known of the position shown; null before anything is.
    std::shared_ptr<const proof::Statement> statement() const;

    /// A statement about the residual with this key, from elsewhere; kept when it says more than what is known.
    void learn(std::uint64_t positionKey, proof::Statement statement);

    /// Of the whole work on one position.
    static constexpr std::chrono::milliseconds kBudget{1000};
    /// So long the position must have been shown.
    static constexpr std::chrono::milliseconds kRest{350};

Q_SIGNALS:
    void changed(); ///< statement() is another one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void work();

    const Workbench& m_workbench;
    QWidget& m_viewer;
    QTimer m_rest;
    std::unordered_map<std::uint64_t, std::shared_ptr<const proof::Statement>> m_known; ///< by Position::key
    BackgroundJob<proof::Statement> m_job;
};

} // namespace rankfall
