// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/campaign/mail.h"
#include "core/campaign/mpi_module.h"

#include <memory>

namespace rankfall::campaign {

/// Mail over MPI: an island is a rank. A rank that dies is one that takes no letters; whether the others live on is
/// decided by how mpirun was started (docs/campaigns.md). One in a process, on one thread.
class MpiMail : public Mail {
public:
    /// Loads rankfall_mpi.so, which lies in ../lib/rankfall beside the program, and starts MPI. Errors: it is not
    /// there, or MPI does not start.
    static Expected<std::unique_ptr<MpiMail>> start();
    /// A launcher of MPI has started this process as one of several.
    static bool isLaunched();

    int self() const override { return m_self; }

    int size() const override { return m_size; }

    /// One letter at a time to each island: false while the one before is under way.
    bool send(int to, const std::string& letter) override;
    std::optional<std::string> take() override;

    /// Waits for all: the lowest island that is in trouble, or size() when none is.
    int firstInTrouble(bool isInTrouble);

    /// The end of MPI, after which there is no mail. `allAreThere`: no island has died, and all come here.
    void finish(bool allAreThere);

private:
    MpiMail(const RankfallMpi& mpi, int self, int size)
        : m_mpi(mpi)
        , m_self(self)
        , m_size(size)
    {
    }

    const RankfallMpi& m_mpi;
    int m_self;
    int m_size;
};

} // namespace rankfall::campaign
