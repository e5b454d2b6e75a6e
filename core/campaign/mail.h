// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace rankfall::campaign {

/// Longer letters are neither sent nor taken.
inline constexpr std::size_t kLongestLetter = std::size_t{64} << 10;

/// How the islands of a campaign write to each other: letters of bytes, carried in whatever order, sometimes not at
/// all. Nothing here waits, and an island that is gone costs nobody else more than the letters to it. One thread at a
/// time.
class Mail {
public:
    virtual ~Mail() = default;
    Mail(const Mail&) = delete;
    Mail& operator=(const Mail&) = delete;

    /// This island, from 0.
    virtual int self() const = 0;
    /// How many islands there are.
    virtual int size() const = 0;
    /// False when it is not carried: the island does not fetch its letters, or is gone.
    virtual bool send(int to, const std::string& letter) = 0;
    /// A letter that has arrived; nothing when there is none.
    virtual std::optional<std::string> take() = 0;

protected:
    Mail() = default;
};

} // namespace rankfall::campaign
