"""The officers' pages, as a browser without scripts reads and sends them."""

import http.client
import re
import secrets
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from .client import Answer

PASSWORD = "yunxi-demo-2026"


class Pages:
    """One browser with its cookies."""

    def __init__(self, address: str):
        self.address = address
        self.cookies: dict[str, str] = {}

    def send(
        self, method: str, path: str, fields: dict | None = None, raw: bytes | None = None, **headers: str
    ) -> Answer:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = raw
        if fields is not None:
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
            body = urlencode(fields).encode()
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=30)
        try:
            connection.request(method, path, body=body, headers=sent)
            answer = connection.getresponse()
            for line in answer.headers.get_all("Set-Cookie") or []:
                for name, morsel in SimpleCookie(line).items():
                    self.cookies.pop(name, None)
                    if morsel["max-age"] != "0":
                        self.cookies[name] = morsel.value
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()

    def upload(self, path: str, fields: dict[str, str], files: dict[str, tuple[str, bytes]], **headers: str) -> Answer:
        """A form with files, as browsers send it."""
        mark = "----zhifa" + secrets.token_hex(8)
        parts = [(f'name="{name}"', value.encode()) for name, value in fields.items() if name not in files]
        parts += [(f'name="{name}"; filename="{file}"', content) for name, (file, content) in files.items()]
        body = b"".join(
            f"--{mark}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"
            for head, content in parts
        )
        kind = f"multipart/form-data; boundary={mark}"
        return self.send("POST", path, raw=body + f"--{mark}--\r\n".encode(), Content_Type=kind, **headers)

    def get(self, path: str, **headers: str) -> Answer:
        return self.send("GET", path, **headers)

    def form(self, path: str) -> dict[str, str]:
        """What the page's form would send as it is shown."""
        answer = self.get(path)
        assert answer.status == 200, answer
        return self.fields(answer, path)

    @staticmethod
    def fields(answer: Answer, action: str) -> dict[str, str]:
        """What the form to `action` on this page would send."""
        return fields(answer.body.decode(), action)

    def sign_in(self, login: str, password: str = PASSWORD, **headers: str) -> Answer:
        form = self.form("/sign-in")
        return self.send("POST", "/sign-in", {**form, "account": login, "password": password}, **headers)


class Form(HTMLParser):
    """The fields of the form that is sent to `action`, with what stands in them."""

    def __init__(self, action: str):
        super().__init__()
        self.action, self.inside, self.values = action, False, {}
        self.select = self.area = None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self.inside = given.get("action") == self.action and given.get("method") == "post"
        if not self.inside:
            return
        name = given.get("name")
        if tag == "input" and name:
            if given.get("type") not in ("radio", "checkbox") or "checked" in given:
                self.values[name] = given.get("value", "")
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in given:
            self.values[self.select] = given.get("value", "")
        elif tag == "textarea":
            self.area, self.values[name] = name, ""

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            # The first line feed after the tag belongs to the tag.
            if self.area:
                self.values[self.area] = self.values[self.area].removeprefix("\n")
            self.area = None

    def handle_data(self, data):
        if self.area:
            self.values[self.area] += data


def fields(page: str, action: str) -> dict[str, str]:
    form = Form(action)
    form.feed(page)
    assert form.values, f"no form to {action}"
    return form.values


def text(page: bytes) -> str:
    """What can be read of a page, without spaces between its parts."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page.decode()))
