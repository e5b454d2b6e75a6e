// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/mesh_actor.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkTypeInt32Array.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>

namespace rankfall {

MeshActor::MeshActor(Kind kind)
    : m_kind(kind)
{
    m_mapper->SetInputData(m_data);
    m_mapper->SetScalarModeToUsePointData();
    m_mapper->SetColorModeToDirectScalars();
    m_mapper->ScalarVisibilityOn();
    m_mapper->SetStatic(1);
    m_actor->SetMapper(m_mapper);
    m_actor->PickableOff();
    m_actor->UseBoundsOff();
    m_actor->VisibilityOff();
    vtkProperty* look = m_actor->GetProperty();
    look->LightingOff();
    look->SetAmbient(0);
    look->SetDiffuse(1);
    look->SetSpecular(0);
    m_actor->ForceOpaqueOn();
}

MeshActor::~MeshActor() = default;

void MeshActor::set(const Mesh& mesh)
{
    m_actor->SetVisibility(mesh.corners.empty() ? 0 : 1);
    if (mesh.corners.empty()) {
        return;
    }
    vtkNew<vtkFloatArray> xyz;
    xyz->SetNumberOfComponents(3);
    xyz->SetNumberOfTuples(mesh.points());
    std::copy(mesh.xyz.begin(), mesh.xyz.end(), xyz->GetPointer(0));
    vtkNew<vtkPoints> points;
    points->SetData(xyz);
    vtkNew<vtkUnsignedCharArray> colours;
    colours->SetNumberOfComponents(3);
    colours->SetNumberOfTuples(mesh.points());
    std::copy(mesh.rgb.begin(), mesh.rgb.end(), colours->GetPointer(0));
    vtkNew<vtkTypeInt32Array> corners;
    corners->SetNumberOfValues(static_cast<vtkIdType>(mesh.corners.size()));
    std::copy(mesh.corners.begin(), mesh.corners.end(), corners->GetPointer(0));
    vtkNew<vtkCellArray> cells;
    cells->SetData(m_kind == Kind::Triangles ? 3 : 2, corners);
    m_data->SetPoints(points);
    m_data->GetPointData()->SetScalars(colours);
    if (m_kind == Kind::Triangles) {
        m_data->SetPolys(cells);
    } else {
        m_data->SetLines(cells);
    }
    m_data->Modified();
}

void MeshActor::setWidth(float pixels)
{
    m_actor->GetProperty()->SetLineWidth(pixels);
}

void MeshActor::moveBy(Vec3 shift)
{
    m_actor->SetOrigin(0, 0, 0);
    m_actor->SetScale(1);
    m_actor->SetPosition(shift.x, shift.y, shift.z);
}

void MeshActor::pullTo(Vec3 eye, double scale)
{
    m_actor->SetPosition(0, 0, 0);
    m_actor->SetOrigin(eye.x, eye.y, eye.z);
    m_actor->SetScale(scale);
}

} // namespace rankfall
