// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/fact_values.h"

#include "core/game/bounds.h"
#include "core/game/notation.h"
#include "core/game/rewrites.h"
#include "core/lesson/flip_map.h"
#include "core/lesson/small_rank.h"
#include "core/scheme/cost.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace rankfall {

namespace {

using Value = Expected<std::string>;

Value whole(std::int64_t value)
{
    return std::to_string(value);
}

/// With a real minus sign, as prose has it.
Value entry(std::int64_t value)
{
    return value < 0 ? "−" + std::to_string(-value) : std::to_string(value);
}

Value decimal(double value, std::string_view language)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3f", value);
    std::string out(text.data());
    if (language == "de") {
        std::replace(out.begin(), out.end(), '.', ',');
    }
    return out;
}

Scheme schemeAt(const FactQuery& q)
{
    const auto terms = q.position.terms();
    return schemeOf(q.position.problem().target, {terms.begin(), terms.end()}, q.position.ring());
}

Bounds bounds(const FactQuery& q)
{
    return boundsOf(q.position.residual(), q.position.ring());
}

template <typename Count>
int countCells(const FactQuery& q, Count count)
{
    int sum = 0;
    q.position.residual().forEachNonzero([&](Cell, std::int32_t value) { sum += count(value) ? 1 : 0; });
    return sum;
}

Expected<Mode> modeOf(const FactQuery& q)
{
    const auto at = q.argument.size() == 1 ? std::string_view("abc").find(q.argument.front()) : std::string_view::npos;
    return at == std::string_view::npos ? Expected<Mode>(fail("Write a, b or c after the colon"))
                                        : Expected<Mode>(static_cast<Mode>(at));
}

Expected<int> numberOf(std::string_view text)
{
    int value = 0;
    const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (bad != std::errc() || end != text.data() + text.size()) {
        return fail("“" + std::string(text) + "” is not a number");
    }
    return value;
}

Expected<Position> afterTerm(const FactQuery& q)
{
    const auto term = parseTerm(q.argument, q.position.target(), q.position.ring());
    return term ? q.position.after(Move::play(*term)) : tl::unexpected<Error>(term.error());
}

Expected<int> onMap(const FactQuery& q)
{
    const FlipMap& map = FlipMap::ofTwoByTwo();
    if (q.position.target().name() != "2x2x2" || q.position.ring() != Ring::Z2) {
        return fail("The map of flips is that of 2x2x2 over ℤ mod 2");
    }
    const auto node = map.find(q.position.terms());
    return node ? Expected<int>(*node) : Expected<int>(fail("The position is not on the map of flips"));
}

Value known(const FactQuery& q)
{
    // "bestknown", "bestknown:3x3x3" or "bestknown:4x4x4:z2".
    TargetPtr target = q.position.problem().target;
    Ring ring = q.position.ring();
    if (!q.argument.empty()) {
        const auto colon = q.argument.find(':');
        auto named = Target::parse(q.argument.substr(0, colon));
        const auto given = colon == std::string_view::npos ? ring : parseRing(q.argument.substr(colon + 1));
        if (!named || !given) {
            return fail(named ? "There is no such ring" : named.error().message);
        }
        target = *named;
        ring = *given;
    }
    const auto rank = bestKnownRank(*target, ring);
    return rank ? whole(rank->rank) : Value(fail("No rank of " + target->name() + " is in the table"));
}

Value termText(const FactQuery& q)
{
    const auto number = numberOf(q.argument);
    if (!number || *number < 1 || *number > q.position.rank()) {
        return fail("There is no term " + std::string(q.argument));
    }
    return toText(q.position.term(*number - 1), q.position.target());
}

Value listOfTerms(const FactQuery& q)
{
    std::string out;
    for (const Term& term : q.position.terms()) {
        out += (out.empty() ? "- `" : "\n- `") + toText(term, q.position.target()) + "`";
    }
    return out;
}

Value typeText(const FactQuery& q)
{
    std::string out;
    const auto type = typeOf(schemeAt(q), q.position.ring());
    for (auto row = type.rbegin(); row != type.rend(); ++row) {
        out += (out.empty() ? "" : " + ") + std::to_string(row->second) + "×(" + std::to_string(row->first[0]) + "," +
               std::to_string(row->first[1]) + "," + std::to_string(row->first[2]) + ")";
    }
    return out.empty() ? Value(fail("Only terms of matrix products have a type")) : Value(out);
}

Value shapeText(const FactQuery& q)
{
    const Shape shape = q.position.target().shape();
    return std::to_string(shape.a) + "×" + std::to_string(shape.b) + "×" + std::to_string(shape.c);
}

Value exponent(const FactQuery& q)
{
    const auto format = q.position.target().format();
    if (!format || format->n != format->m || format->m != format->p || format->n < 2) {
        return fail("Only schemes of square matrix products have an exponent");
    }
    return decimal(std::log(q.position.rank()) / std::log(format->n), q.place.language);
}

Value peak(const FactQuery& q)
{
    int most = 0;
    for (const NodeId node : q.place.session().pathTo(q.place.node)) {
        most = std::max(most, q.place.session().position(node).nonzeros());
    }
    return whole(most);
}

Value cellValue(const FactQuery& q, const Tensor& tensor)
{
    const auto cell = parseCell(q.argument, q.position.target());
    return cell ? entry(tensor.at(*cell)) : Value(tl::unexpected<Error>(cell.error()));
}

Value output(const FactQuery& q)
{
    // "c12:1,2,3,4:5,6,7,8"
    const auto colon = q.argument.find(':');
    const auto& labels = q.position.target().layout(Mode::C).labels;
    const auto label = std::find(labels.begin(), labels.end(), q.argument.substr(0, colon));
    if (colon == std::string_view::npos || label == labels.end()) {
        return fail("Write an entry of C and the inputs, as in c1:2,3:5,7");
    }
    const auto values = evaluated(q.position, q.argument.substr(colon + 1));
    return values ? entry(values->entries[static_cast<std::size_t>(label - labels.begin())])
                  : Value(tl::unexpected<Error>(values.error()));
}

Value product(const FactQuery& q)
{
    // "2:1,2,3,4:5,6,7,8"
    const auto colon = q.argument.find(':');
    const auto number = numberOf(q.argument.substr(0, colon));
    if (colon == std::string_view::npos || !number || *number < 1 || *number > q.position.rank()) {
        return fail("Write the number of a term and the inputs, as in 1:2,3:5,7");
    }
    const auto values = evaluated(q.position, q.argument.substr(colon + 1));
    return values ? entry(values->products[static_cast<std::size_t>(*number - 1)])
                  : Value(tl::unexpected<Error>(values.error()));
}

constexpr auto kRows = std::to_array<FactRow>({
    {{"rank", "", "terms of the position: its multiplications"},
     [](const FactQuery& q) { return whole(q.position.rank()); }},
    {{"residual", "", "nonzero cells of the residual"},
     [](const FactQuery& q) { return whole(q.position.nonzeros()); }},
    {{"cells", "", "nonzero cells of the target"},
     [](const FactQuery& q) { return whole(q.position.target().tensor().nonzeros()); }},
    {{"size", "", "the shape of the tensor: 4×4×4"}, shapeText},
    {{"volume", "", "cells of the tensor, zero or not"},
     [](const FactQuery& q) { return whole(static_cast<std::int64_t>(q.position.target().shape().cells())); }},
    {{"ring", "", "the ring: ℤ, ℤ mod 2"},
     [](const FactQuery& q) { return Value(std::string(ringSymbol(q.position.ring()))); }},
    {{"schoolbook", "", "multiplications of the definition"},
     [](const FactQuery& q) { return whole(static_cast<std::int64_t>(q.position.target().schoolbook().size())); }},
    {{"bestknown", "[TARGET[:RING]]", "the lowest rank published"}, known},
    {{"lower", "", "proved: the residual needs at least so many terms"},
     [](const FactQuery& q) { return whole(bounds(q).lower); }},
    {{"upper", "", "proved: the residual can be done in so many terms"},
     [](const FactQuery& q) { return whole(bounds(q).upper); }},
    {{"totallower", "", "terms so far and lower bound together"},
     [](const FactQuery& q) { return whole(q.position.rank() + bounds(q).lower); }},
    {{"totalupper", "", "terms so far and upper bound together"},
     [](const FactQuery& q) { return whole(q.position.rank() + bounds(q).upper); }},
    {{"unfolding", "MODE", "rank of the unfolding of the residual along a, b or c"},
     [](const FactQuery& q) {
         const auto mode = modeOf(q);
         return mode ? whole(unfoldingRank(q.position.residual(), *mode, q.position.ring()))
                     : Value(tl::unexpected<Error>(mode.error()));
     }},
    {{"slices", "MODE", "sum of the ranks of the slices of the residual along a, b or c"},
     [](const FactQuery& q) {
         const auto mode = modeOf(q);
         return mode ? whole(sliceRanks(q.position.residual(), *mode, q.position.ring()))
                     : Value(tl::unexpected<Error>(mode.error()));
     }},
    {{"additions", "", "additions of the terms, without shared sums"},
     [](const FactQuery& q) { return whole(costOf(schemeAt(q)).additions); }},
    {{"type", "", "how many terms have factors of which ranks"}, typeText},
    {{"exponent", "", "logarithm of the rank to the base of the size"}, exponent},
    {{"term", "NUMBER", "a term of the position, counted from 1"}, termText},
    {{"terms", "", "all terms of the position, as a list"}, listOfTerms},
    {{"value", "CELL", "the residual in a cell"},
     [](const FactQuery& q) { return cellValue(q, q.position.residual()); }},
    {{"target", "CELL", "the target in a cell"},
     [](const FactQuery& q) { return cellValue(q, q.position.target().tensor()); }},
    {{"count", "NUMBER", "cells in which the residual is this number"},
     [](const FactQuery& q) {
         const auto wanted = numberOf(q.argument);
         return wanted ? whole(countCells(q, [&](std::int32_t value) { return value == *wanted; }))
                       : Value(tl::unexpected<Error>(wanted.error()));
     }},
    {{"odd", "", "cells in which the residual is odd"},
     [](const FactQuery& q) { return whole(countCells(q, [](std::int32_t value) { return (value & 1) != 0; })); }},
    {{"peak", "", "the most nonzero cells that the residual has had on the way here"}, peak},
    {{"after", "TERM", "nonzero cells after playing a term"},
     [](const FactQuery& q) {
         const auto after = afterTerm(q);
         return after ? whole(after->nonzeros()) : Value(tl::unexpected<Error>(after.error()));
     }},
    {{"left", "", "the rank of the residual modulo 2, if it is at most four"},
     [](const FactQuery& q) {
         for (int rank = 0; rank <= kMostLeft; ++rank) {
             if (isSumOfMod2(q.position.residual(), rank)) {
                 return whole(rank);
             }
         }
         return Value(fail("The residual has a rank above four"));
     }},
    {{"firstmoves", "", "terms with coefficients −1, 0 and 1"},
     [](const FactQuery& q) {
         const auto moves = firstMoves(q.position);
         return moves ? whole(moves->terms) : Value(tl::unexpected<Error>(moves.error()));
     }},
    {{"reducing", "", "how many of them leave fewer nonzero cells"},
     [](const FactQuery& q) {
         const auto moves = firstMoves(q.position);
         return moves ? whole(moves->reducing) : Value(tl::unexpected<Error>(moves.error()));
     }},
    {{"flips", "", "flips of the position"},
     [](const FactQuery& q) {
         const auto list = flipsOf(q.position).rewrites;
         return whole(std::count_if(list.begin(), list.end(),
                                    [](const Rewrite& rewrite) { return rewrite.kind == RewriteKind::Flip; }));
     }},
    {{"merges", "", "pairs of terms that become one"},
     [](const FactQuery& q) {
         const auto list = flipsOf(q.position).rewrites;
         return whole(std::count_if(list.begin(), list.end(),
                                    [](const Rewrite& rewrite) { return rewrite.kind == RewriteKind::Reduce; }));
     }},
    {{"distance", "", "flips to the nearest set of terms with a merge (2x2x2 over ℤ mod 2)"},
     [](const FactQuery& q) {
         const auto node = onMap(q);
         return node ? whole(FlipMap::ofTwoByTwo().toMerge(*node)) : Value(tl::unexpected<Error>(node.error()));
     }},
    {{"mapsize", "", "sets of eight terms that flips of 2x2x2 over ℤ mod 2 lead to"},
     [](const FactQuery&) { return whole(FlipMap::ofTwoByTwo().size()); }},
    {{"mapdepth", "", "the largest distance of one of them from the schoolbook algorithm"},
     [](const FactQuery&) { return whole(FlipMap::ofTwoByTwo().depth()); }},
    {{"output", "ENTRY:A:B", "an entry of C as the terms work it out: c1:2,3:5,7"}, output},
    {{"product", "NUMBER:A:B", "the product that a term makes of inputs: 1:2,3:5,7"}, product},
});

} // namespace

std::span<const FactRow> factRows()
{
    return kRows;
}

} // namespace rankfall
