// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

/// A disk of a few hundred kilobytes that can be filled or made read-only, for a process of its own: in a namespace
/// that nobody else sees, also for those who are not root where the system lets them.
namespace rankfall::test {

class TinyDisk {
public:
    /// Runs `body` in a child process with a disk of `kibibytes` on `folder`, which must exist. What the body returns
    /// is what went wrong, "" for nothing. "skip: …" when there are no namespaces to be had.
    static std::string with(const std::string& folder, int kibibytes, const std::function<std::string(TinyDisk&)>& body)
    {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0) {
            return "no pipe";
        }
        std::fflush(nullptr);
        const pid_t child = ::fork();
        if (child == 0) {
            const std::string said = inside(folder, kibibytes, body);
            (void)!::write(ends[1], said.data(), said.size());
            ::_exit(0);
        }
        ::close(ends[1]);
        std::string said;
        char byte = 0;
        while (::read(ends[0], &byte, 1) == 1) {
            said += byte;
        }
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? said : "the process crashed after: " + said;
    }

    /// Leaves no room for another byte.
    void fill()
    {
        const int file = ::open((m_folder + "/.filler").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        const std::string block(4096, 'x');
        while (::write(file, block.data(), block.size()) > 0) {
        }
        ::close(file);
    }

    void empty() { ::unlink((m_folder + "/.filler").c_str()); }

    bool makeReadOnly() { return ::mount("tmpfs", m_folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0; }

private:
    static std::string inside(const std::string& folder, int kibibytes,
                              const std::function<std::string(TinyDisk&)>& body)
    {
        const bool isAlone = ::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
        const std::string size = "size=" + std::to_string(kibibytes) + "k";
        if (!isAlone || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("tmpfs", folder.c_str(), "tmpfs", 0, size.c_str()) != 0) {
            return std::string("skip: no small disk can be made here: ") + std::strerror(errno);
        }
        TinyDisk disk;
        disk.m_folder = folder;
        return body(disk);
    }

    std::string m_folder;
};

} // namespace rankfall::test
