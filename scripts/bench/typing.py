"""How long a keystroke takes to be painted in a long article, in a real Chromium on a machine made four times slower."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from newsroom import Trouble
from report import Row, percentile

BROWSER = Path(__file__).resolve().parents[2] / "tests" / "browser"


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
    durations = found["durations"]
    note = f"{found['words']:,} words, CPU 4× slower, {len(durations)} keystrokes; median {percentile(durations, 50):.0f}, worst {max(durations):.0f} ms"
    return [Row("typing_inp_ms_p95", percentile(durations, 95), "ms", None, None, len(durations), note)]
