"""Signs people in and lets them work through the API, as a browser would."""

import json
import secrets

from newsroom import Trouble

COOKIE = "__Host-toasoan"


class Person:
    """Somebody signed in."""

    def __init__(self, server, account):
        self.server, self.name = server, account["username"]
        self.connection = server.connect()
        answer = self._send("POST", "session", {"username": account["username"], "password": account["password"]}, cookie=None)
        cookies = [line.split(";", 1)[0] for line in answer.headers.get_all("Set-Cookie") or []]
        # The cookie is marked Secure; we speak to the loopback address, where a browser would send it all the same.
        self.cookie = next((cookie for cookie in cookies if cookie.startswith(COOKIE + "=")), None)
        if self.cookie is None:
            raise Trouble(f"{self.name} signed in without getting a cookie")
        self.me = answer.json()

    def get(self, path):
        """Reads something of the API."""
        return self._send("GET", path, None, self.cookie).json()

    def post(self, path, body=None):
        """Does something through the API."""
        return self._send("POST", path, body if body is not None else {}, self.cookie).json()

    def patch_text(self, path, text, connection):
        """Saves JSON that is written out already, on a connection of one's own: nothing but the request is timed."""
        headers = {
            "Origin": self.server.url,
            "Accept-Language": "en",
            "Sec-Fetch-Site": "same-origin",
            "Cookie": self.cookie,
            "Content-Type": "application/json",
            "Idempotency-Key": secrets.token_hex(16),
        }
        answer = self.server.request("PATCH", f"{self.server.url}/api/v1/{path}", headers, text.encode(), connection)
        if answer.status >= 400:
            raise Trouble(f"PATCH {path} answered {answer.status}: {answer.body[:500].decode(errors='replace')}")
        return answer

    def may(self, article, verb):
        """Whether the buttons of an article, as this person sees them, include one."""
        actions = self.get(f"articles/{article}")["actions"]
        return any(action["verb"] == verb and action["allowed"] for action in actions)

    def _send(self, method, path, body, cookie):
        headers = {"Origin": self.server.url, "Accept-Language": "en", "Sec-Fetch-Site": "same-origin"}
        if cookie:
            headers["Cookie"] = cookie
        text = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            headers["Idempotency-Key"] = secrets.token_hex(16)
            text = json.dumps(body)
        answer = self.server.request(method, f"{self.server.url}/api/v1/{path}", headers, text, self.connection)
        if answer.status >= 400:
            raise Trouble(f"{method} {path} answered {answer.status}: {answer.body[:500].decode(errors='replace')}")
        return answer


class Staff:
    """The people of one site, found by their roles among the demo's accounts."""

    def __init__(self, server):
        self.site, accounts = _site_with_staff(server)
        self.reporter = Person(server, accounts["reporter"])
        self.editor = Person(server, accounts["editor"])
        self.chief = Person(server, accounts["chief_editor"])
        mine = next(site for site in self.reporter.me["sites"] if site["slug"] == self.site["slug"])
        self.column = next(column["slug"] for column in mine["columns"] if column.get("may_write", True))
        self.approver = None

    def approved(self, content):
        """An article written, submitted, claimed and approved: ready for the chief. Gives its id."""
        article = self.reporter.post("articles", {"site": self.site["slug"], "column": self.column, "content": content})["id"]
        self.reporter.post(f"articles/{article}/submit")
        seen = self.editor.post(f"articles/{article}/claim")
        if self.approver is None:
            # Who approves is the site's policy; the editor by preference, else the chief.
            self.approver = self.editor if self.editor.may(article, "approve") else self.chief
        self.approver.post(f"articles/{article}/approve", {"content_hash": seen["edition"]["content_hash"]})
        return article


def _site_with_staff(server):
    wanted = ("reporter", "editor", "chief_editor")
    for site in server.sites:
        accounts = {}
        for account in server.ready["accounts"]:
            places = [place if isinstance(place, str) else place.get("slug") for place in account["sites"]]
            if site["slug"] in places:
                accounts.setdefault(account["role"], account)
        if all(role in accounts for role in wanted):
            return site, accounts
    raise Trouble(f"no site of the demo has accounts for {', '.join(wanted)}")
