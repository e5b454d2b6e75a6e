// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/proof/drat_checker.h"
#include "core/proof/literature.h"
#include "core/proof/statement.h"
#include "ui/panels/background_job.h"
#include "ui/workbench/workbench.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace rankfall {

/// Proves, or refutes, that the residual of a position needs at least so many terms, on a thread of its own; shows what
/// it was shown by, how large the proof is and how long it took, and writes a certificate that others can check. The
/// position is the one shown when the dialog was opened. Closing it stops the work.
class ProofDialog : public QDialog {
    Q_OBJECT

public:
    /// `known` is what was proved before, or null.
    ProofDialog(const Position& position, std::shared_ptr<const proof::Statement> known, QWidget* parent = nullptr);

    bool isWorking() const { return m_proving.isRunning() || m_certifying.isRunning(); }

    /// Asks whether fewer than the number in the box do not suffice.
    void prove();
    /// Writes STEM.cnf, STEM.drat and STEM.txt about the last rank that was proved, and follows the proof once more.
    void certify(const QString& stem);
    void stop();

Q_SIGNALS:
    void learned(quint64 positionKey, const rankfall::proof::Statement& statement);

private:
    struct Certified {
        Expected<proof::Refutation> refutation;
        Expected<proof::DratCheck> check;
        double seconds = 0;
    };

    void build();
    void tell(const proof::Statement& statement);
    void begin();
    void end(const QString& verdict);
    void tellProgress();
    void take(const proof::Decision& decision, int rank);
    void take(const Certified& certified, const QString& stem);
    void chooseFile();

    const Position m_position;
    Tensor m_residual; ///< modulo 2
    std::vector<proof::Symmetry> m_symmetries;
    std::vector<proof::Theorem> m_theorems;
    proof::Statement m_statement;
    int m_provedRank = 0; ///< 0: nothing that a certificate could be of
    std::shared_ptr<std::atomic<std::int64_t>> m_conflicts;
    QElapsedTimer m_clock;
    QTimer m_tick;
    QSpinBox* m_rank = nullptr;
    QPushButton* m_prove = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_save = nullptr;
    QLabel* m_theorem = nullptr;
    QLabel* m_verdict = nullptr;
    QPlainTextEdit* m_details = nullptr;
    BackgroundJob<proof::Decision> m_proving;
    BackgroundJob<Certified> m_certifying;
};

/// Why nothing can be proved of a position there; empty when it can.
QString proofObstacle(const Position& position);

} // namespace rankfall
