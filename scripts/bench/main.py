"""make bench: speed and size of the program beside nginx, on this machine in one run.

Usage: main.py PROGRAM [serving|publishing|resting|writing|typing …] (all of them by default).
BENCH_ROUNDS (5), BENCH_SECONDS (3), BENCH_PUBLICATIONS (60), BENCH_STARTS (10), BENCH_SAVING_SECONDS (10)
and BENCH_REVISIONS (10000) change the size of a run.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import keystrokes  # noqa: E402
import machine  # noqa: E402
import publishing  # noqa: E402
import report  # noqa: E402
import resting  # noqa: E402
import serving  # noqa: E402
import writing  # noqa: E402
from newsroom import Trouble  # noqa: E402


def setting(name, default):
    """A whole number from the environment."""
    return int(os.environ.get(f"BENCH_{name}", default))


def main(program, wanted):
    """Runs the wanted parts, keeps the rows, prints ratios and table."""
    target = ROOT / "target" / "bench"
    target.mkdir(parents=True, exist_ok=True)
    parts = {
        "serving": lambda: serving.measure(program, setting("ROUNDS", 5), setting("SECONDS", 3), target / "rounds.json"),
        "publishing": lambda: publishing.measure(program, setting("PUBLICATIONS", 60)),
        "resting": lambda: resting.measure(program, setting("STARTS", 10)),
        "writing": lambda: writing.measure(program, setting("SAVING_SECONDS", 10), setting("REVISIONS", 10_000)),
        "typing": lambda: keystrokes.measure(program),
    }
    unknown = [name for name in wanted if name not in parts]
    if unknown:
        raise Trouble(f"there is no part {', '.join(unknown)}: {', '.join(parts)}")
    rows = []
    for name in wanted or parts:
        print(f"== {name}", flush=True)
        fresh = parts[name]()
        report.keep(fresh, target / "results.json")
        rows += fresh
    print("\nRatios, ours ÷ nginx:")
    for row in rows:
        if row.ratio is not None:
            print(f"  {row.name:<18} {row.ratio:.2f}")
    print(f"\n{machine.description()}\n\n{report.table(rows)}\n\nKept in {(target / 'results.json').relative_to(ROOT)}")


if __name__ == "__main__":
    try:
        main(sys.argv[1], sys.argv[2:])
    except Trouble as trouble:
        sys.exit(f"Stopped: {trouble}")
