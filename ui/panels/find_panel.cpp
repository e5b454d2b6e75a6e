// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/find_panel.h"

#include "core/game/notation.h"
#include "ui/panels/list_keys.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"
#include "ui/workbench/core_text.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMostRows = 2000; // nobody reads more, and the tree shows them all

} // namespace

FindPanel::FindPanel(Workbench& workbench, TreeSearch& search, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_search(search)
    , m_field(new QLineEdit(this))
    , m_words(new QStringListModel(this))
    , m_error(remarkLabel(this))
    , m_count(new QLabel(this))
    , m_previous(iconButton(QStringLiteral("up"), tr("Previous hit"), this))
    , m_next(iconButton(QStringLiteral("down"), tr("Next hit"), this))
    , m_hide(new QCheckBox(tr("Hide the others"), this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QListView(this))
    , m_help(remarkLabel(nullptr))
    , m_rows(new QStringListModel(this))
{
    setObjectName(QStringLiteral("FindPanel"));
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setPlaceholderText(tr("solved, bound<3, uses:a12, type:2,2,2 …"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(tr("Find in the tree"));
    m_field->setToolTip(tr("Conditions that must all hold; “or” and “not” join them. Enter: next hit"));
    m_completer = new QCompleter(m_words, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(9);
    m_completer->setWidget(m_field);
    m_error->setObjectName(QStringLiteral("findError"));
    m_error->hide();
    m_count->setObjectName(QStringLiteral("findCount"));
    m_hide->setObjectName(QStringLiteral("findHide"));
    m_hide->setToolTip(tr("Leaves what does not match out of the tree; otherwise it is dimmed"));
    m_list->setModel(m_rows);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("What was found"));
    m_help->setContentsMargins(10, 6, 10, 6);
    m_help->setAlignment(Qt::AlignTop);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_help);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_list);

    auto* field = new QHBoxLayout;
    field->setContentsMargins(8, 4, 8, 2);
    field->addWidget(m_field);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 6, 2);
    row->addWidget(m_count, 1);
    row->addWidget(m_hide);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(field);
    column->addWidget(m_error);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    m_error->setContentsMargins(10, 0, 10, 2);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text != m_search.text()) {
            m_search.setText(text);
        }
    });
    connect(m_field, &QLineEdit::textEdited, this, &FindPanel::complete);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& word) {
        const auto completions = TreeQuery::completions(m_field->text().toStdString(), m_workbench.target());
        const QByteArray before = m_field->text().toUtf8().left(static_cast<qsizetype>(completions.from));
        m_field->setText(QString::fromUtf8(before) + word);
    });
    // Over the list of words Enter comes here; where none of them is chosen it means the next hit.
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (!m_completer->popup()->currentIndex().isValid()) {
            m_search.step(1);
        }
    });
    connect(m_next, &QToolButton::clicked, this, [this] { m_search.step(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { m_search.step(-1); });
    connect(m_hide, &QCheckBox::toggled, &m_search, &TreeSearch::setHidesOthers);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (!m_following && index.isValid()) {
            m_workbench.goTo(m_shown[static_cast<std::size_t>(index.row())]);
        }
    });
    keepKeys(
        m_field,
        [](const QKeyEvent& event) {
            return event.key() == Qt::Key_Escape || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter ||
                   event.key() == Qt::Key_Down;
        },
        [this](const QKeyEvent& event) { return handleKey(event); });
    connect(&m_search, &TreeSearch::changed, this, &FindPanel::follow);
    connect(&workbench, &Workbench::currentChanged, this, &FindPanel::followCurrent);
    connect(&workbench, &Workbench::documentReplaced, this, &FindPanel::showHelp);
    connect(themeWatch(), &ThemeWatch::changed, this, &FindPanel::follow);
    showHelp();
    follow();
}

void FindPanel::showHelp()
{
    const Target& target = m_workbench.target();
    const auto row = [](const QString& words, const QString& meaning) {
        return QStringLiteral("<tr><td style='padding-right:8px'><code>%1</code></td><td>%2</td></tr>")
            .arg(words.toHtmlEscaped(), meaning.toHtmlEscaped());
    };
    const QString a = QString::fromStdString(target.label(Mode::A, 0));
    m_help->setText(
        tr("Finds positions in the tree; the tree dims the others.") + QStringLiteral("<table cellspacing='3'>") +
        row(QStringLiteral("solved"), tr("complete decompositions")) +
        row(QStringLiteral("bound<3"), tr("upper bound of what is left; also lower, total, rank, nonzeros, depth")) +
        row(QStringLiteral("uses:") + a, tr("the move adds a term with this entry")) +
        row(QStringLiteral("type:2,2,2"), tr("the move adds a term of this type")) +
        row(QStringLiteral("kind:flip"), tr("what the move does")) +
        row(QString::fromStdString(toText(target.schoolbook().front(), target)), tr("the position holds this term")) +
        row(QStringLiteral("bookmark"), tr("also marked, mark=3, comment, breakpoint, leaf, fork")) +
        row(QStringLiteral("ways>1"), tr("reached in several ways")) +
        row(tr("word"), tr("in the name, the comment or the move")) +
        row(QStringLiteral("not … or …"), tr("turn round, alternatives")) + QStringLiteral("</table>"));
}

void FindPanel::ask(const QString& text)
{
    m_field->setText(text);
    takeFocus();
}

void FindPanel::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

bool FindPanel::handleKey(const QKeyEvent& event)
{
    if (m_completer->popup()->isVisible()) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_field->text().isEmpty()) {
            Q_EMIT left();
        } else {
            m_field->clear();
        }
        return true;
    case Qt::Key_Down:
        if (m_shown.empty()) {
            return false;
        }
        m_list->setFocus(Qt::OtherFocusReason);
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentIndex(m_rows->index(0));
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_search.step(event.modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    default:
        return false;
    }
}

void FindPanel::complete()
{
    const bool atEnd = m_field->cursorPosition() == m_field->text().size();
    const auto completions = TreeQuery::completions(m_field->text().toStdString(), m_workbench.target());
    const bool isBegun = completions.from < static_cast<std::size_t>(m_field->text().toUtf8().size());
    QStringList words;
    for (const std::string& word : completions.words) {
        words << QString::fromStdString(word);
    }
    m_words->setStringList(words);
    if (atEnd && isBegun && !words.isEmpty()) {
        m_completer->complete();
        m_completer->popup()->setCurrentIndex({}); // Enter goes to the next hit until one is chosen
    } else {
        m_completer->popup()->hide();
    }
}

QString FindPanel::rowText(NodeId id) const
{
    const Session& session = m_workbench.session();
    const Node& node = session.node(id);
    QStringList parts;
    parts << (id == session.root() ? tr("Start") : QString::fromStdString(session.nameOf(id)));
    if (node.bookmark) {
        parts << tr("bookmark");
    }
    if (!node.comment.empty()) {
        parts << QString::fromStdString(node.comment).section(u'\n', 0, 0).left(80);
    }
    if (id != session.root()) {
        parts << shownMove(node.move, m_workbench.target(), Spacing::Tight);
    }
    return parts.join(QStringLiteral(" · "));
}

void FindPanel::follow()
{
    if (m_field->text() != m_search.text()) {
        m_field->setText(m_search.text());
    }
    setTextColor(m_help, currentPalette().dimText);
    const auto& error = m_search.error();
    m_error->setVisible(error.has_value());
    if (error) {
        m_error->setText(errorText(*error));
        setTextColor(m_error, currentPalette().bad);
    }
    m_shown = m_search.hits();
    if (m_shown.size() > kMostRows) {
        m_shown.resize(kMostRows);
    }
    QStringList rows;
    for (const NodeId id : m_shown) {
        rows << rowText(id);
    }
    m_following = true;
    if (rows != m_rows->stringList()) {
        m_rows->setStringList(rows);
    }
    m_following = false;
    const bool hasHits = !m_search.hits().empty();
    m_stack->setCurrentIndex(hasHits ? 1 : 0);
    m_next->setEnabled(hasHits);
    m_previous->setEnabled(hasHits);
    followCurrent();
}

void FindPanel::followCurrent()
{
    const int hits = static_cast<int>(m_search.hits().size());
    const int place = m_search.place();
    m_count->setText(!m_search.isOn()       ? QString()
                     : m_search.isWorking() ? tr("%n found so far…", nullptr, hits)
                     : place > 0            ? tr("%1 of %2").arg(place).arg(hits)
                                            : tr("%n found", nullptr, hits));
    m_following = true;
    if (place > 0 && place <= static_cast<int>(m_shown.size())) {
        m_list->setCurrentIndex(m_rows->index(place - 1));
    } else {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    }
    m_following = false;
}

} // namespace rankfall
