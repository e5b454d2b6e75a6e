// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/run.h"

#include "core/learn/batch_stream.h"
#include "core/learn/checkpoint.h"
#include "core/learn/clock.h"

#include <algorithm>

namespace rankfall::learn {

namespace {

constexpr std::size_t kPlayedKept = 5000; ///< sequences for hindsight
constexpr int kPupils = 64;               ///< states of an exam
constexpr double kUnderstood = 0.1;       ///< share of an exam from which on demonstrations get longer
constexpr int kFirstLongest = 4;          ///< of a curriculum

/// Share of sums of `length` random terms in which the most probable of 32 proposals is one of the terms.
double exam(const net::Network& network, const play::TensorGame& game, DemonstrationLaw law, std::uint64_t seed,
            std::uint64_t round)
{
    const auto own = network.clone();
    std::vector<play::Decomposition> answers;
    std::vector<play::State> states;
    std::vector<Rng> chances;
    for (std::uint64_t i = 0; i < kPupils; ++i) {
        Rng rng = streamOf(seed, Purpose::Exam, round, i);
        play::Decomposition terms;
        while (static_cast<int>(terms.size()) < law.longest) {
            terms = drawDemonstration(game, law, rng);
        }
        states.push_back(game.sumOf(terms));
        answers.push_back(std::move(terms));
        chances.push_back(rng);
    }
    std::vector<net::Query> queries;
    std::vector<Rng*> rngs;
    for (std::size_t i = 0; i < states.size(); ++i) {
        queries.push_back({&states[i], {}, 0});
        rngs.push_back(&chances[i]);
    }
    std::vector<std::vector<net::Proposal>> proposals(states.size());
    std::vector<net::Valuation> values(states.size());
    own->propose(game, queries, 32, 1, rngs, proposals, values);
    int right = 0;
    for (std::size_t i = 0; i < states.size(); ++i) {
        right += !proposals[i].empty() &&
                 std::find(answers[i].begin(), answers[i].end(), proposals[i].front().action) != answers[i].end();
    }
    return static_cast<double>(right) / kPupils;
}

} // namespace

class Run::Impl {
public:
    Impl(Settings settings, Means means, std::unique_ptr<Encoder> encoder, std::unique_ptr<Model> model)
        : m_settings(std::move(settings))
        , m_means(std::move(means))
        , m_encoder(std::move(encoder))
        , m_model(std::move(model))
        , m_mixture(m_encoder->game(), m_settings.mix, m_settings.law, m_settings.seed)
    {
        m_state.book = Book(m_settings.targets, m_settings.ring);
        m_state.longest =
            m_settings.curriculum ? std::min(kFirstLongest, m_settings.law.longest) : m_settings.law.longest;
    }

    std::optional<Run::Round> round(const std::atomic<bool>& stop)
    {
        setTorchThreads(m_means.threads);
        const double begin = wallSeconds();
        const double cpuBegin = cpuSeconds();
        Run::Round out;
        RoundReport& report = out.report;
        m_mixture.setExperience(m_state.book, m_state.played);
        m_mixture.setLongest(m_state.longest);
        report.longest = m_state.longest;
        if (!learn(report, stop)) {
            return std::nullopt;
        }
        const double learned = wallSeconds();
        const auto network = net::makeNetwork(m_model->weights(), "the network that learns");
        if (!network || !play(**network, out, stop)) {
            return std::nullopt;
        }
        const double played = std::max(1e-6, wallSeconds() - learned);
        ++m_state.rounds;
        if (m_settings.curriculum && m_state.longest < m_settings.law.longest) {
            DemonstrationLaw law = m_settings.law;
            law.longest = m_state.longest;
            const double right =
                exam(**network, m_encoder->game(), law, m_settings.seed, static_cast<std::uint64_t>(m_state.rounds));
            m_state.longest += right > kUnderstood ? 1 : 0;
        }
        m_state.seconds += wallSeconds() - begin;
        m_state.cpuSeconds += cpuSeconds() - cpuBegin;
        report.cpuSeconds = m_state.cpuSeconds;
        report.round = m_state.rounds;
        report.steps = m_state.steps;
        report.seconds = m_state.seconds;
        report.samplesPerSecond = m_settings.stepsEach * m_settings.batch / std::max(1e-6, learned - begin);
        report.gamesPerSecond = m_settings.gamesEach / played;
        report.evaluationsPerSecond /= played;
        return out;
    }

    Settings m_settings;
    Means m_means;
    std::unique_ptr<Encoder> m_encoder;
    std::unique_ptr<Model> m_model;
    Mixture m_mixture;
    RunState m_state;

private:
    bool learn(RoundReport& report, const std::atomic<bool>& stop)
    {
        // On the processor libtorch has the cores already; a device leaves them all to the batches.
        const int workers = m_means.threads == 1      ? 0
                            : m_means.device == "cpu" ? std::max(1, m_means.threads / 4)
                                                      : m_means.threads - 1;
        const auto first = static_cast<std::uint64_t>(m_state.steps);
        BatchStream batches(m_mixture, *m_encoder, first, first + static_cast<std::uint64_t>(m_settings.stepsEach),
                            m_settings.batch, workers);
        StepOptions options = m_settings.step;
        for (int i = 0; i < m_settings.stepsEach; ++i) {
            if (stop.load(std::memory_order_relaxed)) {
                return false;
            }
            options.learningRate = learningRateAt(m_settings, m_state.steps);
            const Losses losses = m_model->step(batches.next(), options);
            report.policyLoss += losses.policy / m_settings.stepsEach;
            report.valueLoss += losses.value / m_settings.stepsEach;
            ++m_state.steps;
        }
        report.learningRate = options.learningRate;
        return true;
    }

    bool play(const net::Network& network, Run::Round& out, const std::atomic<bool>& stop)
    {
        PlayOptions options;
        options.beam.width = m_settings.beamWidth;
        options.beam.children = m_settings.beamChildren;
        options.beam.samples = m_settings.samples;
        options.basis = m_settings.mix.basis;
        options.transvections = m_settings.mix.transvections;
        options.limits = limitsOf(m_settings);
        options.seed = m_settings.seed;
        options.threads = m_means.threads;
        const auto first =
            static_cast<std::uint64_t>(m_state.rounds) * static_cast<std::uint64_t>(m_settings.gamesEach);
        const std::vector<PlayedGame> games =
            playGames(network, m_encoder->game(), m_settings.targets, options, first, m_settings.gamesEach, &stop);
        if (stop.load(std::memory_order_relaxed)) {
            return false;
        }
        for (const Page& page : m_state.book.pages()) {
            out.report.targets.push_back({page.target, 0, 0, 0, 0, 0, 0, {}});
        }
        for (const PlayedGame& game : games) {
            book(game, out);
        }
        for (std::size_t i = 0; i < out.report.targets.size(); ++i) {
            out.report.targets[i].best = m_state.book.pages()[i].best;
            out.report.targets[i].distinct = m_state.book.pages()[i].schemes.size();
        }
        const std::vector<int> goals = goalsOf(m_settings);
        if (m_settings.mix.hindsight == 0) {
            return true; // nobody would learn from what is played out
        }
        const auto firstOut =
            static_cast<std::uint64_t>(m_state.rounds) * static_cast<std::uint64_t>(m_settings.playOuts);
        for (auto& moves : playOut(network, m_encoder->game(), m_settings.targets, options, firstOut,
                                   m_settings.playOuts, *std::max_element(goals.begin(), goals.end()))) {
            m_state.played.push_back(std::move(moves));
        }
        if (m_state.played.size() > kPlayedKept) {
            m_state.played.erase(m_state.played.begin(), m_state.played.end() - kPlayedKept);
        }
        return true;
    }

    void book(const PlayedGame& game, Run::Round& out)
    {
        TargetRound& target = out.report.targets[game.target];
        ++target.games;
        target.evaluations += game.evaluations;
        out.report.evaluationsPerSecond += static_cast<double>(game.evaluations); // divided by the seconds at the end
        if (game.moves == 0) {
            return;
        }
        ++target.solved;
        const bool isLeast = target.least == 0 || game.moves < target.least;
        target.least = isLeast ? game.moves : target.least;
        if (!game.found) {
            return;
        }
        if (isLeast) {
            target.moves = schemeOf(target.target, m_settings.ring, *game.found).terms;
        }
        const Book::Entry entry = m_state.book.add(game.target, *game.found);
        if (entry != Book::Entry::Better && entry != Book::Entry::Equal) {
            return;
        }
        Find find;
        find.scheme = schemeOf(target.target, m_settings.ring, tidied(target.target, m_settings.ring, *game.found));
        find.isBetter = entry == Book::Entry::Better;
        if (m_settings.ring == Ring::Z2) {
            find.lifted = withSigns(find.scheme, m_settings.seed);
        }
        out.finds.push_back(std::move(find));
    }
};

Run::Run(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Run::~Run() = default;

Expected<std::unique_ptr<Run>> Run::start(const Settings& wanted, const Means& means,
                                          const std::optional<net::Weights>& from)
{
    const auto settings = settled(wanted);
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    const net::Weights weights = from ? *from : freshNetwork(*settings);
    auto encoder = Encoder::make(weights, "the network");
    if (!encoder) {
        return tl::unexpected(encoder.error());
    }
    for (const Target& target : settings->targets) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            if ((*encoder)->game().dims()[mode] < target.dims()[mode] || (*encoder)->game().ring() != settings->ring) {
                return fail("The network is too small for " + target.name() + ", or of another ring", {},
                            "Leave out --net to begin with a new one");
            }
        }
    }
    auto model = Model::make(weights, "the network", means.device);
    if (!model) {
        return tl::unexpected(model.error());
    }
    std::unique_ptr<Run> run(new Run(std::make_unique<Impl>(*settings, means, std::move(*encoder), std::move(*model))));
    const auto kind = weights.metadata.find("kind");
    run->m_impl->m_state.isTaught = kind != weights.metadata.end() && kind->second == "taught";
    return run;
}

Expected<std::unique_ptr<Run>> Run::resume(const std::string& path, const Means& means)
{
    const auto checkpoint = loadCheckpoint(path);
    if (!checkpoint) {
        return tl::unexpected(checkpoint.error());
    }
    auto run = start(checkpoint->settings, means, checkpoint->network);
    if (!run) {
        return run;
    }
    if (const auto fine = (*run)->m_impl->m_model->setMemory(checkpoint->memory, path); !fine) {
        return tl::unexpected(fine.error());
    }
    (*run)->m_impl->m_state = checkpoint->state;
    return run;
}

std::optional<Run::Round> Run::round(const std::atomic<bool>& stop)
{
    return m_impl->round(stop);
}

const Settings& Run::settings() const
{
    return m_impl->m_settings;
}

const Book& Run::book() const
{
    return m_impl->m_state.book;
}

int Run::rounds() const
{
    return m_impl->m_state.rounds;
}

std::int64_t Run::steps() const
{
    return m_impl->m_state.steps;
}

double Run::seconds() const
{
    return m_impl->m_state.seconds;
}

std::size_t Run::parameters() const
{
    std::size_t count = 0;
    for (const auto& [name, parameter] : m_impl->m_model->weights().parameters) {
        count += parameter.values.size();
    }
    return count;
}

std::size_t Run::reached() const
{
    const Page& page = book().pages().front();
    return page.best != 0 && page.best <= settings().goal ? page.schemes.size() : 0;
}

void Run::plan(int rounds)
{
    m_impl->m_settings.rounds = rounds;
}

bool Run::teach(const Scheme& scheme)
{
    const auto moves = movesOf(scheme);
    for (std::size_t page = 0; moves && page < book().pages().size(); ++page) {
        if (book().pages()[page].target == scheme.target &&
            m_impl->m_state.book.teach(page, *moves) != Book::Entry::Wrong) {
            m_impl->m_state.isTaught = true;
            return true;
        }
    }
    return false;
}

net::Weights Run::network() const
{
    net::Weights weights = m_impl->m_model->weights();
    const RunState& state = m_impl->m_state;
    weights.metadata.erase("training");
    weights.metadata["kind"] = state.isTaught ? "taught" : "from scratch";
    weights.metadata["basis"] = play::basisKindKey(m_impl->m_settings.mix.basis);
    weights.metadata["trained_by"] = torchVersion();
    weights.metadata["settings"] = settingsJson(m_impl->m_settings);
    weights.metadata["steps"] = std::to_string(state.steps);
    weights.metadata["samples"] = std::to_string(state.steps * m_impl->m_settings.batch);
    weights.metadata["rounds"] = std::to_string(state.rounds);
    weights.metadata["seconds"] = std::to_string(static_cast<std::int64_t>(state.seconds));
    weights.metadata["cpu_seconds"] = std::to_string(static_cast<std::int64_t>(state.cpuSeconds));
    std::string found;
    std::string taught;
    for (const Page& page : state.book.pages()) {
        if (!page.taught.empty()) {
            taught += (taught.empty() ? "" : ", ") + page.target.name() + ": " + std::to_string(page.taught.size());
        }
        found += (found.empty() ? "" : ", ") + page.target.name() + ": ";
        const auto own =
            std::count_if(page.schemes.begin(), page.schemes.end(),
                          [&page](const play::Decomposition& terms) { return !page.taught.contains(terms); });
        found += own == 0 ? "none" : std::to_string(own) + " of rank " + std::to_string(page.best);
    }
    weights.metadata["found"] = found;
    if (m_impl->m_settings.mix.ownLongest > 0) {
        weights.metadata["parts"] = std::to_string(m_impl->m_settings.mix.ownLongest);
    }
    if (!taught.empty()) {
        weights.metadata["schemes_shown"] = taught;
    }
    return weights;
}

Expected<std::size_t> Run::save(const std::string& path) const
{
    return saveCheckpoint({m_impl->m_settings, network(), m_impl->m_model->memory(), m_impl->m_state}, path);
}

} // namespace rankfall::learn
