#!/usr/bin/env python3
"""Reads answer files of 25 KB with hrdd, to trees, and with libyaml's bare event loop in C (-O2), in turns.

Needs `cc` and libyaml's header (Debian: libyaml-dev). Prints MB/s of each turn, the medians and their ratio.
Exit 1 where hrdd is the slower one.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORDS = """we track audit findings yearly and publish the share of suppliers bound by the clause in our report of the
year which names the regions concerned and what came of each case workers were heard without managers present by an
organisation they chose the board discussed it twice a hotline is open in four languages""".split()


def answers(seed, size=25_000):
    """An answer file as an analyst would fill it in."""
    r = random.Random(seed)
    prose = lambda n: " ".join(r.choice(WORDS) for _ in range(n)).capitalize() + "."
    out = [
        "hrdd: answers/1", "questionnaire: al-oth-54-2021", "questionnaire-version: 5f0c2ab91e44   # written by `hrdd new`",
        "edition: 1", "company: Northfield Rail Components (invented)", "size: small", "basis: self-assessment",
        "as-of: 2026-03-01", "analyst: A. Reviewer", "answers:",
    ]
    length = sum(len(line) + 1 for line in out)
    number = 0
    while length < size:
        number += 1
        key = f"{r.choice(['leverage', 'monitoring', 'due-diligence', 'remedy'])}.{r.choice(WORDS)}.{r.choice(WORDS)}-{number}"
        kind = r.random()
        if kind < 0.4:
            part = [f"  {key}: {r.choice(['met', 'partly', 'not-met', 'not-disclosed', 'unknown'])}"]
        else:
            part = [f"  {key}:", f"    answer: {r.choice(['met', 'partly'])}", "    reason:", "    statement: |"]
            part += ["      " + prose(r.randint(8, 16)) for _ in range(r.randint(1, 3))]
            part += ["    evidence:", "      - kind: public-document", f"        title: Sustainability report {2020 + r.randrange(6)}",
                     "        url: https://northfield.example/sr25.pdf", f"        page: {r.randint(1, 90)}",
                     f'        quote: "{prose(r.randint(6, 14))}"']
            if kind > 0.8:
                part += ["    action: {owner: Purchasing, due: 2026-09-30, note: " + " ".join(r.choices(WORDS, k=4)) + "}"]
        out += part
        length += sum(len(line) + 1 for line in part)
    return "\n".join(out) + "\n"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--files", type=int, default=40)
    options.add_argument("--turns", type=int, default=7)
    options.add_argument("--seconds", type=float, default=0.5, help="of each program in each turn")
    options = options.parse_args()
    subprocess.run(["swift", "build", "-c", "release", "--product", "yaml-benchmark"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        events = os.path.join(folder, "libyaml-events")
        subprocess.run(["cc", "-O2", "-o", events, os.path.join(HERE, "libyaml-events.c"), "-lyaml"], check=True)
        paths = []
        for number in range(options.files):
            paths.append(os.path.join(folder, f"answers-{number}.yaml"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(answers(number))
        programs = {"hrdd": os.path.join(ROOT, ".build/release/yaml-benchmark"), "libyaml": events}
        rates = {name: [] for name in programs}
        for _ in range(options.turns):
            for name, program in programs.items():
                run = subprocess.run([program, str(options.seconds)] + paths, capture_output=True, text=True)
                if run.returncode:
                    raise SystemExit(f"{name}: {run.stdout}{run.stderr}")
                rates[name].append(float(run.stdout))
        size = sum(map(os.path.getsize, paths)) / len(paths)
    for name, values in rates.items():
        print(f"{name:8} {' '.join(f'{value:6.1f}' for value in values)}  median {statistics.median(values):6.1f} MB/s")
    ratio = statistics.median(rates["hrdd"]) / statistics.median(rates["libyaml"])
    print(f"{options.files} files of {size / 1000:.1f} KB: ratio {ratio:.2f}")
    sys.exit(0 if ratio >= 1 else 1)


if __name__ == "__main__":
    main()
