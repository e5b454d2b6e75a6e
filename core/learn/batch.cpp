// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/batch.h"

#include <algorithm>

namespace rankfall::learn {

Batch makeBatch(Encoder& encoder, std::span<const Sample> samples, int examplesEach)
{
    const auto width = static_cast<std::size_t>(encoder.features());
    const auto tokens = static_cast<std::size_t>(encoder.tokens().count());
    Batch batch;
    batch.positions = static_cast<int>(samples.size());
    batch.features = encoder.features();
    batch.inputs.resize(samples.size() * width);
    batch.tokens.resize(tokens);
    std::vector<int> spelled(tokens);
    for (std::size_t s = 0; s < samples.size(); ++s) {
        const Sample& sample = samples[s];
        encoder.encode(sample, std::span(batch.inputs).subspan(s * width, width));
        batch.moves.push_back(static_cast<std::int64_t>(sample.left.size()));
        const std::size_t examples = std::min(sample.left.size(), static_cast<std::size_t>(examplesEach));
        for (std::size_t e = 0; e < examples; ++e) {
            encoder.tokens().encode(sample.left[e], spelled);
            for (std::size_t t = 0; t < tokens; ++t) {
                batch.tokens[t].push_back(spelled[t]);
            }
            batch.rows.push_back(static_cast<std::int64_t>(s));
            batch.weights.push_back(1.0F / static_cast<float>(examples));
        }
    }
    return batch;
}

} // namespace rankfall::learn
