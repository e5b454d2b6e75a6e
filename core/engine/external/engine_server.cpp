// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/engine_server.h"

#include "core/base/check.h"
#include "core/engine/agent/settings.h"
#include "core/engine/external/protocol.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>

namespace rankfall {

namespace {

using namespace std::chrono_literals;
using protocol::Option;

/// Snapshots go over a pipe, perhaps over a network: people see no difference to thirty a second.
constexpr std::chrono::milliseconds kSnapshotInterval = 100ms;
constexpr std::size_t kLongestNote = 290;
constexpr const char* kBestBasis = "learned";

protocol::Hello helloOf(const std::string& engine, const std::string& version)
{
    protocol::Hello hello;
    hello.name = "Rankfall";
    hello.engineVersion = version;
    hello.author = "The Rankfall authors";
    hello.description = "Every engine that comes with Rankfall.";
    hello.usesSeed = true;
    hello.rings = {Ring::Z2, Ring::Z};
    hello.everyPrime = true;
    Option which{"engine", Option::Type::Choice, "Which engine thinks.", engine, 0, 0, {}};
    for (const EngineEntry& entry : engineRegistry()) {
        which.choices.push_back(entry.info.key);
    }
    const AgentSettings agent;
    hello.options = {which,
                     {"simulations",
                      Option::Type::Integer,
                      "Of agent: before each move of its games.",
                      std::int64_t{agent.simulations},
                      1,
                      1e6,
                      {}},
                     {"basis",
                      Option::Type::Choice,
                      "Of agent and backplay: in which games are played.",
                      std::string(kBestBasis),
                      0,
                      0,
                      {kBestBasis, "canonical", "permuted", "near", "dense"}}};
    return hello;
}

protocol::Snapshot snapshotOf(std::uint64_t id, Analysis analysis)
{
    protocol::Snapshot out;
    out.id = id;
    out.isAnswer = analysis.status != AnalysisStatus::Running;
    out.wasStopped = analysis.status == AnalysisStatus::Stopped;
    out.nodes = analysis.nodes;
    out.unit = analysis.unit;
    out.note = protocol::plainText(analysis.note, kLongestNote);
    out.lines = std::move(analysis.lines);
    out.lines.resize(std::min(out.lines.size(), static_cast<std::size_t>(protocol::kMostLines)));
    return out;
}

} // namespace

class EngineServer::Impl {
public:
    Impl(std::string engine, const std::string& version, std::function<void(const std::string&)> say)
        : m_hello(helloOf(engine, version))
        , m_engine(std::move(engine))
        , m_say(std::move(say))
    {
        RANKFALL_CHECK(createEngine(m_engine) != nullptr);
    }

    ~Impl()
    {
        stop({});
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    bool hear(std::string_view line)
    {
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            return true;
        }
        auto message = protocol::readProgramMessage(line);
        if (!message) {
            say(protocol::write(protocol::Failure{protocol::idIn(line), message.error()}));
            return true;
        }
        if (std::holds_alternative<protocol::Quit>(*message)) {
            return false;
        }
        if (std::holds_alternative<protocol::Greeting>(*message)) {
            say(protocol::write(m_hello)); // version 1 is the only one so far
        } else if (const auto* which = std::get_if<protocol::Stop>(&*message)) {
            stop(which->id);
        } else {
            start(std::move(std::get<protocol::Request>(*message)));
        }
        return true;
    }

private:
    /// The engine's side of one request.
    class Context : public SearchContext {
    public:
        Context(Impl& owner, std::uint64_t id, Limits limits)
            : SearchContext(std::move(limits))
            , m_owner(owner)
            , m_id(id)
        {
        }

        bool wantsSnapshot() override { return std::chrono::steady_clock::now() >= m_next; }

        void publish(Analysis snapshot) override
        {
            if (wantsSnapshot()) {
                m_next = std::chrono::steady_clock::now() + kSnapshotInterval;
                snapshot.status = AnalysisStatus::Running;
                m_owner.say(protocol::write(snapshotOf(m_id, std::move(snapshot))));
            }
        }

        void report(Discovery found) override
        {
            m_owner.say(protocol::write(protocol::Found{m_id, std::move(found.moves)}));
        }

    private:
        Impl& m_owner;
        const std::uint64_t m_id;
        std::chrono::steady_clock::time_point m_next{};
    };

    void say(const std::string& line)
    {
        const std::lock_guard lock(m_saying);
        m_say(line);
    }

    /// The request of that id, or whatever is thought about.
    void stop(std::optional<std::uint64_t> id)
    {
        const std::lock_guard lock(m_mutex);
        if (m_context && (!id || *id == m_id)) {
            m_context->requestStop();
        }
    }

    void start(protocol::Request request)
    {
        if (const auto wrong = protocol::faultOf(request.options, m_hello.options)) {
            say(protocol::write(protocol::Failure{request.id, *wrong}));
            return;
        }
        {
            const std::lock_guard lock(m_mutex);
            if (m_context) {
                say(protocol::write(protocol::Failure{
                    request.id, {"One analysis at a time", {}, "Stop the one before and await its answer"}}));
                return;
            }
        }
        if (m_thread.joinable()) {
            m_thread.join(); // it has answered
        }
        auto engine = createEngine(setUp(request.options));
        auto context = std::make_unique<Context>(*this, request.id, request.limits);
        {
            const std::lock_guard lock(m_mutex);
            m_context = context.get();
            m_id = request.id;
        }
        m_thread = std::thread(
            [this, position = request.position, engine = std::move(engine), context = std::move(context)]() mutable {
                const std::uint64_t id = m_id;
                Analysis final = engine->analyse(position, *context);
                final.status = context->wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished;
                {
                    // Before the answer: whoever reads it may ask again at once.
                    const std::lock_guard lock(m_mutex);
                    m_context = nullptr;
                }
                say(protocol::write(snapshotOf(id, std::move(final))));
            });
    }

    /// Settles how the agent thinks; returns the engine's key.
    std::string setUp(const protocol::OptionValues& options) const
    {
        AgentSettings settings = agentSettings();
        settings.simulations = AgentSettings().simulations;
        settings.basis.reset();
        std::string key = m_engine;
        for (const auto& [name, value] : options) {
            if (name == "engine") {
                key = std::get<std::string>(value);
            } else if (name == "simulations") {
                settings.simulations = static_cast<int>(std::get<std::int64_t>(value));
            } else if (name == "basis") {
                settings.basis = play::parseBasisKind(std::get<std::string>(value));
            }
        }
        setAgentSettings(std::move(settings));
        return key;
    }

    const protocol::Hello m_hello;
    const std::string m_engine;
    const std::function<void(const std::string&)> m_say;
    std::mutex m_saying;
    std::mutex m_mutex;
    Context* m_context = nullptr; ///< of the request thought about; guarded by m_mutex
    std::uint64_t m_id = 0;       ///< changes only while no thread thinks
    std::thread m_thread;
};

EngineServer::EngineServer(std::string engine, std::string version, std::function<void(const std::string&)> say)
    : m_impl(std::make_unique<Impl>(std::move(engine), version, std::move(say)))
{
}

EngineServer::~EngineServer() = default;

bool EngineServer::hear(std::string_view line)
{
    return m_impl->hear(line);
}

} // namespace rankfall
