// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/journal.h"
#include "core/learn/settings.h"

#include <atomic>
#include <memory>

namespace rankfall::learn {

/// What a machine offers: it changes how long a run takes, and on more than one thread the rounding of its sums.
struct Means {
    int threads = 1;
    std::string device = "cpu";
};

/// A scheme that a round has found, new and as good as the best or better.
struct Find {
    Scheme scheme;
    bool isBetter = false;        ///< than all before
    std::optional<Scheme> lifted; ///< of one modulo 2: with signs, over Z
};

/// A run of learning: rounds of {learn some batches; play some games with what was learned; book what they found}.
/// Everything is counted in steps and games, never in seconds. Between rounds it can be saved, and goes on from there
/// as if nothing had happened.
class Run {
public:
    ~Run();

    /// `from` replaces the untrained network; its sizes must fit the targets.
    static Expected<std::unique_ptr<Run>> start(const Settings& settings, const Means& means,
                                                const std::optional<net::Weights>& from = {});
    static Expected<std::unique_ptr<Run>> resume(const std::string& checkpoint, const Means& means);

    struct Round {
        RoundReport report;
        std::vector<Find> finds;
    };

    /// Nothing when it was stopped midway: the run is then good for nothing but being left.
    std::optional<Round> round(const std::atomic<bool>& stop);

    const Settings& settings() const;
    const Book& book() const;
    int rounds() const;
    std::int64_t steps() const;
    double seconds() const;
    std::size_t parameters() const;

    /// The goal of the first target has been reached by so many distinct schemes.
    std::size_t reached() const;

    /// Plans for so many rounds in all, 0: no end; from here on the learning rate goes by that.
    void plan(int rounds);

    /// Something known before, such as a scheme to be taught. False when it is not one of a target.
    bool teach(const Scheme& scheme);

    /// The network as it is, with its record in the metadata.
    net::Weights network() const;
    /// All that a run is, in one file, whole or not at all.
    Expected<std::size_t> save(const std::string& path) const;

private:
    class Impl;
    explicit Run(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> m_impl;
};

} // namespace rankfall::learn
