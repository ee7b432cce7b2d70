"""Starts a demo newsroom and talks HTTP to it: for the bench and for the check of the feeds. Standard library only."""

import http.client
import json
import os
import select
import signal
import subprocess
import tempfile
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit


class Trouble(Exception):
    """Something that makes going on pointless; its text is for the person at the terminal."""


@dataclass
class Answer:
    """An HTTP answer, whole."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def json(self):
        """The body as JSON."""
        return json.loads(self.body)


@dataclass
class Demo:
    """A running demo newsroom."""

    process: subprocess.Popen
    ready: dict
    seconds_to_ready: float

    @property
    def url(self):
        """Where the editors' interface and the API are."""
        return self.ready["url"].rstrip("/")

    @property
    def sites(self):
        """Sites with slug, name and url."""
        return self.ready["sites"]

    def request(self, method, url, headers=None, body=None, connection=None):
        """One request. The connection always goes to the demo itself, whatever host name the address carries."""
        if connection is not None:
            return send(connection, method, url, headers, body)
        with closing(self.connect()) as own:
            return send(own, method, url, headers, body)

    def get(self, url, headers=None, connection=None):
        """One GET request."""
        return self.request("GET", url, headers, None, connection)

    def connect(self):
        """A connection that may be kept for many requests."""
        return connect(self.url)


def connect(url):
    """A connection to the server an address names."""
    parts = urlsplit(url)
    return http.client.HTTPConnection(parts.hostname, parts.port, timeout=30)


def send(connection, method, url, headers=None, body=None):
    """One request on a connection; the host name asked for is that of the address, not of the connection."""
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection.request(method, target, body, {"Host": parts.netloc, **(headers or {})})
    answer = connection.getresponse()
    return Answer(answer.status, answer.headers, answer.read())


@contextmanager
def demo(program, data=None, environment=None, pinned_to=None):
    """Runs `serve --demo` until the block ends; in a folder of its own unless one is given."""
    with tempfile.TemporaryDirectory(prefix="toasoan-demo-") as own:
        command = [program, "serve", "--demo", "--data", data or os.path.join(own, "data")]
        command += ["--listen", "127.0.0.1:0", "--ready-json"]
        if pinned_to is not None:
            command = ["taskset", "-c", str(pinned_to), *command]
        log = tempfile.TemporaryFile(mode="w+", prefix="toasoan-log-")
        started = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env={**os.environ, **(environment or {})})
        try:
            line = _first_line(process, seconds=120)
            seconds = time.monotonic() - started
            if line is None:
                log.seek(0)
                raise Trouble(f"the server was not ready: {' '.join(command)}\n{log.read()[-4000:]}")
            yield Demo(process, json.loads(line), seconds)
        finally:
            _stop(process)
            log.close()


def _first_line(process, seconds):
    """The first line of standard output, or nothing when the process ends or the time is up."""
    until = time.monotonic() + seconds
    line = b""
    while time.monotonic() < until:
        readable, _, _ = select.select([process.stdout], [], [], 0.2)
        if readable:
            piece = os.read(process.stdout.fileno(), 65536)
            line += piece
            if b"\n" in line:
                return line.split(b"\n", 1)[0]
            if not piece:
                return None
    return None


def _stop(process):
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    process.stdout.close()


class _Links(HTMLParser):
    """Collects the `link` and `a` elements of a page."""

    def __init__(self):
        super().__init__()
        self.links, self.anchors = [], []

    def handle_starttag(self, tag, attrs):
        if tag == "link":
            self.links.append(dict(attrs))
        elif tag == "a" and dict(attrs).get("href"):
            self.anchors.append(dict(attrs)["href"])

    handle_startendtag = handle_starttag


def front_page(site):
    """Address of a site's front page. A site's own address has no slash at its end, and answers by a redirect."""
    return site["url"].rstrip("/") + "/"


def feeds_of(page_url, html):
    """Addresses of the RSS feeds a page announces, as a reader program finds them."""
    parser = _Links()
    parser.feed(html)
    return [
        urljoin(page_url, link["href"])
        for link in parser.links
        if "alternate" in (link.get("rel") or "").split() and link.get("type") == "application/rss+xml"
    ]


def anchors_of(page_url, html):
    """Addresses a page links to, absolute."""
    parser = _Links()
    parser.feed(html)
    return [urljoin(page_url, href) for href in parser.anchors]
