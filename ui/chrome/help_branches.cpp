// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/help_branches.h"

#include <QCoreApplication>

namespace rankfall {

namespace {

struct Manual {
    Q_DECLARE_TR_FUNCTIONS(rankfall::Manual)
};

} // namespace

QString branchesHelp()
{
    return Manual::tr(R"(<h2>Branches and games</h2>
<p>The tree keeps every way that you tried. Press and hold a node to peek at it, or hold V and point at one after another: every view
shows it, letting go returns, and the engine goes on where you are. {key:go.back} and {key:go.forward} go through what you visited.</p>
<p>Two orders of the same moves are one position. A node that is reached in several ways says in how many: <b>⇄ 3</b>; its menu
lists <b>all lines to this position</b>. {key:tree.bookmark} sets a bookmark, {key:tree.bookmarks} lists them, and Ctrl+1 to Ctrl+6 give
a mark with a colour and a shape. {key:edit.copyBranch} copies a move with everything after it; pasted, it is played.</p>
<h3>Finding</h3>
<p>{key:tree.find} asks the tree: <code>solved</code>, <code>bound&lt;3</code>, <code>uses:a12</code>, <code>type:2,2,2</code>, a whole term, or
words of a name or a comment. Conditions side by side must all hold; <code>or</code> and <code>not</code> join them. What does not match
is dimmed, or hidden. {key:tree.findNext} and {key:tree.findPrevious} go from hit to hit.</p>
<h3>Comparing two positions</h3>
<p>{key:tree.pin} pins the position on view as <b>B</b>. Then go anywhere: what is on view is <b>A</b>. The three boxes show B, A and what is
left in A less what is left in B, with one camera; the sheet has the same, and the dock <b>Compare</b> lists the terms that only one
has and those of both. {key:tree.swap} changes sides. When both are complete it can tell whether they are the same in another
basis.</p>
<h3>Games</h3>
<ul>
<li><b>Solo</b>: you alone.</li>
<li><b>Alternate</b> ({key:play.alternate}): the engine answers each of your moves. Undo takes back its answer, then your move.</li>
<li><b>Engine finishes</b> ({key:play.finish}): it plays on to the end, a node for each move.</li>
<li><b>Race</b> ({key:play.race}): both start here; the engine’s moves stay hidden until the end, and then join the tree as a branch. With
the fair clock it has as long for a move as you took for yours.</li>
</ul>
<p>The engine is the one chosen above the candidates. {key:play.hint} gives a hint: first the cells that a good move changes, then its
first factor, then all of it. Each one is counted in the score.</p>)");
}

} // namespace rankfall
