// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/search_checkpoint.h"
#include "core/base/check.h"

#include <cstddef>
#include <cstdint>

/// The checkpoint of a search, the file that makes a folder a campaign.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto search = cli::parseCheckpoint("f", text)) {
        const std::string written = cli::checkpointJson(*search);
        const auto again = cli::parseCheckpoint("again", written);
        RANKFALL_CHECK(again.has_value());
        RANKFALL_CHECK(cli::checkpointJson(*again) == written);
    } else {
        RANKFALL_CHECK(!search.error().message.empty());
    }
    return 0;
}
