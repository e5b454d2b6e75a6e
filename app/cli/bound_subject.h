// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/proof/certificate.h"
#include "core/tensor/target.h"

#include <optional>
#include <string>

namespace rankfall::cli {

/// The tensor in question, and what is known from above.
struct BoundSubject {
    std::string what; ///< "2x2x2", "the residual of game.rankfall"
    Tensor tensor;
    TargetPtr target;     ///< whose symmetries those may be
    bool isWhole = false; ///< the tensor is the target's own: theorems about that apply
    std::optional<int> upper;
    std::string upperBy;

    void lowerTo(int rank, std::string by);
};

/// What an argument names: a target, a tensor, a session (its residual) or a scheme (its target). Errors as of
/// openFile() and openTarget().
Expected<BoundSubject> boundSubject(const std::string& argument, Ring ring);
/// From slices, the definition and the atlas.
void boundAbove(BoundSubject& subject, Ring ring);
/// "Is the subject modulo 2 a sum of `terms` products?", with its symmetries. Errors: no such question, too large.
Expected<proof::RankFormula> rankFormula(const BoundSubject& subject, int terms);

/// `bound --check`: follows the proof of a certificate ("out" for out.cnf and out.drat), and, where a subject is given,
/// compares its formula with the one of `terms` products. Prints what it finds; returns the exit code.
int checkCertificate(const std::string& path, const BoundSubject* subject, int terms);

} // namespace rankfall::cli
