// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

namespace rankfall::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string ring;
    std::string target;
    bool json = false;
};

/// What the options mean.
struct Request {
    std::optional<Ring> ring;
    TargetPtr target;
};

using Clock = std::chrono::steady_clock;

std::string secondsText(Clock::time_point since)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f s", std::chrono::duration<double>(Clock::now() - since).count());
    return text;
}

/// What was found of every member so far.
class Findings {
public:
    explicit Findings(bool manyFiles)
        : m_manyFiles(manyFiles)
        , m_table(manyFiles ? std::vector<std::string>{"FILE", "MEMBER", "TARGET", "RANK", "RING", "MODE C", "TIME",
                                                       "VERDICT"}
                            : std::vector<std::string>{"MEMBER", "TARGET", "RANK", "RING", "MODE C", "VERDICT"})
    {
    }

    void note(const std::string& file, const std::string& name, const SettledScheme& found, const Request& request,
              Clock::time_point since);
    /// `what` is "unreadable", of a member of an archive, or "refused", of a file.
    void note(const std::string& file, const std::string& name, const Error& error, const char* what);
    /// A file that holds no scheme to check, but something else that is well.
    void pass(const std::string& file, const std::string& what);

    std::string summary() const;

    std::string table() const { return m_table.text(); }

    const std::vector<std::string>& json() const { return m_json; }

    const std::vector<std::string>& remarks() const { return m_remarks; }

    int exitCode() const { return m_refused > 0 ? kUnusable : m_wrong > 0 ? kNo : kYes; }

private:
    void add(const std::string& file, std::vector<std::string> row)
    {
        if (m_manyFiles) {
            row.insert(row.begin(), file);
        }
        m_table.add(std::move(row));
    }

    bool m_manyFiles;
    std::map<Ring, int> m_exact;
    int m_wrong = 0;
    int m_refused = 0;
    bool m_ringGiven = false;
    std::vector<std::string> m_json;
    std::vector<std::string> m_remarks;
    Table m_table;
};

void Findings::note(const std::string& file, const std::string& name, const SettledScheme& found,
                    const Request& request, Clock::time_point since)
{
    const Scheme& scheme = found.scheme;
    const std::string verdict = verdictText(found, request.ring.has_value());
    m_ringGiven = request.ring.has_value();
    if (found.verdict.exact) {
        ++m_exact[found.verdict.ring];
    } else {
        ++m_wrong;
    }
    const bool ringIsSaid = found.verdict.exact || request.ring || found.verdict.ring == Ring::R;
    std::vector<std::string> row{name.empty() ? "—" : name, scheme.target->name(), std::to_string(scheme.rank()),
                                 ringIsSaid ? std::string(ringSymbol(found.verdict.ring)) : "—", conventionOf(found)};
    if (m_manyFiles) {
        row.push_back(secondsText(since));
    }
    row.push_back(verdict);
    add(file, std::move(row));
    JsonObject object;
    if (m_manyFiles) {
        object.add("file", file);
    }
    object.add("member", name).add("target", scheme.target->name()).add("rank", scheme.rank());
    object.add("exact", found.verdict.exact).add("ring", ringKey(found.verdict.ring));
    if (found.found && scheme.target->format()) {
        object.add("modeC", found.transposed ? "transposed" : "plain");
    }
    object.add("wrongCells", found.verdict.wrongCells).add("checkedCells", found.verdict.checkedCells);
    if (!found.verdict.exact && modulusOf(found.verdict.ring) == 0) {
        object.add("largestError", found.verdict.largestError);
    }
    if (const auto residual = request.ring || m_manyFiles ? std::nullopt : integerResidualText(found)) {
        object.add("overIntegers", *residual);
        m_remarks.push_back((name.empty() ? "" : name + ": ") + "over ℤ, " + *residual);
    }
    m_json.push_back(object.add("verdict", verdict).text());
}

void Findings::note(const std::string& file, const std::string& name, const Error& error, const char* what)
{
    ++m_refused;
    std::vector<std::string> row{name.empty() ? "—" : name, "—", "—", "—", "—"};
    if (m_manyFiles) {
        row.push_back("—");
    }
    row.push_back(std::string(what) + ": " + error.message);
    add(file, std::move(row));
    JsonObject object;
    if (m_manyFiles) {
        object.add("file", file);
    }
    m_json.push_back(object.add("member", name).add("exact", false).add("error", error.text()).text());
}

void Findings::pass(const std::string& file, const std::string& what)
{
    add(file, {"—", "—", "—", "—", "—", "—", what});
}

std::string Findings::summary() const
{
    const std::size_t total = m_json.size();
    std::string out = std::to_string(total) + (total == 1 ? " scheme: " : " schemes: ");
    std::string parts;
    const auto part = [&](int count, const std::string& text) {
        if (count > 0) {
            parts += (parts.empty() ? "" : ", ") + std::to_string(count) + " " + text;
        }
    };
    const auto count = [&](Ring ring) { return m_exact.contains(ring) ? m_exact.at(ring) : 0; };
    const int integral = count(Ring::Z);
    const int fractional = count(Ring::Q);
    if (integral > 0 && fractional > 0) {
        part(integral + fractional, "exact over ℚ (" + std::to_string(integral) + " of them over ℤ, " +
                                        std::to_string(fractional) + " with fractions)");
    } else {
        part(integral, "exact over ℤ");
        part(fractional, "exact over ℚ with fractions");
    }
    part(count(Ring::C), "exact over ℚ(i)");
    for (const auto& [ring, schemes] : m_exact) { // modulo 2, 3, and other primes
        if (modulusOf(ring) != 0) {
            part(schemes, "exact mod " + std::to_string(modulusOf(ring)) + (m_ringGiven ? "" : " only"));
        }
    }
    part(m_wrong, "not exact");
    part(m_refused, m_manyFiles ? "refused" : "unreadable");
    return out + (parts.empty() ? "nothing checked" : parts);
}

/// The files named, and those in folders named, in the order of their names.
std::vector<std::string> filesOf(const std::vector<std::string>& paths)
{
    namespace fs = std::filesystem;
    std::vector<std::string> out;
    for (const std::string& path : paths) {
        std::error_code failed;
        if (!fs::is_directory(path, failed)) {
            out.push_back(path);
            continue;
        }
        std::vector<std::string> inside;
        for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, failed), end;
             !failed && at != end; at.increment(failed)) {
            const bool isHidden = at->path().filename().string().starts_with('.');
            if (isHidden && at->is_directory(failed)) {
                at.disable_recursion_pending();
            } else if (!isHidden && at->is_regular_file(failed)) {
                inside.push_back(at->path().string());
            }
        }
        std::ranges::sort(inside);
        out.insert(out.end(), inside.begin(), inside.end());
    }
    return out;
}

/// With a progress, it follows the members and errors are printed; without, the table alone tells.
void verifyList(const SchemeList& list, const std::string& file, const Request& request, Findings& findings,
                Progress* progress)
{
    for (std::size_t i = 0; i < list.size() && !interrupted(); ++i) {
        if (progress) {
            progress->step(i, list.name(i));
        }
        const auto since = Clock::now();
        auto member =
            list.member(i).and_then([&](SchemeMember m) { return about(std::move(m), request.target, file); });
        if (!member) {
            if (progress) {
                progress->clear();
                printError(member.error());
            }
            findings.note(file, list.name(i), member.error(), "unreadable");
            continue;
        }
        findings.note(file, list.name(i), request.ring ? settle(*member, *request.ring) : settle(*member), request,
                      since);
    }
}

int verifyOne(const std::string& file, const Request& request, bool json)
{
    const auto list = schemesIn(file, request.target);
    if (!list) {
        printError(list.error());
        return kUnusable;
    }
    Findings findings(false);
    {
        Progress progress("Verifying", list->size());
        verifyList(*list, file, request, findings, &progress);
    }
    if (json) {
        printLine(JsonObject()
                      .add("file", file)
                      .add("format", list->format())
                      .addRaw("schemes", jsonList(findings.json()))
                      .add("summary", findings.summary())
                      .add("interrupted", interrupted())
                      .text());
    } else {
        printLine(findings.table() + "\n" + file + " (" + list->format() + "): " + findings.summary());
        for (const std::string& remark : list->size() == 1 ? findings.remarks() : std::vector<std::string>{}) {
            printLine(remark);
        }
    }
    if (interrupted()) {
        printNote("interrupted after " + std::to_string(findings.json().size()) + " of " +
                  std::to_string(list->size()) + " schemes");
        return kInterrupted;
    }
    return findings.exitCode();
}

/// One table for all of them; what cannot be read is a row with the reason.
int verifyMany(const std::vector<std::string>& files, const Request& request, bool json)
{
    const auto began = Clock::now();
    Findings findings(true);
    std::size_t done = 0;
    {
        Progress progress("Verifying", files.size());
        for (const std::string& file : files) {
            if (interrupted()) {
                break;
            }
            progress.step(done++, file);
            auto opened = openFileOrAtlas(file, request.target);
            if (opened && std::holds_alternative<TargetPtr>(*opened)) {
                const Target& tensor = *std::get<TargetPtr>(*opened);
                findings.pass(file, "a tensor, not a scheme: " + tensor.title());
                continue;
            }
            const auto list = opened ? schemesOf(std::move(*opened), file) : tl::unexpected<Error>(opened.error());
            if (!list) {
                findings.note(file, "", list.error(), "refused");
                continue;
            }
            verifyList(*list, file, request, findings, nullptr);
        }
    }
    const std::string summary =
        std::to_string(done) + (done == 1 ? " file, " : " files, ") + findings.summary() + ", in " + secondsText(began);
    if (json) {
        printLine(JsonObject()
                      .addRaw("schemes", jsonList(findings.json()))
                      .add("summary", summary)
                      .add("interrupted", interrupted())
                      .text());
    } else {
        printLine(findings.table() + "\n" + summary);
    }
    if (interrupted()) {
        printNote("interrupted after " + std::to_string(done) + " of " + std::to_string(files.size()) + " files");
        return kInterrupted;
    }
    return findings.exitCode();
}

int run(const Options& options)
{
    Request request;
    if (!options.ring.empty()) {
        const auto parsed = ringOf(options.ring);
        if (!parsed) {
            printError(parsed.error());
            return kUnusable;
        }
        request.ring = *parsed;
    }
    if (!options.target.empty()) {
        const auto parsed = openTarget(options.target);
        if (!parsed) {
            printError(parsed.error());
            return kUnusable;
        }
        request.target = *parsed;
    }
    std::error_code ignored;
    if (options.files.size() == 1 && !std::filesystem::is_directory(options.files[0], ignored)) {
        return verifyOne(options.files[0], request, options.json);
    }
    const auto files = filesOf(options.files);
    if (files.empty()) {
        printError({"The folder holds no files", options.files[0], "Name files, or a folder with schemes in it"});
        return kUnusable;
    }
    return verifyMany(files, request, options.json);
}

} // namespace

Run verify(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->files, "Files of any format that is read, or folders of such: one table for all")
        ->required();
    app.add_option("--ring", options->ring,
                   "Check in this ring only: z2, z3, z, q, c or r (default: the strongest that holds)");
    app.add_option("--target", options->target, "What the file should decompose (default: what it says)");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
