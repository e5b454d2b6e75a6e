// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/campaign/mpi_mail.h"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>

namespace rankfall::campaign {

namespace fs = std::filesystem;

namespace {

fs::path modulePath()
{
    std::error_code failed;
    return fs::read_symlink("/proc/self/exe", failed).parent_path().parent_path() / "lib" / "rankfall" /
           "rankfall_mpi.so";
}

} // namespace

bool MpiMail::isLaunched()
{
    for (const char* name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE"}) {
        const char* size = std::getenv(name);
        if (size && std::atoi(size) > 1) {
            return true;
        }
    }
    return false;
}

Expected<std::unique_ptr<MpiMail>> MpiMail::start()
{
    const fs::path path = modulePath();
    std::error_code failed;
    if (!fs::exists(path, failed)) {
        return fail("This installation of Rankfall has no MPI", path.string(),
                    "Install the package rankfall-mpi, or build with libopenmpi-dev installed; islands that share a "
                    "disk need no MPI: --island and --islands");
    }
    // Open MPI's own plug-ins look for its symbols in the whole program.
    void* module = ::dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL);
    void* entry = module ? ::dlsym(module, "rankfallMpi") : nullptr;
    if (!entry) {
        const char* why = ::dlerror();
        return fail("MPI cannot be loaded: " + std::string(why ? why : "unknown cause"), path.string(),
                    "Install openmpi-bin and the package rankfall-mpi of this version");
    }
    const RankfallMpi* mpi = reinterpret_cast<decltype(&rankfallMpi)>(entry)();
    if (mpi->version != kRankfallMpiVersion) {
        return fail("The MPI module is one for another version", path.string(), "Install both from one package");
    }
    int self = 0;
    int size = 1;
    if (!mpi->start(&self, &size)) {
        return fail("MPI does not start", {}, "Start the program with mpirun or srun");
    }
    return std::unique_ptr<MpiMail>(new MpiMail(*mpi, self, size));
}

bool MpiMail::send(int to, const std::string& letter)
{
    return letter.size() <= kLongestLetter && m_mpi.send(to, letter.data(), letter.size());
}

std::optional<std::string> MpiMail::take()
{
    std::string letter(kLongestLetter, '\0');
    letter.resize(m_mpi.take(letter.data(), letter.size()));
    return letter.empty() ? std::nullopt : std::optional(std::move(letter));
}

int MpiMail::firstInTrouble(bool isInTrouble)
{
    return m_mpi.agree(isInTrouble ? m_self : m_size);
}

void MpiMail::finish(bool allAreThere)
{
    m_mpi.finish(allAreThere);
}

} // namespace rankfall::campaign
