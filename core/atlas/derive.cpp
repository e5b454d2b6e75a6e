// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/atlas/derive.h"

#include "core/atlas/recombination.h"
#include "core/base/check.h"
#include "core/scheme/compose.h"
#include "core/scheme/reorder.h"

#include <map>

namespace rankfall {

namespace {

/// Recombination with cuts that count what they really lose: each scheme one larger is made and cut at every index.
class Deriver {
public:
    Deriver(const Atlas& atlas, Ring ring, int largest)
        : m_ring(ring)
        , m_table(largest)
    {
        RANKFALL_CHECK(isSearched(ring) && largest <= Target::kMaxExplored);
        for (const Format format : formats(2)) {
            if (const auto match = atlas.find(format, ring)) {
                m_atlas.emplace(match->entry->name(), *match);
                m_table.know(format, match->rank(), match->entry->name());
            }
        }
    }

    Expected<std::vector<DerivedScheme>> run()
    {
        do {
            m_table.work();
        } while (cutDown());
        std::vector<DerivedScheme> out;
        for (const Format format : formats(2)) {
            const auto recipe = m_table.recipe(format);
            if (recipe->kind == Recipe::Kind::Definition || m_atlas.contains(recipe->source)) {
                continue;
            }
            if (auto scheme = made(format)) {
                AtlasEntry entry{format, m_ring, scheme->rank(), {}, {}, {}};
                entry.made.source = sourceOf(*recipe);
                out.push_back({std::move(entry), std::move(*scheme)});
            }
        }
        return m_error ? Expected<std::vector<DerivedScheme>>(tl::unexpected<Error>(*m_error)) : out;
    }

private:
    /// A scheme cut from a larger one, and what that one was called then.
    struct Cut {
        Scheme scheme;
        std::string source;
    };

    std::vector<Format> formats(int least) const
    {
        std::vector<Format> out;
        for (int n = least; n <= m_table.largest(); ++n) {
            for (int m = n; m <= m_table.largest(); ++m) {
                for (int p = m; p <= m_table.largest(); ++p) {
                    out.push_back({n, m, p});
                }
            }
        }
        return out;
    }

    /// Tries every index of every scheme one larger. True when a rank fell.
    bool cutDown()
    {
        bool fell = false;
        for (const Format format : formats(2)) {
            for (const Side side : kSides) {
                const Format larger = resized(format, side, 1);
                if (m_error || sizeOf(larger, side) > m_table.largest() ||
                    m_table.recipe(larger)->kind == Recipe::Kind::Definition) {
                    continue;
                }
                const auto whole = made(larger);
                for (int at = 0; whole && at < sizeOf(larger, side); ++at) {
                    const Scheme cut = without(*reordered(*whole, larger), side, at);
                    const std::string name = "cut " + std::to_string(m_cuts.size());
                    if (m_table.know(format, cut.rank(), name)) {
                        m_cuts.emplace(name, Cut{cut, "projected from " + nameOf(*m_table.recipe(larger))});
                        fell = true;
                    }
                }
            }
        }
        return fell && !m_error;
    }

    std::optional<Scheme> made(Format format)
    {
        auto scheme = build(*m_table.recipe(format), m_ring, [this](const std::string& source) -> Expected<Scheme> {
            const auto cut = m_cuts.find(source);
            return cut == m_cuts.end() ? loadScheme(m_atlas.at(source)) : cut->second.scheme;
        });
        if (!scheme) {
            m_error = m_error.value_or(scheme.error());
            return std::nullopt;
        }
        return std::move(*scheme);
    }

    std::string nameOf(const Recipe& recipe) const
    {
        if (recipe.kind == Recipe::Kind::Definition) {
            return "the definition of " + Target::matrixMultiplication(recipe.format)->name();
        }
        return m_atlas.contains(recipe.source) ? recipe.source
                                               : AtlasEntry{recipe.format, m_ring, recipe.rank, {}, {}, {}}.name();
    }

    std::string sourceOf(const Recipe& recipe) const
    {
        if (const auto cut = m_cuts.find(recipe.source); cut != m_cuts.end()) {
            return cut->second.source;
        }
        if (recipe.kind == Recipe::Kind::Cut) {
            return "projected from " + nameOf(*recipe.parts[0]);
        }
        return (recipe.kind == Recipe::Kind::Split ? "joined from " : "product of ") + nameOf(*recipe.parts[0]) +
               " and " + nameOf(*recipe.parts[1]);
    }

    Ring m_ring;
    Recombination m_table;
    std::map<std::string, AtlasMatch> m_atlas; ///< by the names of entries
    std::map<std::string, Cut> m_cuts;         ///< by made-up names
    std::optional<Error> m_error;
};

} // namespace

Expected<std::vector<DerivedScheme>> deriveSchemes(const Atlas& atlas, Ring ring, int largest)
{
    return Deriver(atlas, ring, largest).run();
}

} // namespace rankfall
