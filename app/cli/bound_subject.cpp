// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/bound_subject.h"

#include "app/cli/input.h"
#include "core/game/bounds.h"

#include <algorithm>
#include <filesystem>

namespace rankfall::cli {

void BoundSubject::lowerTo(int rank, std::string by)
{
    if (!upper || rank < *upper) {
        upper = rank;
        upperBy = std::move(by);
    }
}

Expected<BoundSubject> boundSubject(const std::string& argument, Ring ring)
{
    std::error_code ignored;
    BoundSubject out;
    const auto take = [&](const TargetPtr& target) {
        out.what = target->name();
        out.target = target;
        out.tensor = target->tensor();
    };
    if (isAtlasName(argument) || std::filesystem::exists(argument, ignored)) {
        auto opened = openFileOrAtlas(argument);
        if (!opened) {
            return tl::unexpected<Error>(opened.error());
        }
        if (const auto* document = std::get_if<SessionDocument>(&*opened)) {
            if (document->session.problem().ring != ring) {
                return fail("The session is over another ring", argument,
                            "Give --ring " + std::string(ringKey(document->session.problem().ring)));
            }
            const Position position = document->session.position();
            out = {"the residual of " + argument, position.residual(), position.problem().target, false, {}, {}};
        } else if (const auto* target = std::get_if<TargetPtr>(&*opened)) {
            take(*target);
        } else {
            const auto& list = std::get<SchemeList>(*opened);
            const auto member = list.size() == 1 ? list.member(0)
                                                 : fail("The file holds " + std::to_string(list.size()) + " schemes",
                                                        argument, "Name a file of one scheme, or a target");
            if (!member) {
                return tl::unexpected<Error>(member.error());
            }
            const SettledScheme scheme = settle(*member);
            take(scheme.scheme.target);
            if (verify(scheme.scheme, ring).exact) {
                out.lowerTo(scheme.scheme.rank(), argument + ", verified");
            }
        }
    } else if (const auto target = openTarget(argument); target) {
        take(*target);
    } else {
        return tl::unexpected<Error>(target.error());
    }
    const Shape shape = out.tensor.shape();
    if (std::max({shape.a, shape.b, shape.c}) > 64) {
        return fail(out.what + " is too large", {}, "Bounds are for tensors with up to 64 entries along each mode");
    }
    Tensor start = out.target->tensor();
    out.tensor.reduce(ring);
    start.reduce(ring);
    out.isWhole = start == out.tensor;
    return out;
}

void boundAbove(BoundSubject& subject, Ring ring)
{
    const Bounds bounds = boundsOf(subject.tensor, ring == Ring::Q ? Ring::Z : ring);
    if (bounds.upper == 0 || !upperWitness(subject.tensor, ring == Ring::Q ? Ring::Z : ring).empty()) {
        subject.lowerTo(bounds.upper, std::string("ranks of the slices along ") + "ABC"[index(bounds.upperMode)]);
    }
    if (subject.isWhole) {
        subject.lowerTo(static_cast<int>(subject.target->schoolbook().size()), "the definition");
        const std::string name = "atlas:" + subject.target->name() + ":" + std::string(ringKey(ring));
        if (const auto scheme = parseAtlasName(name).and_then(loadScheme); scheme && verify(*scheme, ring).exact) {
            subject.lowerTo(scheme->rank(), name + ", verified");
        }
    }
}

Expected<proof::RankFormula> rankFormula(const BoundSubject& subject, int terms)
{
    Tensor reduced = subject.tensor;
    reduced.reduce(Ring::Z2);
    const sat::BitTensor bits(reduced);
    if (terms < 1 || bits.isZero()) {
        return fail("There is nothing to certify", "--certificate", "Give --prove a rank of 2 or more");
    }
    if (static_cast<double>(reduced.shape().cells()) * terms > 2e6) {
        return fail("The formula would be too large", "--certificate", "Choose a smaller tensor");
    }
    return proof::RankFormula(bits, terms, proof::symmetriesOf(*subject.target, bits));
}

} // namespace rankfall::cli
