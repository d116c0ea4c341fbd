"""Requests as bytes, for what no well-behaved client sends."""

import contextlib
import select
import socket
import time
from urllib.parse import urlsplit

from .client import Answer


class Wire:
    """One connection."""

    def __init__(self, address: str, timeout: float = 20):
        parts = urlsplit(address)
        self.host = parts.netloc
        self.socket = socket.create_connection((parts.hostname, parts.port), timeout)
        self.unread = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def head(self, method: str, path: str, token: str | None = None, **headers: str) -> bytes:
        fields = {"Host": self.host, **{name.replace("_", "-"): value for name, value in headers.items()}}
        if token:
            fields["Authorization"] = f"Bearer {token}"
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
        return "\r\n".join(lines).encode() + b"\r\n\r\n"

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def pour(self, part: bytes, total: int, seconds: float = 10) -> int:
        """Sends up to `total` bytes until the server has had enough; how many it took."""
        sent, end = 0, time.monotonic() + seconds
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            while sent < total and time.monotonic() < end and not self.answered():
                if select.select([], [self.socket], [], 0.1)[1]:
                    sent += self.socket.send(part[sent % len(part) :], socket.MSG_DONTWAIT)
        return sent

    def answered(self, seconds: float = 0) -> bool:
        """Whether an answer has begun to arrive, or does within the time."""
        return bool(select.select([self.socket], [], [], seconds)[0])

    def answer(self) -> Answer:
        """The next answer; interim ones are passed over."""
        while b"\r\n\r\n" not in self.unread:
            self._receive()
        head, _, self.unread = self.unread.partition(b"\r\n\r\n")
        status, *fields = head.decode("latin-1").split("\r\n")
        code = int(status.split()[1])
        if code < 200:
            return self.answer()
        headers = {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
        length = int(headers.get("content-length", 0))
        while len(self.unread) < length:
            self._receive()
        body, self.unread = self.unread[:length], self.unread[length:]
        return Answer(code, headers, body)

    def ended(self) -> bool:
        """Whether the server closes the connection, within the time of the socket."""
        try:
            return self.socket.recv(1) == b""
        except ConnectionResetError:
            return True

    def _receive(self) -> None:
        part = self.socket.recv(65_536)
        assert part, f"the connection ended after {self.unread!r}"
        self.unread += part
