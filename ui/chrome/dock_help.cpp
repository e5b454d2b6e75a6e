// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/dock_help.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankfall {

namespace {

struct Docks {
    Q_DECLARE_TR_FUNCTIONS(rankfall::DockHelp)
};

DockHelp about(const char* id, const QString& title, const char* page, const QString& text)
{
    return {QLatin1String(id), title, text, QLatin1String(page)};
}

} // namespace

const std::vector<DockHelp>& dockHelp()
{
    static const std::vector<DockHelp> all{
        about("moves", Docks::tr("Moves"), "moves",
              Docks::tr("The moves of the line, each with its formula and what it changed. Click one to go there; "
                        "double-click to "
                        "edit it; drag to reorder. Later moves stay.")),
        about("tree", Docks::tr("Tree"), "moves",
              Docks::tr(
                  "Every line you tried. {key:go.variationUp} and {key:go.variationDown} change between variations, "
                  "{key:go.forkUp} and {key:go.forkDown} go to the forks.")),
        about("editor", Docks::tr("Factor editor"), "moves",
              Docks::tr(
                  "Three small matrices make a move: click their cells, or type the formula. What it would cancel and "
                  "create "
                  "is shown before you play it with {key:move.play}. <b>Complete</b> fills in what is not locked.")),
        about("candidates", Docks::tr("Candidates"), "engines",
              Docks::tr("What the engine proposes, best first. Point to see a move, press its number to play it. "
                        "{key:engine.think} "
                        "starts and pauses.")),
        about("flips", Docks::tr("Flips"), "flips",
              Docks::tr("Every way to rewrite terms here without changing what they compute: merges, flips, pluses, "
                        "splits. A click "
                        "or Enter plays one.")),
        about("flipMap", Docks::tr("Flip map"), "flips",
              Docks::tr("All 278 289 algorithms with eight terms that flips of 2×2×2 modulo 2 lead to, by their "
                        "distance from the "
                        "schoolbook algorithm and from the nearest merge. The ring is you; glowing places are one flip "
                        "away, green "
                        "ones nearer to a merge. Click one, or take it from the list.")),
        about("evaluation", Docks::tr("Evaluation"), "pictures",
              Docks::tr("How the proved bounds on the total close in as the moves go by, and how many cells are left "
                        "after each. "
                        "Click a place to go there.")),
        about("comment", Docks::tr("Comment"), "moves",
              Docks::tr("Your words about the position, in Markdown. They are saved with the session.")),
        about("formulas", Docks::tr("Formulas"), "files",
              Docks::tr(
                  "The terms as an algorithm: products, then sums. {key:view.sharedSums} computes common sums once, "
                  "{key:view.run} multiplies matrices of your own.")),
        about("walk", Docks::tr("Walk"), "flips",
              Docks::tr("How the flip graph engine goes down: its rank against time, and what it holds at each rank.")),
        about("matrices", Docks::tr("U V W"), "pictures",
              Docks::tr("The factors of all terms as three aligned matrices, a row for each term. Sort them, or drag "
                        "over entries to "
                        "pick the terms that have them.")),
        about("cell", Docks::tr("Cell"), "pictures",
              Docks::tr("The cell you pointed at last: what the target wants there, and what each term adds.")),
        about("history", Docks::tr("History"), "moves",
              Docks::tr("Every edit, oldest first. Click one to undo or redo up to there.")),
        about("legend", Docks::tr("Legend"), "pictures",
              Docks::tr("What colours, sizes and marks in the pictures mean. A click on a value leaves only its cells, "
                        "with Ctrl several; another click brings the others back.")),
        about("section", Docks::tr("Section"), "pictures",
              Docks::tr("Only some rows, columns or entries of A, B and C in the pictures. What is left out keeps a "
                        "dotted outline on the sheet.")),
        about(
            "table", Docks::tr("Table"), "pictures",
            Docks::tr("What a picture shows, in words and numbers: for screen readers, and to copy into a spreadsheet. "
                      "Enter on a row lights up its cell, or goes to its move.")),
        about("properties", Docks::tr("Properties"), "files",
              Docks::tr("Facts about the decomposition: its rank, type, additions, growth of errors, and the best rank "
                        "known.")),
        about("symmetry", Docks::tr("Symmetry"), "symmetry",
              Docks::tr("The changes of basis that keep a complete decomposition, and the orbits into which they "
                        "divide its terms.")),
        about("teach", Docks::tr("Teach"), "agent",
              Docks::tr("Here an agent learns the tensor of the document from nothing but the rules.")),
        about("find", Docks::tr("Find"), "branches",
              Docks::tr("Asks the tree: moves with a word, a term, an entry, a bound or a type. What does not answer "
                        "is dimmed.")),
        about("compare", Docks::tr("Compare"), "branches",
              Docks::tr("Two positions side by side: what they share, what only one of them has, and how their "
                        "residuals differ.")),
        about(
            "leastSquares", Docks::tr("Least squares"), "engines",
            Docks::tr("Real numbers are fitted to what is left, from random starts. The residual falls to nothing, or "
                      "it does not; where it falls while the numbers grow without bound, no decomposition is "
                      "approached. What is found is made exact and can be adopted.")),
        about("search", Docks::tr("Search"), "engines",
              Docks::tr(
                  "What engines thought about this position: how the estimate of each candidate moved, and where the "
                  "agent’s search has been. It is recorded: the slider goes back through it.")),
        about("learn", Docks::tr("Learn"), "learn",
              Docks::tr("The lessons. {key:learn.hint} helps, {key:learn.return} comes back to the step, "
                        "{key:learn.next} turns the page.")),
        about("lessonEditor", Docks::tr("Lesson editor"), "learn",
              Docks::tr("Lessons of your own. <b>Add step</b> records the position on the board as the window shows "
                        "it; text and "
                        "questions follow, with numbers in braces that the program works out. <b>Validate</b> asks "
                        "every question and "
                        "gives right and wrong answers, <b>Try it</b> shows what a learner gets, and the lesson is "
                        "saved as one file. "
                        "Undo takes everything back.")),
    };
    return all;
}

QString dockHelpPage()
{
    QString html = Docks::tr(
        "<h2>The docks</h2><p>Each can be moved, floated, put behind another as a tab, or closed; <b>Window</b> "
        "lists them, and <b>Window ▸ Layout</b> puts them in order again. {key:help.manual} over a dock opens "
        "what is said about it here.</p>");
    for (const DockHelp& dock : dockHelp()) {
        html += QStringLiteral("<h3><a name=\"%1\"></a>%2</h3><p>%3 <a href=\"%4\">%5</a></p>")
                    .arg(dock.id, dock.title.toHtmlEscaped(), dock.text, dock.page, Docks::tr("More"));
    }
    return html;
}

QString helpForDock(const QString& id)
{
    const auto& all = dockHelp();
    const bool isKnown = std::any_of(all.begin(), all.end(), [&](const DockHelp& dock) { return dock.id == id; });
    return isKnown ? QStringLiteral("docks#") + id : QString();
}

} // namespace rankfall
