// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/batch_stream.h"

#include "core/base/check.h"

namespace rankfall::learn {

BatchStream::BatchStream(const Mixture& mixture, const Encoder& encoder, std::uint64_t first, std::uint64_t last,
                         int batchSize, int workers)
    : m_mixture(mixture)
    , m_batchSize(batchSize)
    , m_last(last)
    , m_ahead(static_cast<std::uint64_t>(2 * workers))
    , m_toMake(first)
    , m_toGive(first)
{
    m_encoders.push_back(encoder.clone());
    for (int i = 0; i < workers; ++i) {
        if (i > 0) {
            m_encoders.push_back(encoder.clone());
        }
        m_workers.emplace_back([this, own = m_encoders.back().get()] { work(*own); });
    }
}

BatchStream::~BatchStream()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
    }
    m_changed.notify_all();
    for (std::thread& worker : m_workers) {
        worker.join();
    }
}

void BatchStream::work(Encoder& encoder)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stops || m_toMake == m_last || m_toMake < m_toGive + m_ahead; });
        if (m_stops || m_toMake == m_last) {
            return;
        }
        const std::uint64_t step = m_toMake++;
        lock.unlock();
        Batch batch = m_mixture.batch(encoder, step, m_batchSize);
        lock.lock();
        m_made.emplace(step, std::move(batch));
        m_changed.notify_all();
    }
}

Batch BatchStream::next()
{
    RANKFALL_CHECK(m_toGive < m_last);
    if (m_workers.empty()) {
        return m_mixture.batch(*m_encoders.front(), m_toGive++, m_batchSize);
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_made.contains(m_toGive); });
    Batch batch = std::move(m_made.extract(m_toGive).mapped());
    ++m_toGive;
    m_changed.notify_all();
    return batch;
}

} // namespace rankfall::learn
