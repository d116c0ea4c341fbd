"""Frames between the server and its workers: 4 bytes of length, so many bytes of JSON, and raw bytes after some of them.

A worker ends when its input does; whoever started it restarts it when it dies.
"""

import json
import os
import signal
import sys

from press import Fault

DEPTH = 32
MEBIBYTE = 1 << 20


class Frames:
    """Reads requests, has them done one at a time, and answers."""

    def __init__(self, largest: int):
        self.largest = largest
        self.input, self.output = sys.stdin.fileno(), os.dup(sys.stdout.fileno())
        # Nothing but frames goes out: what a library prints lands in the log.
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        self.held: list[str] = []

    def enter(self) -> list[str]:
        """Shuts the cage; returns the names of the probes that were held."""
        raise NotImplementedError

    def ready(self) -> None:
        """What is still to be done once the cage is shut."""

    def perform(self, name: str, request: dict) -> None:
        raise NotImplementedError

    def serve(self) -> None:
        self.held = self.enter()
        self.ready()
        while (head := self.read(4)) is not None:
            length = int.from_bytes(head, "big")
            if length > self.largest:
                self.skip(length)
                self.refuse("", Fault("input", f"请求过大：{length} 字节，上限 {self.largest} 字节"))
            elif (body := self.read(length)) is not None:
                self.answer(body)

    def answer(self, body: bytes) -> None:
        name = ""
        try:
            request = parsed(body)
            name = request["id"] if isinstance(request.get("id"), str) else ""
            self.perform(name, request)
        except Fault as fault:
            self.refuse(name, fault)
        except Ended:
            pass

    def arm(self, cpu: float, wall: float) -> None:
        """Starts the timers that end this process; their signals keep their default, so nothing can hold them up."""
        signal.setitimer(signal.ITIMER_PROF, cpu)
        signal.setitimer(signal.ITIMER_REAL, wall)

    def refuse(self, name: str, fault: Fault) -> None:
        self.arm(0, 0)
        self.send({"id": name, "ok": False, "kind": fault.kind, "message": fault.message, **fault.details()})

    def send(self, answer: dict, raw: bytes = b"") -> None:
        body = json.dumps(answer).encode()
        rest = memoryview(len(body).to_bytes(4, "big") + body + raw)
        while rest:
            rest = rest[os.write(self.output, rest):]

    def read(self, length: int) -> bytes | None:
        """Exactly so many bytes; `None` when the input ends first."""
        parts = []
        while length > 0:
            part = os.read(self.input, min(length, MEBIBYTE))
            if not part:
                return None
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def skip(self, length: int) -> None:
        while length > 0 and (part := os.read(self.input, min(length, MEBIBYTE))):
            length -= len(part)

    def attachment(self, request: dict, most: int, too_large) -> bytes:
        """The raw bytes that follow a request; more than `most` are passed over, and the fault `too_large` is raised."""
        length = request.get("bytes")
        if type(length) is not int or length < 0:
            raise Fault("input", "缺少 bytes")
        if length > most:
            self.skip(length)
            raise too_large(length)
        data = self.read(length)
        if data is None:
            raise Ended
        return data


class Ended(Exception):
    """The input ended in the middle of a request."""


def parsed(body: bytes) -> dict:
    """The request; JSON that is none, too deep or with half a character is the sender's fault."""
    try:
        request = json.loads(body)
        json.dumps(request, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Fault("input", f"请求不是有效的 JSON：{type(error).__name__}") from error
    if not isinstance(request, dict) or depth(request) > DEPTH:
        raise Fault("input", f"请求应为 JSON 对象，嵌套不超过 {DEPTH} 层")
    return request


def depth(value) -> int:
    levels, layer = 0, [value]
    while layer := [part for one in layer for part in children(one)]:
        levels += 1
    return levels


def children(value) -> list:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
