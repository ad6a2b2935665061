#!/usr/bin/env python3
"""Measures how compiling a letter grows with its length: letter-length.py HRDD [MIB ...]

HRDD is a release build of the command. Letters of 1, 4 and 16 MiB are made of the first seed in several ways; each line
gives the seconds and, from the second size on, their growth over the size's (1.0 is linear).
"""
import pathlib, subprocess, sys, tempfile, time

root = pathlib.Path(__file__).resolve().parents[2]
seed = sorted((root / "seeds").glob("*.txt"))[3].read_text()
fact = "The workers are reportedly required to work in fenced-in factories, inside and outside Xinjiang.\n\n"
mark = "According to the information received:\n"


def facts(size): return seed.replace(mark, mark + "\n" + fact * (size // len(fact)))


shapes = {
    "long facts": facts,
    "long facts in one line": lambda size: " ".join(facts(size).split()),
    "a long annex": lambda size: seed + "\n\n" + fact * (size // len(fact)),
    "a long question": lambda size: seed.replace(
        "above-mentioned allegations.", "above-mentioned allegations, " + "and the matter " * (size // 15) + "."),
    "many questions' numbers": lambda size: seed.replace(mark, mark + "\n" + "1. A fact.\n" * (size // 11)),
    "many page headers": lambda size: seed.replace(mark, mark + "\n" + "Alstom S.A.\n\n" * (size // 13)),
    "many footnote marks": lambda size: seed.replace(mark, mark + "\n" + "¹ See a.\n" * (size // 10)),
    "words broken at every line": lambda size: seed.replace(mark, mark + "\n" + "ab-\n" * (size // 4)),
}
hrdd = sys.argv[1]
sizes = [int(x) for x in sys.argv[2:]] or [1, 4, 16]
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "letter.txt"
    for name, make in shapes.items():
        last, cells = None, []
        for mib in sizes:
            path.write_text(make(mib << 20))
            start = time.monotonic()
            done = subprocess.run([hrdd, "compile", str(path)], capture_output=True, timeout=600)
            took = time.monotonic() - start
            growth = f" ({took / last[0] / (mib / last[1]):.2f})" if last else ""
            cells.append(f"{mib} MiB {took:.2f} s{growth} exit {done.returncode}")
            last = (took, mib)
        print(f"{name}: " + "; ".join(cells), flush=True)
