"""Too much and too slow: refused early, in little memory, within the deadlines."""

import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from .cases import FIRST, HEAD, walk
from .client import PREFIX
from .problems import check
from .wire import Wire

CASES = PREFIX + "/cases"
MEGABYTE = 1 << 20


def test_fifty_megabytes_announced_are_refused_unread(shared, untouched):
    with Wire(shared.address) as wire:
        start, memory = time.monotonic(), shared.server.memory()
        wire.send(
            wire.head(
                "POST",
                f"{CASES}/{untouched}/acts",
                shared.tokens[HEAD],
                Content_Type="application/json",
                Content_Length=str(50 * MEGABYTE),
            )
        )
        problem = check(wire.answer(), 413, "too-large")
        assert problem["limit"] == MEGABYTE
        assert time.monotonic() - start < 2
        assert shared.server.memory() - memory < 8 * MEGABYTE


def test_fifty_megabytes_sent_all_the_same_are_refused(shared, untouched):
    with Wire(shared.address) as wire:
        start, memory = time.monotonic(), shared.server.memory()
        wire.send(
            wire.head(
                "POST",
                f"{CASES}/{untouched}/acts",
                shared.tokens[HEAD],
                Content_Type="application/json",
                Content_Length=str(50 * MEGABYTE),
            )
        )
        wire.pour(b" " * 65_536, 50 * MEGABYTE)
        check(wire.answer(), 413, "too-large")
        assert time.monotonic() - start < 5
        assert shared.server.memory() - memory < 16 * MEGABYTE
        assert wire.ended()


def test_fifty_megabytes_in_chunks_are_refused_where_they_become_too_many(shared, untouched):
    with Wire(shared.address) as wire:
        start, memory = time.monotonic(), shared.server.memory()
        wire.send(
            wire.head(
                "POST",
                f"{CASES}/{untouched}/acts",
                shared.tokens[HEAD],
                Content_Type="application/json",
                Transfer_Encoding="chunked",
            )
        )
        taken = wire.pour(b"10000\r\n" + b" " * 65_536 + b"\r\n", 50 * MEGABYTE)
        check(wire.answer(), 413, "too-large")
        assert time.monotonic() - start < 5
        assert taken < 30 * MEGABYTE
        assert shared.server.memory() - memory < 16 * MEGABYTE


def test_eight_floods_at_once_stay_small(shared, untouched):
    memory, wires = shared.server.memory(), [Wire(shared.address) for _ in range(8)]
    for wire in wires:
        wire.send(
            wire.head(
                "POST",
                f"{CASES}/{untouched}/acts",
                shared.tokens[HEAD],
                Content_Type="application/json",
                Transfer_Encoding="chunked",
            )
        )
    for wire in wires:
        wire.pour(b"10000\r\n" + b" " * 65_536 + b"\r\n", 20 * MEGABYTE)
    for wire in wires:
        with wire:
            check(wire.answer(), 413)
    assert shared.server.memory() - memory < 40 * MEGABYTE


def test_a_form_that_is_too_large_is_refused(shared, untouched):
    with Wire(shared.address) as wire:
        wire.send(
            wire.head(
                "POST", "/sign-in", Content_Type="application/x-www-form-urlencoded", Content_Length=str(50 * MEGABYTE)
            )
        )
        answer = wire.answer()
        assert answer.status == 413 and "过大" in answer.body.decode()


@pytest.fixture(scope="module")
def slow(shared):
    """What came of three requests that arrive too slowly, all at once: seconds until the answer, and the answer."""
    head = f"POST {CASES}/{walk(shared.people, 0)}/acts HTTP/1.1\r\nHost: {{host}}\r\n"
    whole = (
        head + f"Authorization: Bearer {shared.tokens[HEAD]}\r\nContent-Type: application/json\r\n"
        "Content-Length: 100000\r\n\r\n"
    )

    def drip(start: str, drop: bytes | None):
        with Wire(shared.address, timeout=45) as wire:
            wire.send(start.format(host=wire.host).encode())
            began = time.monotonic()
            while not wire.answered(0.25) and time.monotonic() - began < 45:
                if drop:
                    wire.send(drop)
            took = time.monotonic() - began
            answer = wire.answer()
            assert wire.ended()
            return took, answer

    with ThreadPoolExecutor(3) as pool:
        yield {
            "a header held open": pool.submit(drip, head + "X-Half", None),
            "a header that drips": pool.submit(drip, head + "X-Long: ", b"a"),
            "a body that drips": pool.submit(drip, whole, b" "),
        }


@pytest.mark.parametrize(
    "what, seconds", [("a header held open", 10), ("a header that drips", 10), ("a body that drips", 30)]
)
def test_what_comes_too_slowly_is_ended_within_its_deadline(shared, slow, what, seconds):
    took, answer = slow[what].result()
    assert "规定时间" in check(answer, 408, "too-slow")["detail"]
    assert seconds - 1 < took < seconds + 4


def test_others_are_answered_while_headers_are_held_open(shared):
    wires = [Wire(shared.address) for _ in range(100)]
    for wire in wires:
        wire.send(b"GET / HTTP/1.1\r\nHo")
    start = time.monotonic()
    assert shared.people[FIRST].get("/cases?limit=1").status == 200
    assert time.monotonic() - start < 2
    for wire in wires:
        wire.socket.close()


def test_a_body_that_breaks_off_leaves_nothing(shared, untouched):
    body = json.dumps({"act": "approve-filing", "opinion": "同意"}).encode()
    with Wire(shared.address) as wire:
        wire.send(
            wire.head(
                "POST",
                f"{CASES}/{untouched}/acts",
                shared.tokens[HEAD],
                Content_Type="application/json",
                Content_Length=str(len(body) + 10),
            )
            + body
        )
    assert shared.people[HEAD].case(untouched)["version"] == len(shared.entries(untouched))


@pytest.mark.parametrize("field", ["a" * 20_000, "many"])
def test_a_header_that_is_too_large_is_refused(shared, field):
    with Wire(shared.address) as wire:
        fields = "".join(f"X-{n}: a\r\n" for n in range(200)) if field == "many" else f"X-Long: {field}\r\n"
        wire.send(f"GET {CASES} HTTP/1.1\r\nHost: {wire.host}\r\n{fields}\r\n".encode())
        check(wire.answer(), 431, "header-too-large")


def test_what_is_not_http_is_refused(shared):
    for data in (
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"HELLO\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    ):
        with Wire(shared.address) as wire:
            wire.send(data)
            check(wire.answer(), 400, "unreadable")
            assert wire.ended()


def test_a_length_given_twice_smuggles_nothing(shared, untouched):
    hidden = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
    for fields in ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 5\r\nContent-Length: 6\r\n"):
        with Wire(shared.address) as wire:
            wire.send(
                f"POST {CASES} HTTP/1.1\r\nHost: {wire.host}\r\nContent-Type: application/json\r\n{fields}\r\n"
                f"0\r\n\r\n".encode()
                + hidden
            )
            assert wire.answer().status == 400 and wire.ended()
