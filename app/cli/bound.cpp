// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/bound_subject.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/proof/literature.h"
#include "core/proof/statement.h"

#include <algorithm>
#include <chrono>
#include <memory>

namespace rankfall::cli {

namespace {

using Clock = std::chrono::steady_clock;
using sat::Outcome;

struct Options {
    std::string subject;
    std::string ring = "z";
    int prove = 0;
    double time = 10;
    std::string certificate;
    std::string check;
    bool explain = false;
    bool json = false;
};

/// One run of the command.
class Work {
public:
    Work(const Options& options, Ring ring, BoundSubject subject)
        : m_options(options)
        , m_ring(ring)
        , m_subject(std::move(subject))
        , m_end(Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(options.time)))
    {
    }

    int run();

private:
    bool isOver() const { return interrupted() || Clock::now() >= m_end; }

    sat::Budget budget() const
    {
        return {.conflicts = std::int64_t{1} << 40, .time = m_end - Clock::now(), .shouldStop = [] {
                    return interrupted();
                }};
    }

    int least() const { return m_shown.front().bound; }

    bool isSettled() const { return m_subject.upper && *m_subject.upper <= least(); }

    void add(proof::Argument shown)
    {
        m_shown.push_back(std::move(shown));
        std::ranges::stable_sort(m_shown, std::ranges::greater{}, &proof::Argument::bound);
    }

    /// Asks for `terms` products, and keeps the answer.
    Outcome decide(int terms);
    Expected<Outcome> certify();
    void print(std::optional<Outcome> below) const;
    void printJson(std::optional<Outcome> below) const;

    const Options& m_options;
    const Ring m_ring;
    BoundSubject m_subject;
    const Clock::time_point m_end;
    std::vector<proof::Symmetry> m_symmetries;
    std::vector<proof::Argument> m_shown;   ///< the best first
    std::vector<proof::Theorem> m_theorems; ///< what others have proved
};

Outcome Work::decide(int terms)
{
    const proof::Decision decision = proof::decide(m_subject.tensor, terms, m_symmetries, budget());
    if (decision.outcome == Outcome::Impossible) {
        add(proof::argumentOf(terms + 1, decision.means, decision.size));
    } else if (decision.outcome == Outcome::Found && m_ring == Ring::Z2) {
        m_subject.lowerTo(static_cast<int>(decision.terms.size()), "found and verified");
    }
    return decision.outcome;
}

Expected<Outcome> Work::certify()
{
    const int terms = m_options.prove - 1;
    const auto question = rankFormula(m_subject, terms);
    if (!question) {
        return tl::unexpected<Error>(question.error());
    }
    const auto answer = proof::certify(*question, m_subject.what, m_options.certificate, budget());
    if (!answer) {
        return tl::unexpected<Error>(answer.error());
    }
    if (answer->outcome == Outcome::Impossible) {
        add(proof::argumentOf(terms + 1, proof::Means::Solver, answer->size));
    } else if (answer->outcome == Outcome::Found && m_ring == Ring::Z2) {
        m_subject.lowerTo(static_cast<int>(answer->terms.size()), "found");
    }
    return answer->outcome;
}

int Work::run()
{
    // An impossibility modulo 2 says something, unless inputs commute: its proofs are about plain tensors.
    const bool isBinary = (m_ring == Ring::Z || m_ring == Ring::Z2) && !m_subject.tensor.isFolded();
    boundAbove(m_subject, m_ring);
    if (m_subject.isWhole) {
        m_theorems = proof::theoremsAbout(*m_subject.target, m_ring);
    }
    for (const proof::LowerBound& bound : proof::lowerBounds(m_subject.tensor, m_ring, [this] { return isOver(); })) {
        m_shown.push_back(proof::argumentOf(bound));
    }
    if (isBinary) {
        Tensor reduced = m_subject.tensor;
        reduced.reduce(Ring::Z2);
        m_symmetries = proof::symmetriesOf(*m_subject.target, sat::BitTensor(reduced));
    }
    std::optional<Outcome> below; // what became of one product less than to be proved
    if (m_options.prove > 0) {
        if (!m_options.certificate.empty()) {
            const auto certified = certify();
            if (!certified) {
                printError(certified.error());
                return kUnusable;
            }
            below = *certified;
        } else if (least() >= m_options.prove) {
            below = Outcome::Impossible;
        } else if (m_subject.upper && *m_subject.upper < m_options.prove) {
            below = Outcome::Found;
        } else {
            below = isBinary ? decide(m_options.prove - 1) : Outcome::OutOfBudget;
        }
        if (*below == Outcome::Found && !(m_subject.upper && *m_subject.upper < m_options.prove)) {
            below = Outcome::OutOfBudget; // modulo 2 they suffice, which says nothing over the integers
        }
    }
    while (m_options.prove == 0 && isBinary && !isSettled() && !isOver() && decide(least()) == Outcome::Impossible) {
    }
    m_options.json ? printJson(below) : print(below);
    if (interrupted()) {
        return kInterrupted;
    }
    return !below || *below == Outcome::Impossible ? kYes : kNo;
}

void Work::print(std::optional<Outcome> below) const
{
    const std::string upper = m_subject.upper ? std::to_string(*m_subject.upper) : "?";
    printLine(m_subject.what + " over " + std::string(ringSymbol(m_ring)) +
              (isSettled() ? ": rank " + upper + ", proved" : ": rank " + std::to_string(least()) + " to " + upper));
    for (const proof::Argument& shown : m_shown) {
        printLine("  at least " + std::to_string(shown.bound) + " by " + shown.method + " (" + shown.reference +
                  "): " + shown.witness);
        for (std::size_t i = 0; m_options.explain && i < shown.steps.size(); ++i) {
            printLine("    " + std::to_string(i + 1) + ". " + shown.steps[i]);
        }
    }
    for (const proof::Theorem& theorem : m_theorems) {
        printLine("  at least " + std::to_string(theorem.bound) + " by a theorem (" + theorem.source +
                  "), not computed here: " + theorem.statement);
    }
    if (m_subject.upper) {
        printLine("  at most " + upper + ": " + m_subject.upperBy);
    }
    if (!below) {
        return;
    }
    const std::string rank = std::to_string(m_options.prove);
    switch (*below) {
    case Outcome::Impossible:
        printLine("Proved: fewer than " + rank + " products do not suffice");
        if (const auto& path = m_options.certificate; !path.empty()) {
            printLine("Certificate: " + path + ".cnf, " + path + ".drat, " + path + ".txt");
        }
        break;
    case Outcome::Found:
        printLine("No: " + upper + " products suffice");
        break;
    default:
        printLine("Not decided: whether fewer than " + rank + " products suffice");
    }
}

void Work::printJson(std::optional<Outcome> below) const
{
    std::vector<std::string> bounds;
    for (const proof::Argument& shown : m_shown) {
        bounds.push_back(JsonObject()
                             .add("bound", shown.bound)
                             .add("method", shown.method)
                             .add("reference", shown.reference)
                             .add("witness", shown.witness)
                             .addRaw("steps", jsonTexts(shown.steps))
                             .text());
    }
    std::vector<std::string> theorems;
    for (const proof::Theorem& theorem : m_theorems) {
        theorems.push_back(JsonObject()
                               .add("bound", theorem.bound)
                               .add("source", theorem.source)
                               .add("statement", theorem.statement)
                               .text());
    }
    JsonObject object;
    object.add("tensor", m_subject.what).add("ring", ringKey(m_ring)).add("lower", least());
    if (m_subject.upper) {
        object.add("upper", *m_subject.upper).add("upperBy", m_subject.upperBy);
    }
    object.add("settled", isSettled()).addRaw("lowerBounds", jsonList(bounds)).addRaw("theorems", jsonList(theorems));
    if (below) {
        object.add("prove", m_options.prove)
            .add("outcome", *below == Outcome::Impossible ? "proved"
                            : *below == Outcome::Found    ? "refuted"
                                                          : "open");
        if (*below == Outcome::Impossible && !m_options.certificate.empty()) {
            object.add("certificate", m_options.certificate);
        }
    }
    printLine(object.text());
}

int run(const Options& options)
{
    const auto ring = ringOf(options.ring);
    if (!ring || (!hasPositions(*ring) && *ring != Ring::Q)) {
        printError(
            ring ? Error{"Bounds are proved over z, q and modulo primes", "--ring", "Give z, z2, z17 or such, or q"}
                 : ring.error());
        return kUnusable;
    }
    if (options.prove != 0 && modulusOf(*ring) > 2) {
        printError({"Refutations are modulo 2, and prove nothing modulo another prime", "--prove",
                    "Leave --prove out, or give --ring z2 or z"});
        return kUnusable;
    }
    if (options.subject.empty() && options.check.empty()) {
        printError({"There is nothing to bound", "TARGET", "Name a target, a tensor, a session or a scheme"});
        return kUnusable;
    }
    if (!options.check.empty() && !options.subject.empty() && options.prove == 0) {
        printError({"A certificate is compared with a rank to prove", "--check", "Give --prove, or no TARGET"});
        return kUnusable;
    }
    if (!options.certificate.empty() && (options.prove == 0 || *ring == Ring::Q)) {
        printError({"A certificate is of a rank to prove, by a refutation modulo 2", "--certificate",
                    "Give --prove and --ring z2"});
        return kUnusable;
    }
    if (options.subject.empty()) {
        return checkCertificate(options.check, nullptr, 0);
    }
    auto subject = boundSubject(options.subject, *ring);
    if (!subject) {
        printError(subject.error());
        return kUnusable;
    }
    if (!options.check.empty()) {
        return checkCertificate(options.check, &*subject, options.prove - 1);
    }
    if (!options.certificate.empty() && subject->tensor.isFolded()) {
        printError({"Refutations are about entries that do not commute", "--certificate", "Leave it out"});
        return kUnusable;
    }
    catchInterrupts();
    return Work(options, *ring, std::move(*subject)).run();
}

} // namespace

Run bound(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("TARGET", options->subject,
                   "A target, a tensor, a session (its residual), or a scheme (its target)");
    app.add_option("--ring", options->ring, "z2, z, q, or modulo a prime: z17");
    app.add_option("--prove", options->prove, "Prove that fewer products than this do not suffice")
        ->check(CLI::Range(1, 64 * 64));
    app.add_option("--time", options->time, "Seconds to spend")->check(CLI::PositiveNumber);
    app.add_option("--certificate", options->certificate,
                   "With --prove: write OUT.cnf, OUT.drat and OUT.txt, for a checker of others");
    app.add_option("--check", options->check,
                   "Follow the proof of a certificate, OUT.cnf and OUT.drat; with TARGET and --prove also compare the "
                   "formula with the question");
    app.add_flag("--explain", options->explain, "Show every step of an argument in steps");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
