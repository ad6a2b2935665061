"""Runs programs in turns and tells what each run took; and where the peers are installed."""

import json
import os
import statistics
import subprocess
import sys

MEASURE = None   # the built measure.c
AHEAD = []       # what puts a command ahead of all else that runs


class Program:
    """A command line, what is to be done before each run (untimed), whence its input comes and where its output goes."""

    def __init__(self, name, command, before=None, output="/dev/null", pinned=False, input="/dev/null"):
        self.name, self.command, self.before, self.output, self.input = name, command, before, output, input
        if pinned:
            self.command = ["taskset", "-c", str(max(os.sched_getaffinity(0)))] + command

    def run(self):
        if self.before:
            self.before()
        reading, writing = os.pipe()
        with open(self.output, "wb") as output, open(self.input, "rb") as input:
            process = subprocess.Popen(
                ["sh", "-c", f'exec "$@" 3>&{writing} {writing}>&-', "sh", *AHEAD, MEASURE, *self.command],
                stdin=input, stdout=output, stderr=subprocess.PIPE, pass_fds=(writing,))
            os.close(writing)
            error = process.stderr.read()
            with os.fdopen(reading, "rb") as told:
                text = told.read()
            process.wait()
        took = json.loads(text) if text else {"exit": 70}
        if took["exit"] != 0:
            raise SystemExit(f"{' '.join(self.command[:6])} … ended with {took['exit']}: {error.decode()[-2000:]}")
        return took


class Contest:
    """Programs that take turns, so that whatever else the machine does meets each of them alike."""

    def __init__(self, programs):
        self.programs = programs

    def run(self, turns, warm=True):
        """What each run took, by the program's name, after one run of each that does not count, unless `warm` is off."""
        seen = {program.name: [] for program in self.programs}
        for turn in range(-1 if warm else 0, turns):
            for program in self.programs:
                took = program.run()
                if turn >= 0:
                    seen[program.name].append(took)
        return seen


def go_ahead():
    """From now on what is measured runs in real time, where that is allowed: then everything else waits for it."""
    command = ["chrt", "-f", "10"]
    if subprocess.run(command + ["true"], stderr=subprocess.DEVNULL).returncode:
        return False
    AHEAD[:] = command
    return True


def median(runs, key="wall"):
    return statistics.median(run[key] for run in runs)


def environment(packages):
    """A Python environment with the packages, outside the repository; made once."""
    folder = os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "hrdd-peers")
    if not os.path.exists(os.path.join(folder, "bin", "python")):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [os.path.join(folder, "bin", "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run(pip + packages, check=True)
    return folder
