// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What the dialog of engines is made of.
#include "ui/panels/engine_options.h"
#include "ui/panels/engines_dialog.h"
#include "ui/panels/style.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankfall {

EnginesDialog::EnginesDialog(EngineList& engines, QWidget* parent)
    : QDialog(parent)
    , m_engines(engines)
{
    setWindowTitle(tr("Engines outside this program"));
    setObjectName(QStringLiteral("EnginesDialog"));
    resize(880, 640);
    auto* about = remarkLabel(this);
    about->setText(
        tr("Any program that reads and writes JSON lines can be an engine: rankfall-cli on another machine, or one of "
           "your own. The page engine-protocol.md describes how, and slices.py beside it is an example."));
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildList());
    m_pages = new QStackedWidget;
    auto* empty = new QLabel(tr("No engine has been added.\n\nAdd one, and write the command that starts it;\n"
                                "for one on another machine a host is enough."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_pages->addWidget(empty);
    m_pages->addWidget(buildForm());
    split->addWidget(m_pages);
    split->setStretchFactor(1, 1);
    split->setSizes({220, 600});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter ends a field, not the dialog
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(about);
    column->addWidget(split, 1);
    column->addWidget(buttons);

    connect(&m_engines, &EngineList::changed, this, &EnginesDialog::listAll);
    connect(&m_engines, &EngineList::hostChanged, this, [this](const QString& key) {
        if (key == chosenKey()) {
            showState();
            showLog();
        }
    });
    // After the style sheet, which gives the labels their former colours back.
    connect(themeWatch(), &ThemeWatch::changed, this, &EnginesDialog::showState);
    listAll();
}

// A field that goes while it has the focus says that it is finished: by then this is a mere widget.
EnginesDialog::~EnginesDialog()
{
    for (QLineEdit* edit : {m_name, m_command, m_folder}) {
        edit->disconnect(this);
    }
}

QWidget* EnginesDialog::buildList()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("engines"));
    m_list->setAccessibleName(tr("Engines"));
    auto* row = new QHBoxLayout;
    auto* add = new QPushButton(themedIcon(QStringLiteral("plus")), tr("&Add"));
    add->setObjectName(QStringLiteral("add"));
    add->setToolTip(tr("Add an engine"));
    add->setAutoDefault(false);
    m_remove = new QPushButton(themedIcon(QStringLiteral("delete")), tr("&Remove"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setToolTip(tr("End this engine and forget it"));
    m_remove->setAutoDefault(false);
    row->addWidget(add);
    row->addWidget(m_remove);
    auto* remote = new QPushButton(tr("Remote over &ssh…"));
    remote->setObjectName(QStringLiteral("addRemote"));
    remote->setToolTip(tr("Add an engine that runs on another machine"));
    remote->setAutoDefault(false);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(remote);
    connect(m_list, &QListWidget::currentItemChanged, this, &EnginesDialog::showChosen);
    connect(add, &QPushButton::clicked, this, &EnginesDialog::add);
    connect(remote, &QPushButton::clicked, this, &EnginesDialog::addRemote);
    connect(m_remove, &QPushButton::clicked, this, &EnginesDialog::removeChosen);
    return side;
}

QWidget* EnginesDialog::buildForm()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(8, 0, 0, 0);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(60);
    m_command = new QLineEdit;
    m_command->setObjectName(QStringLiteral("command"));
    m_command->setPlaceholderText(QStringLiteral("ssh host rankfall-cli engine"));
    m_command->setToolTip(
        tr("The program and its arguments, parted by blanks; quotes keep words together. No shell reads it."));
    m_folder = new QLineEdit;
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setPlaceholderText(tr("where the explorer was started"));
    auto* browse = iconButton(QStringLiteral("open"), tr("Choose the folder that it runs in"), page);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    m_enabled = new QCheckBox(tr("&Enabled: listed among the engines"));
    m_enabled->setObjectName(QStringLiteral("enabled"));
    m_test = new QPushButton(tr("&Test"));
    m_test->setObjectName(QStringLiteral("test"));
    m_test->setToolTip(tr("Starts the engine anew and awaits its greeting"));
    m_test->setAutoDefault(false);
    m_state = new QLabel;
    m_state->setObjectName(QStringLiteral("state"));
    auto* state = new QHBoxLayout;
    state->addWidget(m_test);
    state->addWidget(m_state);
    state->addStretch(1);
    m_facts = remarkLabel(page);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setTextFormat(Qt::PlainText); // it quotes what others wrote
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Command"), m_command);
    auto* folderLabel = new QLabel(tr("&Folder"));
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folder);
    form->addRow(QString(), m_enabled);
    form->addRow(QString(), state);
    form->addRow(QString(), m_facts);
    column->addLayout(form);

    m_options = new EngineOptions;
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_options);
    m_log = new QPlainTextEdit;
    m_log->setObjectName(QStringLiteral("log"));
    m_log->setAccessibleName(tr("Log"));
    m_log->setReadOnly(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setPlaceholderText(tr("Nothing has been said yet."));
    auto* tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("tabs"));
    tabs->addTab(scroll, tr("&Settings"));
    tabs->addTab(m_log, tr("&Log"));
    column->addWidget(tabs, 1);

    for (QLineEdit* edit : {m_name, m_command, m_folder}) {
        connect(edit, &QLineEdit::editingFinished, this, &EnginesDialog::store);
    }
    // A button that is off takes no focus, so that the field would not know that it is finished.
    connect(m_command, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_test->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_enabled, &QCheckBox::toggled, this, &EnginesDialog::store);
    connect(m_test, &QPushButton::clicked, this, &EnginesDialog::test);
    connect(browse, &QToolButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder of the engine"), m_folder->text());
        if (!chosen.isEmpty()) {
            m_folder->setText(chosen);
            store();
        }
    });
    connect(m_options, &EngineOptions::chosen, this, [this](const protocol::OptionValues& values) {
        if (const ExternalEngine* engine = chosenEngine()) {
            ExternalEngine other = *engine;
            other.command.options = values;
            m_engines.replace(other);
            Q_EMIT edited();
        }
    });
    return page;
}

} // namespace rankfall
