// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace rankfall {

class DrawingPage;
class FamilyList;
class FamilyPage;
class PastePage;

/// Asks what to decompose: a family with its sizes, a tensor drawn by hand, pasted or from a file; the ring and the
/// coefficient bound. Says at once how large the tensor is, what the definition takes, the best known rank and, of
/// algebras, the least that a theorem leaves.
class NewTensorDialog : public QDialog {
    Q_OBJECT

public:
    NewTensorDialog(const Problem& start, QWidget* parent);
    /// What was chosen last and has a meaning: with "Create" enabled it is what the fields say.
    Problem problem() const;

    FamilyList* families() const { return m_families; }

    DrawingPage* drawing() const { return m_drawing; }

    PastePage* pasting() const { return m_pasting; }

private:
    void build();
    void familyChanged();
    void ringChanged();
    void describe();
    Expected<TargetPtr> chosenTarget() const;
    Ring ring() const;
    QString factsOf(const Problem& problem) const;

    FamilyList* m_families;
    QStackedWidget* m_pages;
    FamilyPage* m_family;
    DrawingPage* m_drawing;
    PastePage* m_pasting;
    QLabel* m_title;
    QComboBox* m_ring;
    QComboBox* m_prime;
    QSpinBox* m_bound;
    QLabel* m_boundLabel;
    QLabel* m_facts;
    QDialogButtonBox* m_buttons;
    TargetPtr m_target; ///< the last one that had a meaning
};

} // namespace rankfall
