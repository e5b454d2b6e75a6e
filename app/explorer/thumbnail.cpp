// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/explorer/thumbnail.h"

#include "app/explorer/render.h"
#include "ui/figures/figure_text.h"
#include "ui/figures/writers.h"
#include "ui/scenes/scene_figure.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QRectF>

namespace rankfall {

namespace {

constexpr double kPoints = 128; // a side of the drawing, before it is scaled

/// On a rounded tile of the background's colour, so that it looks the same on every desktop.
QImage tile(const Figure& figure, const QString& terms, int side)
{
    const double scale = side / kPoints;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toColor(kLightPalette.background));
    painter.drawRoundedRect(QRectF(0, 0, kPoints, kPoints), 12, 12);
    paintFigure(painter, figure);
    painter.setPen(toColor(kLightPalette.text));
    painter.setFont(figureFont(18, true));
    painter.drawText(QRectF(8, 4, kPoints - 16, kPoints - 8), Qt::AlignRight | Qt::AlignBottom, terms);
    return image;
}

} // namespace

Expected<void> drawThumbnail(const QString& source, const QString& output, int side)
{
    const auto session = sessionOf(source);
    if (!session) {
        return tl::unexpected(session.error());
    }
    const Position position = session->position();
    const Tensor& left = position.residual();
    TensorView view;
    view.data = dataOf(left.isZero() ? position.target().tensor() : left, position.target());
    view.palette = kLightPalette;
    view.labels = false;
    auto figure = figureOf(view, TurntableCamera(), kPoints, kPoints, figureMeasure());
    if (!figure) {
        return tl::unexpected(figure.error());
    }
    figure->background.reset();
    const QString terms = position.terms().empty() ? QString() : QString::number(position.terms().size());
    if (!tile(*figure, terms, side).save(output, "PNG")) {
        return fail("The picture could not be written", output.toStdString(),
                    "Check that the folder exists and can be written");
    }
    return {};
}

} // namespace rankfall
