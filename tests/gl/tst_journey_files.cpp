// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Files: damaged ones of every kind, archives, schemes that hold only modulo 2, saving, dropping.
#include "core/io/scheme_write.h"
#include "tests/io/samples.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

namespace {

const QString kData = QStringLiteral(RANKFALL_DATA_DIR);

std::string session()
{
    Session of(problem("2x2x2"));
    for (const Term& term : strassen()) {
        RANKFALL_CHECK(of.play(Move::play(term)).has_value());
    }
    return sessionJson(of);
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    RANKFALL_CHECK(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

class TestJourneyFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
        QVERIFY(m_journey->focusView());
    }

    void cleanup() { m_journey.reset(); }

    void damagedFilesAreExplained_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* test, const char* name, const std::string& bytes, const char* cause) {
            QTest::newRow(test) << QString::fromLatin1(name) << QByteArray::fromStdString(bytes)
                                << QString::fromUtf8(cause);
        };
        const std::string good = session();
        row("session cut off", "cut.rankfall", good.substr(0, good.size() / 2), "too early");
        row("session with a bad move", "move.rankfall", replaced(good, "(a11+a22)", "(a11+a99)"), "a99");
        row("session of another world", "newer.rankfall", replaced(good, "\"format\": 1", "\"format\": 99"), "newer");
        row("archive cut off", "cut.npz", zipOf({{"2,2,2.npy", plainMember(strassenScheme())}}).substr(0, 100),
            "archive");
        row("archive of texts", "texts.npz", zipOf({{"a.txt", "x"}}), "no numpy arrays");
        row("scheme JSON cut off", "cut.json", writeScheme(strassenScheme(), SchemeFormat::Json)->substr(0, 200),
            "too early");
        row("scheme JSON without w", "now.json",
            replaced(*writeScheme(strassenScheme(), SchemeFormat::Json), "\"w\"", "\"x\""), "“w” is missing");
        row("exp", "bad.exp", "(a11)*(b11)*c11\n(a11+a12\n", "not closed");
        row("formulas", "bad.txt", "m1 = a11*b11\nc11 = m1 + m2\n", "No product is called “m2”");
        row("npy cut off", "cut.npy", npy("|i1", "(2, 2, 2)", "\1\1\1"), "");
        row("flat npy", "flat.npy", npy("|i1", "(4,)", "\1\1\1\1"), "no pool of schemes");
        row("unknown bytes", "noise.bin",
            std::string("\x7f"
                        "ELF\x02\x01\x01\0\0",
                        9),
            "not a kind of file");
        row("empty", "empty.rankfall", "", "empty");
        row("missing", "missing.rankfall", "(do not write)", "no such file");
        row("a folder", "folder", "(make a folder)", "folder");
    }

    void damagedFilesAreExplained()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, cause);
        m_journey->playMoves({0, 1});
        const QString before = m_journey->state();
        const QString path = m_journey->path(name.toUtf8().constData());
        if (bytes == "(make a folder)") {
            QVERIFY(QDir().mkdir(path));
        } else if (bytes != "(do not write)") {
            write(path, bytes);
        }
        QVERIFY(m_journey->drop(path));
        auto* box = m_journey->window().findChild<QMessageBox*>(QStringLiteral("errorBox"));
        QVERIFY(box);
        QTRY_VERIFY(box->isVisible());
        const QString said = box->text() + QStringLiteral(" | ") + box->informativeText();
        QVERIFY2(box->text().contains(cause, Qt::CaseInsensitive), qPrintable(said));
        QVERIFY2(box->informativeText().contains(name), qPrintable(said)); // place
        const auto lines = box->informativeText().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.size() >= 2 && !lines.back().startsWith(QStringLiteral("Where")), qPrintable(said)); // remedy
        QVERIFY2(!box->windowTitle().isEmpty(), qPrintable(said));
        // Closed by a key; nothing has changed.
        QPointer<QMessageBox> gone(box);
        QVERIFY(Journey::giveKeyboard(box));
        Journey::key(Qt::Key_Escape);
        QTRY_VERIFY(!gone || !gone->isVisible());
        QCOMPARE(m_journey->state(), before);
        QVERIFY(m_journey->bench().isModified());
        QVERIFY(m_journey->window().documents().recentFiles().isEmpty() ||
                !m_journey->window().documents().recentFiles().front().endsWith(name));
    }

    void saveReopenAndRecent()
    {
        m_journey->playMoves({0, 1, 2});
        QVERIFY(m_journey->window().isWindowModified());
        const QString path = m_journey->path("mine.rankfall");
        QVERIFY(Journey::inDialog([] { Journey::key(Qt::Key_S, Qt::ControlModifier); },
                                  [&](QDialog* dialog) { chooseFile(dialog, path); }));
        QVERIFY(QFile::exists(path));
        QVERIFY(m_journey->activate());
        QVERIFY(!m_journey->window().isWindowModified());
        QVERIFY(m_journey->window().windowTitle().startsWith(QStringLiteral("mine.rankfall")));
        const QString saved = m_journey->state();
        // A second save asks nothing.
        m_journey->playMoves({3});
        QVERIFY(m_journey->window().isWindowModified());
        Journey::key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!m_journey->window().isWindowModified());
        const QString later = m_journey->state();
        QVERIFY(later != saved);
        // Another one, then this one from the menu of recent files.
        QVERIFY(Journey::inDialog([] { Journey::key(Qt::Key_N, Qt::ControlModifier); },
                                  [](QDialog*) { Journey::key(Qt::Key_Return); }));
        QVERIFY(m_journey->activate());
        QCOMPARE(m_journey->session().nodeCount(), 1);
        QCOMPARE(m_journey->window().documents().recentFiles().constFirst(), path);
        QVERIFY(m_journey->focusView());
        QVERIFY(Journey::inDialog([] { Journey::key(Qt::Key_O, Qt::ControlModifier); },
                                  [&](QDialog* dialog) { chooseFile(dialog, path); }));
        QCOMPARE(m_journey->state(), later);
        QVERIFY(!m_journey->bench().isModified());
        QCOMPARE(m_journey->bench().path(), path);
    }

    void unsavedWorkIsAskedAbout()
    {
        m_journey->playMoves({0, 1, 2});
        const QString before = m_journey->state();
        const QString path = m_journey->path("other.rankfall");
        write(path, QByteArray::fromStdString(session()));
        // Escape keeps what is there.
        QVERIFY(Journey::inDialog([&] { QVERIFY(m_journey->drop(path)); },
                                  [](QDialog* dialog) {
                                      QCOMPARE(dialog->objectName(), QStringLiteral("unsavedBox"));
                                      Journey::key(Qt::Key_Escape);
                                  }));
        QCOMPARE(m_journey->state(), before);
        QVERIFY(m_journey->activate());
        QVERIFY(Journey::inDialog([&] { QVERIFY(m_journey->drop(path)); },
                                  [](QDialog* dialog) {
                                      QVERIFY(Journey::click(
                                          qobject_cast<QMessageBox*>(dialog)->button(QMessageBox::Discard)));
                                  }));
        QCOMPARE(m_journey->session().nodeCount(), 8);
        QCOMPARE(m_journey->lastMessage(), QStringLiteral("Opened “other.rankfall”"));
        // Closing asks too.
        QVERIFY(m_journey->activate());
        m_journey->playMoves({0});
        QVERIFY(Journey::inDialog([] { Journey::key(Qt::Key_Q, Qt::ControlModifier); },
                                  [](QDialog*) { Journey::key(Qt::Key_Escape); }));
        QVERIFY(m_journey->window().isVisible());
    }

    void formulasAreDroppedAndVerified()
    {
        const QString path = m_journey->path("strassen.exp");
        write(path, QByteArray::fromStdString(*writeScheme(strassenScheme(), SchemeFormat::Exp)));
        QVERIFY(m_journey->drop(path));
        QCOMPARE(m_journey->session().nodeCount(), 8);
        const QString said = m_journey->lastMessage();
        QVERIFY2(said.contains(QStringLiteral("strassen.exp")) && said.contains(QStringLiteral("7 multiplications")) &&
                     said.contains(QStringLiteral("exact over")),
                 qPrintable(said));
        // It is there to be walked.
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_End);
        QVERIFY(m_journey->bench().position().isSolved());
    }

    void aMemberOfAnArchiveIsChosen()
    {
        const QString path = kData + QStringLiteral("/schemes/alphatensor/factorizations_f2.npz");
        if (!QFile::exists(path)) {
            QSKIP("the published archives are not here");
        }
        QVERIFY(Journey::inDialog([&] { QVERIFY(m_journey->drop(path)); },
                                  [](QDialog* dialog) {
                                      auto* members = dialog->findChild<QTreeWidget*>(QStringLiteral("members"));
                                      auto* facts = dialog->findChild<QLabel*>(QStringLiteral("facts"));
                                      QVERIFY(members && facts);
                                      QCOMPARE(members->topLevelItemCount(), 20);
                                      Journey::type(QStringLiteral("4,4,4"));
                                      QVERIFY(members->currentItem());
                                      QCOMPARE(members->currentItem()->text(1), QStringLiteral("47"));
                                      QVERIFY2(facts->text().contains(QStringLiteral("only")) &&
                                                   facts->text().contains(QStringLiteral("transpose")),
                                               qPrintable(facts->text()));
                                      Journey::key(Qt::Key_Return);
                                  }));
        QCOMPARE(m_journey->bench().target().name(), std::string("4x4x4"));
        QVERIFY(m_journey->bench().ring() == Ring::Z2);
        QCOMPARE(m_journey->session().nodeCount(), 48);
        const QString said = m_journey->lastMessage();
        QVERIFY2(said.contains(QStringLiteral("47 multiplications")) && said.contains(QStringLiteral("only")) &&
                     said.contains(QStringLiteral("transpose of C")),
                 qPrintable(said));
        QVERIFY(m_journey->activate());
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_End);
        QVERIFY(m_journey->bench().position().isSolved());
        QCOMPARE(m_journey->bench().position().rank(), 47);
        QCOMPARE(m_journey->window().moves()->model()->rowCount(), 48);
        // Saved and read again it is the same.
        const QString copy = m_journey->path("444.rankfall");
        QVERIFY(Journey::inDialog([] { Journey::key(Qt::Key_S, Qt::ControlModifier); },
                                  [&](QDialog* dialog) { chooseFile(dialog, copy); }));
        QVERIFY(m_journey->activate());
        const QString before = m_journey->state();
        QVERIFY(m_journey->drop(copy));
        QCOMPARE(m_journey->state(), before);
    }

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static void chooseFile(QDialog* dialog, const QString& path)
    {
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->selectAll();
        Journey::type(path);
        Journey::key(Qt::Key_Return);
        if (dialog->isVisible()) { // the first Enter took a completion
            Journey::key(Qt::Key_Return);
        }
    }

    std::unique_ptr<Journey> m_journey;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyFiles>(argc, argv);
}

#include "tst_journey_files.moc"
