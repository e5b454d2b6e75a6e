// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/campaign.h"

#include "app/cli/island.h"
#include "app/cli/output.h"
#include "core/campaign/folder_mail.h"
#include "core/campaign/mpi_mail.h"

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace rankfall::cli {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using campaign::islandName;

namespace {

constexpr std::int64_t kBetweenSeeds = 1'000'003; // resumed searches count theirs up by one
constexpr auto kFarewell = 15s;

fs::path folderOf(const SearchOptions& options)
{
    if (!options.resume.empty()) {
        return options.resume;
    }
    return options.out.empty() ? fs::path(fileNamePart(options.target) + "_" + options.ring) : fs::path(options.out);
}

CampaignPlan planOf(const SearchOptions& options, const SearchJob& job, int islands)
{
    const SearchSettings& settings = job.saved.settings;
    CampaignPlan plan;
    plan.target = settings.target;
    plan.ring = settings.ring;
    plan.goal = settings.goal;
    plan.islands = islands;
    plan.threads = settings.threads;
    plan.seed = settings.seed;
    plan.time = settings.time;
    plan.from = settings.from;
    plan.with = settings.with;
    plan.engine = settings.engine;
    plan.network = settings.network;
    plan.minTerms = settings.minTerms;
    plan.endgame = settings.endgame;
    if (options.exchange) {
        plan.exchange = std::chrono::milliseconds(std::llround(*options.exchange * 1000));
    }
    plan.command = settings.command(folderOf(options).string(), false);
    return plan;
}

/// The options of a new island in a campaign that goes on.
SearchOptions optionsOf(const CampaignPlan& plan, const SearchOptions& typed)
{
    SearchOptions out;
    out.target = plan.target;
    out.ring = ringKey(plan.ring);
    out.rank = typed.rank ? typed.rank : plan.goal > 0 ? std::optional(plan.goal) : std::nullopt;
    out.time = typed.time;
    if (!out.time && plan.time) {
        out.time = std::chrono::duration<double>(*plan.time).count();
    }
    out.threads = typed.threads.value_or(plan.threads);
    out.seed = typed.seed.value_or(plan.seed);
    out.from = plan.from;
    out.with = plan.with;
    out.engine = plan.engine;
    out.network = plan.network;
    if (!plan.engine.empty()) {
        out.minTerms = plan.minTerms;
        out.noEndgame = !plan.endgame;
    }
    return out;
}

/// Islands that a campaign had once and that nobody works on now: each goes to one of those there are.
void takeOverOrphans(SearchJob& job, const fs::path& root, int self, int size)
{
    std::error_code failed;
    for (fs::directory_iterator it(root, failed), end; !failed && it != end; it.increment(failed)) {
        int index = -1;
        const std::string name = it->path().filename().string();
        if (std::sscanf(name.c_str(), "island-%d", &index) != 1 || name != islandName(index) || index < size ||
            index % size != self) {
            continue;
        }
        if (const auto taken = takeOver(job, it->path()); !taken) {
            printNote(taken.error().text() + "; left aside");
        }
    }
}

/// One island from its options to its end.
class CampaignRun {
public:
    CampaignRun(const SearchOptions& options, int self, int size)
        : m_options(options)
        , m_root(folderOf(options))
        , m_self(self)
        , m_size(size)
    {
    }

    const fs::path& root() const { return m_root; }

    /// Finds or makes what this island works on, in a folder of its own.
    Expected<void> prepare()
    {
        std::optional<CampaignPlan> before;
        if (holdsCampaign(m_root)) {
            const auto read = readCampaign(m_root);
            if (!read) {
                return tl::unexpected<Error>(read.error());
            }
            before = *read;
        }
        const bool isResumed = !m_options.resume.empty();
        if (isResumed && !before) {
            return fail("There is no campaign to go on with", m_root.string(),
                        "Name the folder that an earlier one wrote (it holds campaign.json)");
        }
        SearchOptions own = m_options;
        std::error_code ignored;
        const fs::path folder = m_root / islandName(m_self);
        const bool isOld = fs::exists(folder / "checkpoint.json", ignored);
        if (!isResumed && (isOld || (before && m_options.mpi))) {
            return fail("The folder holds a campaign already", m_root.string(),
                        "Go on with it: --resume; or choose another folder with --out");
        }
        if (isResumed && isOld) {
            own.resume = folder.string();
        } else {
            own = before && isResumed ? optionsOf(*before, m_options) : m_options;
            own.resume.clear();
            own.out = folder.string();
            own.threads = own.threads.value_or(1);
            own.seed = own.seed.value_or(1) + kBetweenSeeds * m_self;
        }
        auto job = searchJob(own);
        if (!job) {
            return tl::unexpected<Error>(job.error());
        }
        m_job = std::move(*job);
        const SearchSettings& settings = m_job->saved.settings;
        if (before && (before->target != settings.target || before->ring != settings.ring)) {
            return fail("The campaign there is for " + before->target + " over " +
                            std::string(ringSymbol(before->ring)),
                        m_root.string(), "Choose another folder with --out");
        }
        if (isResumed) {
            takeOverOrphans(*m_job, m_root, m_self, m_size);
        }
        m_plan = planOf(m_options, *m_job, m_size);
        if (before && isResumed) {
            m_plan.seed = before->seed;
            m_plan.command = before->command;
            m_plan.exchange = m_options.exchange ? m_plan.exchange : before->exchange;
        }
        return {};
    }

    /// Writes what all islands share. Under MPI only once all are prepared, since each looks for it.
    Expected<void> publish()
    {
        if (m_self == 0) {
            auto top = SearchFolder::create(m_root);
            if (!top) {
                return tl::unexpected<Error>(top.error());
            }
            m_top = std::move(*top);
        }
        const bool isFirst = m_self == 0 || (!m_options.mpi && !holdsCampaign(m_root));
        return isFirst ? writeCampaign(m_root, m_plan) : Expected<void>();
    }

    int run(campaign::Mail& mail, std::chrono::milliseconds patience, bool isQuiet)
    {
        Island island(mail, *m_job, m_plan.exchange, std::move(m_top));
        island.setQuiet(isQuiet);
        island.setPatience(patience);
        const int code = runSearch(std::move(*m_job), m_options.json, &island);
        if (code == kInterrupted && !isQuiet) {
            printNote("interrupted; go on with the campaign: --resume " + m_root.string());
        }
        m_isAlone = island.isAlone();
        return code;
    }

    bool isAlone() const { return m_isAlone; }

private:
    SearchOptions m_options;
    fs::path m_root;
    int m_self;
    int m_size;
    std::optional<SearchJob> m_job;
    std::optional<SearchFolder> m_top;
    CampaignPlan m_plan;
    bool m_isAlone = false;
};

int runOverMpi(const SearchOptions& options)
{
    auto mail = campaign::MpiMail::start();
    if (!mail) {
        printError(mail.error());
        return kUnusable;
    }
    const int self = (*mail)->self();
    CampaignRun run(options, self, (*mail)->size());
    const auto agreed = [&](const Expected<void>& done) {
        const int trouble = (*mail)->firstInTrouble(!done);
        if (trouble == self) {
            printError(done.error());
        }
        return trouble == (*mail)->size();
    };
    if (!agreed(run.prepare()) || !agreed(run.publish())) {
        (*mail)->finish(true);
        return kUnusable;
    }
    const int code = run.run(**mail, kFarewell, self != 0);
    (*mail)->finish(run.isAlone());
    // One exit code for all: mpirun ends the others when one of them says that something is wrong.
    const int said = self == 0 || code == kUnusable ? code : int{kYes};
    if (!run.isAlone()) {
        // Somebody has died, and MPI would wait for him.
        std::fflush(nullptr);
        ::_exit(said);
    }
    return said;
}

int runOverFiles(const SearchOptions& options)
{
    int islands = options.islands.value_or(0);
    if (islands == 0) {
        const auto plan = readCampaign(folderOf(options));
        if (!plan) {
            printError({"The number of islands is missing", {}, "Add --islands, such as --islands 16"});
            return kUnusable;
        }
        islands = plan->islands;
    }
    const int self = options.island.value_or(-1);
    if (self < 0 || self >= islands) {
        printError({"There is no such island", "--island", "Give a number from 0 to " + std::to_string(islands - 1)});
        return kUnusable;
    }
    CampaignRun run(options, self, islands);
    auto prepared = run.prepare();
    prepared = prepared ? run.publish() : prepared;
    if (!prepared) {
        printError(prepared.error());
        return kUnusable;
    }
    campaign::FolderMail mail(run.root(), self, islands);
    return run.run(mail, 0ms, false);
}

} // namespace

bool isCampaign(const SearchOptions& options)
{
    return options.mpi || options.island || options.islands;
}

std::optional<Error> whyNotAlone(const SearchOptions& options)
{
    if (options.exchange) {
        return Error{"--exchange is about campaigns", {}, "Add --mpi or --island, or leave it out"};
    }
    if (campaign::MpiMail::isLaunched()) {
        return Error{"mpirun has started several searches that know nothing of each other",
                     {},
                     "Add --mpi, so that they are one campaign"};
    }
    if (!options.resume.empty() && holdsCampaign(options.resume)) {
        return Error{"The folder is that of a campaign", options.resume,
                     "Go on with mpirun and --mpi, or with --island; --island 0 --islands 1 takes all that is there"};
    }
    return std::nullopt;
}

int runCampaign(const SearchOptions& options)
{
    if (options.mpi && (options.island || options.islands)) {
        printError({"--mpi says which island this is, and how many there are", {}, "Leave --island and --islands out"});
        return kUnusable;
    }
    return options.mpi ? runOverMpi(options) : runOverFiles(options);
}

void declareCampaign(CLI::App& app, SearchOptions& options)
{
    app.add_flag("--mpi", options.mpi,
                 "One island of a campaign for each process that mpirun or srun has started: they exchange schemes and "
                 "write into one folder; --threads is 1 for each unless given");
    app.add_option("--island", options.island,
                   "This island of a campaign without MPI, whose islands share the disk of --out: 0, 1, …")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--islands", options.islands, "How many islands there are")->check(CLI::Range(1, kMostIslands));
    app.add_option("--exchange", options.exchange, "Seconds between two letters of an island (default 2)")
        ->check(CLI::Range(0.01, 1e6));
}

} // namespace rankfall::cli
