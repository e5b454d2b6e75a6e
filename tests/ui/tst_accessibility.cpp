// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What a screen reader is told: every control of the window and of its dialogs has a name, every picture a value and a
// table, and no two entries of a menu share a mnemonic.
#include "tests/support/fixtures.h"
#include "ui/chrome/actions.h"
#include "ui/panels/legend_panel.h"
#include "ui/theme/theme.h"
#include "ui/views/evaluation_graph.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/rank_bar.h"
#include "ui/views/sheet_canvas.h"
#include "ui/views/sheet_view.h"
#include "ui/views/tree_view.h"
#include "ui/window/main_window.h"
#include "ui/window/table_panel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>

using namespace rankfall;
using namespace rankfall::test;

namespace {

QString said(QWidget* widget, QAccessible::Text what)
{
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
    return access ? access->text(what).trimmed() : QString();
}

QString where(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        path.prepend(QLatin1String(at->metaObject()->className()) +
                     (at->objectName().isEmpty() ? QString() : u'#' + at->objectName()));
    }
    return path.mid(std::max<qsizetype>(0, path.size() - 4)).join(QStringLiteral(" > "));
}

/// A part that another control speaks for: a field in a box, a scroll bar, the headers of a table, Qt's own.
bool isPart(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar*>(widget) ||
           qobject_cast<const QHeaderView*>(widget) || qobject_cast<const QTabBar*>(widget) ||
           qobject_cast<const QMenu*>(widget) || qobject_cast<const QAbstractSpinBox*>(parent) ||
           qobject_cast<const QComboBox*>(parent) || qobject_cast<const QTabBar*>(parent) ||
           qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QDockWidget*>(parent) ||
           qobject_cast<const QMenuBar*>(parent) || widget->inherits("QComboBoxPrivateContainer") ||
           qobject_cast<const QAbstractItemView*>(parent) || widget->inherits("QComboBoxListView") ||
           widget->inherits("QToolBarExtension") || (parent && parent->inherits("QKeySequenceEdit"));
}

bool isInteractive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           widget->inherits("QKeySequenceEdit");
}

/// A button that gets its words when it is shown, and is not shown.
bool isBlank(const QWidget* widget, const QWidget* root)
{
    const auto* button = qobject_cast<const QPushButton*>(widget);
    return button && button->text().isEmpty() && button->icon().isNull() && !button->isVisibleTo(root);
}

/// Widgets below `root` that a screen reader could only call "button" or "table".
QStringList nameless(QWidget* root)
{
    QStringList out;
    for (auto* widget : root->findChildren<QWidget*>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus &&
                               QLatin1String(widget->metaObject()->className()).startsWith(QLatin1String("rankfall::"));
        if (!isPart(widget) && !isBlank(widget, root) && (isInteractive(widget) || takesKeys) &&
            said(widget, QAccessible::Name).isEmpty() && said(widget, QAccessible::Description).isEmpty()) {
            out << where(widget);
        }
    }
    return out;
}

/// Pictures that say nothing of what they show.
QStringList silent(QWidget* root)
{
    QStringList out;
    for (auto* widget : root->findChildren<QWidget*>()) {
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
        const bool picture = access && (access->role() == QAccessible::Graphic || access->role() == QAccessible::Chart);
        const bool still = qobject_cast<QLabel*>(widget); // a preview, an icon: its name says all
        if (picture &&
            (said(widget, QAccessible::Name).isEmpty() || (!still && said(widget, QAccessible::Value).isEmpty()))) {
            out << where(widget);
        }
        const bool drawn =
            access && access->role() == QAccessible::Client && !widget->accessibleDescription().isEmpty();
        if (drawn && widget->findChildren<QWidget*>().isEmpty()) {
            out << where(widget) + QStringLiteral(": its class is not in picture_access.cpp");
        }
    }
    return out;
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("accessibility"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_window = std::make_unique<MainWindow>(WindowOptions{.autosaveFolder = m_folder.filePath(QStringLiteral("a")),
                                                              .rememberLayout = false,
                                                              .hints = false,
                                                              .openGl = false,
                                                              .theme = Theme::Dark});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        for (const Term& term : strassen()) {
            QVERIFY(bench().playTerm(term));
        }
        bench().step(-2);
    }

    void cleanupTestCase()
    {
        bench().stopThinking();
        m_window.reset();
    }

    /// The walk below is worth something only if it finds such things.
    void aNamelessControlIsFound()
    {
        QWidget room;
        auto* bare = new QToolButton(&room);
        auto* table = new QTableView(&room);
        QCOMPARE(nameless(&room).size(), 2);
        bare->setText(QStringLiteral("Play"));
        table->setAccessibleName(QStringLiteral("Moves"));
        QCOMPARE(nameless(&room), QStringList());
    }

    void everyControlOfTheWindowHasAName()
    {
        showEveryDock();
        const QStringList found = nameless(m_window.get());
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void everyPictureSaysWhatItShows()
    {
        showEveryDock();
        const QStringList found = silent(m_window.get());
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void picturesHaveRolesAndValues()
    {
        const auto role = [](QWidget* widget) { return QAccessible::queryAccessibleInterface(widget)->role(); };
        QWidget* graph = m_window->evaluation()->graph();
        QCOMPARE(role(graph), QAccessible::Chart);
        QVERIFY2(said(graph, QAccessible::Value).contains(QStringLiteral("total 7"), Qt::CaseInsensitive),
                 qPrintable(said(graph, QAccessible::Value)));
        auto* legend = m_window->findChild<LegendPanel*>();
        QCOMPARE(role(legend), QAccessible::List);
        QVERIFY2(said(legend, QAccessible::Value).contains(QStringLiteral("+1: ")),
                 qPrintable(said(legend, QAccessible::Value)));
        QCOMPARE(role(m_window->sheet()->canvas()), QAccessible::Graphic);
        const QString before = said(m_window->sheet()->canvas(), QAccessible::Value);
        bench().step(1);
        QVERIFY(said(m_window->sheet()->canvas(), QAccessible::Value) != before); // the value is of the position
        bench().step(-1);
    }

    void everyPictureHasATable()
    {
        TablePanel* tables = m_window->tables();
        QCOMPARE(tables->pictures(),
                 (QStringList{QStringLiteral("residual"), QStringLiteral("target"), QStringLiteral("term"),
                              QStringLiteral("evaluation"), QStringLiteral("rankBar"), QStringLiteral("tree"),
                              QStringLiteral("walk"), QStringLiteral("leastSquares")}));
        m_window->actions().find(QStringLiteral("view.table"))->trigger();
        QVERIFY(tables->isVisible());
        const auto rows = [&](const char* key) {
            tables->show(QLatin1String(key));
            return static_cast<int>(tables->table().rows.size());
        };
        QCOMPARE(rows("residual"), bench().position().nonzeros());
        QCOMPARE(rows("target"), 8);
        QCOMPARE(tables->table().rows.front(), (QStringList{"a11", "b11", "c11", "1"}));
        QCOMPARE(rows("evaluation"), 8);
        QCOMPARE(tables->table().current, 5);
        QCOMPARE(tables->table().rows[5][4], QStringLiteral("7")); // closed: this line needs exactly seven
        QCOMPARE(rows("tree"), 8);
        QVERIFY(rows("rankBar") >= 5);
        QCOMPARE(rows("walk"), 0);
        QVERIFY(!tables->table().summary.isEmpty()); // says that there is none yet
        // A row goes where it stands for.
        rows("evaluation");
        tables->view().setCurrentIndex(tables->view().model()->index(2, 0));
        QTest::keyClick(&tables->view(), Qt::Key_Return);
        QCOMPARE(bench().position().rank(), 2);
        bench().goToEnd();
        bench().step(-2);
        rows("residual");
        tables->view().setCurrentIndex(tables->view().model()->index(0, 0));
        QTest::keyClick(&tables->view(), Qt::Key_Return);
        QCOMPARE(bench().pins().size(), std::size_t(1));
        // What a reader says of a cell names its column.
        QCOMPARE(tables->view().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().left(3),
                 QStringLiteral("A: "));
    }

    void everyControlOfTheDialogsHasAName()
    {
        bench().goToEnd();
        int dialogs = 0;
        QStringList found;
        for (const auto& spec : m_window->actions().all()) {
            QAction* action = m_window->actions().find(spec.id);
            const bool opens = spec.text.endsWith(QChar(0x2026)) || spec.id == QLatin1String("help.about") ||
                               spec.id == QLatin1String("help.manual");
            if (!opens || !action->isEnabled()) {
                continue;
            }
            QTimer eye;
            bool seen = false;
            connect(&eye, &QTimer::timeout, this, [&] {
                for (QWidget* widget : QApplication::topLevelWidgets()) {
                    auto* dialog = qobject_cast<QDialog*>(widget);
                    if (!dialog || !dialog->isVisible()) {
                        continue;
                    }
                    if (!seen && !qobject_cast<QFileDialog*>(dialog)) {
                        seen = true;
                        ++dialogs;
                        for (const QString& one : nameless(dialog) + silent(dialog)) {
                            found << spec.id + QStringLiteral(": ") + one;
                        }
                        if (dialog->windowTitle().isEmpty() && said(dialog, QAccessible::Name).isEmpty()) {
                            found << spec.id + QStringLiteral(": the dialog itself");
                        }
                    }
                    dialog->reject();
                }
            });
            eye.start(30);
            action->trigger();
            QTest::qWait(120);
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
        QVERIFY2(dialogs >= 10, qPrintable(QString::number(dialogs)));
    }

    void noTwoEntriesOfAMenuShareAMnemonic()
    {
        QStringList found;
        for (auto* menu : m_window->menuBar()->findChildren<QMenu*>()) {
            QMap<QChar, QString> taken;
            for (const QAction* action : menu->actions()) {
                const QString text = QString(action->text()).remove(QStringLiteral("&&"));
                const qsizetype at = text.indexOf(u'&');
                if (at < 0 || at + 1 >= text.size()) {
                    continue;
                }
                const QChar key = text[at + 1].toLower();
                if (taken.contains(key)) {
                    found << menu->title() + QStringLiteral(": ") + taken[key] + QStringLiteral(" / ") + text;
                }
                taken[key] = text;
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void whatIsDisabledSaysWhy()
    {
        bench().goToStart();
        const Actions& actions = m_window->actions();
        QVERIFY(!actions.find(QStringLiteral("transform.basis"))->isEnabled());
        QVERIFY2(actions.find(QStringLiteral("transform.basis"))->toolTip().contains(QStringLiteral("no terms")),
                 qPrintable(actions.find(QStringLiteral("transform.basis"))->toolTip()));
        m_window->sheet()->canvas()->setFocus();
        QSignalSpy refused(&actions, &Actions::refused);
        QTest::keyClick(m_window->sheet()->canvas(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused[0][0].toString(), QStringLiteral("transform.basis"));
        bench().goToEnd();
        QVERIFY(actions.whyDisabled(QStringLiteral("transform.basis")).isEmpty());
    }

private:
    Workbench& bench() { return m_window->workbench(); }

    void showEveryDock()
    {
        for (auto* dock : m_window->findChildren<QDockWidget*>()) {
            dock->show();
            dock->raise();
            QApplication::processEvents();
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAccessibility)

#include "tst_accessibility.moc"
