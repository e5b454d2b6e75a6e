// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/teach_watch.h"

namespace rankfall {

namespace {

constexpr int kPause = 3; // steps that the end of a game stays

QString key()
{
    return QStringLiteral("teach");
}

} // namespace

TeachWatch::TeachWatch(Workbench& workbench, TeachRun& run, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_run(run)
{
    m_step.setInterval(700);
    connect(&m_step, &QTimer::timeout, this, &TeachWatch::step);
    connect(&workbench, &Workbench::currentChanged, this, &TeachWatch::follow);
    connect(&workbench, &Workbench::picturedChanged, this, &TeachWatch::follow);
}

QString TeachWatch::obstacle() const
{
    if (!m_run.order().target) {
        return tr("Nothing is being learned yet");
    }
    if (m_workbench.target().name() != m_run.order().target->name()) {
        return tr("The games are of %1; the document is another tensor")
            .arg(QString::fromStdString(m_run.order().target->name()));
    }
    if (!hasPositions(m_run.log().ring)) {
        return tr("Games over ℤ mod 3 have no picture");
    }
    return m_run.log().game.empty() ? tr("No game has been written down yet") : QString();
}

void TeachWatch::setOn(bool on)
{
    if (on == m_on || (on && !obstacle().isEmpty())) {
        return;
    }
    m_on = on;
    if (on) {
        m_game.clear();
        m_shown = 0;
        m_step.start();
        step();
    } else {
        m_step.stop();
        if (m_workbench.exhibit() && m_workbench.exhibit()->key == key()) {
            m_workbench.setExhibit(std::nullopt);
        }
    }
    Q_EMIT toggled(on);
}

void TeachWatch::step()
{
    if (m_shown >= static_cast<int>(m_game.size()) + kPause || m_game.empty()) {
        m_game = m_run.log().game;
        m_round = m_run.log().gameRound;
        m_shown = 0;
    } else {
        ++m_shown;
    }
    const int moves = static_cast<int>(m_game.size());
    if (m_shown > moves) {
        return; // the end stays a while
    }
    const Problem document = m_workbench.session().problem();
    auto position =
        Position::of({document.target, m_run.log().ring, document.bound}, {m_game.begin(), m_game.begin() + m_shown});
    if (!position) {
        setOn(false);
        return;
    }
    // What changes comes first: a narrow window shows no more.
    const QString ring = QString::fromUtf8(ringSymbol(m_run.log().ring).data());
    const QString title =
        m_shown == 0
            ? tr("Teach: a game of round %1 over %2, %3 moves").arg(m_round).arg(ring).arg(moves)
            : tr("Teach: move %1 of %2 of a game of round %3 over %4").arg(m_shown).arg(moves).arg(m_round).arg(ring);
    m_workbench.setExhibit(Exhibit{key(), title, Exhibit::picture(std::move(*position))});
}

/// Whoever went elsewhere, or took the exhibit away, wants to see that.
void TeachWatch::follow()
{
    if (m_on && (!m_workbench.exhibit() || m_workbench.exhibit()->key != key())) {
        setOn(false);
    }
}

} // namespace rankfall
