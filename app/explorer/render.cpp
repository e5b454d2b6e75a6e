// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/explorer/render.h"

#include "core/course/course.h"
#include "ui/figures/writers.h"
#include "ui/panels/learn_panel.h"
#include "ui/viewport/viewport.h"
#include "ui/views/sheet_view.h"
#include "ui/window/documents.h"
#include "ui/window/line_film.h"
#include "ui/window/main_window.h"
#include "ui/window/picture.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace rankfall {

Expected<Session> sessionOf(const QString& source)
{
    const std::string name = source.toStdString();
    if (!QFileInfo::exists(source) && !isAtlasName(name) && !isMadeName(name)) {
        auto target = openTarget(source.toStdString());
        if (!target) {
            Error error = target.error();
            error.remedy =
                "Give the name of a file, of a target or of a scheme such as atlas:4x4x5:z2. " + error.remedy;
            return tl::unexpected(error);
        }
        if (!(*target)->isExplorable()) {
            return fail("“" + source.toStdString() + "” is too large to be drawn", {},
                        "Matrix products are drawn up to 8x8x8");
        }
        return Session(Problem{*target, Ring::Z, 2});
    }
    auto opened = openFileOrAtlas(source.toStdString());
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    if (auto* document = std::get_if<SessionDocument>(&*opened)) {
        return std::move(document->session);
    }
    if (const auto* list = std::get_if<SchemeList>(&*opened)) {
        if (list->size() != 1) {
            return fail("The file holds " + std::to_string(list->size()) + " schemes", source.toStdString(),
                        "Write one of them to a file first: rankfall-cli convert");
        }
        const auto member = list->member(0);
        if (!member) {
            return tl::unexpected(member.error());
        }
        const SettledScheme settled = settle(*member);
        return sessionOfScheme(settled.scheme, playableRing(settled));
    }
    return Session(Problem{std::get<TargetPtr>(*opened), Ring::Z, 2});
}

namespace {

Expected<void> saved(const QImage& image, const QString& path)
{
    if (image.isNull() || !image.save(path)) {
        return fail("The picture could not be written", path.toStdString(),
                    "Check that the folder exists and can be written");
    }
    return {};
}

/// The window at one step of a lesson, or at each.
Expected<void> renderLesson(const RenderRequest& request, MainWindow& window)
{
    LearnPanel* learn = window.learn();
    learn->player()->setKeepsProgress(false);
    auto lesson = courseLesson(request.lesson.toStdString(), request.language.toStdString());
    if (!lesson) {
        return tl::unexpected(lesson.error());
    }
    window.resize(request.size);
    window.show();
    window.showLearning();
    learn->open(std::move(*lesson));
    const int steps = learn->player()->steps();
    if (request.step && (*request.step < 1 || *request.step > steps)) {
        return fail("The lesson has no step " + std::to_string(*request.step), request.lesson.toStdString(),
                    "Its steps are 1 to " + std::to_string(steps));
    }
    for (int step = 1; step <= steps; ++step) {
        if (request.step && *request.step != step) {
            continue;
        }
        learn->player()->goTo(step - 1);
        window.settle();
        const QFileInfo out(request.output);
        const QString path =
            request.step ? request.output
                         : out.dir().filePath(
                               QStringLiteral("%1-%2.%3").arg(out.completeBaseName()).arg(step).arg(out.suffix()));
        if (const auto written = saved(window.grab().toImage(), path); !written) {
            return written;
        }
    }
    return {};
}

} // namespace

Expected<void> render(const RenderRequest& request, Theme theme)
{
    const QTemporaryDir scratch;
    MainWindow window(
        WindowOptions{.autosaveFolder = scratch.path(), .rememberLayout = false, .hints = false, .theme = theme});
    if (window.viewport()) {
        window.viewport()->setReducedMotion(true);
    }
    if (!request.lesson.isEmpty()) {
        return renderLesson(request, window);
    }
    if (!request.source.isEmpty()) {
        auto session = sessionOf(request.source);
        if (!session) {
            return tl::unexpected(session.error());
        }
        window.workbench().setSession(std::move(*session));
    }
    if (request.move) {
        window.workbench().goToEnd();
        const int moves = window.workbench().session().depth(window.workbench().session().current());
        if (*request.move < 0 || *request.move > moves) {
            return fail("There is no move " + std::to_string(*request.move) + ": the line has " +
                        std::to_string(moves));
        }
        window.workbench().goTo(window.workbench().session().line()[static_cast<std::size_t>(*request.move)]);
    }
    const bool isVector = figureFormatOf(request.output).has_value();
    if (request.view == QLatin1String("3d") && !window.viewport() && !isVector) {
        QString reason;
        (void)Viewport::isAvailable(&reason);
        return fail("OpenGL is not available: " + reason.toStdString(), {}, "Render the sheet instead: --view sheet");
    }
    if (request.isFilm) {
        LineFilm film(window.workbench().session(), {}, {.size = request.size, .palette = currentPalette()}, {});
        const auto written = writeFilm(film, request.output);
        return written ? Expected<void>() : tl::unexpected(written.error());
    }
    if (isVector) {
        if (request.view == QLatin1String("window")) {
            return fail("A window cannot be drawn as vectors", request.output.toStdString(),
                        "Give --view 3d or --view sheet, or write a PNG");
        }
        const PictureRequest picture{.of =
                                         request.view == QLatin1String("sheet") ? PictureOf::Sheet : PictureOf::Scenes,
                                     .size = request.size,
                                     .palette = currentPalette()};
        const auto figure = PictureMaker(window.workbench(), window.viewport(), window.sheet()).figure(picture);
        return figure ? writeFigure(*figure, request.output, *figureFormatOf(request.output))
                      : tl::unexpected(figure.error());
    }
    QImage image;
    window.resize(request.size);
    window.show();
    window.settle();
    if (request.view == QLatin1String("window")) {
        image = window.grab().toImage();
    } else {
        QWidget* view = request.view == QLatin1String("3d") ? static_cast<QWidget*>(window.viewport()) : window.sheet();
        view->setParent(nullptr);
        view->resize(request.size);
        view->show();
        QApplication::processEvents();
        image = view == window.viewport() ? window.viewport()->grabImage(1) : view->grab().toImage();
        view->hide();
        view->deleteLater();
    }
    return saved(image, request.output);
}

} // namespace rankfall
