// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/export.h"

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/program_in.h"
#include "app/cli/scheme_out.h"

#include <algorithm>
#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    ProgramChoice choice;
    std::string to;
    std::string out = "-";
};

std::string formatKeys()
{
    std::string keys;
    for (const CodeFormatInfo& info : codeFormats()) {
        keys += (keys.empty() ? "" : ", ") + std::string(info.key);
    }
    return keys;
}

Expected<CodeFormat> codeFormatOf(const Options& options)
{
    for (const CodeFormatInfo& info : codeFormats()) {
        if (options.to == info.key || (options.to.empty() && options.out.ends_with(info.extension))) {
            return info.format;
        }
    }
    return options.to.empty() ? fail("The name “" + options.out + "” does not say what to write", {},
                                     "Add --to with one of " + formatKeys())
                              : fail("“" + options.to + "” is not something a scheme is written as", "--to",
                                     "Choose one of " + formatKeys());
}

int run(const Options& options)
{
    const auto format = codeFormatOf(options);
    const auto chosen = format ? chosenProgram(options.choice) : tl::unexpected<Error>(format.error());
    if (!chosen) {
        printError(chosen.error());
        return kUnusable;
    }
    if (interrupted()) {
        return kInterrupted;
    }
    const auto text = exported(chosen->program, *format);
    if (!text) {
        printError({text.error().message, options.choice.file, text.error().remedy});
        return kNo;
    }
    if (const auto written = writeOut(options.out, *text); !written) {
        printError(written.error());
        return kUnusable;
    }
    if (options.out != "-") {
        printLine(options.out + ": " + std::to_string(chosen->program.rank()) + " multiplications, " +
                  std::to_string(chosen->program.additions()) + " additions, verified over " +
                  std::string(ringSymbol(chosen->program.ring)));
    }
    return kYes;
}

} // namespace

Run exportCode(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    declareProgramChoice(app, options->choice);
    app.add_option("--to", options->to, "What to write: " + formatKeys() + " (default: by the extension of --out)");
    app.add_option("--out", options->out, "File to write (default: standard output)");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
