// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/canonical_form.h"
#include "tests/symmetry/elements.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestCanonicalForm : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void equivalentSchemesHaveOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Ring>("ring");
        for (const char* name : {"2x2x2:z", "2x3x4:z", "3x3x3:z"}) {
            for (const Ring ring : {Ring::Q, Ring::Z2, Ring::Z3}) {
                QTest::addRow("%s over %s", name, std::string(ringKey(ring)).c_str()) << QString(name) << ring;
            }
        }
        QTest::newRow("3x3x3 mod 2") << "3x3x3:z2" << Ring::Z2;
        QTest::newRow("4x4x4 mod 2") << "4x4x4:z2" << Ring::Z2;
    }

    void equivalentSchemesHaveOne()
    {
        QFETCH(QString, name);
        QFETCH(Ring, ring);
        Rng rng(41);
        const Scheme scheme = atlasScheme(name.toStdString());
        const auto form = canonicalForm(scheme, ring);
        QVERIFY2(form.has_value(), form ? "" : form.error().text().c_str());
        QVERIFY(verify(*form, ring).exact);
        QVERIFY(compareSchemes(scheme, *form, ring)->outcome == SchemeComparison::Outcome::Equivalent);
        for (int i = 0; i < 3; ++i) {
            const auto element = randomElement(*scheme.target->format(), ring, rng);
            const auto other = canonicalForm(shuffled(*applied(element, scheme), rng), ring);
            QVERIFY(other.has_value());
            QCOMPARE(other->target->name(), form->target->name());
            QVERIFY(other->products == form->products);
        }
    }

    void othersHaveAnother()
    {
        QVERIFY(canonicalForm(atlasScheme("3x3x3:z2"), Ring::Z2)->products !=
                canonicalForm(atlasScheme("3x3x3:z"), Ring::Z2)->products);
    }

    void freeScalesAreAnError()
    {
        QVERIFY(canonicalForm(schoolbook({2, 2, 2}, Ring::Z2), Ring::Z2).has_value());
        const auto form = canonicalForm(schoolbook({2, 2, 2}, Ring::Z), Ring::Z);
        QVERIFY(!form.has_value());
        QVERIFY(form.error().text().find("no canonical form") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestCanonicalForm)
#include "tst_canonical_form.moc"
