// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankfall::net {

// The arithmetic of networks, one source built for several instruction sets. Plain types on purpose: see variant.h.
//
// Activations are matrices of float, row by row; a row takes a multiple of kPanel numbers, of which those beyond the
// width are zero. Every row is computed in the same order whatever other rows there are, so that results do not depend
// on the batch. No kernel takes memory.

inline constexpr int kPanel = 16;
inline constexpr int kSideBySide = 32;

/// How many numbers a row of this width takes.
inline constexpr int padded(int width)
{
    return (width + kPanel - 1) / kPanel * kPanel;
}

enum class Activation : std::uint8_t { None, Gelu, Relu };

/// out = activation(in weights + bias) + residual. The weights are packed: panel p holds, for every input, the kPanel
/// weights of outputs from kPanel p on. `out` is neither `in` nor `residual`.
struct LinearCall {
    const float* in = nullptr;
    std::int64_t inStride = 0;
    int rows = 0;
    int inputs = 0;
    int panels = 0;
    const float* weights = nullptr; ///< aligned to 64 bytes
    const float* bias = nullptr;    ///< kPanel a panel
    float* out = nullptr;
    std::int64_t outStride = 0;
    Activation activation = Activation::None;
    const float* residual = nullptr; ///< nothing, or as out, with its stride
};

/// out = norm(in + addend), row by row, epsilon 1e-5.
struct NormCall {
    const float* in = nullptr;
    const float* addend = nullptr; ///< nothing, or as in
    int rows = 0;
    int width = 0;
    std::int64_t stride = 0; ///< of all
    const float* weight = nullptr;
    const float* bias = nullptr;
    float* out = nullptr; ///< may be `in`
};

/// out[r] = activation(the sum of `terms` rows: sources[r terms], ...).
struct SumCall {
    const float* const* sources = nullptr;
    int terms = 0;
    int rows = 0;
    std::int64_t stride = 0; ///< of out; a multiple of kPanel, and the number of entries
    Activation activation = Activation::None;
    float* out = nullptr;
};

/// One query over some keys, with several heads: softmax(query · key / sqrt(headSize)) weighs the values.
struct AttendCall {
    const float* query = nullptr; ///< heads · headSize numbers, head by head, as all vectors here
    const float* const* keys = nullptr;
    const float* const* values = nullptr;
    int count = 0;
    int heads = 0;
    int headSize = 0;
    float* scores = nullptr; ///< room for `count` numbers and up to 16 beyond
    float* out = nullptr;
};

/// weights[i] = exp((logits[i] - top) / temperature) with top the largest of logits[i] + mask[i], and 0 where the mask
/// is negative infinity (elsewhere it is 0); sums[b] adds up kPanel of them; returns the sum of all.
struct ExponentialCall {
    const float* logits = nullptr;
    const float* mask = nullptr;
    int panels = 0;
    float inverseTemperature = 1;
    float* weights = nullptr;
    float* sums = nullptr;
    float top = 0; ///< comes back
};

struct Kernels {
    void (*linear)(const LinearCall&);
    void (*norm)(const NormCall&);
    void (*sumRows)(const SumCall&);
    void (*attend)(const AttendCall&);
    float (*exponentials)(ExponentialCall&);
    /// Ranks modulo 2 of 64 · words matrices at once: bit l of planes[(r · columns + c) · words + w] is entry (r, c) of
    /// matrix 64 w + l. Spoils the planes.
    void (*ranksMod2)(std::uint64_t* planes, int rows, int columns, int words, std::uint8_t* ranks);
    /// Ranks modulo 3 or 251 of kSideBySide matrices at once: entries[(r · columns + c) · kSideBySide + m] of
    /// matrix m lies in [0, prime). Spoils the entries.
    void (*ranksModPrime)(std::uint16_t* entries, int rows, int columns, int prime, std::uint8_t* ranks);
};

/// The instruction sets that the kernels are built for.
enum class InstructionSet : std::uint8_t { Portable, Avx2, Avx512 };
std::string_view nameOf(InstructionSet set);
/// Every one this machine runs, the portable one first.
std::vector<InstructionSet> usableSets();
/// Those for a set that the machine runs.
const Kernels& kernelsFor(InstructionSet set);
/// Those for the best one.
const Kernels& bestKernels();

} // namespace rankfall::net
