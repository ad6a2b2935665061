#!/usr/bin/env python3
"""Measures hrdd against the tools that do a part of its work, and prints a table: what was asked for, and what is.

Needs Linux, cc, libyaml's header (Debian: libyaml-dev) and, for the peers, PyPI; they go into an environment outside
the repository. Everything measured is a whole process, from its start to its end, with its files under /dev/shm; the
competitors take turns, and the median of the turns counts. Where one thread is compared with one, both are pinned
to the same processor. Exit 1 where a goal is missed.

What each does: hrdd reads, checks and scores every file and prints a line of JSON (with the file's SHA-256, and the
scores by principle and stage) or writes a full Markdown report, an index and a manifest. Beside it
- libyaml-events.c reads the same files and asks libyaml for one event after the other; nothing is built of them;
- peers/sum-with-pyyaml.py reads them with PyYAML's C loader, sums points and prints a line; it checks nothing;
- peers/score-with-trestle.py reads the same answers as OSCAL (JSON of the same size) with compliance-trestle's Python
  API, runs its validators, takes the weighted means and writes a short Markdown report of score and gaps;
- `check-jsonschema` validates files against `hrdd schema answers` and does nothing else.
Each is run as one would run it, in one process; the two scripts also in as many processes as there are cores.

    Tests/Benchmarks/run.py                       everything but many: about half an hour
    Tests/Benchmarks/run.py --only one cores      some of it: one, cores, peers, memory, start; many: 100,000 files
    Tests/Benchmarks/run.py --ahead               on a machine with other work, as root: that waits, for both sides
"""

import argparse
import datetime
import os
import platform
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True   # the repository stays as it is

import memory
import scaling
import timing
from timing import Contest, Program, median

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
QUESTIONNAIRE = "ungp-letters"
PEERS = ["pyyaml", "compliance-trestle", "check-jsonschema"]


class Bench:
    """A folder in memory with the corpus, and the programs built."""

    def __init__(self, options, folder):
        self.options, self.folder, self.rows = options, folder, []
        self.cores = len(os.sched_getaffinity(0))
        self.hrdd = options.hrdd or self.built()
        self.compile("measure")
        timing.MEASURE = self.path("measure")
        self.corpus = self.answers(options.files)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def built(self):
        build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "-Xswiftc", "-static-executable",
                 "--scratch-path", ".build-static", "--product", "hrdd"]
        subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        where = subprocess.run(build + ["--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
        return os.path.join(where.stdout.strip(), "hrdd")

    def compile(self, name, *libraries):
        source = os.path.join(HERE, name + ".c")
        subprocess.run(["cc", "-O2", "-o", self.path(name), source, *libraries], check=True)

    def answers(self, count):
        folder = self.path(f"answers-{count}")
        subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), folder, "--files", str(count)], check=True)
        return folder

    def assess(self, *arguments, corpus=None, jobs=None, pinned=False, name="hrdd"):
        """hrdd over a corpus: lines of JSON into a file, or with `-o` a report each into a new folder."""
        out = self.path("out")
        jobs = jobs or self.cores
        before = lambda: shutil.rmtree(out, ignore_errors=True)
        command = [self.hrdd, "assess", *arguments, "--jobs", str(jobs), corpus or self.corpus]
        if "--format" not in arguments:
            command += ["-o", out]
        return Program(name, command, before=before, output=self.path("stdout"), pinned=pinned)

    def row(self, what, ours, theirs, ratio, goal, reached, note=""):
        self.rows.append((what, ours, theirs, ratio, goal, "–" if goal == "–" else "yes" if reached else "NO", note))
        print(f"  {what}: {ours} | {theirs} | {ratio} | goal {goal} | {self.rows[-1][5]} {note}", flush=True)

    def one_thread(self):
        """Against libyaml's bare event loop, which reads the same files and builds nothing."""
        self.compile("libyaml-events", "-lyaml")
        programs = [
            Program("libyaml", [self.path("libyaml-events"), "-r", self.corpus], output=self.path("stdout"), pinned=True),
            self.assess("--format", "jsonl", jobs=1, pinned=True, name="jsonl"),
            self.assess(jobs=1, pinned=True, name="markdown"),
        ]
        seen = Contest(programs).run(self.options.turns)
        for name, goal, what in (("jsonl", 1.0, "a line of JSON each"), ("markdown", 2.0, "a full report each")):
            ratio = median(seen[name]) / median(seen["libyaml"])
            cpu = median(seen[name], "cpu") / median(seen["libyaml"], "cpu")
            self.row(f"one thread, {what}", seconds(seen[name]), "libyaml's events " + seconds(seen["libyaml"]),
                     f"{ratio:.2f}", f"≤ {goal:.1f}", ratio <= goal, f"(by processor time {cpu:.2f})")

    def peers(self):
        """With all cores against the scripts and tools that are in use."""
        environment = timing.environment(PEERS)
        python = os.path.join(environment, "bin", "python")
        script = lambda name: os.path.join(HERE, "peers", name)
        out = self.path("stdout")
        run = lambda *command: subprocess.run(command, check=True)

        contest = [self.assess("--format", "jsonl")]
        for count in (1, self.cores):
            contest.append(Program(f"PyYAML × {count}", [python, script("sum-with-pyyaml.py"), self.corpus, str(count)],
                                   output=out))
        self.against(Contest(contest).run(self.options.turns), 10, "reads and sums")

        oscal, criteria, reports = self.path("oscal"), self.path("criteria.json"), self.path("reports")
        os.makedirs(oscal)
        run(python, script("oscal-corpus.py"), self.corpus, oscal,
            os.path.join(ROOT, "questionnaires", QUESTIONNAIRE + ".yaml"), criteria)
        anew = lambda: (shutil.rmtree(reports, ignore_errors=True), os.makedirs(reports))
        contest = [self.assess()]
        for count in (1, self.cores):
            command = [python, script("score-with-trestle.py"), oscal, criteria, reports, str(count)]
            contest.append(Program(f"trestle × {count}", command, before=anew, output=out))
        seen = Contest(contest).run(self.options.turns)
        made = len(os.listdir(reports))
        assert made == self.options.files, f"trestle made {made} reports"
        self.against(seen, 10, "validates, scores, writes Markdown")

        # `check-jsonschema` validates and does nothing else. It takes minutes, so that it is given two samples, and its
        # time for all files is that of the small one and so much a file more: its start-up is counted once, as it is.
        schema = self.path("schema.json")
        with open(schema, "wb") as file:
            subprocess.run([self.hrdd, "schema", "answers", QUESTIONNAIRE], check=True, stdout=file)
        paths = sorted(os.path.join(self.corpus, "000", name) for name in os.listdir(os.path.join(self.corpus, "000")))
        command = [os.path.join(environment, "bin", "check-jsonschema"), "--schemafile", schema]
        self.check_refuses(command, paths[0])
        small, large = min(10, len(paths) - 1), min(110, len(paths))
        seen = Contest([
            self.assess("--format", "jsonl"), Program("small", command + paths[:small], output=out),
            Program("large", command + paths[:large], output=out),
        ]).run(self.options.turns)
        each = (median(seen["large"]) - median(seen["small"])) / (large - small)
        whole = median(seen["small"]) + each * (self.options.files - small)
        ratio = whole / median(seen["hrdd"])
        self.row(f"{self.cores} cores, a line of JSON each", seconds(seen["hrdd"]),
                 f"check-jsonschema validates {whole:.1f} s", f"{ratio:.0f} ×", "≥ 100 ×", ratio >= 100,
                 f"(from samples of {small} and {large} files: {each * 1000:.1f} ms a file)")

    def check_refuses(self, command, path):
        """What validates must find a mistake."""
        wrong = self.path("wrong.yaml")
        with open(path, encoding="utf-8") as source, open(wrong, "w", encoding="utf-8") as target:
            target.write(source.read().replace("basis: ", "bases: ", 1))
        assert subprocess.run(command + [path], capture_output=True).returncode == 0
        assert subprocess.run(command + [wrong], capture_output=True).returncode == 1

    def against(self, seen, goal, does):
        """The goal is held against the script as one writes it; the one on all cores is printed beside it."""
        ours, *theirs = seen
        what = "a line of JSON each" if "PyYAML" in theirs[0] else "a full report each"
        for name in theirs:
            ratio = median(seen[name]) / median(seen[ours])
            self.row(f"{self.cores} cores, {what}", seconds(seen[ours]), f"{name} {does} {seconds(seen[name])}",
                     f"{ratio:.0f} ×", f"≥ {goal} ×" if name == theirs[0] else "–", ratio >= goal)

    def many(self):
        """A regulator's: fifty times as many, once. No goal is set; it takes 2.5 GB under /dev/shm."""
        folder = self.answers(self.options.files * 50)
        took = Contest([self.assess("--format", "jsonl", corpus=folder)]).run(1, warm=False)["hrdd"][0]
        shutil.rmtree(folder)
        self.row(f"{self.cores} cores, a line of JSON each of {self.options.files * 50:,}", f"{took['wall']:.1f} s",
                 f"peak {took['peakKiB'] / 1024:.1f} MiB", "–", "–", True)

    def start(self):
        """One file, with start-up."""
        one = os.path.join(self.corpus, "000", "company-000001.yaml")
        program = lambda name, *arguments: Program(name, [self.hrdd, *arguments], output=self.path("stdout"))
        seen = Contest([program("assess", "assess", one), program("version", "--version")]).run(20)
        took = median(seen["assess"]) * 1000
        self.row("one file, Markdown, with start-up", f"{took:.1f} ms",
                 f"hrdd --version {median(seen['version']) * 1000:.1f} ms", "–", "< 10 ms", took < 10)

    def check_outputs(self):
        """What is measured must be the whole work."""
        lines = self.assess("--format", "jsonl")
        Contest([lines]).run(1)
        with open(self.path("stdout"), "rb") as file:
            assert sum(1 for line in file) == self.options.files
        Contest([self.assess()]).run(1)
        made = sum(name.endswith(".md") for _, _, names in os.walk(self.path("out")) for name in names)
        assert made == self.options.files + 1, f"{made} reports"


def seconds(runs):
    return f"{median(runs):.3f} s"


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":")[1].strip()
    return platform.machine()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--files", type=int, default=2000)
    options.add_argument("--turns", type=int, default=5)
    options.add_argument("--hrdd", help="a program that is built already, instead of building one")
    options.add_argument("--only", nargs="+", choices=["one", "cores", "peers", "memory", "start", "many"])
    options.add_argument("--ahead", action="store_true", help="measure in real time, so that other work waits")
    options = options.parse_args()
    wanted = options.only or ["one", "cores", "peers", "memory", "start"]
    with tempfile.TemporaryDirectory(dir="/dev/shm", prefix="hrdd-bench-") as folder:
        bench = Bench(options, folder)
        ahead = ", measured ahead of it" if options.ahead and timing.go_ahead() else ""
        day = datetime.datetime.now(datetime.timezone.utc)
        print(f"{processor()}, {bench.cores} cores, Linux {platform.release()}, {day:%Y-%m-%d %H:%M} UTC, "
              f"load {os.getloadavg()[0]:.1f}{ahead}; medians of {options.turns}", flush=True)
        bench.check_outputs()
        parts = {"one": bench.one_thread, "cores": lambda: scaling.measure(bench), "peers": bench.peers,
                 "memory": lambda: memory.measure(bench), "start": bench.start, "many": bench.many}
        for name in wanted:
            parts[name]()
        print(f"\nLoad at the end {os.getloadavg()[0]:.1f}\n")
        print("| What | hrdd | Beside it | Ratio | Goal | Reached |\n|:--|:--|:--|--:|--:|:--|")
        for row in bench.rows:
            print("| " + " | ".join(row[:6]) + (f" {row[6]}" if row[6] else "") + " |")
        sys.exit(any(row[5] == "NO" for row in bench.rows))


if __name__ == "__main__":
    main()
