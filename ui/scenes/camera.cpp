// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/camera.h"

#include <numbers>

namespace rankfall {

namespace {

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/// Exact at multiples of 90°, so that axis views see faces exactly edge-on.
double exactSin(double degrees)
{
    const double turned = std::remainder(degrees, 360.0);
    if (turned == 0 || std::abs(turned) == 180) {
        return 0;
    }
    return turned == 90 ? 1 : turned == -90 ? -1 : std::sin(radians(turned));
}

double exactCos(double degrees)
{
    return exactSin(degrees + 90);
}

} // namespace

void TurntableCamera::orbit(double degreesRight, double degreesUp)
{
    azimuth = std::remainder(azimuth + degreesRight, 360.0);
    elevation = std::clamp(elevation + degreesUp, -90.0, 90.0);
}

double TurntableCamera::zoomBy(double factor)
{
    const double before = zoom;
    zoom = std::clamp(zoom * factor, kMinZoom, kMaxZoom);
    return zoom / before;
}

void TurntableCamera::lookAlong(Mode mode)
{
    // B from the front has a₁ on the left, like a matrix; A and C likewise start where reading starts.
    azimuth = mode == Mode::B ? -90 : 0;
    elevation = mode == Mode::C ? 90 : 0;
    fit();
}

void TurntableCamera::isometric()
{
    azimuth = kDefaultAzimuth;
    elevation = kDefaultElevation;
    fit();
}

void TurntableCamera::fit()
{
    zoom = 1;
    panX = 0;
    panY = 0;
}

Projection::Projection(const TurntableCamera& camera, Shape shape, int width, int height, Margins margins, double extra)
    : m_width(std::max(width, 1))
    , m_height(std::max(height, 1))
    , m_perspective(camera.perspective)
{
    const double sinA = exactSin(camera.azimuth);
    const double cosA = exactCos(camera.azimuth);
    const double sinE = exactSin(camera.elevation);
    const double cosE = exactCos(camera.elevation);
    m_right = {cosA, sinA, 0};
    m_up = {-sinE * sinA, sinE * cosA, cosE};
    m_toEye = {cosE * sinA, -cosE * cosA, sinE};

    // The fit does not depend on the angles, so that orbiting never changes the size: the widest silhouette over all
    // azimuths, and the height seen from 30° above, which is within a tenth of the highest.
    const double halfWide = std::hypot(shape.a + 2 * extra, shape.b + 2 * extra) / 2;
    const double halfHigh = (shape.c + extra) / 2.0 * std::cos(radians(30)) + halfWide * std::sin(radians(30));
    const double freeWidth = std::max(m_width - margins.left - margins.right, m_width * 0.3);
    const double freeHeight = std::max(m_height - margins.bottom - margins.top, m_height * 0.3);
    const double fittedPixels = std::min(freeWidth / (2 * halfWide), freeHeight / (2 * halfHigh));
    m_pixelsPerCell = fittedPixels * camera.zoom;
    m_fittedHalfHeight = m_height / (2 * fittedPixels);
    m_halfHeight = m_height / (2 * m_pixelsPerCell);

    // The margins shift the fitted box off the pane's centre; pan and that shift scale with the picture.
    const double shiftX = (margins.left - margins.right) / 2 / fittedPixels;
    const double shiftY = (margins.bottom - margins.top) / 2 / fittedPixels;
    const double moveX = (camera.panX * m_fittedHalfHeight * 1.0) + shiftX / camera.zoom;
    const double moveY = (camera.panY * m_fittedHalfHeight * 1.0) + shiftY / camera.zoom;
    m_focal = boxCentre(shape) - m_right * moveX - m_up * moveY;
    const double reach = std::hypot(shape.a, shape.b, shape.c) + 4 * extra;
    m_distance = m_perspective ? m_halfHeight / std::tan(radians(kViewAngle / 2)) : reach * 4;
}

Vec2 Projection::toScreen(Vec3 p) const
{
    const Vec3 d = p - m_focal;
    double scale = m_pixelsPerCell;
    if (m_perspective) {
        const double depth = m_distance - dot(d, m_toEye);
        scale *= m_distance / std::max(depth, 1e-6 * m_distance);
    }
    return {m_width / 2.0 + dot(d, m_right) * scale, m_height / 2.0 + dot(d, m_up) * scale};
}

Ray Projection::ray(Vec2 pixel) const
{
    const Vec3 onPlane = m_focal + m_right * ((pixel.x - m_width / 2.0) / m_pixelsPerCell) +
                         m_up * ((pixel.y - m_height / 2.0) / m_pixelsPerCell);
    if (!m_perspective) {
        return {onPlane + m_toEye * m_distance, m_toEye * -1};
    }
    const Vec3 d = onPlane - eye();
    return {eye(), d * (1 / std::sqrt(dot(d, d)))};
}

double fittingZoom(const TurntableCamera& camera, Shape shape, int width, int height, Projection::Margins margins,
                   double extra)
{
    TurntableCamera fitted = camera;
    fitted.fit();
    const Projection projection(fitted, shape, width, height, margins, extra);
    const Vec3 more{extra, extra, extra};
    const Vec3 lo = boxMin(shape) - more;
    const Vec3 hi = boxMax(shape) + more;
    Vec2 least{1e30, 1e30};
    Vec2 most{-1e30, -1e30};
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3 p{(corner & 1) != 0 ? hi.x : lo.x, (corner & 2) != 0 ? hi.y : lo.y, (corner & 4) != 0 ? hi.z : lo.z};
        const Vec2 at = projection.toScreen(p);
        least = {std::min(least.x, at.x), std::min(least.y, at.y)};
        most = {std::max(most.x, at.x), std::max(most.y, at.y)};
    }
    const double wide = std::max(width - margins.left - margins.right, width * 0.3) / std::max(most.x - least.x, 1.0);
    const double high = std::max(height - margins.bottom - margins.top, height * 0.3) / std::max(most.y - least.y, 1.0);
    return std::clamp(std::min(wide, high), TurntableCamera::kMinZoom, TurntableCamera::kMaxZoom);
}

} // namespace rankfall
