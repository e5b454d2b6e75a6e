// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/check.h"

#include "core/game/bounds.h"
#include "core/game/notation.h"
#include "core/game/rewrites.h"
#include "core/lesson/flip_map.h"
#include "core/lesson/small_rank.h"

#include <algorithm>
#include <charconv>

namespace rankfall {

namespace {

/// "−3" as "-3", "2,807" as "2.807", without blanks and a plus in front: what people type for one number.
std::string plainNumber(std::string_view text)
{
    constexpr std::string_view kMinus = "−";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with(kMinus)) {
            out += '-';
            i += kMinus.size() - 1;
        } else if (text[i] != ' ') {
            out += text[i] == ',' ? '.' : text[i];
        }
    }
    return out.starts_with('+') ? out.substr(1) : out;
}

std::optional<double> parsed(const std::string& text)
{
    double value = 0;
    const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), value);
    return bad == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool isPlainNumber(std::string_view text)
{
    return parsed(plainNumber(text)).has_value();
}

/// What a Number question is about: the digits themselves, or the value of a fact.
Expected<std::string> wantedNumber(const Question& question, const LessonPlace& place)
{
    if (isPlainNumber(question.fact)) {
        return question.fact;
    }
    auto value = factAt(question.fact, place);
    if (value && !isPlainNumber(*value)) {
        return fail("The fact is no number: " + *value, "{" + question.fact + "}");
    }
    return value;
}

Expected<bool> numberIsRight(const Question& question, const LessonPlace& place, std::string_view answer)
{
    const auto wanted = wantedNumber(question, place);
    if (!wanted) {
        return tl::unexpected<Error>(wanted.error());
    }
    const auto given = parsed(plainNumber(answer));
    if (!given) {
        return fail("“" + std::string(answer) + "” is not a number", {}, "Type digits, such as 12");
    }
    // Decimals as the fact writes them: to three places.
    const std::string text = plainNumber(*wanted);
    const double tolerance = text.find('.') == std::string::npos ? 0 : 0.0051;
    return std::abs(*given - *parsed(text)) <= tolerance;
}

Expected<int> optionOf(const Question& question, std::string_view answer)
{
    const auto given = parsed(plainNumber(answer));
    const int option = given ? static_cast<int>(*given) : 0;
    if (option < 1 || option > static_cast<int>(question.options.size())) {
        return fail("“" + std::string(answer) + "” is none of the answers offered", {},
                    "They are numbered from 1 to " + std::to_string(question.options.size()));
    }
    return option - 1;
}

Expected<bool> cellIsRight(const Question& question, const Position& position, std::string_view answer)
{
    const Target& target = position.target();
    const auto cell = parseCell(answer, target);
    if (!cell) {
        return tl::unexpected<Error>(cell.error());
    }
    if (question.residual && position.residual().at(*cell) == *question.residual) {
        return true;
    }
    for (const std::string& text : question.cells) {
        const auto other = parseCell(text, target);
        if (!other) {
            return tl::unexpected<Error>(other.error());
        }
        if (*other == *cell) {
            return true;
        }
    }
    return false;
}

Expected<bool> movesAreRight(const Question& question, const Position& before, const std::vector<Move>& moves)
{
    Position after = before;
    std::vector<Term> played;
    for (const Move& move : moves) {
        auto next = after.after(move);
        if (!next) {
            return tl::unexpected<Error>(next.error());
        }
        after = *next;
        played.insert(played.end(), move.add.begin(), move.add.end());
    }
    return meets(question.goal, before, after, played);
}

Expected<bool> isRight(const Question& question, const LessonPlace& place, std::string_view answer)
{
    const Position position = place.session().position(place.node);
    switch (question.kind) {
    case CheckKind::Number:
        return numberIsRight(question, place, answer);
    case CheckKind::Choice: {
        const auto option = optionOf(question, answer);
        return option ? Expected<bool>(question.options[static_cast<std::size_t>(*option)].right)
                      : tl::unexpected<Error>(option.error());
    }
    case CheckKind::Cell:
        return cellIsRight(question, position, answer);
    case CheckKind::Move: {
        const auto moves = parseLine(answer, position.target(), position.ring());
        if (!moves) {
            return tl::unexpected<Error>(moves.error());
        }
        return moves->empty() ? Expected<bool>(fail("No move was made", {}, "Play one on the board"))
                              : movesAreRight(question, position, *moves);
    }
    case CheckKind::Factor: {
        const auto term = completedTerm(question, position, answer);
        return term ? movesAreRight(question, position, {Move::play(*term)}) : tl::unexpected<Error>(term.error());
    }
    }
    return false;
}

} // namespace

bool meets(const MoveGoal& goal, const Position& before, const Position& after, std::span<const Term> played)
{
    const Ring ring = before.ring();
    if (!goal.product.empty()) {
        const auto wanted = parseTerm(goal.product, before.target(), ring);
        if (!wanted || std::none_of(played.begin(), played.end(),
                                    [&](const Term& term) { return sameProduct(term, *wanted, ring); })) {
            return false;
        }
    }
    if ((goal.terms && after.rank() > *goal.terms) || (goal.nonzeros && after.nonzeros() > *goal.nonzeros) ||
        (goal.keepsResidual && !(after.residual() == before.residual()))) {
        return false;
    }
    if (goal.total && after.rank() + boundsOf(after.residual(), ring).upper > *goal.total) {
        return false;
    }
    if (goal.left && *goal.left > kMostLeft) {
        return false; // validate() says so
    }
    if (goal.left) {
        const Bounds bounds = boundsOf(after.residual(), ring);
        if (bounds.upper > *goal.left && (bounds.lower > *goal.left || !isSumOfMod2(after.residual(), *goal.left))) {
            return false;
        }
    }
    if (goal.distance) {
        const FlipMap& map = FlipMap::ofTwoByTwo();
        const auto node = map.find(after.terms());
        return node && map.toMerge(*node) <= *goal.distance;
    }
    return true;
}

Expected<Term> completedTerm(const Question& question, const Position& position, std::string_view answer)
{
    const auto hole = question.given.find('?');
    if (hole == std::string::npos) {
        return fail("The question gives no term with “?” in it", {}, "Write “given” as in (a12-a22)(b21+b22)->?");
    }
    const Target& target = position.target();
    const bool isLast = question.given.find("->") < hole || question.given.find("→") < hole;
    if (const auto whole = parseTerm(answer, target, position.ring())) {
        return *whole; // people also answer with the whole term
    }
    const Mode mode = isLast ? Mode::C : hole == 0 ? Mode::A : Mode::B;
    const auto factor = parseFactor(answer, target.layout(mode), position.ring());
    if (!factor) {
        return tl::unexpected<Error>(factor.error());
    }
    const std::string text = toText(*factor, target.layout(mode));
    std::string term = question.given;
    term.replace(hole, 1, isLast ? text : "(" + text + ")");
    return parseTerm(term, target, position.ring());
}

Expected<Judgement> judge(const Question& question, const LessonPlace& place, std::string_view answer)
{
    const auto right = isRight(question, place, answer);
    if (!right) {
        return tl::unexpected<Error>(right.error());
    }
    std::string words = *right ? question.success : question.failure;
    if (question.kind == CheckKind::Choice) {
        const LessonOption& option = question.options[static_cast<std::size_t>(*optionOf(question, answer))];
        words = option.reply.empty() ? words : option.reply;
    }
    auto filled = expanded(words, place);
    return filled ? Expected<Judgement>(Judgement{*right, std::move(*filled)}) : tl::unexpected<Error>(filled.error());
}

Expected<std::string> rightAnswer(const Question& question, const LessonPlace& place)
{
    switch (question.kind) {
    case CheckKind::Number:
        return wantedNumber(question, place);
    case CheckKind::Choice:
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (question.options[i].right) {
                return std::to_string(i + 1);
            }
        }
        return fail("None of the options is right");
    case CheckKind::Cell:
        if (!question.cells.empty()) {
            return question.cells.front();
        }
        break;
    default:
        break;
    }
    return question.right.empty()
               ? Expected<std::string>(fail("The question has no sample of a right answer", {}, "Give one in “right”"))
               : Expected<std::string>(question.right.front());
}

std::vector<std::string> wrongAnswers(const Question& question, const LessonPlace& place)
{
    std::vector<std::string> out = question.wrong;
    if (question.kind == CheckKind::Number) {
        if (const auto value = wantedNumber(question, place)) {
            const double number = *parsed(plainNumber(*value));
            out.push_back(std::to_string(static_cast<int>(number) + 1));
            out.push_back(std::to_string(static_cast<int>(number) - 1));
        }
    } else if (question.kind == CheckKind::Choice) {
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (!question.options[i].right) {
                out.push_back(std::to_string(i + 1));
            }
        }
    }
    return out;
}

std::string moveBetween(const Position& from, const Position& to)
{
    return from.sameAs(to) ? std::string() : toText(moveTo(from, to.terms()), from.target());
}

} // namespace rankfall
