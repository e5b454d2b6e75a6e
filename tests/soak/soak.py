#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rankfall authors
# SPDX-License-Identifier: MIT
"""Works with the explorer for a long time, through its keys and its command palette, and watches what it holds.

usage: soak.py PROGRAM MINUTES TABLE [--jumping-clock]

Needs a display of its own (xvfb-run) and xdotool. Each turn opens a scheme, chooses the next engine, lets it think while
moves are played, edited, undone and looked at, and stops it. After each turn nothing happens for some seconds: then threads
must be gone and processors idle. Every 10 seconds a line goes into TABLE. Exit status 1: memory grows, threads or files stay
behind, something goes on running, or the program is gone.

With --jumping-clock the date that the program sees jumps by up to a year with each turn, forwards and back (libfaketime).
"""
import glob
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ENGINES = ["Flip graph", "Scheme search", "Greedy", "Completion", "Agent", "Backplay", "Exact endgame", "Diagonalisation",
           "Least squares"]
SCHEMES = ["2x2x2", "2x2x3", "3x3x3", "2x3x4"]
TERMS = ["a11 b11->c11", "(a11+a12)b21->c12", "a12(b11-b21)->c11+c21", "(a21-a22)(b11+b12)->c22", "a22 b22->c22-c11"]
TICK = os.sysconf("SC_CLK_TCK")


class Gone(Exception):
    pass


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True).stdout.split()


class Clock:
    """The date as the program sees it; its own clocks for waiting go on as they do."""

    def __init__(self, folder):
        library = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
        if not library:
            sys.exit("soak.py: libfaketime is missing (Debian: faketime)")
        self.file = folder + "/clock"
        self.jump(0)
        self.environment = {"LD_PRELOAD": library[0], "FAKETIME_TIMESTAMP_FILE": self.file, "FAKETIME_NO_CACHE": "1",
                            "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}

    def jump(self, days):
        with open(self.file + ".new", "w") as out:
            out.write(f"{days:+d}d\n")
        os.replace(self.file + ".new", self.file)


class Program:
    def __init__(self, path, folder, environment):
        env = dict(os.environ, XDG_DATA_HOME=folder + "/data", XDG_CONFIG_HOME=folder + "/config",
                   XDG_RUNTIME_DIR=folder, QT_QPA_PLATFORM="xcb", LIBGL_ALWAYS_SOFTWARE="1", **environment)
        self.unsaved = folder + "/data/Rankfall/Rankfall/unsaved"
        self.process = subprocess.Popen([path, "--size", "1440x900", "2x2x2"], env=env,
                                        stdout=subprocess.DEVNULL, stderr=open(folder + "/log", "w"))
        self.pid = self.process.pid
        self.window = None
        for _ in range(240):
            found = xdotool("search", "--onlyvisible", "--pid", self.pid)
            if found:
                self.window = found[0]
                break
            time.sleep(0.5)
        if not self.window:
            raise Gone("no window after two minutes")
        time.sleep(3)
        xdotool("mousemove", 500, 400, "windowfocus", self.window)

    def check(self):
        if self.process.poll() is not None:
            raise Gone(f"the program ended with {self.process.returncode}")

    def keys(self, *names, pause=0.15):
        for name in names:
            self.check()
            xdotool("key", name)
            time.sleep(pause)

    def palette(self, text):
        self.keys("ctrl+shift+p", pause=0.6)
        xdotool("type", "--delay", 12, text)
        time.sleep(0.6)
        self.keys("Return", pause=0.8)

    def discard(self, patience=0):
        """Answers the question about unsaved changes, when it is asked: the second of its three buttons."""
        until = time.time() + patience
        while True:
            dialogs = xdotool("search", "--onlyvisible", "--name", "Unsaved changes")
            if dialogs:
                xdotool("windowfocus", dialogs[0])
                time.sleep(0.5)
                xdotool("key", "Tab")
                xdotool("key", "space")
                time.sleep(1)
            elif time.time() > until:
                break
            time.sleep(0.3)
        xdotool("windowfocus", self.window)

    def holds(self):
        """Resident memory in MiB, threads, open files, processor seconds."""
        self.check()
        with open(f"/proc/{self.pid}/status") as status:
            fields = dict(line.split(":", 1) for line in status if ":" in line)
        with open(f"/proc/{self.pid}/stat") as stat:
            times = stat.read().rsplit(")", 1)[1].split()
        return (int(fields["VmRSS"].split()[0]) / 1024, int(fields["Threads"]),
                len(os.listdir(f"/proc/{self.pid}/fd")), (int(times[11]) + int(times[12])) / TICK)

    def kept_text(self):
        """The copy of the session that the program keeps while it is unsaved."""
        try:
            files = [self.unsaved + "/" + name for name in os.listdir(self.unsaved) if name.endswith(".rankfall")]
            return max((open(file).read() for file in files), key=len, default="")
        except OSError:
            return ""


def turn(program, engine, rng, note):
    """One turn; says whether the edits arrived in the session."""
    program.discard()
    program.keys("Escape", "Escape", "Escape")
    note("open")
    program.palette(rng.choice(SCHEMES))
    program.discard(patience=3)
    note("choose " + engine)
    program.palette(engine)
    program.keys("Home", "space")
    note("think " + engine)
    time.sleep(6)
    for _ in range(3):
        program.keys(rng.choice(["1", "2", "3", "1"]), pause=1.0)
        program.palette(rng.choice(TERMS))
        program.keys("Left", "Right", "Left", "Right", pause=0.4)
    arrived = program.kept_text().count('"id":')
    program.keys("F8", pause=1.5)
    program.keys("F8", "ctrl+z", "ctrl+z", "ctrl+shift+z", "End", "Home", pause=0.5)
    xdotool("mousemove", 500, 400, "mousedown", 1)
    for step in range(40):
        xdotool("mousemove_relative", "--", rng.randint(-12, 12), rng.randint(-8, 8))
        time.sleep(0.05)
    xdotool("mouseup", 1)
    program.keys("question", pause=1.0)
    program.keys("Escape", pause=0.5)
    time.sleep(6)
    kept = program.kept_text()
    program.keys("space", "Escape", "Escape", "Escape", pause=0.4)
    note("idle")
    time.sleep(5)
    before = program.holds()
    time.sleep(4)
    after = program.holds()
    return arrived, kept, after, (after[3] - before[3]) / 4


def slope(points):
    """Least squares, in units an hour, of (seconds, value)."""
    if len(points) < 3:
        return 0.0
    middle = statistics.fmean(x for x, _ in points)
    spread = sum((x - middle) ** 2 for x, _ in points)
    return 3600 * sum((x - middle) * y for x, y in points) / spread


def main():
    if len(sys.argv) not in (4, 5) or sys.argv[4:] not in ([], ["--jumping-clock"]):
        sys.exit(__doc__)
    path, minutes, table = sys.argv[1], float(sys.argv[2]), sys.argv[3]
    rng = random.Random(9)
    with tempfile.TemporaryDirectory() as folder, open(table, "w", buffering=1) as out:
        clock = Clock(folder) if sys.argv[4:] else None
        program = Program(path, folder, clock.environment if clock else {})
        begun = time.time()
        phase = ["start"]
        over = threading.Event()
        out.write("seconds  MiB    threads  files  processor_s  what\n")

        def watch():
            while not over.wait(10):
                try:
                    memory, threads, files, used = program.holds()
                except (Gone, OSError):
                    return
                out.write(f"{time.time() - begun:7.0f}  {memory:6.1f} {threads:7d} {files:6d} {used:12.1f}  {phase[0]}\n")

        threading.Thread(target=watch, daemon=True).start()
        idle = []  # (seconds, (MiB, threads, files, processor seconds), share of a processor)
        engines = set()
        edits = 0
        faults = []
        turns = 0
        try:
            while time.time() - begun < 60 * minutes:
                engine = ENGINES[turns % len(ENGINES)]
                if clock:
                    clock.jump(rng.randint(-366, 366))
                arrived, kept, holds, busy = turn(program, engine, rng, lambda text: phase.__setitem__(0, text))
                turns += 1
                edits += arrived
                engines.update(key for key in ("flipgraph", "search", "greedy", "completion", "agent", "backplay", "endgame", "diagonal", "least-squares")
                               if f'"engine": "{key}"' in kept or f'"{key}"' in kept)
                idle.append((time.time() - begun, holds, busy))
                out.write(f"# turn {turns}: {engine}; {arrived} nodes kept; idle {holds[0]:.1f} MiB, {holds[1]} threads, "
                          f"{holds[2]} files, {100 * busy:.0f} % of a processor\n")
        except Gone as gone:
            faults.append(str(gone))
        over.set()
        # The first two rounds fill caches.
        settled = idle[min(len(idle) // 3, 2 * len(ENGINES)):]
        growth = slope([(at, holds[0]) for at, holds, _ in settled])
        if edits == 0:
            faults.append("no edit arrived: the keys did not reach the window")
        if settled:
            level = statistics.median(holds[0] for _, holds, _ in settled)
            if settled[-1][0] - settled[0][0] > 900 and growth > 0.1 * level:
                faults.append(f"memory grows by {growth:.0f} MiB an hour, at {level:.0f} MiB")
            for index, name in ((1, "threads"), (2, "files")):
                half = len(settled) // 2
                early = max((holds[index] for _, holds, _ in settled[:half + 1]))
                late = max((holds[index] for _, holds, _ in settled[half:]))
                if late > early + 2:
                    faults.append(f"{name} stay behind: {early}, later {late}")
            running = sum(busy > 0.5 for _, _, busy in settled)
            if running:
                faults.append(f"something went on running after {running} of {len(settled)} turns")
        program.process.terminate()
        out.write(f"# {turns} turns in {(time.time() - begun) / 60:.1f} minutes, {edits} nodes seen kept, engines heard of: "
                  f"{', '.join(sorted(engines))}\n")
        if settled:
            values = [holds[0] for _, holds, _ in settled]
            out.write(f"# idle memory after warming up: {min(values):.0f} to {max(values):.0f} MiB, slope "
                      f"{growth:+.1f} MiB an hour; threads {min(h[1] for _, h, _ in settled)} to "
                      f"{max(h[1] for _, h, _ in settled)}, files {min(h[2] for _, h, _ in settled)} to "
                      f"{max(h[2] for _, h, _ in settled)}\n")
        for fault in faults:
            out.write("# FAULT: " + fault + "\n")
    lines = open(table).read().splitlines()
    print(sum(not line.startswith("#") for line in lines) - 1, "lines in", table)
    print("\n".join(line for line in lines if line.startswith(("# FAULT", "# idle"))))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
