// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/cheat_sheet.h"
#include "ui/chrome/command_palette.h"
#include "ui/chrome/fuzzy_match.h"
#include "ui/chrome/key_columns.h"

#include <algorithm>

#include "chrome_fixture.h"

using namespace rankfall;
using namespace rankfall::test;

namespace {

const KeyRow* rowNamed(const std::vector<KeySection>& sections, const QString& text)
{
    for (const KeySection& section : sections) {
        const auto it =
            std::find_if(section.rows.begin(), section.rows.end(), [&](const KeyRow& r) { return r.text == text; });
        if (it != section.rows.end()) {
            return &*it;
        }
    }
    return nullptr;
}

} // namespace

class TestChromeFind : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { m_settings = std::make_unique<OwnSettings>(); }

    void fuzzyMatchFindsSubsequences_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("empty") << ""
                               << "Undo" << true;
        QTest::newRow("initials") << "nm"
                                  << "Next move" << true;
        QTest::newRow("case") << "NEXT"
                              << "next move" << true;
        QTest::newRow("words in any order") << "move next"
                                            << "Next move" << true;
        QTest::newRow("missing letter") << "nextz"
                                        << "Next move" << false;
        QTest::newRow("wrong order") << "eno"
                                     << "one" << false;
        QTest::newRow("longer than text") << "undo all"
                                          << "Undo" << false;
    }

    void fuzzyMatchFindsSubsequences()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(fuzzyMatch(query, text).has_value(), found);
    }

    void wordStartsAndRunsScoreMore()
    {
        const auto score = [](const char* query, const char* text) {
            return fuzzyMatch(QLatin1String(query), QLatin1String(text))->score;
        };
        QVERIFY(score("lo", "Lock") > score("lo", "Allow"));
        QVERIFY(score("nv", "Next variation") > score("nv", "Canvas invert"));
        QCOMPARE(fuzzyMatch(QStringLiteral("va"), QStringLiteral("Previous variation"))->positions,
                 (std::vector<int>{9, 10}));
    }

    void paletteRunsWhatEnterChooses()
    {
        CommandWindow w;
        CommandPalette palette(w.actions, &w.window);
        QVERIFY(w.show());
        w.view->setFocus();
        palette.open();
        QVERIFY(palette.isVisible());
        QVERIFY(palette.input()->hasFocus());
        QTest::keyClicks(palette.input(), QStringLiteral("undo"));
        QTest::keyClick(palette.input(), Qt::Key_Return);
        QCOMPARE(w.ran, QStringList{QStringLiteral("edit.undo")});
        QVERIFY(!palette.isVisible());
        QVERIFY(w.view->hasFocus());
    }

    void paletteIsWorkedByArrowsAndEscape()
    {
        CommandWindow w;
        CommandPalette palette(w.actions, &w.window);
        QVERIFY(w.show());
        palette.open(QStringLiteral("variation"));
        // Next and Previous variation, before what only has the word in its section.
        QCOMPARE(palette.rows()[1].entry.title, QStringLiteral("Previous variation"));
        QTest::keyClick(palette.input(), Qt::Key_Down);
        QTest::keyClick(palette.input(), Qt::Key_Return);
        QCOMPARE(w.ran, QStringList{QStringLiteral("go.variationUp")});
        palette.open();
        QTest::keyClick(palette.input(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        QCOMPARE(w.ran.size(), 1);
    }

    void paletteListsOnlyEnabledCommandsWithTheirKeys()
    {
        CommandWindow w;
        w.actions.find(QStringLiteral("engine.lock"))->setEnabled(false);
        CommandPalette palette(w.actions, &w.window);
        palette.open(QStringLiteral("lock"));
        QVERIFY(std::none_of(palette.rows().begin(), palette.rows().end(),
                             [](const PaletteRow& r) { return r.id == QLatin1String("engine.lock"); }));
        palette.open(QStringLiteral("think"));
        QCOMPARE(palette.rows().front().id, QStringLiteral("engine.think"));
        QCOMPARE(palette.rows().front().key, QStringList{QStringLiteral("Space")});
        QCOMPARE(palette.rows().front().entry.section, QStringLiteral("Engine"));
        palette.open(QStringLiteral("make main")); // the dots of the menu are no part of the name
        QCOMPARE(palette.rows().front().entry.title, QStringLiteral("Make main line"));
    }

    void answersComeFirst()
    {
        CommandWindow w;
        CommandPalette palette(w.actions, &w.window);
        QString gone;
        palette.setQueries([&](const QString& text) {
            std::vector<PaletteEntry> out;
            if (text.startsWith(QLatin1String("next"))) {
                out.push_back(
                    {QStringLiteral("Go to move 5"), QStringLiteral("M5"), QStringLiteral("Go to"), {}, [&gone, text] {
                         gone = text;
                     }});
            }
            return out;
        });
        QVERIFY(w.show());
        palette.open(QStringLiteral("next"));
        QCOMPARE(palette.rows().front().entry.title, QStringLiteral("Go to move 5"));
        QVERIFY(palette.rows().size() > 1);
        QTest::keyClick(palette.input(), Qt::Key_Return);
        QCOMPARE(gone, QStringLiteral("next"));
        QCOMPARE(w.ran, QStringList());
    }

    void recentCommandsLeadTheEmptyPalette()
    {
        CommandWindow w;
        QVERIFY(w.show());
        {
            CommandPalette palette(w.actions, &w.window);
            for (const char* text : {"undo", "lock"}) {
                palette.open(QLatin1String(text));
                QTest::keyClick(palette.input(), Qt::Key_Return);
            }
        }
        CommandPalette palette(w.actions, &w.window);
        palette.open();
        QCOMPARE(palette.rows()[0].id, QStringLiteral("engine.lock"));
        QCOMPARE(palette.rows()[1].id, QStringLiteral("edit.undo"));
        QVERIFY(palette.rows()[1].recent && !palette.rows()[2].recent);
        QCOMPARE(palette.rows().size(), w.actions.all().size());
    }

    void cheatSheetListsKeysBySection()
    {
        CommandWindow w;
        const auto sections = keySections(w.actions, w.view);
        QStringList titles;
        for (const KeySection& section : sections) {
            titles += section.title;
        }
        // "Variations" has no key.
        QCOMPARE(titles, (QStringList{QStringLiteral("Navigate"), QStringLiteral("Move"), QStringLiteral("Engine"),
                                      QStringLiteral("Edit"), QStringLiteral("View")}));
        const KeyRow* play = rowNamed(sections, QStringLiteral("Play"));
        QVERIFY(play);
        QCOMPARE(play->keys.size(), std::size_t(1)); // Return and Enter are one to people
    }

    void numberedCommandsMakeOneLine()
    {
        CommandWindow w;
        const auto sections = keySections(w.actions, w.view);
        const KeyRow* nth = rowNamed(sections, QStringLiteral("Play proposal"));
        QVERIFY(nth && nth->range);
        QCOMPARE(nth->keys.front(), QStringList{QStringLiteral("1")});
        QCOMPARE(nth->keys.back(), QStringList{QStringLiteral("9")});
        QVERIFY(!rowNamed(sections, QStringLiteral("Play proposal 2")));
    }

    void whatWorksNowDependsOnTheFocus()
    {
        CommandWindow w;
        QVERIFY(rowNamed(keySections(w.actions, w.view), QStringLiteral("Think"))->worksNow);
        QVERIFY(!rowNamed(keySections(w.actions, w.field), QStringLiteral("Think"))->worksNow);
        QVERIFY(rowNamed(keySections(w.actions, w.field), QStringLiteral("Undo"))->worksNow);
    }

    void cheatSheetSearchesWordsAndKeys()
    {
        CommandWindow w;
        CheatSheet sheet(w.actions, &w.window);
        QVERIFY(w.show());
        w.view->setFocus();
        sheet.open();
        QVERIFY(rowNamed(sheet.columns()->sections(), QStringLiteral("Think"))->worksNow);
        QTest::keyClicks(sheet.input(), QStringLiteral("pauses"));
        QCOMPARE(sheet.columns()->sections().size(), std::size_t(1));
        QCOMPARE(sheet.columns()->sections()[0].rows[0].text, QStringLiteral("Think"));
        sheet.input()->setText(QStringLiteral("l"));
        QCOMPARE(sheet.columns()->sections().size(), std::size_t(1));
        QCOMPARE(sheet.columns()->sections()[0].rows[0].text, QStringLiteral("Lock to this position"));
        QTest::keyClick(sheet.input(), Qt::Key_Escape);
        QVERIFY(!sheet.isVisible());
        QVERIFY(w.view->hasFocus());
        QCOMPARE(w.ran, QStringList());
    }

    void columnsFitTheWidth()
    {
        CommandWindow w;
        KeyColumns columns;
        columns.setSections(keySections(w.actions, w.view));
        QVERIFY(columns.heightForWidth(1000) < columns.heightForWidth(320));
        QVERIFY(columns.heightForWidth(640) <= columns.heightForWidth(320));
    }

private:
    std::unique_ptr<OwnSettings> m_settings;
};

QTEST_MAIN(TestChromeFind)
#include "tst_chrome_find.moc"
