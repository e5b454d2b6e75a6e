// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/selection_cover.h"

#include "core/game/bounds.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <tuple>

namespace rankfall {

namespace {

/// What a term does, each part a sum over the entries of any one factor; greater is better, in this order.
struct Merit {
    int cancelled = 0;
    int notCreated = 0; ///< minus the cells that become nonzero
    int notLeft = 0;    ///< minus the change of the number of nonzero cells
    int notTouched = 0; ///< minus the cells of the term

    auto operator<=>(const Merit&) const = default;

    Merit& operator+=(const Merit& other)
    {
        cancelled += other.cancelled;
        notCreated += other.notCreated;
        notLeft += other.notLeft;
        notTouched += other.notTouched;
        return *this;
    }
};

using Coefficients = std::vector<int>;

/// The residual on the box that the selection spans: only there a cover has entries.
class Box {
public:
    Box(const Tensor& residual, const std::vector<Cell>& cells, Ring ring, int bound)
        : m_ring(ring)
    {
        std::array<std::set<int>, 3> sides;
        for (const Cell cell : cells) {
            for (const Mode mode : kModes) {
                sides[at(mode)].insert(cell[mode]);
            }
        }
        for (const Mode mode : kModes) {
            m_sides[at(mode)].assign(sides[at(mode)].begin(), sides[at(mode)].end());
            m_choices[at(mode)].resize(m_sides[at(mode)].size());
        }
        m_values.resize(size(Mode::A) * size(Mode::B) * size(Mode::C));
        m_isSelected.resize(m_values.size());
        const std::set<Cell> selected(cells.begin(), cells.end());
        for (std::size_t a = 0; a < size(Mode::A); ++a) {
            for (std::size_t b = 0; b < size(Mode::B); ++b) {
                for (std::size_t c = 0; c < size(Mode::C); ++c) {
                    const Cell cell{m_sides[0][a], m_sides[1][b], m_sides[2][c]};
                    m_values[place({a, b, c})] = residual.at(cell);
                    m_isSelected[place({a, b, c})] = selected.contains(cell);
                }
            }
        }
        findChoices(bound);
    }

    static std::size_t at(Mode mode) { return static_cast<std::size_t>(index(mode)); }

    std::size_t size(Mode mode) const { return m_sides[at(mode)].size(); }

    /// 0 and the divisors of the selected values in that slice: any other coefficient cancels nothing there. Modulo a
    /// prime every residue divides.
    const Coefficients& choices(Mode mode, std::size_t entry) const { return m_choices[at(mode)][entry]; }

    /// The best entries of `open` for the two other factors, and what the term then does.
    Merit choose(Mode open, std::array<Coefficients, 3>& factors) const
    {
        const Mode first = open == Mode::A ? Mode::B : Mode::A;
        const Mode second = open == Mode::C ? Mode::B : Mode::C;
        Merit total;
        std::array<std::size_t, 3> cell{};
        for (std::size_t x = 0; x < size(open); ++x) {
            cell[at(open)] = x;
            Merit best;
            int chosen = 0;
            for (const int value : choices(open, x)) {
                if (value == 0) {
                    continue;
                }
                Merit merit;
                for (std::size_t y = 0; y < size(first); ++y) {
                    const int outer = value * factors[at(first)][y];
                    cell[at(first)] = y;
                    for (std::size_t z = 0; outer != 0 && z < size(second); ++z) {
                        if (const int change = outer * factors[at(second)][z]; change != 0) {
                            cell[at(second)] = z;
                            merit += meritOf(place(cell), change);
                        }
                    }
                }
                if (merit > best) {
                    best = merit;
                    chosen = value;
                }
            }
            factors[at(open)][x] = chosen;
            total += best;
        }
        return total;
    }

    Term term(const std::array<Coefficients, 3>& factors, Shape shape) const
    {
        Term term;
        for (const Mode mode : kModes) {
            term.factor(mode) = Factor(shape[mode]);
            for (std::size_t i = 0; i < size(mode); ++i) {
                term.factor(mode).set(m_sides[at(mode)][i], factors[at(mode)][i]);
            }
        }
        return term;
    }

    std::array<std::size_t, 3> placeOf(Cell cell) const
    {
        std::array<std::size_t, 3> found{};
        for (const Mode mode : kModes) {
            const auto& side = m_sides[at(mode)];
            found[at(mode)] =
                static_cast<std::size_t>(std::lower_bound(side.begin(), side.end(), cell[mode]) - side.begin());
        }
        return found;
    }

private:
    std::size_t place(const std::array<std::size_t, 3>& cell) const
    {
        return (cell[0] * m_sides[1].size() + cell[1]) * m_sides[2].size() + cell[2];
    }

    Merit meritOf(std::size_t place, int change) const
    {
        const int before = m_values[place];
        const int after = reduced(before - change, m_ring);
        const bool cancels = before != 0 && after == 0;
        const bool creates = before == 0 && after != 0;
        return {static_cast<int>(cancels && m_isSelected[place]), -static_cast<int>(creates),
                static_cast<int>(cancels) - static_cast<int>(creates), -1};
    }

    void findChoices(int bound)
    {
        std::array<std::vector<std::set<int>>, 3> magnitudes;
        for (const Mode mode : kModes) {
            magnitudes[at(mode)].resize(size(mode));
        }
        for (std::size_t a = 0; a < size(Mode::A); ++a) {
            for (std::size_t b = 0; b < size(Mode::B); ++b) {
                for (std::size_t c = 0; c < size(Mode::C); ++c) {
                    const int value = m_values[place({a, b, c})];
                    const bool isField = modulusOf(m_ring) != 0; // there everything divides
                    const int most = value == 0 ? 0 : isField ? bound : std::min(bound, std::abs(value));
                    for (int d = 1; m_isSelected[place({a, b, c})] && d <= most; ++d) {
                        if (isField || value % d == 0) {
                            magnitudes[0][a].insert(d);
                            magnitudes[1][b].insert(d);
                            magnitudes[2][c].insert(d);
                        }
                    }
                }
            }
        }
        for (const Mode mode : kModes) {
            for (std::size_t i = 0; i < size(mode); ++i) {
                Coefficients& choices = m_choices[at(mode)][i];
                choices = {0};
                for (const int d : magnitudes[at(mode)][i]) {
                    choices.push_back(d);
                    if (m_ring != Ring::Z2) {
                        choices.push_back(-d);
                    }
                }
            }
        }
    }

    Ring m_ring;
    std::array<std::vector<int>, 3> m_sides; ///< entries of each mode, ascending
    std::array<std::vector<Coefficients>, 3> m_choices;
    std::vector<int> m_values;
    std::vector<bool> m_isSelected;
};

using Factors = std::array<Coefficients, 3>;

/// Visits of a cell that a command may take: some tenths of a second.
constexpr double kMostSteps = 2e7;
constexpr std::size_t kMostStarts = 64;

/// How many cells are visited when every pair of factors over the modes other than `open` is tried.
double stepsOf(const Box& box, Mode open)
{
    double steps = 2.0 * static_cast<double>(box.size(Mode::A) * box.size(Mode::B) * box.size(Mode::C));
    for (const Mode mode : kModes) {
        for (std::size_t i = 0; mode != open && i < box.size(mode); ++i) {
            steps *= static_cast<double>(box.choices(mode, i).size());
        }
    }
    return steps;
}

/// The next one, as an odometer counts; false after the last. `digits` are places among the choices.
bool advance(const Box& box, Mode mode, std::vector<std::size_t>& digits, Coefficients& factor)
{
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const Coefficients& choices = box.choices(mode, i);
        digits[i] = digits[i] + 1 < choices.size() ? digits[i] + 1 : 0;
        factor[i] = choices[digits[i]];
        if (digits[i] != 0) {
            return true;
        }
    }
    return false;
}

/// Of a factor and its negative one is enough: the third factor has the sign.
bool hasPositiveLead(const Coefficients& factor)
{
    const auto lead = std::find_if(factor.begin(), factor.end(), [](int value) { return value != 0; });
    return lead != factor.end() && *lead > 0;
}

Factors emptyFactors(const Box& box)
{
    return {Coefficients(box.size(Mode::A), 0), Coefficients(box.size(Mode::B), 0), Coefficients(box.size(Mode::C), 0)};
}

std::pair<Merit, Factors> tryAll(const Box& box, Mode open)
{
    const Mode first = open == Mode::A ? Mode::B : Mode::A;
    const Mode second = open == Mode::C ? Mode::B : Mode::C;
    Factors factors = emptyFactors(box);
    std::pair<Merit, Factors> best{{}, factors};
    std::vector<std::size_t> outer(box.size(first), 0);
    while (advance(box, first, outer, factors[Box::at(first)])) {
        if (!hasPositiveLead(factors[Box::at(first)])) {
            continue;
        }
        std::vector<std::size_t> inner(box.size(second), 0);
        while (advance(box, second, inner, factors[Box::at(second)])) {
            if (!hasPositiveLead(factors[Box::at(second)])) {
                continue;
            }
            if (const Merit merit = box.choose(open, factors); merit > best.first) {
                best = {merit, factors};
            }
        }
    }
    return best;
}

std::pair<Merit, Factors> improveFromStarts(const Box& box, const std::vector<Cell>& cells)
{
    std::pair<Merit, Factors> best{{}, emptyFactors(box)};
    const auto improve = [&](Factors factors) {
        Merit reached;
        for (bool improves = true; improves;) {
            improves = false;
            for (const Mode mode : {Mode::C, Mode::B, Mode::A}) {
                Factors next = factors;
                if (const Merit merit = box.choose(mode, next); merit > reached) {
                    reached = merit;
                    factors = next;
                    improves = true;
                }
            }
        }
        if (reached > best.first) {
            best = {reached, factors};
        }
    };
    Factors whole = emptyFactors(box);
    for (Coefficients& factor : whole) {
        std::fill(factor.begin(), factor.end(), 1);
    }
    improve(whole);
    // From single cells, and from the rows of the selection: all its cells that share two entries with one of them.
    const std::size_t step = std::max<std::size_t>(1, cells.size() / kMostStarts);
    for (std::size_t i = 0; i < cells.size(); i += step) {
        const auto place = box.placeOf(cells[i]);
        Factors single = emptyFactors(box);
        for (std::size_t mode = 0; mode < 3; ++mode) {
            single[mode][place[mode]] = 1;
        }
        improve(single);
        for (std::size_t wide = 0; wide < 3; ++wide) {
            Factors plane = whole;
            plane[wide] = single[wide];
            improve(plane);
        }
    }
    return best;
}

} // namespace

std::optional<SelectionCover> coverOf(const Tensor& residual, const std::vector<Cell>& selection, Ring ring, int bound)
{
    std::vector<Cell> cells = selection;
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    std::erase_if(cells, [&](Cell cell) { return residual.at(cell) == 0; });
    if (cells.empty()) {
        return std::nullopt;
    }
    const Box box(residual, cells, ring, bound);
    const Mode open = *std::min_element(kModes.begin(), kModes.end(),
                                        [&](Mode x, Mode y) { return stepsOf(box, x) < stepsOf(box, y); });
    const bool isExact = stepsOf(box, open) <= kMostSteps;
    const auto [merit, factors] = isExact ? tryAll(box, open) : improveFromStarts(box, cells);
    if (merit.cancelled == 0) {
        return std::nullopt;
    }
    SelectionCover cover;
    cover.term = withPositiveLeads(box.term(factors, residual.shape()));
    cover.selected = static_cast<int>(cells.size());
    cover.cancelled = merit.cancelled;
    const TermEffect effect = effectOf(residual, cover.term, ring);
    cover.created = effect.creates;
    cover.disturbed = effect.changes;
    cover.nonzerosAfter = effect.nonzerosAfter;
    cover.isExact = isExact;
    return cover;
}

} // namespace rankfall
