// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/engine_question.h"

#include "ui/workbench/engine_list.h"

namespace rankfall {

EngineQuestion::EngineQuestion(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_root(workbench.position())
{
    m_runner = std::make_unique<AnalysisRunner>([this] {
        // On the engine's thread: only post. The call dies with this object; the runner ends before it.
        QMetaObject::invokeMethod(
            this, [this] { take(); }, Qt::QueuedConnection);
    });
}

EngineQuestion::~EngineQuestion()
{
    m_runner.reset();
}

bool EngineQuestion::ask(const QString& key, const Position& root, const Limits& limits)
{
    auto engine = m_workbench.engines().create(key);
    if (!engine) {
        return false;
    }
    m_root = root;
    m_open = true;
    m_run = m_runner->start(std::move(engine), root, limits);
    return true;
}

void EngineQuestion::drop()
{
    m_open = false;
    m_runner->stop();
}

void EngineQuestion::take()
{
    const AnalysisRunner::Delivery delivery = m_runner->take();
    if (!m_open || !delivery.latest || delivery.latest->run != m_run ||
        delivery.latest->status == AnalysisStatus::Running) {
        return;
    }
    m_open = false;
    Q_EMIT answered(delivery.latest);
}

} // namespace rankfall
