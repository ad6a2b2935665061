# Messages are colored where standard error is a terminal that has colors, and nobody asks for none.
import os, pty, sys

def run(name, extra):
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")} | extra
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe("hrdd", ["hrdd", "check", "bad.yaml"], environment)
    said = b""
    try:
        while piece := os.read(terminal, 4096):
            said += piece
    except OSError:
        pass
    _, status = os.waitpid(child, 0)
    print(name, "colors" if b"\x1b[" in said else "plain", os.waitstatus_to_exitcode(status))

run("a terminal:", {"TERM": "xterm"})
run("NO_COLOR:", {"TERM": "xterm", "NO_COLOR": "1"})
run("NO_COLOR, empty:", {"TERM": "xterm", "NO_COLOR": ""})
run("a terminal without colors:", {"TERM": "dumb"})
