#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rankfall authors
# SPDX-License-Identifier: MIT
"""Checks a certificate that rankfall-cli bound --certificate has written, without Rankfall.

    check_certificate.py OUT      for OUT.cnf, OUT.drat and OUT.txt

Every lemma of OUT.drat must follow from the clauses before it by unit propagation, down to the empty clause: then the
formula OUT.cnf has no solution. Why that means what OUT.txt begins with, the rest of OUT.txt says.

Pure Python, and slow: half a minute for the twenty thousand lemmas of 2x2x2.
"""
import sys
from collections import defaultdict


def clauses_of(path):
    with open(path, encoding="ascii") as file:
        for line in file:
            if line.strip() and line[0] not in "pc":
                yield [int(word) for word in line.split()][:-1]


class Clauses:
    """Clauses with two watched literals, and what follows from them by unit propagation."""

    def __init__(self):
        self.clauses = []
        self.numbers = defaultdict(list)
        self.watches = defaultdict(list)
        self.true = set()
        self.trail = []
        self.at = 0
        self.refuted = False

    def add(self, clause):
        free = sorted(clause, key=lambda literal: -literal in self.true)
        number = len(self.clauses)
        self.clauses.append(free)
        self.numbers[tuple(sorted(clause))].append(number)
        for literal in free[:2]:
            self.watches[literal].append(number)
        open_ones = [literal for literal in free if -literal not in self.true]
        if not open_ones:
            self.refuted = True
        elif len(open_ones) == 1 and open_ones[0] not in self.true:
            self.assume(open_ones[0])
            self.refuted = self.refuted or not self.propagate()

    def remove(self, clause):
        numbers = self.numbers.get(tuple(sorted(clause)))
        if numbers:
            self.clauses[numbers.pop()] = None

    def assume(self, literal):
        self.true.add(literal)
        self.trail.append(literal)

    def propagate(self):
        """False at a clause of which every literal is false."""
        while self.at < len(self.trail):
            false = -self.trail[self.at]
            self.at += 1
            kept = []
            watching = self.watches[false]
            for place, number in enumerate(watching):
                clause = self.clauses[number]
                if clause is None:
                    continue
                if clause[0] == false:
                    clause[0], clause[1] = clause[1], clause[0]
                if clause[0] in self.true:
                    kept.append(number)
                    continue
                for i in range(2, len(clause)):
                    if -clause[i] not in self.true:
                        clause[1], clause[i] = clause[i], clause[1]
                        self.watches[clause[1]].append(number)
                        break
                else:
                    kept.append(number)
                    if -clause[0] in self.true:
                        self.watches[false] = kept + watching[place + 1:]
                        return False
                    self.assume(clause[0])
            self.watches[false] = kept
        return True

    def follows(self, clause):
        known = len(self.trail)
        conflict = False
        for literal in clause:
            if literal in self.true:
                conflict = True
                break
            if -literal not in self.true:
                self.assume(-literal)
        conflict = conflict or not self.propagate()
        for literal in self.trail[known:]:
            self.true.discard(literal)
        del self.trail[known:]
        self.at = known
        return conflict


def check_proof(stem):
    held = Clauses()
    for clause in clauses_of(stem + ".cnf"):
        held.add(clause)
    lemmas = 0
    with open(stem + ".drat", encoding="ascii") as file:
        for number, line in enumerate(file, 1):
            if held.refuted:
                break
            if not line.strip() or line[0] == "c":
                continue
            literals = [int(word) for word in line.lstrip("d").split()][:-1]
            if line[0] == "d":
                held.remove(literals)
                continue
            lemmas += 1
            if not held.follows(literals):
                sys.exit(f"{stem}.drat:{number}: this lemma does not follow by unit propagation")
            held.add(literals)
    if not held.refuted:
        sys.exit(f"{stem}.drat: the proof ends without the empty clause")
    print(f"{lemmas} lemmas follow: the formula has no solution")


def statement_of(stem):
    with open(stem + ".txt", encoding="utf-8") as file:
        return file.readline().strip()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    check_proof(sys.argv[1])
    print(statement_of(sys.argv[1]))
