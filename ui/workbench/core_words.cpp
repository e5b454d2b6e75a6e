// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// What core says that a person reads, for translators: fromCore() finds it by these phrases. A test walks through
// engines, targets, formats and the steps of a session and names what is missing here.
#include "ui/workbench/core_text.h"

namespace rankfall {

const std::vector<const char*>& coreWords()
{
    static const std::vector<const char*> all{
        // Engines: name and what they do.
        QT_TRANSLATE_NOOP("core", "Flip graph"),
        QT_TRANSLATE_NOOP("core",
                          "Rewrites pairs of terms that share a factor until some merge, after Kauers and Moosbauer."),
        QT_TRANSLATE_NOOP("core", "Scheme search"),
        QT_TRANSLATE_NOOP("core",
                          "Grows whole schemes format by format, in pools of short walks, whatever has been played."),
        QT_TRANSLATE_NOOP("core", "Greedy"),
        QT_TRANSLATE_NOOP("core", "Proposes the terms that leave the fewest nonzeros."),
        QT_TRANSLATE_NOOP("core", "Completion"),
        QT_TRANSLATE_NOOP("core",
                          "Finishes the position with the terms of the slice-rank bound: each slice by elimination."),
        QT_TRANSLATE_NOOP("core", "Agent"),
        QT_TRANSLATE_NOOP("core", "Plays games against the tensor with a network that learned to, and tree search."),
        QT_TRANSLATE_NOOP("core", "Backplay"),
        QT_TRANSLATE_NOOP(
            "core",
            "Undoes some of the terms and has the agent's network play their sum again, in fewer or other moves."),

        // What they count.
        QT_TRANSLATE_NOOP("core", "flips"),
        QT_TRANSLATE_NOOP("core", "terms"),
        QT_TRANSLATE_NOOP("core", "factors tried"),
        QT_TRANSLATE_NOOP("core", "positions"),
        QT_TRANSLATE_NOOP("core", "sub-games"),

        // How they are doing.
        QT_TRANSLATE_NOOP("core", "walking at rank %1, best %2"),
        QT_TRANSLATE_NOOP("core", "best %1, which is the lower bound"),
        QT_TRANSLATE_NOOP("core", "best %1"),
        QT_TRANSLATE_NOOP("core", "Too many terms are needed for a walk"),
        QT_TRANSLATE_NOOP("core", "The target is too large to search"),
        QT_TRANSLATE_NOOP("core", "The target is too large to be searched here; rankfall-cli search can"),
        QT_TRANSLATE_NOOP("core", "%1 at %2, %3"),
        QT_TRANSLATE_NOOP("core", "growing"),
        QT_TRANSLATE_NOOP("core", "extending"),
        QT_TRANSLATE_NOOP("core", "projecting"),
        QT_TRANSLATE_NOOP("core", "merging"),
        QT_TRANSLATE_NOOP("core", "multiplying"),
        QT_TRANSLATE_NOOP("core", "walking"),
        QT_TRANSLATE_NOOP("core", "lifting"),
        QT_TRANSLATE_NOOP("core", "solving"),
        QT_TRANSLATE_NOOP("core", "backplay, %1 evaluations"),
        QT_TRANSLATE_NOOP("core", "nothing is left to play"),
        QT_TRANSLATE_NOOP("core", "the best term removes %1 nonzeros"),
        QT_TRANSLATE_NOOP("core", "no term found removes a nonzero"),
        QT_TRANSLATE_NOOP("core", "nothing is left to complete"),
        QT_TRANSLATE_NOOP("core", "the terms of the slice-rank bound cannot be written down"),
        QT_TRANSLATE_NOOP("core", "1 term by the slice-rank bound"),
        QT_TRANSLATE_NOOP("core", "%1 terms by the slice-rank bound"),
        QT_TRANSLATE_NOOP("core", "%1 has coefficients beyond %2"),
        QT_TRANSLATE_NOOP("core", "%1 have coefficients beyond %2"),
        QT_TRANSLATE_NOOP("core", "Stopped before it began"),
        QT_TRANSLATE_NOOP("core", "The engine was shut down"),
        QT_TRANSLATE_NOOP("core", "%1 does not play over %2"),
        QT_TRANSLATE_NOOP("core", "%1 does not take a tensor of this size"),
        QT_TRANSLATE_NOOP("core", "%1, %2 basis"),
        QT_TRANSLATE_NOOP("core", "%1 of %2 games won"),
        QT_TRANSLATE_NOOP("core", "there is nothing shorter"),
        QT_TRANSLATE_NOOP("core", "found modulo 2 and lifted to the integers"),
        QT_TRANSLATE_NOOP("core", "plays modulo 2"),
        QT_TRANSLATE_NOOP("core", "total %1 modulo 2 has not been lifted"),
        QT_TRANSLATE_NOOP("core", "shown is %1"),
        QT_TRANSLATE_NOOP("core", "Nothing is left to play; backplay may find fewer terms"),
        QT_TRANSLATE_NOOP("core", "%1 different of rank %2"),
        QT_TRANSLATE_NOOP("core", "%1 % of sub-games won"),
        QT_TRANSLATE_NOOP(
            "core", "%1 % of sub-games won modulo 2, where it works; none of that rank was lifted to the integers"),
        QT_TRANSLATE_NOOP("core", "%1 % of sub-games won modulo 2, where it works; lifted to the integers"),
        QT_TRANSLATE_NOOP("core", "No few terms of it fit the sizes that the network knows"),
        QT_TRANSLATE_NOOP("core", "A mode of more than %1 entries is too long for backplay"),
        QT_TRANSLATE_NOOP("core", "There is no network yet: teach one"),
        QT_TRANSLATE_NOOP("core", "There is no network %1 modulo 2"),

        // Bases of the agent, and how networks learned.
        QT_TRANSLATE_NOOP("core", "canonical"),
        QT_TRANSLATE_NOOP("core", "near"),
        QT_TRANSLATE_NOOP("core", "dense"),
        QT_TRANSLATE_NOOP("core", "permuted"),
        QT_TRANSLATE_NOOP("core", "own"),
        QT_TRANSLATE_NOOP("core", "taught"),
        QT_TRANSLATE_NOOP("core", "scratch"),
        QT_TRANSLATE_NOOP("core", "from scratch"),

        // Tensors.
        QT_TRANSLATE_NOOP("core", "%1×%2 by %3×%4 matrix product"),
        QT_TRANSLATE_NOOP("core", "product of polynomials with %1 and %2 coefficients"),
        QT_TRANSLATE_NOOP("core", "cyclic convolution of length %1"),
        QT_TRANSLATE_NOOP("core", "product of two complex numbers"),
        QT_TRANSLATE_NOOP("core", "product of two quaternions"),
        QT_TRANSLATE_NOOP("core", "skew-symmetric %1×%2 matrix times vector"),
        QT_TRANSLATE_NOOP("core", "tensor of %1×%2×%3 entries"),
        QT_TRANSLATE_NOOP("core", "%1 by its transpose, upper triangle matrix product"),
        QT_TRANSLATE_NOOP("core", "%1 %2×%3 by %4 %5×%6 matrix product"),
        QT_TRANSLATE_NOOP("core", "%1, without the corners"),
        QT_TRANSLATE_NOOP("core", "general"),
        QT_TRANSLATE_NOOP("core", "upper triangular"),
        QT_TRANSLATE_NOOP("core", "lower triangular"),
        QT_TRANSLATE_NOOP("core", "symmetric"),
        QT_TRANSLATE_NOOP("core", "skew-symmetric"),
        QT_TRANSLATE_NOOP("core", "skew-symmetric with a diagonal"),

        // Who published a rank.
        QT_TRANSLATE_NOOP("core", "%1, applied twice"),
        QT_TRANSLATE_NOOP("core", "%1, extended"),
        QT_TRANSLATE_NOOP("core", "the best known over ℤ, reduced modulo 3"),
        QT_TRANSLATE_NOOP("core", "%1, %2 and %3"),
        QT_TRANSLATE_NOOP("core", "%1 and %2"),

        // Steps of the history.
        QT_TRANSLATE_NOOP("core", "Play %1"),
        QT_TRANSLATE_NOOP("core", "Edit %1"),
        QT_TRANSLATE_NOOP("core", "Insert before %1"),
        QT_TRANSLATE_NOOP("core", "Delete %1"),
        QT_TRANSLATE_NOOP("core", "Delete from %1"),
        QT_TRANSLATE_NOOP("core", "Delete other variations"),
        QT_TRANSLATE_NOOP("core", "Move %1 earlier"),
        QT_TRANSLATE_NOOP("core", "Move %1 later"),
        QT_TRANSLATE_NOOP("core", "Promote %1"),
        QT_TRANSLATE_NOOP("core", "Make main line"),
        QT_TRANSLATE_NOOP("core", "Rename %1"),
        QT_TRANSLATE_NOOP("core", "Comment on the start"),
        QT_TRANSLATE_NOOP("core", "Comment on %1"),
        QT_TRANSLATE_NOOP("core", "Mark %1"),
        QT_TRANSLATE_NOOP("core", "Bookmark"),
        QT_TRANSLATE_NOOP("core", "Remove bookmark"),
        QT_TRANSLATE_NOOP("core", "Breakpoint"),
        QT_TRANSLATE_NOOP("core", "Remove breakpoint"),
        QT_TRANSLATE_NOOP("core", "Coefficients up to %1"),

        // Forms that files are written in.
        QT_TRANSLATE_NOOP("core", "full JSON: u, v, w with a row for each product"),
        QT_TRANSLATE_NOOP("core", "reduced JSON: sparse sums, w over products"),
        QT_TRANSLATE_NOOP("core", "products of three linear forms, one a line"),
        QT_TRANSLATE_NOOP("core", "m1 = (…)*(…), then c11 = m1 + …"),
        QT_TRANSLATE_NOOP("core", "the same as a script for Yacas: P1 := (…) * (…);"),
        QT_TRANSLATE_NOOP("core", "the program's own notation, one move a line"),
        QT_TRANSLATE_NOOP("core", "n m p rank and three blocks of whole numbers"),
        QT_TRANSLATE_NOOP("core", "three blocks of numbers, a row for each entry, a column for each product"),
        QT_TRANSLATE_NOOP("core", "nested lists {{U, V, W}, …} of matrices"),
        QT_TRANSLATE_NOOP("core", "TriadSet([Triad([Matrix(…), …]), …])"),
        QT_TRANSLATE_NOOP("core", "a table with Gamma, Alpha and Beta of each product"),
        QT_TRANSLATE_NOOP("core", "a table of the Brent equations (sizes up to 9)"),
        QT_TRANSLATE_NOOP("core", "U, V, W as numpy.array([[…]]), to be pasted"),
        QT_TRANSLATE_NOOP("core", "AlphaTensor's archive with one member"),
        QT_TRANSLATE_NOOP("core", "bit masks of schemes modulo 2 or 3 (sizes up to 8)"),
        QT_TRANSLATE_NOOP("core", "numerators and denominators in one array (sizes up to 8)"),
        QT_TRANSLATE_NOOP("core", "C++ header"),
        QT_TRANSLATE_NOOP("core", "Python module"),
        QT_TRANSLATE_NOOP("core", "LaTeX document"),
        QT_TRANSLATE_NOOP("core", "Markdown page"),

        // Why two decompositions are, or are not, the same.
        QT_TRANSLATE_NOOP("core", "sizes"),
        QT_TRANSLATE_NOOP("core", "ranks %1 against %2"),
        QT_TRANSLATE_NOOP("core", "types: ranks of factors %1 against %2"),
        QT_TRANSLATE_NOOP("core", "numbers of distinct factors in A, B, C: %1 against %2"),
        QT_TRANSLATE_NOOP("core", "ranks and traces of pairs of factors (how images and kernels meet)"),
        QT_TRANSLATE_NOOP("core", "how the ranks and traces of pairs of factors lie together (colour refinement)"),
        QT_TRANSLATE_NOOP("core", "the search was stopped"),
        QT_TRANSLATE_NOOP("core", "the matching of products leaves bases open that this program cannot decide"),
        QT_TRANSLATE_NOOP("core", "every way to match the products was tried: no bases fit (1 step)"),
        QT_TRANSLATE_NOOP("core", "every way to match the products was tried: no bases fit (%1 steps)"),
        QT_TRANSLATE_NOOP("core", "bases that fit modulo a prime were found, and do not fit exactly"),
    };
    return all;
}

} // namespace rankfall
