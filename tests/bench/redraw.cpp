// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/target.h"
#include "tests/bench/figures.h"
#include "ui/scenes/tensor_scene.h"

#include <vtkNew.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>

namespace rankfall::bench {

double redraw()
{
    static vtkNew<vtkRenderWindow> window;
    static TensorScene scene;
    static const bool isReady = [] {
        window->SetOffScreenRendering(1);
        window->SetMultiSamples(0);
        window->SetSize(900, 700);
        window->AddRenderer(scene.renderer());
        const auto target = Target::matrixMultiplication({4, 4, 4});
        TensorView view;
        view.data = dataOf(target->tensor(), *target);
        view.shadows = true;
        scene.show(view);
        scene.prepare(900, 700);
        window->Render(); // the first frame makes what the others use
        return true;
    }();
    (void)isReady;
    TurntableCamera camera;
    constexpr int kFrames = 40;
    const double begun = processorSeconds();
    for (int i = 0; i < kFrames; ++i) {
        camera.orbit(3, 0);
        scene.setCamera(camera);
        scene.prepare(900, 700);
        window->Render();
        window->WaitForCompletion();
    }
    return kFrames / (processorSeconds() - begun);
}

} // namespace rankfall::bench
