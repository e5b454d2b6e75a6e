// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/language.h"
#include "ui/theme/theme.h"
#include "ui/views/numeric_graph.h"
#include "ui/views/numeric_view.h"
#include "ui/views/picture_table.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "views_fixture.h"

using namespace rankfall;

/// Least squares as people see it: what the data say, where the picture puts them, what the controls do.
class TestNumericView : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, Theme::Dark);
        useLanguage(QStringLiteral("en")); // has the plurals
    }

    void init() { setLeastSquaresSettings({}); }

    void wordsAreExact();
    void everyDecadeHasItsPlace();
    void theResidualFades();
    void fitsUntilStrassenCanBeAdopted();
    void aSchemeOverQIsAskedToBeShown();
    void borderRankIsSaid();
    void controlsAreSettings();
    void emptyUntilFitted();

private:
    static NumericData example();
};

NumericData TestNumericView::example()
{
    NumericTrace trace;
    trace.ring = Ring::Q;
    trace.rank = 7;
    trace.shape = {2, 2, 2};
    trace.points = {{1, 2.0F, 0.9F}, {10, 0.1F, 1.0F}, {20, 1e-5F, 1.5F}};
    trace.residual = {0.5F, -0.25F, 0, 0, 0, 0, 0, 0};
    trace.perSecond = 1234;
    trace.tally = {2, 2, 0, 0, 0, 0};
    trace.verdict = numeric::verdictOf(trace.tally);
    NumericData data;
    data.trace = std::make_shared<const NumericTrace>(trace);
    return data;
}

void TestNumericView::wordsAreExact()
{
    const NumericData data = example();
    QCOMPARE(data.headline(), QStringLiteral("Fitting 7 terms over ℚ · attempt 3 · residual 1.0e-05 · largest number "
                                             "1.5 · 1234 iterations/s"));
    QCOMPARE(data.verdict(), QStringLiteral("attempts: 2, none came near a decomposition"));
    QCOMPARE(data.lowPower(), -6); // 1e-5 as a float lies a little below it
    QCOMPARE(data.highPower(), 1);
}

void TestNumericView::everyDecadeHasItsPlace()
{
    NumericGraph graph;
    graph.resize(500, 200);
    graph.setData(example());
    const double decade = graph.yOf(0.1) - graph.yOf(1);
    QVERIFY(decade > 10);
    QVERIFY(std::abs(graph.yOf(1e-4) - graph.yOf(1e-3) - decade) < 1e-6);
    QCOMPARE(graph.yOf(0), graph.plot().bottom());
    QCOMPARE(graph.xOf(20), graph.plot().right());
    QVERIFY(graph.grab().toImage().size().isValid());
}

void TestNumericView::theResidualFades()
{
    NumericResidual picture;
    picture.resize(300, 120);
    picture.setData(example());
    QCOMPARE(picture.largestCell(), 0.5);
    QVERIFY(picture.cellSide() >= 8);
    QVERIFY(picture.accessibleDescription().contains(QStringLiteral("0.5")));
}

void TestNumericView::fitsUntilStrassenCanBeAdopted()
{
    Workbench workbench;
    workbench.setSession(Session(Problem{*Target::parse("2x2x2"), Ring::Z, 2}));
    NumericView view(&workbench);
    view.resize(700, 260);
    view.show();
    auto* fit = view.findChild<QPushButton*>(QStringLiteral("fit"));
    auto* adopt = view.findChild<QPushButton*>(QStringLiteral("adopt"));
    QCOMPARE(fit->text(), QStringLiteral("Fit"));
    QVERIFY(!adopt->isEnabled());
    fit->click();
    QCOMPARE(workbench.engineKey(), QStringLiteral("least-squares"));
    QTRY_VERIFY_WITH_TIMEOUT(workbench.found() && workbench.found()->total() == 7, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(adopt->isEnabled(), 2000);
    adopt->click();
    QVERIFY(workbench.position().isSolved());
    QCOMPARE(workbench.position().rank(), 7);
    workbench.undo();
    QCOMPARE(workbench.position().rank(), 0);
}

void TestNumericView::aSchemeOverQIsAskedToBeShown()
{
    Workbench workbench;
    workbench.setSession(Session(Problem{*Target::parse("cyclic:2"), Ring::Z, 2}));
    NumericView view(&workbench);
    view.resize(700, 260);
    view.show();
    auto* ring = view.findChild<QComboBox*>(QStringLiteral("ring"));
    ring->setCurrentIndex(1);
    view.findChild<QSpinBox*>(QStringLiteral("rank"))->setValue(2);
    auto* show = view.findChild<QPushButton*>(QStringLiteral("show"));
    QVERIFY(!show->isEnabled());
    view.toggle();
    QTRY_VERIFY_WITH_TIMEOUT(show->isEnabled(), 15'000);
    QSignalSpy wanted(&view, &NumericView::schemeWanted);
    show->click();
    QCOMPARE(wanted.count(), 1);
    const auto scheme = wanted.first().first().value<std::shared_ptr<const Scheme>>();
    QCOMPARE(scheme->rank(), 2);
    QCOMPARE(scheme->claimedRing, Ring::Q);
}

void TestNumericView::borderRankIsSaid()
{
    Tensor tensor(Shape{2, 2, 2});
    tensor.set({0, 0, 1}, 1);
    tensor.set({0, 1, 0}, 1);
    tensor.set({1, 0, 0}, 1);
    Workbench workbench;
    workbench.setSession(Session(Problem{*Target::custom("w", tensor), Ring::Z, 2}));
    NumericView view(&workbench);
    view.resize(700, 260);
    view.show();
    view.findChild<QSpinBox*>(QStringLiteral("rank"))->setValue(2);
    view.toggle();
    QTRY_VERIFY_WITH_TIMEOUT(NumericData::of(workbench).verdict().contains(QStringLiteral("border rank")), 15'000);
    workbench.stopThinking();
    QVERIFY(!workbench.found() || workbench.found()->total() > 2);
}

void TestNumericView::controlsAreSettings()
{
    Workbench workbench;
    NumericView view(&workbench);
    view.findChild<QSpinBox*>(QStringLiteral("rank"))->setValue(23);
    view.findChild<QCheckBox*>(QStringLiteral("free"))->setChecked(true);
    view.findChild<QComboBox*>(QStringLiteral("ring"))->setCurrentIndex(3);
    QCOMPARE(leastSquaresSettings(), (LeastSquaresSettings{23, true, Ring::R}));
}

void TestNumericView::emptyUntilFitted()
{
    Workbench workbench;
    workbench.setSession(Session(Problem{*Target::parse("3x3x4"), Ring::Z, 2}));
    QVERIFY(NumericData::of(workbench).isEmpty());
    QCOMPARE(numericTable(workbench).summary, QStringLiteral("Nothing has been fitted here yet"));
    QVERIFY(numericTable(workbench).rows.empty());
}

QTEST_MAIN(TestNumericView)
#include "tst_numeric_view.moc"
