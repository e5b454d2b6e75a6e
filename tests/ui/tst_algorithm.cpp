// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// A position as an algorithm: shared sums, a run on numbers, and its time beside Eigen.
#include "ui/panels/formulas_panel.h"
#include "ui/panels/measure_dialog.h"
#include "ui/panels/measure_graph.h"
#include "ui/panels/program_maker.h"
#include "ui/panels/properties_panel.h"
#include "ui/panels/run_strip.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <map>

#include "panels_support.h"

using namespace rankfall;

namespace {

/// Winograd's variant, which has sums to share.
constexpr std::array<const char*, 7> kWinograd{
    "a11b11->c11+c12+c21+c22",     "a12b21->c11",
    "(a11+a12-a21-a22)b22->c12",   "a22(b11-b12-b21+b22)->-c21",
    "(a21+a22)(b12-b11)->c12+c22", "(-a11+a21+a22)(b11-b12+b22)->c12+c21+c22",
    "(a11-a21)(b22-b12)->c21+c22"};

void playWinograd(Workbench& workbench, std::size_t count = 7)
{
    for (std::size_t i = 0; i < count; ++i) {
        QVERIFY(workbench.playTerm(termFrom(workbench, kWinograd[i])));
    }
}

void type(RunStrip& strip, Mode mode, std::initializer_list<const char*> values)
{
    int i = 0;
    for (const char* value : values) {
        strip.setEntry(mode, i++, QString::fromUtf8(value));
    }
    Q_EMIT strip.table(mode)->itemChanged(strip.table(mode)->item(0, 0));
}

QString remark(const QWidget& panel)
{
    return panel.findChild<QLabel*>(QStringLiteral("verdict"))->text();
}

} // namespace

class TestAlgorithm : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void sharedSumsAreShown()
    {
        Workbench workbench;
        playWinograd(workbench);
        FormulasPanel panel(workbench);
        panel.QWidget::show();
        QCOMPARE(panel.model()->rowCount(), 11);
        panel.show(FormulasPanel::Show::SharedSums);
        QTRY_VERIFY(panel.model()->rowCount() > 11);
        QTRY_VERIFY2(remark(panel).startsWith(QStringLiteral("15 additions instead of 24")), qPrintable(remark(panel)));
        QVERIFY(panel.model()->row(0).text.startsWith(QStringLiteral("s1 = ")));
        // A sum lights the lines that use it.
        QVERIFY(panel.model()->row(0).users.size() >= 2);
        panel.show(FormulasPanel::Show::Terms);
        QCOMPARE(panel.model()->rowCount(), 11);
    }

    void olderPositionsAreGivenUp()
    {
        Workbench workbench;
        FormulasPanel panel(workbench);
        panel.QWidget::show();
        panel.show(FormulasPanel::Show::SharedSums);
        QVERIFY2(remark(panel).startsWith(QStringLiteral("No term is played yet")), qPrintable(remark(panel)));
        playWinograd(workbench);
        QTRY_VERIFY(remark(panel).startsWith(QStringLiteral("15 additions")));
        workbench.step(-1);
        QTRY_VERIFY(panel.text().contains(QStringLiteral("cells missing")) &&
                    !panel.text().contains(QStringLiteral("m7")));
    }

    void aRunStepsThroughTheNumbers()
    {
        Workbench workbench;
        playStrassen(workbench, 7);
        FormulasPanel panel(workbench);
        panel.resize(600, 500);
        panel.QWidget::show();
        panel.show(FormulasPanel::Show::Run);
        QTRY_VERIFY(!panel.model()->row(0).value.isEmpty());
        RunStrip& strip = *panel.runStrip();
        QVERIFY(strip.isVisible());
        type(strip, Mode::A, {"1", "2", "3", "4"});
        type(strip, Mode::B, {"5", "6", "7", "8"});
        QCOMPARE(panel.model()->row(0).value, QStringLiteral("5 · 13 = 65"));
        QCOMPARE(panel.model()->row(10).value, QStringLiteral("50"));
        QCOMPARE(strip.table(Mode::C)->item(1, 0)->text(), QStringLiteral("43"));
        QVERIFY2(remark(panel).startsWith(QStringLiteral("✓ Every entry of C")), qPrintable(remark(panel)));
        // Back to the start, then line by line; the pictures follow.
        QTest::mouseClick(strip.findChild<QToolButton*>(QStringLiteral("run-first")), Qt::LeftButton);
        QVERIFY(panel.model()->row(0).value.isEmpty());
        QVERIFY(strip.table(Mode::C)->item(0, 0)->text().isEmpty());
        auto* next = strip.findChild<QToolButton*>(QStringLiteral("run-next"));
        for (int i = 0; i < 3; ++i) {
            QTest::mouseClick(next, Qt::LeftButton);
        }
        QVERIFY(panel.model()->row(2).isCurrent && !panel.model()->row(3).isCurrent);
        QCOMPARE(panel.model()->row(2).value, QStringLiteral("1 · −2 = −2"));
        QVERIFY(workbench.hover().isTerm(2));
        for (int i = 0; i < 5; ++i) {
            QTest::mouseClick(next, Qt::LeftButton);
        }
        QCOMPARE(workbench.hover().kind, Hover::Kind::Slice);
        QCOMPARE(strip.table(Mode::C)->item(0, 0)->text(), QStringLiteral("19"));
        QVERIFY(strip.table(Mode::C)->item(0, 1)->text().isEmpty());
        // A number that is none is named, and no value is shown.
        type(strip, Mode::A, {"1", "x", "3", "4"});
        QVERIFY2(remark(panel).contains(QStringLiteral("“x” in a12 is not a number")), qPrintable(remark(panel)));
        QVERIFY(panel.model()->row(0).value.isEmpty());
        type(strip, Mode::A, {"1", "1/2", "3", "4"});
        QVERIFY(!panel.model()->row(0).value.isEmpty());
    }

    void fractionsHaveNoPlaceModulo2()
    {
        Workbench workbench;
        workbench.setSession(sessionFor("poly:2x2", Ring::Z2, 1));
        for (const Term& term : workbench.target().schoolbook()) {
            QVERIFY(workbench.playTerm(term));
        }
        FormulasPanel panel(workbench);
        panel.QWidget::show();
        panel.show(FormulasPanel::Show::Run);
        QTRY_VERIFY(remark(panel).startsWith(QStringLiteral("✓")));
        type(*panel.runStrip(), Mode::A, {"1/2", "1"});
        QVERIFY2(remark(panel).contains(QStringLiteral("1/2 has no meaning over ℤ mod 2")), qPrintable(remark(panel)));
    }

    void anUnfinishedRunSaysSo()
    {
        Workbench workbench;
        playStrassen(workbench, 3);
        FormulasPanel panel(workbench);
        panel.QWidget::show();
        panel.show(FormulasPanel::Show::Run);
        QTRY_VERIFY(remark(panel).startsWith(QStringLiteral("C is not the product yet")));
    }

    void everyFamilyRuns_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* target : {"1x2x3", "poly:3x2", "cyclic:3", "complex", "quaternion", "skew:4", "8x8x8"}) {
            QTest::newRow(target) << QByteArray(target);
        }
    }

    void everyFamilyRuns()
    {
        QFETCH(QByteArray, target);
        Workbench workbench;
        workbench.setSession(sessionFor(target.constData()));
        for (const Term& term : workbench.target().schoolbook()) {
            QVERIFY(workbench.playTerm(term));
            if (workbench.position().rank() >= 40) {
                break; // long enough
            }
        }
        FormulasPanel panel(workbench);
        panel.QWidget::show();
        panel.show(FormulasPanel::Show::Run);
        QTRY_VERIFY(!panel.model()->row(0).value.isEmpty());
        QCOMPARE(remark(panel).startsWith(QStringLiteral("✓")), workbench.position().isSolved());
    }

    void propertiesHaveTheNumbers()
    {
        Workbench workbench;
        playWinograd(workbench);
        PropertiesPanel panel(workbench);
        panel.show();
        const auto facts = [&] {
            std::map<QString, QString> all;
            for (const auto& [name, text] : panel.facts()) {
                all[name] = text;
            }
            return all;
        };
        QTRY_COMPARE(facts()[QStringLiteral("Additions")],
                     QStringLiteral("24 without sharing sums; 15 with shared sums"));
        QVERIFY(facts()[QStringLiteral("Growth factor")].startsWith(QStringLiteral("18:")));
        QVERIFY(facts()[QStringLiteral("Growth factor")].contains(QStringLiteral("the definition itself: 2")));
        QTRY_VERIFY(facts()[QStringLiteral("Measured error")].contains(QStringLiteral("128 × 128 with doubles")));
        QVERIFY(facts()[QStringLiteral("Exponent")].startsWith(QStringLiteral("2.8074")));
    }

    void graphPlacesPoints()
    {
        MeasureGraph graph;
        graph.resize(600, 300);
        graph.setPoints({{256, 0, 1, 1, 0, 3}, {256, 1, 1, 1.2, 0, 3}, {1024, 0, 1, 1, 0, 3}, {1024, 1, 1, 0.8, 0, 3}});
        QVERIFY(graph.xOf(256) < graph.xOf(512) && graph.xOf(512) < graph.xOf(1024));
        QVERIFY(std::abs(graph.xOf(512) - (graph.xOf(256) + graph.xOf(1024)) / 2) < 1e-6);
        QVERIFY(graph.yOf(1.2) < graph.yOf(1) && graph.yOf(1) < graph.yOf(0.8));
        QVERIFY(graph.plot().contains(QPointF(graph.xOf(256), graph.yOf(1.2))));
        QCOMPARE(graph.accessibleDescription(), QStringLiteral("depth 1 is faster from 512 on"));
    }

    void measureFillsTheGraph()
    {
        QCOMPARE(MeasureDialog::sizesUpTo(256), (std::vector<int>{64, 91, 128, 181, 256}));
        Workbench workbench;
        playWinograd(workbench);
        MeasureDialog dialog(workbench.position());
        dialog.show();
        auto* start = dialog.findChild<QPushButton*>(QStringLiteral("measureStart"));
        QVERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.graph()->points().size() >= 3, 20'000);
        QVERIFY(dialog.isMeasuring());
        QCOMPARE(start->text(), QStringLiteral("Cancel"));
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isMeasuring(), 10'000);
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("measureCopy")), Qt::LeftButton);
        const QString csv = QApplication::clipboard()->text();
        QVERIFY(csv.startsWith(QStringLiteral("size,depth,seconds,of_eigen,error,rounds\n64,0,")));
        QCOMPARE(csv.count(QLatin1Char('\n')), static_cast<qsizetype>(dialog.graph()->points().size()) + 1);
    }

    void whatCannotBeMeasuredSaysWhy()
    {
        Workbench workbench;
        playStrassen(workbench, 6);
        MeasureDialog unfinished(workbench.position());
        QVERIFY(!unfinished.findChild<QPushButton*>(QStringLiteral("measureStart"))->isEnabled());
        workbench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
        for (const Term& term : workbench.target().schoolbook()) {
            QVERIFY(workbench.playTerm(term));
        }
        MeasureDialog mod2(workbench.position());
        QVERIFY(!mod2.findChild<QPushButton*>(QStringLiteral("measureStart"))->isEnabled());
    }
};

QTEST_MAIN(TestAlgorithm)
#include "tst_algorithm.moc"
