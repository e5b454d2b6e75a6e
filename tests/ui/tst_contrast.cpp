// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The colours of all four looks, measured: contrast, and what people see who lack one kind of cone.
#include "ui/chrome/settings.h"
#include "ui/theme/high_contrast.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <array>
#include <cmath>
#include <numbers>

using namespace rankfall;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

/// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Vector times(const Matrix& m, const Vector& v)
{
    Vector out{};
    for (std::size_t i = 0; i < 3; ++i) {
        out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    }
    return out;
}

Vector lab(Rgb colour, const Matrix& eyes)
{
    const auto linear = [](int c) {
        const double s = c / 255.0;
        return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    Vector rgb = times(eyes, {linear(colour.r), linear(colour.g), linear(colour.b)});
    for (double& x : rgb) {
        x = std::clamp(x, 0.0, 1.0);
    }
    constexpr Matrix kXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Vector xyz = times(kXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIEDE2000 (Sharma, Wu and Dalal 2005).
double difference(const Vector& one, const Vector& two)
{
    const auto seventh = [](double c) { return std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7)); };
    const auto rad = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const double mean = (std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2;
    const double g = 1 + 0.5 * (1 - std::sqrt(seventh(mean)));
    const auto chroma = [g](const Vector& v) { return std::hypot(v[1] * g, v[2]); };
    const auto hue = [g](const Vector& v) {
        const double h = std::atan2(v[2], v[1] * g) * 180 / std::numbers::pi;
        return h < 0 ? h + 360 : h;
    };
    const double c1 = chroma(one);
    const double c2 = chroma(two);
    const double h1 = hue(one);
    const double h2 = hue(two);
    double dh = c1 * c2 == 0 ? 0 : h2 - h1;
    dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(rad(dh / 2));
    const double l = (one[0] + two[0]) / 2;
    const double c = (c1 + c2) / 2;
    double h = c1 * c2 == 0 ? h1 + h2 : (h1 + h2) / 2;
    if (c1 * c2 != 0 && std::abs(h1 - h2) > 180) {
        h += h1 + h2 < 360 ? 180 : -180;
    }
    const double t = 1 - 0.17 * std::cos(rad(h - 30)) + 0.24 * std::cos(rad(2 * h)) + 0.32 * std::cos(rad(3 * h + 6)) -
                     0.2 * std::cos(rad(4 * h - 63));
    const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double sc = 1 + 0.045 * c;
    const double sh = 1 + 0.015 * c * t;
    const double turn = std::exp(-std::pow((h - 275) / 25, 2));
    const double rt = -2 * std::sqrt(seventh(c)) * std::sin(rad(60 * turn));
    const double x = (two[0] - one[0]) / sl;
    const double y = (c2 - c1) / sc;
    const double z = dH / sh;
    return std::sqrt(x * x + y * y + z * z + rt * y * z);
}

} // namespace

class TestContrast : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("contrast"));
        applyTheme(*qApp, Theme::Dark);
    }

    /// Pairs of Sharma's test data, so that what follows measures what it says.
    void theMeasureIsTheStandards()
    {
        QVERIFY(std::abs(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
        QVERIFY(std::abs(difference({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
        QVERIFY(std::abs(difference({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}) - 0.9082) < 1e-4);
    }

    void valuesDifferForAllEyes_data()
    {
        QTest::addColumn<const Palette*>("palette");
        QTest::newRow("dark") << &kDarkPalette;
        QTest::newRow("light") << &kLightPalette;
        QTest::newRow("high contrast, dark") << &kHighContrastDark;
        QTest::newRow("high contrast, light") << &kHighContrastLight;
    }

    void valuesDifferForAllEyes()
    {
        QFETCH(const Palette*, palette);
        for (const auto& [eyes, name] :
             {std::pair{kNormal, "normal"}, {kProtan, "protan"}, {kDeutan, "deutan"}, {kTritan, "tritan"}}) {
            for (const int x : {-2, -1, 1, 2}) {
                for (int y = x + 1; y <= 2; ++y) {
                    if (y != 0) {
                        const double apart = difference(lab(palette->value(x), eyes), lab(palette->value(y), eyes));
                        QVERIFY2(apart >= 20, qPrintable(QStringLiteral("%1: %2 and %3 are %4 apart")
                                                             .arg(QLatin1String(name))
                                                             .arg(x)
                                                             .arg(y)
                                                             .arg(apart)));
                    }
                }
            }
        }
    }

    void highContrastIsSevenToOne_data()
    {
        QTest::addColumn<const Palette*>("palette");
        QTest::newRow("dark") << &kHighContrastDark;
        QTest::newRow("light") << &kHighContrastLight;
    }

    void highContrastIsSevenToOne()
    {
        QFETCH(const Palette*, palette);
        const Palette& p = *palette;
        const auto atLeast = [](Rgb ink, Rgb paper, double wanted, const char* what) {
            const double is = contrast(ink, paper);
            if (is < wanted) {
                qWarning() << what << is;
            }
            return is >= wanted;
        };
        for (const Rgb paper : {p.background, p.surface, p.raised}) {
            for (const Rgb ink : {p.text, p.dimText, p.accent, p.good, p.warn, p.bad}) {
                QVERIFY(atLeast(ink, paper, 7, "words"));
            }
            QVERIFY(atLeast(p.line, paper, 7, "lines"));
        }
        QVERIFY(atLeast(p.accentText, p.accent, 7, "on accent"));
        for (const int value : {-2, -1, 1, 2}) {
            QVERIFY(atLeast(p.value(value), p.background, 7, "values"));
            QVERIFY(atLeast(inkOn(p.value(value)), p.value(value), 4.5, "digits"));
        }
        for (const Rgb group : p.groups) {
            QVERIFY(atLeast(group, p.background, 7, "groups"));
        }
        QVERIFY(atLeast(p.faintLine, p.background, 3, "grid"));
    }

    void theSwitchReachesWidgetsInBothThemes()
    {
        QSignalSpy said(themeWatch(), &ThemeWatch::changed);
        setHighContrast(*qApp, true);
        QCOMPARE(said.count(), 1);
        QCOMPARE(&currentPalette(), &kHighContrastDark);
        QCOMPARE(qApp->palette().color(QPalette::Window), toColor(kHighContrastDark.surface));
        applyTheme(*qApp, Theme::Light);
        QCOMPARE(&currentPalette(), &kHighContrastLight);
        setHighContrast(*qApp, false);
        QCOMPARE(&currentPalette(), &kLightPalette);
        setHighContrast(*qApp, false);
        QCOMPARE(said.count(), 3); // nothing changed the last time
        applyTheme(*qApp, Theme::Dark);
    }
};

QTEST_MAIN(TestContrast)

#include "tst_contrast.moc"
