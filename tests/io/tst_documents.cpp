// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/lesson_file.h"
#include "core/io/open.h"
#include "core/io/training_journal.h"

#include <QFile>
#include <QTest>

using namespace rankfall;

namespace {

/// A fenced block of a page: "```kind argument", lines, "```".
struct Example {
    QString kind;
    QString argument;
    int line = 0;
    std::string text;
};

std::vector<Example> examplesOf(const char* page)
{
    QFile file(QStringLiteral(RANKFALL_TEST_DIR "/../docs/") + page);
    std::vector<Example> out;
    if (!file.open(QIODevice::ReadOnly)) {
        return out;
    }
    bool isInside = false;
    int number = 0;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
        ++number;
        if (line.startsWith("```")) {
            isInside = !isInside;
            if (isInside) {
                out.push_back({line.mid(3).section(' ', 0, 0), line.section(' ', 1), number, {}});
            }
        } else if (isInside) {
            out.back().text += line.toStdString() + "\n";
        }
    }
    return out;
}

} // namespace

/// The examples of docs/file-formats.md are what the page says they are. (Those of the engine protocol are run by
/// engine.external_engine.)
class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void examplesAreRead_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<std::string>("text");
        for (const Example& example : examplesOf("file-formats.md")) {
            QTest::addRow("%s, line %d", qPrintable(example.kind), example.line)
                << example.kind << example.argument << example.text;
        }
    }

    void examplesAreRead()
    {
        QFETCH(QString, kind);
        QFETCH(QString, argument);
        QFETCH(std::string, text);
        const auto opened = openBytes(text, "example");
        if (kind == "refused") {
            QVERIFY(!opened.has_value());
            QCOMPARE(QString::fromStdString(opened.error().where), "example:" + argument);
            return;
        }
        if (kind == "journal") {
            TrainingJournal journal(*openTarget(argument.toStdString()), "example");
            journal.feed(text);
            QVERIFY(journal.log().begun);
            QCOMPARE(journal.log().refused, 0);
            QCOMPARE(journal.log().rounds.size(), std::size_t{1});
            QCOMPARE(journal.log().ended, std::string("time"));
            return;
        }
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
        if (kind == "scheme") {
            const auto* list = std::get_if<SchemeList>(&*opened);
            QVERIFY(list);
            QCOMPARE(list->size(), std::size_t{1});
            const auto member = list->member(0);
            QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
            QVERIFY(settle(*member).verdict.exact);
        } else if (kind == "session") {
            QVERIFY(std::holds_alternative<SessionDocument>(*opened));
        } else if (kind == "lesson") {
            const auto lesson = readLessonText(text, "example");
            QVERIFY2(lesson.has_value(), lesson ? "" : lesson.error().text().c_str());
            QVERIFY(!lesson->lesson.steps.empty());
        } else {
            QCOMPARE(kind, QString("tensor")); // every block says what it is
            QVERIFY(std::holds_alternative<TargetPtr>(*opened));
        }
    }

    /// A page that was moved or emptied would pass all of the above.
    void everyKindHasExamples()
    {
        QMap<QString, int> count;
        for (const Example& example : examplesOf("file-formats.md")) {
            ++count[example.kind];
        }
        QVERIFY(count["scheme"] >= 12);
        QVERIFY(count["session"] >= 2);
        QVERIFY(count["tensor"] >= 2);
        QVERIFY(count["refused"] >= 3);
        QCOMPARE(count["lesson"], 1);
        QCOMPARE(count["journal"], 1);
    }
};

QTEST_APPLESS_MAIN(TestDocuments)
#include "tst_documents.moc"
