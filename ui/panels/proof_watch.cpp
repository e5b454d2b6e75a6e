// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/proof_watch.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMostKnown = 2000;

} // namespace

ProofWatch::ProofWatch(const Workbench& workbench, QWidget& viewer, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_viewer(viewer)
    , m_job(this)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &ProofWatch::work);
    connect(&workbench, &Workbench::currentChanged, this, &ProofWatch::follow);
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        m_known.clear();
        follow();
    });
    viewer.installEventFilter(this);
    follow();
}

bool ProofWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && !m_job.isRunning()) {
        follow();
    }
    return QObject::eventFilter(watched, event);
}

std::shared_ptr<const proof::Statement> ProofWatch::statement() const
{
    const auto known = m_known.find(m_workbench.position().key());
    return known == m_known.end() ? nullptr : known->second;
}

void ProofWatch::follow()
{
    m_job.stop();
    m_rest.stop();
    if (!statement() && !m_workbench.position().isSolved()) {
        m_rest.start();
    }
}

void ProofWatch::work()
{
    const Position position = m_workbench.position();
    const Shape shape = position.residual().shape();
    if (!m_viewer.isVisible() || std::max({shape.a, shape.b, shape.c}) > 64 || statement()) {
        return;
    }
    m_job.start(
        [position](const std::function<bool()>& shouldStop) {
            const auto end = std::chrono::steady_clock::now() + kBudget;
            return proof::prove(position.residual(), position.ring(), &position.target(),
                                [&] { return shouldStop() || std::chrono::steady_clock::now() >= end; });
        },
        [this, key = position.key()](proof::Statement found) { learn(key, std::move(found)); });
}

void ProofWatch::learn(std::uint64_t positionKey, proof::Statement statement)
{
    if (m_known.size() >= kMostKnown) {
        m_known.clear();
    }
    auto& known = m_known[positionKey];
    if (!known || statement.least() > known->least() || statement.upper < known->upper) {
        known = std::make_shared<const proof::Statement>(std::move(statement));
        Q_EMIT changed();
    }
}

} // namespace rankfall
