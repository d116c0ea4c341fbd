"""Numbers of cases: over the API and on the page, and what proves them."""

import pytest

from .cases import ADMIN, DECIDED, FIRST, HEAD, LEADER, REVIEWER, day, registration, walk
from .server import zhifa

MONTH = day()[:7]


def ask(api, start: str = MONTH, end: str = MONTH, **more: str):
    query = "&".join(f"{name}={value}" for name, value in {"from": start, "to": end, **more}.items())
    return api.get(f"/statistics?{query}")


def test_numbers_follow_the_acts_and_a_rebuild_finds_the_same(office):
    people = office.people
    for steps in (0, 2, 2, DECIDED):
        walk(people, steps)
    report = ask(people[HEAD]).json
    now = report["total"]["now"]
    assert {name: now[name] for name in ("registered", "filed", "spot", "closed", "decided", "due", "paid")} == {
        "registered": 4, "filed": 3, "spot": 0, "closed": 0, "decided": 1, "due": 5000, "paid": 0,
    }
    assert now["closingRate"] == {"part": 0, "of": 3}
    assert now["submitted"] == 5 and now["returnRate"] == {"part": 0, "of": 5}
    assert [line["name"] for line in report["lines"]] == ["横林中队"]
    assert report["target"] == {
        "closingRateAbovePercent": 99, "document": "云溪区综合行政执法局年度工作目标（演示数据）", "met": False,
    }
    stages = {line["name"]: line["now"]["registered"] for line in ask(people[HEAD], by="stage").json["lines"]}
    assert stages == {"待立案": 1, "调查取证": 2, "待送达": 1}
    office.server.stop()
    checked = zhifa(office.engine, "check")
    assert checked.returncode == 0, checked.stdout
    office.engine.rows("UPDATE measure_counts SET n = n + 1 WHERE measure = 'filed'")
    checked = zhifa(office.engine, "check")
    assert checked.returncode == 1 and "measure_counts 表的合计与案件不一致" in checked.stdout
    assert zhifa(office.engine, "rebuild").returncode == 0
    assert zhifa(office.engine, "check").returncode == 0
    office.start()
    assert ask(office.people[HEAD]).json == report


def test_who_reads_which_numbers(shared):
    walk(shared.people, 1)
    for who in (HEAD, REVIEWER, ADMIN):
        assert ask(shared.people[who]).json["whole"] is True
    assert ask(shared.people[LEADER]).json["whole"] is False
    refused = ask(shared.people[FIRST])
    assert refused.status == 403 and "查看案件统计" in refused.json["detail"]
    other = ask(shared.people[LEADER], unit="%E5%85%B6%E4%BB%96%E4%B8%AD%E9%98%9F")
    assert other.status == 403 and "负责人" in other.json["detail"]


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        ("", ["from", "to"]),
        ("from=2026-01", ["to"]),
        ("from=2026-1&to=2026-13&by=colour", ["from", "to", "by"]),
        ("from=2026-05&to=2026-04", ["to"]),
        ("from=2016-05&to=2026-04&by=item", ["to"]),
        ("from=2026-05-01&to=2026-05", ["from"]),
        ("from=2026-05%00&to=2026-05", ["from"]),
        ("from=2026-05&to=2026-05&unit=" + "%E9%98%9F" * 101, ["unit"]),
    ],
)
def test_bad_questions_are_refused_field_by_field(shared, query, fields):
    answer = shared.people[HEAD].get("/statistics?" + query)
    assert answer.status == 422, answer.body
    assert [error["field"] for error in answer.json["errors"]] == fields
