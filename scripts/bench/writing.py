"""What writers wait for: a save among other writers' saves, and opening the history of an article that was saved ten thousand times."""

import json
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

from api import Staff
from newsroom import Trouble, demo
from report import Row, percentile

WRITERS = 8
WORDS = 3_000
SENTENCE = "Quy hoạch tỉnh xác định không gian phát triển của từng vùng, từng tuyến đường sắt và từng khu dân cư đến năm 2030. "
WORDS_OF_SENTENCE = 24
SENTENCES = 4
FLOOR_SYNCS = 150
WRITING_SCRIPT = Path(__file__).with_name("saves.lua")
HISTORY_LOOKS = 60


def measure(program, seconds, revisions):
    """Eight writers save eight long articles at once, each as fast as it is answered; then the long history is opened."""
    with tempfile.TemporaryDirectory(prefix="toasoan-writing-") as folder:
        data = os.path.join(folder, "data")
        with demo(program, data=data) as server:
            rows = _saving(server, Staff(server), data, seconds)
            # Signed in anew: while wrk was saving the server closed the connection that nobody used.
            rows.append(_history(Staff(server), revisions))
    return rows


def _saving(server, staff, data, seconds):
    articles = [_draft(staff, number, WORDS) for number in range(WRITERS)]
    size = len(_save_text(1, 0, WORDS).encode())
    floor = _fsync_floor(data, size)
    saves, refused, took, p50, p99, longest = _wrk(server, staff, data, articles, seconds)
    floor += _fsync_floor(data, size)
    if refused or saves == 0:
        raise Trouble(f"{refused} of {saves} saves were refused")
    note = f"median {p50:.1f} ms, longest {longest:.1f} ms, {saves / took:.0f} saves a second; {WRITERS} writers, {WORDS} words, wrk on the same processors"
    floor_note = f"median {percentile(floor, 50):.2f} ms; one writer, the same bytes appended and synced in the data folder, before and after"
    return [
        Row("save_article_ms_p99", p99, "ms", None, None, saves, note),
        Row("fsync_floor_ms_p99", percentile(floor, 99), "ms", None, None, len(floor), floor_note),
    ]


def _wrk(server, staff, data, articles, seconds):
    words = Path(data) / "words.txt"
    words.write_text(SENTENCE * SENTENCES, encoding="utf-8")
    command = ["wrk", f"-t{WRITERS}", f"-c{WRITERS}", f"-d{seconds}s", "--timeout", "30s", "-s", str(WRITING_SCRIPT), server.url, "--"]
    command += [staff.reporter.cookie, server.url, str(words), str(_paragraphs(WORDS)), *articles]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"SAVES (\d+) REFUSED (\d+) SECONDS ([0-9.]+) P50 (\d+) P99 (\d+) MAX (\d+)", said.stdout)
    if said.returncode != 0 or found is None or "Socket errors" in said.stdout:
        raise Trouble(f"wrk saved nothing:\n{said.stdout}{said.stderr}")
    saves, refused = int(found[1]), int(found[2])
    return saves, refused, float(found[3]), int(found[4]) / 1000, int(found[5]) / 1000, int(found[6]) / 1000


def _history(staff, revisions):
    """Every other save brings the first revision back, so that no save shares a revision with the one before it."""
    article = _draft(staff, 99, 300)
    connection, version = staff.reporter.server.connect(), 1
    for turn in range(revisions // 2):
        answer = staff.reporter.patch_text(f"articles/{article}", _save_text(version, turn + 1, 300), connection)
        version = json.loads(answer.body)["edition"]["version"]
        restored = staff.reporter.post(f"articles/{article}/restore", {"revision": 1, "version": version})
        version = restored["edition"]["version"]
    connection.close()
    times = []
    for _ in range(HISTORY_LOOKS):
        started = time.perf_counter()
        past = staff.reporter.get(f"articles/{article}/history")
        times.append((time.perf_counter() - started) * 1000)
    newest = past["items"][0]["revision"]
    if newest < revisions or len(past["items"]) < 50:
        raise Trouble(f"the history has {newest} revisions and shows {len(past['items'])}")
    note = f"p99 of its first page; median {percentile(times, 50):.1f} ms, longest {max(times):.1f} ms; {newest} revisions"
    return Row("history_10000_revisions_ms", percentile(times, 99), "ms", None, None, len(times), note)


def _draft(staff, number, words):
    content = {"column": staff.column, "headline": f"Bài đo lần lưu {number}", "standfirst": "Sapo của bài đo.", "body": _body(words, 0)}
    return staff.reporter.post("articles", {"site": staff.site["slug"], "column": staff.column, "content": content})["id"]


def _paragraphs(words):
    return -(-words // (WORDS_OF_SENTENCE * SENTENCES))


def _body(words, turn):
    """At least so many words in paragraphs of four sentences; one of them differs from turn to turn, as when somebody writes."""
    count = _paragraphs(words)
    blocks = []
    for place in range(count):
        text = SENTENCE * SENTENCES + (f"Lần lưu thứ {turn}." if place == turn % count else "")
        blocks.append({"type": "paragraph", "attrs": {"id": f"p{place}"}, "content": [{"type": "text", "text": text}]})
    return {"type": "doc", "content": blocks}


def _save_text(version, turn, words):
    return json.dumps({"version": version, "content": {"body": _body(words, turn)}}, ensure_ascii=False)


def _fsync_floor(folder, size):
    """Milliseconds of appending so many bytes to one file in the folder and syncing it, the least that a durable save can cost."""
    path = Path(folder) / "floor.bin"
    waits, block = [], os.urandom(size)
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    try:
        for _ in range(FLOOR_SYNCS):
            started = time.perf_counter()
            os.write(handle, block)
            os.fsync(handle)
            waits.append((time.perf_counter() - started) * 1000)
    finally:
        os.close(handle)
        path.unlink()
    return waits
