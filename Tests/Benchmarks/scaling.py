"""What more jobs bring: seconds, and the processor time of all threads together.

The goal is one of seconds, and other work on the machine spoils them. Processor time in the program itself (user) is
what survives that: where threads wait for each other's caches, as they do when they count references to what they
share, it grows with the jobs; where they do not, it stays, and the seconds are those of the cores that are free.
"""

import os
import shutil

from timing import Contest, median

GROWTH = 1.10   # of the processor time: the clock of a core falls when all of them work


def measure(bench):
    for arguments, what in ((["--format", "jsonl"], "a line of JSON each"), ([], "a full report each")):
        jobs = range(1, bench.cores + 1)
        seen = Contest([bench.assess(*arguments, jobs=count, name=count) for count in jobs]).run(bench.options.turns)
        files = {count: processor_time(bench, seen[count], arguments, count) for count in jobs}
        for count in jobs:
            runs = seen[count]
            print(f"  {what}, {count} job{'s' if count > 1 else ''}: {median(runs):.3f} s; a file {files[count]:.0f} µs in "
                  f"the program, {median(runs, 'sys') / bench.options.files * 1e6:.0f} µs in the system; waits "
                  f"{median(runs, 'waits'):.0f}, preempted {median(runs, 'preempted'):.0f}, page faults "
                  f"{median(runs, 'faults'):.0f}, peak {median(runs, 'peakKiB') / 1024:.1f} MiB", flush=True)
        one, every = seen[1], seen[bench.cores]
        ratio, goal = median(one) / median(every), 0.8 * bench.cores
        bench.row(f"{bench.cores} cores, {what}", f"{median(every):.3f} s", f"one core {median(one):.3f} s",
                  f"{ratio:.2f} ×", f"≥ {goal:.1f} ×", ratio >= goal)
        growth = files[bench.cores] / files[1]
        bench.row(f"{bench.cores} cores, {what}: processor time of a file", f"{files[bench.cores]:.0f} µs",
                  f"one core {files[1]:.0f} µs", f"{growth:.2f}", f"≤ {GROWTH:.2f}", growth <= GROWTH)


def processor_time(bench, runs, arguments, jobs):
    """Microseconds in the program for each file, without start-up: every thread reads its questionnaire once."""
    few = bench.path(f"few-{jobs}")
    if not os.path.exists(few):
        os.makedirs(few)
        for name in sorted(os.listdir(os.path.join(bench.corpus, "000")))[:jobs]:
            shutil.copy(os.path.join(bench.corpus, "000", name), few)
    start = Contest([bench.assess(*arguments, corpus=few, jobs=jobs)]).run(bench.options.turns)["hrdd"]
    return (median(runs, "user") - median(start, "user")) / (bench.options.files - jobs) * 1e6
