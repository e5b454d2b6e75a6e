// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/backplay.h"

#include "app/train/report.h"

#include <nlohmann/json.hpp>

namespace rankfall::train {

namespace {

using Json = nlohmann::ordered_json;

learn::BackplaySettings backplaySettings(const RunOptions& options, const learn::Settings& settings)
{
    learn::BackplaySettings out;
    out.target = *settings.then;
    out.ring = settings.ring;
    out.goal = settings.thenGoal;
    out.seed = settings.seed;
    out.crews = options.means.threads;
    out.options.undo.fewestTerms = options.fewestTerms;
    out.options.beam.exactFinish = !options.noFinish;
    return out;
}

} // namespace

int runBackplay(const RunOptions& options, const learn::Settings& settings, const Folder& folder,
                learn::Journal& journal, const Deadline& deadline, Neighbours* neighbours)
{
    const auto network = net::loadNetwork(folder.network());
    if (!network) {
        return printError(network.error());
    }
    const learn::BackplaySettings how = backplaySettings(options, settings);
    learn::BackplayRun run(how, **network);
    if (folder.hasBackplay()) {
        if (const auto resumed = run.resume(folder.backplay()); !resumed) {
            return printError(resumed.error());
        }
    }
    printProgress("Backplay on " + how.target.name() + " over " + std::string(ringSymbol(how.ring)) + " for rank " +
                  std::to_string(how.goal) + ", from " + std::to_string(run.page().best) + " terms; kept in " +
                  folder.path());
    Finds finds(folder, journal, options.json);
    finds.setNumber(how.target, run.page().schemes.size());
    std::string reason;
    while (reason.empty()) {
        if (run.page().best <= how.goal) {
            reason = "found";
            break;
        }
        const auto round = run.round(interrupted());
        if (!round) {
            reason = deadline.isOver() ? "time" : "interrupted";
            break;
        }
        for (const learn::Find& find : round->finds) {
            const auto told = finds.tell(find, {round->report.round, round->report.seconds, round->report.cpuSeconds});
            if (!told) {
                return printError(told.error());
            }
        }
        if (neighbours) {
            for (const learn::Find& find : round->finds) {
                neighbours->tell(find.scheme, find.isBetter);
            }
            neighbours->meet(run.page().best, [&run](const learn::Scheme& scheme) { return run.show(scheme); });
        }
        journal.line(learn::backplayJson(how.target, round->report));
        printProgress(progressText(round->report));
        if (const auto saved = run.save(folder.backplay()); !saved) {
            return printError(saved.error());
        }
    }
    const bool isReached = run.page().best <= how.goal;
    const Json line = {{"event", "end"},
                       {"reason", reason},
                       {"seconds", std::round(run.seconds() * 100) / 100},
                       {"target", how.target.name()},
                       {"best", run.page().best},
                       {"reached", isReached}};
    journal.line(line.dump());
    printLine(options.json ? line.dump()
                           : how.target.name() + ": rank " + std::to_string(run.page().best) + " after " +
                                 clockText(run.seconds()) + " of backplay; go on with rankfall-train run --resume " +
                                 folder.path());
    if (neighbours) {
        printProgress(neighbours->text());
    }
    return reason == "interrupted" ? kInterrupted : isReached ? kDone : kNo;
}

} // namespace rankfall::train
