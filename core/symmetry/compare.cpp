// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/compare.h"

#include "core/scheme/verify.h"
#include "core/symmetry/exact.h"

#include <algorithm>
#include <numeric>

namespace rankfall {

namespace {

std::string text(const std::array<int, 3>& numbers)
{
    return "(" + std::to_string(numbers[0]) + ", " + std::to_string(numbers[1]) + ", " + std::to_string(numbers[2]) +
           ")";
}

std::string text(const std::map<std::array<int, 3>, int>& type)
{
    std::string out;
    for (auto i = type.rbegin(); i != type.rend(); ++i) {
        out += (out.empty() ? "" : " + ") + std::to_string(i->second) + "×" + text(i->first);
    }
    return out;
}

struct Difference {
    std::string reason;        ///< empty: there is none
    bool restsOnRanks = false; ///< of matrices, which modulo a prime may fall short
};

/// The first invariant that differs whatever the order of modes. `ways` keeps the orders in which all agree.
Difference difference(const ColouredScheme& x, const ColouredScheme& y,
                      std::vector<std::pair<ModeOrder, ColouredScheme>>& ways)
{
    for (const ModeOrder modes : kModeOrders) {
        if (modes.apply(x.scheme.format) == y.scheme.format) {
            ways.emplace_back(modes, x.reordered(modes));
        }
    }
    if (ways.empty()) {
        return {"sizes"};
    }
    if (x.relations.size() != y.relations.size()) {
        return {"ranks " + std::to_string(x.relations.size()) + " against " + std::to_string(y.relations.size())};
    }
    const auto keep = [&ways](const auto& agrees) {
        std::erase_if(ways, [&](const auto& way) { return !agrees(way.second.relations, way.second.hash); });
        return !ways.empty();
    };
    const auto type = y.relations.type();
    if (!keep([&](const Relations& relations, std::uint64_t) { return relations.type() == type; })) {
        return {"types: ranks of factors " + text(x.relations.type()) + " against " + text(type), true};
    }
    const auto distinct = y.relations.distinctFactors();
    if (!keep([&](const Relations& relations, std::uint64_t) { return relations.distinctFactors() == distinct; })) {
        return {"numbers of distinct factors in A, B, C: " + text(x.relations.distinctFactors()) + " against " +
                    text(distinct),
                true};
    }
    const auto arcs = y.relations.sortedArcs();
    if (!keep([&](const Relations& relations, std::uint64_t) { return relations.sortedArcs() == arcs; })) {
        return {"ranks and traces of pairs of factors (how images and kernels meet)", true};
    }
    if (!keep([&](const Relations&, std::uint64_t hash) { return hash == y.hash; })) {
        return {"how the ranks and traces of pairs of factors lie together (colour refinement)", true};
    }
    return {};
}

/// The integer matrix without a common divisor on the line of this one; its inverse beside it.
std::optional<std::pair<ExactMatrix, ExactMatrix>> lifted(const FieldMatrix& matrix, const PrimeField& field)
{
    const auto lead = std::ranges::find_if(matrix.values, [](std::uint64_t value) { return value != 0; });
    const std::uint64_t scale = field.inverse(*lead);
    exact::Matrix values(matrix.rows, matrix.cols);
    mpz_class below = 1;
    for (std::size_t i = 0; i < values.values.size(); ++i) {
        const auto fraction = field.fraction(field.multiply(scale, matrix.values[i]));
        if (!fraction) {
            return std::nullopt;
        }
        values.values[i] = exact::numberOf(*fraction);
        mpz_lcm(below.get_mpz_t(), below.get_mpz_t(), values.values[i].get_den_mpz_t());
    }
    // The leading 1 makes the common denominator the only factor that is missing.
    for (mpq_class& value : values.values) {
        value *= below;
    }
    exact::Matrix inverse = exact::inverse(values);
    if (!field.standsForQ() && !exact::reduce(inverse, static_cast<int>(field.modulus()))) {
        return std::nullopt;
    }
    const auto forward = exact::squareOf(values);
    const auto back = exact::squareOf(inverse);
    return forward && back ? std::optional(std::pair(*forward, *back)) : std::nullopt;
}

} // namespace

std::optional<Equivalence> lifted(const Matcher::Match& match, Format from, ModeOrder modes, Ring ring)
{
    Equivalence result;
    result.ring = ring == Ring::Z ? Ring::Q : ring;
    result.from = from;
    result.modes = modes;
    result.matching = match.matching;
    for (std::size_t i = 0; i < 3; ++i) {
        auto both = lifted(match.bases.forward[i], PrimeField::of(ring));
        if (!both) {
            return std::nullopt;
        }
        result.forward[i] = std::move(both->first);
        result.back[i] = std::move(both->second);
    }
    return result;
}

std::optional<Ring> commonRing(const Scheme& x, const Scheme& y)
{
    for (const Ring ring : {Ring::Q, Ring::Z2, Ring::Z3}) {
        if (verify(x, ring).exact && verify(y, ring).exact) {
            return ring;
        }
    }
    return std::nullopt;
}

SchemeComparison compareColoured(const ColouredScheme& x, const ColouredScheme& y, Ring ring,
                                 const std::function<bool()>& shouldStop)
{
    using Outcome = SchemeComparison::Outcome;
    SchemeComparison result;
    result.ring = ring == Ring::Z ? Ring::Q : ring;
    std::vector<std::pair<ModeOrder, ColouredScheme>> ways;
    const bool ranksAreCertain = x.relations.isCertain() && y.relations.isCertain();
    if (const auto found = difference(x, y, ways); !found.reason.empty()) {
        result.outcome = Outcome::Different;
        result.reason = found.reason;
        result.isProved = ranksAreCertain || !found.restsOnRanks;
        return result;
    }
    bool isUndecided = false;
    for (const auto& [modes, turned] : ways) {
        Matcher matcher(turned, y, shouldStop);
        const auto outcome = matcher.search();
        result.steps += matcher.steps();
        if (outcome == Matcher::Outcome::Found) {
            result.certificate = lifted(matcher.match(), x.scheme.format, modes, ring);
            if (result.certificate) {
                result.outcome = Outcome::Equivalent;
                return result;
            }
        }
        isUndecided = isUndecided || outcome != Matcher::Outcome::None;
    }
    if (isUndecided) {
        result.reason = shouldStop && shouldStop() ? "the search was stopped"
                                                   : "the matching of products leaves bases "
                                                     "open that this program cannot decide";
        return result;
    }
    result.outcome = Outcome::Different;
    result.reason = "every way to match the products was tried: no bases fit (" + std::to_string(result.steps) +
                    (result.steps == 1 ? " step)" : " steps)");
    result.isProved = ranksAreCertain;
    return result;
}

Expected<SchemeComparison> compareSchemes(const Scheme& x, const Scheme& y, Ring ring, std::function<bool()> shouldStop)
{
    auto first = FieldScheme::of(x, ring);
    auto second = FieldScheme::of(y, ring);
    if (!first || !second) {
        return tl::unexpected<Error>(first ? second.error() : first.error());
    }
    SchemeComparison result =
        compareColoured(ColouredScheme(std::move(*first)), ColouredScheme(std::move(*second)), ring, shouldStop);
    if (result.certificate && !maps(*result.certificate, x, y)) {
        result.outcome = SchemeComparison::Outcome::Undecided;
        result.certificate.reset();
        result.reason = "bases that fit modulo a prime were found, and do not fit exactly";
    }
    return result;
}

} // namespace rankfall
