// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chrome/card.h"
#include "ui/chrome/palette_rows.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rankfall {

/// A card at the top of the window in which every command is found by a few letters, and queries are answered.
/// Worked from the keyboard: type, ↑ ↓ PgUp PgDn, Enter, Esc. Closes when the focus leaves it and gives the focus back
/// before anything runs, so that a command sees the window as it was.
class CommandPalette : public Card {
    Q_OBJECT

public:
    CommandPalette(Actions& actions, QWidget* window);

    void setQueries(PaletteQueries queries);
    /// Shows it, with a text to start from.
    void open(const QString& text = {});
    void close();
    void toggle();

    QLineEdit* input() const { return m_input; }

    const std::vector<PaletteRow>& rows() const { return m_rows; }

    static constexpr int kMostRecent = 6;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void place();
    void showHelp();
    void runSelected();
    bool inputKey(int key);
    void select(int row);
    QStringList recent() const;
    void remember(const QString& id);

    Actions& m_actions;
    QWidget* m_host;
    QLineEdit* m_input;
    QListWidget* m_list;
    QLabel* m_help;
    PaletteQueries m_queries;
    std::vector<PaletteRow> m_rows;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace rankfall
