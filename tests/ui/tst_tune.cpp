// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tune/starts.h"
#include "tests/ui/panels_support.h"
#include "ui/panels/pareto_graph.h"
#include "ui/theme/language.h"
#include "ui/window/autosave.h"
#include "ui/window/documents.h"
#include "ui/window/tune_dialog.h"

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace rankfall;

namespace {

TunedScheme point(const char* name, int additions, double growth, double ratio, bool isFront)
{
    TunedScheme one;
    one.name = name;
    one.scheme = strassenScheme();
    one.figures.additions = additions;
    one.figures.unshared = additions + 4;
    one.figures.growth = growth;
    one.figures.isTimed = ratio > 0;
    one.figures.ratio = ratio;
    one.figures.low = ratio - 0.01;
    one.figures.high = ratio + 0.01;
    one.figures.rounds = 9;
    one.isFront = isFront;
    return one;
}

std::shared_ptr<const TuneSnapshot> threePoints()
{
    auto made = std::make_shared<TuneSnapshot>();
    made->phase = TuneSnapshot::Phase::Done;
    made->pool = {point("found 2", 150, 180, 0.95, true), point("found 1", 160, 144, 1.02, true),
                  point("start 1", 170, 200, 0, false)};
    made->pool[2].isStart = true;
    made->yardsticks = {{"Strassen, 2 levels", 0.05, 1, 1, 1, 1e-14, 9}};
    return made;
}

} // namespace

class TestTune : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(m_folder.isValid());
    }

    void pointsLieWhereTheirFiguresSay()
    {
        ParetoGraph graph;
        graph.resize(600, 400);
        graph.setSnapshot(threePoints());
        QCOMPARE(graph.shown(), (std::vector<std::size_t>{0, 1})); // the third has not been timed
        QVERIFY(graph.placeOf(0).x() < graph.placeOf(1).x());
        QVERIFY(graph.placeOf(0).y() > graph.placeOf(1).y()); // faster is lower
        graph.setVertical(ParetoGraph::Vertical::Growth);
        QCOMPARE(graph.shown(), (std::vector<std::size_t>{0, 1, 2}));
        QVERIFY(graph.placeOf(1).y() > graph.placeOf(0).y());
        QVERIFY(graph.placeOf(2).y() < graph.placeOf(0).y());
        const QString said = graph.sentenceOf(0);
        QVERIFY2(said.contains("7 products over ℤ, exact; 150 additions, 154 without"), qPrintable(said));
        QVERIFY(said.contains(QLocale().toString(0.95, 'f', 3)));
        QVERIFY(graph.accessibleDescription().contains(QStringLiteral("3")));
    }

    void aClickChoosesAndKeysGoOn()
    {
        ParetoGraph graph;
        graph.resize(600, 400);
        graph.setSnapshot(threePoints());
        graph.show();
        QSignalSpy chosen(&graph, &ParetoGraph::chosen);
        QSignalSpy opened(&graph, &ParetoGraph::activated);
        QTest::mouseClick(&graph, Qt::LeftButton, {}, graph.placeOf(1).toPoint());
        QCOMPARE(graph.chosenName(), QStringLiteral("found 1"));
        useLanguage(QStringLiteral("de"));
        QVERIFY(graph.sentenceOf(1).startsWith(QStringLiteral("Fund 1:")));
        QCOMPARE(graph.chosenName(), QStringLiteral("found 1")); // whatever it is called on show
        useLanguage(QStringLiteral("en"));
        QTest::mouseClick(&graph, Qt::LeftButton, {}, QPoint(590, 8)); // where nothing is
        QCOMPARE(chosen.size(), 1);
        QTest::keyClick(&graph, Qt::Key_Left);
        QCOMPARE(graph.chosenName(), QStringLiteral("found 2"));
        QTest::keyClick(&graph, Qt::Key_Left);
        QCOMPARE(graph.chosenName(), QStringLiteral("found 2"));
        QTest::keyClick(&graph, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toString(), QStringLiteral("found 2"));
    }

    void aTunedSchemeIsPlayedAsOneMove()
    {
        QMainWindow window;
        Workbench bench;
        bench.setSession(sessionFor("2x2x2"));
        playStrassen(bench, 7);
        QVERIFY(bench.position().isSolved());
        Autosave autosave(bench, m_folder.filePath(QStringLiteral("unsaved")));
        Documents documents(bench, autosave, &window);
        TuneDialog dialog(bench, documents, nullptr);
        dialog.setSteps(8000);
        dialog.show();
        auto* adopt = dialog.findChild<QPushButton*>(QStringLiteral("tuneAdopt"));
        QVERIFY(!adopt->isEnabled());
        auto* rewards = dialog.findChild<QWidget*>(QStringLiteral("tuneRewards"));
        QTest::mouseClick(rewards->findChildren<QToolButton*>().at(1), Qt::LeftButton);
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("tuneStart")), Qt::LeftButton);
        QVERIFY(dialog.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 30'000);
        auto* pool = dialog.findChild<QTreeWidget*>(QStringLiteral("tunePool"));
        QVERIFY(pool->topLevelItemCount() > 1);
        QCOMPARE(pool->topLevelItem(0)->text(1), QStringLiteral("15")); // Winograd's count
        pool->setCurrentItem(pool->topLevelItem(0));
        QCOMPARE(dialog.graph()->chosenName(), pool->topLevelItem(0)->text(0));
        QVERIFY(adopt->isEnabled());
        const auto before = bench.position().key();
        QTest::mouseClick(adopt, Qt::LeftButton);
        QVERIFY(bench.position().isSolved());
        QCOMPARE(bench.position().rank(), 7);
        QVERIFY(bench.position().key() != before);
        bench.undo();
        QVERIFY(bench.position().key() == before);
        // The picture, as vectors and as pixels.
        const QString svg = m_folder.filePath(QStringLiteral("tuned.svg"));
        QVERIFY(dialog.savePicture(svg).has_value());
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("additions, with shared sums"));
        const QString png = m_folder.filePath(QStringLiteral("tuned.png"));
        QVERIFY(dialog.savePicture(png).has_value());
        QCOMPARE(QImage(png).size(), dialog.graph()->size() * 2);
        QVERIFY(!dialog.savePicture(m_folder.filePath(QStringLiteral("absent/tuned.png"))).has_value());
    }

    void whatCannotBeTunedSaysWhy()
    {
        QMainWindow window;
        Workbench bench;
        bench.setSession(sessionFor("2x2x2"));
        playStrassen(bench, 6);
        Autosave autosave(bench, m_folder.filePath(QStringLiteral("unsaved2")));
        Documents documents(bench, autosave, &window);
        TuneDialog unfinished(bench, documents, nullptr);
        QVERIFY(!unfinished.findChild<QPushButton*>(QStringLiteral("tuneStart"))->isEnabled());
        bench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
        for (const Term& term : bench.target().schoolbook()) {
            QVERIFY(bench.playTerm(term));
        }
        TuneDialog modular(bench, documents, nullptr);
        QVERIFY(!modular.findChild<QPushButton*>(QStringLiteral("tuneStart"))->isEnabled());
        bool says = false;
        for (const QLabel* label : modular.findChildren<QLabel*>()) {
            says = says || label->text().contains(QStringLiteral("over ℤ is needed"));
        }
        QVERIFY(says);
    }
};

QTEST_MAIN(TestTune)
#include "tst_tune.moc"
