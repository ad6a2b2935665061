#!/usr/bin/env python3
"""Looks in Chromium for what keeps people out of the pages that hrdd writes.

Tests/Engines/pages.py HRDD

Each page is shown light, dark and as narrow as a telephone. It must not be wider than that, and axe-core must find
nothing: the one in a package of PyPI. Without Chromium or a package index this is said and left out.
"""

import os
import shutil
import subprocess
import sys
import tempfile

from fetched import fetched

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "Tests/Form"))
import chromium  # noqa: E402

AXE = ("axe-playwright-python==0.1.8", "axe_playwright_python/axe.min.js", "84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc")
COMPARED = "evasive-reply.yaml paper-only.yaml small-supplier.yaml strong-company.yaml second-analyst.yaml"
PAGES = {
    "report.html": "assess evasive-reply.yaml -o report.html",
    "public.html": "assess strong-company.yaml --public -o public.html",
    "compare.html": f"compare {COMPARED} --register register.yaml -o compare.html",
    "agree.html": "agree evasive-reply.yaml second-analyst.yaml -o agree.html",
    "diff.html": "diff evasive-reply.yaml a-year-later.yaml -o diff.html",
    "note.html": "diff evasive-reply.yaml a-year-later.yaml --note -o note.html",
    "reports/index.html": "assess . --format html --register register.yaml -o reports",
    "form.html": "form al-oth-54-2021 -o form.html",
}
LOOK = """axe.run(document, {resultTypes: ["violations"]}).then(found => ({
    passes: found.passes.length,
    violations: found.violations.map(one => one.id + ": " + one.nodes.map(node => node.html.slice(0, 200)).join(" ")),
}))"""
VIEWS = {"light": (1280, False), "dark": (1280, True), "narrow": (360, False)}


def look(page, path, axe):
    """How many rules hold, and what is wrong."""
    page.open(path)
    page.run(axe + "; 0")
    found = page.run(LOOK)
    wide = page.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found["passes"], found["violations"] + ([f"it is {wide} pixels too wide"] if wide > 0 else [])


def main(hrdd):
    axe = fetched(*AXE)
    if axe is None:
        return
    axe = axe.decode()
    with tempfile.TemporaryDirectory() as folder:
        work = os.path.join(folder, "examples")
        shutil.copytree(os.path.join(ROOT, "examples"), work)
        for command in PAGES.values():
            subprocess.run([hrdd, *command.split(), "--questionnaire", "."], cwd=work, check=True, capture_output=True)
        bad = os.path.join(folder, "bad.html")
        with open(bad, "w", encoding="utf-8") as file:
            file.write("<html><body><img src=x><p style='width:2000px'>wide</p></body></html>")
        for view, (width, dark) in VIEWS.items():
            try:
                page = chromium.Page(width=width, dark=dark)
            except chromium.Missing as missing:
                return print(f"left out: {missing}")
            try:
                for name in PAGES:
                    passes, wrong = look(page, os.path.join(work, name), axe)
                    if wrong or not passes:
                        sys.exit(f"{name}, {view}: " + "\n".join(wrong))
                # Where nothing is ever wrong nothing was looked at.
                if len(look(page, bad, axe)[1]) < 2:
                    sys.exit(f"{view}: nothing is found on a page that is bad")
            finally:
                page.close()
            print(f"{view}: nothing wrong on {len(PAGES)} pages")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]))
