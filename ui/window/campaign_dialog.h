// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/campaign_watch.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace rankfall {

class CampaignGraph;

/// A window that follows a running campaign by its folder: how the best rank fell, pools and speed, the islands one by
/// one, and the best schemes there are files of, to be opened or taken into the session. It stays beside the main
/// window and reads files only.
class CampaignDialog : public QDialog {
    Q_OBJECT

public:
    explicit CampaignDialog(QWidget* parent = nullptr);

    void follow(const QString& folder);

    CampaignWatch& watch() { return *m_watch; }

    /// Closed windows rest; shown again it goes on.
    static CampaignDialog* present(QWidget* parent);

Q_SIGNALS:
    void openRequested(const QString& file);
    void adoptRequested(const QString& file);

private:
    QWidget* buildHead();
    QWidget* buildIslands();
    QWidget* buildSchemes();
    void choose();
    void showLog();
    void showIslands(const CampaignLog& log);
    void showSchemes(const CampaignLog& log);
    QString chosenScheme() const;
    QString summary(const CampaignLog& log) const;

    CampaignWatch* m_watch;
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QStackedWidget* m_pages = nullptr; ///< nothing chosen, or the campaign
    QLabel* m_empty = nullptr;
    CampaignGraph* m_graph = nullptr;
    QTableWidget* m_islands = nullptr;
    QListWidget* m_schemes = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_adopt = nullptr;
};

/// What is to be said of an island: "growing 3x4x4 at 41", "found", "silent for 40 s".
QString islandState(const IslandLog& island, const CampaignLog& log);

} // namespace rankfall
