// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/sheet_canvas.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace rankfall {

class Segmented;

/// The slice sheet: a position read as small matrices, one for each entry of C (or A, or B), laid out as that matrix.
/// An equal of the 3D view, linked with it through the workbench, and needing no OpenGL.
class SheetView : public QWidget {
    Q_OBJECT

public:
    explicit SheetView(Workbench* workbench, QWidget* parent = nullptr);

    SheetCanvas* canvas() const { return m_canvas; }

    SheetShows shown() const { return m_canvas->shown(); }

    void setShown(SheetShows shown);
    void setSlicing(Mode mode);
    /// Offers the pinned position and the difference as well, and shows the difference first; none: as before.
    void setComparison(std::optional<SheetCanvas::Comparison> comparison);

    Mode slicing() const { return m_canvas->slicing(); }

private:
    void describe();

    Workbench* m_workbench;
    SheetCanvas* m_canvas;
    Segmented* m_show;
    Segmented* m_slice;
    QLabel* m_caption;
    QToolButton* m_fit;
};

} // namespace rankfall
