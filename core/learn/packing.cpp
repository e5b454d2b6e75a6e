// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/packing.h"

#include <set>

namespace rankfall::learn {

namespace {

constexpr std::size_t kNumbersPerMove = 12;
constexpr std::size_t kNumbersPerHash = 4;

bool areHalves(std::span<const float> numbers)
{
    for (const float number : numbers) {
        if (!(number >= 0 && number <= 0xFFFF)) {
            return false;
        }
    }
    return true;
}

} // namespace

net::Parameter packed(const play::Decomposition& moves)
{
    net::Parameter out;
    out.values.push_back(static_cast<float>(moves.size()));
    for (const play::Action& move : moves) {
        for (const play::Vector& factor : move.factors) {
            for (const std::uint32_t mask : {factor.nonzero, factor.negative}) {
                out.values.push_back(static_cast<float>(mask & 0xFFFF));
                out.values.push_back(static_cast<float>(mask >> 16));
            }
        }
    }
    out.shape = {static_cast<int>(out.values.size())};
    return out;
}

net::Parameter packedHashes(const std::unordered_set<std::uint64_t>& hashes)
{
    net::Parameter out;
    for (const std::uint64_t hash : std::set<std::uint64_t>(hashes.begin(), hashes.end())) {
        for (const int shift : {0, 16, 32, 48}) {
            out.values.push_back(static_cast<float>(hash >> shift & 0xFFFF));
        }
    }
    out.shape = {static_cast<int>(out.values.size())};
    return out;
}

bool unpack(const net::Parameter& parameter, std::vector<play::Decomposition>& out)
{
    const std::span<const float> numbers = parameter.values;
    if (!areHalves(numbers)) {
        return false;
    }
    const auto half = [numbers](std::size_t at) { return static_cast<std::uint32_t>(numbers[at]); };
    for (std::size_t at = 0; at < numbers.size();) {
        const std::size_t length = half(at++);
        if (length * kNumbersPerMove > numbers.size() - at) {
            return false;
        }
        play::Decomposition moves(length);
        for (play::Action& move : moves) {
            for (play::Vector& factor : move.factors) {
                factor.nonzero = half(at) | half(at + 1) << 16;
                factor.negative = half(at + 2) | half(at + 3) << 16;
                at += 4;
            }
        }
        out.push_back(std::move(moves));
    }
    return true;
}

bool unpackHashes(const net::Parameter& parameter, std::unordered_set<std::uint64_t>& out)
{
    const std::span<const float> numbers = parameter.values;
    if (!areHalves(numbers) || numbers.size() % kNumbersPerHash != 0) {
        return false;
    }
    for (std::size_t at = 0; at < numbers.size(); at += kNumbersPerHash) {
        std::uint64_t hash = 0;
        for (std::size_t i = kNumbersPerHash; i-- > 0;) {
            hash = hash << 16 | static_cast<std::uint64_t>(numbers[at + i]);
        }
        out.insert(hash);
    }
    return true;
}

} // namespace rankfall::learn
