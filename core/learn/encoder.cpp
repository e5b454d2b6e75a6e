// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/encoder.h"

#include "core/net/attention.h"
#include "core/net/contraction_features.h"

#include <algorithm>

namespace rankfall::learn {

namespace {

class ContractionEncoder final : public Encoder {
public:
    explicit ContractionEncoder(const play::TensorGame& game)
        : Encoder(game)
        , m_features(game.dims(), game.ring())
    {
    }

    std::unique_ptr<Encoder> clone() const override { return std::make_unique<ContractionEncoder>(game()); }

    int features() const override { return m_features.layout().features; }

    void encode(const Sample& sample, std::span<float> out) override
    {
        m_features.extract(game(), game().sumOf(sample.left), out);
    }

private:
    net::ContractionFeatures m_features;
};

/// The tensors of the attention network: state, then the last moves, newest first, entry by entry; at the end the
/// number of moves played over `moves`.
class AttentionEncoder final : public Encoder {
public:
    explicit AttentionEncoder(const net::AttentionSizes& sizes)
        : Encoder(play::TensorGame(sizes.dims, sizes.ring))
        , m_sizes(sizes)
    {
    }

    std::unique_ptr<Encoder> clone() const override { return std::make_unique<AttentionEncoder>(m_sizes); }

    int features() const override { return (m_sizes.history + 1) * entries() + 1; }

    void encode(const Sample& sample, std::span<float> out) override
    {
        std::fill(out.begin(), out.end(), 0.0F);
        const play::Dims& dims = game().dims();
        const play::State state = game().sumOf(sample.left);
        float* at = out.data();
        for (int i = 0; i < dims[0]; ++i) {
            for (int j = 0; j < dims[1]; ++j) {
                for (int k = 0; k < dims[2]; ++k) {
                    *at++ = static_cast<float>(game().entry(state, i, j, k));
                }
            }
        }
        const int known = std::min(m_sizes.history, static_cast<int>(sample.played.size()));
        for (int back = 0; back < known; ++back) {
            const auto& [u, v, w] = sample.played[sample.played.size() - 1 - static_cast<std::size_t>(back)].factors;
            for (int i = 0; i < dims[0]; ++i) {
                for (int j = 0; j < dims[1]; ++j) {
                    for (int k = 0; k < dims[2]; ++k) {
                        *at++ = static_cast<float>(u[i] * v[j] * w[k]);
                    }
                }
            }
        }
        out.back() = static_cast<float>(sample.played.size()) / static_cast<float>(m_sizes.moves);
    }

private:
    int entries() const { return m_sizes.dims[0] * m_sizes.dims[1] * m_sizes.dims[2]; }

    net::AttentionSizes m_sizes;
};

} // namespace

Encoder::Encoder(const play::TensorGame& game)
    : m_game(game)
    , m_tokens(game.dims(), game.ring())
{
}

Expected<std::unique_ptr<Encoder>> Encoder::make(const net::Weights& weights, const std::string& name)
{
    const auto architecture = weights.metadata.find("architecture");
    if (architecture != weights.metadata.end() && architecture->second == "attention") {
        const auto sizes = net::attentionSizes(weights, name);
        if (!sizes) {
            return tl::unexpected(sizes.error());
        }
        return std::make_unique<AttentionEncoder>(*sizes);
    }
    const auto sizes = net::contractionSizes(weights, name);
    if (!sizes) {
        return tl::unexpected(sizes.error());
    }
    return std::make_unique<ContractionEncoder>(play::TensorGame(sizes->dims, sizes->ring));
}

} // namespace rankfall::learn
