// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/matcher.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rankfall {

namespace {

constexpr std::uint64_t kApart = 0x5e7a9a27;

std::vector<int> byColour(const std::vector<std::uint64_t>& colours)
{
    std::vector<int> order(colours.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int i) { return colours[static_cast<std::size_t>(i)]; });
    return order;
}

std::vector<int> withColour(const std::vector<std::uint64_t>& colours, std::uint64_t colour)
{
    std::vector<int> result;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        if (colours[i] == colour) {
            result.push_back(static_cast<int>(i));
        }
    }
    return result;
}

} // namespace

ColouredScheme::ColouredScheme(FieldScheme from)
    : ColouredScheme(from, Relations(from))
{
}

ColouredScheme::ColouredScheme(FieldScheme from, Relations of)
    : scheme(std::move(from))
    , relations(std::move(of))
    , colours(scheme.products.size(), 0)
{
    hash = refine(relations, colours);
}

ColouredScheme ColouredScheme::reordered(ModeOrder modes) const
{
    return {scheme.reordered(modes), relations.reordered(modes)};
}

std::vector<int> cellToSplit(const std::vector<std::uint64_t>& colours)
{
    std::map<std::uint64_t, std::size_t> counts;
    for (const std::uint64_t colour : colours) {
        ++counts[colour];
    }
    std::uint64_t best = 0;
    std::size_t least = colours.size() + 1;
    for (const auto& [colour, count] : counts) {
        if (count > 1 && count < least) {
            best = colour;
            least = count;
        }
    }
    return least > colours.size() ? std::vector<int>{} : withColour(colours, best);
}

std::uint64_t setApart(const Relations& relations, std::vector<std::uint64_t>& colours, int i)
{
    auto& colour = colours[static_cast<std::size_t>(i)];
    colour = mixed(colour, kApart);
    return refine(relations, colours);
}

Matcher::Outcome Matcher::search(const std::vector<std::uint64_t>& coloursOfX,
                                 const std::vector<std::uint64_t>& coloursOfY)
{
    if (m_shouldStop && m_shouldStop()) {
        return Outcome::Undecided;
    }
    const auto cell = cellToSplit(coloursOfX);
    if (cell.empty()) {
        return solve(coloursOfX, coloursOfY);
    }
    auto apart = coloursOfX;
    const std::uint64_t hash = setApart(m_x.relations, apart, cell.front());
    bool isUndecided = false;
    for (const int candidate : withColour(coloursOfY, coloursOfX[static_cast<std::size_t>(cell.front())])) {
        auto other = coloursOfY;
        ++m_steps;
        if (setApart(m_y.relations, other, candidate) != hash) {
            continue;
        }
        const Outcome outcome = search(apart, other);
        if (outcome == Outcome::Found) {
            return outcome;
        }
        isUndecided = isUndecided || outcome == Outcome::Undecided;
    }
    return isUndecided ? Outcome::Undecided : Outcome::None;
}

Matcher::Outcome Matcher::solve(const std::vector<std::uint64_t>& coloursOfX,
                                const std::vector<std::uint64_t>& coloursOfY)
{
    const auto first = byColour(coloursOfX);
    const auto second = byColour(coloursOfY);
    std::vector<int> matching(first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (coloursOfX[static_cast<std::size_t>(first[i])] != coloursOfY[static_cast<std::size_t>(second[i])]) {
            return Outcome::None;
        }
        matching[static_cast<std::size_t>(first[i])] = second[i];
    }
    auto solution = solveBases(m_x.scheme, m_y.scheme, matching);
    if (solution.outcome == BasisSolution::Outcome::Found) {
        m_match = {std::move(matching), std::move(solution.bases), solution.freedom};
        return Outcome::Found;
    }
    return solution.outcome == BasisSolution::Outcome::Impossible ? Outcome::None : Outcome::Undecided;
}

} // namespace rankfall
