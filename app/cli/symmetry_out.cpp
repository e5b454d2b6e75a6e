// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/symmetry_out.h"

#include "app/cli/interrupt.h"
#include "core/symmetry/classes.h"
#include "core/symmetry/symmetry_group.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace rankfall::cli {

namespace {

constexpr double kSeconds = 10;
/// The work grows with the square of the rank and with the size of the matrices: beyond this `info` leaves it out.
constexpr std::int64_t kMostWork = 100'000'000;

std::string numbers(const std::vector<int>& values)
{
    std::vector<std::string> texts;
    for (const int value : values) {
        texts.push_back(std::to_string(value));
    }
    return jsonList(texts);
}

std::string groupText(const SymmetryGroup& group)
{
    std::string out = group.isComplete ? "" : "at least ";
    if (group.freedom > 0) {
        out += "a family with " + std::to_string(group.freedom) + (group.freedom == 1 ? " parameter" : " parameters") +
               " and, on the products, ";
    }
    out += "order " + std::to_string(group.order) + ": " + std::to_string(group.sandwich) +
           (group.sandwich == 1 ? " change of basis" : " changes of basis");
    const auto orders = group.modes.size();
    return out + ", " + std::to_string(orders) + (orders == 1 ? " order" : " orders") + " of modes";
}

} // namespace

std::string orbitSizes(const std::vector<int>& orbits)
{
    std::map<int, int> sizes;
    for (const int orbit : orbits) {
        ++sizes[orbit];
    }
    std::vector<int> sorted;
    for (const auto& [orbit, size] : sizes) {
        sorted.push_back(size);
    }
    std::ranges::sort(sorted);
    std::string out;
    for (std::size_t i = 0; i < sorted.size();) {
        const auto end = std::upper_bound(sorted.begin(), sorted.end(), sorted[i]);
        const auto count = static_cast<std::size_t>(end - sorted.begin()) - i;
        out += out.empty() ? "" : " + ";
        // More than three of a size are counted.
        if (count > 3) {
            out += std::to_string(count) + "·" + std::to_string(sorted[i]);
        } else {
            for (std::size_t k = 0; k < count; ++k) {
                out += (k > 0 ? " + " : "") + std::to_string(sorted[i]);
            }
        }
        i += count;
    }
    return out;
}

JsonObject equivalenceJson(const Equivalence& equivalence)
{
    JsonObject object;
    object.add("ring", ringKey(equivalence.ring)).add("modes", equivalence.modes.text());
    object.add("turns", equivalence.modes.turns).add("reversed", equivalence.modes.reversed);
    for (std::size_t i = 0; i < 3; ++i) {
        // Fractions are texts, so that they stay exact.
        const ExactMatrix& matrix = equivalence.forward[i];
        std::vector<std::string> rows;
        for (int r = 0; r < matrix.size; ++r) {
            std::vector<std::string> row;
            for (int c = 0; c < matrix.size; ++c) {
                const Rational& value = matrix.at(r, c);
                row.push_back(value.isInteger() ? value.text() : "\"" + value.text() + "\"");
            }
            rows.push_back(jsonList(row));
        }
        object.addRaw(std::string(1, "PQR"[i]), jsonList(rows));
    }
    object.add("unimodular", equivalence.isUnimodular());
    std::vector<int> matching;
    for (const int i : equivalence.matching) {
        matching.push_back(i + 1);
    }
    return object.addRaw("products", numbers(matching));
}

std::function<bool()> stopAfter(double seconds)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    return [end] { return interrupted() || std::chrono::steady_clock::now() > end; };
}

std::optional<Expected<SymmetryWords>> symmetryOf(const Scheme& scheme, Ring ring)
{
    const auto format = scheme.target->format();
    if (!format) {
        return std::nullopt;
    }
    const auto rank = static_cast<std::int64_t>(scheme.rank());
    if (rank * rank * format->n * format->m * format->p > kMostWork) {
        return fail("left out, the scheme is large; classify gives its fingerprint");
    }
    const auto fingerprint = fingerprintOf(scheme, ring);
    const auto group = symmetryGroupOf(scheme, ring, stopAfter(kSeconds));
    if (!fingerprint || !group) {
        return tl::unexpected<Error>(group ? fingerprint.error() : group.error());
    }
    SymmetryWords words;
    words.group = groupText(*group);
    words.orbits = orbitSizes(group->orbits);
    words.fingerprint = fingerprint->text();
    words.json.add("order", static_cast<std::int64_t>(group->order))
        .add("sandwich", static_cast<std::int64_t>(group->sandwich))
        .add("freedom", group->freedom)
        .add("complete", group->isComplete)
        .add("ring", ringKey(group->ring))
        .addRaw("orbits", numbers(group->orbits));
    std::vector<std::string> generators;
    for (const Equivalence& generator : group->generators) {
        generators.push_back(equivalenceJson(generator).text());
    }
    words.json.addRaw("generators", jsonList(generators)).add("fingerprint", words.fingerprint);
    if (const ModeOrder turn{1, false}; turn.apply(*format) == *format) {
        const auto kept = keptBy(turn, scheme, ring);
        words.cyclic = kept ? "kept as it stands, orbits " + orbitSizes(orbitsOf(scheme.rank(), {*kept}))
                            : "not kept as it stands";
        words.json.add("cyclic", kept.has_value());
        if (kept) {
            words.json.addRaw("cyclicOrbits", numbers(orbitsOf(scheme.rank(), {*kept})));
        }
    }
    return words;
}

} // namespace rankfall::cli
