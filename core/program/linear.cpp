// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/linear.h"

#include <map>

namespace rankfall {

int LinearProgram::additions() const
{
    int count = 0;
    for (const auto* list : {&sums, &outputs}) {
        for (const Sum& sum : *list) {
            count += sum.empty() ? 0 : static_cast<int>(sum.size()) - 1;
        }
    }
    return count;
}

int LinearProgram::scalings() const
{
    int count = 0;
    for (const auto* list : {&sums, &outputs}) {
        for (const Sum& sum : *list) {
            for (const Part& part : sum) {
                count += part.coefficient.isUnit() ? 0 : 1;
            }
        }
    }
    return count;
}

namespace {

using Row = std::map<int, Coefficient>;

bool add(Row& row, int variable, const Coefficient& value, Ring ring)
{
    const auto at = row.find(variable);
    if (at == row.end()) {
        row.emplace(variable, value);
        return true;
    }
    const auto total = sum(at->second, value, ring);
    if (!total) {
        return false;
    }
    if (total->isZero()) {
        row.erase(at);
    } else {
        at->second = *total;
    }
    return true;
}

} // namespace

std::optional<LinearProgram> expanded(const LinearProgram& program, Ring ring)
{
    std::vector<Row> meanings;
    const auto meaning = [&](const Sum& parts) -> std::optional<Row> {
        Row row;
        for (const Part& part : parts) {
            if (part.variable < program.inputs) {
                if (!add(row, part.variable, part.coefficient, ring)) {
                    return std::nullopt;
                }
                continue;
            }
            for (const auto& [variable, inner] : meanings[static_cast<std::size_t>(part.variable - program.inputs)]) {
                const auto scaled = product(inner, part.coefficient, ring);
                if (!scaled || !add(row, variable, *scaled, ring)) {
                    return std::nullopt;
                }
            }
        }
        return row;
    };
    for (const Sum& parts : program.sums) {
        auto row = meaning(parts);
        if (!row) {
            return std::nullopt;
        }
        meanings.push_back(std::move(*row));
    }
    LinearProgram out{program.inputs, {}, {}};
    for (const Sum& parts : program.outputs) {
        const auto row = meaning(parts);
        if (!row) {
            return std::nullopt;
        }
        Sum& written = out.outputs.emplace_back();
        for (const auto& [variable, coefficient] : *row) {
            written.push_back({variable, coefficient});
        }
    }
    return out;
}

LinearProgram transposed(const LinearProgram& program)
{
    const int outputs = static_cast<int>(program.outputs.size());
    const int sums = static_cast<int>(program.sums.size());
    LinearProgram out{outputs, std::vector<Sum>(program.sums.size()),
                      std::vector<Sum>(static_cast<std::size_t>(program.inputs))};
    // Old sum i becomes sum sums−1−i: what it is used in comes before it.
    const auto turn = [&](const Sum& parts, int user) {
        for (const Part& part : parts) {
            Sum& into = part.variable < program.inputs
                            ? out.outputs[static_cast<std::size_t>(part.variable)]
                            : out.sums[static_cast<std::size_t>(sums - 1 - (part.variable - program.inputs))];
            into.push_back({user, part.coefficient});
        }
    };
    for (int i = 0; i < outputs; ++i) {
        turn(program.outputs[static_cast<std::size_t>(i)], i);
    }
    for (int i = sums - 1; i >= 0; --i) {
        turn(program.sums[static_cast<std::size_t>(i)], outputs + sums - 1 - i);
    }
    return out;
}

} // namespace rankfall
