// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/schedule.h"

#include <algorithm>

namespace rankfall {

namespace {

/// Hands out temporaries of one size, the lowest free number first.
class Pool {
public:
    int take()
    {
        for (std::size_t i = 0; i < m_busy.size(); ++i) {
            if (!m_busy[i]) {
                m_busy[i] = true;
                return static_cast<int>(i);
            }
        }
        m_busy.push_back(true);
        return static_cast<int>(m_busy.size()) - 1;
    }

    void give(int i) { m_busy[static_cast<std::size_t>(i)] = false; }

    int size() const { return static_cast<int>(m_busy.size()); }

private:
    std::vector<bool> m_busy;
};

/// The variables of one map while the program runs: where they are, and how often they are still needed.
class Variables {
public:
    Variables(const LinearProgram& map, Mode mode, Pool& pool)
        : m_mode(mode)
        , m_pool(pool)
        , m_places(static_cast<std::size_t>(map.variables()))
        , m_isThere(m_places.size(), false)
        , m_needed(m_places.size(), 0)
    {
        for (const auto* list : {&map.sums, &map.outputs}) {
            for (const Sum& sum : *list) {
                for (const Part& part : sum) {
                    ++m_needed[static_cast<std::size_t>(part.variable)];
                }
            }
        }
    }

    bool isThere(int variable) const { return m_isThere[static_cast<std::size_t>(variable)]; }

    const BlockPlace& place(int variable) const { return m_places[static_cast<std::size_t>(variable)]; }

    void setPlace(int variable, BlockPlace place)
    {
        m_places[static_cast<std::size_t>(variable)] = place;
        m_isThere[static_cast<std::size_t>(variable)] = true;
    }

    void useOnce(int variable)
    {
        const auto at = static_cast<std::size_t>(variable);
        if (--m_needed[at] == 0 && m_places[at].isTemporary) {
            m_pool.give(m_places[at].index);
        }
    }

    bool isNeeded(int variable) const { return m_needed[static_cast<std::size_t>(variable)] > 0; }

    BlockPlace temporary() { return {m_mode, true, m_pool.take()}; }

    std::vector<BlockPart> partsOf(const Sum& sum) const
    {
        std::vector<BlockPart> parts;
        for (const Part& part : sum) {
            parts.push_back({place(part.variable), part.coefficient});
        }
        return parts;
    }

    void use(const Sum& sum)
    {
        for (const Part& part : sum) {
            useOnce(part.variable);
        }
    }

private:
    Mode m_mode;
    Pool& m_pool;
    std::vector<BlockPlace> m_places;
    std::vector<bool> m_isThere;
    std::vector<int> m_needed;
};

class Scheduler {
public:
    explicit Scheduler(const Program& program)
        : m_program(program)
        , m_left(program.left, Mode::A, m_pools[0])
        , m_right(program.right, Mode::B, m_pools[1])
        , m_out(program.out, Mode::C, m_pools[2])
        , m_owner(static_cast<std::size_t>(program.out.variables()), -1)
        , m_isDone(program.out.outputs.size(), false)
    {
        for (int i = 0; i < program.left.inputs; ++i) {
            m_left.setPlace(i, {Mode::A, false, i});
        }
        for (int i = 0; i < program.right.inputs; ++i) {
            m_right.setPlace(i, {Mode::B, false, i});
        }
        // What is an output as it stands is computed in its place.
        for (std::size_t c = 0; c < program.out.outputs.size(); ++c) {
            const Sum& sum = program.out.outputs[c];
            if (sum.size() == 1 && sum.front().coefficient.isOne()) {
                int& owner = m_owner[static_cast<std::size_t>(sum.front().variable)];
                owner = owner < 0 ? static_cast<int>(c) : owner;
            }
        }
    }

    Schedule make(int together)
    {
        std::vector<int> group;
        for (int r = 0; r < m_program.rank(); ++r) {
            if (m_out.isNeeded(r)) { // else it is a product that goes nowhere
                group.push_back(r);
            }
            if (!group.empty() && (static_cast<int>(group.size()) == together || r + 1 == m_program.rank())) {
                multiply(group);
                gather();
                group.clear();
            }
        }
        for (std::size_t c = 0; c < m_isDone.size(); ++c) {
            if (!m_isDone[c]) { // no parts
                m_schedule.steps.push_back(
                    {BlockStep::Kind::Clear, {Mode::C, false, static_cast<int>(c)}, {}, {}, {}, -1});
            }
        }
        m_schedule.temporaries = {m_pools[0].size(), m_pools[1].size(), m_pools[2].size()};
        return std::move(m_schedule);
    }

private:
    void combine(BlockPlace to, std::vector<BlockPart> parts)
    {
        m_schedule.steps.push_back({BlockStep::Kind::Combine, to, std::move(parts), {}, {}, -1});
    }

    /// Computes a sum of A or B, and what it is made of first.
    void make(const LinearProgram& map, Variables& variables, int variable)
    {
        if (variables.isThere(variable)) {
            return;
        }
        const Sum& sum = map.definition(variable);
        for (const Part& part : sum) {
            make(map, variables, part.variable);
        }
        const BlockPlace to = variables.temporary();
        combine(to, variables.partsOf(sum));
        variables.setPlace(variable, to);
        variables.use(sum);
    }

    struct Operand {
        BlockPlace place;
        bool isOwn = false; ///< a temporary that nothing else uses
    };

    /// Where factor r of a product is: a variable as it stands, or a temporary of its own.
    Operand operand(const LinearProgram& map, Variables& variables, int r)
    {
        const Sum& form = map.outputs[static_cast<std::size_t>(r)];
        for (const Part& part : form) {
            make(map, variables, part.variable);
        }
        if (form.size() == 1 && form.front().coefficient.isOne()) {
            return {variables.place(form.front().variable), false};
        }
        if (form.empty()) {
            return {};
        }
        const BlockPlace to = variables.temporary();
        combine(to, variables.partsOf(form));
        variables.use(form);
        return {to, true};
    }

    static void release(const LinearProgram& map, Variables& variables, int r, const Operand& operand, Pool& pool)
    {
        if (operand.isOwn) {
            pool.give(operand.place.index);
        } else {
            variables.use(map.outputs[static_cast<std::size_t>(r)]);
        }
    }

    void multiply(const std::vector<int>& group)
    {
        std::vector<Operand> lefts;
        std::vector<Operand> rights;
        for (const int r : group) {
            lefts.push_back(operand(m_program.left, m_left, r));
        }
        for (const int r : group) {
            rights.push_back(operand(m_program.right, m_right, r));
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            const int r = group[i];
            BlockStep step;
            step.kind = BlockStep::Kind::Multiply;
            step.left = lefts[i].place;
            step.right = rights[i].place;
            step.product = r;
            step.to = placeFor(r);
            if (m_program.left.outputs[static_cast<std::size_t>(r)].empty() ||
                m_program.right.outputs[static_cast<std::size_t>(r)].empty()) {
                step.kind = BlockStep::Kind::Clear;
            }
            m_schedule.steps.push_back(step);
            release(m_program.left, m_left, r, lefts[i], m_pools[0]);
            release(m_program.right, m_right, r, rights[i], m_pools[1]);
            m_out.setPlace(r, step.to);
        }
    }

    BlockPlace placeFor(int variable)
    {
        const int owner = m_owner[static_cast<std::size_t>(variable)];
        if (owner < 0) {
            return m_out.temporary();
        }
        m_isDone[static_cast<std::size_t>(owner)] = true;
        return {Mode::C, false, owner};
    }

    bool isComplete(const Sum& sum) const
    {
        return std::all_of(sum.begin(), sum.end(), [&](const Part& part) { return m_out.isThere(part.variable); });
    }

    /// Computes whatever sums and outputs have all their parts now.
    void gather()
    {
        const LinearProgram& map = m_program.out;
        for (int i = map.inputs; i < map.variables(); ++i) {
            if (!m_out.isThere(i) && isComplete(map.definition(i))) {
                const BlockPlace to = placeFor(i);
                combine(to, m_out.partsOf(map.definition(i)));
                m_out.setPlace(i, to);
                m_out.use(map.definition(i));
            }
        }
        for (std::size_t c = 0; c < map.outputs.size(); ++c) {
            if (!m_isDone[c] && !map.outputs[c].empty() && isComplete(map.outputs[c])) {
                combine({Mode::C, false, static_cast<int>(c)}, m_out.partsOf(map.outputs[c]));
                m_out.use(map.outputs[c]);
                m_isDone[c] = true;
            }
        }
    }

    const Program& m_program;
    std::array<Pool, 3> m_pools;
    Variables m_left;
    Variables m_right;
    Variables m_out;
    std::vector<int> m_owner; ///< of variables of C: the output that they are
    std::vector<bool> m_isDone;
    Schedule m_schedule;
};

} // namespace

Schedule scheduleOf(const Program& program, int together)
{
    return Scheduler(program).make(together);
}

} // namespace rankfall
