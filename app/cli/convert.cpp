// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "core/io/file.h"
#include "core/io/scheme_write.h"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    std::string in;
    std::string out;
    std::string format;
    std::string member;
    bool all = false;
    bool json = false;
};

constexpr const char* kSession = "session";
constexpr const char* kSessionExtension = ".rankfall";

struct Written {
    std::string path;
    std::string verdict;
};

std::string formatNames()
{
    std::string names;
    for (const auto& info : schemeFormats()) {
        names += info.key + ", ";
    }
    return names + kSession;
}

/// What --to says, or the extension of the output.
Expected<std::string> formatOf(const Options& options)
{
    const auto& known = schemeFormats();
    if (!options.format.empty()) {
        const bool good = options.format == kSession || std::any_of(known.begin(), known.end(), [&](const auto& info) {
                              return info.key == options.format;
                          });
        return good ? Expected<std::string>(options.format)
                    : fail("“" + options.format + "” is not a format that is written", "--to",
                           "Formats are " + formatNames());
    }
    const std::string extension = std::filesystem::path(options.out).extension().string();
    if (extension == kSessionExtension) {
        return std::string(kSession);
    }
    for (const auto& info : known) {
        if (!info.extension.empty() && info.extension == extension) {
            return info.key;
        }
    }
    return fail("The name “" + options.out + "” does not say which format to write", {},
                "Add --to with one of " + formatNames());
}

std::string extensionOf(const std::string& format)
{
    for (const auto& info : schemeFormats()) {
        if (info.key == format) {
            return info.extension.empty() ? ".txt" : info.extension;
        }
    }
    return kSessionExtension;
}

Expected<std::string> contentOf(const SettledScheme& found, const std::string& format)
{
    if (format == kSession) {
        return sessionOfScheme(found.scheme, playableRing(found)).map([](const Session& session) {
            return sessionJson(session);
        });
    }
    for (const auto& info : schemeFormats()) {
        if (info.key == format) {
            Scheme scheme = found.scheme;
            if (found.verdict.exact) {
                scheme.claimedRing = found.verdict.ring;
            }
            return writeScheme(scheme, info.format);
        }
    }
    return fail("Unknown format " + format);
}

/// A file name for a member of an archive: "4x4x5_m63.json"; names that are not sizes keep their letters and digits.
std::string fileNameOf(const std::string& member, const Scheme& scheme, const std::string& format)
{
    std::string name = scheme.target->format() ? scheme.target->name() + "_m" + std::to_string(scheme.rank()) : "";
    std::string plain = member;
    std::replace(plain.begin(), plain.end(), ',', 'x');
    if (name.empty() || plain != scheme.target->name()) {
        for (char& c : plain) {
            const bool keep =
                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            c = keep ? c : '_';
        }
        name += (name.empty() ? "" : "_") + plain;
    }
    return name + extensionOf(format);
}

Expected<Written> writeMember(const Options& options, const SchemeList& list, std::size_t i, const std::string& format)
{
    const auto member = list.member(i);
    if (!member) {
        return tl::unexpected<Error>(member.error());
    }
    const SettledScheme found = settle(*member);
    const auto content = contentOf(found, format);
    if (!content) {
        Error error = content.error();
        error.where = options.in + (list.name(i).empty() ? "" : ":" + list.name(i));
        return tl::unexpected<Error>(error);
    }
    if (options.out == "-") {
        printLine(content->substr(0, content->size() - (content->ends_with('\n') ? 1 : 0)));
        return Written{"-", verdictText(found, false)};
    }
    const auto path =
        options.all ? (std::filesystem::path(options.out) / fileNameOf(list.name(i), found.scheme, format)).string()
                    : options.out;
    if (const auto written = writeFile(path, *content); !written) {
        return tl::unexpected<Error>(written.error());
    }
    return Written{path, verdictText(found, false)};
}

int run(const Options& options)
{
    auto format = formatOf(options);
    if (!format) {
        printError(format.error());
        return kUnusable;
    }
    // A session keeps its whole tree when it stays a session.
    if (*format == kSession && !options.all) {
        auto opened = openFileOrAtlas(options.in);
        if (opened && std::holds_alternative<SessionDocument>(*opened)) {
            const auto& document = std::get<SessionDocument>(*opened);
            const auto written = writeFile(options.out, sessionJson(document.session, document.view));
            if (!written) {
                printError(written.error());
                return kUnusable;
            }
            return kYes;
        }
    }
    const auto list = schemesIn(options.in);
    const auto chosen = list ? membersCalled(*list, options.member, options.in) : tl::unexpected<Error>(list.error());
    if (!chosen) {
        printError(chosen.error());
        return kUnusable;
    }
    if (chosen->size() > 1 && !options.all) {
        printError({"The file holds " + std::to_string(chosen->size()) + " schemes", options.in,
                    "Choose one with --member, such as --member " + list->name(0) +
                        ", or write all into a folder with --all"});
        return kUnusable;
    }
    if (options.all) {
        std::error_code failed;
        std::filesystem::create_directories(options.out, failed);
        if (failed) {
            printError({"The folder cannot be made: " + failed.message(), options.out, "Choose another place"});
            return kUnusable;
        }
    }
    int unusable = 0;
    std::vector<std::string> json;
    Progress progress("Converting", chosen->size());
    for (const std::size_t i : *chosen) {
        if (interrupted()) {
            break;
        }
        progress.step(json.size(), list->name(i));
        const auto written = writeMember(options, *list, i, *format);
        if (!written) {
            progress.clear();
            printError(written.error());
            ++unusable;
            continue;
        }
        json.push_back(JsonObject()
                           .add("file", written->path)
                           .add("member", list->name(i))
                           .add("verdict", written->verdict)
                           .text());
        if (written->verdict.starts_with("not")) {
            progress.clear();
            printNote(written->path + ": " + written->verdict);
        }
    }
    progress.clear();
    if (options.json) {
        printLine(JsonObject().addRaw("written", jsonList(json)).add("interrupted", interrupted()).text());
    } else if (options.out != "-") {
        printLine(std::to_string(json.size()) + (json.size() == 1 ? " scheme" : " schemes") + " written to " +
                  options.out);
    }
    return interrupted() ? kInterrupted : unusable > 0 ? kUnusable : kYes;
}

} // namespace

Run convert(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("IN", options->in, "What to read, of any format")->required();
    app.add_option("OUT", options->out, "What to write; a folder with --all; - for standard output")->required();
    app.add_option("--to", options->format, "Format: " + formatNames() + " (default: by the extension of OUT)");
    app.add_option("--member", options->member, "Only the scheme of this name in an archive");
    app.add_flag("--all", options->all, "Write every scheme of IN into the folder OUT");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
