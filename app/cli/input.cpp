// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/input.h"

#include "core/scheme/residual.h"

#include <cstdio>
#include <memory>
#include <numeric>

namespace rankfall::cli {

namespace {

/// One scheme for each leaf: what the moves up to there add up to.
SchemeList schemesOf(Session session)
{
    const auto kept = std::make_shared<const Session>(std::move(session));
    std::vector<std::string> names;
    std::vector<NodeId> leaves;
    for (const NodeId id : kept->nodeIds()) {
        if (kept->node(id).children.empty()) {
            leaves.push_back(id);
            names.push_back("node " + std::to_string(id));
        }
    }
    auto read = [kept, leaves, names](std::size_t i) -> Expected<SchemeMember> {
        const Position position = kept->position(leaves[i]);
        const std::vector<Term> terms(position.terms().begin(), position.terms().end());
        Scheme scheme = schemeOf(position.problem().target, terms, position.ring());
        scheme.name = names[i];
        return SchemeMember{std::move(scheme), false};
    };
    return SchemeList("session", std::move(names), std::move(read));
}

} // namespace

Expected<Ring> ringOf(const std::string& name)
{
    if (const auto ring = parseRing(name)) {
        return *ring;
    }
    return fail(
        "“" + name + "” is not a ring", "--ring",
        "Rings are z2, z3, z, q, c (Gaussian rationals), r (floating point), and z with a prime up to 251: z17");
}

Expected<SchemeList> schemesIn(const std::string& path, const TargetPtr& target)
{
    auto opened = openFileOrAtlas(path, target);
    return opened ? schemesOf(std::move(*opened), path) : tl::unexpected<Error>(opened.error());
}

Expected<SchemeList> schemesOf(Opened opened, const std::string& path)
{
    if (auto* list = std::get_if<SchemeList>(&opened)) {
        return std::move(*list);
    }
    if (auto* document = std::get_if<SessionDocument>(&opened)) {
        return schemesOf(std::move(document->session));
    }
    return fail("The file holds a tensor, not a scheme", path, "Analyse it with: rankfall-cli analyse file:" + path);
}

Expected<std::vector<std::size_t>> membersCalled(const SchemeList& list, const std::string& name,
                                                 const std::string& path)
{
    std::vector<std::size_t> all(list.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (name.empty()) {
        return all;
    }
    for (const std::size_t i : all) {
        if (list.name(i) == name) {
            return std::vector<std::size_t>{i};
        }
    }
    std::string some;
    for (std::size_t i = 0; i < list.size() && i < 6; ++i) {
        some += (i > 0 ? " " : "") + list.name(i);
    }
    return fail("No member is called “" + name + "”", path, "Members are " + some + (list.size() > 6 ? " …" : ""));
}

Expected<SchemeMember> about(SchemeMember member, const TargetPtr& target, const std::string& path)
{
    if (!target || !member.scheme.target) {
        return member;
    }
    if (!(member.scheme.target->shape() == target->shape())) {
        return fail("The scheme is for " + member.scheme.target->name() + ", whose factors do not fit " +
                        target->name(),
                    path, "Leave --target out to check what the file says");
    }
    member.usuallyTransposed = member.usuallyTransposed && target->format().has_value();
    member.scheme.target = target;
    return member;
}

Expected<SettledScheme> schemeIn(const std::string& path, const std::string& member)
{
    const auto list = schemesIn(path);
    if (!list) {
        return tl::unexpected<Error>(list.error());
    }
    const auto chosen = membersCalled(*list, member, path);
    if (!chosen) {
        return tl::unexpected<Error>(chosen.error());
    }
    if (chosen->size() != 1) {
        return fail("The file holds " + std::to_string(chosen->size()) + " schemes", path,
                    "Name one with --member, such as " + list->name(0));
    }
    return list->member(chosen->front()).map([](const SchemeMember& found) { return settle(found); });
}

std::string conventionOf(const SettledScheme& scheme)
{
    if (!scheme.found || !scheme.scheme.target->format()) {
        return "—";
    }
    return scheme.transposed ? "Cᵀ" : "C";
}

std::string verdictText(const SettledScheme& scheme, bool ringWasGiven)
{
    if (scheme.verdict.exact) {
        const int modulus = ringWasGiven ? 0 : modulusOf(scheme.verdict.ring);
        return modulus > 0 ? "exact mod " + std::to_string(modulus) + " only" : "exact";
    }
    if (scheme.verdict.hasForeignCoefficients) {
        return "not exact: it has coefficients that do not exist over " + std::string(ringSymbol(scheme.verdict.ring));
    }
    if (scheme.verdict.ring == Ring::R) {
        char error[32];
        std::snprintf(error, sizeof error, "%.3g", scheme.verdict.largestError);
        return "floating point, never called exact: largest error " + std::string(error);
    }
    return "not exact: " + std::to_string(scheme.verdict.wrongCells) + " of " +
           std::to_string(scheme.verdict.checkedCells) + " cells differ";
}

std::optional<std::string> integerResidualText(const SettledScheme& scheme)
{
    constexpr std::size_t kShown = 4;
    const int modulus = modulusOf(scheme.verdict.ring);
    const auto residual = scheme.verdict.exact && modulus > 0 ? integerResidual(scheme.scheme) : std::nullopt;
    if (!residual || residual->empty()) {
        return std::nullopt;
    }
    std::string out = std::to_string(residual->size()) + " of " + std::to_string(scheme.verdict.checkedCells) +
                      (modulus == 2 ? " cells are off by an even number: "
                                    : " cells are off by a multiple of " + std::to_string(modulus) + ": ");
    const Target& target = *scheme.scheme.target;
    for (std::size_t i = 0; i < residual->size() && i < kShown; ++i) {
        const auto& [cell, value] = (*residual)[i];
        out += (i > 0 ? ", " : "") + target.label(Mode::A, cell.a) + " " + target.label(Mode::B, cell.b) + " " +
               target.label(Mode::C, cell.c) + " by " + std::to_string(value);
    }
    return out + (residual->size() > kShown ? ", …" : "");
}

} // namespace rankfall::cli
