// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/axis_labels.h"

#include <memory>
#include <vector>

class vtkRenderer;

namespace rankfall {

/// All text of a pane in one draw call: texts are rasterised once into a shared picture and placed as rectangles on
/// whole pixels. A text actor for each label would cost more than the cubes.
class LabelLayer {
public:
    explicit LabelLayer(vtkRenderer* renderer);
    ~LabelLayer();
    LabelLayer(const LabelLayer&) = delete;
    LabelLayer& operator=(const LabelLayer&) = delete;

    /// The font file of every layer made afterwards and of texts not yet drawn; empty: a well-known sans serif of the
    /// system, or VTK's own.
    static void setFonts(const std::string& regular, const std::string& bold);

    Vec2 measure(const std::string& text, double size, bool bold) const;
    /// `background` is the colour of patches under backed texts.
    void show(const std::vector<PlacedText>& texts, Rgb background);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace rankfall
