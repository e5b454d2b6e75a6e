// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/campaign/letter.h"
#include "core/campaign/mail.h"

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace rankfall::campaign {

/// What became of a scheme from elsewhere.
enum class Arrival {
    Refused, ///< not exact, or nothing that is looked for
    Worse,   ///< there are better ones
    Known,   ///< it is there already
    Taken,   ///< new, as good as the best
    Better   ///< better than what was there
};

/// What a scheme is worth to others.
enum class Worth {
    Different, ///< another one of a rank that was there
    Better,    ///< than what was there of its format
    Best       ///< better, and of the target itself
};

/// What an island has sent and received.
struct Traffic {
    std::int64_t lettersSent = 0;
    std::int64_t bytesSent = 0;
    std::int64_t lettersRefused = 0; ///< not carried
    std::int64_t lettersReceived = 0;
    std::int64_t bytesReceived = 0;
    std::int64_t unreadable = 0; ///< letters
    std::int64_t taken = 0;      ///< schemes, Better among them
    std::int64_t known = 0;      ///< schemes, Worse among them
    std::int64_t refused = 0;    ///< schemes
};

/// Passes schemes on between islands, by gossip: every so often an island writes to one other, drawn at random, and
/// encloses what is new with it, and always its best. What makes a format better is told on by whoever gets it, and
/// told a few times (2 + log2 of the islands), so that all have it after about so many rounds; what is merely different
/// goes to one other. So an island sends at most Pace::bytes in Pace::between, however many there are. Island 0 also
/// gets a status from everybody (and what is better): it keeps the books.
///
/// Nothing is believed: what arrives is handed to the owner, who verifies it. One thread.
class Exchange {
public:
    using Clock = std::chrono::steady_clock;

    struct Pace {
        std::chrono::milliseconds between{2000};
        std::size_t bytes = std::size_t{16} << 10; ///< of a letter
    };

    /// What is known of another island.
    struct Neighbour {
        std::optional<Clock::time_point> heard; ///< none: nothing yet
        IslandStatus status;
        bool isTold = false; ///< our goodbye is on its way there
    };

    /// `mail` must outlive it.
    Exchange(Mail& mail, std::uint64_t campaign, std::uint64_t seed, Pace pace);

    /// A scheme to pass on. Memory is bounded.
    void add(Enclosure enclosure, Worth worth);

    /// Reads what has arrived, and writes when it is time, unless the status is that of one who leaves. Call it often;
    /// it never waits.
    void attend(const IslandStatus& status, const std::function<Arrival(const Enclosure&)>& arrive);

    /// Says goodbye, with the best scheme, to all who have not been told yet. Mail may refuse a letter while an earlier
    /// one is under way, so those who must end together call it until isAlone().
    void leave(IslandStatus status);
    /// All others have said goodbye, and have been told.
    bool isAlone() const;

    const Traffic& traffic() const { return m_traffic; }

    /// By island; its own entry stays empty.
    const std::vector<Neighbour>& neighbours() const { return m_neighbours; }

private:
    struct News {
        Enclosure enclosure;
        int tellings = 1; ///< left
    };

    void read(const std::string& bytes, const std::function<Arrival(const Enclosure&)>& arrive);
    void write(const IslandStatus& status);
    bool send(int to, const IslandStatus& status, std::vector<Enclosure> enclosures);
    int anyOther();

    Mail& m_mail;
    std::uint64_t m_campaign;
    Pace m_pace;
    Rng m_rng;
    Clock::time_point m_next;
    std::uint64_t m_number = 0;
    std::deque<News> m_better;         ///< the newest first
    std::deque<Enclosure> m_different; ///< the newest first
    std::optional<Enclosure> m_best;
    Traffic m_traffic;
    std::vector<Neighbour> m_neighbours;
};

} // namespace rankfall::campaign
