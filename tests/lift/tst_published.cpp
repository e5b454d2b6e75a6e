// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/open.h"
#include "tests/lift/lift_fixtures.h"

#include <QFile>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

/// Published schemes modulo 2, of which is known whether they come from Z.
class TestPublished : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void lifts_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("member");
        QTest::addColumn<int>("rank");
        QTest::addColumn<QString>("outcome"); // signs, hensel, or never
        const QString archive = QStringLiteral("alphatensor/factorizations_f2.npz");
        QTest::newRow("3x4x5") << archive << "3,4,5" << 47 << "signs";
        QTest::newRow("4x5x5") << archive << "4,5,5" << 76 << "signs";
        QTest::newRow("4x4x4") << archive << "4,4,4" << 47 << "never";
        QTest::newRow("5x5x5:96") << archive << "5,5,5" << 96 << "never";
        QTest::newRow("4x4x5:60") << "flips/445-60-mod2.exp"
                                  << "" << 60 << "never";
        QTest::newRow("5x5x5:93") << "symmetric-flips/555m93.txt"
                                  << "" << 93 << "signs";
        QTest::newRow("2x2x6:21") << "flips/226-21-mod2.exp"
                                  << "" << 21 << "hensel";
        QTest::newRow("3x5x6:71") << "flips/356-71-mod2.exp"
                                  << "" << 71 << "hensel";
        QTest::newRow("2x5x6:48") << "flips/256-48-mod2.exp"
                                  << "" << 48 << "hensel";
    }

    void lifts()
    {
        QFETCH(QString, file);
        QFETCH(QString, member);
        QFETCH(int, rank);
        QFETCH(QString, outcome);
        const QString path = QStringLiteral(RANKFALL_DATA_DIR "/schemes/") + file;
        if (!QFile::exists(path)) {
            QSKIP("published data is not there");
        }
        auto opened = openFile(path.toStdString());
        QVERIFY(opened && std::holds_alternative<SchemeList>(*opened));
        const auto& list = std::get<SchemeList>(*opened);
        std::size_t i = 0;
        while (i + 1 < list.size() && list.name(i) != member.toStdString()) {
            ++i;
        }
        const auto read = list.member(i);
        QVERIFY(read.has_value());
        const SettledScheme settled = settle(*read);
        QVERIFY(settled.verdict.exact && settled.verdict.ring == Ring::Z2);
        const auto mod2 = residues(settled.scheme, 2);
        QVERIFY(mod2.has_value());
        QCOMPARE(static_cast<int>(mod2->size()), rank);
        const LiftResult result = lift(settled.scheme.target->tensor(), *mod2);
        const QByteArray text = QByteArray::fromStdString(explain(result, {}));
        if (outcome == "never") {
            QVERIFY2(!result.isLifted && result.isProvedImpossible, text.constData());
            QCOMPARE(result.hensel.step, 2);
            return;
        }
        QVERIFY2(result.isLifted, text.constData());
        QVERIFY(isExactIn(settled.scheme.target, result.products, Ring::Z));
        QVERIFY2((result.method == LiftResult::Method::Hensel) == (outcome == "hensel"), text.constData());
    }
};

QTEST_APPLESS_MAIN(TestPublished)
#include "tst_published.moc"
