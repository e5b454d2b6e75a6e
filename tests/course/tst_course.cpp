// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/course/course.h"
#include "core/course/course_files.h"
#include "core/course/daily.h"
#include "core/course/glossary.h"
#include "core/lesson/check.h"
#include "core/lesson/validate.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace rankfall;

class TestCourse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lessonsHaveNoFaults_data();
    void lessonsHaveNoFaults();
    void filesAreAsTheProgramWritesThem_data();
    void filesAreAsTheProgramWritesThem();
    void languagesDifferInWordsOnly();
    void glossariesHaveTheSameEntries();
    void aYearOfPuzzles();
};

namespace {

void eachLesson()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const std::string& language : courseLanguages()) {
        for (const CourseEntry& entry : courseEntries(language)) {
            QTest::newRow(entry.file.c_str()) << QString::fromStdString(entry.id) << QString::fromStdString(language);
        }
    }
}

/// The lesson without its words: what every language must have in common.
Lesson wordless(Lesson lesson)
{
    lesson.language.clear();
    lesson.title.clear();
    lesson.summary.clear();
    for (LessonStep& step : lesson.steps) {
        step.title.clear();
        step.prose.clear();
        if (step.question) {
            Question& question = *step.question;
            question.text.clear();
            question.success.clear();
            question.failure.clear();
            std::fill(question.hints.begin(), question.hints.end(), std::string());
            for (LessonOption& option : question.options) {
                option.text.clear();
                option.reply.clear();
            }
        }
    }
    return lesson;
}

} // namespace

void TestCourse::lessonsHaveNoFaults_data()
{
    eachLesson();
}

void TestCourse::lessonsHaveNoFaults()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const auto document = courseLesson(id.toStdString(), language.toStdString());
    QVERIFY(document.has_value());
    std::vector<std::string> known;
    for (const CourseEntry& entry : courseEntries(language.toStdString())) {
        known.push_back(entry.id);
    }
    for (const LessonFault& fault : validate(*document, known)) {
        QFAIL(("step " + std::to_string(fault.step) + ", " + fault.place + ": " + fault.text).c_str());
    }
    int questions = 0;
    for (const LessonStep& step : document->lesson.steps) {
        questions += step.question ? 1 : 0;
    }
    QVERIFY(questions >= 2);
    QVERIFY(document->lesson.steps.size() >= 6 && document->lesson.steps.size() <= 12);
}

void TestCourse::filesAreAsTheProgramWritesThem_data()
{
    eachLesson();
}

void TestCourse::filesAreAsTheProgramWritesThem()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const auto document = courseLesson(id.toStdString(), language.toStdString());
    QVERIFY(document.has_value());
    const std::string file = "lessons/" + std::string(QTest::currentDataTag());
    const auto files = courseFiles();
    const auto raw = std::find_if(files.begin(), files.end(), [&](const CourseFile& f) { return f.name == file; });
    QVERIFY(raw != files.end());
    QCOMPARE(QString::fromStdString(lessonJson(*document)), QString::fromUtf8(raw->text.data(), raw->text.size()));
}

void TestCourse::languagesDifferInWordsOnly()
{
    const auto entries = courseEntries("en");
    QVERIFY(entries.size() >= 13);
    const auto languages = courseLanguages();
    QVERIFY(std::ranges::find(languages, "de") != languages.end());
    for (const std::string& language : languages) {
        QCOMPARE(courseEntries(language).size(), entries.size());
        for (const CourseEntry& entry : entries) {
            const auto english = courseLesson(entry.id, "en");
            const auto other = courseLesson(entry.id, language);
            QVERIFY2(english && other, entry.id.c_str());
            QVERIFY2(wordless(english->lesson) == wordless(other->lesson), entry.id.c_str());
            QCOMPARE(english->boards.size(), other->boards.size());
            for (std::size_t i = 0; i < english->lesson.steps.size(); ++i) {
                const auto& x = english->lesson.steps[i];
                const auto& y = other->lesson.steps[i];
                QVERIFY2(language == "en" || x.prose != y.prose, x.title.c_str());
                // A fact that stands in one language stands in the other.
                const auto facts = [](const std::string& text) { return std::count(text.begin(), text.end(), '{'); };
                QVERIFY2(facts(x.prose) == facts(y.prose), (entry.id + ": " + x.title).c_str());
            }
        }
    }
    // Another language than there is: English.
    QCOMPARE(courseEntries("fr").front().title, entries.front().title);
}

void TestCourse::glossariesHaveTheSameEntries()
{
    const auto ids = [](const char* language) {
        std::set<std::string> out;
        for (const GlossaryEntry& entry : glossary(language)) {
            out.insert(entry.id);
        }
        return out;
    };
    QVERIFY(ids("en").size() >= 90);
    QVERIFY(ids("en") == ids("de"));
    const GlossaryEntry* found = findWord(glossary("de"), "rest");
    QVERIFY(found && found->id == "residual");
    QCOMPARE(findWord(glossary("en"), "Flattening")->id, std::string("unfolding"));
    QVERIFY(!findWord(glossary("en"), "sausage"));
    const auto twice = readGlossary(R"({"format": 1, "entries": [{"id": "a", "word": "A", "text": "x"},
        {"id": "a", "word": "B", "text": "y"}]})",
                                    "g.json");
    QVERIFY(!twice);
    QCOMPARE(twice.error().where, std::string("g.json:2:9"));
}

void TestCourse::aYearOfPuzzles()
{
    std::set<std::string> schemes;
    std::set<double> bits;
    const auto first = std::chrono::sys_days(
        std::chrono::year_month_day(std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1)));
    for (int i = 0; i < 365; i += 5) {
        const std::chrono::year_month_day date(first + std::chrono::days(i));
        const auto puzzle = dailyPuzzle(date);
        QVERIFY(puzzle.has_value());
        QVERIFY(puzzle->puzzle.bits > 0);
        QVERIFY(puzzle->puzzle.terms.size() + puzzle->puzzle.answer.size() <= kMostDailyTerms);
        auto terms = puzzle->puzzle.terms;
        terms.insert(terms.end(), puzzle->puzzle.answer.begin(), puzzle->puzzle.answer.end());
        const auto solved = Position::of(puzzle->puzzle.problem, terms);
        QVERIFY(solved && isSolution(puzzle->puzzle, *solved));
        schemes.insert(puzzle->scheme);
        bits.insert(puzzle->puzzle.bits);
        const auto again = dailyPuzzle(date);
        QVERIFY(again && again->puzzle.answer == puzzle->puzzle.answer);
    }
    QVERIFY(schemes.size() > 15);
    QVERIFY(bits.size() > 4);
    QVERIFY(!dailyPuzzle(
        std::chrono::year_month_day(std::chrono::year(2026), std::chrono::month(2), std::chrono::day(30))));
}

QTEST_APPLESS_MAIN(TestCourse)
#include "tst_course.moc"
