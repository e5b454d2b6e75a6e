// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of variant.h: what is done row by row.

#include "core/net/kernels/lanes.h"

namespace rankfall::net {
namespace {

void norm(const NormCall& call)
{
    const int whole = call.width / kLanes * kLanes;
    for (int r = 0; r < call.rows; ++r) {
        const float* in = call.in + r * call.stride;
        float* out = call.out + r * call.stride;
        if (call.addend) {
            const float* addend = call.addend + r * call.stride;
            for (int i = 0; i < call.stride; i += kLanes) {
                store(out + i, load(in + i) + load(addend + i));
            }
            in = out;
        }
        Lanes sums{};
        for (int i = 0; i < whole; i += kLanes) {
            sums += load(in + i);
        }
        float sum = sumOf(sums);
        for (int i = whole; i < call.width; ++i) {
            sum += in[i];
        }
        const float mean = sum / static_cast<float>(call.width);
        Lanes squares{};
        for (int i = 0; i < whole; i += kLanes) {
            const Lanes apart = load(in + i) - mean;
            squares += apart * apart;
        }
        float square = sumOf(squares);
        for (int i = whole; i < call.width; ++i) {
            square += (in[i] - mean) * (in[i] - mean);
        }
        const float scale = 1 / __builtin_sqrtf(square / static_cast<float>(call.width) + 1e-5F);
        for (int i = 0; i < call.stride; i += kLanes) {
            store(out + i, (load(in + i) - mean) * scale * load(call.weight + i) + load(call.bias + i));
        }
    }
}

/// `Count` vectors of a sum side by side, so that no addition waits for the one before.
template <int Count>
RANKFALL_INLINE void sumVectors(const SumCall& call, const float* const* sources, int from, float* out)
{
    Lanes sums[Count];
    for (int v = 0; v < Count; ++v) {
        sums[v] = load(sources[0] + from + v * kLanes);
    }
    for (int s = 1; s < call.terms; ++s) {
        for (int v = 0; v < Count; ++v) {
            sums[v] += load(sources[s] + from + v * kLanes);
        }
    }
    for (int v = 0; v < Count; ++v) {
        activate(sums[v], call.activation);
        store(out + from + v * kLanes, sums[v]);
    }
}

/// `Count` vectors of all rows: what is added lies in tables, of which a strip is read again and again.
template <int Count>
void sumStrip(const SumCall& call, int from)
{
    for (int r = 0; r < call.rows; ++r) {
        sumVectors<Count>(call, call.sources + std::int64_t{r} * call.terms, from, call.out + r * call.stride);
    }
}

void sumRows(const SumCall& call)
{
    int i = 0;
    for (; i + 4 * kLanes <= call.stride; i += 4 * kLanes) {
        sumStrip<4>(call, i);
    }
    for (; i < call.stride; i += kLanes) {
        sumStrip<1>(call, i);
    }
}

float dot(const float* x, const float* y, int count)
{
    const int whole = count / kLanes * kLanes;
    Lanes sums{};
    for (int i = 0; i < whole; i += kLanes) {
        sums += load(x + i) * load(y + i);
    }
    float sum = whole > 0 ? sumOf(sums) : 0;
    for (int i = whole; i < count; ++i) {
        sum += x[i] * y[i];
    }
    return sum;
}

void attend(const AttendCall& call)
{
    const float scale = 1 / __builtin_sqrtf(static_cast<float>(call.headSize));
    const int whole = call.headSize / kLanes * kLanes;
    for (int head = 0; head < call.heads; ++head) {
        const int from = head * call.headSize;
        float top = -__builtin_inff();
        for (int k = 0; k < call.count; ++k) {
            const float score = dot(call.query + from, call.keys[k] + from, call.headSize) * scale;
            call.scores[k] = score;
            top = score > top ? score : top;
        }
        float sum = 0;
        for (int k = 0; k < call.count; k += kLanes) {
            Lanes weight = load(call.scores + k) - top;
            exponential(weight);
            store(call.scores + k, weight);
        }
        for (int k = 0; k < call.count; ++k) {
            sum += call.scores[k];
        }
        const float share = 1 / sum;
        float* out = call.out + from;
        for (int i = 0; i < whole; i += kLanes) {
            Lanes mix{};
            for (int k = 0; k < call.count; ++k) {
                mix += call.scores[k] * load(call.values[k] + from + i);
            }
            store(out + i, mix * share);
        }
        for (int i = whole; i < call.headSize; ++i) {
            float mix = 0;
            for (int k = 0; k < call.count; ++k) {
                mix += call.scores[k] * call.values[k][from + i];
            }
            out[i] = mix * share;
        }
    }
}

float exponentials(ExponentialCall& call)
{
    Lanes tops = Lanes{} - __builtin_inff();
    for (int i = 0; i < call.panels * kPanel; i += kLanes) {
        const Lanes masked = load(call.logits + i) + load(call.mask + i);
        tops = masked > tops ? masked : tops;
    }
    float top = tops[0];
    for (int i = 1; i < kLanes; ++i) {
        top = tops[i] > top ? tops[i] : top;
    }
    call.top = top;
    float total = 0;
    for (int panel = 0; panel < call.panels; ++panel) {
        Lanes sums{};
        for (int i = panel * kPanel; i < (panel + 1) * kPanel; i += kLanes) {
            Lanes weight = (load(call.logits + i) - top) * call.inverseTemperature;
            exponential(weight);
            weight = load(call.mask + i) < 0.0F ? Lanes{} : weight;
            store(call.weights + i, weight);
            sums += weight;
        }
        call.sums[panel] = sumOf(sums);
        total += call.sums[panel];
    }
    return total;
}

} // namespace
} // namespace rankfall::net
