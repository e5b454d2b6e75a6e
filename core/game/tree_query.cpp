// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/tree_query.h"

#include "core/game/bounds.h"
#include "core/game/notation.h"
#include "core/game/term_type.h"
#include "core/game/tree_lines.h"
#include "core/game/tree_query_words.h"

#include <algorithm>

namespace rankfall {

namespace {

using Condition = TreeQuery::Condition;
using Field = TreeQuery::Field;
using Flag = TreeQuery::Flag;

bool holds(const std::string& sign, int value, int number)
{
    return sign == "<"    ? value < number
           : sign == "<=" ? value <= number
           : sign == ">"  ? value > number
           : sign == ">=" ? value >= number
           : sign == "!=" ? value != number
                          : value == number;
}

bool addsTermThat(const Node& node, const auto& test)
{
    return std::ranges::any_of(node.move.add, test);
}

} // namespace

Expected<TreeQuery> TreeQuery::parse(std::string_view text, const Target& target, Ring ring)
{
    std::vector<query::Word> words = query::wordsOf(text);
    TreeQuery result;
    std::vector<Condition> conditions;
    bool turned = false;
    const auto close = [&](std::size_t at) -> Expected<void> {
        if (conditions.empty() || turned) {
            return fail(turned ? "“not” needs a condition after it" : "“or” needs a condition on both sides",
                        "column " + std::to_string(at + 1), "For example: solved or rank<8", static_cast<int>(at));
        }
        result.m_alternatives.push_back(std::move(conditions));
        conditions.clear();
        return {};
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        query::Word word = words[i];
        if (const std::string small = query::lowered(word.text); small == "or") {
            if (auto closed = close(word.at); !closed) {
                return tl::unexpected(closed.error());
            }
            continue;
        } else if (small == "not" || small == "and") {
            turned = turned != (small == "not");
            continue;
        }
        if (word.text.size() > 1 && word.text.front() == '!') {
            turned = !turned;
            word = {word.text.substr(1), word.at + 1};
        }
        if (query::wantsValue(word.text) && i + 1 < words.size()) {
            word.text += ":" + words[++i].text;
        }
        auto condition = query::conditionOf(word, target, ring);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        condition->turned = turned;
        turned = false;
        conditions.push_back(std::move(*condition));
    }
    if (!words.empty()) {
        if (auto closed = close(text.size()); !closed) {
            return tl::unexpected(closed.error());
        }
    }
    // What costs a position comes last.
    const auto costs = [](const Condition& c) {
        return c.what == Condition::What::Kind || c.what == Condition::What::Term ||
               (c.what == Condition::What::Flag && c.flag == Flag::Solved) ||
               (c.what == Condition::What::Number && c.field != Field::Depth && c.field != Field::Ways &&
                c.field != Field::Mark);
    };
    for (auto& each : result.m_alternatives) {
        std::stable_partition(each.begin(), each.end(), [&](const Condition& c) { return !costs(c); });
    }
    return result;
}

TreeQuery::Reader::Reader(const Session& session)
    : m_session(session)
    , m_ways(waysInto(session))
{
}

bool TreeQuery::Reader::matches(const TreeQuery& query, NodeId id) const
{
    const Node& node = m_session.node(id);
    const Target& target = *m_session.problem().target;
    const Ring ring = m_session.problem().ring;
    const auto flag = [&](Flag which) {
        switch (which) {
        case Flag::Solved:
            return m_session.position(id).isSolved();
        case Flag::Leaf:
            return node.children.empty();
        case Flag::Fork:
            return node.children.size() > 1;
        case Flag::Bookmark:
            return node.bookmark;
        case Flag::Breakpoint:
            return node.breakpoint;
        case Flag::Marked:
            return node.mark > 0;
        case Flag::Comment:
            return !node.comment.empty();
        }
        return false;
    };
    const auto value = [&](Field field) {
        switch (field) {
        case Field::Depth:
            return m_session.depth(id);
        case Field::Mark:
            return node.mark;
        case Field::Ways:
            return m_ways.contains(id) ? m_ways.at(id) : 1;
        default:
            break;
        }
        const Position position = m_session.position(id);
        if (field == Field::Rank || field == Field::Nonzeros) {
            return field == Field::Rank ? position.rank() : position.nonzeros();
        }
        const Bounds bounds = boundsOf(position.residual(), ring);
        return field == Field::Lower ? bounds.lower : bounds.upper + (field == Field::Total ? position.rank() : 0);
    };
    const auto test = [&](const Condition& c) {
        switch (c.what) {
        case Condition::What::Flag:
            return flag(c.flag);
        case Condition::What::Number:
            return holds(c.sign, value(c.field), c.number);
        case Condition::What::Kind:
            return id != m_session.root() && m_session.position(node.parent).kindOf(node.move) == c.kind;
        case Condition::What::Uses:
            return addsTermThat(node, [&](const Term& term) { return term.factor(c.mode)[c.entry] != 0; });
        case Condition::What::Type:
            return addsTermThat(node, [&](const Term& term) { return typeOfTerm(term, target, ring) == c.type; });
        case Condition::What::Term: {
            const Position position = m_session.position(id);
            return std::ranges::any_of(position.terms(),
                                       [&](const Term& term) { return sameProduct(term, c.term, ring); });
        }
        case Condition::What::Text:
            return query::lowered(m_session.nameOf(id)).find(c.text) != std::string::npos ||
                   query::lowered(node.comment).find(c.text) != std::string::npos ||
                   (id != m_session.root() &&
                    query::lowered(toText(node.move, target)).find(c.text) != std::string::npos);
        }
        return false;
    };
    return std::ranges::any_of(query.m_alternatives, [&](const std::vector<Condition>& all) {
        return std::ranges::all_of(all, [&](const Condition& c) { return test(c) != c.turned; });
    });
}

std::vector<NodeId> TreeQuery::find(const Session& session) const
{
    const Reader reader(session);
    std::vector<NodeId> found;
    for (const NodeId id : session.nodeIds()) {
        if (reader.matches(*this, id)) {
            found.push_back(id);
        }
    }
    return found;
}

} // namespace rankfall
