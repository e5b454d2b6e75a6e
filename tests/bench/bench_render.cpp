// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// Drawing at 900×700, one pane that fills the window: what a step of the position costs from the tensor to the finished
// frame, and what a frame of orbiting costs. Run it under a (virtual) X display; with LIBGL_ALWAYS_SOFTWARE=1 it
// measures the software renderer. Targets: 16 ms for both up to 500 cells; 66 ms for the dense ones.

#include "core/base/rng.h"
#include "core/tensor/target.h"
#include "ui/scenes/tensor_scene.h"

#include <vtkNew.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <map>

using namespace rankfall;

namespace {

enum class Filling { Start, MidGame, Dense };

/// A target, or the residual after some random moves of two entries a factor, or a random tensor of {−1, 0, 1}.
Tensor made(const Target& target, Filling filling, std::uint64_t seed)
{
    Tensor tensor = target.tensor();
    const Shape shape = tensor.shape();
    Rng rng(seed);
    const int moves = filling == Filling::MidGame ? target.format()->n * 6 : 0;
    for (int i = 0; i < moves; ++i) {
        Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
        for (const Mode mode : kModes) {
            for (int entry = 0; entry < 2; ++entry) {
                term.factor(mode).set(rng.below(shape[mode]), rng.below(2) * 2 - 1);
            }
        }
        tensor.add(term, -1, Ring::Z);
    }
    if (filling == Filling::Dense) {
        for (std::size_t i = 0; i < shape.cells(); ++i) {
            tensor.set(shape.cell(i), rng.below(3) - 1);
        }
    }
    return tensor;
}

/// A window with one scene, kept for all benchmarks: opening one takes longer than they do.
struct Stage {
    vtkNew<vtkRenderWindow> window;
    TensorScene scene;

    Stage()
    {
        window->SetOffScreenRendering(1);
        window->SetMultiSamples(0);
        window->SetSize(900, 700);
        window->AddRenderer(scene.renderer());
    }

    void draw()
    {
        scene.prepare(900, 700);
        window->Render();
        window->WaitForCompletion();
    }

    static Stage& shared()
    {
        static Stage stage;
        return stage;
    }
};

TensorView viewOf(const Tensor& tensor, const Target& target)
{
    TensorView view;
    view.data = dataOf(tensor, target);
    view.title = "Residual · " + countText(view.data->cells.size(), "nonzero", "nonzeros");
    view.shadows = tensor.shape().a <= 16;
    return view;
}

void report(benchmark::State& state)
{
    const auto& stats = Stage::shared().scene.stats();
    state.counters["cells"] = static_cast<double>(Stage::shared().scene.view().data->cells.size());
    state.counters["quads"] = stats.quads;
    state.counters["fps"] = benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void step(benchmark::State& state, int n, Filling filling)
{
    const auto target = Target::matrixMultiplication({n, n, n});
    const Tensor tensors[] = {made(*target, filling, 1), made(*target, filling, 2)};
    Stage& stage = Stage::shared();
    std::size_t which = 0;
    for (auto _ : state) {
        stage.scene.show(viewOf(tensors[which++ % 2], *target));
        stage.draw();
    }
    report(state);
}

void orbit(benchmark::State& state, int n, Filling filling)
{
    const auto target = Target::matrixMultiplication({n, n, n});
    Stage& stage = Stage::shared();
    stage.scene.show(viewOf(made(*target, filling, 1), *target));
    TurntableCamera camera;
    for (auto _ : state) {
        camera.orbit(3, 0);
        stage.scene.setCamera(camera);
        stage.draw();
    }
    report(state);
    stage.scene.setCamera({});
}

} // namespace

#define RANKFALL_SCENE(name, n, filling)                                                                               \
    BENCHMARK_CAPTURE(step, name, n, filling)->Unit(benchmark::kMillisecond)->UseRealTime()->MinTime(0.5);             \
    BENCHMARK_CAPTURE(orbit, name, n, filling)->Unit(benchmark::kMillisecond)->UseRealTime()->MinTime(0.5)

RANKFALL_SCENE(2x2x2, 2, Filling::Start);
RANKFALL_SCENE(2x2x2_mid, 2, Filling::MidGame);
RANKFALL_SCENE(4x4x4, 4, Filling::Start);
RANKFALL_SCENE(4x4x4_mid, 4, Filling::MidGame);
RANKFALL_SCENE(5x5x5, 5, Filling::Start);
RANKFALL_SCENE(5x5x5_mid, 5, Filling::MidGame);
RANKFALL_SCENE(8x8x8, 8, Filling::Start);
RANKFALL_SCENE(8x8x8_mid, 8, Filling::MidGame);
RANKFALL_SCENE(dense25, 5, Filling::Dense);
RANKFALL_SCENE(dense64, 8, Filling::Dense);

int main(int argc, char** argv)
{
    if (std::getenv("DISPLAY") == nullptr) {
        std::fprintf(stderr, "Drawing needs an X display: run this through xvfb-run.\n");
        return EXIT_FAILURE;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return EXIT_SUCCESS;
}
