// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/background_job.h"
#include "ui/panels/symmetry_facts.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace rankfall {

/// The dock of symmetry: the group of changes that keep a complete decomposition, its orbits on the terms, a
/// fingerprint that equivalent decompositions share. Works on a thread of its own, for those who look. Choosing an
/// orbit picks its terms; on request every list shows the orbits in colours.
class SymmetryPanel : public QWidget {
    Q_OBJECT

public:
    explicit SymmetryPanel(Workbench& workbench, QWidget* parent = nullptr);

    /// What is known of the position; nothing while it is worked out, or when there is nothing to know.
    const std::optional<SymmetryFacts>& facts() const { return m_facts; }

    bool isColouring() const;
    void setColouring(bool on);

Q_SIGNALS:
    void colouringChanged(bool on);
    void compareRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void follow();
    void recolour();
    void begin();
    void take(Expected<SymmetryFacts> facts);
    void say(const QString& text);
    void showOrbits();
    void showColours();
    void pickOrbit();
    const std::vector<int>* chosenOrbits() const;

    Workbench& m_workbench;
    std::optional<SymmetryFacts> m_facts;
    BackgroundJob<Expected<SymmetryFacts>> m_job;
    bool m_stale = true;
    std::optional<Position> m_asked;
    QLabel* m_group = nullptr;
    QWidget* m_details = nullptr;
    QComboBox* m_under = nullptr;
    QLabel* m_sizes = nullptr;
    QListWidget* m_orbits = nullptr;
    QCheckBox* m_colour = nullptr;
    QPlainTextEdit* m_generators = nullptr;
    QLabel* m_fingerprint = nullptr;
    QPushButton* m_compare = nullptr;
};

} // namespace rankfall
