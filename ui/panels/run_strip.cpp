// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/run_strip.h"

#include "core/base/rng.h"
#include "ui/panels/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kCellRoom = 18; ///< px in a cell besides its text: what a table keeps free on both sides, and the grid

constexpr int kFar = 1'000'000;
constexpr int kRowsShown = 4; ///< taller matrices scroll
constexpr std::array<const char*, 3> kSigns{"", "·", "="};

} // namespace

RunStrip::RunStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("runStrip"));
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(8, 2, 4, 4);
    row->setSpacing(8);
    for (std::size_t mode = 0; mode < 3; ++mode) {
        m_names[mode] = new QLabel(inside);
        m_names[mode]->setProperty("dim", true);
        auto* table = m_tables[mode] = new QTableWidget(inside);
        table->setAccessibleName(tr("Entries of %1").arg(QString(QLatin1Char("ABC"[mode]))));
        table->horizontalHeader()->hide();
        table->verticalHeader()->hide();
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        table->setTabKeyNavigation(true);
        table->setFont(monoFont());
        if (mode == 2) {
            table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        } else {
            table->setEditTriggers(QAbstractItemView::AllEditTriggers);
            connect(table, &QTableWidget::itemChanged, this, [this] {
                check();
                Q_EMIT edited();
            });
        }
        row->addWidget(m_names[mode], 0, Qt::AlignVCenter);
        row->addWidget(table, 0, Qt::AlignTop);
    }
    row->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);

    auto* controls = new QHBoxLayout;
    controls->setSpacing(2);
    const auto button = [&](const char* icon, const QString& tip, int by) {
        auto* made = iconButton(QLatin1String(icon), tip, this);
        made->setObjectName(QStringLiteral("run-") + QLatin1String(icon));
        connect(made, &QToolButton::clicked, this, [this, by] { Q_EMIT stepped(by); });
        controls->addWidget(made);
        (by < 0 ? m_back : m_on).push_back(made);
    };
    button("first", tr("Before the first line"), -kFar);
    button("prev", tr("One line back"), -1);
    button("next", tr("Compute the next line"), 1);
    button("last", tr("Compute every line"), kFar);
    m_place = new QLabel(this);
    m_place->setProperty("dim", true);
    auto* shuffled = iconButton(QStringLiteral("swap"), tr("Other numbers"), this);
    shuffled->setObjectName(QStringLiteral("run-shuffle"));
    connect(shuffled, &QToolButton::clicked, this, &RunStrip::shuffle);
    auto* below = new QHBoxLayout;
    below->addWidget(m_place);
    below->addStretch(1);
    below->addWidget(shuffled);
    auto* side = new QVBoxLayout;
    side->setContentsMargins(0, 2, 6, 2);
    side->setSpacing(0);
    side->addLayout(controls);
    side->addLayout(below);
    side->addStretch(1);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addWidget(m_scroll, 1);
    whole->addLayout(side);
}

QSize RunStrip::tableSize(const QTableWidget& table) const
{
    return {table.columnCount() * table.columnWidth(0) + 2, table.rowCount() * table.rowHeight(0) + 2};
}

void RunStrip::setTarget(const TargetPtr& target)
{
    if (target == m_target) {
        return;
    }
    m_target = target;
    const int high = fontMetrics().height() + 8;
    const int wide = QFontMetrics(monoFont()).horizontalAdvance(QStringLiteral("−88")) + 10;
    int tallest = 0;
    for (const Mode mode : kModes) {
        const auto at = static_cast<std::size_t>(index(mode));
        const ModeLayout& layout = target->layout(mode);
        QTableWidget* table = m_tables[at];
        const QSignalBlocker quiet(table);
        table->clear();
        table->setRowCount(layout.rows);
        table->setColumnCount(layout.cols);
        table->horizontalHeader()->setMinimumSectionSize(8);
        table->verticalHeader()->setMinimumSectionSize(8);
        table->horizontalHeader()->setDefaultSectionSize(wide);
        table->verticalHeader()->setDefaultSectionSize(high);
        for (int r = 0; r < layout.rows; ++r) {
            for (int c = 0; c < layout.cols; ++c) {
                auto* item = new QTableWidgetItem;
                item->setTextAlignment(Qt::AlignCenter);
                item->setFlags(Qt::NoItemFlags);
                table->setItem(r, c, item);
            }
        }
        for (int i = 0; i < layout.size(); ++i) {
            const auto [r, c] = layout.place[static_cast<std::size_t>(i)];
            QTableWidgetItem* item = table->item(r, c);
            item->setFlags(mode == Mode::C ? Qt::ItemIsEnabled
                                           : Qt::ItemIsEnabled | Qt::ItemIsEditable | Qt::ItemIsSelectable);
            item->setToolTip(QString::fromStdString(layout.labels[static_cast<std::size_t>(i)]));
        }
        const QString name(QChar(QLatin1Char(layout.letter)).toUpper());
        table->setAccessibleName(mode == Mode::C ? tr("%1, computed").arg(name) : tr("Entries of %1").arg(name));
        m_names[at]->setText(QString::fromUtf8(kSigns[at]) + QLatin1Char(' ') + name);
        table->setFixedSize(tableSize(*table));
        tallest = std::max(tallest, layout.rows);
    }
    m_high = std::min(tallest, kRowsShown) * high + 8;
    fitHeight();
    m_seed = 1;
    shuffle();
}

void RunStrip::fitHeight()
{
    const bool scrolls = m_scroll->widget()->sizeHint().width() > m_scroll->width();
    m_scroll->setFixedHeight(m_high + (scrolls ? m_scroll->horizontalScrollBar()->sizeHint().height() : 0));
}

void RunStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void RunStrip::shuffle()
{
    Rng rng(m_seed++);
    for (const Mode mode : {Mode::A, Mode::B}) {
        for (int i = 0; i < m_target->layout(mode).size(); ++i) {
            const int value = rng.below(19) - 9;
            setEntry(mode, i, value < 0 ? QStringLiteral("−%1").arg(-value) : QString::number(value));
        }
    }
    check();
    Q_EMIT edited();
}

void RunStrip::setEntry(Mode mode, int i, const QString& text)
{
    const auto [r, c] = m_target->layout(mode).place[static_cast<std::size_t>(i)];
    const QSignalBlocker quiet(table(mode));
    table(mode)->item(r, c)->setText(text);
}

std::vector<Coefficient> RunStrip::entries(Mode mode) const
{
    std::vector<Coefficient> out;
    for (const auto& [r, c] : m_target->layout(mode).place) {
        const QString text = table(mode)->item(r, c)->text().trimmed().replace(QChar(0x2212), QLatin1Char('-'));
        out.emplace_back(Rational::parse(text.toStdString()).value_or(Rational(0)));
    }
    return out;
}

void RunStrip::check()
{
    m_trouble.clear();
    for (const Mode mode : {Mode::A, Mode::B}) {
        const QSignalBlocker quiet(table(mode));
        const ModeLayout& layout = m_target->layout(mode);
        for (int i = 0; i < layout.size(); ++i) {
            const auto [r, c] = layout.place[static_cast<std::size_t>(i)];
            QTableWidgetItem* item = table(mode)->item(r, c);
            const QString text = item->text().trimmed().replace(QChar(0x2212), QLatin1Char('-'));
            const bool good = Rational::parse(text.toStdString()).has_value();
            item->setForeground(good ? QBrush() : QBrush(toColor(currentPalette().bad)));
            if (!good && m_trouble.isEmpty()) {
                m_trouble = tr("“%1” in %2 is not a number: write a whole number or a fraction")
                                .arg(item->text(), QString::fromStdString(layout.labels[static_cast<std::size_t>(i)]));
            }
        }
    }
}

void RunStrip::setResult(const std::vector<QString>& values)
{
    const auto& places = m_target->layout(Mode::C).place;
    QTableWidget* out = table(Mode::C);
    int wide = out->horizontalHeader()->defaultSectionSize();
    for (std::size_t i = 0; i < places.size() && i < values.size(); ++i) {
        out->item(places[i].row, places[i].col)->setText(values[i]);
        wide = std::max(wide, out->fontMetrics().horizontalAdvance(values[i]) + kCellRoom);
    }
    if (wide > out->columnWidth(0)) {
        for (int column = 0; column < out->columnCount(); ++column) {
            out->setColumnWidth(column, wide);
        }
        out->horizontalHeader()->setDefaultSectionSize(wide);
        out->setFixedSize(tableSize(*out));
    }
}

void RunStrip::setPlace(int at, int count)
{
    m_place->setText(count == 0 ? QString()
                     : at == 0  ? tr("line 0 of %1").arg(count)
                                : tr("line %1 of %2").arg(at).arg(count));
    for (QToolButton* back : m_back) {
        back->setEnabled(at > 0);
    }
    for (QToolButton* on : m_on) {
        on->setEnabled(at < count);
    }
}

} // namespace rankfall
