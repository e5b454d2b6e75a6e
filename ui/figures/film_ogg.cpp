// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/film_writers.h"

#include <QFile>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkOggTheoraWriter.h>

#include <cstring>

namespace rankfall {

namespace {

/// VTK's writer; its pictures have their first row at the bottom.
class OggFilm : public FilmWriter {
public:
    OggFilm(const QString& path, QSize size)
        : m_path(path)
        , m_size(size)
    {
        m_image->SetDimensions(size.width(), size.height(), 1);
        m_image->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
        m_writer->SetInputData(m_image);
        m_writer->SetFileName(QFile::encodeName(path).constData());
        m_writer->SetRate(kFilmRate);
        m_writer->SetQuality(2);
        m_writer->SetSubsampling(0);
        m_writer->Start();
    }

    ~OggFilm() override
    {
        if (!m_finished) {
            m_writer->End();
            QFile::remove(m_path);
        }
    }

    Expected<void> add(const QImage& frame, int milliseconds) override
    {
        const QImage image = frame.convertToFormat(QImage::Format_RGB888);
        auto* pixels = static_cast<std::uint8_t*>(m_image->GetScalarPointer());
        const auto row = static_cast<std::size_t>(m_size.width()) * 3;
        for (int y = 0; y < m_size.height(); ++y) {
            std::memcpy(pixels + static_cast<std::size_t>(y) * row, image.constScanLine(m_size.height() - 1 - y), row);
        }
        m_image->Modified();
        for (int left = framesFor(milliseconds); left > 0; --left) {
            m_writer->Write();
        }
        return m_writer->GetError() == 0 ? Expected<void>() : broken();
    }

    Expected<void> finish() override
    {
        m_finished = true;
        m_writer->End();
        return m_writer->GetError() == 0 ? Expected<void>() : broken();
    }

private:
    tl::unexpected<Error> broken() const
    {
        return fail("The film could not be written", m_path.toStdString(),
                    "Check that the folder can be written and has room");
    }

    QString m_path;
    QSize m_size;
    bool m_finished = false;
    vtkNew<vtkImageData> m_image;
    vtkNew<vtkOggTheoraWriter> m_writer;
};

} // namespace

Expected<std::unique_ptr<FilmWriter>> oggFilm(const QString& path, QSize size)
{
    return std::make_unique<OggFilm>(path, size);
}

} // namespace rankfall
