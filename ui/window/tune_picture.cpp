// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/recorder.h"
#include "ui/figures/writers.h"
#include "ui/panels/pareto_graph.h"
#include "ui/window/scheme_saving.h"
#include "ui/window/tune_dialog.h"
#include "ui/workbench/core_text.h"

#include <QDir>
#include <QFileDialog>
#include <QPainter>

namespace rankfall {

namespace {

constexpr double kPictureScale = 2; ///< pixels a point

} // namespace

Expected<void> TuneDialog::savePicture(const QString& path) const
{
    FigureRecorder recorder(m_graph->size());
    {
        QPainter painter(&recorder);
        m_graph->paint(painter);
    }
    const Figure figure = recorder.take();
    if (const auto format = figureFormatOf(path)) {
        return writeFigure(figure, path, *format);
    }
    return toImage(figure, kPictureScale).save(path)
               ? Expected<void>()
               : fail("The picture cannot be written", path.toStdString(), "Give it the ending .svg, .pdf or .png");
}

void TuneDialog::askForPicture()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save picture"), QDir(lastFolder()).filePath(QStringLiteral("tuned.svg")),
                                     tr("Pictures (*.svg *.pdf *.tikz *.png)"));
    if (path.isEmpty()) {
        return;
    }
    rememberFolderOf(path);
    const auto saved = savePicture(path);
    m_remarkText = saved ? tr("Saved %1").arg(path) : errorText(saved.error());
    showState();
}

} // namespace rankfall
