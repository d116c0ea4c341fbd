"""The API, as another system calls it."""

import http.client
import json
from dataclasses import dataclass
from urllib.parse import urlsplit

PREFIX = "/api/v1"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def fields(self) -> dict[str, str]:
        """The messages by field."""
        return {error["field"]: error["message"] for error in self.json.get("errors", [])}


class Api:
    def __init__(self, address: str, token: str | None = None, timeout: float = 30):
        self.address = address
        self.token = token
        self.timeout = timeout

    def call(self, method: str, path: str, body=None, raw: bytes | None = None, **headers: str) -> Answer:
        """`body` is sent as JSON, `raw` as it is; `If_Match="…"` becomes a header."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token is not None:
            sent.setdefault("Authorization", f"Bearer {self.token}")
        if body is not None:
            raw = json.dumps(body, ensure_ascii=False).encode()
        if raw is not None:
            sent.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=self.timeout)
        try:
            connection.request(method, PREFIX + path, body=raw, headers=sent)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        return self.call("GET", path, **headers)

    def case(self, case: str) -> dict:
        answer = self.get(f"/cases/{case}")
        assert answer.status == 200, answer.body
        return answer.json

    def register(self, body: dict, **headers: str) -> Answer:
        return self.call("POST", "/cases", body, **headers)

    def act(self, case: str, act: str, fields: dict, **headers: str) -> Answer:
        return self.call("POST", f"/cases/{case}/acts", {"act": act, **fields}, **headers)
