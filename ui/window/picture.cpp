// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/picture.h"

#include "core/io/png_session.h"
#include "core/io/session_file.h"
#include "ui/figures/figure_text.h"
#include "ui/figures/recorder.h"
#include "ui/figures/writers.h"
#include "ui/scenes/scene_figure.h"
#include "ui/viewport/viewport.h"
#include "ui/views/sheet_view.h"

#include <QPainter>

#include <algorithm>
#include <set>

namespace rankfall {

namespace {

constexpr double kLegendRoom = 30; // points under the picture

std::optional<Pane> paneOf(PictureOf of)
{
    switch (of) {
    case PictureOf::Target:
        return Pane::Target;
    case PictureOf::Residual:
        return Pane::Residual;
    case PictureOf::Factor:
        return Pane::Factor;
    default:
        return std::nullopt;
    }
}

/// Four values at most: beyond ±2 the colour is that of ±2, and the cells carry numbers.
void gatherValues(const std::vector<CellValue>& cells, std::set<std::int32_t>& values)
{
    for (const CellValue& cell : cells) {
        values.insert(std::clamp(cell.value, -2, 2));
    }
}

} // namespace

Expected<Figure> figureOf(const std::array<TensorView, 3>& views, const PaneCameras& cameras,
                          const PictureRequest& request)
{
    const double room = request.legend ? kLegendRoom : 0;
    const int height = std::max(40, static_cast<int>(request.size.height() - room));
    const auto rects = paneRects(request.size.width(), height, paneOf(request.of));
    const MeasureText measure = figureMeasure();
    Figure whole{.width = static_cast<double>(request.size.width()), .height = height + room};
    std::set<std::int32_t> values;
    for (const Pane pane : kPanes) {
        const QRect rect = rects[index(pane)];
        if (rect.isEmpty()) {
            continue;
        }
        auto part = figureOf(views[index(pane)], cameras[index(pane)], rect.width(), rect.height(), measure);
        if (!part) {
            return part;
        }
        gatherValues(views[index(pane)].data->cells, values);
        part->background.reset();
        whole.place(*part, {static_cast<double>(rect.x()), static_cast<double>(rect.y())});
    }
    if (request.legend) {
        const Figure legend = legendFigure(request.palette, {values.begin(), values.end()}, measure);
        whole.place(legend, {(whole.width - legend.width) / 2, height + (kLegendRoom - legend.height) / 2 - 4});
    }
    return whole;
}

Figure PictureMaker::sheet(const PictureRequest& request) const
{
    const auto snapshot = m_workbench.pictured();
    FigureRecorder recorder(request.size);
    QPainter painter(&recorder);
    SheetPainter(request.palette)
        .paintPicture(painter, QRectF(QPointF(), QSizeF(request.size)), snapshot->position.target(),
                      m_sheet->canvas()->values(), m_sheet->slicing(), figureFont(12, false));
    painter.end();
    Figure figure = recorder.take();
    // The first mark is the paper; the picture has a background of its own.
    if (!figure.marks.empty()) {
        figure.marks.erase(figure.marks.begin());
    }
    figure.crop(12);
    return figure;
}

Expected<Figure> PictureMaker::figure(const PictureRequest& request) const
{
    const auto scenes = [&] {
        PaneContent content(m_workbench);
        PaneContent::Look look;
        look.palette = request.palette;
        PaneCameras cameras;
        if (m_viewport) {
            look.labels = m_viewport->areLabelsShown();
            look.shadows = m_viewport->areShadowsShown();
            std::ranges::transform(kPanes, cameras.begin(), [this](Pane pane) { return m_viewport->camera(pane); });
        }
        return figureOf(content.views(look), cameras, request);
    };
    auto figure = request.of == PictureOf::Sheet ? Expected<Figure>(sheet(request)) : scenes();
    if (figure) {
        figure->title = m_workbench.displayName().toStdString();
        if (!request.transparent) {
            figure->background = request.palette.background;
        }
    }
    return figure;
}

Expected<QImage> PictureMaker::image(const PictureRequest& request, double scale) const
{
    const auto made = figure(request);
    if (!made) {
        return tl::unexpected(made.error());
    }
    return toImage(*made, scale);
}

void embedSession(QImage& image, const Workbench& workbench)
{
    image.setText(QLatin1String(kPngSessionKey), QString::fromStdString(sessionJson(workbench.session())));
}

} // namespace rankfall
