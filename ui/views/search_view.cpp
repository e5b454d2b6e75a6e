// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/search_view.h"

#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/views/search_scatter.h"
#include "ui/views/search_table.h"
#include "ui/views/search_tree_canvas.h"
#include "ui/views/segmented.h"
#include "ui/workbench/engine_list.h"
#include "ui/workbench/search_recorder.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr int kSlider = 1000;        // values of the slider, over the whole record
constexpr int kPlayInterval = 50;    // ms
constexpr double kPlayTime = 10'000; // ms for the whole record
constexpr int kPointing = 40;        // ms
constexpr int kWordsFrom = 640;      // px of width from which there is room for a word on the button

SearchWords wordsOf(const Workbench& workbench)
{
    return SearchWords(
        [&workbench](const std::string& key) { return workbench.engines().nameOf(QString::fromStdString(key)); });
}

QToolButton* toolButton(const QString& name, const QString& icon, const QString& tip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

SearchView::SearchView(Workbench& workbench, SearchRecorder& recorder, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_recorder(recorder)
    , m_words(wordsOf(workbench))
    , m_preview(workbench)
    , m_headline(new ElidedLabel(this))
    , m_pages(new Segmented(tr("What is shown"), {tr("Candidates"), tr("Tree")},
                            {tr("How the estimate of each candidate moved"), tr("The agent’s search tree")}, this))
    , m_across(new Segmented(tr("From left to right"), {tr("Time"), tr("Visits")},
                             {tr("Trails over the time of thinking"), tr("Trails over the visits of each candidate")},
                             this))
    , m_fit(
          toolButton(QStringLiteral("fit"), QStringLiteral("fit"), tr("The whole tree (double-click beside it)"), this))
    , m_asTable(toolButton(QStringLiteral("asTable"), QStringLiteral("list"), tr("The same as a table"), this))
    , m_think(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_scatter(new SearchScatter(m_words, this))
    , m_tree(new SearchTreeCanvas(this))
    , m_table(new SearchTable(m_words, this))
    , m_play(toolButton(QStringLiteral("play"), QStringLiteral("play"), tr("Play the search back"), this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_moment(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("searchView"));
    setAccessibleName(tr("Search"));
    build();
    m_playing.setInterval(kPlayInterval);
    m_pointing.setSingleShot(true);
    m_pointing.setInterval(kPointing);
    connect(&m_playing, &QTimer::timeout, this, &SearchView::playOn);
    connect(&m_pointing, &QTimer::timeout, this, &SearchView::point);
    connect(m_think, &QPushButton::clicked, &workbench, &Workbench::toggleThinking);
    connect(m_pages, &Segmented::chosen, this, [this](int page) { setPage(static_cast<Page>(page)); });
    connect(m_across, &Segmented::chosen, this,
            [this](int which) { m_scatter->setAcross(static_cast<SearchScatter::Across>(which)); });
    connect(m_fit, &QToolButton::clicked, m_tree, &SearchTreeCanvas::fit);
    connect(m_asTable, &QToolButton::toggled, this, &SearchView::setTable);
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_slider, &QSlider::valueChanged, this, &SearchView::scrub);
    connect(m_scatter, &SearchScatter::hoveredChanged, &m_pointing, qOverload<>(&QTimer::start));
    connect(m_tree, &SearchTreeCanvas::hoveredChanged, &m_pointing, qOverload<>(&QTimer::start));
    connect(m_scatter, &SearchScatter::chosenChanged, this, [this] { keep(true); });
    connect(m_tree, &SearchTreeCanvas::chosenChanged, this, [this] { keep(true); });
    connect(m_scatter, &SearchScatter::playWanted, this, &SearchView::playTrail);
    connect(m_tree, &SearchTreeCanvas::playWanted, this, &SearchView::playNode);
    connect(m_table, &SearchTable::chosenChanged, this, [this](int item) {
        page() == Page::Candidates ? m_scatter->choose(item) : m_tree->choose(item);
        keep(true);
    });
    connect(&recorder, &SearchRecorder::changed, this, &SearchView::refresh);
    connect(&workbench, &Workbench::engineChanged, this, &SearchView::showTexts);
    connect(&workbench, &Workbench::picturedChanged, this, [this] {
        // Esc and the strip's button end what was pinned.
        if (!m_workbench.exhibit() && m_tree->hovered() < 0) {
            m_tree->choose(-1);
        }
    });
    connect(themeWatch(), &ThemeWatch::changed, this, [this] {
        m_scatter->update();
        m_tree->update();
        showTexts();
    });
    setPage(Page::Candidates);
}

void SearchView::build()
{
    m_pages->setObjectName(QStringLiteral("searchPages"));
    m_across->setObjectName(QStringLiteral("searchAcross"));
    m_think->setObjectName(QStringLiteral("think"));
    m_asTable->setCheckable(true);
    m_slider->setObjectName(QStringLiteral("searchMoment"));
    m_slider->setRange(0, kSlider);
    m_slider->setValue(kSlider);
    m_slider->setPageStep(kSlider / 10);
    m_slider->setSingleStep(kSlider / 100);
    m_slider->setAccessibleName(tr("Moment of the search"));
    m_slider->setToolTip(tr("Goes back through the search; at its right end the picture follows the engine"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 4);
    top->setSpacing(6);
    top->addWidget(m_pages);
    top->addWidget(m_headline, 1);
    top->addWidget(m_fit);
    top->addWidget(m_asTable);
    top->addWidget(m_think);
    m_stack->addWidget(m_scatter);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_table);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(8, 2, 8, 4);
    below->setSpacing(6);
    below->addWidget(m_play);
    below->addWidget(m_slider, 1);
    below->addWidget(m_moment, 1);
    below->addWidget(m_across); // where the axis is that it names
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    column->addLayout(below);
}

SearchView::Page SearchView::page() const
{
    return static_cast<Page>(m_pages->current());
}

void SearchView::setPage(Page page)
{
    m_pages->setCurrent(static_cast<int>(page));
    const bool isTable = m_asTable->isChecked();
    m_stack->setCurrentIndex(isTable ? 2 : static_cast<int>(page));
    m_across->setVisible(page == Page::Candidates && !isTable);
    m_fit->setVisible(page == Page::Tree && !isTable);
    setFocusProxy(m_stack->currentWidget());
    refresh();
}

void SearchView::setTable(bool on)
{
    m_asTable->setChecked(on);
    setPage(page());
}

double SearchView::seconds() const
{
    return m_isFollowing && m_record ? m_record->seconds() : m_seconds;
}

const SearchRecord::Frame* SearchView::frame() const
{
    return m_record ? m_record->frameAt(seconds()) : nullptr;
}

// --- What is shown ---------------------------------------------------------------------------------------------------

void SearchView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void SearchView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    setPlaying(false);
    m_preview.hideCandidate();
    m_preview.hideNode();
}

void SearchView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showTexts();
}

void SearchView::refresh()
{
    if (!isVisible()) {
        return; // nobody looks; the recorder does
    }
    const auto record = m_recorder.record();
    if (record != m_record) {
        // Another position: from its end.
        setPlaying(false);
        m_isFollowing = true;
    }
    m_record = record;
    const bool isThere = m_record && !m_record->isEmpty();
    m_slider->setEnabled(isThere);
    m_play->setEnabled(isThere);
    if (isThere && !m_isFollowing) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(qRound(kSlider * m_seconds / std::max(m_record->seconds(), 1e-9)));
    } else {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(kSlider);
    }
    showMoment();
}

void SearchView::showMoment()
{
    const SearchRecord::Frame* now = frame();
    m_scatter->show(m_record, seconds());
    m_tree->show(now ? now->tree : nullptr);
    // While the keyboard is in the table its rows stand still, unless it is the past that is looked at.
    if (m_asTable->isChecked() && !(m_isFollowing && m_table->hasFocus() && m_table->rowCount() > 1)) {
        showTable();
    }
    showTexts();
}

void SearchView::showTable()
{
    const SearchRecord::Frame* now = frame();
    if (page() == Page::Candidates && m_record && !m_record->trails().empty()) {
        m_table->showCandidates(*m_record, seconds());
    } else if (page() == Page::Tree && now) {
        m_table->showTree(*m_record, *now->tree);
    } else {
        m_table->showNothing(page() == Page::Tree ? tr("No search tree has been recorded here")
                                                  : tr("No engine has thought here"));
    }
}

int SearchView::candidate() const
{
    return m_scatter->hovered() >= 0 ? m_scatter->hovered() : m_scatter->chosen();
}

int SearchView::node() const
{
    return m_tree->hovered() >= 0 ? m_tree->hovered() : m_tree->chosen();
}

void SearchView::showTexts()
{
    const bool thinking = m_workbench.isThinkingWanted();
    const QString think = thinking ? tr("Pause") : tr("Think");
    const bool isNarrow = width() < qRound(kWordsFrom * uiZoom());
    m_think->setText(isNarrow ? QString() : think);
    m_think->setIcon(themedIcon(thinking ? QStringLiteral("pause") : QStringLiteral("think")));
    m_think->setToolTip(tr("%1 (Space)").arg(think));
    m_think->setAccessibleName(think);
    const SearchRecord::Frame* now = frame();
    QString text;
    bool isPointed = true;
    if (page() == Page::Candidates && candidate() >= 0) {
        text = m_words.ofCandidate(*m_record, m_record->trails()[static_cast<std::size_t>(candidate())], seconds());
    } else if (page() == Page::Tree && now && node() >= 0) {
        text = SearchWords::ofNode(*m_record, *now->tree, node());
    } else {
        isPointed = false;
        text = m_record && !m_record->isEmpty() ? SearchWords::headline(*m_record, seconds()) : QString();
    }
    m_headline->setText(text);
    m_headline->setToolTip(text);
    m_tree->setEmptyText(thinking && m_workbench.engineKey() == QLatin1String("agent")
                             ? tr("The agent begins with a beam of moves; its tree comes next")
                             : tr("Only the agent searches a tree: let it think here, as the chosen engine or beside "
                                  "another"));
    m_tree->setAccessibleDescription(text);
    const QString moment = !m_record || m_record->isEmpty() ? tr("Nothing has been recorded here")
                           : page() == Page::Tree && now    ? SearchWords::ofFrame(*now)
                                                            : SearchWords::momentText(*m_record, seconds());
    // Where there is no room above, what is pointed at is said below.
    m_moment->setText(isNarrow && isPointed ? text : moment);
    m_moment->setToolTip(m_moment->text());
    m_slider->setAccessibleDescription(moment);
}

// --- The past --------------------------------------------------------------------------------------------------------

void SearchView::scrub(int value)
{
    if (!m_record) {
        return;
    }
    m_isFollowing = value >= kSlider;
    m_seconds = m_record->seconds() * value / kSlider;
    showMoment();
}

void SearchView::setPlaying(bool on)
{
    if (on == isPlaying() || (on && (!m_record || m_record->isEmpty()))) {
        return;
    }
    if (on) {
        if (m_isFollowing) {
            m_slider->setValue(0);
        }
        m_playing.start();
    } else {
        m_playing.stop();
    }
    m_play->setIcon(themedIcon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(on ? tr("Pause") : tr("Play the search back"));
    m_play->setAccessibleName(m_play->toolTip());
}

void SearchView::playOn()
{
    if (!m_record || m_isFollowing) {
        setPlaying(false);
        return;
    }
    // On the record's own clock: it may be growing meanwhile.
    m_seconds += m_record->seconds() * kPlayInterval / kPlayTime;
    m_isFollowing = m_seconds >= m_record->seconds();
    refresh();
}

// --- Pointing --------------------------------------------------------------------------------------------------------

/// What the pointer is on is shown, else what was chosen, else nothing.
void SearchView::point()
{
    keep(false);
}

void SearchView::keep(bool byUser)
{
    showTexts();
    if (!m_record) {
        return;
    }
    const SearchRecord::Frame* now = frame();
    if (page() == Page::Candidates) {
        candidate() >= 0 ? m_preview.showCandidate(*m_record, candidate()) : m_preview.hideCandidate();
    } else if (now && node() >= 0) {
        const bool isPinned = node() == m_tree->chosen();
        m_preview.showNode(*m_record, *now->tree, node(),
                           isPinned ? tr("In the search: %1").arg(SearchWords::ofNode(*m_record, *now->tree, node()))
                                    : QString());
    } else {
        m_preview.hideNode();
    }
    if (byUser && m_asTable->isChecked() && !m_table->hasFocus()) {
        m_table->chooseItem(page() == Page::Candidates ? m_scatter->chosen() : m_tree->chosen());
    }
}

void SearchView::playTrail(int trail)
{
    if (m_record && m_preview.isPossible(*m_record)) {
        m_preview.hideCandidate();
        const Move move = m_record->trails()[static_cast<std::size_t>(trail)].first;
        m_workbench.play(move);
    }
}

void SearchView::playNode(int node)
{
    const SearchRecord::Frame* now = frame();
    if (!now || !m_preview.isPossible(*m_record)) {
        return;
    }
    const std::vector<Move> moves = SearchPreview::movesTo(*m_record, *now->tree, node);
    if (moves.empty()) {
        Q_EMIT m_workbench.message(tr("The agent plays modulo 2: its moves have no signs that could be played over ℤ"),
                                   MessageKind::Refusal);
        return;
    }
    m_preview.hideNode();
    m_workbench.playLine(moves, true);
}

} // namespace rankfall
