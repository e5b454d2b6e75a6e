// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/runner.h"
#include "ui/workbench/workbench.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

namespace rankfall {

/// Engines that think beside the workbench's own, about the same position, within the same limits, whenever it thinks;
/// each on a runner of its own. What they find is the workbench's. Lives on the GUI thread.
class Companions : public QObject {
    Q_OBJECT

public:
    explicit Companions(Workbench& workbench, QObject* parent = nullptr);
    ~Companions() override;

    /// Who thinks too; the workbench's own engine, and engines that are not at hand, are passed over.
    const QStringList& keys() const { return m_keys; }

    void setKeys(const QStringList& keys);

    /// The newest of each about the node that the workbench's analysis is of.
    std::vector<std::shared_ptr<const Analysis>> analyses() const;

    bool isThinking() const;

Q_SIGNALS:
    void changed();     ///< at most ten times a second
    void keysChanged(); ///< keys() are others

private:
    struct Seat {
        QString key;
        std::unique_ptr<AnalysisRunner> runner;
        std::uint64_t run = 0;
        AnalysisRequest request;
        Position root;
        QElapsedTimer clock;
        std::shared_ptr<const Analysis> latest;
        bool isThinking = false;
        std::string told; ///< the fault that was told last
    };

    void follow();
    void take();
    Seat* seatOf(const QString& key);

    Workbench& m_workbench;
    QStringList m_keys;
    std::vector<std::unique_ptr<Seat>> m_seats;
    std::uint64_t m_followed = 0; ///< the workbench's run that they think beside
    QTimer m_delivery;
};

} // namespace rankfall
