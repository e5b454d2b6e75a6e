// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/engine_strip.h"

#include "ui/panels/agent_popup.h"
#include "ui/panels/budget_popup.h"
#include "ui/panels/style.h"
#include "ui/theme/elided_label.h"
#include "ui/workbench/companions.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/engine_list.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankfall {

namespace {

// Data of entries that are no times.
const QString kChoose = QStringLiteral("choose");
const QString kOwn = QStringLiteral("own");

} // namespace

QString engineNameOf(const Workbench& workbench)
{
    return workbench.engines().nameOf(workbench.engineKey());
}

EngineStrip::EngineStrip(Workbench& workbench, Companions& companions, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_companions(companions)
{
    build();
    listEngines();
    fillCompanions();
    connect(&workbench.engines(), &EngineList::changed, this, [this] {
        listEngines();
        follow();
    });
    connect(&companions, &Companions::keysChanged, this, &EngineStrip::follow);
    connect(m_besideMenu, &QMenu::aboutToShow, this, &EngineStrip::fillCompanions);
    connect(m_restart, &QPushButton::clicked, &workbench, &Workbench::restartEngine);
    connect(m_engine, &QComboBox::activated, this,
            [this](int i) { m_workbench.setEngineKey(m_engine->itemData(i).toString()); });
    connect(m_think, &QPushButton::clicked, &workbench, &Workbench::toggleThinking);
    connect(m_lock, &QToolButton::clicked, &workbench, &Workbench::toggleLock);
    connect(m_lines, &QSpinBox::valueChanged, &workbench, &Workbench::setLines);
    connect(m_budget, &QComboBox::activated, this, [this](int i) {
        const QVariant seconds = m_budget->itemData(i);
        if (i == m_budget->findData(kChoose)) {
            follow(); // the box goes on to say what holds
            openBudget();
        } else if (i != m_budget->findData(kOwn)) {
            m_workbench.setBudget(
                {seconds.isValid() ? std::optional<double>(seconds.toDouble()) : std::nullopt, {}, {}});
        }
    });
    connect(m_return, &QPushButton::clicked, this, [this] {
        if (m_workbench.lockedNode() != kNoNode) {
            m_workbench.returnToLocked();
        } else if (m_workbench.session().contains(m_workbench.analysisNode())) {
            m_workbench.goTo(m_workbench.analysisNode());
        }
    });
    // After the style sheet, which gives the labels their former colours back.
    connect(themeWatch(), &ThemeWatch::changed, this, &EngineStrip::follow);
    connect(&workbench, &Workbench::engineChanged, this, &EngineStrip::follow);
    connect(&workbench, &Workbench::analysisChanged, this, &EngineStrip::showState);
    connect(&workbench, &Workbench::currentChanged, this, &EngineStrip::showLock);
    connect(&workbench, &Workbench::analysisChanged, this, &EngineStrip::showLock);
    follow();
}

void EngineStrip::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 4);
    column->setSpacing(5);

    auto* first = new QHBoxLayout;
    m_engine = new QComboBox(this);
    m_engine->setObjectName(QStringLiteral("engine"));
    m_engine->setAccessibleName(tr("Engine"));
    m_engine->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_engine->setMinimumContentsLength(8);
    m_engine->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_beside = iconButton(QStringLiteral("plus"), tr("Engines that think beside it"), this);
    m_beside->setObjectName(QStringLiteral("beside"));
    m_beside->setPopupMode(QToolButton::InstantPopup);
    m_besideMenu = new QMenu(m_beside);
    m_besideMenu->setToolTipsVisible(true);
    m_beside->setMenu(m_besideMenu);
    m_think = new QPushButton(this);
    m_think->setObjectName(QStringLiteral("think"));
    m_agent =
        iconButton(QStringLiteral("settings"), tr("How the agent thinks: network, basis, simulations, value"), this);
    m_agent->setObjectName(QStringLiteral("agentSettings"));
    m_basis = iconButton(QStringLiteral("eye"), tr("Show the position in the agent’s basis (Shift+B)"), this);
    m_basis->setObjectName(QStringLiteral("agentView"));
    m_basis->setCheckable(true);
    connect(m_agent, &QToolButton::clicked, this, [this] { Q_EMIT agentWanted(m_agent); });
    connect(m_basis, &QToolButton::clicked, this, &EngineStrip::basisWanted);
    first->addWidget(m_engine, 1);
    first->addWidget(m_beside);
    first->addWidget(m_agent);
    first->addWidget(m_basis);
    first->addWidget(m_think);
    column->addLayout(first);

    auto* second = new QHBoxLayout;
    m_lock = iconButton(QStringLiteral("lock"), tr("Lock the engine to this position (L)"), this);
    m_lock->setObjectName(QStringLiteral("lock"));
    m_lock->setCheckable(true);
    auto* linesLabel = new QLabel(tr("Lines"), this);
    m_lines = new QSpinBox(this);
    m_lines->setObjectName(QStringLiteral("lines"));
    m_lines->setRange(1, 50);
    m_lines->setToolTip(tr("How many proposals (+ and −)"));
    m_lines->setKeyboardTracking(false);
    linesLabel->setBuddy(m_lines);
    m_budget = new QComboBox(this);
    m_budget->setObjectName(QStringLiteral("budget"));
    m_budget->setToolTip(tr("How long the engine thinks about a position"));
    m_budget->addItem(tr("until stopped"), QVariant());
    m_budget->addItem(tr("1 second"), 1.0);
    m_budget->addItem(tr("5 seconds"), 5.0);
    m_budget->addItem(tr("30 seconds"), 30.0);
    m_budget->addItem(tr("Choose…"), kChoose);
    second->addWidget(m_lock);
    second->addSpacing(4);
    second->addWidget(linesLabel);
    second->addWidget(m_lines);
    second->addWidget(m_budget, 1);
    column->addLayout(second);

    m_third = new QBoxLayout(QBoxLayout::LeftToRight);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("state"));
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_third->addWidget(m_state, 0, Qt::AlignTop | Qt::AlignLeft);
    m_third->addWidget(m_note, 1);
    column->addLayout(m_third);

    m_thought = new QLabel(this);
    m_thought->setObjectName(QStringLiteral("thought"));
    m_thought->setWordWrap(true);
    m_thought->hide();
    column->addWidget(m_thought);

    m_banner = new QWidget(this);
    auto* banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(0, 0, 0, 0);
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setObjectName(QStringLiteral("lockBanner"));
    m_bannerText->setWordWrap(true);
    m_return = new QPushButton(tr("Go there"), m_banner);
    m_return->setObjectName(QStringLiteral("returnToLocked"));
    m_return->setToolTip(tr("Return to the position that the engine looks at (Shift+L)"));
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(m_return);
    m_banner->hide();
    column->addWidget(m_banner);

    m_fault = new QWidget(this);
    auto* fault = new QVBoxLayout(m_fault);
    fault->setContentsMargins(0, 0, 0, 0);
    auto* ways = new QHBoxLayout;
    m_faultText = new QLabel(m_fault);
    m_faultText->setObjectName(QStringLiteral("faultBanner"));
    m_faultText->setTextFormat(Qt::PlainText); // it quotes what others wrote
    m_faultText->setWordWrap(true);
    m_restart = new QPushButton(tr("Restart"), m_fault);
    m_restart->setObjectName(QStringLiteral("restartEngine"));
    m_restart->setToolTip(tr("Start the engine again, and have it think"));
    auto* log = new QPushButton(tr("Log…"), m_fault);
    log->setObjectName(QStringLiteral("engineLog"));
    log->setToolTip(tr("What was said between the program and the engine, and what the engine complained of"));
    connect(log, &QPushButton::clicked, this, [this] { Q_EMIT enginesWanted(m_workbench.engineKey()); });
    fault->addWidget(m_faultText);
    fault->addLayout(ways);
    ways->addWidget(m_restart);
    ways->addWidget(log);
    ways->addStretch(1);
    m_fault->hide();
    column->addWidget(m_fault);
}

void EngineStrip::listEngines()
{
    const QSignalBlocker quiet(m_engine);
    m_engine->clear();
    for (const EngineEntry& entry : m_workbench.engines().entries()) {
        m_engine->addItem(fromCore(entry.info.name), QString::fromStdString(entry.info.key));
        m_engine->setItemData(m_engine->count() - 1, fromCore(entry.info.description).toHtmlEscaped(), Qt::ToolTipRole);
    }
}

/// One item an engine; what is checked thinks too.
void EngineStrip::fillCompanions()
{
    m_besideMenu->clear();
    m_besideMenu->addSection(tr("Think beside it"));
    for (const EngineEntry& entry : m_workbench.engines().entries()) {
        const QString key = QString::fromStdString(entry.info.key);
        QAction* action = m_besideMenu->addAction(fromCore(entry.info.name));
        action->setCheckable(true);
        action->setChecked(key == m_workbench.engineKey() || m_companions.keys().contains(key));
        action->setEnabled(key != m_workbench.engineKey());
        action->setToolTip(fromCore(entry.info.description).toHtmlEscaped());
        connect(action, &QAction::toggled, this, [this, key](bool on) {
            QStringList keys = m_companions.keys();
            keys.removeAll(key);
            if (on) {
                keys << key;
            }
            m_companions.setKeys(keys);
        });
    }
    m_besideMenu->addSeparator();
    connect(m_besideMenu->addAction(tr("Engines outside this program…")), &QAction::triggered, this,
            [this] { Q_EMIT enginesWanted({}); });
}

void EngineStrip::showFault()
{
    const auto fault = m_workbench.engineFault();
    m_fault->setVisible(fault.has_value());
    if (fault) {
        m_faultText->setText(errorText(*fault));
        setTextColor(m_faultText, currentPalette().bad);
    }
}

void EngineStrip::follow()
{
    const QSignalBlocker lines(m_lines);
    m_engine->setCurrentIndex(m_engine->findData(m_workbench.engineKey()));
    m_engine->setToolTip(m_engine->currentData(Qt::ToolTipRole).toString());
    m_agent->setVisible(hasNetwork(m_workbench.engineKey()));
    m_basis->setVisible(hasNetwork(m_workbench.engineKey()));
    m_lines->setValue(m_workbench.lines());
    showBudget();
    const bool thinking = m_workbench.isThinkingWanted();
    const QString text = thinking ? tr("Pause") : tr("Think");
    if (m_think->text() != text || m_think->icon().isNull()) {
        m_think->setText(text);
        m_think->setIcon(themedIcon(thinking ? QStringLiteral("pause") : QStringLiteral("think")));
        m_think->setToolTip(tr("%1 (Space)").arg(text));
    }
    m_lock->setChecked(m_workbench.lockedNode() != kNoNode);
    m_lock->setToolTip(m_lock->isChecked() ? tr("Let the engine follow you again (L)")
                                           : tr("Lock the engine to this position (L)"));
    QStringList beside;
    for (const QString& key : m_companions.keys()) {
        if (key != m_workbench.engineKey()) {
            beside << m_workbench.engines().nameOf(key);
        }
    }
    m_beside->setText(beside.isEmpty() ? QString() : QString::number(beside.size()));
    m_beside->setToolButtonStyle(beside.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_beside->setToolTip(beside.isEmpty() ? tr("Engines that think beside it")
                                          : tr("Think beside it: %1").arg(beside.join(QStringLiteral(", "))));
    showState();
    showLock();
    showFault();
}

/// One of the usual budgets, or an entry of its own for another one.
void EngineStrip::showBudget()
{
    const Workbench::Budget& budget = m_workbench.budget();
    if (const int own = m_budget->findData(kOwn); own >= 0) {
        m_budget->removeItem(own);
    }
    const bool isPlain = !budget.nodes && !budget.untilTotal;
    int at = isPlain ? budget.seconds ? m_budget->findData(*budget.seconds) : 0 : -1;
    if (at < 0) {
        at = m_budget->findData(kChoose);
        m_budget->insertItem(at, budgetText(budget), kOwn);
    }
    m_budget->setCurrentIndex(at);
    m_budget->setToolTip(tr("How long the engine thinks about a position: %1").arg(budgetText(budget)));
}

void EngineStrip::openBudget()
{
    if (m_budgetPopup == nullptr) {
        m_budgetPopup = new BudgetPopup(m_workbench, this);
    }
    m_budgetPopup->openBelow(m_budget);
}

void EngineStrip::setBasisShown(bool on)
{
    m_basis->setChecked(on);
}

void EngineStrip::showState()
{
    const Palette& palette = currentPalette();
    m_state->setText(m_workbench.engineStateText());
    switch (m_workbench.engineState()) {
    case EngineState::Thinking:
        setChipColors(m_state, palette.accent, palette.accentText);
        break;
    case EngineState::Finished:
        setChipColors(m_state, palette.good, inkOn(palette.good));
        break;
    case EngineState::Failed:
        setChipColors(m_state, palette.bad, inkOn(palette.bad));
        break;
    case EngineState::Idle:
    case EngineState::Paused:
        setChipColors(m_state, palette.raised, palette.text);
        break;
    }
    const auto analysis = m_workbench.analysis();
    QStringList notes;
    if (analysis && analysis->bestTotal) {
        notes << tr("best %1").arg(*analysis->bestTotal);
    }
    if (analysis && !analysis->note.empty()) {
        // An engine with a network begins its note with what has a line of its own here.
        const QString note = fromCore(analysis->note);
        const QString own = analysis->agent ? note.section(QStringLiteral("; "), 1) : note;
        if (!notes.isEmpty() && own.contains(notes.front())) {
            notes.clear(); // it says the best itself
        }
        if (!own.isEmpty()) {
            notes << own;
        }
    }
    m_note->setText(notes.join(QStringLiteral(" · ")));
    // An engine with a network has more to say: room for it from the beginning, so that the rows below stay in place.
    m_note->setMinimumHeight(hasNetwork(m_workbench.engineKey()) ? 2 * m_note->fontMetrics().lineSpacing() : 0);
    setTextColor(m_note, palette.dimText);
    arrangeNote();
    m_thought->setVisible(analysis && analysis->agent);
    if (analysis && analysis->agent) {
        m_thought->setText(thoughtText(*analysis->agent));
        m_thought->setToolTip(
            tr("The network that thinks, and the basis of its games: %1").arg(networkText(analysis->agent->network)));
        setTextColor(m_thought, palette.text);
    }
}

void EngineStrip::arrangeNote()
{
    // In half of the width a long note would be a column of single words.
    const int room = width() - m_state->sizeHint().width();
    const bool isLong = m_note->fontMetrics().horizontalAdvance(m_note->text()) > 2 * room;
    m_third->setDirection(isLong ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void EngineStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeNote();
}

void EngineStrip::showLock()
{
    // A paused engine stays where it was as a locked one does, and its proposals are shown: say whose they are.
    const Session& session = m_workbench.session();
    const NodeId locked = m_workbench.lockedNode();
    const NodeId here = session.current();
    const NodeId there = locked != kNoNode ? locked : m_workbench.analysisNode();
    const bool known = there != kNoNode && session.contains(there);
    const bool away = known && there != here && (locked != kNoNode || !m_workbench.isThinkingWanted());
    m_banner->setVisible(away);
    if (away) {
        m_bannerText->setText(
            (locked != kNoNode ? tr("Engine on move %1 (you are on %2)") : tr("Proposals for move %1 (you are on %2)"))
                .arg(session.depth(there))
                .arg(session.depth(here)));
        setTextColor(m_bannerText, currentPalette().warn);
    }
}

void EngineStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_return != nullptr) {
        showState();
        showLock();
    }
}

} // namespace rankfall
