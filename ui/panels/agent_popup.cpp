// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/agent_popup.h"

#include "core/agent/networks.h"
#include "ui/panels/popup_place.h"
#include "ui/panels/style.h"
#include "ui/workbench/core_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace rankfall {

namespace {

QString shortName(const agent::KnownNetwork& network)
{
    const QString name = QString::fromStdString(network.name);
    if (network.isShipped || !name.contains(QLatin1Char('/'))) {
        return name;
    }
    // Of a run's network the folder says more than the file.
    const QFileInfo file(name);
    const QString folder = QFileInfo(file.path()).fileName();
    return file.fileName() == QLatin1String("network.safetensors") && !folder.isEmpty() ? folder : file.fileName();
}

QString describe(const agent::KnownNetwork& network)
{
    return QStringLiteral("%1×%2×%3 %4 %5")
               .arg(network.dims[0])
               .arg(network.dims[1])
               .arg(network.dims[2])
               .arg(QObject::tr("over"), QString::fromUtf8(ringSymbol(network.ring).data())) +
           (network.kind.empty() ? QString() : QStringLiteral(", ") + fromCore(network.kind)) +
           (network.parts > 0 ? QStringLiteral(", ") + QObject::tr("for the last %1 terms").arg(network.parts)
                              : QString());
}

} // namespace

bool hasNetwork(const QString& engineKey)
{
    return engineKey == QLatin1String("agent") || engineKey == QLatin1String("backplay");
}

QString thoughtText(const AgentView& view)
{
    const QString kind = fromCore(view.kind);
    QString text = QString::fromStdString(view.network);
    for (const agent::KnownNetwork& network : agent::knownNetworks()) {
        if (network.name == view.network) {
            text = shortName(network) + QStringLiteral(" · ") + QString::fromUtf8(ringSymbol(network.ring).data());
        }
    }
    return text + (kind.isEmpty() ? QString() : QStringLiteral(" · ") + kind) + QStringLiteral(" · ") +
           QObject::tr("%1 basis").arg(fromCore(view.basisKind));
}

QString networkText(const std::string& name)
{
    for (const agent::KnownNetwork& network : agent::knownNetworks()) {
        if (network.name == name) {
            return shortName(network) + QStringLiteral(": ") + describe(network);
        }
    }
    return QString::fromStdString(name);
}

AgentPopup::AgentPopup(Workbench& workbench, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("agentPopup"));
    setAccessibleName(tr("How the agent thinks"));
    setFrameShape(QFrame::StyledPanel);
    build();
    follow();
    connect(m_network, &QComboBox::activated, this, &AgentPopup::choose);
    connect(m_basis, &QComboBox::activated, this, &AgentPopup::choose);
    connect(m_simulations, &QSpinBox::valueChanged, this, &AgentPopup::choose);
    connect(m_riskSeeking, &QCheckBox::toggled, this, &AgentPopup::choose);
    connect(m_load, &QPushButton::clicked, this, [this] {
        hide(); // a popup keeps the mouse from the dialog
        Q_EMIT networkFileWanted();
    });
}

void AgentPopup::build()
{
    m_network = new QComboBox(this);
    m_network->setObjectName(QStringLiteral("agentNetwork"));
    m_network->setMinimumContentsLength(30);
    m_network->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_basis = new QComboBox(this);
    m_basis->setObjectName(QStringLiteral("agentBasis"));
    m_basis->addItem(tr("the one that the network learned in"), -1);
    for (const auto& [kind, text, tip] :
         {std::tuple{play::BasisKind::Canonical, tr("canonical: the tensor as it is"),
                     tr("The agent sees what you see")},
          std::tuple{play::BasisKind::NearCanonical, tr("near: a few rows added to others"),
                     tr("Entries reordered, and up to two additions of one to another")},
          std::tuple{play::BasisKind::Dense, tr("dense: any basis, drawn anew for each game"),
                     tr("Games differ the most")}}) {
        m_basis->addItem(text, static_cast<int>(kind));
        m_basis->setItemData(m_basis->count() - 1, tip, Qt::ToolTipRole);
    }
    m_simulations = new QSpinBox(this);
    m_simulations->setObjectName(QStringLiteral("agentSimulations"));
    m_simulations->setRange(8, 100'000);
    m_simulations->setSingleStep(100);
    m_simulations->setKeyboardTracking(false);
    m_simulations->setToolTip(tr("How many ways the tree search tries before each move of a game"));
    m_riskSeeking = new QCheckBox(tr("risk-seeking: the mean of the best quarter"), this);
    m_riskSeeking->setObjectName(QStringLiteral("agentRisk"));
    m_riskSeeking->setToolTip(tr("A move is worth what its luckier outcomes are worth, as AlphaTensor values them"));
    m_fits = remarkLabel(this);
    m_fits->setObjectName(QStringLiteral("agentFits"));
    m_load = new QPushButton(themedIcon(QStringLiteral("open")), tr("Load a network…"), this);
    m_load->setObjectName(QStringLiteral("agentLoad"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(14, 12, 14, 12);
    form->setSpacing(8);
    form->addRow(tr("Network"), m_network);
    form->addRow(QString(), m_fits);
    form->addRow(tr("Basis"), m_basis);
    form->addRow(tr("Simulations"), m_simulations);
    form->addRow(tr("Value"), m_riskSeeking);
    form->addRow(QString(), m_load);
}

void AgentPopup::follow()
{
    const AgentSettings settings = agentSettings();
    const QSignalBlocker network(m_network);
    const QSignalBlocker simulations(m_simulations);
    const QSignalBlocker risk(m_riskSeeking);
    m_network->clear();
    m_network->addItem(tr("the best that fits"), QString());
    for (const agent::KnownNetwork& known : agent::knownNetworks()) {
        m_network->addItem(shortName(known) + QStringLiteral(" · ") + describe(known),
                           QString::fromStdString(known.name));
    }
    m_network->setCurrentIndex(std::max(0, m_network->findData(QString::fromStdString(settings.network))));
    m_basis->setCurrentIndex(settings.basis ? m_basis->findData(static_cast<int>(*settings.basis)) : 0);
    m_simulations->setValue(settings.simulations);
    m_riskSeeking->setChecked(settings.riskSeeking);
    // The modes of what is left may be shorter than those of the target; this is the answer for the start.
    const rankfall::Shape shape = m_workbench.target().shape();
    const auto ready = agent::networkFor({shape.a, shape.b, shape.c}, Ring::Z2, settings.network);
    const QString name = QString::fromStdString(m_workbench.target().name());
    m_fits->setText(
        ready ? tr("On %1: %2").arg(name, networkText(ready->what.name))
        : m_network->count() == 1
            ? tr("There is no network yet. Engine ▸ Teach… makes one.")
            : tr("None of them is large enough for %1 as it starts; positions with little left may fit.").arg(name));
    setTextColor(m_fits, ready ? currentPalette().dimText : currentPalette().warn);
}

void AgentPopup::choose()
{
    AgentSettings settings = agentSettings();
    settings.network = m_network->currentData().toString().toStdString();
    settings.basis = m_basis->currentIndex() == 0
                         ? std::nullopt
                         : std::optional(static_cast<play::BasisKind>(m_basis->currentData().toInt()));
    settings.simulations = m_simulations->value();
    settings.riskSeeking = m_riskSeeking->isChecked();
    setAgentSettings(settings);
    Q_EMIT chosen();
    follow();
    if (hasNetwork(m_workbench.engineKey())) {
        m_workbench.thinkAnew();
    }
}

void AgentPopup::openBelow(QWidget* widget)
{
    follow();
    setStyleSheet(QStringLiteral("#agentPopup { border: 1px solid %1; }").arg(toColor(currentPalette().line).name()));
    showBelow(*this, *widget);
}

void AgentPopup::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_network->setFocus(Qt::PopupFocusReason);
}

} // namespace rankfall
