// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/agreement.h"

#include "core/learn/demonstrations.h"

#include <algorithm>
#include <cmath>

namespace rankfall::learn {

namespace {

constexpr int kDraws = 6;

/// log probability of a token among those that may come next.
double logOf(const net::Tokens& tokens, std::span<const float> logits, int chunk, int token, bool open,
             const play::Dims& dims)
{
    double sum = 0;
    for (int other = 0; other < static_cast<int>(logits.size()); ++other) {
        if (tokens.allows(chunk, other, open, dims)) {
            sum += std::exp(static_cast<double>(logits[static_cast<std::size_t>(other)]));
        }
    }
    return static_cast<double>(logits[static_cast<std::size_t>(token)]) - std::log(sum);
}

/// Of an example, from the logits of all its tokens.
double policyOf(const net::Tokens& tokens, const Outputs& outputs, const Batch& batch, std::size_t example,
                const play::Dims& dims)
{
    double sum = 0;
    bool open = true;
    for (int t = 0; t < tokens.count(); ++t) {
        const net::Chunk& chunk = tokens.chunks()[static_cast<std::size_t>(t)];
        open = open || chunk.first == 0;
        const auto size = static_cast<std::size_t>(chunk.vocabulary);
        const auto logits = std::span(outputs.logits[static_cast<std::size_t>(t)]).subspan(example * size, size);
        const int token = static_cast<int>(batch.tokens[static_cast<std::size_t>(t)][example]);
        sum += logOf(tokens, logits, t, token, open, dims);
        open = open && token == 0;
    }
    return sum;
}

/// The moves to go, from what the architecture says.
double meanOf(const std::string& architecture, std::span<const float> value)
{
    double mean = 0;
    double sum = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const double number = static_cast<double>(value[i]);
        const double weight = architecture == "attention" ? 1 : std::exp(number);
        mean += weight * (architecture == "attention" ? number : static_cast<double>(i));
        sum += weight;
    }
    return mean / sum;
}

double relative(double difference, double size)
{
    return std::abs(difference) / std::max(1.0, std::abs(size));
}

/// The position with these moves as its examples.
Batch batchOf(Encoder& encoder, const Sample& sample, std::span<const net::Proposal> proposals)
{
    Batch batch = makeBatch(encoder, std::span(&sample, 1), 1);
    batch.rows.assign(proposals.size(), 0);
    batch.weights.assign(proposals.size(), 1);
    for (auto& token : batch.tokens) {
        token.clear();
    }
    std::vector<int> spelled(batch.tokens.size());
    for (const net::Proposal& proposal : proposals) {
        encoder.tokens().encode(proposal.action, spelled);
        for (std::size_t t = 0; t < spelled.size(); ++t) {
            batch.tokens[t].push_back(spelled[t]);
        }
    }
    return batch;
}

} // namespace

Expected<Agreement> agreementOf(const net::Weights& weights, const std::string& name, const std::string& device,
                                int positions, std::uint64_t seed, const net::Weights* learned)
{
    const auto network = net::makeNetwork(weights, name);
    if (!network) {
        return tl::unexpected(network.error());
    }
    const auto model = Model::make(learned ? *learned : weights, name, device);
    if (!model) {
        return tl::unexpected(model.error());
    }
    const auto encoder = Encoder::make(weights, name);
    if (!encoder) {
        return tl::unexpected(encoder.error());
    }
    const play::TensorGame& game = (*encoder)->game();
    const std::string& architecture = (*network)->info().architecture;
    Rng rng(seed);
    Agreement out;
    for (int i = 0; i < positions; ++i) {
        const Sample sample{drawDemonstration(game, {.longest = 4}, rng), drawDemonstration(game, {.longest = 6}, rng)};
        const play::State state = game.sumOf(sample.left);
        const net::Query query{&state, sample.played, static_cast<int>(sample.played.size())};
        Rng* const draws = &rng;
        std::vector<net::Proposal> proposals;
        net::Valuation value;
        (*network)->propose(game, std::span(&query, 1), kDraws, 1, std::span(&draws, 1), std::span(&proposals, 1),
                            std::span(&value, 1));
        const Batch batch = batchOf(**encoder, sample, proposals);
        const Outputs outputs = (*model)->outputs(batch);
        for (std::size_t e = 0; e < proposals.size(); ++e, ++out.moves) {
            const double expected = policyOf((*encoder)->tokens(), outputs, batch, e, game.dims());
            const double told = static_cast<double>(proposals[e].logProbability);
            out.policy = std::max(out.policy, relative(told - expected, expected));
        }
        const double expected = meanOf(architecture, outputs.value);
        out.value = std::max(out.value, relative(static_cast<double>(value.mean) - expected, expected));
    }
    return out;
}

} // namespace rankfall::learn
