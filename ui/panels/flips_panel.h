// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "ui/panels/flips_view.h"
#include "ui/panels/term_chips.h"

#include <QWidget>

class QComboBox;
class QKeyEvent;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace rankfall {

/// The dock of the flip graph: what the terms of the position can become while their sum stays the same. Picking a term
/// shows what it can do and makes its partners glow; a click or Enter plays a rewrite as one move.
class FlipsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FlipsPanel(Workbench& workbench, QWidget* parent = nullptr);

    FlipsModel* model() const { return m_model; }

    FlipsView* view() const { return m_view; }

    TermChips* chips() const { return m_chips; }

    /// Lists one kind only; nothing: all.
    void setShown(std::optional<RewriteKind> only);

    std::optional<RewriteKind> shown() const { return m_only; }

    /// What is said in place of a list, and above one that has only a plus to offer.
    QString remark() const;
    /// Plays the rewrite in a row of the list.
    bool play(int row);
    /// To the list, first row; to the button that fills an empty position where there is none.
    void takeFocus();
    /// Plays the cheapest merge where there is one; else a flip by chance, if possible not back to where it came from
    /// and with no larger coefficients than on the board. False, and says so, when it has neither. Works while the
    /// panel is hidden.
    bool playRandomFlip();
    /// Plays the cheapest merge; false, and says so, when nothing merges. Works while the panel is hidden.
    bool playFirstMerge();

    /// Random flips from now on are those of this seed.
    void seed(std::uint64_t seed) { m_rng = Rng(seed); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void refresh();
    void showTexts();
    void hover(int row);
    void playSchoolbook();
    bool handleKey(const QKeyEvent& event);

    Workbench& m_workbench;
    Rng m_rng;
    std::optional<RewriteKind> m_only;
    bool m_stale = true;
    bool m_ownHover = false; ///< the pair lit is that of a row
    QLabel* m_title = nullptr;
    QComboBox* m_kinds = nullptr;
    QPushButton* m_random = nullptr;
    TermChips* m_chips = nullptr;
    QWidget* m_chipArea = nullptr;
    QLabel* m_remark = nullptr;
    FlipsModel* m_model = nullptr;
    FlipsView* m_view = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_schoolbook = nullptr;
};

} // namespace rankfall
