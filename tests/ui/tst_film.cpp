// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/ui/views_fixture.h"
#include "ui/theme/theme.h"
#include "ui/window/film_dialog.h"

#include <QApplication>
#include <QDir>
#include <QImageReader>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;

/// A line as a film.
class TestFilm : public QObject {
    Q_OBJECT

private:
    static constexpr FilmPace kQuick{200, 100, 200};

    LineFilm film() const
    {
        return LineFilm(m_bench.session(), {}, {.size = {300, 160}, .palette = kLightPalette}, kQuick);
    }

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, Theme::Light);
        fixture::open(m_bench, {2, 2, 2});
        QVERIFY(fixture::play(m_bench, {0, 1, 2}));
    }

    void itHasTheMomentsOfEveryMove()
    {
        LineFilm f = film();
        QCOMPARE(f.frameCount(), 1 + 3 * (200 * kFilmRate / 1000 + 1));
        int time = 0;
        for (int i = 0; i < f.frameCount(); ++i) {
            const auto frame = f.frame(i);
            QVERIFY(frame.has_value());
            QCOMPARE(frame->image.size(), QSize(300, 160));
            time += frame->milliseconds;
        }
        QCOMPARE(time, 100 + 3 * 200 + 2 * 100 + 200);
    }

    void framesAreTheSameEveryTimeAndInAnyOrder()
    {
        LineFilm one = film();
        LineFilm two = film();
        for (const int i : {15, 3, 0, 7}) {
            QCOMPARE(one.frame(i)->image, two.frame(i)->image);
        }
        QVERIFY(one.frame(3)->image != one.frame(4)->image);
        const auto still = two.frame(6)->image;
        QCOMPARE(one.frame(6)->image, still);
    }

    void theWindowStaysWhereItIs()
    {
        const NodeId before = m_bench.session().current();
        (void)film().frame(2);
        QCOMPARE(m_bench.session().current(), before);
    }

    void aGifHoldsEveryFrame()
    {
        LineFilm f = film();
        const QString path = m_folder.filePath(QStringLiteral("f.gif"));
        QVERIFY(writeFilm(f, path).value_or(false));
        QImageReader reader(path);
        int frames = 0;
        while (reader.canRead() && !reader.read().isNull()) {
            ++frames;
        }
        if (frames == 0 && reader.error() == QImageReader::UnsupportedFormatError) {
            QSKIP("Qt reads no GIF here");
        }
        QCOMPARE(frames, f.frameCount());
    }

    void aGifShowsTheColoursOfTheFrames()
    {
        LineFilm f = film();
        const QString path = m_folder.filePath(QStringLiteral("c.gif"));
        QVERIFY(writeFilm(f, path).value_or(false));
        QImageReader reader(path);
        const QImage image = reader.read().convertToFormat(QImage::Format_RGB32);
        if (image.isNull()) {
            QSKIP("Qt reads no GIF here");
        }
        const QImage frame = f.frame(0)->image;
        for (int y = 0; y < frame.height(); y += 3) {
            for (int x = 0; x < frame.width(); x += 3) {
                const QColor p = image.pixelColor(x, y);
                const QColor q = frame.pixelColor(x, y);
                const int apart = std::max(
                    {std::abs(p.red() - q.red()), std::abs(p.green() - q.green()), std::abs(p.blue() - q.blue())});
                QVERIFY2(apart <= 16, qPrintable(QStringLiteral("%1 at %2, %3").arg(apart).arg(x).arg(y)));
            }
        }
    }

    void videosAreReadByOthers_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("ogg") << QStringLiteral(".ogv");
        QTest::newRow("mp4") << QStringLiteral(".mp4");
    }

    void videosAreReadByOthers()
    {
        QFETCH(QString, ending);
        LineFilm f = film();
        const QString path = m_folder.filePath(QStringLiteral("f") + ending);
        const auto written = writeFilm(f, path);
        if (!written && ending == QStringLiteral(".mp4")) {
            QVERIFY(written.error().text().find("ffmpeg") != std::string::npos);
            QSKIP("There is no ffmpeg here");
        }
        QVERIFY2(written.has_value(), written ? "" : written.error().text().c_str());
        const QString probe = QStandardPaths::findExecutable(QStringLiteral("ffprobe"));
        if (probe.isEmpty()) {
            QSKIP("There is no ffprobe here");
        }
        QProcess run;
        run.start(probe, {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-count_frames"),
                          QStringLiteral("-show_entries"), QStringLiteral("stream=nb_read_frames"),
                          QStringLiteral("-of"), QStringLiteral("csv=p=0"), path});
        QVERIFY(run.waitForFinished());
        // Every moment once; those that stand, for their time.
        const int expected = 3 + 3 * 5 + 2 * 3 + 5;
        const int frames = run.readAllStandardOutput().trimmed().toInt();
        // Theora holds a repeated picture as an empty packet, which is not counted.
        const int least = ending == QStringLiteral(".ogv") ? f.frameCount() - 1 : expected - 1;
        QVERIFY2(frames >= least && frames <= expected + 3, qPrintable(QString::number(frames)));
    }

    void numberedPicturesAreOnePerFrameTime()
    {
        LineFilm f = film();
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("n")));
        QVERIFY(writeFilm(f, m_folder.filePath(QStringLiteral("n/step.png"))).value_or(false));
        const QStringList files = QDir(m_folder.filePath(QStringLiteral("n"))).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.front(), QStringLiteral("step-0001.png"));
        QCOMPARE(files.size(), 3 + 3 * 5 + 2 * 3 + 5);
    }

    void wrongNamesAndPlacesAreSaid()
    {
        const auto odd = filmTo(m_folder.filePath(QStringLiteral("f.avi")), {10, 10});
        QVERIFY(!odd && odd.error().remedy.find(".gif") != std::string::npos);
        QVERIFY(!filmTo(QStringLiteral("/no/such/folder/f.gif"), {10, 10}));
    }

    void theDialogWritesAndStops()
    {
        FilmDialog dialog(m_bench, nullptr, nullptr);
        dialog.show();
        QSignalSpy saved(&dialog, &FilmDialog::saved);
        QSignalSpy failed(&dialog, &FilmDialog::failed);
        const QString path = m_folder.filePath(QStringLiteral("d.gif"));
        dialog.saveTo(path);
        QVERIFY(dialog.isWriting());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!QFile::exists(path));
        QVERIFY(dialog.isVisible());
        dialog.saveTo(path);
        QVERIFY(saved.wait(25000));
        QVERIFY(QFile::exists(path));
        QVERIFY(!dialog.isVisible());
    }

    void anEmptyLineIsNotFilmed()
    {
        Workbench empty;
        fixture::open(empty, {2, 2, 2});
        FilmDialog dialog(empty, nullptr, nullptr);
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("facts"))->text().contains(QStringLiteral("no moves")));
    }

private:
    Workbench m_bench;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestFilm)
#include "tst_film.moc"
