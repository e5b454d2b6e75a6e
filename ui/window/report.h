// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/picture.h"

#include <QString>

namespace rankfall {

class Workbench;

/// Lines of up to this many moves get a picture of every position; longer ones of their first and last.
inline constexpr int kReportPictures = 64;

/// The line of a document as a page to read, print or hand out: what the tensor is, what is proved and known about it,
/// the graph of the line, every move with the picture of what it leaves and its comment, and the algorithm at its end.
/// Light colours, for paper. GUI thread.
///
/// One HTML file that needs nothing else: its pictures are SVG within it.
QString reportHtml(const Workbench& workbench, const PaneCameras& cameras);
/// The same as PDF on A4, with vector pictures.
QByteArray reportPdf(const Workbench& workbench, const PaneCameras& cameras);
/// By the end of the name: .html or .pdf. Whole or not at all.
Expected<void> writeReport(const Workbench& workbench, const PaneCameras& cameras, const QString& path);

} // namespace rankfall
