// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/question_form.h"

#include "core/lesson/facts.h"
#include "ui/panels/fact_edit.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QGridLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kListHeight = 62; // px: three entries
const QString kBreak = QStringLiteral(" ⏎ ");
const QString kReply = QStringLiteral(" => ");

QString shown(const std::vector<std::string>& entries)
{
    QStringList out;
    for (const std::string& entry : entries) {
        out << QString::fromStdString(entry).replace(QLatin1Char('\n'), kBreak);
    }
    return out.join(QLatin1Char('\n'));
}

std::vector<std::string> entriesOf(const QPlainTextEdit* field)
{
    std::vector<std::string> out;
    for (const QString& line : field->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty()) {
            out.push_back(QString(line.trimmed()).replace(kBreak, QStringLiteral("\n")).toStdString());
        }
    }
    return out;
}

std::vector<std::string> written(const std::vector<LessonOption>& options)
{
    std::vector<std::string> out;
    for (const LessonOption& option : options) {
        out.push_back((option.right ? "* " : "") + option.text +
                      (option.reply.empty() ? std::string() : kReply.toStdString() + option.reply));
    }
    return out;
}

std::vector<LessonOption> optionsOf(const std::vector<std::string>& lines)
{
    std::vector<LessonOption> out;
    for (const std::string& entry : lines) {
        QString line = QString::fromStdString(entry);
        LessonOption option;
        option.right = line.startsWith(QLatin1String("* "));
        if (option.right) {
            line.remove(0, 2);
        }
        const auto reply = line.indexOf(kReply);
        option.text = line.left(reply < 0 ? line.size() : reply).trimmed().toStdString();
        option.reply = reply < 0 ? std::string() : line.mid(reply + kReply.size()).trimmed().toStdString();
        out.push_back(std::move(option));
    }
    return out;
}

std::optional<int> numberOf(const QLineEdit* field)
{
    bool isNumber = false;
    const int value = field->text().toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QString shown(const std::optional<int>& value)
{
    return value ? QString::number(*value) : QString();
}

} // namespace

QuestionForm::QuestionForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_kind(new QComboBox(this))
{
    m_form->setContentsMargins(8, 6, 8, 6);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind->setObjectName(QStringLiteral("questionKind"));
    m_kind->addItem(tr("No question"));
    m_kind->addItem(tr("A number to be predicted"), static_cast<int>(CheckKind::Number));
    m_kind->addItem(tr("A choice"), static_cast<int>(CheckKind::Choice));
    m_kind->addItem(tr("A cell to be clicked"), static_cast<int>(CheckKind::Cell));
    m_kind->addItem(tr("A move to be found"), static_cast<int>(CheckKind::Move));
    m_kind->addItem(tr("A factor to be completed"), static_cast<int>(CheckKind::Factor));
    using enum CheckKind;
    const auto all = {Number, Choice, Cell, Move, Factor};
    m_form->addRow(tr("Kind"), m_kind);
    m_kind->setAccessibleName(tr("Kind of question"));
    m_kind->setToolTip(tr("What the learner has to do"));
    addRow(tr("Question"), m_text = prose("questionText", tr("Question"), 54), all);
    m_fact = line("questionFact", tr("Fact or number"), tr("residual, or 12"));
    QStringList names;
    for (const FactInfo& fact : factList()) {
        names << QString::fromUtf8(fact.name.data(), static_cast<qsizetype>(fact.name.size()));
    }
    m_fact->setCompleter(new QCompleter(names, m_fact));
    addRow(tr("Is"), m_fact, {Number});
    addRow(tr("Options"),
           m_options = lines("questionOptions", tr("Options"), tr("* the right one => what is said to it")), {Choice});
    addRow(tr("Cells"), m_cells = lines("questionCells", tr("Right cells"), tr("a21 b12 c22")), {Cell});
    addRow(tr("Or any with"),
           m_residual = line("questionResidual", tr("Residual of right cells"), tr("residual, such as -1")), {Cell});
    addRow(tr("Given"), m_given = line("questionGiven", tr("Term with ? for a factor"), tr("(a12-a22)(b21+b22)->?")),
           {Factor});
    addRow(tr("Must bring"), goalFields(), {Move, Factor});
    m_take = new QPushButton(themedIcon(QStringLiteral("target")), tr("Take from the board"), this);
    m_take->setObjectName(QStringLiteral("questionTake"));
    m_take->setToolTip(tr("The pinned cells, or the move played after this step, become the right answer"));
    connect(m_take, &QPushButton::clicked, this, &QuestionForm::takeRequested);
    addRow({}, m_take, {Cell, Move, Factor});
    addRow(tr("Right"),
           m_right = lines("questionRight", tr("Answers that are right"), tr("(a11+a22)(b11+b22)->c11+c22")),
           {Move, Factor});
    addRow(tr("Wrong"), m_wrong = lines("questionWrong", tr("Answers that are wrong"), tr("one a line")),
           {Number, Cell, Move, Factor});
    addRow(tr("Hints"),
           m_hints = lines("questionHints", tr("Hints"), tr("the region, the factor, the move: one a line")), all);
    addRow(tr("If right"), m_success = prose("questionSuccess", tr("Said to a right answer"), 42), all);
    addRow(tr("If wrong"), m_failure = prose("questionFailure", tr("Said to a wrong answer"), 42), all);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showRows();
        Q_EMIT edited({});
    });
    showRows();
}

void QuestionForm::addRow(const QString& label, QWidget* field, std::initializer_list<CheckKind> kinds)
{
    m_form->addRow(label, field);
    m_rows.push_back({m_form->rowCount() - 1, kinds});
}

QLineEdit* QuestionForm::line(const char* name, const QString& label, const QString& placeholder)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setToolTip(label);
    field->setPlaceholderText(placeholder);
    connect(field, &QLineEdit::textEdited, this, [this, field] { Q_EMIT edited(field->objectName()); });
    return field;
}

QPlainTextEdit* QuestionForm::lines(const char* name, const QString& label, const QString& placeholder)
{
    auto* field = new QPlainTextEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setToolTip(tr("%1, one a line").arg(label));
    field->setPlaceholderText(placeholder);
    field->setUndoRedoEnabled(false);
    field->setTabChangesFocus(true);
    field->setFixedHeight(static_cast<int>(kListHeight * uiZoom()));
    connect(field, &QPlainTextEdit::textChanged, this, [this, field] { Q_EMIT edited(field->objectName()); });
    return field;
}

FactEdit* QuestionForm::prose(const char* name, const QString& label, int height)
{
    auto* field = new FactEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setToolTip(tr("Markdown; { offers the facts that the program works out"));
    field->setFixedHeight(static_cast<int>(height * uiZoom()));
    connect(field, &QPlainTextEdit::textChanged, this, [this, field] { Q_EMIT edited(field->objectName()); });
    return field;
}

/// Each part that is given must hold; empty ones are not asked for.
QWidget* QuestionForm::goalFields()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    m_product = line("goalProduct", tr("The product played"), tr("this product: a11*b11->c11"));
    grid->addWidget(m_product, 0, 0, 1, 4);
    const std::array<std::pair<const char*, QString>, 5> numbers{{{"goalTerms", tr("Terms at most")},
                                                                  {"goalNonzeros", tr("Cells left at most")},
                                                                  {"goalTotal", tr("Terms and upper bound at most")},
                                                                  {"goalLeft", tr("Rest can be done in")},
                                                                  {"goalDistance", tr("Flips to a merge at most")}}};
    const std::array<QString, 5> shortly{tr("terms ≤"), tr("cells ≤"), tr("total ≤"), tr("rest ≤"), tr("flips ≤")};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        m_goals[i] = line(numbers[i].first, numbers[i].second, {});
        m_goals[i]->setValidator(new QIntValidator(0, 100000, m_goals[i]));
        auto* label = new QLabel(shortly[i], box);
        label->setBuddy(m_goals[i]);
        const int at = static_cast<int>(i);
        grid->addWidget(label, 1 + at / 2, 2 * (at % 2));
        grid->addWidget(m_goals[i], 1 + at / 2, 2 * (at % 2) + 1);
    }
    m_keeps = new QCheckBox(tr("keeps the residual"), box);
    m_keeps->setToolTip(tr("Only moves that leave the residual as it is: flips, merges, splits"));
    connect(m_keeps, &QCheckBox::clicked, this, [this] { Q_EMIT edited({}); });
    grid->addWidget(m_keeps, 3, 2, 1, 2);
    return box;
}

void QuestionForm::showRows()
{
    const QVariant kind = m_kind->currentData();
    for (const Row& row : m_rows) {
        const bool isWanted = kind.isValid() && std::any_of(row.kinds.begin(), row.kinds.end(), [&](CheckKind wanted) {
                                  return static_cast<int>(wanted) == kind.toInt();
                              });
        m_form->setRowVisible(row.row, isWanted);
    }
}

void QuestionForm::setQuestion(const std::optional<Question>& question)
{
    if (question == this->question()) {
        return; // the cursor stays where somebody types
    }
    const QSignalBlocker quiet(this);
    const Question q = question.value_or(Question{});
    m_kind->setCurrentIndex(question ? m_kind->findData(static_cast<int>(q.kind)) : 0);
    const auto text = [](QPlainTextEdit* field, const QString& value) {
        if (field->toPlainText() != value) {
            field->setPlainText(value);
        }
    };
    text(m_text, QString::fromStdString(q.text));
    m_fact->setText(QString::fromStdString(q.fact));
    text(m_options, shown(written(q.options)));
    text(m_cells, shown(q.cells));
    m_residual->setText(shown(q.residual));
    m_given->setText(QString::fromStdString(q.given));
    m_product->setText(QString::fromStdString(q.goal.product));
    const std::array<std::optional<int>, 5> goals{q.goal.terms, q.goal.nonzeros, q.goal.total, q.goal.left,
                                                  q.goal.distance};
    for (std::size_t i = 0; i < goals.size(); ++i) {
        m_goals[i]->setText(shown(goals[i]));
    }
    m_keeps->setChecked(q.goal.keepsResidual);
    text(m_right, shown(q.right));
    text(m_wrong, shown(q.wrong));
    text(m_hints, shown(q.hints));
    text(m_success, QString::fromStdString(q.success));
    text(m_failure, QString::fromStdString(q.failure));
    showRows();
}

std::optional<Question> QuestionForm::question() const
{
    if (!m_kind->currentData().isValid()) {
        return std::nullopt;
    }
    Question q;
    q.kind = static_cast<CheckKind>(m_kind->currentData().toInt());
    const auto is = [&](std::initializer_list<CheckKind> kinds) {
        return std::find(kinds.begin(), kinds.end(), q.kind) != kinds.end();
    };
    using enum CheckKind;
    q.text = m_text->toPlainText().toStdString();
    q.hints = entriesOf(m_hints);
    q.success = m_success->toPlainText().toStdString();
    q.failure = m_failure->toPlainText().toStdString();
    // What another kind asked for is still in its field, for the author who changes their mind; it is not written.
    if (is({Number})) {
        q.fact = m_fact->text().trimmed().toStdString();
    }
    if (is({Choice})) {
        q.options = optionsOf(entriesOf(m_options));
    }
    if (is({Cell})) {
        q.cells = entriesOf(m_cells);
        q.residual = numberOf(m_residual);
    }
    if (is({Factor})) {
        q.given = m_given->text().trimmed().toStdString();
    }
    if (is({Move, Factor})) {
        q.goal.product = m_product->text().trimmed().toStdString();
        q.goal.terms = numberOf(m_goals[0]);
        q.goal.nonzeros = numberOf(m_goals[1]);
        q.goal.total = numberOf(m_goals[2]);
        q.goal.left = numberOf(m_goals[3]);
        q.goal.distance = numberOf(m_goals[4]);
        q.goal.keepsResidual = m_keeps->isChecked();
        q.right = entriesOf(m_right);
    }
    if (!is({Choice})) {
        q.wrong = entriesOf(m_wrong);
    }
    return q;
}

void QuestionForm::focusOn(const QString& place)
{
    QWidget* field = m_text;
    for (const auto& [name, at] : std::initializer_list<std::pair<const char*, QWidget*>>{{"hint", m_hints},
                                                                                          {"option", m_options},
                                                                                          {"goal", m_product},
                                                                                          {"right", m_right},
                                                                                          {"wrong", m_wrong},
                                                                                          {"success", m_success},
                                                                                          {"failure", m_failure}}) {
        if (place.startsWith(QLatin1String(name))) {
            field = at;
        }
    }
    (field->isVisible() ? field : m_kind)->setFocus(Qt::OtherFocusReason);
}

} // namespace rankfall
