// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/program_in.h"

#include "app/cli/input.h"
#include "app/cli/interrupt.h"

namespace rankfall::cli {

void declareProgramChoice(CLI::App& app, ProgramChoice& choice)
{
    app.add_option("FILE", choice.file, "Archive, JSON, formulas or session; or atlas:4x4x5:z")->required();
    app.add_option("--member", choice.member, "The scheme of this name in an archive");
    app.add_option("--ring", choice.ring, "z2, z3, z or q (default: the one in which the scheme is exact)");
    app.add_option("--steps", choice.steps, "How long to look for sums to share, for each of A, B and C")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 40))
        ->capture_default_str();
    app.add_option("--seed", choice.seed, "The same seed gives the same program")->capture_default_str();
}

Expected<ChosenProgram> chosenProgram(const ProgramChoice& choice)
{
    std::optional<Ring> ring;
    if (!choice.ring.empty()) {
        const auto named = ringOf(choice.ring);
        if (!named) {
            return tl::unexpected<Error>(named.error());
        }
        ring = *named;
    }
    const auto list = schemesIn(choice.file);
    const auto members = list ? membersCalled(*list, choice.member, choice.file) : tl::unexpected<Error>(list.error());
    if (!members) {
        return tl::unexpected<Error>(members.error());
    }
    if (members->size() != 1) {
        return fail("The file holds " + std::to_string(members->size()) + " schemes", choice.file,
                    members->empty() ? "" : "Choose one with --member, such as --member " + list->name(0));
    }
    const auto member = list->member(members->front());
    if (!member) {
        return tl::unexpected<Error>(member.error());
    }
    ChosenProgram out{ring ? settle(*member, *ring) : settle(*member), {}, {}};
    if (!out.settled.verdict.exact) {
        return fail("The scheme is " + verdictText(out.settled, false), choice.file,
                    "Only an exact scheme is an algorithm; “rankfall-cli verify” says more");
    }
    auto plain = programOf(out.settled.scheme, out.settled.verdict.ring);
    if (!plain) {
        return tl::unexpected<Error>(plain.error());
    }
    out.plain = std::move(*plain);
    out.program = withSharedSums(out.plain, {choice.seed, choice.steps, [] { return interrupted(); }});
    if (!carriesOut(out.program, out.settled.scheme)) {
        return fail("The program with shared sums could not be checked against the scheme", choice.file,
                    "This is a mistake of ours, please report it");
    }
    return out;
}

} // namespace rankfall::cli
