// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/comment_panel.h"

#include "ui/panels/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr int kPause = 2000; // ms without typing that end a step of history

} // namespace

CommentPanel::CommentPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("CommentPanel"));
    m_title = new QLabel(this);
    m_toggle = iconButton(QStringLiteral("eye"), tr("Show the comment as it will be read"), this);
    m_toggle->setObjectName(QStringLiteral("previewToggle"));
    m_toggle->setCheckable(true);
    m_editor = new QPlainTextEdit(this);
    m_editor->setPlaceholderText(tr("A comment on this position. Markdown: **bold**, *italic*, - lists."));
    m_editor->setAccessibleName(tr("Comment on this position, in Markdown"));
    m_editor->setTabChangesFocus(true);
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->installEventFilter(this);
    m_preview = new QTextBrowser(this);
    m_preview->setAccessibleName(tr("Comment on this position"));
    m_preview->setOpenLinks(false);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_preview);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 6, 2);
    top->addWidget(m_title, 1);
    top->addWidget(m_toggle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_stack, 1);

    setFocusProxy(m_editor);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &CommentPanel::commit);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        m_dirty = true;
        m_pause.start();
    });
    connect(m_toggle, &QToolButton::toggled, this, &CommentPanel::setShowsPreview);
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        m_dirty = false;
        m_pause.stop();
        m_node = kNoNode;
        follow();
    });
    connect(&workbench, &Workbench::currentChanged, this, &CommentPanel::follow);
    connect(&workbench, &Workbench::treeChanged, this, &CommentPanel::follow);
    follow();
}

void CommentPanel::follow()
{
    const NodeId node = m_workbench.session().current();
    if (node != m_node) {
        commit(); // to the node it was typed for
        m_node = m_workbench.session().current();
    }
    if (!m_dirty) {
        read();
    }
}

void CommentPanel::read()
{
    const Session& session = m_workbench.session();
    m_title->setText(m_node == session.root() ? tr("On the start")
                                              : tr("On %1").arg(QString::fromStdString(session.nameOf(m_node))));
    const QString text = QString::fromStdString(session.node(m_node).comment);
    if (text != m_editor->toPlainText()) {
        const QSignalBlocker blocker(m_editor);
        m_editor->setPlainText(text);
    }
    if (showsPreview()) {
        m_preview->setMarkdown(text.isEmpty() ? tr("*No comment here.*") : text);
    }
}

void CommentPanel::commit()
{
    m_pause.stop();
    if (!m_dirty) {
        return;
    }
    m_dirty = false;
    const Session& session = m_workbench.session();
    const QString text = m_editor->toPlainText();
    if (session.contains(m_node) && QString::fromStdString(session.node(m_node).comment) != text) {
        m_workbench.setComment(m_node, text);
    }
}

bool CommentPanel::showsPreview() const
{
    return m_stack->currentIndex() == 1;
}

void CommentPanel::setShowsPreview(bool on)
{
    commit();
    m_toggle->setChecked(on);
    m_stack->setCurrentIndex(on ? 1 : 0);
    read();
}

void CommentPanel::beginEditing()
{
    setShowsPreview(false);
    m_editor->setFocus(Qt::OtherFocusReason);
}

bool CommentPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && event->type() == QEvent::FocusOut) {
        commit();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rankfall
