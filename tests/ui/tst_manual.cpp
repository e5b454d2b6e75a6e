// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The manual as pages for a browser: everything that the window's manual says, with links that lead somewhere.
#include "ui/chrome/actions.h"
#include "ui/chrome/help_pages.h"
#include "ui/window/main_window.h"
#include "ui/window/manual_pages.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;

class TestManual : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QMap<QString, QString> m_pages; ///< by file name

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_window = std::make_unique<MainWindow>(WindowOptions{.autosaveFolder = m_folder.filePath(QStringLiteral("a")),
                                                              .rememberLayout = false,
                                                              .hints = false,
                                                              .openGl = false,
                                                              .theme = Theme::Dark});
        const QString folder = m_folder.filePath(QStringLiteral("made/manual"));
        const auto written = writeManual(m_window->actions(), folder);
        QVERIFY2(written.has_value(), written ? "" : written.error().text().c_str());
        const QStringList names = QDir(folder).entryList(QDir::Files);
        for (const QString& name : names) {
            QFile file(QDir(folder).filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_pages[name] = QString::fromUtf8(file.readAll());
        }
    }

    void thereIsAFileForEachPage()
    {
        QCOMPARE(m_pages.size(), static_cast<qsizetype>(helpPages().size()) + 1);
        for (const HelpPage& page : helpPages()) {
            const QString name =
                page.id == QLatin1String("start") ? QStringLiteral("index.html") : page.id + QStringLiteral(".html");
            QVERIFY2(m_pages.contains(name), qPrintable(name));
            QVERIFY(m_pages[name].contains(QStringLiteral("<title>Rankfall: %1</title>").arg(page.title)));
        }
    }

    void everyLinkLeadsSomewhere()
    {
        static const QRegularExpression link(QStringLiteral("href=\"([^\"#]*)(#([^\"]*))?\""));
        int links = 0;
        for (const QString& page : std::as_const(m_pages)) {
            for (auto it = link.globalMatch(page); it.hasNext(); ++links) {
                const auto match = it.next();
                QVERIFY2(m_pages.contains(match.captured(1)), qPrintable(match.captured()));
                QVERIFY2(match.captured(3).isEmpty() || m_pages[match.captured(1)].contains(
                                                            QStringLiteral("<a name=\"%1\">").arg(match.captured(3))),
                         qPrintable(match.captured()));
            }
        }
        QVERIFY(links > m_pages.size() * m_pages.size()); // the lists of pages, and more
    }

    void noSlotIsLeft()
    {
        static const QRegularExpression slot(QStringLiteral("\\{(key:|plus|minus)"));
        for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
            QVERIFY2(!slot.match(it.value()).hasMatch(), qPrintable(it.key()));
        }
    }

    void everyCommandIsListed()
    {
        const QString& keys = m_pages[QStringLiteral("keys.html")];
        for (const Actions::Spec& spec : m_window->actions().all()) {
            QVERIFY2(keys.contains(QStringLiteral("<td>%1</td>").arg(Actions::plainText(spec).toHtmlEscaped())),
                     qPrintable(spec.id));
        }
        QVERIFY(keys.contains(QStringLiteral("<kbd>Ctrl+Z</kbd>")));
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        const QString blocked = m_folder.filePath(QStringLiteral("file"));
        QFile file(blocked);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto written = writeManual(m_window->actions(), blocked + QStringLiteral("/manual"));
        QVERIFY(!written.has_value());
        QVERIFY(QString::fromStdString(written.error().text()).startsWith(blocked));
    }
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
