#!/usr/bin/env python3
"""Plants small mistakes in the rooms that count most, one at a time, and says which of them no test notices.

    Tests/Fuzz/mutants.py [--count 60] [--seed 1] [--rooms Scoring StrictYAML] [--files Gaps/ Scorer.swift]
                          [--only 'Scorer.swift:30']

The tests are built once. For each mistake only its room is compiled anew and linked to the other objects of the tests,
and of the program where the sessions at the command line are to notice it, and the suites of the room are run, then
those that use the room. A mutant is killed by a test that fails, by a crash, or by taking three times as much of the
processor's time as the tests do without it. Those that change nothing that anybody could see are named in
equivalent-mutants.tsv, each with the reason. Exit 1: less than nine in ten of the others are killed.
"""

import argparse
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
EQUIVALENT = os.path.join(HERE, "equivalent-mutants.tsv")

# The room's own suites, the quick ones first, then those of the rooms that stand on it; without those that run another
# program, which has no mistake in it, and the slow one that looks at files and not at scores.
SUITES = {
    "StrictYAML": [r"^StrictYAMLTests\.(?!.*Against libyaml)", r"^QuestionnaireFilesTests\."],
    "Scoring": [r"^ScoringTests\.(?!Property|Large|Shipped)", r"^ScoringTests\.(Property|Large|Shipped)",
                r"^(ReportingTests|ExamplesTests|DueDiligenceTests)\.(?!.*Mending a file)"],
    "Comparison": [r"^ComparisonTests\.", r"^CommandLineTests\..*Sessions"],
    "Reporting": [r"^ReportingTests\.", r"^(ExamplesTests|AdjudicationTests)\.", r"^CommandLineTests\..*Sessions"],
    "hrdd": [r"^CommandLineTests\..*/(Cores|InOrder|Spool|Name)Tests", r"^CommandLineTests\..*Sessions",
             r"^CommandLineTests\..*/(TwoRuns|Kill|Obstacle|Interruption)Tests"],
}
FLIPS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
         "+": "-", "-": "+", "+=": "-=", "-=": "+=", "..<": "...", "...": "..<"}


def blanked(text):
    """The source with the insides of comments and string literals blanked, of the same length."""
    def blank(found):
        return re.sub(r"[^\n]", "\0", found.group(0))
    # Triple-quoted first; a literal with an interpolation is blanked whole.
    return re.sub(r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/', blank, text)


def sites(path, text):
    """Every place where a mistake can be planted: (offset, end, replacement, what it is)."""
    bare = blanked(text)
    # A debug build's checks and the text of errors are not behaviour.
    skip = [m.span() for m in re.finditer(r"(assert|precondition)\w*\([^\n]*", bare)]
    skip += [m.span() for m in re.finditer(r"^[ \t]*(import|package import|public import|case let|@)[^\n]*", bare, re.M)]

    def allowed(start):
        return not any(a <= start < b for a, b in skip)

    for found in re.finditer(r"(?<= )(<=|>=|==|!=|&&|\|\||\+=|-=|<|>|\+|-)(?=[ \n])", bare):
        yield found.start(), found.end(), FLIPS[found[0]], f"{found[0]} becomes {FLIPS[found[0]]}"
    for found in re.finditer(r"(?<=[\w)])(\.\.<)(?=[\w(])", bare):
        yield found.start(), found.end(), "...", "..< becomes ..."
    for found in re.finditer(r"(?<![\w.$#])(\d+|0x[0-9A-Fa-f]+)(?![\w.]|\s*:\s*[\w\"])", bare):
        if not allowed(found.start()):
            continue
        value = int(found[0], 0)
        # Up or down, the same for the same word at the same place in its line.
        up = value == 0 or (found.start() - text.rfind("\n", 0, found.start())) % 2
        other = value + 1 if up else value - 1
        yield found.start(), found.end(), str(other), f"{found[0]} becomes {other}"
    for found in re.finditer(r"\b(true|false)\b", bare):
        other = "false" if found[0] == "true" else "true"
        yield found.start(), found.end(), other, f"{found[0]} becomes {other}"
    for found in re.finditer(r"\b(?:if|guard|while) ((?:(?!\b(?:let|var|case)\b)[^\n{},])+) (?=\{|else \{)", bare):
        start, end = found.span(1)
        yield start, end, "!(" + text[start:end] + ")", "the condition is negated"
    for found in re.finditer(r"^[ \t]+((?!return|throw|let|var|self\.init|super|if|for|while|switch|case|break|continue)"
                             r"[\w.]+(?:\([^\n]*\)| [+-]?= [^\n{]+))\n", bare, re.M):
        line = found[1]
        if line.count("(") == line.count(")") and line.count("[") == line.count("]"):
            yield found.start(1), found.end(1), "", "the statement is left out"
    for found in re.finditer(r"\bfunc (?:(?!->)[^{}])*\{\n", bare):
        yield found.end(), found.end(), "if Bool(true) { return }\n", "the function returns at once"


def command_lines(scratch):
    """What SwiftPM runs, by the name of what it makes."""
    found = {}
    with open(os.path.join(scratch, "debug.yaml"), encoding="utf-8") as file:
        name = None
        for line in file:
            if match := re.match(r'  "(?:C\.(\w+)-[^"]*\.(module|test|exe)|[^"]*)":', line):
                name = match[1] and match[1] + "." + match[2]
            elif name and (match := re.match(r"    args: (\[.*\])", line)):
                found[name] = json.loads(match[1])
    return found


class Workshop:
    def __init__(self, scratch):
        self.scratch = os.path.abspath(scratch)
        build = ["swift", "build", "--build-tests", "--scratch-path", self.scratch, "-j", "2"]
        subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        self.products = subprocess.run(
            build[:2] + build[3:5] + ["--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.strip()
        self.commands = command_lines(self.scratch)
        self.folder = tempfile.mkdtemp(prefix="hrdd-mutants-")
        # What the compiler said last.
        self.said = ""
        # The tests look for the built programs in their own folder, and some run them as nobody.
        os.chmod(self.folder, 0o755)
        self.program = os.path.join(self.folder, "hrddPackageTests.xctest")
        for name in ("hrdd", "yaml-events"):
            os.symlink(os.path.join(self.products, name), os.path.join(self.folder, name))

    def close(self):
        shutil.rmtree(self.folder)

    def build(self, room, path, text):
        """Compiles and links the tests with one file of a room changed; False where that is no Swift."""
        changed = os.path.join(self.folder, os.path.basename(path))
        with open(changed, "w", encoding="utf-8") as file:
            file.write(text)
        listed = os.path.join(self.products, room + ".build", "sources")
        with open(listed, encoding="utf-8") as file:
            sources = [line.strip().strip("'\"") for line in file if line.strip()]
        sources = [changed if os.path.realpath(source) == os.path.realpath(path) else source for source in sources]
        assert changed in sources, path
        arguments = iter(self.commands[room + ".module"])
        command = []
        for argument in arguments:
            if argument in ("-emit-module-path", "-output-file-map", "-index-store-path", "-emit-objc-header-path"):
                next(arguments)
            elif argument == "-Xcc":
                command += [argument, next(arguments)]
            elif argument not in ("-emit-module", "-emit-dependencies", "-incremental", "-enable-batch-mode",
                                  "-serialize-diagnostics", "-parseable-output", "-emit-objc-header",
                                  "-warnings-as-errors", "-g") and not argument.startswith("@"):
                command.append(argument)
        made = os.path.join(self.folder, room + ".o")
        done = subprocess.run(command + ["-wmo", "-suppress-warnings", "-o", made] + sources, cwd=ROOT,
                              capture_output=True, text=True)
        self.said = done.stdout + done.stderr
        if done.returncode:
            return False
        self.link("hrddPackageTests.test", self.program, room, made)
        if any("CommandLineTests" in suites for suites in SUITES[room]):
            program = os.path.join(self.folder, "hrdd")
            os.remove(program)
            self.link("hrdd.exe", program, room, made)
        return True

    def link(self, name, target, room, made):
        """Links one of SwiftPM's products with what was made of a room in the place of its own objects."""
        link = self.commands[name][:]
        where = next(i for i, argument in enumerate(link) if argument.startswith("@"))
        with open(link[where][1:], encoding="utf-8") as file:
            objects = [line.strip() for line in file]
        own = f"/{room}.build/"
        with open(os.path.join(self.folder, "objects"), "w", encoding="utf-8") as file:
            file.write("\n".join([made] + [o for o in objects if own not in o]) + "\n")
        link[where] = "@" + os.path.join(self.folder, "objects")
        link[link.index("-o") + 1] = target
        subprocess.run([argument for argument in link if argument != "-g"], cwd=ROOT, check=True,
                       capture_output=True)

    @staticmethod
    def first_failure(path):
        """The line of a log that says that a test failed, or nothing."""
        with open(path, "rb") as log:
            found = re.search(rb"^.*(?:recorded an issue|Fatal error).*$", log.read(), re.M)
        return found[0] if found else b""

    @staticmethod
    def processes(session):
        """Those of a session, each with the processor's time that it and those it waited for have used."""
        found = {}
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                    fields = file.read().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session:
                found[int(name)] = sum(map(int, fields[11:15]))
        return found

    def test(self, suites, limit):
        """Runs suites: whether all tests pass, what came otherwise, and the processor's seconds that it took."""
        def bounded():
            os.setsid()
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
            # A mutant that never stops must not fill the machine.
            resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
        started = time.monotonic()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(os.path.join(self.folder, "log"), "w+", encoding="utf-8", errors="replace") as log:
            run = subprocess.Popen(
                [self.program, "--testing-library", "swift-testing", "--filter", suites], cwd=ROOT,
                stdout=log, stderr=subprocess.STDOUT, preexec_fn=bounded,
                env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
            # One test that fails is enough; the others need not end.
            failed, spent, moved = b"", None, started
            while (code := run.poll()) is None:
                failed = failed or self.first_failure(log.name)
                now, alive = time.monotonic(), self.processes(run.pid)
                if alive != spent:
                    spent, moved = alive, now
                # Where all wait for each other no processor's time passes.
                if failed or now - moved > 60 or now - started > 6 * limit:
                    for process in alive:
                        try:
                            os.kill(process, signal.SIGKILL)
                        except ProcessLookupError:
                            pass
                    run.wait()
                    break
                time.sleep(0.1)
            log.seek(0)
            text = log.read()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if code is None and not failed or code in (-signal.SIGXCPU, -signal.SIGKILL):
            return False, "time", took
        if code is not None and code < 0:
            return False, f"crash ({-code})", took
        if code == 0:
            passed = re.search(r"Test run with (\d+) tests?", text)
            assert passed and int(passed[1]) > 0, "no test was run:\n" + text[-2000:]
            return True, "", took
        failed = re.search(r"Test (?:case passing [^\n]*? to )?[\"`]?(.+?)[\"`]? (?:with \d+ test cases? )?"
                           r"(?:recorded an issue|failed)", text)
        return False, failed[1].strip('"') if failed else f"exit {code}", took


def equivalents():
    """(file, line of source, what was changed) -> reason."""
    if not os.path.exists(EQUIVALENT):
        return {}
    with open(EQUIVALENT, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return {tuple(row[:3]): row[3] for row in rows}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rooms", nargs="+", default=["Scoring", "StrictYAML"], choices=sorted(SUITES))
    options.add_argument("--files", nargs="+", help="only of files whose path has one of these in it")
    options.add_argument("--only", help="all mutants of FILE.swift:LINE and no others")
    options.add_argument("--scratch", default=os.path.join(ROOT, ".build-mutants"))
    options = options.parse_args()

    texts, chosen = {}, []
    for room in options.rooms:
        for folder, _, names in sorted(os.walk(os.path.join(ROOT, "Sources", room))):
            for name in sorted(names):
                path = os.path.join(folder, name)
                named = not options.files or any(part in path for part in options.files)
                if name.endswith(".swift") and named:
                    with open(path, encoding="utf-8") as file:
                        texts[path] = file.read()
                    chosen += [(room, path) + site for site in sites(path, texts[path])]
    total = len(chosen)
    if options.only:
        name, line = options.only.split(":")
        chosen = [c for c in chosen
                  if c[1].endswith("/" + name) and texts[c[1]].count("\n", 0, c[2]) + 1 == int(line)]
    else:
        random.Random(options.seed).shuffle(chosen)

    workshop = Workshop(options.scratch)
    known = equivalents()
    print(f"{total} places in {', '.join(options.rooms)}; seed {options.seed}", flush=True)
    tally = {"killed": 0, "survived": 0, "equivalent": 0, "no Swift": 0}
    started = time.monotonic()
    try:
        usual = {}
        for room in options.rooms:
            path = next((p for p in sorted(texts) if f"/Sources/{room}/" in p), None)
            if not path:
                continue
            assert workshop.build(room, path, texts[path]), f"{room} is not built as SwiftPM builds it:\n{workshop.said}"
            for suites in SUITES[room]:
                passes, reason, usual[room, suites] = workshop.test(suites, 600)
                assert passes, f"{suites} does not pass before anything is changed: {reason}"
        for room, path, start, end, replacement, what in chosen:
            if not options.only and tally["killed"] + tally["survived"] + tally["equivalent"] >= options.count:
                break
            text = texts[path]
            number = text.count("\n", 0, start) + 1
            source = text.split("\n")[number - 1].strip()
            place = f"{os.path.relpath(path, ROOT)}:{number}"
            if not workshop.build(room, path, text[:start] + replacement + text[end:]):
                tally["no Swift"] += 1
                continue
            fate, by = "survived", ""
            for suites in SUITES[room]:
                passes, reason, _ = workshop.test(suites, int(3 * usual[room, suites]) + 10)
                if not passes:
                    fate, by = "killed", reason
                    break
            key = (os.path.relpath(path, ROOT), source, what)
            if fate == "survived" and key in known:
                fate, by = "equivalent", known[key]
            tally[fate] += 1
            print(f"{fate:10} {place}\t{source}\t{what}\t{by}", flush=True)
    finally:
        workshop.close()
    counted = tally["killed"] + tally["survived"]
    share = 100 * tally["killed"] / counted if counted else 100
    print(f"{tally['killed']} of {counted} killed ({share:.1f} %), {tally['equivalent']} equivalent, "
          f"{tally['no Swift']} that are no Swift, in {time.monotonic() - started:.0f} s")
    return 1 if share < 90 else 0


if __name__ == "__main__":
    sys.exit(main())
