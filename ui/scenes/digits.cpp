// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/digits.h"

#include <vtkCellArray.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkTriangleFilter.h>
#include <vtkVectorText.h>

#include <map>

namespace rankfall {

namespace {

DigitShape outlined(const std::string& text)
{
    DigitShape shape;
    vtkNew<vtkVectorText> source;
    source->SetText(text.c_str());
    vtkNew<vtkTriangleFilter> triangles;
    triangles->SetInputConnection(source->GetOutputPort());
    triangles->PassLinesOff();
    triangles->PassVertsOff();
    triangles->Update();
    vtkPolyData* mesh = triangles->GetOutput();
    double bounds[6];
    mesh->GetBounds(bounds);
    const double height = std::max(bounds[3] - bounds[2], 1e-9);
    const Vec2 centre{(bounds[0] + bounds[1]) / 2, (bounds[2] + bounds[3]) / 2};
    shape.width = (bounds[1] - bounds[0]) / height;
    vtkIdType count = 0;
    const vtkIdType* corners = nullptr;
    vtkCellArray* polys = mesh->GetPolys();
    for (polys->InitTraversal(); polys->GetNextCell(count, corners) != 0;) {
        for (vtkIdType i = 0; count == 3 && i < 3; ++i) {
            const double* p = mesh->GetPoint(corners[i]);
            shape.points.push_back({(p[0] - centre.x) / height, (p[1] - centre.y) / height});
        }
    }
    return shape;
}

} // namespace

const DigitShape& digitShape(const std::string& text)
{
    static std::map<std::string, DigitShape> shapes;
    auto found = shapes.find(text);
    if (found == shapes.end()) {
        found = shapes.emplace(text, outlined(text)).first;
    }
    return found->second;
}

} // namespace rankfall
