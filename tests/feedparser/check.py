"""The demo's feeds as a stranger's program reads them: feedparser must find nothing wrong and everything it needs.

Usage: check.py PROGRAM. Starts the demo newsroom with that program on a free port; ends with 1 at the first feed
that breaks a promise, after having listed all of them.
"""

import calendar
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import feedparser  # noqa: E402
from newsroom import Trouble, anchors_of, demo, feeds_of  # noqa: E402


class Promises:
    """Promises kept and broken, counted, so that a run that checked nothing cannot pass."""

    def __init__(self):
        self.kept = 0
        self.broken = []

    def that(self, where, promise, holds, found=None):
        """Notes whether a promise holds."""
        if holds:
            self.kept += 1
        else:
            self.broken.append(f"{where}: {promise}" + (f" (found {found!r})" if found is not None else ""))


def check_feed(promises, server, url, may_be_empty):
    """One feed: its bytes, its items, and how it answers whoever asks again. Gives the number of items."""
    answer = server.get(url)
    promises.that(url, "answers 200", answer.status == 200, answer.status)
    if answer.status != 200:
        return 0
    kind = answer.headers.get("Content-Type", "")
    promises.that(url, "is application/rss+xml in UTF-8", kind.lower().replace(" ", "") == "application/rss+xml;charset=utf-8", kind)
    feed = feedparser.parse(answer.body)
    promises.that(url, "is well-formed (bozo is 0)", feed.bozo == 0, str(feed.get("bozo_exception", "")))
    promises.that(url, "is RSS 2.0", feed.version == "rss20", feed.version)
    promises.that(url, "says its language", str(feed.feed.get("language", "")).lower().startswith(("vi", "en")), feed.feed.get("language"))
    for field in ("title", "link", "subtitle"):
        promises.that(url, f"has a {field}", bool(feed.feed.get(field)))
    own = [link.href for link in feed.feed.get("links", []) if link.get("rel") == "self"]
    promises.that(url, "names itself by the address it was fetched from", own == [url], own)
    promises.that(url, "has entries", may_be_empty or len(feed.entries) > 0)
    check_entries(promises, url, feed.entries)
    check_asking_again(promises, server, url, answer)
    return len(feed.entries)


def check_entries(promises, url, entries):
    """Titles, links, identities and dates of the items."""
    ids = [entry.get("id") for entry in entries]
    promises.that(url, "gives every entry a guid of its own", all(ids) and len(set(ids)) == len(ids), ids)
    dates = []
    for entry in entries:
        where = f"{url} {entry.get('link')}"
        promises.that(where, "has a title", bool(entry.get("title", "").strip()))
        promises.that(where, "links to an absolute address of the same host", urlsplit(entry.get("link", "")).netloc == urlsplit(url).netloc)
        moment = entry.get("published_parsed")
        promises.that(where, "has a date", moment is not None)
        if moment is not None:
            dates.append(calendar.timegm(moment))
            promises.that(where, "is not from the future", dates[-1] <= time.time() + 1, entry.get("published"))
        text = entry.get("summary", "") + "".join(part.value for part in entry.get("content", []))
        promises.that(where, "has a text", bool(text.strip()))
        promises.that(where, "carries no script", "<script" not in text.lower())
    promises.that(url, "lists the newest first", dates == sorted(dates, reverse=True), dates)


def check_asking_again(promises, server, url, first):
    """Whoever asks again with what they were given gets 304 and no body."""
    etag, changed = first.headers.get("ETag"), first.headers.get("Last-Modified")
    promises.that(url, "has an ETag", bool(etag))
    promises.that(url, "has a Last-Modified", bool(changed))
    for header, value in (("If-None-Match", etag), ("If-Modified-Since", changed)):
        if value:
            again = server.get(url, {header: value})
            promises.that(url, f"answers 304 to {header}", again.status == 304, again.status)
            promises.that(url, f"sends no body with 304 to {header}", again.body == b"")
            promises.that(url, f"repeats the ETag with 304 to {header}", again.headers.get("ETag") == etag)
    other = server.get(url, {"If-None-Match": '"something else"'})
    promises.that(url, "answers 200 to the ETag of something else", other.status == 200, other.status)


def announced(server, site):
    """Feeds announced by the home page of a site and by the pages one step from it, the site's own feed first; and
    those that its list of feeds leads to, of which each part of the plan has one."""
    home = site["url"] + "/"
    answer = server.get(home)
    if answer.status != 200:
        raise Trouble(f"{home} answered {answer.status}")
    html = answer.body.decode()
    found = dict.fromkeys(feeds_of(home, html))
    own_feed = next(iter(found), None)
    for page in dict.fromkeys([site["url"] + "/feeds", *anchors_of(home, html)]):
        if page.startswith(home.rstrip("/") + "/") and "#" not in page:
            inner = server.get(page)
            if inner.status == 200 and inner.headers.get("Content-Type", "").startswith("text/html"):
                found.update(dict.fromkeys(feeds_of(page, inner.body.decode())))
                listed = anchors_of(page, inner.body.decode())
                found.update(dict.fromkeys(link for link in listed if link.endswith(".rss")))
    return own_feed, list(found)


def check_plan(promises, site, read):
    """The parts of the plan have feeds of their own, and the demo's articles are in some of them."""
    of_the_plan = {url: items for url, items in read.items() if "/rss/quy-hoach/" in url}
    promises.that(site["url"], "has feeds of parts of the plan", bool(of_the_plan))
    promises.that(site["url"], "fills some of them", any(of_the_plan.values()))
    print(f"{site['slug']}: {len(of_the_plan)} feeds of parts of the plan, {sum(of_the_plan.values())} entries")


def main(program):
    """Reads every feed of every site of the demo."""
    promises = Promises()
    with demo(program) as server:
        for site in server.sites:
            own_feed, feeds = announced(server, site)
            promises.that(site["url"], "announces a feed", bool(feeds))
            read = {feed: check_feed(promises, server, feed, may_be_empty=feed != own_feed) for feed in feeds}
            print(f"{site['slug']}: {len(feeds)} feeds, {sum(read.values())} entries read")
            check_plan(promises, site, read)
    print(f"{promises.kept} promises kept, {len(promises.broken)} broken")
    for line in promises.broken:
        print(f"BROKEN {line}")
    return 0 if promises.kept and not promises.broken else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1]))
    except Trouble as trouble:
        sys.exit(f"{trouble}")
