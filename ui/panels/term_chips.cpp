// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/term_chips.h"

#include "core/game/rewrites.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <iterator>
#include <map>

namespace rankfall {

namespace {

constexpr int kMargin = 8;
constexpr int kGap = 5;

} // namespace

TermChips::TermChips(Workbench& workbench, Arrange arrange, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_arrange(arrange)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    connect(&workbench, &Workbench::currentChanged, this, &TermChips::rebuild);
    connect(&workbench, &Workbench::documentReplaced, this, &TermChips::rebuild);
    connect(&workbench, &Workbench::treeChanged, this, &TermChips::rebuild);
    connect(&workbench, &Workbench::hoverChanged, this, qOverload<>(&QWidget::update));
    connect(&workbench, &Workbench::pickedChanged, this, &TermChips::showPicked);
    connect(&workbench, &Workbench::termGroupsChanged, this, qOverload<>(&QWidget::update));
    rebuild();
}

void TermChips::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        rebuild();
    }
}

void TermChips::rebuild()
{
    // Ranks of hundreds of factors are only worth it for those who look.
    m_stale = !isVisible();
    if (m_stale) {
        return;
    }
    const auto snapshot = m_workbench.snapshot();
    const Position& position = snapshot->position;
    std::map<std::array<int, 3>, Group> byType;
    for (int i = 0; i < position.rank(); ++i) {
        const auto type = m_arrange == Arrange::InOrder
                              ? std::array<int, 3>{}
                              : typeOfTerm(position.term(i), position.target(), position.ring());
        Group& group = byType[type];
        group.type = type;
        group.chips.push_back({i, QString::fromStdString(snapshot->termNames[static_cast<std::size_t>(i)]), {}});
    }
    m_groups.clear();
    for (auto& [type, group] : byType) {
        m_groups.push_back(std::move(group));
    }
    showPicked();
    relayout();
}

void TermChips::showPicked()
{
    m_partners.clear();
    const auto& picked = m_workbench.pickedTerms();
    if (!m_stale && !picked.empty() && picked.size() <= 2) { // many are not picked for a flip
        const std::vector<int> partners = partnersOf(m_workbench.position(), picked.front());
        m_partners.insert(partners.begin(), partners.end());
    }
    update();
}

QString TermChips::titleOf(const Group& group) const
{
    const QString type = QStringLiteral("(%1, %2, %3)").arg(group.type[0]).arg(group.type[1]).arg(group.type[2]);
    const QString what = hasMatrixModes(m_workbench.target()) ? tr("ranks %1").arg(type) : tr("entries %1").arg(type);
    return tr("%1 × %2").arg(group.chips.size()).arg(what);
}

int TermChips::arrange(std::vector<Group>& groups, int width) const
{
    const QFontMetrics metrics(font());
    const int height = metrics.height() + 6;
    int y = kMargin;
    for (Group& group : groups) {
        if (m_arrange == Arrange::ByType) {
            group.title = {kMargin, y, width - 2 * kMargin, metrics.height()};
            y += metrics.height() + 4;
        }
        int x = kMargin;
        for (Chip& chip : group.chips) {
            const int wide = metrics.horizontalAdvance(chip.name) + 14;
            if (x > kMargin && x + wide > width - kMargin) {
                x = kMargin;
                y += height + kGap;
            }
            chip.rect = {x, y, wide, height};
            x += wide + kGap;
        }
        y += height + (m_arrange == Arrange::ByType ? 12 : kMargin);
    }
    return y;
}

int TermChips::heightForWidth(int width) const
{
    std::vector<Group> groups = m_groups;
    return arrange(groups, width);
}

void TermChips::relayout()
{
    setMinimumHeight(arrange(m_groups, width()));
    updateGeometry();
    update();
}

const TermChips::Chip* TermChips::chipAt(QPoint point) const
{
    for (const Group& group : m_groups) {
        for (const Chip& chip : group.chips) {
            if (chip.rect.contains(point)) {
                return &chip;
            }
        }
    }
    return nullptr;
}

void TermChips::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& palette = currentPalette();
    const Hover& hover = m_workbench.hover();
    const auto& picked = m_workbench.pickedTerms();
    if (m_groups.empty()) {
        painter.setPen(toColor(palette.dimText));
        painter.drawText(rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                         Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, tr("No terms here yet."));
    }
    for (const Group& group : m_groups) {
        painter.setPen(toColor(palette.dimText));
        if (m_arrange == Arrange::ByType) {
            painter.drawText(group.title, Qt::AlignLeft | Qt::AlignVCenter, titleOf(group));
        }
        for (const Chip& chip : group.chips) {
            const bool isPicked = std::find(picked.begin(), picked.end(), chip.term) != picked.end();
            const bool lit = hover.isTerm(chip.term) || isPicked;
            // Partners of the picked term glow; what has none of its factors steps back.
            const bool partner = !picked.empty() && glows(chip.term);
            const bool away = !picked.empty() && picked.size() <= 2 && !partner && !lit;
            painter.setPen(QPen(toColor(partner ? palette.good
                                        : lit   ? palette.accent
                                                : palette.line),
                                partner ? 2 : 1));
            painter.setBrush(lit       ? toColor(palette.accent)
                             : partner ? mixed(palette.surface, palette.good, 0.22)
                                       : toColor(palette.raised));
            painter.drawRoundedRect(QRectF(chip.rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
            drawGroup(painter, QRect(chip.rect.left() + 3, chip.rect.top() + 4, 3, chip.rect.height() - 8),
                      m_workbench.groupOf(chip.term));
            painter.setPen(toColor(lit ? palette.accentText : away ? palette.dimText : palette.text));
            painter.drawText(chip.rect, Qt::AlignCenter, chip.name);
        }
    }
}

void TermChips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void TermChips::mousePressEvent(QMouseEvent* event)
{
    const Chip* chip = chipAt(event->position().toPoint());
    const auto group = std::ranges::find_if(
        m_groups, [&](const Group& each) { return each.title.contains(event->position().toPoint()); });
    if (event->button() == Qt::LeftButton && chip != nullptr) {
        m_workbench.togglePicked(chip->term, event->modifiers() & Qt::ControlModifier);
    } else if (event->button() == Qt::LeftButton && group != m_groups.end()) {
        // All terms of one type.
        std::vector<int> terms;
        std::ranges::transform(group->chips, std::back_inserter(terms), &Chip::term);
        m_workbench.setPicked(std::move(terms));
    } else {
        m_workbench.clearPicked();
    }
}

void TermChips::mouseMoveEvent(QMouseEvent* event)
{
    Hover hover;
    if (const Chip* chip = chipAt(event->position().toPoint())) {
        hover.kind = Hover::Kind::Term;
        hover.term = chip->term;
    }
    if (!(hover == m_workbench.hover())) {
        m_workbench.setHover(hover);
    }
}

void TermChips::leaveEvent(QEvent*)
{
    m_workbench.setHover({});
}

bool TermChips::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Chip* chip = chipAt(help->pos());
        if (chip == nullptr) {
            QToolTip::hideText();
        } else {
            const Position& position = m_workbench.position();
            QToolTip::showText(help->globalPos(),
                               chip->name + QStringLiteral(":  ") +
                                   shownTerm(position.term(chip->term), position.target()),
                               this, chip->rect);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace rankfall
