// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/candidate_filter.h"
#include "ui/panels/candidates_view.h"
#include "ui/panels/engine_strip.h"

#include <QWidget>

class QKeyEvent;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace rankfall {

/// The dock of what the engine proposes. Hovering a row previews its move and freezes the rows, so that nothing changes
/// under the pointer; a chip says that there is news. A click pins the preview. What is played is what is shown.
class CandidatesPanel : public QWidget {
    Q_OBJECT

public:
    explicit CandidatesPanel(Workbench& workbench, QWidget* parent = nullptr);

    CandidatesView* view() const { return m_view; }

    CandidatesModel* model() const { return m_model; }

    EngineStrip* strip() const { return m_strip; }

    /// The engines that think beside the chosen one.
    Companions& companions() const { return *m_companions; }

    /// Plays proposal `number` (the engine's order, from 1): its first move or the whole line, going along or not.
    bool playNumber(int number, bool whole = false, bool follow = true);
    /// What Enter does from anywhere: the pinned proposal, else the first.
    bool playPinnedOrTop(bool whole = false, bool follow = true);
    int pinnedNumber() const;

    /// Hides a proposal, by its number, and asks for one more: "next best". With `alike` all that are the same up to a
    /// symmetry of the position. False: there is no such proposal.
    bool exclude(int number, bool alike = false);
    /// What commands exclude: the pinned proposal, else the selected one, else the first.
    bool excludeChosen(bool alike = false);
    void showOnly(int number);
    void showAllMoves();
    void setFolding(bool on);

    const CandidateFilter& filter() const { return m_filter; }

    bool isFrozen() const { return m_pending; }

    /// Shows the newest analysis, pointer or not.
    void thaw();

protected:
    void changeEvent(QEvent* event) override;

private:
    void analysisChanged();
    std::shared_ptr<const Analysis> newest() const;
    void hover(int number);
    void pin(int number);
    void unpin();
    void showEmptyState();
    bool handleKey(const QKeyEvent& event);
    void rowMenu(QPoint point);
    void filterChanged();
    Position root() const;
    int selectedNumber() const;
    bool isPreviewable() const;
    QString labelOf(int number) const;

    Workbench& m_workbench;
    Companions* m_companions = nullptr;
    EngineStrip* m_strip = nullptr;
    CandidatesModel* m_model = nullptr;
    CandidatesView* m_view = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_emptyThink = nullptr;
    QToolButton* m_news = nullptr;
    QToolButton* m_narrowed = nullptr; ///< says that proposals are hidden, and shows them again
    CandidateFilter m_filter;
    bool m_pending = false;    ///< a newer analysis waits for the pointer to leave
    bool m_hovering = false;   ///< the preview shown is a hovered row's
    bool m_ownPreview = false; ///< the preview change under way is ours
    QString m_pinned;          ///< key of the pinned row
    std::optional<Term> m_pinnedTerm;
    QString m_pinnedLabel;
    std::optional<Term> m_beforeTerm; ///< the preview that hovering replaced
    QString m_beforeLabel;
};

} // namespace rankfall
