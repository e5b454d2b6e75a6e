// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The browser of the atlas, with an atlas of the test's own and with the one that comes with the program.
#include "core/io/file.h"
#include "core/io/open.h"
#include "tests/support/fixtures.h"
#include "ui/views/segmented.h"
#include "ui/window/atlas_dialog.h"
#include "ui/window/atlas_model.h"
#include "ui/window/atlas_preview.h"
#include "ui/window/autosave.h"
#include "ui/window/documents.h"
#include "ui/window/palette_answers.h"
#include "ui/workbench/workbench.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace rankfall;
using namespace rankfall::test;

namespace {

void put(const QTemporaryDir& folder, const Scheme& scheme, Ring ring, std::vector<std::string> commands)
{
    AtlasEntry entry;
    entry.format = *scheme.target->format();
    entry.ring = ring;
    entry.rank = scheme.rank();
    entry.made = {.source = "searched",
                  .commands = std::move(commands),
                  .seed = 3,
                  .seconds = 75.0,
                  .threads = 2,
                  .date = "2026-11-26"};
    const auto file = writeAtlasFile(entry, scheme);
    QVERIFY2(file, file ? "" : file.error().text().c_str());
    QVERIFY(writeFile(folder.filePath(QString::fromStdString(file->file)).toStdString(), file->text));
}

Scheme schoolbook(Format format)
{
    const auto target = Target::matrixMultiplication(format);
    return schemeOf(target, target->schoolbook(), Ring::Z);
}

Scheme strassenScheme(Ring ring)
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(ring), ring);
}

} // namespace

class TestAtlasDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("atlas"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    /// 2x2x2 over ℤ in 7 and over ℤ mod 2 in 7, 2x2x3 over ℤ in 12 (one above 11), 2x3x4 over ℤ in 24.
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(*m_folder, strassenScheme(Ring::Z), Ring::Z, {"rankfall-cli search 2x2x2 --ring z"});
        put(*m_folder, strassenScheme(Ring::Z2), Ring::Z2,
            {"rankfall-cli search 2x2x2", "rankfall-cli search --resume x"});
        put(*m_folder, schoolbook({2, 2, 3}), Ring::Z, {"rankfall-cli search 2x2x3"});
        put(*m_folder, schoolbook({2, 3, 4}), Ring::Z, {});
        open();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_atlas.reset();
    }

    void everyFormatAndRingHasARow()
    {
        QCOMPARE(rows(), (QStringList{QStringLiteral("2×2×2 ℤ 7 7 best known 1 min 15 s"),
                                      QStringLiteral("2×2×2 ℤ mod 2 7 7 best known 1 min 15 s"),
                                      QStringLiteral("2×2×3 ℤ 12 11 +1 1 min 15 s"),
                                      QStringLiteral("2×2×3 ℤ mod 2 · by ℤ 12 11 +1 1 min 15 s"),
                                      QStringLiteral("2×3×4 ℤ 24 20 +4 1 min 15 s"),
                                      QStringLiteral("2×3×4 ℤ mod 2 · by ℤ 24 20 +4 1 min 15 s")}));
        QCOMPARE(label("status")->text(), QStringLiteral("2 of 6 schemes are at the best rank known"));
        QCOMPARE(table()->currentIndex().row(), 0);
    }

    void theFilterTakesSizesRanksRingsAndWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("sizes") << QStringLiteral("2x2x3") << 2;
        QTest::newRow("another order") << QStringLiteral("3x2x2") << 2;
        QTest::newRow("other signs") << QStringLiteral("3×2*2") << 2;
        QTest::newRow("half of them") << QStringLiteral("2x2") << 4;
        QTest::newRow("a rank") << QStringLiteral("24") << 2;
        QTest::newRow("a ring") << QStringLiteral("z2") << 3;
        QTest::newRow("best") << QStringLiteral("best") << 2;
        QTest::newRow("one above") << QStringLiteral("+1") << 2;
        QTest::newRow("all words") << QStringLiteral("2x2 +1 mod") << 1;
        QTest::newRow("nothing") << QStringLiteral("9x9x9") << 0;
    }

    void theFilterTakesSizesRanksRingsAndWords()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        QTest::keyClicks(filter(), text);
        QCOMPARE(rows().size(), count);
        QCOMPARE(label("none")->isVisible(), count == 0);
        QCOMPARE(button("open")->isEnabled(), count > 0);
        QCOMPARE(button("save")->isEnabled(), count > 0);
    }

    void nothingFoundSaysWhatToDo()
    {
        QTest::keyClicks(filter(), QStringLiteral("9x9x9"));
        QVERIFY2(label("none")->text().contains(QStringLiteral("“9x9x9”")) &&
                     label("none")->text().contains(QStringLiteral("rankfall-cli search")),
                 qPrintable(label("none")->text()));
        QVERIFY(!button("copy")->isEnabled());
        // Enter does nothing then.
        QTest::keyClick(filter(), Qt::Key_Return);
        QVERIFY(m_dialog->isVisible());
        // Escape empties the filter first, and only then closes.
        QTest::keyClick(filter(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(rows().size(), 6);
        QVERIFY(button("open")->isEnabled());
        QTest::keyClick(filter(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Rejected));
    }

    void theRingSwitchLeavesOneRing()
    {
        auto* rings = m_dialog->findChild<Segmented*>(QStringLiteral("rings"));
        rings->button(2)->click();
        QCOMPARE(rows().size(), 3);
        QVERIFY(std::ranges::all_of(rows(), [](const QString& row) { return row.contains(QStringLiteral("mod 2")); }));
        rings->button(1)->click();
        QCOMPARE(rows().size(), 3);
        rings->button(0)->click();
        QCOMPARE(rows().size(), 6);
    }

    void columnsSort()
    {
        table()->sortByColumn(AtlasModel::RankColumn, Qt::DescendingOrder);
        QVERIFY2(rows().front().startsWith(QStringLiteral("2×3×4")), qPrintable(rows().front()));
        table()->sortByColumn(AtlasModel::AgainstColumn, Qt::AscendingOrder);
        QVERIFY(rows().front().contains(QStringLiteral("best known")));
        QVERIFY(rows().back().contains(QStringLiteral("+4")));
        // By number, not by letter: 7 before 12.
        table()->sortByColumn(AtlasModel::RankColumn, Qt::AscendingOrder);
        QVERIFY2(rows().front().startsWith(QStringLiteral("2×2×2")), qPrintable(rows().front()));
    }

    void theKeyboardStaysInTheFilter()
    {
        QVERIFY(filter()->hasFocus());
        QTest::keyClick(filter(), Qt::Key_Down);
        QTest::keyClick(filter(), Qt::Key_Down);
        QCOMPARE(table()->currentIndex().row(), 2);
        QTest::keyClick(filter(), Qt::Key_Up);
        QCOMPARE(table()->currentIndex().row(), 1);
        QCOMPARE(label("title")->text(), QStringLiteral("2×2×2 over ℤ mod 2"));
        // Letters typed into the list go to the filter.
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_B);
        QCOMPARE(filter()->text(), QStringLiteral("b"));
        QVERIFY(filter()->hasFocus());
        filter()->clear();
        QTest::keyClick(filter(), Qt::Key_Return);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(m_dialog->chosen().ring == Ring::Z2);
    }

    void thePreviewSaysWhatItIs()
    {
        QCOMPARE(label("title")->text(), QStringLiteral("2×2×2 over ℤ"));
        QVERIFY2(label("standing")->text().contains(QStringLiteral("equals the best rank known")),
                 qPrintable(label("standing")->text()));
        QCOMPARE(label("command")->accessibleName(), QStringLiteral("rankfall-cli search 2x2x2 --ring z"));
        const auto match = *m_atlas->find({2, 2, 2}, Ring::Z);
        const auto facts = atlasFacts(match, *loadScheme(match));
        const auto fact = [&](const char* name) {
            const auto found = std::ranges::find(facts, QString::fromLatin1(name), &decltype(facts)::value_type::first);
            return found == facts.end() ? QString() : found->second;
        };
        QCOMPARE(fact("Best known"), QStringLiteral("7 (Strassen 1969)"));
        QCOMPARE(fact("By definition"), QStringLiteral("8 multiplications"));
        QVERIFY2(fact("Exponent").startsWith(QStringLiteral("2.8074")), qPrintable(fact("Exponent")));
        QCOMPARE(fact("Coefficients"), QStringLiteral("{−1, 0, 1}"));
        QCOMPARE(fact("Additions"), QStringLiteral("18 without sharing sums"));
        QCOMPARE(fact("Factor ranks"), QStringLiteral("6\u00A0×\u00A0(1,1,1), 1\u00A0×\u00A0(2,2,2)"));
        QVERIFY2(fact("Exact").contains(QStringLiteral("over ℤ: checked now in 64 cells")), qPrintable(fact("Exact")));
        QCOMPARE(fact("Source"), QStringLiteral("searched"));
        QCOMPARE(fact("Made in"), QStringLiteral("1 min 15 s · 2 threads · seed 3 · 2026-11-26"));
        QCOMPARE(fact("Ring"), QString());
        QCOMPARE(fact("Order"), QString());
    }

    void aSchemeThatServesAnotherRingSaysSo()
    {
        const AtlasMatch match = *m_atlas->find({3, 2, 2}, Ring::Z2);
        const auto facts = atlasFacts(match, *loadScheme(match));
        const auto has = [&](const char* name, const char* text) {
            return std::ranges::any_of(facts, [&](const auto& fact) {
                return fact.first == QLatin1String(name) && fact.second.contains(QString::fromUtf8(text));
            });
        };
        QVERIFY(has("Ring", "The scheme over ℤ"));
        QVERIFY(has("Order", "2×2×3"));
        QVERIFY(has("Exact", "over ℤ mod 2"));
    }

    void sizesTypedInAnotherOrderAreOpenedSo()
    {
        QTest::keyClicks(filter(), QStringLiteral("3x2x2"));
        QCOMPARE(label("title")->text(), QStringLiteral("3×2×2 over ℤ"));
        QTest::keyClick(filter(), Qt::Key_Return);
        QVERIFY((m_dialog->chosen().order == Format{3, 2, 2}));
    }

    void theCommandIsCopied()
    {
        QTest::keyClick(filter(), Qt::Key_Down);
        button("copy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("rankfall-cli search 2x2x2\nrankfall-cli search --resume x"));
        QCOMPARE(label("status")->text(), QStringLiteral("Copied what made 2x2x2_z2_r7"));
        // Nothing to copy where nothing was typed.
        QTest::keyClicks(filter(), QStringLiteral("2x3x4"));
        QVERIFY(!button("copy")->isEnabled());
        QVERIFY(label("command")->isHidden());
    }

    void whatIsOpenIsSelected()
    {
        m_dialog->select({3, 2, 2}, Ring::Z2);
        QCOMPARE(label("title")->text(), QStringLiteral("2×2×3 over ℤ mod 2"));
        QVERIFY(button("open")->isEnabled());
        m_dialog->select({7, 7, 7}, Ring::Z); // not there: as it was
        QCOMPARE(label("title")->text(), QStringLiteral("2×2×3 over ℤ mod 2"));
    }

    void aSchemeIsSavedInTheFormOneChooses_data()
    {
        QTest::addColumn<QString>("filter"); // how the form begins in the list of the dialog
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("file");
        QTest::newRow("as offered") << QString() << QString() << QStringLiteral("2x2x2_z_r7.json");
        QTest::newRow("a form") << QStringLiteral("(*.exp)") << QStringLiteral("mine.exp")
                                << QStringLiteral("mine.exp");
        QTest::newRow("the form gives the ending")
            << QStringLiteral("(*.exp)") << QStringLiteral("mine") << QStringLiteral("mine.exp");
        QTest::newRow("the ending gives the form")
            << QString() << QStringLiteral("mine.exp") << QStringLiteral("mine.exp");
    }

    void aSchemeIsSavedInTheFormOneChooses()
    {
        QFETCH(QString, filter);
        QFETCH(QString, typed);
        QFETCH(QString, file);
        const QTemporaryDir folder;
        QSettings().setValue(QStringLiteral("files/folder"), folder.path());
        QTimer::singleShot(0, this, [&] { answer(filter, typed); });
        button("save")->click();
        const QString path = folder.filePath(file);
        QVERIFY2(QFile::exists(path), qPrintable(QDir(folder.path()).entryList(QDir::Files).join(u' ')));
        QCOMPARE(label("status")->text(), QStringLiteral("Saved %1").arg(file));
        // What was written is read again, and is what was selected.
        const auto opened = openFile(path.toStdString());
        QVERIFY2(opened, opened ? "" : opened.error().text().c_str());
        QVERIFY(std::holds_alternative<SchemeList>(*opened));
        QCOMPARE(contentStart(path), file.endsWith(QStringLiteral(".json")) ? '{' : '(');
    }

    void aDamagedSchemeIsNotOpened()
    {
        m_dialog.reset();
        const QString path = m_folder->filePath(QStringLiteral("2x2x2_z_r7.moves"));
        auto text = readFile(path.toStdString());
        text->replace(text->find("->c11+c22"), 9, "->c11-c22");
        QVERIFY(writeFile(path.toStdString(), *text));
        open();
        QVERIFY(!button("open")->isEnabled());
        QVERIFY(!button("save")->isEnabled());
        const QString why = label("nothing")->text();
        QVERIFY2(label("nothing")->isVisible() && why.contains(QStringLiteral("2x2x2_z_r7.moves")) &&
                     why.contains(QStringLiteral("not exact")),
                 qPrintable(why));
        // The others are as before.
        QTest::keyClick(filter(), Qt::Key_Down);
        QVERIFY(button("open")->isEnabled());
        QVERIFY(!label("nothing")->isVisible());
    }

    void aDamagedHeadIsNamed()
    {
        m_dialog.reset();
        QVERIFY(writeFile(m_folder->filePath(QStringLiteral("2x2x4_z_r14.moves")).toStdString(), "(a11)(b11)->c11\n"));
        open();
        QCOMPARE(rows().size(), 6);
        QVERIFY2(
            label("status")->text().startsWith(QStringLiteral("A file of the atlas is damaged: 2x2x4_z_r14.moves")),
            qPrintable(label("status")->text()));
    }

    void anEmptyAtlasSaysSo()
    {
        m_dialog.reset();
        const QTemporaryDir empty;
        m_atlas = std::make_unique<Atlas>(*Atlas::inFolder(empty.path().toStdString()));
        show();
        QVERIFY(label("none")->isVisible());
        QVERIFY2(label("none")->text().contains(QStringLiteral("The atlas is empty")),
                 qPrintable(label("none")->text()));
        QVERIFY(!button("open")->isEnabled());
    }

    void timesAreReadable()
    {
        QCOMPARE(durationText(std::nullopt), QStringLiteral("—"));
        QCOMPARE(durationText(0.0004), QStringLiteral("< 0.01 s"));
        QCOMPARE(durationText(2.345), QStringLiteral("2.35 s"));
        QCOMPARE(durationText(59.0), QStringLiteral("59 s"));
        QCOMPARE(durationText(605.0), QStringLiteral("10 min 05 s"));
        QCOMPARE(durationText(7500.0), QStringLiteral("2 h 05 min"));
    }

    void whatIsShippedOpensAsMoves()
    {
        QWidget window;
        Workbench bench;
        Autosave autosave(bench, m_folder->filePath(QStringLiteral("unsaved")));
        Documents documents(bench, autosave, &window);
        QSignalSpy said(&documents, &Documents::opened);
        QVERIFY(documents.openSource(QStringLiteral("atlas:3x2x2:z2")));
        QCOMPARE(bench.target().name(), std::string("3x2x2"));
        QVERIFY(bench.ring() == Ring::Z2);
        QCOMPARE(bench.session().nodeCount(), 12);
        bench.goToEnd();
        QVERIFY(bench.position().isSolved());
        QCOMPARE(said.front()[0].toString(),
                 QStringLiteral("From the atlas: 3x2x2 in 11 multiplications, exact over ℤ mod 2."));
        QVERIFY(!bench.isModified());
        // The palette answers sizes.
        const auto answers = atlasAnswers(documents, QStringLiteral("2×2x3"));
        QCOMPARE(answers.size(), std::size_t{2});
        QCOMPARE(answers[1].title, QStringLiteral("Open 2×2×3 in 11 multiplications"));
        QCOMPARE(answers[1].detail, QStringLiteral("over ℤ mod 2 · best known"));
        answers[1].run();
        QCOMPARE(bench.target().name(), std::string("2x2x3"));
        QVERIFY(atlasAnswers(documents, QStringLiteral("2x2")).empty());
        QVERIFY(documents.openSource(QStringLiteral("atlas:3x2x2:z2")));
        QVERIFY(!documents.openSource(QStringLiteral("atlas:9x9x9")));
        QVERIFY(window.findChild<QWidget*>(QStringLiteral("errorBox")));
        QCOMPARE(bench.target().name(), std::string("3x2x2"));
    }

private:
    static char contentStart(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().at(0) : '\0';
    }

    /// Fills in the dialog that asks where to save.
    static void answer(const QString& filter, const QString& typed)
    {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        for (const QString& known : dialog->nameFilters()) {
            if (!filter.isEmpty() && known.endsWith(filter)) {
                dialog->selectNameFilter(known);
            }
        }
        if (!typed.isEmpty()) {
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(typed);
        }
        static_cast<QDialog*>(dialog)->accept();
    }

    void open()
    {
        m_atlas = std::make_unique<Atlas>(*Atlas::inFolder(m_folder->path().toStdString()));
        show();
    }

    void show()
    {
        m_dialog = std::make_unique<AtlasDialog>(*m_atlas, nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    QTreeView* table() const { return m_dialog->findChild<QTreeView*>(QStringLiteral("schemes")); }

    QLineEdit* filter() const { return m_dialog->findChild<QLineEdit*>(QStringLiteral("filter")); }

    QLabel* label(const char* name) const { return m_dialog->findChild<QLabel*>(QLatin1String(name)); }

    QPushButton* button(const char* name) const { return m_dialog->findChild<QPushButton*>(QLatin1String(name)); }

    QStringList rows() const
    {
        QStringList out;
        const QAbstractItemModel* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column) {
                cells += model->index(row, column).data().toString();
            }
            out += cells.join(QLatin1Char(' '));
        }
        return out;
    }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Atlas> m_atlas;
    std::unique_ptr<AtlasDialog> m_dialog;
};

QTEST_MAIN(TestAtlasDialog)

#include "tst_atlas.moc"
