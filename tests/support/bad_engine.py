#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rankfall authors
# SPDX-License-Identifier: MIT
"""An engine that speaks the protocol of docs/engine-protocol.md, and misbehaves in one way.

    bad_engine.py MODE

It first says its process number on the standard error. Modes that behave: good (one true line, then snapshots until it
is stopped), slow (greets late), chatty (a megabyte on the standard error), options (has one of each type)."""

import json
import os
import signal
import subprocess
import sys
import time

mode = sys.argv[1]


def say(message):
    print(json.dumps(message), flush=True)


def hear():
    line = sys.stdin.readline()
    if not line:
        sys.exit(0)
    return json.loads(line)


def hang():
    while True:
        time.sleep(0.05)


def cell_term(request, factor=1):
    a, b, c, value = request["position"]["residual"][0]
    shape = request["position"]["shape"]
    u, v, w = ([int(i == at) for i in range(size)] for at, size in zip((a, b, c), shape))
    return [u, v, [factor * value * x for x in w]]


def true_line(request):
    return {"moves": [{"add": [cell_term(request)]}], "value": 2000}


print("process", os.getpid(), file=sys.stderr, flush=True)
if mode == "exit":
    print("libcudart.so: cannot open shared object file", file=sys.stderr, flush=True)
    sys.exit(127)
if mode == "silent":
    hang()
if mode == "early":
    say({"type": "answer", "id": 1, "status": "finished", "lines": []})
    hang()
if mode == "banner":
    print("Welcome to host \033[31mseven", flush=True)
if mode == "flood-stderr":
    while True:
        os.write(2, b"x" * 65536)
if mode == "slow":
    time.sleep(0.4)
if mode == "stubborn":
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    child = subprocess.Popen(["sleep", "1000"])
    print("child", child.pid, file=sys.stderr, flush=True)

hear()
hello = {"type": "hello", "protocol": "rankfall-engine", "version": 1, "name": "Bad", "rings": ["z2", "z"]}
if mode == "future":
    hello["version"] = 2
if mode == "mod2":
    hello["rings"] = ["z2", "f4"]
if mode == "small":
    hello["maxShape"] = [4, 4, 3]
if mode == "options":
    hello["options"] = [
        {"name": "depth", "type": "integer", "default": 3, "min": 1, "max": 9, "help": "How deep."},
        {"name": "heat", "type": "number", "default": 0.5, "min": 0, "max": 1},
        {"name": "style", "type": "choice", "default": "calm", "choices": ["calm", "bold"]},
        {"name": "twice", "type": "boolean", "default": False},
        {"name": "file", "type": "text", "default": ""}]
say(hello)
if mode == "greets-twice":
    say(hello)
if mode == "idle-crash":
    time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGABRT)
if mode == "chatty":
    sys.stderr.write("a line of the log\n" * 60000)
    sys.stderr.flush()

while True:
    request = hear()
    if request["type"] == "quit":
        if mode == "stubborn":
            hang()
        break
    if request["type"] != "analyse":
        continue
    number = request["id"]
    snapshot = {"type": "snapshot", "id": number, "nodes": 1, "lines": [true_line(request)]}
    answer = {"type": "answer", "id": number, "status": "finished", "nodes": 2, "lines": [true_line(request)]}
    if mode == "crash":
        say(snapshot)
        time.sleep(0.1)
        print("CUDA error: out of memory", file=sys.stderr, flush=True)
        os.kill(os.getpid(), signal.SIGSEGV)
    elif mode == "deaf":
        os.close(0)
        hang()
    elif mode in ("hang", "stubborn"):
        say(snapshot)
        hang()
    elif mode == "flood":
        while True:
            say(snapshot)
    elif mode == "endless-line":
        while True:
            os.write(1, b"[" * 65536)
    elif mode == "hoard":
        say(snapshot)
        hoard = []
        while True:
            hoard.append(bytearray(b"x" * (16 << 20)))
            time.sleep(0.01)
    elif mode == "hoard-in-child":
        say(snapshot)
        subprocess.Popen([sys.executable, "-c", "x = bytearray(b'x' * (400 << 20)); import time; time.sleep(1000)"])
        hang()
    elif mode == "reserve":
        # Much is mapped and nothing used, as programs for graphics cards do.
        import mmap
        reserved = mmap.mmap(-1, 100 << 30, flags=mmap.MAP_PRIVATE | 0x4000)
        time.sleep(0.8)
        say(answer)
    elif mode == "found-flood":
        line = {"type": "found", "id": number, "moves": true_line(request)["moves"]}
        while True:
            say(line)
    elif mode == "illegal":
        say(snapshot)
        say({**answer, "lines": [{"moves": [{"remove": [5]}], "value": 9}]})
    elif mode == "zero":
        say({**answer, "lines": [{"moves": [{"add": [cell_term(request, 0)]}], "value": 9}]})
    elif mode == "false-solution":
        say({**answer, "lines": [{**true_line(request), "value": 1, "solves": True}]})
    elif mode == "false-value":
        say({**answer, "lines": [{**true_line(request), "value": 0.5}]})
    elif mode == "false-found":
        say({"type": "found", "id": number, "moves": true_line(request)["moves"]})
        hang()
    elif mode == "wrong-size":
        say({**answer, "lines": [{"moves": [{"add": [[[1], [1], [1]]]}], "value": 9}]})
    elif mode == "rubbish":
        say(snapshot)
        print("Segmentation fault \033[31m", flush=True)
        hang()
    elif mode == "binary":
        os.write(1, bytes(range(256)) + b"\n")
        hang()
    elif mode == "twice":
        say(answer)
        say(answer)
        hang()
    elif mode == "other-id":
        say({**answer, "id": number + 7})
        hang()
    elif mode == "refuses":
        say({"type": "error", "id": number, "message": "no licence", "remedy": "Buy one"})
    elif mode in ("good", "slow", "options"):
        say(snapshot)
        while hear()["type"] != "stop":
            pass
        say({**answer, "status": "stopped", "note": json.dumps(request["options"])})
    else:
        say(answer)
