// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/slice_space.h"

#include "core/base/check.h"
#include "core/sat/matrix_space.h"

#include <algorithm>
#include <bit>

namespace rankfall::sat {

namespace {

constexpr int kLongest = 16;     // entries along a mode
constexpr int kRankOneBits = 18; // so many rank-one matrices are listed: 2^18
// Pairs of classes looked up, and how many of those a closer look is worth: some 50 ms.
constexpr std::int64_t kPairs = 2'000'000;
constexpr std::int64_t kCloserLook = 100;
constexpr int kNewTerms = 3; // two new terms for two old ones are an ordinary flip
constexpr int kDraws = 4;    // from one set of candidates, for one that is new

class SliceSearch {
public:
    /// The first mode is the longest.
    SliceSearch(const BitTensor& tensor, int terms, std::span<const BitTerm> other, const Budget& budget, Rng& rng)
        : m_sizes(tensor.size())
        , m_terms(terms)
        , m_other(other)
        , m_budget(budget)
        , m_rng(rng)
    {
        for (int a = 0; a < m_sizes[0]; ++a) {
            Matrix slice{};
            for (int b = 0; b < m_sizes[1]; ++b) {
                slice[static_cast<std::size_t>(b / 4)] |= tensor.row(a, b) << (b % 4 * 16);
            }
            m_slices.push_back(slice);
            RANKFALL_CHECK(m_space.add(slice)); // concise: the slices are independent
        }
    }

    TermsFound run()
    {
        const int spare = m_terms - m_sizes[0];
        if (spare == 0 && m_sizes[0] < m_sizes[1] + m_sizes[2]) {
            listInside();
        } else {
            sortRankOnes();
        }
        if (m_budget.shouldStop && m_budget.shouldStop()) {
            return {};
        }
        if (tryClasses({&m_inside, 1}, 0) || (spare >= 1 && tryOneClass()) || (spare >= 2 && tryTwoClasses())) {
            return {Outcome::Found, std::move(m_found), 0};
        }
        const bool isOpen = m_isIncomplete || !m_other.empty() || spare > 2 || (spare > 0 && !hasExactLabels());
        return {isOpen ? Outcome::OutOfBudget : Outcome::Impossible, {}, 0};
    }

private:
    /// Rank-one matrices that differ by sums of slices: m_rankOnes[begin] and on.
    struct Class {
        std::uint64_t label = 0;
        std::size_t begin = 0;
        int count = 0;
    };

    /// Finds the rank-one matrices in S among all members of S.
    void listInside();
    /// Labels every rank-one matrix by a random linear map to 64 bits that vanishes on S: equal classes have equal
    /// labels. Different ones have different labels: the map is one-to-one on the classes when they have at most 64
    /// dimensions; else hasExactLabels() tells.
    void sortRankOnes();
    /// Whether all matrices of one label differ by members of S, so that "impossible" is proved.
    bool hasExactLabels() const;
    const Class* find(std::uint64_t label) const;
    bool tryOneClass();
    bool tryTwoClasses();
    /// Whether S is in the span of these classes, known to be S extended by `extra` dimensions, and gives the terms.
    bool tryClasses(std::span<const Class> classes, int extra);
    bool express(const std::vector<RankOne>& candidates, int extra);

    const std::array<int, 3> m_sizes;
    const int m_terms;
    const std::span<const BitTerm> m_other;
    const Budget& m_budget;
    Rng& m_rng;
    std::vector<Matrix> m_slices;
    MatrixSpace m_space;
    std::vector<RankOne> m_rankOnes;
    std::vector<Class> m_classes; ///< without that of S itself; the largest first
    std::vector<int> m_table;     ///< index into m_classes by label, open addressing; −1: free
    Class m_inside;               ///< the rank-one matrices in S
    int m_insideRank = 0;
    bool m_areLabelsExact = false; ///< by construction
    bool m_isIncomplete = false;
    std::vector<BitTerm> m_found;
};

void SliceSearch::listInside()
{
    Matrix member{};
    for (std::uint32_t step = 1; step < 1U << m_sizes[0]; ++step) {
        add(member, m_slices[static_cast<std::size_t>(std::countr_zero(step))]); // Gray code
        std::uint16_t w = 0;
        std::uint16_t v = 0;
        bool isRankOne = true;
        for (int b = 0; b < m_sizes[1]; ++b) {
            const auto row = static_cast<std::uint16_t>(member[static_cast<std::size_t>(b / 4)] >> (b % 4 * 16));
            w = w == 0 ? row : w;
            isRankOne &= row == 0 || row == w;
            v = static_cast<std::uint16_t>(v | static_cast<unsigned>(row != 0) << b);
        }
        if (isRankOne) {
            m_rankOnes.push_back({0, v, w});
        }
    }
    m_inside = {0, 0, static_cast<int>(m_rankOnes.size())};
}

void SliceSearch::sortRankOnes()
{
    const auto [sizeA, sizeB, sizeC] = m_sizes;
    // Echelon form of S with every leading place in one row only, then the label of a leading place follows from the
    // free places of its row.
    std::vector<std::pair<Matrix, int>> rows;
    for (Matrix slice : m_slices) {
        for (const auto& [row, place] : rows) {
            if (bit(slice, place)) {
                add(slice, row);
            }
        }
        const int place = *leading(slice);
        for (auto& [row, unused] : rows) {
            if (bit(row, place)) {
                add(row, slice);
            }
        }
        rows.emplace_back(slice, place);
    }
    std::array<std::uint64_t, 256> labels{};
    for (std::uint64_t& label : labels) {
        label = m_rng();
    }
    for (const auto& [row, place] : rows) {
        labels[static_cast<std::size_t>(place)] = 0;
    }
    // Those of the free places are to be independent, as far as 64 bits go; drawn at random they nearly always are.
    Span drawn;
    for (int place = 0; place < 256; ++place) {
        std::uint64_t& label = labels[static_cast<std::size_t>(place)];
        if (place / 16 < sizeB && place % 16 < sizeC && label != 0) {
            while (!drawn.add(label) && drawn.dimension() < 64) {
                label = m_rng();
            }
        }
    }
    m_areLabelsExact = drawn.dimension() == sizeB * sizeC - static_cast<int>(rows.size());
    for (const auto& [row, place] : rows) {
        std::uint64_t label = 0;
        for (int other = 0; other < 256; ++other) {
            label ^= other != place && bit(row, other) ? labels[static_cast<std::size_t>(other)] : 0;
        }
        labels[static_cast<std::size_t>(place)] = label;
    }
    m_rankOnes.reserve(std::size_t{1} << (sizeB + sizeC));
    std::vector<std::uint64_t> ofColumns(std::size_t{1} << sizeC, 0);
    for (unsigned v = 1; v < 1U << sizeB; ++v) {
        if (v % 64 == 0 && m_budget.shouldStop && m_budget.shouldStop()) {
            return; // run() sees it too
        }
        for (unsigned w = 1; w < 1U << sizeC; ++w) {
            if (const unsigned rest = w & (w - 1); rest != 0) {
                ofColumns[w] = ofColumns[rest] ^ ofColumns[w ^ rest];
            } else {
                ofColumns[w] = 0;
                for (unsigned rows16 = v; rows16 != 0; rows16 &= rows16 - 1) {
                    ofColumns[w] ^=
                        labels[static_cast<std::size_t>(16 * std::countr_zero(rows16) + std::countr_zero(w))];
                }
            }
            m_rankOnes.push_back({ofColumns[w], static_cast<std::uint16_t>(v), static_cast<std::uint16_t>(w)});
        }
    }
    std::ranges::sort(m_rankOnes, {}, &RankOne::label);
    for (std::size_t begin = 0; begin < m_rankOnes.size();) {
        std::size_t end = begin + 1;
        while (end < m_rankOnes.size() && m_rankOnes[end].label == m_rankOnes[begin].label) {
            ++end;
        }
        const Class found{m_rankOnes[begin].label, begin, static_cast<int>(end - begin)};
        if (found.label == 0) {
            m_inside = found;
        } else {
            m_classes.push_back(found);
        }
        begin = end;
    }
    MatrixSpace inside;
    for (int i = 0; i < m_inside.count; ++i) {
        inside.add(m_rankOnes[m_inside.begin + static_cast<std::size_t>(i)].matrix());
    }
    m_insideRank = inside.dimension();
    std::ranges::stable_sort(m_classes, std::ranges::greater{}, &Class::count);
    m_table.assign(std::bit_ceil(2 * m_classes.size() + 1), -1);
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        std::size_t at = m_classes[i].label & (m_table.size() - 1);
        while (m_table[at] >= 0) {
            at = (at + 1) & (m_table.size() - 1);
        }
        m_table[at] = static_cast<int>(i);
    }
}

bool SliceSearch::hasExactLabels() const
{
    if (m_areLabelsExact) {
        return true;
    }
    for (std::size_t i = 0; i < m_rankOnes.size(); ++i) {
        const bool isInside = m_rankOnes[i].label == 0;
        if (!isInside && (i == 0 || m_rankOnes[i - 1].label != m_rankOnes[i].label)) {
            continue; // the first of a class
        }
        Matrix difference = m_rankOnes[i].matrix();
        if (!isInside) {
            add(difference, m_rankOnes[i - 1].matrix());
        }
        if (!m_space.generatorsOf(difference)) {
            return false;
        }
    }
    return true;
}

const SliceSearch::Class* SliceSearch::find(std::uint64_t label) const
{
    for (std::size_t at = label & (m_table.size() - 1); m_table[at] >= 0; at = (at + 1) & (m_table.size() - 1)) {
        if (const Class& found = m_classes[static_cast<std::size_t>(m_table[at])]; found.label == label) {
            return &found;
        }
    }
    return nullptr;
}

bool SliceSearch::tryOneClass()
{
    // Those inside reach m_insideRank dimensions of the a + 1 that are needed, each matrix of the class one more.
    const int needed = m_sizes[0] + 1 - m_insideRank;
    for (const Class& x : m_classes) {
        if (x.count < needed) {
            break;
        }
        const std::array<Class, 2> classes{m_inside, x};
        if (tryClasses(classes, 1)) {
            return true;
        }
    }
    return false;
}

bool SliceSearch::tryTwoClasses()
{
    const int needed = m_sizes[0] + 2 - m_insideRank;
    std::int64_t pairs = 0;
    // x is the largest of the three classes and y the second.
    for (std::size_t i = 0; i < m_classes.size() && 3 * m_classes[i].count >= needed; ++i) {
        if (m_budget.shouldStop && m_budget.shouldStop()) {
            m_isIncomplete = true;
            return false;
        }
        const Class& x = m_classes[i];
        for (std::size_t j = i + 1; j < m_classes.size(); ++j) {
            const Class& y = m_classes[j];
            if (x.count + 2 * y.count < needed) {
                break;
            }
            if (++pairs > kPairs) {
                m_isIncomplete = true;
                return false;
            }
            const Class* const sum = find(x.label ^ y.label);
            if (x.count + y.count + (sum ? sum->count : 0) < needed) {
                continue;
            }
            pairs += kCloserLook;
            const std::array<Class, 4> classes{m_inside, x, y, sum ? *sum : Class{}};
            if (tryClasses(classes, 2)) {
                return true;
            }
        }
    }
    return false;
}

bool SliceSearch::tryClasses(std::span<const Class> classes, int extra)
{
    std::vector<RankOne> candidates;
    for (const Class& found : classes) {
        for (int i = 0; i < found.count; ++i) {
            candidates.push_back(m_rankOnes[found.begin + static_cast<std::size_t>(i)]);
        }
    }
    const int draws = m_other.empty() ? 1 : kDraws;
    for (int draw = 0; draw < draws; ++draw) {
        for (std::size_t i = candidates.size(); i > 1; --i) {
            std::swap(candidates[i - 1], candidates[static_cast<std::size_t>(m_rng.below(static_cast<int>(i)))]);
        }
        if (express(candidates, extra)) {
            return true;
        }
        if (m_found.empty()) {
            return false;
        }
    }
    return false;
}

bool SliceSearch::express(const std::vector<RankOne>& candidates, int extra)
{
    m_found.clear();
    const int needed = m_sizes[0] + extra;
    MatrixSpace space;
    std::vector<RankOne> chosen;
    for (const RankOne& candidate : candidates) {
        if (space.dimension() < needed && space.add(candidate.matrix())) {
            chosen.push_back(candidate);
        }
    }
    if (space.dimension() < needed) {
        return false;
    }
    std::vector<BitTerm> terms;
    for (const RankOne& matrix : chosen) {
        terms.push_back({0, matrix.v, matrix.w});
    }
    for (std::size_t a = 0; a < m_slices.size(); ++a) {
        const auto generators = space.generatorsOf(m_slices[a]);
        if (!generators) {
            m_isIncomplete = true; // two classes had one label: nothing may be concluded
            return false;
        }
        for (std::size_t t = 0; t < terms.size(); ++t) {
            terms[t][0] |= (*generators >> t & 1) << a;
        }
    }
    std::erase_if(terms, [](const BitTerm& term) { return term[0] == 0; });
    m_found = std::move(terms);
    return m_other.empty() || m_found.size() < m_other.size() || countNew(m_found, m_other) >= kNewTerms;
}

} // namespace

int countNew(std::span<const BitTerm> x, std::span<const BitTerm> y)
{
    return static_cast<int>(
        std::ranges::count_if(x, [y](const BitTerm& term) { return std::ranges::find(y, term) == y.end(); }));
}

TermsFound solveSlices(const BitTensor& core, int terms, std::span<const BitTerm> other, const Budget& budget, Rng& rng)
{
    const std::array<int, 3>& size = core.size();
    const int longest = *std::ranges::max_element(size);
    if (longest > terms) {
        return {Outcome::Impossible, {}, 0};
    }
    if (longest == 0) {
        return {Outcome::Found, {}, 0};
    }
    if (longest > kLongest || terms - longest > 2 || size[0] + size[1] + size[2] - longest > kRankOneBits ||
        terms > 64) {
        return {};
    }
    BitTensor turned = core;
    std::vector<BitTerm> turnedOther(other.begin(), other.end());
    int turns = 0;
    while (turned.size()[0] != longest) {
        turned = turned.rotated();
        for (BitTerm& term : turnedOther) {
            term = {term[1], term[2], term[0]};
        }
        ++turns;
    }
    TermsFound result = SliceSearch(turned, terms, turnedOther, budget, rng).run();
    for (; turns > 0; --turns) {
        for (BitTerm& term : result.terms) {
            term = {term[2], term[0], term[1]};
        }
    }
    return result;
}

} // namespace rankfall::sat
