// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/program_maker.h"

#include "core/program/recursion.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::int64_t kSteps = 1500; ///< a tenth of a second for most; more rarely brings more
constexpr int kErrorSize = 128;
constexpr int kAtOnce = 2500; ///< terms times entries: a first program takes a few milliseconds

} // namespace

ProgramMaker::ProgramMaker(QObject* parent)
    : QObject(parent)
{
}

ProgramMaker::~ProgramMaker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

bool ProgramMaker::isFor(const Position& position) const
{
    return m_position && m_position->problem() == position.problem() && m_position->rank() == position.rank() &&
           std::equal(m_position->terms().begin(), m_position->terms().end(), position.terms().begin());
}

void ProgramMaker::make(const Position& position)
{
    if (isFor(position)) {
        return;
    }
    const std::vector<Term> terms(position.terms().begin(), position.terms().end());
    Job job{schemeOf(position.problem().target, terms, position.ring()), position.ring(), position.isSolved(),
            ++m_number};
    m_position = position;
    m_program.reset();
    m_error.reset();
    m_isWorking = true;
    const Shape shape = position.target().shape();
    if (position.rank() * (shape.a + shape.b + shape.c) <= kAtOnce) {
        if (const auto plain = programOf(job.scheme, job.ring)) {
            m_program = withSharedSums(*plain, {1, 0, {}});
            m_plain = plain->additions();
        }
    }
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = std::move(job);
    }
    if (!m_thread.joinable()) {
        m_thread = std::thread([this] { work(); });
    }
    m_wake.notify_all();
}

void ProgramMaker::forget()
{
    m_position.reset();
    m_program.reset();
    m_isWorking = false;
    ++m_number;
}

void ProgramMaker::work()
{
    for (;;) {
        std::optional<Job> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ends || m_wanted; });
            if (m_ends) {
                return;
            }
            job.swap(m_wanted);
        }
        const auto isOver = [this] {
            const std::lock_guard lock(m_mutex);
            return m_ends || m_wanted.has_value();
        };
        const auto plain = programOf(job->scheme, job->ring);
        if (!plain) {
            continue; // terms of a position are small integers: this does not happen
        }
        Program shared = withSharedSums(*plain, {1, kSteps, isOver});
        if (isOver()) {
            continue;
        }
        if (!carriesOut(shared, job->scheme)) {
            shared = *plain;
        }
        Made done{std::move(shared), plain->additions(), std::nullopt, job->number};
        if (job->isComplete && isRunnable(done.program)) {
            done.error = sampleError(done.program, kErrorSize, 1, false);
        }
        QMetaObject::invokeMethod(
            this, [this, done = std::move(done)] { take(done); }, Qt::QueuedConnection);
    }
}

void ProgramMaker::take(Made made)
{
    if (made.number != m_number) {
        return; // of a position that is no longer asked for
    }
    m_program = std::move(made.program);
    m_error = made.error;
    m_plain = made.plainAdditions;
    m_isWorking = false;
    Q_EMIT this->made();
}

} // namespace rankfall
