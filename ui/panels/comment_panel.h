// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTextBrowser;
class QToolButton;

namespace rankfall {

/// The dock of the comment on the current node: Markdown as text, or as it will be read. What is typed becomes one step
/// of history when the writer pauses, leaves the field or goes to another node.
class CommentPanel : public QWidget {
    Q_OBJECT

public:
    explicit CommentPanel(Workbench& workbench, QWidget* parent = nullptr);

    /// Hands what has been typed to the document; before saving, for instance.
    void commit();
    void setShowsPreview(bool on);
    bool showsPreview() const;
    /// Ready to type.
    void beginEditing();

    QPlainTextEdit* editor() const { return m_editor; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void read();

    Workbench& m_workbench;
    NodeId m_node = kNoNode;
    bool m_dirty = false;
    QTimer m_pause;
    QLabel* m_title = nullptr;
    QToolButton* m_toggle = nullptr;
    QStackedWidget* m_stack = nullptr;
    QPlainTextEdit* m_editor = nullptr;
    QTextBrowser* m_preview = nullptr;
};

} // namespace rankfall
