"""The peak of memory, at so many files and at ten times as many, in every form and with one job and with all."""

import json
import os
import shutil

from timing import Contest, Program

NOISE = 1.05   # how far two runs on the same files lie apart


def measure(bench):
    few = bench.corpus
    many = bench.answers(bench.options.files * 10)
    for name in forms(bench, few, 1):
        for jobs in (1, bench.cores):
            peaks = [peak(forms(bench, folder, jobs)[name]) for folder in (few, many)]
            bench.row(f"peak memory, {name}, {jobs} job{'s' if jobs > 1 else ''}",
                      f"{peaks[1]:.1f} MiB at {bench.options.files * 10:,} files",
                      f"{peaks[0]:.1f} MiB at {bench.options.files:,}", f"{peaks[1] / peaks[0]:.2f}",
                      "< 64 MiB, no more at ten times", max(peaks) < 64 and peaks[1] <= peaks[0] * NOISE)
    shutil.rmtree(many)


def forms(bench, folder, jobs):
    """Each way to assess a folder, as a program."""
    out, file = bench.path("out"), bench.path("out.jsonl")
    command = [bench.hrdd, "assess", "--jobs", str(jobs)]

    def anew():
        shutil.rmtree(out, ignore_errors=True)
        if os.path.exists(file):
            os.remove(file)

    program = lambda *arguments, **more: Program("hrdd", command + list(arguments), **more)
    return {
        "jsonl": program("--format", "jsonl", folder),
        "jsonl -o FILE": program("--format", "jsonl", folder, "-o", file, before=anew),
        "--jsonl-in": program("--jsonl-in", "--format", "jsonl", input=lines(bench, folder)),
        "csv": program("--format", "csv", folder),
        "sarif": program("--format", "sarif", folder),
        "markdown -o DIR": program(folder, "-o", out, before=anew),
        "markdown -o DIR, once more": program(folder, "-o", out),
    }


def peak(program):
    return Contest([program]).run(1, warm=False)["hrdd"][0]["peakKiB"] / 1024


def lines(bench, folder):
    """The folder as lines of JSON; made once."""
    target = folder + ".jsonl"
    if not os.path.exists(target):
        with open(target, "w", encoding="utf-8") as file:
            for where, _, names in os.walk(folder):
                for name in names:
                    path = os.path.join(where, name)
                    with open(path, encoding="utf-8") as source:
                        print(json.dumps({"path": path, "text": source.read()}), file=file)
    return target
