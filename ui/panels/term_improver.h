// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/runner.h"
#include "ui/workbench/workbench.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace rankfall {

/// Looks for a better decomposition of what some terms of the position sum up to, on a thread of its own, and offers it
/// as one move: fewer terms, or, when there are none fewer, as many others. The engine is backplay: it undoes some
/// terms and re-plays their sum. For two or three terms that is close kin to a flip or a merge, with a network in the
/// place of a rule. GUI thread.
class TermImprover : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Working, Offering, Nothing, Failed };

    struct Offer {
        Move move; ///< legal where it was asked for
        int before = 0;
        int after = 0;
        bool verified = false;
    };

    explicit TermImprover(Workbench& workbench, QObject* parent = nullptr);
    ~TermImprover() override;

    /// Places of terms of the position; none: all of them. At least two.
    bool start(std::vector<int> terms);
    /// Takes what has been found so far.
    void stop();
    /// Forgets about it.
    void dismiss();
    /// Plays the offer.
    bool accept();

    State state() const { return m_state; }

    const std::optional<Offer>& offer() const { return m_offer; }

    /// What it is doing or has found, in a sentence.
    QString sentence() const;

    void setEngineKey(const QString& key) { m_engine = key; }

    void setSeconds(double seconds) { m_seconds = seconds; }

Q_SIGNALS:
    void changed();

private:
    void take();
    void consider(const std::vector<Move>& moves);
    void finish();
    bool isStillHere() const;

    Workbench& m_workbench;
    QString m_engine = QStringLiteral("backplay");
    double m_seconds = 20;
    State m_state = State::Idle;
    QString m_failure;
    QString m_note;
    double m_elapsed = 0;
    std::vector<int> m_terms;
    std::optional<Position> m_root; ///< the position asked about
    std::optional<Position> m_part; ///< its chosen terms, as a decomposition of their sum
    std::optional<Offer> m_offer;
    std::uint64_t m_run = 0;
    std::unique_ptr<AnalysisRunner> m_runner;
    QTimer m_poll;
};

} // namespace rankfall
