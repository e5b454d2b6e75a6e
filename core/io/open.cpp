// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/open.h"

#include "core/io/file.h"
#include "core/io/npz.h"
#include "core/io/png_session.h"
#include "core/io/scheme_json.h"
#include "core/io/scheme_text.h"
#include "core/io/tensor_file.h"
#include "core/io/ternary_text.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMaxText = std::size_t{64} << 20;
constexpr const char* kFormats = "Sessions, AlphaTensor's .npz, JSON schemes, .exp and other formulas, number text, "
                                 "and tensors (JSON, .npy) are read";

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
    return (text[at] == '{' && second != '{') || (text[at] == '[' && second != '-');
}

/// Forms of the literature that are recognised only to be told apart from damaged files.
std::string_view unreadForm(std::string_view text)
{
    const char first = firstVisible(text);
    if (first == '{') {
        return "a Mathematica list (.m)";
    }
    if (text.find("TriadSet") != std::string_view::npos) {
        return "a Maple triad set (.mpl)";
    }
    if (text.starts_with("Bini ") || text.find("\nBini ") != std::string_view::npos) {
        return "a Bini table";
    }
    if (text.find("\n111111:") != std::string_view::npos) {
        return "a table of Brent equations";
    }
    // Rows of numbers separated by '#', the coefficient text of Benson and Ballard.
    const bool onlyNumbers = text.find_first_not_of("0123456789+-./eE \t\r\n#") == std::string_view::npos;
    if (onlyNumbers && text.find("\n#") != std::string_view::npos) {
        return "coefficient text in blocks";
    }
    return {};
}

Expected<Opened> openJson(std::string_view text, const std::string& file)
{
    const auto json = parseJson(file, text);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    if (json->isArray() || (json->find("shape") && json->find("entries"))) {
        auto target = readTensorJson(*json, file, text, "file:" + file);
        return target ? Expected<Opened>(std::move(*target)) : tl::unexpected<Error>(target.error());
    }
    if (looksLikeSession(*json)) {
        auto session = readSessionJson(*json, file, text);
        return session ? Expected<Opened>(std::move(*session)) : tl::unexpected<Error>(session.error());
    }
    if (looksLikeSchemeJson(*json)) {
        auto member = readSchemeJson(*json, file, text);
        return member ? Expected<Opened>(SchemeList("JSON scheme", std::move(*member)))
                      : tl::unexpected<Error>(member.error());
    }
    return fail("This JSON is neither a session nor a scheme nor a tensor", placeOf(file, text, json->offset()),
                "A scheme has u, v and w; a tensor has shape and entries");
}

Expected<Opened> openNpy(std::string_view bytes, const std::string& file)
{
    const auto npy = readNpy(bytes, file);
    if (!npy) {
        return tl::unexpected<Error>(npy.error());
    }
    if (npy->isPickled) {
        return fail("This array of arrays stands outside its archive", file, "Open the .npz archive that it came from");
    }
    auto target = readTensorNpy(npy->arrays[0], file, "file:" + file);
    return target ? Expected<Opened>(std::move(*target)) : tl::unexpected<Error>(target.error());
}

} // namespace

Expected<Opened> openBytes(std::string bytes, const std::string& file, const TargetPtr& target)
{
    if (bytes.empty()) {
        return fail("The file is empty", file, kFormats);
    }
    if (looksLikeZip(bytes)) {
        auto list = readNpz(std::move(bytes), file);
        return list ? Expected<Opened>(std::move(*list)) : tl::unexpected<Error>(list.error());
    }
    if (looksLikeNpy(bytes)) {
        return openNpy(bytes, file);
    }
    if (looksLikePng(bytes)) {
        const auto text = sessionTextOfPng(bytes, file);
        auto session = text ? readSessionText(*text, file) : tl::unexpected<Error>(text.error());
        return session ? Expected<Opened>(std::move(*session)) : tl::unexpected<Error>(session.error());
    }
    if (bytes.size() > kMaxText) {
        return fail("The file is larger than 64 MiB", file, "No scheme is so large; check that it is the right file");
    }
    std::string_view text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) { // a byte order mark, which some editors write
        text.remove_prefix(3);
    }
    const auto control = std::find_if(text.begin(), text.end(), [](char c) {
        return c >= 0 && c < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\f';
    });
    if (control != text.end()) {
        return fail("This is not a kind of file that is read here",
                    placeOf(file, text, static_cast<std::size_t>(control - text.begin())), kFormats);
    }
    if (looksLikeJson(text)) {
        return openJson(text, file);
    }
    if (const auto form = unreadForm(text); !form.empty()) {
        return fail("This is " + std::string(form) + ", which this version does not read", file, kFormats);
    }
    if (looksLikeTernaryText(text)) {
        auto list = readTernaryText(text, file);
        return list ? Expected<Opened>(std::move(*list)) : tl::unexpected<Error>(list.error());
    }
    auto member = readSchemeText(text, file, target);
    return member ? Expected<Opened>(SchemeList("formulas", std::move(*member)))
                  : tl::unexpected<Error>(member.error());
}

Expected<Opened> openFile(const std::filesystem::path& path, const TargetPtr& target)
{
    auto bytes = readFile(path);
    return bytes ? openBytes(std::move(*bytes), path.string(), target) : tl::unexpected<Error>(bytes.error());
}

Expected<TargetPtr> openTarget(std::string_view name)
{
    if (!name.starts_with("file:")) {
        return Target::parse(name);
    }
    const std::string path(name.substr(5));
    auto opened = openFile(path);
    if (!opened) {
        return tl::unexpected<Error>(opened.error());
    }
    if (auto* target = std::get_if<TargetPtr>(&*opened)) {
        return *target;
    }
    return fail("The file holds a scheme or a session, not a tensor", path, "Give the file itself, without “file:”");
}

Ring playableRing(const SettledScheme& scheme)
{
    const Ring ring = scheme.verdict.exact ? scheme.verdict.ring : scheme.scheme.claimedRing;
    return ring == Ring::Q ? Ring::Z : ring;
}

Expected<Session> sessionOfScheme(const Scheme& scheme, Ring ring)
{
    if (!hasPositions(ring)) {
        return fail("The scheme holds over " + std::string(ringSymbol(ring)) +
                        " only, and positions live over ℤ or ℤ mod 2",
                    scheme.name, "Verify it, or begin a search at it, on the command line");
    }
    const auto terms = termsOf(scheme, ring);
    if (!terms) {
        return tl::unexpected<Error>(terms.error());
    }
    int bound = ring == Ring::Z2 ? 1 : 2;
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
