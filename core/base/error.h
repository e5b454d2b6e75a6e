// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace rankfall {

/// What went wrong with something that came from outside (a file, an argument, typed text, an engine's output),
/// in words fit to show a person: the cause in `message`, the place in `where` ("strassen.exp:4:12", or empty),
/// what to do about it in `remedy` (or empty). `offset` is the byte offset in the parsed text, -1 when there is none.
struct Error {
    std::string message;
    std::string where = {};
    std::string remedy = {};
    int offset = -1;

    /// "where: message. remedy" on one line, for logs and terminals.
    std::string text() const
    {
        std::string out = where.empty() ? message : where + ": " + message;
        if (!remedy.empty()) {
            out += out.ends_with('.') ? " " : ". ";
            out += remedy;
        }
        return out;
    }
};

template <typename T>
using Expected = tl::expected<T, Error>;

/// Shorthand for returning an error: `return fail("The file is empty", path);`
inline tl::unexpected<Error> fail(std::string message, std::string where = {}, std::string remedy = {}, int offset = -1)
{
    return tl::unexpected<Error>(Error{std::move(message), std::move(where), std::move(remedy), offset});
}

} // namespace rankfall
