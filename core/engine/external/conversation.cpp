// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/conversation.h"

#include "core/engine/external/ssh_command.h"

#include <utility>

namespace rankfall {

namespace {

using Kind = EngineFault::Kind;
using Source = EngineHost::LogEntry::Source;

constexpr std::size_t kMostFound = 2000; // not taken yet

std::string secondsText(std::chrono::milliseconds time)
{
    const auto tenths = time.count() / 100;
    return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "") + " s";
}

} // namespace

// --- Its life --------------------------------------------------------------------------------------------------------

void Conversation::begin()
{
    m_state = HostState::Starting;
    m_begun = Clock::now();
    m_hello.reset();
    m_heard.clear();
    m_news = {};
    m_lines = FloodMeter(kLinesPerSecond);
    m_bytes = FloodMeter(kBytesPerSecond);
    m_log.add(Source::Event, "starts: " + m_command.command);
    m_outbox.clear();
    say(protocol::write(protocol::Greeting()));
}

void Conversation::cannotStart(const Error& error)
{
    fail(Kind::CannotStart, "cannot be started: " + error.message, error.remedy);
}

void Conversation::end(bool wasTold, const std::string& how)
{
    m_log.flush();
    if (m_fault || wasTold) {
        m_log.add(Source::Event, how);
    } else {
        fail(Kind::Crashed, how);
    }
    m_state = m_fault ? HostState::Failed : HostState::Off;
}

void Conversation::forgive()
{
    m_fault.reset();
    m_state = HostState::Off;
}

std::optional<Error> Conversation::setOptions(protocol::OptionValues options)
{
    auto wrong = m_hello ? protocol::faultOf(options, m_hello->options)
                         : std::optional(Error{"The engine has not said yet which options it has"});
    if (!wrong) {
        m_command.options = std::move(options);
    }
    return wrong;
}

void Conversation::fail(Kind kind, std::string what, std::string remedy)
{
    if (m_fault) {
        return; // the first says most
    }
    m_log.flush();
    std::string last = kind == Kind::Crashed || kind == Kind::Hangs ? m_log.lastError() : std::string();
    last.erase(last.find_last_not_of(' ') + 1); // ssh ends its lines as terminals want them
    what = "The engine “" + m_command.name + "” " + what + (last.empty() ? "" : "; it said last: “" + last + "”");
    if (const auto trouble = last.empty() ? std::nullopt : sshTrouble(m_command.command, m_log.entries())) {
        // It was not the engine that ended, but the way to it.
        kind = m_hello ? kind : Kind::CannotStart;
        what =
            "The engine “" + m_command.name + "” cannot be reached: " + trouble->message + "; ssh said: “" + last + "”";
        remedy = trouble->remedy;
    }
    m_log.add(Source::Event, what);
    m_fault = EngineFault{kind, {std::move(what), {}, std::move(remedy)}};
    m_state = HostState::Failed;
    m_outbox.clear();
}

// --- What the engine says --------------------------------------------------------------------------------------------

void Conversation::hear(std::string_view output, std::string_view error, Clock::time_point now)
{
    m_log.addBytes(error);
    if (!m_bytes.take(static_cast<double>(output.size() + error.size()), now)) {
        return fail(Kind::Floods, "says more than anyone could read, and was ended");
    }
    while (!output.empty() && !m_fault) {
        const std::size_t end = output.find('\n');
        m_heard += output.substr(0, end);
        if (m_heard.size() > protocol::kLongestAnswer) {
            return fail(Kind::Floods, "says a line of more than 4 MiB, and was ended");
        }
        if (end == std::string_view::npos) {
            return;
        }
        output.remove_prefix(end + 1);
        const std::string line = std::exchange(m_heard, {});
        if (!m_lines.take(1, now)) {
            return fail(Kind::Floods, "says more than anyone could read, and was ended");
        }
        if (line.find_first_not_of(" \t\r") != std::string::npos) {
            hearLine(line);
        }
    }
}

void Conversation::hearLine(std::string_view line)
{
    m_log.add(Source::Engine, line);
    auto message = protocol::readEngineMessage(line, isAsked() && m_problem ? &*m_problem : nullptr);
    if (!message) {
        return fail(Kind::Rubbish, "does not speak the protocol: " + message.error().message);
    }
    if (m_state == HostState::Starting && !std::holds_alternative<protocol::Hello>(*message) &&
        !std::holds_alternative<protocol::Remark>(*message)) {
        return fail(Kind::Rubbish, "speaks before it has greeted");
    }
    std::visit([this](auto&& it) { heard(std::forward<decltype(it)>(it)); }, std::move(*message));
}

void Conversation::heard(protocol::Hello hello)
{
    if (m_state != HostState::Starting) {
        return fail(Kind::Rubbish, "greets a second time");
    }
    if (hello.version > protocol::kVersion) {
        return fail(Kind::Foreign,
                    "speaks version " + std::to_string(hello.version) + " of the protocol, and this program version " +
                        std::to_string(protocol::kVersion),
                    "Update this program, or use an older engine");
    }
    if (const auto wrong = protocol::faultOf(m_command.options, hello.options)) {
        return fail(Kind::Foreign, "does not take the options that were set: " + wrong->message,
                    wrong->remedy.empty() ? "Set its options again" : wrong->remedy);
    }
    m_hello = std::move(hello);
    m_state = HostState::Ready;
}

void Conversation::heard(protocol::Snapshot snapshot)
{
    if (!isAbout(snapshot.id)) {
        return;
    }
    if (snapshot.isAnswer) {
        m_state = HostState::Ready;
    }
    if (!m_isAbandoned) {
        m_news.latest = std::move(snapshot); // an older one that nobody took is forgotten
    }
}

void Conversation::heard(protocol::Found found)
{
    if (!isAbout(found.id) || m_isAbandoned) {
        return;
    }
    if (m_news.found.size() >= kMostFound) {
        return fail(Kind::Floods, "reports more decompositions than can be checked");
    }
    m_news.found.push_back(std::move(found));
}

void Conversation::heard(protocol::Failure failure)
{
    m_log.add(Source::Event, "reports an error: " + failure.error.text());
    if (failure.id && isAbout(*failure.id)) {
        m_state = HostState::Ready;
        m_news.refusal = std::move(failure.error);
    }
}

void Conversation::heard(const protocol::Remark& /*remark*/) {} // in the log already

bool Conversation::isAbout(std::uint64_t id)
{
    const bool isExpected = isAsked() && id == m_newestId;
    if (!isExpected) {
        fail(Kind::Rubbish, "speaks of analysis " + std::to_string(id) + ", which is over or never was");
    }
    return isExpected;
}

std::optional<Conversation::Clock::time_point> Conversation::deadline() const
{
    if (m_state == HostState::Starting) {
        return m_begun + m_command.forHello;
    }
    if (m_state == HostState::Stopping) {
        return m_stopped + m_command.forAnswer;
    }
    return std::nullopt;
}

void Conversation::watch(Clock::time_point now)
{
    const auto late = deadline();
    if (!late || now < *late) {
        return;
    }
    if (m_state == HostState::Starting) {
        fail(Kind::Hangs, "has not greeted after " + secondsText(m_command.forHello),
             "Check that the command starts an engine that speaks the protocol; look at its log");
    } else {
        fail(Kind::Hangs, "has not answered " + secondsText(m_command.forAnswer) + " after it was asked to stop");
    }
}

// --- What it is told -------------------------------------------------------------------------------------------------

void Conversation::say(const std::string& line)
{
    m_log.add(Source::Program, line);
    m_outbox += line;
    m_outbox += '\n';
}

std::string Conversation::takeOutbox()
{
    return std::exchange(m_outbox, {});
}

std::optional<std::uint64_t> Conversation::ask(const Position& position, const Limits& limits)
{
    if (m_state != HostState::Ready) {
        return std::nullopt;
    }
    m_problem = position.problem();
    m_news = {};
    m_isAbandoned = false;
    say(protocol::write(protocol::Request{++m_newestId, position, limits, m_command.options}));
    m_state = HostState::Thinking;
    return m_newestId;
}

void Conversation::stop(std::uint64_t id, Clock::time_point now)
{
    if (m_state == HostState::Thinking && id == m_newestId) {
        say(protocol::write(protocol::Stop{id}));
        m_state = HostState::Stopping;
        m_stopped = now;
    }
}

void Conversation::abandon(std::uint64_t id)
{
    if (id == m_newestId) {
        m_isAbandoned = true;
        m_news = {};
    }
}

EngineHost::News Conversation::takeNews(std::uint64_t id)
{
    return id == m_newestId ? std::exchange(m_news, {}) : EngineHost::News{};
}

} // namespace rankfall
