#!/usr/bin/env python3
"""Kills `hrdd assess` at random moments with SIGKILL, and says whether anything was lost or half-written.

    kill-runs.py [HRDD] [--files 500] [--kills 200] [--table-kills 60] [--seed 9] [--jobs 4]

Half of the runs write into a folder that is new, half into one that holds last year's reports of the same companies.
After each kill every report there must be whole: the bytes that an undisturbed run gives, or where last year's were,
those. The manifest must be whole, and nothing else may stand there but temporary files named `.hrdd-PID-N.tmp`. A
second run must complete to the same bytes and leave nothing behind. The same again with one table (`-o FILE`). More than
half of the kills must have met a run in the middle of its writing, or they would prove little.
The same seed gives the same files and the same moments, as shares of an undisturbed run's time. Exit 0: all held.
"""

import argparse
import json
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

TEMPORARY = re.compile(r"\.hrdd-\d+-\d+\.tmp")


def tree(folder):
    """Every file below a folder, by its path relative to it."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


class Runs:
    def __init__(self, options, place):
        self.options, self.place = options, place
        self.random = random.Random(options.seed)
        self.faults = []
        self.whole = 0
        self.begin()

    def begin(self):
        self.killed = self.ended_before = self.leftovers = self.amid = 0

    def report(self, what, more=""):
        print(
            f"{what}: {self.killed} killed at work, {self.amid} of them in the middle of writing, {self.ended_before} had "
            f"ended; {more}{self.leftovers} temporary files left by the killed and removed by the second run", flush=True)
        total = self.killed + self.ended_before
        self.expect(total == 0 or self.amid * 2 > total, f"{what}: only {self.amid} of {total} runs met in the middle")

    def path(self, *parts):
        return os.path.join(self.place, *parts)

    def command(self, source, target, *more):
        return [self.options.hrdd, "assess", self.path(source), "-o", target, "--jobs", str(self.options.jobs), *more]

    def run(self, *words):
        began = time.perf_counter()
        done = subprocess.run(self.command(*words), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        return done, time.perf_counter() - began

    def expect(self, holds, what):
        if not holds:
            self.faults.append(what)
            print("  does not hold:", what, flush=True)

    def kill(self, words, moment):
        """Starts a run, kills it after so many seconds, and says whether it was still at work."""
        process = subprocess.Popen(self.command(*words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        if process.wait() == -signal.SIGKILL:
            self.killed += 1
            return True
        self.ended_before += 1
        return False

    def folders(self):
        for year, seed in ("old", 1), ("new", 2):
            corpus.write(self.path(year), self.options.files, seed)
            done, _ = self.run(year, self.path(year + "-reports"))
            assert done.returncode == 0, done.stderr.decode()
        old, new = tree(self.path("old-reports")), tree(self.path("new-reports"))
        assert set(old) == set(new) and len(new) == self.options.files + 2
        assert all(old[name] != new[name] for name in new)
        took = []
        for _ in range(5):
            took.append(self.run("new", self.path("warm"))[1])
            shutil.rmtree(self.path("warm"))
        took = statistics.median(took)
        print(f"an undisturbed run of {self.options.files} files takes {took * 1000:.0f} ms", flush=True)
        for number in range(self.options.kills):
            target = self.path("target")
            allowed = [new]
            if number % 2:
                shutil.copytree(self.path("old-reports"), target)
                allowed.append(old)
            was_killed = self.kill(("new", target), self.random.uniform(0, took))
            there = tree(target) if os.path.isdir(target) else {}
            for name, found in there.items():
                base = os.path.basename(name)
                if TEMPORARY.fullmatch(base):
                    self.leftovers += 1
                elif name == "manifest.json":
                    self.manifest(found, number)
                else:
                    self.whole += 1
                    self.expect(name in new and any(found == one[name] for one in allowed), f"kill {number}: {name}")
            self.amid += was_killed and bool(there) and there not in (old, new)
            if number % 2:
                self.expect(set(old) <= set(there), f"kill {number}: a report of last year is gone")
            done, _ = self.run("new", target)
            self.expect(done.returncode == 0, f"second run after kill {number}: {done.stderr.decode()[-300:]}")
            after = tree(target)
            self.expect(after == new, f"after the second run of kill {number}: {sorted(set(after) ^ set(new))[:5]}")
            shutil.rmtree(target)

    def manifest(self, found, number):
        try:
            holds = json.loads(found)["schema"] == "hrdd/manifest/1"
        except (ValueError, KeyError):
            holds = False
        self.expect(holds, f"kill {number}: the manifest is not whole")

    def tables(self):
        os.makedirs(self.path("tables"))
        took = {}
        for kind in "csv", "jsonl":
            for year in "old", "new":
                done, took[kind] = self.run(year, self.path(f"{year}.{kind}"), "--format", kind)
                assert done.returncode == 0, done.stderr.decode()
        for number in range(self.options.table_kills):
            kind = ("csv", "jsonl")[number % 2]
            target = self.path("tables", "all." + kind)
            with open(self.path("old." + kind), "rb") as one, open(self.path("new." + kind), "rb") as other:
                old, new = one.read(), other.read()
            before = old if number % 4 < 2 else None
            if before:
                shutil.copy(self.path("old." + kind), target)
            words = ("new", target, "--format", kind, "--force")
            was_killed = self.kill(words, self.random.uniform(0, took[kind]))
            there = tree(self.path("tables"))
            unfinished = len(there) - ("all." + kind in there)
            self.leftovers += unfinished
            self.amid += was_killed and unfinished > 0
            self.expect(
                there.get("all." + kind) in (before, new), f"table, kill {number}: neither the old nor the new")
            done, _ = self.run(*words)
            self.expect(done.returncode == 0, f"table, second run after kill {number}")
            self.expect(tree(self.path("tables")) == {"all." + kind: new}, f"table, after the second run of {number}")
            os.remove(target)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("hrdd", nargs="?", default=os.path.join(ROOT, ".build", "release", "hrdd"))
    options.add_argument("--files", type=int, default=500)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--table-kills", type=int, default=60)
    options.add_argument("--seed", type=int, default=9)
    options.add_argument("--jobs", type=int, default=4)
    options.add_argument("--folder", help="where to work; a temporary folder unless given")
    options = options.parse_args()
    options.hrdd = os.path.abspath(options.hrdd)
    with tempfile.TemporaryDirectory(dir=options.folder) as place:
        runs = Runs(options, place)
        runs.folders()
        runs.report("folders", f"{runs.whole} reports compared, ")
        runs.begin()
        if options.table_kills:
            runs.tables()
            runs.report("tables")
    print(f"{len(runs.faults)} faults" if runs.faults else "all held")
    sys.exit(1 if runs.faults else 0)


if __name__ == "__main__":
    main()
