// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/film_writers.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace rankfall {

namespace {

constexpr int kPatience = 60000; // milliseconds that ffmpeg may take for what it was given

/// Feeds raw pictures to an ffmpeg process. H.264 wants even sizes, so it pads by up to one pixel.
class Mp4Film : public FilmWriter {
public:
    explicit Mp4Film(const QString& path)
        : m_path(path)
    {
    }

    ~Mp4Film() override
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
            QFile::remove(m_path);
        }
    }

    Expected<void> begin(const QString& program, QSize size)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, {QStringLiteral("-y"),
                                  QStringLiteral("-loglevel"),
                                  QStringLiteral("error"),
                                  QStringLiteral("-f"),
                                  QStringLiteral("rawvideo"),
                                  QStringLiteral("-pix_fmt"),
                                  QStringLiteral("rgb24"),
                                  QStringLiteral("-s"),
                                  QStringLiteral("%1x%2").arg(size.width()).arg(size.height()),
                                  QStringLiteral("-r"),
                                  QString::number(kFilmRate),
                                  QStringLiteral("-i"),
                                  QStringLiteral("-"),
                                  QStringLiteral("-vf"),
                                  QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2"),
                                  QStringLiteral("-pix_fmt"),
                                  QStringLiteral("yuv420p"),
                                  QStringLiteral("-crf"),
                                  QStringLiteral("18"),
                                  m_path});
        return m_process.waitForStarted() ? Expected<void>() : broken();
    }

    Expected<void> add(const QImage& frame, int milliseconds) override
    {
        const QImage image = frame.convertToFormat(QImage::Format_RGB888);
        QByteArray bytes;
        for (int y = 0; y < image.height(); ++y) {
            bytes.append(reinterpret_cast<const char*>(image.constScanLine(y)), image.width() * 3);
        }
        for (int left = framesFor(milliseconds); left > 0; --left) {
            m_process.write(bytes);
            while (m_process.bytesToWrite() > 0) {
                if (!m_process.waitForBytesWritten(kPatience)) {
                    return broken();
                }
            }
        }
        return {};
    }

    Expected<void> finish() override
    {
        m_process.closeWriteChannel();
        const bool ok = m_process.waitForFinished(kPatience) && m_process.exitStatus() == QProcess::NormalExit &&
                        m_process.exitCode() == 0;
        return ok ? Expected<void>() : broken();
    }

private:
    tl::unexpected<Error> broken()
    {
        const QByteArray said = m_process.readAll().simplified();
        return fail("ffmpeg did not write the film" + (said.isEmpty() ? std::string() : ": " + said.toStdString()),
                    m_path.toStdString(), "Choose GIF or Ogg, which need no other program");
    }

    QString m_path;
    QProcess m_process;
};

} // namespace

Expected<std::unique_ptr<FilmWriter>> mp4Film(const QString& path, QSize size)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
    if (program.isEmpty()) {
        return fail("MP4 needs the program ffmpeg, which is not installed", path.toStdString(),
                    "Install it, or choose GIF or Ogg");
    }
    auto film = std::make_unique<Mp4Film>(path);
    if (const auto begun = film->begin(program, size); !begun) {
        return tl::unexpected(begun.error());
    }
    return film;
}

} // namespace rankfall
