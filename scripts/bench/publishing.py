"""From the moment the chief presses publish until readers see it: page, feed and embedded search."""

import secrets
import threading
import time
from urllib.parse import quote, urljoin

from api import Staff
from newsroom import Trouble, demo, feeds_of, front_page
from report import Row, percentile

PATIENCE_S = 20
PAUSE_S = 0.001


def measure(program, publications):
    """Publishes that many articles by real roles, one after another, each followed through all three doors."""
    with demo(program) as server:
        staff = Staff(server)
        home = front_page(staff.site)
        feeds = feeds_of(home, server.get(home).body.decode())
        if not feeds:
            raise Trouble(f"{home} announces no feed")
        waits = {"page": [], "feed": [], "search": []}
        for number in range(publications):
            word = "zx" + secrets.token_hex(6)
            article = staff.approved(_content(staff.column, word, number))
            for door, seconds in _publish(server, staff, article, word, home, feeds[0]).items():
                waits[door].append(seconds * 1000)
    rows = []
    for door, times in waits.items():
        note = f"median {percentile(times, 50):.1f} ms, longest {max(times):.1f} ms, from pressing publish"
        rows.append(Row(f"publish_to_{door}_ms_p99", percentile(times, 99), "ms", None, None, len(times), note))
    return rows


def _content(column, word, number):
    def paragraph(text):
        return {"type": "paragraph", "content": [{"type": "text", "text": text}]}

    sentence = "Bản tin đo tốc độ xuất bản, không phải tin thật; mọi câu chữ ở đây chỉ để có đủ độ dài của một bài báo. "
    return {
        "column": column,
        "headline": f"Bài đo {number + 1} {word}",
        "standfirst": f"Bài viết dùng để đo thời gian từ lúc xuất bản đến lúc bạn đọc thấy bài ({word}).",
        "body": {"type": "doc", "content": [paragraph(sentence * 8) for _ in range(6)]},
        "byline": [{"name": "Bộ phận đo", "role": None}],
        "source": "Bộ phận đo",
        "language": "vi",
    }


def _publish(server, staff, article, word, home, feed):
    """Seconds until each door shows the article. The watchers are already looking when the button is pressed."""
    seen, troubles, address = {}, [], {}
    known = threading.Event()
    number = staff.reporter.get(f"articles/{article}")["number"]
    mark = f"-a{number}.html"
    pressed = threading.Event()

    def watch(door, look):
        connection = server.connect()
        try:
            pressed.wait()
            started = address["pressed"]
            while time.monotonic() - started < PATIENCE_S:
                if look(connection):
                    seen[door] = time.monotonic() - started
                    return
                time.sleep(PAUSE_S)
            troubles.append(f"{door} did not show article {number} within {PATIENCE_S} s")
        except Exception as trouble:  # noqa: BLE001: told by the thread that can stop the bench
            troubles.append(f"{door}: {trouble}")
        finally:
            connection.close()

    def page(connection):
        # Only the answer to publish says where the page is; waiting for it counts.
        if not known.wait(PATIENCE_S):
            return False
        answer = server.get(address["page"], connection=connection)
        return answer.status == 200 and word.encode() in answer.body

    def in_feed(connection):
        return mark.encode() in server.get(feed, connection=connection).body

    search_url = urljoin(home, f"search.json?q={quote(word)}")

    def in_search(connection):
        answer = server.get(search_url, connection=connection)
        if answer.status != 200:
            raise Trouble(f"{search_url} answered {answer.status}")
        return mark.encode() in answer.body

    watchers = [threading.Thread(target=watch, args=pair, daemon=True) for pair in (("page", page), ("feed", in_feed), ("search", in_search))]
    for watcher in watchers:
        watcher.start()
    address["pressed"] = time.monotonic()
    pressed.set()
    published = staff.chief.post(f"articles/{article}/publish")
    address["page"] = urljoin(home, published["live"]["url"])
    known.set()
    for watcher in watchers:
        watcher.join()
    if troubles:
        raise Trouble("; ".join(troubles))
    return seen
