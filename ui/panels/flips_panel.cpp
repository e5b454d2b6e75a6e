// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/flips_panel.h"

#include "ui/panels/list_keys.h"
#include "ui/panels/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kChipLines = 3;

/// The chips, as high as they need up to a few lines; more of them scroll.
class ChipArea : public QScrollArea {
public:
    explicit ChipArea(TermChips* chips, QWidget* parent)
        : QScrollArea(parent)
    {
        setWidget(chips);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int most = kChipLines * (fontMetrics().height() + 11) + 16;
        return {200, std::min(most, widget()->heightForWidth(std::max(viewport()->width(), 100)))};
    }

    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        updateGeometry();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

FlipsPanel::FlipsPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_rng(QRandomGenerator::global()->generate64())
{
    setObjectName(QStringLiteral("FlipsPanel"));
    build();
    connect(m_kinds, &QComboBox::activated, this, [this](int i) {
        const QVariant kind = m_kinds->itemData(i);
        setShown(kind.isValid() ? std::optional(static_cast<RewriteKind>(kind.toInt())) : std::nullopt);
    });
    connect(m_random, &QPushButton::clicked, this, &FlipsPanel::playRandomFlip);
    connect(m_schoolbook, &QPushButton::clicked, this, &FlipsPanel::playSchoolbook);
    connect(m_view, &FlipsView::rowHovered, this, &FlipsPanel::hover);
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { (void)play(index.row()); });
    const auto isReturn = [](const QKeyEvent& event) {
        return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    };
    keepKeys(
        m_view, [=](const QKeyEvent& event) { return isListKey(event) || isReturn(event); },
        [this](const QKeyEvent& event) { return handleKey(event); });
    keepKeys(m_schoolbook, isReturn, [=, this](const QKeyEvent& event) {
        if (isReturn(event)) {
            m_schoolbook->click();
        }
        return isReturn(event);
    });
    connect(&workbench, &Workbench::currentChanged, this, &FlipsPanel::refresh);
    connect(&workbench, &Workbench::documentReplaced, this, &FlipsPanel::refresh);
    connect(&workbench, &Workbench::pickedChanged, this, &FlipsPanel::refresh);
    connect(themeWatch(), &ThemeWatch::changed, this, &FlipsPanel::showTexts);
    refresh();
}

void FlipsPanel::build()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("title"));
    m_kinds = new QComboBox(this);
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_kinds->setAccessibleName(tr("Which moves to list"));
    m_kinds->addItem(tr("All"), QVariant());
    m_kinds->addItem(tr("Merges"), static_cast<int>(RewriteKind::Reduce));
    m_kinds->addItem(tr("Flips"), static_cast<int>(RewriteKind::Flip));
    m_kinds->addItem(tr("Pluses"), static_cast<int>(RewriteKind::Plus));
    m_kinds->addItem(tr("Splits"), static_cast<int>(RewriteKind::Split));
    m_random = new QPushButton(tr("Random flip"), this);
    m_random->setObjectName(QStringLiteral("random"));
    m_random->setToolTip(
        tr("Plays one flip by chance, or a merge where there is one (Shift+G). Held down it walks on."));
    m_random->setAutoRepeat(true);
    m_random->setAutoRepeatDelay(500);
    m_random->setAutoRepeatInterval(250);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 2);
    top->setSpacing(8);
    top->addWidget(m_kinds);
    top->addWidget(m_title, 1);
    top->addWidget(m_random);

    m_chips = new TermChips(m_workbench, TermChips::Arrange::InOrder);
    m_chips->setAccessibleName(tr("Terms: click one to see what it can do"));
    m_remark = remarkLabel(this);
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setContentsMargins(9, 6, 8, 6);
    m_model = new FlipsModel(this);
    m_view = new FlipsView(*m_model, this);
    m_view->setAccessibleName(tr("Flips"));

    auto* empty = new QWidget(this);
    auto* centre = new QVBoxLayout(empty);
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(QStringLiteral("emptyText"));
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_schoolbook = new QPushButton(tr("Play the schoolbook algorithm"), empty);
    m_schoolbook->setObjectName(QStringLiteral("schoolbook"));
    centre->addStretch(1);
    centre->addWidget(m_emptyText);
    centre->addWidget(m_schoolbook, 0, Qt::AlignCenter);
    centre->addStretch(2);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    m_chipArea = new ChipArea(m_chips, this);
    column->addWidget(m_chipArea);
    column->addWidget(m_remark);
    column->addWidget(m_stack, 1);
}

void FlipsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void FlipsPanel::refresh()
{
    // Thousands of flips are only worth it for those who look.
    m_stale = !isVisible();
    if (m_stale) {
        return;
    }
    if (m_ownHover) {
        hover(-1);
    }
    const bool hadFocus = m_view->hasFocus();
    // Flips concern two terms; of many that are picked none is meant in particular.
    const auto& picked = m_workbench.pickedTerms();
    m_model->show(*m_workbench.snapshot(), picked.size() > 2 ? std::vector<int>{} : picked, m_only);
    showTexts();
    if (hadFocus) {
        m_view->select(0);
    }
}

void FlipsPanel::setShown(std::optional<RewriteKind> only)
{
    m_only = only;
    const QSignalBlocker blocker(m_kinds);
    m_kinds->setCurrentIndex(only ? m_kinds->findData(static_cast<int>(*only)) : 0);
    refresh();
}

QString FlipsPanel::remark() const
{
    const Position& position = m_workbench.position();
    const auto picked = m_workbench.pickedTerms().size() > 2 ? std::vector<int>{} : m_workbench.pickedTerms();
    const auto& names = m_workbench.snapshot()->termNames;
    const auto name = [&](std::size_t i) { return QString::fromStdString(names[static_cast<std::size_t>(picked[i])]); };
    if (position.rank() == 0) {
        return tr("There are no terms yet. Play some moves, or begin with the schoolbook algorithm.");
    }
    if (position.rank() == 1) {
        return tr("One term alone can only be split.");
    }
    const bool merges = m_model->count(RewriteKind::Reduce) > 0;
    const bool flips = m_model->count(RewriteKind::Flip) > 0;
    if (m_only == RewriteKind::Reduce && !merges) {
        return tr("No two terms share two factors: nothing merges here. A flip marked green leads to a merge.");
    }
    if (!merges && !flips && (!m_only || *m_only == RewriteKind::Flip)) {
        return picked.size() > 1 ? tr("%1 and %2 share no factor: a plus leads on.").arg(name(0), name(1))
               : picked.size() == 1
                   ? tr("%1 shares no factor with another term. Pick a second one for a plus.").arg(name(0))
                   : tr("No two terms share a factor: only a plus leads on.");
    }
    if (!m_model->isComplete()) {
        return tr("The first %1 are listed. Pick a term to see all of its own.").arg(FlipsModel::kMost);
    }
    if (m_only == RewriteKind::Plus && m_model->rowCount() == 0) {
        return tr("Terms that share a factor need no plus: they can flip.");
    }
    if (m_only == RewriteKind::Split && m_model->rowCount() == 0) {
        return tr("Nothing here can be split further.");
    }
    return {};
}

void FlipsPanel::showTexts()
{
    const bool empty = m_model->rowCount() == 0;
    const QString text = remark();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_remark->setText(text);
    m_remark->setVisible(!empty && !text.isEmpty());
    setTextColor(m_remark, currentPalette().dimText);
    m_emptyText->setText(text);
    setTextColor(m_emptyText, currentPalette().dimText);
    const int rank = m_workbench.position().rank();
    m_schoolbook->setVisible(rank == 0);
    m_chipArea->setVisible(rank > 0);
    m_title->setText(rank == 0 ? QString() : rank == 1 ? tr("1 term") : tr("%1 terms").arg(rank));
    setTextColor(m_title, currentPalette().dimText);
    m_random->setEnabled(!flipsOf(m_workbench.position(), {.most = 1}).rewrites.empty());
}

void FlipsPanel::hover(int row)
{
    Hover hover;
    if (row >= 0 && row < m_model->rowCount() && !m_model->row(row).isHeading()) {
        hover.kind = Hover::Kind::Term;
        hover.term = m_model->row(row).rewrite.first;
        hover.other = m_model->row(row).rewrite.second;
    } else if (!m_ownHover) {
        return; // what is lit is not ours
    }
    m_ownHover = hover.kind == Hover::Kind::Term;
    m_workbench.setHover(hover);
}

bool FlipsPanel::play(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_model->row(row).isHeading() || m_workbench.isPeeking()) {
        return false;
    }
    const Move move = m_model->row(row).rewrite.move; // the row goes with the position
    return m_workbench.play(move);
}

bool FlipsPanel::playRandomFlip()
{
    const Session& session = m_workbench.session();
    const Position here = session.position();
    // As the walks of the engines do: a merge at hand is taken, or one would walk past what one walks for.
    if (const auto list = flipsOf(here, {.most = 1}).rewrites;
        !list.empty() && list.front().kind == RewriteKind::Reduce) {
        return m_workbench.play(list.front().move);
    }
    const NodeId parent = session.node(session.current()).parent;
    const std::uint64_t before = parent == kNoNode ? here.key() : session.position(parent).key();
    int most = 1;
    for (const Term& term : here.terms()) {
        most = std::max(most, term.magnitude());
    }
    const auto fits = [most](const Move& move) {
        return std::ranges::all_of(move.add, [most](const Term& term) { return term.magnitude() <= most; });
    };
    // A term by chance, and a flip of its by chance. When only the way back is left or larger coefficients, in which a
    // walk over the integers would lose itself, one of those.
    std::optional<Move> rest;
    const int first = m_rng.below(std::max(here.rank(), 1));
    for (int i = 0; i < here.rank(); ++i) {
        auto list = flipsOf(here, {.term = (first + i) % here.rank()}).rewrites;
        std::erase_if(list, [](const Rewrite& rewrite) { return rewrite.kind != RewriteKind::Flip; });
        while (!list.empty()) {
            const auto at = list.begin() + m_rng.below(static_cast<int>(list.size()));
            if (const auto next = here.after(at->move); next && next->key() != before && fits(at->move)) {
                const Move move = at->move;
                return m_workbench.play(move);
            }
            rest = at->move;
            list.erase(at);
        }
    }
    if (rest) {
        return m_workbench.play(*rest);
    }
    Q_EMIT m_workbench.message(tr("No two terms share a factor: nothing to flip"), MessageKind::Refusal);
    return false;
}

bool FlipsPanel::playFirstMerge()
{
    const auto list = flipsOf(m_workbench.session().position(), {.most = 1}).rewrites;
    if (list.empty() || list.front().kind != RewriteKind::Reduce) {
        Q_EMIT m_workbench.message(tr("No two terms share two factors: nothing merges here"), MessageKind::Refusal);
        return false;
    }
    return m_workbench.play(list.front().move);
}

void FlipsPanel::playSchoolbook()
{
    const bool hadFocus = m_schoolbook->hasFocus();
    if (m_workbench.play(moveTo(m_workbench.session().position(), m_workbench.target().schoolbook())) && hadFocus) {
        takeFocus();
    }
}

void FlipsPanel::takeFocus()
{
    if (m_schoolbook->isVisible()) {
        m_schoolbook->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_view->setFocus(Qt::ShortcutFocusReason);
    m_view->select(0);
}

bool FlipsPanel::handleKey(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter) {
        return false;
    }
    (void)play(m_view->selectedRow());
    return true;
}

} // namespace rankfall
