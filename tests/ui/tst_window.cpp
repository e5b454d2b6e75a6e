// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What the window room decides by itself: documents, answers of the palette.
#include "tests/support/fixtures.h"
#include "ui/window/autosave.h"
#include "ui/window/documents.h"
#include "ui/window/palette_answers.h"
#include "ui/workbench/workbench.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace rankfall;
using namespace rankfall::test;

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("window"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<QWidget>();
        m_bench = std::make_unique<Workbench>();
        m_autosave = std::make_unique<Autosave>(*m_bench, m_folder.filePath(QStringLiteral("unsaved")));
        m_documents = new Documents(*m_bench, *m_autosave, m_window.get());
    }

    void cleanup()
    {
        m_window.reset();
        m_autosave.reset();
        m_bench.reset();
    }

    void recentFilesAreNewestFirstAndOnceEach()
    {
        QStringList paths;
        for (const char* name : {"one.rankfall", "two.rankfall", "three.rankfall"}) {
            paths += save(name);
        }
        for (const QString& path : paths) {
            QVERIFY(m_documents->openPath(path));
        }
        QVERIFY(m_documents->openPath(paths[0]));
        QCOMPARE(m_documents->recentFiles(), (QStringList{paths[0], paths[2], paths[1]}));
        QCOMPARE(m_bench->path(), paths[0]);
        QCOMPARE(m_bench->displayName(), QStringLiteral("one.rankfall"));
        QVERIFY(!m_bench->isModified());
    }

    void aRefusedFileIsNotRemembered()
    {
        const QString path = m_folder.filePath(QStringLiteral("broken.rankfall"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": 1");
        file.close();
        QVERIFY(!m_documents->openPath(path));
        QVERIFY(m_documents->recentFiles().isEmpty());
        QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("errorBox")));
        QCOMPARE(m_bench->session().nodeCount(), 1);
    }

    void aSourceIsAFileOrATarget()
    {
        QVERIFY(m_documents->openSource(QStringLiteral("3x4x5")));
        QCOMPARE(m_bench->target().name(), std::string("3x4x5"));
        QVERIFY(!m_documents->openSource(QStringLiteral("9x9x9")));
        QVERIFY(!m_documents->openSource(QStringLiteral("no-such-thing")));
        QCOMPARE(m_bench->target().name(), std::string("3x4x5"));
    }

    void anotherRingKeepsTheMoves()
    {
        play();
        saveAs("ring.rankfall");
        QSignalSpy said(m_documents, &Documents::opened);
        m_documents->changeRing(Ring::Z2);
        QVERIFY(m_bench->ring() == Ring::Z2);
        QCOMPARE(m_bench->session().problem().bound, 1);
        QCOMPARE(m_bench->session().nodeCount(), 8);
        m_bench->goToEnd();
        QVERIFY(m_bench->position().isSolved()); // exact over Z is exact modulo 2
        QVERIFY2(said.back()[0].toString().startsWith(QStringLiteral("Now over")) &&
                     !said.back()[0].toString().contains(QStringLiteral("no longer")),
                 qPrintable(said.back()[0].toString()));
        // Back: the signs are lost, and that is said.
        m_documents->changeRing(Ring::Z);
        QVERIFY(m_bench->ring() == Ring::Z);
        m_bench->goToEnd();
        QVERIFY(!m_bench->position().isSolved());
        QVERIFY2(said.back()[0].toString().contains(QStringLiteral("no longer ends at zero")),
                 qPrintable(said.back()[0].toString()));
        // The same ring again is no change.
        const auto count = said.size();
        m_documents->changeRing(Ring::Z);
        QCOMPARE(said.size(), count);
    }

    void movesThatVanishModulo2AreLeftOut()
    {
        QVERIFY(m_bench->play(*parseMove("2a11 b11->c11", m_bench->target(), Ring::Z)));
        QVERIFY(m_bench->play(*parseMove("a12 b21->c11", m_bench->target(), Ring::Z)));
        saveAs("two.rankfall");
        QSignalSpy said(m_documents, &Documents::opened);
        m_documents->changeRing(Ring::Z2);
        QCOMPARE(m_bench->session().nodeCount(), 2);
        QVERIFY2(said.back()[0].toString().contains(QStringLiteral("left out")), qPrintable(said.back()[0].toString()));
    }

    void thePaletteGoesToMoves()
    {
        play();
        for (const char* text : {"3", "move 3", "go to move 3", "Go to 3"}) {
            const auto answers = paletteAnswers(*m_bench, QString::fromLatin1(text));
            QVERIFY2(!answers.empty(), text);
            QCOMPARE(answers.front().title, QStringLiteral("Go to move 3"));
            m_bench->goToEnd();
            answers.front().run();
            QCOMPARE(m_bench->position().rank(), 3);
        }
        QVERIFY(paletteAnswers(*m_bench, QStringLiteral("8")).empty());
        QVERIFY(paletteAnswers(*m_bench, QStringLiteral("move")).empty());
        QVERIFY(paletteAnswers(*m_bench, QString(500, u'1')).empty());
    }

    void thePalettePinsCells()
    {
        const auto answers = paletteAnswers(*m_bench, QStringLiteral("a22 b21 c21"));
        QCOMPARE(answers.size(), std::size_t{1});
        QVERIFY2(answers.front().detail.contains(QStringLiteral("target 1")), qPrintable(answers.front().detail));
        answers.front().run();
        QCOMPARE(m_bench->pins().size(), std::size_t{1});
        QCOMPARE(m_bench->activeSlice(), m_bench->pins().begin()->c);
        QVERIFY(paletteAnswers(*m_bench, QStringLiteral("a22 b21 c77")).empty());
        QVERIFY(paletteAnswers(*m_bench, QStringLiteral("b21 a22 c21")).empty());
    }

    void thePalettePlaysATypedMove()
    {
        const auto answers = paletteAnswers(*m_bench, QStringLiteral("(a11+a22)(b11+b22)->c11+c22"));
        QCOMPARE(answers.size(), std::size_t{1});
        QCOMPARE(answers.front().detail, QStringLiteral("nonzeros 8 → 12"));
        answers.front().run();
        QCOMPARE(m_bench->position().nonzeros(), 12);
        QVERIFY(paletteAnswers(*m_bench, QStringLiteral("(a11+a22)(b11")).empty());
        QVERIFY(paletteAnswers(*m_bench, QStringLiteral("[-9] a11b11->c11")).empty()); // there is no ninth term
    }

private:
    void play()
    {
        for (const Term& term : strassen()) {
            QVERIFY(m_bench->playTerm(term));
        }
    }

    /// Saved where nobody has to be asked.
    void saveAs(const char* name)
    {
        m_bench->setSaved(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(m_documents->save());
        QVERIFY(!m_bench->isModified());
    }

    QString save(const char* name)
    {
        saveAs(name);
        QSettings().clear();
        return QFileInfo(m_folder.filePath(QString::fromLatin1(name))).absoluteFilePath();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Autosave> m_autosave;
    Documents* m_documents = nullptr;
};

QTEST_MAIN(TestWindow)

#include "tst_window.moc"
