// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Transformations as moves, and the window of schemes that have no positions, offscreen and without OpenGL.
#include "core/scheme/compose.h"
#include "tests/support/fixtures.h"
#include "ui/chrome/actions.h"
#include "ui/theme/theme.h"
#include "ui/views/matrices_view.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/scheme_facts.h"
#include "ui/window/scheme_window.h"
#include "ui/window/transform_dialog.h"
#include "ui/window/transform_form.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <map>

using namespace rankfall;
using namespace rankfall::test;

namespace {

using Kind = Transformation::Kind;

Scheme strassenScheme(Ring ring = Ring::Z)
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(ring), ring);
}

/// One product of 1x1 by 1x1.
Scheme single(const std::array<Rational, 3>& factors, Ring ring)
{
    const Scheme::Product product{{{factors[0]}, {factors[1]}, {factors[2]}}};
    return {Target::matrixMultiplication({1, 1, 1}), {product}, {}, ring};
}

template <typename T>
T* in(QWidget& window, const char* name)
{
    T* found = nullptr;
    for (T* each : window.findChildren<T*>(QString::fromLatin1(name))) {
        found = each->isVisible() || found == nullptr ? each : found;
    }
    return found;
}

QString textOf(QWidget& window, const char* name)
{
    return in<QLabel>(window, name)->text();
}

} // namespace

class TestTransform : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Workbench& bench() { return m_window->workbench(); }

    void playStrassen(int count = 7)
    {
        bench().setSession(Session(problem("2x2x2")));
        const auto terms = strassen();
        for (int i = 0; i < count; ++i) {
            QVERIFY(bench().playTerm(terms[static_cast<std::size_t>(i)]));
        }
    }

    /// Triggers a command and does something with the dialog that it opens.
    void withDialog(const char* command, const std::function<void(TransformDialog&)>& act)
    {
        bool seen = false;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<TransformDialog*>(QApplication::activeModalWidget());
            if (dialog != nullptr) {
                seen = true;
                act(*dialog);
                if (dialog->isVisible()) { // was not accepted
                    dialog->reject();
                }
            }
        });
        m_window->actions().find(QString::fromLatin1(command))->trigger();
        QVERIFY(seen);
    }

    static void apply(TransformDialog& dialog)
    {
        auto* button = in<QPushButton>(dialog, "apply");
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("transform"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
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
        bench().setSaved(m_folder.filePath(QStringLiteral("x.rankfall")));
        for (SchemeWindow* shown : m_window->findChildren<SchemeWindow*>()) {
            delete shown;
        }
    }

    void cleanupTestCase() { m_window.reset(); }

    void aChangeOfBasisIsOneMove()
    {
        playStrassen();
        const int nodes = bench().session().nodeCount();
        const auto before = bench().position();
        withDialog("transform.basis", [](TransformDialog& dialog) {
            QVERIFY(!in<QPushButton>(dialog, "apply")->isEnabled()); // the identity
            QVERIFY2(textOf(dialog, "check").contains(QStringLiteral("changes nothing")),
                     qPrintable(textOf(dialog, "check")));
            auto* matrix = in<QLineEdit>(dialog, "P");
            matrix->selectAll();
            QTest::keyClicks(matrix, QStringLiteral("1 1; 0 1"));
            QTRY_VERIFY(in<QPushButton>(dialog, "apply")->isEnabled());
            QVERIFY2(textOf(dialog, "to").contains(QStringLiteral("exact over ℤ")), qPrintable(textOf(dialog, "to")));
            QVERIFY(textOf(dialog, "check").contains(QStringLiteral("one undo")));
            QTest::keyClick(matrix, Qt::Key_Return);
            QVERIFY(!dialog.isVisible());
        });
        QCOMPARE(bench().session().nodeCount(), nodes + 1);
        QCOMPARE(bench().position().rank(), 7);
        QVERIFY(bench().position().isSolved());
        QVERIFY(!bench().position().sameAs(before));
        bench().undo();
        QVERIFY(bench().position().sameAs(before));
        bench().redo();
        QVERIFY(bench().position().isSolved());
    }

    void whatIsNoMatrixIsSaidWhileTyping()
    {
        playStrassen();
        withDialog("transform.basis", [](TransformDialog& dialog) {
            auto* matrix = in<QLineEdit>(dialog, "Q");
            for (const auto& [text, says] :
                 {std::pair{"1 1; 1 1", "Q: The matrix has no inverse"}, {"1 1", "2 rows of 2"}, {"1 z; 0 1", "“z”"}}) {
                matrix->setText(QString::fromLatin1(text));
                QTRY_VERIFY2(textOf(dialog, "check").contains(QString::fromUtf8(says)),
                             qPrintable(textOf(dialog, "check")));
                QVERIFY(!in<QPushButton>(dialog, "apply")->isEnabled());
            }
        });
        QCOMPARE(bench().session().nodeCount(), 8);
    }

    void randomMatricesAreDrawnAgain()
    {
        playStrassen(4);
        const int nonzeros = bench().position().nonzeros();
        QVERIFY(nonzeros > 0);
        withDialog("transform.basis", [](TransformDialog& dialog) {
            QTest::mouseClick(in<QPushButton>(dialog, "draw"), Qt::LeftButton);
            const QString first = in<QLineEdit>(dialog, "R")->text();
            QTest::mouseClick(in<QPushButton>(dialog, "draw"), Qt::LeftButton);
            QCOMPARE(in<QSpinBox>(dialog, "seed")->value(), 2);
            QVERIFY(in<QLineEdit>(dialog, "R")->text() != first ||
                    in<QLineEdit>(dialog, "P")->text() != QStringLiteral("1 0; 0 1"));
            // Half an algorithm: the residual moves along.
            QTRY_VERIFY(in<QPushButton>(dialog, "apply")->isEnabled());
            QVERIFY(textOf(dialog, "check").contains(QStringLiteral("residual moves")));
            apply(dialog);
        });
        QCOMPARE(bench().position().rank(), 4);
        QVERIFY(!bench().position().isSolved());
    }

    void equalSizesTurnInPlaceOthersOpenAsNew()
    {
        playStrassen();
        withDialog("transform.transpose", [](TransformDialog& dialog) {
            QCOMPARE(in<QPushButton>(dialog, "apply")->text(), QStringLiteral("Replace the terms"));
            apply(dialog);
        });
        QCOMPARE(bench().target().name(), std::string("2x2x2"));
        QVERIFY(bench().position().isSolved());

        bench().setSession(Session(problem("2x3x4", Ring::Z2)));
        QVERIFY(bench().play(Move{{}, bench().target().schoolbook()}));
        bench().setSaved(m_folder.filePath(QStringLiteral("kept.rankfall")));
        withDialog("transform.rotate", [](TransformDialog& dialog) {
            QCOMPARE(in<QPushButton>(dialog, "apply")->text(), QStringLiteral("Open as new"));
            QVERIFY2(textOf(dialog, "to").contains(QStringLiteral("exact over ℤ mod 2")),
                     qPrintable(textOf(dialog, "to")));
            apply(dialog);
        });
        QCOMPARE(bench().target().name(), std::string("3x4x2"));
        QVERIFY(bench().ring() == Ring::Z2);
        QVERIFY(bench().position().isSolved());
        QCOMPARE(bench().position().rank(), 24);
    }

    void sizesGrowAndShrink()
    {
        playStrassen();
        bench().setSaved(m_folder.filePath(QStringLiteral("kept.rankfall")));
        withDialog("transform.product", [](TransformDialog& dialog) {
            QVERIFY2(textOf(dialog, "to").contains(QStringLiteral("49 terms")), qPrintable(textOf(dialog, "to")));
            apply(dialog);
        });
        QCOMPARE(bench().target().name(), std::string("4x4x4"));
        QCOMPARE(bench().position().rank(), 49);
        QVERIFY(bench().position().isSolved());
        withDialog("transform.project", [](TransformDialog& dialog) {
            auto* side = in<QComboBox>(dialog, "side");
            side->setCurrentIndex(0);
            QCOMPARE(in<QSpinBox>(dialog, "index")->maximum(), 4);
            in<QSpinBox>(dialog, "index")->setValue(2);
            apply(dialog);
        });
        QCOMPARE(bench().target().name(), std::string("3x4x4"));
        QVERIFY(bench().position().isSolved());
        withDialog("transform.merge", [](TransformDialog& dialog) {
            in<QComboBox>(dialog, "side")->setCurrentIndex(0);
            in<QComboBox>(dialog, "other")->setEditText(QStringLiteral("atlas:2x4x4:z"));
            QTRY_VERIFY(textOf(dialog, "to").contains(QStringLiteral("5×4 by 4×4")));
            apply(dialog);
        });
        QCOMPARE(bench().target().name(), std::string("5x4x4"));
        QVERIFY(bench().position().isSolved());
        withDialog("transform.extend", [](TransformDialog& dialog) { apply(dialog); });
        QCOMPARE(bench().target().name(), std::string("5x4x5"));
        QVERIFY(bench().position().isSolved());
    }

    void fractionsAreShownInAWindowOfTheirOwn()
    {
        playStrassen();
        withDialog("transform.basis", [](TransformDialog& dialog) {
            in<QLineEdit>(dialog, "P")->setText(QStringLiteral("2 0; 0 1"));
            QTRY_COMPARE(in<QPushButton>(dialog, "apply")->text(), QStringLiteral("Show"));
            apply(dialog);
        });
        auto* shown = m_window->findChild<SchemeWindow*>();
        QVERIFY(shown && shown->isVisible());
        QCOMPARE(textOf(*shown, "badge"), QStringLiteral("✓ ℚ"));
        QVERIFY(!in<QPushButton>(*shown, "explore")->isEnabled());
        QCOMPARE(bench().session().nodeCount(), 8);
        QVERIFY(bench().position().isSolved());
    }

    void commandsWaitForTermsOfMatrixProducts()
    {
        bench().setSession(Session(problem("2x2x2")));
        QVERIFY(!m_window->actions().find(QStringLiteral("transform.basis"))->isEnabled());
        playStrassen(1);
        QVERIFY(m_window->actions().find(QStringLiteral("transform.basis"))->isEnabled());
        bench().setSession(Session(problem("poly:2x2")));
        QVERIFY(bench().play(Move{{}, bench().target().schoolbook()}));
        QVERIFY(!m_window->actions().find(QStringLiteral("transform.basis"))->isEnabled());
    }

    void schemesWithoutPositionsAreShown_data()
    {
        QTest::addColumn<QString>("badge");
        QTest::addColumn<QString>("title");
        QTest::newRow("fractions") << "✓ ℚ"
                                   << "1x1x1 in 1 over ℚ";
        QTest::newRow("too large") << "✓ ℤ"
                                   << "9x9x1 in 81 over ℤ";
    }

    void schemesWithoutPositionsAreShown()
    {
        QFETCH(QString, badge);
        QFETCH(QString, title);
        const std::map<QString, Scheme> schemes{
            {QStringLiteral("fractions"), single({*Rational::make(1, 3), 3, 1}, Ring::Q)},
            {QStringLiteral("too large"), byDefinition({9, 9, 1}, Ring::Z)}};
        const Scheme& scheme = schemes.at(QString::fromLatin1(QTest::currentDataTag()));
        const auto before = bench().session().nodeCount();
        QVERIFY(m_window->documents().openScheme(settle({scheme, false}), QStringLiteral("file.json")));
        auto* shown = m_window->findChild<SchemeWindow*>();
        QVERIFY(shown && shown->isVisible());
        QCOMPARE(textOf(*shown, "badge"), badge);
        QVERIFY2(shown->windowTitle().startsWith(title), qPrintable(shown->windowTitle()));
        QVERIFY(!textOf(*shown, "why").isEmpty());
        QVERIFY(!in<QPushButton>(*shown, "explore")->isEnabled());
        QVERIFY(in<QPushButton>(*shown, "save")->isEnabled());
        QCOMPARE(shown->matrices().table().matrices().rowCount(), scheme.rank());
        QVERIFY(!in<QListWidget>(*shown, "members")->isVisible());
        QCOMPARE(bench().session().nodeCount(), before);
    }

    void aFileOfManyShowsAListAndAMemberCanBeExplored()
    {
        const Scheme q = single({*Rational::make(1, 3), 3, 1}, Ring::Q);
        SchemeList list("test", {"third", "strassen", "damaged"}, [q](std::size_t i) -> Expected<SchemeMember> {
            if (i == 2) {
                return fail("The member is cut off", "file:3");
            }
            return SchemeMember{i == 0 ? q : strassenScheme(), false};
        });
        m_window->documents().showSchemes(list, 0, QStringLiteral("many.npz"), QStringLiteral("Fractions"));
        QPointer<SchemeWindow> shown = m_window->findChild<SchemeWindow*>();
        QVERIFY(shown && QTest::qWaitForWindowExposed(shown));
        auto* members = in<QListWidget>(*shown, "members");
        QVERIFY(members->isVisible());
        QCOMPARE(members->count(), 3);
        members->setFocus();
        QTest::keyClick(members, Qt::Key_Down);
        QTest::keyClick(members, Qt::Key_Down);
        QCOMPARE(members->currentRow(), 2);
        QVERIFY(!in<QPushButton>(*shown, "save")->isEnabled());
        QVERIFY(textOf(*shown, "status").contains(QStringLiteral("cut off")));
        QTest::keyClick(members, Qt::Key_Up);
        QCOMPARE(textOf(*shown, "badge"), QStringLiteral("✓ ℤ"));
        QCOMPARE(shown->matrices().table().matrices().rowCount(), 7);
        auto* explore = in<QPushButton>(*shown, "explore");
        QVERIFY(explore->isEnabled());
        QTest::mouseClick(explore, Qt::LeftButton);
        QCOMPARE(bench().session().nodeCount(), 8);
        QTRY_VERIFY(!shown || !shown->isVisible());
    }

    void theRingIsNeverLeftOut()
    {
        QCOMPARE(ringBadge(Ring::Z2), QStringLiteral("ℤ mod 2 only"));
        QCOMPARE(ringBadge(Ring::Z), QStringLiteral("ℤ"));
        bench().setSession(Session(problem("2x2x2", Ring::Z2)));
        QVERIFY2(m_window->windowTitle().contains(QStringLiteral("ℤ mod 2")), qPrintable(m_window->windowTitle()));
        bench().setSession(Session(problem("2x2x2")));
        QVERIFY(!m_window->windowTitle().contains(QStringLiteral("mod 2")));
    }

    void docksComeByTheirCommands()
    {
        playStrassen();
        for (const auto& [command, dock] : {std::pair{"view.matrices", "matrices"}, {"view.cell", "cell"}}) {
            auto* widget = m_window->findChild<QDockWidget*>(QString::fromLatin1(dock));
            QVERIFY(widget && !widget->isVisible());
            m_window->actions().find(QString::fromLatin1(command))->trigger();
            QVERIFY(widget->isVisible());
            QVERIFY(widget->isAncestorOf(m_window->focusWidget()));
        }
        QCOMPARE(m_window->matrices()->pane().table().matrices().rowCount(), 7);
    }
};

QTEST_MAIN(TestTransform)

#include "tst_transform.moc"
