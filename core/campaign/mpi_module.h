// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

/// What rankfall_mpi.so offers: MPI behind plain functions, so that programs need no MPI to start, and start as quickly
/// as without. All calls from one thread; none waits but start, agree and finish.
struct RankfallMpi {
    int version; ///< kRankfallMpiVersion
    /// MPI_Init. False: MPI does not work here.
    bool (*start)(int* self, int* size);
    /// The least of what all ranks say; all must call it.
    int (*agree)(int mine);
    /// False: an earlier letter to this rank is still under way, or it is gone.
    bool (*send)(int to, const void* bytes, std::size_t size);
    /// Bytes of a letter that has arrived, put into the buffer; 0: none.
    std::size_t (*take)(void* buffer, std::size_t room);
    /// MPI_Finalize if all ranks are there to do it too; otherwise nothing, since it would wait for the dead.
    void (*finish)(bool allAreThere);
};

inline constexpr int kRankfallMpiVersion = 1;

extern "C" const RankfallMpi* rankfallMpi();
