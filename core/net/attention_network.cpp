// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/net/attention_torso.h"
#include "core/net/sampler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankfall::net {

namespace {

constexpr int kCellsAtOnce = 1024; ///< as many queries go together as have about so many cells
constexpr int kRowsAtOnce = 256;   ///< of the decoder

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

struct DecoderLayer {
    Linear qkv;
    Linear selfProj;
    Norm norm1;
    Linear query;
    Linear keys;
    Linear crossProj;
    Norm norm2;
};

/// What clones share.
struct Model {
    NetworkInfo info;
    AttentionSizes sizes;
    TorsoLayers torso;
    Rows start;
    Rows position;
    std::vector<Rows> embed; ///< of the tokens but the last
    std::vector<DecoderLayer> layers;
    std::vector<Linear> out;
    std::array<Linear, 3> valueHidden;
    Linear valueOut;
};

std::shared_ptr<const Model> modelOf(const Weights& weights, const AttentionSizes& sizes, NetworkInfo info)
{
    auto model = std::make_shared<Model>();
    model->info = std::move(info);
    model->sizes = sizes;
    model->torso = torsoOf(weights, sizes);
    model->start = rowsOf(weights, "decoder.start");
    model->position = rowsOf(weights, "decoder.position");
    const int tokens = Tokens(sizes.dims, sizes.ring).count();
    for (int t = 0; t < tokens; ++t) {
        if (t + 1 < tokens) {
            model->embed.push_back(rowsOf(weights, "decoder.embed" + std::to_string(t)));
        }
        model->out.push_back(linearOf(weights, "decoder.out" + std::to_string(t)));
    }
    for (int l = 0; l < sizes.layers; ++l) {
        const std::string name = "decoder.layer" + std::to_string(l);
        model->layers.push_back({linearOf(weights, name + ".self.qkv"), linearOf(weights, name + ".self.proj"),
                                 normOf(weights, name + ".norm1"), linearOf(weights, name + ".cross.query"),
                                 linearOf(weights, name + ".cross.keys"), linearOf(weights, name + ".cross.proj"),
                                 normOf(weights, name + ".norm2")});
    }
    for (int i = 0; i < 3; ++i) {
        model->valueHidden[index(i)] = linearOf(weights, "value.hidden" + std::to_string(i));
    }
    model->valueOut = linearOf(weights, "value.out");
    return model;
}

class AttentionNetwork : public Network {
public:
    AttentionNetwork(std::shared_ptr<const Model> model, const Kernels& kernels)
        : m_model(std::move(model))
        , m_kernels(kernels)
        , m_torso(m_model->torso, m_kernels)
        , m_sampler(m_kernels, m_model->sizes.dims, m_model->sizes.ring)
        , m_crossKeys(index(m_model->sizes.layers))
        , m_qkv(index(m_sampler.tokens().count() * m_model->sizes.layers))
    {
        const int tokens = m_sampler.tokens().count();
        m_scores.atLeast(index(padded(std::max(m_torso.cellsOfQuery(), tokens) + kPanel)));
    }

    const NetworkInfo& info() const override { return m_model->info; }

    std::unique_ptr<Network> clone() const override { return std::make_unique<AttentionNetwork>(m_model, m_kernels); }

    void value(const play::TensorGame& game, std::span<const Query> queries, std::span<Valuation> out) override
    {
        RANKFALL_CHECK(out.size() == queries.size());
        inSlabs(queries.size(), [&](std::size_t first, std::size_t count) {
            m_sampler.begin(game.dims(), static_cast<int>(count), 1, 1);
            runTorso(game, queries.subspan(first, count));
            runLevel(0, {}, out.subspan(first, count));
        });
    }

    void propose(const play::TensorGame& game, std::span<const Query> queries, int samples, float temperature,
                 std::span<Rng* const> rngs, std::span<std::vector<Proposal>> out, std::span<Valuation> values) override
    {
        RANKFALL_CHECK(rngs.size() == queries.size() && out.size() == queries.size() &&
                       values.size() == queries.size());
        inSlabs(queries.size(), [&](std::size_t first, std::size_t count) {
            m_sampler.begin(game.dims(), static_cast<int>(count), samples, temperature);
            runTorso(game, queries.subspan(first, count));
            for (int t = 0; t < m_sampler.tokens().count(); ++t) {
                runLevel(t, rngs.subspan(first, count), values.subspan(first, t == 0 ? count : 0));
            }
            m_sampler.finish(out.subspan(first, count));
        });
    }

private:
    template <class Use>
    void inSlabs(std::size_t count, Use&& use) const
    {
        const std::size_t most = index(std::max(1, kCellsAtOnce / m_torso.cellsOfQuery()));
        for (std::size_t first = 0; first < count; first += most) {
            use(first, std::min(most, count - first));
        }
    }

    void runTorso(const play::TensorGame& game, std::span<const Query> queries)
    {
        RANKFALL_CHECK(m_model->info.fits(game));
        m_torso.run(game, queries);
        for (std::size_t l = 0; l < m_model->layers.size(); ++l) {
            const Linear& keys = m_model->layers[l].keys;
            float* out = m_crossKeys[l].atLeast(index(m_torso.rows()) * index(keys.stride()));
            apply(m_kernels, keys, m_torso.cells(), padded(m_model->sizes.channels), m_torso.rows(), out);
        }
    }

    Buffer& qkvOf(int level, std::size_t layer) { return m_qkv[index(level) * m_model->layers.size() + layer]; }

    /// Step t of the decoder for all rows of level t. With generators, draws token t; with `values`, values the
    /// queries.
    void runLevel(int t, std::span<Rng* const> rngs, std::span<Valuation> values)
    {
        const int rows = static_cast<int>(m_sampler.rows(t).size());
        for (std::size_t l = 0; l < m_model->layers.size(); ++l) {
            qkvOf(t, l).atLeast(index(rows) * index(m_model->layers[l].qkv.stride()));
        }
        for (int first = 0; first < rows; first += kRowsAtOnce) {
            const int count = std::min(kRowsAtOnce, rows - first);
            const float* y = decode(t, first, count);
            if (!values.empty()) {
                runValue(y, values.subspan(index(first), index(count)));
            }
            if (rngs.empty()) {
                continue;
            }
            const Linear& out = m_model->out[index(t)];
            float* logits = m_logits.atLeast(index(kRowsAtOnce * out.stride()));
            apply(m_kernels, out, y, padded(m_model->sizes.decoder), count, logits);
            for (int r = 0; r < count; ++r) {
                const int query = m_sampler.rows(t)[index(first + r)].query;
                m_sampler.draw(t, first + r, logits + index(r * out.stride()), *rngs[index(query)]);
            }
        }
    }

    /// y_t of some rows of level t.
    const float* decode(int t, int first, int count)
    {
        const int stride = padded(m_model->sizes.decoder);
        const std::size_t size = index(kRowsAtOnce * stride);
        float* x = m_x.atLeast(size);
        float* mixed = m_mixed.atLeast(size);
        float* projected = m_projected.atLeast(size);
        m_sources.clear();
        for (int r = first; r < first + count; ++r) {
            m_sources.push_back(t == 0 ? m_model->start[0]
                                       : m_model->embed[index(t - 1)][m_sampler.rows(t)[index(r)].token]);
            m_sources.push_back(m_model->position[t]);
        }
        SumCall sum;
        sum.sources = m_sources.data();
        sum.terms = 2;
        sum.rows = count;
        sum.stride = stride;
        sum.out = x;
        m_kernels.sumRows(sum);
        for (std::size_t l = 0; l < m_model->layers.size(); ++l) {
            const DecoderLayer& layer = m_model->layers[l];
            float* qkv = qkvOf(t, l).data() + index(first) * index(layer.qkv.stride());
            apply(m_kernels, layer.qkv, x, stride, count, qkv);
            attendToSteps(t, first, count, l, mixed);
            apply(m_kernels, layer.selfProj, mixed, stride, count, projected);
            apply(m_kernels, layer.norm1, x, count, x, projected);
            apply(m_kernels, layer.query, x, stride, count, projected);
            attendToCells(t, first, count, l, projected, mixed);
            apply(m_kernels, layer.crossProj, mixed, stride, count, projected);
            apply(m_kernels, layer.norm2, x, count, x, projected);
        }
        m_sources.clear();
        for (int r = 0; r < count; ++r) {
            m_sources.push_back(x + index(r * stride));
        }
        sum.sources = m_sources.data();
        sum.terms = 1;
        sum.activation = Activation::Relu;
        sum.out = mixed;
        m_kernels.sumRows(sum);
        return mixed;
    }

    AttendCall callFor(float* out)
    {
        AttendCall call;
        call.heads = m_model->sizes.decoderHeads;
        call.headSize = m_model->sizes.decoder / m_model->sizes.decoderHeads;
        call.scores = m_scores.data();
        call.out = out;
        return call;
    }

    /// Causal self-attention: a row sees itself and the rows that it continues.
    void attendToSteps(int t, int first, int count, std::size_t l, float* out)
    {
        const int width = m_model->sizes.decoder;
        const auto stride = index(m_model->layers[l].qkv.stride());
        for (int r = 0; r < count; ++r) {
            m_keys.clear();
            m_values.clear();
            int row = first + r;
            for (int level = t; level >= 0; --level) {
                const float* qkv = qkvOf(level, l).data() + index(row) * stride;
                m_keys.push_back(qkv + width);
                m_values.push_back(qkv + 2 * width);
                row = m_sampler.rows(level)[index(row)].parent;
            }
            AttendCall call = callFor(out + index(r * padded(width)));
            call.query = qkvOf(t, l).data() + index(first + r) * stride;
            call.keys = m_keys.data();
            call.values = m_values.data();
            call.count = t + 1;
            m_kernels.attend(call);
        }
    }

    void attendToCells(int t, int first, int count, std::size_t l, const float* queries, float* out)
    {
        const int width = m_model->sizes.decoder;
        const auto stride = index(m_model->layers[l].keys.stride());
        int listed = -1; // the query whose cells are in the lists
        for (int r = 0; r < count; ++r) {
            const int query = m_sampler.rows(t)[index(first + r)].query;
            if (query != listed) {
                listed = query;
                m_keys.clear();
                m_values.clear();
                for (int cell = 0; cell < m_torso.cellsOfQuery(); ++cell) {
                    const float* keys = m_crossKeys[l].data() + index(m_torso.rowOf(query, cell)) * stride;
                    m_keys.push_back(keys);
                    m_values.push_back(keys + width);
                }
            }
            AttendCall call = callFor(out + index(r * padded(width)));
            call.query = queries + index(r * padded(width));
            call.keys = m_keys.data();
            call.values = m_values.data();
            call.count = m_torso.cellsOfQuery();
            m_kernels.attend(call);
        }
    }

    void runValue(const float* y, std::span<Valuation> out)
    {
        const int rows = static_cast<int>(out.size());
        const int stride = padded(m_model->sizes.valueWidth);
        float* now = m_valueNow.atLeast(index(kRowsAtOnce * stride));
        float* next = m_valueNext.atLeast(index(kRowsAtOnce * std::max(stride, m_model->valueOut.stride())));
        const float* in = y;
        int inStride = padded(m_model->sizes.decoder);
        for (const Linear& hidden : m_model->valueHidden) {
            apply(m_kernels, hidden, in, inStride, rows, now, Activation::Relu);
            in = now;
            inStride = stride;
            std::swap(now, next);
        }
        float* quantiles = m_quantiles.atLeast(index(kRowsAtOnce * m_model->valueOut.stride()));
        apply(m_kernels, m_model->valueOut, in, stride, rows, quantiles);
        for (int r = 0; r < rows; ++r) {
            Valuation& valuation = out[index(r)];
            std::copy_n(quantiles + index(r * m_model->valueOut.stride()), kQuantiles, valuation.quantiles.begin());
            for (float& quantile : valuation.quantiles) {
                quantile = std::isfinite(quantile) ? quantile : static_cast<float>(m_model->sizes.moves);
            }
            std::sort(valuation.quantiles.begin(), valuation.quantiles.end());
            valuation.mean = std::accumulate(valuation.quantiles.begin(), valuation.quantiles.end(), 0.0F) / kQuantiles;
        }
    }

    std::shared_ptr<const Model> m_model;
    const Kernels& m_kernels;
    Torso m_torso;
    Sampler m_sampler;
    std::vector<Buffer> m_crossKeys; ///< by layer
    std::vector<Buffer> m_qkv;       ///< by level and layer: what later steps look back at
    Buffer m_x;
    Buffer m_mixed;
    Buffer m_projected;
    Buffer m_logits;
    Buffer m_valueNow;
    Buffer m_valueNext;
    Buffer m_quantiles;
    Buffer m_scores;
    std::vector<const float*> m_sources;
    std::vector<const float*> m_keys;
    std::vector<const float*> m_values;
};

} // namespace

Expected<std::unique_ptr<Network>> makeAttention(const Weights& weights, const std::string& name,
                                                 const Kernels* kernels)
{
    const auto sizes = attentionSizes(weights, name);
    if (!sizes) {
        return tl::unexpected(sizes.error());
    }
    if (const auto checked = checkParameters(weights, parameterShapes(*sizes), name); !checked) {
        return tl::unexpected(checked.error());
    }
    return std::make_unique<AttentionNetwork>(modelOf(weights, *sizes, networkInfo(weights, sizes->ring, sizes->dims)),
                                              kernels ? *kernels : bestKernels());
}

} // namespace rankfall::net
