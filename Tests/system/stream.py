"""A browser's event stream, event by event, with when each came."""

import json
import queue
import socket
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Event:
    name: str
    id: str
    data: dict
    at: float = field(default_factory=time.monotonic)


class Stream:
    """One open connection to /events; a thread reads it."""

    def __init__(self, address: str, cookies: dict[str, str], last: str | None = None, after: int | None = None):
        parts = urlsplit(address)
        path = "/events" if after is None else f"/events?after={after}"
        head = [f"GET {path} HTTP/1.1", f"Host: {parts.netloc}", "Accept: text/event-stream"]
        head.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in cookies.items()))
        if last is not None:
            head.append(f"Last-Event-ID: {last}")
        self.socket = socket.create_connection((parts.hostname, parts.port), 60)
        self.socket.sendall(("\r\n".join(head) + "\r\n\r\n").encode())
        self.file = self.socket.makefile("rb")
        self.status = int(self.file.readline().split()[1])
        self.headers = dict(
            (name.lower(), value.strip()) for name, _, value in
            (line.decode().partition(":") for line in iter(self.file.readline, b"\r\n"))
        )
        self.retry: int | None = None
        self.last = last or ""
        self.ended = threading.Event()
        self.events: queue.Queue[Event] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self) -> None:
        """As when the network is gone; the thread ends with it."""
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()

    def _chunks(self):
        """The bytes of a chunked body, as they come."""
        while size := int(self.file.readline() or b"0", 16):
            yield self.file.read(size)
            self.file.readline()

    def _read(self) -> None:
        name, data, rest = "message", [], b""
        try:
            for chunk in self._chunks() if self.status == 200 else ():
                rest += chunk
                *lines, rest = rest.split(b"\n")
                for line in lines:
                    key, _, value = line.decode().partition(": ")
                    if key == "id":
                        self.last = value
                    elif key == "retry":
                        self.retry = int(value)
                    elif key == "event":
                        name = value
                    elif key == "data":
                        data.append(value)
                    elif not line:
                        if data:
                            self.events.put(Event(name, self.last, json.loads("\n".join(data))))
                        name, data = "message", []
        except (OSError, ValueError):
            pass
        self.ended.set()

    def next(self, seconds: float = 5) -> Event:
        return self.events.get(timeout=seconds)

    def todos(self, seconds: float = 5) -> dict:
        """The next news; signs of life are passed over."""
        while (event := self.next(seconds)).name == "beat":
            pass
        assert event.name == "todos", event
        return event.data

    def until(self, what, seconds: float = 5) -> Event:
        """The first news of which `what` holds."""
        end = time.monotonic() + seconds
        while True:
            event = self.next(max(end - time.monotonic(), 0.01))
            if event.name == "todos" and what(event.data):
                return event

    def silent(self, seconds: float = 0.6) -> bool:
        """Whether nothing but signs of life comes within the time."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                if self.events.get(timeout=left).name != "beat":
                    return False
            except queue.Empty:
                return True
        return True
