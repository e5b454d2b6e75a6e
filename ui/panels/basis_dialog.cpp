// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/basis_dialog.h"

#include "ui/panels/style.h"
#include "ui/panels/wording.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kPadding = 6;

int cellOf(const BasisMatrix& matrix)
{
    return std::max(matrix.rows, matrix.cols) <= 9 ? 30 : 22; // px
}

QString rowLabel(const ModeLayout& layout, int row)
{
    return QLatin1Char(layout.letter) + QString::number(row + 1);
}

} // namespace

BasisGrid::BasisGrid(BasisMatrix matrix, ModeLayout layout, QWidget* parent)
    : QWidget(parent)
    , m_matrix(std::move(matrix))
    , m_layout(std::move(layout))
{
    setObjectName(QStringLiteral("basisGrid"));
    setAccessibleName(tr("Basis of %1").arg(QString(QLatin1Char(m_layout.letter)).toUpper()));
    QStringList rows;
    for (int row = 0; row < m_matrix.rows; ++row) {
        QStringList values;
        for (int col = 0; col < m_matrix.cols; ++col) {
            values << number(m_matrix.at(row, col));
        }
        rows << values.join(u' ');
    }
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
}

QSize BasisGrid::sizeHint() const
{
    const int cell = qRound(cellOf(m_matrix) * uiZoom());
    const int label = fontMetrics().horizontalAdvance(QStringLiteral("a144")) + kPadding;
    return {label + m_matrix.cols * std::max(cell, label) + 2 * kPadding,
            fontMetrics().height() + kPadding + m_matrix.rows * cell + 2 * kPadding};
}

void BasisGrid::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    const int high = qRound(cellOf(m_matrix) * uiZoom());
    const int label = fontMetrics().horizontalAdvance(QStringLiteral("a144")) + kPadding;
    const int wide = std::max(high, label);
    const int top = kPadding + fontMetrics().height() + kPadding;
    const int left = kPadding + label;
    painter.setPen(toColor(p.dimText));
    for (int col = 0; col < m_matrix.cols; ++col) {
        painter.drawText(QRect(left + col * wide, kPadding, wide, fontMetrics().height()), Qt::AlignCenter,
                         QString::fromStdString(m_layout.labels[static_cast<std::size_t>(col)]));
    }
    for (int row = 0; row < m_matrix.rows; ++row) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRect(kPadding, top + row * high, label - kPadding, high), Qt::AlignRight | Qt::AlignVCenter,
                         rowLabel(m_layout, row));
        for (int col = 0; col < m_matrix.cols; ++col) {
            const QRect box(left + col * wide + 1, top + row * high + 1, wide - 2, high - 2);
            const int value = m_matrix.at(row, col);
            painter.fillRect(box, value == 0 ? toColor(p.faintLine) : toColor(p.value(value)));
            if (value != 0) {
                painter.setPen(toColor(inkOn(p.value(value))));
                painter.drawText(box, Qt::AlignCenter, number(value));
            }
        }
    }
}

BasisDialog::BasisDialog(const BasisMatrices& matrices, const Target& target, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("basisDialog"));
    setWindowTitle(tr("The agent’s basis"));
    auto* text =
        new QLabel(tr("What the agent calls a1 is the sum of those of your entries that the row a1 marks, modulo 2; "
                      "likewise b and c. Ranks are the same in every basis, and what it finds is brought back."),
                   this);
    text->setWordWrap(true);
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setSpacing(16);
    for (const Mode mode : kModes) {
        row->addWidget(new BasisGrid(matrices[static_cast<std::size_t>(index(mode))], target.layout(mode), inside), 0,
                       Qt::AlignTop);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    const QSize grids = inside->sizeHint();
    resize(std::min(grids.width() + 60, 1000), std::min(grids.height() + 130, 620));
}

} // namespace rankfall
