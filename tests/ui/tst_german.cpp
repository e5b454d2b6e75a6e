// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The window in another language than English: all of it, with keys that open menus, from right to left too.
#include "ui/chrome/actions.h"
#include "ui/chrome/preferences_dialog.h"
#include "ui/chrome/settings.h"
#include "ui/theme/language.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>

using namespace rankfall;

namespace {

/// Puts every string that is asked for into brackets: what shows up without them is not translated.
class Brackets : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        Q_UNUSED(context)
        Q_UNUSED(disambiguation)
        Q_UNUSED(n)
        return QChar(0x27e6) + QString::fromUtf8(source) + QChar(0x27e7);
    }

    bool isEmpty() const override { return false; }
};

/// Titles of languages, names of people and programs, signs and formulas stand as they are.
bool needsWords(QString text)
{
    static const QRegularExpression kAsTheyAre(
        QStringLiteral("^(English|Deutsch|Rankfall)$|^(rankfall|ssh )|atlas:\\S+|AlphaTensor|Strassen"));
    // What is in brackets is translated, also a first line without its end; brackets come in brackets where a text is a
    // value of another.
    static const QRegularExpression kDone(QStringLiteral("\\x{27e6}[^\\x{27e6}\\x{27e7}]*(\\x{27e7}|$)"));
    static const QRegularExpression kTags(QStringLiteral("<code>[^<]*</code>|<[^>]*>|&[a-z]+;|\\b\\w+_\\w+"));
    static const QRegularExpression kWord(QStringLiteral("[A-Za-z]{4,}"));
    text.remove(kTags);
    while (text.contains(kDone)) {
        text.remove(kDone);
    }
    text = text.trimmed();
    return !text.contains(kAsTheyAre) && text.contains(kWord);
}

class Collector {
public:
    void take(const QString& where, const QString& text)
    {
        if (needsWords(text)) {
            bare.insert(where + QStringLiteral(": ") + text.left(90));
        }
    }

    void take(const QWidget& widget)
    {
        const QString where = QString::fromLatin1(widget.metaObject()->className()) + ' ' + widget.objectName();
        take(where + QStringLiteral(" title"), widget.windowTitle());
        take(where + QStringLiteral(" tip"), widget.toolTip());
        take(where + QStringLiteral(" status"), widget.statusTip());
        take(where + QStringLiteral(" accessible"), widget.accessibleName());
        take(where + QStringLiteral(" described"), widget.accessibleDescription());
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            take(where, label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            take(where, button->text());
        } else if (const auto* edit = qobject_cast<const QLineEdit*>(&widget)) {
            take(where, edit->placeholderText());
        } else if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) {
            take(where, group->title());
        } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
            for (int i = 0; i < box->count(); ++i) {
                take(where, box->itemText(i));
                take(where + QStringLiteral(" item tip"), box->itemData(i, Qt::ToolTipRole).toString());
            }
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                take(where, tabs->tabText(i));
                take(where + QStringLiteral(" tab tip"), tabs->tabToolTip(i));
            }
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
                   view && view->model() && view->objectName() != QLatin1String("lessonList")) {
            for (int i = 0; i < view->model()->columnCount(); ++i) {
                take(where, view->model()->headerData(i, Qt::Horizontal).toString());
                take(where, view->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString());
                for (int row = 0; row < std::min(view->model()->rowCount(), 50); ++row) {
                    const QModelIndex at = view->model()->index(row, i);
                    take(where + QStringLiteral(" row"), at.data().toString());
                    take(where + QStringLiteral(" row tip"), at.data(Qt::ToolTipRole).toString());
                    take(where + QStringLiteral(" row spoken"), at.data(Qt::AccessibleTextRole).toString());
                }
            }
        }
        for (const QAction* action : widget.actions()) {
            const QString command = QStringLiteral("action ") + action->objectName();
            take(command, action->text());
            take(command, action->toolTip());
            take(command, action->statusTip());
        }
    }

    void takeAll(const QWidget& root)
    {
        take(root);
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            take(*widget);
        }
    }

    QSet<QString> bare;
};

/// Opens every dialog that a command opens, one after another, and shows it to `look`.
void withEveryDialog(MainWindow& window, const std::function<void(QDialog&, const QString&)>& look)
{
    const QSet<QString> leaveOut{QStringLiteral("file.quit")};
    for (const auto& spec : window.actions().all()) {
        QAction* action = window.actions().find(spec.id);
        // Dots at the end, also between brackets.
        const bool asks = spec.text.contains(QChar(0x2026));
        if (!asks || !action->isEnabled() || leaveOut.contains(spec.id)) {
            continue;
        }
        QTimer eye;
        eye.setInterval(20);
        QSet<QWidget*> seen;
        QObject::connect(&eye, &QTimer::timeout, [&] {
            for (QWidget* top : QApplication::topLevelWidgets()) {
                if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->isVisible()) {
                    if (!seen.contains(top)) {
                        seen.insert(top);
                        look(*dialog, spec.id);
                    }
                    dialog->reject();
                }
            }
        });
        eye.start();
        action->trigger();
        QTest::qWait(80);
    }
}

QString mnemonicOf(const QString& text)
{
    const qsizetype at = QString(text).replace(QStringLiteral("&&"), QStringLiteral("  ")).indexOf('&');
    return at < 0 || at + 1 >= text.size() ? QString() : text.mid(at + 1, 1).toLower();
}

/// Two entries of one menu with the same underlined letter.
QStringList clashes(const QString& name, const QList<QAction*>& actions)
{
    QStringList out;
    QMap<QString, QString> taken;
    for (const QAction* action : actions) {
        const QString key = mnemonicOf(action->text());
        if (action->isSeparator() || key.isEmpty()) {
            continue;
        }
        if (taken.contains(key)) {
            out += QStringLiteral("%1: “%2” and “%3”").arg(name, taken[key], action->text());
        }
        taken[key] = action->text();
    }
    return out;
}

} // namespace

class TestGerman : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("german"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void cleanup()
    {
        m_window.reset();
        useLanguage(QStringLiteral("en"));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QSettings().clear();
    }

    void theWindowIsGerman()
    {
        useLanguage(QStringLiteral("de"));
        open();
        QStringList menus;
        for (const QAction* action : m_window->menuBar()->actions()) {
            menus += action->text().remove('&');
        }
        for (const char* title : {"Datei", "Bearbeiten", "Zug", "Baum", "Maschine", "Ansicht", "Lernen", "Hilfe"}) {
            QVERIFY2(menus.contains(QString::fromUtf8(title)), qPrintable(menus.join(' ')));
        }
        QCOMPARE(m_window->actions().find(QStringLiteral("file.save"))->text(), QStringLiteral("&Speichern"));
        QVERIFY(m_window->actions().find(QStringLiteral("edit.undo"))->toolTip().contains(QStringLiteral("Strg+Z")));
        QStringList docks;
        for (const auto* dock : m_window->findChildren<QDockWidget*>()) {
            docks += dock->windowTitle();
        }
        QVERIFY2(docks.contains(QStringLiteral("Vorschläge")), qPrintable(docks.join(' ')));
    }

    void mnemonicsOfAMenuDiffer_data()
    {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages()) {
            QTest::newRow(qPrintable(language.name)) << language.code;
        }
    }

    void mnemonicsOfAMenuDiffer()
    {
        QFETCH(const QString, code);
        useLanguage(code);
        open();
        QStringList wrong = clashes(QStringLiteral("menu bar"), m_window->menuBar()->actions());
        for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
            wrong += clashes(menu->title(), menu->actions());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    /// A run in a language of brackets: everything that is read comes through a translation.
    void everythingReadIsTranslated()
    {
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        open();
        Collector found;
        m_window->workbench().goToEnd();
        m_window->settle();
        for (auto* dock : m_window->findChildren<QDockWidget*>()) {
            dock->show();
            dock->raise();
            QTest::qWait(10);
        }
        found.takeAll(*m_window);
        withEveryDialog(*m_window, [&](QDialog& dialog, const QString& id) {
            if (!dialog.inherits("QFileDialog")) { // Qt's own, with names of folders
                Q_UNUSED(id)
                found.takeAll(dialog);
            }
        });
        QCoreApplication::removeTranslator(&brackets);
        QStringList bare(found.bare.begin(), found.bare.end());
        bare.sort();
        QVERIFY2(bare.isEmpty(), qPrintable(QStringLiteral("%1 strings:\n").arg(bare.size()) + bare.join('\n')));
    }

    void aWindowFromRightToLeftStands()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        open();
        m_window->workbench().goToEnd();
        m_window->settle();
        QVERIFY(!m_window->grab().isNull());
        int dialogs = 0;
        withEveryDialog(*m_window, [&](QDialog& dialog, const QString&) {
            ++dialogs;
            QVERIFY(!dialog.grab().isNull());
        });
        QVERIFY(dialogs >= 5);
    }

    void theLanguageIsChosenInThePreferences()
    {
        open();
        PreferencesDialog dialog(m_window->actions());
        auto* language = dialog.findChild<QComboBox*>(QStringLiteral("language"));
        auto* later = dialog.findChild<QLabel*>(QStringLiteral("languageLater"));
        QVERIFY(language && later);
        QCOMPARE(language->count(), static_cast<int>(languages().size()) + 1);
        QVERIFY(later->isHidden());
        language->setCurrentIndex(language->findData(QStringLiteral("de")));
        QCOMPARE(Settings().language(), QStringLiteral("de"));
        QVERIFY(!later->isHidden()); // it speaks at the next start, and says so
        language->setCurrentIndex(language->findData(QStringLiteral("en")));
        QVERIFY(later->isHidden());
    }

private:
    void open()
    {
        m_window = std::make_unique<MainWindow>(WindowOptions{.autosaveFolder = m_folder.filePath(QStringLiteral("a")),
                                                              .rememberLayout = false,
                                                              .hints = false,
                                                              .openGl = false,
                                                              .theme = Theme::Dark});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->begin(QStringLiteral("atlas:2x2x2:z"));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestGerman)
#include "tst_german.moc"
