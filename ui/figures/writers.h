// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/scenes/figure.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>

class QPainter;

namespace rankfall {

enum class FigureFormat { Svg, Pdf, TikZ };

/// By the end of a file's name: .svg, .pdf, .tikz or .tex.
std::optional<FigureFormat> figureFormatOf(const QString& path);

/// Scalable Vector Graphics 1.1: paths and text elements, one unit a point.
QByteArray toSvg(const Figure& figure);
/// A LaTeX document of class standalone that draws with TikZ; `\input` of its tikzpicture works as well. One unit a
/// point, y upwards. Sets text sans serif, at the sizes of the picture.
QByteArray toTikz(const Figure& figure);
/// One page of the figure's size, with embedded fonts.
QByteArray toPdf(const Figure& figure);

/// Draws at the painter's origin, one unit a point.
void paintFigure(QPainter& painter, const Figure& figure);
/// `scale` pixels a point, smooth, with an alpha channel where there is no background.
QImage toImage(const Figure& figure, double scale);

QByteArray toBytes(const Figure& figure, FigureFormat format);
/// Writes a file whole or not at all.
Expected<void> writeFigure(const Figure& figure, const QString& path, FigureFormat format);

} // namespace rankfall
