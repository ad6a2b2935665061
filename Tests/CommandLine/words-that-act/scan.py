# Somebody else's file and file name steer no terminal, forge no line of a log and turn no reading order.
import os, subprocess

name = "d/x\x1b[31m\n::error::forged\u202e.yaml"
os.mkdir("d")
with open("hostile.yaml") as file:
    text = file.read()
with open(name, "w") as file:
    file.write(text)
with open("other.yaml", "w") as file:
    file.write(text.replace("answer: met", "answer: partly").replace("2026-03-01", "2025-03-01"))
with open("broken.yaml", "w") as file:
    file.write(text.replace("answer: met", 'answer: "m\\u001b[31met\\n::error::forged\\u202e"'))

ACTING = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x061C, 0x2028, 0x2029, 0xFEFF}

def acting(text, bidirectional=True):
    return sorted({f"U+{ord(c):04X}" for c in text if ord(c) < 32 and c not in "\n\t" or 0x7F <= ord(c) < 0xA0
                   or bidirectional and ord(c) in ACTING})

def run(*arguments, bidirectional=True, ends=""):
    done = subprocess.run(["hrdd", *arguments], capture_output=True)
    found = acting(done.stdout.decode().replace(ends, "") if ends else done.stdout.decode(), bidirectional)
    found += acting(done.stderr.decode())
    # A table keeps the line ends of its texts: it belongs into a file, not into the log of a build.
    said = done.stderr if "csv" in arguments else done.stdout + done.stderr
    forged = [line for line in said.decode().split("\n") if line.startswith("::error::")]
    print(done.returncode, " ".join(a if a.isascii() and a.isprintable() else "NAME" for a in arguments), found + forged)

q = ("--questionnaire", "q.yaml")
for path in ("hostile.yaml", name, "broken.yaml"):
    for kind in ("text", "json", "github"):
        run("check", path, *q, "--diagnostics", kind, bidirectional=kind != "json")
for form in ("markdown", "html", "sarif"):
    run("assess", "hostile.yaml", *q, "--format", form)
run("assess", name, *q, "--format", "csv", ends="\r\n")
# JSON is for programs: controls are escaped in it, and letters stay as they are.
run("assess", name, *q, "--format", "json", bidirectional=False)
run("assess", "d", *q, "--format", "jsonl", bidirectional=False)
run("assess", "d", *q, "-o", "out")
print(acting(open("out/index.md").read()))
run("explain", "hostile.yaml", *q, "leverage.terms.clause")
run("explain", "hostile.yaml", *q, name)
run("diff", "other.yaml", "hostile.yaml", *q)
run("diff", "other.yaml", "hostile.yaml", *q, "--note")
run("agree", "other.yaml", "hostile.yaml", *q)
run("compare", "other.yaml", "hostile.yaml", *q)
run("reply", "hostile.yaml", *q)
run(name)
run("assess", name + "x")
