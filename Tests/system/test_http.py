"""Bad input over HTTP: each gets the right status and a clear Chinese message, and leaves no trace in the dossier."""

import json
import re
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from .cases import (FIRST, HEAD, SECOND, day, identity, interview, moment, notice, penalty, person, registration, trader,
                    uscc, walk, wrong)
from .client import PREFIX, Api
from .conftest import STRANGER
from .pages import PASSWORD, Pages, fields, text
from .server import until
from .wire import Wire

CHINESE = re.compile(r"[\u4e00-\u9fff]")
CASES = PREFIX + "/cases"
MEGABYTE = 1 << 20


@pytest.fixture
def case(shared) -> str:
    """A case that has just been registered."""
    return walk(shared.people, 0)


@pytest.fixture
def untouched(shared, case):
    """The case, of which nothing may have changed after the test; nor may there be another one."""
    before = shared.entries(case), shared.engine.rows("SELECT count(*) FROM entries")
    yield case
    assert (shared.entries(case), shared.engine.rows("SELECT count(*) FROM entries")) == before


def check(answer, status: int, kind: str | None = None) -> dict:
    """The problem, after what holds of every problem has been checked."""
    assert answer.status == status, answer.body
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json
    assert problem["status"] == status
    assert CHINESE.search(problem["title"]) and CHINESE.search(problem["detail"])
    assert kind is None or problem["type"] == f"/problems/{kind}"
    for error in problem.get("errors", []):
        assert CHINESE.search(error["message"]), error
    for refusal in problem.get("refusals", []):
        assert all(CHINESE.search(refusal[name]) for name in ("basis", "missing", "remedy")), refusal
    return problem


# What is said wrongly

WRONG = {
    "an ID number with a wrong check digit": (
        registration(parties=[person(idNumber=wrong(identity()))]), "parties.0.idNumber", "校验码"),
    "an ID number of a day that never was": (
        registration(parties=[person(idNumber="330102199002301234")]), "parties.0.idNumber", "出生日期"),
    "a natural person without an ID number": (
        registration(parties=[{"kind": "individual", "name": "李堃", "address": "横林路"}]), "parties.0.idNumber", "必须填写"),
    "a credit code with a wrong check digit": (
        registration(parties=[trader(uscc=wrong(uscc()))]), "parties.0.uscc", "校验码"),
    "a credit code of lower-case letters": (
        registration(parties=[trader(uscc="92330102ma28abcd1x")]), "parties.0.uscc", "统一社会信用代码"),
    "the second of two parties wrong": (
        registration(parties=[person(), trader(uscc=wrong(uscc()))]), "parties.1.uscc", "校验码"),
    "the same party twice": (registration(parties=[person(), person()]), "parties.1.idNumber", "重复"),
    "a day in the future": (registration(happenedOn=day(1)), "happenedOn", "不能晚于今天"),
    "a day that does not exist": (registration(happenedOn="2026-02-30"), "happenedOn", "日期"),
    "a second officer equal to the first": (registration(secondOfficer=FIRST), "secondOfficer", "同一人"),
    "an officer whom nobody knows": (registration(secondOfficer="nobody"), "secondOfficer", "nobody"),
    "an officer of another organ": (registration(secondOfficer=STRANGER), "secondOfficer", STRANGER),
    "an act that occurs in the future": (registration(occurredAt=moment(3600)), "occurredAt", "不能晚于"),
    "a time without a zone": (registration(occurredAt="2026-05-08T14:05"), "occurredAt", "日期和时间"),
    "no party": (registration(parties=[]), "parties", ""),
    "too many parties": (registration(parties=[person(number=n) for n in range(21)]), "parties", "20"),
    "an unknown choice": (registration(source="rumour"), "source", ""),
    "a number for a text": (registration(place=7), "place", ""),
    "an empty text": (registration(place="  "), "place", ""),
    "a text that is too long": (registration(summary="摊" * 2001), "summary", "2000"),
    "a field that is not there": (registration(nickname="老李"), "nickname", ""),
    "a citation of nothing": (
        registration(violations=[{"conduct": "设摊", "breaks": "某条例", "punishedBy": "《条例》第一条"}]),
        "violations.0.breaks", ""),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_mistake_is_named_by_its_field(shared, untouched, what):
    body, field, words = WRONG[what]
    answer = shared.people[FIRST].register(body)
    check(answer, 422, "invalid")
    assert words in answer.fields.get(field, "nothing"), answer.fields


def test_all_mistakes_are_named_at_once(shared, untouched):
    body = registration(parties=[person(idNumber=wrong(identity())), trader(uscc=wrong(uscc()))], place="",
                        happenedOn="yesterday")
    answer = shared.people[FIRST].register(body)
    check(answer, 422)
    assert {"parties.0.idNumber", "parties.1.uscc", "place", "happenedOn"} <= set(answer.fields)


def test_a_missing_field_is_named(shared, untouched):
    body = registration()
    del body["place"], body["parties"][0]["name"]
    answer = shared.people[FIRST].register(body)
    check(answer, 422)
    assert {"place", "parties.0.name"} <= set(answer.fields)


def test_an_unknown_act_is_named(shared, untouched):
    answer = shared.people[FIRST].act(untouched, "close-case", {})
    check(answer, 422, "invalid")
    assert "act" in answer.fields


def test_an_act_without_a_name_is_refused(shared, untouched):
    answer = shared.people[FIRST].call("POST", f"/cases/{untouched}/acts", {"opinion": "同意"})
    check(answer, 422)
    assert "act" in answer.fields


def test_nobody_speaks_as_the_system(shared, untouched):
    fields = {"document": "0" * 32, "sha256": "0" * 64, "template": "decision@0", "pages": 1, "size": 1}
    for person_ in (FIRST, HEAD):
        check(shared.people[person_].act(untouched, "render-document", fields), 403, "forbidden")


def test_a_case_is_registered_once_only(shared, untouched):
    answer = shared.people[FIRST].act(untouched, "register-case", registration())
    assert answer.status in (409, 422)
    check(answer, answer.status)


def test_what_the_law_bars_is_refused_with_basis_and_remedy(shared, untouched):
    problem = check(shared.people[HEAD].act(untouched, "decide-penalty", penalty()), 409, "refused")
    assert any("行政处罚法" in refusal["basis"] for refusal in problem["refusals"])
    assert any(refusal.get("act") == "approve-filing" for refusal in problem["refusals"])


def test_an_expired_certificate_bars_an_officer(shared, untouched):
    problem = check(shared.people[FIRST].register(registration(secondOfficer="sunli")), 409, "refused")
    assert "孙丽" in problem["refusals"][0]["missing"] and "第四十二条" in problem["refusals"][0]["basis"]


def test_an_auxiliary_is_no_second_officer(shared, untouched):
    problem = check(shared.people[FIRST].register(registration(secondOfficer="zhaolei")), 409, "refused")
    assert "赵磊" in problem["refusals"][0]["missing"]


def test_a_fine_that_needs_a_hearing_stops(shared):
    case = walk(shared.people, 2)
    before = shared.entries(case)
    problem = check(shared.people[FIRST].act(case, "give-prior-notice", notice(fineFen=500_000)), 409, "refused")
    assert "听证" in problem["refusals"][0]["missing"]
    assert shared.entries(case) == before


def test_a_character_that_no_font_has_is_named_before_anything_is_recorded(shared):
    body = registration(parties=[person(name="李\U0002ebf1")])
    case = walk(shared.people, 4, body)
    before = shared.entries(case)
    answer = shared.people[HEAD].act(case, "decide-penalty", penalty())
    problem = check(answer, 422)
    assert "U+2EBF1" in json.dumps(problem, ensure_ascii=False), problem
    assert shared.entries(case) == before


# Versions and keys

def test_a_stale_version_is_refused(shared, untouched):
    people = shared.people
    problem = check(people[HEAD].act(untouched, "approve-filing", {"opinion": "同意"}, If_Match='"7"'), 412, "stale")
    assert problem["version"] == 1


@pytest.mark.parametrize("value", ["1", "W/\"1\"", "\"one\"", "\"\"", "\"1"])
def test_a_version_that_is_none_is_refused(shared, untouched, value):
    check(shared.people[HEAD].act(untouched, "approve-filing", {"opinion": "同意"}, If_Match=value), 400)


def test_the_version_that_was_read_lets_one_act_pass(shared, case):
    people = shared.people
    tag = people[HEAD].get(f"/cases/{case}").headers["etag"]
    done = people[HEAD].act(case, "approve-filing", {"opinion": "同意"}, If_Match=tag)
    assert done.status == 201 and done.headers["etag"] == '"2"'
    check(people[FIRST].act(case, "record-interview", interview(), If_Match=tag), 412)
    assert len(shared.entries(case)) == 2


def test_a_repeated_key_records_once(shared):
    people, key, body = shared.people, uuid.uuid4().hex, registration()
    first = people[FIRST].register(body, Idempotency_Key=key)
    assert first.status == 201
    case = first.json["case"]
    again = people[FIRST].call("POST", "/cases", raw=json.dumps(body, indent=2).encode(), Idempotency_Key=key)
    assert (again.status, again.json) == (201, first.json)
    assert again.headers["location"] == first.headers["location"] and again.headers["etag"] == first.headers["etag"]
    assert len(shared.entries(case)) == 1
    key = uuid.uuid4().hex
    acts = [people[HEAD].act(case, "approve-filing", {"opinion": "同意"}, Idempotency_Key=key) for _ in range(3)]
    assert [answer.status for answer in acts] == [201] * 3
    assert len({answer.body for answer in acts}) == 1
    assert len(shared.entries(case)) == 2


def test_a_repeated_key_with_another_body_is_refused(shared, case):
    people, key = shared.people, uuid.uuid4().hex
    assert people[HEAD].act(case, "approve-filing", {"opinion": "同意"}, Idempotency_Key=key).status == 201
    before = shared.entries(case)
    check(people[HEAD].act(case, "approve-filing", {"opinion": "不同意"}, Idempotency_Key=key), 422, "key-reused")
    check(people[HEAD].act(walk(people, 0), "approve-filing", {"opinion": "同意"}, Idempotency_Key=key), 422, "key-reused")
    assert shared.entries(case) == before


def test_a_key_is_its_owners_own(shared):
    key, body = uuid.uuid4().hex, registration()
    first = shared.people[FIRST].register(body, Idempotency_Key=key)
    second = shared.people[SECOND].register(body, Idempotency_Key=key)
    assert first.status == second.status == 201 and first.json["case"] != second.json["case"]


def test_a_refused_request_does_not_use_up_its_key(shared, case):
    key = uuid.uuid4().hex
    check(shared.people[HEAD].act(case, "approve-filing", {"opinion": ""}, Idempotency_Key=key), 422)
    assert shared.people[HEAD].act(case, "approve-filing", {"opinion": "同意"}, Idempotency_Key=key).status == 201


@pytest.mark.parametrize("key", ["", "a" * 201, "two words"])
def test_a_key_that_is_none_is_refused(shared, untouched, key):
    check(shared.people[HEAD].act(untouched, "approve-filing", {"opinion": "同意"}, Idempotency_Key=key), 400)


# JSON that is none

def nested(depth: int) -> bytes:
    return b'{"act":"approve-filing","opinion":' + b"[" * depth + b"]" * depth + b"}"


BROKEN = {
    "invalid UTF-8": (b'{"act":"approve-filing","opinion":"\xff\xfe"}', ""),
    "an overlong encoding": (b'{"act":"approve-filing","opinion":"\xc0\xaf"}', ""),
    "half a surrogate pair": (rb'{"act":"approve-filing","opinion":"\ud800"}', ""),
    "nesting 1,000 deep": (nested(1000), "层"),
    "nesting 100,000 deep": (nested(100_000), "层"),
    "nesting that never closes": (b"[" * 500_000, ""),
    "a key that stands twice": (b'{"act":"approve-filing","opinion":"a","opinion":"b"}', "重复"),
    "a fraction": (b'{"act":"approve-filing","opinion":1.5}', "整数"),
    "an exponent": (b'{"act":"approve-filing","opinion":1e3}', "整数"),
    "an integer beyond 2^53": (b'{"act":"approve-filing","opinion":9007199254740993}', ""),
    "bytes after the end": (b'{"act":"approve-filing","opinion":"a"} x', ""),
    "a comma too many": (b'{"act":"approve-filing","opinion":"a",}', ""),
    "a byte order mark": (b'\xef\xbb\xbf{"act":"approve-filing","opinion":"a"}', ""),
    "nothing": (b"", ""),
    "too many values": (b'{"act":"approve-filing","opinion":[' + b"1," * 60_000 + b"1]}", ""),
    "a list": (b"[]", "对象"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_json_that_is_none_is_refused(shared, untouched, what):
    raw, words = BROKEN[what]
    answer = shared.people[HEAD].call("POST", f"/cases/{untouched}/acts", raw=raw)
    problem = check(answer, 400, "unreadable")
    assert words in problem["detail"], problem


def test_another_content_type_is_refused(shared, untouched):
    for kind in ("application/x-www-form-urlencoded", "text/plain"):
        answer = shared.people[HEAD].call("POST", f"/cases/{untouched}/acts", raw=b"act=approve-filing&opinion=a",
                                          Content_Type=kind)
        check(answer, 415, "unsupported-media-type")


# Too much and too slow

def test_fifty_megabytes_announced_are_refused_unread(shared, untouched):
    with Wire(shared.address) as wire:
        start, memory = time.monotonic(), shared.server.memory()
        wire.send(wire.head("POST", f"{CASES}/{untouched}/acts", shared.tokens[HEAD], Content_Type="application/json",
                            Content_Length=str(50 * MEGABYTE)))
        problem = check(wire.answer(), 413, "too-large")
        assert problem["limit"] == MEGABYTE
        assert time.monotonic() - start < 2
        assert shared.server.memory() - memory < 8 * MEGABYTE


def test_fifty_megabytes_sent_all_the_same_are_refused(shared, untouched):
    with Wire(shared.address) as wire:
        start, memory = time.monotonic(), shared.server.memory()
        wire.send(wire.head("POST", f"{CASES}/{untouched}/acts", shared.tokens[HEAD], Content_Type="application/json",
                            Content_Length=str(50 * MEGABYTE)))
        wire.pour(b" " * 65_536, 50 * MEGABYTE)
        check(wire.answer(), 413, "too-large")
        assert time.monotonic() - start < 5
        assert shared.server.memory() - memory < 16 * MEGABYTE
        assert wire.ended()


def test_fifty_megabytes_in_chunks_are_refused_where_they_become_too_many(shared, untouched):
    with Wire(shared.address) as wire:
        start, memory = time.monotonic(), shared.server.memory()
        wire.send(wire.head("POST", f"{CASES}/{untouched}/acts", shared.tokens[HEAD], Content_Type="application/json",
                            Transfer_Encoding="chunked"))
        taken = wire.pour(b"10000\r\n" + b" " * 65_536 + b"\r\n", 50 * MEGABYTE)
        check(wire.answer(), 413, "too-large")
        assert time.monotonic() - start < 5
        assert taken < 30 * MEGABYTE
        assert shared.server.memory() - memory < 16 * MEGABYTE


def test_eight_floods_at_once_stay_small(shared, untouched):
    memory, wires = shared.server.memory(), [Wire(shared.address) for _ in range(8)]
    for wire in wires:
        wire.send(wire.head("POST", f"{CASES}/{untouched}/acts", shared.tokens[HEAD], Content_Type="application/json",
                            Transfer_Encoding="chunked"))
    for wire in wires:
        wire.pour(b"10000\r\n" + b" " * 65_536 + b"\r\n", 20 * MEGABYTE)
    for wire in wires:
        with wire:
            check(wire.answer(), 413)
    assert shared.server.memory() - memory < 40 * MEGABYTE


def test_a_form_that_is_too_large_is_refused(shared, untouched):
    with Wire(shared.address) as wire:
        wire.send(wire.head("POST", "/sign-in", Content_Type="application/x-www-form-urlencoded",
                            Content_Length=str(50 * MEGABYTE)))
        answer = wire.answer()
        assert answer.status == 413 and "过大" in answer.body.decode()


@pytest.fixture(scope="module")
def slow(shared):
    """What came of three requests that arrive too slowly, all at once: seconds until the answer, and the answer."""
    head = f"POST {CASES}/{walk(shared.people, 0)}/acts HTTP/1.1\r\nHost: {{host}}\r\n"
    whole = (head + f"Authorization: Bearer {shared.tokens[HEAD]}\r\nContent-Type: application/json\r\n"
             "Content-Length: 100000\r\n\r\n")

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


@pytest.mark.parametrize("what, seconds", [("a header held open", 10), ("a header that drips", 10), ("a body that drips", 30)])
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
        wire.send(wire.head("POST", f"{CASES}/{untouched}/acts", shared.tokens[HEAD], Content_Type="application/json",
                            Content_Length=str(len(body) + 10)) + body)
    assert shared.people[HEAD].case(untouched)["version"] == 1


@pytest.mark.parametrize("field", ["a" * 20_000, "many"])
def test_a_header_that_is_too_large_is_refused(shared, field):
    with Wire(shared.address) as wire:
        fields = "".join(f"X-{n}: a\r\n" for n in range(200)) if field == "many" else f"X-Long: {field}\r\n"
        wire.send(f"GET {CASES} HTTP/1.1\r\nHost: {wire.host}\r\n{fields}\r\n".encode())
        check(wire.answer(), 431, "header-too-large")


def test_what_is_not_http_is_refused(shared):
    for data in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"HELLO\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n",
                 b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"):
        with Wire(shared.address) as wire:
            wire.send(data)
            check(wire.answer(), 400, "unreadable")
            assert wire.ended()


def test_a_length_given_twice_smuggles_nothing(shared, untouched):
    hidden = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
    for fields in ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 5\r\nContent-Length: 6\r\n"):
        with Wire(shared.address) as wire:
            wire.send(f"POST {CASES} HTTP/1.1\r\nHost: {wire.host}\r\nContent-Type: application/json\r\n{fields}\r\n"
                      f"0\r\n\r\n".encode() + hidden)
            assert wire.answer().status == 400 and wire.ended()


# Who asks

def test_without_a_token_nothing_is_told(shared, untouched):
    for token in (None, "", "zhifa_" + "0" * 64, shared.tokens[FIRST][:-1], shared.tokens[FIRST] + "0", "a" * 5000):
        api = Api(shared.address, token)
        for method, path, body in (("GET", "/cases", None), ("GET", f"/cases/{untouched}", None),
                                   ("POST", "/cases", registration()), ("GET", f"/cases/{untouched}/export", None),
                                   ("POST", f"/cases/{untouched}/acts", {"act": "approve-filing", "opinion": "同意"})):
            answer = api.call(method, path, body)
            check(answer, 401, "unauthenticated")
            assert answer.headers["www-authenticate"] == "Bearer"


def test_a_revoked_or_expired_token_is_worth_nothing(found):
    office = found("sqlite").start()
    assert office.people[FIRST].get("/cases").status == 200
    office.engine.rows(f"UPDATE tokens SET revoked_at = 1 WHERE person = '{FIRST}'")
    office.engine.rows(f"UPDATE tokens SET expires_at = 1 WHERE person = '{SECOND}'")
    check(office.people[FIRST].get("/cases"), 401)
    check(office.people[SECOND].get("/cases"), 401)
    assert office.people[HEAD].get("/cases").status == 200
    office.server.end()


def test_another_organs_case_is_not_there(shared, untouched):
    people = shared.people
    stranger = people[STRANGER]
    nowhere = "0" * 32
    for path in ("", "/export", "/documents/" + nowhere):
        answers = [stranger.get(f"/cases/{case}{path}") for case in (untouched, nowhere)]
        problems = [check(answer, 404, "not-found") for answer in answers]
        assert problems[0] == problems[1], "it tells which cases other organs have"
    check(stranger.act(untouched, "approve-filing", {"opinion": "同意"}), 404)
    assert untouched not in [row["id"] for row in stranger.get("/cases?limit=200").json["cases"]]


def test_who_does_not_handle_a_case_does_not_act_in_it(shared, untouched):
    people = shared.people
    check(people[FIRST].act(untouched, "approve-filing", {"opinion": "同意"}), 403, "forbidden")
    check(people[HEAD].act(untouched, "record-interview", interview()), 403, "forbidden")


def test_a_wrong_method_is_told_the_right_ones(shared, untouched):
    people = shared.people
    for method, path, allowed in (("DELETE", "/cases", {"GET", "HEAD", "POST", "OPTIONS"}),
                                  ("PUT", f"/cases/{untouched}", {"GET", "HEAD", "OPTIONS"}),
                                  ("GET", f"/cases/{untouched}/acts", {"POST", "OPTIONS"}),
                                  ("POST", "/openapi.json", {"GET", "HEAD", "OPTIONS"})):
        answer = people[FIRST].call(method, path)
        check(answer, 405, "method-not-allowed")
        assert set(answer.headers["allow"].split(", ")) == allowed


def test_an_unknown_address_is_not_found(shared):
    for path in ("/nothing", "/cases/a/b/c/d", "/cases/%ff", "/cases/" + "a" * 700, "/cases/..%2f..%2fetc"):
        check(shared.people[FIRST].get(path), 404, "not-found")


def test_every_answer_binds_the_browser(shared):
    for answer in (shared.people[FIRST].get("/cases"), Api(shared.address).get("/cases"),
                   shared.people[FIRST].get("/nothing")):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert "default-src 'none'" in answer.headers["content-security-policy"]


# Pages

def filled(form: dict[str, str]) -> dict[str, str]:
    """The form of the first act with everything in it."""
    return {**form, "source": "patrol", "happenedOn": day(), "place": "横林路 12 号", "summary": "设摊",
            "parties.0.kind": "individual", "parties.0.name": "李堃", "parties.0.idNumber": identity(), "parties.0.address": "横林路",
            "violations.0.conduct": "擅自设摊", "violations.0.breaks": "《城市市容条例》第十六条第一款",
            "violations.0.punishedBy": "《城市市容条例》第十六条第三款", "firstOfficer": FIRST, "secondOfficer": SECOND}


@pytest.fixture
def pages(shared) -> Pages:
    """A browser in which the first officer is signed in."""
    browser = Pages(shared.address)
    assert browser.sign_in(FIRST).status == 303
    return browser


def test_a_form_without_its_token_does_nothing(shared, untouched, pages):
    form = filled(pages.form("/cases/new"))
    for token in (None, "", "0" * 64, form["_token"][:-1]):
        sent = {**form, "_token": token} if token is not None else {k: v for k, v in form.items() if k != "_token"}
        answer = pages.send("POST", "/cases/new", sent)
        assert answer.status == 403 and CHINESE.search(text(answer.body))


def test_a_form_with_the_token_of_another_session_is_given_back(shared, untouched, pages):
    other = Pages(shared.address)
    other.sign_in(SECOND)
    form = filled(pages.form("/cases/new"))
    answer = other.send("POST", "/cases/new", form)
    assert answer.status == 403
    again = fields(answer.body.decode(), "/cases/new")
    assert again["summary"] == "设摊" and again["_token"] != form["_token"]


@pytest.mark.parametrize("headers", [
    {"Origin": "https://example.org"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"},
    {"Sec_Fetch_Site": "none"}, {"Origin": "http://127.0.0.1.example.org"},
])
def test_a_form_from_another_site_does_nothing(shared, untouched, pages, headers):
    answer = pages.send("POST", "/cases/new", filled(pages.form("/cases/new")), **headers)
    assert answer.status == 403 and "来源" in text(answer.body)
    assert Pages(shared.address).sign_in(FIRST, **headers).status == 403
    assert pages.send("POST", "/sign-out", {"_token": "x"}, **headers).status == 403
    assert pages.get("/").status == 200


def test_a_form_of_this_site_is_done_once_however_often_it_is_sent(shared, pages):
    form = filled(pages.form("/cases/new"))
    before = len(shared.engine.rows("SELECT 1 FROM entries"))
    answers = [pages.send("POST", "/cases/new", form, Origin=shared.address, Sec_Fetch_Site="same-origin") for _ in range(3)]
    assert [answer.status for answer in answers] == [303] * 3
    assert len({answer.headers["location"] for answer in answers}) == 1
    assert len(shared.engine.rows("SELECT 1 FROM entries")) == before + 1


def test_a_page_leads_to_sign_in_and_back(shared, untouched):
    browser = Pages(shared.address)
    answer = browser.get(f"/cases/{untouched}")
    assert answer.status == 303 and answer.headers["location"].startswith("/sign-in?next=")
    form = fields(browser.get(answer.headers["location"]).body.decode(), "/sign-in")
    answer = browser.send("POST", "/sign-in", {**form, "account": FIRST, "password": PASSWORD})
    assert answer.headers["location"] == f"/cases/{untouched}"


@pytest.mark.parametrize("target", ["//example.org", "https://example.org", "/\\example.org", "javascript:alert(1)", "/\t/example.org"])
def test_sign_in_leads_nowhere_else(shared, target):
    browser = Pages(shared.address)
    answer = browser.send("POST", "/sign-in", {**browser.form("/sign-in"), "account": FIRST, "password": PASSWORD, "_next": target})
    assert answer.status == 303 and answer.headers["location"] == "/"


def test_wrong_passwords_lock_the_account_and_no_other(found):
    office = found("sqlite").start()
    for number in range(5):
        answer = Pages(office.address).sign_in(FIRST, f"wrong {number}")
        assert answer.status == 422 and "不正确" in text(answer.body)
        assert "zhifa=" not in answer.headers.get("set-cookie", "")
    for password in ("wrong", PASSWORD):
        answer = Pages(office.address).sign_in(FIRST, password)
        assert answer.status == 429 and "锁定" in text(answer.body)
    assert Pages(office.address).sign_in(SECOND).status == 303
    office.engine.rows(f"UPDATE people SET locked_until = 1 WHERE id = '{FIRST}'")
    assert Pages(office.address).sign_in(FIRST).status == 303
    assert office.engine.rows(f"SELECT failures, locked_until FROM people WHERE id = '{FIRST}'") == [("0", "")]
    office.server.end()


def test_guesses_side_by_side_all_count(found):
    office = found("sqlite").start()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: Pages(office.address).sign_in(FIRST, f"wrong {n}").status, range(12)))
    assert set(answers) <= {422, 429}
    assert Pages(office.address).sign_in(FIRST).status == 429
    office.server.end()


def test_nobody_learns_which_accounts_there_are(shared):
    known, unknown = (Pages(shared.address).sign_in(login, "wrong") for login in (SECOND, "nobody"))
    assert known.status == unknown.status == 422
    assert text(known.body).replace(SECOND, "") == text(unknown.body).replace("nobody", "")


def test_a_session_ends_with_signing_out(shared, pages):
    cookies = dict(pages.cookies)
    form = fields(pages.get("/").body.decode(), "/sign-out")
    assert pages.send("POST", "/sign-out", form).status == 303
    stolen = Pages(shared.address)
    stolen.cookies = cookies
    assert stolen.get("/").status == 303


def test_cookies_are_kept_from_scripts_and_other_sites(shared):
    browser = Pages(shared.address)
    answers = [browser.get("/sign-in"), browser.sign_in(FIRST)]
    for answer in answers:
        setting = answer.headers["set-cookie"]
        assert "HttpOnly" in setting and "SameSite=Lax" in setting and "Path=/" in setting


def test_a_form_that_is_none_is_refused(shared, untouched, pages):
    form = filled(pages.form("/cases/new"))
    wrong_ones = [
        b"%zz=1", b"a=%ff%fe", "&".join(f"f{n}=1" for n in range(2000)).encode(), b"a.b.c.d.e.f.g.h.i.j.k=1",
        f"_token={form['_token']}&summary=a&summary=b".encode(), f"_token={form['_token']}&parties=a&parties.0.name=b".encode(),
        f"_token={form['_token']}&summary=%00".encode(),
    ]
    for body in wrong_ones:
        answer = raw_form(pages, body)
        assert answer.status == 400 and CHINESE.search(text(answer.body)), body[:60]


def test_a_page_of_another_organ_is_not_there(shared, untouched):
    browser = Pages(shared.address)
    assert browser.sign_in(STRANGER).status == 303
    for path in (f"/cases/{untouched}", f"/cases/{untouched}/acts/record-interview", f"/cases/{untouched}/documents/a"):
        assert browser.get(path).status == 404


def raw_form(pages: Pages, body: bytes):
    """Sends bytes as the form."""
    with Wire(pages.address) as wire:
        cookies = "; ".join(f"{name}={value}" for name, value in pages.cookies.items())
        wire.send(wire.head("POST", "/cases/new", Cookie=cookies, Content_Length=str(len(body)),
                            Content_Type="application/x-www-form-urlencoded") + body)
        return wire.answer()


# Lists, documents, description

def test_paging_by_cursor_is_complete_without_repeats(found):
    office = found("sqlite").start()
    api = office.people[FIRST]
    made = [api.register(registration()).json["case"] for _ in range(23)]
    for size in (1, 5, 23, 24, 200):
        seen, cursor, pages = [], "", 0
        while cursor is not None:
            page = api.get(f"/cases?limit={size}" + (f"&cursor={cursor}" if cursor else "")).json
            assert len(page["cases"]) <= size
            seen += [row["id"] for row in page["cases"]]
            cursor, pages = page["next"], pages + 1
            assert pages < 30
        assert sorted(seen) == sorted(made)
    seen, cursor = [], None
    while True:
        page = api.get("/cases?limit=4" + (f"&cursor={cursor}" if cursor else "")).json
        seen += [row["id"] for row in page["cases"]]
        cursor = page["next"]
        if cursor is None:
            break
        # What comes in between goes to the front and disturbs nobody.
        api.register(registration())
    assert sorted(seen) == sorted(made)
    office.server.end()


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=ten", "limit=-1", "cursor=x", "cursor=1.2.3", "stage=lost"])
def test_a_question_that_makes_no_sense_is_refused(shared, query):
    check(shared.people[FIRST].get(f"/cases?{query}"), 400, "unreadable")


def test_a_list_is_filtered_by_stage_and_handler(shared):
    people = shared.people
    case = walk(people, 1)
    listed = people[FIRST].get(f"/cases?stage=investigating&handler={FIRST}&limit=200").json["cases"]
    assert case in [row["id"] for row in listed]
    assert {(row["stage"], row["handler"]) for row in listed} == {("investigating", FIRST)}


def test_documents_are_served_in_ranges(shared):
    people = shared.people
    case = walk(people)
    document = until(lambda: next(iter(d for d in people[FIRST].case(case)["documents"] if d["ready"]), None), 40)
    path = f"/cases/{case}/documents/{document['id']}"
    whole = people[FIRST].get(path)
    size = len(whole.body)
    assert whole.status == 200 and whole.body.startswith(b"%PDF-")
    assert whole.headers["accept-ranges"] == "bytes" and whole.headers["etag"] == f'"{document["sha256"]}"'
    for asked, start, end in (("bytes=0-99", 0, 100), ("bytes=100-", 100, size), ("bytes=-10", size - 10, size),
                              (f"bytes=0-{size * 2}", 0, size)):
        part = people[FIRST].get(path, Range=asked)
        assert part.status == 206 and part.body == whole.body[start:end]
        assert part.headers["content-range"] == f"bytes {start}-{end - 1}/{size}"
    assert people[FIRST].get(path, Range=f"bytes={size}-").status == 416
    assert people[FIRST].get(path, Range="bytes=0-1,4-5").body == whole.body
    assert people[FIRST].get(path, Range="bytes=0-9", If_Range='"other"').body == whole.body
    assert people[FIRST].get(path, If_None_Match=whole.headers["etag"]).status == 304
    head = people[FIRST].call("HEAD", path)
    assert head.status == 200 and int(head.headers["content-length"]) == size and head.body == b""
    check(people[STRANGER].get(path), 404)


def test_the_description_is_openapi_and_has_every_act(shared):
    document = Api(shared.address).get("/openapi.json").json
    assert document["openapi"] == "3.1.0"
    schemas = document["components"]["schemas"]
    acts = {"approve-filing", "return-filing", "resubmit-filing", "record-interview", "give-prior-notice",
            "record-statement", "record-waiver", "decide-penalty", "serve-decision", "rectify-fact"}
    mapping = document["paths"]["/api/v1/cases/{case}/acts"]["post"]["requestBody"]["content"]["application/json"][
        "schema"]["discriminator"]["mapping"]
    assert set(mapping) == acts
    assert {schemas[name.rpartition("/")[2]]["properties"]["act"]["const"] for name in mapping.values()} == acts
    assert {"RegisterCase", "Problem", "Receipt", "Refusal"} <= set(schemas)
    for reference in references(document):
        found = document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part]
    for path, methods in document["paths"].items():
        named = set(re.findall(r"{(\w+)}", path))
        for method, operation in methods.items():
            if method == "parameters":
                continue
            given = [*methods.get("parameters", []), *operation.get("parameters", [])]
            assert {p["name"] for p in given if p["in"] == "path"} == named, path
            assert all(p.get("required") for p in given if p["in"] == "path")
            assert all("description" in answer for answer in operation["responses"].values())
    ids = [operation.get("operationId") for methods in document["paths"].values() for operation in methods.values()
           if isinstance(operation, dict)]
    assert len([name for name in ids if name]) == len({name for name in ids if name})
    for schema in schemas.values():
        assert set(schema.get("required", [])) <= set(schema["properties"])


def references(value):
    if isinstance(value, dict):
        yield from (target for name, target in value.items() if name == "$ref" and isinstance(target, str))
        for part in value.values():
            yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)
