// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/image.h"

#include "ui/scenes/tensor_scene.h"

#include <vtkErrorCode.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPNGWriter.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <system_error>

namespace rankfall {

namespace {

constexpr int kLargestSide = 8192; // what OpenGL implementations are sure to draw at once

/// Asks the X library itself: VTK ends the program when there is no display. The connection stays open, because a
/// virtual display starts afresh when its last client leaves, and refuses newcomers while it does.
bool hasDisplay()
{
    static const bool found = [] {
        const char* name = std::getenv("DISPLAY");
        void* library = name != nullptr && *name != '\0' ? dlopen("libX11.so.6", RTLD_LAZY | RTLD_LOCAL) : nullptr;
        using Open = void* (*)(const char*);
        const auto open = library != nullptr ? reinterpret_cast<Open>(dlsym(library, "XOpenDisplay")) : nullptr;
        return open != nullptr && open(nullptr) != nullptr;
    }();
    return found;
}

/// Averages squares of `factor` × `factor` pixels; `pixels` has rows from the bottom.
PixelImage reduced(const std::uint8_t* pixels, int width, int height, int factor)
{
    PixelImage image{width / factor, height / factor, {}};
    image.rgb.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3);
    const int samples = factor * factor;
    std::size_t out = 0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                int sum = samples / 2;
                for (int dy = 0; dy < factor; ++dy) {
                    const std::size_t row = static_cast<std::size_t>(height - 1 - (y * factor + dy));
                    for (int dx = 0; dx < factor; ++dx) {
                        const std::size_t col = static_cast<std::size_t>(x * factor + dx);
                        sum += pixels[(row * static_cast<std::size_t>(width) + col) * 3 +
                                      static_cast<std::size_t>(channel)];
                    }
                }
                image.rgb[out++] = static_cast<std::uint8_t>(sum / samples);
            }
        }
    }
    return image;
}

} // namespace

std::vector<ImagePane> sideBySide(const std::vector<TensorView>& views, const TurntableCamera& camera)
{
    std::vector<ImagePane> panes;
    const auto count = static_cast<double>(views.size());
    for (const TensorView& view : views) {
        const auto i = static_cast<double>(panes.size());
        panes.push_back({view, camera, false, i / count, 0, (i + 1) / count, 1});
    }
    return panes;
}

Expected<PixelImage> renderToImage(const ImageRequest& request)
{
    if (request.panes.empty() || request.width < 1 || request.height < 1 || request.scale <= 0) {
        return fail("There is nothing to draw", {}, "Give at least one pane and a size above zero");
    }
    // Twice the pixels in each direction, averaged, when that still fits.
    int factor = request.smooth ? 2 : 1;
    const double larger = std::max(request.width, request.height) * request.scale;
    if (larger > kLargestSide) {
        return fail("The picture would be more than " + std::to_string(kLargestSide) + " pixels wide or high", {},
                    "Choose a smaller size or scale");
    }
    if (larger * factor > kLargestSide) {
        factor = 1;
    }
    if (!hasDisplay()) {
        return fail("Pictures in 3D need an X display, and there is none", {},
                    "Start the program on a desktop or through xvfb-run");
    }
    const double ratio = request.scale * factor;
    const int width = static_cast<int>(std::lround(request.width * request.scale)) * factor;
    const int height = static_cast<int>(std::lround(request.height * request.scale)) * factor;

    vtkNew<vtkRenderWindow> window;
    window->SetOffScreenRendering(1);
    window->SetMultiSamples(0);
    window->SetSize(width, height);
    vtkNew<vtkRenderer> behind;
    behind->SetBackground(request.gap.r / 255.0, request.gap.g / 255.0, request.gap.b / 255.0);
    window->AddRenderer(behind);
    std::vector<std::unique_ptr<TensorScene>> scenes;
    for (const ImagePane& pane : request.panes) {
        const int left = static_cast<int>(std::lround(pane.left * width));
        const int right = static_cast<int>(std::lround(pane.right * width)) - (pane.right < 1 ? factor : 0);
        const int bottom = static_cast<int>(std::lround(pane.bottom * height)) + (pane.bottom > 0 ? factor : 0);
        const int top = static_cast<int>(std::lround(pane.top * height));
        auto scene = std::make_unique<TensorScene>();
        TensorView view = pane.view;
        view.pixelRatio = ratio;
        scene->placeIn(left, bottom, right - left, top - bottom, width, height);
        scene->show(view);
        TurntableCamera camera = pane.camera;
        if (pane.fill) {
            camera.zoom = scene->fittingZoom(camera, right - left, top - bottom);
        }
        scene->setCamera(camera);
        scene->prepare(right - left, top - bottom);
        window->AddRenderer(scene->renderer());
        scenes.push_back(std::move(scene));
    }
    window->Render();
    vtkNew<vtkUnsignedCharArray> pixels;
    window->GetPixelData(0, 0, width - 1, height - 1, 0, pixels);
    if (pixels->GetNumberOfValues() < static_cast<vtkIdType>(width) * height * 3) {
        return fail("OpenGL could not draw the picture", {},
                    "Check the graphics driver, or set LIBGL_ALWAYS_SOFTWARE=1");
    }
    auto image = reduced(pixels->GetPointer(0), width, height, factor);
    for (const auto& scene : scenes) {
        window->RemoveRenderer(scene->renderer());
    }
    return image;
}

Expected<void> writePng(const PixelImage& image, const std::string& path)
{
    // Asked first, because VTK reports every failure as a full disk, and on the terminal.
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        return fail("The picture could not be written: " + std::generic_category().message(errno), path,
                    "Choose another folder");
    }
    std::fclose(file);
    vtkNew<vtkImageData> data;
    data->SetDimensions(image.width, image.height, 1);
    data->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
    auto* pixels = static_cast<std::uint8_t*>(data->GetScalarPointer());
    const std::size_t row = static_cast<std::size_t>(image.width) * 3;
    for (int y = 0; y < image.height; ++y) {
        const auto* from = image.rgb.data() + static_cast<std::size_t>(y) * row;
        std::copy(from, from + row, pixels + static_cast<std::size_t>(image.height - 1 - y) * row);
    }
    vtkNew<vtkPNGWriter> writer;
    writer->SetInputData(data);
    writer->SetFileName(path.c_str());
    writer->Write();
    if (writer->GetErrorCode() != vtkErrorCode::NoError) {
        return fail("The picture could not be written", path, "Check that the folder exists and has room");
    }
    return {};
}

} // namespace rankfall
