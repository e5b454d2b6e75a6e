// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/scheme_out.h"
#include "core/io/file.h"

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

struct Written {
    std::string path;
    std::string verdict;
};

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
    const auto path =
        options.all && options.out != "-"
            ? (std::filesystem::path(options.out) / fileNameOf(list.name(i), found.scheme, format)).string()
            : options.out;
    if (const auto written = writeOut(path, *content); !written) {
        return tl::unexpected<Error>(written.error());
    }
    return Written{path, verdictText(found, false)};
}

int run(const Options& options)
{
    const auto format = options.format.empty() ? formatOfPath(options.out, "Add --to with one of " + formatNames())
                                               : formatCalled(options.format);
    if (!format) {
        printError(format.error());
        return kUnusable;
    }
    // A session keeps its whole tree when it stays a session.
    if (*format == kSessionFormat && !options.all) {
        auto opened = openFileOrAtlas(options.in);
        if (opened && std::holds_alternative<SessionDocument>(*opened)) {
            const auto& document = std::get<SessionDocument>(*opened);
            const auto written = writeFile(options.out, sessionJson(document.session, document.view, document.lesson));
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
        if (const auto made = makeFolder(options.out); !made) {
            printError(made.error());
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
