// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/writers.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace rankfall {

QByteArray toPdf(const Figure& figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(figure.title));
    writer.setCreator(QStringLiteral("Rankfall"));
    writer.setResolution(1440);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(figure.width, figure.height), QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.scale(1440.0 / 72, 1440.0 / 72);
    paintFigure(painter, figure);
    painter.end();
    buffer.close();
    return bytes;
}

} // namespace rankfall
