// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/ssh_engine_dialog.h"

#include "ui/panels/engines_dialog.h"
#include "ui/panels/style.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rankfall {

SshEngineDialog::SshEngineDialog(QWidget* parent)
    : QDialog(parent)
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_program(new QLineEdit(QStringLiteral("rankfall-cli engine"), this))
    , m_name(new QLineEdit(this))
    , m_command(remarkLabel(this))
    , m_test(new QPushButton(tr("&Test the connection"), this))
    , m_state(new QLabel(this))
    , m_facts(remarkLabel(this))
{
    setObjectName(QStringLiteral("sshEngineDialog"));
    setWindowTitle(tr("Remote engine over ssh"));
    resize(680, 520);
    auto* about = remarkLabel(this);
    about->setText(tr("The engine thinks on another machine; this one shows it. ssh must get there without a password: "
                      "with a key, or an agent that holds one. rankfall-cli must be installed there."));
    m_host->setObjectName(QStringLiteral("sshHost"));
    m_host->setPlaceholderText(QStringLiteral("me@cluster.example.org"));
    m_host->setToolTip(tr("As for ssh: a name, user@name, or one from the file ~/.ssh/config"));
    m_port->setObjectName(QStringLiteral("sshPort"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("as ssh is set"));
    m_port->setToolTip(tr("The port that sshd listens on, mostly 22"));
    m_program->setObjectName(QStringLiteral("sshProgram"));
    m_program->setToolTip(
        tr("Run by the shell over there; give the full path if it is in no folder that shells look in"));
    m_name->setObjectName(QStringLiteral("sshName"));
    m_name->setMaxLength(60);
    m_name->setToolTip(tr("How the engine is called here"));
    m_command->setObjectName(QStringLiteral("sshCommand"));
    m_command->setTextFormat(Qt::PlainText);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setMinimumHeight(3 * m_command->fontMetrics().lineSpacing() + 4);
    m_command->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_test->setObjectName(QStringLiteral("sshTest"));
    m_test->setToolTip(tr("Starts the engine there and awaits its greeting"));
    m_test->setAutoDefault(false);
    m_state->setObjectName(QStringLiteral("sshState"));
    m_facts->setObjectName(QStringLiteral("sshFacts"));
    m_facts->setTextFormat(Qt::PlainText); // it quotes what others wrote
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Host"), m_host);
    form->addRow(tr("&Port"), m_port);
    form->addRow(tr("P&rogram"), m_program);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Command"), m_command);
    auto* state = new QHBoxLayout;
    state->addWidget(m_test);
    state->addWidget(m_state);
    state->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("sshAdd"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(about);
    column->addLayout(form);
    column->addLayout(state);
    column->addWidget(m_facts, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &SshEngineDialog::test);
    // What was tried is not what is typed any more.
    const auto edited = [this] {
        m_tried.reset();
        showState();
    };
    connect(m_host, &QLineEdit::textChanged, this, edited);
    connect(m_program, &QLineEdit::textChanged, this, edited);
    connect(m_port, &QSpinBox::valueChanged, this, edited);
    connect(themeWatch(), &ThemeWatch::changed, this, &SshEngineDialog::showState);
    showState();
}

SshEngineDialog::~SshEngineDialog() = default;

SshEngine SshEngineDialog::engine() const
{
    return {m_host->text().toStdString(), m_port->value(), m_program->text().toStdString()};
}

QString SshEngineDialog::command() const
{
    const auto made = sshCommand(engine());
    return made ? QString::fromStdString(*made) : QString();
}

QString SshEngineDialog::name() const
{
    const QString typed = m_name->text().simplified();
    const QString host = m_host->text().trimmed().section('@', -1);
    const bool isAddress = !host.isEmpty() && host.front().isDigit();
    return !typed.isEmpty() ? typed : isAddress ? host : host.section('.', 0, 0);
}

void SshEngineDialog::test()
{
    EngineCommand command;
    command.key = "ssh-test";
    command.name = name().toStdString();
    command.command = this->command().toStdString();
    m_tried = std::make_shared<EngineHost>(std::move(command));
    // Called on the thread of the host, which may outlive what it tells.
    m_tried->onChange([dialog = QPointer(this)] {
        QMetaObject::invokeMethod(
            qApp,
            [dialog] {
                if (dialog) {
                    dialog->showState();
                }
            },
            Qt::QueuedConnection);
    });
    m_tried->start();
    showState();
}

void SshEngineDialog::showState()
{
    const auto made = sshCommand(engine());
    m_command->setText(made ? QString::fromStdString(*made) : QString());
    m_test->setEnabled(made.has_value());
    m_add->setEnabled(made.has_value());
    m_name->setPlaceholderText(name());
    m_state->setVisible(m_tried != nullptr);
    const Palette& colors = currentPalette();
    if (!m_tried) {
        m_facts->setText(made                                 ? tr("Not tried yet.")
                         : m_host->text().trimmed().isEmpty() ? tr("Write the name of the host.")
                                                              : errorText(made.error()));
        setTextColor(m_facts, colors.dimText);
        return;
    }
    m_state->setText(hostStateText(*m_tried));
    const auto fault = m_tried->fault();
    const auto hello = m_tried->hello();
    const bool isGood = m_tried->state() == HostState::Ready;
    setChipColors(m_state,
                  fault    ? colors.bad
                  : isGood ? colors.good
                           : colors.raised,
                  fault    ? inkOn(colors.bad)
                  : isGood ? inkOn(colors.good)
                           : colors.text);
    m_facts->setText(fault   ? errorText(fault->error)
                     : hello ? engineFacts(*hello)
                             : tr("Waiting for its greeting, 20 s at most."));
    setTextColor(m_facts, fault ? colors.bad : colors.dimText);
}

} // namespace rankfall
