// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/fact_edit.h"

#include "core/lesson/facts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>

#include <optional>

namespace rankfall {

FactEdit::FactEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_completer(new QCompleter(this))
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    auto* facts = new QStandardItemModel(m_completer);
    for (const FactInfo& fact : factList()) {
        const QString name = QString::fromUtf8(fact.name.data(), static_cast<qsizetype>(fact.name.size()));
        const QString argument = QString::fromUtf8(fact.argument.data(), static_cast<qsizetype>(fact.argument.size()));
        auto* item = new QStandardItem(argument.isEmpty() ? name : QStringLiteral("%1:%2").arg(name, argument));
        item->setData(name, Qt::UserRole);
        item->setToolTip(QString::fromUtf8(fact.meaning.data(), static_cast<qsizetype>(fact.meaning.size())));
        facts->appendRow(item);
    }
    m_completer->setModel(facts);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("Facts"));
    connect(m_completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
            [this](const QModelIndex& index) { take(index.data(Qt::UserRole).toString()); });
    connect(this, &QPlainTextEdit::textChanged, this, &FactEdit::offer);
}

std::optional<QString> FactEdit::begun() const
{
    const QString before = textCursor().block().text().left(textCursor().positionInBlock());
    const auto brace = before.lastIndexOf(QLatin1Char('{'));
    const QString word = brace < 0 ? QString() : before.mid(brace + 1);
    // Beyond a colon stands an argument, which nobody can guess.
    const bool isOpen = brace >= 0 && !word.contains(QLatin1Char('}')) && !word.contains(QLatin1Char(':')) &&
                        !word.contains(QLatin1Char('@')) && !word.contains(QLatin1Char(' '));
    return isOpen ? std::optional(word) : std::nullopt;
}

void FactEdit::offer()
{
    const auto word = begun();
    if (!word || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(*word);
    if (m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect at = cursorRect();
    at.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(at);
}

void FactEdit::take(const QString& fact)
{
    const auto word = begun();
    if (!word) {
        return;
    }
    bool wantsArgument = false;
    for (const FactInfo& info : factList()) {
        wantsArgument =
            wantsArgument || (fact == QLatin1String(info.name.data(), static_cast<qsizetype>(info.name.size())) &&
                              !info.argument.empty() && info.argument.front() != '[');
    }
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(word->size()));
    cursor.insertText(fact + (wantsArgument ? QLatin1String(":") : QLatin1String("}")));
    setTextCursor(cursor);
    m_completer->popup()->hide();
}

void FactEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Escape:
        case Qt::Key_Backtab:
            event->ignore(); // the list of facts takes them
            return;
        default:
            break;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace rankfall
