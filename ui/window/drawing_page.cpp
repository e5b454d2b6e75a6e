// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/drawing_page.h"

#include "ui/panels/factor_grid.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rankfall {

namespace {

/// Grids beside each other: as many as the page has room for.
int gridsAcross(Shape shape)
{
    return shape.c <= 3 ? 4 : shape.c <= 5 ? 3 : 2;
}

/// The factor as the ring writes it.
Factor inRing(Factor factor, Ring ring)
{
    for (int i = 0; i < factor.size(); ++i) {
        factor.set(i, reduced(factor[i], ring));
    }
    return factor;
}

/// Rows for B and columns for C; an entry is called "b1 c2".
ModeLayout sliceLayout(Shape shape)
{
    ModeLayout layout{.letter = 'b', .rows = shape.b, .cols = shape.c, .place = {}, .labels = {}};
    for (int b = 0; b < shape.b; ++b) {
        for (int c = 0; c < shape.c; ++c) {
            layout.place.push_back({b, c});
            layout.labels.push_back("b" + std::to_string(b + 1) + "c" + std::to_string(c + 1));
        }
    }
    return layout;
}

} // namespace

DrawingPage::DrawingPage(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout)
    , m_undo(new QPushButton(tr("&Undo")))
    , m_redo(new QPushButton(tr("Re&do")))
    , m_clear(new QPushButton(tr("C&lear")))
    , m_random(new QPushButton(tr("&Random of rank")))
    , m_terms(new QSpinBox)
{
    auto* sizes = new QHBoxLayout;
    sizes->addWidget(new QLabel(tr("Size")));
    for (std::size_t i = 0; i < 3; ++i) {
        if (i > 0) {
            sizes->addWidget(new QLabel(QStringLiteral("×")));
        }
        m_sizes[i] = new QSpinBox;
        m_sizes[i]->setObjectName(QStringLiteral("drawn%1").arg(i));
        m_sizes[i]->setRange(1, TensorDrawing::kMaxSize);
        m_sizes[i]->setAccessibleName(tr("Entries of %1").arg(QLatin1Char("ABC"[i])));
        m_sizes[i]->setToolTip(m_sizes[i]->accessibleName());
        sizes->addWidget(m_sizes[i]);
        connect(m_sizes[i], &QSpinBox::valueChanged, this, &DrawingPage::resizeDrawing);
    }
    sizes->addStretch();
    m_undo->setObjectName(QStringLiteral("undoDrawing"));
    m_redo->setObjectName(QStringLiteral("redoDrawing"));
    m_clear->setObjectName(QStringLiteral("clearDrawing"));
    m_random->setObjectName(QStringLiteral("randomDrawing"));
    m_terms->setObjectName(QStringLiteral("randomTerms"));
    m_undo->setToolTip(tr("Take the last change back (Ctrl+Z)"));
    m_redo->setToolTip(tr("Do it again (Ctrl+Shift+Z)"));
    m_clear->setToolTip(tr("Every entry becomes 0"));
    m_random->setToolTip(tr("A sum of so many random terms"));
    m_terms->setRange(1, 32);
    m_terms->setValue(3);
    m_terms->setAccessibleName(tr("Random terms"));
    auto* buttons = new QHBoxLayout;
    for (QWidget* button :
         {static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_redo), static_cast<QWidget*>(m_clear),
          static_cast<QWidget*>(m_random), static_cast<QWidget*>(m_terms)}) {
        buttons->addWidget(button);
    }
    for (QPushButton* button : {m_undo, m_redo, m_clear, m_random}) {
        button->setAutoDefault(false); // Enter makes the tensor
    }
    buttons->addStretch();

    auto* grids = new QWidget;
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(18);
    m_layout->setSizeConstraint(QLayout::SetMinAndMaxSize);
    grids->setLayout(m_layout);
    auto* area = new QScrollArea;
    area->setWidget(grids);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Slices"));
    auto* hint = new QLabel(tr("One grid for each entry of A, a row for each entry of B, a column for each entry of C. "
                               "Click steps a cell through 0, 1 and −1; digits, minus and arrows work too."));
    hint->setWordWrap(true);
    hint->setObjectName(QStringLiteral("hint"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(hint);
    column->addLayout(sizes);
    column->addWidget(area, 1);
    column->addLayout(buttons);

    connect(m_undo, &QPushButton::clicked, this, [this] { act(&TensorDrawing::undo); });
    connect(m_redo, &QPushButton::clicked, this, [this] { act(&TensorDrawing::redo); });
    connect(m_clear, &QPushButton::clicked, this, [this] { act(&TensorDrawing::clear); });
    connect(m_random, &QPushButton::clicked, this, &DrawingPage::randomise);
    follow();
}

void DrawingPage::setTensor(const Tensor& tensor)
{
    m_drawing.replace(tensor);
    follow();
}

void DrawingPage::setRing(Ring ring)
{
    m_ring = ring;
    follow();
}

void DrawingPage::resizeDrawing()
{
    m_drawing.resize({m_sizes[0]->value(), m_sizes[1]->value(), m_sizes[2]->value()});
    follow();
    Q_EMIT changed();
}

void DrawingPage::edited(int a, const Factor& values)
{
    m_drawing.setSlice(a, values);
    m_undo->setEnabled(m_drawing.canUndo());
    m_redo->setEnabled(m_drawing.canRedo());
    m_clear->setEnabled(!m_drawing.tensor().isZero());
    Q_EMIT changed();
}

void DrawingPage::act(void (TensorDrawing::*step)())
{
    (m_drawing.*step)();
    follow();
    Q_EMIT changed();
}

void DrawingPage::randomise()
{
    m_drawing.randomise(m_terms->value(), m_ring, m_rng);
    follow();
    Q_EMIT changed();
}

void DrawingPage::follow()
{
    const Shape shape = m_drawing.tensor().shape();
    for (std::size_t i = 0; i < 3; ++i) {
        const QSignalBlocker blocker(m_sizes[i]);
        m_sizes[i]->setValue(shape[kModes[i]]);
    }
    const ModeLayout layout = sliceLayout(shape);
    const int across = gridsAcross(shape);
    for (int a = 0; a < TensorDrawing::kMaxSize; ++a) {
        const auto at = static_cast<std::size_t>(a);
        if (a < shape.a && at == m_grids.size()) {
            auto* title = new QLabel(QStringLiteral("a%1").arg(a + 1));
            auto* grid = new FactorGrid;
            grid->setObjectName(QStringLiteral("slice%1").arg(a));
            grid->setAccessibleName(tr("Slice of a%1").arg(a + 1));
            grid->setWheelNeedsFocus(true);
            title->setBuddy(grid);
            connect(grid, &FactorGrid::edited, this, [this, a](const Factor& values) { edited(a, values); });
            m_titles.push_back(title);
            m_grids.push_back(grid);
        }
        if (at >= m_grids.size()) {
            break;
        }
        if (a < shape.a) { // before it is shown, and if it has a place it moves
            m_layout->addWidget(m_titles[at], 2 * (a / across), a % across, Qt::AlignLeft);
            m_layout->addWidget(m_grids[at], 2 * (a / across) + 1, a % across, Qt::AlignLeft | Qt::AlignTop);
            const int cursor = m_grids[at]->cursorEntry();
            m_grids[at]->setCell(shape.c > 5 ? 18 : 22);
            m_grids[at]->setLayoutOf(layout, m_ring, kMaxCoefficient);
            m_grids[at]->setFactor(inRing(m_drawing.slice(a), m_ring));
            m_grids[at]->setCursorEntry(std::min(cursor, layout.size() - 1));
        }
        m_titles[at]->setVisible(a < shape.a);
        m_grids[at]->setVisible(a < shape.a);
    }
    m_undo->setEnabled(m_drawing.canUndo());
    m_redo->setEnabled(m_drawing.canRedo());
    m_clear->setEnabled(!m_drawing.tensor().isZero());
}

void DrawingPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo)) {
        act(&TensorDrawing::undo);
    } else if (event->matches(QKeySequence::Redo)) {
        act(&TensorDrawing::redo);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace rankfall
