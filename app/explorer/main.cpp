// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/explorer/completions.h"
#include "app/explorer/gallery.h"
#include "app/explorer/render.h"
#include "app/explorer/thumbnail.h"
#include "ui/chrome/settings.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/manual_pages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace {

constexpr int kUnusable = 2;

int refuse(const QString& text)
{
    std::fprintf(stderr, "rankfall: %s\n", text.toUtf8().constData());
    return kUnusable;
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Asked to draw, or only to print something about itself.
bool wantsPictureOnly(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument.startsWith("--render") || argument.startsWith("--film") || argument.startsWith("--manual") ||
            argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v" ||
            argument == "--completions") {
            return true;
        }
    }
    return false;
}

/// File managers draw thumbnails shut off from everything, from the display too.
bool wantsThumbnail(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc,
                       [](const char* argument) { return QByteArray(argument).startsWith("--thumbnail"); });
}

std::optional<rankfall::Theme> themeNamed(const QString& name)
{
    if (name == QLatin1String("dark")) {
        return rankfall::Theme::Dark;
    }
    if (name == QLatin1String("light")) {
        return rankfall::Theme::Light;
    }
    if (name == QLatin1String("system")) {
        return rankfall::Theme::System;
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace rankfall;
    // Qt ends the program in its own words when it finds no display; these are clearer. Pictures without 3D need none.
    if (wantsThumbnail(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!hasDisplay()) {
        if (!wantsPictureOnly(argc, argv)) {
            return refuse(QStringLiteral(
                "There is no display to open a window on. Draw a picture instead with --render OUT.png, or start a "
                "virtual display with xvfb-run."));
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    Viewport::prepareOpenGL();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Rankfall"));
    QApplication::setApplicationName(QStringLiteral("Rankfall"));
    QApplication::setApplicationVersion(QStringLiteral(RANKFALL_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("rankfall"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Explores tensor decompositions: see them, play them, search for them.\n\n"
                       "Examples:\n  rankfall 3x3x3\n  rankfall strassen.rankfall\n  rankfall --render step4.png "
                       "--view 3d --move 4 strassen.rankfall"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("source"),
                                 QStringLiteral("A file of any known kind, a target such as 3x3x3 or poly:3x3, or "
                                                "a scheme of the atlas such as atlas:4x4x5:z2."),
                                 QStringLiteral("[FILE|TARGET]"));
    const QCommandLineOption renderTo(
        QStringLiteral("render"), QStringLiteral("Draws a picture and ends: .png, or .svg, .pdf, .tex for vectors."),
        QStringLiteral("OUT.png"));
    const QCommandLineOption filmTo(QStringLiteral("film"),
                                    QStringLiteral("Films the whole line and ends: .gif, .ogv, .mp4 (with ffmpeg), or "
                                                   ".png for numbered pictures."),
                                    QStringLiteral("OUT.gif"));
    const QCommandLineOption gallery(QStringLiteral("gallery"),
                                     QStringLiteral("Draws every layout, dock and dialog into a folder and ends."),
                                     QStringLiteral("DIRECTORY"));
    const QCommandLineOption manual(
        QStringLiteral("manual"), QStringLiteral("Writes the manual into a folder, as pages for a browser, and ends."),
        QStringLiteral("DIRECTORY"));
    const QCommandLineOption thumbnail(QStringLiteral("thumbnail"),
                                       QStringLiteral("Draws the picture that file managers show of a file and ends; "
                                                      "needs no display."),
                                       QStringLiteral("OUT.png"));
    const QCommandLineOption view(QStringLiteral("view"), QStringLiteral("What to draw: 3d, sheet or window."),
                                  QStringLiteral("view"), QStringLiteral("window"));
    const QCommandLineOption move(QStringLiteral("move"), QStringLiteral("The position after K moves of the line."),
                                  QStringLiteral("K"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the picture or window."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("dark, light or system."),
                                   QStringLiteral("theme"));
    const QCommandLineOption noGl(QStringLiteral("no-opengl"), QStringLiteral("Leaves the 3D views out."));
    const QCommandLineOption lesson(QStringLiteral("lesson"),
                                    QStringLiteral("With --render: each step of a lesson, as OUT-1.png and so on; "
                                                   "`rankfall-cli lesson list` names them."),
                                    QStringLiteral("name"));
    const QCommandLineOption step(QStringLiteral("step"), QStringLiteral("Only this step of the lesson, from 1."),
                                  QStringLiteral("N"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Of the window and of a lesson: en or de."),
                                      QStringLiteral("language"), QStringLiteral("en"));
    const QList<QCommandLineOption> options{renderTo, filmTo, gallery, manual, thumbnail, view,    move,
                                            size,     theme,  noGl,    lesson, step,      language};
    if (const auto done = completion::answer(argc, argv, [&] { return describe(options); })) {
        return *done;
    }
    parser.addOptions(options);
    parser.process(app);

    if (parser.positionalArguments().size() > 1) {
        return refuse(QStringLiteral("More than one file or target was given. Give one."));
    }
    const QString source = parser.positionalArguments().value(0);
    std::optional<Theme> chosen;
    if (parser.isSet(theme)) {
        chosen = themeNamed(parser.value(theme));
        if (!chosen) {
            return refuse(
                QStringLiteral("--theme: “%1” is not a theme. Use dark, light or system.").arg(parser.value(theme)));
        }
    }
    if (parser.isSet(language) && std::none_of(languages().begin(), languages().end(), [&](const Language& known) {
            return known.code == parser.value(language);
        })) {
        return refuse(QStringLiteral("--language: “%1” is not a language. Use en or de.").arg(parser.value(language)));
    }
    // A picture is the same on every machine; the window follows its user, and then the system.
    const bool isPicture =
        parser.isSet(gallery) || parser.isSet(manual) || parser.isSet(renderTo) || parser.isSet(filmTo);
    useLanguage(isPicture || parser.isSet(language) ? parser.value(language) : Settings().language());
    QSize asked;
    if (parser.isSet(size)) {
        const QStringList parts = parser.value(size).split(QLatin1Char('x'));
        asked = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
        if (asked.width() < 64 || asked.height() < 64 || asked.width() > 16384 || asked.height() > 16384) {
            return refuse(QStringLiteral("--size: “%1” is not a size. Write WIDTHxHEIGHT, from 64x64 to 16384x16384.")
                              .arg(parser.value(size)));
        }
    }

    if (parser.isSet(manual)) {
        const QTemporaryDir scratch;
        MainWindow window(WindowOptions{
            .autosaveFolder = scratch.path(), .rememberLayout = false, .hints = false, .openGl = false, .theme = {}});
        const auto written = writeManual(window.actions(), parser.value(manual));
        return written ? 0 : refuse(QString::fromStdString(written.error().text()));
    }

    if (parser.isSet(thumbnail)) {
        const auto drawn = drawThumbnail(source, parser.value(thumbnail), asked.isValid() ? asked.width() : 256);
        return drawn ? 0 : refuse(QString::fromStdString(drawn.error().text()));
    }

    if (parser.isSet(gallery)) {
        const QString shown = source.isEmpty() ? QStringLiteral("atlas:2x2x2:z") : source;
        const auto drawn = drawGallery(app, parser.value(gallery), shown, asked, chosen);
        return drawn ? 0 : refuse(QString::fromStdString(drawn.error().text()));
    }

    if (parser.isSet(renderTo) || parser.isSet(filmTo)) {
        if (parser.isSet(renderTo) && parser.isSet(filmTo)) {
            return refuse(QStringLiteral("Both --render and --film were given. Give one."));
        }
        RenderRequest request{.output = parser.value(parser.isSet(filmTo) ? filmTo : renderTo),
                              .view = parser.value(view),
                              .source = source,
                              .move = {}};
        if (!QStringList{QStringLiteral("3d"), QStringLiteral("sheet"), QStringLiteral("window")}.contains(
                request.view)) {
            return refuse(QStringLiteral("--view: “%1” is not a view. Use 3d, sheet or window.").arg(request.view));
        }
        if (parser.isSet(move)) {
            bool ok = false;
            request.move = parser.value(move).toInt(&ok);
            if (!ok) {
                return refuse(QStringLiteral("--move: “%1” is not a number.").arg(parser.value(move)));
            }
        }
        request.lesson = parser.value(lesson);
        request.language = parser.value(language);
        if (parser.isSet(step)) {
            bool ok = false;
            request.step = parser.value(step).toInt(&ok);
            if (!ok || request.lesson.isEmpty()) {
                return refuse(ok ? QStringLiteral("--step needs a lesson: --lesson NAME.")
                                 : QStringLiteral("--step: “%1” is not a number.").arg(parser.value(step)));
            }
        }
        if (asked.isValid()) {
            request.size = asked;
        }
        request.isFilm = parser.isSet(filmTo);
        applyTheme(app, chosen.value_or(Theme::Dark));
        if (const auto drawn = render(request, chosen.value_or(Theme::Dark)); !drawn) {
            return refuse(QString::fromStdString(drawn.error().text()));
        }
        if (!request.isFilm && request.view == QLatin1String("window") && !Viewport::isAvailable()) {
            std::fprintf(
                stderr,
                "rankfall: OpenGL is not available here, so the picture shows the sheet without the 3D views.\n");
        }
        return 0;
    }

    applyTheme(app, chosen.value_or(Settings().theme()));
    MainWindow window(WindowOptions{.autosaveFolder = {}, .openGl = !parser.isSet(noGl), .theme = chosen});
    if (asked.isValid()) {
        window.resize(asked);
    }
    window.show();
    QTimer::singleShot(0, &window, [&window, source] { window.begin(source); });
    return QApplication::exec();
}
