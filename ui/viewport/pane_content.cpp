// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/viewport/pane_content.h"

#include "core/game/notation.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankfall {

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("rankfall::PaneContent", text, nullptr, n);
}

// In functions that return std::string lupdate loses the context, hence QT_TRANSLATE_NOOP.
std::string counted(const QString& name, std::size_t nonzeros)
{
    const auto say = [](const char* text) { return tr(text).toStdString(); };
    const std::string count =
        nonzeros == 1 ? say(QT_TRANSLATE_NOOP("rankfall::PaneContent", "1 nonzero"))
                      : countText(nonzeros, {}, say(QT_TRANSLATE_NOOP("rankfall::PaneContent", "nonzeros")));
    return name.toStdString() + " · " + count;
}

/// "Residual · 5 of 12 nonzeros shown" where a filter leaves some out.
std::string counted(const QString& name, std::size_t shown, std::size_t nonzeros)
{
    return shown == nonzeros ? counted(name, nonzeros)
                             : tr(QT_TRANSLATE_NOOP("rankfall::PaneContent", "%1 · %2 of %3 nonzeros shown"))
                                   .arg(name)
                                   .arg(shown)
                                   .arg(nonzeros)
                                   .toStdString();
}

TensorDataPtr filtered(TensorDataPtr data, const CellFilter& filter)
{
    if (filter.isOpen()) {
        return data;
    }
    auto left = std::make_shared<TensorData>(*data);
    std::erase_if(left->cells, [&](const CellValue& at) { return !filter.shows(at.cell, at.value); });
    return left;
}

std::vector<Cell> cellsOf(const Term& term)
{
    std::vector<Cell> cells;
    for (int a = 0; a < term.u.size(); ++a) {
        for (int b = 0; term.u[a] != 0 && b < term.v.size(); ++b) {
            for (int c = 0; term.v[b] != 0 && c < term.w.size(); ++c) {
                if (term.w[c] != 0) {
                    cells.push_back({a, b, c});
                }
            }
        }
    }
    return cells;
}

} // namespace

QString prettyFormula(const Term& term, const Target& target)
{
    QString text = QString::fromStdString(toText(term, target));
    text.replace(QLatin1Char('*'), QChar(0x00B7));
    text.replace(QStringLiteral("->"), QStringLiteral(" → "));
    text.replace(QLatin1Char('-'), QChar(0x2212));
    return text;
}

void PaneContent::refreshData()
{
    const auto snapshot = m_workbench.pictured();
    const bool refiltered = m_filter != Section::of(m_workbench).filter();
    if (snapshot == m_snapshot && !refiltered) {
        return;
    }
    m_snapshot = snapshot;
    m_filter = Section::of(m_workbench).filter();
    const Target& target = snapshot->position.target();
    if (refiltered || m_targetOf != snapshot->position.problem().target) {
        const auto whole = dataOf(target.tensor(), target);
        m_targetCells = whole->cells.size();
        m_target = filtered(whole, m_filter);
        m_targetOf = snapshot->position.problem().target;
        m_factorOf.reset();
        m_factor.reset();
    }
    m_residual = filtered(dataOf(snapshot->position.residual(), target), m_filter);
}

std::optional<Term> PaneContent::shownTerm() const
{
    const auto snapshot = m_workbench.pictured();
    const Hover& hover = m_workbench.hover();
    if (hover.kind == Hover::Kind::Term && hover.term >= 0 && hover.term < snapshot->position.rank()) {
        return snapshot->position.term(hover.term);
    }
    if (m_workbench.picturedPreview()) {
        return m_workbench.picturedPreview()->term;
    }
    return snapshot->lastTerm;
}

int PaneContent::shownGroup() const
{
    const auto snapshot = m_workbench.pictured();
    const Hover& hover = m_workbench.hover();
    if (snapshot != m_workbench.snapshot()) {
        return -1; // an exhibit has terms of its own
    }
    if (hover.kind == Hover::Kind::Term) {
        return m_workbench.groupOf(hover.term);
    }
    if (m_workbench.picturedPreview() || !snapshot->lastTerm) {
        return -1;
    }
    const auto terms = snapshot->position.terms();
    const auto at = std::find(terms.begin(), terms.end(), *snapshot->lastTerm);
    return at == terms.end() ? -1 : m_workbench.groupOf(static_cast<int>(at - terms.begin()));
}

void PaneContent::point(TensorView& view) const
{
    const Hover& hover = m_workbench.hover();
    if (hover.kind == Hover::Kind::Cell) {
        view.hover = hover.cell;
    } else if (hover.kind == Hover::Kind::Slice) {
        view.slab = Slab{hover.mode, hover.index};
    }
    view.pins.assign(m_workbench.pins().begin(), m_workbench.pins().end());
    view.activeSlice = m_workbench.activeSlice() < view.data->shape.c ? m_workbench.activeSlice() : -1;
}

void PaneContent::describeResidual(TensorView& view) const
{
    const Position& position = m_snapshot->position;
    view.title = position.isSolved()
                     ? tr("Residual · zero: solved").toStdString()
                     : counted(tr("Residual"), view.data->cells.size(), static_cast<std::size_t>(position.nonzeros()));
    if (const auto& preview = m_workbench.picturedPreview();
        preview && preview->term.shape() == position.target().shape()) {
        view.marks = marksOf(position.residual(), preview->term, position.ring());
        std::erase_if(view.marks, [&](const PreviewMark& mark) {
            const int before = position.residual().at(mark.cell);
            return !m_filter.shows(mark.cell, before != 0 ? before : mark.after);
        });
        const TermEffect& effect = preview->effect;
        view.subtitle = tr("%1: cancels %2, creates %3, changes %4")
                            .arg(preview->label.isEmpty() ? tr("preview") : preview->label)
                            .arg(effect.cancels)
                            .arg(effect.creates)
                            .arg(effect.changes)
                            .toStdString();
    }
}

void PaneContent::describeFactor(TensorView& view)
{
    const auto term = shownTerm();
    const Target& target = m_snapshot->position.target();
    if (!term || term->isZero() || !(term->shape() == target.shape())) {
        auto empty = std::make_shared<TensorData>();
        empty->shape = m_residual->shape;
        empty->axes = m_residual->axes;
        if (!m_factor || m_factorOf) {
            m_factor = empty;
            m_factorOf.reset();
        }
        view.data = m_factor;
        view.title = tr("Factor").toStdString();
        view.subtitle = tr("a move appears here").toStdString();
        return;
    }
    if (!m_factor || m_factorOf != term) {
        m_factor = filtered(dataOf(*term, target, m_snapshot->position.ring()), {m_filter.entries, {}});
        m_factorOf = term;
    }
    view.data = m_factor;
    const Hover& hover = m_workbench.hover();
    QString name = QString::fromStdString(m_snapshot->moveName);
    if (hover.kind == Hover::Kind::Term && hover.term >= 0 &&
        hover.term < static_cast<int>(m_snapshot->termNames.size())) {
        name = QString::fromStdString(m_snapshot->termNames[static_cast<std::size_t>(hover.term)]);
    } else if (m_workbench.picturedPreview()) {
        name = m_workbench.picturedPreview()->label;
    }
    view.title = (name.isEmpty() ? tr("Factor") : tr("Factor · %1").arg(name)).toStdString();
    if (const int group = shownGroup(); group >= 0) {
        view.title += tr(" · orbit %1").arg(group + 1).toStdString();
    }
    view.subtitle = prettyFormula(*term, target).toStdString();
}

void PaneContent::describeComparison(std::array<TensorView, 3>& views)
{
    const Target& target = m_snapshot->position.target();
    if (m_comparedAt != m_comparison->revision()) {
        m_comparedAt = m_comparison->revision();
        m_pinned = dataOf(m_comparison->second().position.residual(), target);
        m_difference = dataOf(m_comparison->difference().residual, target);
    }
    TensorView& pinned = views[index(Pane::Target)];
    pinned.data = m_pinned;
    pinned.title = counted(tr("B · %1").arg(m_comparison->secondName()), m_pinned->cells.size());
    pinned.subtitle = tr("the pinned position").toStdString();
    TensorView& here = views[index(Pane::Residual)];
    here.title = counted(tr("A · %1").arg(m_comparison->firstName()), here.data->cells.size());
    TensorView& difference = views[index(Pane::Factor)];
    difference.data = m_difference;
    difference.title = counted(tr("A − B"), m_difference->cells.size());
    difference.subtitle = m_difference->cells.empty() ? tr("the same is left in both").toStdString()
                                                      : tr("what is left in A, less what is left in B").toStdString();
}

std::array<TensorView, 3> PaneContent::views(const Look& look)
{
    refreshData();
    std::array<TensorView, 3> views;
    views[index(Pane::Target)].data = m_target;
    views[index(Pane::Target)].title = counted(tr("Target"), m_target->cells.size(), m_targetCells);
    views[index(Pane::Residual)].data = m_residual;
    describeResidual(views[index(Pane::Residual)]);
    describeFactor(views[index(Pane::Factor)]);
    if (isComparing()) {
        describeComparison(views);
    }
    const Shape shape = m_target->shape;
    const bool shadows = look.shadows.value_or(std::max({shape.a, shape.b, shape.c}) <= 16);
    for (TensorView& view : views) {
        view.palette = look.palette;
        view.shadows = shadows;
        view.labels = look.labels;
        view.pixelRatio = look.pixelRatio;
        view.textScale = look.textScale;
        view.blocks = counted(tr("Showing blocks"), view.data->cells.size());
        point(view);
    }
    views[index(Pane::Factor)].activeSlice = -1;
    const Hover& hover = m_workbench.hover();
    if (hover.kind == Hover::Kind::Term && hover.term >= 0 && hover.term < m_snapshot->position.rank()) {
        auto cells = cellsOf(m_snapshot->position.term(hover.term));
        if (hover.other >= 0 && hover.other < m_snapshot->position.rank()) {
            const auto others = cellsOf(m_snapshot->position.term(hover.other));
            cells.insert(cells.end(), others.begin(), others.end());
            std::sort(cells.begin(), cells.end());
            cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
        }
        for (const Pane pane : {Pane::Target, Pane::Residual}) {
            views[index(pane)].outlined = cells;
            if (const int group = m_workbench.groupOf(hover.term); group >= 0) {
                views[index(pane)].outline = look.palette.group(group);
            }
        }
    }
    return views;
}

} // namespace rankfall
