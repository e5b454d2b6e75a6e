// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QtTest>

using namespace rankfall;

/// Legibility of the palettes, and that what the theme promises reaches widgets.
class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void textReadsOnEverySurface_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }

    void textReadsOnEverySurface()
    {
        QFETCH(bool, dark);
        const Palette& p = dark ? kDarkPalette : kLightPalette;
        for (const Rgb surface : {p.background, p.surface, p.raised}) {
            for (const Rgb ink : {p.text, p.dimText})
                QVERIFY2(contrast(ink, surface) >= 4.5, qPrintable(QString::number(contrast(ink, surface))));
        }
        QVERIFY(contrast(p.accentText, p.accent) >= 4.5);
        // Status words stand on pictures and panels.
        for (const Rgb ink : {p.good, p.warn, p.bad, p.accent}) {
            QVERIFY2(contrast(ink, p.background) >= 4.5, qPrintable(QString::number(contrast(ink, p.background))));
            QVERIFY2(contrast(ink, p.surface) >= 4.5, qPrintable(QString::number(contrast(ink, p.surface))));
        }
    }

    void valuesStandOutOnPictures_data() { textReadsOnEverySurface_data(); }

    void valuesStandOutOnPictures()
    {
        QFETCH(bool, dark);
        const Palette& p = dark ? kDarkPalette : kLightPalette;
        for (const int value : {-2, -1, 1, 2}) {
            QVERIFY(contrast(p.value(value), p.background) >= 3.5);
            QVERIFY(contrast(p.value(value), p.surface) >= 3.0);
            QVERIFY2(contrast(inkOn(p.value(value)), p.value(value)) >= 4.5, qPrintable(QString::number(value)));
        }
    }

    void contrastFollowsTheStandard()
    {
        QCOMPARE(qRound(contrast(rgb(0x000000), rgb(0xffffff)) * 10), 210);
        QCOMPARE(qRound(contrast(rgb(0x767676), rgb(0xffffff)) * 100), 454);
        QCOMPARE(contrast(rgb(0x123456), rgb(0x123456)), 1.0);
    }

    void switchingRepaintsAndSays()
    {
        QSignalSpy spy(themeWatch(), &ThemeWatch::changed);
        QLabel label(QStringLiteral("text"));
        label.ensurePolished();
        applyTheme(*qApp, Theme::Light);
        QCOMPARE(currentPalette().dark, false);
        QCOMPARE(label.palette().color(QPalette::WindowText), toColor(kLightPalette.text));
        applyTheme(*qApp, Theme::Dark);
        QCOMPARE(currentPalette().dark, true);
        QCOMPARE(label.palette().color(QPalette::WindowText), toColor(kDarkPalette.text));
        QCOMPARE(spy.count(), 2);
    }

    void zoomScalesTextWithinLimits()
    {
        applyTheme(*qApp, Theme::Dark);
        QVERIFY(qApp->font().pointSizeF() >= 11.0);
        setUiZoom(*qApp, 1.5);
        QCOMPARE(qApp->font().pointSizeF(), 16.5);
        QVERIFY(styleSheet(kDarkPalette, 1.5).contains(QStringLiteral("min-height: 42px")));
        setUiZoom(*qApp, 99);
        QCOMPARE(uiZoom(), kMaxZoom);
        setUiZoom(*qApp, 0.1);
        QCOMPARE(uiZoom(), kMinZoom);
        QCOMPARE(uiFont(0.5).pointSizeF(), 11.0);
    }

    void styleSheetHasNoLooseEnds()
    {
        for (const Palette* palette : {&kDarkPalette, &kLightPalette}) {
            const QString sheet = styleSheet(*palette, 1.0);
            QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 30)));
            QVERIFY(!sheet.contains(QRegularExpression(QStringLiteral("\\[\\d"))));
        }
    }

    void everyIconOfTheBriefDraws_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"undo",     "redo",    "first",  "prev",      "next",     "last",     "play",      "pause", "stop",
              "lock",     "unlock",  "think",  "plus",      "check",    "3d",       "sheet",     "both",  "target",
              "branch",   "promote", "delete", "copy",      "settings", "help",     "open",      "save",  "new",
              "complete", "swap",    "negate", "transpose", "eye",      "bookmark", "breakpoint"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyIconOfTheBriefDraws()
    {
        QFETCH(QString, name);
        const auto ink = [&] {
            const QImage image = themedIcon(name).pixmap(32, 32).toImage();
            int covered = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    covered += image.pixelColor(x, y).alpha() > 128;
            }
            return covered;
        };
        QVERIFY(iconNames().contains(name));
        QVERIFY(ink() > 30);
    }

    void iconsTakeTheInkOfTheTheme()
    {
        const auto middle = [] {
            return themedIcon(QStringLiteral("stop")).pixmap(32, 32).toImage().pixelColor(16, 16);
        };
        applyTheme(*qApp, Theme::Light);
        QCOMPARE(middle(), toColor(kLightPalette.text));
        applyTheme(*qApp, Theme::Dark);
        QCOMPARE(middle(), toColor(kDarkPalette.text));
        QVERIFY(themedIcon(QStringLiteral("no-such-icon")).isNull());
        QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
