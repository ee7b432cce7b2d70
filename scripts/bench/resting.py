"""What the program costs when nobody asks for anything: memory, and the time from start to ready."""

import os
import statistics
import tempfile
import time

import machine
from newsroom import demo
from report import Row

SETTLE_S = 3


def measure(program, starts):
    """Starts on a demo that is already laid out, so that the time is that of an ordinary restart."""
    with tempfile.TemporaryDirectory(prefix="toasoan-rest-") as folder:
        data = os.path.join(folder, "data")
        with demo(program, data=data):
            pass
        times, memory = [], []
        for _ in range(starts):
            with demo(program, data=data) as server:
                times.append(server.seconds_to_ready * 1000)
                if len(memory) < 3:
                    time.sleep(SETTLE_S)
                    memory.append(machine.resident_mb(server.process.pid))
    return [
        Row("idle_memory_mb", statistics.median(memory), "MB", None, None, len(memory), f"resident, {SETTLE_S} s after ready, demo content"),
        Row("start_to_ready_ms", statistics.median(times), "ms", None, None, len(times), f"longest {max(times):.0f} ms; up-to-date database"),
    ]
