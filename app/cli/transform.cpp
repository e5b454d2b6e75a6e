// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/transform.h"

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/scheme_out.h"

#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    std::string in;
    std::string member;
    std::string out;
    std::string format;
    bool rotate = false;
    bool transpose = false;
    std::optional<std::uint64_t> seed;
    int additions = 0;
    std::array<std::string, 3> matrices; ///< P, Q and R as text
    std::string product;
    std::string merge;
    std::string along = "p";
    std::string extend;
    std::string project;
    bool json = false;
};

Expected<SettledScheme> schemeIn(const std::string& path, const std::string& member)
{
    const auto list = schemesIn(path);
    const auto chosen = list ? membersCalled(*list, member, path) : tl::unexpected<Error>(list.error());
    if (!chosen) {
        return tl::unexpected<Error>(chosen.error());
    }
    if (chosen->size() > 1) {
        return fail("The file holds " + std::to_string(chosen->size()) + " schemes", path,
                    member.empty() ? "Choose one with --member, such as --member " + list->name(0)
                                   : "Convert the one that you mean into a file of its own");
    }
    auto read = list->member(chosen->front());
    return read ? Expected<SettledScheme>(settle(*read)) : tl::unexpected<Error>(read.error());
}

Expected<Side> sideOf(const std::string& text, const char* option)
{
    const auto side = parseSide(text);
    return side ? Expected<Side>(*side)
                : fail("“" + text + "” is no side of a matrix product", option, "Use n, m or p");
}

Expected<BasisChange> basisOf(const Options& options, const Scheme& scheme)
{
    const auto format = scheme.target->format();
    if (!format) {
        return fail("A basis is changed in matrix products only; " + scheme.target->name() + " is none", options.in);
    }
    BasisChange change = identityChange(*format);
    if (options.seed) {
        Rng rng(*options.seed);
        const int additions = options.additions > 0 ? options.additions : std::max({format->n, format->m, format->p});
        change = randomChange(*format, additions, scheme.claimedRing, rng);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        if (!options.matrices[i].empty()) {
            auto matrix = parseInvertible(options.matrices[i], change[i].size, scheme.claimedRing);
            if (!matrix) {
                matrix.error().where = std::string("--") + "PQR"[i];
                return tl::unexpected<Error>(matrix.error());
            }
            change[i] = std::move(*matrix);
        }
    }
    return change;
}

Expected<Transformation> asked(const Options& options, const Scheme& scheme)
{
    using Kind = Transformation::Kind;
    const bool basis =
        options.seed || std::ranges::any_of(options.matrices, [](const auto& text) { return !text.empty(); });
    const int count = static_cast<int>(options.rotate) + static_cast<int>(options.transpose) + static_cast<int>(basis) +
                      static_cast<int>(!options.product.empty()) + static_cast<int>(!options.merge.empty()) +
                      static_cast<int>(!options.extend.empty()) + static_cast<int>(!options.project.empty());
    if (count != 1) {
        return fail(count == 0 ? "Nothing says what to do" : "One change at a time", {},
                    "Give one of --cyclic, --transpose, --basis, --product, --extend, --project and --merge");
    }
    Transformation how;
    if (basis) {
        how.kind = Kind::Basis;
        auto change = basisOf(options, scheme);
        if (!change) {
            return tl::unexpected<Error>(change.error());
        }
        how.basis = std::move(*change);
    } else if (options.rotate || options.transpose) {
        how.kind = options.rotate ? Kind::Rotate : Kind::Transpose;
    } else if (!options.project.empty()) {
        auto cut = parseProjection(options.project);
        if (!cut) {
            cut.error().where = "--project";
        }
        return cut;
    } else if (!options.extend.empty()) {
        how.kind = Kind::Extend;
        const auto side = sideOf(options.extend, "--extend");
        if (!side) {
            return tl::unexpected<Error>(side.error());
        }
        how.side = *side;
    } else {
        how.kind = options.product.empty() ? Kind::Merge : Kind::Product;
        const auto side = sideOf(options.along, "--along");
        auto other = schemeIn(options.product.empty() ? options.merge : options.product, {});
        if (!side || !other) {
            return tl::unexpected<Error>(side ? other.error() : side.error());
        }
        if (!other->verdict.exact) {
            return fail("The other scheme is " + verdictText(*other, false), options.product + options.merge,
                        "Only exact schemes make exact ones");
        }
        how.side = *side;
        how.other = std::move(other->scheme);
        how.other->claimedRing = other->verdict.ring;
    }
    return how;
}

int run(const Options& options)
{
    const auto format = options.format.empty() ? formatOfPath(options.out, "Add --to with one of " + formatNames())
                                               : formatCalled(options.format);
    auto found = format ? schemeIn(options.in, options.member) : tl::unexpected<Error>(format.error());
    if (!found) {
        printError(found.error());
        return kUnusable;
    }
    if (!found->verdict.exact) {
        printNote(options.in + ": " + verdictText(*found, false));
        return kNo;
    }
    found->scheme.claimedRing = found->verdict.ring;
    const auto how = asked(options, found->scheme);
    const auto made = how ? transformed(found->scheme, *how) : tl::unexpected<Error>(how.error());
    if (!made) {
        printError(made.error());
        return kUnusable;
    }
    SettledScheme result{*made, verify(*made, made->claimedRing), false, true};
    if (!result.verdict.exact) {
        printError({"The result is " + verdictText(result, false), {}, "Please report this"});
        return kNo;
    }
    const auto content = contentOf(result, *format);
    const auto written = content ? writeOut(options.out, *content) : tl::unexpected<Error>(content.error());
    if (!written) {
        printError(written.error());
        return kUnusable;
    }
    const auto describe = [](const Scheme& scheme) {
        return scheme.target->name() + " in " + std::to_string(scheme.rank());
    };
    if (options.json) {
        JsonObject object;
        object.add("transformation", transformationKey(how->kind)).add("file", options.out);
        object.add("from", found->scheme.target->name()).add("fromRank", found->scheme.rank());
        object.add("target", made->target->name()).add("rank", made->rank());
        object.add("ring", ringKey(result.verdict.ring)).add("exact", true);
        if (how->kind == Transformation::Kind::Basis) {
            object.add("P", toText(how->basis[0])).add("Q", toText(how->basis[1])).add("R", toText(how->basis[2]));
        }
        printLine(object.text());
    } else if (options.out != "-") {
        printLine(describe(found->scheme) + " → " + describe(*made) + ", " + verdictText(result, false) + " over " +
                  std::string(ringSymbol(result.verdict.ring)) + ", written to " + options.out);
    }
    return kYes;
}

} // namespace

Run transform(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->in, "A scheme of a matrix product, of any format")->required();
    app.add_option("--out", options->out, "What to write; - for standard output")->required();
    app.add_option("--to", options->format, "Format: " + formatNames() + " (default: by the extension of --out)");
    app.add_option("--member", options->member, "Only the scheme of this name in an archive");
    app.add_flag("--cyclic", options->rotate, "Turn the three matrices: n x m x p becomes m x p x n");
    app.add_flag("--transpose", options->transpose, "(AB)ᵀ = BᵀAᵀ: n x m x p becomes p x m x n");
    app.add_option("--basis", options->seed, "Change the basis by random unimodular P, Q and R; the seed");
    app.add_option("--additions", options->additions, "Row additions in each of them (default: the largest size)")
        ->check(CLI::Range(1, 1000));
    app.add_option("-p,--P", options->matrices[0], "Change the basis by this P, written as “1 1; 0 1”");
    app.add_option("-q,--Q", options->matrices[1], "… and this Q");
    app.add_option("-r,--R", options->matrices[2], "… and this R; those left out are the identity");
    app.add_option("--product", options->product, "Put the scheme of this file into every block");
    app.add_option("--merge", options->merge, "Put the scheme of this file beside it");
    app.add_option("--along", options->along, "… along this side: n, m or p (default p)");
    app.add_option("--extend", options->extend, "One larger along n, m or p, by definition");
    app.add_option("--project", options->project, "One smaller: p:3 is without the third index of p");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
