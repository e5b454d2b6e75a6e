// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/matrices_view.h"

#include "core/tensor/contribution.h"
#include "ui/theme/theme.h"
#include "ui/views/segmented.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>

namespace rankfall {

namespace {

QToolButton* iconButton(const QString& icon, const QString& hint, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setObjectName(icon);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    button->setAutoRaise(true);
    return button;
}

} // namespace

MatricesPane::MatricesPane(QWidget* parent)
    : QWidget(parent)
    , m_table(new MatricesTable)
    , m_sorting(new Segmented(tr("Sort rows"), {tr("Order"), tr("Type"), tr("Blocks")},
                              {tr("As they were played"), tr("By the ranks of the factors, the largest first"),
                               tr("Terms that share entries stand together")}))
    , m_ring(new QLabel)
    , m_facts(new QLabel)
    , m_empty(new QLabel(
          tr("No terms at this position. Each term that is played becomes a row: its factors u, v and w side by side. "
             "Go on along the line (→, End) to see them.")))
{
    setObjectName(QStringLiteral("MatricesPane"));
    m_ring->setObjectName(QStringLiteral("ring"));
    m_facts->setProperty("dim", true);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("dim", true);
    m_empty->setObjectName(QStringLiteral("empty"));
    auto* smaller = iconButton(QStringLiteral("zoom-out"), tr("Smaller (Ctrl+wheel, −)"), this);
    auto* larger = iconButton(QStringLiteral("zoom-in"), tr("Larger (Ctrl+wheel, +)"), this);
    auto* fit = iconButton(QStringLiteral("fit"), tr("Show all of it (0)"), this);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 4);
    top->addWidget(m_sorting);
    top->addSpacing(8);
    top->addWidget(m_ring);
    top->addSpacing(6);
    top->addWidget(m_facts, 1);
    top->addWidget(smaller);
    top->addWidget(larger);
    top->addWidget(fit);
    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(content, 1);
    connect(m_sorting, &Segmented::chosen, this,
            [this](int order) { m_table->matrices().setOrder(static_cast<MatricesOrder>(order)); });
    connect(smaller, &QToolButton::clicked, m_table, [this] { m_table->zoomBy(1 / 1.25); });
    connect(larger, &QToolButton::clicked, m_table, [this] { m_table->zoomBy(1.25); });
    connect(fit, &QToolButton::clicked, m_table, &MatricesTable::fit);
}

void MatricesPane::setData(MatricesData shown)
{
    m_table->matrices().setData(std::move(shown), m_table->matrices().order());
    m_stack->setCurrentIndex(m_table->matrices().rowCount() > 0 ? 1 : 0);
    m_sorting->button(static_cast<int>(MatricesOrder::Type))->setEnabled(!m_table->matrices().data().types.empty());
    describe();
}

void MatricesPane::describe()
{
    const MatricesData& shown = m_table->matrices().data();
    m_ring->setText(QString::fromUtf8(ringSymbol(shown.ring).data()));
    m_ring->setToolTip(modulusOf(shown.ring) != 0
                           ? tr("The coefficients count modulo %1 only").arg(modulusOf(shown.ring))
                           : tr("The ring of the coefficients"));
    std::array<int, 3> nonzeros{};
    if (shown.scheme) {
        for (const auto& product : shown.scheme->products) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                for (const Rational& value : product[mode]) {
                    nonzeros[mode] += value.isZero() ? 0 : 1;
                }
            }
        }
    }
    m_facts->setText(shown.rank() == 0 ? QString()
                                       : tr("%n terms · nonzeros %1, %2, %3", nullptr, shown.rank())
                                             .arg(nonzeros[0])
                                             .arg(nonzeros[1])
                                             .arg(nonzeros[2]));
    m_facts->setToolTip(m_facts->text());
}

MatricesView::MatricesView(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_pane(new MatricesPane)
{
    setObjectName(QStringLiteral("MatricesView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    m_pause.setSingleShot(true);
    m_pause.setInterval(60);
    connect(&m_pause, &QTimer::timeout, this, &MatricesView::showPosition);
    connect(workbench, &Workbench::currentChanged, this, &MatricesView::follow);
    connect(workbench, &Workbench::documentReplaced, this, &MatricesView::follow);
    connect(workbench, &Workbench::hoverChanged, this, &MatricesView::showHover);
    connect(workbench, &Workbench::pickedChanged, this, &MatricesView::showPicked);
    connect(workbench, &Workbench::termGroupsChanged, this,
            [this] { m_pane->table().setGroups(m_workbench->termGroups()); });
    connect(&m_pane->table(), &MatricesTable::termHovered, this, [this](int term) {
        Hover hover;
        hover.kind = term < 0 || term >= m_workbench->position().rank() ? Hover::Kind::None : Hover::Kind::Term;
        hover.term = hover.kind == Hover::Kind::Term ? term : -1;
        m_workbench->setHover(hover);
    });
    connect(&m_pane->table(), &MatricesTable::entryHovered, this, [this](MatrixEntry entry) {
        Hover hover;
        if (entry.second >= 0) {
            hover.kind = Hover::Kind::Slice;
            hover.mode = entry.first;
            hover.index = entry.second;
        }
        m_workbench->setHover(hover);
    });
    connect(&m_pane->table(), &MatricesTable::picked, this, [this](const std::vector<int>& terms) {
        m_picking = true;
        m_workbench->setPicked(terms);
        m_picking = false;
    });
}

void MatricesView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        showPosition();
    }
}

void MatricesView::follow()
{
    m_stale = true;
    if (!isVisible()) {
        return;
    }
    const Shape shape = m_workbench->target().shape();
    constexpr int kAtOnce = 4000; // entries that are laid out within a step
    if (m_workbench->position().rank() * (shape.a + shape.b + shape.c) > kAtOnce) {
        m_pause.start();
    } else {
        showPosition();
    }
}

void MatricesView::showPosition()
{
    m_pause.stop();
    m_stale = false;
    const auto snapshot = m_workbench->snapshot();
    m_pane->setData(matricesOf(snapshot->position, snapshot->termNames));
    showHover();
    showPicked();
}

void MatricesView::showHover()
{
    if (m_stale) {
        return;
    }
    const Hover& hover = m_workbench->hover();
    const Position& position = m_workbench->position();
    std::set<int> terms;
    std::vector<MatrixEntry> entries;
    if (hover.kind == Hover::Kind::Term) {
        terms = {hover.term, hover.other};
    } else if (hover.kind == Hover::Kind::Slice) {
        entries = {{hover.mode, hover.index}};
    } else if (hover.kind == Hover::Kind::Cell) {
        for (const Mode mode : kModes) {
            entries.emplace_back(mode, hover.cell[mode]);
        }
        for (int i = 0; i < position.rank(); ++i) {
            if (contribution(position.term(i), hover.cell, position.target().commutes()) != 0) {
                terms.insert(i);
            }
        }
    }
    m_pane->table().setLit(std::move(terms), std::move(entries));
}

void MatricesView::showPicked()
{
    if (m_stale) {
        return;
    }
    m_pane->table().setPicked(m_workbench->pickedTerms());
    if (!m_picking) {
        const QSignalBlocker quiet(&m_pane->table());
        m_pane->table().clearSelection();
    }
}

} // namespace rankfall
