// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/candidates_panel.h"

#include "core/engine/record.h"
#include "ui/panels/continuations.h"
#include "ui/panels/list_keys.h"
#include "ui/panels/record_strip.h"
#include "ui/panels/style.h"
#include "ui/workbench/companions.h"
#include "ui/workbench/engine_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankfall {

namespace {

bool isPlayKey(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        return modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier || modifiers == Qt::ControlModifier;
    }
    return modifiers == Qt::NoModifier && event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9;
}

} // namespace

CandidatesPanel::CandidatesPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("CandidatesPanel"));
    m_companions = new Companions(workbench, this);
    m_strip = new EngineStrip(workbench, *m_companions, this);
    m_model = new CandidatesModel(this);
    m_model->setEngineNames(
        [&workbench](const std::string& key) { return workbench.engines().nameOf(QString::fromStdString(key)); });
    connect(m_companions, &Companions::changed, this, &CandidatesPanel::analysisChanged);
    m_view = new CandidatesView(*m_model, this);
    m_view->setAccessibleName(tr("Candidates"));

    auto* empty = new QWidget(this);
    auto* centre = new QVBoxLayout(empty);
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(QStringLiteral("emptyText"));
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyThink = new QPushButton(themedIcon(QStringLiteral("think")), tr("Think"), empty);
    m_emptyThink->setObjectName(QStringLiteral("emptyThink"));
    centre->addStretch(1);
    centre->addWidget(m_emptyText);
    centre->addWidget(m_emptyThink, 0, Qt::AlignCenter);
    centre->addStretch(2);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);
    m_news = new QToolButton(this);
    m_news->setObjectName(QStringLiteral("news"));
    m_news->setText(tr("updated ▸"));
    m_news->setToolTip(
        tr("The engine has newer proposals: show them now. They appear by themselves when the pointer leaves."));
    m_news->hide();
    m_narrowed = new QToolButton(this);
    m_narrowed->setObjectName(QStringLiteral("narrowed"));
    m_narrowed->setToolTip(tr("Shows the proposals again that were hidden"));
    m_narrowed->hide();
    connect(m_narrowed, &QToolButton::clicked, this, &CandidatesPanel::showAllMoves);
    m_model->setAlikeOf([this](const Move& move, const Position& at) { return m_filter.alike(move, at); });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &CandidatesPanel::rowMenu);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(new Continuations(workbench, this));
    column->addWidget(new RecordStrip(workbench, this));
    column->addWidget(m_stack, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_narrowed);
    foot->addStretch(1);
    foot->addWidget(m_news);
    column->addLayout(foot);

    connect(m_emptyThink, &QPushButton::clicked, &workbench, &Workbench::startThinking);
    // After the style sheet, which gives the labels their former colours back.
    connect(themeWatch(), &ThemeWatch::changed, this, &CandidatesPanel::showEmptyState);
    connect(m_news, &QToolButton::clicked, this, &CandidatesPanel::thaw);
    connect(m_view, &CandidatesView::numberHovered, this, &CandidatesPanel::hover);
    connect(m_view, &CandidatesView::pointerLeft, this, &CandidatesPanel::thaw);
    connect(m_view, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { pin(m_view->numberAt(index)); });
    connect(m_view, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { (void)playNumber(m_view->numberAt(index)); });
    keepKeys(
        m_view, [](const QKeyEvent& event) { return isListKey(event) || isPlayKey(event); },
        [this](const QKeyEvent& event) { return handleKey(event); });
    connect(&workbench, &Workbench::analysisChanged, this, &CandidatesPanel::analysisChanged);
    connect(&workbench, &Workbench::engineChanged, this, &CandidatesPanel::showEmptyState);
    connect(&workbench, &Workbench::currentChanged, this, [this] {
        if (!isPreviewable()) {
            unpin();
        }
        showEmptyState();
    });
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        unpin();
        m_pending = false;
        thaw();
    });
    connect(&workbench, &Workbench::previewChanged, this, [this] {
        // Someone cleared or replaced the pinned preview: Esc, or the factor editor.
        if (!m_ownPreview && !m_hovering && !m_pinned.isEmpty() &&
            (!m_workbench.preview() || m_workbench.preview()->label != m_pinnedLabel)) {
            unpin();
        }
    });
    thaw();
}

/// What is there to show: the engine's proposals, with those of its companions.
std::shared_ptr<const Analysis> CandidatesPanel::newest() const
{
    std::vector<std::shared_ptr<const Analysis>> all{m_workbench.analysis()};
    const auto others = m_companions->analyses();
    all.insert(all.end(), others.begin(), others.end());
    if (const RecordPtr& first = m_workbench.remembered()) {
        // What other engines were kept to say of it, the newest of each.
        const Session& session = m_workbench.session();
        std::map<std::string, RecordPtr> kept;
        for (const RecordPtr& record : session.analysesAt(m_workbench.analysisNode())) {
            if (record->request.engine != first->request.engine) {
                kept[record->request.engine] = record;
            }
        }
        for (const auto& [engine, record] : kept) {
            all.push_back(std::make_shared<const Analysis>(analysisOf(*record, root())));
        }
    }
    return together(all);
}

/// The position that the proposals are about.
Position CandidatesPanel::root() const
{
    const NodeId node = m_workbench.analysisNode();
    const Session& session = m_workbench.session();
    return session.contains(node) ? session.position(node) : m_workbench.position();
}

void CandidatesPanel::analysisChanged()
{
    const bool samePosition =
        newest() != nullptr && m_workbench.analysisNode() == m_model->node() && m_model->rowCount() > 0;
    if (samePosition && m_view->isPointerInside()) {
        m_pending = true;
        m_news->show();
        return;
    }
    thaw();
}

void CandidatesPanel::thaw()
{
    m_pending = false;
    m_news->hide();
    const NodeId node = m_workbench.analysisNode();
    const auto analysis = newest();
    const bool alive = analysis && m_workbench.session().contains(node);
    const Position about = root();
    m_model->show(alive ? m_filter.apply(analysis, about) : nullptr, alive ? node : kNoNode, about);
    m_narrowed->setVisible(m_filter.isNarrowed());
    m_narrowed->setText(tr("%n hidden · show all", nullptr, m_filter.hidden()));
    showEmptyState();
}

void CandidatesPanel::showEmptyState()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    const QString newsColor = QStringLiteral("QToolButton { color: %1; }").arg(toColor(currentPalette().accent).name());
    if (m_news->styleSheet() != newsColor) {
        m_news->setStyleSheet(newsColor);
    }
    if (!empty) {
        return;
    }
    if (m_filter.isNarrowed() && m_filter.hidden() > 0) {
        m_emptyText->setText(tr("All proposals are hidden."));
        setTextColor(m_emptyText, currentPalette().dimText);
        m_emptyThink->hide();
        return;
    }
    const bool thinking = m_workbench.engineState() == EngineState::Thinking;
    const QString engine = engineNameOf(m_workbench);
    QString text;
    if (thinking) {
        text = tr("%1 is thinking…").arg(engine);
    } else if (m_workbench.engineState() == EngineState::Finished) {
        text = m_workbench.position().isSolved()
                   ? tr("Solved with %1 multiplications over %2; %3 has nothing to add.")
                         .arg(m_workbench.position().rank())
                         .arg(QString::fromUtf8(ringSymbol(m_workbench.ring()).data()), engine)
                   : tr("%1 finished without a proposal.").arg(engine);
    } else {
        text = tr("Nothing proposed yet: %1 can suggest the next moves.").arg(engine);
    }
    m_emptyText->setText(text);
    setTextColor(m_emptyText, currentPalette().dimText);
    m_emptyThink->setVisible(!m_workbench.isThinkingWanted());
}

bool CandidatesPanel::isPreviewable() const
{
    return m_model->node() != kNoNode && m_model->node() == m_workbench.session().current();
}

QString CandidatesPanel::labelOf(int number) const
{
    return tr("candidate %1").arg(number);
}

void CandidatesPanel::hover(int number)
{
    // A preview is of the current position; proposals for another one (a locked engine's) cannot be shown on it.
    const auto term = isPreviewable() ? m_model->previewTerm(number) : std::nullopt;
    m_ownPreview = true;
    if (term) {
        if (!m_hovering) {
            const auto& before = m_workbench.preview();
            m_beforeTerm = before ? std::optional<Term>(before->term) : std::nullopt;
            m_beforeLabel = before ? before->label : QString();
            m_hovering = true;
        }
        m_workbench.setPreview(*term, labelOf(number));
    } else if (m_hovering) {
        m_hovering = false;
        if (m_pinnedTerm) {
            m_workbench.setPreview(*m_pinnedTerm, m_pinnedLabel);
        } else {
            m_workbench.setPreview(m_beforeTerm, m_beforeLabel);
        }
    }
    m_ownPreview = false;
}

void CandidatesPanel::pin(int number)
{
    if (number < 1 || !isPreviewable()) {
        return;
    }
    const QModelIndex index = m_view->indexOf(number);
    for (const CandidateRow& row : m_model->rows()) {
        if (row.number != number) {
            continue;
        }
        if (row.key == m_pinned) {
            unpin();
            return;
        }
        m_pinned = row.key;
    }
    m_pinnedTerm = m_model->previewTerm(number);
    m_pinnedLabel = labelOf(number);
    m_view->delegate()->setPinned(m_pinned);
    m_view->setCurrentIndex(index);
    m_ownPreview = true;
    m_workbench.setPreview(m_pinnedTerm, m_pinnedLabel);
    m_ownPreview = false;
    m_view->viewport()->update();
}

void CandidatesPanel::unpin()
{
    m_hovering = m_hovering && isPreviewable();
    if (m_pinned.isEmpty()) {
        return;
    }
    m_pinned.clear();
    m_pinnedTerm.reset();
    m_view->delegate()->setPinned({});
    m_view->viewport()->update();
    const auto& preview = m_workbench.preview();
    if (!m_hovering && preview && preview->label == m_pinnedLabel) {
        m_ownPreview = true;
        m_workbench.setPreview(std::nullopt);
        m_ownPreview = false;
    }
}

int CandidatesPanel::pinnedNumber() const
{
    for (const CandidateRow& row : m_model->rows()) {
        if (!m_pinned.isEmpty() && row.key == m_pinned) {
            return row.number;
        }
    }
    return 0;
}

int CandidatesPanel::selectedNumber() const
{
    const int selected = m_view->numberAt(m_view->currentIndex());
    return selected > 0 ? selected : qMax(1, pinnedNumber());
}

bool CandidatesPanel::playPinnedOrTop(bool whole, bool follow)
{
    return playNumber(qMax(1, pinnedNumber()), whole, follow);
}

bool CandidatesPanel::playNumber(int number, bool whole, bool follow)
{
    const Line* line = m_model->line(number);
    if (line == nullptr || !m_workbench.session().contains(m_model->node())) {
        return false;
    }
    m_hovering = false;
    m_pinned.clear();
    m_pinnedTerm.reset();
    m_view->delegate()->setPinned({});
    if (m_model->shown() == m_workbench.analysis()) {
        return m_workbench.playCandidate(static_cast<int>(line - m_model->shown()->lines.data()), whole, follow);
    }
    // The rows are frozen and the workbench has moved on, or another engine says so: play what is shown.
    std::vector<Move> moves = line->moves;
    if (!whole) {
        moves.resize(1);
    }
    const NodeId here = m_workbench.session().current();
    m_workbench.goTo(m_model->node());
    const bool played = m_workbench.playLine(moves, true);
    if (!follow || !played) {
        m_workbench.goTo(here);
    }
    return played;
}

bool CandidatesPanel::handleKey(const QKeyEvent& event)
{
    if (!isPlayKey(event)) {
        return false;
    }
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9) {
        (void)playNumber(event.key() - Qt::Key_0);
        return true;
    }
    const bool whole = event.modifiers() & Qt::ControlModifier;
    const bool aside = event.modifiers() & Qt::ShiftModifier;
    (void)playNumber(selectedNumber(), whole, !aside);
    return true;
}

void CandidatesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_emptyThink != nullptr) {
        showEmptyState();
    }
}

} // namespace rankfall
