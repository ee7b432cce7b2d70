"""What writers wait for: a save among other writers' saves, and opening the history of an article that was saved ten thousand times."""

import json
import os
import tempfile
import threading
import time
from pathlib import Path

from api import Staff
from newsroom import Trouble, demo
from report import Row, percentile

WRITERS = 8
WORDS = 3_000
SENTENCE = "Quy hoạch tỉnh xác định không gian phát triển của từng vùng, từng tuyến đường sắt và từng khu dân cư đến năm 2030. "
WORDS_OF_SENTENCE = 24
HISTORY_LOOKS = 60


def measure(program, saves, revisions):
    """Eight writers save eight long articles at once, each as fast as it is answered; then the long history is opened."""
    with tempfile.TemporaryDirectory(prefix="toasoan-writing-") as folder:
        data = os.path.join(folder, "data")
        with demo(program, data=data) as server:
            staff = Staff(server)
            rows = _saving(server, staff, data, saves)
            rows.append(_history(staff, revisions))
    return rows


def _saving(server, staff, data, saves):
    articles = [_draft(staff, number, WORDS) for number in range(WRITERS)]
    floor = _fsync_floor(data, len(_save_text(1, 0, WORDS).encode()), saves)
    waits, troubles = [], []
    ready = threading.Barrier(WRITERS)

    def write(article):
        connection, version, own = server.connect(), 1, []
        try:
            ready.wait()
            for turn in range(saves):
                text = _save_text(version, turn, WORDS)
                started = time.perf_counter()
                answer = staff.reporter.patch_text(f"articles/{article}", text, connection)
                own.append((time.perf_counter() - started) * 1000)
                version = json.loads(answer.body)["edition"]["version"]
        except Exception as trouble:  # noqa: BLE001: told by the thread that can stop the bench
            troubles.append(str(trouble))
            ready.abort()
        finally:
            connection.close()
        waits.extend(own)

    threads = [threading.Thread(target=write, args=(article,), daemon=True) for article in articles]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - started
    if troubles:
        raise Trouble("; ".join(troubles))
    floor += _fsync_floor(data, len(_save_text(1, 0, WORDS).encode()), saves)
    note = f"median {percentile(waits, 50):.1f} ms, longest {max(waits):.1f} ms, {len(waits) / took:.0f} saves a second; {WRITERS} writers, {WORDS} words"
    floor_note = f"median {percentile(floor, 50):.2f} ms; one writer, the same bytes appended and synced in the data folder, before and after"
    return [
        Row("save_article_ms_p99", percentile(waits, 99), "ms", None, None, len(waits), note),
        Row("fsync_floor_ms_p99", percentile(floor, 99), "ms", None, None, len(floor), floor_note),
    ]


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


def _body(words, turn):
    """At least so many words in paragraphs of four sentences; one of them differs from turn to turn, as when somebody writes."""
    count = -(-words // (WORDS_OF_SENTENCE * 4))
    blocks = []
    for place in range(count):
        text = SENTENCE * 4 + (f"Lần lưu thứ {turn}." if place == turn % count else "")
        blocks.append({"type": "paragraph", "attrs": {"id": f"p{place}"}, "content": [{"type": "text", "text": text}]})
    return {"type": "doc", "content": blocks}


def _save_text(version, turn, words):
    return json.dumps({"version": version, "content": {"body": _body(words, turn)}}, ensure_ascii=False)


def _fsync_floor(folder, size, times):
    """Milliseconds of appending so many bytes to one file in the folder and syncing it, the least that a durable save can cost."""
    path = Path(folder) / "floor.bin"
    waits, block = [], os.urandom(size)
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    try:
        for _ in range(times):
            started = time.perf_counter()
            os.write(handle, block)
            os.fsync(handle)
            waits.append((time.perf_counter() - started) * 1000)
    finally:
        os.close(handle)
        path.unlink()
    return waits
