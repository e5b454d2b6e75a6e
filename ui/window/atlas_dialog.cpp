// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/atlas_dialog.h"

#include "ui/theme/theme.h"
#include "ui/views/segmented.h"
#include "ui/window/atlas_model.h"
#include "ui/window/atlas_preview.h"
#include "ui/window/scheme_saving.h"
#include "ui/workbench/core_text.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Rows with room for a badge.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), QFontMetrics(option.font).height() + qRound(10 * uiZoom())};
    }
};

/// The rank against the best known one as a badge: its words say it, its colour repeats it.
class BadgeDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        const QString text = std::exchange(plain.text, QString());
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const Palette& p = currentPalette();
        const auto gap = static_cast<const AtlasFilter*>(index.model())->match(index);
        const auto against = againstBest(gap);
        const Rgb ink = !against ? p.dimText : *against <= 0 ? p.good : p.warn;
        const QFontMetricsF metrics(option.font);
        const qreal height = metrics.height() + 2;
        const QRectF pill(option.rect.left() + 6, option.rect.center().y() - height / 2 + 1,
                          metrics.horizontalAdvance(text) + 16, height);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(mixed(p.background, ink, 0.55), 1));
        painter->setBrush(mixed(p.background, ink, against && *against < 0 ? 0.35 : 0.14));
        painter->drawRoundedRect(pill, height / 2, height / 2);
        painter->setPen(toColor(ink));
        painter->drawText(pill, Qt::AlignCenter, text);
        painter->restore();
    }
};

} // namespace

AtlasDialog::AtlasDialog(const Atlas& atlas, QWidget* parent)
    : QDialog(parent)
    , m_atlas(atlas)
    , m_model(new AtlasModel(atlas, this))
    , m_rows(new AtlasFilter(this))
    , m_filter(new QLineEdit)
    , m_table(new QTreeView)
    , m_none(new QLabel(m_table))
    , m_preview(new AtlasPreview)
    , m_status(new QLabel)
    , m_copy(new QPushButton(tr("&Copy command")))
    , m_save(new QPushButton(tr("&Save as…")))
    , m_open(new QPushButton(tr("&Open")))
{
    setWindowTitle(tr("Atlas"));
    setObjectName(QStringLiteral("atlasDialog"));
    m_rows->setSourceModel(m_model);
    build();
    connect(m_filter, &QLineEdit::textChanged, this, &AtlasDialog::filter);
    connect(m_rings, &Segmented::chosen, this, &AtlasDialog::chooseRing);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AtlasDialog::selectionChanged);
    connect(m_table, &QTreeView::doubleClicked, m_open, &QPushButton::click);
    connect(m_copy, &QPushButton::clicked, this, &AtlasDialog::copyCommand);
    connect(m_save, &QPushButton::clicked, this, &AtlasDialog::saveScheme);
    connect(m_open, &QPushButton::clicked, this, &QDialog::accept);
    m_filter->installEventFilter(this);
    m_table->installEventFilter(this);
    m_filter->setFocus();
    selectFirst();
    if (!atlas.damaged().empty()) {
        const auto count = static_cast<int>(atlas.damaged().size());
        say((count == 1 ? tr("A file of the atlas is damaged: %1")
                        : tr("%n files of the atlas are damaged: %1", nullptr, count))
                .arg(utf8(atlas.damaged().front().text())),
            true);
    } else {
        say(summary());
    }
}

void AtlasDialog::build()
{
    const double zoom = uiZoom();
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("4x4x5, a rank, best, +1"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ringChoices = {std::nullopt, Ring::Z, Ring::Z2};
    QStringList texts{tr("All rings"), utf8(ringSymbol(Ring::Z)), utf8(ringSymbol(Ring::Z2))};
    const auto answers = m_atlas.answers();
    if (std::ranges::any_of(answers, [](const AtlasMatch& match) { return match.ring == Ring::Q; })) {
        m_ringChoices.emplace_back(Ring::Q);
        texts += utf8(ringSymbol(Ring::Q));
    }
    m_rings = new Segmented(tr("Ring"), texts, {});
    m_rings->setObjectName(QStringLiteral("rings"));

    m_table->setObjectName(QStringLiteral("schemes"));
    m_table->setAccessibleName(tr("Schemes"));
    m_table->setModel(m_rows);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AtlasModel::FormatColumn, Qt::AscendingOrder);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setItemDelegateForColumn(AtlasModel::AgainstColumn, new BadgeDelegate(m_table));
    m_table->setMinimumWidth(qRound(460 * zoom));
    const int widths[AtlasModel::Columns] = {76, 104, 60, 60, 116, 60};
    for (int i = 0; i < AtlasModel::Columns; ++i) {
        m_table->setColumnWidth(i, qRound(widths[i] * zoom));
    }
    m_none->setObjectName(QStringLiteral("none"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setProperty("dim", true);
    auto* over = new QVBoxLayout(m_table);
    over->setContentsMargins(24, 40, 24, 24);
    over->addWidget(m_none);

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_preview);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(qRound(350 * zoom));

    m_status->setObjectName(QStringLiteral("status"));
    m_status->setWordWrap(true);
    m_open->setDefault(true);
    for (QPushButton* button : {m_copy, m_save}) {
        button->setAutoDefault(false);
    }
    auto* close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_save->setObjectName(QStringLiteral("save"));
    m_open->setObjectName(QStringLiteral("open"));

    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_filter, 1);
    top->addWidget(m_rings);
    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    left->addLayout(top);
    left->addWidget(m_table, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(20);
    middle->addLayout(left, 5);
    middle->addWidget(scroll, 4);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_status, 1);
    for (QPushButton* button : {m_copy, m_save, close, m_open}) {
        bottom->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(middle, 1);
    column->addLayout(bottom);
    QSize size(qRound(1040 * zoom), qRound(690 * zoom));
    if (const QWidget* window = parentWidget()) {
        size = size.boundedTo(window->size() - QSize(40, 60)); // so that its title stays on small screens
    }
    resize(size);
}

void AtlasDialog::select(Format format, Ring ring)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        const AtlasMatch match = m_rows->match(index);
        if (match.ring == ring && sorted(match.order) == sorted(format)) {
            m_table->setCurrentIndex(index);
            m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
            return;
        }
    }
}

void AtlasDialog::chooseRing(int index)
{
    m_rows->setRing(m_ringChoices[static_cast<std::size_t>(index)]);
    selectFirst();
}

void AtlasDialog::filter(const QString& text)
{
    m_rows->setText(text);
    selectFirst();
}

/// Keeps the selection while it fits; sizes typed in another order need another preview even then.
void AtlasDialog::selectFirst()
{
    const QModelIndex now = m_table->currentIndex();
    if (!now.isValid()) {
        m_table->setCurrentIndex(m_rows->index(0, 0));
    } else {
        m_table->scrollTo(now);
    }
    selectionChanged();
}

void AtlasDialog::selectionChanged()
{
    const QModelIndex now = m_table->currentIndex();
    const bool isEmpty = m_rows->rowCount() == 0;
    m_none->setVisible(isEmpty);
    if (isEmpty) {
        m_none->setText(m_model->rowCount() == 0
                            ? tr("The atlas is empty: this program was built without its schemes.")
                            : tr("No scheme fits “%1”. The atlas knows the sizes in any order; other formats can be "
                                 "searched for with\nrankfall-cli search")
                                  .arg(m_filter->text().trimmed()));
    }
    m_chosen = now.isValid() && !isEmpty ? std::optional(m_rows->match(now)) : std::nullopt;
    bool isUsable = false;
    if (m_chosen) {
        isUsable = m_preview->show(*m_chosen);
    } else {
        m_preview->clear(isEmpty ? QString() : tr("Select a scheme to see what it is."));
    }
    m_open->setEnabled(isUsable);
    m_save->setEnabled(isUsable);
    m_copy->setEnabled(m_chosen && !m_chosen->entry->made.commands.empty());
}

void AtlasDialog::say(const QString& text, bool isError)
{
    m_status->setText(text);
    m_status->setStyleSheet(
        QStringLiteral("color: %1").arg(toColor(isError ? currentPalette().bad : currentPalette().dimText).name()));
}

QString AtlasDialog::summary() const
{
    int best = 0;
    int all = 0;
    for (const AtlasMatch& match : m_atlas.answers()) {
        const auto gap = againstBest(match);
        best += gap && *gap <= 0 ? 1 : 0;
        ++all;
    }
    return all == 0 ? QString() : tr("%1 of %n schemes are at the best rank known", nullptr, all).arg(best);
}

void AtlasDialog::copyCommand()
{
    QStringList commands;
    for (const std::string& command : m_chosen->entry->made.commands) {
        commands += utf8(command);
    }
    QGuiApplication::clipboard()->setText(commands.join(QLatin1Char('\n')));
    say(tr("Copied what made %1").arg(utf8(m_chosen->entry->name())));
}

void AtlasDialog::saveScheme()
{
    const Scheme& scheme = *m_preview->scheme();
    const auto file =
        askForSchemeFile(this, tr("Save the scheme over %1").arg(QString::fromUtf8(ringSymbol(m_chosen->ring).data())),
                         suggestedPath(scheme, m_chosen->ring));
    if (!file) {
        return;
    }
    const auto written = writeSchemeFile(scheme, *file);
    if (!written) {
        say(tr("Not saved: %1").arg(errorText(written.error())), true);
        return;
    }
    say(tr("Saved %1").arg(QFileInfo(file->path).fileName()));
}

bool AtlasDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isMove = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_PageUp ||
                        key->key() == Qt::Key_PageDown;
    if (watched == m_filter && isMove) {
        QCoreApplication::sendEvent(m_table, event);
        return true;
    }
    const bool isText = !key->text().isEmpty() && key->text()[0].isPrint() &&
                        !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (watched == m_table && (isText || key->key() == Qt::Key_Backspace)) {
        m_filter->setFocus();
        QCoreApplication::sendEvent(m_filter, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void AtlasDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        m_filter->setFocus();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace rankfall
