"""Bad input over HTTP: each gets the right status and a clear Chinese message, and leaves no trace in the dossier."""

import json
import uuid
from urllib.parse import quote

import pytest

from .cases import (
    DECIDED,
    FIRST,
    HEAD,
    SECOND,
    day,
    NOTICED,
    LEADER,
    identity,
    interview,
    moment,
    notice,
    penalty,
    person,
    registration,
    sign,
    trader,
    uscc,
    walk,
    wrong,
)
from .client import Api
from .conftest import STRANGER
from .problems import check

# What is said wrongly

WRONG = {
    "an ID number with a wrong check digit": (
        registration(parties=[person(idNumber=wrong(identity()))]),
        "parties.0.idNumber",
        "校验码",
    ),
    "an ID number of a day that never was": (
        registration(parties=[person(idNumber="330102199002301234")]),
        "parties.0.idNumber",
        "出生日期",
    ),
    "a natural person without an ID number": (
        registration(parties=[{"kind": "individual", "name": "李堃", "address": "横林路"}]),
        "parties.0.idNumber",
        "必须填写",
    ),
    "a credit code with a wrong check digit": (
        registration(parties=[trader(uscc=wrong(uscc()))]),
        "parties.0.uscc",
        "校验码",
    ),
    "a credit code of lower-case letters": (
        registration(parties=[trader(uscc="92330102ma28abcd1x")]),
        "parties.0.uscc",
        "统一社会信用代码",
    ),
    "the second of two parties wrong": (
        registration(parties=[person(), trader(uscc=wrong(uscc()))]),
        "parties.1.uscc",
        "校验码",
    ),
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
        "violations.0.breaks",
        "",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_mistake_is_named_by_its_field(shared, untouched, what):
    body, field, words = WRONG[what]
    answer = shared.people[FIRST].register(body)
    check(answer, 422, "invalid")
    assert words in answer.fields.get(field, "nothing"), answer.fields


def test_all_mistakes_are_named_at_once(shared, untouched):
    body = registration(
        parties=[person(idNumber=wrong(identity())), trader(uscc=wrong(uscc()))], place="", happenedOn="yesterday"
    )
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


def test_a_case_number_typed_by_hand_is_refused(shared, untouched):
    fields = {"opinion": "同意立案", "number": f"云综执立〔{day()[:4]}〕1号"}
    problem = check(shared.people[HEAD].act(untouched, "approve-filing", fields), 409, "refused")
    assert "依次编定" in problem["refusals"][0]["basis"] and "删去" in problem["refusals"][0]["remedy"]
    problem = check(shared.people[FIRST].register(registration(number="1")), 409, "refused")
    assert "依次编定" in problem["refusals"][0]["basis"]


def test_an_auxiliary_is_no_second_officer(shared, untouched):
    problem = check(shared.people[FIRST].register(registration(secondOfficer="zhaolei")), 409, "refused")
    assert "赵磊" in problem["refusals"][0]["missing"]


def test_a_fine_that_needs_a_hearing_stops(shared):
    case = walk(shared.people, NOTICED - 1)
    before = shared.entries(case)
    problem = check(shared.people[FIRST].act(case, "give-prior-notice", notice(fineFen=500_000)), 409, "refused")
    assert "听证" in problem["refusals"][0]["missing"]
    assert shared.entries(case) == before


def test_a_character_that_no_font_has_is_named_before_anything_is_recorded(shared):
    # Of a name at once, as the first paper bears it; of what is typed later, when its paper would be made.
    before = shared.engine.rows("SELECT count(*) FROM dossier_keys")
    answer = shared.people[FIRST].register(registration(parties=[person(name="李\U0002ebf1")]))
    assert "U+2EBF1" in json.dumps(check(answer, 422), ensure_ascii=False)
    assert shared.engine.rows("SELECT count(*) FROM dossier_keys") == before
    case = walk(shared.people, DECIDED - 1)
    kept = shared.entries(case)
    answer = shared.people[HEAD].act(case, "decide-penalty", penalty(reasons="初次违法\U0002ebf1"))
    problem = check(answer, 422)
    assert "U+2EBF1" in json.dumps(problem, ensure_ascii=False), problem
    assert shared.entries(case) == kept


# Versions and keys


def test_a_child_is_not_punished_though_the_number_is_closed(shared):
    born = (int(day()[:4]) - 13) * 10_000 + 615
    child = registration(parties=[person(idNumber=identity(5, born))])
    case = walk(shared.people, NOTICED - 1, child)
    problem = check(shared.people[FIRST].act(case, "give-prior-notice", notice()), 409, "refused")
    assert "《行政处罚法》第三十条" in [refusal["basis"] for refusal in problem["refusals"]]


def test_a_todo_that_can_have_no_such_name_is_refused(office):
    head = office.people[HEAD]
    for name in ("a\0b", "a\nb", "a b", "x" * 301):
        body = {"items": [{"todo": name, "cause": 1, "version": 1}], "agree": True}
        answer = head.call("POST", "/todos/decisions", body)
        assert "items.0.todo" in {error["field"] for error in check(answer, 422)["errors"]}
        check(head.get(f"/todos?cursor=-.1.{quote(name)}"), 400)


def test_a_stale_version_is_refused(shared, untouched):
    people = shared.people
    problem = check(people[HEAD].act(untouched, "approve-filing", {"opinion": "同意"}, If_Match='"7"'), 412, "stale")
    assert problem["version"] == len(shared.entries(untouched))


@pytest.mark.parametrize("value", ["1", 'W/"1"', '"one"', '""', '"1'])
def test_a_version_that_is_none_is_refused(shared, untouched, value):
    check(shared.people[HEAD].act(untouched, "approve-filing", {"opinion": "同意"}, If_Match=value), 400)


def test_the_version_that_was_read_lets_one_act_pass(shared, case):
    people = shared.people
    tag = people[HEAD].get(f"/cases/{case}").headers["etag"]
    next_one = f'"{int(tag.strip(chr(34))) + 1}"'
    done = people[HEAD].act(case, "approve-filing", {"opinion": "同意"}, If_Match=tag)
    assert done.status == 201 and done.headers["etag"] == next_one
    check(people[FIRST].act(case, "record-interview", interview(), If_Match=tag), 412)
    assert shared.acts(case) == 3


def test_a_repeated_key_records_once(shared):
    people, key, body = shared.people, uuid.uuid4().hex, registration()
    first = people[FIRST].register(body, Idempotency_Key=key)
    assert first.status == 201
    case = first.json["case"]
    again = people[FIRST].call("POST", "/cases", raw=json.dumps(body, indent=2).encode(), Idempotency_Key=key)
    assert (again.status, again.json) == (201, first.json)
    assert again.headers["location"] == first.headers["location"] and again.headers["etag"] == first.headers["etag"]
    assert shared.acts(case) == 1
    key = uuid.uuid4().hex
    acts = [people[LEADER].act(case, "sign-approval", sign("filing"), Idempotency_Key=key) for _ in range(3)]
    assert [answer.status for answer in acts] == [201] * 3
    assert len({answer.body for answer in acts}) == 1
    assert shared.acts(case) == 2


def test_a_repeated_key_with_another_body_is_refused(shared, case):
    people, key = shared.people, uuid.uuid4().hex
    assert people[HEAD].act(case, "approve-filing", {"opinion": "同意"}, Idempotency_Key=key).status == 201
    before = shared.entries(case)
    check(people[HEAD].act(case, "approve-filing", {"opinion": "不同意"}, Idempotency_Key=key), 422, "key-reused")
    check(
        people[HEAD].act(walk(people, 1), "approve-filing", {"opinion": "同意"}, Idempotency_Key=key), 422, "key-reused"
    )
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
        answer = shared.people[HEAD].call(
            "POST", f"/cases/{untouched}/acts", raw=b"act=approve-filing&opinion=a", Content_Type=kind
        )
        check(answer, 415, "unsupported-media-type")


# Who asks


def test_without_a_token_nothing_is_told(shared, untouched):
    for token in (None, "", "zhifa_" + "0" * 64, shared.tokens[FIRST][:-1], shared.tokens[FIRST] + "0", "a" * 5000):
        api = Api(shared.address, token)
        for method, path, body in (
            ("GET", "/cases", None),
            ("GET", f"/cases/{untouched}", None),
            ("POST", "/cases", registration()),
            ("GET", f"/cases/{untouched}/export", None),
            ("POST", f"/cases/{untouched}/acts", {"act": "approve-filing", "opinion": "同意"}),
        ):
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
    for method, path, allowed in (
        ("DELETE", "/cases", {"GET", "HEAD", "POST", "OPTIONS"}),
        ("PUT", f"/cases/{untouched}", {"GET", "HEAD", "OPTIONS"}),
        ("GET", f"/cases/{untouched}/acts", {"POST", "OPTIONS"}),
        ("POST", "/openapi.json", {"GET", "HEAD", "OPTIONS"}),
    ):
        answer = people[FIRST].call(method, path)
        check(answer, 405, "method-not-allowed")
        assert set(answer.headers["allow"].split(", ")) == allowed


def test_an_unknown_address_is_not_found(shared):
    for path in ("/nothing", "/cases/a/b/c/d", "/cases/%ff", "/cases/" + "a" * 700, "/cases/..%2f..%2fetc"):
        check(shared.people[FIRST].get(path), 404, "not-found")


def test_every_answer_binds_the_browser(shared):
    for answer in (
        shared.people[FIRST].get("/cases"),
        Api(shared.address).get("/cases"),
        shared.people[FIRST].get("/nothing"),
    ):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
