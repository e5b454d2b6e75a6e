// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/open.h"
#include "core/io/scheme_write.h"
#include "tests/io/samples.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Rational ratio(std::int64_t numerator, std::int64_t denominator)
{
    return *Rational::make(numerator, denominator);
}

Rational times(const Rational& x, const Rational& y)
{
    return ratio(x.numerator() * y.numerator(), x.denominator() * y.denominator());
}

/// Strassen's scheme with u scaled by x, v by y, w by 1/(xy): exact where these have a meaning.
Scheme scaled(const Rational& x, const Rational& y)
{
    Scheme scheme = strassenScheme();
    const Rational both = times(x, y);
    const Rational inverse = ratio(both.denominator(), both.numerator());
    for (auto& product : scheme.products) {
        const std::array<Rational, 3> by{x, y, inverse};
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (Rational& value : product[mode]) {
                value = times(value, by[mode]);
            }
        }
    }
    scheme.claimedRing = smallestRing(scheme.products);
    return scheme;
}

/// u times i, v times −i.
Scheme gaussian()
{
    Scheme scheme = strassenScheme();
    scheme.imaginary = scheme.products;
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (std::size_t i = 0; i < scheme.products[r][mode].size(); ++i) {
                Rational& re = scheme.products[r][mode][i];
                Rational& im = scheme.imaginary[r][mode][i];
                im = mode == 0 ? re : mode == 1 ? ratio(-re.numerator(), 1) : Rational(0);
                re = mode == 2 ? re : Rational(0);
            }
        }
    }
    scheme.claimedRing = Ring::C;
    return scheme;
}

/// The schoolbook algorithm, for sizes of all kinds.
Scheme schoolbook(const std::string& target, Ring ring = Ring::Z)
{
    const auto parsed = *Target::parse(target);
    return schemeOf(parsed, parsed->schoolbook(), ring);
}

struct Sample {
    const char* name;
    Scheme scheme;
};

std::vector<Sample> samples()
{
    Scheme mod3 = scaled(-1, 1);
    mod3.claimedRing = Ring::Z3;
    return {{"Strassen over Z", strassenScheme()},
            {"Strassen mod 2", strassenScheme(Ring::Z2)},
            {"Strassen claimed mod 3", mod3},
            {"halves", scaled(ratio(1, 2), 4)},
            {"large fractions", scaled(ratio(54718, 6175), ratio(-999'983, 3))},
            {"Gaussian", gaussian()},
            {"1x2x3", schoolbook("1x2x3")},
            {"3x1x2 mod 2", schoolbook("3x1x2", Ring::Z2)},
            {"2x2x10", schoolbook("2x2x10")},
            {"quaternion", schoolbook("quaternion")},
            {"triangular", schoolbook("ul:3x3x3")},
            {"skew by its transpose", schoolbook("kt:4x4x4")}};
}

bool isSame(const Scheme& x, const Scheme& y)
{
    return x.target->name() == y.target->name() && x.products == y.products && x.imaginary == y.imaginary;
}

} // namespace

/// Every scheme through every pair of forms: what a form takes it gives back, and what it does not take it says.
class TestRoundTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everyPairOfFormsKeepsTheScheme_data()
    {
        QTest::addColumn<int>("sample");
        int i = 0;
        for (const Sample& sample : samples()) {
            QTest::newRow(sample.name) << i++;
        }
    }

    void everyPairOfFormsKeepsTheScheme()
    {
        QFETCH(int, sample);
        const Scheme scheme = samples()[static_cast<std::size_t>(sample)].scheme;
        const auto through = [](const Scheme& from, const SchemeFormatInfo& info) -> Expected<SettledScheme> {
            const auto bytes = writeScheme(from, info.format);
            if (!bytes) {
                return tl::unexpected<Error>(bytes.error());
            }
            const auto opened = openBytes(*bytes, "again");
            if (!opened || !std::holds_alternative<SchemeList>(*opened)) {
                return fail("Not read back as a scheme: " + (opened ? "" : opened.error().text()));
            }
            return std::get<SchemeList>(*opened).member(0).map([](const SchemeMember& m) { return settle(m); });
        };
        int taken = 0;
        for (const auto& first : schemeFormats()) {
            const auto once = through(scheme, first);
            if (!once) {
                QVERIFY2(once.error().remedy.starts_with("Write "), (first.key + ": " + once.error().text()).c_str());
                continue;
            }
            ++taken;
            QVERIFY2(once->verdict.exact, first.key.c_str());
            QVERIFY2(isSame(once->scheme, scheme), first.key.c_str());
            for (const auto& second : schemeFormats()) {
                Scheme next = once->scheme;
                next.claimedRing = scheme.claimedRing;
                const auto twice = through(next, second);
                const std::string both = first.key + " then " + second.key;
                if (twice) {
                    QVERIFY2(isSame(twice->scheme, scheme), both.c_str());
                } else {
                    QVERIFY2(twice.error().remedy.starts_with("Write "), (both + ": " + twice.error().text()).c_str());
                }
            }
        }
        QVERIFY2(taken >= 5, qPrintable(QString::number(taken)));
    }

    void formsRefuseWhatTheyCannotHold_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("sample");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* format, int sample, const char* says) {
            QTest::addRow("%s %d", format, sample) << QString(format) << sample << QString(says);
        };
        row("numbers", 3, "whole numbers only");
        row("numbers", 9, "matrix products only");
        row("npz", 4, "cannot hold the coefficient");
        row("masks", 0, "modulo 2 and modulo 3 only");
        row("masks", 8, "modulo 2 and modulo 3 only");
        row("fractions", 8, "up to 8x8x8 only");
        row("fractions", 9, "products of matrices");
        row("exp", 5, "Gaussian");
        row("reduced", 5, "Gaussian");
        row("brent", 8, "one digit for an index");
        row("mathematica", 9, "matrix products only");
    }

    void formsRefuseWhatTheyCannotHold()
    {
        QFETCH(QString, format);
        QFETCH(int, sample);
        QFETCH(QString, says);
        const auto& formats = schemeFormats();
        const auto info = std::ranges::find(formats, format.toStdString(), &SchemeFormatInfo::key);
        QVERIFY(info != formats.end());
        const auto written = writeScheme(samples()[static_cast<std::size_t>(sample)].scheme, info->format);
        QVERIFY(!written.has_value());
        QVERIFY2(QString::fromStdString(written.error().message).contains(says), written.error().text().c_str());
    }
};

QTEST_APPLESS_MAIN(TestRoundTrips)
#include "tst_round_trips.moc"
