// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace rankfall {

class AtlasFilter;
class AtlasModel;
class AtlasPreview;
class Segmented;

/// The browser of the atlas: every format and ring with its rank against the best known one, a filter, and what is to
/// be said about the selected scheme. Accepted when one is to be opened: chosen(). The keyboard stays in the filter:
/// arrows move through the list, Enter opens, Escape empties the filter and then closes.
class AtlasDialog : public QDialog {
    Q_OBJECT

public:
    /// The atlas must outlive the dialog.
    AtlasDialog(const Atlas& atlas, QWidget* parent);

    /// Selects the scheme of this format, in any order of the sizes, and ring; nothing changes when there is none.
    void select(Format format, Ring ring);

    /// The selected scheme, in the order of the sizes that was typed. Only after accept().
    const AtlasMatch& chosen() const { return *m_chosen; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void chooseRing(int index);
    void filter(const QString& text);
    void selectionChanged();
    void selectFirst();
    void copyCommand();
    void saveScheme();
    void say(const QString& text, bool isError = false);
    QString summary() const;

    const Atlas& m_atlas;
    std::vector<std::optional<Ring>> m_ringChoices;
    std::optional<AtlasMatch> m_chosen;
    AtlasModel* m_model;
    AtlasFilter* m_rows;
    QLineEdit* m_filter;
    Segmented* m_rings = nullptr;
    QTreeView* m_table;
    QLabel* m_none;
    AtlasPreview* m_preview;
    QLabel* m_status;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_open;
};

} // namespace rankfall
