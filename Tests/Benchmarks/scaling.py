"""What more jobs bring, held against what the machine has to give.

The goal is one of seconds. But the cores of a machine are not all one's own: two may share their units, the clock falls
when all of them work, and a virtual machine has neighbours. So as many separate processes of one thread as there are
cores, which share nothing that could be waited for, take their turns beside the threads: together they do what the
machine can. Threads do a little less, as one of them alone starts the program, lists the files and writes the index.
"""

import os
import shlex
import shutil

from timing import Contest, Program, median


def measure(bench):
    for arguments, what in ((["--format", "jsonl"], "a line of JSON each"), ([], "a full report each")):
        jobs = range(1, bench.cores + 1)
        programs = [bench.assess(*arguments, jobs=count, name=count) for count in jobs]
        seen = Contest(programs + [apart(bench, arguments)]).run(bench.options.turns)
        for count in jobs:
            runs = seen[count]
            print(f"  {what}, {count} job{'s' if count > 1 else ''}: {median(runs):.3f} s; a file "
                  f"{each(bench, runs, 'user'):.0f} µs in the program, {each(bench, runs, 'sys'):.0f} µs in the system; "
                  f"waits {median(runs, 'waits'):.0f}, preempted {median(runs, 'preempted'):.0f}, page faults "
                  f"{median(runs, 'faults'):.0f}, peak {median(runs, 'peakKiB') / 1024:.1f} MiB", flush=True)
        one, every, separate = seen[1], seen[bench.cores], seen["apart"]
        ratio, goal = median(one) / median(every), 0.8 * bench.cores
        bench.row(f"{bench.cores} cores, {what}", f"{median(every):.3f} s", f"one core {median(one):.3f} s",
                  f"{ratio:.2f} ×", f"≥ {goal:.1f} ×", ratio >= goal)
        share = median(separate) / bench.cores / median(every)
        bench.row(f"{bench.cores} cores, {what}", f"{median(every):.3f} s",
                  f"{bench.cores} processes, for as many files {median(separate) / bench.cores:.3f} s",
                  f"{share:.2f} ×", "–", True,
                  f"(all the machine gives: {bench.cores * median(one) / median(separate):.2f} × one core)")


def each(bench, runs, key):
    """Microseconds of processor time for each file, start-up among them."""
    return median(runs, key) / bench.options.files * 1e6


def apart(bench, arguments):
    """As many processes as there are cores, each with all files and a folder of its own."""
    out = bench.path("apart")
    commands = []
    for number in range(bench.cores):
        command = [bench.hrdd, "assess", *arguments, "--jobs", "1", bench.corpus]
        target = [] if "--format" in arguments else ["-o", os.path.join(out, str(number))]
        commands.append(shlex.join(command + target) + " & pids=\"$pids $!\"")
    script = "\n".join(commands) + "\nfor pid in $pids; do wait $pid || exit 1; done"
    before = lambda: (shutil.rmtree(out, ignore_errors=True), os.makedirs(out))
    return Program("apart", ["sh", "-c", script], before=before, output=bench.path("stdout"))
