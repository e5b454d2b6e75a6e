// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/engine/external/conversation.h"
#include "tests/support/fixtures.h"

#include <cstddef>
#include <cstdint>

/// Lines of the engine protocol: as the program's, as an engine's, and as all that an engine ever says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    static const Position position = *Position::of(test::problem("2x2x2", Ring::Z2), {});
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string_view line = text.substr(0, text.find('\n'));
    if (const auto message = protocol::readProgramMessage(line); !message) {
        RANKFALL_CHECK(!message.error().message.empty());
    }
    if (const auto message = protocol::readEngineMessage(line, &position.problem()); !message) {
        RANKFALL_CHECK(!message.error().message.empty());
    }
    Conversation talk({"f", "f", "f", "", {}});
    const auto now = Conversation::Clock::now();
    talk.begin();
    talk.hear("{\"type\": \"hello\", \"protocol\": \"rankfall-engine\", \"version\": 1, \"name\": \"F\", \"rings\": "
              "[\"z2\"]}\n",
              "", now);
    RANKFALL_CHECK(talk.state() == HostState::Ready);
    const auto id = talk.ask(position, {});
    RANKFALL_CHECK(id == std::uint64_t{1});
    talk.hear(text, text.substr(0, 100), now);
    (void)talk.takeNews(*id);
    talk.stop(*id, now);
    talk.hear(text, "", now);
    talk.watch(now + std::chrono::hours(1));
    RANKFALL_CHECK(talk.state() == HostState::Ready || talk.fault().has_value());
    return 0;
}
