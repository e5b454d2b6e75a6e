// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/mixture.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace rankfall::learn {

/// The batches of steps first … last-1 in their order, made ahead by worker threads while the last one is learned.
/// Without workers they are made when asked for. The mixture must not change while a stream lives.
class BatchStream {
public:
    BatchStream(const Mixture& mixture, const Encoder& encoder, std::uint64_t first, std::uint64_t last, int batchSize,
                int workers);
    ~BatchStream();
    BatchStream(const BatchStream&) = delete;
    BatchStream& operator=(const BatchStream&) = delete;

    /// The next batch; waits for it. At most last - first times.
    Batch next();

private:
    void work(Encoder& encoder);

    const Mixture& m_mixture;
    std::vector<std::unique_ptr<Encoder>> m_encoders; ///< one a worker, at least one
    const int m_batchSize;
    const std::uint64_t m_last;
    const std::uint64_t m_ahead; ///< batches made ahead at most
    std::uint64_t m_toMake;
    std::uint64_t m_toGive;
    bool m_stops = false;
    std::map<std::uint64_t, Batch> m_made;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::thread> m_workers;
};

} // namespace rankfall::learn
