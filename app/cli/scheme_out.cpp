// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/scheme_out.h"

#include "app/cli/output.h"
#include "core/io/file.h"
#include "core/io/open.h"
#include "core/io/scheme_write.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace rankfall::cli {

namespace {

constexpr const char* kSessionExtension = ".rankfall";

std::string extensionOf(const std::string& format)
{
    for (const auto& info : schemeFormats()) {
        if (info.key == format) {
            return info.extension;
        }
    }
    return kSessionExtension;
}

} // namespace

std::string formatNames()
{
    std::string names;
    for (const auto& info : schemeFormats()) {
        names += info.key + ", ";
    }
    return names + kSessionFormat;
}

Expected<std::string> formatCalled(const std::string& name)
{
    const auto& known = schemeFormats();
    const bool good = name == kSessionFormat ||
                      std::any_of(known.begin(), known.end(), [&](const auto& info) { return info.key == name; });
    return good ? Expected<std::string>(name)
                : fail("“" + name + "” is not a format that is written", "--to", "Formats are " + formatNames());
}

Expected<std::string> formatOfPath(const std::string& path, const std::string& remedy)
{
    const std::string extension = std::filesystem::path(path).extension().string();
    if (extension == kSessionExtension) {
        return std::string(kSessionFormat);
    }
    for (const auto& info : schemeFormats()) {
        if (info.isDefault && info.extension == extension) {
            return info.key;
        }
    }
    return fail("The name “" + path + "” does not say which format to write", {}, remedy);
}

Expected<std::string> contentOf(const SettledScheme& found, const std::string& format)
{
    if (format == kSessionFormat) {
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

Expected<void> writeOut(const std::string& path, const std::string& content)
{
    if (path == "-") {
        if (content.find('\0') != std::string::npos) { // an array or an archive
            std::fwrite(content.data(), 1, content.size(), stdout);
            std::fflush(stdout);
            return {};
        }
        printLine(content.substr(0, content.size() - (content.ends_with('\n') ? 1 : 0)));
        return {};
    }
    return writeFile(path, content);
}

Expected<void> makeFolder(const std::string& path)
{
    std::error_code failed;
    std::filesystem::create_directories(path, failed);
    if (failed) {
        return fail("The folder cannot be made: " + failed.message(), path, "Choose another place");
    }
    return {};
}

} // namespace rankfall::cli
