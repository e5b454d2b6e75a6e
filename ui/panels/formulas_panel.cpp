// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/formulas_panel.h"

#include "core/scheme/verify.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

/// Products times outputs that are laid out within a step; more wait.
constexpr int kAtOnce = 1500;

/// Wraps long outputs to the width of the list.
class WrappingDelegate : public QStyledItemDelegate {
public:
    WrappingDelegate(QListView* view, const Workbench& workbench)
        : QStyledItemDelegate(view)
        , m_view(view)
        , m_workbench(workbench)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = m_view->viewport()->width() - 16;
        const QRect box = option.fontMetrics.boundingRect(QRect(0, 0, width, 100000), kFlags, index.data().toString());
        return {width, box.height() + 6};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* model = static_cast<const FormulasModel*>(index.model());
        const FormulaRow& row = model->row(index.row());
        const Palette& palette = currentPalette();
        painter->save();
        if (model->isLit(row.key)) {
            painter->fillRect(option.rect, mixed(palette.background, palette.accent, 0.26));
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, mixed(palette.background, palette.raised, 0.7));
        }
        drawGroup(*painter, QRect(option.rect.left() + 2, option.rect.top() + 3, 3, option.rect.height() - 6),
                  m_workbench.groupOf(row.term));
        painter->setFont(option.font);
        painter->setPen(toColor(row.incomplete ? palette.warn : palette.text));
        painter->drawText(option.rect.adjusted(8, 3, -8, -3), kFlags, row.text);
        painter->restore();
    }

private:
    static constexpr int kFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    QListView* m_view;
    const Workbench& m_workbench;
};

QString bracketed(const Factor& factor, const ModeLayout& layout)
{
    const QString text = shownFactor(factor, layout);
    return factor.nonzeros() > 1 || text.startsWith(QStringLiteral("−")) ? QStringLiteral("(%1)").arg(text) : text;
}

} // namespace

std::vector<FormulaRow> formulasOf(const Position& position)
{
    const Target& target = position.target();
    std::vector<FormulaRow> rows;
    for (int r = 0; r < position.rank(); ++r) {
        const Term& term = position.term(r);
        FormulaRow row;
        row.key = row.term = r;
        ++row.key;
        row.text = QStringLiteral("m%1 = %2 · %3")
                       .arg(r + 1)
                       .arg(bracketed(term.u, target.layout(Mode::A)), bracketed(term.v, target.layout(Mode::B)));
        rows.push_back(std::move(row));
    }
    std::vector<int> missing(static_cast<std::size_t>(target.shape().c), 0);
    position.residual().forEachNonzero([&](Cell cell, std::int32_t) { ++missing[static_cast<std::size_t>(cell.c)]; });
    for (int c = 0; c < target.shape().c; ++c) {
        QString sum;
        for (int r = 0; r < position.rank(); ++r) {
            const int x = position.term(r).w[c];
            if (x == 0) {
                continue;
            }
            sum += sum.isEmpty() ? (x < 0 ? QStringLiteral("−") : QString())
                                 : (x < 0 ? QStringLiteral(" − ") : QStringLiteral(" + "));
            sum += (std::abs(x) == 1 ? QString() : QString::number(std::abs(x)) + QStringLiteral("·")) +
                   QStringLiteral("m%1").arg(r + 1);
        }
        FormulaRow row;
        row.key = -1 - c;
        row.output = c;
        const int left = missing[static_cast<std::size_t>(c)];
        row.incomplete = left > 0;
        if (left > 0) {
            const QString rest =
                left == 1 ? FormulasPanel::tr("1 cell missing") : FormulasPanel::tr("%1 cells missing").arg(left);
            sum += sum.isEmpty() ? QStringLiteral("… (%1)").arg(rest) : QStringLiteral(" … (%1)").arg(rest);
        }
        row.text = QStringLiteral("%1 = %2").arg(QString::fromStdString(target.label(Mode::C, c)),
                                                 sum.isEmpty() ? QStringLiteral("0") : sum);
        rows.push_back(std::move(row));
    }
    return rows;
}

QVariant FormulasModel::data(const QModelIndex& index, int role) const
{
    return role == Qt::DisplayRole ? QVariant(row(index.row()).text) : QVariant();
}

void FormulasModel::setLit(std::vector<int> keys)
{
    if (keys != m_lit) {
        m_lit = std::move(keys);
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::BackgroundRole});
        }
    }
}

bool FormulasModel::isLit(int key) const
{
    return std::find(m_lit.begin(), m_lit.end(), key) != m_lit.end();
}

FormulasPanel::FormulasPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("FormulasPanel"));
    m_model = new FormulasModel(this);
    m_view = new QListView(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new WrappingDelegate(m_view, m_workbench));
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

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 4);
    top->addWidget(m_verdict, 1);
    top->addWidget(copy, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
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
    m_model->setRows(formulasOf(m_workbench.position()));
    showVerdict();
    showHover();
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
    if (position.ring() == Ring::Z2) {
        const Verdict over = verify(target, position.terms(), Ring::Z);
        text += QLatin1Char(' ') + (over.exact ? tr("It also holds over ℤ.")
                                               : tr("Mod 2 only: over ℤ, %1 cells are wrong.").arg(over.wrongCells));
    }
    return text;
}

void FormulasPanel::showVerdict()
{
    const Position& position = m_workbench.position();
    m_verdict->setText((position.isSolved() ? QStringLiteral("✓ ") : QString()) + verdict());
    setTextColor(m_verdict, position.isSolved() ? currentPalette().good : currentPalette().dimText);
}

QString FormulasPanel::text() const
{
    QStringList lines;
    for (const FormulaRow& row : formulasOf(m_workbench.position())) {
        lines << row.text;
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
            if (position.term(r).at(hover.cell) != 0) {
                keys.push_back(r + 1);
            }
        }
        keys.push_back(-1 - hover.cell.c);
        break;
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
            } else if (at >= 0) {
                hover.kind = Hover::Kind::Slice;
                hover.mode = Mode::C;
                hover.index = m_model->row(at).output;
            }
            m_workbench.setHover(hover);
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
