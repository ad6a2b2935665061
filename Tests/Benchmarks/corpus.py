#!/usr/bin/env python3
"""Writes answer files of invented companies, of about 25 KB each, for measuring: the same bytes for the same seed.

Each answers every criterion of the union questionnaire the way analysts do: states, statements, quoted evidence
of every kind, reasons, actions, comments, plain and quoted and block text, some of it not ASCII.
"""

import argparse
import os
import random
import re

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
QUESTIONNAIRE = "ungp-letters"

WORDS = """we track audit findings yearly and publish the share of suppliers bound by the clause in our report of the
year which names the regions concerned and what came of each case workers were heard without managers present by an
organisation they chose the board discussed it twice a hotline is open in four languages São Paulo Köln Đà Nẵng
purchases of goods from sites that nobody independent could visit are listed apart with their value""".split()
NAMES = "Harrow Quill Veridian Brightwater Northfield Alder Castell Dunmore Elmhurst Farrow Gantry Holm".split()
TRADES = "Rail Textiles Optics Foundry Coatings Cables Bearings Mouldings Circuits Footwear Glass Pumps".split()
KINDS = ["reply", "internal-document", "audit-or-certificate", "public-document", "stakeholder-account",
         "independent-investigation"]
STATES = ["met", "partly", "not-met", "declined", "not-disclosed", "unknown"]
SHARES = [22, 28, 20, 3, 17, 10]


def criteria():
    """The criteria's ids, and of those that may be not applicable which they are."""
    ids, optional, current = [], set(), None
    with open(os.path.join(ROOT, "questionnaires", QUESTIONNAIRE + ".yaml"), encoding="utf-8") as file:
        for line in file:
            found = re.match(r"\s+- id: ([a-z0-9-]+(?:\.[a-z0-9-]+){2,})\s*$", line)
            if found:
                current = found[1]
                ids.append(current)
            elif current and re.match(r"\s+not-applicable:\s*$", line):
                optional.add(current)
    return ids, optional


def prose(r, count):
    text = " ".join(r.choices(WORDS, k=count))
    return text[0].upper() + text[1:] + "."


def evidence(r, host, kind):
    lines = [f"      - kind: {kind}", f"        title: Sustainability report {2019 + r.randrange(7)}"]
    if kind in ("public-document", "independent-investigation"):
        lines.append(f"        url: https://{host}.example/reports/{r.randrange(100)}.pdf")
    first, last = r.randint(1, 20), r.randint(21, 90)
    lines.append(f"        page: {last}" if r.random() < 0.8 else f"        lines: {first}-{last}")
    if r.random() < 0.05:
        lines.append("        confidential: true")
    if r.random() < 0.5:
        lines.append(f'        quote: "{prose(r, r.randint(5, 12))}"')
    return lines


def statement(r, lines):
    """A statement in one of the ways that a text is written."""
    chance = r.random()
    if chance < 0.55:
        return ["    statement: |"] + ["      " + prose(r, r.randint(9, 15)) for _ in range(r.randint(1, lines))]
    if chance < 0.62:
        return ["    statement: >-"] + ["      " + prose(r, r.randint(9, 15)) for _ in range(r.randint(1, lines))]
    if chance < 0.67:
        return [f"    statement: 'The owner''s words: {prose(r, 10)}'"]
    return ["    statement: " + (prose(r, 12) if chance < 0.82 else f'"{prose(r, 12)}"')]


INVOLVEMENT = [
    ["involvement:", "  - impact: Transferred workers at a second-tier coating plant", "    claim: directly-linked",
     "    evidence: [{kind: public-document, title: Supplier list 2025, page: 3}]"],
    ["involvement: unknown"],
    ["involvement: contributed"],
    ["involvement:", "  - impact: Passports held at a supplier's hostel", "    claim: contributed",
     "    evidence: [{kind: independent-investigation, title: Report of the labour inspectorate, page: 12}]"],
]


def answer(r, key, host, optional, size):
    """One answer; `size` is the number of lines that its statement has on average."""
    if key in optional and r.random() < 0.15:
        return [f"  {key}:", "    answer: not-applicable", "    reason: We have none of the kind that it asks of."]
    state = r.choices(STATES, SHARES)[0]
    if r.random() < 0.30:
        return [f"  {key}: {state}" + ("   # see the note of the second reading" if r.random() < 0.1 else "")]
    lines = [f"  {key}:", f"    answer: {state}"]
    lines += statement(r, size)
    if state in ("met", "partly"):
        if r.random() < 0.15:
            year = 2019 + r.randrange(7)
            lines.append(f"    evidence: [{{kind: {r.choice(KINDS)}, title: Supplier list {year}, page: 3}}]")
        else:
            lines.append("    evidence:")
            for _ in range(r.randint(1, 2)):
                lines += evidence(r, host, r.choice(KINDS))
        if state == "partly" and r.random() < 0.3:
            lines.append(f"    action: {{owner: Purchasing, due: 2027-0{r.randint(1, 9)}-28, note: {prose(r, 6)}}}")
    elif r.random() < 0.06:
        lines += ["    company-comment:", f"      agrees: {r.choice(['true', 'false'])}", f"      text: {prose(r, 14)}"]
    return lines + [""]


def company(r, number):
    return f"{r.choice(NAMES)} {r.choice(TRADES)} {number} (invented)"


def answers(seed, number, size=27_600):
    """The text of one answer file."""
    r = random.Random(f"{seed}/{number}")
    name = company(r, number)
    host = name.split()[0].lower()
    ids, optional = criteria.found
    out = ["hrdd: answers/1", f"questionnaire: {QUESTIONNAIRE}", "edition: 1", f"company: {name}",
           f"size: {r.choice(['small', 'medium', 'large'])}",
           f"basis: {r.choice(['self-assessment', 'published-reply', 'public-record'])}",
           f"as-of: 2026-0{r.randint(1, 9)}-01", "analyst: A. Reviewer"]
    out += r.choice(INVOLVEMENT) + ["", "answers:", ""]
    total = sum(len(line.encode()) + 1 for line in out)
    for index, key in enumerate(ids):
        left = (size - total) / (len(ids) - index)
        part = answer(r, key, host, optional, 1 if left < 180 else 2 if left < 260 else 4)
        out += part
        total += sum(len(line.encode()) + 1 for line in part)
    return "\n".join(out) + "\n"


def write(folder, count, seed=1, size=27_600):
    """Writes so many files, in folders of 1,000, and gives their bytes together."""
    criteria.found = criteria()
    total = 0
    for number in range(1, count + 1):
        place = os.path.join(folder, f"{(number - 1) // 1000:03}")
        os.makedirs(place, exist_ok=True)
        data = answers(seed, number, size).encode()
        total += len(data)
        with open(os.path.join(place, f"company-{number:06}.yaml"), "wb") as file:
            file.write(data)
    return total


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder")
    options.add_argument("--files", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--size", type=int, default=27_600, help="bytes of a file, about")
    options = options.parse_args()
    total = write(options.folder, options.files, options.seed, options.size)
    print(f"{options.files} files, {total / options.files / 1000:.1f} KB each, in {options.folder}")


if __name__ == "__main__":
    main()
