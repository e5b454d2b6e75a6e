// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What the dock says: before a run, and of one.
#include "core/scheme/known_ranks.h"
#include "ui/panels/style.h"
#include "ui/panels/teach_panel.h"
#include "ui/panels/wording.h"
#include "ui/theme/elided_label.h"
#include "ui/workbench/core_text.h"

#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace rankfall {

namespace {

QString symbol(Ring ring)
{
    return QString::fromUtf8(ringSymbol(ring).data());
}

QString duration(double seconds)
{
    return seconds < 100    ? QObject::tr("%1 s").arg(seconds, 0, 'f', 0)
           : seconds < 6000 ? QObject::tr("%1 min").arg(seconds / 60, 0, 'f', 0)
                            : QObject::tr("%1 h").arg(seconds / 3600, 0, 'f', 1);
}

QString perSecond(double count, const QString& what)
{
    return (count < 99.5 ? QString::number(count, 'f', 1) : shortCount(static_cast<std::int64_t>(count))) +
           QLatin1Char(' ') + what + QStringLiteral("/s");
}

} // namespace

void TeachPanel::showEmpty()
{
    const Palette& palette = currentPalette();
    const QString obstacle = this->obstacle();
    const Target& target = m_workbench.target();
    const auto known = bestKnownRank(target, ring());
    const bool isSmallest = target.name() == "2x2x2";
    const QString expectation =
        isSmallest ? tr("It takes about half a minute to the first 7 on one core.")
        : known ? tr("The best rank known is %1; larger products take minutes to days: 2x2x2 is the one to begin with.")
                      .arg(known->rank)
                : tr("Larger products take minutes to days: 2x2x2 is the one to begin with.");
    m_emptyText->setText(
        tr("<b>Teach an agent the %1 from nothing:</b> it plays TensorGame in random bases and learns from "
           "its own games, and never sees a known scheme. %2")
            .arg(fromCore(target.title()).toHtmlEscaped(), expectation));
    m_emptyMore->setText(tr(
        "It needs the program rankfall-train and keeps all cores but one busy, at low priority. You can go on working, "
        "stop it, resume it, and let the engine use its network while it learns."));
    setTextColor(m_emptyMore, palette.dimText);
    setTextColor(m_emptyText, palette.text);
    const bool isInstalled = m_run->isInstalled();
    m_start->setEnabled(obstacle.isEmpty());
    const QString last = obstacle.isEmpty() ? lastFolder() : QString();
    m_emptyResume->setVisible(!last.isEmpty());
    m_emptyResume->setToolTip(last.isEmpty() ? QString() : tr("Goes on in %1").arg(QDir::toNativeSeparators(last)));
    QString trouble = !obstacle.isEmpty()                         ? obstacle
                      : m_run->state() == TeachRun::State::Failed ? m_run->trouble()
                                                                  : QString();
    if (trouble.isEmpty() && !isInstalled) {
        trouble =
            tr("The trainer, rankfall-train, is neither beside this program nor in PATH. With libtorch (Debian: "
               "apt install libtorch-dev) the build makes it: ./dev train in the sources builds it alone. Copy it "
               "beside this program, which then finds it at once. Networks that others have taught need none of "
               "this: Engine ▸ How the agent thinks… loads them.");
    }
    m_emptyTrouble->setText(trouble);
    m_emptyTrouble->setVisible(!trouble.isEmpty());
    setTextColor(m_emptyTrouble,
                 m_run->state() == TeachRun::State::Failed && obstacle.isEmpty() ? palette.bad : palette.warn);
}

void TeachPanel::showRun()
{
    const Palette& palette = currentPalette();
    const TrainingLog& log = m_run->log();
    const TeachRun::State state = m_run->state();
    const Target& target = *m_run->order().target;
    const auto known = bestKnownRank(target, log.ring);
    const TrainingRound last = log.rounds.empty() ? TrainingRound{} : log.rounds.back();

    QString headline;
    switch (state) {
    case TeachRun::State::Idle:
    case TeachRun::State::Learning:
        headline = log.rounds.empty() ? tr("Beginning with %1 over %2") : tr("Learning %1 over %2");
        break;
    case TeachRun::State::Stopping:
        headline = tr("Saving and stopping: %1 over %2");
        break;
    case TeachRun::State::Ended:
        headline = log.ended == "found" ? tr("Found what it looked for: %1 over %2") : tr("Stopped: %1 over %2");
        break;
    case TeachRun::State::Failed:
        headline = tr("Failed: %1 over %2");
        break;
    }
    headline = headline.arg(QString::fromStdString(target.name()), symbol(m_run->order().ring));
    if (log.backplay.best > 0) {
        headline += tr(" · best rank %1").arg(log.backplay.best);
        headline += log.backplay.distinct == 1 ? tr(" · 1 scheme") : tr(" · %1 schemes").arg(log.backplay.distinct);
    } else if (last.best > 0) {
        headline += tr(" · best rank %1").arg(last.best);
        headline += last.distinct == 1 ? tr(" · 1 scheme") : tr(" · %1 schemes").arg(last.distinct);
    }
    m_headline->setText(headline);
    m_headline->setToolTip(tr("%1\nKept in %2").arg(headline, QDir::toNativeSeparators(m_run->order().folder)));

    QStringList facts;
    if (!log.rounds.empty()) {
        facts << duration(last.seconds) << tr("round %1").arg(last.round) << tr("%1 steps").arg(shortCount(last.steps))
              << perSecond(last.samplesPerSecond, tr("samples")) << perSecond(last.gamesPerSecond, tr("games"));
        if (last.games > 0) {
            facts << tr("%1 of %2 games solved").arg(last.solved).arg(last.games);
        }
    }
    if (!log.school.empty()) {
        facts << (log.backplay.round == 0
                      ? tr("%1 is learned first, then %2 by backplay")
                            .arg(QString::fromStdString(log.school), QString::fromStdString(target.name()))
                      : tr("backplay round %1").arg(log.backplay.round));
        if (log.backplay.round > 0) {
            facts << perSecond(log.backplay.subGamesPerSecond, tr("sub-games"));
        }
    }
    if (log.begun) {
        facts
            << tr("%1 network of %2 numbers").arg(QString::fromStdString(log.architecture), shortCount(log.parameters));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setToolTip(m_facts->text());
    setTextColor(m_facts, palette.dimText);
    const QString trouble = m_run->trouble();
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    setTextColor(m_trouble, state == TeachRun::State::Failed ? palette.bad : palette.warn);

    const bool isRoomy = width() >= 600;
    m_watchButton->setText(isRoomy ? tr("Watch") : QString());
    m_use->setText(isRoomy ? tr("Use network") : QString());
    m_again->setText(isRoomy ? tr("New run…") : QString());
    m_stop->setText(m_run->isActive() ? tr("Stop") : tr("Resume"));
    m_stop->setIcon(themedIcon(m_run->isActive() ? QStringLiteral("stop") : QStringLiteral("play")));
    m_stop->setToolTip(m_run->isActive() ? tr("Saves what was learned and stops; it can be resumed")
                                         : tr("Goes on from what was saved last"));
    m_stop->setEnabled(state != TeachRun::State::Stopping);
    m_again->setVisible(!m_run->isActive());
    const QString obstacle = m_watch->obstacle();
    m_watchButton->setEnabled(obstacle.isEmpty() || m_watch->isOn());
    m_watchButton->setToolTip(
        obstacle.isEmpty() ? tr("Shows the game that it played last in 3D and in the sheet, in place of your position")
                           : obstacle);
    m_use->setEnabled(!m_run->checkpoint().isEmpty());
    m_use->setToolTip(m_run->checkpoint().isEmpty()
                          ? tr("No network has been saved yet")
                          : tr("Lets the engine “Agent” think with this network as it is now"));
    m_graph->setRounds(log.rounds, known ? std::optional(known->rank) : std::nullopt);
    showFinds();
}

void TeachPanel::showFinds()
{
    const auto& finds = m_run->log().finds;
    const int count = static_cast<int>(finds.size());
    if (m_finds->count() > count) {
        m_finds->clear();
    }
    // New ones come in on top; what is selected stays selected.
    for (int i = m_finds->count(); i < count; ++i) {
        const TrainingFind& find = finds[static_cast<std::size_t>(i)];
        QStringList words{tr("%1 terms").arg(find.terms.size())};
        if (find.ring != m_run->order().ring) { // the headline names the ring of the run
            words << symbol(find.ring);
        }
        words << tr("after %1").arg(duration(find.seconds));
        auto* item = new QListWidgetItem(words.join(QStringLiteral(" · ")));
        item->setToolTip(tr("Round %1. Verified over %2. Double-click or Enter opens it as a line of moves.")
                             .arg(find.round)
                             .arg(symbol(find.ring)));
        m_finds->insertItem(0, item);
    }
    m_finds->setVisible(count > 0);
    constexpr int kBeside = 28; // px: margins and the scroll bar
    m_finds->setMinimumWidth(std::clamp(m_finds->sizeHintForColumn(0) + kBeside, 150, std::max(150, width() * 3 / 5)));
}

} // namespace rankfall
