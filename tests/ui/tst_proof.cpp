// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/ui/views_fixture.h"
#include "ui/panels/proof_watch.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/rank_bar.h"
#include "ui/window/proof_dialog.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace rankfall;

namespace {

void openModulo2(Workbench& bench)
{
    bench.setSession(Session(Problem{Target::matrixMultiplication({2, 2, 2}), Ring::Z2, 1}));
}

QString verdictOf(const ProofDialog& dialog)
{
    return dialog.findChild<QLabel*>(QStringLiteral("verdict"))->text();
}

} // namespace

/// What is proved of a residual: on the evaluation bar, and in the dialog that proves more.
class TestProof : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void theBarSaysTheTheorem()
    {
        Workbench bench;
        openModulo2(bench);
        QVERIFY(fixture::play(bench, {0, 3, 5}));
        EvaluationView view(&bench);
        ProofWatch watch(bench, view, nullptr);
        view.setProofs([&watch] { return watch.statement(); });
        connect(&watch, &ProofWatch::changed, &view, &EvaluationView::refresh);
        QVERIFY(!view.theorem()->isVisibleTo(&view));
        view.resize(700, 240);
        view.show();
        QTRY_VERIFY_WITH_TIMEOUT(watch.statement() != nullptr, 20'000);
        QCOMPARE(watch.statement()->least(), 4);
        QVERIFY(watch.statement()->isClosed());
        QVERIFY(view.theorem()->isVisibleTo(&view));
        QCOMPARE(view.theorem()->text(),
                 QStringLiteral("The rank of this residual over ℤ mod 2 is 4: fewer terms are too "
                                "few, by unfolding; so many do, by terms found and verified."));
        const RankBar& bar = *view.bar();
        QVERIFY(bar.explain(QPointF(bar.xOf(5), 10)).endsWith(u"A theorem about this residual, not about the tensor."));
        QVERIFY(bar.accessibleDescription().contains(u"Total 7"));

        // Elsewhere there is nothing yet; back again it is known at once.
        bench.step(-1);
        QVERIFY(!view.theorem()->isVisibleTo(&view));
        bench.step(1);
        QVERIFY(view.theorem()->isVisibleTo(&view));
        bench.setSession(Session(Problem{Target::matrixMultiplication({2, 2, 2})}));
        QVERIFY(watch.statement() == nullptr);
    }

    void whatCannotBeSeenProvesNothing()
    {
        Workbench bench;
        openModulo2(bench);
        QWidget hidden;
        const ProofWatch watch(bench, hidden, nullptr);
        QTest::qWait(static_cast<int>(2 * ProofWatch::kRest.count()));
        QVERIFY(watch.statement() == nullptr);
        hidden.show();
        QTRY_VERIFY_WITH_TIMEOUT(watch.statement() != nullptr, 20'000);
    }

    void provesStrassenAndWritesACertificate()
    {
        Workbench bench;
        openModulo2(bench);
        ProofDialog dialog(bench.position(), nullptr);
        QSignalSpy learned(&dialog, &ProofDialog::learned);
        auto* rank = dialog.findChild<QSpinBox*>();
        QCOMPARE(rank->value(), 5); // 4 by unfolding
        const auto* details = dialog.findChild<QPlainTextEdit*>();
        QVERIFY(
            details->toPlainText().contains(u"At least 7 by a theorem (Hopcroft and Kerr 1971), not computed here"));
        rank->setValue(9);
        dialog.prove();
        QCOMPARE(verdictOf(dialog), QStringLiteral("No: 8 terms do."));
        rank->setValue(7);
        dialog.prove();
        QVERIFY(dialog.isWorking());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isWorking(), 20'000);
        QVERIFY(verdictOf(dialog).startsWith(u"Proved by exhaustive search: fewer than 7 do not suffice."));
        QCOMPARE(learned.size(), 1);
        QVERIFY(details->toPlainText().startsWith(u"At least 7 by exhaustive search"));

        const QTemporaryDir folder;
        dialog.certify(folder.filePath("seven"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isWorking(), 60'000);
        QVERIFY2(verdictOf(dialog).startsWith(u"Written to seven.cnf, seven.drat and seven.txt, and checked: "),
                 qPrintable(verdictOf(dialog)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
        dialog.certify(folder.filePath("absent/seven"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isWorking(), 20'000);
        QVERIFY(verdictOf(dialog).contains(u"absent"));
    }

    void canBeStopped()
    {
        Workbench bench;
        bench.setSession(Session(Problem{Target::matrixMultiplication({3, 3, 3}), Ring::Z2, 1}));
        ProofDialog dialog(bench.position(), nullptr);
        dialog.findChild<QSpinBox*>()->setValue(20);
        dialog.prove();
        QTRY_VERIFY(verdictOf(dialog).startsWith(u"Searching: "));
        dialog.stop();
        QVERIFY(!dialog.isWorking());
        QCOMPARE(verdictOf(dialog), QStringLiteral("Stopped; nothing was decided."));
    }

    void saysWhatCannotBeProved()
    {
        Workbench bench;
        openModulo2(bench);
        QVERIFY(proofObstacle(bench.position()).isEmpty());
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4, 5, 6}));
        QVERIFY(proofObstacle(bench.position()).contains(u"Nothing is left"));
        bench.setSession(Session(Problem{Target::matrixMultiplication({2, 2, 2}), Ring::Z3, 1}));
        QVERIFY(proofObstacle(bench.position()).contains(u"modulo 2"));
    }
};

QTEST_MAIN(TestProof)
#include "tst_proof.moc"
