// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/sheet_view.h"

#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/views/segmented.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankfall {

SheetView::SheetView(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_canvas(new SheetCanvas(workbench, this))
    , m_show(new Segmented(tr("Sheet shows"), {tr("Residual"), tr("Target"), tr("Term"), tr("B"), tr("A − B")},
                           {tr("What is left of the target after the moves played"), tr("The tensor to decompose"),
                            tr("The term being previewed or pointed at, otherwise the last one played"),
                            tr("What is left in the pinned position"),
                            tr("What is left in this position, less what is left in the pinned one")},
                           this))
    , m_slice(new Segmented(tr("Slices"), {tr("A"), tr("B"), tr("C")},
                            {tr("One slice for each entry of A"), tr("One slice for each entry of B"),
                             tr("One slice for each entry of C, laid out as the matrix C")},
                            this))
    , m_caption(new ElidedLabel(this))
    , m_fit(new QToolButton(this))
{
    setObjectName(QStringLiteral("sheetView"));
    setAccessibleName(tr("Sheet"));
    m_slice->setCurrent(2);
    m_caption->setProperty("dim", true);
    m_caption->setMinimumWidth(0);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_fit->setIcon(themedIcon(QStringLiteral("fit")));
    m_fit->setToolTip(tr("Fit the whole sheet (double-click)"));
    m_fit->setAccessibleName(tr("Fit the whole sheet"));
    m_fit->setAutoRaise(true);

    auto* slices = new ElidedLabel(this);
    slices->setText(tr("Slices"));
    slices->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    slices->setProperty("dim", true);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 6, 4);
    bar->setSpacing(8);
    bar->addWidget(m_show);
    bar->addSpacing(6);
    bar->addWidget(slices);
    bar->addWidget(m_slice);
    bar->addWidget(m_caption, 1);
    bar->addWidget(m_fit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);

    connect(m_show, &Segmented::chosen, this, [this](int i) { setShown(static_cast<SheetShows>(i)); });
    connect(m_slice, &Segmented::chosen, this, [this](int i) { setSlicing(kModes[static_cast<std::size_t>(i)]); });
    connect(m_fit, &QToolButton::clicked, m_canvas, &SheetCanvas::fit);
    connect(m_canvas, &SheetCanvas::zoomChanged, this, &SheetView::describe);
    connect(workbench, &Workbench::currentChanged, this, &SheetView::describe);
    connect(workbench, &Workbench::picturedChanged, this, &SheetView::describe);
    setComparison(std::nullopt);
    describe();
}

void SheetView::setComparison(std::optional<SheetCanvas::Comparison> comparison)
{
    const bool isOn = comparison.has_value();
    const bool begins = isOn && !m_canvas->hasComparison();
    const bool showsIt = shown() == SheetShows::Pinned || shown() == SheetShows::Difference;
    m_canvas->setComparison(std::move(comparison));
    for (const SheetShows each : {SheetShows::Pinned, SheetShows::Difference})
        m_show->button(static_cast<int>(each))->setVisible(isOn);
    QToolButton* end = m_show->button(static_cast<int>(SheetShows::Term)); // of the row, unless more follows
    end->setProperty("segment", isOn ? QStringLiteral("middle") : QStringLiteral("last"));
    end->style()->unpolish(end);
    end->style()->polish(end);
    if (begins)
        setShown(SheetShows::Difference);
    else if (!isOn && showsIt)
        setShown(SheetShows::Residual);
}

void SheetView::setShown(SheetShows shown)
{
    m_show->setCurrent(static_cast<int>(shown));
    m_canvas->setShown(shown);
    describe();
}

void SheetView::setSlicing(Mode mode)
{
    m_slice->setCurrent(index(mode));
    m_canvas->setSlicing(mode);
    describe();
}

void SheetView::describe()
{
    const SheetLayout& layout = m_canvas->frame().layout();
    const auto letter = [this](Mode mode) {
        return QString(QLatin1Char(m_workbench->target().layout(mode).letter)).toUpper();
    };
    m_caption->setText(tr("rows %1 · columns %2").arg(letter(layout.rowMode()), letter(layout.colMode())));
    for (const Mode mode : kModes)
        m_slice->button(index(mode))->setText(letter(mode));
    m_fit->setEnabled(!m_canvas->isFitted());
}

} // namespace rankfall
