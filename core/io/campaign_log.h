// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/campaign.h"
#include "core/tensor/target.h"

#include <map>
#include <string_view>

namespace rankfall {

/// How an island does, as far as its journal can be believed.
struct IslandLog {
    /// A line that said how far it was.
    struct Moment {
        std::int64_t time = 0; ///< seconds since 1970
        double seconds = 0;    ///< searched, over all its runs
        std::int64_t flips = 0;
        int kept = 0; ///< schemes in its pool
    };

    struct Fall {
        std::int64_t time = 0;
        int rank = 0;
    };

    static constexpr std::size_t kMostMoments = 512; ///< of a long search every 2nd, 4th, …
    static constexpr std::size_t kMostFalls = 1000;

    int island = 0;
    int rank = 0;              ///< lowest it claims; 0: none yet
    std::int64_t heard = 0;    ///< time of the last line; 0: none yet
    double flipsPerSecond = 0; ///< lately; 0 when it has ended
    std::string stage;         ///< "3x4x4 at 41, growing"
    std::string status;        ///< "found", "not found", "interrupted"; empty while it goes on
    std::int64_t bytesSent = 0;
    std::int64_t bytesReceived = 0;
    std::int64_t taken = 0;   ///< schemes of others
    std::int64_t refused = 0; ///< lines that were none
    std::vector<Moment> moments;
    std::vector<Fall> falls;

    std::int64_t flips() const { return moments.empty() ? 0 : moments.back().flips; }

    int kept() const { return moments.empty() ? 0 : moments.back().kept; }
};

/// Reads the journal of one island as it grows; a line that has not ended waits for its rest, a line that makes no
/// sense is counted and left out.
class IslandJournal {
public:
    static constexpr std::size_t kLongestLine = 1 << 20;

    explicit IslandJournal(int island) { m_log.island = island; }

    /// The bytes that follow those fed before.
    void feed(std::string_view bytes);

    const IslandLog& log() const { return m_log; }

private:
    void readLine(std::string_view line);

    IslandLog m_log;
    std::string m_pending;
    bool m_skips = false; ///< in the rest of a line that was too long
    std::size_t m_stride = 1;
    std::size_t m_untilNext = 0; ///< moments to leave out
    IslandLog::Moment m_last;    ///< kept or not
};

/// What a campaign's folder says: a value.
struct CampaignLog {
    /// A scheme of the lowest rank there is a file of.
    struct Scheme {
        std::filesystem::path path;
        int rank = 0;
        bool isExact = false; ///< checked here
    };

    /// All islands together.
    struct Moment {
        double seconds = 0; ///< since the first line of all
        double flipsPerSecond = 0;
        std::int64_t kept = 0;
    };

    struct Fall {
        double seconds = 0;
        int rank = 0;
        int island = 0;
    };

    CampaignPlan plan;
    std::vector<IslandLog> islands; ///< by number; those whose folder is there
    std::vector<Fall> falls;        ///< each below all before
    std::vector<Moment> moments;
    std::vector<Scheme> best;
    std::int64_t now = 0; ///< when it was read, seconds since 1970

    std::int64_t flips() const;
    double flipsPerSecond() const;
    std::int64_t kept() const;
    int rank() const; ///< lowest claimed; 0: none
    /// Not ended, and not heard of for so long that something must have happened.
    static constexpr std::int64_t kSilence = 30; ///< s
    bool isSilent(const IslandLog& island) const;
};

/// Follows the folder of a campaign, whoever works there and wherever: reads files and nothing else, each byte once.
/// Blocking: for a thread of its own. One thread at a time.
class CampaignReader {
public:
    /// Errors: no campaign there, or its campaign.json cannot be read.
    static Expected<CampaignReader> open(const std::filesystem::path& folder);

    /// Reads what has come since, at most kMostAtOnce bytes of each journal. True: there is more at once.
    bool refresh();
    CampaignLog log() const;

    static constexpr std::size_t kMostAtOnce = std::size_t{4} << 20;

private:
    struct Island {
        IslandJournal journal;
        std::uint64_t offset = 0;
    };

    explicit CampaignReader(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    bool readJournal(const std::filesystem::path& path, Island& island) const;
    void findSchemes();

    std::filesystem::path m_folder;
    CampaignPlan m_plan;
    TargetPtr m_target;
    std::map<int, Island> m_islands;
    std::map<std::filesystem::path, bool> m_checked; ///< schemes met, and whether they are exact
    std::vector<CampaignLog::Scheme> m_best;
};

} // namespace rankfall
