// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QString>

#include <string_view>
#include <vector>

namespace rankfall {

/// Core has no Qt and speaks English: names of engines, titles of tensors, steps of the history, notes, reasons. This
/// is the bridge to the language of the window. Texts with values in them are found by their pattern ("Move %1 earlier"
/// in core_words.cpp), and the values are looked up in turn; parts joined by semicolons are translated one by one. What
/// no list knows, such as the words of an engine outside the program, comes back as it is. GUI thread only.
QString fromCore(std::string_view text);

/// Error::text() in the language of the window: the place as it is, then what went wrong and what to do about it.
QString errorText(const Error& error);

/// Every phrase that fromCore() can translate, in English, each list in the file of its name: what core says, what it
/// complains of, and of what in files. Tests compare them with core. Left out, and so English, is what is said to those
/// who write engines, lessons or networks rather than use them, and what the reader of pickles finds inside.
const std::vector<const char*>& coreWords();
const std::vector<const char*>& coreErrors();
const std::vector<const char*>& coreFileErrors();

} // namespace rankfall
