// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/course/course.h"
#include "core/course/glossary.h"
#include "core/io/file.h"
#include "core/lesson/check.h"
#include "core/lesson/validate.h"

#include <algorithm>
#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string id;
    std::string language = "en";
    bool json = false;
};

Expected<LessonDocument> read(const std::string& file)
{
    const auto text = readFile(file);
    return text ? readLessonText(*text, file) : tl::unexpected<Error>(text.error());
}

int questionsOf(const Lesson& lesson)
{
    return static_cast<int>(
        std::count_if(lesson.steps.begin(), lesson.steps.end(), [](const auto& step) { return step.question; }));
}

std::string placeOfFault(const LessonFault& fault)
{
    const std::string step = fault.step > 0 ? "step " + std::to_string(fault.step) : "lesson";
    return fault.place.empty() ? step : step + ", " + fault.place;
}

/// Checks one lesson, and says so; true when nothing is wrong.
bool check(const LessonDocument& document, const std::string& file, std::span<const std::string> known, bool json,
           Table& table, std::vector<std::string>& faults)
{
    const Lesson& lesson = document.lesson;
    const auto found = validate(document, known);
    if (json) {
        std::vector<std::string> list;
        for (const LessonFault& fault : found) {
            list.push_back(
                JsonObject().add("step", fault.step).add("place", fault.place).add("text", fault.text).text());
        }
        printLine(JsonObject()
                      .add("file", file)
                      .add("id", lesson.id)
                      .add("language", lesson.language)
                      .add("steps", static_cast<int>(lesson.steps.size()))
                      .add("questions", questionsOf(lesson))
                      .addRaw("faults", jsonList(list))
                      .text());
        return found.empty();
    }
    table.add({lesson.id, lesson.language, std::to_string(lesson.steps.size()), std::to_string(questionsOf(lesson)),
               std::to_string(document.boards.size()), found.empty() ? "ok" : std::to_string(found.size())});
    for (const LessonFault& fault : found) {
        faults.push_back(file + ": " + placeOfFault(fault) + ": " + fault.text);
    }
    return found.empty();
}

int runCheck(const Options& options)
{
    Table table({"LESSON", "LANGUAGE", "STEPS", "QUESTIONS", "BOARDS", "FAULTS"});
    std::vector<std::string> faults;
    int result = kYes;
    const auto take = [&](const Expected<LessonDocument>& document, const std::string& file,
                          std::span<const std::string> known) {
        if (!document) {
            printError(document.error());
            result = kUnusable;
        } else if (!check(*document, file, known, options.json, table, faults)) {
            result = std::max<int>(result, kNo);
        }
    };
    for (const std::string& file : options.files) {
        take(read(file), file, {});
    }
    if (options.files.empty()) {
        for (const std::string& language : courseLanguages()) {
            const auto entries = courseEntries(language);
            std::vector<std::string> known;
            std::transform(entries.begin(), entries.end(), std::back_inserter(known),
                           [](const CourseEntry& entry) { return entry.id; });
            for (const CourseEntry& entry : entries) {
                take(courseLesson(entry.id, language), entry.file, known);
            }
        }
    }
    if (!options.json) {
        printLine(table.text());
        for (const std::string& fault : faults) {
            printLine(fault);
        }
    }
    return result;
}

/// Reads each file and writes it again as the program writes lessons.
int runFormat(const Options& options)
{
    for (const std::string& file : options.files) {
        const auto document = read(file);
        const auto written =
            document ? writeFile(file, lessonJson(*document)) : tl::unexpected<Error>(document.error());
        if (!written) {
            printError(written.error());
            return kUnusable;
        }
    }
    return kYes;
}

int runList(const Options& options)
{
    Table table({"LESSON", "TITLE", "STEPS", "QUESTIONS", "MINUTES"});
    for (const CourseEntry& entry : courseEntries(options.language)) {
        if (options.json) {
            printLine(JsonObject()
                          .add("id", entry.id)
                          .add("title", entry.title)
                          .add("summary", entry.summary)
                          .add("steps", entry.steps)
                          .add("questions", entry.questions)
                          .add("minutes", entry.minutes)
                          .addRaw("prerequisites", jsonTexts(entry.prerequisites))
                          .text());
            continue;
        }
        table.add({entry.id, entry.title, std::to_string(entry.steps), std::to_string(entry.questions),
                   std::to_string(entry.minutes)});
    }
    if (!options.json) {
        printLine(table.text());
    }
    return kYes;
}

/// The lesson to read, with every number worked out: "strassen", or the name of a file.
int runShow(const Options& options)
{
    const bool isFile = options.id.find_first_of("./") != std::string::npos;
    const auto document = isFile ? read(options.id) : courseLesson(options.id, options.language);
    if (!document) {
        printError(document.error());
        return kUnusable;
    }
    const Lesson& lesson = document->lesson;
    printLine("# " + lesson.title + "\n\n" + lesson.summary);
    int number = 0;
    for (const LessonStep& step : lesson.steps) {
        const int board = document->board(step.board);
        if (board < 0 || !document->boards[static_cast<std::size_t>(board)].session.contains(step.node)) {
            printError(
                {"Step “" + step.title + "” stands nowhere", lesson.id, "`rankfall-cli lesson check` says more"});
            return kUnusable;
        }
        const LessonPlace place{document->boards, board, step.node, lesson.language};
        const auto say = [&](const std::string& text) {
            const auto filled = expanded(text, place);
            printLine(filled ? *filled : text + "\n\n(" + filled.error().text() + ")");
        };
        printLine("\n## " + std::to_string(++number) + ". " + step.title + "\n");
        say(step.prose);
        if (step.question) {
            printLine("");
            say("**?** " + step.question->text);
            for (std::size_t i = 0; i < step.question->options.size(); ++i) {
                say(std::to_string(i + 1) + ". " + step.question->options[i].text);
            }
        }
    }
    return kYes;
}

int runFacts(const Options& options)
{
    Table table({"FACT", "ARGUMENT", "MEANING"});
    for (const FactInfo& fact : factList()) {
        if (options.json) {
            printLine(
                JsonObject().add("name", fact.name).add("argument", fact.argument).add("meaning", fact.meaning).text());
            continue;
        }
        table.add({std::string(fact.name), std::string(fact.argument), std::string(fact.meaning)});
    }
    if (!options.json) {
        printLine(table.text());
    }
    return kYes;
}

int runGlossary(const Options& options)
{
    const auto& entries = rankfall::glossary(options.language);
    const GlossaryEntry* one = options.id.empty() ? nullptr : findWord(entries, options.id);
    if (!options.id.empty() && !one) {
        printError({"“" + options.id + "” is not in the glossary", {}, "`rankfall-cli glossary` lists what is"});
        return kNo;
    }
    for (const GlossaryEntry& entry : entries) {
        if (one && one != &entry) {
            continue;
        }
        if (options.json) {
            printLine(JsonObject().add("id", entry.id).add("word", entry.word).add("text", entry.text).text());
        } else {
            printLine(entry.word + ": " + entry.text);
        }
    }
    return kYes;
}

} // namespace

Run lesson(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.require_subcommand(1);
    const auto sub = [&](const char* name, const char* summary) {
        CLI::App* made = app.add_subcommand(name, summary);
        made->set_help_flag("-h,--help", "Show this help and leave");
        made->add_flag("--json", options->json, "Print JSON, one object a line");
        return made;
    };
    CLI::App* check = sub("check", "Look for what is wrong with lessons; without files, those of the program");
    check->add_option("FILE", options->files, "Session files with a lesson in them");
    CLI::App* format = sub("format", "Write lessons that were edited by hand as the program writes them");
    format->add_option("FILE", options->files, "Session files with a lesson in them; they are replaced")->required();
    CLI::App* list = sub("list", "The lessons that come with the program");
    list->add_option("--language", options->language, "en or de")->capture_default_str();
    CLI::App* show = sub("show", "A lesson to read, with every number worked out");
    show->add_option("LESSON", options->id, "Its name in the list, or a file")->required();
    show->add_option("--language", options->language, "en or de")->capture_default_str();
    CLI::App* facts = sub("facts", "What can stand between braces in the text of a lesson");
    return [=] {
        return check->parsed()    ? runCheck(*options)
               : format->parsed() ? runFormat(*options)
               : list->parsed()   ? runList(*options)
               : show->parsed()   ? runShow(*options)
               : facts->parsed()  ? runFacts(*options)
                                  : static_cast<int>(kUnusable);
    };
}

Run glossary(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("WORD", options->id, "Only this one");
    app.add_option("--language", options->language, "en or de")->capture_default_str();
    app.add_flag("--json", options->json, "Print JSON, one object a line");
    return [options] { return runGlossary(*options); };
}

} // namespace rankfall::cli
