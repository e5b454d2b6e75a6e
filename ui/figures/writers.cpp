// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/writers.h"

#include <QSaveFile>

namespace rankfall {

std::optional<FigureFormat> figureFormatOf(const QString& path)
{
    const auto endsWith = [&](const char* end) { return path.endsWith(QLatin1String(end), Qt::CaseInsensitive); };
    if (endsWith(".svg")) {
        return FigureFormat::Svg;
    }
    if (endsWith(".pdf")) {
        return FigureFormat::Pdf;
    }
    if (endsWith(".tikz") || endsWith(".tex")) {
        return FigureFormat::TikZ;
    }
    return std::nullopt;
}

QByteArray toBytes(const Figure& figure, FigureFormat format)
{
    switch (format) {
    case FigureFormat::Svg:
        return toSvg(figure);
    case FigureFormat::Pdf:
        return toPdf(figure);
    case FigureFormat::TikZ:
        return toTikz(figure);
    }
    return {};
}

Expected<void> writeFigure(const Figure& figure, const QString& path, FigureFormat format)
{
    const QByteArray bytes = toBytes(figure, format);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail("The picture could not be written: " + file.errorString().toStdString(), path.toStdString(),
                    "Check that the folder exists and can be written");
    }
    return {};
}

} // namespace rankfall
