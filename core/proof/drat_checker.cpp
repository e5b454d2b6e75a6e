// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/drat_checker.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rankfall::proof {

namespace {

/// Variables in the order in which they appear: memory goes with what is written, not with how high it counts.
class Variables {
public:
    int literal(int written)
    {
        const int next = static_cast<int>(m_numbers.size()) + 1;
        const int number = m_numbers.try_emplace(std::abs(written), next).first->second;
        return written < 0 ? -number : number;
    }

private:
    std::unordered_map<int, int> m_numbers;
};

std::vector<int> sorted(std::vector<int> clause)
{
    std::sort(clause.begin(), clause.end());
    return clause;
}

/// Clauses and what follows from them by unit propagation, with two watched literals a clause.
class Clauses {
public:
    bool isRefuted() const { return m_isRefuted; }

    void add(std::vector<int> clause);
    void remove(const std::vector<int>& clause);
    /// By assuming that every literal is false.
    bool follows(const std::vector<int>& clause);

private:
    std::size_t slot(int literal)
    {
        const auto at = static_cast<std::size_t>(2 * std::abs(literal) + (literal < 0 ? 1 : 0));
        if (at + 1 >= m_watches.size()) {
            m_watches.resize(at + 2);
            m_values.resize(at + 2, 0);
        }
        return at;
    }

    int value(int literal) { return m_values[slot(literal)]; }

    void assign(int literal)
    {
        m_values[slot(literal)] = 1;
        m_values[slot(-literal)] = -1;
        m_trail.push_back(literal);
    }

    /// False at a clause of which every literal is false.
    bool propagate();

    std::vector<std::vector<int>> m_clauses; ///< empty: deleted
    std::map<std::vector<int>, std::vector<std::size_t>> m_numbers;
    std::vector<std::vector<std::size_t>> m_watches;
    std::vector<signed char> m_values;
    std::vector<int> m_trail;
    std::size_t m_next = 0;
    bool m_isRefuted = false;
};

void Clauses::add(std::vector<int> clause)
{
    // Two literals that are not false are watched, if there are two.
    std::size_t free = 0;
    for (std::size_t i = 0; i < clause.size() && free < 2; ++i) {
        if (value(clause[i]) >= 0) {
            std::swap(clause[free++], clause[i]);
        }
    }
    if (free == 0) {
        m_isRefuted = true;
        return;
    }
    const std::size_t number = m_clauses.size();
    m_numbers[sorted(clause)].push_back(number);
    if (clause.size() > 1) {
        m_watches[slot(clause[0])].push_back(number);
        m_watches[slot(clause[1])].push_back(number);
    }
    const int first = clause[0];
    m_clauses.push_back(std::move(clause));
    if (free == 1 && value(first) == 0) {
        assign(first);
        m_isRefuted |= !propagate();
    }
}

void Clauses::remove(const std::vector<int>& clause)
{
    const auto found = m_numbers.find(sorted(clause));
    if (found != m_numbers.end() && !found->second.empty()) {
        m_clauses[found->second.back()].clear();
        found->second.pop_back();
    }
}

bool Clauses::follows(const std::vector<int>& clause)
{
    const std::size_t known = m_trail.size();
    bool isConflict = false;
    for (const int literal : clause) {
        if (value(literal) > 0) {
            isConflict = true;
            break;
        }
        if (value(literal) == 0) {
            assign(-literal);
        }
    }
    isConflict = isConflict || !propagate();
    while (m_trail.size() > known) {
        m_values[slot(m_trail.back())] = m_values[slot(-m_trail.back())] = 0;
        m_trail.pop_back();
    }
    m_next = known;
    return isConflict;
}

bool Clauses::propagate()
{
    for (; m_next < m_trail.size(); ++m_next) {
        const int isFalse = -m_trail[m_next];
        std::vector<std::size_t> watching;
        watching.swap(m_watches[slot(isFalse)]);
        std::vector<std::size_t> kept;
        bool isConflict = false;
        for (const std::size_t number : watching) {
            std::vector<int>& clause = m_clauses[number];
            if (clause.empty()) {
                continue; // deleted
            }
            if (isConflict) {
                kept.push_back(number);
                continue;
            }
            if (clause[0] == isFalse) {
                std::swap(clause[0], clause[1]);
            }
            bool isMoved = false;
            for (std::size_t i = 2; value(clause[0]) <= 0 && i < clause.size(); ++i) {
                if (value(clause[i]) >= 0) {
                    std::swap(clause[1], clause[i]);
                    m_watches[slot(clause[1])].push_back(number);
                    isMoved = true;
                    break;
                }
            }
            if (isMoved) {
                continue;
            }
            kept.push_back(number);
            if (value(clause[0]) < 0) {
                isConflict = true;
            } else if (value(clause[0]) == 0) {
                assign(clause[0]);
            }
        }
        auto& watches = m_watches[slot(isFalse)];
        watches.insert(watches.end(), kept.begin(), kept.end());
        if (isConflict) {
            return false;
        }
    }
    return true;
}

/// The numbers of a line up to its 0; nothing when something else stands there.
std::optional<std::vector<int>> literalsOf(std::string_view line, Variables& variables)
{
    std::vector<int> out;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == ' ' || line[at] == '\t' || line[at] == '\r') {
            ++at;
            continue;
        }
        int literal = 0;
        const auto [end, fault] = std::from_chars(line.data() + at, line.data() + line.size(), literal);
        if (fault != std::errc() || literal == std::numeric_limits<int>::min()) {
            return std::nullopt;
        }
        if (literal == 0) {
            return out;
        }
        out.push_back(variables.literal(literal));
        at = static_cast<std::size_t>(end - line.data());
    }
    return std::nullopt;
}

/// Calls visit(line, its number from 1) for lines that are neither empty nor comments, until it says false.
template <typename Visit>
void forEachLine(std::string_view text, Visit visit)
{
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        ++number;
        at = end + 1;
        if (!line.empty() && line[0] != 'c' && line[0] != '\r' && !visit(line, number)) {
            return;
        }
    }
}

} // namespace

Expected<DratCheck> checkDrat(std::string_view cnf, std::string_view proof, const std::function<bool()>& shouldStop)
{
    Clauses clauses;
    Variables variables;
    DratCheck out;
    std::optional<Error> error;
    const auto complain = [&error](const char* file, int line, std::string cause, const char* remedy) {
        error = Error{std::move(cause), std::string(file) + ":" + std::to_string(line), remedy};
        return false;
    };
    forEachLine(cnf, [&](std::string_view line, int number) {
        if (line[0] == 'p') {
            return true;
        }
        auto literals = literalsOf(line, variables);
        if (!literals) {
            return complain(".cnf", number, "This is no clause", "Write the certificate again");
        }
        clauses.add(std::move(*literals));
        ++out.clauses;
        return true;
    });
    forEachLine(proof, [&](std::string_view line, int number) {
        if (error || clauses.isRefuted()) {
            return false;
        }
        const bool isDeletion = line[0] == 'd';
        auto literals = literalsOf(isDeletion ? line.substr(1) : line, variables);
        if (!literals) {
            return complain(".drat", number, "This is no step of a proof", "Write the certificate again");
        }
        if (isDeletion) {
            clauses.remove(*literals);
            ++out.deletions;
            return true;
        }
        if (shouldStop && out.lemmas % 64 == 0 && shouldStop()) {
            out.wasStopped = true;
            return false;
        }
        ++out.lemmas;
        if (!clauses.follows(*literals)) {
            return complain(".drat", number, "This lemma does not follow by unit propagation",
                            "The certificate proves nothing: write it again");
        }
        clauses.add(std::move(*literals));
        return true;
    });
    if (error) {
        return tl::unexpected<Error>(std::move(*error));
    }
    if (!clauses.isRefuted() && !out.wasStopped) {
        return fail("The proof ends without the empty clause", ".drat",
                    "The certificate proves nothing: write it again");
    }
    return out;
}

} // namespace rankfall::proof
