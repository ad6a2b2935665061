#!/usr/bin/env python3
"""Holds the YAML reader against libyaml: what hrdd accepts must be the same tree with the same texts.

Documents are generated, and mutated from the project's own files, from a seed that is printed. Each goes to
`yaml-events`; each that is accepted there is read by libyaml as well (PyYAML's C loader, as BaseLoader), and the
two trees are compared text by text. What hrdd refuses is never a difference: refusing is its right.

Exit 0: no difference. 1: a difference, printed with the document. 3: PyYAML with libyaml is not installed.
"""

import argparse
import glob
import os
import random
import struct
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor

try:
    import yaml
    from yaml import CBaseLoader
except ImportError:
    print("PyYAML with libyaml is not installed: nothing was compared", file=sys.stderr)
    sys.exit(3)

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BATCH = 500

TOKENS = [
    "a", "b", "key", "x y", "é", "“", "\u00a0", "\U0001f600", "1", "0.5", "null", "~", "<<", "=",
    ": ", ":", " :", "- ", "-", "? ", "?", " #", "#", "# c", ",", ", ", "[", "]", "{", "}", "[]", "{}", "[a, b]",
    "{a: b}", '"', "'", '"a"', "'a'", '"a": ', "''", '\\"', "\\", "\\n", "\\x41", "\\\n", "|", ">", "|-", ">-", "|+",
    ">+", "|2", ">1", "|\n", ">\n", "|+\n", "&a ", "*a", "!t ", "%", "@", "`", "---", "--- ", "...", "---\n", " ", "  ",
    "    ", "\t", "\n", "\n", "\n", "\n ", "\n  ", "\n    ", "\n- ", "\n  - ", "\n\n", "\r\n", "\r", "\na: ", "\n  a: ",
    "\n# c\n", "\ufeff", "\u2028", "\u0085", "\0",
]


def project_texts():
    """The files of the project, and the seeds beside this script."""
    patterns = ["questionnaires/**/*.yaml", "examples/**/*.yaml", "Tests/Fuzz/seeds/*"]
    texts = []
    for pattern in patterns:
        for path in sorted(glob.glob(os.path.join(ROOT, pattern), recursive=True)):
            with open(path, encoding="utf-8") as file:
                texts.append(file.read())
    return texts


class Source:
    """An endless seeded stream of documents."""

    def __init__(self, seed, texts):
        self.random = random.Random(seed)
        self.lines = [text.split("\n") for text in texts]
        self.whole = [text for text in texts if len(text) < 1500]

    def document(self):
        kind = self.random.random()
        if kind < 0.25:
            text = self.tokens()
        elif kind < 0.55:
            text = self.grown(0, self.random.randint(1, 4))
            text = self.mutated(text) if self.random.random() < 0.6 else text
        else:
            text = self.excerpt()
            text = self.mutated(text) if self.random.random() < 0.8 else text
        return text.encode("utf-8")

    def tokens(self):
        return "".join(self.random.choices(TOKENS, k=self.random.randint(1, 18)))

    def excerpt(self):
        """Some lines of a file, shifted to the left as far as the least indented one allows."""
        r = self.random
        if self.whole and r.random() < 0.3:
            return r.choice(self.whole)
        lines = r.choice(self.lines)
        start = r.randrange(len(lines))
        part = lines[start : start + r.randint(1, 14)]
        margin = min((len(l) - len(l.lstrip(" ")) for l in part if l.strip()), default=0)
        part = [l[margin:] for l in part]
        if r.random() < 0.5:
            # Long texts say the same as short ones.
            part = [l if len(l) < 60 else l[: r.randint(20, 60)] for l in part]
        return "\n".join(part) + r.choice(["\n", "\n", "\n", "", "\n\n", "\n  "])

    def grown(self, column, depth):
        """A document that is mostly of the subset, in an odd layout."""
        r = self.random
        margin = " " * column
        kind = r.random()
        if depth == 0 or kind < 0.15:
            return self.scalar(column) + "\n"
        out = []
        step = r.choice([1, 2, 2, 2, 4])
        if kind < 0.45:
            for number in range(r.randint(1, 3)):
                out.append(("" if number == 0 else margin) + "-")
                choice = r.random()
                if choice < 0.15:
                    out.append("\n")
                elif choice < 0.3:
                    out.append("\n" + " " * (column + step) + self.grown(column + step, depth - 1))
                else:
                    gap = r.choice([1, 1, 1, 2, 3])
                    out.append(" " * gap + self.grown(column + 1 + gap, depth - 1))
        else:
            for number in range(r.randint(1, 3)):
                key = r.choice(["a", "b", "c d", '"q"', "'it''s'", "é", "k-1", "x:y", "n#", "1"]) + str(number) * 2
                if key[0] in "\"'":
                    key = key[0] + key[-2:] + key[1:-2]
                out.append(("" if number == 0 else margin) + key + r.choice(["", "", "", " "]) + ":")
                choice = r.random()
                if choice < 0.1:
                    out.append("\n")
                elif choice < 0.4:
                    out.append(r.choice(["\n", "\n", " # c\n", "\n\n"]))
                    child = column if r.random() < 0.2 else column + step
                    text = self.grown(child, depth - 1)
                    if child == column and not text.startswith("-"):
                        child += step
                        text = self.scalar(child) + "\n"
                    out.append(" " * child + text)
                else:
                    out.append(" " + self.scalar(column + 1) + "\n")
            if r.random() < 0.1:
                out.append(margin + "# c\n")
        return "".join(out)

    def scalar(self, column):
        r = self.random
        margin = " " * (column + r.choice([0, 1, 1, 2]))
        word = lambda: r.choice(["a", "b c", "d", "x:y", "#no", "it's", "é", "-", "- e", "12", "  f", ",", "\\", "%"])
        kind = r.random()
        if kind < 0.3:
            return r.choice(["a", "b c", "x:y", "a#b", "12", "null", "-1", "a  b", "http://x/?a=b"]) + r.choice(["", " ", " # c"])
        if kind < 0.45:
            return "a" + "".join(r.choice(["\n", "\n\n", "  \n"]) + margin + word() for _ in range(r.randint(1, 3)))
        if kind < 0.65:
            quote = r.choice("\"'")
            body = "".join(
                r.choice([word(), " ", "\n" + margin, "\n\n" + margin, "''" if quote == "'" else "\\t", " ", "\\\n" + margin])
                for _ in range(r.randint(0, 6))
            )
            if quote == '"':
                return '"' + body.replace('"', "").replace("\\", "\\\\" if r.random() < 0.5 else "\\") + '"'
            return "'" + body.replace("it's", "x") + "'"
        if kind < 0.85:
            header = r.choice("|>") + r.choice(["", "-", "+", "2", "1-", "+2", " # c", "", ""])
            lines = [r.choice(["", "", " ", "   "]) + (margin if r.random() < 0.85 else " " * r.randint(0, 6)) + word() if r.random() < 0.75
                     else " " * r.choice([0, 0, column, column + 1, column + 3]) for _ in range(r.randint(0, 5))]
            return header + "\n" + "\n".join(lines)
        return self.flow(r.randint(0, 3))

    def flow(self, depth):
        r = self.random
        gap = lambda: r.choice(["", "", " ", "\n ", "\n   ", " # c\n "])
        leaf = lambda: r.choice(["a", "b c", '"q"', "'s'", "x:y", "-1", "a\n b", "[]", "{}", '"a\n  b"', "é", "a?b"])
        if depth == 0:
            return leaf()
        items = [self.flow(depth - 1) for _ in range(r.randint(0, 3))]
        if r.random() < 0.5:
            body = ",".join(gap() + item + gap() for item in items)
            return "[" + body + r.choice(["", "", "," if items else ""]) + gap() + "]"
        pairs = []
        for number, item in enumerate(items):
            key = r.choice(["k%d", '"k%d"', "'k%d'", "k %d"]) % number
            pairs.append(gap() + key + r.choice([": ", ": ", " : ", ":", ":\n  ", ""]) + item + gap())
        return "{" + ",".join(pairs) + r.choice(["", "", "," if items else ""]) + "}"

    def mutated(self, text):
        r = self.random
        for _ in range(r.choice([1, 1, 1, 2, 2, 3, 5])):
            kind = r.random()
            at = r.randint(0, len(text))
            if kind < 0.4:
                text = text[:at] + r.choice(TOKENS) + text[at:]
            elif kind < 0.55:
                text = text[:at] + text[at + r.randint(1, 3) :]
            elif kind < 0.6:
                text = text[:at]
            else:
                lines = text.split("\n")
                line = r.randrange(len(lines))
                if kind < 0.72:
                    lines[line] = " " * r.randint(1, 3) + lines[line]
                elif kind < 0.84:
                    cut = min(r.randint(1, 3), len(lines[line]) - len(lines[line].lstrip(" ")))
                    lines[line] = lines[line][cut:]
                elif kind < 0.88:
                    lines.insert(line, r.choice(["", " ", "    ", "# c", "  # c", r.choice(lines)]))
                elif kind < 0.92:
                    del lines[line]
                elif kind < 0.94:
                    other = r.randrange(len(lines))
                    lines[line], lines[other] = lines[other], lines[line]
                elif kind < 0.96:
                    lines[line] = lines[line] + r.choice([" ", "  ", "\t", " # c", "\r"])
                elif kind < 0.98 and line + 1 < len(lines):
                    lines[line] += lines.pop(line + 1)
                else:
                    return "\r\n".join(lines)
                text = "\n".join(lines)
        return text


def answers(tool, documents):
    """What `yaml-events` says of each document."""
    data = b"".join(struct.pack("<I", len(d)) + d for d in documents)
    run = subprocess.run([tool], input=data, capture_output=True)
    if run.returncode != 0:
        raise SystemExit(f"yaml-events ended with {run.returncode}")
    out, at, result = run.stdout, 0, []
    while at < len(out):
        (length,) = struct.unpack_from("<I", out, at)
        result.append(out[at + 4 : at + 4 + length])
        at += 4 + length
    if len(result) != len(documents):
        raise SystemExit(f"{len(documents)} documents and {len(result)} answers")
    return result


def tree(node, out):
    """libyaml's tree in the words of `yaml-events`."""
    if isinstance(node, yaml.ScalarNode):
        text = node.value.encode("utf-8", "surrogatepass")
        out.append(b"N" if not text and node.style not in ("'", '"', "|", ">") else b"T%d %s" % (len(text), text))
    elif isinstance(node, yaml.SequenceNode):
        out.append(b"S%d " % len(node.value))
        for item in node.value:
            tree(item, out)
    else:
        out.append(b"M%d " % len(node.value))
        for key, value in node.value:
            tree(key, out)
            tree(value, out)


def libyaml(document):
    loader = CBaseLoader(document)
    try:
        node = loader.get_single_node()
        out = [b"A"]
        if node is not None:
            tree(node, out)
        return b"".join(out)
    except yaml.YAMLError as error:
        return b"error: " + str(error).replace("\n", " ").encode()
    finally:
        loader.dispose()


def run(job):
    """Compares `count` documents of one seed; gives the number accepted and the differences."""
    tool, seed, count, texts = job
    source = Source(seed, texts)
    accepted, differences = 0, []
    while count > 0:
        batch = [source.document() for _ in range(min(BATCH, count))]
        count -= len(batch)
        for document, answer in zip(batch, answers(tool, batch)):
            if answer[:1] != b"A":
                continue
            accepted += 1
            other = libyaml(document)
            if other != answer:
                differences.append((document, answer, other))
    return accepted, differences


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tool", default=os.path.join(ROOT, ".build/release/yaml-events"))
    options.add_argument("--count", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=os.cpu_count())
    options = options.parse_args()
    if not os.access(options.tool, os.X_OK):
        raise SystemExit(f"{options.tool} is not built: swift build -c release --product yaml-events")
    texts = project_texts()
    share = 20_000
    jobs = []
    for number, start in enumerate(range(0, options.count, share)):
        jobs.append((options.tool, f"{options.seed}-{number}", min(share, options.count - start), texts))
    began = time.time()
    accepted, differences = 0, []
    with ProcessPoolExecutor(options.jobs) as pool:
        for part, found in pool.map(run, jobs):
            accepted += part
            differences += found
            if len(differences) >= 20:
                break
    seconds = time.time() - began
    for document, answer, other in differences[:20]:
        print(f"input   {document!r}\nhrdd    {answer!r}\nlibyaml {other!r}\n")
    print(
        f"seed {options.seed}: {options.count} documents, {accepted} accepted, {len(differences)} read otherwise, "
        f"{seconds:.0f} s, {options.count / seconds:.0f} a second"
    )
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
