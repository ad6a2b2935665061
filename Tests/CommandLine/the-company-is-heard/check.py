# Right of reply: what the company says, and whether it agrees, is in every report, and confidential words in no public one.
import csv, io, subprocess

def run(*arguments):
    return subprocess.run(["hrdd", *arguments, "--questionnaire", "q.yaml"], stdout=subprocess.PIPE, check=True).stdout.decode()

def disagrees(text):
    rows = list(csv.DictReader(io.StringIO(text))) if text.startswith(("file,", "company,", "reply,")) else []
    if rows:
        return any(row.get("company_agrees") == "false" or row.get("disagrees_on") == "1" for row in rows)
    return any(word in text for word in ("disagrees", '"agrees": false', "agrees: false"))

def tell(name, text):
    marks = {"words": "overlooked" in text, "sealed": "Sealed" in text,
             "disagrees": disagrees(text)}
    print(name, *[mark for mark, holds in marks.items() if holds])

for public in [], ["--public"]:
    for format in "markdown", "html", "json", "csv", "sarif":
        tell(" ".join(["assess", format, *public]), run("assess", "2026.yaml", "--format", format, *public))
    for format in "markdown", "html", "json", "csv":
        tell(" ".join(["diff", format, *public]), run("diff", "2025.yaml", "2026.yaml", "--format", format, *public))
    for format in "markdown", "html", "json", "csv":
        tell(" ".join(["compare", format, *public]), run("compare", "2026.yaml", "other.yaml", "--format", format, *public))
for format in "markdown", "html", "json", "csv":
    tell(f"agree {format}", run("agree", "2026.yaml", "two.yaml", "--draws", "40", "--format", format))
run("agree", "2026.yaml", "two.yaml", "--draws", "40", "--merged", "merged.yaml")
tell("agree --merged", open("merged.yaml").read())
tell("diff --note", run("diff", "2025.yaml", "2026.yaml", "--note"))
tell("explain", run("explain", "2026.yaml", "leverage.terms.clause"))
