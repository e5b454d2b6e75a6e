// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/teach_graph.h"
#include "ui/panels/teach_run.h"
#include "ui/panels/teach_watch.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rankfall {

class ElidedLabel;

/// The dock where an agent is taught: starts rankfall-train on the tensor of the document, shows how it learns and what
/// it finds, and hands over its network. The document is touched by opening a find only.
class TeachPanel : public QWidget {
    Q_OBJECT

public:
    /// Runs are kept in folders below `folder`.
    TeachPanel(Workbench& workbench, QString folder, QWidget* parent = nullptr);

    TeachRun* run() const { return m_run; }

    TeachWatch* watch() const { return m_watch; }

    TeachGraph* graph() const { return m_graph; }

    QListWidget* finds() const { return m_finds; }

    /// Starts a run on the document's tensor from nothing; false, and says why, when it cannot.
    bool start();
    /// Goes on with the last run on this tensor and ring.
    bool resume();
    /// Plays a find as a line from the start; in a new document when this one is of another tensor or ring.
    bool open(int find);
    /// To the dock, and not to one of its buttons: the space bar, pressed to let the engine think, must not start or
    /// stop a run. Tab goes on to the buttons.
    void takeFocus();

    QSize minimumSizeHint() const override { return {320, 150}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    /// Another document is needed; whoever listens puts it there, or does not.
    void problemWanted(const rankfall::Problem& problem);
    void networkWanted(const QString& path); ///< a safetensors file

private:
    void build();
    QWidget* buildEmpty();
    QWidget* buildRun();
    void refresh();
    void showEmpty();
    void showRun();
    void showFinds();
    /// Why the document's tensor cannot be learned; empty: it can.
    QString obstacle() const;
    Ring ring() const;
    /// Where the run with this number on this tensor and ring is kept, from 1.
    QString folderOf(int number) const;
    /// The newest folder of a run on this tensor and ring; empty: none.
    QString lastFolder() const;
    QString freshFolder() const;
    bool begin(const QString& folder, bool resumes);

    Workbench& m_workbench;
    QString m_folder;
    TeachRun* m_run;
    TeachWatch* m_watch;
    bool m_shownEmpty = true;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_emptyText = nullptr;
    QLabel* m_emptyMore = nullptr;
    QLabel* m_emptyTrouble = nullptr;
    QComboBox* m_ring = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_emptyResume = nullptr;
    QLabel* m_headline = nullptr;
    ElidedLabel* m_facts = nullptr;
    QLabel* m_trouble = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_watchButton = nullptr;
    QPushButton* m_use = nullptr;
    TeachGraph* m_graph = nullptr;
    QListWidget* m_finds = nullptr;
};

} // namespace rankfall
