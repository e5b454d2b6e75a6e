// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/hint_ladder.h"

#include "core/base/check.h"
#include "core/game/notation.h"
#include "ui/workbench/engine_list.h"

namespace rankfall {

namespace {

constexpr double kSeconds = 1.0; // that Greedy may look for one

QString typographic(const std::string& text)
{
    QString out = QString::fromStdString(text);
    out.replace(QLatin1Char('*'), QChar(0x00B7));
    out.replace(QStringLiteral("->"), QStringLiteral(" → "));
    out.replace(QLatin1Char('-'), QChar(0x2212));
    return out;
}

} // namespace

HintLadder::HintLadder(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_question(new EngineQuestion(workbench, this))
{
    connect(m_question, &EngineQuestion::answered, this, &HintLadder::take);
    connect(&workbench, &Workbench::currentChanged, this, &HintLadder::follow);
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        m_answer.clear();
        forget();
    });
}

void HintLadder::forget()
{
    m_taken = 0;
    m_key = 0;
    m_node = kNoNode;
    follow();
}

void HintLadder::setAnswer(std::vector<Term> answer)
{
    RANKFALL_CHECK(answer.size() <= kMostKnown);
    m_answer = std::move(answer);
}

/// The first of those terms of the answer that together fill what is left, however the others have been played.
std::optional<Move> HintLadder::ofAnswer() const
{
    for (unsigned subset = 1; subset < 1U << m_answer.size(); ++subset) {
        Move rest;
        for (std::size_t i = 0; i < m_answer.size(); ++i) {
            if ((subset >> i & 1U) != 0) {
                rest.add.push_back(m_answer[i]);
            }
        }
        const auto after = m_workbench.position().after(rest);
        if (after && after->isSolved()) {
            return Move{{}, {rest.add.front()}};
        }
    }
    return std::nullopt;
}

/// Another position: what was told is of no use there.
void HintLadder::follow()
{
    if (m_workbench.isPeeking()) {
        return;
    }
    const NodeId node = m_workbench.session().current();
    const std::uint64_t key = m_workbench.position().key();
    if (node == m_node && key == m_key) {
        return;
    }
    m_node = node;
    m_key = key;
    m_question->drop();
    if (m_rung != Rung::None) {
        m_workbench.clearPins(); // those of the hint
    }
    m_rung = Rung::None;
    m_move.reset();
    m_trouble.clear();
    Q_EMIT changed();
}

void HintLadder::climb()
{
    follow();
    if (m_question->isOpen()) {
        return;
    }
    if (m_workbench.position().isSolved()) {
        m_trouble = tr("Nothing is left to play here: this position is solved.");
        Q_EMIT changed();
        return;
    }
    if (!m_move) {
        look();
        return;
    }
    if (m_rung != Rung::Move) {
        m_rung = static_cast<Rung>(static_cast<int>(m_rung) + 1);
        ++m_taken;
    }
    show();
}

void HintLadder::look()
{
    m_trouble.clear();
    if (const auto next = ofAnswer()) {
        found(*next, tr("the answer of the puzzle"));
        return;
    }
    const auto analysis = m_workbench.analysis();
    if (analysis && m_workbench.analysisNode() == m_workbench.session().current() &&
        m_workbench.isAnalysed(m_workbench.position()) && !analysis->lines.empty() &&
        !analysis->lines.front().moves.empty()) {
        const Line& best = analysis->lines.front();
        const QString key = best.engine.empty() ? m_workbench.engineKey() : QString::fromStdString(best.engine);
        found(best.moves.front(), m_workbench.engines().nameOf(key));
        return;
    }
    Limits limits;
    limits.lines = 1;
    limits.time = std::chrono::duration<double>(kSeconds);
    m_lastResort = false;
    m_question->ask(QStringLiteral("greedy"), m_workbench.position(), limits);
    Q_EMIT changed();
}

void HintLadder::take(std::shared_ptr<const Analysis> analysis)
{
    if (!analysis->lines.empty() && !analysis->lines.front().moves.empty()) {
        const QString key = m_lastResort ? QStringLiteral("completion") : QStringLiteral("greedy");
        found(analysis->lines.front().moves.front(), m_workbench.engines().nameOf(key));
        return;
    }
    if (!m_lastResort) {
        m_lastResort = true;
        Limits limits;
        limits.lines = 1;
        m_question->ask(QStringLiteral("completion"), m_question->root(), limits);
        return;
    }
    m_trouble = tr("No engine has a hint for this position. Undo some moves, or think with another engine.");
    Q_EMIT changed();
}

void HintLadder::found(const Move& move, const QString& from)
{
    m_move = move;
    m_from = from;
    m_rung = Rung::Region;
    ++m_taken;
    show();
}

/// The nonzero cells that the move changes; where it changes none of those, all that it touches.
std::vector<Cell> HintLadder::region() const
{
    const Position& position = m_workbench.position();
    const auto after = position.after(*m_move);
    std::vector<Cell> lit;
    std::vector<Cell> all;
    if (!after) {
        return lit;
    }
    const Shape shape = position.target().shape();
    for (int a = 0; a < shape.a; ++a) {
        for (int b = 0; b < shape.b; ++b) {
            for (int c = 0; c < shape.c; ++c) {
                const Cell cell{a, b, c};
                const int before = position.residual().at(cell);
                if (before != after->residual().at(cell)) {
                    all.push_back(cell);
                    if (before != 0) {
                        lit.push_back(cell);
                    }
                }
            }
        }
    }
    return lit.empty() ? all : lit;
}

void HintLadder::show()
{
    m_workbench.clearPins();
    for (const Cell& cell : region()) {
        m_workbench.togglePin(cell, true);
    }
    // A move that changes no cell rewrites terms: those are what to look at.
    if (!m_move->remove.empty()) {
        m_workbench.setPicked(m_move->remove);
    }
    Q_EMIT changed();
}

std::optional<Term> HintLadder::told() const
{
    if (!m_move || m_move->add.empty() || m_rung < Rung::Factor) {
        return std::nullopt;
    }
    Term term = m_move->add.front();
    if (m_rung == Rung::Factor) {
        term.v = Factor(term.v.size());
        term.w = Factor(term.w.size());
    }
    return term;
}

QString HintLadder::sentence() const
{
    if (m_question->isOpen()) {
        return tr("Looking for a hint…");
    }
    if (!m_trouble.isEmpty()) {
        return m_trouble;
    }
    if (!m_move || m_rung == Rung::None) {
        return {};
    }
    const Target& target = m_workbench.target();
    if (m_rung == Rung::Region) {
        const int cells = static_cast<int>(region().size());
        if (cells == 0) {
            return tr("Hint 1 of 3: rewrite the %n picked terms", nullptr, static_cast<int>(m_move->remove.size()));
        }
        return m_move->remove.empty()
                   ? tr("Hint 1 of 3: the move changes the %n pinned cells", nullptr, cells)
                   : tr("Hint 1 of 3: replace the picked terms; %n pinned cells change", nullptr, cells);
    }
    if (m_rung == Rung::Factor && !m_move->add.empty()) {
        return tr("Hint 2 of 3: its first factor is %1")
            .arg(typographic(toText(m_move->add.front().u, target.layout(Mode::A))));
    }
    return tr("Hint 3 of 3: %1 (%2)").arg(typographic(toText(*m_move, target)), m_from);
}

} // namespace rankfall
