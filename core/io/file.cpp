// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rankfall {

namespace {

std::string reason()
{
    return std::strerror(errno);
}

/// Closes a file descriptor at the end of a scope.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }

    ~Descriptor() { close(); }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }

    bool close()
    {
        const int number = m_number;
        m_number = -1;
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

std::string megabytes(std::uint64_t bytes)
{
    return std::to_string(bytes >> 20) + " MiB";
}

bool writeAll(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Expected<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) {
        return errno == ENOENT ? fail("There is no such file", path.string(), "Check the name and the folder")
                               : fail("The file cannot be opened: " + reason(), path.string());
    }

    struct stat status {};

    if (::fstat(file.number(), &status) != 0) {
        return fail("The file cannot be read: " + reason(), path.string());
    }
    if (S_ISDIR(status.st_mode)) {
        return fail("This is a folder", path.string(), "Name a file in it");
    }
    const auto tooLarge = [&] {
        return fail("The file is larger than " + megabytes(limit), path.string(),
                    "No file that this program reads is so large; check that it is the right one");
    };
    if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) > limit) {
        return tooLarge();
    }
    std::string content;
    content.reserve(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0);
    std::array<char, 1 << 16> block{};
    for (;;) {
        const auto count = ::read(file.number(), block.data(), block.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return fail("The file cannot be read: " + reason(), path.string());
        }
        if (count == 0) {
            return content;
        }
        if (content.size() + static_cast<std::size_t>(count) > limit) {
            return tooLarge();
        }
        content.append(block.data(), static_cast<std::size_t>(count));
    }
}

Expected<void> writeFile(const std::filesystem::path& path, std::string_view content)
{
    std::error_code failed;
    auto target = std::filesystem::weakly_canonical(path, failed);
    if (failed) {
        target = path;
    }
    if (std::filesystem::is_directory(target, failed)) {
        return fail("This is a folder", path.string(), "Give the file a name");
    }

    struct stat old {};

    const bool exists = ::stat(target.c_str(), &old) == 0;
    std::string temporary = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    Descriptor file(::mkstemp(temporary.data()));
    if (file.number() < 0) {
        return fail("The file cannot be written: " + reason(), path.string(), "Choose another folder");
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = exists ? old.st_mode & 07777U : 0666U & ~mask;
    const bool written = ::fchmod(file.number(), mode) == 0 && writeAll(file.number(), content) &&
                         ::fsync(file.number()) == 0 && file.close() &&
                         ::rename(temporary.c_str(), target.c_str()) == 0;
    if (!written) {
        const auto why = reason();
        ::unlink(temporary.c_str());
        return fail("The file cannot be written: " + why, path.string(),
                    exists ? "The file is as it was before" : "Choose another folder");
    }
    // The rename itself reaches the disk with its folder; a file system that cannot say so is no reason to fail.
    const Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() >= 0) {
        ::fsync(folder.number());
    }
    return {};
}

std::string placeOf(std::string_view file, std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto inLine = start == std::string_view::npos ? before : before.substr(start + 1);
    const auto column = std::count_if(inLine.begin(), inLine.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) +
                        1;
    return std::string(file) + ":" + std::to_string(line) + ":" + std::to_string(column);
}

} // namespace rankfall
