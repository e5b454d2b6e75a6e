// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/teach_panel.h"

#include "core/scheme/verify.h"
#include "ui/panels/list_keys.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"
#include "ui/theme/elided_label.h"
#include "ui/workbench/core_text.h"

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
    setFocusPolicy(Qt::StrongFocus);
    build();
    for (QPushButton* button : findChildren<QPushButton*>()) {
        button->setFocusPolicy(Qt::TabFocus);
    }
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
    setTabOrder(m_start, m_emptyResume);
    setTabOrder(m_emptyResume, m_ring);
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
    scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it, and that scrolls
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QWidget* TeachPanel::buildRun()
{
    auto* page = new QWidget;
    m_headline = new QLabel(page);
    m_headline->setObjectName(QStringLiteral("teachHeadline"));
    m_headline->setWordWrap(true);
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
    m_finds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_finds->setToolTip(tr("Schemes that the run has found, each verified here. Double-click or Enter opens one as a "
                           "line of moves."));

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 0);
    top->setSpacing(6);
    top->addWidget(m_headline, 1);
    for (QPushButton* button : {m_stop, m_again, m_watchButton, m_use}) {
        top->addWidget(button);
    }
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
            .arg(fromCore(target.title()));
    }
    if (std::max({shape.a, shape.b, shape.c}) > kMostEntries) {
        return tr("Teaching works on matrices of up to %1 entries; those of %2 have more.")
            .arg(kMostEntries)
            .arg(fromCore(target.title()));
    }
    return {};
}

QString TeachPanel::folderOf(int number) const
{
    const QString name = QStringLiteral("%1_%2").arg(QString::fromStdString(m_workbench.target().name()),
                                                     QString::fromUtf8(ringKey(ring()).data()));
    return QDir(m_folder).filePath(number == 1 ? name : QStringLiteral("%1_%2").arg(name).arg(number));
}

QString TeachPanel::lastFolder() const
{
    QString last;
    for (int i = 1; i <= kMostRuns && QFileInfo::exists(folderOf(i)); ++i) {
        if (QFileInfo::exists(QDir(folderOf(i)).filePath(QLatin1String(TeachRun::kJournal)))) {
            last = folderOf(i);
        }
    }
    return last;
}

QString TeachPanel::freshFolder() const
{
    int number = 1;
    while (number < kMostRuns && QFileInfo::exists(folderOf(number))) {
        ++number;
    }
    return folderOf(number);
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
        Q_EMIT problemWanted(Problem{target, scheme.ring, firstBound(scheme.ring)});
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
    setFocus(Qt::OtherFocusReason);
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
    const int page = m_shownEmpty ? 0 : 1;
    if (m_stack->currentIndex() != page) {
        const bool hadFocus = m_stack->isAncestorOf(focusWidget());
        m_stack->setCurrentIndex(page);
        if (hadFocus) {
            takeFocus(); // Qt would go on to a button of the other page
        }
    }
    if (m_shownEmpty) {
        showEmpty();
    } else {
        showRun();
    }
}

} // namespace rankfall
