"""Published page and feed from memory beside nginx with the same compressed bytes: page_200, feed_200, feed_304."""

import gzip
import json
import statistics
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import load
from newsroom import Trouble, anchors_of, connect, demo, feeds_of, front_page, send
from report import Row
from static_peer import nginx

SERVER_CORE, CLIENT_CORE = 0, 1
GZIP = {"Accept-Encoding": "gzip"}


def measure(program, rounds, seconds, keep):
    """Both servers stand side by side and are asked in turn, so that what the host does hits both alike."""
    # One thread against one worker: both have exactly one core.
    with demo(program, environment={"TOASOAN__SERVER__THREADS": "1"}, pinned_to=SERVER_CORE) as server:
        page, feed = _article_and_feed(server)
        page_bytes, feed_bytes = _compressed(server, page), _compressed(server, feed)
        files = {"article.html": page_bytes, "feed.xml": feed_bytes}
        with nginx(files, SERVER_CORE) as (peer_pid, peer, peer_name):
            cases = {
                "page_200": _case(server, page, f"{peer}/article.html", page_bytes, again=False),
                "feed_200": _case(server, feed, f"{peer}/feed.xml", feed_bytes, again=False),
                "feed_304": _case(server, feed, f"{peer}/feed.xml", feed_bytes, again=True),
            }
            measured = {name: [] for name in cases}
            for number in range(rounds):
                for name, ((our_url, our_headers), (peer_url, peer_headers)) in cases.items():
                    turns = [
                        ("ours", our_url, our_headers, server.process.pid),
                        ("nginx", peer_url, peer_headers, peer_pid),
                    ]
                    # Whoever goes first meets the caches cold: take turns at that as well.
                    turns = turns if number % 2 == 0 else turns[::-1]
                    measured[name].append({who: load.run(url, headers, pid, seconds, CLIENT_CORE) for who, url, headers, pid in turns})
                print(f"round {number + 1} of {rounds} done", flush=True)
    Path(keep).write_text(json.dumps({name: [{who: vars(run) for who, run in turn.items()} for turn in turns] for name, turns in measured.items()}, indent=1))
    sizes = {"page_200": page_bytes, "feed_200": feed_bytes, "feed_304": feed_bytes}
    return [row for name, turns in measured.items() for row in _rows(name, turns, peer_name, sizes[name])]


def _rows(name, turns, peer_name, sizes):
    def row(suffix, unit, of):
        ours, theirs = [of(turn["ours"]) for turn in turns], [of(turn["nginx"]) for turn in turns]
        ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
        spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
        disturbed = sum(any(run.disturbance > load.DISTURBANCE_LIMIT for run in turn.values()) for turn in turns)
        note = f"nginx {statistics.median(theirs):.4g} {unit}; ratios {spread}; {len(sizes[0])} bytes, {len(sizes[1])} compressed"
        note += f"; {disturbed} rounds disturbed" if disturbed else ""
        return Row(name + suffix, statistics.median(ours), unit, peer_name, statistics.median(ratios), len(turns), note)

    return [
        row("", "req/s", lambda run: run.per_second),
        row("_cpu_us", "µs CPU/req", lambda run: run.cpu_us),
        row("_p99_ms", "ms", lambda run: run.p99_ms),
    ]


def _article_and_feed(server):
    for site in server.sites:
        home = front_page(site)
        html = server.get(home).body.decode()
        articles = [url for url in anchors_of(home, html) if url.endswith(".html") and "-a" in url]
        feeds = feeds_of(home, html)
        if articles and feeds:
            return articles[0], feeds[0]
    raise Trouble("no site of the demo links to an article and announces a feed")


def _compressed(server, url):
    answer = server.get(url, GZIP)
    if answer.status != 200 or answer.headers.get("Content-Encoding") != "gzip":
        raise Trouble(f"{url} answered {answer.status}, Content-Encoding {answer.headers.get('Content-Encoding')}")
    return gzip.decompress(answer.body), answer.body


def _case(server, our_url, peer_url, expected, again):
    """Address and headers of one case for both sides, tried once on each before anybody is measured."""
    ours = _side(server.url, our_url, expected, again)
    theirs = _side(peer_url, peer_url, expected, again)
    return ours, theirs


def _side(server_url, url, expected, again):
    headers = dict(GZIP)
    with closing(connect(server_url)) as connection:
        first = send(connection, "GET", url, headers)
        if first.status != 200 or first.body != expected[1]:
            raise Trouble(f"{url} does not serve the bytes to be compared ({first.status})")
        if again:
            headers["If-None-Match"] = first.headers["ETag"]
            second = send(connection, "GET", url, headers)
            if second.status != 304 or second.body:
                raise Trouble(f"{url} answered {second.status} instead of 304")
    # wrk connects to where the address says; a site with a host name of its own is asked for by the header.
    server, asked = urlsplit(server_url), urlsplit(url)
    return f"http://{server.netloc}{asked.path}", {"Host": asked.netloc, **headers}
