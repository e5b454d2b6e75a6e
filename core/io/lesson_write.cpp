// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/lesson_file.h"
#include "core/io/session_file.h"

namespace rankfall {

namespace {

std::string listOf(const std::vector<std::string>& texts, const std::string& indent)
{
    std::string out = "[";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        out += (i > 0 ? ",\n" : "\n") + indent + "  " + jsonString(texts[i]);
    }
    return out + (texts.empty() ? "]" : "\n" + indent + "]");
}

/// A text, or the list of its lines when there are several.
std::string linesOf(const std::string& text, const std::string& indent)
{
    if (text.find('\n') == std::string::npos) {
        return jsonString(text);
    }
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return listOf(lines, indent);
}

/// An object with a field a line; what is empty is left out.
class Fields {
public:
    explicit Fields(std::string indent)
        : m_indent(std::move(indent))
    {
    }

    Fields& raw(const char* key, const std::string& json)
    {
        m_text += (m_text.empty() ? "\n" : ",\n") + m_indent + "  " + jsonString(key) + ": " + json;
        return *this;
    }

    Fields& text(const char* key, const std::string& value)
    {
        return value.empty() ? *this : raw(key, linesOf(value, m_indent + "  "));
    }

    Fields& texts(const char* key, const std::vector<std::string>& values)
    {
        return values.empty() ? *this : raw(key, listOf(values, m_indent + "  "));
    }

    Fields& number(const char* key, const std::optional<int>& value)
    {
        return value ? raw(key, std::to_string(*value)) : *this;
    }

    Fields& flag(const char* key, bool value) { return value ? raw(key, "true") : *this; }

    std::string object() const { return "{" + m_text + "\n" + m_indent + "}"; }

private:
    std::string m_indent;
    std::string m_text;
};

std::string goalText(const MoveGoal& goal, const std::string& indent)
{
    return Fields(indent)
        .text("product", goal.product)
        .number("terms", goal.terms)
        .number("nonzeros", goal.nonzeros)
        .number("total", goal.total)
        .number("left", goal.left)
        .number("distance", goal.distance)
        .flag("keepsResidual", goal.keepsResidual)
        .object();
}

std::string optionsText(const std::vector<LessonOption>& options, const std::string& indent)
{
    std::string out = "[";
    for (std::size_t i = 0; i < options.size(); ++i) {
        out += (i > 0 ? ", " : "") + Fields(indent)
                                         .text("text", options[i].text)
                                         .flag("right", options[i].right)
                                         .text("reply", options[i].reply)
                                         .object();
    }
    return out + "]";
}

std::string questionText(const Question& question, const std::string& indent)
{
    Fields fields(indent);
    fields.text("kind", std::string(checkName(question.kind))).text("text", question.text).text("fact", question.fact);
    if (!question.options.empty()) {
        fields.raw("options", optionsText(question.options, indent + "  "));
    }
    fields.texts("cells", question.cells).number("residual", question.residual);
    if (!question.goal.isEmpty()) {
        fields.raw("goal", goalText(question.goal, indent + "  "));
    }
    return fields.text("given", question.given)
        .texts("right", question.right)
        .texts("wrong", question.wrong)
        .texts("hints", question.hints)
        .text("success", question.success)
        .text("failure", question.failure)
        .object();
}

std::string stepText(const LessonStep& step, const std::string& indent)
{
    Fields fields(indent);
    fields.text("title", step.title).text("board", step.board).raw("node", std::to_string(step.node));
    if (!step.view.empty()) {
        fields.raw("view", step.view);
    }
    fields.flag("breakpoint", step.breakpoint).text("prose", step.prose);
    if (step.question) {
        fields.raw("question", questionText(*step.question, indent + "  "));
    }
    return fields.object();
}

/// A session as an object inside another one.
std::string boardText(const Session& session, const std::string& indent)
{
    std::string out;
    for (const char c : sessionJson(session)) {
        out += c;
        if (c == '\n') {
            out += indent;
        }
    }
    return out.substr(0, out.find_last_of('}') + 1);
}

} // namespace

std::string lessonJson(const LessonDocument& document)
{
    const Lesson& lesson = document.lesson;
    Fields fields("  ");
    fields.raw("format", std::to_string(kLessonFormat)).text("id", lesson.id).text("language", lesson.language);
    fields.text("title", lesson.title).text("summary", lesson.summary);
    fields.raw("minutes", std::to_string(lesson.minutes)).texts("prerequisites", lesson.prerequisites);
    if (document.boards.size() > 1) {
        Fields boards("    ");
        for (std::size_t i = 1; i < document.boards.size(); ++i) {
            boards.raw(document.boards[i].name.c_str(), boardText(document.boards[i].session, "      "));
        }
        fields.raw("boards", boards.object());
    }
    std::string steps = "[";
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        steps += (i > 0 ? ",\n      " : "\n      ") + stepText(lesson.steps[i], "      ");
    }
    fields.raw("steps", steps + "\n    ]");
    return sessionJson(document.boards.front().session, document.view, fields.object());
}

} // namespace rankfall
