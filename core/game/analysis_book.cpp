// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/analysis_book.h"

#include "core/scheme/verify.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankfall {

namespace {

constexpr std::size_t kMostSettings = 2000; // bytes
constexpr std::size_t kMostName = 120;
constexpr double kMostTotal = 1e6;

bool isSound(double value)
{
    return std::isfinite(value) && value >= 0 && value <= kMostTotal;
}

void shorten(std::string& text, std::size_t most)
{
    if (text.size() > most) {
        // Not in the middle of a character.
        while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
            --most;
        }
        text.resize(most);
    }
}

} // namespace

const std::vector<RecordPtr>& AnalysisBook::at(std::uint64_t key) const
{
    static const std::vector<RecordPtr> kNone;
    const auto it = m_byKey.find(key);
    return it == m_byKey.end() ? kNone : it->second;
}

bool AnalysisBook::keep(std::uint64_t key, RecordPtr record)
{
    const auto place = m_byKey.find(key);
    if (place == m_byKey.end() && m_byKey.size() >= kMostPositions) {
        return false;
    }
    auto& here = place == m_byKey.end() ? m_byKey[key] : place->second;
    const auto same = std::find_if(here.begin(), here.end(),
                                   [&](const RecordPtr& other) { return other->request == record->request; });
    if (same != here.end()) {
        // Stopped after a moment, it would throw away what a longer look has found.
        if ((*same)->nodes > record->nodes) {
            return false;
        }
        here.erase(same);
    }
    here.push_back(std::move(record)); // the newest last
    if (here.size() > kMostOfOne) {
        here.erase(here.begin());
    }
    ++m_revision;
    return true;
}

void AnalysisBook::remove(std::uint64_t key, const RecordPtr& record)
{
    const auto place = m_byKey.find(key);
    if (place != m_byKey.end() && std::erase(place->second, record) > 0) {
        if (place->second.empty()) {
            m_byKey.erase(place);
        }
        ++m_revision;
    }
}

RecordedAnalysis trimmed(RecordedAnalysis analysis)
{
    shorten(analysis.request.engine, kMostName);
    shorten(analysis.request.settings, kMostSettings);
    shorten(analysis.unit, kMostName);
    std::vector<RecordedLine> kept;
    std::size_t terms = 0;
    for (RecordedLine& line : analysis.lines) {
        for (const Move& move : line.moves) {
            terms += move.add.size() + 1;
        }
        if (kept.size() >= AnalysisBook::kMostLines || terms > AnalysisBook::kMostTerms) {
            break;
        }
        if (line.moves.empty() || !isSound(line.value)) {
            continue;
        }
        for (std::optional<double>* number : {&line.low, &line.high, &line.prior}) {
            if (*number && !isSound(**number)) {
                number->reset();
            }
        }
        line.visits = std::max<std::int64_t>(line.visits, 0);
        kept.push_back(std::move(line));
    }
    analysis.lines = std::move(kept);
    return analysis;
}

std::vector<int> canonicalPlaces(const Position& position)
{
    std::vector<Term> forms;
    for (const Term& term : position.terms()) {
        forms.push_back(canonical(term, position.ring()));
    }
    std::vector<int> order(forms.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int x, int y) {
        return forms[static_cast<std::size_t>(x)] < forms[static_cast<std::size_t>(y)];
    });
    std::vector<int> places(forms.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    }
    return places;
}

std::vector<Move> renumbered(const std::vector<Move>& moves, const std::vector<int>& places)
{
    // What stands where on both sides, by names: a term of the root is its place in the first list, what a move adds
    // gets the next name on both.
    std::vector<int> from(places.size());
    std::vector<int> to(places.size());
    std::iota(from.begin(), from.end(), 0);
    for (std::size_t i = 0; i < places.size(); ++i) {
        to[static_cast<std::size_t>(places[i])] = static_cast<int>(i);
    }
    int next = static_cast<int>(places.size());
    std::vector<Move> out;
    out.reserve(moves.size());
    for (const Move& move : moves) {
        Move moved{{}, move.add};
        for (const int index : move.remove) {
            const int name = from[static_cast<std::size_t>(index)];
            moved.remove.push_back(static_cast<int>(std::find(to.begin(), to.end(), name) - to.begin()));
        }
        std::sort(moved.remove.begin(), moved.remove.end());
        for (auto it = move.remove.rbegin(); it != move.remove.rend(); ++it) {
            from.erase(from.begin() + *it);
        }
        for (auto it = moved.remove.rbegin(); it != moved.remove.rend(); ++it) {
            to.erase(to.begin() + *it);
        }
        for (std::size_t k = 0; k < move.add.size(); ++k, ++next) {
            from.push_back(next);
            to.push_back(next);
        }
        out.push_back(std::move(moved));
    }
    return out;
}

bool holds(const RecordedLine& line, const Position& root)
{
    if (line.moves.empty()) {
        return false;
    }
    const Ring ring = root.ring();
    std::vector<Term> terms(root.terms().begin(), root.terms().end());
    for (const Move& move : line.moves) {
        if ((move.remove.empty() && move.add.empty()) ||
            !checkMove(move, static_cast<int>(terms.size()), root.problem())) {
            return false;
        }
        for (auto it = move.remove.rbegin(); it != move.remove.rend(); ++it) {
            terms.erase(terms.begin() + *it);
        }
        terms.insert(terms.end(), move.add.begin(), move.add.end());
    }
    return !line.solves ||
           (line.value == static_cast<double>(terms.size()) && verify(root.target().tensor(), terms, ring).exact);
}

} // namespace rankfall
