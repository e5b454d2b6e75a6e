// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What the atlas that comes with the program must hold.
#include "core/atlas/atlas.h"
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;

namespace {

/// The formats from 2x2x2 to 5x5x5 with the ranks that AlphaTensor published, over ℤ mod 2 and over ℤ (Fawzi et al.,
/// Nature 610, 2022, figure 3).
struct Published {
    Format format;
    int z2;
    int z;

    int rank(Ring ring) const { return ring == Ring::Z2 ? z2 : z; }
};

constexpr Published kPublished[] = {
    {{2, 2, 2}, 7, 7},   {{2, 2, 3}, 11, 11}, {{2, 2, 4}, 14, 14}, {{2, 2, 5}, 18, 18}, {{2, 3, 3}, 15, 15},
    {{2, 3, 4}, 20, 20}, {{2, 3, 5}, 25, 25}, {{2, 4, 4}, 26, 26}, {{2, 4, 5}, 33, 33}, {{2, 5, 5}, 40, 40},
    {{3, 3, 3}, 23, 23}, {{3, 3, 4}, 29, 29}, {{3, 3, 5}, 36, 36}, {{3, 4, 4}, 38, 38}, {{3, 4, 5}, 47, 47},
    {{3, 5, 5}, 58, 58}, {{4, 4, 4}, 47, 49}, {{4, 4, 5}, 63, 63}, {{4, 5, 5}, 76, 76}, {{5, 5, 5}, 96, 98},
};
static_assert(std::size(kPublished) == 20);

constexpr int kAtBestKnown = 16; ///< of the 20, in each ring

QString nameOf(Format format, Ring ring)
{
    return QString::fromStdString(Target::matrixMultiplication(format)->name()) + QLatin1Char(' ') +
           QString::fromUtf8(ringKey(ring).data());
}

} // namespace

class TestShipped : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void noFileIsDamaged()
    {
        const auto& damaged = Atlas::shipped().damaged();
        QVERIFY2(damaged.empty(), damaged.empty() ? "" : damaged.front().text().c_str());
    }

    void everyFileSaysWhatMadeIt()
    {
        for (const AtlasEntry& entry : Atlas::shipped().entries()) {
            QVERIFY2(!entry.made.source.empty() && !entry.made.commands.empty() && entry.made.date.size() == 10,
                     entry.file.c_str());
            for (const std::string& command : entry.made.commands) {
                QVERIFY2(command.starts_with("rankfall-cli "), entry.file.c_str());
                QVERIFY2(command.find('/') == std::string::npos, entry.file.c_str());
            }
            if (entry.made.source == "searched") {
                QVERIFY2(entry.made.seed && entry.made.seconds && entry.made.threads, entry.file.c_str());
            }
        }
    }

    void everySchemeIsExact_data()
    {
        QTest::addColumn<int>("index");
        const auto entries = Atlas::shipped().entries();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QTest::newRow(entries[i].file.c_str()) << static_cast<int>(i);
        }
        if (entries.empty()) {
            QTest::newRow("none") << -1;
        }
    }

    void everySchemeIsExact()
    {
        QFETCH(int, index);
        QVERIFY2(index >= 0, "the atlas is empty");
        const AtlasEntry& entry = Atlas::shipped().entries()[static_cast<std::size_t>(index)];
        // As it stands in the file, and turned.
        const auto [n, m, p] = entry.format;
        for (const Format order : {entry.format, Format{p, n, m}}) {
            const auto scheme = loadScheme({&entry, order, entry.ring});
            QVERIFY2(scheme, scheme ? "" : scheme.error().text().c_str());
            QCOMPARE(scheme->rank(), entry.rank);
            QVERIFY(scheme->target->format() == order);
            QVERIFY(verify(*scheme, entry.ring).exact);
        }
    }

    void noTwoFilesHaveOneFormatAndRing()
    {
        const auto entries = Atlas::shipped().entries();
        for (std::size_t i = 1; i < entries.size(); ++i) {
            QVERIFY2(entries[i].format != entries[i - 1].format || entries[i].ring != entries[i - 1].ring,
                     entries[i].file.c_str());
        }
    }

    void everyFormatIsThereAtAlphaTensorsRank()
    {
        QStringList missing;
        for (const Published& published : kPublished) {
            for (const Ring ring : {Ring::Z2, Ring::Z}) {
                const auto match = Atlas::shipped().find(published.format, ring);
                if (!match || match->rank() > published.rank(ring)) {
                    missing += nameOf(published.format, ring);
                }
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    }

    void mostFormatsAreAtTheBestKnownRank_data()
    {
        QTest::addColumn<int>("ring");
        QTest::newRow("Z mod 2") << static_cast<int>(Ring::Z2);
        QTest::newRow("Z") << static_cast<int>(Ring::Z);
    }

    void mostFormatsAreAtTheBestKnownRank()
    {
        QFETCH(int, ring);
        int count = 0;
        QStringList above;
        for (const Published& published : kPublished) {
            const auto known = bestKnownRank(*Target::matrixMultiplication(published.format), static_cast<Ring>(ring));
            const auto match = Atlas::shipped().find(published.format, static_cast<Ring>(ring));
            const bool isThere = match && match->rank() <= known->rank;
            count += isThere ? 1 : 0;
            if (!isThere) {
                above += nameOf(published.format, static_cast<Ring>(ring));
            }
        }
        const QString say =
            QStringLiteral("%1 of 20 at the best known rank; not: %2").arg(count).arg(above.join(QStringLiteral(", ")));
        QVERIFY2(count >= kAtBestKnown, qPrintable(say));
    }

    /// News would have to be checked by other means before it is shipped.
    void noRankIsBelowTheBestKnown()
    {
        for (const AtlasMatch& match : Atlas::shipped().answers()) {
            const auto known = bestKnownRank(*Target::matrixMultiplication(match.order), match.ring);
            QVERIFY2(!known || match.rank() >= known->rank, match.entry->file.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestShipped)

#include "tst_shipped.moc"
