// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define OMPI_SKIP_MPICXX
#define MPICH_SKIP_MPICXX
#include "core/campaign/mpi_module.h"

#include <map>
#include <mpi.h>
#include <vector>

namespace {

constexpr int kTag = 1;

/// A letter that MPI still reads from.
struct Sending {
    std::vector<char> bytes;
    MPI_Request request = MPI_REQUEST_NULL;
};

std::map<int, Sending>& sendings()
{
    static std::map<int, Sending> all;
    return all;
}

bool start(int* self, int* size)
{
    int given = 0;
    // MPI is called from one thread, while others walk.
    if (MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &given) != MPI_SUCCESS || given < MPI_THREAD_FUNNELED) {
        return false;
    }
    // A rank that dies must not take the others with it.
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    return MPI_Comm_rank(MPI_COMM_WORLD, self) == MPI_SUCCESS && MPI_Comm_size(MPI_COMM_WORLD, size) == MPI_SUCCESS;
}

int agree(int mine)
{
    int least = mine;
    return MPI_Allreduce(&mine, &least, 1, MPI_INT, MPI_MIN, MPI_COMM_WORLD) == MPI_SUCCESS ? least : mine;
}

bool send(int to, const void* bytes, std::size_t size)
{
    Sending& sending = sendings()[to];
    if (sending.request != MPI_REQUEST_NULL) {
        int done = 0;
        if (MPI_Test(&sending.request, &done, MPI_STATUS_IGNORE) != MPI_SUCCESS || done == 0) {
            return false;
        }
    }
    const char* first = static_cast<const char*>(bytes);
    sending.bytes.assign(first, first + size);
    return MPI_Isend(sending.bytes.data(), static_cast<int>(size), MPI_BYTE, to, kTag, MPI_COMM_WORLD,
                     &sending.request) == MPI_SUCCESS;
}

std::size_t take(void* buffer, std::size_t room)
{
    int isThere = 0;
    MPI_Status status;
    int size = 0;
    if (MPI_Iprobe(MPI_ANY_SOURCE, kTag, MPI_COMM_WORLD, &isThere, &status) != MPI_SUCCESS || isThere == 0 ||
        MPI_Get_count(&status, MPI_BYTE, &size) != MPI_SUCCESS) {
        return 0;
    }
    if (size < 0 || static_cast<std::size_t>(size) > room) {
        return 0; // nobody sends that
    }
    const int received = MPI_Recv(buffer, size, MPI_BYTE, status.MPI_SOURCE, kTag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return received == MPI_SUCCESS ? static_cast<std::size_t>(size) : 0;
}

void finish(bool allAreThere)
{
    if (!allAreThere) {
        return;
    }
    for (auto& [to, sending] : sendings()) {
        if (sending.request != MPI_REQUEST_NULL) {
            MPI_Wait(&sending.request, MPI_STATUS_IGNORE);
        }
    }
    MPI_Finalize();
}

constexpr RankfallMpi kModule{kRankfallMpiVersion, start, agree, send, take, finish};

} // namespace

extern "C" const RankfallMpi* rankfallMpi()
{
    return &kModule;
}
