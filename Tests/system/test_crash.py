"""kill -9 in the middle of work: nothing acknowledged is lost or doubled, no number is skipped."""

import os
import random
import re
import signal
import sys
import threading
import time
import uuid
from collections import Counter

import pytest

from .cases import DECIDED, FILED, FIRST, HEAD, NOTICED, STEPS, registration, walk
from .client import Api
from .server import ROOT, until, zhifa

sys.path.insert(0, str(ROOT / "Tests/verifier"))
from verify_dossier import consistent, verified  # noqa: E402

LONG = bool(os.environ.get("ZHIFA_LONG"))
ROUNDS = 50 if LONG else 3
THREADS = 4


class Clerk(threading.Thread):
    """Registers and walks cases until the server is gone; keeps what was answered, and what was asked last."""

    def __init__(self, people: dict[str, Api], seed: int):
        super().__init__(daemon=True)
        self.people = people
        self.random = random.Random(seed)
        self.receipts: list[dict] = []
        self.open: tuple | None = None
        self.wrong: list[str] = []

    def run(self) -> None:
        try:
            while True:
                case = self.do(FIRST, None, registration())["case"]
                for who, act, fields in STEPS[: self.random.choice([1, FILED, NOTICED, DECIDED, DECIDED])]:
                    self.do(who, case, {"act": act, **fields()})
        except OSError:
            pass
        except AssertionError as wrong:
            self.wrong.append(str(wrong))

    def do(self, who: str, case: str | None, body: dict) -> dict:
        self.open = who, case, body, uuid.uuid4().hex
        receipt = ask(self.people, *self.open)
        self.open = None
        self.receipts.append(receipt)
        return receipt


def ask(people: dict[str, Api], who: str, case: str | None, body: dict, key: str) -> dict:
    path = "/cases" if case is None else f"/cases/{case}/acts"
    try:
        answer = people[who].call("POST", path, body, Idempotency_Key=key)
    except OSError:
        raise
    except Exception as broken:  # an answer that breaks off is no answer
        raise ConnectionError(str(broken)) from broken
    assert answer.status == 201, answer.body.decode()
    return answer.json


@pytest.mark.limit(3600 if LONG else 150)
def test_a_crash_loses_and_doubles_nothing_that_was_acknowledged(office):
    chance = random.Random(20261121)
    receipts, notes = [], []
    for number in range(ROUNDS):
        clerks = [Clerk(office.people, chance.random()) for _ in range(THREADS)]
        for clerk in clerks:
            clerk.start()
        until(lambda: sum(len(clerk.receipts) for clerk in clerks) > 30, 30, why="the clerks get nowhere")
        if number % 2:
            until(lambda: leased(office), 20, why="nothing is printed")
        time.sleep(chance.random() * 0.3)
        notes.append(note(office))
        office.server.kill()
        for clerk in clerks:
            clerk.join(60)
            assert not clerk.wrong and not clerk.is_alive(), clerk.wrong
            receipts += clerk.receipts
        check(office)
        if not LONG:
            # The leases of jobs run out after a minute; here they have.
            office.engine.rows("UPDATE jobs SET leased_until = 0 WHERE state = 'leased'")
        office.start()
        receipts += [ask(office.people, *clerk.open) for clerk in clerks if clerk.open]
        everything_acknowledged_is_there(office, receipts)
        every_number_was_given_once(office, receipts)
    printed(office, 180 if LONG else 60)
    the_log_only_grew(office, notes)
    every_document_was_recorded_once(office)
    assert office.server.stop() == 0
    check(office)


def leased(office) -> bool:
    return bool(office.engine.rows("SELECT id FROM jobs WHERE state = 'leased' LIMIT 1"))


def pending(office) -> list:
    return office.engine.rows("SELECT id FROM documents WHERE state <> 'ready'")


def printed(office, seconds: float) -> None:
    until(lambda: not pending(office), seconds, why=f"documents wait for ever: {office.server.said()[-2000:]}")


def note(office) -> str:
    return office.people[FIRST].get("/log/checkpoint").body.decode()


def check(office) -> None:
    found = zhifa(office.engine, "check", timeout=120)
    assert found.returncode == 0 and "问题 0 个" in found.stdout, found.stdout + found.stderr


def everything_acknowledged_is_there(office, receipts: list[dict]) -> None:
    rows = office.engine.rows(f"SELECT dossier, seq, {office.engine.hex('hash')} FROM entries")
    kept = {(case, int(seq)): digest for case, seq, digest in rows}
    assert len(kept) == len(rows)
    for receipt in receipts:
        assert kept.get((receipt["case"], receipt["version"])) == receipt["hash"], receipt
    assert max(Counter(digest for _, _, digest in rows).values()) == 1


def every_number_was_given_once(office, receipts: list[dict]) -> None:
    rows = office.engine.rows("SELECT organ, series, value, case_id, seq FROM issued_numbers")
    series: dict[tuple, list[int]] = {}
    for organ, name, value, *_ in rows:
        series.setdefault((organ, name), []).append(int(value))
    following = {
        (organ, name): int(value)
        for organ, name, value in office.engine.rows("SELECT organ, series, next FROM serials")
    }
    for name, values in series.items():
        assert sorted(values) == list(range(1, len(values) + 1)), f"{name}: {sorted(values)}"
        assert following[name] == len(values) + 1
    given = {(case, int(seq)): value for _, _, value, case, seq in rows}
    for receipt in receipts:
        number = receipt.get("number") or receipt.get("document", {}).get("number")
        found = given.get((receipt["case"], receipt["version"]))
        assert (re.search(r"(\d+)号$", number)[1] if number else None) == found, (receipt, found)
    entries = {(case, int(seq)) for case, seq in office.engine.rows("SELECT dossier, seq FROM entries")}
    assert set(given) <= entries, "a number was given to an entry that is not there"


def the_log_only_grew(office, notes: list[str]) -> None:
    until(lambda: not office.engine.rows("SELECT seq FROM log_queue LIMIT 1"), why="entries wait for the log")
    counted = "SELECT (SELECT count(*) FROM entries) - (SELECT count(*) FROM log_leaves)"
    assert office.engine.rows(counted) == [("0",)]
    latest, key = note(office), public_key(office)
    _, size, root = verified(latest, key)
    for earlier in notes:
        _, old, old_root = verified(earlier, key)
        proof = office.people[FIRST].get(f"/log/consistency?from={old}&to={size}").json["path"]
        assert consistent(old, old_root, size, root, [bytes.fromhex(part) for part in proof])


def public_key(office) -> str:
    """The public key; on SQLite it can be asked for only while the server rests."""
    assert office.server.stop() == 0
    key = zhifa(office.engine, "key").stdout.strip()
    office.start()
    return key


def every_document_was_recorded_once(office) -> None:
    documents = office.engine.rows("SELECT id, case_id, sha256 FROM documents")
    assert documents
    for identity, case, digest in documents[:20]:
        view = office.people[FIRST].case(case)
        acts = [entry["act"] for entry in view["entries"]]
        # A case whose clerk was cut off has its first forms only, so a decision may not be there yet: never two of it.
        assert acts.count("render-document") == len(view["documents"]) and acts.count("decide-penalty") <= 1, acts
        answer = office.people[FIRST].get(f"/cases/{case}/documents/{identity}")
        assert answer.status == 200 and answer.headers["etag"] == f'"{digest}"'
    assert office.engine.rows("SELECT DISTINCT state FROM jobs") == [("done",)]
    # The numbers of entries tell whether any other case has one print too many.
    renders, decisions = (office.engine.rows(f"SELECT count(*) FROM {table}")[0][0] for table in ("jobs", "documents"))
    assert renders == decisions


@pytest.mark.limit(120)
def test_a_document_worker_that_is_killed_while_it_prints_is_replaced(office):
    cases = [walk(office.people) for _ in range(4)]
    pid, killed = office.server.pid, set()
    # Twice: the one that warms up or prints, and the one that takes its place.
    for _ in range(2):
        until(lambda: leased(office) and set(office.server.workers()) - killed or not pending(office), 40)
        for worker in set(office.server.workers()) - killed:
            os.kill(worker, signal.SIGKILL)
            killed.add(worker)
    assert killed
    printed(office, 80)
    assert office.server.pid == pid and office.server.process.poll() is None
    for case in cases:
        view = office.people[FIRST].case(case)
        acts = [entry["act"] for entry in view["entries"]]
        assert acts.count("render-document") == len(view["documents"]), acts
    every_document_was_recorded_once(office)
    assert office.server.stop() == 0
    check(office)


def test_a_case_that_was_decided_before_the_crash_goes_on_after_it(office):
    """A person sees no more of a crash than a wait."""
    case = walk(office.people)
    office.server.kill()
    office.engine.rows("UPDATE jobs SET leased_until = 0 WHERE state = 'leased'")
    office.start()
    documents = lambda: office.people[HEAD].case(case)["documents"]  # noqa: E731
    until(lambda: all(document["ready"] for document in documents()), 40)
    assert len([document for document in documents() if document["kind"] == "decision"]) == 1
