"""Rows of results: kept in results.json beside those of other benches, printed as a table for the page."""

import json
import math
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Row:
    """One measured value. `ratio` is ours divided by the peer's, the median of the rounds."""

    name: str
    value: float
    unit: str
    peer: str | None
    ratio: float | None
    runs: int
    note: str = ""


def percentile(values, wanted):
    """The smallest value that so many percent do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * wanted / 100) - 1)]


def keep(rows, path):
    """Writes the rows, leaving those of other benches in the file as they are. Whole or not at all."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    others = json.loads(path.read_text()) if path.exists() else []
    names = {row.name for row in rows}
    kept = [row for row in others if row["name"] not in names]
    fresh = [
        {
            "name": row.name,
            "value": round(row.value, 3),
            "unit": row.unit,
            "peer": row.peer,
            "ratio": None if row.ratio is None else round(row.ratio, 3),
            "runs": row.runs,
        }
        for row in rows
    ]
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps(kept + fresh, indent=2, ensure_ascii=False) + "\n")
    os.replace(draft, path)


def table(rows):
    """The rows as Markdown."""
    lines = ["| name | value | unit | ratio to peer | runs | remarks |", "|---|---|---|---|---|---|"]
    for row in rows:
        ratio = "–" if row.ratio is None else f"{row.ratio:.2f} × {row.peer}"
        value = f"{row.value:,.0f}" if row.value >= 1000 else f"{row.value:.3g}"
        lines.append(f"| `{row.name}` | {value} | {row.unit} | {ratio} | {row.runs} | {row.note} |")
    return "\n".join(lines)
