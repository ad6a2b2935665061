#!/usr/bin/env python3
"""python3 schemas.py HRDD: what people write is accepted by the schemas, and ten planted mistakes are refused by
the schema and by `hrdd check` alike. Needs jsonschema and PyYAML."""

import functools
import glob
import json
import os
import subprocess
import sys
import tempfile

import jsonschema

import core_yaml

REPOSITORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
HRDD = "hrdd"

SOUND = """hrdd: answers/1
questionnaire: al-oth-54-2021
edition: 1
company: Northfield Rail Components (invented)
size: small
basis: self-assessment
as-of: 2026-03-01
involvement:
  - {impact: transferred workers, claim: directly-linked, evidence: [{kind: public-document, title: List, page: 3}]}
answers:
  leverage.minorities.danger-weighed:
    answer: partly
    statement: {text: We asked., confidential: true}
    evidence: [{kind: reply, lines: 12-19, date: 2025}]
    action: {owner: Purchasing, due: 2026-09-30}
  leverage.minorities.reached:
  leverage.steps.taken: met
"""

# What is wrong, and what stands in the place of what.
PLANTED = [
    ("a word that is no answer", "taken: met", "taken: mett"),
    ("not applicable where the criterion is for everybody", "taken: met", "taken: {answer: not-applicable, reason: None}"),
    ("not applicable without a reason", "reached:\n", "reached: not-applicable\n"),
    ("not applicable with a blank reason", "reached:\n", "reached: {answer: not-applicable, reason: }\n"),
    ("a criterion that is not asked", "leverage.steps.taken: met", "leverage.steps.took: met"),
    ("a key that no answer has", "    statement:", "    statment:"),
    ("a basis that is none", "self-assessment", "self assessment"),
    ("a day that is none", "as-of: 2026-03-01", "as-of: 2026-13-01"),
    ("evidence of no kind", "{kind: reply, ", "{"),
    ("an address that is none", "title: List,", "url: northfield.example/list.pdf,"),
    ("a mark that is neither true nor false", "confidential: true", "confidential: yes"),
    ("a reply where there is none to be had", "basis: self-assessment", "basis: self-assessment\nreply: refused"),
    ("another questionnaire", "questionnaire: al-oth-54-2021", "questionnaire: al-oth-54-2020"),
    ("lines that run backwards or are none", "lines: 12-19", "lines: twelve"),
    ("a list for a word", "size: small", "size: [small]"),
]


def hrdd(*arguments):
    return subprocess.run([HRDD, *arguments], capture_output=True, text=True, check=False)


@functools.cache
def validator(*arguments):
    schema = json.loads(hrdd("schema", *arguments).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def complaints(path, *arguments):
    return [f"{list(error.absolute_path)}: {error.message[:200]}"
            for error in validator(*arguments).iter_errors(core_yaml.load(path))]


def main():
    wrong = []

    def expect_accepted(path, *arguments):
        for complaint in complaints(path, *arguments)[:3]:
            wrong.append(f"{os.path.basename(path)} by the schema of {' '.join(arguments)}: {complaint}")

    count = 0
    with tempfile.TemporaryDirectory() as folder:
        ids = [line.split()[0] for line in hrdd("list").stdout.splitlines() if line[:1].islower()]
        ids = [name for name in ids if hrdd("schema", "answers", name).returncode == 0]
        for name in ids:
            for extra in ([], ["--core"]):
                path = os.path.join(folder, "template.yaml")
                hrdd("new", name, *extra, "--force", "-o", path)
                expect_accepted(path, "answers", name)
                expect_accepted(path, "answers")
                count += 2
        files = [os.path.join(root, name) for part in ("questionnaires", "examples")
                 for root, _, names in os.walk(os.path.join(REPOSITORY, part)) for name in names if name.endswith(".yaml")]
        for path in sorted(files):
            with open(path, encoding="utf-8") as file:
                kind = next((line for line in file if line.startswith("hrdd:")), "").strip()[6:].split("/")[0]
            if kind and hrdd("schema", kind).returncode == 0:
                expect_accepted(path, kind)
                count += 1
        path = os.path.join(folder, "answers.yaml")

        def verdicts(text):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return (bool(complaints(path, "answers", "al-oth-54-2021")), hrdd("check", path).returncode)

        if verdicts(SOUND) != (False, 0):
            wrong.append(f"the sound file: {verdicts(SOUND)} {hrdd('check', path).stderr}")
        for name, old, new in PLANTED:
            if SOUND.count(old) < 1:
                wrong.append(f"{name}: nothing to plant it in")
            elif verdicts(SOUND.replace(old, new, 1)) != (True, 2):
                wrong.append(f"{name}: refused by the schema {verdicts(SOUND.replace(old, new, 1))[0]}, "
                             f"check ends with {verdicts(SOUND.replace(old, new, 1))[1]}")
    for line in wrong:
        print(line)
    print(f"{count} files accepted, {len(PLANTED)} mistakes refused twice" if not wrong else f"{len(wrong)} failures")
    return 1 if wrong else 0


if __name__ == "__main__":
    HRDD = os.path.abspath(sys.argv[1])
    sys.exit(main())
