// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What goes wrong around a window: disks, files that others change, settings that make no sense, screens that are gone.
#include "tests/support/fixtures.h"
#include "ui/window/autosave.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/screen_watch.h"
#include "ui/workbench/workbench.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace rankfall;
using namespace rankfall::test;

namespace {

WindowOptions plain(const QString& folder)
{
    return {.autosaveFolder = folder, .rememberLayout = true, .hints = false, .openGl = false, .theme = Theme::Dark};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QString placeOf(const QWidget& widget)
{
    const QRect at = widget.frameGeometry();
    return QStringLiteral("%1x%2 at %3, %4").arg(at.width()).arg(at.height()).arg(at.x()).arg(at.y());
}

} // namespace

class TestMishaps : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("mishaps"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        QSettings().clear();
        m_unsaved = m_folder.filePath(QStringLiteral("unsaved"));
        QDir(m_unsaved).removeRecursively();
    }

    /// Said once, not with each edit, and again when all is well.
    void workThatCannotBeKept()
    {
        write(m_unsaved, "a file where the folder should be");
        MainWindow window(plain(m_unsaved));
        Workbench& bench = window.workbench();
        QSignalSpy said(&bench, &Workbench::message);
        const auto about = [&said](const char* text) {
            int count = 0;
            for (const auto& message : said) {
                count += message[0].toString().contains(QLatin1String(text)) ? 1 : 0;
            }
            return count;
        };
        const std::vector<Term> terms = strassen();
        QVERIFY(bench.playTerm(terms[0]));
        QVERIFY(bench.playTerm(terms[1]));
        QCOMPARE(about("Unsaved work cannot be kept safe: Not a directory"), 1);
        QCOMPARE(about("Save the session elsewhere"), 1);
        QVERIFY(QFile::remove(m_unsaved));
        QVERIFY(QDir().mkpath(m_unsaved));
        QVERIFY(bench.playTerm(terms[2]));
        QCOMPARE(about("Unsaved work is kept safe again"), 1);
        QVERIFY(QDir(m_unsaved).entryList({QStringLiteral("*.journal")}).size() == 1);
    }

    void aFileThatOthersHaveChangedIsNotReplacedUnasked()
    {
        Workbench bench;
        QWidget parent;
        Autosave autosave(bench, m_unsaved);
        Documents documents(bench, autosave, &parent);
        const QString path = m_folder.filePath(QStringLiteral("shared.rankfall"));
        write(path, QByteArray::fromStdString(sessionJson(bench.session())));
        QVERIFY(documents.openPath(path));
        QVERIFY(bench.playTerm(strassen()[0]));
        QVERIFY(documents.save()); // nobody has touched it
        QVERIFY(bench.playTerm(strassen()[1]));
        const QByteArray theirs = "somebody else's work\n";
        write(path, theirs);
        QString asked;
        const auto answer = [&](QMessageBox::StandardButton button) {
            QTimer::singleShot(0, &parent, [&, button] {
                auto* box = parent.findChild<QMessageBox*>(QStringLiteral("changedFileBox"));
                QVERIFY(box);
                asked = box->text();
                box->button(button)->click();
            });
        };
        answer(QMessageBox::Cancel);
        QVERIFY(!documents.save());
        QCOMPARE(asked, QStringLiteral("Another program has changed “shared.rankfall” since it was opened here. "
                                       "Replace it?"));
        QCOMPARE(contentOf(path), theirs);
        QVERIFY(bench.isModified());
        answer(QMessageBox::Yes);
        QVERIFY(documents.save());
        QVERIFY(contentOf(path) != theirs);
        // One that vanished is simply written again.
        QVERIFY(bench.playTerm(strassen()[2]));
        QVERIFY(QFile::remove(path));
        QVERIFY(documents.save());
        QVERIFY(QFile::exists(path));
    }

    void aRecentFileThatVanished()
    {
        Workbench bench;
        QWidget parent;
        Autosave autosave(bench, m_unsaved);
        Documents documents(bench, autosave, &parent);
        QVERIFY(bench.playTerm(strassen()[0]));
        QVERIFY(!documents.openPath(m_folder.filePath(QStringLiteral("gone.rankfall"))));
        auto* box = parent.findChild<QMessageBox*>(QStringLiteral("errorBox"));
        QVERIFY(box);
        QCOMPARE(box->text(), QStringLiteral("There is no such file"));
        QVERIFY(box->informativeText().contains(QStringLiteral("gone.rankfall")));
        QVERIFY(box->informativeText().contains(QStringLiteral("Check the name and the folder")));
        QCOMPARE(bench.session().nodeCount(), 2); // what was open is open
    }

    /// The window was on a second screen that is not there any more.
    void aWindowOnAScreenThatIsGoneComesBack()
    {
        QByteArray far;
        {
            MainWindow window(plain(m_unsaved));
            window.setGeometry(9000, 5000, 1100, 700);
            window.show();
            far = window.saveGeometry();
        }
        QSettings().setValue(QStringLiteral("window/geometry"), far);
        MainWindow window(plain(m_unsaved));
        window.show();
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        const QRect title(window.frameGeometry().topLeft(), QSize(window.frameGeometry().width(), 24));
        const QRect seen = screen.intersected(title);
        QVERIFY2(seen.width() >= 100 && seen.height() >= 10, // it can be taken and pulled
                 qPrintable(QStringLiteral("at %1, %2").arg(window.x()).arg(window.y())));
    }

    /// A screen is unplugged while a dock floats on it, and the window is larger than what is left.
    void windowsOfAScreenThatGoesComeBack()
    {
        MainWindow window(plain(m_unsaved));
        window.show();
        auto* dock = window.findChild<QDockWidget*>(QStringLiteral("moves"));
        QVERIFY(dock);
        dock->setFloating(true);
        dock->show();
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        const QPoint near = screen.topLeft() + QPoint(30, 40);
        window.move(near);
        window.resize(1100, 700);
        auto* watch = window.findChild<ScreenWatch*>();
        QVERIFY(watch);
        watch->bringBack();
        QCOMPARE(window.pos(), near); // what is in reach stays where it is
        window.move(9000, 5000);
        dock->move(-4000, 300);
        watch->bringBack();
        QVERIFY2(screen.contains(window.frameGeometry().topLeft()), qPrintable(placeOf(window)));
        QVERIFY2(screen.contains(dock->frameGeometry().topLeft()), qPrintable(placeOf(*dock)));
        QWidget large;
        large.setGeometry(screen.right() + 50, 0, screen.width() * 2, screen.height() * 2);
        bringIntoReach(large);
        QCOMPARE(large.frameGeometry(), screen);
    }

    /// A settings file that a crash, another version or a hand has spoilt.
    void settingsThatMakeNoSense()
    {
        QStringList keys;
        {
            MainWindow window(plain(m_unsaved));
            window.show();
            window.close();
            keys = QSettings().allKeys();
        }
        QVERIFY(!keys.isEmpty());
        for (const char* key : {"engine/key", "engine/lines", "engine/budget", "engine/beside", "engines/size",
                                "files/recent", "appearance/zoom", "appearance/labelScale", "appearance/language",
                                "appearance/theme", "agent/simulations", "agent/basis", "view/motionSpeed"}) {
            keys << QLatin1String(key);
        }
        const QVariantList nonsense{QByteArray("\x00\xff\x01garbage", 10),
                                    -1,
                                    1e300,
                                    QString(100000, u'x'),
                                    QVariantList{1, QStringLiteral("two")},
                                    QStringLiteral("NaN")};
        for (const QVariant& value : nonsense) {
            QSettings settings;
            for (const QString& key : keys) {
                settings.setValue(key, value);
            }
            settings.sync();
            MainWindow window(plain(m_unsaved));
            window.show();
            QVERIFY(window.width() >= 1024 && window.width() < 5000);
            QVERIFY(window.workbench().playTerm(strassen()[0]));
            window.workbench().undo();
        }
        write(QSettings().fileName(), QByteArray(200'000, '\xee') + "[%General\n=\n[[[");
        MainWindow window(plain(m_unsaved));
        window.show();
        QVERIFY(window.workbench().playTerm(strassen()[0]));
        window.workbench().undo();
    }

private:
    QTemporaryDir m_folder;
    QString m_unsaved;
};

QTEST_MAIN(TestMishaps)
#include "tst_mishaps.moc"
