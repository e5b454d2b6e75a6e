// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/label_layer.h"

#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper2D.h>
#include <vtkProperty2D.h>
#include <vtkRenderer.h>
#include <vtkTextProperty.h>
#include <vtkTextRenderer.h>
#include <vtkTexture.h>
#include <vtkTexturedActor2D.h>
#include <vtkUnsignedCharArray.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <map>

namespace rankfall {

namespace {

struct Fonts {
    std::string regular;
    std::string bold;
};

std::string firstExisting(std::initializer_list<const char*> paths)
{
    for (const char* path : paths) {
        std::error_code error;
        if (std::filesystem::exists(path, error)) {
            return path;
        }
    }
    return {};
}

Fonts& fonts()
{
    static Fonts chosen{firstExisting({"/usr/share/fonts/opentype/inter/Inter-Medium.otf",
                                       "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
                                       "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"}),
                        firstExisting({"/usr/share/fonts/opentype/inter/Inter-Bold.otf",
                                       "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
                                       "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"})};
    return chosen;
}

/// A rasterised text: coverage, rows from the bottom.
struct Raster {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> alpha;
};

struct RasterKey {
    std::string text;
    int size = 0; // quarter pixels
    bool bold = false;
    auto operator<=>(const RasterKey&) const = default;
};

Raster rasterise(const RasterKey& key)
{
    vtkNew<vtkTextProperty> style;
    const std::string& file = key.bold ? fonts().bold : fonts().regular;
    if (file.empty()) {
        style->SetFontFamilyToArial();
        style->SetBold(key.bold ? 1 : 0);
    } else {
        style->SetFontFamily(VTK_FONT_FILE);
        style->SetFontFile(file.c_str());
    }
    style->SetFontSize(std::max(6, (key.size + 2) / 4));
    style->SetColor(1, 1, 1);
    vtkNew<vtkImageData> image;
    int dims[2]{0, 0};
    vtkTextRenderer* renderer = vtkTextRenderer::GetInstance();
    Raster raster;
    // At 72 dots an inch a point is a pixel.
    if (renderer == nullptr || !renderer->RenderString(style, key.text, image, dims, 72, vtkTextRenderer::FreeType)) {
        return raster;
    }
    int whole[3];
    image->GetDimensions(whole);
    raster.width = dims[0];
    raster.height = dims[1];
    raster.alpha.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    const int channels = image->GetNumberOfScalarComponents();
    const auto* pixels = static_cast<const std::uint8_t*>(image->GetScalarPointer());
    for (int y = 0; y < raster.height; ++y) {
        for (int x = 0; x < raster.width; ++x) {
            raster.alpha[static_cast<std::size_t>(y * raster.width + x)] =
                pixels[(y * whole[0] + x) * channels + channels - 1];
        }
    }
    return raster;
}

/// Rasters are shared by all panes: texts repeat.
const Raster& rasterOf(const RasterKey& key)
{
    static std::map<RasterKey, Raster> rasters;
    if (rasters.size() > 4000) {
        rasters.clear();
    }
    auto found = rasters.find(key);
    if (found == rasters.end()) {
        found = rasters.emplace(key, rasterise(key)).first;
    }
    return found->second;
}

RasterKey keyOf(const std::string& text, double size, bool bold)
{
    return {text, static_cast<int>(std::lround(size * 4)), bold};
}

} // namespace

/// The texture with every text in use, filled shelf by shelf.
struct LabelLayer::Private {
    struct Place {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
    };

    static constexpr int kSolid = 4; ///< the lower left corner is opaque: what patches are made of

    int side = 512;
    int shelfX = 0;
    int shelfY = 0;
    int shelfHeight = 0;
    std::map<RasterKey, Place> places;
    vtkNew<vtkImageData> image;
    vtkNew<vtkTexture> texture;
    vtkNew<vtkPolyData> quads;
    vtkNew<vtkPolyDataMapper2D> mapper;
    vtkNew<vtkTexturedActor2D> actor;

    void restart(int newSide)
    {
        side = newSide;
        shelfX = kSolid + 1;
        shelfY = 0;
        shelfHeight = kSolid;
        places.clear();
        image->SetDimensions(side, side, 1);
        image->AllocateScalars(VTK_UNSIGNED_CHAR, 4);
        auto* pixels = static_cast<std::uint8_t*>(image->GetScalarPointer());
        for (int i = 0; i < side * side; ++i) {
            std::memset(pixels + 4 * i, 255, 3);
            pixels[4 * i + 3] = i % side < kSolid && i / side < kSolid ? 255 : 0;
        }
    }

    /// False when the text does not fit any more.
    bool place(const RasterKey& key)
    {
        if (places.contains(key)) {
            return true;
        }
        const Raster& raster = rasterOf(key);
        if (shelfX + raster.width + 1 > side) {
            shelfX = 0;
            shelfY += shelfHeight + 1;
            shelfHeight = 0;
        }
        if (raster.width > side || shelfY + raster.height > side) {
            return false;
        }
        auto* pixels = static_cast<std::uint8_t*>(image->GetScalarPointer());
        for (int y = 0; y < raster.height; ++y) {
            for (int x = 0; x < raster.width; ++x) {
                pixels[4 * ((shelfY + y) * side + shelfX + x) + 3] =
                    raster.alpha[static_cast<std::size_t>(y * raster.width + x)];
            }
        }
        places[key] = {shelfX, shelfY, raster.width, raster.height};
        shelfX += raster.width + 1;
        shelfHeight = std::max(shelfHeight, raster.height);
        image->Modified();
        return true;
    }

    void placeAll(const std::vector<PlacedText>& texts)
    {
        for (int newSide = side; newSide <= 4096; newSide *= 2) {
            bool all = true;
            for (const auto& text : texts) {
                all = all && place(keyOf(text.text, text.size, text.bold));
            }
            if (all) {
                return;
            }
            // Full: forget texts that are no longer shown, in a larger picture when that was not enough.
            restart(places.size() > 2 * texts.size() ? side : side * 2);
        }
    }
};

LabelLayer::LabelLayer(vtkRenderer* renderer)
    : m_d(std::make_unique<Private>())
{
    m_d->restart(m_d->side);
    m_d->texture->SetInputData(m_d->image);
    m_d->texture->InterpolateOff();
    m_d->texture->MipmapOff();
    m_d->texture->RepeatOff();
    m_d->mapper->SetInputData(m_d->quads);
    m_d->mapper->SetScalarModeToUsePointData();
    m_d->mapper->ScalarVisibilityOn();
    m_d->actor->SetMapper(m_d->mapper);
    m_d->actor->SetTexture(m_d->texture);
    m_d->actor->GetProperty()->SetDisplayLocationToForeground();
    m_d->actor->PickableOff();
    renderer->AddActor2D(m_d->actor);
}

LabelLayer::~LabelLayer() = default;

void LabelLayer::setFonts(const std::string& regular, const std::string& bold)
{
    fonts() = {regular, bold};
}

Vec2 LabelLayer::measure(const std::string& text, double size, bool bold) const
{
    const Raster& raster = rasterOf(keyOf(text, size, bold));
    return {static_cast<double>(raster.width), static_cast<double>(raster.height)};
}

void LabelLayer::show(const std::vector<PlacedText>& texts, Rgb background)
{
    m_d->placeAll(texts);
    vtkNew<vtkPoints> points;
    vtkNew<vtkFloatArray> coordinates;
    coordinates->SetNumberOfComponents(2);
    vtkNew<vtkUnsignedCharArray> colours;
    colours->SetNumberOfComponents(4);
    vtkNew<vtkCellArray> polys;
    const double side = m_d->side;
    // A rectangle of the screen, filled with a rectangle of the texture.
    const auto add = [&](double x, double y, double w, double h, double tx, double ty, double tw, double th,
                         Rgb colour) {
        const vtkIdType first = points->GetNumberOfPoints();
        for (int corner = 0; corner < 4; ++corner) {
            const bool right = corner == 1 || corner == 2;
            const bool top = corner >= 2;
            points->InsertNextPoint(x + (right ? w : 0), y + (top ? h : 0), 0);
            coordinates->InsertNextTuple2((tx + (right ? tw : 0)) / side, (ty + (top ? th : 0)) / side);
            const std::array<unsigned char, 4> rgba{colour.r, colour.g, colour.b, 255};
            colours->InsertNextTypedTuple(rgba.data());
        }
        const std::array<vtkIdType, 6> corners{first, first + 1, first + 2, first, first + 2, first + 3};
        polys->InsertNextCell(3, corners.data());
        polys->InsertNextCell(3, corners.data() + 3);
    };
    for (const auto& text : texts) {
        const auto found = m_d->places.find(keyOf(text.text, text.size, text.bold));
        if (found == m_d->places.end()) {
            continue;
        }
        const auto& place = found->second;
        const double x = std::round(text.lowerLeft.x);
        const double y = std::round(text.lowerLeft.y);
        if (text.backed) {
            const double pad = std::round(text.size * 0.22);
            add(x - pad, y - pad, place.width + 2 * pad, place.height + 2 * pad, 1, 1, 2, 2, background);
        }
        add(x, y, place.width, place.height, place.x, place.y, place.width, place.height, text.colour);
    }
    m_d->quads->SetPoints(points);
    m_d->quads->SetPolys(polys);
    m_d->quads->GetPointData()->SetTCoords(coordinates);
    m_d->quads->GetPointData()->SetScalars(colours);
    m_d->quads->Modified();
    m_d->actor->SetVisibility(points->GetNumberOfPoints() > 0 ? 1 : 0);
}

} // namespace rankfall
