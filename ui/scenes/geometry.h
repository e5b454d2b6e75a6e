// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/shape.h"
#include "ui/scenes/contrast.h"
#include "ui/scenes/palette.h"

#include <algorithm>
#include <cmath>

namespace rankfall {

/// A point or direction of the picture's space.
struct Vec3 {
    double x = 0;
    double y = 0;
    double z = 0;

    double operator[](int axis) const { return axis == 0 ? x : axis == 1 ? y : z; }

    double& operator[](int axis) { return axis == 0 ? x : axis == 1 ? y : z; }

    bool operator==(const Vec3&) const = default;
};

inline Vec3 operator+(Vec3 p, Vec3 q)
{
    return {p.x + q.x, p.y + q.y, p.z + q.z};
}

inline Vec3 operator-(Vec3 p, Vec3 q)
{
    return {p.x - q.x, p.y - q.y, p.z - q.z};
}

inline Vec3 operator*(Vec3 p, double s)
{
    return {p.x * s, p.y * s, p.z * s};
}

inline double dot(Vec3 p, Vec3 q)
{
    return p.x * q.x + p.y * q.y + p.z * q.z;
}

inline Vec3 cross(Vec3 p, Vec3 q)
{
    return {p.y * q.z - p.z * q.y, p.z * q.x - p.x * q.z, p.x * q.y - p.y * q.x};
}

/// A point of the screen in device pixels, y upwards, origin at the lower left of the pane.
struct Vec2 {
    double x = 0;
    double y = 0;
};

inline Vec2 operator+(Vec2 p, Vec2 q)
{
    return {p.x + q.x, p.y + q.y};
}

inline Vec2 operator-(Vec2 p, Vec2 q)
{
    return {p.x - q.x, p.y - q.y};
}

inline Vec2 operator*(Vec2 p, double s)
{
    return {p.x * s, p.y * s};
}

inline double dot(Vec2 p, Vec2 q)
{
    return p.x * q.x + p.y * q.y;
}

inline double length(Vec2 p)
{
    return std::hypot(p.x, p.y);
}

/// How cells lie in space: x is the entry of B, y the negated entry of A, z the entry of C. So the origin a₁b₁c₁ is the
/// far lower corner of the default view, looking down C shows the matrix with A downwards and B to the right, and A, B,
/// C are a right-handed frame. Cell (a, b, c) fills the unit cube [b, b+1] × [−a−1, −a] × [c, c+1].
inline int worldAxis(Mode mode)
{
    return mode == Mode::A ? 1 : mode == Mode::B ? 0 : 2;
}

inline Mode modeOfAxis(int axis)
{
    return axis == 0 ? Mode::B : axis == 1 ? Mode::A : Mode::C;
}

inline Vec3 centreOf(Cell cell)
{
    return {cell.b + 0.5, -cell.a - 0.5, cell.c + 0.5};
}

inline Vec3 boxMin(Shape shape)
{
    return {0, -static_cast<double>(shape.a), 0};
}

inline Vec3 boxMax(Shape shape)
{
    return {static_cast<double>(shape.b), 0, static_cast<double>(shape.c)};
}

inline Vec3 boxCentre(Shape shape)
{
    return (boxMin(shape) + boxMax(shape)) * 0.5;
}

/// `share` of the way from `from` to `to`, channel by channel.
inline Rgb mix(Rgb from, Rgb to, double share)
{
    const auto channel = [share](std::uint8_t p, std::uint8_t q) {
        return static_cast<std::uint8_t>(std::lround(p + (q - p) * std::clamp(share, 0.0, 1.0)));
    };
    return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b)};
}

inline Rgb toned(Rgb colour, double tone)
{
    const auto channel = [tone](std::uint8_t c) { return static_cast<std::uint8_t>(std::lround(c * tone)); };
    return {channel(colour.r), channel(colour.g), channel(colour.b)};
}

} // namespace rankfall
