// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/pair_counts.h"

#include "core/base/check.h"

namespace rankfall {

PairCounts::Slot& PairCounts::slotOf(std::uint64_t key)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = (key * 0x9E3779B97F4A7C15U >> 32) & mask;
    while (m_slots[at].key != key && m_slots[at].key != 0) {
        at = (at + 1) & mask;
    }
    return m_slots[at];
}

void PairCounts::grow()
{
    std::vector<Slot> old(m_slots.size());
    old.swap(m_slots);
    std::size_t alive = 0;
    for (const Slot& slot : old) {
        alive += slot.count > 0 ? 1 : 0;
    }
    if (alive * 4 > m_slots.size()) {
        m_slots.assign(m_slots.size() * 2, Slot{});
    }
    m_used = 0;
    for (const Slot& slot : old) {
        if (slot.count > 0) {
            slotOf(slot.key) = slot;
            ++m_used;
        }
    }
}

void PairCounts::add(Pair pair, int change)
{
    const std::uint64_t key = keyOf(pair); // never 0: y is at least 1
    Slot* slot = &slotOf(key);
    if (slot->key == 0) {
        if (2 * (m_used + 1) > m_slots.size()) {
            grow();
            slot = &slotOf(key);
        }
        slot->key = key;
        ++m_used;
    }
    slot->count += change;
    RANKFALL_CHECK(slot->count >= 0);
    if (slot->count > 1) {
        if (slot->place < 0) {
            slot->place = static_cast<std::int32_t>(m_repeated.size());
            m_repeated.push_back(key);
            m_frequency.push_back(slot->count);
        } else {
            m_frequency[static_cast<std::size_t>(slot->place)] = slot->count;
        }
    } else if (slot->place >= 0) {
        const auto place = static_cast<std::size_t>(slot->place);
        slot->place = -1;
        if (place + 1 < m_repeated.size()) {
            m_repeated[place] = m_repeated.back();
            m_frequency[place] = m_frequency.back();
            slotOf(m_repeated[place]).place = static_cast<std::int32_t>(place);
        }
        m_repeated.pop_back();
        m_frequency.pop_back();
    }
}

PairCounts::Pair PairCounts::mostFrequent(Rng& rng) const
{
    std::int32_t most = 0;
    int equals = 0;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < m_frequency.size(); ++i) {
        if (m_frequency[i] > most) {
            most = m_frequency[i];
            equals = 1;
            chosen = i;
        } else if (m_frequency[i] == most && rng.below(++equals) == 0) {
            chosen = i;
        }
    }
    return pairOf(m_repeated[chosen]);
}

PairCounts::Pair PairCounts::anyRepeated(Rng& rng) const
{
    return pairOf(m_repeated[static_cast<std::size_t>(rng.below(static_cast<int>(m_repeated.size())))]);
}

} // namespace rankfall
