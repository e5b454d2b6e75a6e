// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/report_graph.h"

#include "ui/figures/figure_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankfall {

namespace {

constexpr double kMargin = 34;
constexpr double kTop = 26;
constexpr double kBottom = 24;
constexpr double kText = 11;

class Chart {
public:
    Chart(const EvaluationData& data, const Palette& palette, double width, double height)
        : m_data(data)
        , m_palette(palette)
        , m_axis{kMargin, width - kMargin, static_cast<int>(data.points.size()) - 1}
        , m_bottom(height - kBottom)
        , m_measure(figureMeasure())
    {
        m_figure.width = width;
        m_figure.height = height;
        for (const auto& point : data.points) {
            m_high = std::max({m_high, point.totalUpper(), data.bestKnown.value_or(0)});
            m_most = std::max(m_most, point.at.nonzeros);
        }
    }

    Figure draw()
    {
        nonzeros();
        axes();
        band();
        if (m_data.bestKnown) {
            const double y = yOf(*m_data.bestKnown);
            line({{m_axis.left, y}, {m_axis.right, y}}, m_palette.dimText, 1, {4, 3});
        }
        legend();
        return std::move(m_figure);
    }

private:
    static QString tr(const char* text) { return QCoreApplication::translate("rankfall::Chart", text); }

    double yOf(double total) const { return m_bottom - (m_bottom - kTop) * total / std::max(m_high, 1); }

    double yOfNonzeros(double count) const { return m_bottom - (m_bottom - kTop) * count / std::max(m_most, 1); }

    void line(std::vector<Vec2> points, Rgb colour, double width, std::vector<double> dashes = {})
    {
        m_figure.marks.emplace_back(FigureShape{.outlines = {std::move(points)},
                                                .closed = false,
                                                .stroke = colour,
                                                .strokeWidth = width,
                                                .dashes = std::move(dashes)});
    }

    double text(const QString& words, Vec2 at, double share, Rgb colour)
    {
        const std::string text = words.toStdString();
        const double width = m_measure(text, kText, false).x;
        m_figure.marks.emplace_back(FigureText{.text = text,
                                               .baseline = {at.x - share * width, at.y},
                                               .width = width,
                                               .size = kText,
                                               .hold = share == 0 ? FigureText::Hold::Left : FigureText::Hold::Centre,
                                               .colour = colour});
        return width;
    }

    void axes()
    {
        for (const int tick : niceTicks(0, m_high, 5)) {
            line({{m_axis.left, yOf(tick)}, {m_axis.right, yOf(tick)}}, m_palette.faintLine, 0.6);
            text(QString::number(tick), {m_axis.left - 6, yOf(tick) + 4}, 1, m_palette.dimText);
        }
        for (const int tick : niceTicks(0, m_most, 4)) {
            text(QString::number(tick), {m_axis.right + 6, yOfNonzeros(tick) + 4}, 0, m_palette.dimText);
        }
        const int every = labelEvery(m_axis.step(), 24);
        for (int i = 0; i <= m_axis.last; i += every) {
            text(QString::number(i), {m_axis.x(i), m_bottom + 16}, 0.5, m_palette.dimText);
        }
    }

    void nonzeros()
    {
        std::vector<Vec2> outline{{m_axis.left, m_bottom}};
        for (std::size_t i = 0; i < m_data.points.size(); ++i) {
            outline.push_back({m_axis.x(static_cast<double>(i)), yOfNonzeros(m_data.points[i].at.nonzeros)});
        }
        outline.push_back({m_axis.right, m_bottom});
        m_figure.marks.emplace_back(FigureShape{.outlines = {outline}, .fill = m_palette.faintLine});
    }

    void band()
    {
        std::vector<Vec2> lower;
        std::vector<Vec2> upper;
        for (std::size_t i = 0; i < m_data.points.size(); ++i) {
            const double x = m_axis.x(static_cast<double>(i));
            lower.push_back({x, yOf(m_data.points[i].totalLower())});
            upper.push_back({x, yOf(m_data.points[i].totalUpper())});
        }
        std::vector<Vec2> outline = upper;
        outline.insert(outline.end(), lower.rbegin(), lower.rend());
        m_figure.marks.emplace_back(FigureShape{.outlines = {outline}, .fill = m_palette.accent, .fillOpacity = 0.25});
        line(lower, m_palette.accent, 1);
        line(upper, m_palette.accent, 1.6);
    }

    void legend()
    {
        double x = m_axis.left;
        const auto entry = [&](const QString& words, Rgb colour, bool dashed) {
            line({{x, kTop - 14}, {x + 18, kTop - 14}}, colour, dashed ? 1 : 3,
                 dashed ? std::vector<double>{4, 3} : std::vector<double>{});
            x += 24;
            x += text(words, {x, kTop - 10}, 0, m_palette.dimText) + 20;
        };
        entry(tr("terms in all: proved bounds"), m_palette.accent, false);
        if (m_data.bestKnown) {
            entry(tr("best known: %1").arg(*m_data.bestKnown), m_palette.dimText, true);
        }
        entry(tr("nonzeros left (right)"), m_palette.line, false);
    }

    const EvaluationData& m_data;
    const Palette& m_palette;
    MoveAxis m_axis;
    double m_bottom;
    MeasureText m_measure;
    int m_high = 1;
    int m_most = 1;
    Figure m_figure;
};

} // namespace

Figure graphFigure(const EvaluationData& data, const Palette& palette, double width, double height)
{
    return Chart(data, palette, width, height).draw();
}

} // namespace rankfall
