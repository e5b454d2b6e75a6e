// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace rankfall::test {

/// Checks a DRAT proof whose every lemma follows by unit propagation (reverse unit propagation, Goldberg and Novikov
/// 2003), which is what the solver writes. Shares no code with what it checks. What has become known stays known when
/// its clause is deleted: it still follows from the formula.
class RupChecker {
public:
    /// Says what is wrong, or nothing: the formula has no solution.
    std::string check(const std::string& cnf, const std::string& proof)
    {
        std::istringstream lines(cnf);
        for (std::string line; std::getline(lines, line);) {
            if (!line.empty() && line[0] != 'p' && line[0] != 'c') {
                add(literalsOf(line));
            }
        }
        std::istringstream steps(proof);
        int number = 0;
        for (std::string line; !m_isRefuted && std::getline(steps, line);) {
            ++number;
            if (line.empty() || line[0] == 'c') {
                continue;
            }
            if (line[0] == 'd') {
                remove(literalsOf(line.substr(1)));
                continue;
            }
            ++lemmas;
            const std::vector<int> clause = literalsOf(line);
            if (!follows(clause)) {
                return "line " + std::to_string(number) + " does not follow: " + line;
            }
            add(clause);
        }
        return m_isRefuted ? "" : "the proof ends without the empty clause";
    }

    int lemmas = 0;

private:
    static std::vector<int> literalsOf(const std::string& line)
    {
        std::istringstream in(line);
        std::vector<int> out;
        for (int literal = 0; in >> literal && literal != 0;) {
            out.push_back(literal);
        }
        return out;
    }

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

    static std::vector<int> key(std::vector<int> clause)
    {
        std::sort(clause.begin(), clause.end());
        return clause;
    }

    void add(std::vector<int> clause)
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
        m_numbers[key(clause)].push_back(number);
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

    void remove(const std::vector<int>& clause)
    {
        const auto found = m_numbers.find(key(clause));
        if (found != m_numbers.end() && !found->second.empty()) {
            m_clauses[found->second.back()].clear();
            found->second.pop_back();
        }
    }

    bool follows(const std::vector<int>& clause)
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

    /// False at a clause of which every literal is false.
    bool propagate()
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

    std::vector<std::vector<int>> m_clauses; ///< empty: deleted
    std::map<std::vector<int>, std::vector<std::size_t>> m_numbers;
    std::vector<std::vector<std::size_t>> m_watches;
    std::vector<signed char> m_values;
    std::vector<int> m_trail;
    std::size_t m_next = 0;
    bool m_isRefuted = false;
};

} // namespace rankfall::test
