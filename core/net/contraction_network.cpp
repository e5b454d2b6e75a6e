// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/net/contraction.h"
#include "core/net/contraction_features.h"
#include "core/net/contraction_lookup.h"
#include "core/net/layers.h"
#include "core/net/sampler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace rankfall::net {

namespace {

/// Queries that go through the trunk together, and rows that go through a token's layers together: enough to keep the
/// kernels busy, few enough to stay in the cache.
constexpr int kQueriesAtOnce = 128;
constexpr int kRowsAtOnce = 256;

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

struct ResidualBlock {
    Norm norm;
    Linear up;
    Linear down;
};

struct TokenLayers {
    Linear state;
    std::vector<Rows> embed; ///< of the tokens before
    Linear mix;
    Linear out;
};

/// What clones share.
struct Model {
    NetworkInfo info;
    ContractionSizes sizes;
    int width = 0;                           ///< of the trunk, padded
    std::optional<ContractionLookup> lookup; ///< the first layer, where it can be looked up
    Linear in;                               ///< where not
    std::vector<ResidualBlock> blocks;
    Norm norm;
    std::vector<TokenLayers> tokens;
    Linear valueHidden;
    Linear valueOut;
    Buffer valueMask; ///< 0 for a number of moves, negative infinity beyond
};

std::shared_ptr<const Model> modelOf(const Weights& weights, const ContractionSizes& sizes, NetworkInfo info)
{
    auto model = std::make_shared<Model>();
    model->info = std::move(info);
    model->sizes = sizes;
    model->width = padded(sizes.width);
    if (const ContractionLayout layout = contractionLayout(sizes.dims, sizes.ring); hasSites(layout)) {
        model->lookup = lookupOf(weights, "trunk.in", layout);
    } else {
        model->in = linearOf(weights, "trunk.in");
    }
    for (int i = 0; i < sizes.blocks; ++i) {
        const std::string name = "trunk.block" + std::to_string(i);
        model->blocks.push_back(
            {normOf(weights, name + ".norm"), linearOf(weights, name + ".up"), linearOf(weights, name + ".down")});
    }
    model->norm = normOf(weights, "trunk.norm");
    const int tokens = Tokens(sizes.dims, sizes.ring).count();
    for (int t = 0; t < tokens; ++t) {
        const std::string name = "token" + std::to_string(t);
        TokenLayers layers;
        layers.state = linearOf(weights, name + ".state");
        for (int j = 0; j < t; ++j) {
            layers.embed.push_back(rowsOf(weights, name + ".embed" + std::to_string(j)));
        }
        if (t > 0) {
            layers.mix = linearOf(weights, name + ".mix");
        }
        layers.out = linearOf(weights, name + ".out");
        model->tokens.push_back(std::move(layers));
    }
    model->valueHidden = linearOf(weights, "value.hidden");
    model->valueOut = linearOf(weights, "value.out");
    model->valueMask = Buffer(index(model->valueOut.stride()));
    std::fill(model->valueMask.data() + sizes.moves + 1, model->valueMask.data() + model->valueMask.size(),
              -std::numeric_limits<float>::infinity());
    return model;
}

class ContractionNetwork : public Network {
public:
    ContractionNetwork(std::shared_ptr<const Model> model, const Kernels& kernels)
        : m_model(std::move(model))
        , m_kernels(kernels)
        , m_features(m_model->sizes.dims, m_model->sizes.ring, &kernels)
        , m_sampler(m_kernels, m_model->sizes.dims, m_model->sizes.ring)
    {
    }

    const NetworkInfo& info() const override { return m_model->info; }

    std::unique_ptr<Network> clone() const override { return std::make_unique<ContractionNetwork>(m_model, m_kernels); }

    void value(const play::TensorGame& game, std::span<const Query> queries, std::span<Valuation> out) override
    {
        RANKFALL_CHECK(out.size() == queries.size());
        inSlabs(queries.size(), [&](std::size_t first, std::size_t count) {
            runTrunk(game, queries.subspan(first, count));
            runValue(out.subspan(first, count));
        });
    }

    void propose(const play::TensorGame& game, std::span<const Query> queries, int samples, float temperature,
                 std::span<Rng* const> rngs, std::span<std::vector<Proposal>> out, std::span<Valuation> values) override
    {
        RANKFALL_CHECK(rngs.size() == queries.size() && out.size() == queries.size() &&
                       values.size() == queries.size());
        inSlabs(queries.size(), [&](std::size_t first, std::size_t count) {
            runTrunk(game, queries.subspan(first, count));
            runValue(values.subspan(first, count));
            m_sampler.begin(game.dims(), static_cast<int>(count), samples, temperature);
            for (int t = 0; t < m_sampler.tokens().count(); ++t) {
                runToken(t, rngs.subspan(first, count));
            }
            m_sampler.finish(out.subspan(first, count));
        });
    }

private:
    template <class Use>
    static void inSlabs(std::size_t count, Use&& use)
    {
        for (std::size_t first = 0; first < count; first += kQueriesAtOnce) {
            use(first, std::min<std::size_t>(kQueriesAtOnce, count - first));
        }
    }

    /// Features to m_trunk, a row a query.
    void runTrunk(const play::TensorGame& game, std::span<const Query> queries)
    {
        RANKFALL_CHECK(m_model->info.fits(game));
        const int rows = static_cast<int>(queries.size());
        const int width = m_model->width;
        float* now = m_now.atLeast(index(rows * width));
        float* next = m_next.atLeast(index(rows * width));
        float* inner = m_inner.atLeast(index(rows * width));
        m_trunk.atLeast(index(rows * width));
        if (m_model->lookup) {
            lookUp(game, queries, *m_model->lookup, now);
        } else {
            multiply(game, queries, m_model->in, now);
        }
        for (const ResidualBlock& block : m_model->blocks) {
            apply(m_kernels, block.norm, now, rows, next);
            apply(m_kernels, block.up, next, width, rows, inner, Activation::Gelu);
            apply(m_kernels, block.down, inner, width, rows, next, Activation::None, now);
            std::swap(now, next);
        }
        apply(m_kernels, m_model->norm, now, rows, m_trunk.data());
        m_queries = rows;
    }

    /// The first layer by its table.
    void lookUp(const play::TensorGame& game, std::span<const Query> queries, const ContractionLookup& lookup,
                float* out)
    {
        const std::size_t sites = lookup.firstRow.size();
        m_sites.resize(sites);
        m_sources.clear();
        for (const Query& query : queries) {
            m_features.readSites(game, *query.state, m_sites);
            m_sources.push_back(lookup.bias.data());
            for (std::size_t site = 0; site < sites; ++site) {
                m_sources.push_back(lookup.rows[lookup.firstRow[site] + m_sites[site]]);
            }
        }
        SumCall sum;
        sum.sources = m_sources.data();
        sum.terms = static_cast<int>(sites) + 1;
        sum.rows = static_cast<int>(queries.size());
        sum.stride = m_model->width;
        sum.activation = Activation::Gelu;
        sum.out = out;
        m_kernels.sumRows(sum);
    }

    /// The first layer by its weights.
    void multiply(const play::TensorGame& game, std::span<const Query> queries, const Linear& layer, float* out)
    {
        const std::size_t stride = index(padded(layer.inputs));
        float* in = m_in.atLeast(stride * queries.size());
        for (std::size_t q = 0; q < queries.size(); ++q) {
            m_features.extract(game, *queries[q].state, {in + q * stride, index(layer.inputs)});
        }
        apply(m_kernels, layer, in, static_cast<std::int64_t>(stride), static_cast<int>(queries.size()), out,
              Activation::Gelu);
    }

    void runValue(std::span<Valuation> out)
    {
        const Linear& hidden = m_model->valueHidden;
        const Linear& last = m_model->valueOut;
        float* inner = m_inner.atLeast(index(m_queries * hidden.stride()));
        float* logits = m_logits.atLeast(index(m_queries * last.stride()));
        apply(m_kernels, hidden, m_trunk.data(), m_model->width, m_queries, inner, Activation::Gelu);
        apply(m_kernels, last, inner, hidden.stride(), m_queries, logits);
        float* weights = m_weights.atLeast(index(last.stride()));
        float* sums = m_sums.atLeast(index(last.stride() / kPanel));
        for (int q = 0; q < m_queries; ++q) {
            ExponentialCall call;
            call.logits = logits + index(q * last.stride());
            call.mask = m_model->valueMask.data();
            call.panels = last.stride() / kPanel;
            call.weights = weights;
            call.sums = sums;
            const float total = m_kernels.exponentials(call);
            out[index(q)] = valuation(weights, total);
        }
    }

    /// The mass of m moves counts as spread over [m - 1/2, m + 1/2], so that quantiles move with it.
    Valuation valuation(const float* weights, float total) const
    {
        const int moves = m_model->sizes.moves;
        Valuation out;
        if (!std::isfinite(total)) {
            out.mean = static_cast<float>(moves); // numbers have overflown; nothing is known
            out.quantiles.fill(out.mean);
            return out;
        }
        float sum = 0;
        for (int m = 0; m <= moves; ++m) {
            sum += static_cast<float>(m) * weights[m];
        }
        out.mean = sum / total;
        int m = 0;
        float below = 0;
        for (int i = 0; i < kQuantiles; ++i) {
            const float wanted = total * static_cast<float>(2 * i + 1) / (2 * kQuantiles);
            while (m < moves && below + weights[m] < wanted) {
                below += weights[m++];
            }
            const float share = weights[m] > 0 ? std::clamp((wanted - below) / weights[m], 0.0F, 1.0F) : 0.5F;
            out.quantiles[index(i)] = std::max(0.0F, static_cast<float>(m) - 0.5F + share);
        }
        return out;
    }

    void runToken(int t, std::span<Rng* const> rngs)
    {
        const TokenLayers& layers = m_model->tokens[index(t)];
        const int width = layers.state.stride();
        float* before = m_before.atLeast(index(m_queries * width));
        apply(m_kernels, layers.state, m_trunk.data(), m_model->width, m_queries, before,
              t == 0 ? Activation::Gelu : Activation::None);
        const int rows = static_cast<int>(m_sampler.rows(t).size());
        for (int first = 0; first < rows; first += kRowsAtOnce) {
            const int count = std::min(kRowsAtOnce, rows - first);
            float* logits = m_logits.atLeast(index(kRowsAtOnce * layers.out.stride()));
            const float* hidden = t == 0 ? before + index(first * width) : mixed(t, first, count, before);
            apply(m_kernels, layers.out, hidden, width, count, logits);
            for (int r = 0; r < count; ++r) {
                const int query = m_sampler.rows(t)[index(first + r)].query;
                m_sampler.draw(t, first + r, logits + index(r * layers.out.stride()), *rngs[index(query)]);
            }
        }
    }

    /// h_t of some rows of level t > 0.
    const float* mixed(int t, int first, int count, const float* before)
    {
        const TokenLayers& layers = m_model->tokens[index(t)];
        const int width = layers.state.stride();
        m_sources.clear();
        for (int r = first; r < first + count; ++r) {
            m_sources.push_back(before + index(m_sampler.rows(t)[index(r)].query * width));
            for (int j = 0; j < t; ++j) {
                m_sources.push_back(layers.embed[index(j)][m_sampler.tokenAt(t, r, j)]);
            }
        }
        SumCall sum;
        sum.sources = m_sources.data();
        sum.terms = t + 1;
        sum.rows = count;
        sum.stride = width;
        sum.activation = Activation::Gelu;
        sum.out = m_inner.atLeast(index(kRowsAtOnce * width));
        m_kernels.sumRows(sum);
        float* out = m_mixed.atLeast(index(kRowsAtOnce * width));
        apply(m_kernels, layers.mix, sum.out, width, count, out, Activation::Gelu, sum.out);
        return out;
    }

    std::shared_ptr<const Model> m_model;
    const Kernels& m_kernels;
    ContractionFeatures m_features;
    Sampler m_sampler;
    int m_queries = 0; ///< in the trunk now
    Buffer m_in;
    Buffer m_now;
    Buffer m_next;
    Buffer m_inner;
    Buffer m_trunk;
    Buffer m_before;
    Buffer m_mixed;
    Buffer m_logits;
    Buffer m_weights;
    Buffer m_sums;
    std::vector<const float*> m_sources;
    std::vector<std::uint8_t> m_sites;
};

} // namespace

Expected<std::unique_ptr<Network>> makeContraction(const Weights& weights, const std::string& name,
                                                   const Kernels* kernels)
{
    const auto sizes = contractionSizes(weights, name);
    if (!sizes) {
        return tl::unexpected(sizes.error());
    }
    if (const auto checked = checkParameters(weights, parameterShapes(*sizes), name); !checked) {
        return tl::unexpected(checked.error());
    }
    return std::make_unique<ContractionNetwork>(
        modelOf(weights, *sizes, networkInfo(weights, sizes->ring, sizes->dims)), kernels ? *kernels : bestKernels());
}

} // namespace rankfall::net
