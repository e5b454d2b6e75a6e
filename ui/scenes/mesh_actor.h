// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/mesh.h"

#include <vtkNew.h>

class vtkActor;
class vtkPolyData;
class vtkPolyDataMapper;

namespace rankfall {

/// Draws one mesh in its own colours, unlit: what is in the array is what is on the screen.
class MeshActor {
public:
    enum class Kind { Triangles, Segments };
    explicit MeshActor(Kind kind);
    ~MeshActor();
    MeshActor(const MeshActor&) = delete;
    MeshActor& operator=(const MeshActor&) = delete;

    vtkActor* actor() const { return m_actor; }

    void set(const Mesh& mesh);
    void setWidth(float pixels);
    /// Shifts the mesh; towards the eye of a parallel projection this changes depth and nothing else.
    void moveBy(Vec3 shift);
    /// Scales the mesh about the eye of a perspective projection: again only the depth changes.
    void pullTo(Vec3 eye, double scale);

private:
    Kind m_kind;
    vtkNew<vtkPolyData> m_data;
    vtkNew<vtkPolyDataMapper> m_mapper;
    vtkNew<vtkActor> m_actor;
};

} // namespace rankfall
