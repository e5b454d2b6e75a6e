// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/views/sheet_view.h"
#include "ui/window/film_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/picture_dialog.h"
#include "ui/window/report.h"
#include "ui/workbench/core_text.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSettings>

#include <algorithm>

namespace rankfall {

void MainWindow::savePicture()
{
    const bool sheetOnly = m_views == Views::Sheet || !m_viewport;
    auto* dialog =
        new PictureDialog(m_workbench, m_viewport, m_sheet, sheetOnly ? PictureOf::Sheet : PictureOf::Scenes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PictureDialog::saved, this,
            [this](const QString& path) { Q_EMIT m_workbench.message(tr("Saved %1").arg(path)); });
    dialog->open();
}

void MainWindow::saveFilm()
{
    auto* dialog = new FilmDialog(m_workbench, m_viewport, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FilmDialog::saved, this,
            [this](const QString& path) { Q_EMIT m_workbench.message(tr("Saved %1").arg(path)); });
    dialog->open();
}

void MainWindow::copyPicture()
{
    PictureRequest request;
    request.of = m_views == Views::Sheet || !m_viewport ? PictureOf::Sheet : PictureOf::Scenes;
    request.size = m_viewport && m_viewport->isVisible() ? m_viewport->size() : m_sheet->size();
    request.palette = currentPalette();
    constexpr double kPrintScale = 2;
    const auto image = PictureMaker(m_workbench, m_viewport, m_sheet).image(request, kPrintScale);
    if (!image) {
        Q_EMIT m_workbench.message(errorText(image.error()));
        return;
    }
    QGuiApplication::clipboard()->setImage(*image);
    Q_EMIT m_workbench.message(tr("Copied a picture of %1 × %2 pixels").arg(image->width()).arg(image->height()));
}

void MainWindow::saveReport()
{
    QSettings settings;
    const auto key = QStringLiteral("pictures/folder");
    const QString html = tr("Web page (*.html)");
    const QString pdf = tr("PDF for print (*.pdf)");
    QString filter = html;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save report"),
        QDir(settings.value(key, QDir::homePath()).toString())
            .filePath(QFileInfo(m_workbench.displayName()).completeBaseName() + QStringLiteral(".html")),
        html + QStringLiteral(";;") + pdf, &filter);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += filter == pdf ? QStringLiteral(".pdf") : QStringLiteral(".html");
    }
    settings.setValue(key, QFileInfo(path).absolutePath());
    PaneCameras cameras;
    if (m_viewport) {
        std::ranges::transform(kPanes, cameras.begin(), [this](Pane pane) { return m_viewport->camera(pane); });
    }
    if (const auto written = writeReport(m_workbench, cameras, path); !written) {
        QMessageBox::warning(this, tr("The report could not be saved"), errorText(written.error()));
        return;
    }
    Q_EMIT m_workbench.message(tr("Saved %1").arg(path));
}

} // namespace rankfall
