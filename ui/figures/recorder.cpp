// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/recorder.h"

#include <QPaintEngine>
#include <QPainterPath>

#include <cmath>

namespace rankfall {

namespace {

Rgb rgbOf(const QColor& colour)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

double scaleOf(const QTransform& transform)
{
    return std::sqrt(std::abs(transform.determinant()));
}

} // namespace

class FigureRecorder::Engine : public QPaintEngine {
public:
    Engine()
        : QPaintEngine(AllFeatures)
    {
    }

    bool begin(QPaintDevice*) override { return true; }

    bool end() override { return true; }

    Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override
    {
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyPen) {
            m_pen = now.pen();
        }
        if (dirty & DirtyBrush) {
            m_brush = now.brush();
        }
        if (dirty & DirtyTransform) {
            m_transform = now.transform();
        }
        if (dirty & DirtyOpacity) {
            m_opacity = now.opacity();
        }
        if (dirty & (DirtyClipEnabled | DirtyClipPath | DirtyClipRegion)) {
            updateClip(now);
        }
    }

    void drawPath(const QPainterPath& path) override { add(path, true); }

    void drawRects(const QRectF* rects, int count) override
    {
        for (int i = 0; i < count; ++i) {
            QPainterPath path;
            path.addRect(rects[i]);
            add(path, true);
        }
    }

    void drawLines(const QLineF* lines, int count) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i) {
            path.moveTo(lines[i].p1());
            path.lineTo(lines[i].p2());
        }
        add(path, false);
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i) {
            i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
        }
        if (mode != PolylineMode) {
            path.closeSubpath();
        }
        add(path, mode != PolylineMode);
    }

    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QPointF origin = m_transform.map(at);
        const double scale = scaleOf(m_transform);
        const QFont font = item.font();
        const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF();
        const double turned = std::atan2(m_transform.m12(), m_transform.m11()) * 180 / M_PI;
        const QRectF box(origin.x(), origin.y() - size * scale, item.width() * scale, size * scale);
        if (item.text().trimmed().isEmpty() || isOutside(box)) {
            return;
        }
        constexpr int kShort = 8; // characters: labels of entries, which stand centred on what they name
        figure.marks.emplace_back(FigureText{
            .text = item.text().toStdString(),
            .baseline = {origin.x(), origin.y()},
            .width = item.width() * scale,
            .size = size * scale,
            .degrees = -turned,
            .bold = font.weight() > QFont::Medium,
            .hold = item.text().size() <= kShort ? FigureText::Hold::Centre : FigureText::Hold::Left,
            .colour = rgbOf(m_pen.color()),
        });
    }

    Figure figure;

private:
    void updateClip(const QPaintEngineState& now)
    {
        if ((now.state() & DirtyClipEnabled) && !now.isClipEnabled()) {
            m_clip = {};
        }
        if (now.state() & DirtyClipPath) {
            m_clip = now.clipOperation() == Qt::NoClip ? QRectF() : m_transform.map(now.clipPath()).boundingRect();
        }
        if (now.state() & DirtyClipRegion) {
            m_clip = now.clipOperation() == Qt::NoClip ? QRectF()
                                                       : m_transform.mapRect(QRectF(now.clipRegion().boundingRect()));
        }
    }

    bool isOutside(const QRectF& box) const { return !m_clip.isNull() && !m_clip.intersects(box); }

    void add(const QPainterPath& path, bool filled)
    {
        const bool hasFill = filled && m_brush.style() != Qt::NoBrush;
        const bool hasStroke = m_pen.style() != Qt::NoPen && m_pen.color().alpha() > 0;
        if (!hasFill && !hasStroke) {
            return;
        }
        const QPainterPath mapped = m_transform.map(path);
        if (isOutside(mapped.boundingRect().adjusted(-1, -1, 1, 1))) {
            return;
        }
        FigureShape shape;
        shape.closed = filled;
        for (const QPolygonF& polygon : mapped.toSubpathPolygons()) {
            std::vector<Vec2> outline;
            for (const QPointF& p : polygon) {
                outline.push_back({p.x(), p.y()});
            }
            const bool comesBack = outline.size() > 2 && length(outline.front() - outline.back()) < 1e-6;
            if (comesBack && filled) {
                outline.pop_back();
            }
            shape.outlines.push_back(std::move(outline));
        }
        if (hasFill) {
            shape.fill = rgbOf(m_brush.color());
            shape.fillOpacity = m_brush.color().alphaF() * m_opacity;
        }
        if (hasStroke) {
            const double scale = m_pen.isCosmetic() ? 1 : scaleOf(m_transform);
            shape.stroke = rgbOf(m_pen.color());
            shape.strokeOpacity = m_pen.color().alphaF() * m_opacity;
            shape.strokeWidth = std::max(m_pen.widthF(), m_pen.isCosmetic() ? 1.0 : 0.25) * scale;
            if (m_pen.style() != Qt::SolidLine) {
                for (const double dash : m_pen.dashPattern()) {
                    shape.dashes.push_back(dash * shape.strokeWidth);
                }
            }
        }
        figure.marks.emplace_back(std::move(shape));
    }

    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    QRectF m_clip;
    double m_opacity = 1;
};

FigureRecorder::FigureRecorder(QSizeF size)
    : m_size(size)
    , m_engine(std::make_unique<Engine>())
{
}

FigureRecorder::~FigureRecorder() = default;

QPaintEngine* FigureRecorder::paintEngine() const
{
    return m_engine.get();
}

Figure FigureRecorder::take()
{
    Figure figure = std::move(m_engine->figure);
    m_engine->figure = {};
    figure.width = m_size.width();
    figure.height = m_size.height();
    return figure;
}

int FigureRecorder::metric(PaintDeviceMetric metric) const
{
    constexpr double kDpi = 72;
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(m_size.width()));
    case PdmHeight:
        return static_cast<int>(std::ceil(m_size.height()));
    case PdmWidthMM:
        return static_cast<int>(m_size.width() / kDpi * 25.4);
    case PdmHeightMM:
        return static_cast<int>(m_size.height() / kDpi * 25.4);
    case PdmNumColors:
        return INT_MAX;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return static_cast<int>(kDpi);
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace rankfall
