// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/bounds.h"

#include <QStatusBar>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace rankfall {

class ElidedLabel;
class EngineChip;
class NotificationBell;
class Workbench;

/// What the pointer is on · where the position stands · ring, engine, renderer, messages, and long work with its cancel
/// button. Only the first zone gives way when room is short; the others keep their width while numbers run.
class StatusBar : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusBar(Workbench& workbench, QWidget* parent = nullptr);

    NotificationBell* bell() const { return m_bell; }

    /// "llvmpipe (LLVM 15, 256 bits)": shown short, in full in the tooltip. Empty hides it.
    void setRenderer(const QString& name);

    /// Who knows more of the rank of the current residual than its unfoldings and slices say; nothing when nobody does.
    void setProofs(std::function<std::optional<Bounds>()> proofs);
    /// Shows the position again: another thing is proved of it.
    void showPosition();

    /// Long work: one at a time, the newest is shown. `cancel` may be empty: then there is no button.
    void beginWork(const QString& text, std::function<void()> cancel = {});
    /// Share done in [0, 1]; negative: unknown.
    void setProgress(double share);
    void endWork();

    bool isWorking() const { return m_working; }

    QString pointer() const;  ///< the text of the first zone
    QString position() const; ///< of the second
    QString engine() const;

Q_SIGNALS:
    void evaluationRequested();
    void ringMenuRequested(QPoint globalPos);
    void engineMenuRequested(QPoint globalPos);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void listen();
    void showPointer();
    void showEngine();
    void fit();

    Workbench& m_workbench;
    ElidedLabel* m_pointer;
    QToolButton* m_position;
    QWidget* m_work;
    QLabel* m_workText;
    QProgressBar* m_progress;
    QToolButton* m_cancel = nullptr; // the last one made
    QToolButton* m_ring;
    EngineChip* m_engine;
    QLabel* m_renderer;
    NotificationBell* m_bell;
    std::function<void()> m_cancelWork;
    std::function<std::optional<Bounds>()> m_proofs;
    QString m_tip; ///< status tip of an action under the pointer
    bool m_working = false;
    bool m_brief = false;
};

} // namespace rankfall
