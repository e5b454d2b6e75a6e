// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/search_job.h"

#include "app/cli/input.h"
#include "core/agent/networks.h"
#include "core/engine/flip/packing.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace rankfall::cli {

namespace fs = std::filesystem;

namespace {

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

/// The name of a tensor from a file so that it is found from every folder, where the search may be resumed.
std::string withAbsolutePath(const std::string& target)
{
    for (const std::string_view prefix : {"file:", "algebra:"}) {
        if (target.starts_with(prefix)) {
            return std::string(prefix) + fs::absolute(target.substr(prefix.size())).lexically_normal().string();
        }
    }
    return target;
}

Expected<TargetPtr> searchable(const std::string& name, Ring ring)
{
    auto target = openTarget(name);
    if (!target) {
        return target;
    }
    if (!(*target)->isExplorable()) {
        return fail((*target)->name() + " is too large to search", {}, "Matrix products are searched up to 8x8x8");
    }
    const auto terms = flip::packedParts((*target)->schoolbook(), ring).size();
    if (terms == 0) {
        return fail("The tensor is zero over " + std::string(ringSymbol(ring)), (*target)->name(),
                    "There is nothing to search for");
    }
    if (terms > static_cast<std::size_t>(flip::kMaxRows)) {
        return fail("The tensor needs " + std::to_string(terms) + " terms to begin with; the search holds " +
                        std::to_string(flip::kMaxRows),
                    (*target)->name(), "Choose a smaller tensor");
    }
    return target;
}

/// The schemes of a file that decompose the target over the ring.
Expected<std::vector<std::vector<Term>>> startsIn(const std::string& path, const TargetPtr& target, Ring ring)
{
    const auto list = schemesIn(path, target);
    if (!list) {
        return tl::unexpected<Error>(list.error());
    }
    std::vector<std::vector<Term>> starts;
    std::optional<Error> why;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto member = list->member(i).and_then([&](SchemeMember m) { return about(std::move(m), target, path); });
        if (!member) {
            why = why ? why : member.error();
            why->remedy = "Begin at a scheme for " + target->name();
            continue;
        }
        const SettledScheme found = settle(*member, ring);
        const auto terms = termsOf(found.scheme, ring);
        if (!found.verdict.exact || !terms) {
            const std::string subject = target->name() + " over " + std::string(ringSymbol(ring));
            why = why ? why
                      : Error{found.verdict.exact ? terms.error().message
                                                  : "The scheme is not one for " + subject + ": " +
                                                        std::to_string(found.verdict.wrongCells) + " cells differ",
                              path, "Begin at an exact scheme, or choose another ring"};
            continue;
        }
        if (flip::packedParts(*terms, ring).size() <= static_cast<std::size_t>(flip::kMaxRows)) {
            starts.push_back(*terms);
        }
    }
    if (starts.empty()) {
        return tl::unexpected<Error>(why.value_or(Error{"The file holds no scheme to begin at", path}));
    }
    return starts;
}

/// The schemes of a file as what a search of other formats starts from: exact in its ring or, for lifting, mod 2.
/// Errors: none is one of a matrix product that the walk can hold.
Expected<std::vector<SearchCheckpoint::Kept>> sourcesIn(const std::string& path, Ring ring)
{
    const auto list = schemesIn(path);
    if (!list) {
        return tl::unexpected<Error>(list.error());
    }
    std::vector<SearchCheckpoint::Kept> sources;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto member = list->member(i);
        if (!member || !member->scheme.target->format() || !member->scheme.target->isExplorable()) {
            continue;
        }
        for (const Ring in : {ring, Ring::Z2}) {
            const SettledScheme found = settle(*member, in);
            const auto terms = termsOf(found.scheme, in);
            if (found.verdict.exact && terms) {
                sources.push_back({*found.scheme.target->format(), in, *terms});
                break;
            }
        }
    }
    if (sources.empty()) {
        return fail("The file holds no exact scheme of a matrix product over " + std::string(ringSymbol(ring)), path,
                    "Name a file that does, such as atlas:5x5x5:" + std::string(ringKey(ring)));
    }
    return sources;
}

int lowestOf(const std::vector<std::vector<Term>>& schemes)
{
    std::size_t lowest = 0;
    for (const auto& scheme : schemes) {
        lowest = lowest == 0 ? scheme.size() : std::min(lowest, scheme.size());
    }
    return static_cast<int>(lowest);
}

Expected<Ring> searchRing(const std::string& name)
{
    if (name.empty()) {
        return fail("The ring is missing", {}, "Add --ring z2, --ring z3 or --ring z");
    }
    auto ring = ringOf(name);
    if (ring && !isSearched(*ring)) {
        return fail("The search works over ℤ, ℤ mod 2 or ℤ mod 3, not over " + std::string(ringSymbol(*ring)), "--ring",
                    modulusOf(*ring) != 0 ? "Give z, z2 or z3; rankfall-cli analyse has engines for other primes"
                                          : "Give z, z2 or z3, or add --engine least-squares");
    }
    return ring;
}

/// What may differ from run to run of one search.
void override(SearchSettings& settings, const SearchOptions& options)
{
    settings.goal = options.rank.value_or(settings.goal);
    settings.threads = options.threads.value_or(settings.threads);
    settings.seed = options.seed.value_or(settings.seed);
    if (options.time) {
        settings.time = milliseconds(*options.time);
    }
}

/// Who searches, and how.
Expected<void> takeEngine(SearchSettings& settings, const SearchOptions& options)
{
    if (!options.engine.empty() && options.engine != "search" && options.engine != "backplay") {
        return fail("“" + options.engine + "” does not search", "--engine",
                    "Give search (the default), backplay or least-squares");
    }
    settings.engine = options.engine == "backplay" ? options.engine : std::string();
    if (options.iterations) {
        return fail("--iterations is about least-squares", {}, "Add --engine least-squares, or leave it out");
    }
    const bool isAboutBackplay = !options.network.empty() || options.minTerms || options.noEndgame;
    if (!settings.isBackplay()) {
        return isAboutBackplay ? fail("--net, --min-terms and --no-endgame are about backplay", {},
                                      "Add --engine backplay, or leave them out")
                               : Expected<void>();
    }
    if (!options.with.empty()) {
        return fail("Backplay uses no schemes of other formats", "--with", "Leave --with out");
    }
    settings.network = options.network.empty() ? "" : fs::absolute(options.network).lexically_normal().string();
    settings.minTerms = options.minTerms.value_or(settings.minTerms);
    settings.endgame = !options.noEndgame;
    return {};
}

Expected<SearchJob> fresh(const SearchOptions& options)
{
    if (options.target.empty()) {
        return fail("The target is missing", {}, "Name one, such as 3x3x3; rankfall-cli targets lists them");
    }
    const auto ring = searchRing(options.ring);
    if (!ring) {
        return tl::unexpected<Error>(ring.error());
    }
    SavedSearch saved;
    SearchSettings& settings = saved.settings;
    settings.target = withAbsolutePath(options.target);
    settings.ring = *ring;
    settings.threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    override(settings, options);
    const auto target = searchable(settings.target, *ring);
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    settings.target = (*target)->name();
    if (const auto taken = takeEngine(settings, options); !taken) {
        return tl::unexpected<Error>(taken.error());
    }
    if (settings.isBackplay()) {
        if (const auto search = backplayOf(settings, *target); !search) {
            return tl::unexpected<Error>(search.error());
        }
    }
    if (!options.from.empty()) {
        auto starts = startsIn(options.from, *target, *ring);
        if (!starts) {
            return tl::unexpected<Error>(starts.error());
        }
        settings.from = options.from;
        settings.startRank = lowestOf(*starts);
        // In the coefficients that the walk knows, which is also how checkpoints hold them.
        for (const auto& start : *starts) {
            saved.state.best.push_back(flip::unpacked(flip::packedParts(start, *ring), (*target)->shape()));
        }
    }
    for (const std::string& file : options.with) {
        if (!(*target)->format()) {
            return fail("Only schemes of matrix products feed each other", "--with", "Leave --with out");
        }
        auto sources = sourcesIn(file, *ring);
        if (!sources) {
            return tl::unexpected<Error>(sources.error());
        }
        std::ranges::move(*sources, std::back_inserter(saved.state.kept));
    }
    settings.with = options.with;
    const fs::path path = options.out.empty()
                              ? fs::path(fileNamePart(settings.target) + "_" + std::string(ringKey(*ring)))
                              : fs::path(options.out);
    auto folder = SearchFolder::create(path);
    if (!folder) {
        return tl::unexpected<Error>(folder.error());
    }
    const int toBeat = settings.startRank;
    return SearchJob{std::move(*folder), *target, std::move(saved), toBeat, {}, false};
}

/// The best schemes of the folder, wherever they are: a kill may come between a scheme's file and the next checkpoint.
Expected<void> gatherBest(SearchJob& job)
{
    const Ring ring = job.saved.settings.ring;
    auto& best = job.saved.state.best;
    std::erase_if(best, [&](const auto& scheme) { return !verify(job.target->tensor(), scheme, ring).exact; });
    const int remembered = lowestOf(best);
    const auto files = job.folder.bestFiles(job.target, ring);
    const int onDisk = files.empty() ? 0 : static_cast<int>(files.front().terms.size());
    const int start = job.saved.settings.startRank;
    if (onDisk > 0 && (remembered == 0 || onDisk <= remembered)) {
        if (onDisk < remembered) {
            best.clear();
        }
        for (const auto& kept : files) {
            best.push_back(kept.terms);
        }
        job.best = files.front().path;
    } else if (remembered > 0 && (start == 0 || remembered < start)) {
        const auto lowest = std::ranges::min_element(best, {}, [](const auto& scheme) { return scheme.size(); });
        auto written = job.folder.writeScheme(job.target, *lowest, ring);
        if (!written) {
            return tl::unexpected<Error>(written.error());
        }
        job.best = *written;
    }
    const int now = lowestOf(best);
    job.toBeat = start == 0 ? now : now == 0 ? start : std::min(now, start);
    return {};
}

Expected<SearchJob> resumed(const SearchOptions& options)
{
    if (!options.out.empty() || !options.from.empty() || !options.with.empty()) {
        return fail("A search that is resumed goes on in its own folder, from its own schemes", {},
                    "Leave --out, --from and --with out");
    }
    if (!options.engine.empty() || !options.network.empty() || options.minTerms || options.noEndgame) {
        return fail("A search that is resumed goes on as it began", {},
                    "Leave --engine, --net, --min-terms and --no-endgame out");
    }
    auto folder = SearchFolder::open(options.resume);
    if (!folder) {
        return tl::unexpected<Error>(folder.error());
    }
    auto saved = folder->readCheckpoint();
    if (!saved) {
        return tl::unexpected<Error>(saved.error());
    }
    const Ring ring = saved->settings.ring;
    auto target = searchable(saved->settings.target, ring);
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    const auto sameTarget = options.target.empty() ? Expected<TargetPtr>(*target) : openTarget(options.target);
    const auto sameRing = options.ring.empty() ? Expected<Ring>(ring) : searchRing(options.ring);
    if (!sameTarget || !sameRing) {
        return tl::unexpected<Error>(sameTarget ? sameRing.error() : sameTarget.error());
    }
    if (*sameRing != ring || !((*sameTarget)->tensor() == (*target)->tensor())) {
        return fail("The search there is for " + saved->settings.target + " over " + std::string(ringSymbol(ring)),
                    options.resume, "Leave the target and --ring out");
    }
    // The same random numbers again would only make the same walks again.
    ++saved->settings.seed;
    override(saved->settings, options);
    SearchJob job{std::move(*folder), *target, std::move(*saved), 0, {}, true};
    if (const auto gathered = gatherBest(job); !gathered) {
        return tl::unexpected<Error>(gathered.error());
    }
    return job;
}

} // namespace

Expected<SearchJob> searchJob(const SearchOptions& options)
{
    return options.resume.empty() ? fresh(options) : resumed(options);
}

Expected<void> takeOver(SearchJob& job, const fs::path& folder)
{
    const auto there = SearchFolder::open(folder);
    if (!there) {
        return tl::unexpected<Error>(there.error());
    }
    const auto saved = there->readCheckpoint();
    if (!saved) {
        return tl::unexpected<Error>(saved.error());
    }
    const SearchSettings& own = job.saved.settings;
    if (saved->settings.target != own.target || saved->settings.ring != own.ring) {
        return fail("The search there is for " + saved->settings.target + " over " +
                        std::string(ringSymbol(saved->settings.ring)),
                    folder.string(), "Move it elsewhere");
    }
    std::ranges::copy(saved->state.best, std::back_inserter(job.saved.state.best));
    std::ranges::copy(saved->state.kept, std::back_inserter(job.saved.state.kept));
    for (const auto& kept : there->bestFiles(job.target, own.ring)) {
        job.saved.state.best.push_back(kept.terms);
    }
    return gatherBest(job);
}

Expected<std::unique_ptr<BackplaySearch>> backplayOf(const SearchSettings& settings, const TargetPtr& target)
{
    if (!settings.network.empty()) {
        if (const auto loaded = agent::addNetwork(settings.network); !loaded) {
            return tl::unexpected<Error>(loaded.error());
        }
    }
    BackplayRequest request;
    request.target = target;
    request.ring = settings.ring;
    request.goal = settings.goal;
    request.time = settings.time;
    request.threads = settings.threads;
    request.seed = static_cast<std::uint64_t>(settings.seed);
    request.network = settings.network;
    request.how.undo.fewestTerms = settings.minTerms;
    request.how.beam.exactFinish = settings.endgame;
    return BackplaySearch::make(std::move(request));
}

} // namespace rankfall::cli
