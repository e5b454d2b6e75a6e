// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/numeric/trace.h"

#include <mutex>

namespace rankfall {

namespace {

struct Board {
    std::mutex mutex;
    LeastSquaresSettings settings;
    std::shared_ptr<const NumericTrace> trace;
};

Board& board()
{
    static Board one;
    return one;
}

} // namespace

LeastSquaresSettings leastSquaresSettings()
{
    const std::lock_guard lock(board().mutex);
    return board().settings;
}

void setLeastSquaresSettings(LeastSquaresSettings settings)
{
    const std::lock_guard lock(board().mutex);
    board().settings = settings;
}

std::shared_ptr<const NumericTrace> numericTrace(const Position& position)
{
    const std::lock_guard lock(board().mutex);
    const auto& trace = board().trace;
    const bool isThere = trace && trace->position && trace->position->problem() == position.problem() &&
                         trace->position->sameAs(position);
    return isThere ? trace : nullptr;
}

void showNumericTrace(std::shared_ptr<const NumericTrace> trace)
{
    const std::lock_guard lock(board().mutex);
    board().trace = std::move(trace);
}

} // namespace rankfall
