// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/companions.h"

#include "ui/workbench/core_text.h"
#include "ui/workbench/engine_list.h"
#include "ui/workbench/request_settings.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kDeliveryInterval = 100; // ms

} // namespace

Companions::Companions(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_delivery.setSingleShot(true);
    m_delivery.setInterval(kDeliveryInterval);
    connect(&m_delivery, &QTimer::timeout, this, &Companions::take);
    connect(&workbench, &Workbench::engineChanged, this, &Companions::follow);
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        for (const auto& seat : m_seats) {
            seat->runner->stop();
            seat->latest.reset();
            seat->run = 0;
        }
        Q_EMIT changed();
    });
    connect(&workbench.engines(), &EngineList::changed, this, [this] { setKeys(m_keys); });
}

Companions::~Companions() = default;

void Companions::setKeys(const QStringList& keys)
{
    QStringList wanted;
    for (const QString& key : keys) {
        if (!wanted.contains(key) && m_workbench.engines().create(key)) {
            wanted << key;
        }
    }
    const bool isOther = wanted != m_keys;
    m_keys = wanted;
    // Those that are no longer wanted end with their runners.
    std::erase_if(m_seats, [&](const auto& seat) { return !m_keys.contains(seat->key); });
    m_followed = 0;
    follow();
    if (isOther) {
        Q_EMIT keysChanged();
        Q_EMIT changed();
    }
}

Companions::Seat* Companions::seatOf(const QString& key)
{
    for (const auto& seat : m_seats) {
        if (seat->key == key) {
            return seat.get();
        }
    }
    auto runner = std::make_unique<AnalysisRunner>([this] {
        // On the engine's thread: only post.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_delivery.isActive()) {
                    m_delivery.start();
                }
            },
            Qt::QueuedConnection);
    });
    m_seats.push_back(
        std::make_unique<Seat>(Seat{key, std::move(runner), 0, {}, m_workbench.position(), {}, {}, false, {}}));
    return m_seats.back().get();
}

/// Begins where the workbench has begun, stops where it has stopped.
void Companions::follow()
{
    const auto run = m_workbench.currentRun();
    if (!run) {
        for (const auto& seat : m_seats) {
            if (seat->isThinking) {
                seat->runner->stop();
            }
        }
        m_followed = 0;
        return;
    }
    if (run->id == m_followed) {
        return;
    }
    m_followed = run->id;
    for (const QString& key : m_keys) {
        auto engine = key == m_workbench.engineKey() ? nullptr : m_workbench.engines().create(key);
        Seat* seat = seatOf(key);
        if (!engine) {
            seat->runner->stop();
            seat->latest.reset();
            continue;
        }
        if (!(seat->root.problem() == run->root.problem()) || seat->root.key() != run->root.key()) {
            seat->latest.reset();
        }
        seat->root = run->root;
        seat->request = m_workbench.request();
        seat->request.engine = key.toStdString();
        seat->request.settings = requestSettings(m_workbench.engines(), key, run->root.problem());
        seat->clock.start();
        seat->isThinking = true;
        seat->run = seat->runner->start(std::move(engine), run->root, run->limits);
    }
    Q_EMIT changed();
}

void Companions::take()
{
    for (const auto& seat : m_seats) {
        AnalysisRunner::Delivery delivery = seat->runner->take();
        for (const Discovery& found : delivery.discoveries) {
            if (found.run == seat->run) {
                m_workbench.take(found.moves, seat->root, seat->key, static_cast<double>(seat->clock.elapsed()) / 1000);
            }
        }
        if (delivery.latest && delivery.latest->run == seat->run) {
            seat->latest = std::move(delivery.latest);
            seat->isThinking = seat->latest->status == AnalysisStatus::Running;
            const std::string fault = seat->latest->fault ? seat->latest->fault->text() : std::string();
            if (!fault.empty() && fault != seat->told) {
                Q_EMIT m_workbench.message(errorText(*seat->latest->fault), MessageKind::Refusal);
            }
            if (!seat->isThinking && m_workbench.isAnalysed(seat->root)) {
                m_workbench.keepAnalysis(m_workbench.analysisNode(), seat->root, *seat->latest, seat->request, false);
            }
            seat->told = fault; // once, not at every step
        }
    }
    Q_EMIT changed();
}

std::vector<std::shared_ptr<const Analysis>> Companions::analyses() const
{
    std::vector<std::shared_ptr<const Analysis>> out;
    for (const auto& seat : m_seats) {
        // Lines name terms by their place: good for the very same list of terms only.
        if (seat->latest && seat->key != m_workbench.engineKey() && m_workbench.isAnalysed(seat->root)) {
            out.push_back(seat->latest);
        }
    }
    return out;
}

bool Companions::isThinking() const
{
    return std::any_of(m_seats.begin(), m_seats.end(), [](const auto& seat) { return seat->isThinking; });
}

} // namespace rankfall
