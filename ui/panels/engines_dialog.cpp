// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/engines_dialog.h"

#include "ui/panels/engine_options.h"
#include "ui/panels/ssh_engine_dialog.h"
#include "ui/panels/style.h"
#include "ui/workbench/core_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace rankfall {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

QString engineFacts(const protocol::Hello& hello)
{
    QStringList first{text(hello.name)};
    if (!hello.engineVersion.empty()) {
        first << text(hello.engineVersion);
    }
    QString out = first.join(' ');
    if (!hello.author.empty()) {
        out += EnginesDialog::tr(", by %1").arg(text(hello.author));
    }
    if (!hello.description.empty()) {
        out += QStringLiteral(". ") + text(hello.description);
    }
    QStringList rings;
    for (const Ring ring : hello.rings) {
        rings << QString::fromUtf8(ringSymbol(ring).data());
    }
    out += '\n' + (rings.isEmpty() ? EnginesDialog::tr("It plays over no ring that is known here.")
                                   : EnginesDialog::tr("Plays over %1, up to %2×%3×%4 entries.")
                                         .arg(rings.join(QStringLiteral(", ")))
                                         .arg(hello.largest.a)
                                         .arg(hello.largest.b)
                                         .arg(hello.largest.c));
    return out;
}

QString hostStateText(const EngineHost& host)
{
    switch (host.state()) {
    case HostState::Off:
        return EnginesDialog::tr("Not started");
    case HostState::Starting:
        return EnginesDialog::tr("Starting…");
    case HostState::Ready:
        return EnginesDialog::tr("Ready");
    case HostState::Thinking:
    case HostState::Stopping:
        return EnginesDialog::tr("Thinking");
    case HostState::Failed:
        break;
    }
    const auto fault = host.fault();
    switch (fault ? fault->kind : EngineFault::Kind::Crashed) {
    case EngineFault::Kind::CannotStart:
        return EnginesDialog::tr("Cannot be started");
    case EngineFault::Kind::Crashed:
        return EnginesDialog::tr("Crashed");
    case EngineFault::Kind::Hangs:
        return EnginesDialog::tr("Hangs");
    case EngineFault::Kind::Floods:
        return EnginesDialog::tr("Floods");
    case EngineFault::Kind::Hoards:
        return EnginesDialog::tr("Takes too much memory");
    case EngineFault::Kind::Rubbish:
        return EnginesDialog::tr("Talks rubbish");
    case EngineFault::Kind::Lies:
        return EnginesDialog::tr("Lies");
    case EngineFault::Kind::Foreign:
        return EnginesDialog::tr("Does not fit");
    }
    return {};
}

QString EnginesDialog::chosenKey() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

const ExternalEngine* EnginesDialog::chosenEngine() const
{
    const std::string key = chosenKey().toStdString();
    const auto& all = m_engines.external();
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const ExternalEngine& engine) { return engine.command.key == key; });
    return it == all.end() ? nullptr : &*it;
}

void EnginesDialog::select(const QString& key)
{
    choose(key);
    if (chosenKey() == key) {
        findChild<QTabWidget*>()->setCurrentIndex(1); // asked for by name: something is the matter with it
    }
}

void EnginesDialog::listAll()
{
    const QString chosen = chosenKey();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ExternalEngine& engine : m_engines.external()) {
            auto* item = new QListWidgetItem(text(engine.command.name), m_list);
            item->setData(Qt::UserRole, text(engine.command.key));
            item->setToolTip(text(engine.command.command).toHtmlEscaped());
            if (!engine.isEnabled) {
                item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
            }
            if (text(engine.command.key) == chosen) {
                m_list->setCurrentItem(item);
            }
        }
        if (!m_list->currentItem() && m_list->count() > 0) {
            m_list->setCurrentRow(0);
        }
    }
    showChosen();
}

void EnginesDialog::showChosen()
{
    const ExternalEngine* engine = chosenEngine();
    m_pages->setCurrentIndex(engine ? 1 : 0);
    m_remove->setEnabled(engine != nullptr);
    if (!engine) {
        return;
    }
    m_isShowing = true;
    // What is being typed stays as it is.
    for (const auto& [edit, value] :
         {std::pair(m_name, text(engine->command.name)), std::pair(m_command, text(engine->command.command)),
          std::pair(m_folder, text(engine->command.folder))}) {
        if (edit->text() != value) {
            edit->setText(value);
        }
    }
    m_enabled->setChecked(engine->isEnabled);
    m_isShowing = false;
    showState();
    showLog();
}

void EnginesDialog::showState()
{
    const ExternalEngine* engine = chosenEngine();
    const auto host = m_engines.host(chosenKey());
    if (!engine || !host) {
        return;
    }
    const rankfall::Palette& colors = currentPalette();
    m_state->setText(hostStateText(*host));
    const auto fault = host->fault();
    const bool isGood = host->state() == HostState::Ready || host->state() == HostState::Thinking;
    setChipColors(m_state,
                  fault    ? colors.bad
                  : isGood ? colors.good
                           : colors.raised,
                  fault    ? inkOn(colors.bad)
                  : isGood ? inkOn(colors.good)
                           : colors.text);
    m_test->setText(host->state() == HostState::Off ? tr("&Test") : tr("&Restart"));
    m_test->setEnabled(!m_command->text().trimmed().isEmpty());
    const auto hello = host->hello();
    m_facts->setText(fault                             ? errorText(fault->error)
                     : hello                           ? engineFacts(*hello)
                     : engine->command.command.empty() ? tr("Write the command that starts it.")
                                                       : tr("It starts when it is first asked, or tested here."));
    setTextColor(m_facts, fault ? colors.bad : colors.dimText);
    // Fields are made anew for another engine or another greeting only: somebody may be typing in them.
    const QString of = hello ? chosenKey() + '/' + text(protocol::write(*hello)) : chosenKey();
    if (of != m_optionsOf) {
        m_optionsOf = of;
        if (hello) {
            m_options->show(hello->options, engine->command.options);
        } else {
            m_options->clear();
        }
    }
}

void EnginesDialog::showLog()
{
    const auto host = m_engines.host(chosenKey());
    if (!host) {
        return;
    }
    QStringList lines;
    for (const auto& entry : host->log()) {
        const char* mark = entry.source == EngineHost::LogEntry::Source::Program  ? "→"
                           : entry.source == EngineHost::LogEntry::Source::Engine ? "←"
                           : entry.source == EngineHost::LogEntry::Source::Error  ? "!"
                                                                                  : "·";
        lines
            << QStringLiteral("%1 %2 %3").arg(entry.seconds, 8, 'f', 2).arg(QString::fromUtf8(mark), text(entry.text));
    }
    const QString all = lines.join('\n');
    if (all == m_log->toPlainText()) {
        return;
    }
    QScrollBar* bar = m_log->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    const int before = bar->value();
    m_log->setPlainText(all);
    bar->setValue(isAtEnd ? bar->maximum() : before);
}

void EnginesDialog::add()
{
    choose(m_engines.add(tr("New engine"), {}));
    m_name->setFocus();
    m_name->selectAll();
    Q_EMIT edited();
}

void EnginesDialog::addRemote()
{
    auto* dialog = new SshEngineDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        choose(m_engines.add(dialog->name(), dialog->command()));
        Q_EMIT edited();
    });
    dialog->open();
}

void EnginesDialog::choose(const QString& key)
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString() == key) {
            m_list->setCurrentRow(i);
        }
    }
}

void EnginesDialog::removeChosen()
{
    m_engines.remove(chosenKey());
    Q_EMIT edited();
}

void EnginesDialog::test()
{
    store();
    m_engines.restart(chosenKey());
}

void EnginesDialog::store()
{
    const ExternalEngine* engine = chosenEngine();
    if (!engine || m_isShowing) {
        return;
    }
    ExternalEngine other = *engine;
    const QString name = m_name->text().simplified();
    other.command.name = name.isEmpty() ? engine->command.name : name.toStdString();
    other.command.command = m_command->text().trimmed().toStdString();
    other.command.folder = m_folder->text().trimmed().toStdString();
    other.isEnabled = m_enabled->isChecked();
    const bool isSame = other.command.name == engine->command.name &&
                        other.command.command == engine->command.command &&
                        other.command.folder == engine->command.folder && other.isEnabled == engine->isEnabled;
    if (!isSame) {
        m_engines.replace(other);
        Q_EMIT edited();
    }
}

} // namespace rankfall
