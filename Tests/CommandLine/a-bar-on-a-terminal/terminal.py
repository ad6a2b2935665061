# While fifty files or more are worked on a person sees a bar; it is gone at the end, and is in no file.
import os, pty

os.mkdir("in")
for number in range(60):
    with open(f"in/{number}.yaml", "w") as file:
        file.write("hrdd: answers/1\nquestionnaire: sample\nbasis: self-assessment\nas-of: 2026-03-01\n"
                   f"company: Company {number} (invented)\nanswers: {{leverage.terms.clause: met}}\n")

def run(*arguments):
    child, terminal = pty.fork()
    if child == 0:
        os.execvp("hrdd", ["hrdd", *arguments])
    said = b""
    try:
        while piece := os.read(terminal, 4096):
            said += piece
    except OSError:
        pass
    os.waitpid(child, 0)
    return said.decode()

said = run("assess", "in", "--questionnaire", "q.yaml", "-o", "out")
bars = [part for part in said.split("\r") if "█" in part or "░" in part]
print("last:", bars[-1])
print("every bar is of one length:", {part.count("█") + part.count("░") for part in bars})
print("cleared before the last words:", "\r\x1b[K" in said and "█" not in said.split("\x1b[K")[-1])
os.remove("in/59.yaml")
for number in range(40, 59):
    os.remove(f"in/{number}.yaml")
print("of forty files there is none:", "█" not in run("assess", "in", "--questionnaire", "q.yaml", "-o", "few"))
