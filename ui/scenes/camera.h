// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/geometry.h"

namespace rankfall {

/// Where the eye is, as a value that panes can share: a turntable around the box with z always up. Independent of the
/// tensor's size and of the pane's: zoom 1 fits the box, pan counts in half heights of the fitted picture.
struct TurntableCamera {
    static constexpr double kDefaultAzimuth = 36;
    static constexpr double kDefaultElevation = 24;
    static constexpr double kMinZoom = 0.25;
    static constexpr double kMaxZoom = 60;

    double azimuth = kDefaultAzimuth; ///< degrees; 0 looks along A from its last entry, +90 from the last entry of B
    double elevation = kDefaultElevation; ///< degrees in [-90, 90]; 90 looks straight down C
    double zoom = 1;
    double panX = 0; ///< of the picture, to the right
    double panY = 0; ///< of the picture, upwards
    bool perspective = false;

    bool operator==(const TurntableCamera&) const = default;

    void orbit(double degreesRight, double degreesUp);
    /// Multiplies the zoom, within its limits; returns the factor that was applied.
    double zoomBy(double factor);
    /// Looks straight along a mode, so that the picture becomes the matrix of the other two. Keeps zoom and pan at
    /// rest.
    void lookAlong(Mode mode);
    void isometric();
    /// The box fits again; angles and projection are kept.
    void fit();
};

/// A half line in space.
struct Ray {
    Vec3 origin;
    Vec3 direction; ///< unit length
};

/// A camera applied to a box and a pane: the one place where space becomes pixels and pixels become rays.
class Projection {
public:
    /// Room kept free around the fitted box for labels, in device pixels.
    struct Margins {
        double left = 0;
        double right = 0;
        double bottom = 0;
        double top = 0;
    };

    static constexpr double kViewAngle = 24; ///< degrees, of the perspective view

    Projection()
        : Projection({}, {1, 1, 1}, 1, 1, {}, 0)
    {
    }

    /// `extra` cells are kept free around the box as well (for what stands beside it).
    Projection(const TurntableCamera& camera, Shape shape, int width, int height, Margins margins, double extra);

    Vec2 toScreen(Vec3 p) const;
    Ray ray(Vec2 pixel) const;

    /// Device pixels of one cell's edge, at the box's centre.
    double pixelsPerCell() const { return m_pixelsPerCell; }

    Vec3 right() const { return m_right; }

    Vec3 up() const { return m_up; }

    Vec3 toEye() const { return m_toEye; }

    Vec3 focal() const { return m_focal; }

    Vec3 eye() const { return m_focal + m_toEye * m_distance; }

    bool isPerspective() const { return m_perspective; }

    /// Half of the pane's height in cells: VTK's parallel scale.
    double halfHeight() const { return m_halfHeight; }

    /// Half height of the pane at zoom 1: the unit of TurntableCamera's pan.
    double fittedHalfHeight() const { return m_fittedHalfHeight; }

    int width() const { return m_width; }

    int height() const { return m_height; }

    /// True when an axis (0 x, 1 y, 2 z) lies in the picture plane's normal or the plane itself so closely that faces
    /// across it are seen edge-on.
    bool isEdgeOn(int axis) const { return !m_perspective && std::abs(m_toEye[axis]) < 1e-3; }

    /// +1 when the eye is on the positive side of the box along the axis, -1 otherwise.
    int side(int axis) const { return m_toEye[axis] >= 0 ? 1 : -1; }

private:
    Vec3 m_right;
    Vec3 m_up;
    Vec3 m_toEye;
    Vec3 m_focal;
    double m_distance = 1;
    double m_halfHeight = 1;
    double m_fittedHalfHeight = 1;
    double m_pixelsPerCell = 1;
    int m_width = 1;
    int m_height = 1;
    bool m_perspective = false;
};

/// The zoom at which the box, seen from the camera's angles, just fits the free part of the pane. Zoom 1 fits at every
/// azimuth; a view straight along an axis can be closer.
double fittingZoom(const TurntableCamera& camera, Shape shape, int width, int height, Projection::Margins margins,
                   double extra);

} // namespace rankfall
