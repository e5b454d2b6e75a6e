// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/io/training_journal.h"
#include "core/io/unsaved_line.h"
#include "core/io/unsaved_work.h"

#include <cstddef>
#include <cstdint>

namespace {

/// Check sums right, so that what is said is read: the first line is the copy, the others are edits.
std::string journalOf(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out += rankfall::unsavedLine(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace

/// The journals of training and of unsaved work.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    TrainingJournal training(Target::matrixMultiplication({2, 2, 2}), "f");
    training.feed(text.substr(0, size / 2));
    training.feed(text.substr(size / 2));
    RANKFALL_CHECK(training.log().rounds.size() <= TrainingLog::kMostRounds);

    const auto first = std::min(text.find('\n'), size);
    const std::string copy(text.substr(0, first));
    const std::string journal(text.substr(first));
    const std::string whole = journalOf(text);
    for (const std::optional<std::string>& base : {std::optional(copy), std::optional<std::string>()}) {
        for (const std::string* edits : {&journal, &whole}) {
            const auto left = readUnsavedText(base, *edits, "f");
            if (left && *left) {
                (void)(*left)->session.position();
                (void)sessionJson((*left)->session);
            }
        }
    }
    return 0;
}
