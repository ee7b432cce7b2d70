"""How long a keystroke takes to be painted in a long article, in a real Chromium on a machine made four times slower."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from newsroom import Trouble
from report import Row, percentile

BROWSER = Path(__file__).resolve().parents[2] / "tests" / "browser"
# The browser reports no event that was painted within a frame: those took this long at most.
UNREPORTED_MS = 16


def measure(program):
    """Runs the browser's own measurement and reads what it wrote."""
    with tempfile.TemporaryDirectory(prefix="toasoan-typing-") as folder:
        results = Path(folder) / "typing.json"
        environment = {**os.environ, "TOASOAN_BIN": str(Path(program).resolve()), "TYPING_RESULTS": str(results)}
        command = ["npx", "--no-install", "playwright", "test", "--config", "bench.config.ts"]
        done = subprocess.run(command, cwd=BROWSER, env=environment, capture_output=True, text=True, timeout=600, check=False)
        if done.returncode != 0 or not results.exists():
            raise Trouble(f"the browser measured nothing:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        found = json.loads(results.read_text())
    return _rows(found)


def _rows(found):
    hands = {name: _durations(seen) for name, seen in found["results"].items()}
    every = [duration for durations in hands.values() for duration in durations]
    reported = sum(len(seen["durations"]) for seen in found["results"].values())
    each = ", ".join(f"{name} {percentile(durations, 95):.0f}" for name, durations in hands.items())
    note = (
        f"median {percentile(every, 50):.0f}; p95 of {each}; {found['words']:,} words, CPU {found['slowness']}× slower; "
        f"{len(every) - reported} keystrokes too short to be reported count as {UNREPORTED_MS} ms"
    )
    return [
        Row("typing_inp_ms_p95", percentile(every, 95), "ms", None, None, len(every), note),
        Row("typing_inp_ms_worst", max(every), "ms", None, None, len(every)),
    ]


def _durations(seen):
    return seen["durations"] + [UNREPORTED_MS] * max(0, seen["interactions"] - len(seen["durations"]))
