// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/viewport/viewport.h"

#include "ui/viewport/gl_surface.h"
#include "ui/viewport/opengl_support.h"
#include "ui/workbench/cell_filter.h"
#include "ui/workbench/core_text.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkVersion.h>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kFrameMilliseconds = 15;

} // namespace

void Viewport::prepareOpenGL()
{
    rankfall::prepareOpenGL();
}

bool Viewport::isAvailable(QString* reason)
{
    if (reason != nullptr) {
        *reason = openGLSupport().reason;
    }
    return openGLSupport().available;
}

QString Viewport::vtkVersion()
{
    return QString::fromLatin1(::vtkVersion::GetVTKVersion());
}

QString Viewport::rendererName()
{
    return openGLSupport().renderer;
}

Viewport::Viewport(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_content(workbench)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("3D views"));
    setAccessibleDescription(tr("Residual: %1 nonzeros; %2 terms played")
                                 .arg(workbench.position().nonzeros())
                                 .arg(workbench.position().rank()));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    if (!isAvailable()) {
        m_excuse = new QLabel(
            tr("OpenGL is not available: %1.\n3D views are off; everything else works.").arg(openGLSupport().reason),
            this);
        m_excuse->setAlignment(Qt::AlignCenter);
        m_excuse->setWordWrap(true);
        m_excuse->setMargin(24);
        layout->addWidget(m_excuse);
        return;
    }
    m_surface = new GlSurface(this);
    m_surface->setSoftware(openGLSupport().software);
    layout->addWidget(m_surface);
    for (const Pane pane : kPanes) {
        m_scenes[index(pane)] = std::make_unique<TensorScene>();
        m_surface->addRenderer(m_scenes[index(pane)]->renderer());
    }
    m_surface->setPrepare([this](int width, int height) { prepareFrame(width, height); });
    connect(m_surface, &GlSurface::drawn, this, [this] { Q_EMIT frameDrawn(lastFrameMilliseconds()); });

    m_shown = m_workbench.pictured();
    m_animation.setTimerType(Qt::PreciseTimer);
    m_animation.setInterval(kFrameMilliseconds);
    connect(&m_animation, &QTimer::timeout, this, &Viewport::invalidate);
    connect(&m_workbench, &Workbench::currentChanged, this, &Viewport::onCurrentChanged);
    connect(&m_workbench, &Workbench::picturedChanged, this, &Viewport::onCurrentChanged);
    connect(&m_workbench, &Workbench::documentReplaced, this, &Viewport::onDocumentReplaced);
    connect(&m_workbench, &Workbench::hoverChanged, this, &Viewport::invalidate);
    connect(&m_workbench, &Workbench::termGroupsChanged, this, &Viewport::invalidate);
    connect(&m_workbench, &Workbench::pinsChanged, this, &Viewport::invalidate);
    connect(&m_workbench, &Workbench::previewChanged, this, &Viewport::invalidate);
    connect(&m_workbench, &Workbench::activeSliceChanged, this, &Viewport::invalidate);
    connect(&Section::of(m_workbench), &Section::changed, this, &Viewport::invalidate);
    connect(&m_workbench, &Workbench::treeChanged, this, &Viewport::invalidate);
}

Viewport::~Viewport()
{
    // The surface goes first: its window must let go of the renderers while its context lives.
    delete m_surface;
    m_surface = nullptr;
}

double Viewport::lastFrameMilliseconds() const
{
    return m_surface != nullptr ? m_surface->lastFrameMilliseconds() : 0;
}

void Viewport::setComparison(const NodeComparison& comparison)
{
    m_content.setComparison(&comparison);
    connect(&comparison, &NodeComparison::changed, this, &Viewport::invalidate);
}

int Viewport::frameCount() const
{
    return m_surface != nullptr ? m_surface->frameCount() : 0;
}

bool Viewport::areShadowsShown() const
{
    const Shape shape = m_workbench.target().shape();
    return m_look.shadows.value_or(std::max({shape.a, shape.b, shape.c}) <= 16);
}

void Viewport::invalidate()
{
    if (m_surface != nullptr) {
        m_surface->redraw();
    }
}

// --- Frames ----------------------------------------------------------------------------------------------------------

void Viewport::onCurrentChanged()
{
    const auto from = m_shown;
    m_shown = m_workbench.pictured();
    endAnimation();
    setAccessibleDescription(
        tr("Residual: %1 nonzeros; %2 terms played").arg(m_shown->position.nonzeros()).arg(m_shown->position.rank()));
    if (from && m_shown && from->node != m_shown->node && !m_reducedMotion && isVisible()) {
        startAnimation(*from, *m_shown);
    }
    invalidate();
}

void Viewport::onDocumentReplaced()
{
    endAnimation();
    m_shown.reset();
    m_focus = {};
    // The camera stays: it never moves by itself, and its value fits any tensor.
    invalidate();
}

void Viewport::startAnimation(const Snapshot& from, const Snapshot& to)
{
    const Target& target = to.position.target();
    // Cells that a filter leaves out would come and go on the way.
    if (from.position.problem().target != to.position.problem().target || !Section::of(m_workbench).filter().isOpen()) {
        return;
    }
    const int before = from.position.rank();
    const int after = to.position.rank();
    m_motion = {};
    m_motion.grows = after == before + 1 && to.lastTerm.has_value();
    if (after == before - 1 && from.lastTerm) {
        m_motion.leaving = dataOf(*from.lastTerm, target, from.position.ring());
    }
    m_motion.name = QString::fromStdString(m_motion.isBack() ? from.moveName : to.moveName);
    const int limit = DetailLimits{}.animatedCells;
    if (from.position.nonzeros() <= limit && to.position.nonzeros() <= limit) {
        m_motion.before = dataOf(from.position.residual(), target);
    }
    m_clock.start();
    m_animation.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void Viewport::endAnimation()
{
    if (m_animation.isActive()) {
        m_animation.stop();
        m_motion = {};
        QCoreApplication::instance()->removeEventFilter(this);
        invalidate();
    }
}

bool Viewport::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress) {
        endAnimation();
    }
    return QWidget::eventFilter(watched, event);
}

void Viewport::applyAnimation(std::array<TensorView, 3>& views)
{
    if (!m_animation.isActive()) {
        return;
    }
    const double t = static_cast<double>(m_clock.elapsed()) * m_speed / kStepMilliseconds;
    if (t >= 1 || !m_shown) {
        endAnimation();
        return;
    }
    const bool tellsTerm =
        !m_workbench.picturedPreview() && m_workbench.hover().kind != Hover::Kind::Term && !m_content.isComparing();
    applyMotion(views, m_motion, t, m_shown->position.target(), tellsTerm);
}

void Viewport::prepareFrame(int width, int height)
{
    m_look.pixelRatio = devicePixelRatioF();
    auto views = m_content.views(m_look);
    applyAnimation(views);
    for (const Pane pane : kPanes) {
        const auto i = index(pane);
        const QRect& rect = m_rects[i];
        TensorScene& scene = *m_scenes[i];
        scene.renderer()->SetDraw(rect.isEmpty() ? 0 : 1);
        if (rect.isEmpty()) {
            continue;
        }
        views[i].focus = m_focus[i];
        scene.show(views[i]);
        scene.setCamera(m_cameras[i]);
        const double ratio = m_look.pixelRatio;
        const int left = static_cast<int>(std::lround(rect.left() * ratio));
        const int right = static_cast<int>(std::lround((rect.left() + rect.width()) * ratio));
        const int top = static_cast<int>(std::lround(rect.top() * ratio));
        const int bottom = static_cast<int>(std::lround((rect.top() + rect.height()) * ratio));
        scene.placeIn(left, height - bottom, right - left, bottom - top, width, height);
        scene.prepare(right - left, bottom - top);
    }
    m_surface->setGapColour(m_look.palette.line);
}

void Viewport::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_rects = paneRects(width(), height(), m_maximised);
    invalidate();
}

std::optional<Pane> Viewport::paneAt(QPoint position) const
{
    for (const Pane pane : kPanes) {
        if (m_rects[index(pane)].contains(position)) {
            return pane;
        }
    }
    return std::nullopt;
}

Pane Viewport::activePane() const
{
    const auto under = paneAt(mapFromGlobal(QCursor::pos()));
    return under.value_or(m_maximised.value_or(Pane::Residual));
}

Vec2 Viewport::inPane(Pane pane, QPointF position) const
{
    const QRect& rect = m_rects[index(pane)];
    const double ratio = devicePixelRatioF();
    // The middle of the pixel, y upwards.
    return {(position.x() - rect.left() + 0.5) * ratio, (rect.top() + rect.height() - position.y() - 0.5) * ratio};
}

std::optional<QPoint> Viewport::positionOf(Pane pane, Cell cell) const
{
    const QRect& rect = m_rects[index(pane)];
    if (m_surface == nullptr || rect.isEmpty()) {
        return std::nullopt;
    }
    const Vec2 at = m_scenes[index(pane)]->projection().toScreen(centreOf(cell));
    const double ratio = devicePixelRatioF();
    return QPoint(static_cast<int>(std::floor(rect.left() + at.x / ratio)),
                  static_cast<int>(std::floor(rect.top() + rect.height() - at.y / ratio)));
}

// --- Options ---------------------------------------------------------------------------------------------------------

void Viewport::setShadows(bool on)
{
    m_look.shadows = on;
    invalidate();
    Q_EMIT optionsChanged();
}

void Viewport::setLabels(bool on)
{
    m_look.labels = on;
    invalidate();
    Q_EMIT optionsChanged();
}

void Viewport::setTextScale(double scale)
{
    m_look.textScale = scale;
    invalidate();
}

void Viewport::setReducedMotion(bool on)
{
    m_reducedMotion = on;
    if (on) {
        endAnimation();
    }
    invalidate();
    Q_EMIT optionsChanged();
}

void Viewport::setMotionSpeed(double speed)
{
    m_speed = std::clamp(speed, kMinSpeed, kMaxSpeed);
    Q_EMIT optionsChanged();
}

void Viewport::setPictureColours(const Palette& palette)
{
    m_look.palette = palette;
    invalidate();
}

void Viewport::setMaximised(std::optional<Pane> pane)
{
    m_maximised = pane;
    m_rects = paneRects(width(), height(), m_maximised);
    invalidate();
    Q_EMIT optionsChanged();
}

void Viewport::toggleMaximised()
{
    setMaximised(m_maximised ? std::nullopt : std::optional(activePane()));
}

// --- Pictures --------------------------------------------------------------------------------------------------------

QImage Viewport::toImage(const ImageRequest& request)
{
    if (m_surface == nullptr) {
        return {};
    }
    // The picture is drawn in a context of its own; Qt must not believe that this one is still current.
    m_surface->doneCurrent();
    const auto image = renderToImage(request);
    if (!image) {
        Q_EMIT m_workbench.message(errorText(image.error()));
        return {};
    }
    QImage result(image->rgb.data(), image->width, image->height, image->width * 3, QImage::Format_RGB888);
    return result.copy();
}

QImage Viewport::grabImage(double scale)
{
    ImageRequest request;
    request.width = width();
    request.height = height();
    request.scale = scale;
    request.gap = m_look.palette.line;
    const auto views = m_content.views(m_look);
    for (const Pane pane : kPanes) {
        const QRect& rect = m_rects[index(pane)];
        if (!rect.isEmpty()) {
            const double w = width();
            const double h = height();
            request.panes.push_back({views[index(pane)], m_cameras[index(pane)], false, rect.left() / w,
                                     1 - (rect.top() + rect.height()) / h, (rect.left() + rect.width()) / w,
                                     1 - rect.top() / h});
        }
    }
    return toImage(request);
}

QImage Viewport::grabPane(Pane pane, QSize size, double scale)
{
    ImageRequest request;
    request.width = size.width();
    request.height = size.height();
    request.scale = scale;
    request.panes = {{m_content.views(m_look)[index(pane)], m_cameras[index(pane)]}};
    return toImage(request);
}

} // namespace rankfall
