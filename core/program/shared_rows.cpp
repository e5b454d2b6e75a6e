// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/shared_rows.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

SharedRows::SharedRows(const LinearProgram& program, CoefficientTable& table)
    : m_table(table)
    , m_inputs(program.inputs)
    , m_outputs(static_cast<int>(program.outputs.size()))
    , m_rows(program.outputs.size() + program.sums.size())
    , m_users(static_cast<std::size_t>(program.variables()))
    , m_alive(program.sums.size(), true)
    , m_sums(static_cast<int>(program.sums.size()))
{
    for (int i = 0; i < m_outputs; ++i) {
        for (const Part& part : program.outputs[static_cast<std::size_t>(i)]) {
            put(i, {part.variable, m_table.idOf(part.coefficient)});
        }
    }
    for (int i = 0; i < m_sums; ++i) {
        for (const Part& part : program.sums[static_cast<std::size_t>(i)]) {
            put(m_outputs + i, {part.variable, m_table.idOf(part.coefficient)});
        }
        m_touched.push_back(m_inputs + i);
    }
    tidy();
}

void SharedRows::log(Act act, int r, int variable, int coefficient)
{
    if (!m_isUndoing) {
        m_log.push_back({act, r, variable, coefficient});
    }
}

void SharedRows::count(const Entry& x, const Entry& y, int change)
{
    const bool inOrder = x.variable < y.variable;
    const Entry& first = inOrder ? x : y;
    const Entry& second = inOrder ? y : x;
    const int ratio = m_table.quotient(second.coefficient, first.coefficient);
    if (ratio != CoefficientTable::kNone) {
        m_pairs.add({first.variable, second.variable, ratio}, change);
    }
}

void SharedRows::put(int r, Entry entry)
{
    log(Act::Put, r, entry.variable, entry.coefficient);
    auto& entries = row(r);
    for (const Entry& other : entries) {
        count(other, entry, 1);
    }
    m_filled += entries.empty() ? 1 : 0;
    entries.push_back(entry);
    users(entry.variable).push_back(r);
    ++m_entries;
}

int SharedRows::take(int r, int variable)
{
    auto& entries = row(r);
    const auto at =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.variable == variable; });
    RANKFALL_CHECK(at != entries.end());
    const Entry taken = *at;
    *at = entries.back();
    entries.pop_back();
    for (const Entry& other : entries) {
        count(other, taken, -1);
    }
    m_filled -= entries.empty() ? 1 : 0;
    auto& list = users(variable);
    const auto user = std::find(list.begin(), list.end(), r);
    *user = list.back();
    list.pop_back();
    --m_entries;
    log(Act::Take, r, variable, taken.coefficient);
    return taken.coefficient;
}

int SharedRows::makeVariable()
{
    if (m_free.empty()) {
        m_free.push_back(m_inputs + static_cast<int>(m_alive.size()));
        m_alive.push_back(false);
        m_rows.emplace_back();
        m_users.emplace_back();
    }
    const int variable = m_free.back();
    m_free.pop_back();
    m_alive[static_cast<std::size_t>(variable - m_inputs)] = true;
    ++m_sums;
    log(Act::Make, 0, variable, 0);
    return variable;
}

void SharedRows::dropVariable(int variable)
{
    m_alive[static_cast<std::size_t>(variable - m_inputs)] = false;
    m_free.push_back(variable);
    --m_sums;
    log(Act::Drop, 0, variable, 0);
}

void SharedRows::undo()
{
    m_isUndoing = true;
    while (!m_log.empty()) {
        const Logged last = m_log.back();
        m_log.pop_back();
        switch (last.act) {
        case Act::Put:
            take(last.row, last.variable);
            break;
        case Act::Take:
            put(last.row, {last.variable, last.coefficient});
            break;
        case Act::Make:
            dropVariable(last.variable);
            break;
        case Act::Drop: {
            // The last dropped is the first to be taken again, so the numbers come out as they were.
            const int again = makeVariable();
            RANKFALL_CHECK(again == last.variable);
            break;
        }
        }
    }
    m_isUndoing = false;
}

bool SharedRows::writeOut(int variable)
{
    const std::vector<Entry> definition = row(rowOf(variable));
    const std::vector<int> places = users(variable);
    const auto coefficientIn = [&](int r, int v) {
        const auto& entries = row(r);
        const auto at = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.variable == v; });
        return at == entries.end() ? 0 : at->coefficient;
    };
    // Numbers that grow beyond what can be held leave the sum as it is.
    for (const int r : places) {
        const int factor = coefficientIn(r, variable);
        for (const Entry& entry : definition) {
            const int scaled = m_table.product(factor, entry.coefficient);
            if (scaled == CoefficientTable::kNone ||
                m_table.sum(scaled, coefficientIn(r, entry.variable)) == CoefficientTable::kNone) {
                return false;
            }
        }
    }
    for (const int r : places) {
        const int factor = take(r, variable);
        for (const Entry& entry : definition) {
            int value = m_table.product(factor, entry.coefficient);
            if (coefficientIn(r, entry.variable) != 0) {
                value = m_table.sum(value, take(r, entry.variable));
            }
            if (value != 0) {
                put(r, {entry.variable, value});
            }
        }
        if (r >= m_outputs) {
            m_touched.push_back(m_inputs + r - m_outputs);
        }
    }
    for (const Entry& entry : definition) {
        take(rowOf(variable), entry.variable);
        if (entry.variable >= m_inputs) {
            m_touched.push_back(entry.variable);
        }
    }
    dropVariable(variable);
    return true;
}

void SharedRows::tidy()
{
    while (!m_touched.empty()) {
        const int variable = m_touched.back();
        m_touched.pop_back();
        if (m_alive[static_cast<std::size_t>(variable - m_inputs)] &&
            (users(variable).size() < 2 || row(rowOf(variable)).size() < 2)) {
            writeOut(variable);
        }
    }
}

void SharedRows::writeOut(int count, Rng& rng)
{
    for (int i = 0; i < count && m_sums > 0; ++i) {
        int sum = 0;
        do {
            sum = rng.below(static_cast<int>(m_alive.size()));
        } while (!m_alive[static_cast<std::size_t>(sum)]);
        writeOut(m_inputs + sum);
        tidy();
    }
}

void SharedRows::eliminate(const PairCounts::Pair& pair)
{
    std::vector<int> places;
    for (const int r : users(pair.x)) {
        const auto& entries = row(r);
        int x = 0;
        int y = 0;
        for (const Entry& entry : entries) {
            x = entry.variable == pair.x ? entry.coefficient : x;
            y = entry.variable == pair.y ? entry.coefficient : y;
        }
        if (y != 0 && m_table.quotient(y, x) == pair.ratio) {
            places.push_back(r);
        }
    }
    const int variable = makeVariable();
    for (const int r : places) {
        const int factor = take(r, pair.x);
        take(r, pair.y);
        put(r, {variable, factor});
        if (r >= m_outputs) {
            m_touched.push_back(m_inputs + r - m_outputs);
        }
    }
    put(rowOf(variable), {pair.x, 1});
    put(rowOf(variable), {pair.y, pair.ratio});
    for (const int part : {pair.x, pair.y, variable}) {
        if (part >= m_inputs) {
            m_touched.push_back(part);
        }
    }
    tidy();
}

void SharedRows::eliminatePairs(int noise, Rng& rng)
{
    while (m_pairs.hasRepeated()) {
        const bool any = noise > 0 && rng.below(noise) == 0;
        eliminate(any ? m_pairs.anyRepeated(rng) : m_pairs.mostFrequent(rng));
    }
}

LinearProgram SharedRows::program() const
{
    LinearProgram out{m_inputs, {}, std::vector<Sum>(static_cast<std::size_t>(m_outputs))};
    std::vector<int> named(m_users.size(), -1);
    for (int i = 0; i < m_inputs; ++i) {
        named[static_cast<std::size_t>(i)] = i;
    }
    const auto sumOf = [&](const std::vector<Entry>& entries) {
        Sum sum;
        for (const Entry& entry : entries) {
            sum.push_back({named[static_cast<std::size_t>(entry.variable)], m_table.at(entry.coefficient)});
        }
        std::sort(sum.begin(), sum.end(), [](const Part& x, const Part& y) { return x.variable < y.variable; });
        return sum;
    };
    const auto isReady = [&](const std::vector<Entry>& entries) {
        return std::all_of(entries.begin(), entries.end(),
                           [&](const Entry& e) { return named[static_cast<std::size_t>(e.variable)] >= 0; });
    };
    for (int left = m_sums; left > 0;) {
        const int before = left;
        for (std::size_t i = 0; i < m_alive.size(); ++i) {
            const auto variable = static_cast<std::size_t>(m_inputs) + i;
            const auto& entries = m_rows[static_cast<std::size_t>(m_outputs) + i];
            if (m_alive[i] && named[variable] < 0 && isReady(entries)) {
                out.sums.push_back(sumOf(entries));
                named[variable] = out.variables() - 1;
                --left;
            }
        }
        RANKFALL_CHECK(left < before); // a sum that needs itself
    }
    for (int i = 0; i < m_outputs; ++i) {
        out.outputs[static_cast<std::size_t>(i)] = sumOf(m_rows[static_cast<std::size_t>(i)]);
    }
    return out;
}

} // namespace rankfall
