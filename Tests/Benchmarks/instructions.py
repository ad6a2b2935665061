#!/usr/bin/env python3
"""Counts the instructions that hrdd needs for one more answer file, and compares them with the recorded figures.

Tests/Benchmarks/instructions.py HRDD [--record]     HRDD is the static release build; --record writes the file anew

callgrind runs the program on 10 and on 30 files of the corpus, and the difference is taken over 20: start-up drops
out. A stopwatch differs from run to run; a count, with hashing made deterministic and one thread, by a few in a
million. Between machines it depends on the compiler and on the C library, and on little of the processor: valgrind
shows programs at most AVX2 and no SHA instructions, so that SHA-256 counts in its plain form. So the figures stand
with the versions they were taken with. Where all of these agree, more than the tolerance above the recorded is an
error (exit 1); elsewhere the figures are printed, and it is said that nothing was held.
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
RECORDED = os.path.join(HERE, "instructions.json")
TOLERANCE = 3.0   # per cent
FORMS = {
    "jsonl": ["assess", "--format", "jsonl", "--jobs", "1", "answers"],
    "markdown": ["assess", "--jobs", "1", "-o", "out", "answers"],
}
SIZES = (10, 30)
NOTE = ("Instructions as callgrind counts them, which has no SHA instructions: SHA-256 stands in its plain form, about"
        " 70 instructions a byte. Written by Tests/Benchmarks/instructions.py HRDD --record, never by hand.")


def first_line(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout or done.stderr).split("\n")[0].strip()


def versions():
    """What the count depends on, apart from hrdd."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        flags = re.search(r"^(?:flags|Features)\s*:(.*)$", file.read(), re.M)
    vectors = "avx2" if flags and " avx2" in flags[1] else "no avx2"
    swift = re.search(r"Swift version (\S+)", first_line("swift", "--version"))
    return {"machine": f"{platform.machine()}, {vectors}", "swift": swift[1] if swift else "?",
            "valgrind": first_line("valgrind", "--version"), "libc": " ".join(platform.libc_ver())}


def count(program, arguments, folder):
    """The instructions of one run in a folder."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *arguments]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    found = re.search(r"^==\d+== Collected : (\d+)", done.stderr, re.M)
    if done.returncode or not found:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return int(found[1])


def measured(program, arguments):
    """The instructions of one more file, and those that are spent before the first."""
    counts = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            corpus = [sys.executable, os.path.join(HERE, "corpus.py"), os.path.join(folder, "answers")]
            subprocess.run(corpus + ["--files", str(size)], check=True, stdout=subprocess.DEVNULL)
            counts.append(count(program, arguments, folder))
    each = (counts[1] - counts[0]) / (SIZES[1] - SIZES[0])
    return {"each file": round(each), "start-up": round(counts[0] - each * SIZES[0])}


def without_debug_information(hrdd, folder):
    """valgrind cannot read what Swift's compiler writes of it."""
    program = os.path.join(folder, "hrdd")
    subprocess.run(["strip", "--strip-debug", "-o", program, hrdd], check=True)
    return program


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("hrdd")
    options.add_argument("--record", action="store_true")
    options = options.parse_args()
    try:
        with open(RECORDED, encoding="utf-8") as file:
            recorded = json.load(file)
    except FileNotFoundError:
        recorded = {"versions": {}, "instructions": {}}
    with tempfile.TemporaryDirectory() as folder:
        program = without_debug_information(options.hrdd, folder)
        now = {"versions": versions(), "instructions": {name: measured(program, FORMS[name]) for name in FORMS}}
    is_held = now["versions"] == recorded["versions"]
    worse = False
    for form, figures in now["instructions"].items():
        for part, value in figures.items():
            before = recorded["instructions"].get(form, {}).get(part)
            change = 100 * (value / before - 1) if before else 0
            said = f"{change:+.1f} % of the recorded {before:,}" if before else "nothing recorded"
            print(f"{form}, {part}: {value:,} instructions; {said}")
            worse = worse or change > TOLERANCE
    if options.record:
        now["note"] = NOTE
        with open(RECORDED, "w", encoding="utf-8") as file:
            json.dump(now, file, indent=2)
            file.write("\n")
        print("recorded")
    elif not is_held:
        print(f"not held: recorded with {recorded['versions']}, and here is {now['versions']}")
    elif worse:
        raise SystemExit(f"more than {TOLERANCE} % above what is recorded; if that is meant: instructions.py HRDD --record")


if __name__ == "__main__":
    main()
