// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/formulas_panel.h"

#include "core/scheme/fourier.h"
#include "core/scheme/verify.h"
#include "core/tensor/contribution.h"
#include "ui/panels/formulas_delegate.h"
#include "ui/panels/program_maker.h"
#include "ui/panels/run_strip.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

/// Products times outputs that are laid out within a step; more wait.
constexpr int kAtOnce = 1500;

} // namespace

FormulasPanel::FormulasPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("FormulasPanel"));
    m_model = new FormulasModel(this);
    m_view = new QListView(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FormulasDelegate(m_view, m_workbench));
    m_view->setAccessibleName(tr("The position as an algorithm"));
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->viewport()->installEventFilter(this);
    m_verdict = remarkLabel(this);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    auto* copy = iconButton(QStringLiteral("copy"), tr("Copy the formulas"), this);
    copy->setObjectName(QStringLiteral("copy"));

    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("formulasShow"));
    m_tabs->setAccessibleName(tr("What the formulas show"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Terms"));
    m_tabs->addTab(tr("Shared sums"));
    m_tabs->addTab(tr("Run"));
    m_tabs->setTabToolTip(0, tr("Products and outputs as the terms say"));
    m_tabs->setTabToolTip(1, tr("The same with sums that several lines use computed once"));
    m_tabs->setTabToolTip(2, tr("Multiply two matrices of your own, line by line"));
    m_run = new RunStrip(this);
    m_run->hide();
    m_maker = new ProgramMaker(this);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 6, 2);
    top->addWidget(m_tabs, 0, Qt::AlignTop);
    top->addSpacing(8);
    top->addWidget(m_verdict, 1);
    top->addWidget(copy, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_run);
    column->addWidget(m_view, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(60);
    connect(&m_pause, &QTimer::timeout, this, &FormulasPanel::showFormulas);
    connect(copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    connect(&workbench, &Workbench::currentChanged, this, &FormulasPanel::follow);
    // After the style sheet, which gives the labels their former colours back.
    connect(themeWatch(), &ThemeWatch::changed, this, &FormulasPanel::showVerdict);
    connect(&workbench, &Workbench::documentReplaced, this, &FormulasPanel::follow);
    connect(&workbench, &Workbench::hoverChanged, this, &FormulasPanel::showHover);
    connect(&workbench, &Workbench::termGroupsChanged, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { show(static_cast<Show>(tab)); });
    connect(m_maker, &ProgramMaker::made, this, &FormulasPanel::showProgram);
    connect(m_run, &RunStrip::edited, this, &FormulasPanel::runAgain);
    connect(m_run, &RunStrip::stepped, this, &FormulasPanel::stepRun);
    follow();
}

void FormulasPanel::follow()
{
    // A long algorithm takes a while to lay out and to verify: only for those who look.
    m_stale = !isVisible();
    if (m_stale) {
        return;
    }
    const Position& position = m_workbench.position();
    if (position.rank() * position.target().shape().c > kAtOnce) {
        m_pause.start();
    } else {
        showFormulas();
    }
}

void FormulasPanel::showFormulas()
{
    m_pause.stop();
    if (m_shown != Show::Terms) {
        m_maker->make(m_workbench.position());
        m_run->setTarget(m_workbench.position().problem().target);
    }
    showProgram();
}

void FormulasPanel::show(Show what)
{
    m_shown = what;
    m_tabs->setCurrentIndex(static_cast<int>(what));
    m_run->setVisible(what == Show::Run);
    m_hovered = -1;
    follow();
}

void FormulasPanel::showProgram()
{
    if (m_shown == Show::Run) {
        runAgain();
        return;
    }
    m_model->setRows(rowsNow());
    showVerdict();
    showHover();
}

void FormulasPanel::runAgain()
{
    if (m_shown != Show::Run) {
        return;
    }
    m_trace.reset();
    m_runTrouble = m_run->trouble();
    if (const auto& program = m_maker->program(); program && m_runTrouble.isEmpty()) {
        auto made = trace(*program, m_run->entries(Mode::A), m_run->entries(Mode::B));
        if (made) {
            m_trace = std::move(*made);
        } else {
            m_runTrouble = errorText(made.error());
        }
    }
    stepRun(0);
}

void FormulasPanel::stepRun(int by)
{
    const int count = m_trace ? static_cast<int>(m_trace->lines.size()) : 0;
    if (by != 0) {
        m_place = static_cast<int>(std::clamp<long>(static_cast<long>(m_place) + by, 0, count));
        m_runsWhole = m_place == count;
    } else if (m_trace) {
        m_place = m_runsWhole ? count : std::min(m_place, count);
    }
    m_model->setRows(rowsNow());
    std::vector<QString> result(static_cast<std::size_t>(m_workbench.target().shape().c));
    for (int i = 0; i < count; ++i) {
        const TracedLine& line = m_trace->lines[static_cast<std::size_t>(i)];
        if (line.line.kind == ListingLine::Kind::Output && i < m_place) {
            result[static_cast<std::size_t>(line.line.index)] = QString::fromStdString(line.value);
        }
    }
    m_run->setResult(result);
    m_run->setPlace(m_trace ? m_place : 0, count);
    showVerdict();
    if (by != 0 && m_place > 0) {
        // The pictures show the term or the entry of C at which the run stands.
        const FormulaRow& row = m_model->row(m_place - 1);
        Hover hover;
        hover.kind = row.term >= 0 ? Hover::Kind::Term : row.output >= 0 ? Hover::Kind::Slice : Hover::Kind::None;
        hover.term = row.term;
        hover.mode = Mode::C;
        hover.index = std::max(row.output, 0);
        m_workbench.setHover(hover);
        m_view->scrollTo(m_model->index(m_place - 1, 0));
    }
    showHover();
}

std::vector<FormulaRow> FormulasPanel::rowsNow() const
{
    const Position& position = m_workbench.position();
    if (m_shown == Show::Terms || !m_maker->program() || !m_maker->isFor(position)) {
        return formulasOf(position);
    }
    auto rows = formulasOf(position, *m_maker->program());
    if (m_shown == Show::Run && m_trace) {
        addValues(rows, *m_trace, m_place);
    }
    return rows;
}

void FormulasPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        m_stale = false;
        showFormulas();
    }
}

QString FormulasPanel::verdict() const
{
    const Position& position = m_workbench.position();
    const QString ring = QString::fromUtf8(ringSymbol(position.ring()).data());
    if (!position.isSolved()) {
        return tr("Not complete: %1 of %2 cells differ from the target.")
            .arg(position.nonzeros())
            .arg(position.residual().shape().cells());
    }
    const Tensor& target = position.target().tensor();
    if (!verify(target, position.terms(), position.ring()).exact) {
        return tr("Not verified: the sum of the products differs from the target.");
    }
    QString text = tr("Complete: %1 multiplications, verified over %2 in all %3 cells.")
                       .arg(position.rank())
                       .arg(ring)
                       .arg(target.shape().cells());
    if (const auto fourier = fourierTransformOf(position.target(), position.terms(), position.ring())) {
        text += QLatin1Char(' ') + tr("It is the discrete Fourier transform: root of unity w = %1 modulo %2.")
                                       .arg(fourier->root)
                                       .arg(fourier->modulus);
    }
    if (const int modulus = modulusOf(position.ring()); modulus != 0) {
        const Verdict over = verify(target, position.terms(), Ring::Z);
        text += QLatin1Char(' ') +
                (over.exact ? tr("It also holds over ℤ.")
                            : tr("Mod %1 only: over ℤ, %2 cells are wrong.").arg(modulus).arg(over.wrongCells));
    }
    return text;
}

void FormulasPanel::showVerdict()
{
    const Position& position = m_workbench.position();
    QString text = (position.isSolved() ? QStringLiteral("✓ ") : QString()) + verdict();
    bool isGood = position.isSolved();
    if (m_shown != Show::Terms) {
        if (position.rank() == 0) {
            text = tr("No term is played yet: an algorithm needs some.");
        } else if (m_shown == Show::Run && !m_runTrouble.isEmpty()) {
            text = m_runTrouble + QLatin1Char('.');
            isGood = false;
        } else if (m_maker->isWorking() && (m_shown == Show::SharedSums || !m_trace)) {
            text = tr("Looking for sums to share…");
        } else if (m_shown == Show::SharedSums && m_maker->program()) {
            text = tr("%1 additions instead of %2: %3 sums are shared.")
                       .arg(m_maker->program()->additions())
                       .arg(m_maker->plainAdditions())
                       .arg(m_maker->program()->sums());
        } else if (m_trace && m_place == 0) {
            text = tr("Before the first line: step on to compute it.");
            isGood = false;
        } else if (m_trace && m_place < static_cast<int>(m_trace->lines.size())) {
            const FormulaRow& row = m_model->row(m_place - 1);
            text = QStringLiteral("%1 = %2").arg(row.text.section(QStringLiteral(" = "), 0, 0), row.value);
            isGood = false;
        } else if (m_trace) {
            isGood = m_trace->agrees;
            text = isGood ? tr("✓ Every entry of C is what the definition gives, over %1.")
                                .arg(QString::fromUtf8(ringSymbol(position.ring()).data()))
                          : tr("C is not the product yet: terms are missing.");
        }
    }
    m_verdict->setText(text);
    setTextColor(m_verdict, isGood ? currentPalette().good : currentPalette().dimText);
}

QString FormulasPanel::text() const
{
    QStringList lines;
    for (const FormulaRow& row : rowsNow()) {
        lines << (row.value.isEmpty() ? row.text : row.text + QStringLiteral("  = ") + row.value);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void FormulasPanel::showHover()
{
    const Hover& hover = m_workbench.hover();
    const Position& position = m_workbench.position();
    std::vector<int> keys;
    switch (hover.kind) {
    case Hover::Kind::None:
        break;
    case Hover::Kind::Term:
        keys.push_back(hover.term + 1);
        for (int c = 0; hover.term < position.rank() && c < position.target().shape().c; ++c) {
            if (position.term(hover.term).w[c] != 0) {
                keys.push_back(-1 - c);
            }
        }
        break;
    case Hover::Kind::Slice:
        for (int r = 0; r < position.rank(); ++r) {
            if (position.term(r).factor(hover.mode)[hover.index] != 0) {
                keys.push_back(r + 1);
            }
        }
        if (hover.mode == Mode::C) {
            keys.push_back(-1 - hover.index);
        }
        break;
    case Hover::Kind::Cell:
        for (int r = 0; r < position.rank(); ++r) {
            if (contribution(position.term(r), hover.cell, position.target().commutes()) != 0) {
                keys.push_back(r + 1);
            }
        }
        keys.push_back(-1 - hover.cell.c);
        break;
    }
    // A sum under the mouse lights the lines that use it.
    if (m_hovered >= 0 && m_hovered < m_model->rowCount() && m_model->row(m_hovered).key >= kSumKeys) {
        keys = m_model->row(m_hovered).users;
        keys.push_back(m_model->row(m_hovered).key);
    }
    m_model->setLit(std::move(keys));
}

bool FormulasPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave)) {
        int at = -1;
        if (event->type() == QEvent::MouseMove) {
            at = m_view->indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()).row();
        }
        if (at != m_hovered) {
            m_hovered = at;
            Hover hover;
            if (at >= 0 && m_model->row(at).term >= 0) {
                hover.kind = Hover::Kind::Term;
                hover.term = m_model->row(at).term;
            } else if (at >= 0 && m_model->row(at).output >= 0) {
                hover.kind = Hover::Kind::Slice;
                hover.mode = Mode::C;
                hover.index = m_model->row(at).output;
            }
            m_workbench.setHover(hover);
            showHover();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FormulasPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_verdict != nullptr) {
        showVerdict();
    }
}

} // namespace rankfall
