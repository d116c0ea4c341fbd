"""To-dos as they come and go, on the event streams of those whom they concern."""

import threading
import time

import pytest

from .cases import ARCHIVIST, FILED, FIRST, HEAD, LEADER, SECOND, interview, registration, sign, walk
from .engines import Postgres
from .pages import Pages, fields
from .server import Server, until
from .stream import Stream


class Desk:
    """Somebody who is signed in."""

    def __init__(self, address: str, login: str):
        self.pages = Pages(address)
        assert self.pages.sign_in(login).status == 303

    def stream(self, **more) -> Stream:
        stream = Stream(self.pages.address, self.pages.cookies, **more)
        assert stream.status == 200, stream.status
        return stream

    def sign_out(self) -> None:
        form = fields(self.pages.get("/").body.decode(), "/sign-out")
        assert self.pages.send("POST", "/sign-out", form).status == 303


def register(office) -> str:
    """A case that was just reported: its filing waits for the squad's leader."""
    return walk(office.people, 0)


def agree(office, case: str) -> None:
    answer = office.people[LEADER].act(case, "sign-approval", sign("filing"))
    assert answer.status == 201, answer.body


def test_a_to_do_arrives_at_once_on_the_stream_of_whom_it_concerns(office):
    with Desk(office.address, LEADER).stream() as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        assert stream.headers["cache-control"] == "no-store"
        before = stream.todos()
        assert before["made"] == [] and stream.retry is not None
        began = time.monotonic()
        case = register(office)
        news = stream.next()
        assert news.at - began < 2
        (arrival,) = news.data["made"]
        assert news.data["count"] == before["count"] + 1
        assert "涉嫌" in arrival["title"]
        assert arrival["at"].startswith("今天 ") and arrival["cause"].startswith("王敏 登记案件")
        assert arrival["act"] == f"/cases/{case}/acts/sign-approval" and not arrival["own"]
        agree(office, case)
        over = stream.todos()
        assert over["done"] == [arrival["id"]] and over["made"] == [] and over["count"] == before["count"]


def test_nobody_hears_of_what_is_not_theirs(office):
    others = {login: Desk(office.address, login).stream() for login in (SECOND, HEAD, ARCHIVIST)}
    stranger = Desk(office.address, "huangwei").stream()
    for stream in (*others.values(), stranger):
        stream.todos()
    case = register(office)
    assert all(stream.silent() for stream in (others[SECOND], others[ARCHIVIST], stranger))
    agree(office, case)
    # Now it is the head's turn.
    (arrival,) = others[HEAD].todos()["made"]
    assert case in arrival["id"]
    assert all(stream.silent() for stream in (others[SECOND], others[ARCHIVIST], stranger))


def test_what_ones_own_act_leads_to_is_told_as_such(office):
    with Desk(office.address, FIRST).stream() as stream:
        stream.todos()
        # One act at a time is waited for: what comes and goes between two looks is told to nobody.
        case = walk(office.people, FILED)
        stream.until(lambda data: arrived(data, case, "周正", own=False))
        assert office.people[FIRST].act(case, "record-interview", interview()).status == 201
        stream.until(lambda data: arrived(data, case, "王敏", own=True))


def arrived(data: dict, case: str, cause: str, own: bool) -> bool:
    return any(case in made["id"] and made["cause"].startswith(cause) and made["own"] == own for made in data["made"])


def test_what_was_missed_during_a_break_comes_when_the_browser_comes_back(office):
    register(office)
    desk = Desk(office.address, LEADER)
    stream = desk.stream()
    stream.todos()
    first = register(office)
    stream.until(lambda data: data["made"])
    last = stream.last
    stream.close()
    cases = [register(office) for _ in range(3)]
    agree(office, cases[1])
    agree(office, first)
    with desk.stream(last=last) as again:
        news = again.todos()
        assert [made["case"].rpartition("/")[2] for made in news["made"]] == [cases[0], cases[2]]
        assert any(first in done for done in news["done"]), "what somebody did meanwhile goes away"
        assert news["whole"] and news["more"] == 0
        assert int(again.last) >= int(last)
        assert again.silent()
    # A page that was made earlier says by its address from where to go on.
    with desk.stream(after=int(last)) as page:
        assert len(page.todos()["made"]) == 2
    with desk.stream(last=again.last, after=0) as page:
        assert page.todos()["made"] == [], "the browser knows more than its page"
    # An id that was undone with its act is a place like any other.
    office.engine.rows(f"DELETE FROM todo_events WHERE id = {last}")
    with desk.stream(last=last) as again:
        assert again.todos()["whole"]


def test_after_a_long_break_a_sum_stands_for_what_came(found):
    office = found("sqlite").start()
    desk = Desk(office.address, LEADER)
    with desk.stream() as stream:
        stream.todos()
        register(office)
        stream.until(lambda data: data["made"])
        last = stream.last
    for _ in range(21):
        register(office)
    with desk.stream(last=last) as again:
        news = again.todos()
        assert len(news["made"]) == 20 and news["more"] == 1 and news["whole"]
    # Longer than events are kept: what came since is counted, and what is open must be looked up.
    office.engine.rows("DELETE FROM todo_events WHERE id <= (SELECT MAX(id) - 1 FROM todo_events)")
    with desk.stream(last=last) as again:
        news = again.todos()
        assert news["made"] == [] and not news["whole"] and news["more"] == 22
    office.server.end()


def test_signing_out_ends_the_stream_and_no_other(office):
    desk, other = Desk(office.address, LEADER), Desk(office.address, LEADER)
    stream, stays = desk.stream(), other.stream()
    stream.todos(), stays.todos()
    desk.sign_out()
    assert stream.next().name == "end"
    assert stream.ended.wait(5)
    register(office)
    assert stays.todos()["made"]
    assert not stays.ended.is_set()
    gone = Stream(office.address, desk.pages.cookies)
    assert gone.status == 204, "a browser comes no more"


def test_a_session_that_is_ended_elsewhere_hears_nothing_more(office):
    stream = Desk(office.address, LEADER).stream()
    stream.todos()
    office.engine.rows("DELETE FROM sessions")
    register(office)
    assert stream.next().name == "end"


def test_a_duty_that_is_withdrawn_ends_the_stream(office):
    stream = Desk(office.address, LEADER).stream()
    stream.todos()
    # As another process would: the row and the organisation's version.
    office.engine.rows(f"UPDATE posts SET valid_to = '2026-01-01' WHERE person = '{LEADER}'")
    office.engine.rows(
        "INSERT INTO roster_versions (organ, version, recorded_at, recorded_by, change) SELECT organ,"
        " MAX(version) + 1, 0, 'system', 'test' FROM roster_versions WHERE organ = 'yunxi' GROUP BY organ"
    )
    register(office)
    assert stream.ended.wait(5)
    assert stream.events.empty()


def test_who_is_not_signed_in_or_has_no_duty_gets_no_stream(shared):
    assert Stream(shared.address, {}).status == 204
    assert Stream(shared.address, {"zhifa": "0" * 64}).status == 204
    assert Pages(shared.address).send("POST", "/events", {}).status == 405
    pages = Pages(shared.address)
    pages.sign_in(LEADER)
    assert pages.send("HEAD", "/events").status == 200


@pytest.mark.parametrize("place", ["-1", "x", "99999999999999999999", "9223372036854775807", ""])
def test_a_place_that_makes_no_sense_does_no_harm(shared, place):
    with Desk(shared.address, LEADER).stream(last=place) as stream:
        assert stream.todos()["made"] == []


def test_a_session_cannot_pile_up_streams(shared):
    desk = Desk(shared.address, LEADER)
    streams = []
    for _ in range(8):
        streams.append(desk.stream())
        streams[-1].todos()
    assert all(stream.ended.wait(5) for stream in streams[:2])
    assert streams[0].retry == 60_000
    assert not any(stream.ended.is_set() for stream in streams[2:])
    for stream in streams:
        stream.close()


def test_a_stream_shows_that_it_lives(shared):
    with Desk(shared.address, LEADER).stream() as stream:
        stream.todos()
        began = time.monotonic()
        while (event := stream.next(40)).name != "beat":
            pass
        assert event.at - began < 27 and event.id == stream.last


def test_the_server_ends_with_streams_open(found):
    office = found("sqlite").start()
    streams = [Desk(office.address, LEADER).stream() for _ in range(3)]
    for stream in streams:
        stream.todos()
    began = time.monotonic()
    assert office.server.stop() == 0
    assert time.monotonic() - began < 5
    assert all(stream.ended.wait(2) for stream in streams)


def test_many_acts_at_once_lose_nothing(office):
    with Desk(office.address, LEADER).stream() as stream:
        stream.todos()
        made, cases = set(), []
        def some():
            for _ in range(5):
                cases.append(register(office))
        threads = [threading.Thread(target=some) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        def all_came():
            while not stream.events.empty():
                made.update(arrival["case"].rpartition("/")[2] for arrival in stream.todos()["made"])
            return set(cases) <= made
        until(all_came, 10, why="a to-do was not told")


def test_an_act_on_one_server_is_heard_on_another(found):
    office = found("postgres").start()
    other = Server(office.engine, log="-other").start()
    try:
        with Desk(other.address, LEADER).stream() as stream:
            stream.todos()
            time.sleep(0.3)
            began = time.monotonic()
            case = register(office)
            news = stream.next()
            assert case in news.data["made"][0]["id"]
            # By NOTIFY; without it the other server would look two seconds later at the latest.
            assert news.at - began < 1.2
            # Nobody listens any more: what the others do is found by looking.
            office.engine.rows(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND query LIKE 'LISTEN%'"
            )
            case = register(office)
            assert stream.until(lambda data: any(case in made["id"] for made in data["made"]), 8)
    finally:
        other.end()
        office.server.end()


def test_an_event_that_commits_late_is_not_passed_over(found):
    office = found("postgres").start()
    assert isinstance(office.engine, Postgres)
    with Desk(office.address, LEADER).stream() as stream:
        stream.todos()
        # An act on another server that has its id and is slow to commit.
        insert = (
            "INSERT INTO todo_events (organ, noted_at, body) SELECT organ, noted_at,"
            " replace(body, '\"id\":\"', '\"id\":\"late-') FROM todo_events ORDER BY id DESC LIMIT 1"
        )
        register(office)
        stream.until(lambda data: data["made"])
        late = threading.Thread(
            target=office.engine.rows, args=[f"BEGIN; {insert}; SELECT pg_sleep(2); COMMIT"], daemon=True
        )
        late.start()
        time.sleep(0.5)
        case = register(office)
        news = stream.until(lambda data: any(case in made["id"] for made in data["made"]))
        before = int(news.id)
        late.join()
        event = stream.until(lambda data: any(made["id"].startswith("late-") for made in data["made"]))
        # Who had lost the connection in between would have been told of it too.
        assert before < int(event.id)
        with Desk(office.address, LEADER).stream(last=str(before)) as again:
            ids = [made["id"] for made in again.todos()["made"]]
            assert any(id.startswith("late-") for id in ids)
    office.server.end()
