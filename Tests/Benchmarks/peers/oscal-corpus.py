#!/usr/bin/env python3
"""Turns answer files into OSCAL assessment results of the same size, for compliance-trestle; and the criteria into JSON.

oscal-corpus.py FROM-FOLDER TO-FOLDER QUESTIONNAIRE CRITERIA.json

An answer becomes an observation: the criterion is its title, state and best evidence are properties, the statement is
its description. The statements are cut so that each document has about as many bytes as the answer file; the
JSON is minified, which trestle reads much faster than YAML.
"""

import glob
import json
import os
import sys
import uuid

import yaml

GRADES = ["reply", "internal-document", "audit-or-certificate", "public-document", "stakeholder-account",
          "independent-investigation"]
SPACE = uuid.UUID("12345678-1234-5678-1234-567812345678")


def observation(name, key, value, room):
    value = value if isinstance(value, dict) else {"answer": value}
    kinds = [item["kind"] for item in value.get("evidence") or []]
    props = [{"name": "answer", "value": value["answer"]}]
    if kinds:
        props.append({"name": "evidence", "value": max(kinds, key=GRADES.index)})
    text = " ".join((value.get("statement") or value.get("reason") or "-").split())
    return {"uuid": identifier(name, key), "title": key, "description": text[:max(room, 1)], "props": props,
            "methods": ["EXAMINE"], "collected": "2026-03-01T00:00:00Z"}


def identifier(*parts):
    """A UUID of version 5: trestle takes versions 4 and 5 only."""
    return str(uuid.uuid5(SPACE, "/".join(parts)))


def document(name, sheet, room):
    observations = [observation(name, key, value, room) for key, value in sheet["answers"].items()]
    result = {"uuid": identifier(name, "result"), "title": sheet["company"], "description": "Answers",
              "start": "2026-03-01T00:00:00Z", "observations": observations,
              "reviewed-controls": {"control-selections": [{"include-all": {}}]}}
    return {"assessment-results": {
        "uuid": identifier(name), "results": [result], "import-ap": {"href": "#plan"},
        "metadata": {"title": sheet["company"], "last-modified": "2026-03-01T00:00:00Z", "version": "1",
                     "oscal-version": "1.1.2"}}}


def main():
    source, target, questionnaire, criteria = sys.argv[1:]
    for path in sorted(glob.glob(os.path.join(source, "**", "*.yaml"), recursive=True)):
        with open(path, "rb") as file:
            data = file.read()
        sheet = yaml.load(data, Loader=yaml.CSafeLoader)
        name = os.path.splitext(os.path.basename(path))[0]
        for room in (400, 200, 150, 100, 70, 50, 35, 25, 15, 8, 4, 1):
            text = json.dumps(document(name, sheet, room), separators=(",", ":"), ensure_ascii=False).encode()
            if len(text) <= len(data):
                break
        with open(os.path.join(target, name + ".json"), "wb") as file:
            file.write(text)
    stages = {"commitment": 1, "process": 2, "outcome": 3}
    with open(questionnaire, "rb") as file:
        tree = yaml.load(file, Loader=yaml.CSafeLoader)
    found = {}
    for question in tree["questions"] + [{"number": "annex", "asks": tree["annex"]["asks"]}]:
        for ask in question["asks"]:
            for item in ask["criteria"]:
                found[item["id"]] = {
                    "question": str(question["number"]), "text": item["text"], "next": item["next-step"],
                    "principles": item["principles"], "weight": int(item["weight"]) * stages[item["stage"]]}
    with open(criteria, "w", encoding="utf-8") as file:
        json.dump(found, file)


if __name__ == "__main__":
    main()
