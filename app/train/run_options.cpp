// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/run_options.h"

#include <algorithm>
#include <charconv>
#include <thread>
#include <utility>

namespace rankfall::train {

namespace {

constexpr int kLargestWhole = 12; ///< schoolbook rank of what is learned whole: 2x2x3

} // namespace

void declare(CLI::App& app, RunOptions& o)
{
    learn::Settings& s = o.settings;
    app.add_option("TARGET", o.targets, "What to decompose, such as 2x2x2; several are learned by one network");
    app.add_option("--ring", o.ring, "z2 (the default), z3 or z");
    app.add_option("--rank", s.goal, "Rank to reach for the first target (default: the best known one)");
    app.add_option("--distinct", o.distinct, "Stop after so many different schemes of that rank; 0: never")
        ->capture_default_str();
    app.add_option("--time", o.seconds, "Stop after so many seconds from now");
    app.add_option("--rounds", s.rounds, "Stop after so many rounds; the learning rate falls towards the last");
    app.add_option("--seed", s.seed, "Other seeds make other runs")->capture_default_str();
    app.add_option("--out", o.out, "Folder for the run (default: such as 2x2x2_z2_trained)");
    app.add_option(
        "--resume", o.resume,
        "Go on with the run in this folder, exactly as it would have gone on: with its own settings; --time, "
        "--distinct, --threads and --device are free, and --rounds plans anew");
    app.add_option("--net", o.net, "Begin with this network instead of an untrained one");
    app.add_option("--teach", o.teach, "Files of schemes (“(a11+a22)(b11+b22)->c11+c22” lines) to learn from too");
    app.add_option("--threads", o.threads, "Default: all cores");
    app.add_option("--device", o.means.device, "cpu, or cuda where libtorch has it")->capture_default_str();
    app.add_flag("--json", o.json, "Print what is found as JSON, one object a line");

    const std::string campaign = "Campaigns: several runs, each an island below one folder, teach each other";
    app.add_flag("--mpi", o.mpi, "An island for each process that mpirun or srun has started")->group(campaign);
    app.add_option("--island", o.island, "This island of a campaign without MPI, on a shared disk: 0, 1, …")
        ->group(campaign);
    app.add_option("--islands", o.islands, "How many there are")->group(campaign);
    app.add_option("--exchange", o.exchange, "Seconds between two letters of an island")
        ->capture_default_str()
        ->check(CLI::Range(0.01, 1e6))
        ->group(campaign);

    const std::string backplay = "Larger products: learn a small one, then undo and re-play parts of the large one";
    app.add_flag("--whole", o.whole, "Learn the product whole, however large")->group(backplay);
    app.add_option("--school", o.school, "The small product that is learned first")
        ->capture_default_str()
        ->group(backplay);
    app.add_option("--undo", o.fewestTerms, "Terms undone at once, at least")->capture_default_str()->group(backplay);
    app.add_flag("--no-finish", o.noFinish, "Sub-games are not finished exactly when two moves are left")
        ->group(backplay);

    const std::string network = "The network";
    app.add_option("--architecture", s.architecture, "contraction, or attention: AlphaTensor's")
        ->capture_default_str()
        ->group(network);
    app.add_option("--width", s.width, "Of the trunk; attention: channels")->group(network);
    app.add_option("--blocks", s.blocks, "Residual blocks; attention: blocks of three stages")->group(network);
    app.add_option("--hidden", s.hidden, "Width of the heads; attention: of the decoder")->group(network);

    const std::string learning = "Learning";
    app.add_option("--steps", s.stepsEach, "Of learning, in a round")->capture_default_str()->group(learning);
    app.add_option("--games", s.gamesEach, "In a round")->capture_default_str()->group(learning);
    app.add_option("--batch", s.batch, "Positions in a step")->capture_default_str()->group(learning);
    app.add_option("--rate", s.step.learningRate, "Learning rate")->capture_default_str()->group(learning);
    app.add_option("--constant-for", s.constantFor, "Steps until the rate falls with their root, without --rounds")
        ->capture_default_str()
        ->group(learning);
    app.add_option("--own", s.mix.own, "Share of own best games in a batch")->capture_default_str()->group(learning);
    app.add_option("--own-longest", s.mix.ownLongest, "Terms left of an own scheme, at most (default: all of them)")
        ->group(learning);
    app.add_option("--hindsight", s.mix.hindsight, "Share of moves played, as demonstrations of their own sum")
        ->capture_default_str()
        ->group(learning);
    app.add_option("--longest", s.law.longest, "Terms of a synthetic demonstration, at most")->group(learning);
    app.add_option("--sparsest", s.law.sparsest, "Of the demonstrations that are not even")
        ->capture_default_str()
        ->group(learning);
    app.add_option("--densest", s.law.densest, "Likewise")->capture_default_str()->group(learning);
    app.add_option("--even-share", s.law.evenShare, "Share of the demonstrations with even coefficients")
        ->capture_default_str()
        ->group(learning);
    app.add_flag("--curriculum", s.curriculum,
                 "Begin with demonstrations of 4 terms, longer ones as they are understood")
        ->group(learning);

    const std::string games = "Games";
    app.add_option("--beam", o.beam, "Width x children of the stochastic beam, such as 32x16")->group(games);
    app.add_option("--samples", s.samples, "Draws from the policy in a state")->capture_default_str()->group(games);
    app.add_option("--spare", s.spare, "Moves that a game may take beyond the goal")->group(games);
    app.add_option("--basis", o.basis,
                   "Of games and of own schemes: dense (random), near (the canonical one), permuted or canonical")
        ->capture_default_str()
        ->group(games);
}

Expected<std::pair<int, int>> parseBeam(const std::string& text)
{
    std::pair<int, int> beam;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, beam.first);
    if (width.ec == std::errc() && width.ptr != end && *width.ptr == 'x') {
        const auto children = std::from_chars(width.ptr + 1, end, beam.second);
        if (children.ec == std::errc() && children.ptr == end && beam.first > 0 && beam.second > 0) {
            return beam;
        }
    }
    return fail("“" + text + "” is not a beam", "--beam", "Write width x children, as in 32x16");
}

Expected<learn::Settings> settingsOf(const RunOptions& options)
{
    learn::Settings settings = options.settings;
    for (const std::string& name : options.targets) {
        const auto target = learn::Target::parse(name);
        if (!target) {
            return tl::unexpected(target.error());
        }
        settings.targets.push_back(*target);
    }
    if (settings.targets.size() == 1 && !options.whole && settings.targets.front().schoolbookRank() > kLargestWhole) {
        const auto school = learn::Target::parse(options.school);
        if (!school) {
            return tl::unexpected(school.error());
        }
        settings.then = settings.targets.front();
        settings.thenGoal = std::exchange(settings.goal, 0);
        settings.targets = {*school};
    }
    const auto ring = parseRing(options.ring);
    if (!ring) {
        return fail("“" + options.ring + "” is not a ring", "--ring", "Rings are z2, z3 and z");
    }
    settings.ring = *ring;
    const auto basis = play::parseBasisKind(options.basis);
    if (!basis) {
        return fail("“" + options.basis + "” is not a kind of basis", "--basis", kBasisKinds);
    }
    settings.mix.basis = *basis;
    if (!options.beam.empty()) {
        const auto beam = parseBeam(options.beam);
        if (!beam) {
            return tl::unexpected(beam.error());
        }
        std::tie(settings.beamWidth, settings.beamChildren) = *beam;
    }
    return learn::settled(settings);
}

std::string defaultFolder(const learn::Settings& settings)
{
    std::string name;
    for (const learn::Target& target : settings.then ? std::vector{*settings.then} : settings.targets) {
        name += target.name() + "_";
    }
    return name + std::string(ringKey(settings.ring)) + "_trained";
}

int allThreads()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace rankfall::train
