// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/atlas/derive.h"

#include "core/base/check.h"
#include "core/scheme/compose.h"
#include "core/scheme/reorder.h"

#include <algorithm>
#include <array>
#include <map>

namespace rankfall {

namespace {

std::string formatText(Format format)
{
    return Target::matrixMultiplication(format)->name();
}

/// The best there is for one format, and how it is made of other formats' best.
struct State {
    enum class Way { Own, Definition, Joined, Nested, Cut };

    Way way = Way::Definition;
    int rank = 0;
    Format x{}; ///< of the parts, in the order of sizes in which they are put together
    Format y{};
    std::string source{};              ///< of a cut: what it was cut from may have been bettered since
    std::optional<AtlasMatch> match{}; ///< of an own one
    std::optional<Scheme> scheme{};    ///< made when needed; gone when the rank falls
};

class Deriver {
public:
    Deriver(const Atlas& atlas, Ring ring, int largest)
        : m_ring(ring)
        , m_largest(largest)
    {
        RANKFALL_CHECK(isSearched(ring) && largest <= Target::kMaxExplored);
        for (int n = 1; n <= largest; ++n) {
            for (int m = n; m <= largest; ++m) {
                for (int p = m; p <= largest; ++p) {
                    State state{.rank = n * m * p};
                    const auto match = n > 1 ? atlas.find({n, m, p}, ring) : std::nullopt;
                    if (match && match->rank() < state.rank) {
                        state.way = State::Way::Own;
                        state.rank = match->rank();
                        state.match = match;
                    }
                    m_states.emplace(Format{n, m, p}, std::move(state));
                }
            }
        }
    }

    Expected<std::vector<DerivedScheme>> run()
    {
        do {
            while (putTogether()) {
            }
        } while (cutDown());
        std::vector<DerivedScheme> out;
        for (auto& [format, state] : m_states) {
            if (m_error) {
                return tl::unexpected<Error>(*m_error);
            }
            if (state.way != State::Way::Own && state.way != State::Way::Definition) {
                const Scheme& scheme = made(format);
                AtlasEntry entry{format, m_ring, scheme.rank(), {}, {}, {}};
                entry.made.source = sourceOf(state);
                out.push_back({std::move(entry), scheme});
            }
        }
        return m_error ? Expected<std::vector<DerivedScheme>>(tl::unexpected<Error>(*m_error)) : out;
    }

private:
    State& of(Format format) { return m_states.at(sorted(format)); }

    bool better(State& state, State::Way way, int rank, Format x, Format y)
    {
        if (rank >= state.rank) {
            return false;
        }
        state = {.way = way, .rank = rank, .x = x, .y = y, .source = {}, .match = {}, .scheme = {}};
        return true;
    }

    /// One round over all formats: sums and products of ranks only. True when something fell.
    bool putTogether()
    {
        bool fell = false;
        for (auto& [format, state] : m_states) {
            const std::array<int, 3> size{format.n, format.m, format.p};
            for (std::size_t axis = 0; axis < 3 && format.n > 1; ++axis) {
                const int n = size[(axis + 1) % 3];
                const int m = size[(axis + 2) % 3];
                for (int first = size[axis] - 1; 2 * first >= size[axis]; --first) {
                    const Format x{n, m, first};
                    const Format y{n, m, size[axis] - first};
                    fell |= better(state, State::Way::Joined, of(x).rank + of(y).rank, x, y);
                }
            }
            for (int n = 1; n <= format.n; ++n) {
                for (int m = 1; m <= format.m; ++m) {
                    for (int p = 1; p <= format.p; ++p) {
                        if (format.n % n == 0 && format.m % m == 0 && format.p % p == 0) {
                            const Format x{n, m, p};
                            const Format y{format.n / n, format.m / m, format.p / p};
                            // One of the two is this format itself: nothing new.
                            const bool isTrivial = sorted(x) == format || sorted(y) == format;
                            fell |= !isTrivial && better(state, State::Way::Nested, of(x).rank * of(y).rank, x, y);
                        }
                    }
                }
            }
        }
        return fell;
    }

    /// Tries every column of every scheme one larger. True when something fell.
    bool cutDown()
    {
        bool fell = false;
        for (auto& [format, state] : m_states) {
            const std::array<int, 3> size{format.n, format.m, format.p};
            for (std::size_t axis = 0; axis < 3 && format.n > 1; ++axis) {
                if (size[axis] == m_largest || m_error) {
                    continue;
                }
                const Format larger{size[(axis + 1) % 3], size[(axis + 2) % 3], size[axis] + 1};
                if (of(larger).way == State::Way::Definition) {
                    continue;
                }
                const Scheme whole = *reordered(made(larger), larger);
                for (int column = 0; column < larger.p; ++column) {
                    Scheme cut = without(whole, Side::P, column);
                    if (better(state, State::Way::Cut, cut.rank(), larger, {})) {
                        state.source = "projected from " + nameOf(larger);
                        state.scheme = *reordered(cut, format);
                        fell = true;
                    }
                }
            }
        }
        return fell && !m_error;
    }

    /// The scheme of a format in ascending order of its sizes.
    const Scheme& made(Format format)
    {
        State& state = of(format);
        const Format order = sorted(format);
        if (!state.scheme) {
            switch (state.way) {
            case State::Way::Own:
                if (auto loaded = loadScheme(*state.match)) {
                    state.scheme = std::move(*loaded);
                } else {
                    m_error = m_error.value_or(loaded.error());
                    state.scheme = definition(order);
                }
                break;
            case State::Way::Joined:
                state.scheme =
                    *reordered(joined(*reordered(made(state.x), state.x), *reordered(made(state.y), state.y)), order);
                break;
            case State::Way::Nested:
                state.scheme =
                    *reordered(*nested(*reordered(made(state.x), state.x), *reordered(made(state.y), state.y)), order);
                break;
            case State::Way::Definition:
            case State::Way::Cut: // has its scheme from the start
                state.scheme = definition(order);
                break;
            }
            state.scheme->claimedRing = m_ring;
        }
        return *state.scheme;
    }

    Scheme definition(Format format) const
    {
        const auto target = Target::matrixMultiplication(format);
        return schemeOf(target, target->schoolbook(), m_ring);
    }

    std::string nameOf(Format format)
    {
        const State& state = of(format);
        if (state.way == State::Way::Definition) {
            return "the definition of " + formatText(sorted(format));
        }
        const AtlasEntry entry{sorted(format), m_ring, state.rank, {}, {}, {}};
        return state.match ? state.match->entry->name() : entry.name();
    }

    std::string sourceOf(const State& state)
    {
        return state.way == State::Way::Cut ? state.source
                                            : (state.way == State::Way::Joined ? "joined from " : "product of ") +
                                                  nameOf(state.x) + " and " + nameOf(state.y);
    }

    Ring m_ring;
    int m_largest;
    std::map<Format, State> m_states; // sizes in ascending order
    std::optional<Error> m_error;
};

} // namespace

Expected<std::vector<DerivedScheme>> deriveSchemes(const Atlas& atlas, Ring ring, int largest)
{
    return Deriver(atlas, ring, largest).run();
}

} // namespace rankfall
