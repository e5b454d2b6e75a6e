// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/film_writers.h"

#include <QSaveFile>

#include <algorithm>
#include <array>
#include <gif_lib.h>
#include <map>

namespace rankfall {

namespace {

/// A colour's place in a cube of 32³.
int coarse(QRgb colour)
{
    return ((qRed(colour) >> 3) << 10) | ((qGreen(colour) >> 3) << 5) | (qBlue(colour) >> 3);
}

/// Frames with up to 256 colours each: the most frequent ones, after rounding to 32 levels a channel. These pictures
/// have a dozen colours and the mixtures at their edges, which that keeps apart. Each frame only replaces the rectangle
/// that differs from the one before.
class GifFilm : public FilmWriter {
public:
    GifFilm(const QString& path, QSize size)
        : m_file(path)
        , m_size(size)
    {
    }

    ~GifFilm() override { close(); }

    Expected<void> begin()
    {
        if (!m_file.open(QIODevice::WriteOnly)) {
            return broken();
        }
        int error = 0;
        m_gif = EGifOpen(
            this,
            [](GifFileType* gif, const GifByteType* bytes, int count) {
                auto* self = static_cast<GifFilm*>(gif->UserData);
                return static_cast<int>(self->m_file.write(reinterpret_cast<const char*>(bytes), count));
            },
            &error);
        if (m_gif == nullptr) {
            return broken();
        }
        EGifSetGifVersion(m_gif, true);
        if (EGifPutScreenDesc(m_gif, m_size.width(), m_size.height(), 8, 0, nullptr) != GIF_OK) {
            return broken();
        }
        // Play again and again: Netscape's extension, which every viewer knows.
        const std::array<unsigned char, 3> forever{1, 0, 0};
        EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE);
        EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0");
        EGifPutExtensionBlock(m_gif, static_cast<int>(forever.size()), forever.data());
        EGifPutExtensionTrailer(m_gif);
        return {};
    }

    Expected<void> add(const QImage& frame, int milliseconds) override
    {
        const QImage image = frame.convertToFormat(QImage::Format_RGB32);
        const QRect part = differing(image);
        m_last = image;
        // The table in the order of the colours' frequency.
        std::map<int, std::pair<int, QRgb>> counts;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            for (int x = part.left(); x <= part.right(); ++x) {
                auto& [count, sample] = counts[coarse(row[x])];
                ++count;
                sample = row[x];
            }
        }
        std::vector<std::pair<int, QRgb>> table;
        for (const auto& [place, entry] : counts) {
            table.push_back(entry);
        }
        std::ranges::stable_sort(table, std::greater{}, &std::pair<int, QRgb>::first);
        table.resize(std::min<std::size_t>(table.size(), 256));
        std::vector<GifColorType> colours(256, GifColorType{0, 0, 0});
        for (std::size_t i = 0; i < table.size(); ++i) {
            colours[i] = {static_cast<GifByteType>(qRed(table[i].second)),
                          static_cast<GifByteType>(qGreen(table[i].second)),
                          static_cast<GifByteType>(qBlue(table[i].second))};
        }
        GraphicsControlBlock control{};
        control.DisposalMode = DISPOSE_DO_NOT;
        control.DelayTime = std::max(2, (milliseconds + 5) / 10);
        control.TransparentColor = NO_TRANSPARENT_COLOR;
        std::array<GifByteType, 4> extension{};
        const auto length = static_cast<int>(EGifGCBToExtension(&control, extension.data()));
        ColorMapObject* map = GifMakeMapObject(256, colours.data());
        bool ok = map != nullptr &&
                  EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, length, extension.data()) == GIF_OK &&
                  EGifPutImageDesc(m_gif, part.left(), part.top(), part.width(), part.height(), false, map) == GIF_OK;
        GifFreeMapObject(map);
        std::map<int, GifPixelType> known;
        std::vector<GifPixelType> line(static_cast<std::size_t>(part.width()));
        for (int y = part.top(); ok && y <= part.bottom(); ++y) {
            const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            for (int x = part.left(); x <= part.right(); ++x) {
                auto found = known.find(coarse(row[x]));
                if (found == known.end()) {
                    found = known.emplace(coarse(row[x]), nearest(table, row[x])).first;
                }
                line[static_cast<std::size_t>(x - part.left())] = found->second;
            }
            ok = EGifPutLine(m_gif, line.data(), part.width()) == GIF_OK;
        }
        return ok ? Expected<void>() : broken();
    }

    Expected<void> finish() override { return close() && m_file.commit() ? Expected<void>() : broken(); }

private:
    QRect differing(const QImage& image) const
    {
        if (m_last.size() != image.size()) {
            return image.rect();
        }
        QRect part;
        for (int y = 0; y < image.height(); ++y) {
            const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            const auto* was = reinterpret_cast<const QRgb*>(m_last.constScanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                if (row[x] != was[x]) {
                    part |= QRect(x, y, 1, 1);
                }
            }
        }
        return part.isEmpty() ? QRect(0, 0, 1, 1) : part;
    }

    static GifPixelType nearest(const std::vector<std::pair<int, QRgb>>& table, QRgb colour)
    {
        const auto distance = [colour](const std::pair<int, QRgb>& entry) {
            const int r = qRed(entry.second) - qRed(colour);
            const int g = qGreen(entry.second) - qGreen(colour);
            const int b = qBlue(entry.second) - qBlue(colour);
            return 3 * r * r + 6 * g * g + b * b;
        };
        return static_cast<GifPixelType>(std::ranges::min_element(table, {}, distance) - table.begin());
    }

    bool close()
    {
        const bool ok = m_gif == nullptr || EGifCloseFile(m_gif, nullptr) == GIF_OK;
        m_gif = nullptr;
        return ok;
    }

    tl::unexpected<Error> broken() const
    {
        return fail("The film could not be written: " + m_file.errorString().toStdString(),
                    m_file.fileName().toStdString(), "Check that the folder can be written and has room");
    }

    QSaveFile m_file;
    QSize m_size;
    GifFileType* m_gif = nullptr;
    QImage m_last;
};

} // namespace

Expected<std::unique_ptr<FilmWriter>> gifFilm(const QString& path, QSize size)
{
    auto film = std::make_unique<GifFilm>(path, size);
    if (const auto begun = film->begin(); !begun) {
        return tl::unexpected(begun.error());
    }
    return film;
}

} // namespace rankfall
