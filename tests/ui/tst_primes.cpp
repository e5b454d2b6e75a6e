// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Positions modulo primes, and those whose inputs commute, in the window: offscreen and without OpenGL.
#include "core/engine/engine.h"
#include "tests/support/fixtures.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/status_bar.h"
#include "ui/panels/cell_panel.h"
#include "ui/panels/factor_grid.h"
#include "ui/panels/formulas_panel.h"
#include "ui/panels/legend_panel.h"
#include "ui/panels/properties_panel.h"
#include "ui/theme/theme.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace rankfall;
using namespace rankfall::test;

class TestPrimes : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("primes"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(WindowOptions{.autosaveFolder = m_folder.filePath(QStringLiteral("a")),
                                                              .rememberLayout = false,
                                                              .hints = false,
                                                              .openGl = false,
                                                              .theme = Theme::Dark});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        bench().stopThinking();
        bench().setSession(Session(problem("2x2x2"))); // nothing unsaved is asked about
        m_window.reset();
    }

    /// The engine's terms are played; the window says what they are.
    void theFourierTransformIsShownAsSuch()
    {
        bench().setSession(Session(problem("cyclic:8", primeRing(17), 8)));
        QCOMPARE(text("ring"), QStringLiteral("ℤ mod 17"));
        SearchContext context;
        const Analysis analysis = createEngine("diagonal")->analyse(bench().position(), context);
        QCOMPARE(analysis.bestTotal, 8);
        for (const Move& move : analysis.lines.front().moves) {
            QVERIFY(bench().playTerm(move.add.front()));
        }
        QVERIFY(bench().position().isSolved());
        PropertiesPanel properties(bench());
        QString known;
        QString coefficients;
        for (const auto& [name, words] : properties.facts()) {
            known = name == QStringLiteral("Known as") ? words : known;
            coefficients = name == QStringLiteral("Coefficients") ? words : coefficients;
        }
        QVERIFY2(known.startsWith(QStringLiteral("the discrete Fourier transform of length 8: root of unity w = 2 "
                                                 "modulo 17.")),
                 qPrintable(known));
        QCOMPARE(known.count(QStringLiteral("w^")), 8);
        QCOMPARE(coefficients, QStringLiteral("{−8…8}"));
        FormulasPanel formulas(bench());
        formulas.show();
        QTRY_VERIFY(
            formulas.findChild<QLabel*>(QStringLiteral("verdict"))
                ->text()
                .contains(QStringLiteral("It is the discrete Fourier transform: root of unity w = 2 modulo 17.")));
        QVERIFY(text("position").contains(QStringLiteral("solved modulo 17 with 8")));
    }

    void theRingIsChangedByADialogAndBack()
    {
        Session session(problem("cyclic:2")); // as one that was opened: nothing unsaved is asked about
        QVERIFY(session.play(Move::play(*parseTerm("(a0+9a1)(b0+b1)->c0", *session.problem().target, Ring::Z))));
        bench().setSession(std::move(session));
        const auto answer = [](int prime) {
            QTimer::singleShot(0, [prime] {
                auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
                QVERIFY(dialog);
                dialog->setIntValue(prime);
                dialog->accept();
            });
        };
        m_window->documents().changeRing(primeRing(17));
        QCOMPARE(bench().ring(), primeRing(17));
        QCOMPARE(bench().session().problem().bound, 8);
        QCOMPARE(bench().session().position(bench().session().line().back()).term(0).u[1], -8);
        answer(5);
        m_window->actions().find(QStringLiteral("transform.prime"))->trigger();
        QCOMPARE(bench().ring(), primeRing(5));
        m_window->documents().changeRing(Ring::Z);
        QCOMPARE(bench().ring(), Ring::Z);
    }

    void gridsTakeResidues()
    {
        FactorGrid grid;
        const auto target = problem("cyclic:4").target;
        grid.setLayoutOf(target->layout(Mode::A), primeRing(5), 9);
        grid.setFactor(Factor{4 - 5, 0, 0, 0});
        QSignalSpy edited(&grid, &FactorGrid::edited);
        grid.setCursorEntry(1);
        QTest::keyClick(&grid, Qt::Key_3);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(grid.factor()[1], -2); // 3 is −2 modulo 5
    }

    void theLegendHasWhatOccurs()
    {
        bench().setSession(Session(problem("cyclic:4", Ring::Z3, 1)));
        LegendPanel legend(bench());
        legend.show();
        QVERIFY(QTest::qWaitForWindowExposed(&legend));
        QCOMPARE(legend.entries().size(), std::size_t{2}); // +1 and −1
        bench().setSession(Session(problem("cyclic:4", primeRing(17), 8)));
        QCOMPARE(legend.entries().size(), std::size_t{4});
    }

    /// Of a cell and its mirror image the account is one.
    void termsShareACellWhereInputsCommute()
    {
        bench().setSession(Session(problem("comm:1x2x1")));
        QVERIFY(bench().playTerm(*parseTerm("(a11+b21)(a12+b11)->c11", bench().target(), Ring::Z)));
        const Position& position = bench().position();
        // a12·b21 comes of b21·a12, and a11·b11 as it stands.
        const CellFacts mirrored = cellFacts(position, {1, 3, 0});
        QCOMPARE(mirrored.sum, 1);
        QCOMPARE(mirrored.target, 1);
        QCOMPARE(mirrored.residual, 0);
        QCOMPARE(cellFacts(position, {3, 1, 0}).sum, 0);
        for (std::size_t i = 0; i < position.residual().shape().cells(); ++i) {
            const CellFacts facts = cellFacts(position, position.residual().shape().cell(i));
            QCOMPARE(facts.residual, facts.target - facts.sum);
        }
        Hover hover;
        hover.kind = Hover::Kind::Cell;
        hover.cell = {1, 3, 0};
        QVERIFY2(bench().sentence(hover).contains(QStringLiteral("target 1, residual 0")),
                 qPrintable(bench().sentence(hover)));
        bench().playTerm(*parseTerm("a11*a12->-c11", bench().target(), Ring::Z));
        bench().playTerm(*parseTerm("b11*b21->-c11", bench().target(), Ring::Z));
        QVERIFY(bench().position().isSolved());
    }

private:
    Workbench& bench() { return m_window->workbench(); }

    /// Of a part of the status bar.
    QString text(const char* name) const
    {
        const auto* button = m_window->findChild<StatusBar*>()->findChild<QAbstractButton*>(QLatin1String(name));
        return button ? button->text() : QString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestPrimes)
#include "tst_primes.moc"
