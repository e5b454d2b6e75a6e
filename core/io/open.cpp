// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/open.h"

#include "core/io/coefficient_text.h"
#include "core/io/file.h"
#include "core/io/json_schemes.h"
#include "core/io/npy_scheme.h"
#include "core/io/npz.h"
#include "core/io/plain_text.h"
#include "core/io/png_session.h"
#include "core/io/scheme_lists.h"
#include "core/io/scheme_text.h"
#include "core/io/tensor_file.h"
#include "core/io/tensor_text.h"
#include "core/io/ternary_text.h"

#include <algorithm>
#include <optional>

namespace rankfall {

namespace {

constexpr std::size_t kMaxText = std::size_t{64} << 20;
constexpr const char* kFormats = "Sessions, schemes (numpy archives and arrays, JSON, .exp and other formulas, "
                                 "Mathematica, Maple and NumPy lists, number "
                                 "and coefficient text, Kemper's tables) and tensors (JSON, .npy, CSV) are read";

Expected<Opened> opened(Expected<SchemeList> list)
{
    return list ? Expected<Opened>(std::move(*list)) : tl::unexpected<Error>(list.error());
}

char firstVisible(std::string_view text, std::size_t from = 0)
{
    const auto at = text.find_first_not_of(" \t\r\n", from);
    return at == std::string_view::npos ? '\0' : text[at];
}

bool looksLikeJson(std::string_view text)
{
    const auto at = text.find_first_not_of(" \t\r\n");
    if (at == std::string_view::npos) {
        return false;
    }
    const char second = firstVisible(text, at + 1);
    return (text[at] == '{' && (second == '"' || second == '}')) || (text[at] == '[' && second != '-');
}

/// What the nested lists of a text are called; empty when it is no such text.
std::string_view listForm(std::string_view text)
{
    if (text.find("TriadSet") != std::string_view::npos || text.find("Matrix(") != std::string_view::npos) {
        return "Maple triad set";
    }
    if (firstVisible(text) == '{' || text.find("{{") != std::string_view::npos) {
        return "Mathematica list";
    }
    const bool isPython = text.find("[[") != std::string_view::npos || text.find("array(") != std::string_view::npos;
    return isPython ? "NumPy text" : "";
}

Expected<Opened> openLists(std::string_view text, std::string_view form, const std::string& file,
                           const TargetPtr& target)
{
    const auto statements = readLists(text, file);
    if (!statements) {
        return tl::unexpected<Error>(statements.error());
    }
    if (auto list = schemesOfLists(*statements, std::string(form), text, file, target)) {
        return opened(std::move(*list));
    }
    if (auto tensor = readTensorText(text, file, "file:" + file)) {
        return Expected<Opened>(std::move(*tensor));
    }
    return fail(
        "These lists of numbers have no shape of a scheme", file,
        "A scheme is a list of products {U, V, W}, or three factors with a row for each entry and a column for each "
        "product");
}

Expected<Opened> openJson(std::string_view text, const std::string& file, const TargetPtr& target)
{
    const auto json = parseJson(file, text);
    if (!json) {
        // Lists that are no JSON may be Python's: "[[1, .5], [1j, 0]]", or what numpy prints without commas.
        if (const auto form = listForm(text); firstVisible(text) == '[' && !form.empty()) {
            if (auto lists = openLists(text, form, file, target)) {
                return lists;
            }
        }
        return tl::unexpected<Error>(json.error());
    }
    if (looksLikeSession(*json)) {
        auto session = readSessionJson(*json, file, text);
        return session ? Expected<Opened>(std::move(*session)) : tl::unexpected<Error>(session.error());
    }
    const bool isTensor = json->find("shape") && json->find("entries");
    if (auto list = isTensor ? std::nullopt : schemesOfJson(*json, file, text)) {
        return opened(std::move(*list));
    }
    if (json->isArray() || isTensor) {
        auto tensor = readTensorJson(*json, file, text, "file:" + file);
        return tensor ? Expected<Opened>(std::move(*tensor)) : tl::unexpected<Error>(tensor.error());
    }
    return fail("This JSON is neither a session nor a scheme nor a tensor", placeOf(file, text, json->offset()),
                "A scheme has u, v and w; a tensor has shape and entries");
}

/// Whether this reading of a file makes sense, where there are several.
bool isExact(const SchemeList& schemes)
{
    const auto member = schemes.size() > 0 ? schemes.member(0) : fail("empty");
    return member && settle(*member).verdict.exact;
}

Expected<Opened> openNpy(std::string bytes, const std::string& file, const TargetPtr& target)
{
    const auto content = std::make_shared<const std::string>(std::move(bytes));
    auto npy = readNpy(*content, file);
    if (!npy) {
        return tl::unexpected<Error>(npy.error());
    }
    for (NpyArray& array : npy->arrays) {
        array.keep(content);
    }
    const NpyArray& first = npy->arrays[0];
    const bool isTensor =
        npy->arrays.size() == 1 && (first.dimensions() == 3 || (first.dimensions() == 2 && first.shape()[1] == 4));
    auto list = schemesOfArrays(npy->arrays, "", file, target);
    // Of three dimensions, it may be a tensor as well as a scheme.
    if (list && (!isTensor || (*list && isExact(**list)))) {
        return opened(std::move(*list));
    }
    auto tensor = readTensorNpy(first, file, "file:" + file);
    if (!tensor && list && *list) {
        return opened(std::move(*list)); // fractions are no tensor: a scheme that is not exact
    }
    return tensor ? Expected<Opened>(std::move(*tensor)) : tl::unexpected<Error>(tensor.error());
}

Expected<Opened> openText(std::string_view text, const std::string& file, const TargetPtr& target)
{
    if (looksLikeJson(text)) {
        return openJson(text, file, target);
    }
    if (looksLikeTensorText(text)) {
        auto tensor = readTensorText(text, file, "file:" + file);
        return tensor ? Expected<Opened>(std::move(*tensor)) : tl::unexpected<Error>(tensor.error());
    }
    if (looksLikeBini(text)) {
        return opened(readBini(text, file));
    }
    if (looksLikeBrent(text)) {
        return opened(readBrent(text, file));
    }
    // The first numbers of three blocks may happen to be sizes of a format and a rank.
    const bool hasBlocks = looksLikeCoefficientText(text);
    std::optional<SchemeList> ternary;
    if (const std::string numbers = withoutComments(text); looksLikeTernaryText(numbers)) {
        auto list = readTernaryText(numbers, file);
        if (!hasBlocks || (list && isExact(*list))) {
            return opened(std::move(list));
        }
        if (list) {
            ternary = std::move(*list);
        }
    }
    if (hasBlocks) {
        auto list = readCoefficientText(text, file, target);
        return opened(list || !ternary ? std::move(list) : std::move(*ternary));
    }
    if (const auto form = listForm(text); !form.empty()) {
        return openLists(text, form, file, target);
    }
    auto member = readSchemeText(text, file, target);
    return member ? Expected<Opened>(SchemeList("formulas", std::move(*member)))
                  : tl::unexpected<Error>(member.error());
}

/// The tensor of a file as the product of an algebra.
Expected<TargetPtr> asAlgebra(const Target& target, std::string_view name, const std::string& path)
{
    const Shape shape = target.shape();
    if (shape.a != shape.b || shape.b != shape.c) {
        return fail("The structure constants of an algebra are as many along each mode; this tensor has " +
                        std::to_string(shape.a) + "×" + std::to_string(shape.b) + "×" + std::to_string(shape.c),
                    path, "Open it as file:" + path);
    }
    return Target::of({Family::Custom,
                       std::string(name),
                       "product in the algebra of " + std::filesystem::path(path).stem().string(),
                       target.tensor(),
                       {target.layout(Mode::A), target.layout(Mode::B), target.layout(Mode::C)}});
}

} // namespace

Expected<Opened> openBytes(std::string bytes, const std::string& file, const TargetPtr& target)
{
    if (bytes.empty()) {
        return fail("The file is empty", file, kFormats);
    }
    auto unpacked = unpackedGzip(std::move(bytes), file);
    if (!unpacked) {
        return tl::unexpected<Error>(unpacked.error());
    }
    if (looksLikeZip(*unpacked)) {
        return opened(readNpz(std::move(*unpacked), file, target));
    }
    if (looksLikeNpy(*unpacked)) {
        return openNpy(std::move(*unpacked), file, target);
    }
    if (looksLikePng(*unpacked)) {
        const auto text = sessionTextOfPng(*unpacked, file);
        auto session = text ? readSessionText(*text, file) : tl::unexpected<Error>(text.error());
        return session ? Expected<Opened>(std::move(*session)) : tl::unexpected<Error>(session.error());
    }
    if (unpacked->size() > kMaxText) {
        return fail("The file is larger than 64 MiB", file, "No scheme is so large; check that it is the right file");
    }
    const auto text = plainText(std::move(*unpacked), file);
    if (!text) {
        return tl::unexpected<Error>(text.error());
    }
    const auto control = std::ranges::find_if(
        *text, [](char c) { return c >= 0 && c < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\f'; });
    if (control != text->end()) {
        return fail("This is not a kind of file that is read here",
                    placeOf(file, *text, static_cast<std::size_t>(control - text->begin())), kFormats);
    }
    return openText(*text, file, target);
}

Expected<Opened> openFile(const std::filesystem::path& path, const TargetPtr& target)
{
    auto bytes = readFile(path);
    return bytes ? openBytes(std::move(*bytes), path.string(), target) : tl::unexpected<Error>(bytes.error());
}

Expected<TargetPtr> openTarget(std::string_view name)
{
    const bool isAlgebra = name.starts_with("algebra:");
    if (!name.starts_with("file:") && !isAlgebra) {
        return Target::parse(name);
    }
    const std::string path(name.substr(name.find(':') + 1));
    auto opened = openFile(path);
    if (!opened) {
        return tl::unexpected<Error>(opened.error());
    }
    if (auto* target = std::get_if<TargetPtr>(&*opened)) {
        return isAlgebra ? asAlgebra(**target, name, path) : *target;
    }
    return fail("The file holds a scheme or a session, not a tensor", path, "Give the file itself, without “file:”");
}

Ring playableRing(const SettledScheme& scheme)
{
    const Ring ring = scheme.verdict.exact ? scheme.verdict.ring : scheme.scheme.claimedRing;
    return ring == Ring::Q || ring == Ring::C || ring == Ring::R ? Ring::Z : ring;
}

Expected<Session> sessionOfScheme(const Scheme& scheme, Ring ring)
{
    if (!hasPositions(ring)) {
        return fail("The scheme holds over " + std::string(ringSymbol(ring)) +
                        " only, and positions live over ℤ or modulo a prime",
                    scheme.name, "Verify it, or begin a search at it, on the command line");
    }
    const auto terms = termsOf(scheme, ring);
    if (!terms) {
        return tl::unexpected<Error>(terms.error());
    }
    int bound = firstBound(ring);
    std::vector<Node> nodes(terms->size() + 1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].id = static_cast<NodeId>(i);
        nodes[i].parent = i > 0 ? static_cast<NodeId>(i - 1) : kNoNode;
        if (i + 1 < nodes.size()) {
            nodes[i].children.push_back(static_cast<NodeId>(i + 1));
        }
        if (i > 0) {
            nodes[i].move = Move::play((*terms)[i - 1]);
            bound = std::max(bound, (*terms)[i - 1].magnitude());
        }
    }
    return Session::fromNodes({scheme.target, ring, bound}, std::move(nodes), 0);
}

} // namespace rankfall
