"""What the machine says: CPU time and memory of a process and its children, and CPU time the host took away."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def family(pid):
    """A process and everything it started that still runs."""
    found = [pid]
    for process in found:
        try:
            for children in Path(f"/proc/{process}/task").glob("*/children"):
                found.extend(int(child) for child in children.read_text().split())
        except FileNotFoundError:
            continue
    return found


def cpu_seconds(pid):
    """CPU time used so far by a process and its children, running or waited for, in seconds (steps of 10 ms)."""
    total = 0
    for process in family(pid):
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        except FileNotFoundError:
            continue
        own, waited = fields[11:13], fields[13:15]
        total += sum(map(int, own)) + sum(map(int, waited))
    return total / TICKS


def resident_mb(pid):
    """Memory a process and its children hold, in megabytes of 10^6 bytes; shared pages count once for each."""
    total = 0
    for process in family(pid):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                total += int(line.split()[1]) * 1024
    return total / 1e6


def stolen_seconds():
    """CPU time the host has given to others instead of this machine since it started, all cores together."""
    return int(Path("/proc/stat").read_text().splitlines()[0].split()[8]) / TICKS


def busy_seconds():
    """CPU time all processes of this machine have used since it started, all cores together, without interrupts."""
    user, nice, system = map(int, Path("/proc/stat").read_text().splitlines()[0].split()[1:4])
    return (user + nice + system) / TICKS


def description():
    """The machine in one line, for the table."""
    models = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 2**20
    return f"{os.cpu_count()} × {models[0] if models else 'unknown processor'}, {memory:.0f} GiB"
