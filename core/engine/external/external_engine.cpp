// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/external_engine.h"

#include "core/engine/external/checked_line.h"

#include <algorithm>
#include <utility>

namespace rankfall {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPoll{5};
/// A caller who asked to stop waits no longer than this for the answer.
constexpr milliseconds kForCaller{30};
/// Keeps a snapshot below the 256 KiB that Analysis promises.
constexpr std::size_t kMostTermsShown = 1100;

EngineInfo infoOf(const EngineHost& host)
{
    const EngineCommand command = host.command();
    const auto hello = host.hello();
    return {command.key, command.name,
            hello && !hello->description.empty() ? hello->description : "Runs “" + command.command + "”.",
            hello && hello->usesSeed};
}

class ExternalRun {
public:
    ExternalRun(EngineHost& host, const EngineInfo& info, const Position& root, SearchContext& context)
        : m_host(host)
        , m_info(info)
        , m_root(root)
        , m_context(context)
    {
        m_analysis.positionKey = root.key();
        if (root.isSolved()) {
            m_analysis.bestTotal = root.rank();
        }
    }

    Analysis run();

private:
    bool begin();
    bool canPlay();
    void hear(EngineHost::News news, bool isOver);
    std::optional<Line> checked(Line claimed);
    void take(const protocol::Snapshot& snapshot);
    void credit(const std::vector<Move>& moves, int total);
    Analysis finished();

    EngineHost& m_host;
    const EngineInfo& m_info;
    const Position& m_root;
    SearchContext& m_context;
    Analysis m_analysis;
    std::optional<protocol::Snapshot> m_waiting; ///< the newest that has not been checked
    std::uint64_t m_id = 0;
    std::chrono::steady_clock::time_point m_asked;
    bool m_isAnswered = false;
};

/// Waits for the engine's turn, which is no part of the time to think. False when there will be none.
bool ExternalRun::begin()
{
    m_host.start();
    while (!m_context.wasAsked()) {
        const HostState state = m_host.waitUntilReady(kPoll);
        if (state == HostState::Failed) {
            return false;
        }
        if (state == HostState::Off) {
            m_analysis.note = "The engine was shut down";
            return false;
        }
        if (state == HostState::Ready) {
            if (!canPlay()) {
                return false;
            }
            if (const auto id = m_host.ask(m_root, m_context.limits())) {
                m_id = *id;
                m_asked = std::chrono::steady_clock::now();
                return true;
            }
        }
    }
    return false;
}

bool ExternalRun::canPlay()
{
    const auto hello = m_host.hello();
    if (!hello) {
        return true;
    }
    m_analysis.unit = hello->unit;
    const Shape shape = m_root.target().shape();
    const bool isKnown = hello->playsOver(m_root.ring());
    const bool fits = shape.a <= hello->largest.a && shape.b <= hello->largest.b && shape.c <= hello->largest.c;
    if (!isKnown) {
        m_analysis.note = m_info.name + " does not play over " + std::string(ringSymbol(m_root.ring()));
    } else if (!fits) {
        m_analysis.note = m_info.name + " does not take a tensor of this size";
    }
    return isKnown && fits;
}

void ExternalRun::credit(const std::vector<Move>& moves, int total)
{
    if (!m_analysis.bestTotal || total < *m_analysis.bestTotal) {
        m_analysis.bestTotal = total;
        m_context.report({0, moves, total});
    }
}

/// Nothing, and the engine is ended, when the line is not true.
std::optional<Line> ExternalRun::checked(Line claimed)
{
    auto line = checkedLine(std::move(claimed), m_root);
    if (!line) {
        m_host.condemn(EngineFault::Kind::Lies, line.error().message + "; it was ended");
        return std::nullopt;
    }
    line->engine = m_info.key;
    if (line->solves) {
        credit(line->moves, static_cast<int>(line->value));
    }
    return std::move(*line);
}

void ExternalRun::take(const protocol::Snapshot& snapshot)
{
    std::vector<Line> lines;
    for (const Line& claimed : snapshot.lines) {
        auto line = checked(claimed);
        if (!line) {
            return; // what was shown before was true
        }
        lines.push_back(std::move(*line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& x, const Line& y) { return x.value < y.value; });
    lines.resize(std::min(lines.size(), static_cast<std::size_t>(std::max(m_context.limits().lines, 1))));
    std::size_t shown = 0;
    for (Line& line : lines) {
        std::size_t terms = 0;
        for (const Move& move : line.moves) {
            terms += 1 + move.add.size();
        }
        if (shown + terms > kMostTermsShown && line.moves.size() > 1) {
            line.moves.resize(1);
            line.solves = false;
            terms = 1 + line.moves.front().add.size();
        }
        shown += terms;
    }
    m_analysis.lines = std::move(lines);
    m_analysis.nodes = snapshot.nodes;
    m_analysis.unit = snapshot.unit.empty() ? m_analysis.unit : snapshot.unit;
    m_analysis.note = snapshot.note;
}

void ExternalRun::hear(EngineHost::News news, bool isOver)
{
    for (const protocol::Found& found : news.found) {
        Line claim;
        claim.moves = found.moves;
        claim.value = static_cast<double>(kMaxTerms);
        const auto line = checked(std::move(claim));
        if (line && !line->solves) {
            m_host.condemn(EngineFault::Kind::Lies, "reports a decomposition that is none; it was ended");
        }
        if (!line || !line->solves) {
            return;
        }
    }
    if (news.latest) {
        m_isAnswered = m_isAnswered || news.latest->isAnswer;
        m_waiting = std::move(news.latest);
    }
    if (news.refusal) {
        m_isAnswered = true;
        m_analysis.note = m_info.name + ": " + news.refusal->text();
    }
    const bool wanted = m_context.wantsSnapshot();
    if (m_waiting && (wanted || m_isAnswered || isOver)) {
        take(*std::exchange(m_waiting, std::nullopt));
        m_analysis.elapsed = m_context.elapsed();
        if (wanted && !m_isAnswered && !isOver) {
            m_context.publish(m_analysis);
        }
    }
}

Analysis ExternalRun::finished()
{
    m_analysis.status = m_context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished;
    m_analysis.elapsed = m_context.elapsed();
    if (const auto fault = m_host.fault()) {
        m_analysis.fault = fault->error;
        m_analysis.note.clear();
    }
    return m_analysis;
}

Analysis ExternalRun::run()
{
    if (!begin()) {
        return finished();
    }
    std::optional<std::chrono::steady_clock::time_point> asked;
    bool isStopped = false;
    while (!m_isAnswered && !m_host.fault()) {
        const HostState state = m_host.state();
        if (state == HostState::Off || state == HostState::Starting) {
            m_analysis.note = "The engine was shut down";
            return finished();
        }
        const auto& enough = m_context.limits().stopAtTotal;
        const bool isEnough = enough && m_analysis.bestTotal && *m_analysis.bestTotal <= *enough;
        const auto& time = m_context.limits().time;
        const bool isTimeUp = time && std::chrono::steady_clock::now() - m_asked >= *time;
        if ((m_context.wasAsked() || isTimeUp || isEnough) && !isStopped) {
            isStopped = true;
            m_host.stop(m_id);
        }
        if (m_context.wasAsked() && !asked) {
            asked = std::chrono::steady_clock::now();
        }
        const bool isOver = asked && std::chrono::steady_clock::now() - *asked >= kForCaller;
        hear(m_host.take(m_id, isOver ? milliseconds(0) : kPoll), isOver);
        if (isOver && !m_isAnswered) {
            m_host.abandon(m_id);
            break;
        }
    }
    return finished();
}

class ExternalEngine : public Engine {
public:
    explicit ExternalEngine(std::shared_ptr<EngineHost> host)
        : m_host(std::move(host))
        , m_info(infoOf(*m_host))
    {
    }

    const EngineInfo& info() const override { return m_info; }

    Analysis analyse(const Position& root, SearchContext& context) override
    {
        return ExternalRun(*m_host, m_info, root, context).run();
    }

private:
    const std::shared_ptr<EngineHost> m_host;
    const EngineInfo m_info;
};

} // namespace

EngineEntry externalEntry(std::shared_ptr<EngineHost> host)
{
    const EngineInfo info = infoOf(*host);
    return {info, [host = std::move(host)] { return std::make_unique<ExternalEngine>(host); }};
}

} // namespace rankfall
