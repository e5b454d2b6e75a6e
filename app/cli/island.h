// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commands.h"
#include "app/cli/search_job.h"
#include "core/campaign/exchange.h"
#include "core/engine/search/enclosure.h"

namespace rankfall::cli {

/// One search as a part of a campaign: it hands on what is new with it, and takes up what comes. Island 0 keeps the
/// books as well: the best schemes at the top of the campaign's folder, and a journal there. One thread.
class Island {
public:
    /// `mail` must outlive it. `top`: the folder of the campaign, for island 0 only.
    Island(campaign::Mail& mail, const SearchJob& job, std::chrono::milliseconds between,
           std::optional<SearchFolder> top);

    int index() const { return m_mail.self(); }

    /// Under MPI there is one terminal for all, and island 0 has the word.
    bool isQuiet() const { return m_isQuiet; }

    void setQuiet(bool quiet) { m_isQuiet = quiet; }

    /// Now and then, while the search runs. `total`: its time over all runs.
    template <typename Search>
    void attend(Search& search, const SearchProgress& progress, std::chrono::duration<double> total)
    {
        passOn(search);
        m_exchange.attend(statusOf(progress, total), takerFor(search));
        keepBooks(progress, total);
    }

    /// The search has ended: says goodbye, and hears the goodbyes of others for a while.
    template <typename Search>
    void leave(Search& search, std::chrono::duration<double> total)
    {
        passOn(search);
        m_exchange.leave(goodbye(search.progress(), total));
        const auto until = campaign::Exchange::Clock::now() + patience();
        while (!m_exchange.isAlone() && campaign::Exchange::Clock::now() < until) {
            m_exchange.attend(goodbye(search.progress(), total), takerFor(search));
            passOn(search);
            m_exchange.leave(goodbye(search.progress(), total));
            pause();
        }
        closeBooks(search.progress(), total);
    }

    /// How long leave() waits for others; 0 where they need not end together.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// All others have said goodbye too, and have been told.
    bool isAlone() const { return m_exchange.isAlone(); }

    /// What this island's journal says of its exchange.
    std::vector<std::pair<const char*, std::string>> journalKeys(const SearchProgress& progress) const;
    /// The progress of all islands heard of, for the eye.
    SearchProgress total(SearchProgress own) const;
    /// "4 islands"
    std::string text() const;

private:
    template <typename Search>
    void passOn(Search& search)
    {
        for (const SharedScheme& news : search.takeNews()) {
            pass(news);
        }
    }

    template <typename Search>
    static auto takerFor(Search& search)
    {
        return [&search](const campaign::Enclosure& enclosure) {
            const auto scheme = sharedScheme(enclosure);
            return scheme ? search.arrive(*scheme) : campaign::Arrival::Refused;
        };
    }

    static campaign::IslandStatus statusOf(const SearchProgress& progress, std::chrono::duration<double> total);
    static campaign::IslandStatus goodbye(const SearchProgress& progress, std::chrono::duration<double> total);
    static void pause();
    std::chrono::milliseconds patience() const;
    void pass(const SharedScheme& news);
    void keepBooks(const SearchProgress& progress, std::chrono::duration<double> total);
    void closeBooks(const SearchProgress& progress, std::chrono::duration<double> total);
    void write(const char* event, const SearchProgress& progress, std::chrono::duration<double> total);
    /// Islands not heard of for long that have not said goodbye.
    std::vector<std::string> silent() const;

    campaign::Mail& m_mail;
    campaign::Exchange m_exchange;
    std::chrono::milliseconds m_silence; ///< after which an island is missed
    std::chrono::milliseconds m_patience{0};
    campaign::Exchange::Clock::time_point m_began;
    campaign::Exchange::Clock::time_point m_nextWord;
    TargetPtr m_target;
    Ring m_ring;
    std::optional<SearchFolder> m_top;
    int m_best = 0; ///< rank of the best scheme at the top
    std::size_t m_missed = 0;
    bool m_isQuiet = false;
    bool m_failed = false; ///< to write, and said so
};

/// Runs a job to its end, alone or as an island. Returns the exit code.
int runSearch(SearchJob job, bool json, Island* island);
/// `rankfall-cli search` with --mpi or --island.
int runCampaign(const SearchOptions& options);
void declareCampaign(CLI::App& app, SearchOptions& options);
/// The options ask for a campaign.
bool isCampaign(const SearchOptions& options);
/// Why a search on its own would be a mistake here; nothing when it is none.
std::optional<Error> whyNotAlone(const SearchOptions& options);

} // namespace rankfall::cli
