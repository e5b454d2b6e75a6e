// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/at_hand.h"
#include "ui/panels/background_job.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <set>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class QTreeWidgetItem;

namespace rankfall {

class Documents;
class Segmented;
class Workbench;

/// The lowest rank of a matrix product up to 32×32×32 that follows from the schemes of the atlas, and of one's own, by
/// recursive splitting; how, as a tree; and any part of it as a scheme: built and verified on a thread of its own, then
/// in the explorer where it can be played, else in a window, up to 16×16×16.
class RecipeDialog : public QDialog {
    Q_OBJECT

public:
    RecipeDialog(Workbench& workbench, Documents& documents, QWidget* parent);

    /// Shows the recipe of this product.
    void setFormat(Format format);
    /// Takes in the schemes of a file or a folder; says how many are better than what was there.
    void addSchemes(const QString& path);

    QTreeWidget* tree() const { return m_tree; }

    /// Builds and opens the part that is selected.
    void openSelected();

    bool isBuilding() const { return m_job.isRunning(); }

private:
    void build();
    void renew();
    void showRecipe(Format format);
    QTreeWidgetItem* itemOf(const Recipe& recipe, std::set<Format>& opened) const;
    void filter(const QString& text);
    void askForFolder();
    void take(Expected<SettledScheme> made);
    void showState();
    void say(const QString& text, bool isError = false);
    Ring ring() const;
    const Recipe* selected() const;

    Documents& m_documents;
    std::optional<Recombination> m_ranks;
    std::optional<AtHand> m_files;
    QStringList m_paths; ///< of schemes of one's own
    std::shared_ptr<const Recipe> m_recipe;
    std::array<QSpinBox*, 3> m_sizes{};
    Segmented* m_rings;
    QLabel* m_headline;
    QLineEdit* m_filter;
    QTreeWidget* m_tree;
    QLabel* m_status;
    QPushButton* m_open;
    BackgroundJob<Expected<SettledScheme>> m_job;
};

/// Shows one for the product on the board.
void openRecipeDialog(Workbench& workbench, Documents& documents, QWidget* parent);

} // namespace rankfall
