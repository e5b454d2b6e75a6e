// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tune/tuner.h"

#include <QDialog>

#include <atomic>
#include <memory>
#include <thread>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace rankfall {

class Documents;
class ParetoGraph;
class Segmented;
class Workbench;

/// Looks among schemes of the position's rank for those that are faster here, take fewer additions, or let errors grow
/// less, on a thread of its own, while their points appear. One can be played as a move of the session, looked at in a
/// window of its own, or saved with the picture. Closing it stops the search within one product of blocks; one that
/// deletes itself when it is closed waits for that hidden.
class TuneDialog : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    TuneDialog(Workbench& workbench, Documents& documents, QWidget* parent);
    ~TuneDialog() override;

    ParetoGraph* graph() const { return m_graph; }

    bool isRunning() const { return m_isRunning; }

    /// Steps instead of time, and nothing measured: for tests.
    void setSteps(std::int64_t steps) { m_steps = steps; }

    void deleteWhenClosed();
    void start();
    void cancel();
    /// Plays the chosen scheme in the place of the position's, as one move. False when the session has moved on to
    /// another target, or nothing is chosen.
    bool adopt();
    /// The picture to a file whose ending says the form: .svg, .pdf, .tikz or .png.
    Expected<void> savePicture(const QString& path) const;

private:
    void build();
    void take(std::shared_ptr<const TuneSnapshot> snapshot);
    void finish(const QString& trouble);
    void fillTable();
    void choose(const QString& name);
    void openChosen();
    void askForPicture();
    void showState();
    const TunedScheme* chosen() const;

    Workbench& m_workbench;
    Documents& m_documents;
    TuneJob m_job;
    std::int64_t m_steps = 0;
    std::shared_ptr<const TuneSnapshot> m_snapshot;
    QString m_unusable; ///< why this position cannot be tuned; empty when it can
    QString m_remarkText;
    bool m_isRunning = false;
    bool m_isLeaving = false; ///< closed for good, and to be deleted once the search has ended
    std::atomic<bool> m_stop{false};
    ParetoGraph* m_graph;
    Segmented* m_rewards;
    Segmented* m_vertical;
    QComboBox* m_size;
    QSpinBox* m_depth;
    QComboBox* m_time;
    QTreeWidget* m_table;
    QLabel* m_remark;
    QPushButton* m_start;
    QPushButton* m_adopt;
    QPushButton* m_open;
    QPushButton* m_save;
    std::thread m_thread;
};

/// Shows one for the position.
void openTuneDialog(Workbench& workbench, Documents& documents, QWidget* parent);

} // namespace rankfall
