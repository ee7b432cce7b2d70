"""What the program costs when nobody asks for anything: memory, and the time from start to ready."""

import os
import statistics
import tempfile
import time

import machine
from newsroom import Trouble, demo, front_page
from report import Row

SETTLE_S = 3


def measure(program, starts):
    """Starts on a demo that is already laid out, so that the time is that of an ordinary restart."""
    with tempfile.TemporaryDirectory(prefix="toasoan-rest-") as folder:
        data = os.path.join(folder, "data")
        with demo(program, data=data):
            pass
        times, answered, memory = [], [], []
        for _ in range(starts):
            with demo(program, data=data) as server:
                times.append(server.seconds_to_ready * 1000)
                answered.append(times[-1] + _front_page_ms(server))
                if len(memory) < 3:
                    time.sleep(SETTLE_S)
                    memory.append(machine.resident_mb(server.process.pid))
    note = f"longest {max(times):.0f} ms; up-to-date database; first front page answered after {statistics.median(answered):.0f} ms"
    return [
        Row("idle_memory_mb", statistics.median(memory), "MB", None, None, len(memory), f"resident, {SETTLE_S} s after ready, demo content"),
        Row("start_to_ready_ms", statistics.median(times), "ms", None, None, len(times), note),
    ]


def _front_page_ms(server):
    """Being ready must mean that readers are answered: the time a first front page takes, made from the database."""
    started = time.monotonic()
    answer = server.get(front_page(server.sites[0]))
    if answer.status != 200:
        raise Trouble(f"the front page answered {answer.status} after the ready line")
    return (time.monotonic() - started) * 1000
