// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/search_preview.h"
#include "ui/views/search_words.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace rankfall {

class ElidedLabel;
class SearchRecorder;
class SearchScatter;
class SearchTable;
class SearchTreeCanvas;
class Segmented;

/// The dock of a search: how candidates moved while engines thought, and how the agent's tree grew. All of it is
/// recorded, and the slider goes through it; at its right end the picture follows the engine. Pointing at something
/// shows it in the pictures of the position, a click keeps it there, a double-click plays it.
class SearchView : public QWidget {
    Q_OBJECT

public:
    enum class Page { Candidates, Tree };

    SearchView(Workbench& workbench, SearchRecorder& recorder, QWidget* parent = nullptr);

    SearchScatter* scatter() const { return m_scatter; }

    SearchTreeCanvas* tree() const { return m_tree; }

    SearchTable* table() const { return m_table; }

    QSlider* slider() const { return m_slider; }

    void setPage(Page page);
    Page page() const;
    void setTable(bool on);

    /// Seconds of the record that are shown; at its end the view follows what comes.
    double seconds() const;

    bool isFollowing() const { return m_isFollowing; }

    bool isPlaying() const { return m_playing.isActive(); }

    void setPlaying(bool on);

    QSize minimumSizeHint() const override { return {320, 170}; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void refresh();
    void showMoment();
    void showTable();
    void showTexts();
    void scrub(int value);
    void playOn();
    void point();
    void keep(bool byUser);
    void playTrail(int trail);
    void playNode(int node);
    const SearchRecord::Frame* frame() const;
    int candidate() const;
    int node() const;

    Workbench& m_workbench;
    SearchRecorder& m_recorder;
    SearchWords m_words;
    SearchPreview m_preview;
    std::shared_ptr<const SearchRecord> m_record;
    double m_seconds = 0;
    bool m_isFollowing = true;
    QTimer m_playing;
    QTimer m_pointing; ///< a pointer that only passes by shows nothing
    ElidedLabel* m_headline;
    Segmented* m_pages;
    Segmented* m_across;
    QToolButton* m_fit;
    QToolButton* m_asTable;
    QPushButton* m_think;
    QStackedWidget* m_stack;
    SearchScatter* m_scatter;
    SearchTreeCanvas* m_tree;
    SearchTable* m_table;
    QToolButton* m_play;
    QSlider* m_slider;
    ElidedLabel* m_moment;
};

} // namespace rankfall
