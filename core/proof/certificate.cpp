// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/certificate.h"

#include "core/base/check.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace rankfall::proof {

namespace {

using sat::BitTensor;
using sat::BitTerm;
using sat::Literal;
using sat::Outcome;
using sat::TermLiterals;

/// Calls visit(literal, value) for each coefficient of the term.
template <typename Visit>
void forEachBit(const TermLiterals& literals, const BitTerm& term, const BitTensor& tensor, Visit visit)
{
    std::size_t place = 0;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (int e = 0; e < tensor.size()[mode]; ++e, ++place) {
            visit(literals[place], (term[mode] >> e & 1) != 0);
        }
    }
}

std::string bitsText(std::uint64_t factor, int size)
{
    std::string out;
    for (int e = 0; e < size; ++e) {
        out += (factor >> e & 1) != 0 ? '1' : '0';
    }
    return out;
}

std::string termText(const BitTerm& term, const BitTensor& tensor)
{
    std::string out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out += (mode == 0 ? "" : " ") + bitsText(term[mode], tensor.size()[mode]);
    }
    return out;
}

std::int64_t clausesIn(const sat::Formula& formula)
{
    return std::ranges::count(formula.clauses(), 0);
}

Expected<void> write(const std::filesystem::path& path, const std::string& content)
{
    errno = 0;
    std::ofstream file(path, std::ios::binary);
    const bool isOpen = file.is_open();
    file << content;
    file.close();
    if (file) {
        return {};
    }
    const std::string why = errno != 0 ? std::strerror(errno) : "unknown reason";
    std::error_code ignored;
    if (isOpen) {
        std::filesystem::remove(path, ignored); // half a certificate is none
    }
    return fail("The file cannot be written: " + why, path.string(), "Choose another place");
}

std::filesystem::path withEnding(std::filesystem::path path, const char* ending)
{
    path += ending;
    return path;
}

std::int64_t lemmasIn(const std::filesystem::path& proof)
{
    std::ifstream file(proof);
    std::int64_t count = 0;
    for (std::string line; std::getline(file, line);) {
        count += !line.empty() && line[0] != 'd' && line[0] != 'c' ? 1 : 0;
    }
    return count;
}

} // namespace

RankFormula::RankFormula(const BitTensor& tensor, int terms, std::vector<Symmetry> symmetries)
    : m_tensor(tensor)
    , m_symmetries(std::move(symmetries))
    , m_terms(static_cast<std::size_t>(terms))
{
    RANKFALL_CHECK(terms >= 1 && !tensor.isZero());
    const auto [sizeA, sizeB, sizeC] = tensor.size();
    for (TermLiterals& term : m_terms) {
        for (int e = 0; e < sizeA + sizeB + sizeC; ++e) {
            term.push_back(m_formula.variable());
        }
    }
    requireSum(m_formula, tensor, m_terms);
    if (!m_symmetries.empty() && sizeA + sizeB + sizeC <= kMostOrbitBits) {
        for (const Symmetry& symmetry : m_symmetries) {
            RANKFALL_CHECK(isSymmetry(symmetry, tensor));
        }
        m_orbits = termOrbits(tensor.size(), m_symmetries);
    }
    order();
}

void RankFormula::order()
{
    const auto& orbits = m_orbits.orbits;
    std::vector<Literal> isFirst; // by orbit: the first term is its representative
    for (const TermOrbits::Orbit& orbit : orbits) {
        isFirst.push_back(m_formula.variable());
        forEachBit(m_terms[0], orbit.representative, m_tensor, [&](Literal literal, bool value) {
            m_formula.clause({-isFirst.back(), value ? literal : -literal});
        });
    }
    if (!orbits.empty()) {
        m_formula.clause(isFirst);
    }
    // Another term in orbit k: the first is in orbit k or earlier.
    for (std::size_t k = 0; k + 1 < orbits.size(); ++k) {
        const Literal isEarly = m_formula.variable();
        std::vector<Literal> clause{-isEarly};
        clause.insert(clause.end(), isFirst.begin(), isFirst.begin() + static_cast<std::ptrdiff_t>(k) + 1);
        m_formula.clause(clause);
        for (const BitTerm& term : orbits[k].terms) {
            for (std::size_t t = 1; t < m_terms.size(); ++t) {
                clause.assign(1, isEarly);
                forEachBit(m_terms[t], term, m_tensor,
                           [&](Literal literal, bool value) { clause.push_back(value ? -literal : literal); });
                m_formula.clause(clause);
            }
        }
    }
    for (std::size_t t = orbits.empty() ? 1 : 2; t < m_terms.size(); ++t) {
        m_formula.atMost(m_terms[t - 1], m_terms[t]);
    }
}

std::vector<BitTerm> RankFormula::terms(const sat::Assignment& assignment) const
{
    return termsOf(assignment, m_tensor, m_terms);
}

std::string RankFormula::dimacs() const
{
    std::string out =
        "p cnf " + std::to_string(m_formula.variables()) + " " + std::to_string(clausesIn(m_formula)) + "\n";
    for (const Literal literal : m_formula.clauses()) {
        out += std::to_string(literal);
        out += literal == 0 ? '\n' : ' ';
    }
    return out;
}

std::string RankFormula::explanation(const std::string& what) const
{
    const auto [sizeA, sizeB, sizeC] = m_tensor.size();
    const std::string count = std::to_string(m_terms.size());
    std::string out;
    out += "Statement: " + what + " is no sum of " + count + " or fewer products u⊗v⊗w over the integers modulo 2.\n\n";
    out +=
        "The .cnf file has a solution if there is such a sum; the .drat file proves that it has none. Check it with\n"
        "any DRAT checker: drat-trim NAME.cnf NAME.drat\n\n";
    out += "The tensor has " + std::to_string(sizeA) + " by " + std::to_string(sizeB) + " by " + std::to_string(sizeC) +
           " entries, numbered from 0; those at (a, b, c) that are 1:\n";
    for (int a = 0; a < sizeA; ++a) {
        for (int b = 0; b < sizeB; ++b) {
            for (int c = 0; c < sizeC; ++c) {
                if (m_tensor.at(a, b, c)) {
                    out += "  " + std::to_string(a) + " " + std::to_string(b) + " " + std::to_string(c) + "\n";
                }
            }
        }
    }
    const std::string width = std::to_string(sizeA + sizeB + sizeC);
    out +=
        "\nVariables. 1 is true. Term t (from 0) has u in variables 2 + " + width + "t and on, then v, then w, " +
        std::to_string(sizeA) + ", " + std::to_string(sizeB) + " and " + std::to_string(sizeC) +
        " of them. A term may be zero. For each t, a, b, c there are variables for\n"
        "u[a] and v[b], and for that and w[c]; for each (a, b, c) the parity of the latter over all t is the entry of\n"
        "the tensor, cut into parities of at most five literals by further variables (Tseitin).\n\n";
    if (m_orbits.orbits.empty()) {
        out +=
            "Order. A sum does not depend on the order of its terms, so they ascend, read as binary numbers with the\n"
            "first variable as the highest place.\n";
        return out;
    }
    out +=
        "Symmetry. Each of the following is an invertible linear map on A, B and C, perhaps with an exchange of them,\n"
        "and takes the tensor to itself; unit vectors go, in order, to the vectors given:\n";
    for (const Symmetry& symmetry : m_symmetries) {
        out += "  " + symmetry.name + "\n";
        for (std::size_t mode = 0; mode < 3; ++mode) {
            out += std::string("    ") + "ABC"[mode] + " to " + "ABC"[symmetry.to[mode]] + ":";
            for (const std::uint64_t vector : symmetry.maps[mode]) {
                out += " " + bitsText(vector, m_tensor.size()[symmetry.to[mode]]);
            }
            out += "\n";
        }
    }
    out +=
        "They generate a group, under which the nonzero products fall into orbits. Number of products and one of them\n"
        "(u v w), the representative:\n";
    for (const TermOrbits::Orbit& orbit : m_orbits.orbits) {
        out += "  " + std::to_string(orbit.terms.size()) + ": " + termText(orbit.representative, m_tensor) + "\n";
    }
    out +=
        "Of a sum that gives the tensor take a nonzero term in the earliest orbit of this list that has one, and a\n"
        "member of the group that takes it to the representative. Applied to all terms this gives such a sum again,\n"
        "with the same orbits. So term 0 is a representative, no other term lies in an orbit before that of term 0,\n"
        "and the others ascend, read as binary numbers with the first variable as the highest place. One variable for\n"
        "each orbit says that term 0 is its representative; one for each orbit but the last that it is that of this\n"
        "orbit or an earlier one.\n";
    return out;
}

namespace {

Refutation answer(const RankFormula& question, const sat::Budget& budget, std::uint64_t seed,
                  const std::filesystem::path& proof)
{
    const sat::Assignment assignment = solve(question.formula(), budget, seed, proof);
    Refutation out{assignment.outcome, {}, {}};
    if (assignment.outcome == Outcome::Found) {
        out.terms = question.terms(assignment);
    }
    out.size.variables = question.formula().variables();
    out.size.clauses = clausesIn(question.formula());
    out.size.conflicts = assignment.conflicts;
    return out;
}

} // namespace

Refutation refute(const RankFormula& question, const sat::Budget& budget, std::uint64_t seed)
{
    return answer(question, budget, seed, {});
}

Expected<Refutation> certify(const RankFormula& question, const std::string& what, const std::filesystem::path& path,
                             const sat::Budget& budget, std::uint64_t seed)
{
    const auto formula = withEnding(path, ".cnf");
    const auto proof = withEnding(path, ".drat");
    const auto text = withEnding(path, ".txt");
    // Tried first: hours of work must not end at a folder that is not there.
    for (const auto& [file, content] : {std::pair(formula, question.dimacs()),
                                        std::pair(text, question.explanation(what)), std::pair(proof, std::string())}) {
        if (auto written = write(file, content); !written) {
            return tl::unexpected<Error>(written.error());
        }
    }
    Refutation out = answer(question, budget, seed, proof);
    if (out.outcome != Outcome::Impossible) {
        for (const auto& file : {formula, proof, text}) {
            std::error_code ignored;
            std::filesystem::remove(file, ignored);
        }
        return out;
    }
    out.size.lemmas = lemmasIn(proof);
    out.size.bytes = static_cast<std::int64_t>(std::filesystem::file_size(proof));
    return out;
}

} // namespace rankfall::proof
