// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/move_symmetry.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <set>
#include <utility>

namespace rankfall {

namespace {

using Permutation = std::vector<int>;

std::vector<Permutation> permutations(int size)
{
    Permutation one(static_cast<std::size_t>(size));
    std::iota(one.begin(), one.end(), 0);
    std::vector<Permutation> all;
    do {
        all.push_back(one);
    } while (std::next_permutation(one.begin(), one.end()));
    return all;
}

double factorial(int n)
{
    return n <= 1 ? 1 : n * factorial(n - 1);
}

/// Signs of `size` indices, one for each bit.
std::vector<int> signsOf(unsigned bits, int size)
{
    std::vector<int> signs(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i) {
        signs[static_cast<std::size_t>(i)] = (bits >> static_cast<unsigned>(i) & 1U) != 0 ? -1 : 1;
    }
    return signs;
}

std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ x >> 31;
}

} // namespace

PositionSymmetry::PositionSymmetry(const Position& position)
    : m_position(position)
{
    std::set<std::uint64_t> played;
    for (const Term& term : position.terms()) {
        played.insert(hashOf(canonical(term, position.ring())));
    }
    const Elements everything = elementsOf(position.problem());
    for (const Element& element : *everything) {
        std::uint64_t key = 0;
        // Most elements take the first product already to one that is not there.
        const bool stays = std::all_of(position.terms().begin(), position.terms().end(), [&](const Term& term) {
            const std::uint64_t image = hashOf(canonical(moved(element, term), position.ring()));
            key += image;
            return played.contains(image);
        });
        if (stays && key == position.key()) {
            m_elements.push_back(element);
        }
    }
}

Term PositionSymmetry::moved(const Element& element, const Term& term) const
{
    const Shape shape = m_position.target().shape();
    Term out{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
    for (const Mode from : kModes) {
        const auto at = static_cast<std::size_t>(index(from));
        const Factor& factor = term.factor(from);
        Factor& into = out.factor(kModes[static_cast<std::size_t>(element.to[at])]);
        for (int i = 0; i < factor.size(); ++i) {
            if (factor[i] != 0) {
                into.set(element.image[at].place[static_cast<std::size_t>(i)],
                         factor[i] * element.image[at].sign[static_cast<std::size_t>(i)]);
            }
        }
    }
    return out;
}

/// The last ones made: positions of one document ask for the same again and again. Any thread.
PositionSymmetry::Elements PositionSymmetry::elementsOf(const Problem& problem)
{
    static std::mutex mutex;
    static Problem last;
    static Elements elements;
    const std::lock_guard lock(mutex);
    if (!elements || last.target != problem.target || last.ring != problem.ring) {
        elements = std::make_shared<const std::vector<Element>>(all(problem));
        last = problem;
    }
    return elements;
}

std::vector<PositionSymmetry::Element> PositionSymmetry::all(const Problem& problem)
{
    const Shape shape = problem.target->shape();
    Element identity;
    for (const Mode mode : kModes) {
        Image& image = identity.image[static_cast<std::size_t>(index(mode))];
        image.place.resize(static_cast<std::size_t>(shape[mode]));
        std::iota(image.place.begin(), image.place.end(), 0);
        image.sign.assign(static_cast<std::size_t>(shape[mode]), 1);
    }
    const auto format = problem.target->format();
    if (!format) {
        return {identity};
    }
    const auto [n, m, p] = *format;
    const double count = factorial(n) * factorial(m) * factorial(p);
    if (count > static_cast<double>(kMostElements)) {
        return {identity};
    }
    // Exchanges of the matrices: A·B = C as tr(A B Cᵀ), rotated and transposed. W is indexed as C, not as its
    // transpose.
    const bool isSquare = n == m && m == p;
    const int exchanges = isSquare ? 6 : n == p ? 2 : 1;
    const bool withExchanges = count * exchanges <= static_cast<double>(kMostElements);
    const unsigned signBits = static_cast<unsigned>(n + m + p) - 1; // all of them at once do nothing
    const double withAll = count * (withExchanges ? exchanges : 1) * static_cast<double>(std::uint64_t{1} << signBits);
    const bool withSigns = problem.ring != Ring::Z2 && withAll <= static_cast<double>(kMostElements);

    struct Exchange {
        std::array<int, 3> to;
        std::array<bool, 3> transposed;
    };

    std::vector<Exchange> ways{{{0, 1, 2}, {false, false, false}}};
    if (withExchanges && n == p) {
        ways.push_back({{1, 0, 2}, {true, true, true}}); // Bᵀ Aᵀ = Cᵀ
    }
    if (withExchanges && isSquare) {
        // u' = v, v' = wᵀ, w' = uᵀ; twice; and each after a transposition.
        ways.push_back({{2, 0, 1}, {true, false, true}});
        ways.push_back({{1, 2, 0}, {false, true, true}});
        ways.push_back({{0, 2, 1}, {true, false, false}});
        ways.push_back({{2, 1, 0}, {false, true, false}});
    }
    std::vector<Element> elements;
    const auto rows = permutations(n);
    const auto inner = permutations(m);
    const auto cols = permutations(p);
    const std::array<std::pair<int, int>, 3> size{{{n, m}, {m, p}, {n, p}}};
    for (const Permutation& x : rows) {
        for (const Permutation& y : inner) {
            for (const Permutation& z : cols) {
                for (unsigned bits = 0; bits < (withSigns ? 1U << signBits : 1U); ++bits) {
                    const std::array<const Permutation*, 3> permutation{&x, &y, &z};
                    const std::array<std::vector<int>, 3> sign{signsOf(bits, n),
                                                               signsOf(bits >> static_cast<unsigned>(n), m),
                                                               signsOf(bits >> static_cast<unsigned>(n + m), p)};
                    constexpr std::array<std::pair<int, int>, 3> kIndices{{{0, 1}, {1, 2}, {0, 2}}};
                    for (const Exchange& way : ways) {
                        Element element = identity;
                        element.to = way.to;
                        for (std::size_t mode = 0; mode < 3; ++mode) {
                            const auto [high, low] = kIndices[mode];
                            for (int i = 0; i < size[mode].first; ++i) {
                                for (int j = 0; j < size[mode].second; ++j) {
                                    const int a =
                                        (*permutation[static_cast<std::size_t>(high)])[static_cast<std::size_t>(i)];
                                    const int b =
                                        (*permutation[static_cast<std::size_t>(low)])[static_cast<std::size_t>(j)];
                                    const auto at = static_cast<std::size_t>(i * size[mode].second + j);
                                    element.image[mode].place[at] =
                                        way.transposed[mode] ? b * size[mode].first + a : a * size[mode].second + b;
                                    element.image[mode].sign[at] =
                                        sign[static_cast<std::size_t>(high)][static_cast<std::size_t>(i)] *
                                        sign[static_cast<std::size_t>(low)][static_cast<std::size_t>(j)];
                                }
                            }
                        }
                        elements.push_back(std::move(element));
                    }
                }
            }
        }
    }
    return elements;
}

MoveClass PositionSymmetry::classOf(const Move& move) const
{
    const Ring ring = m_position.ring();
    const auto keyOf = [&](const Element* element) {
        std::uint64_t added = 0;
        std::uint64_t removed = 0;
        for (const Term& term : move.add) {
            added += hashOf(canonical(element ? moved(*element, term) : term, ring));
        }
        for (const int i : move.remove) {
            removed += hashOf(canonical(element ? moved(*element, m_position.term(i)) : m_position.term(i), ring));
        }
        return mixed(added + 0x9e3779b97f4a7c15ULL) + mixed(removed + 1);
    };
    std::set<std::uint64_t> images{keyOf(nullptr)};
    for (const Element& element : m_elements) {
        images.insert(keyOf(&element));
    }
    return {keyOf(nullptr), *images.begin(), static_cast<int>(images.size())};
}

} // namespace rankfall
