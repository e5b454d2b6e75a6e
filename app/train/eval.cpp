// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/commands.h"
#include "app/train/console.h"
#include "app/train/run_options.h"
#include "app/train/schemes.h"
#include "core/agent/mcts.h"
#include "core/learn/demonstrations.h"
#include "core/learn/self_play.h"

#include <chrono>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace rankfall::train {

namespace {

struct EvalOptions {
    std::string file;
    std::string target;
    int games = 32;
    int rank = 0;
    int spare = 1;
    std::string beam = "32x16";
    std::string basis; ///< empty: what the network learned in
    int simulations = 0;
    std::vector<std::string> complete; ///< files of schemes
    int removed = 10;
    int samples = 32;
    float temperature = 1;
    std::uint64_t seed = 1;
    int threads = 0;
    bool json = false;
};

struct Outcome {
    std::map<int, int> solved; ///< games by their moves
    std::int64_t evaluations = 0;
    double seconds = 0;
};

/// n x m x p from n·m, m·p and n·p.
std::string nameFrom(const play::Dims& dims)
{
    for (int n = 1; n <= dims[0]; ++n) {
        if (dims[0] % n == 0 && dims[2] % n == 0 && dims[0] / n * (dims[2] / n) == dims[1]) {
            return learn::Target{n, dims[0] / n, dims[2] / n}.name();
        }
    }
    return "";
}

/// Positions with `removed` random terms of a scheme to be found again, one for each game.
Expected<std::vector<play::Decomposition>> partsOf(const EvalOptions& options, const learn::Target& target, Ring ring)
{
    const auto schemes = readSchemes(options.complete);
    if (!schemes) {
        return tl::unexpected(schemes.error());
    }
    std::vector<play::Decomposition> parts;
    Rng rng(options.seed);
    for (int g = 0; g < options.games && !schemes->empty(); ++g) {
        const learn::Scheme& scheme = (*schemes)[static_cast<std::size_t>(g) % schemes->size()];
        const auto moves = learn::movesOf(scheme);
        if (scheme.target != target || scheme.ring != ring || !moves || !learn::isExact(scheme) ||
            scheme.rank() < options.removed) {
            return fail("A scheme is not an exact one of " + target.name() + ", or has too few terms", "--complete",
                        "Name schemes of the target, in the ring of the network");
        }
        parts.push_back(learn::drawSubset(*moves, options.removed, rng));
    }
    return parts;
}

Outcome playAll(const net::Network& network, const learn::Target& target, const EvalOptions& options, int rank,
                play::BasisKind basis, std::vector<play::Decomposition> starts)
{
    const play::TensorGame game(network.info().dims, network.info().ring);
    learn::PlayOptions how;
    const auto beam = parseBeam(options.beam);
    how.beam.width = beam->first;
    how.beam.children = beam->second;
    how.beam.samples = options.samples;
    how.beam.temperature = options.temperature;
    how.limits = {rank + options.spare};
    how.basis = basis;
    how.starts = std::move(starts);
    how.seed = options.seed;
    how.threads = options.threads > 0 ? options.threads : allThreads();
    if (options.simulations > 0) {
        agent::MctsOptions search;
        search.samples = options.samples;
        search.temperature = options.temperature;
        search.limit = how.limits.front();
        search.goal = rank;
        how.mcts = search;
        how.simulations = options.simulations;
    }
    const auto begin = std::chrono::steady_clock::now();
    Outcome out;
    for (const learn::PlayedGame& played :
         learn::playGames(network, game, std::span(&target, 1), how, 0, options.games, &interrupted())) {
        out.evaluations += played.evaluations;
        out.solved[played.moves] += 1;
    }
    out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return out;
}

int evaluate(const EvalOptions& options)
{
    const auto network = net::loadNetwork(options.file);
    if (!network) {
        return printError(network.error());
    }
    const net::NetworkInfo& info = (*network)->info();
    const auto target = learn::Target::parse(options.target.empty() ? nameFrom(info.dims) : options.target);
    if (!target) {
        return printError(target.error());
    }
    if (!info.fits(play::TensorGame(target->dims(), info.ring))) {
        return printError(
            {"The network is too small for " + target->name(), options.file, "Ask it for a smaller target"});
    }
    if (const auto beam = parseBeam(options.beam); !beam) {
        return printError(beam.error());
    }
    const auto learned = info.metadata.find("basis");
    const std::string basisName = !options.basis.empty()           ? options.basis
                                  : learned != info.metadata.end() ? learned->second
                                                                   : "dense";
    const auto basis = play::parseBasisKind(basisName);
    if (!basis) {
        return printError({"“" + basisName + "” is not a kind of basis", "--basis", kBasisKinds});
    }
    const bool isPart = !options.complete.empty();
    const auto starts = partsOf(options, *target, info.ring);
    if (!starts) {
        return printError(starts.error());
    }
    const int rank = options.rank > 0 ? options.rank : isPart ? options.removed : target->knownRank(info.ring);
    const Outcome outcome = playAll(**network, *target, options, rank, *basis, *starts);
    if (interrupted()) {
        return kInterrupted;
    }
    int reached = 0;
    std::string spread;
    nlohmann::ordered_json byMoves = nlohmann::ordered_json::object();
    for (const auto& [moves, games] : outcome.solved) {
        reached += moves != 0 && moves <= rank ? games : 0;
        const std::string name = moves == 0 ? "unsolved" : std::to_string(moves);
        spread += (spread.empty() ? "" : ", ") + name + ": " + std::to_string(games);
        byMoves[name] = games;
    }
    const std::string search =
        options.simulations > 0 ? "mcts " + std::to_string(options.simulations) : "beam " + options.beam;
    const double each = static_cast<double>(outcome.evaluations) / options.games;
    const double perSecond = static_cast<double>(outcome.evaluations) / std::max(1e-9, outcome.seconds);
    if (options.json) {
        const nlohmann::ordered_json line = {{"target", target->name()},
                                             {"ring", ringKey(info.ring)},
                                             {"rank", rank},
                                             {"removed", isPart ? options.removed : 0},
                                             {"games", options.games},
                                             {"reached", reached},
                                             {"by_moves", byMoves},
                                             {"search", search},
                                             {"basis", basisName},
                                             {"evaluations_per_game", std::round(each)},
                                             {"seconds", outcome.seconds},
                                             {"evaluations_per_second", std::round(perSecond)}};
        printLine(line.dump());
    } else {
        char tail[160];
        std::snprintf(tail, sizeof tail, "%.0f evaluations and %.3f s a game, %.0f evaluations/s", each,
                      outcome.seconds / options.games, perSecond);
        printLine(target->name() + (isPart ? ", terms removed: " : ": rank ") + std::to_string(rank) + " in " +
                  std::to_string(reached) + " of " + std::to_string(options.games) + " games (" + search + ", " +
                  basisName + " basis; moves " + spread + "); " + tail);
    }
    return reached > 0 ? kDone : kNo;
}

} // namespace

Action declareEval(CLI::App& app)
{
    const auto options = std::make_shared<EvalOptions>();
    EvalOptions& o = *options;
    app.add_option("FILE", o.file, "A network")->required();
    app.add_option("TARGET", o.target, "What to play (default: what the sizes of the network say)");
    app.add_option("--games", o.games, "From the start position, each in a basis of its own")
        ->capture_default_str()
        ->check(CLI::Range(1, 1'000'000));
    app.add_option("--rank", o.rank, "Moves that count as success (default: the best known rank)")
        ->check(CLI::Range(1, 1000));
    app.add_option("--spare", o.spare, "Moves that a game may take beyond that")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    app.add_option("--beam", o.beam, "Stochastic beam: width x children")->capture_default_str();
    app.add_option("--mcts", o.simulations, "Tree search instead: simulations a move")->check(CLI::Range(1, 1'000'000));
    app.add_option("--complete", o.complete,
                   "Instead of from the start, find what is removed of the schemes in these files");
    app.add_option("--removed", o.removed, "Random terms of a scheme, with --complete")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    app.add_option("--basis", o.basis,
                   "Of the games: dense, near, permuted or canonical (default: what the network learned in)");
    app.add_option("--samples", o.samples, "Draws from the policy in a state")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    app.add_option("--temperature", o.temperature, "Of the policy; 1000 is as good as no policy")
        ->check(CLI::Range(0.01F, 1e6F))
        ->capture_default_str();
    app.add_option("--seed", o.seed, "Other seeds play other games")->capture_default_str();
    app.add_option("--threads", o.threads, "Default: all cores")->check(CLI::Range(1, 1024));
    app.add_flag("--json", o.json, "Print the figures as a JSON object");
    return [options] { return evaluate(*options); };
}

} // namespace rankfall::train
