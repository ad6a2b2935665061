#!/usr/bin/env python3
"""Runs hrdd with the engines that people have: what the page on thousands of replies shows, and the Spark example.

Tests/Engines/run.py HRDD

The blocks of the page are run in their order, in one folder; a block whose program is not there is said and left out,
and so is Spark without pyspark or Java. `UPDATE_GOLDENS=1` writes what is printed now, and that run still fails.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PAGE = os.path.join(ROOT, "Sources/DueDiligence/DueDiligence.docc/ThousandsOfReplies.md")
TOOLS = ["sqlite3", "duckdb", "jq"]


def transcript(block, folder, environment):
    """The block as it is printed now."""
    lines = []
    for command in re.findall(r"^\$ (.*)$", block, re.M):
        done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        lines += ["$ " + command] + done.stdout.decode().splitlines()
    return "".join(line + "\n" for line in lines)


def page(folder, environment):
    """Whether every block of the page is what is printed."""
    with open(PAGE, encoding="utf-8") as file:
        text = file.read()
    shutil.copytree(os.path.join(ROOT, "examples"), os.path.join(folder, "examples"))
    same = True
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.M | re.S):
        missing = [tool for tool in TOOLS if re.search(rf"\b{tool} ", block) and not shutil.which(tool)]
        if missing:
            print(f"left out, there is no {missing[0]}: {block.splitlines()[0]}")
            continue
        now = transcript(block, folder, environment)
        if now != block:
            same = False
            print(f"The page says:\n{block}and printed is:\n{now}")
            text = text.replace("```console\n" + block, "```console\n" + now)
    if not same and os.environ.get("UPDATE_GOLDENS") == "1":
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write(text)
        print("recorded anew: read the difference before it is committed")
    return same


def spark(folder, hrdd, environment):
    """Whether Spark's parts, one after the other, are what one machine prints; `None` where it cannot be tried."""
    if subprocess.run([sys.executable, "-c", "import pyspark"], capture_output=True).returncode:
        print("left out, there is no pyspark: examples/spark/score.py")
        return None
    if not shutil.which("java"):
        print("left out, there is no Java: examples/spark/score.py")
        return None
    replies, out = os.path.join(folder, "answers"), os.path.join(folder, "out")
    subprocess.run([sys.executable, os.path.join(ROOT, "Tests/Benchmarks/corpus.py"), replies, "--files", "60"],
                   check=True)
    replies = os.path.join(replies, "000")
    with open(os.path.join(replies, "company-000030-refused.yaml"), "w", encoding="utf-8") as file:
        file.write("hrdd: answers/1\ncompany: Northfield (invented)\n")
    with open(os.path.join(replies, "company-000031-binary.yaml"), "wb") as file:
        file.write(b"hrdd: answers/1\ncompany: \xff\xfe\n")
    environment = dict(environment, PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    done = subprocess.run(
        [sys.executable, os.path.join(ROOT, "examples/spark/score.py"), replies, out],
        env=environment, capture_output=True, text=True)
    if done.returncode:
        print(done.stderr[-4000:])
        return False
    lines = b""
    for name in sorted(os.listdir(out)):
        if name.startswith("part-"):
            with open(os.path.join(out, name), "rb") as file:
                lines += file.read()
    lines = lines.splitlines(keepends=True)
    refused = [number for number, line in enumerate(lines) if line.startswith(b'{"schema":"hrdd/error/1"')]
    scored = b"".join(line for number, line in enumerate(lines) if number not in refused)
    alone = subprocess.run([hrdd, "assess", replies, "--format", "jsonl", "--jobs", "1"], capture_output=True)
    # Behind 29 files, and behind one more: "-" sorts before ".".
    same = scored == alone.stdout and refused == [29, 31] and len(lines) == 62
    print(f"Spark: {len(lines)} lines, {len(refused)} of them refusals; "
          + ("the same bytes as one machine" if same else f"NOT what one machine prints; refusals at {refused}"))
    return same


def main():
    hrdd = os.path.abspath(sys.argv[1])
    environment = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as programs:
        # Engines know it by its name, whatever the file is called.
        os.symlink(hrdd, os.path.join(programs, "hrdd"))
        environment["PATH"] = programs + os.pathsep + environment["PATH"]
        results = [page(folder, environment), spark(folder, hrdd, environment)]
    if False in results:
        raise SystemExit("an engine does not show what it should")


if __name__ == "__main__":
    main()
