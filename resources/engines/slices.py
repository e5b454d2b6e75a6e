#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rankfall authors
# SPDX-License-Identifier: MIT
"""An engine for Rankfall in a page of Python: greedy rank-one terms from the slices of the residual.

It speaks version 1 of the protocol in docs/engine-protocol.md, modulo any prime and over the integers, and needs
nothing but Python. Two factors of a term are drawn: the entries of a cell, or of two cells together. The third is then
found slice by slice: the value that makes most of the slice zero. Of the terms drawn, one that leaves few nonzeros is
played, and so on until nothing is left. Try:

    rankfall-cli analyse complex --command 'python3 slices.py'
"""

import json
import queue
import random
import sys
import threading

HELLO = {
    "type": "hello", "protocol": "rankfall-engine", "version": 1, "name": "Slices", "engineVersion": "1.0",
    "author": "The Rankfall authors", "description": "Greedy rank-one terms from slices of the residual.",
    "unit": "games", "usesSeed": True, "rings": ["z2", "z", "zN"], "maxShape": [64, 64, 64],
    "options": [{"name": "games", "type": "integer", "default": 100, "min": 1, "max": 1000000,
                 "help": "How many times to play to the end."}],
}


def say(message):
    print(json.dumps(message, separators=(",", ":")), flush=True)


class Stopped(Exception):
    """The program wants its answer now."""


class Game:
    """A residual as {(a, b, c): value}, and terms to take off it."""

    def __init__(self, position):
        self.modulus = int(position["ring"][1:] or 0)  # 0 over the integers
        self.shape = position["shape"]
        self.rest = {tuple(entry[:3]): entry[3] for entry in position["residual"]}

    def reduced(self, value):
        """As Rankfall writes it: residues modulo an odd prime are balanced."""
        if not self.modulus:
            return value
        rest = value % self.modulus
        return rest - self.modulus if self.modulus > 2 and rest > self.modulus // 2 else rest

    def is_coefficient(self, value):
        """Residues always are; over the integers there is an end."""
        return self.modulus or abs(value) < 100

    def draw(self, cells, rng):
        """A term with two factors from one or two cells, and the best third for them."""
        one, two = rng.choice(cells), rng.choice(cells)
        solved = rng.randrange(3)
        factors = []
        for mode, size in enumerate(self.shape):
            factor = [0] * size
            if rng.random() < 0.5:
                factor[two[mode]] = 1 if self.modulus == 2 else rng.choice([1, -1])
            factor[one[mode]] = 1
            factors.append(factor)
        factors[solved] = self.best_factor(factors, solved, rng)
        return factors if any(factors[solved]) else None

    def best_factor(self, factors, solved, rng):
        """For each slice along `solved` the value that makes most of it zero; chance where two are as good."""
        first, second = [mode for mode in range(3) if mode != solved]
        products = [(i, j, x * y) for i, x in enumerate(factors[first]) if x
                    for j, y in enumerate(factors[second]) if y]
        best = []
        for k in range(self.shape[solved]):
            hits = {0: 0}
            for i, j, product in products:
                cell = [0, 0, 0]
                cell[first], cell[second], cell[solved] = i, j, k
                value = self.reduced(self.rest.get(tuple(cell), 0) * product)  # the products are 1 and -1
                hits[value] = hits.get(value, 0) + 1
            most = max(hits.values())
            best.append(rng.choice([value for value in sorted(hits)
                                    if hits[value] == most and self.is_coefficient(value)]))
        return best

    def changed_by(self, term):
        """How many nonzeros a term would add to the residual, and the cells that change."""
        u, v, w = term
        cells = {}
        more = 0
        for a, x in enumerate(u):
            for b, y in enumerate(v) if x else ():
                for c, z in enumerate(w) if y else ():
                    if z:
                        old = self.rest.get((a, b, c), 0)
                        new = self.reduced(old - x * y * z)
                        cells[a, b, c] = new
                        more += (new != 0) - (old != 0)
        return more, cells

    def candidates(self, rng, tries):
        """Different terms as (change of nonzeros, term, cells), best first; a single cell is always among them."""
        cells = sorted(self.rest)
        single = [[int(i == cells[0][mode]) for i in range(self.shape[mode])] for mode in range(3)]
        single[2] = [self.rest[cells[0]] * entry for entry in single[2]]
        terms = [single] if self.is_coefficient(self.rest[cells[0]]) else []
        terms += filter(None, (self.draw(cells, rng) for _ in range(tries)))
        found = {json.dumps(term): term for term in terms}
        changes = [(*self.changed_by(term), term) for term in found.values()]
        return sorted(((more, term, cells) for more, cells, term in changes), key=lambda it: it[:2])

    def play(self, cells):
        for cell, value in cells.items():
            if value:
                self.rest[cell] = value
            else:
                self.rest.pop(cell, None)


def analyse(request, stop):
    """Yields (answer so far, is it the last) after each game."""
    position, limits = request["position"], request["limits"]
    games = request.get("options", {}).get("games", 100)
    rng = random.Random(limits.get("seed", 1))
    played = len(position["terms"])
    lines = {}  # the best line for each first term
    done = 0
    try:
        while done < games and position["residual"] and not (limits.get("nodes") and done >= limits["nodes"]):
            game, moves = Game(position), []
            while game.rest and played + len(moves) < 2000:
                if stop.is_set():
                    raise Stopped
                found = game.candidates(rng, 40)
                # A little chance, so that games differ.
                _, term, cells = found[min(int(rng.expovariate(0.3)), len(found) - 1)]
                game.play(cells)
                moves.append({"add": [term]})
            done += 1
            key = json.dumps(moves[0])
            if not game.rest and (key not in lines or len(moves) < len(lines[key])):
                lines[key] = moves
            best = sorted(lines.values(), key=len)[: limits.get("lines", 5)]
            answer = {"id": request["id"], "nodes": done, "lines": [
                {"moves": it, "value": played + len(it), "solves": True} for it in best]}
            yield answer, False
            if "total" in limits and best and played + len(best[0]) <= limits["total"]:
                break
    except Stopped:
        pass
    best = sorted(lines.values(), key=len)[: limits.get("lines", 5)]
    yield {"id": request["id"], "nodes": done, "lines": [
        {"moves": it, "value": played + len(it), "solves": True} for it in best]}, True


def think(requests, stop):
    while (request := requests.get()) is not None:
        for answer, is_last in analyse(request, stop):
            if is_last:
                say({"type": "answer", "status": "stopped" if stop.is_set() else "finished", **answer})
            elif answer["nodes"] % 10 == 0:
                say({"type": "snapshot", **answer})


def main():
    requests, stop = queue.Queue(), threading.Event()
    threading.Thread(target=think, args=(requests, stop), daemon=True).start()
    newest = None
    for line in sys.stdin:  # the end of the input means quit
        message = json.loads(line)
        kind = message["type"]
        if kind == "hello":
            say(HELLO)
        elif kind == "analyse":
            newest = message["id"]
            stop.clear()
            requests.put(message)
        elif kind == "stop":
            if message["id"] == newest:
                stop.set()
        elif kind == "quit":
            break


main()
