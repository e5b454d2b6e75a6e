// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/figure.h"

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

void move(FigureMark& mark, Vec2 by)
{
    if (auto* shape = std::get_if<FigureShape>(&mark)) {
        for (auto& outline : shape->outlines) {
            for (Vec2& p : outline) {
                p = p + by;
            }
        }
    } else {
        auto& text = std::get<FigureText>(mark);
        text.baseline = text.baseline + by;
    }
}

/// The smallest rectangle around points.
class Bounds2 {
public:
    void add(Vec2 p)
    {
        m_lo = {std::min(m_lo.x, p.x), std::min(m_lo.y, p.y)};
        m_hi = {std::max(m_hi.x, p.x), std::max(m_hi.y, p.y)};
    }

    void add(const FigureMark& mark)
    {
        if (const auto* shape = std::get_if<FigureShape>(&mark)) {
            for (const auto& outline : shape->outlines) {
                for (const Vec2 p : outline) {
                    add(p);
                }
            }
            return;
        }
        // The corners of the text's box, turned about its baseline.
        const auto& text = std::get<FigureText>(mark);
        const double turn = text.degrees * 3.14159265358979323846 / 180;
        const Vec2 along{std::cos(turn), -std::sin(turn)};
        const Vec2 up{-std::sin(turn), -std::cos(turn)};
        for (const double x : {0.0, text.width}) {
            for (const double y : {-0.22 * text.size, 0.78 * text.size}) {
                add(text.baseline + along * x + up * y);
            }
        }
    }

    Vec2 lo() const { return m_lo; }

    Vec2 extent() const { return m_hi - m_lo; }

private:
    Vec2 m_lo{1e300, 1e300};
    Vec2 m_hi{-1e300, -1e300};
};

} // namespace

void Figure::place(const Figure& part, Vec2 at)
{
    if (part.background) {
        const Vec2 end{at.x + part.width, at.y + part.height};
        marks.emplace_back(FigureShape{.outlines = {{at, {end.x, at.y}, end, {at.x, end.y}}}, .fill = part.background});
    }
    for (FigureMark mark : part.marks) {
        move(mark, at);
        marks.push_back(std::move(mark));
    }
}

void Figure::crop(double margin)
{
    if (marks.empty()) {
        return;
    }
    Bounds2 bounds;
    for (const FigureMark& mark : marks) {
        bounds.add(mark);
    }
    for (FigureMark& mark : marks) {
        move(mark, Vec2{margin, margin} - bounds.lo());
    }
    width = std::ceil(bounds.extent().x + 2 * margin);
    height = std::ceil(bounds.extent().y + 2 * margin);
}

} // namespace rankfall
