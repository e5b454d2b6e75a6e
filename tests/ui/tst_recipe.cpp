// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/file.h"
#include "core/io/scheme_write.h"
#include "core/tune/starts.h"
#include "ui/window/autosave.h"
#include "ui/window/documents.h"
#include "ui/window/recipe_dialog.h"
#include "ui/window/scheme_window.h"
#include "ui/workbench/workbench.h"

#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rankfall;

namespace {

/// A window's worth of what the dialog works on.
struct Board {
    explicit Board(const QTemporaryDir& folder)
        : autosave(bench, folder.filePath(QStringLiteral("unsaved")))
        , documents(bench, autosave, &window)
    {
    }

    QMainWindow window;
    Workbench bench;
    Autosave autosave;
    Documents documents;
};

int countOf(const QTreeWidgetItem* item, bool shownOnly)
{
    if (shownOnly && item->isHidden()) {
        return 0;
    }
    int count = 1;
    for (int i = 0; i < item->childCount(); ++i) {
        count += countOf(item->child(i), shownOnly);
    }
    return count;
}

/// The first part of this name, from the top.
QTreeWidgetItem* partCalled(QTreeWidgetItem* item, const QString& name)
{
    if (item->text(0) == name) {
        return item;
    }
    for (int i = 0; i < item->childCount(); ++i) {
        if (auto* found = partCalled(item->child(i), name)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

class TestRecipe : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(m_folder.isValid());
    }

    void theTreeAddsUp()
    {
        Board board(m_folder);
        RecipeDialog dialog(board.bench, board.documents, nullptr);
        dialog.setFormat({9, 9, 9});
        const auto* top = dialog.tree()->topLevelItem(0);
        QCOMPARE(top->text(0), QStringLiteral("9×9×9"));
        const Ring ring = board.bench.ring();
        QCOMPARE(top->text(1).toInt(), recombined(Atlas::shipped(), ring).rank({9, 9, 9}));
        QVERIFY(top->childCount() > 0);
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("recipeHeadline"))
                    ->text()
                    .contains(QStringLiteral("at most %1 multiplications").arg(top->text(1))));
        // A filter leaves what fits and what leads there.
        const int all = countOf(top, false);
        auto* filter = dialog.findChild<QLineEdit*>(QStringLiteral("recipeFilter"));
        const QTreeWidgetItem* leaf = top;
        while (leaf->childCount() > 0) {
            leaf = leaf->child(leaf->childCount() - 1);
        }
        filter->setText(leaf->text(0));
        const int some = countOf(top, true);
        QVERIFY(some >= 2 && some <= all && !leaf->isHidden());
        filter->setText(QStringLiteral("nothing like it"));
        QCOMPARE(countOf(top, true), 0);
        filter->clear();
        QCOMPARE(countOf(top, true), all);
    }

    void aPartOpensOnTheBoard()
    {
        Board board(m_folder);
        RecipeDialog dialog(board.bench, board.documents, nullptr);
        dialog.show();
        dialog.setFormat({2, 2, 4});
        auto* open = dialog.findChild<QPushButton*>(QStringLiteral("recipeOpen"));
        QVERIFY(open->isEnabled());
        QCOMPARE(dialog.tree()->topLevelItem(0)->text(4), QStringLiteral("on the board"));
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBuilding(), 20'000);
        QTRY_COMPARE(board.bench.target().name(), std::string("2x2x4"));
        board.bench.goToEnd();
        QVERIFY(board.bench.position().isSolved());
        QCOMPARE(board.bench.position().rank(), 14);
    }

    void whatIsTooLargeSaysSoAndItsPartsOpen()
    {
        Board board(m_folder);
        RecipeDialog dialog(board.bench, board.documents, nullptr);
        dialog.show();
        dialog.setFormat({9, 9, 20});
        auto* top = dialog.tree()->topLevelItem(0);
        QCOMPARE(top->text(0), QStringLiteral("9×9×20"));
        QCOMPARE(top->text(4), QStringLiteral("too large"));
        dialog.openSelected();
        QVERIFY(!dialog.isBuilding());
        // A part beyond the board opens in a window of its own.
        dialog.setFormat({9, 9, 9});
        dialog.tree()->setCurrentItem(partCalled(dialog.tree()->topLevelItem(0), QStringLiteral("9×9×9")));
        dialog.openSelected();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBuilding(), 30'000);
        const auto windows = board.window.findChildren<SchemeWindow*>();
        QCOMPARE(windows.size(), 1);
        QVERIFY(windows.front()->shown().verdict.exact);
        QCOMPARE(windows.front()->shown().scheme.rank(), dialog.tree()->topLevelItem(0)->text(1).toInt());
    }

    void schemesFoundJoinIn()
    {
        // Nothing found is better than the atlas here, which it says; what holds no scheme is counted.
        const auto text = writeScheme(strassenScheme(), SchemeFormat::Json);
        QVERIFY(text.has_value());
        QTemporaryDir found;
        QVERIFY(writeFile(found.filePath(QStringLiteral("a.json")).toStdString(), *text));
        QVERIFY(writeFile(found.filePath(QStringLiteral("b.txt")).toStdString(), "no scheme"));
        Board board(m_folder);
        RecipeDialog dialog(board.bench, board.documents, nullptr);
        dialog.addSchemes(found.path());
        bool says = false;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            says = says || (label->text().startsWith(QStringLiteral("0 schemes are better")) &&
                            label->text().contains(QStringLiteral("1 ")));
        }
        QVERIFY(says);
    }
};

QTEST_MAIN(TestRecipe)
#include "tst_recipe.moc"
