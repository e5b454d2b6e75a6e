// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/game/bounds.h"
#include "core/proof/decide.h"
#include "core/proof/lower_bounds.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
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
    bool json = false;
};

/// The tensor in question, and what is known from above.
struct Subject {
    std::string what; ///< "2x2x2", "the residual of game.rankfall"
    Tensor tensor;
    TargetPtr target; ///< whose symmetries those may be
    std::optional<int> upper;
    std::string upperBy;
};

/// A bound and what shows it, for people and programs.
struct Shown {
    int bound = 0;
    std::string method;
    std::string reference;
    std::string witness;
};

void lower(Subject& subject, int upper, std::string by)
{
    if (!subject.upper || upper < *subject.upper) {
        subject.upper = upper;
        subject.upperBy = std::move(by);
    }
}

Expected<Subject> subjectOf(const Options& options, Ring ring)
{
    std::error_code ignored;
    Subject out;
    const auto take = [&](const TargetPtr& target) {
        out.what = target->name();
        out.target = target;
        out.tensor = target->tensor();
    };
    if (isAtlasName(options.subject) || std::filesystem::exists(options.subject, ignored)) {
        auto opened = openFileOrAtlas(options.subject);
        if (!opened) {
            return tl::unexpected<Error>(opened.error());
        }
        if (const auto* document = std::get_if<SessionDocument>(&*opened)) {
            if (document->session.problem().ring != ring) {
                return fail("The session is over another ring", options.subject,
                            "Give --ring " + std::string(ringKey(document->session.problem().ring)));
            }
            const Position position = document->session.position();
            out = {"the residual of " + options.subject, position.residual(), position.problem().target, {}, {}};
        } else if (const auto* target = std::get_if<TargetPtr>(&*opened)) {
            take(*target);
        } else {
            const auto& list = std::get<SchemeList>(*opened);
            const auto member = list.size() == 1 ? list.member(0)
                                                 : fail("The file holds " + std::to_string(list.size()) + " schemes",
                                                        options.subject, "Name a file of one scheme, or a target");
            if (!member) {
                return tl::unexpected<Error>(member.error());
            }
            const SettledScheme scheme = settle(*member);
            take(scheme.scheme.target);
            if (verify(scheme.scheme, ring).exact) {
                lower(out, scheme.scheme.rank(), options.subject + ", verified");
            }
        }
    } else if (const auto target = openTarget(options.subject); target) {
        take(*target);
    } else {
        return tl::unexpected<Error>(target.error());
    }
    const Shape shape = out.tensor.shape();
    if (std::max({shape.a, shape.b, shape.c}) > 64) {
        return fail(out.what + " is too large", {}, "Bounds are for tensors with up to 64 entries along each mode");
    }
    out.tensor.reduce(ring);
    return out;
}

void boundAbove(Subject& subject, Ring ring)
{
    const Bounds bounds = boundsOf(subject.tensor, ring == Ring::Q ? Ring::Z : ring);
    if (bounds.upper == 0 || !upperWitness(subject.tensor, ring == Ring::Q ? Ring::Z : ring).empty()) {
        lower(subject, bounds.upper, std::string("ranks of the slices along ") + "ABC"[index(bounds.upperMode)]);
    }
    Tensor start = subject.target->tensor();
    start.reduce(ring);
    if (start == subject.tensor) {
        lower(subject, static_cast<int>(subject.target->schoolbook().size()), "the definition");
        const std::string name = "atlas:" + subject.target->name() + ":" + std::string(ringKey(ring));
        if (const auto scheme = parseAtlasName(name).and_then(loadScheme); scheme && verify(*scheme, ring).exact) {
            lower(subject, scheme->rank(), name + ", verified");
        }
    }
}

std::string sizeText(const proof::ProofSize& size)
{
    std::string out = std::to_string(size.variables) + " variables, " + std::to_string(size.clauses) + " clauses, " +
                      std::to_string(size.conflicts) + " conflicts";
    if (size.lemmas > 0) {
        out += "; proof of " + std::to_string(size.lemmas) + " lemmas, " + std::to_string(size.bytes) + " bytes";
    }
    return out;
}

Shown shownOf(int bound, proof::Means means, const proof::ProofSize& size)
{
    const std::string less = std::to_string(bound - 1) + " products are impossible modulo 2: ";
    switch (means) {
    case proof::Means::Solver:
        return {bound, "refutation", "CaDiCaL, Biere et al. 2020", less + sizeText(size)};
    case proof::Means::Algebra:
        return {bound, "exhaustion", "all rank-one matrices, sorted by their class modulo the slices",
                less + "no classes of them give a space that holds the slices"};
    default:
        return {bound, "unfolding", "the rank of an unfolding", less + "too few for the rank of an unfolding"};
    }
}

/// One run of the command.
class Work {
public:
    Work(const Options& options, Ring ring, Subject subject)
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

    void add(Shown shown)
    {
        m_shown.push_back(std::move(shown));
        std::ranges::stable_sort(m_shown, std::ranges::greater{}, &Shown::bound);
    }

    /// Asks for `terms` products, and keeps the answer.
    Outcome decide(int terms);
    Expected<Outcome> certify();
    void print(std::optional<Outcome> below) const;
    void printJson(std::optional<Outcome> below) const;

    const Options& m_options;
    const Ring m_ring;
    Subject m_subject;
    const Clock::time_point m_end;
    std::vector<proof::Symmetry> m_symmetries;
    std::vector<Shown> m_shown; ///< the best first
};

Outcome Work::decide(int terms)
{
    const proof::Decision decision = proof::decide(m_subject.tensor, terms, m_symmetries, budget());
    if (decision.outcome == Outcome::Impossible) {
        add(shownOf(terms + 1, decision.means, decision.size));
    } else if (decision.outcome == Outcome::Found && m_ring == Ring::Z2) {
        lower(m_subject, static_cast<int>(decision.terms.size()), "found and verified");
    }
    return decision.outcome;
}

Expected<Outcome> Work::certify()
{
    Tensor reduced = m_subject.tensor;
    reduced.reduce(Ring::Z2);
    const sat::BitTensor bits(reduced);
    const int terms = m_options.prove - 1;
    const Shape shape = reduced.shape();
    if (terms < 1 || bits.isZero()) {
        return fail("There is nothing to certify", "--certificate", "Give --prove a rank of 2 or more");
    }
    if (static_cast<double>(shape.cells()) * terms > 2e6) {
        return fail("The formula would be too large", "--certificate", "Choose a smaller tensor");
    }
    const proof::RankFormula question(bits, terms, m_symmetries);
    const auto answer = proof::certify(question, m_subject.what, m_options.certificate, budget());
    if (!answer) {
        return tl::unexpected<Error>(answer.error());
    }
    if (answer->outcome == Outcome::Impossible) {
        add(shownOf(terms + 1, proof::Means::Solver, answer->size));
    } else if (answer->outcome == Outcome::Found && m_ring == Ring::Z2) {
        lower(m_subject, static_cast<int>(answer->terms.size()), "found");
    }
    return answer->outcome;
}

int Work::run()
{
    // An impossibility modulo 2 says something, unless inputs commute: its proofs are about plain tensors.
    const bool isBinary = (m_ring == Ring::Z || m_ring == Ring::Z2) && !m_subject.tensor.isFolded();
    boundAbove(m_subject, m_ring);
    for (const proof::LowerBound& bound : proof::lowerBounds(m_subject.tensor, m_ring, [this] { return isOver(); })) {
        m_shown.push_back({bound.bound, std::string(proof::name(bound.method)),
                           std::string(proof::reference(bound.method)), bound.witness});
    }
    if (isBinary) {
        Tensor reduced = m_subject.tensor;
        reduced.reduce(Ring::Z2);
        m_symmetries = proof::symmetriesOf(*m_subject.target);
        const sat::BitTensor bits(reduced);
        std::erase_if(m_symmetries, [&](const auto& symmetry) { return !proof::isSymmetry(symmetry, bits); });
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
    for (const Shown& shown : m_shown) {
        printLine("  at least " + std::to_string(shown.bound) + " by " + shown.method + " (" + shown.reference +
                  "): " + shown.witness);
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
    for (const Shown& shown : m_shown) {
        bounds.push_back(JsonObject()
                             .add("bound", shown.bound)
                             .add("method", shown.method)
                             .add("reference", shown.reference)
                             .add("witness", shown.witness)
                             .text());
    }
    JsonObject object;
    object.add("tensor", m_subject.what).add("ring", ringKey(m_ring)).add("lower", least());
    if (m_subject.upper) {
        object.add("upper", *m_subject.upper).add("upperBy", m_subject.upperBy);
    }
    object.add("settled", isSettled()).addRaw("lowerBounds", jsonList(bounds));
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
        printError(ring ? Error{"Bounds are proved over z, q and modulo primes", "--ring", "Give z, z2, z17 or such, or q"}
                        : ring.error());
        return kUnusable;
    }
    if (options.prove != 0 && modulusOf(*ring) > 2) {
        printError({"Refutations are modulo 2, and prove nothing modulo another prime", "--prove",
                    "Leave --prove out, or give --ring z2 or z"});
        return kUnusable;
    }
    if (!options.certificate.empty() && (options.prove == 0 || *ring == Ring::Q)) {
        printError({"A certificate is of a rank to prove, by a refutation modulo 2", "--certificate",
                    "Give --prove and --ring z2"});
        return kUnusable;
    }
    auto subject = subjectOf(options, *ring);
    if (!subject) {
        printError(subject.error());
        return kUnusable;
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
    app.add_option("TARGET", options->subject, "A target, a tensor, a session (its residual), or a scheme (its target)")
        ->required();
    app.add_option("--ring", options->ring, "z2, z, q, or modulo a prime: z17");
    app.add_option("--prove", options->prove, "Prove that fewer products than this do not suffice")
        ->check(CLI::Range(1, 64 * 64));
    app.add_option("--time", options->time, "Seconds to spend")->check(CLI::PositiveNumber);
    app.add_option("--certificate", options->certificate,
                   "With --prove: write OUT.cnf, OUT.drat and OUT.txt, for a checker of others");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
