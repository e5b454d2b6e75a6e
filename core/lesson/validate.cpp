// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/validate.h"

#include "core/game/notation.h"
#include "core/lesson/check.h"
#include "core/lesson/flip_map.h"
#include "core/lesson/small_rank.h"

#include <algorithm>
#include <set>

namespace rankfall {

namespace {

class Inspection {
public:
    explicit Inspection(const LessonDocument& document)
        : m_document(document)
    {
    }

    void whole(std::span<const std::string> known)
    {
        const Lesson& lesson = m_document.lesson;
        wantText("id", lesson.id);
        wantText("title", lesson.title);
        wantText("summary", lesson.summary);
        wantText("language", lesson.language);
        for (const std::string& id : lesson.prerequisites) {
            if (id == lesson.id) {
                fault("prerequisites", "The lesson asks for itself");
            } else if (!known.empty() && std::find(known.begin(), known.end(), id) == known.end()) {
                fault("prerequisites", "There is no lesson “" + id + "”");
            }
        }
        if (lesson.steps.empty()) {
            fault("steps", "The lesson has no steps");
        }
        std::set<std::string> names;
        for (const LessonBoard& board : m_document.boards) {
            if (!names.insert(board.name).second) {
                fault("boards", "Two boards are called “" + board.name + "”");
            }
        }
    }

    void step(const LessonStep& step)
    {
        ++m_step;
        wantText("title", step.title);
        wantText("prose", step.prose);
        const int board = m_document.board(step.board);
        if (board < 0) {
            fault("board", "There is no board “" + step.board + "”");
            return;
        }
        const LessonBoard& on = m_document.boards[static_cast<std::size_t>(board)];
        if (!on.session.contains(step.node)) {
            fault("node", "There is no node " + std::to_string(step.node));
            return;
        }
        m_place = {m_document.boards, board, step.node, m_document.lesson.language};
        fill("prose", step.prose);
        if (step.question) {
            question(*step.question);
        }
    }

    std::vector<LessonFault> faults;

private:
    void fault(std::string place, std::string text) { faults.push_back({m_step, std::move(place), std::move(text)}); }

    void wantText(const char* place, const std::string& text)
    {
        if (text.empty()) {
            fault(place, "The " + std::string(place) + " is empty");
        }
    }

    void fill(const std::string& place, const std::string& text)
    {
        if (const auto filled = expanded(text, m_place); !filled) {
            fault(place, filled.error().text());
        }
    }

    void question(const Question& question)
    {
        wantText("question", question.text);
        fill("question", question.text);
        wantText("success", question.success);
        fill("success", question.success);
        wantText("failure", question.failure);
        fill("failure", question.failure);
        if (question.hints.empty()) {
            fault("hints", "The question has no hint");
        }
        for (std::size_t i = 0; i < question.hints.size(); ++i) {
            fill("hint " + std::to_string(i + 1), question.hints[i]);
        }
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const std::string place = "option " + std::to_string(i + 1);
            wantText(place.c_str(), question.options[i].text);
            fill(place, question.options[i].text);
            fill(place, question.options[i].reply);
        }
        goal(question);
        answers(question);
    }

    void goal(const Question& question)
    {
        const MoveGoal& goal = question.goal;
        const bool wantsGoal = question.kind == CheckKind::Move || question.kind == CheckKind::Factor;
        if (wantsGoal && goal.isEmpty()) {
            fault("goal", "Every move would do: the goal is empty");
        }
        const Position position = m_place.session().position(m_place.node);
        if (!goal.product.empty()) {
            if (const auto term = parseTerm(goal.product, position.target(), position.ring()); !term) {
                fault("goal", "“product” cannot be read: " + term.error().message);
            }
        }
        if (goal.left && (*goal.left < 0 || *goal.left > kMostLeft)) {
            fault("goal", "“left” goes from 0 to " + std::to_string(kMostLeft));
        }
        if (goal.distance && (position.target().name() != "2x2x2" || position.ring() != Ring::Z2)) {
            fault("goal", "“distance” is known for 2x2x2 over ℤ mod 2 only");
        }
        if (question.kind == CheckKind::Choice && question.options.size() < 2) {
            fault("options", "A choice has at least two options");
        }
    }

    void answers(const Question& question)
    {
        const auto right = rightAnswer(question, m_place);
        if (!right) {
            fault("question", right.error().text());
        } else {
            accept(question, *right);
        }
        for (const std::string& answer : question.right) {
            accept(question, answer);
        }
        for (const std::string& cell : question.cells) {
            accept(question, cell);
        }
        const auto wrong = wrongAnswers(question, m_place);
        if (wrong.empty()) {
            fault("wrong", "The question has no sample of a wrong answer");
        }
        for (const std::string& answer : wrong) {
            const auto judgement = judge(question, m_place, answer);
            if (!judgement) {
                fault("wrong", "“" + answer + "” cannot be looked at: " + judgement.error().message);
            } else if (judgement->right) {
                fault("wrong", "“" + answer + "” is accepted, and should not be");
            }
        }
    }

    void accept(const Question& question, const std::string& answer)
    {
        const auto judgement = judge(question, m_place, answer);
        if (!judgement) {
            fault("right", "“" + answer + "” cannot be looked at: " + judgement.error().message);
        } else if (!judgement->right) {
            fault("right", "“" + answer + "” is refused, and should not be");
        }
    }

    const LessonDocument& m_document;
    LessonPlace m_place;
    int m_step = 0;
};

} // namespace

std::vector<LessonFault> validate(const LessonDocument& document, std::span<const std::string> known)
{
    Inspection inspection(document);
    inspection.whole(known);
    for (const LessonStep& step : document.lesson.steps) {
        inspection.step(step);
    }
    return std::move(inspection.faults);
}

} // namespace rankfall
