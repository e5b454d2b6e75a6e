// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/sheet_painter.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

// Cell edges in pixels at which detail appears.
constexpr double kGridFrom = 6;   // lines between cells
constexpr double kBarFrom = 5;    // minus bars
constexpr double kRoundFrom = 18; // rounded cells, drawn one by one
constexpr double kDigitFrom = 26; // a digit in every cell

} // namespace

/// The part of the sheet that the body of a frame shows, in slices of the grid.
struct SheetPainter::Visible {
    struct Slice {
        int slice;
        int row0, row1, col0, col1; ///< half-open
    };

    std::vector<Slice> slices;
};

SheetPainter::Visible SheetPainter::visible(const SheetFrame& frame) const
{
    const SheetLayout& layout = frame.layout();
    const QRectF clip = frame.body().translated(-frame.origin());
    Visible out;
    for (int slice = 0; slice < layout.slices(); ++slice) {
        const QRectF rect = layout.sliceRect(slice);
        const QRectF part = rect.intersected(clip);
        if (part.isEmpty())
            continue;
        const double cell = layout.cell();
        out.slices.push_back(
            {slice, std::max(0, static_cast<int>((part.top() - rect.top()) / cell)),
             std::min(layout.rows(), static_cast<int>(std::ceil((part.bottom() - rect.top()) / cell))),
             std::max(0, static_cast<int>((part.left() - rect.left()) / cell)),
             std::min(layout.cols(), static_cast<int>(std::ceil((part.right() - rect.left()) / cell)))});
    }
    return out;
}

QColor SheetPainter::paper() const
{
    return mixed(m_palette.background, m_palette.surface, m_palette.dark ? 0.9 : 0.75);
}

template <typename Fill>
void SheetPainter::grid(const SheetFrame& frame, const Fill& fill) const
{
    const SheetLayout& layout = frame.layout();
    const double cell = layout.cell();
    const double pen = 1.0 / frame.pixelRatio();
    const QRgb base = paper().rgb();
    const QRgb faint = mixed(m_palette.surface, m_palette.faintLine, m_palette.dark ? 0.75 : 1.0).rgb();
    // Around tiny cells lines would outshine the values.
    const QRgb block = cell < 2   ? mixed(m_palette.surface, m_palette.faintLine, m_palette.dark ? 0.4 : 0.55).rgb()
                       : cell < 4 ? faint
                                  : mixed(m_palette.faintLine, m_palette.line, m_palette.dark ? 0.42 : 0.5).rgb();
    for (const Visible::Slice& part : visible(frame).slices) {
        const QRectF rect = frame.toView(layout.sliceRect(part.slice));
        fill(rect, base);
        const auto rowLine = [&](int i, QRgb colour) {
            fill(QRectF(rect.left(), rect.top() + i * cell, rect.width(), pen), colour);
        };
        const auto colLine = [&](int i, QRgb colour) {
            fill(QRectF(rect.left() + i * cell, rect.top(), pen, rect.height()), colour);
        };
        for (const bool blocks : {false, true}) {
            if (!blocks && cell < kGridFrom)
                continue;
            for (int row = std::max(1, part.row0); row < part.row1; ++row) {
                if (layout.blockBeforeRow(row) == blocks)
                    rowLine(row, blocks ? block : faint);
            }
            for (int col = std::max(1, part.col0); col < part.col1; ++col) {
                if (layout.blockBeforeCol(col) == blocks)
                    colLine(col, blocks ? block : faint);
            }
        }
        const QRgb edge = mixed(m_palette.faintLine, m_palette.line, 0.6).rgb();
        fill(QRectF(rect.left(), rect.top(), rect.width() + pen, pen), edge);
        fill(QRectF(rect.left(), rect.bottom(), rect.width() + pen, pen), edge);
        fill(QRectF(rect.left(), rect.top(), pen, rect.height()), edge);
        fill(QRectF(rect.right(), rect.top(), pen, rect.height() + pen), edge);
    }
}

template <typename Fill>
void SheetPainter::smallCells(const SheetFrame& frame, const Tensor& values, const Fill& fill) const
{
    const SheetLayout& layout = frame.layout();
    const double cell = layout.cell();
    const double pen = 1.0 / frame.pixelRatio();
    // Below the grid size a gap on one side keeps neighbours apart; below three pixels there is no room for one.
    const double lead = cell >= kGridFrom ? pen : 0;
    // A single dot of the screen is lost on a projector, so cells are never smaller than two; their neighbours, drawn
    // later, take back what is theirs.
    const double edge = cell >= 3 ? cell - pen : std::max(cell, 2 * pen);
    QRgb paint[5];
    QRgb ink[5];
    for (int v = -2; v <= 2; ++v) {
        const Rgb colour = m_palette.value(v == 0 ? 1 : v);
        paint[v + 2] = toColor(colour).rgb();
        ink[v + 2] = toColor(inkOn(colour)).rgb();
    }
    const double barHeight = std::max(1.0, std::round(cell * 0.15));
    const double barWidth = std::max(2.0, std::round(edge * 0.6));
    const Shape shape = values.shape();
    const std::int32_t* data = values.values().data();
    for (const Visible::Slice& part : visible(frame).slices) {
        const QPointF corner = frame.toView(layout.sliceRect(part.slice)).topLeft();
        for (int row = part.row0; row < part.row1; ++row) {
            const double y = corner.y() + row * cell + lead;
            for (int col = part.col0; col < part.col1; ++col) {
                const std::int32_t value = data[shape.index(layout.cellOf(part.slice, row, col))];
                if (value == 0)
                    continue;
                const int level = std::clamp(value, -2, 2) + 2;
                const double x = corner.x() + col * cell + lead;
                fill(QRectF(x, y, edge, edge), paint[level]);
                if (value < 0 && cell >= kBarFrom)
                    fill(QRectF(x + std::floor((edge - barWidth) / 2), y + std::floor((edge - barHeight) / 2), barWidth,
                                barHeight),
                         ink[level]);
                else if (value > 1 && cell >= 9)
                    fill(QRectF(x + edge / 2 - 1, y + edge / 2 - 1, 2, 2), ink[level]);
                if (value < -1 && cell >= 9) {
                    fill(QRectF(x + std::floor((edge - barWidth) / 2),
                                y + std::floor((edge - barHeight) / 2) - 2 * barHeight, barWidth, barHeight),
                         ink[level]);
                }
            }
        }
    }
}

void SheetPainter::paintBigCell(QPainter& painter, QRectF rect, int value, bool digits) const
{
    const Rgb colour = m_palette.value(value);
    const double inset = std::abs(value) == 1 ? rect.width() * 0.07 : rect.width() * 0.02;
    const QRectF body = rect.adjusted(inset + 1, inset + 1, -inset, -inset);
    const double radius = std::min(4.0, rect.width() * 0.1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toColor(colour));
    painter.drawRoundedRect(body, radius, radius);
    const QColor ink = toColor(inkOn(colour));
    if (digits || std::abs(value) > 1) {
        QFont font = painter.font();
        font.setPixelSize(std::max(7, static_cast<int>(rect.width() * (std::abs(value) > 9 ? 0.42 : 0.5))));
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(ink);
        const QString text =
            value < 0 ? QChar(0x2212) + QString::number(-static_cast<qint64>(value)) : QString::number(value);
        painter.drawText(body, Qt::AlignCenter | Qt::TextDontClip, text);
    } else if (value < 0) {
        painter.setBrush(ink);
        painter.drawRect(QRectF(body.center().x() - body.width() * 0.28, body.center().y() - body.height() * 0.07,
                                body.width() * 0.56, body.height() * 0.14));
    }
    if (std::abs(value) > 2) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.2, Qt::DotLine));
        painter.drawRect(body.adjusted(2, 2, -2, -2));
    }
}

void SheetPainter::bigCells(QPainter& painter, const SheetFrame& frame, const Tensor& values) const
{
    const SheetLayout& layout = frame.layout();
    const bool digits = layout.cell() >= kDigitFrom;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(frame.font());
    for (const Visible::Slice& part : visible(frame).slices) {
        for (int row = part.row0; row < part.row1; ++row) {
            for (int col = part.col0; col < part.col1; ++col) {
                const Cell cell = layout.cellOf(part.slice, row, col);
                if (const int value = values.at(cell); value != 0)
                    paintBigCell(painter, frame.toView(layout.cellRect(cell)), value, digits);
            }
        }
    }
    painter.restore();
}

QImage SheetPainter::cells(const SheetFrame& frame, const Tensor& values) const
{
    const double ratio = frame.pixelRatio();
    const QSize size = (frame.view().size() * ratio).toSize();
    QImage image(size, QImage::Format_RGB32);
    image.fill(toColor(m_palette.background));
    const QRectF body = frame.body();
    const QPointF shift = frame.view().topLeft();
    // Rounds to the nearest pixel; a cast, because a dense sheet asks a million times. The shift keeps it right below
    // zero.
    constexpr int kShift = 1 << 20;
    const auto device = [ratio](double x) { return static_cast<int>(x * ratio + (kShift + 0.5)) - kShift; };
    const int minX = std::max(0, device(body.left() - shift.x()));
    const int minY = std::max(0, device(body.top() - shift.y()));
    // Written straight into the pixels: 260 000 painter calls would take a quarter of a second.
    const int pitch = static_cast<int>(image.bytesPerLine() / 4);
    auto* pixels = reinterpret_cast<QRgb*>(image.bits());
    const auto fill = [&](const QRectF& rect, QRgb colour) {
        const int x0 = std::max(minX, device(rect.left() - shift.x()));
        const int x1 = std::min(size.width(), device(rect.right() - shift.x()));
        const int y0 = std::max(minY, device(rect.top() - shift.y()));
        const int y1 = std::min(size.height(), device(rect.bottom() - shift.y()));
        if (x0 >= x1)
            return;
        for (int y = y0; y < y1; ++y)
            std::fill(pixels + static_cast<std::ptrdiff_t>(y) * pitch + x0,
                      pixels + static_cast<std::ptrdiff_t>(y) * pitch + x1, colour);
    };
    grid(frame, fill);
    if (frame.cell() < kRoundFrom)
        smallCells(frame, values, fill);
    image.setDevicePixelRatio(ratio);
    if (frame.cell() >= kRoundFrom) {
        QPainter painter(&image);
        painter.translate(-shift);
        painter.setClipRect(body);
        bigCells(painter, frame, values);
    }
    return image;
}

void SheetPainter::paintCells(QPainter& painter, const SheetFrame& frame, const Tensor& values) const
{
    const auto fill = [&painter](const QRectF& rect, QRgb colour) { painter.fillRect(rect, QColor(colour)); };
    painter.save();
    painter.setClipRect(frame.body());
    grid(frame, fill);
    if (frame.cell() < kRoundFrom)
        smallCells(frame, values, fill);
    else
        bigCells(painter, frame, values);
    painter.restore();
}

void SheetPainter::paintGhosts(QPainter& painter, const SheetFrame& frame, const Tensor& values,
                               const Tensor& shown) const
{
    const SheetLayout& layout = frame.layout();
    if (layout.cell() < kBarFrom)
        return;
    painter.save();
    painter.setClipRect(frame.body());
    painter.setPen(QPen(mixed(m_palette.surface, m_palette.dimText, 0.6), 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    const double inset = layout.cell() * 0.22;
    for (const Visible::Slice& part : visible(frame).slices) {
        for (int row = part.row0; row < part.row1; ++row) {
            for (int col = part.col0; col < part.col1; ++col) {
                const Cell cell = layout.cellOf(part.slice, row, col);
                if (values.at(cell) != 0 && shown.at(cell) == 0)
                    painter.drawRect(frame.toView(layout.cellRect(cell)).adjusted(inset, inset, -inset, -inset));
            }
        }
    }
    painter.restore();
}

void SheetPainter::paintPicture(QPainter& painter, QRectF rect, const Target& target, const Tensor& values,
                                Mode slicing, const QFont& font, const std::optional<Term>& preview, Ring ring) const
{
    SheetFrame frame(target, slicing, rect, font);
    frame.fit(SheetFrame::kMaxCell);
    painter.fillRect(rect, toColor(m_palette.background));
    paintCells(painter, frame, values);
    if (preview)
        paintMarks(painter, frame, values, *preview, ring);
    paintOverlay(painter, frame, {}, values);
    paintGutters(painter, frame, {});
}

} // namespace rankfall
