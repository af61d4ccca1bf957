"""Whole processes, measured in turn."""
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable


@dataclass
class Job:
    """A process to measure. Before it starts, its output folder and whatever else `prepare` takes away are gone."""
    command: list
    output: Path | None = None
    cwd: Path | None = None
    prepare: Callable[[], None] | None = None
    # Looks through what was written, and raises where something is missing. Once, and not on the clock.
    check: Callable[[], None] | None = None
    # Fewer rounds than the others for one that takes minutes: those are the first, and there is no run before them.
    rounds: int | None = None


def measure(job):
    """Seconds, seconds of processor, and the peak of memory in MB of one process."""
    if job.output:
        shutil.rmtree(job.output, ignore_errors=True)
    if job.prepare:
        job.prepare()
    before = time.perf_counter()
    process = subprocess.Popen([str(c) for c in job.command], cwd=job.cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{' '.join(map(str, job.command))} ended with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def interleave(jobs, rounds):
    """Runs jobs in turn, round by round, after one that does not count; gives what each took in each round."""
    seen = {name: [] for name in jobs}
    for number in range(rounds + 1):
        for name, job in jobs.items():
            first = 0 if job.rounds is None else 1
            if number < first or (job.rounds is not None and number > job.rounds):
                continue
            took = measure(job)
            print(f"  {name}: {took[0]:.3f} s, {took[2]:.0f} MB", flush=True)
            if number == first and job.check:
                job.check()
            if number > 0:
                seen[name].append(took)
    return seen
