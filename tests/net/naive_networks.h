// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/attention.h"
#include "core/net/contraction_features.h"
#include "core/net/tokens.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

// Both networks once more, as their headers say it, in double precision, one state at a time and nothing but loops.

namespace rankfall::test {

using Numbers = std::vector<double>;

class NaiveLayers {
public:
    explicit NaiveLayers(const net::Weights& weights)
        : m_weights(weights)
    {
    }

    const std::vector<float>& values(const std::string& name) const { return m_weights.parameters.at(name).values; }

    Numbers linear(const std::string& name, const Numbers& x) const
    {
        const auto& weight = values(name + ".weight");
        const auto& bias = values(name + ".bias");
        Numbers out(bias.begin(), bias.end());
        for (std::size_t o = 0; o < out.size(); ++o) {
            for (std::size_t i = 0; i < x.size(); ++i) {
                out[o] += double{weight[o * x.size() + i]} * x[i];
            }
        }
        return out;
    }

    Numbers norm(const std::string& name, Numbers x) const
    {
        double mean = 0;
        double square = 0;
        for (const double value : x) {
            mean += value / static_cast<double>(x.size());
        }
        for (const double value : x) {
            square += (value - mean) * (value - mean) / static_cast<double>(x.size());
        }
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = (x[i] - mean) / std::sqrt(square + 1e-5) * values(name + ".weight")[i] + values(name + ".bias")[i];
        }
        return x;
    }

    /// Row of a table, as long as `width`.
    Numbers row(const std::string& name, int row, std::size_t width) const
    {
        const auto from = values(name).begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(row) * width);
        return {from, from + static_cast<std::ptrdiff_t>(width)};
    }

    /// One query over keys and values, all of `heads` heads side by side.
    static Numbers attend(const Numbers& query, const std::vector<Numbers>& keys, const std::vector<Numbers>& values,
                          int heads)
    {
        const std::size_t size = query.size() / static_cast<std::size_t>(heads);
        Numbers out(query.size(), 0);
        for (std::size_t head = 0; head < query.size(); head += size) {
            Numbers scores;
            double sum = 0;
            for (const Numbers& key : keys) {
                double score = 0;
                for (std::size_t i = head; i < head + size; ++i) {
                    score += query[i] * key[i] / std::sqrt(static_cast<double>(size));
                }
                scores.push_back(std::exp(score));
                sum += scores.back();
            }
            for (std::size_t k = 0; k < keys.size(); ++k) {
                for (std::size_t i = head; i < head + size; ++i) {
                    out[i] += scores[k] / sum * values[k][i];
                }
            }
        }
        return out;
    }

    static Numbers gelu(Numbers x)
    {
        for (double& value : x) {
            value *= 0.5 * (1 + std::tanh(std::sqrt(2 / M_PI) * (value + 0.044715 * value * value * value)));
        }
        return x;
    }

    static Numbers relu(Numbers x)
    {
        for (double& value : x) {
            value = std::max(value, 0.0);
        }
        return x;
    }

private:
    const net::Weights& m_weights;
};

inline Numbers operator+(Numbers x, const Numbers& y)
{
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] += y[i];
    }
    return x;
}

/// What a network says about one state.
struct NaiveNetwork {
    virtual ~NaiveNetwork() = default;
    /// The mean of the value.
    virtual double value() const = 0;
    /// The logits of token t after the earlier ones.
    virtual Numbers logits(int t, const std::vector<int>& earlier) const = 0;

    /// log p of token t by temperature, among what is allowed.
    Numbers logProbabilities(const net::Tokens& tokens, int t, const std::vector<int>& earlier, const play::Dims& game,
                             double temperature) const
    {
        Numbers out = logits(t, earlier);
        play::Action sofar;
        for (int j = 0; j < t; ++j) {
            tokens.put(sofar, j, earlier[static_cast<std::size_t>(j)]);
        }
        const int mode = tokens.chunks()[static_cast<std::size_t>(t)].mode;
        const bool open = sofar.factors[static_cast<std::size_t>(mode)].isZero();
        double sum = 0;
        for (std::size_t token = 0; token < out.size(); ++token) {
            const bool allowed = tokens.allows(t, static_cast<int>(token), open, game);
            out[token] = allowed ? out[token] / temperature : -INFINITY;
            sum += std::exp(out[token]);
        }
        for (double& value : out) {
            value -= std::log(sum);
        }
        return out;
    }

    double logProbability(const net::Tokens& tokens, const play::Action& action, const play::Dims& game) const
    {
        std::vector<int> said(static_cast<std::size_t>(tokens.count()));
        tokens.encode(action, said);
        double sum = 0;
        for (int t = 0; t < tokens.count(); ++t) {
            const auto token = static_cast<std::size_t>(said[static_cast<std::size_t>(t)]);
            sum += logProbabilities(tokens, t, said, game, 1)[token];
        }
        return sum;
    }
};

class NaiveContraction : public NaiveNetwork {
public:
    NaiveContraction(const net::Weights& weights, const net::ContractionSizes& sizes, const play::TensorGame& game,
                     const net::Query& query)
        : m_layers(weights)
        , m_sizes(sizes)
    {
        net::ContractionFeatures features(sizes.dims, sizes.ring);
        std::vector<float> in(static_cast<std::size_t>(features.layout().features));
        features.extract(game, *query.state, in);
        m_trunk = NaiveLayers::gelu(m_layers.linear("trunk.in", Numbers(in.begin(), in.end())));
        for (int i = 0; i < sizes.blocks; ++i) {
            const std::string name = "trunk.block" + std::to_string(i);
            const Numbers up = m_layers.linear(name + ".up", m_layers.norm(name + ".norm", m_trunk));
            m_trunk = m_trunk + m_layers.linear(name + ".down", NaiveLayers::gelu(up));
        }
        m_trunk = m_layers.norm("trunk.norm", m_trunk);
    }

    double value() const override
    {
        const Numbers out = m_layers.linear("value.out", NaiveLayers::gelu(m_layers.linear("value.hidden", m_trunk)));
        double sum = 0;
        double mean = 0;
        for (std::size_t m = 0; m < out.size(); ++m) {
            sum += std::exp(out[m]);
            mean += static_cast<double>(m) * std::exp(out[m]);
        }
        return mean / sum;
    }

    Numbers logits(int t, const std::vector<int>& earlier) const override
    {
        const std::string name = "token" + std::to_string(t);
        Numbers h = m_layers.linear(name + ".state", m_trunk);
        for (int j = 0; j < t; ++j) {
            h = h + m_layers.row(name + ".embed" + std::to_string(j) + ".weight", earlier[static_cast<std::size_t>(j)],
                                 h.size());
        }
        h = NaiveLayers::gelu(h);
        if (t > 0) {
            h = h + NaiveLayers::gelu(m_layers.linear(name + ".mix", h));
        }
        return m_layers.linear(name + ".out", h);
    }

private:
    NaiveLayers m_layers;
    net::ContractionSizes m_sizes;
    Numbers m_trunk;
};

class NaiveAttention : public NaiveNetwork {
public:
    NaiveAttention(const net::Weights& weights, const net::AttentionSizes& sizes, const play::TensorGame& game,
                   const net::Query& query)
        : m_layers(weights)
        , m_sizes(sizes)
    {
        const auto& dims = sizes.dims;
        for (std::size_t g = 0; g < 3; ++g) {
            readGrid(game, query, g);
        }
        for (int block = 0; block < sizes.blocks; ++block) {
            for (std::size_t m = 0; m < 3; ++m) {
                const std::string name = "torso.block" + std::to_string(block) + ".stage" + std::to_string(m);
                const std::size_t second = (m + 1) % 3;
                const std::size_t third = (m + 2) % 3;
                for (int i = 0; i < dims[m]; ++i) {
                    std::vector<Numbers*> sequence;
                    for (int b = 0; b < dims[second]; ++b) {
                        sequence.push_back(&m_grids[m][static_cast<std::size_t>(i * dims[second] + b)]);
                    }
                    for (int a = 0; a < dims[third]; ++a) {
                        sequence.push_back(&m_grids[third][static_cast<std::size_t>(a * dims[m] + i)]);
                    }
                    runStage(name, sequence);
                }
            }
        }
        for (auto& grid : m_grids) {
            for (Numbers& cell : grid) {
                m_cells.push_back(m_layers.norm("torso.norm", cell));
            }
        }
    }

    double value() const override
    {
        Numbers x = step(0, {});
        for (int i = 0; i < 3; ++i) {
            x = NaiveLayers::relu(m_layers.linear("value.hidden" + std::to_string(i), x));
        }
        double mean = 0;
        for (const double quantile : m_layers.linear("value.out", x)) {
            mean += quantile / net::kQuantiles;
        }
        return mean;
    }

    Numbers logits(int t, const std::vector<int>& earlier) const override
    {
        return m_layers.linear("decoder.out" + std::to_string(t), step(t, earlier));
    }

private:
    void readGrid(const play::TensorGame& game, const net::Query& query, std::size_t g)
    {
        const auto& dims = m_sizes.dims;
        const std::size_t columns = (g + 1) % 3;
        const std::size_t along = (g + 2) % 3;
        const std::string name = "grid" + std::to_string(g);
        for (int a = 0; a < dims[g]; ++a) {
            for (int b = 0; b < dims[columns]; ++b) {
                Numbers in;
                for (int tensor = 0; tensor <= m_sizes.history; ++tensor) {
                    for (int k = 0; k < dims[along]; ++k) {
                        std::array<int, 3> at{};
                        at[g] = a;
                        at[columns] = b;
                        at[along] = k;
                        in.push_back(entry(game, query, tensor, at));
                    }
                }
                const auto cell = static_cast<std::size_t>(a * dims[columns] + b);
                const double moves = static_cast<double>(query.step) / m_sizes.moves;
                in.push_back(m_layers.linear(name + ".step", {moves})[cell]);
                m_grids[g].push_back(m_layers.linear(name + ".in", in));
            }
        }
    }

    static double entry(const play::TensorGame& game, const net::Query& query, int tensor, const std::array<int, 3>& at)
    {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            if (at[mode] >= game.dims()[mode]) {
                return 0;
            }
        }
        if (tensor == 0) {
            return game.entry(*query.state, at[0], at[1], at[2]);
        }
        if (tensor > static_cast<int>(query.recent.size())) {
            return 0;
        }
        const auto& [u, v, w] = query.recent[query.recent.size() - static_cast<std::size_t>(tensor)].factors;
        return u[at[0]] * v[at[1]] * w[at[2]];
    }

    static Numbers part(const Numbers& x, std::size_t which, std::size_t of)
    {
        const auto size = static_cast<std::ptrdiff_t>(x.size() / of);
        const auto first = x.begin() + static_cast<std::ptrdiff_t>(which) * size;
        return {first, first + size};
    }

    void runStage(const std::string& name, const std::vector<Numbers*>& sequence) const
    {
        std::vector<Numbers> queries;
        std::vector<Numbers> keys;
        std::vector<Numbers> values;
        for (const Numbers* cell : sequence) {
            const Numbers qkv = m_layers.linear(name + ".qkv", m_layers.norm(name + ".norm1", *cell));
            queries.push_back(part(qkv, 0, 3));
            keys.push_back(part(qkv, 1, 3));
            values.push_back(part(qkv, 2, 3));
        }
        for (std::size_t i = 0; i < sequence.size(); ++i) {
            Numbers& x = *sequence[i];
            const Numbers mixed = NaiveLayers::attend(queries[i], keys, values, m_sizes.heads);
            x = x + m_layers.linear(name + ".proj", mixed);
            const Numbers up = m_layers.linear(name + ".up", m_layers.norm(name + ".norm2", x));
            x = x + m_layers.linear(name + ".down", NaiveLayers::gelu(up));
        }
    }

    /// y_t, with all earlier steps computed again.
    Numbers step(int t, const std::vector<int>& earlier) const
    {
        const auto width = static_cast<std::size_t>(m_sizes.decoder);
        std::vector<Numbers> xs;
        for (int s = 0; s <= t; ++s) {
            const Numbers in = s == 0 ? m_layers.row("decoder.start.weight", 0, width)
                                      : m_layers.row("decoder.embed" + std::to_string(s - 1) + ".weight",
                                                     earlier[static_cast<std::size_t>(s - 1)], width);
            xs.push_back(in + m_layers.row("decoder.position.weight", s, width));
        }
        for (int l = 0; l < m_sizes.layers; ++l) {
            const std::string name = "decoder.layer" + std::to_string(l);
            std::vector<Numbers> keys;
            std::vector<Numbers> values;
            std::vector<Numbers> cellKeys;
            std::vector<Numbers> cellValues;
            for (const Numbers& cell : m_cells) {
                const Numbers both = m_layers.linear(name + ".cross.keys", cell);
                cellKeys.push_back(part(both, 0, 2));
                cellValues.push_back(part(both, 1, 2));
            }
            for (Numbers& x : xs) {
                const Numbers qkv = m_layers.linear(name + ".self.qkv", x);
                keys.push_back(part(qkv, 1, 3));
                values.push_back(part(qkv, 2, 3));
                Numbers mixed = NaiveLayers::attend(part(qkv, 0, 3), keys, values, m_sizes.decoderHeads);
                x = m_layers.norm(name + ".norm1", x + m_layers.linear(name + ".self.proj", mixed));
                mixed = NaiveLayers::attend(m_layers.linear(name + ".cross.query", x), cellKeys, cellValues,
                                            m_sizes.decoderHeads);
                x = m_layers.norm(name + ".norm2", x + m_layers.linear(name + ".cross.proj", mixed));
            }
        }
        return NaiveLayers::relu(xs.back());
    }

    NaiveLayers m_layers;
    net::AttentionSizes m_sizes;
    std::array<std::vector<Numbers>, 3> m_grids;
    std::vector<Numbers> m_cells;
};

} // namespace rankfall::test
