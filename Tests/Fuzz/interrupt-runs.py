#!/usr/bin/env python3
"""Ends `hrdd assess` by Ctrl-C and SIGTERM at random moments, and measures how long it takes to be gone.

    interrupt-runs.py [HRDD] [--files 2000] [--runs 30] [--seed 9] [--jobs 4] [--limit-ms 100]

Of each way of working so many runs a signal: a folder of reports, one large table (`-o FILE`), a table on standard
output that nobody reads, lines and one file on standard input that do not end. Each must be gone within the limit,
with exit code 130 (SIGTERM: 143), one line that says what was done, and no temporary file left. Exit 0: all held.
"""

import argparse
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "Tests", "Benchmarks"))
import corpus  # noqa: E402

MESSAGE = re.compile(rb"hrdd: interrupted; (nothing was written|(one file was|\d+ files were) written and (is|are) whole)\n")


def temporaries(folder):
    return [name for _, _, names in os.walk(folder) for name in names if name.endswith(".tmp")]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("hrdd", nargs="?", default=os.path.join(ROOT, ".build", "release", "hrdd"))
    options.add_argument("--files", type=int, default=2000)
    options.add_argument("--runs", type=int, default=30)
    options.add_argument("--seed", type=int, default=9)
    options.add_argument("--jobs", type=int, default=4)
    options.add_argument("--limit-ms", type=float, default=100)
    options = options.parse_args()
    hrdd, jobs = os.path.abspath(options.hrdd), ["--jobs", str(options.jobs)]
    chance = random.Random(options.seed)
    faults = 0
    with tempfile.TemporaryDirectory() as place:
        source, target = os.path.join(place, "in"), os.path.join(place, "out")
        corpus.write(source, options.files, 1)
        ways = {
            "a folder of reports": [source, "-o", os.path.join(target, "reports")],
            "one large table": [source, "-o", os.path.join(target, "all.csv"), "--format", "csv"],
            "standard output unread": [source, "--format", "jsonl"],
            "lines on standard input": ["--jsonl-in"],
            "one file on standard input": ["-", "-o", os.path.join(target, "report.md")],
        }
        began = time.perf_counter()
        subprocess.run([hrdd, "assess", *ways["a folder of reports"], *jobs], check=True, stderr=subprocess.DEVNULL)
        took = time.perf_counter() - began
        print(f"an undisturbed run of {options.files} files takes {took * 1000:.0f} ms; milliseconds to be gone:")
        print(f"{'':28}{'signal':>8}{'runs':>6}{'median':>8}{'largest':>9}{'files written, median':>24}")
        for way, words in ways.items():
            for number, code in (signal.SIGINT, 130), (signal.SIGTERM, 143):
                times, written = [], []
                for _ in range(options.runs):
                    shutil.rmtree(target, ignore_errors=True)
                    os.makedirs(target)
                    process = subprocess.Popen(
                        [hrdd, "assess", *words, *jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                        stderr=subprocess.PIPE)
                    time.sleep(chance.uniform(0.02, took * 0.5))
                    sent = time.perf_counter()
                    process.send_signal(number)
                    process.wait()
                    times.append((time.perf_counter() - sent) * 1000)
                    said = process.stderr.read()
                    for pipe in process.stdin, process.stdout, process.stderr:
                        pipe.close()
                    found = MESSAGE.search(said)
                    written.append(int((re.findall(rb"\d+", found[0]) or [b"0"])[0]) if found else -1)
                    holds = (
                        process.returncode == code and found and not temporaries(target)
                        and times[-1] <= options.limit_ms)
                    if not holds:
                        faults += 1
                        print("  does not hold:", way, number.name, process.returncode, times[-1], said[-200:])
                print(
                    f"{way:28}{number.name:>8}{len(times):>6}{statistics.median(times):>8.1f}{max(times):>9.1f}"
                    f"{statistics.median(written):>24.0f}", flush=True)
    print(f"{faults} faults" if faults else "all held")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
