// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// How a step of a lesson wants the window to look, and how the window says what it looks like.
#include "core/game/notation.h"
#include "core/lesson/facts.h"
#include "ui/viewport/viewport.h"
#include "ui/window/main_window.h"

#include <QDockWidget>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

TurntableCamera cameraOf(const QJsonObject& json)
{
    TurntableCamera camera;
    camera.azimuth = json[QLatin1String("azimuth")].toDouble(camera.azimuth);
    camera.elevation = std::clamp(json[QLatin1String("elevation")].toDouble(camera.elevation), -90.0, 90.0);
    camera.zoom =
        std::clamp(json[QLatin1String("zoom")].toDouble(1), TurntableCamera::kMinZoom, TurntableCamera::kMaxZoom);
    camera.panX = json[QLatin1String("panX")].toDouble();
    camera.panY = json[QLatin1String("panY")].toDouble();
    camera.perspective = json[QLatin1String("perspective")].toBool();
    return camera;
}

QJsonObject jsonOf(const TurntableCamera& camera)
{
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    return {
        {QStringLiteral("azimuth"), rounded(camera.azimuth)}, {QStringLiteral("elevation"), rounded(camera.elevation)},
        {QStringLiteral("zoom"), rounded(camera.zoom)},       {QStringLiteral("panX"), rounded(camera.panX)},
        {QStringLiteral("panY"), rounded(camera.panY)},       {QStringLiteral("perspective"), camera.perspective}};
}

} // namespace

/// What a step wants to be seen: {"views": "sheet", "slice": "c22", "pins": ["a21 b12 c22"], "pick": [5, 6],
/// "preview": "(a11+a22)b11->c11", "dock": "flips", "camera": {"azimuth": 36, …}}. What it does not know it leaves as
/// it is.
void MainWindow::applyLessonView(const QString& text)
{
    const QJsonObject view = QJsonDocument::fromJson(text.toUtf8()).object();
    const Target& target = m_workbench.target();
    const QString views = view[QLatin1String("views")].toString();
    if (views == QLatin1String("sheet")) {
        setViews(Views::Sheet);
    } else if (views == QLatin1String("spatial")) {
        setViews(Views::Spatial);
    } else if (views == QLatin1String("both")) {
        setViews(width() < 1100 ? m_views : Views::Both);
    }
    const auto& labels = target.layout(Mode::C).labels;
    const auto slice = std::find(labels.begin(), labels.end(), view[QLatin1String("slice")].toString().toStdString());
    m_workbench.setActiveSlice(slice == labels.end() ? -1 : static_cast<int>(slice - labels.begin()));
    for (const auto& pin : view[QLatin1String("pins")].toArray()) {
        if (const auto cell = parseCell(pin.toString().toStdString(), target)) {
            m_workbench.togglePin(*cell, true);
        }
    }
    if (m_viewport && view.contains(QLatin1String("camera"))) {
        m_viewport->setCamera(cameraOf(view[QLatin1String("camera")].toObject()));
    }
    std::vector<int> picked;
    for (const auto& term : view[QLatin1String("pick")].toArray()) {
        picked.push_back(term.toInt() - 1);
    }
    m_workbench.setPicked(picked);
    const auto preview = parseTerm(view[QLatin1String("preview")].toString().toStdString(), target, m_workbench.ring());
    m_workbench.setPreview(preview ? std::optional(*preview) : std::nullopt, tr("in the lesson"));
    if (auto* dock = findChild<QDockWidget*>(view[QLatin1String("dock")].toString());
        dock && !view[QLatin1String("dock")].toString().isEmpty()) {
        dock->show();
        dock->raise();
    }
}

/// What applyLessonView() brings back: views, slice, pins, picked terms, what is being considered, and the camera where
/// it has been moved.
QString MainWindow::recordLessonView() const
{
    const Target& target = m_workbench.target();
    QJsonObject view;
    view[QLatin1String("views")] = m_views == Views::Sheet     ? QStringLiteral("sheet")
                                   : m_views == Views::Spatial ? QStringLiteral("spatial")
                                                               : QStringLiteral("both");
    if (const int slice = m_workbench.activeSlice(); slice >= 0) {
        view[QLatin1String("slice")] =
            QString::fromStdString(target.layout(Mode::C).labels[static_cast<std::size_t>(slice)]);
    }
    QJsonArray pins;
    for (const Cell& cell : m_workbench.pins()) {
        pins.append(QString::fromStdString(toText(cell, target)));
    }
    if (!pins.isEmpty()) {
        view[QLatin1String("pins")] = pins;
    }
    QJsonArray picked;
    for (const int term : m_workbench.pickedTerms()) {
        picked.append(term + 1);
    }
    if (!picked.isEmpty()) {
        view[QLatin1String("pick")] = picked;
    }
    if (const auto& preview = m_workbench.preview()) {
        view[QLatin1String("preview")] = QString::fromStdString(toText(preview->term, target));
    }
    if (m_viewport && m_viewport->camera(Pane::Residual) != TurntableCamera{}) {
        view[QLatin1String("camera")] = jsonOf(m_viewport->camera(Pane::Residual));
    }
    return QString::fromUtf8(QJsonDocument(view).toJson(QJsonDocument::Compact));
}

} // namespace rankfall
