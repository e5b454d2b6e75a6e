// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/guess.h"

#include "core/game/notation.h"
#include "core/lesson/check.h"
#include "core/lesson/small_rank.h"

#include <algorithm>

namespace rankfall {

namespace {

std::string filledIn(std::string text, std::string_view first, std::string_view second = {})
{
    for (const auto& [slot, value] : {std::pair<std::string_view, std::string_view>{"%1", first}, {"%2", second}}) {
        if (const auto at = text.find(slot); at != std::string::npos) {
            text.replace(at, slot.size(), value);
        }
    }
    return text;
}

/// A single cell that the question refuses; empty when every one would do.
std::string wrongMove(const Question& question, const LessonPlace& place)
{
    const Target& target = *place.session().problem().target;
    const Shape shape = target.shape();
    for (int i = 0; i < std::min(shape.a, 8); ++i) {
        Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
        term.u.set(i, 1);
        term.v.set(i % shape.b, 1);
        term.w.set((i + 1) % shape.c, 1);
        const std::string text = toText(term, target);
        const auto judgement = judge(question, place, text);
        if (judgement && !judgement->right) {
            return text;
        }
    }
    return {};
}

} // namespace

Expected<LessonDocument> guessLesson(const Session& session, const GuessWords& words)
{
    const std::vector<NodeId> line = session.line();
    const auto here = std::find(line.begin(), line.end(), session.current());
    const Position end = session.position(line.back());
    LessonDocument document;
    document.lesson = {.id = "guess",
                       .language = words.language,
                       .title = words.title,
                       .summary = words.title,
                       .minutes = 0,
                       .prerequisites = {},
                       .steps = {}};
    const Target& target = end.target();
    const auto moves = std::min<std::ptrdiff_t>(line.end() - here - 1, kMostGuesses);
    for (std::ptrdiff_t i = 0; i < moves; ++i) {
        const Node& next = session.node(here[i + 1]);
        if (next.move.add.empty()) {
            continue; // only takes back: nothing to be found
        }
        const Position before = session.position(here[i]);
        const Position after = session.position(next.id);
        const Term& term = next.move.add.front();
        const int left = end.rank() - after.rank();
        const bool isDecided = end.isSolved() && next.move.remove.empty() && left >= 0 && left <= kMostLeft;
        Question question;
        question.kind = CheckKind::Move;
        question.text = isDecided ? filledIn(words.best, std::to_string(left)) : words.exact;
        question.goal.terms = after.rank();
        if (isDecided) {
            question.goal.left = left;
        } else {
            question.goal.product = toText(term, target);
        }
        question.right = {moveBetween(before, after)};
        std::string region;
        for (int c = 0; c < term.w.size(); ++c) {
            if (term.w[c] != 0) {
                region += (region.empty() ? "" : ", ") + target.layout(Mode::C).labels[static_cast<std::size_t>(c)];
            }
        }
        question.hints = {filledIn(words.region, region),
                          filledIn(words.factor, "`" + toText(term.u, target.layout(Mode::A)) + "`"),
                          filledIn(words.move, "`" + toText(term, target) + "`")};
        question.success = words.success;
        question.failure = words.failure;
        const std::string name = document.boards.empty() ? std::string() : "move" + std::to_string(i + 1);
        document.boards.push_back({name, wayTo(session, here[i])});
        const LessonPlace place{document.boards, static_cast<int>(document.boards.size()) - 1, here[i], words.language};
        if (const std::string wrong = wrongMove(question, place); !wrong.empty()) {
            question.wrong = {wrong};
        }
        document.lesson.steps.push_back({.title = filledIn(words.step, std::to_string(i + 1), std::to_string(moves)),
                                         .prose = words.prose,
                                         .board = name,
                                         .node = here[i],
                                         .view = {},
                                         .breakpoint = true,
                                         .question = std::move(question)});
    }
    if (document.lesson.steps.empty()) {
        return fail("No move follows here", {}, "Go back to where a line begins, such as the start");
    }
    return document;
}

} // namespace rankfall
