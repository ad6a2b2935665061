#!/usr/bin/env python3
"""The same job in compliance-trestle's Python API: reads and validates OSCAL assessment results, scores, writes Markdown.

score-with-trestle.py FOLDER CRITERIA.json OUT [PROCESSES]

Reading is trestle's `oscal_read`, which validates against its models; then come all its validators for the kind, as
`trestle validate` runs them. trestle has no score of its own, so that the weighted mean is taken here, in floating
point and without conditions, gains or ranges. The report, by trestle's `MDWriter`, has the score, a table of
principles, and each gap with its next step: a small part of what hrdd's report has. In every doubt the peer was
favoured: minified JSON, criteria prepared beforehand, fewer words to write.
"""

import glob
import json
import multiprocessing
import os
import pathlib
import sys

from trestle.core import validator_factory   # first: the validators import each other in a circle
from trestle.core.all_validator import AllValidator
from trestle.core.markdown.md_writer import MDWriter
from trestle.oscal.assessment_results import AssessmentResults

POINTS = {"met": 1.0, "partly": 0.5}
CAPS = {"internal-document": 0.75, "audit-or-certificate": 0.75, "public-document": 1.0, "stakeholder-account": 1.0,
        "independent-investigation": 1.0}
VALIDATE = AllValidator()
assert len(validator_factory.validator_factory.get_all()) > 1


def mean(pairs):
    weight = sum(pair[0] for pair in pairs)
    return 100 * sum(pair[0] * pair[1] for pair in pairs) / weight if weight else None


def report(path, criteria, out):
    results = AssessmentResults.oscal_read(pathlib.Path(path))
    if not VALIDATE.model_is_valid(results, True):
        raise SystemExit(f"{path}: {VALIDATE.error_msg()}")
    questions, principles, gaps = {}, {}, []
    for item in results.results[0].observations:
        props = {prop.name: prop.value for prop in item.props}
        if props["answer"] == "not-applicable":
            continue
        criterion = criteria[item.title]
        points = POINTS.get(props["answer"], 0.0) * CAPS.get(props.get("evidence"), 0.5)
        questions.setdefault(criterion["question"], []).append((criterion["weight"], points))
        for principle in {clause.split("(")[0] for clause in criterion["principles"]}:
            principles.setdefault(principle, []).append((criterion["weight"], points))
        if points < 1:
            gaps.append((criterion["weight"] * (1 - points), item, criterion, props["answer"]))
    scores = [mean(pairs) for pairs in questions.values()]
    name = pathlib.Path(path).stem
    writer = MDWriter(pathlib.Path(out) / f"{name}.md")
    writer.new_header(1, f"Gap analysis: {results.metadata.title}")
    writer.new_paraline(f"{sum(scores) / len(scores):.1f} of 100")
    writer.new_table([[key, f"{mean(pairs):.1f}"] for key, pairs in sorted(principles.items())], ["Principle", "Score"])
    writer.new_header(2, "Gaps")
    for _, item, criterion, state in sorted(gaps, key=lambda gap: -gap[0]):
        writer.new_header(3, criterion["text"])
        writer.new_paraline(f"Answered {state}: {item.description}")
        writer.new_paraline(f"Next: {criterion['next']}")
    writer.write_out()


def main():
    folder, listed, out = sys.argv[1:4]
    processes = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    with open(listed, encoding="utf-8") as file:
        criteria = json.load(file)
    tasks = [(path, criteria, out) for path in sorted(glob.glob(os.path.join(folder, "*.json")))]
    if processes == 1:
        for task in tasks:
            report(*task)
    else:
        with multiprocessing.Pool(processes) as pool:
            pool.starmap(report, tasks, chunksize=16)


if __name__ == "__main__":
    main()
