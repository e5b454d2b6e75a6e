// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/teach_panel.h"

#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"
#include "ui/panels/list_keys.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"
#include "ui/theme/elided_label.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr int kMostEntries = 32; // of a matrix that rankfall-train packs
constexpr int kMostRuns = 999;

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

TeachPanel::TeachPanel(Workbench& workbench, QString folder, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_folder(std::move(folder))
    , m_run(new TeachRun(this))
    , m_watch(new TeachWatch(workbench, *m_run, this))
{
    setObjectName(QStringLiteral("TeachPanel"));
    setAccessibleName(tr("Teach"));
    build();
    connect(m_run, &TeachRun::changed, this, &TeachPanel::refresh);
    connect(&workbench, &Workbench::documentReplaced, this, &TeachPanel::refresh);
    connect(themeWatch(), &ThemeWatch::changed, this, &TeachPanel::refresh);
    refresh();
}

void TeachPanel::build()
{
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildRun());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

QWidget* TeachPanel::buildEmpty()
{
    auto* page = new QWidget;
    m_emptyText = new QLabel(page);
    m_emptyText->setObjectName(QStringLiteral("teachText"));
    m_emptyText->setWordWrap(true);
    m_emptyMore = new QLabel(page);
    m_emptyMore->setObjectName(QStringLiteral("teachMore"));
    m_emptyMore->setWordWrap(true);
    m_emptyTrouble = new QLabel(page);
    m_emptyTrouble->setObjectName(QStringLiteral("teachEmptyTrouble"));
    m_emptyTrouble->setWordWrap(true);
    m_emptyTrouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ring = new QComboBox(page);
    m_ring->setObjectName(QStringLiteral("teachRing"));
    m_ring->setAccessibleName(tr("Ring to learn in"));
    m_ring->addItem(tr("modulo 2"), static_cast<int>(Ring::Z2));
    m_ring->addItem(tr("over ℤ"), static_cast<int>(Ring::Z));
    m_ring->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ring->setMinimumContentsLength(12);
    m_ring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_ring->setMaximumWidth(280);
    m_ring->setToolTip(tr("Learning modulo 2 is by far the fastest; what is found is lifted to ℤ where it can be"));
    m_start = new QPushButton(themedIcon(QStringLiteral("play")), tr("Start"), page);
    m_start->setObjectName(QStringLiteral("teachStart"));
    m_start->setProperty("primary", true);
    m_emptyResume = new QPushButton(tr("Resume the last"), page);
    m_emptyResume->setObjectName(QStringLiteral("teachEmptyResume"));
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_start);
    row->addWidget(m_emptyResume);
    row->addWidget(m_ring);
    row->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_emptyText);
    column->addLayout(row);
    column->addWidget(m_emptyTrouble);
    column->addWidget(m_emptyMore);
    column->addStretch(1);
    connect(m_start, &QPushButton::clicked, this, &TeachPanel::start);
    connect(m_emptyResume, &QPushButton::clicked, this, &TeachPanel::resume);
    connect(m_ring, &QComboBox::activated, this, &TeachPanel::refresh);
    auto* scroll = new QScrollArea; // in a low dock the words need not fit
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QWidget* TeachPanel::buildRun()
{
    auto* page = new QWidget;
    m_headline = new ElidedLabel(page);
    m_headline->setObjectName(QStringLiteral("teachHeadline"));
    m_facts = new ElidedLabel(page);
    m_facts->setObjectName(QStringLiteral("teachFacts"));
    m_trouble = new QLabel(page);
    m_trouble->setObjectName(QStringLiteral("teachTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stop = new QPushButton(page);
    m_stop->setObjectName(QStringLiteral("teachStop"));
    m_again = new QPushButton(themedIcon(QStringLiteral("new")), tr("New run…"), page);
    m_again->setAccessibleName(tr("New run"));
    m_again->setObjectName(QStringLiteral("teachAgain"));
    m_again->setToolTip(tr("Leaves this run, which is kept in its folder, and begins another"));
    m_watchButton = new QPushButton(themedIcon(QStringLiteral("eye")), tr("Watch"), page);
    m_watchButton->setObjectName(QStringLiteral("teachWatch"));
    m_watchButton->setCheckable(true);
    m_use = new QPushButton(themedIcon(QStringLiteral("check")), tr("Use network"), page);
    m_use->setObjectName(QStringLiteral("teachUse"));
    m_watchButton->setAccessibleName(tr("Watch"));
    m_use->setAccessibleName(tr("Use network"));

    m_graph = new TeachGraph(page);
    m_finds = new QListWidget(page);
    m_finds->setObjectName(QStringLiteral("teachFinds"));
    m_finds->setAccessibleName(tr("Schemes found"));
    m_finds->setFrameShape(QFrame::NoFrame);
    m_finds->setMinimumWidth(150);
    m_finds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_finds->setToolTip(tr("Schemes that the run has found, each verified here. Double-click or Enter opens one as a "
                           "line of moves."));

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 0);
    top->setSpacing(6);
    top->addWidget(m_headline, 1);
    top->addWidget(m_stop);
    top->addWidget(m_again);
    top->addWidget(m_watchButton);
    top->addWidget(m_use);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(8, 2, 8, 4);
    words->setSpacing(2);
    words->addWidget(m_facts);
    words->addWidget(m_trouble);
    auto* pictures = new QHBoxLayout;
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setSpacing(1);
    pictures->addWidget(m_graph, 5);
    pictures->addWidget(m_finds, 2);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(words);
    column->addLayout(pictures, 1);

    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_run->isActive()) {
            m_run->stop();
        } else {
            (void)begin(m_run->order().folder, true);
        }
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_watch->setOn(false);
        m_shownEmpty = true;
        refresh();
        takeFocus();
    });
    connect(m_watchButton, &QPushButton::clicked, m_watch, &TeachWatch::setOn);
    connect(m_watch, &TeachWatch::toggled, m_watchButton, &QPushButton::setChecked);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT networkWanted(m_run->checkpoint()); });
    connect(m_finds, &QListWidget::itemDoubleClicked, this, [this] { (void)open(m_finds->currentRow()); });
    keepKeys(
        m_finds,
        [](const QKeyEvent& event) {
            return isListKey(event) || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
        },
        [this](const QKeyEvent& event) {
            return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && open(m_finds->currentRow());
        });
    return page;
}

Ring TeachPanel::ring() const
{
    return static_cast<Ring>(m_ring->currentData().toInt());
}

QString TeachPanel::obstacle() const
{
    const Target& target = m_workbench.target();
    const Shape shape = target.shape();
    if (!target.format()) {
        return tr("Teaching works on matrix products; %1 is none. File ▸ New tensor… opens one.")
            .arg(QString::fromStdString(target.title()));
    }
    if (std::max({shape.a, shape.b, shape.c}) > kMostEntries) {
        return tr("Teaching works on matrices of up to %1 entries; those of %2 have more.")
            .arg(kMostEntries)
            .arg(QString::fromStdString(target.title()));
    }
    return {};
}

QString TeachPanel::lastFolder() const
{
    const QString name = QStringLiteral("%1_%2").arg(QString::fromStdString(m_workbench.target().name()),
                                                     QString::fromUtf8(ringKey(ring()).data()));
    for (int i = kMostRuns; i > 0; --i) {
        const QString path = QDir(m_folder).filePath(i == 1 ? name : QStringLiteral("%1_%2").arg(name).arg(i));
        if (QFileInfo::exists(QDir(path).filePath(QLatin1String(TeachRun::kJournal)))) {
            return path;
        }
    }
    return {};
}

QString TeachPanel::freshFolder() const
{
    const QString name = QStringLiteral("%1_%2").arg(QString::fromStdString(m_workbench.target().name()),
                                                     QString::fromUtf8(ringKey(ring()).data()));
    for (int i = 1;; ++i) {
        const QString path = QDir(m_folder).filePath(i == 1 ? name : QStringLiteral("%1_%2").arg(name).arg(i));
        if (i >= kMostRuns || !QFileInfo::exists(path)) {
            return path;
        }
    }
}

bool TeachPanel::begin(const QString& folder, bool resumes)
{
    // A run that goes on stays with its own tensor, whatever the document has become.
    const bool isSame = resumes && folder == m_run->order().folder;
    const TeachRun::Order order{isSame ? m_run->order().target : m_workbench.session().problem().target,
                                isSame ? m_run->order().ring : ring(), folder, resumes};
    const bool started = m_run->start(order);
    m_shownEmpty = !started && m_run->log().rounds.empty() && !isSame;
    refresh();
    return started;
}

bool TeachPanel::start()
{
    return obstacle().isEmpty() && !m_run->isActive() && begin(freshFolder(), false);
}

bool TeachPanel::resume()
{
    const QString folder = lastFolder();
    return obstacle().isEmpty() && !m_run->isActive() && !folder.isEmpty() && begin(folder, true);
}

bool TeachPanel::open(int find)
{
    const auto& finds = m_run->log().finds;
    // The newest is on top.
    const int at = static_cast<int>(finds.size()) - 1 - find;
    if (find < 0 || at < 0) {
        return false;
    }
    const TrainingFind scheme = finds[static_cast<std::size_t>(at)];
    const TargetPtr target = m_run->order().target;
    if (!hasPositions(scheme.ring) || !verify(target->tensor(), scheme.terms, scheme.ring).exact) {
        Q_EMIT m_workbench.message(
            tr("This scheme holds over %1, where there are no positions to play").arg(symbol(scheme.ring)),
            MessageKind::Refusal);
        return false;
    }
    const auto fits = [&] {
        return m_workbench.target().name() == target->name() &&
               (m_workbench.ring() == scheme.ring || scheme.ring == Ring::Z);
    };
    if (!fits()) {
        Q_EMIT problemWanted(Problem{target, scheme.ring, scheme.ring == Ring::Z2 ? 1 : 2});
        if (!fits()) {
            return false; // somebody preferred to keep the document
        }
    }
    std::vector<Move> moves;
    for (const Term& term : scheme.terms) {
        moves.push_back(Move::play(m_workbench.ring() == Ring::Z2 ? canonical(term, Ring::Z2) : term));
    }
    m_watch->setOn(false);
    m_workbench.goToStart();
    return m_workbench.playLine(moves, true);
}

void TeachPanel::takeFocus()
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_start, m_stop}) {
        if (widget->isVisible() && widget->isEnabled()) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void TeachPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void TeachPanel::refresh()
{
    if (m_run->isActive()) {
        m_shownEmpty = false;
    }
    m_stack->setCurrentIndex(m_shownEmpty ? 0 : 1);
    if (m_shownEmpty) {
        showEmpty();
    } else {
        showRun();
    }
}

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
            .arg(QString::fromStdString(target.title()).toHtmlEscaped(), expectation));
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
        trouble = tr("rankfall-train was not found beside this program or in PATH: it is built apart from the explorer "
                     "because it needs libtorch.");
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
        auto* item = new QListWidgetItem(
            tr("%1 terms · %2 · after %3").arg(find.terms.size()).arg(symbol(find.ring), duration(find.seconds)));
        item->setToolTip(tr("Round %1. Verified over %2. Double-click or Enter opens it as a line of moves.")
                             .arg(find.round)
                             .arg(symbol(find.ring)));
        m_finds->insertItem(0, item);
    }
    m_finds->setVisible(count > 0);
}

} // namespace rankfall
