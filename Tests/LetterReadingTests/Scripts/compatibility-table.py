#!/usr/bin/env python3
"""Prints, or with --check compares, the table of Sources/LetterReading/Text/CompatibilityForms.swift.

The standard library offers no NFKC to packages, and the project uses no Foundation here. The table holds the
NFKC form of every single scalar below U+3100, of the Latin ligatures and of the small forms; full-width forms are a fixed
distance and stand in code. What is canonically composed needs no table: Swift strings compare that way.
"""
import pathlib, sys, unicodedata

ranges = [(0xA0, 0x3100), (0xFB00, 0xFB07), (0xFE10, 0xFE70), (0xFFE0, 0xFFE7)]
rows = []
for low, high in ranges:
    for c in range(low, high):
        if not unicodedata.decomposition(chr(c)).startswith("<"):
            continue
        form = unicodedata.normalize("NFKC", chr(c))
        rows.append(f"{c:X} " + " ".join(f"{ord(x):X}" for x in form))
out = []
line = "       "
for row in rows:
    if len(line) + len(row) + 2 > 108:
        out.append(line)
        line = "       "
    line += " " + row + ";"
out.append(line)
table = "\n".join(out)
if "--check" in sys.argv:
    root = pathlib.Path(__file__).resolve().parents[3]
    text = (root / "Sources/LetterReading/Text/CompatibilityForms.swift").read_text()
    body = text.split('"""')[1].strip("\n").rstrip()
    if body.split() != table.split():
        sys.exit("CompatibilityForms.swift differs from unicodedata " + unicodedata.unidata_version)
    print(f"{len(rows)} forms agree with unicodedata {unicodedata.unidata_version}")
else:
    print(table)
