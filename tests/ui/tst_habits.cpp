// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Layouts with names, sizes, keys and sections: what the window does for the habits of those who use it.
#include "tests/support/fixtures.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/key_file.h"
#include "ui/chrome/key_presets.h"
#include "ui/chrome/settings.h"
#include "ui/panels/legend_panel.h"
#include "ui/panels/section_panel.h"
#include "ui/theme/high_contrast.h"
#include "ui/theme/theme.h"
#include "ui/views/sheet_canvas.h"
#include "ui/views/sheet_view.h"
#include "ui/window/layouts.h"
#include "ui/window/main_window.h"
#include "ui/window/palette_answers.h"
#include "ui/workbench/cell_filter.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestHabits : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("habits"));
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

    /// One window for all: making it takes longer than any of these.
    void init()
    {
        QSettings().clear();
        resetAllKeys(m_window->actions());
        m_window->applyLayout(QStringLiteral("explore"));
        bench().setSession(Session(problem("2x2x2", Ring::Z)));
        for (const Term& term : strassen()) {
            QVERIFY(bench().playTerm(term));
        }
        bench().goToStart();
    }

    void cleanupTestCase()
    {
        bench().stopThinking();
        m_window.reset();
    }

    // --- Layouts and sizes

    void aLayoutOfOnesOwnComesBack()
    {
        m_window->applyLayout(QStringLiteral("inspect"));
        QVERIFY(dock("formulas")->isVisible());
        QVERIFY(storeLayout(QStringLiteral(" Read/write "), {m_window->saveState(), 1}));
        m_window->applyLayout(QStringLiteral("explore"));
        QVERIFY(!dock("legend")->isVisible());
        QCOMPARE(layoutNames(), QStringList{QStringLiteral("Read/write")});
        m_window->applyLayout(QStringLiteral("Read/write"));
        QVERIFY(dock("legend")->isVisible());
        QCOMPARE(m_window->views(), MainWindow::Views::Sheet);
        forgetLayout(QStringLiteral("Read/write"));
        QVERIFY(layoutNames().isEmpty());
    }

    void aLayoutNeedsANameOfItsOwn()
    {
        QVERIFY(!storeLayout(QStringLiteral("  "), {m_window->saveState(), 2}));
        QVERIFY(!storeLayout(QStringLiteral("Teach"), {m_window->saveState(), 2}));
        QVERIFY(layoutNames().isEmpty());
        QVERIFY(!layoutNamed(QStringLiteral("never")));
    }

    void thePaletteKnowsLayouts()
    {
        QVERIFY(storeLayout(QStringLiteral("Evening"), {m_window->saveState(), 2}));
        QString applied;
        const auto answers = layoutAnswers(QStringLiteral("even"), [&](const QString& name) { applied = name; });
        QCOMPARE(answers.size(), std::size_t(1));
        answers.front().run();
        QCOMPARE(applied, QStringLiteral("Evening"));
        QVERIFY(layoutAnswers(QStringLiteral("morning"), {}).empty());
    }

    void oneKeyEnlargesForAProjectorAndForgetsIt()
    {
        const double before = uiZoom();
        trigger("view.presentationScale");
        QCOMPARE(uiZoom(), before * 1.5);
        QVERIFY(action("view.presentationScale")->isChecked());
        QCOMPARE(Settings().zoom(), before); // not the user's own size
        trigger("view.presentationScale");
        QCOMPARE(uiZoom(), before);
    }

    void highContrastIsKept()
    {
        trigger("view.highContrast");
        QVERIFY(isHighContrast() && Settings().highContrast());
        for (const QLabel* label : m_window->findChild<SectionPanel*>()->findChildren<QLabel*>()) {
            const QColor ink = label->palette().color(QPalette::WindowText);
            QVERIFY2(ink == toColor(kHighContrastDark.text) || ink == toColor(kHighContrastDark.dimText),
                     qPrintable(label->text() + u' ' + ink.name()));
        }
        QVERIFY(action("view.highContrast")->isChecked());
        trigger("view.highContrast");
        QVERIFY(!isHighContrast() && !Settings().highContrast());
    }

    // --- Keys

    void keysGoToAFileAndBack()
    {
        Actions& actions = m_window->actions();
        actions.setKeys(QStringLiteral("go.next"), {QKeySequence(Qt::Key_Z)});
        actions.setKeys(QStringLiteral("move.play"), {});
        const QByteArray json = keysToJson(actions);
        resetAllKeys(actions);
        QVERIFY(!actions.hasOwnKeys(QStringLiteral("go.next")));
        const auto read = keysFromJson(actions, json, QStringLiteral("keys.json"));
        QVERIFY(read);
        QCOMPARE(read->commands, 2);
        QCOMPARE(read->twice, 0);
        QCOMPARE(actions.keys(QStringLiteral("go.next")), QList{QKeySequence(Qt::Key_Z)});
        QVERIFY(actions.keys(QStringLiteral("move.play")).isEmpty());
    }

    void aFileOfKeysThatIsNoneChangesNothing()
    {
        Actions& actions = m_window->actions();
        actions.setKeys(QStringLiteral("go.next"), {QKeySequence(Qt::Key_Z)});
        for (const char* text : {"", "{", "[]", R"({"keys": {}})", R"({"rankfallKeys": 2, "keys": {}})",
                                 R"({"rankfallKeys": 1, "keys": {"go.next": ["Nonsense+?"]}})"}) {
            const auto read = keysFromJson(actions, text, QStringLiteral("keys.json"));
            QVERIFY2(!read, text);
            QVERIFY(!read.error().remedy.empty());
            QCOMPARE(actions.keys(QStringLiteral("go.next")), QList{QKeySequence(Qt::Key_Z)});
        }
        const auto stranger =
            keysFromJson(actions, R"({"rankfallKeys": 1, "keys": {"no.such": ["A"], "go.next": ["Left"]}})", {});
        QVERIFY(stranger);
        QCOMPARE(stranger->unknown, 1);
        QCOMPARE(stranger->twice, 1); // with go.previous
    }

    void noPresetLeavesAConflict_data()
    {
        QTest::addColumn<int>("preset");
        QTest::newRow("default") << static_cast<int>(KeyPreset::Default);
        QTest::newRow("chess") << static_cast<int>(KeyPreset::Chess);
        QTest::newRow("go") << static_cast<int>(KeyPreset::Go);
        QTest::newRow("emacs") << static_cast<int>(KeyPreset::Emacs);
    }

    void noPresetLeavesAConflict()
    {
        QFETCH(int, preset);
        Actions& actions = m_window->actions();
        applyPreset(actions, static_cast<KeyPreset>(preset));
        for (const auto& spec : actions.all()) {
            const QStringList others = actions.conflicts(spec.id, actions.keys(spec.id));
            QVERIFY2(others.isEmpty(), qPrintable(spec.id + QStringLiteral(" and ") + others.join(u' ')));
        }
    }

    void emacsWalksAndSaves()
    {
        applyPreset(m_window->actions(), KeyPreset::Emacs);
        m_window->sheet()->canvas()->setFocus();
        QTest::keyClick(m_window->sheet()->canvas(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(bench().position().rank(), 1);
        QTest::keyClick(m_window->sheet()->canvas(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(bench().position().rank(), 0);
    }

    // --- Sections

    void aSectionLeavesSomeEntries()
    {
        auto* panel = m_window->findChild<SectionPanel*>();
        dock("section")->show();
        QComboBox* choice = panel->choice(Mode::A);
        choice->setCurrentIndex(choice->findText(QStringLiteral("row 1")));
        Q_EMIT choice->activated(choice->currentIndex());
        QCOMPARE(Section::of(bench()).filter().entries[index(Mode::A)], (std::set<int>{0, 1}));
        QCOMPARE(panel->first(Mode::A)->value(), 0);
        QCOMPARE(panel->last(Mode::A)->value(), 1);
        // A column is no slab, and can be chosen all the same.
        choice->setCurrentIndex(choice->findText(QStringLiteral("column 2")));
        Q_EMIT choice->activated(choice->currentIndex());
        QCOMPARE(Section::of(bench()).filter().entries[index(Mode::A)], (std::set<int>{1, 3}));
        // Sliders make a slab; the other end is pushed along.
        panel->first(Mode::C)->setValue(3);
        QCOMPARE(Section::of(bench()).filter().entries[index(Mode::C)], (std::set<int>{3}));
        panel->last(Mode::C)->setValue(1);
        QCOMPARE(Section::of(bench()).filter().entries[index(Mode::C)], (std::set<int>{1}));
        panel->first(Mode::C)->setValue(0);
        panel->last(Mode::C)->setValue(3);
        QVERIFY(Section::of(bench()).filter().entries[index(Mode::C)].empty()); // all is no filter
        // Another document: all of it.
        bench().setSession(Session(problem("3x3x3", Ring::Z)));
        QVERIFY(Section::of(bench()).filter().isOpen());
        QCOMPARE(panel->last(Mode::A)->maximum(), 8);
    }

    void theSheetShowsWhatIsLeftOutAsAGhost()
    {
        auto* canvas = m_window->sheet()->canvas();
        const QImage whole = canvas->grab().toImage();
        CellFilter filter;
        filter.entries[index(Mode::C)] = {0};
        Section::of(bench()).set(filter);
        const QImage section = canvas->grab().toImage();
        const auto at = [&](const QImage& image, Cell cell) {
            const QRectF rect = canvas->frame().toView(canvas->frame().layout().cellRect(cell));
            return image.pixelColor((rect.topLeft() + QPointF(rect.width() * 0.25, rect.height() * 0.3)).toPoint());
        };
        QCOMPARE(at(section, {0, 0, 0}), at(whole, {0, 0, 0}));
        QVERIFY(at(section, {3, 3, 3}) != at(whole, {3, 3, 3}));
    }

    void theLegendIsolatesValues()
    {
        auto* legend = m_window->findChild<LegendPanel*>();
        dock("legend")->show();
        bench().step(1);
        const auto row = [&](int value) {
            const auto& entries = legend->entries();
            return static_cast<int>(
                std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.value == value; }) -
                entries.begin());
        };
        const auto click = [&](int value, Qt::KeyboardModifiers with = Qt::NoModifier) {
            QTest::mouseClick(legend, Qt::LeftButton, with, legend->rowRect(row(value)).center());
        };
        click(-1);
        QCOMPARE(Section::of(bench()).filter().values, std::set<int>{-1});
        click(1, Qt::ControlModifier);
        QCOMPARE(Section::of(bench()).filter().values, (std::set<int>{-1, 1}));
        click(2);
        QCOMPARE(Section::of(bench()).filter().values, std::set<int>{2});
        click(2);
        QVERIFY(Section::of(bench()).filter().isOpen());
        // By the keyboard.
        legend->setFocus();
        QTest::keyClick(legend, Qt::Key_Down);
        QTest::keyClick(legend, Qt::Key_Space);
        QCOMPARE(Section::of(bench()).filter().values.size(), std::size_t(1));
        QVERIFY2(legend->accessibleDescription().contains(QStringLiteral("not shown")),
                 qPrintable(legend->accessibleDescription()));
    }

    void thePaletteShowsSlicesAndSections()
    {
        auto answers = paletteAnswers(bench(), QStringLiteral("show c22"));
        QCOMPARE(answers.size(), std::size_t(2));
        answers[0].run();
        QCOMPARE(bench().activeSlice(), 3);
        answers[1].run();
        QCOMPARE(Section::of(bench()).filter().entries[index(Mode::C)], std::set<int>{3});
        answers = paletteAnswers(bench(), QStringLiteral("show A12"));
        QCOMPARE(answers.size(), std::size_t(1));
        answers[0].run();
        QCOMPARE(Section::of(bench()).filter().entries[index(Mode::A)], std::set<int>{1});
        paletteAnswers(bench(), QStringLiteral("show all"))[0].run();
        QVERIFY(Section::of(bench()).filter().isOpen());
        QCOMPARE(bench().activeSlice(), -1);
        QVERIFY(paletteAnswers(bench(), QStringLiteral("show me")).empty());
    }

private:
    Workbench& bench() { return m_window->workbench(); }

    QAction* action(const char* id) { return m_window->actions().find(QLatin1String(id)); }

    void trigger(const char* id) { action(id)->trigger(); }

    QDockWidget* dock(const char* id) { return m_window->findChild<QDockWidget*>(QLatin1String(id)); }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestHabits)

#include "tst_habits.moc"
