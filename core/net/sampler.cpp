// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/sampler.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankfall::net {

namespace {

constexpr double kHardlyEver = -1e4; ///< log probability where the network's numbers have overflown

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

/// Uniform in [0, 1).
double uniform(Rng& rng)
{
    return static_cast<double>(rng() >> 11) * 0x1p-53;
}

/// Where rounding has carried past all weights before `end`: the last token of that panel that is allowed, or any.
int lastAllowed(const float* mask, int end, int vocabulary)
{
    for (int token = end - 1; token >= end - kPanel; --token) {
        if (mask[token] == 0) {
            return token;
        }
    }
    return static_cast<int>(std::find(mask, mask + vocabulary, 0.0F) - mask);
}

} // namespace

Sampler::Sampler(const Kernels& kernels, const play::Dims& dims, Ring ring)
    : m_kernels(&kernels)
    , m_tokens(dims, ring)
    , m_masks(index(m_tokens.count()))
    , m_levels(index(m_tokens.count() + 1))
    , m_weights(index(padded(m_tokens.largestVocabulary())))
    , m_sums(index(padded(m_tokens.largestVocabulary()) / kPanel))
{
    for (int t = 0; t < m_tokens.count(); ++t) {
        for (Buffer& mask : m_masks[index(t)]) {
            mask = Buffer(index(padded(m_tokens.chunks()[index(t)].vocabulary)));
        }
    }
}

void Sampler::buildMasks(const play::Dims& game)
{
    m_game = game;
    for (int t = 0; t < m_tokens.count(); ++t) {
        const int vocabulary = m_tokens.chunks()[index(t)].vocabulary;
        for (int open = 0; open < 2; ++open) {
            Buffer& mask = m_masks[index(t)][index(open)];
            for (int token = 0; token < static_cast<int>(mask.size()); ++token) {
                const bool allowed = token < vocabulary && m_tokens.allows(t, token, open == 1, game);
                mask.data()[token] = allowed ? 0 : -std::numeric_limits<float>::infinity();
            }
        }
    }
}

void Sampler::begin(const play::Dims& game, int queries, int samples, float temperature)
{
    RANKFALL_CHECK(samples > 0 && temperature > 0);
    if (game != m_game) {
        buildMasks(game);
    }
    m_inverseTemperature = 1 / temperature;
    for (std::vector<Row>& level : m_levels) {
        level.clear();
    }
    for (int query = 0; query < queries; ++query) {
        Row row;
        row.query = query;
        row.count = samples;
        m_levels[0].push_back(row);
    }
}

int Sampler::tokenAt(int level, int row, int place) const
{
    for (; level > place + 1; --level) {
        row = m_levels[index(level)][index(row)].parent;
    }
    return m_levels[index(level)][index(row)].token;
}

void Sampler::draw(int t, int at, const float* logits, Rng& rng)
{
    const Chunk& chunk = m_tokens.chunks()[index(t)];
    const Row& row = m_levels[index(t)][index(at)];
    const bool open = row.action.factors[index(chunk.mode)].isZero();
    const float* mask = m_masks[index(t)][open ? 1 : 0].data();
    ExponentialCall call;
    call.logits = logits;
    call.mask = mask;
    call.panels = padded(chunk.vocabulary) / kPanel;
    call.weights = m_weights.data();
    call.sums = m_sums.data();
    double total = m_kernels->exponentials(call);
    const double partition = static_cast<double>(call.top) + std::log(total);
    if (m_inverseTemperature != 1) {
        call.inverseTemperature = m_inverseTemperature;
        total = m_kernels->exponentials(call);
    }
    m_drawn.clear();
    for (int i = 0; i < row.count; ++i) {
        double left = uniform(rng) * total;
        int panel = 0;
        while (panel + 1 < call.panels && left >= static_cast<double>(call.sums[panel])) {
            left -= static_cast<double>(call.sums[panel++]);
        }
        int chosen = -1;
        for (int token = panel * kPanel; token < (panel + 1) * kPanel; ++token) {
            left -= static_cast<double>(call.weights[token]); // nothing for what is not allowed
            if (left < 0) {
                chosen = token;
                break;
            }
        }
        if (chosen < 0) {
            chosen = lastAllowed(mask, (panel + 1) * kPanel, chunk.vocabulary);
        }
        m_drawn.push_back(chosen);
    }
    std::sort(m_drawn.begin(), m_drawn.end());
    std::vector<Row>& next = m_levels[index(t + 1)];
    for (std::size_t i = 0; i < m_drawn.size();) {
        const int token = m_drawn[i];
        Row child = row;
        child.parent = at;
        child.token = token;
        child.count = 0;
        for (; i < m_drawn.size() && m_drawn[i] == token; ++i) {
            ++child.count;
        }
        const double logProbability = static_cast<double>(logits[token]) - partition;
        child.logProbability += std::isfinite(logProbability) ? logProbability : kHardlyEver;
        m_tokens.put(child.action, t, token);
        next.push_back(child);
    }
}

void Sampler::finish(std::span<std::vector<Proposal>> out) const
{
    for (std::vector<Proposal>& proposals : out) {
        proposals.clear();
    }
    for (const Row& row : m_levels.back()) {
        out[index(row.query)].push_back({row.action, static_cast<float>(row.logProbability), row.count});
    }
    for (std::vector<Proposal>& proposals : out) {
        std::sort(proposals.begin(), proposals.end(), [](const Proposal& x, const Proposal& y) {
            return x.logProbability != y.logProbability ? x.logProbability > y.logProbability : x.action < y.action;
        });
    }
}

} // namespace rankfall::net
