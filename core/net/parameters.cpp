// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// Names, shapes and sizes of the parameters of both architectures, and networks that have learned nothing.

#include "core/base/rng.h"
#include "core/net/contraction_layout.h"
#include "core/net/tokens.h"
#include "core/net/untrained.h"

#include <charconv>
#include <cmath>

namespace rankfall::net {

namespace {

constexpr int kWidest = 4096; ///< of any layer
constexpr int kDeepest = 64;

void addLinear(Shapes& shapes, const std::string& name, int out, int in)
{
    shapes[name + ".weight"] = {out, in};
    shapes[name + ".bias"] = {out};
}

void addNorm(Shapes& shapes, const std::string& name, int width)
{
    shapes[name + ".weight"] = {width};
    shapes[name + ".bias"] = {width};
}

std::string numbered(const char* word, int i)
{
    return word + std::to_string(i);
}

std::string textOf(const play::Dims& dims)
{
    return std::to_string(dims[0]) + "x" + std::to_string(dims[1]) + "x" + std::to_string(dims[2]);
}

/// Reads numbers out of the metadata; keeps the first error.
class SizeReader {
public:
    SizeReader(const Weights& weights, const std::string& name)
        : m_metadata(weights.metadata)
        , m_name(name)
    {
    }

    int number(const std::string& key, int least, int most)
    {
        const std::string* text = find(key);
        int value = least;
        if (text && !parse(*text, value)) {
            complain("\"" + key + "\" should be a whole number, and is \"" + *text + "\"");
        } else if (text && (value < least || value > most)) {
            complain("\"" + key + "\" is " + *text + "; it must lie between " + std::to_string(least) + " and " +
                     std::to_string(most));
        }
        return m_error ? least : value;
    }

    play::Dims dims()
    {
        play::Dims out{1, 1, 1};
        const std::string* text = find("dims");
        if (!text) {
            return out;
        }
        std::string_view rest = *text;
        for (int mode = 0; mode < 3; ++mode) {
            const std::size_t cross = mode == 2 ? rest.size() : rest.find('x');
            if (cross == std::string_view::npos || !parse(rest.substr(0, cross), out[mode]) || out[mode] < 1 ||
                out[mode] > play::kLongestMode) {
                complain("\"dims\" should be three sizes from 1 to " + std::to_string(play::kLongestMode) +
                         " as in 4x6x6, and is \"" + *text + "\"");
                return {1, 1, 1};
            }
            rest.remove_prefix(std::min(cross + 1, rest.size()));
        }
        return out;
    }

    Ring ring()
    {
        const std::string* text = find("ring");
        const auto ring = text ? parseRing(*text) : Ring::Z2;
        if (!ring || !isSearched(*ring)) {
            complain("\"ring\" should be z2, z3 or z, and is \"" + *text + "\"");
            return Ring::Z2;
        }
        return *ring;
    }

    void require(bool holds, const std::string& message)
    {
        if (!holds) {
            complain(message);
        }
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    const std::string* find(const std::string& key)
    {
        const auto at = m_metadata.find(key);
        if (at == m_metadata.end()) {
            complain("\"" + key + "\" is missing");
            return nullptr;
        }
        return &at->second;
    }

    static bool parse(std::string_view text, int& value)
    {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size();
    }

    void complain(const std::string& message)
    {
        if (!m_error) {
            m_error = Error{"In the metadata, " + message, m_name, "A network of this program says it in its header"};
        }
    }

    const std::map<std::string, std::string>& m_metadata;
    const std::string& m_name;
    std::optional<Error> m_error;
};

Weights drawn(const Shapes& shapes, std::map<std::string, std::string> metadata, std::uint64_t seed)
{
    Weights weights;
    weights.metadata = std::move(metadata);
    weights.metadata["training"] = "none";
    Rng rng(seed);
    const auto uniform = [&rng](float range) {
        return (static_cast<float>(rng() >> 40) * 0x1p-23F - 1) * range; // 24 bits
    };
    for (const auto& [name, shape] : shapes) {
        Parameter& parameter = weights.parameters[name];
        parameter.shape = shape;
        std::size_t count = 1;
        for (const int size : shape) {
            count *= static_cast<std::size_t>(size);
        }
        parameter.values.resize(count);
        const bool isBias = name.ends_with(".bias");
        const std::string matrix = isBias ? name.substr(0, name.size() - 4) + "weight" : name;
        const std::vector<int>& inputs = shapes.at(matrix);
        const bool lookedUp = name.find("embed") != std::string::npos || name.starts_with("decoder.start") ||
                              name.starts_with("decoder.position");
        const float range = lookedUp ? 0.1F : inputs.size() == 2 ? 1 / std::sqrt(static_cast<float>(inputs[1])) : 0;
        for (float& value : parameter.values) {
            value = range > 0 ? uniform(range) : isBias ? 0 : 1; // norms, the rest
        }
    }
    return weights;
}

} // namespace

Shapes parameterShapes(const ContractionSizes& sizes)
{
    Shapes shapes;
    const int features = contractionLayout(sizes.dims, sizes.ring).features;
    const Tokens tokens(sizes.dims, sizes.ring);
    addLinear(shapes, "trunk.in", sizes.width, features);
    for (int i = 0; i < sizes.blocks; ++i) {
        const std::string block = numbered("trunk.block", i);
        addNorm(shapes, block + ".norm", sizes.width);
        addLinear(shapes, block + ".up", sizes.width, sizes.width);
        addLinear(shapes, block + ".down", sizes.width, sizes.width);
    }
    addNorm(shapes, "trunk.norm", sizes.width);
    for (int t = 0; t < tokens.count(); ++t) {
        const std::string token = numbered("token", t);
        addLinear(shapes, token + ".state", sizes.hidden, sizes.width);
        for (int j = 0; j < t; ++j) {
            shapes[token + numbered(".embed", j) + ".weight"] = {tokens.chunks()[j].vocabulary, sizes.hidden};
        }
        if (t > 0) {
            addLinear(shapes, token + ".mix", sizes.hidden, sizes.hidden);
        }
        addLinear(shapes, token + ".out", tokens.chunks()[t].vocabulary, sizes.hidden);
    }
    addLinear(shapes, "value.hidden", sizes.hidden, sizes.width);
    addLinear(shapes, "value.out", sizes.moves + 1, sizes.hidden);
    return shapes;
}

Shapes parameterShapes(const AttentionSizes& sizes)
{
    Shapes shapes;
    const Tokens tokens(sizes.dims, sizes.ring);
    const int c = sizes.channels;
    const int d = sizes.decoder;
    for (int g = 0; g < 3; ++g) {
        const std::string grid = numbered("grid", g);
        addLinear(shapes, grid + ".step", sizes.dims[g] * sizes.dims[(g + 1) % 3], 1);
        addLinear(shapes, grid + ".in", c, sizes.dims[(g + 2) % 3] * (sizes.history + 1) + 1);
    }
    for (int i = 0; i < sizes.blocks; ++i) {
        for (int m = 0; m < 3; ++m) {
            const std::string stage = numbered("torso.block", i) + numbered(".stage", m);
            addNorm(shapes, stage + ".norm1", c);
            addNorm(shapes, stage + ".norm2", c);
            addLinear(shapes, stage + ".qkv", 3 * c, c);
            addLinear(shapes, stage + ".proj", c, c);
            addLinear(shapes, stage + ".up", 4 * c, c);
            addLinear(shapes, stage + ".down", c, 4 * c);
        }
    }
    addNorm(shapes, "torso.norm", c);
    shapes["decoder.start.weight"] = {d};
    shapes["decoder.position.weight"] = {tokens.count(), d};
    for (int t = 0; t < tokens.count(); ++t) {
        const int vocabulary = tokens.chunks()[t].vocabulary;
        if (t + 1 < tokens.count()) {
            shapes[numbered("decoder.embed", t) + ".weight"] = {vocabulary, d};
        }
        addLinear(shapes, numbered("decoder.out", t), vocabulary, d);
    }
    for (int l = 0; l < sizes.layers; ++l) {
        const std::string layer = numbered("decoder.layer", l);
        addLinear(shapes, layer + ".self.qkv", 3 * d, d);
        addLinear(shapes, layer + ".self.proj", d, d);
        addNorm(shapes, layer + ".norm1", d);
        addLinear(shapes, layer + ".cross.query", d, d);
        addLinear(shapes, layer + ".cross.keys", 2 * d, c);
        addLinear(shapes, layer + ".cross.proj", d, d);
        addNorm(shapes, layer + ".norm2", d);
    }
    addLinear(shapes, "value.hidden0", sizes.valueWidth, d);
    addLinear(shapes, "value.hidden1", sizes.valueWidth, sizes.valueWidth);
    addLinear(shapes, "value.hidden2", sizes.valueWidth, sizes.valueWidth);
    addLinear(shapes, "value.out", kQuantiles, sizes.valueWidth);
    return shapes;
}

std::map<std::string, std::string> metadataOf(const ContractionSizes& sizes)
{
    return {{"architecture", "contraction"},
            {"format", "1"},
            {"ring", std::string(ringKey(sizes.ring))},
            {"dims", textOf(sizes.dims)},
            {"width", std::to_string(sizes.width)},
            {"blocks", std::to_string(sizes.blocks)},
            {"hidden", std::to_string(sizes.hidden)},
            {"moves", std::to_string(sizes.moves)}};
}

std::map<std::string, std::string> metadataOf(const AttentionSizes& sizes)
{
    return {{"architecture", "attention"},
            {"format", "1"},
            {"ring", std::string(ringKey(sizes.ring))},
            {"dims", textOf(sizes.dims)},
            {"channels", std::to_string(sizes.channels)},
            {"heads", std::to_string(sizes.heads)},
            {"blocks", std::to_string(sizes.blocks)},
            {"history", std::to_string(sizes.history)},
            {"decoder", std::to_string(sizes.decoder)},
            {"decoder_heads", std::to_string(sizes.decoderHeads)},
            {"layers", std::to_string(sizes.layers)},
            {"value_width", std::to_string(sizes.valueWidth)},
            {"moves", std::to_string(sizes.moves)}};
}

Expected<ContractionSizes> contractionSizes(const Weights& weights, const std::string& name)
{
    SizeReader read(weights, name);
    ContractionSizes sizes;
    read.number("format", 1, 1);
    sizes.ring = read.ring();
    sizes.dims = read.dims();
    sizes.width = read.number("width", 1, kWidest);
    sizes.blocks = read.number("blocks", 0, kDeepest);
    sizes.hidden = read.number("hidden", 1, kWidest);
    sizes.moves = read.number("moves", 1, kWidest);
    if (read.error()) {
        return tl::unexpected(*read.error());
    }
    return sizes;
}

Expected<AttentionSizes> attentionSizes(const Weights& weights, const std::string& name)
{
    SizeReader read(weights, name);
    AttentionSizes sizes;
    read.number("format", 1, 1);
    sizes.ring = read.ring();
    sizes.dims = read.dims();
    sizes.channels = read.number("channels", 1, kWidest);
    sizes.heads = read.number("heads", 1, kDeepest);
    sizes.blocks = read.number("blocks", 0, kDeepest);
    sizes.history = read.number("history", 0, kDeepest);
    sizes.decoder = read.number("decoder", 1, kWidest);
    sizes.decoderHeads = read.number("decoder_heads", 1, kDeepest);
    sizes.layers = read.number("layers", 1, kDeepest);
    sizes.valueWidth = read.number("value_width", 1, kWidest);
    sizes.moves = read.number("moves", 1, kWidest);
    read.require(sizes.channels % sizes.heads == 0, "\"channels\" is not a multiple of \"heads\"");
    read.require(sizes.decoder % sizes.decoderHeads == 0, "\"decoder\" is not a multiple of \"decoder_heads\"");
    if (read.error()) {
        return tl::unexpected(*read.error());
    }
    return sizes;
}

Weights untrained(const ContractionSizes& sizes, std::uint64_t seed)
{
    return drawn(parameterShapes(sizes), metadataOf(sizes), seed);
}

Weights untrained(const AttentionSizes& sizes, std::uint64_t seed)
{
    return drawn(parameterShapes(sizes), metadataOf(sizes), seed);
}

} // namespace rankfall::net
