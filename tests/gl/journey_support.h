// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/notation.h"
#include "core/io/session_file.h"
#include "tests/support/fixtures.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/notification_bell.h"
#include "ui/chrome/status_bar.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/moves_panel.h"
#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/views/evaluation_graph.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/sheet_view.h"
#include "ui/views/tree_view.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QMessageBox>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <QWindow>

#include <array>
#include <functional>
#include <memory>

/// A whole window and two hands: everything goes through the mouse and the keyboard as the window system delivers them,
/// to whatever lies under the pointer or has the focus. Nothing here calls the session to do what a person does.
namespace rankfall::test {

inline constexpr std::array<const char*, 7> kStrassenText{
    "(a11+a22)(b11+b22)->c11+c22", "(a21+a22)b11->c21-c22",   "a11(b12-b22)->c12+c22",  "a22(b21-b11)->c11+c21",
    "(a11+a12)b22->c12-c11",       "(a21-a11)(b11+b12)->c22", "(a12-a22)(b21+b22)->c11"};

class Journey {
public:
    explicit Journey(bool openGl = true, const QString& autosaveFolder = {})
        : m_window(std::make_unique<MainWindow>(
              WindowOptions{.autosaveFolder = autosaveFolder.isEmpty() ? m_folder.filePath(QStringLiteral("unsaved"))
                                                                       : autosaveFolder,
                            .rememberLayout = false,
                            .hints = false,
                            .openGl = openGl,
                            .theme = Theme::Dark}))
    {
        if (m_window->viewport()) {
            m_window->viewport()->setReducedMotion(true);
        }
    }

    /// Leaves without questions.
    ~Journey()
    {
        m_window->hide();
        m_window->workbench().stopThinking();
    }

    Journey(const Journey&) = delete;
    Journey& operator=(const Journey&) = delete;

    bool open()
    {
        m_window->setGeometry(0, 0, 1440, 900);
        m_window->show();
        return activate() && QTest::qWaitForWindowExposed(m_window.get());
    }

    /// Without a window manager nobody gives the keyboard to a dialog, or back when it has closed.
    static bool giveKeyboard(QWidget* top)
    {
        top->activateWindow();
        return QTest::qWaitFor([top] { return QGuiApplication::focusWindow() == top->windowHandle(); });
    }

    bool activate() { return giveKeyboard(m_window.get()); }

    MainWindow& window() { return *m_window; }

    Workbench& bench() { return m_window->workbench(); }

    const Session& session() { return m_window->workbench().session(); }

    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    // --- Hands
    // --------------------------------------------------------------------------------------------------------

    /// A key as the keyboard sends it: to whatever has the focus, shortcuts first.
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWindow* target = QGuiApplication::focusWindow();
        QVERIFY2(target, "no window has the keyboard");
        QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
    }

    static void keys(std::initializer_list<int> all)
    {
        for (const int one : all) {
            key(one);
        }
    }

    static void type(const QString& text)
    {
        for (const QChar c : text) {
            QWindow* target = QGuiApplication::focusWindow();
            QVERIFY2(target, "no window has the keyboard");
            QTest::keyClick(target, c.toLatin1());
        }
    }

    /// True when a click at this place of the widget would reach it.
    static bool isReachable(const QWidget* widget, QPoint at)
    {
        QWidget* top = widget->window();
        const QWidget* hit = top->childAt(widget->mapTo(top, at));
        const bool reached = widget->isVisible() && widget->rect().contains(at) &&
                             (hit == widget || (hit && widget->isAncestorOf(hit)) || (widget == top && !hit));
        if (!reached) {
            qWarning() << "covered or hidden:" << widget << "at" << at << "by" << hit;
        }
        return reached;
    }

    static bool click(QWidget* widget, QPoint at, Qt::MouseButton button = Qt::LeftButton,
                      Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!isReachable(widget, at)) {
            return false;
        }
        QTest::mouseClick(widget->window()->windowHandle(), button, modifiers, widget->mapTo(widget->window(), at));
        return true;
    }

    static bool click(QWidget* widget) { return widget && click(widget, widget->rect().center()); }

    static bool pointAt(QWidget* widget, QPoint at)
    {
        if (!isReachable(widget, at)) {
            return false;
        }
        QTest::mouseMove(widget->window()->windowHandle(), widget->mapTo(widget->window(), at));
        QApplication::processEvents();
        return true;
    }

    bool clickTab(const QString& title)
    {
        for (QTabBar* bar : m_window->findChildren<QTabBar*>()) {
            for (int i = 0; i < bar->count(); ++i) {
                if (bar->isVisible() && bar->tabText(i) == title) {
                    return click(bar, bar->tabRect(i).center());
                }
            }
        }
        return false;
    }

    /// Does something that brings up a dialog and waits in it; `act` is run in that dialog once it has the keyboard.
    static bool inDialog(const std::function<void()>& bringUp, const std::function<void(QDialog*)>& act)
    {
        bool acted = false;
        QElapsedTimer clock;
        clock.start();
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (acted || !dialog || !dialog->isVisible()) {
                if (clock.elapsed() > 8000) {
                    look.stop();
                    if (dialog) {
                        dialog->reject();
                    }
                }
                return;
            }
            look.stop();
            acted = true;
            QTimer::singleShot(10000, dialog, [dialog] {
                qWarning() << "nobody closed" << dialog;
                dialog->reject();
            });
            if (giveKeyboard(dialog)) {
                act(dialog);
            }
        });
        look.start(20);
        bringUp();
        // Dialogs that are opened without waiting come here at once.
        while (!acted && look.isActive()) {
            QTest::qWait(10);
        }
        return acted;
    }

    /// Drops a file on the middle of the window.
    bool drop(const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QWindow* handle = m_window->windowHandle();
        const QPoint at = m_window->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(handle, &enter);
        if (!enter.isAccepted()) {
            return false;
        }
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(handle, &event);
        return event.isAccepted();
    }

    // --- Places
    // -------------------------------------------------------------------------------------------------------

    /// The keyboard to the pictures, as a click there does.
    bool focusView()
    {
        QWidget* view = m_window->viewport() && m_window->viewport()->isVisible()
                            ? static_cast<QWidget*>(m_window->viewport())
                            : m_window->sheet()->canvas();
        view->setFocus(Qt::MouseFocusReason);
        return QApplication::focusWidget() == view;
    }

    FactorGrid* grid(Mode mode) { return m_window->factorEditor()->grid(mode); }

    QPushButton* commitButton() { return m_window->factorEditor()->findChild<QPushButton*>(QStringLiteral("commit")); }

    StatusBar* status() { return m_window->findChild<StatusBar*>(); }

    const EvaluationData& evaluation() { return m_window->evaluation()->graph()->data(); }

    /// The newest message, whole history in the bell.
    QString lastMessage()
    {
        const auto& all = status()->bell()->history();
        return all.empty() ? QString() : all.front().text;
    }

    QPoint sheetCell(Cell cell)
    {
        const SheetFrame& frame = m_window->sheet()->canvas()->frame();
        return frame.toView(frame.layout().cellRect(cell)).center().toPoint();
    }

    // --- What people do often
    // ------------------------------------------------------------------------------------------

    Term term(const char* text)
    {
        const auto parsed = parseTerm(text, bench().target(), bench().ring());
        RANKFALL_CHECK(parsed.has_value());
        return *parsed;
    }

    /// Sets the three grids by clicks.
    bool clickTerm(const char* text)
    {
        const Term wanted = term(text);
        for (const Mode mode : kModes) {
            FactorGrid* on = grid(mode);
            for (int i = 0; i < wanted.factor(mode).size(); ++i) {
                // 0, then 1, then -1, then 0 again.
                while (on->factor()[i] != wanted.factor(mode)[i]) {
                    if (!click(on, on->centreOf(i))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// Sets the three grids by arrows and signs, from the first grid on.
    void keyTerm(const char* text)
    {
        const Term wanted = term(text);
        for (const Mode mode : kModes) {
            FactorGrid* on = grid(mode);
            QCOMPARE(QApplication::focusWidget(), on);
            key(Qt::Key_Home);
            const int cols = on->cols();
            int at = 0;
            for (int i = 0; i < wanted.factor(mode).size(); ++i) {
                if (on->factor()[i] == wanted.factor(mode)[i]) {
                    continue;
                }
                for (; at / cols < i / cols; at += cols) {
                    key(Qt::Key_Down);
                }
                for (; at < i; ++at) {
                    key(Qt::Key_Right);
                }
                for (; at > i; --at) {
                    key(Qt::Key_Left);
                }
                const int value = wanted.factor(mode)[i];
                key(value > 0 ? Qt::Key_Plus : value < 0 ? Qt::Key_Minus : Qt::Key_0);
            }
            if (mode != Mode::C) {
                key(Qt::Key_Tab);
            }
        }
    }

    /// Plays moves through the formula field, the quickest way: their text comes from the clipboard.
    void playMoves(std::initializer_list<int> numbers)
    {
        key(Qt::Key_L, Qt::ControlModifier);
        for (const int i : numbers) {
            QApplication::clipboard()->setText(QString::fromLatin1(kStrassenText[static_cast<std::size_t>(i)]));
            key(Qt::Key_V, Qt::ControlModifier);
            key(Qt::Key_Return);
        }
        key(Qt::Key_Escape);
        QVERIFY(window().actions().isInView(QApplication::focusWidget()));
    }

    /// True when the line is these of Strassen's moves, from the start.
    bool lineIs(std::initializer_list<int> numbers)
    {
        const auto line = session().line();
        bool same = line.size() == numbers.size() + 1;
        auto number = numbers.begin();
        for (std::size_t i = 1; same && i < line.size(); ++i, ++number) {
            same = session().node(line[i]).move == Move::play(term(kStrassenText[static_cast<std::size_t>(*number)]));
        }
        return same;
    }

    /// The position as text: what undo and redo must bring back.
    /// The document without what engines said of it, which is no edit.
    QString state()
    {
        QString text = QString::fromStdString(sessionJson(session()));
        const auto from = text.indexOf(QStringLiteral(",\n  \"analyses\": ["));
        return from < 0 ? text : text.remove(from, text.indexOf(QStringLiteral("\n  ]"), from) + 4 - from);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

/// The longest time that the event loop did not turn, in ms, measured every 5 ms while it lives.
class LoopWatch {
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_clock.start();
        m_timer.start();
    }

    qint64 longest() const { return std::max(m_longest, m_clock.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

/// Settings and data of this run in a place of their own, the pointer out of the way.
template <typename Test>
int runJourney(int argc, char** argv)
{
    Viewport::prepareOpenGL();
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("rankfall-test"));
    QApplication::setApplicationName(QStringLiteral("journeys"));
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCursor::setPos(QGuiApplication::primaryScreen()->geometry().bottomRight());
    applyTheme(app, Theme::Dark);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace rankfall::test
