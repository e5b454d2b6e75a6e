// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/palette_rows.h"

#include "ui/chrome/fuzzy_match.h"
#include "ui/chrome/key_caps.h"

#include <algorithm>
#include <utility>

namespace rankfall {

namespace {

constexpr int kRecentBonus = 4;
constexpr int kElsewherePenalty = 12; // matched with the help of section or help text

PaletteRow rowOf(const Actions& actions, const Actions::Spec& spec)
{
    const QList<QKeySequence> keys = actions.keys(spec.id);
    QAction* action = actions.find(spec.id);
    return {{Actions::plainText(spec), {}, spec.section, spec.icon, [action] { action->trigger(); }},
            spec.id,
            keys.isEmpty() ? QStringList() : keyParts(keys.front()),
            spec.help,
            false,
            action->isCheckable() && action->isChecked(),
            {}};
}

std::optional<FuzzyMatch> match(const QString& text, const Actions::Spec& spec)
{
    const QString title = Actions::plainText(spec);
    if (auto found = fuzzyMatch(text, title)) {
        return found;
    }
    auto found = fuzzyMatch(text, title + u' ' + spec.section);
    if (!found && text.size() >= 3) {
        // Prose contains almost any few letters as a subsequence: there only whole words count.
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        const bool all = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return (title + u' ' + spec.help).contains(word, Qt::CaseInsensitive);
        });
        if (all) {
            found = FuzzyMatch{};
        }
    }
    if (found) {
        found->score -= kElsewherePenalty;
        std::erase_if(found->positions, [&](int position) { return position >= title.size(); });
    }
    return found;
}

} // namespace

std::vector<PaletteRow> paletteRows(const Actions& actions, const QString& typed, const QStringList& recent,
                                    const PaletteQueries& queries)
{
    const QString text = typed.trimmed();
    std::vector<PaletteRow> rows;
    const auto usable = [&](const Actions::Spec& spec) {
        const QAction* action = actions.find(spec.id);
        return action->isEnabled() && action->isVisible();
    };
    if (text.isEmpty()) {
        for (const QString& id : recent) {
            const Actions::Spec* spec = actions.spec(id);
            if (spec && usable(*spec)) {
                rows.push_back(rowOf(actions, *spec));
                rows.back().recent = true;
            }
        }
        for (const Actions::Spec& spec : actions.all()) {
            if (usable(spec) && !recent.contains(spec.id)) {
                rows.push_back(rowOf(actions, spec));
            }
        }
        return rows;
    }
    if (queries) {
        for (PaletteEntry& entry : queries(text)) {
            rows.push_back({std::move(entry), {}, {}, {}, false, false, {}});
        }
    }
    std::vector<std::pair<int, PaletteRow>> found;
    for (const Actions::Spec& spec : actions.all()) {
        if (!usable(spec)) {
            continue;
        }
        if (auto matched = match(text, spec)) {
            const bool known = recent.contains(spec.id);
            found.emplace_back(matched->score + (known ? kRecentBonus : 0), rowOf(actions, spec));
            found.back().second.positions = std::move(matched->positions);
            found.back().second.recent = known;
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
    for (auto& [score, row] : found) {
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace rankfall
