// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A question to the nodes of a tree, as people type it. Conditions stand side by side and must all hold; "or" begins
/// an alternative, "not" or "!" turns the next condition round.
///
///   solved leaf fork bookmark breakpoint marked comment   what a node is, or has
///   kind:flip                 what its move does: play, takeback, edit, flip, reduce, split, improve, complete,
///   replace rank depth nonzeros lower upper bound total ways mark      a number: rank<=7, upper>2, mark=3; bound is
///   upper uses:a12                  its move adds a term with this entry; the entry alone will do type:2,2,2 its move
///   adds a term of this type (see term_type.h); also type (2,2,2) (a11+a22)b11->c21         its position holds this
///   term, whatever its sign; also term:… text:…, "two words", any other word                        in its name,
///   comment or move; case does not matter
class TreeQuery {
public:
    TreeQuery() = default;
    /// Errors carry the byte offset of the condition that is wrong, and what to write instead.
    static Expected<TreeQuery> parse(std::string_view text, const Target& target, Ring ring);

    bool isEmpty() const { return m_alternatives.empty(); }

    /// For many nodes of one tree: what is the same for all of them is worked out once.
    class Reader {
    public:
        explicit Reader(const Session& session);
        bool matches(const TreeQuery& query, NodeId id) const;

    private:
        const Session& m_session;
        std::map<NodeId, int> m_ways;
    };

    /// All that match, ascending. For small trees: each may take a millisecond.
    std::vector<NodeId> find(const Session& session) const;

    /// What may stand where the text ends, or in the place of its last word: words of the language and entries of the
    /// target that begin so. `from` is where that last word begins.
    struct Completions {
        std::size_t from = 0;
        std::vector<std::string> words;
    };

    static Completions completions(std::string_view text, const Target& target);

    enum class Field { Rank, Depth, Nonzeros, Lower, Upper, Total, Ways, Mark };
    enum class Flag { Solved, Leaf, Fork, Bookmark, Breakpoint, Marked, Comment };

    struct Condition {
        enum class What { Flag, Number, Kind, Uses, Type, Term, Text };
        What what = What::Text;
        bool turned = false;
        Flag flag = Flag::Solved;
        Field field = Field::Rank;
        std::string sign; ///< of a comparison: < <= = >= > !=
        int number = 0;
        MoveKind kind = MoveKind::Play;
        Mode mode = Mode::A; ///< Uses
        int entry = 0;
        std::array<int, 3> type{};
        Term term;
        std::string text; ///< in lower case
    };

private:
    std::vector<std::vector<Condition>> m_alternatives; ///< each all of its conditions
};

} // namespace rankfall
