"""Pages as HTML: the list of a million cases, a case page, and the same list by Django beside it."""
import contextlib
import http.client
import json
import time

from peers import Peer
from rig import interview, request
from streams import sign_in

LIST = "/cases?all=1"
# What a case page tells: a case with as many interviews, each printed.
INTERVIEWS = 10
LEAST_LIST, LEAST_CASE, LONGEST, RATIO = 3_600, 500, 40, 10


@contextlib.contextmanager
def million(bench):
    """The server over a million cases, with the cookie of an officer."""
    tokens = bench.seed_million()
    with bench.rig.server("million", "serve") as server:
        yield server, tokens, f"Cookie: {sign_in(server.port, 'wangmin')}"


def alone(bench):
    with million(bench) as (server, tokens, cookie):
        case = f"/cases/{told_case(server, tokens)}"
        for what, path in (("list of 50 of 1 M cases", LIST), ("page of a case", case)):
            size = len(page(server, path, cookie))
            rate, each = full(bench, server, path, cookie)
            least = LEAST_LIST if path == LIST else None
            bench.row(
                f"{what}, HTML", "", f"≥ {least:,}/s" if least else "", least and rate >= least,
                f"{rate:,.0f}/s; {size / 1000:.1f} kB")
            least = None if path == LIST else LEAST_CASE
            bench.row(
                f"{what}, HTML, for each second of one processor", "", f"≥ {least}" if least else "printed",
                least and 1 / each >= least, f"{1 / each:,.0f} ({each * 1000:.2f} ms each, on all threads)")
            file = bench.rig.write("page", [request("GET", path, cookie)])
            bench.paced(f"{what}, HTML", server, file, LONGEST)


def full(bench, server, path, cookie):
    """Requests a second, and the processor time of each in seconds; the medians."""
    def measure():
        before = server.processor()
        rate = bench.rig.wrk(server, path, cookie, bench.options.seconds)
        return rate, (server.processor() - before) / (rate * bench.options.seconds)

    measured = sorted(measure() for _ in range(bench.options.rounds))
    return measured[len(measured) // 2]


def told_case(server, tokens):
    """A case with some interviews, once all its records are printed and nothing is added any more; its id."""
    case = server.cases(16, tokens)[0]
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    for _ in range(INTERVIEWS):
        server.post(connection, f"/api/v1/cases/{case}/acts", interview(), tokens["wangmin"])
    version, since = 0, time.monotonic()
    while time.monotonic() < since + 2:
        connection.request("GET", f"/api/v1/cases/{case}", headers={"Authorization": f"Bearer {tokens['wangmin']}"})
        now = json.loads(connection.getresponse().read())["version"]
        if now != version:
            version, since = now, time.monotonic()
        time.sleep(0.1)
    return case


def page(server, path, cookie):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    name, value = cookie.split(": ", 1)
    connection.request("GET", path, headers={name: value})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"bench: {answer.status} for {path}")
    return body


def beside_django(bench):
    """The same page of the same cases, in turn."""
    with million(bench) as (server, _, cookie), Peer(bench.rig.folder / "million").server() as peer:
        ours, theirs = bench.rounds(
            lambda: bench.rig.wrk(server, LIST, cookie, bench.options.seconds),
            lambda: bench.rig.wrk(peer, "/cases", f"Cookie: {peer.cookie}", bench.options.seconds))
        sizes = f"{len(page(server, LIST, cookie)) / 1000:.0f} and {len(peer.page()) / 1000:.0f} kB"
    bench.row(
        "list of 50 of 1 M cases, HTML, against Django 5 + PostgreSQL", f"{ours / theirs:.1f} ×", f"≥ {RATIO} ×",
        ours >= RATIO * theirs, f"{ours:,.0f}/s against {theirs:,.0f}/s; {sizes}")
