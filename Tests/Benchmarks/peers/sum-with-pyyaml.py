#!/usr/bin/env python3
"""The script that one would write without hrdd: reads answer files with PyYAML's C loader, sums points, prints a line each.

sum-with-pyyaml.py FOLDER [PROCESSES]

It does less than hrdd does: no criterion, key or value is checked, no weight or condition is known, no digest is
made, nothing says where an answer stands. `CSafeLoader` is the fastest that PyYAML has.
"""

import glob
import multiprocessing
import os
import sys

import yaml

POINTS = {"met": 1.0, "partly": 0.5}
CAPS = {"internal-document": 0.75, "audit-or-certificate": 0.75, "public-document": 1.0, "stakeholder-account": 1.0,
        "independent-investigation": 1.0}


def line(path):
    with open(path, "rb") as file:
        sheet = yaml.load(file, Loader=yaml.CSafeLoader)
    total = 0.0
    for value in sheet["answers"].values():
        if isinstance(value, dict):
            best = max((CAPS.get(item["kind"], 0.5) for item in value.get("evidence") or []), default=0.5)
            total += POINTS.get(value["answer"], 0.0) * best
        else:
            total += POINTS.get(value, 0.0) * 0.5
    return f"{os.path.basename(path)} {sheet['company']} {total:.2f}"


def main():
    folder, processes = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    paths = sorted(glob.glob(os.path.join(folder, "**", "*.yaml"), recursive=True))
    if processes == 1:
        for path in paths:
            print(line(path))
    else:
        with multiprocessing.Pool(processes) as pool:
            for text in pool.imap(line, paths, chunksize=16):
                print(text)


if __name__ == "__main__":
    main()
