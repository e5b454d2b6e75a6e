// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/engine_list.h"

#include "core/engine/agent/settings_text.h"
#include "ui/workbench/core_text.h"

#include <QTimer>

#include <algorithm>
#include <atomic>
#include <type_traits>
#include <utility>
#include <variant>

namespace rankfall {

namespace {

constexpr int kNewsInterval = 100; // ms: a host may have news with every line

QString keyOf(const ExternalEngine& engine)
{
    return QString::fromStdString(engine.command.key);
}

} // namespace

EngineList::EngineList(QObject* parent)
    : QObject(parent)
    , m_entries(engineRegistry())
{
}

EngineList::~EngineList()
{
    for (const auto& [key, host] : m_hosts) {
        host->onChange({});
    }
}

std::unique_ptr<Engine> EngineList::create(const QString& key) const
{
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(),
                     [wanted = key.toStdString()](const EngineEntry& it) { return it.info.key == wanted; });
    return entry == m_entries.end() ? nullptr : entry->create();
}

QString EngineList::nameOf(const QString& key) const
{
    for (const EngineEntry& entry : m_entries) {
        if (QString::fromStdString(entry.info.key) == key) {
            return fromCore(entry.info.name);
        }
    }
    return key;
}

std::string EngineList::settingsOf(const QString& key) const
{
    if (key == QLatin1String("agent") || key == QLatin1String("backplay")) {
        return settingsText(agentSettings());
    }
    const auto its = m_hosts.find(key);
    if (its == m_hosts.end()) {
        return {};
    }
    std::string text;
    for (const auto& [name, value] : its->second->command().options) {
        const QString said = std::visit(
            [](const auto& it) {
                if constexpr (std::is_same_v<std::decay_t<decltype(it)>, std::string>) {
                    return QString::fromStdString(it);
                } else if constexpr (std::is_same_v<std::decay_t<decltype(it)>, bool>) {
                    return it ? QStringLiteral("yes") : QStringLiteral("no");
                } else {
                    return QString::number(it);
                }
            },
            value);
        text += (text.empty() ? "" : "; ") + name + "=" + said.toStdString();
    }
    return text;
}

ExternalEngine* EngineList::find(const QString& key)
{
    const auto it = std::find_if(m_external.begin(), m_external.end(),
                                 [&](const ExternalEngine& engine) { return keyOf(engine) == key; });
    return it == m_external.end() ? nullptr : &*it;
}

QString EngineList::add(const QString& name, const QString& command, const QString& folder)
{
    QString plain;
    for (const QChar c : name.toLower()) {
        plain += (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? c : u'-';
    }
    const auto isTaken = [this](const QString& key) {
        return find(key) != nullptr || createEngine(key.toStdString()) != nullptr;
    };
    QString key = QStringLiteral("own-") + plain;
    for (int i = 2; isTaken(key); ++i) {
        key = QStringLiteral("own-%1-%2").arg(plain).arg(i);
    }
    m_external.push_back(
        {{key.toStdString(), name.toStdString(), command.toStdString(), folder.toStdString(), {}}, true});
    rebuild();
    return key;
}

void EngineList::replace(const ExternalEngine& engine)
{
    ExternalEngine* known = find(keyOf(engine));
    if (!known) {
        return;
    }
    const EngineCommand& before = known->command;
    const bool isOther = before.command != engine.command.command || before.folder != engine.command.folder ||
                         before.name != engine.command.name;
    // Options count from the next request on; a host that has not greeted is made anew with them.
    const auto running = host(keyOf(engine));
    if (running && (isOther || running->setOptions(engine.command.options))) {
        running->onChange({});
        m_hosts.erase(keyOf(engine)); // what thinks with it now keeps it to the end
    }
    *known = engine;
    rebuild();
}

void EngineList::remove(const QString& key)
{
    std::erase_if(m_external, [&](const ExternalEngine& engine) { return keyOf(engine) == key; });
    rebuild();
}

void EngineList::setExternal(std::vector<ExternalEngine> engines)
{
    m_external.clear();
    for (ExternalEngine& engine : engines) {
        if (!find(keyOf(engine)) && !createEngine(engine.command.key) && !engine.command.key.empty()) {
            m_external.push_back(std::move(engine));
        }
    }
    rebuild();
}

std::shared_ptr<EngineHost> EngineList::host(const QString& key) const
{
    const auto it = m_hosts.find(key);
    return it == m_hosts.end() ? nullptr : it->second;
}

void EngineList::restart(const QString& key)
{
    if (const auto running = host(key)) {
        running->restart();
        Q_EMIT hostChanged(key);
    }
}

/// Hosts for those that have none, none for those that are gone.
void EngineList::rebuild()
{
    std::map<QString, std::shared_ptr<EngineHost>> hosts;
    m_entries = engineRegistry();
    for (const ExternalEngine& engine : m_external) {
        const QString key = keyOf(engine);
        auto known = m_hosts.find(key);
        auto host = known != m_hosts.end() ? known->second : std::make_shared<EngineHost>(engine.command);
        if (known == m_hosts.end()) {
            watch(key, host);
        }
        if (engine.isEnabled) {
            m_entries.push_back(externalEntry(host));
        } else {
            host->shutDown();
        }
        hosts.emplace(key, std::move(host));
    }
    std::swap(m_hosts, hosts);
    for (const auto& [key, host] : hosts) {
        if (!m_hosts.contains(key) || m_hosts[key] != host) {
            host->onChange({});
        }
    }
    Q_EMIT changed();
}

void EngineList::watch(const QString& key, const std::shared_ptr<EngineHost>& host)
{
    // Called on the host's thread: only post, and only once until it has been told.
    auto isPosted = std::make_shared<std::atomic<bool>>(false);
    host->onChange([this, key, isPosted] {
        if (isPosted->exchange(true)) {
            return;
        }
        QMetaObject::invokeMethod(
            this,
            [this, key, isPosted] {
                QTimer::singleShot(kNewsInterval, this, [this, key, isPosted] {
                    isPosted->store(false);
                    Q_EMIT hostChanged(key);
                });
            },
            Qt::QueuedConnection);
    });
}

} // namespace rankfall
