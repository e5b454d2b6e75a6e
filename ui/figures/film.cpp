// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/film.h"

#include "ui/figures/film_writers.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace rankfall {

namespace {

/// step.png: step-0001.png, step-0002.png …, each frame once for every 1/25 s.
class PngSequence : public FilmWriter {
public:
    explicit PngSequence(const QString& path)
        : m_stem(path.chopped(4))
    {
    }

    Expected<void> add(const QImage& frame, int milliseconds) override
    {
        for (int left = framesFor(milliseconds); left > 0; --left) {
            const QString path = QStringLiteral("%1-%2.png").arg(m_stem).arg(++m_count, 4, 10, QLatin1Char('0'));
            if (!frame.save(path, "PNG")) {
                return fail("A frame could not be written", path.toStdString(),
                            "Check that the folder can be written and has room");
            }
        }
        return {};
    }

    Expected<void> finish() override { return {}; }

private:
    QString m_stem;
    int m_count = 0;
};

} // namespace

int framesFor(int milliseconds)
{
    return std::max(1, (milliseconds * kFilmRate + 500) / 1000);
}

std::vector<FilmFormat> filmFormats()
{
    std::vector<FilmFormat> formats{{".gif", "Animated GIF"}, {".ogv", "Ogg Theora video"}};
    if (!QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) {
        formats.push_back({".mp4", "MP4 video"});
    }
    formats.push_back({".png", "Numbered PNG pictures"});
    return formats;
}

Expected<std::unique_ptr<FilmWriter>> filmTo(const QString& path, QSize size)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isWritable()) {
        return fail("The film could not be written: the folder does not exist or cannot be written", path.toStdString(),
                    "Choose another folder");
    }
    const auto endsWith = [&](const char* end) { return path.endsWith(QLatin1String(end), Qt::CaseInsensitive); };
    if (endsWith(".gif")) {
        return gifFilm(path, size);
    }
    if (endsWith(".ogv")) {
        return oggFilm(path, size);
    }
    if (endsWith(".mp4")) {
        return mp4Film(path, size);
    }
    if (endsWith(".png")) {
        return std::make_unique<PngSequence>(path);
    }
    return fail("The name says no kind of film", path.toStdString(),
                "Let it end in .gif, .ogv or .mp4, or in .png for numbered pictures");
}

} // namespace rankfall
