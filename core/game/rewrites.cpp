// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/rewrites.h"

#include "core/game/notation.h"
#include "core/game/rewriter.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace rankfall {

namespace {

using NewTerm = Rewriter::NewTerm;

/// The two modes beside one.
std::array<Mode, 2> beside(Mode mode)
{
    return mode == Mode::A   ? std::array{Mode::B, Mode::C}
           : mode == Mode::B ? std::array{Mode::A, Mode::C}
                             : std::array{Mode::A, Mode::B};
}

Rewrite begun(RewriteKind kind, int first, int second, Mode shared, Mode summed)
{
    Rewrite rewrite{kind, {}, first, second, shared, summed};
    rewrite.move.remove = second < 0 || kind == RewriteKind::Split
                              ? std::vector{first}
                              : std::vector{std::min(first, second), std::max(first, second)};
    return rewrite;
}

bool isWanted(const RewriteQuery& query, int p, int q)
{
    return (query.term < 0 || p == query.term || q == query.term) &&
           (query.other < 0 || p == query.other || q == query.other);
}

/// Calls `visit(p, q, mode)` for every two terms p < q that share the factor over that mode, as the query wants; stops
/// when it returns false.
template <typename Visit>
void forEachPair(const Rewriter& terms, const RewriteQuery& query, Visit visit)
{
    for (const Mode mode : kModes) {
        for (const auto& [factor, members] : terms.shared(mode)) {
            if (query.term >= 0 && !std::binary_search(members.begin(), members.end(), query.term)) {
                continue;
            }
            for (std::size_t i = 0; i < members.size(); ++i) {
                for (std::size_t j = i + 1; j < members.size(); ++j) {
                    if (isWanted(query, members[i], members[j]) && !visit(members[i], members[j], mode)) {
                        return;
                    }
                }
            }
        }
    }
}

/// The terms share the factors over `x` and another mode: what is over the third is added. Two terms of one product
/// share all three; they are one reduction, over C.
void addReduction(const Rewriter& terms, int p, int q, Mode x, std::vector<Rewrite>& list)
{
    const SignedTerm& one = terms[p];
    const SignedTerm& two = terms[q];
    const bool all = one.factors == two.factors;
    for (const Mode y : beside(x)) {
        const Mode z = thirdMode(x, y);
        // Each pair of modes is met twice.
        if (one[y] != two[y] || index(x) > index(y) || (all && z != Mode::C)) {
            continue;
        }
        std::vector<NewTerm> added;
        if (const auto third = terms.sum(one.sign, one[z], two.sign, two[z])) {
            added.push_back({one[x], *third, one[y], 1});
        } else if (!all) {
            continue; // too large to hold
        }
        terms.offer(begun(RewriteKind::Reduce, p, q, x, z), added, list);
    }
}

/// x⊗y⊗z + x⊗y'⊗z' = x⊗(y + t·y')⊗z + x⊗y'⊗(z' − t·z): which term gets the sum, over which mode, with which sign t.
/// Over both modes it would be the same again, with the terms and the sign exchanged.
void addFlips(const Rewriter& terms, int p, int q, Mode x, std::vector<Rewrite>& list)
{
    const Mode y = beside(x)[0];
    const Mode z = beside(x)[1];
    for (const auto& [first, second] : {std::pair{p, q}, std::pair{q, p}}) {
        const SignedTerm& one = terms[first];
        const SignedTerm& two = terms[second];
        for (const int t : terms.signs()) {
            const auto sum = terms.sum(1, one[y], t, two[y]);
            const auto rest = terms.sum(two.sign, two[z], -t * one.sign, one[z]);
            // Where one of them vanishes it is a reduction.
            if (sum && rest) {
                const std::array<NewTerm, 2> added{{{one[x], *sum, one[z], one.sign}, {one[x], two[y], *rest, 1}}};
                terms.offer(begun(RewriteKind::Flip, first, second, x, y), added, list);
            }
        }
    }
}

/// x⊗y⊗z + x'⊗y'⊗z' = x⊗(y + s·y')⊗z + x⊗y'⊗(t·z' − s·z) + (x' − t·x)⊗y'⊗z': the second is split so that one part of it
/// shares x with the first, and that is flipped with the first. With the roles of the terms and of x and y exchanged it
/// is the same again.
void addPluses(const Rewriter& terms, int p, int q, std::vector<Rewrite>& list)
{
    const SignedTerm& one = terms[p];
    const SignedTerm& two = terms[q];
    for (const Mode x : kModes) {
        for (const Mode y : beside(x)) {
            const Mode z = thirdMode(x, y);
            for (const int s : terms.signs()) {
                for (const int t : terms.signs()) {
                    const auto sum = terms.sum(1, one[y], s, two[y]);
                    const auto lent = terms.sum(t * two.sign, two[z], -s * one.sign, one[z]);
                    const auto rest = terms.sum(1, two[x], -t, one[x]);
                    if (sum && lent && rest) {
                        const std::array<NewTerm, 3> added{{{one[x], *sum, one[z], one.sign},
                                                            {one[x], two[y], *lent, 1},
                                                            {*rest, two[y], two[z], two.sign}}};
                        terms.offer(begun(RewriteKind::Plus, p, q, x, y), added, list);
                    }
                }
            }
        }
    }
}

int urgency(const Rewrite& rewrite)
{
    return rewrite.kind == RewriteKind::Reduce ? 0 : rewrite.merges >= 0 ? 1 : 2;
}

void sortCheapestFirst(std::vector<Rewrite>& list)
{
    std::stable_sort(list.begin(), list.end(), [](const Rewrite& x, const Rewrite& y) {
        return std::tuple(urgency(x), x.additions, x.nonzeros) < std::tuple(urgency(y), y.additions, y.nonzeros);
    });
}

} // namespace

RewriteList flipsOf(const Position& position, const RewriteQuery& query)
{
    const Rewriter terms(position);
    RewriteList result;
    std::vector<Rewrite>& list = result.rewrites;
    const auto isFull = [&] {
        result.complete = result.complete && static_cast<int>(list.size()) < query.most;
        return !result.complete;
    };
    forEachPair(terms, query, [&](int p, int q, Mode mode) {
        if (isFull()) {
            return false;
        }
        addReduction(terms, p, q, mode, list);
        return true;
    });
    forEachPair(terms, query, [&](int p, int q, Mode mode) {
        if (isFull()) {
            return false;
        }
        const std::size_t before = list.size();
        addFlips(terms, p, q, mode, list);
        for (std::size_t i = before; i < list.size(); ++i) {
            for (const Term& term : list[i].move.add) {
                list[i].merges = list[i].merges >= 0 ? list[i].merges : terms.mergeOf(term, p, q);
            }
        }
        return true;
    });
    sortCheapestFirst(list);
    return result;
}

RewriteList plusesOf(const Position& position, const RewriteQuery& query)
{
    const Rewriter terms(position);
    RewriteList result;
    for (int p = 0; p < terms.rank(); ++p) {
        for (int q = p + 1; q < terms.rank(); ++q) {
            const auto shares = [&](Mode mode) { return terms[p][mode] == terms[q][mode]; };
            if (!isWanted(query, p, q) || std::any_of(kModes.begin(), kModes.end(), shares)) {
                continue;
            }
            if (static_cast<int>(result.rewrites.size()) >= query.most) {
                result.complete = false;
                p = terms.rank();
                break;
            }
            addPluses(terms, p, q, result.rewrites);
        }
    }
    sortCheapestFirst(result.rewrites);
    return result;
}

std::vector<Rewrite> splitsOf(const Position& position, int term, int second)
{
    const Rewriter terms(position);
    const SignedTerm& whole = terms[term];
    std::vector<Rewrite> list;
    const auto split = [&](Mode mode, const Factor& part, int t) {
        if (const auto rest = terms.sum(1, whole[mode], -t, part)) {
            const Mode x = beside(mode)[0];
            const Mode z = beside(mode)[1];
            const std::array<NewTerm, 2> added{
                {{whole[x], part, whole[z], t * whole.sign}, {whole[x], *rest, whole[z], whole.sign}}};
            terms.offer(begun(RewriteKind::Split, term, second, x, mode), added, list);
        }
    };
    for (const Mode mode : kModes) {
        if (second >= 0) {
            for (const int t : terms.signs()) {
                split(mode, terms[second][mode], t);
            }
            continue;
        }
        int left = whole[mode].nonzeros();
        left = left == 2 ? 1 : left; // either entry of two leaves the other
        for (int i = 0; i < whole[mode].size() && left > 0; ++i) {
            if (whole[mode][i] != 0) {
                Factor entry(whole[mode].size());
                entry.set(i, whole[mode][i]);
                split(mode, entry, 1);
                --left;
            }
        }
    }
    sortCheapestFirst(list);
    return list;
}

std::vector<int> partnersOf(const Position& position, int term)
{
    const SignedTerm mine = signedTerm(position.term(term), position.ring());
    std::vector<int> partners;
    for (int i = 0; i < position.rank(); ++i) {
        const SignedTerm other = signedTerm(position.term(i), position.ring());
        const auto shares = [&](Mode mode) { return mine[mode] == other[mode]; };
        if (i != term && std::any_of(kModes.begin(), kModes.end(), shares)) {
            partners.push_back(i);
        }
    }
    return partners;
}

Factor comparedFactor(const Position& position, int term, Mode mode)
{
    return signedTerm(position.term(term), position.ring())[mode];
}

std::string toText(const Rewrite& rewrite, const Position& position, std::span<const std::string> names)
{
    const Target& target = position.target();
    const auto name = [&](int i) {
        const auto at = static_cast<std::size_t>(i);
        return at < names.size() ? names[at] : "term " + std::to_string(i + 1);
    };
    const auto factor = [&](int i, Mode mode) {
        return toText(comparedFactor(position, i, mode), target.layout(mode));
    };
    std::string text = name(rewrite.first);
    const Mode third = thirdMode(rewrite.shared, rewrite.summed);
    switch (rewrite.kind) {
    case RewriteKind::Flip:
        text += " and " + name(rewrite.second) + " share " + factor(rewrite.first, rewrite.shared);
        break;
    case RewriteKind::Reduce:
        text += " and " + name(rewrite.second) + " share " + factor(rewrite.first, rewrite.shared) + " and " +
                factor(rewrite.first, third);
        break;
    case RewriteKind::Plus:
        text += " lends " + factor(rewrite.first, rewrite.shared) + " to " + name(rewrite.second);
        break;
    case RewriteKind::Split:
        text += " is split" + (rewrite.second < 0 ? std::string() : " by " + name(rewrite.second)) + " in " +
                factor(rewrite.first, rewrite.summed);
        break;
    }
    text += ": ";
    for (std::size_t i = 0; i < rewrite.move.add.size(); ++i) {
        text += (i == 0 ? "" : " ; ") + toText(rewrite.move.add[i], target);
    }
    return rewrite.move.add.empty() ? text + "they cancel" : text;
}

Move moveTo(const Position& position, std::span<const Term> terms)
{
    std::multiset<Term> wanted;
    for (const Term& term : terms) {
        wanted.insert(canonical(term, position.ring()));
    }
    Move move;
    for (int i = 0; i < position.rank(); ++i) {
        const auto kept = wanted.find(canonical(position.term(i), position.ring()));
        if (kept == wanted.end()) {
            move.remove.push_back(i);
        } else {
            wanted.erase(kept);
        }
    }
    for (const Term& term : terms) {
        const auto left = wanted.find(canonical(term, position.ring()));
        if (left != wanted.end()) {
            wanted.erase(left);
            move.add.push_back(term);
        }
    }
    return move;
}

} // namespace rankfall
