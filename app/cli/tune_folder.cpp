// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/tune_folder.h"

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/scheme_out.h"
#include "core/io/file.h"
#include "core/io/scheme_write.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace rankfall::cli {

namespace {

constexpr const char* kJournal = "journal.jsonl";

void addTimes(JsonObject& object, const TunedFigures& figures)
{
    object.add("seconds", figures.seconds).add("ofStrassen", figures.ratio);
    object.add("low", figures.low).add("high", figures.high);
    object.add("rounds", figures.rounds).add("together", figures.together);
}

std::string schemeJson(const TunedScheme& one)
{
    const TunedFigures& figures = one.figures;
    JsonObject object;
    object.add("name", one.name).add("front", one.isFront).add("start", one.isStart);
    object.add("additions", figures.additions).add("unshared", figures.unshared);
    object.add("growthFactor", figures.growth).add("error", figures.error);
    if (figures.isTimed) {
        addTimes(object, figures);
    }
    return object.text();
}

std::string yardstickJson(const Yardstick& one)
{
    JsonObject object;
    object.add("name", one.name).add("seconds", one.seconds).add("ofStrassen", one.ratio);
    return object.add("low", one.low).add("high", one.high).add("error", one.error).add("rounds", one.rounds).text();
}

void addJob(JsonObject& object, const TuneJob& job)
{
    object.add("target", job.starts.front().target->name()).add("rank", job.starts.front().rank());
    object.add("reward", rewardKey(job.reward)).add("size", job.size).add("depth", job.depth);
    object.add("float", job.singlePrecision).add("seed", static_cast<std::int64_t>(job.seed));
    object.add("threads", job.threads).add("starts", static_cast<int>(job.starts.size()));
}

} // namespace

std::string tuneJson(const TuneJob& job, const TuneSnapshot& made)
{
    JsonObject object;
    addJob(object, job);
    object.add("steps", made.steps).add("taken", made.taken).add("stopped", made.stopped);
    std::vector<std::string> yardsticks;
    for (const Yardstick& one : made.yardsticks) {
        yardsticks.push_back(yardstickJson(one));
    }
    std::vector<std::string> pool;
    for (const TunedScheme& one : made.pool) {
        pool.push_back(schemeJson(one));
    }
    return object.addRaw("yardsticks", jsonList(yardsticks)).addRaw("pool", jsonList(pool)).text();
}

std::vector<Scheme> schemesKept(const std::string& folder)
{
    std::vector<std::string> paths;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") {
            paths.push_back(entry.path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Scheme> out;
    for (const std::string& path : paths) {
        if (auto found = schemeIn(path, {})) {
            out.push_back(std::move(found->scheme));
        }
    }
    return out;
}

Expected<TuneFolder> TuneFolder::open(const std::string& path, const TuneJob& job)
{
    const auto made = makeFolder(path);
    if (!made) {
        return tl::unexpected<Error>(made.error());
    }
    TuneFolder folder(path);
    JsonObject object;
    object.add("event", "job");
    addJob(object, job);
    const auto noted = folder.note(object.text());
    return noted ? Expected<TuneFolder>(std::move(folder)) : tl::unexpected<Error>(noted.error());
}

Expected<void> TuneFolder::note(const std::string& line)
{
    const std::string path = m_path + "/" + kJournal;
    std::ofstream out(path, std::ios::app | std::ios::binary);
    out << line << '\n' << std::flush;
    return out ? Expected<void>()
               : fail("The journal cannot be written", path, "Is the disk full, or the folder read-only?");
}

Expected<void> TuneFolder::keep(const TuneSnapshot& now)
{
    for (const TunedScheme& one : now.pool) {
        const TunedFigures& figures = one.figures;
        if (!one.isStart && !m_files.contains(one.name)) {
            const std::string stem = one.scheme.target->name() + "_r" + std::to_string(one.scheme.rank()) + "_a" +
                                     std::to_string(figures.additions) + "_e" +
                                     std::to_string(static_cast<int>(figures.growth)) + "_";
            std::string file;
            for (int i = 1; file.empty() || std::filesystem::exists(m_path + "/" + file); ++i) {
                file = stem + std::to_string(i) + ".json";
            }
            const auto text = writeScheme(one.scheme, SchemeFormat::Json);
            const auto written = text ? writeOut(m_path + "/" + file, *text) : tl::unexpected<Error>(text.error());
            JsonObject object;
            object.add("event", "kept").add("file", file).addRaw("scheme", schemeJson(one));
            const auto noted = written ? note(object.text()) : written;
            if (!noted) {
                return noted;
            }
            m_files.emplace(one.name, file);
        }
        int& rounds = m_rounds[one.name];
        if (figures.isTimed && figures.rounds != rounds) {
            rounds = figures.rounds;
            JsonObject object;
            object.add("event", "timed").add("name", one.name);
            object.add("file", m_files.contains(one.name) ? m_files.at(one.name) : "");
            addTimes(object, figures);
            const auto noted = note(object.text());
            if (!noted) {
                return noted;
            }
        }
    }
    return {};
}

} // namespace rankfall::cli
