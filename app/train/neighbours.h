// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/train/run_options.h"
#include "core/campaign/exchange.h"

#include <functional>
#include <memory>
#include <set>

namespace rankfall::train {

/// The other islands of a campaign of learning. Each island is a run of its own, in island-N below one folder and with
/// a seed of its own; between rounds it tells the others what it has found, and is taught what they have. One thread.
class Neighbours {
public:
    ~Neighbours();

    /// Joins the campaign that the options ask for and makes them those of this island; null when they ask for none.
    /// Errors: no MPI, or no such island.
    static Expected<std::unique_ptr<Neighbours>> join(RunOptions& options);

    /// Under MPI: nobody is in trouble. All must ask; the lowest island that is says why.
    bool areAllReady(bool isReady, const Error* why);

    /// Tells of a scheme.
    void tell(const learn::Scheme& scheme, bool isBetter);
    /// Between two rounds: takes what has come, and tells others when it is time. `take`: what to do with a scheme,
    /// which must be checked there.
    void meet(int best, const std::function<campaign::Arrival(const learn::Scheme&)>& take);

    /// Another island has said goodbye with a scheme of this rank or less.
    bool hasReached(int goal) const;
    /// The words at the end of a run: what came and went.
    std::string text() const;
    /// Says goodbye and waits for others a little, then ends MPI. Returns the exit code for this process.
    int leave(int code);

    bool isQuiet() const;

private:
    class Impl;
    explicit Neighbours(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace rankfall::train
