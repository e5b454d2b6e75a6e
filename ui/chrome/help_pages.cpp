// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/help_pages.h"

#include "core/course/glossary.h"
#include "ui/chrome/dock_help.h"
#include "ui/chrome/help_branches.h"
#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rankfall {

namespace {

struct Manual {
    Q_DECLARE_TR_FUNCTIONS(rankfall::Manual)
};

QString gettingStarted()
{
    return Manual::tr(R"(<h2>Getting started</h2>
<p>Multiplying two 2×2 matrices the usual way takes eight multiplications. Strassen found in 1969 that seven are enough. Rankfall
lets you see why, look for such tricks yourself, and study the ones that people and machines have found.</p>
<p>The product is written as a <b>tensor</b>: a block of cells, one for every triple (entry of A, entry of B, entry of C). A cell is 1
where the product a·b goes into c, and empty elsewhere. A <b>move</b> is one multiplication: a sum of entries of A times a sum of
entries of B, added to some entries of C. It takes a rank-one block off the tensor. When nothing is left the moves are an
algorithm, and their number is its cost.</p>
<h3>In one minute</h3>
<ol>
<li>The window opens with the 2×2 product. Drag the picture to turn it, point at a cube to read what it stands for.</li>
<li>Type <code>(a11+a22)(b11+b22)-&gt;c11+c22</code> into the formula field of the factor editor and press {key:move.play}: Strassen’s
first move.</li>
<li>Step with {key:go.previous} and {key:go.next}; take anything back with {key:edit.undo}.</li>
<li>Press {key:engine.think} and the engine proposes lines from here. Point at one to see it, press <b>1</b> to play the first.</li>
<li>Try another move at an earlier place: nothing is lost, the tree keeps both.</li>
<li>Then take the lessons: {key:learn.lessons}.</li>
</ol>
<p>Every command is in the palette ({key:help.palette}), every key on the sheet ({key:help.keys}).</p>)");
}

QString pictures()
{
    return Manual::tr(R"(<h2>Reading the pictures</h2>
<p>Three boxes stand side by side. <b>Target</b> is the tensor to take apart. <b>Residual</b> is what the moves so far have left of it.
<b>Factor</b> is the block of one move: the last one, or the one you are considering.</p>
<h3>Cells</h3>
<table cellspacing="8">
<tr><td><span style="color:{minus2}">■ −2</span></td><td><span style="color:{minus}">■ −1</span></td>
<td><span style="color:{plus}">■ +1</span></td><td><span style="color:{plus2}">■ +2</span></td></tr></table>
<p>Blue is positive, orange negative. Larger values are larger cubes, further from the background in brightness; negative cubes carry a
bar, and digits appear when there is room. No colour has to be told apart to read a value.</p>
<p>The three directions are the entries of A, B and C. Thin lines part the rows of each matrix. Shadows on the walls show which
entries take part at all. Pointing at a cell drops lines to the walls and lights the same cell in every view; the sentence is at
the lower left of the window. A drag turns all boxes together; with Ctrl it turns one, which falls back into step when you let go.</p>
<h3>The sheet</h3>
<p>The same cells, flat: one small square for each entry of C, laid out as C is, with the entries of A down and those of B across. It
is the better picture from 4×4 on.</p>
<h3>U, V and W</h3>
<p>{key:view.matrices} shows the factors of all terms as three aligned matrices, a row for each term. Sort the rows by type, or so that
blocks come together; drag over entries to pick the terms that have them. {key:view.cell} lists the terms that touch the cell
you pointed at last, with what each adds to it.</p>
<h3>The evaluation graph</h3>
<p>The <b>band</b> runs from <i>moves played + proved lower bound</i> to <i>moves played + proved upper bound</i>. Where it closes, the cost
of this line is known exactly. It says nothing about other lines: a closed band at 7 is no proof that 7 is best. The pale area is
the number of nonzero cells. It often rises on the way to a good algorithm, and that is no mistake.</p>
<p>Diamonds are totals that an engine expected when it was asked there. A bar from the bottom is a <b>mistake</b>, <b>?!</b>, <b>?</b> or
<b>??</b>. Full: it is proved, since more terms are needed after the move than were certain to be enough before it. Hollow: it is
measured, since an engine expects more than before by more than its noise. {key:go.nextMistake} and {key:go.previousMistake} go from one
to the next. <b>Tree ▸ Order of moves</b> puts a line in the order in which its upper bound stays lowest.</p>
<h3>Less at once</h3>
<p>{key:view.section} shows a <b>section</b>: only a row, a column or one entry of A, B or C, or a slab between two sliders. A click on a
value in the <b>Legend</b> leaves only the cells of that value. On the sheet, what is left out keeps a dotted outline.</p>
<h3>In words and numbers</h3>
<p>{key:view.table} says every picture as a table: cells, the evaluation, the tree, an engine's walk. A screen reader walks it, and it
can be copied into a spreadsheet. Enter on a row lights up its cell, or goes to its move.</p>
<p>{key:view.spatial} shows the boxes, {key:view.sheet} the sheet, {key:view.both} both.</p>)");
}

QString moves()
{
    return Manual::tr(R"(<h2>Moves and notation</h2>
<p>A move is written as it is calculated:</p>
<p><code>(a11+a22)(b11+b22)-&gt;c11+c22</code></p>
<p>The first sum is taken from A, the second from B; the product is added to the entries of C after the arrow. Coefficients stand in
front: <code>(2a11-a21)b12-&gt;c12-c22</code>. Other products use their own letters, which the axes show. Spaces do not matter.</p>
<h3>Order does not matter</h3>
<p>A position is the tensor minus a <i>set</i> of moves. Any move can be edited, deleted, inserted or moved along the line at any time, and
all later moves stay. Two orders of the same moves are one position; the tree links them.</p>
<h3>Making a move</h3>
<ul>
<li>Click cells of the three small matrices in the factor editor: empty, +1, −1. Digits and the wheel work too.</li>
<li>Type the formula; both stay in step.</li>
<li>Lock one or two factors and choose <b>Complete</b>: the rest is filled in so that most is cancelled.</li>
<li>Pin cells in the pictures, Ctrl+click for more than one, and press {key:move.cover}: the rank-one move that cancels most of them
and creates fewest others. If they are a block already, it says so.</li>
<li>Before anything is played you see what it cancels, creates and changes, and the bounds after it.</li>
</ul>
<h3>Transformations</h3>
<p>The menu <b>Transform</b> changes all terms at once and checks the result in every cell before you decide. A change of basis
({key:transform.basis}) keeps the product, and is one move. A cyclic shift, a transpose, a product with another scheme, an
extension, a projection or a merge mostly make another product: it opens as a new session.</p>
<h3>Rings</h3>
<p>Over ℤ coefficients are integers. Over ℤ mod 2 only odd and even count: signs disappear, and there are decompositions that work nowhere
else. A position can also be played modulo another prime, up to 251 ({key:transform.prime}): coefficients are residues such as −8 … 8
modulo 17, and one may divide, so that roots of unity turn up and with them the Fourier transform. Click the ring in the status bar to see
which one is in force.</p>)");
}

QString flipGraph()
{
    return Manual::tr(R"(<h2>The flip graph</h2>
<p>Two terms that share a factor can exchange parts of the other two, and their sum stays the same:</p>
<p><code>a21·b12→c22</code> and <code>a21·b11→c21</code> become <code>a21·(b11+b12)→c22</code> and
<code>a21·b11→c21−c22</code>.</p>
<p>That is a <b>flip</b>. It changes nothing about what is computed and nothing about the number of terms, but after some flips
two terms may share <i>two</i> factors: they <b>merge</b> into one, and the algorithm has a multiplication less. From the schoolbook
algorithm for 2×2 it takes seven flips and a merge to reach Strassen’s rank. Try it: open <b>Flips</b> with {key:move.flip}, play
the schoolbook algorithm from there, and flip.</p>
<ul>
<li>The list begins with what merges, then flips after which terms merge, then the others, cheapest first. Pointing at one lights
its terms everywhere; a click or Enter plays it. {key:edit.undo} takes it back like any move.</li>
<li>Click a term among the chips: its partners glow, and the list keeps to it. Click a second for the two alone.</li>
<li>Where no two terms share a factor, a <b>plus</b> ({key:move.plus}) makes three of two, and a <b>split</b>
({key:move.split}) two of one: a step up, from which the way down may be another.</li>
<li>{key:move.randomFlip} flips by chance; hold it to walk. {key:move.merge} plays the cheapest merge.</li>
</ul>
<h3>Watching the engine walk</h3>
<p>The flip graph engine does the same, millions of times a second. {key:engine.walk} shows its rank against time, how many
different algorithms it holds at each rank, and, while you watch, the one it is at. When it finds a better one than yours,
<b>Adopt</b> ({key:engine.adopt}) puts it in the place of your terms: one move, one step of undo.</p>)");
}

QString engines()
{
    return Manual::tr(R"(<h2>Engines</h2>
<p>{key:engine.think} starts and pauses thinking. The engine looks at the position shown and follows you around; {key:engine.lock} locks it
to one position while you look elsewhere. Everything you played stays: the engine decomposes what is left.
Which one thinks is chosen in <b>Engine ▸ Engine</b> or above the candidates.</p>
<ul>
<li><b>Flip graph</b> walks among decompositions of the residual by exchanging parts of terms that share a factor, and drops a term
whenever two fall together. The strongest one that keeps what you played.</li>
<li><b>Scheme search</b> grows whole schemes format by format, whatever you played: the one for low ranks of matrix products up
to 5×5×5, and for adopting what it finds ({key:engine.adopt}).</li>
<li><b>Greedy</b> takes the move that leaves the fewest nonzeros. Instructive because it fails: it is led to the schoolbook method.</li>
<li><b>Completion</b> writes down the terms behind the upper bound. At once, and always a full solution.</li>
<li><b>Agent</b> and <b>Backplay</b> have a network that learned to play; see the page about the agent.</li>
</ul>
<h3>Seeing the search</h3>
<p>{key:engine.search} opens <b>Search</b>: how many terms each candidate was expected to need, over time, as trails. A dot grows with the
visits of its move, its shape is the engine, a ring says that its line was verified. <b>Tree</b> shows where the agent’s search has been: the
area of a node is its visits, the width of the way its prior, green is good. The wheel zooms, a drag moves it.</p>
<ul>
<li>All of it is recorded: the slider goes back through the search, and the button beside it plays how it grew. At the right end the
picture follows the engine. What was thought about a position is still there when you come back to it.</li>
<li>Point at a dot or a node, and the pictures show its move or the position it leads to; a click keeps it there, a double-click plays
it. The arrow keys go from one to the next, and <b>the same as a table</b> has every number.</li>
</ul>
<h3>Candidates</h3>
<p>Each line is a move with what follows it. <b>Total</b> is the cost of the whole algorithm if you follow. Point to preview, {key:move.play}
plays the first, <b>1</b> to <b>9</b> the others; the whole line can be added to the tree at once. What is called solved has been verified
by exact arithmetic.</p>
<p>{key:engine.nextBest} hides the first proposal and asks for another; a right click excludes a move, or shows only some. <b>×6</b> says
that so many moves are the same up to a symmetry of the position; one row may stand for all of them.</p>
<h3>How long, and what is kept</h3>
<p>The budget beside the lines is a time, a number of visits, a total to be found, or none. While the engine thinks, every position that
you visit gets it once. What was said is kept with the position, and with the session in its file: come back, and the proposals stand
there with their date, to be asked for again exactly or forgotten. Positions with the same products share them.</p>
<p>{key:engine.analyseLine} asks about the whole line, one position after the other; <b>Engine ▸ Analyse</b> has branches and ends. The
status bar says how far it is.</p>)");
}

QString agent()
{
    return Manual::tr(R"(<h2>The agent</h2>
<h3>Engines of your own, and several at once</h3>
<p><b>Engine ▸ Engines outside this program</b> adds any program that reads and writes JSON lines:
<code>ssh host rankfall-cli engine</code> lets another machine think, and <code>engine-protocol.md</code> among the documents
says how to write one. Its proposals are checked before you see them; one that crashes, hangs, floods, lies or talks rubbish is
named and ended, and stays so until you restart it.</p>
<p>The plus beside the engine lets others think about the same position. The candidates of all are one table, best first; the column
<b>Engine</b> says whose they are, and how many agree.</p>
<p>The engine <b>Agent</b> learned to play: a network proposes moves and guesses how many are still to come, and a tree search tries
them out, as AlphaTensor did. Its candidates say how often it looked at a move (<b>N</b>), what the network gave it before any
search (<b>Prior</b>), and beside the total a bar from the 10 % to the 90 % quantile: how sure it is.</p>
<p>The gear beside the engine ({key:engine.settings}) says which network thinks, whether it learned <i>from scratch</i> or was
<i>taught</i> known schemes, in what bases it plays, how long it tries, and whether it values a move by its luckier outcomes.</p>
<h3>Its basis</h3>
<p>What is a sum of entries to you may be a single entry to the agent: it plays each game in a basis of its own. {key:engine.basis} shows
your position as it sees it, in 3D and on the sheet; the strip above says so, and {key:engine.stop} goes back.</p>
<h3>Improve these terms</h3>
<p>{key:engine.improve} undoes some terms of the position and lets the network play their sum again (<b>backplay</b>). Ctrl+click picks
terms in the list of moves, Shift+click up to one, Ctrl+Space the one that the keyboard is at; with none picked all are meant. What is
offered has the same sum: fewer terms, or as many others, one move, one step of undo. For two or three terms this is close kin to a
flip or a merge of the flip graph, with a network in the place of a rule; its own ground begins where more terms are undone at once.</p>
<h3>Teach</h3>
<p>{key:engine.teach} opens the dock where an agent learns the tensor of the document from nothing: it starts the program
<code>rankfall-train</code> and shows its losses, its best rank and the schemes it finds, each verified here; double-click opens one.
<b>Watch</b> plays its last game in the pictures, <b>Use network</b> lets the engine think with what has been learned so far, while it
goes on learning. 2×2×2 takes about half a minute to the first 7 on one core; products larger than 2×2×3 begin with it and go on by
backplay.</p>)");
}

QString symmetry()
{
    return Manual::tr(R"(<h2>Symmetry</h2>
<p>Write A in another basis, and B and C along with it, and an algorithm becomes another one for the same product. The three matrices
may be exchanged as well. Two decompositions that become each other in this way are <b>equivalent</b>: one and the same up to a change
of basis P, Q, R.</p>
<h3>The group</h3>
<p>Some changes bring a decomposition back to itself. {key:view.symmetry} shows how many, and their <b>orbits</b>: terms that they take to
each other. Strassen’s seven products have 36 symmetries; all but the first product are one orbit, and the cyclic shift of A, B and C
makes orbits of 1, 3 and 3. Choosing an orbit picks its terms; {key:view.orbits} colours the terms by orbit in every list.</p>
<h3>Comparing</h3>
<p>{key:file.compare} takes a file, a decomposition of the atlas such as <code>atlas:3x3x3:z2</code>, or the one that the line came from. If
both are equivalent you get P, Q and R, checked exactly, to copy; if not, what tells them apart. Products that both have are listed
too. Equivalent decompositions share the <b>fingerprint</b>.</p>
<p><code>rankfall-cli compare</code> does the same, and <code>rankfall-cli classify</code> sorts whole folders.</p>)");
}

QString files()
{
    return Manual::tr(R"(<h2>Files</h2>
<p>{key:file.open} opens, or drop a file on the window.</p>
<table cellspacing="6">
<tr><td><b>Session</b></td><td>The whole tree with names, comments and marks. Text, one move a line.</td></tr>
<tr><td><b>.npz</b></td><td>AlphaTensor’s archives of decompositions; you choose one from a list.</td></tr>
<tr><td><b>.json, .exp, .txt</b></td><td>Schemes in the formats of the common collections, and plain formulas.</td></tr>
</table>
<p>Some collections write the entries of C, others those of its transpose. Rankfall finds out which by checking, and says so. Every file
is checked by exact arithmetic when it is opened: if the terms do not sum to the product, you are told how many cells differ and
can look at them.</p>
<h3>The atlas</h3>
<p>{key:file.atlas} shows the schemes that come with the program: every format and ring with its rank against the best one published, and
what made it. All of them were found by the program’s own engines. Type sizes in any order, such as <code>5x4x4</code>; Enter opens
the scheme as a line of moves.</p>
<h3>As an algorithm</h3>
<p>The dock <b>Formulas</b> reads the position as an algorithm. <b>Shared sums</b> computes once what several lines use, which is what a
program would do; {key:view.run} multiplies two matrices of your own and steps through the lines, and the pictures show the term at
which it stands. {key:file.exportCode} writes C++, Python, LaTeX or Markdown, verified first and with a test of its own;
{key:file.measure} times it beside Eigen’s product and shows from which size on it is faster. {key:file.tune} looks among schemes with as many
products for one that is faster here, takes fewer additions or lets errors grow less: each is a point, a click chooses it,
<b>Adopt</b> plays it as one move. {key:file.recombine} shows how large products are put together from smaller schemes, and opens any part.</p>
<h3>Nothing is lost</h3>
<p>Work is kept by autosave while you go on; after a crash the window offers it again. Undo is without limit. Nothing leaves this
computer.</p>
<h3>On the command line</h3>
<p><code>rankfall-cli verify file.npz</code> checks, <code>info</code> describes, <code>convert</code> rewrites, <code>run</code> multiplies with a
scheme, <code>export</code> writes it as code, <code>analyse</code> runs an engine; <code>rankfall --render</code> makes pictures without a window.</p>)");
}

/// Every word, in the language of the manual, each with links to its relatives.
QString glossaryPage()
{
    QString html = Manual::tr("<h2>Glossary</h2>");
    const auto& words = glossary(currentLanguage().toStdString());
    const auto linked = [&](const GlossaryEntry& entry) {
        QStringList links;
        for (const std::string& id : entry.see) {
            if (const GlossaryEntry* other = findWord(words, id)) {
                links << QStringLiteral("<a href=\"glossary#word-%1\">%2</a>")
                             .arg(QString::fromStdString(other->id),
                                  QString::fromStdString(other->word).toHtmlEscaped());
            }
        }
        return links.isEmpty() ? QString()
                               : QStringLiteral("<br>") + Manual::tr("See %1").arg(links.join(QStringLiteral(", ")));
    };
    for (const GlossaryEntry& entry : words) {
        QString text = QString::fromStdString(entry.text).toHtmlEscaped();
        static const QRegularExpression kCode(QStringLiteral("`([^`]*)`"));
        text.replace(kCode, QStringLiteral("<code>\\1</code>"));
        html += QStringLiteral("<p><a name=\"word-%3\"></a><b>%1</b><br>%2%4</p>")
                    .arg(QString::fromStdString(entry.word).toHtmlEscaped(), text, QString::fromStdString(entry.id),
                         linked(entry));
    }
    return html;
}

QString learning()
{
    return Manual::tr(R"(<h2>Learning</h2>
<p>{key:learn.lessons} opens the lessons. They begin with nothing but the multiplication of matrices; the first, second and fourth take
half an hour together. Each step puts a position on the board and says what to see in it; many ask something. Numbers are
typed, cells are clicked, moves are played. {key:learn.hint} helps a little, and then a little more.</p>
<p>You may leave the path at any time: play on, try other moves, ask an engine. {key:learn.return} brings the step back, and what you
played is kept there as a variation. What the lesson plays next is on the board only when you come to it. {key:learn.next} and
{key:learn.previous} turn pages. English and German are chosen above the list.</p>
<h3>Puzzles</h3>
<p><b>Learn ▸ Puzzle of the day</b> takes terms out of a scheme of the atlas; find as many that fill the hole. Its difficulty is exact: how
unlikely a guesser is to find a way, in bits, from 0 where one term is missing. <b>Make a puzzle of this</b> does the same with
the decomposition on the board. What was taken out is one answer; any other that solves it is as good. {key:play.hint}
gives hints: the cells that a good move changes, its first factor, all of it. <b>Find the move</b> ({key:learn.guess}) hides how the
line on the board goes on and asks for it move by move, with three hints each.</p>
<h3>The map of the flips</h3>
<p>{key:learn.flipMap} draws where an algorithm for 2×2×2 modulo 2 lies among all that flips lead to, and how far the nearest merge
is. Walk there by clicking.</p>
<h3>A talk</h3>
<p>{key:present.start} presents: the pictures on the full screen, everything half as large again, worked by keys or a clicker. The script
is the open lesson, step by step, or the line, move by move. <b>→</b>, <b>Page down</b> and <b>Space</b> go on, <b>←</b> and <b>Page up</b>
back; <b>L</b> is a laser pointer, <b>S</b> dims all but what is round the pointer, <b>B</b> makes the screen black. Nothing is frozen: turn
the pictures, point, play a move that somebody asks for; <b>Esc</b> returns to the script, and at last ends the talk.</p>
<h3>Lessons of your own</h3>
<p>{key:learn.editor} opens the lesson editor, {key:learn.addStep} records a step where the board stands. A lesson is a session file with
text and questions in it; opening it starts it. <code>rankfall-cli lesson check</code> says what is wrong with one.</p>
<h3>Motion</h3>
<p>A move that is played grows from the line of its first factor to a plane and to a block; then cells that cancel fade and new ones
appear. {key:view.motionSlower} and {key:view.motionFaster} change the pace, any key ends it, and the preferences turn it off.</p>)");
}

} // namespace

const std::vector<HelpPage>& helpPages()
{
    static const std::vector<HelpPage> pages{
        {QStringLiteral("start"), Manual::tr("Getting started"), gettingStarted()},
        {QStringLiteral("pictures"), Manual::tr("Reading the pictures"), pictures()},
        {QStringLiteral("moves"), Manual::tr("Moves and notation"), moves()},
        {QStringLiteral("branches"), Manual::tr("Branches and games"), branchesHelp()},
        {QStringLiteral("flips"), Manual::tr("The flip graph"), flipGraph()},
        {QStringLiteral("engines"), Manual::tr("Engines"), engines()},
        {QStringLiteral("agent"), Manual::tr("The agent"), agent()},
        {QStringLiteral("symmetry"), Manual::tr("Symmetry"), symmetry()},
        {QStringLiteral("files"), Manual::tr("Files"), files()},
        {QStringLiteral("learn"), Manual::tr("Learning"), learning()},
        {QStringLiteral("docks"), Manual::tr("The docks"), dockHelpPage()},
        {QStringLiteral("glossary"), Manual::tr("Glossary"), glossaryPage()},
    };
    return pages;
}

} // namespace rankfall
