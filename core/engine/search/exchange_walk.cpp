// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/exchange_walk.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>

namespace rankfall {

namespace {

using Pair = ExchangeScheme::Pair;

constexpr int kAttempts = 100; // of a plus
constexpr std::size_t kMostPairs = 60;
constexpr int kMostCandidates = 2 * static_cast<int>(kMostPairs) + 8;

Pair image(const Pair& pair)
{
    return {pair.c, pair.turned, pair.b, pair.a};
}

int commonFactors(const Pair& x, const Pair& y)
{
    return static_cast<int>(x.a == y.a) + static_cast<int>(x.b == y.b) + static_cast<int>(x.c == y.c);
}

} // namespace

void ExchangeWalk::load(const ExchangeScheme& scheme, std::uint64_t seed)
{
    RANKFALL_CHECK(scheme.pairs.size() <= kMostPairs);
    m_rng = Rng(seed);
    m_scheme = scheme;
    m_uses.assign(std::size_t{1} << (scheme.n * scheme.m), 0);
    for (const Pair& pair : scheme.pairs) {
        ++m_uses[pair.a];
        ++m_uses[pair.c];
    }
    for (const ExchangeScheme::Fixed& term : scheme.fixed) {
        ++m_uses[term.x];
    }
    tidy();
}

void ExchangeWalk::change(std::uint32_t& factor, std::uint32_t by)
{
    --m_uses[factor];
    factor ^= by;
    ++m_uses[factor];
}

void ExchangeWalk::addPair(const Pair& pair)
{
    m_scheme.pairs.push_back(pair);
    ++m_uses[pair.a];
    ++m_uses[pair.c];
}

void ExchangeWalk::dropPair(int at)
{
    Pair& pair = m_scheme.pairs[static_cast<std::size_t>(at)];
    --m_uses[pair.a];
    --m_uses[pair.c];
    pair = m_scheme.pairs.back();
    m_scheme.pairs.pop_back();
}

/// x s x + x t x = x (s + t) x.
void ExchangeWalk::addFixed(std::uint32_t x, std::uint32_t s)
{
    if (x == 0 || s == 0) {
        return;
    }
    auto& fixed = m_scheme.fixed;
    const auto same = std::ranges::find(fixed, x, &ExchangeScheme::Fixed::x);
    if (same == fixed.end()) {
        fixed.push_back({x, s});
        ++m_uses[x];
        return;
    }
    same->s ^= s;
    if (same->s == 0) {
        --m_uses[x];
        *same = fixed.back();
        fixed.pop_back();
    }
}

bool ExchangeWalk::isLoose(int at) const
{
    const Pair& pair = m_scheme.pairs[static_cast<std::size_t>(at)];
    if (pair.a == 0 || pair.b == 0 || pair.c == 0 || pair.a == pair.c) {
        return true;
    }
    bool merges = false;
    for (const Pair& other : m_scheme.pairs) {
        const bool shares = commonFactors(pair, other) >= 2 || commonFactors(pair, image(other)) >= 2;
        merges |= shares && &other != &pair;
    }
    return merges || (pair.b == pair.turned && std::ranges::any_of(m_scheme.fixed, [&](const auto& term) {
                          return term.s == pair.b && (term.x == pair.a || term.x == pair.c);
                      }));
}

/// Merges the pair with something, or takes it out when it is zero; false when it stays as it is. Rows may move.
bool ExchangeWalk::tidied(int at)
{
    const Pair pair = m_scheme.pairs[static_cast<std::size_t>(at)];
    if (pair.a == 0 || pair.b == 0 || pair.c == 0) {
        dropPair(at);
        return true;
    }
    if (pair.a == pair.c) {
        dropPair(at);
        addFixed(pair.a, pair.b ^ pair.turned);
        return true;
    }
    for (int j = 0; j < static_cast<int>(m_scheme.pairs.size()); ++j) {
        const Pair& other = m_scheme.pairs[static_cast<std::size_t>(j)];
        for (const Pair& as : {other, image(other)}) {
            if (j == at || commonFactors(pair, as) < 2) {
                continue;
            }
            Pair sum = pair;
            if (as.a != pair.a) {
                sum.a ^= as.a;
            } else if (as.b != pair.b) {
                sum.b ^= as.b;
                sum.turned ^= as.turned;
            } else {
                sum.c ^= as.c;
            }
            dropPair(std::max(at, j));
            dropPair(std::min(at, j));
            if (sum.a != 0 && sum.b != 0 && sum.c != 0) {
                addPair(sum);
            }
            return true;
        }
    }
    if (pair.b != pair.turned) {
        return false;
    }
    // x s z + z s x + x s x = (x + z) s (x + z) + z s z.
    for (const ExchangeScheme::Fixed& term : m_scheme.fixed) {
        if (term.s == pair.b && (term.x == pair.a || term.x == pair.c)) {
            const std::uint32_t x = term.x;
            const std::uint32_t z = x == pair.a ? pair.c : pair.a;
            dropPair(at);
            for (const std::uint32_t each : {x, x ^ z, z}) {
                addFixed(each, pair.b);
            }
            return true;
        }
    }
    return false;
}

void ExchangeWalk::tidy()
{
    for (int at = 0; at < static_cast<int>(m_scheme.pairs.size());) {
        at = tidied(at) ? 0 : at + 1;
    }
}

void ExchangeWalk::tidyAfter(int i, int j)
{
    if (isLoose(i) || (j != i && isLoose(j))) {
        tidy();
    }
}

/// x s x + y s y + z s z = w s w + (w + x) s (w + y) + (w + y) s (w + x), for w = x + y + z.
bool ExchangeWalk::pairUp(std::uint64_t bits)
{
    const auto& fixed = m_scheme.fixed;
    const ExchangeScheme::Fixed first = fixed[(bits >> 40) % fixed.size()];
    std::array<std::uint32_t, kMostCandidates> others{};
    std::size_t count = 0;
    for (const auto& term : fixed) {
        if (term.s == first.s && term.x != first.x && count < others.size()) {
            others[count++] = term.x;
        }
    }
    if (count < 2) {
        return false;
    }
    const std::size_t p = (bits >> 10 & 0xFF) % count;
    std::size_t q = (bits >> 18 & 0xFF) % (count - 1);
    q += static_cast<std::size_t>(q >= p);
    const std::uint32_t y = others[p];
    const std::uint32_t z = others[q];
    for (const std::uint32_t each : {first.x, y, z, first.x ^ y ^ z}) {
        addFixed(each, first.s);
    }
    addPair({y ^ z, first.s, first.s, first.x ^ z});
    tidy();
    return true;
}

void ExchangeWalk::step()
{
    const std::uint64_t bits = m_rng();
    if (m_scheme.pairs.empty() || ((bits >> 4 & 15) == 0 && m_scheme.fixed.size() > 2 && pairUp(bits))) {
        return;
    }
    const auto i = static_cast<int>((bits >> 40) % m_scheme.pairs.size());
    switch ((bits >> 8 & 0xFF) % 3) {
    case 0:
        return flipAtA(i, false, bits);
    case 1:
        return flipAtB(i, bits);
    default:
        return flipAtA(i, true, bits);
    }
}

/// x1 b z1 + x2 b z2 = (x1 + x2) b z1 + x2 b (z1 + z2), and the images.
void ExchangeWalk::flipAtB(int i, std::uint64_t bits)
{
    auto& pairs = m_scheme.pairs;
    Pair& pair = pairs[static_cast<std::size_t>(i)];
    std::array<int, kMostCandidates> mates{};
    std::size_t count = 0;
    for (int j = 0; j < static_cast<int>(pairs.size()); ++j) {
        const Pair& other = pairs[static_cast<std::size_t>(j)];
        if (j != i && (other.b == pair.b || other.turned == pair.b)) {
            mates[count++] = j;
        }
    }
    const bool isSymmetric = pair.b == pair.turned;
    std::array<std::uint32_t, kMostCandidates> alike{}; // x of the fixed terms with b
    std::size_t fixed = 0;
    if (isSymmetric) {
        for (const auto& term : m_scheme.fixed) {
            if (term.s == pair.b && fixed < alike.size()) {
                alike[fixed++] = term.x;
            }
        }
    }
    const std::size_t all = count + (isSymmetric ? 1 + fixed : 0);
    if (all == 0) {
        return;
    }
    const bool turns = (bits & 2) != 0;
    std::uint32_t& x = turns ? pair.c : pair.a;
    std::uint32_t& z = turns ? pair.a : pair.c;
    const std::size_t pick = (bits >> 16 & 0xFFFF) % all;
    if (pick == count) { // x b z + z b x = x b (z + x) + (z + x) b x
        change(z, x);
        tidyAfter(i, i);
        return;
    }
    if (pick > count) { // w b w and the pair are three fixed terms
        const std::uint32_t w = alike[pick - count - 1];
        const Pair gone = pair;
        dropPair(i);
        for (const std::uint32_t each : {w, w ^ gone.a, w ^ gone.c, w ^ gone.a ^ gone.c}) {
            addFixed(each, gone.b);
        }
        tidy();
        return;
    }
    const int j = mates[pick];
    Pair& other = pairs[static_cast<std::size_t>(j)];
    const bool otherTurns = (other.b != pair.b || (other.turned == pair.b && (bits & 1) != 0)) != turns;
    std::uint32_t& x2 = otherTurns ? other.c : other.a;
    std::uint32_t& z2 = otherTurns ? other.a : other.c;
    change(x, x2);
    change(z2, z);
    tidyAfter(i, j);
}

/// x b1 z1 + x b2 z2 = x (b1 + b2) z1 + x b2 (z1 + z2), and the images; or with a fixed term
/// x b z + z b' x + x s x = x b (z + x) + (z + x) b' x + x (s + b + b') x.
void ExchangeWalk::flipAtA(int i, bool atC, std::uint64_t bits)
{
    auto& pairs = m_scheme.pairs;
    Pair& pair = pairs[static_cast<std::size_t>(i)];
    const std::uint32_t x = atC ? pair.c : pair.a;
    std::uint32_t& z = atC ? pair.a : pair.c;
    if (m_uses[x] < 2) {
        return;
    }
    std::array<int, kMostCandidates> mates{}; // 2 j, and one more where x is c
    std::size_t count = 0;
    for (int j = 0; j < static_cast<int>(pairs.size()); ++j) {
        const Pair& other = pairs[static_cast<std::size_t>(j)];
        if (j != i && (other.a == x || other.c == x)) { // not both, between steps
            mates[count++] = 2 * j + static_cast<int>(other.c == x);
        }
    }
    const bool isFixed = std::ranges::find(m_scheme.fixed, x, &ExchangeScheme::Fixed::x) != m_scheme.fixed.end();
    const std::size_t all = count + static_cast<std::size_t>(isFixed);
    if (all == 0) {
        return;
    }
    const std::size_t pick = (bits >> 16 & 0xFFFF) % all;
    if (pick == count) {
        change(z, x);
        addFixed(x, pair.b ^ pair.turned);
        tidyAfter(i, i);
        return;
    }
    const int j = mates[pick] / 2;
    Pair& other = pairs[static_cast<std::size_t>(j)];
    const bool otherAtC = mates[pick] % 2 != 0;
    const bool crossed = otherAtC != atC;
    pair.b ^= crossed ? other.turned : other.b;
    pair.turned ^= crossed ? other.b : other.turned;
    change(otherAtC ? other.a : other.c, z);
    tidyAfter(i, j);
}

bool ExchangeWalk::plus()
{
    auto& pairs = m_scheme.pairs;
    const auto count = static_cast<int>(pairs.size());
    if (count < 2 || pairs.size() >= kMostPairs) {
        return false;
    }
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto i = static_cast<std::size_t>(m_rng.below(count));
        const auto j = static_cast<std::size_t>(m_rng.below(count));
        const Pair x = pairs[i];
        const Pair y = m_rng.below(2) == 0 ? pairs[j] : image(pairs[j]);
        if (i == j || commonFactors(x, y) > 0) {
            continue;
        }
        // x = (p, q, r), y = (p', q', r') in any order of the factors: p (q + q') r, p q' (r + r'), (p + p') q' r'.
        std::array<int, 3> order{0, 1, 2};
        std::swap(order[0], order[static_cast<std::size_t>(m_rng.below(3))]);
        std::swap(order[1], order[static_cast<std::size_t>(1 + m_rng.below(2))]);
        const auto add = [](Pair& to, int factor, const Pair& from) {
            to.a ^= factor == 0 ? from.a : 0;
            to.b ^= factor == 1 ? from.b : 0;
            to.turned ^= factor == 1 ? from.turned : 0;
            to.c ^= factor == 2 ? from.c : 0;
        };
        Pair first = x;
        Pair middle = x;
        Pair last = y;
        add(first, order[1], y);
        add(middle, order[1], x);
        add(middle, order[1], y);
        add(middle, order[2], y);
        add(last, order[0], x);
        dropPair(static_cast<int>(std::max(i, j)));
        dropPair(static_cast<int>(std::min(i, j)));
        addPair(first);
        addPair(middle);
        addPair(last);
        tidy();
        return true;
    }
    return false;
}

} // namespace rankfall
