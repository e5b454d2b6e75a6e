// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/figure_text.h"
#include "ui/figures/writers.h"

namespace rankfall {

namespace {

QByteArray number(double x)
{
    QByteArray text = QByteArray::number(x, 'f', 2);
    while (text.contains('.') && (text.endsWith('0') || text.endsWith('.'))) {
        const bool point = text.endsWith('.');
        text.chop(1);
        if (point) {
            break;
        }
    }
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray hex(Rgb colour)
{
    return '#' + QByteArray::number(0x1000000 + (colour.r << 16) + (colour.g << 8) + colour.b, 16).mid(1);
}

QByteArray escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped().toUtf8();
}

QByteArray pathData(const FigureShape& shape)
{
    QByteArray data;
    for (const auto& outline : shape.outlines) {
        bool first = true;
        for (const Vec2 p : outline) {
            data += (first ? "M" : "L") + number(p.x) + ' ' + number(p.y);
            first = false;
        }
        data += shape.closed ? "Z" : "";
    }
    return data;
}

QByteArray shapeElement(const FigureShape& shape)
{
    QByteArray out = "<path fill=\"" + (shape.fill ? hex(*shape.fill) : QByteArray("none")) + '"';
    if (shape.fill && shape.fillOpacity < 1) {
        out += " fill-opacity=\"" + number(shape.fillOpacity) + '"';
    }
    if (shape.stroke) {
        out += " stroke=\"" + hex(*shape.stroke) + "\" stroke-width=\"" + number(shape.strokeWidth) + '"';
        if (shape.strokeOpacity < 1) {
            out += " stroke-opacity=\"" + number(shape.strokeOpacity) + '"';
        }
        if (!shape.dashes.empty()) {
            QByteArray dashes;
            for (const double dash : shape.dashes) {
                dashes += (dashes.isEmpty() ? "" : " ") + number(dash);
            }
            out += " stroke-dasharray=\"" + dashes + '"';
        }
    }
    return out + " d=\"" + pathData(shape) + "\"/>\n";
}

QByteArray textElement(const FigureText& text)
{
    const bool centred = text.hold == FigureText::Hold::Centre;
    const double shift = centred ? text.width / 2 : 0;
    QByteArray out = "<text ";
    if (text.degrees != 0) {
        out += "transform=\"translate(" + number(text.baseline.x) + ' ' + number(text.baseline.y) + ") rotate(" +
               number(-text.degrees) + ")\" x=\"" + number(shift) + '"';
    } else {
        out += "x=\"" + number(text.baseline.x + shift) + "\" y=\"" + number(text.baseline.y) + '"';
    }
    out += " font-size=\"" + number(text.size) + "\" fill=\"" + hex(text.colour) + '"';
    out += text.bold ? " font-weight=\"600\"" : "";
    out += centred ? " text-anchor=\"middle\"" : "";
    return out + ">" + escaped(text.text) + "</text>\n";
}

} // namespace

QByteArray toSvg(const Figure& figure)
{
    QByteArray out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" "
        "width=\"" +
        number(figure.width) + "pt\" height=\"" + number(figure.height) + "pt\" viewBox=\"0 0 " + number(figure.width) +
        ' ' + number(figure.height) + "\" font-family=\"" + figureFont(12, false).family().toHtmlEscaped().toUtf8() +
        ", sans-serif\" stroke-linejoin=\"round\" stroke-linecap=\"round\">\n<title>" + escaped(figure.title) +
        "</title>\n";
    if (figure.background) {
        out += "<rect width=\"" + number(figure.width) + "\" height=\"" + number(figure.height) + "\" fill=\"" +
               hex(*figure.background) + "\"/>\n";
    }
    for (const FigureMark& mark : figure.marks) {
        out += std::holds_alternative<FigureShape>(mark) ? shapeElement(std::get<FigureShape>(mark))
                                                         : textElement(std::get<FigureText>(mark));
    }
    return out + "</svg>\n";
}

} // namespace rankfall
