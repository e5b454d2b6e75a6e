// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/writers.h"

#include <QList>

#include <cmath>
#include <map>

namespace rankfall {

namespace {

QByteArray number(double x)
{
    return QByteArray::number(x, 'f', 2);
}

/// Text for LaTeX: its special characters escaped, typographic signs in their math forms.
QByteArray escaped(const std::string& text)
{
    static const std::map<char32_t, const char*> kWords{
        {U'\\', "\\textbackslash{}"},
        {U'{', "\\{"},
        {U'}', "\\}"},
        {U'$', "\\$"},
        {U'&', "\\&"},
        {U'%', "\\%"},
        {U'#', "\\#"},
        {U'_', "\\_"},
        {U'^', "\\textasciicircum{}"},
        {U'~', "\\textasciitilde{}"},
        {U'−', "$-$"},
        {U'→', "$\\to$"},
        {U'·', "$\\cdot$"},
        {U'×', "$\\times$"},
        {U'⊗', "$\\otimes$"},
        {U'✓', "$\\checkmark$"},
        {U'＋', "$+$"},
        {U'△', "$\\triangle$"},
        {U'–', "--"},
        {U'…', "\\ldots{}"},
        {U'ℤ', "$\\mathbb{Z}$"},
        {U'ᵀ', "\\textsuperscript{T}"},
        {U' ', "\\,"},
        {U'\u00A0', "~"},
    };
    QByteArray out;
    for (const char32_t c : QString::fromStdString(text).toUcs4()) {
        const auto word = kWords.find(c);
        out += word != kWords.end() ? QByteArray(word->second) : QString::fromUcs4(&c, 1).toUtf8();
    }
    return out;
}

/// Colours by name, because xcolor names are short and a document can redefine them.
class Colours {
public:
    QByteArray name(Rgb colour)
    {
        const std::uint32_t key = (std::uint32_t{colour.r} << 16) | (std::uint32_t{colour.g} << 8) | colour.b;
        const auto [at, isNew] = m_names.try_emplace(key, "rf" + QByteArray::number(m_names.size() + 1));
        if (isNew) {
            m_definitions += "\\definecolor{" + at->second + "}{RGB}{" + QByteArray::number(colour.r) + ',' +
                             QByteArray::number(colour.g) + ',' + QByteArray::number(colour.b) + "}\n";
        }
        return at->second;
    }

    const QByteArray& definitions() const { return m_definitions; }

private:
    std::map<std::uint32_t, QByteArray> m_names;
    QByteArray m_definitions;
};

class TikzWriter {
public:
    explicit TikzWriter(const Figure& figure)
        : m_figure(figure)
    {
    }

    QByteArray document()
    {
        if (m_figure.background) {
            m_body += "\\fill[" + m_colours.name(*m_figure.background) + "] (0,0) rectangle (" +
                      number(m_figure.width) + ',' + number(m_figure.height) + ");\n";
        } else {
            m_body += "\\path (0,0) rectangle (" + number(m_figure.width) + ',' + number(m_figure.height) + ");\n";
        }
        for (const FigureMark& mark : m_figure.marks) {
            std::visit([this](const auto& m) { add(m); }, mark);
        }
        return "% " + QString::fromStdString(m_figure.title).simplified().toUtf8() +
               "\n\\documentclass[tikz,border=0pt]{standalone}\n\\usepackage{amssymb}\n\\begin{document}\n" +
               m_colours.definitions() +
               "\\begin{tikzpicture}[x=1bp,y=1bp,line join=round,line cap=round,every node/.style={inner sep=0pt,outer "
               "sep=0pt}]\n" +
               m_body + "\\end{tikzpicture}\n\\end{document}\n";
    }

private:
    QByteArray at(Vec2 p) const { return '(' + number(p.x) + ',' + number(m_figure.height - p.y) + ')'; }

    void add(const FigureShape& shape)
    {
        QByteArray options;
        const auto option = [&](const QByteArray& text) { options += (options.isEmpty() ? "" : ",") + text; };
        if (shape.fill) {
            option("fill=" + m_colours.name(*shape.fill));
            if (shape.fillOpacity < 1) {
                option("fill opacity=" + number(shape.fillOpacity));
            }
        }
        if (shape.stroke) {
            option("draw=" + m_colours.name(*shape.stroke));
            option("line width=" + number(shape.strokeWidth) + "bp");
            if (shape.strokeOpacity < 1) {
                option("draw opacity=" + number(shape.strokeOpacity));
            }
            if (!shape.dashes.empty()) {
                QByteArray pattern;
                for (std::size_t i = 0; i < shape.dashes.size(); ++i) {
                    pattern += (i % 2 == 0 ? " on " : " off ") + number(shape.dashes[i]) + "bp";
                }
                option("dash pattern={" + pattern.trimmed() + '}');
            }
        }
        m_body += "\\path[" + options + "]";
        for (const auto& outline : shape.outlines) {
            bool first = true;
            for (const Vec2 p : outline) {
                m_body += (first ? " " : "--") + at(p);
                first = false;
            }
            m_body += shape.closed ? "--cycle" : "";
        }
        m_body += ";\n";
    }

    void add(const FigureText& text)
    {
        const bool centred = text.hold == FigureText::Hold::Centre;
        Vec2 place = text.baseline;
        if (centred) {
            const double turn = text.degrees * 3.14159265358979323846 / 180;
            place = place + Vec2{std::cos(turn), -std::sin(turn)} * (text.width / 2);
        }
        QByteArray options = centred ? "anchor=base" : "anchor=base west";
        options += ",text=" + m_colours.name(text.colour);
        if (text.degrees != 0) {
            options += ",rotate=" + number(text.degrees);
        }
        const QByteArray size = number(text.size);
        m_body += "\\node[" + options + "] at " + at(place) + " {\\fontsize{" + size + "bp}{" + size +
                  "bp}\\selectfont\\sffamily" + (text.bold ? "\\bfseries " : " ") + escaped(text.text) + "};\n";
    }

    const Figure& m_figure;
    Colours m_colours;
    QByteArray m_body;
};

} // namespace

QByteArray toTikz(const Figure& figure)
{
    return TikzWriter(figure).document();
}

} // namespace rankfall
