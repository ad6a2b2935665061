#!/usr/bin/env python3
"""Gives hrdd files that are too large, too deep or made to be expensive, and measures what each costs.

    limits.py [HRDD] [--small] [--only WORD] [--seconds 10] [--mebibytes 700]

Every file goes through every door: as answers, by `json` and by `check`, as a line of --jsonl-in, as questionnaire,
method, register and letter, as a published reply, as a report to verify, as the manifest of an output folder, and on
standard input. It must be refused (exit 2, or 74 where it is not even read) or read, within the seconds of processor time and the memory,
and say so in less than 200 kB. With --small files of a hundredth, for a quick look. Needs 2.5 GB of disk for a while.
Exit 0: all held.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GOOD = open(os.path.join(ROOT, "examples", "strong-company.yaml"), "rb").read()
HEAD = b"hrdd: answers/1\nquestionnaire: ungp-letters\nbasis: self-assessment\nas-of: 2026-03-01\ncompany: Large (invented)\n"


def laughs(levels=30):
    """A billion laughs: each line nine times the one before."""
    lines = [b"a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for level in range(1, levels):
        lines.append(b"a%d: &a%d [%s]" % (level, level, b", ".join([b"*a%d" % (level - 1)] * 9)))
    return HEAD + b"\n".join(lines) + b"\n"


def shapes(small):
    """Each file: its name, and what writes it."""
    k = 100 if small else 1
    one = lambda text: lambda file: file.write(text)
    times = lambda text, count: lambda file: [file.write(text * min(1000, count)) for _ in range(max(1, count // 1000))]
    first = lambda text, body, last=b"": lambda file: (file.write(text), body(file), file.write(last))
    scalar = times(b"word " * 200, 100_000 // k)  # 100 MB
    below = times(b"word " * 200, 16_000 // k)  # 16 MB: below every limit of a file
    return {
        "1 GB, sparse": lambda file: file.truncate((1 << 30) // k),
        "1 GB of answers": times(GOOD, (1 << 30) // len(GOOD) // k),
        "10 million empty lines": first(HEAD, times(b"\n", 10_000_000 // k)),
        "10 million lines": first(HEAD + b"answers:\n", times(b"a\n", 10_000_000 // k)),
        "4 million list items": times(b"- a\n", 4_000_000 // k),
        "2 million keys": first(HEAD, lambda file: [file.write(b"k%d:\n" % n) for n in range(2_000_000 // k)]),
        "1 million times one key": first(HEAD, times(b"answers:\n", 1_000_000 // k)),
        "depth 100,000, flow lists": one(b"[" * (100_000 // k)),
        "depth 100,000, flow mappings": one(HEAD + b"answers: " + b"{a: " * (100_000 // k)),
        "depth 100,000, closed": one(HEAD + b"answers: " + b"[" * (100_000 // k) + b"]" * (100_000 // k)),
        "depth 100,000, block lists": one(b"- " * (100_000 // k) + b"a\n"),
        "depth 5,000, block mappings": one(b"".join(b" " * n + b"a:\n" for n in range(5_000 // k))),
        "100 MB, plain": first(HEAD + b"analyst: ", scalar, b"\n"),
        "100 MB, plain, no line end": times(b"a" * 1000, 100_000 // k),
        "100 MB, double quotes": first(HEAD + b'analyst: "', scalar, b'"\n'),
        "100 MB, single quotes": first(HEAD + b"analyst: '", scalar, b"'\n"),
        "100 MB, block": first(HEAD + b"analyst: |\n", times(b"  " + b"word " * 199 + b"\n", 100_000 // k)),
        "16 MB, plain": first(HEAD + b"analyst: ", below, b"\n"),
        "16 MB, double quotes": first(HEAD + b'analyst: "', below, b'"\n'),
        "16 MB of escapes": first(HEAD + b'analyst: "', times(b"\\x41" * 250, 16_000 // k), b'"\n'),
        "16 MB, block": first(HEAD + b"analyst: |\n", times(b"  " + b"word " * 199 + b"\n", 16_000 // k)),
        "16 MB, many mistakes": first(HEAD, times(b"x y: [}\n", 2_000_000 // k)),
        "16 MB, one mistake at the end": first(HEAD + b"analyst: ", below, b" : x: y\n"),
        "billion laughs": one(laughs()),
        "16 MB of a letter": times(b"1.    Please provide any additional information and/or comment.\n\n", 250_000 // k),
        "16 MB of JSON": first(b'{"schema":"hrdd/assessment/1","a":[', times(b"[[[[]]]],", 1_780_000 // k), b"0]}"),
        "depth 100,000, JSON": one(b'{"a":' * (100_000 // k)),
    }


def doors(hrdd, path, place):
    """Each way in: its name, the words, and what stands on standard input."""
    good = os.path.join(ROOT, "examples", "strong-company.yaml")
    folder = os.path.join(place, "folder")
    yield "answers", ["assess", path], None
    yield "answers, a line each", ["assess", path, "--format", "jsonl"], None
    yield "json", ["json", path], None
    yield "check", ["check", path], None
    yield "standard input", ["assess", "-"], path
    yield "lines in", ["assess", "--jsonl-in"], path
    yield "in a line", ["assess", "--jsonl-in"], "line"
    yield "questionnaire", ["assess", good, "--questionnaire", path], None
    yield "method", ["assess", good, "--method", path], None
    yield "register", ["assess", good, "--register", path], None
    yield "letter", ["compile", path], None
    yield "reply", ["new", "ungp-letters", "--from-reply", path], None
    yield "report", ["verify", path, good], None
    yield "compare", ["compare", path, good], None
    yield "diff", ["diff", path, good], None
    yield "manifest", ["assess", good, "-o", folder + "/"], "manifest"


# A small program between: the peak memory that Linux tells of a process begins with that of whoever started it.
STARTER = """
import os, resource, subprocess, sys
resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
"""


def run(words, stdin):
    """Exit code, seconds of processor time, peak MiB, and what was said."""
    with tempfile.TemporaryFile() as said, open(stdin or os.devnull, "rb") as given:
        done = subprocess.run(
            [sys.executable, "-c", STARTER, *words], stdin=given, stdout=subprocess.PIPE, stderr=said, check=True)
        code, seconds, memory = done.stdout.split()
        said.seek(0)
        return int(code), float(seconds), float(memory), said.read()


def as_line(path, lines):
    """A file as a line of JSON Lines, written piece by piece."""
    with open(path, "rb") as file, open(lines, "w") as out:
        out.write('{"path": "large.yaml", "text": "')
        while piece := file.read(1 << 20):
            out.write(json.dumps(piece.decode("latin-1"))[1:-1])
        out.write('"}\n')


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("hrdd", nargs="?", default=os.path.join(ROOT, ".build", "release", "hrdd"))
    options.add_argument("--small", action="store_true")
    options.add_argument("--only", default="")
    options.add_argument("--seconds", type=float, default=10)
    options.add_argument("--mebibytes", type=float, default=700)
    options = options.parse_args()
    hrdd = os.path.abspath(options.hrdd)
    faults, slowest, largest = 0, (0, ""), (0, "")
    print(f"{'file':32}{'as':22}{'exit':>5}{'seconds':>9}{'MiB':>7}  first words")
    with tempfile.TemporaryDirectory() as place:
        for shape, write in shapes(options.small).items():
            path = os.path.join(place, "large.yaml")
            with open(path, "wb") as file:
                write(file)
            size = os.path.getsize(path)
            for door, words, stdin in doors(hrdd, path, place):
                if options.only not in shape + ", " + door:
                    continue
                if size > 200 << 20 and stdin == "line":
                    continue
                if door == "lines in" and shape in ("1 GB of answers", "10 million lines", "4 million list items"):
                    # Every line is answered, which takes its time, and no memory: "16 MB, many mistakes" shows it.
                    continue
                if stdin == "line":
                    stdin = os.path.join(place, "lines.jsonl")
                    as_line(path, stdin)
                if stdin == "manifest":
                    stdin = None
                    os.makedirs(os.path.join(place, "folder"), exist_ok=True)
                    os.replace(path, os.path.join(place, "folder", "manifest.json"))
                code, seconds, memory, said = run([hrdd, *words], stdin)
                first = re.sub(r"\s+", " ", said[:400].decode(errors="replace"))[:110]
                # Of lines that are answered one by one it is the memory that is bounded.
                allowed = options.seconds * (100 if door == "lines in" else 1)
                holds = code in (0, 1, 2, 64, 74) and seconds <= allowed and memory <= options.mebibytes
                holds = holds and len(said) <= 200_000
                faults += not holds
                slowest, largest = max(slowest, (seconds, f"{shape}, {door}")), max(largest, (memory, f"{shape}, {door}"))
                mark = "  " if holds else f" ! {len(said)} bytes said "
                print(f"{shape:32}{door:22}{code:>5}{seconds:>9.2f}{memory:>7.0f}{mark}{first}", flush=True)
    print(f"slowest: {slowest[0]:.2f} s ({slowest[1]}); largest: {largest[0]:.0f} MiB ({largest[1]})")
    print(f"{faults} faults" if faults else "all held")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
