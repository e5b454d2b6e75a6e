// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/campaign_log.h"

#include "core/io/json.h"
#include "core/io/open.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace rankfall {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostSchemes = 24; // listed
constexpr std::size_t kMostChecked = 8;  // in one go
constexpr std::size_t kPoints = 240;     // of what all islands do together
constexpr std::int64_t kMostCount = std::int64_t{1} << 53;
constexpr int kMostRank = 100'000;
constexpr double kShortest = 4;      // s over which a speed is measured
constexpr double kBetweenLines = 30; // s: an island that goes on has said something

/// "2026-11-26T17:15:00Z"; 0: it is none.
std::int64_t timeOf(const Json* value)
{
    std::tm parts{};
    if (!value || !value->isString() ||
        std::sscanf(value->text().c_str(), "%4d-%2d-%2dT%2d:%2d:%2dZ", &parts.tm_year, &parts.tm_mon, &parts.tm_mday,
                    &parts.tm_hour, &parts.tm_min, &parts.tm_sec) != 6) {
        return 0;
    }
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    return std::max<std::int64_t>(0, timegm(&parts));
}

std::optional<std::int64_t> countOf(const Json& object, const char* key, std::int64_t most = kMostCount)
{
    const Json* value = object.find(key);
    return value && value->isInteger() && value->integer() >= 0 && value->integer() <= most
               ? std::optional(value->integer())
               : std::nullopt;
}

double secondsOf(const Json& object)
{
    const Json* value = object.find("seconds");
    if (value && value->isInteger()) {
        return static_cast<double>(value->integer());
    }
    double out = 0;
    if (value && value->kind() == Json::Kind::Real) {
        const std::string& digits = value->text();
        std::from_chars(digits.data(), digits.data() + digits.size(), out);
    }
    return std::isfinite(out) ? out : 0;
}

std::string textOf(const Json& object, const char* key)
{
    const Json* value = object.find(key);
    return value && value->isString() && value->text().size() <= 200 ? value->text() : std::string();
}

} // namespace

void IslandJournal::feed(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view part = bytes.substr(0, end);
        if (!m_skips && m_pending.size() + part.size() <= kLongestLine) {
            m_pending += part;
        } else if (!m_skips) {
            m_skips = true;
            m_pending.clear();
            ++m_log.refused;
        }
        if (end == std::string_view::npos) {
            return;
        }
        if (!m_skips && !m_pending.empty()) {
            readLine(m_pending);
        }
        m_pending.clear();
        m_skips = false;
        bytes.remove_prefix(end + 1);
    }
}

void IslandJournal::readLine(std::string_view line)
{
    const auto json = parseJson("journal.jsonl", line);
    const std::int64_t time = json && json->isObject() ? timeOf(json->find("time")) : 0;
    const std::string event = time > 0 ? textOf(*json, "event") : std::string();
    if (event.empty()) {
        ++m_log.refused;
        return;
    }
    m_log.heard = std::max(m_log.heard, time);
    m_log.stage = textOf(*json, "stage");
    const auto rank = static_cast<int>(countOf(*json, "rank", kMostRank).value_or(0));
    if (rank > 0 && (m_log.rank == 0 || rank < m_log.rank)) {
        m_log.rank = rank;
        if (m_log.falls.size() < IslandLog::kMostFalls) {
            m_log.falls.push_back({time, rank});
        }
    }
    const bool isEnd = event == "finished";
    m_log.status = isEnd ? textOf(*json, "status") : std::string();
    if (isEnd && m_log.status.empty()) {
        m_log.status = "not found";
    }
    m_log.bytesSent = countOf(*json, "bytesSent").value_or(m_log.bytesSent);
    m_log.bytesReceived = countOf(*json, "bytesReceived").value_or(m_log.bytesReceived);
    m_log.taken = countOf(*json, "taken").value_or(m_log.taken);
    const auto flips = countOf(*json, "flips").has_value() ? countOf(*json, "flips") : countOf(*json, "subGames");
    if (!flips) {
        return;
    }
    const IslandLog::Moment now{time, secondsOf(*json), *flips,
                                static_cast<int>(countOf(*json, "kept", 1 << 30).value_or(m_last.kept))};
    const double searched = now.seconds - m_last.seconds;
    if (isEnd) {
        m_log.flipsPerSecond = 0;
    } else if (m_log.moments.empty() || now.seconds < m_last.seconds || event == "started" || event == "resumed") {
        m_last = now;
    } else if (searched >= kShortest) {
        m_log.flipsPerSecond = static_cast<double>(std::max<std::int64_t>(0, now.flips - m_last.flips)) / searched;
        m_last = now;
    } else {
        return; // too soon after the last to say how fast it is
    }
    // The last one is always there; of those before every so many.
    auto& moments = m_log.moments;
    if (m_untilNext > 0 && !moments.empty()) {
        moments.back() = now;
        --m_untilNext;
        return;
    }
    moments.push_back(now);
    m_untilNext = m_stride - 1;
    if (moments.size() > IslandLog::kMostMoments) {
        std::size_t to = 0;
        for (std::size_t from = 0; from < moments.size(); from += 2) {
            moments[to++] = moments[from];
        }
        moments.resize(to);
        m_stride *= 2;
        m_untilNext = m_stride - 1;
    }
}

std::int64_t CampaignLog::flips() const
{
    std::int64_t sum = 0;
    for (const IslandLog& island : islands) {
        sum += island.flips();
    }
    return sum;
}

double CampaignLog::flipsPerSecond() const
{
    double sum = 0;
    for (const IslandLog& island : islands) {
        sum += isSilent(island) ? 0 : island.flipsPerSecond;
    }
    return sum;
}

std::int64_t CampaignLog::kept() const
{
    std::int64_t sum = 0;
    for (const IslandLog& island : islands) {
        sum += island.kept();
    }
    return sum;
}

int CampaignLog::rank() const
{
    return falls.empty() ? 0 : falls.back().rank;
}

bool CampaignLog::isSilent(const IslandLog& island) const
{
    return island.status.empty() && now - island.heard > kSilence;
}

Expected<CampaignReader> CampaignReader::open(const fs::path& folder)
{
    if (!holdsCampaign(folder)) {
        return fail("There is no campaign in this folder", folder.string(),
                    "Choose the folder that rankfall-cli search --mpi or --island wrote (it holds campaign.json)");
    }
    auto plan = readCampaign(folder);
    if (!plan) {
        return tl::unexpected<Error>(plan.error());
    }
    const auto target = openTarget(plan->target);
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    CampaignReader reader(folder);
    reader.m_plan = std::move(*plan);
    reader.m_target = *target;
    return reader;
}

bool CampaignReader::readJournal(const fs::path& path, Island& island) const
{
    std::error_code failed;
    const std::uint64_t size = fs::file_size(path, failed);
    if (failed) {
        return false;
    }
    if (size < island.offset) {
        island = {IslandJournal(island.journal.log().island), 0}; // another journal in its place
    }
    std::string bytes(std::min<std::uint64_t>(size - island.offset, kMostAtOnce), '\0');
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(island.offset));
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    island.journal.feed(bytes);
    island.offset += bytes.size();
    return !bytes.empty() && island.offset < size;
}

bool CampaignReader::refresh()
{
    if (auto plan = readCampaign(m_folder)) {
        m_plan = std::move(*plan);
    }
    bool isMore = false;
    std::error_code failed;
    for (fs::directory_iterator it(m_folder, failed), end; !failed && it != end; it.increment(failed)) {
        int index = -1;
        const std::string name = it->path().filename().string();
        if (std::sscanf(name.c_str(), "island-%6d", &index) != 1 || index < 0 ||
            name != "island-" + std::to_string(index)) {
            continue;
        }
        const auto at = m_islands.try_emplace(index, Island{IslandJournal(index), 0}).first;
        isMore = readJournal(it->path() / "journal.jsonl", at->second) || isMore;
    }
    findSchemes();
    return isMore;
}

/// Files of the lowest rank, at the top and with the islands; one name is one scheme, wherever it lies.
void CampaignReader::findSchemes()
{
    const std::string ending = "_" + std::string(ringKey(m_plan.ring)) + "_";
    std::map<std::string, CampaignLog::Scheme> found;
    int lowest = kMostRank;
    std::vector<fs::path> folders{m_folder};
    for (const auto& [index, island] : m_islands) {
        folders.push_back(m_folder / ("island-" + std::to_string(index)));
    }
    for (const fs::path& folder : folders) {
        std::error_code failed;
        for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
            // 4x4x4_r47_z2_0123456789ab.json
            const std::string name = it->path().filename().string();
            const std::size_t at = name.find(ending);
            const std::size_t r = at == std::string::npos ? at : name.rfind("_r", at);
            int rank = 0;
            if (r == std::string::npos || name.starts_with('.') || !name.ends_with(".json") ||
                std::from_chars(name.data() + r + 2, name.data() + at, rank).ptr != name.data() + at || rank < 1 ||
                rank > lowest) {
                continue;
            }
            if (rank < lowest) {
                lowest = rank;
                found.clear();
            }
            if (found.size() < kMostSchemes) {
                found.try_emplace(name, CampaignLog::Scheme{it->path(), rank, false});
            }
        }
    }
    m_best.clear();
    std::size_t checked = 0;
    for (auto& [name, scheme] : found) {
        auto at = m_checked.find(scheme.path);
        if (at == m_checked.end() && checked < kMostChecked) {
            ++checked;
            const auto opened = openFile(scheme.path, m_target);
            const auto* list = opened ? std::get_if<SchemeList>(&*opened) : nullptr;
            bool isExact = false;
            if (const auto member = list && list->size() == 1 ? list->member(0) : fail("no scheme")) {
                const SettledScheme settled = settle(*member, m_plan.ring);
                isExact = settled.verdict.exact && settled.scheme.rank() == scheme.rank &&
                          settled.scheme.target->tensor() == m_target->tensor();
            }
            at = m_checked.emplace(scheme.path, isExact).first;
        }
        scheme.isExact = at != m_checked.end() && at->second;
        m_best.push_back(scheme);
    }
}

CampaignLog CampaignReader::log() const
{
    CampaignLog log;
    log.plan = m_plan;
    log.best = m_best;
    log.now = std::time(nullptr);
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::vector<std::pair<IslandLog::Fall, int>> falls;
    for (const auto& [index, island] : m_islands) {
        log.islands.push_back(island.journal.log());
        const IslandLog& one = log.islands.back();
        for (const IslandLog::Moment& moment : one.moments) {
            first = first == 0 ? moment.time : std::min(first, moment.time);
        }
        last = std::max(last, one.heard);
        for (const IslandLog::Fall& fall : one.falls) {
            first = first == 0 ? fall.time : std::min(first, fall.time);
            falls.emplace_back(fall, index);
        }
    }
    std::ranges::stable_sort(falls, {}, [](const auto& fall) { return std::pair(fall.first.time, -fall.first.rank); });
    for (const auto& [fall, island] : falls) {
        if (log.falls.empty() || fall.rank < log.falls.back().rank) {
            log.falls.push_back({static_cast<double>(std::max<std::int64_t>(0, fall.time - first)), fall.rank, island});
        }
    }
    if (last <= first) {
        return log;
    }
    const auto steps =
        static_cast<std::int64_t>(std::min<std::size_t>(kPoints, static_cast<std::size_t>(last - first)));
    log.moments.resize(static_cast<std::size_t>(steps) + 1);
    for (std::int64_t i = 0; i <= steps; ++i) {
        log.moments[static_cast<std::size_t>(i)].seconds =
            static_cast<double>(last - first) * static_cast<double>(i) / static_cast<double>(steps);
    }
    for (const IslandLog& island : log.islands) {
        std::size_t next = 0; // the first moment of the island that is later
        for (CampaignLog::Moment& moment : log.moments) {
            const double time = static_cast<double>(first) + moment.seconds;
            while (next < island.moments.size() && static_cast<double>(island.moments[next].time) <= time) {
                ++next;
            }
            if (next == 0) {
                continue;
            }
            const IslandLog::Moment& before = island.moments[next - 1];
            moment.kept += before.kept;
            if (next < island.moments.size()) {
                const IslandLog::Moment& after = island.moments[next];
                const double took = std::max(1.0, after.seconds - before.seconds);
                const auto flips = std::max<std::int64_t>(0, after.flips - before.flips);
                // Between two runs nobody walks.
                moment.flipsPerSecond += after.seconds > before.seconds ? static_cast<double>(flips) / took : 0;
            } else if (island.status.empty() && next >= 1 && time - static_cast<double>(before.time) < kBetweenLines) {
                moment.flipsPerSecond += island.flipsPerSecond;
            }
        }
    }
    return log;
}

} // namespace rankfall
