// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/lesson_file.h"

#include "core/io/file.h"
#include "core/io/session_file.h"

#include <functional>
#include <limits>
#include <map>

namespace rankfall {

namespace {

/// Reads the object "lesson". Every read…() gives false and keeps the first error when something is wrong.
class LessonReader {
public:
    LessonReader(const std::string& file, std::string_view text)
        : m_file(file)
        , m_text(text)
    {
    }

    Expected<LessonDocument> read(const Json& json)
    {
        auto session = readSessionJson(json, m_file, m_text);
        if (!session) {
            return tl::unexpected<Error>(session.error());
        }
        m_document.boards.push_back({{}, std::move(session->session)});
        m_document.view = std::move(session->view);
        if (!lesson(*json.find("lesson"))) {
            return tl::unexpected<Error>(*m_error);
        }
        return std::move(m_document);
    }

private:
    using Readers = std::map<std::string, std::function<bool(const Json&)>, std::less<>>;

    bool stop(std::string message, const Json& at, std::string remedy = {})
    {
        m_error = Error{std::move(message), placeOf(m_file, m_text, at.offset()), std::move(remedy),
                        static_cast<int>(at.offset())};
        return false;
    }

    /// Every field by its reader; one that has none is refused.
    bool fields(const Json& json, const char* what, const Readers& readers)
    {
        if (!json.isObject()) {
            return stop("A " + std::string(what) + " should be an object", json);
        }
        for (std::size_t i = 0; i < json.size(); ++i) {
            const auto reader = readers.find(json.keys()[i]);
            if (reader == readers.end()) {
                return stop("“" + json.keys()[i] + "” is unknown in a " + what, json[i],
                            "It is misspelt, or from a newer version");
            }
            if (!reader->second(json[i])) {
                return false;
            }
        }
        return true;
    }

    std::function<bool(const Json&)> into(std::string& value)
    {
        return [this, &value](const Json& json) {
            if (json.isString()) {
                value = json.text();
                return true;
            }
            if (!json.isArray()) {
                return stop("This should be a text, or a list of its lines", json);
            }
            for (std::size_t i = 0; i < json.size(); ++i) {
                if (!json[i].isString()) {
                    return stop("A line should be a text", json[i]);
                }
                value += (i > 0 ? "\n" : "") + json[i].text();
            }
            return true;
        };
    }

    std::function<bool(const Json&)> into(std::vector<std::string>& values)
    {
        return [this, &values](const Json& json) {
            if (!json.isArray()) {
                return stop("This should be a list of texts", json);
            }
            for (const Json& item : json.items()) {
                if (!item.isString()) {
                    return stop("This should be a text", item);
                }
                values.push_back(item.text());
            }
            return true;
        };
    }

    template <typename Number>
    std::function<bool(const Json&)> number(Number& value)
    {
        return [this, &value](const Json& json) {
            if (!json.isInteger() || json.integer() < std::numeric_limits<int>::min() ||
                json.integer() > std::numeric_limits<int>::max()) {
                return stop("This should be a whole number", json);
            }
            value = static_cast<int>(json.integer());
            return true;
        };
    }

    std::function<bool(const Json&)> into(bool& value)
    {
        return [this, &value](const Json& json) {
            value = json.kind() == Json::Kind::Boolean && json.boolean();
            return json.kind() == Json::Kind::Boolean || stop("This should be true or false", json);
        };
    }

    bool version(const Json& json)
    {
        if (!json.isInteger() || json.integer() < 1) {
            return stop("The format of the lesson is not a number from 1", json);
        }
        return json.integer() <= kLessonFormat ||
               stop("The lesson is newer than this program (format " + std::to_string(json.integer()) + " > " +
                        std::to_string(kLessonFormat) + ")",
                    json, "Open it with a newer version");
    }

    bool lesson(const Json& json)
    {
        // The version first: a newer form may mean something else by every other field.
        const Json* format = json.find("format");
        if (!format) {
            return stop("“format” is missing from the lesson", json, "The file was edited or is damaged");
        }
        if (!version(*format)) {
            return false;
        }
        Lesson& lesson = m_document.lesson;
        return fields(json, "lesson",
                      {{"format", [](const Json&) { return true; }},
                       {"id", into(lesson.id)},
                       {"language", into(lesson.language)},
                       {"title", into(lesson.title)},
                       {"summary", into(lesson.summary)},
                       {"minutes", number(lesson.minutes)},
                       {"prerequisites", into(lesson.prerequisites)},
                       {"boards", [this](const Json& value) { return boards(value); }},
                       {"steps", [this](const Json& value) { return steps(value); }}});
    }

    bool boards(const Json& json)
    {
        if (!json.isObject()) {
            return stop("“boards” should be an object with a session for each name", json);
        }
        for (std::size_t i = 0; i < json.size(); ++i) {
            auto session = json[i].isObject() ? readSessionJson(json[i], m_file, m_text)
                                              : Expected<SessionDocument>(fail("A board should be a session"));
            if (!session) {
                if (session.error().where.empty()) {
                    return stop(session.error().message, json[i]);
                }
                m_error = session.error();
                return false;
            }
            m_document.boards.push_back({json.keys()[i], std::move(session->session)});
        }
        return true;
    }

    bool steps(const Json& json)
    {
        if (!json.isArray()) {
            return stop("“steps” should be a list", json);
        }
        for (const Json& item : json.items()) {
            LessonStep step;
            const bool isRead =
                fields(item, "step",
                       {{"title", into(step.title)},
                        {"prose", into(step.prose)},
                        {"board", into(step.board)},
                        {"node", number(step.node)},
                        {"view", [&](const Json& value) { return object(value, step.view); }},
                        {"breakpoint", into(step.breakpoint)},
                        {"question", [&](const Json& value) { return question(value, step.question.emplace()); }}});
            if (!isRead) {
                return false;
            }
            m_document.lesson.steps.push_back(std::move(step));
        }
        return true;
    }

    bool object(const Json& json, std::string& value)
    {
        if (!json.isObject()) {
            return stop("“view” should be an object", json);
        }
        value = m_text.substr(json.offset(), json.end() - json.offset());
        return true;
    }

    bool question(const Json& json, Question& question)
    {
        return fields(json, "question",
                      {{"kind", [&](const Json& value) { return kind(value, question.kind); }},
                       {"text", into(question.text)},
                       {"fact", into(question.fact)},
                       {"options", [&](const Json& value) { return options(value, question.options); }},
                       {"cells", into(question.cells)},
                       {"residual", number(question.residual)},
                       {"goal", [&](const Json& value) { return goal(value, question.goal); }},
                       {"given", into(question.given)},
                       {"right", into(question.right)},
                       {"wrong", into(question.wrong)},
                       {"hints", into(question.hints)},
                       {"success", into(question.success)},
                       {"failure", into(question.failure)}});
    }

    bool kind(const Json& json, CheckKind& kind)
    {
        const auto named = json.isString() ? checkNamed(json.text()) : std::nullopt;
        if (!named) {
            return stop("This is no kind of question", json, "Kinds are number, choice, cell, move and factor");
        }
        kind = *named;
        return true;
    }

    bool options(const Json& json, std::vector<LessonOption>& options)
    {
        if (!json.isArray()) {
            return stop("“options” should be a list", json);
        }
        for (const Json& item : json.items()) {
            LessonOption option;
            if (!fields(item, "option",
                        {{"text", into(option.text)}, {"right", into(option.right)}, {"reply", into(option.reply)}})) {
                return false;
            }
            options.push_back(std::move(option));
        }
        return true;
    }

    bool goal(const Json& json, MoveGoal& goal)
    {
        return fields(json, "goal",
                      {{"product", into(goal.product)},
                       {"terms", number(goal.terms)},
                       {"nonzeros", number(goal.nonzeros)},
                       {"total", number(goal.total)},
                       {"left", number(goal.left)},
                       {"distance", number(goal.distance)},
                       {"keepsResidual", into(goal.keepsResidual)}});
    }

    const std::string& m_file;
    std::string_view m_text;
    LessonDocument m_document;
    std::optional<Error> m_error;
};

} // namespace

bool looksLikeLesson(const Json& json)
{
    const Json* lesson = json.find("lesson");
    return looksLikeSession(json) && lesson && lesson->isObject();
}

Expected<LessonDocument> readLessonJson(const Json& json, const std::string& file, std::string_view text)
{
    if (!looksLikeLesson(json)) {
        return fail("This is not a lesson", file, "A lesson is a session file with an object “lesson” in it");
    }
    return LessonReader(file, text).read(json);
}

Expected<LessonDocument> readLessonText(std::string_view text, const std::string& file)
{
    const auto json = parseJson(file, text);
    return json ? readLessonJson(*json, file, text) : tl::unexpected<Error>(json.error());
}

} // namespace rankfall
