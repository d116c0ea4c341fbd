"""Numbers of cases: over the API and on the page, and what proves them."""

import datetime
import io
import re

import openpyxl
import pytest

from .browser import DESK, PHONE, Person
from .cases import ADMIN, DECIDED, FIRST, HEAD, LEADER, REVIEWER, day, walk
from .pages import Pages, text
from .server import zhifa

MONTH = day()[:7]
#: Whether anything was drawn into a canvas.
INKED = "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(n => n > 0)"


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


def sheets(answer) -> dict:
    book = openpyxl.load_workbook(io.BytesIO(answer.body))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def test_the_page_the_cases_and_the_workbook_say_the_same(office):
    decided = walk(office.people, DECIDED)
    walk(office.people, 1)
    page = Pages(office.address)
    page.sign_in(HEAD)
    span = f"from={MONTH}&to={MONTH}&by=unit"
    shown = page.get(f"/statistics?{span}&show=due")
    assert shown.status == 200
    said = text(shown.body)
    assert "立案（件） 1 环比 ↑ 1 同比 ↑ 1" in said
    assert "结案率 0.0% 未达到目标高于 99% 环比 — 同比 —" in said
    assert "应缴罚没款 ¥50.00 环比 ↑ ¥50.00 同比 ↑ ¥50.00" in said
    # Each number leads to exactly its cases.
    links = set(re.findall(r'href="(/statistics/cases\?[^"]*measure=due[^"]*)"', shown.body.decode()))
    assert len(links) == 2
    for link in links:
        behind = page.get(link.replace("&amp;", "&"))
        assert behind.status == 200
        assert re.findall(r'href="/cases/(\w+)"', behind.body.decode()) == [decided]
        assert "¥50.00" in text(behind.body)
    file = page.get(f"/statistics/table?{span}")
    assert file.status == 200 and file.headers["content-type"].startswith("application/vnd.openxml")
    book = sheets(file)
    assert list(book) == ["按机构", "合计对照", "统计口径"]
    heading, row, total = book["按机构"]
    line = dict(zip(heading, row))
    assert line["机构"] == "横林中队" and (line["登记（件）"], line["立案（件）"]) == (2, 1)
    assert line["应缴罚没款（元）"] == 50 and line["结案率"] == 0 and total[1:] == row[1:]
    compared = {row[0]: row[1:] for row in book["合计对照"]}
    assert compared["应缴罚没款（元）"] == [50, 0, 50, None, 0, 50, None]
    assert isinstance(dict(row[:2] for row in book["统计口径"])["导出时间"], datetime.datetime)


def test_a_leader_is_shown_the_own_units_and_an_administrator_no_names(shared):
    walk(shared.people, 1)
    leader, admin, officer = (Pages(shared.address) for _ in range(3))
    for page, login in ((leader, LEADER), (admin, ADMIN), (officer, FIRST)):
        page.sign_in(login)
    assert "您负责的机构" in text(leader.get("/statistics").body)
    assert "/statistics/cases" in leader.get("/statistics").body.decode()
    numbers = admin.get("/statistics")
    assert numbers.status == 200 and "/statistics/cases" not in numbers.body.decode()
    span = f"from={MONTH}&to={MONTH}&by=unit&measure=registered"
    assert admin.get(f"/statistics/cases?{span}").status == 403
    assert officer.get("/statistics").status == 403
    assert 'href="/statistics"' not in officer.get("/").body.decode()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/statistics?from=2026-13&to=2026-05", 422),
        ("/statistics?by=colour", 422),
        ("/statistics?show=colour", 200),
        ("/statistics/table?from=2026-13&to=2026-05", 422),
        ("/statistics/cases?from=2026-05&to=2026-05&by=unit&measure=colour", 404),
        ("/statistics/cases?from=2026-05&to=2026-05&by=unit&measure=legalDays", 404),
        ("/statistics/cases?from=2026-05&to=2026-05&by=unit&measure=filed&before=x", 404),
        ("/statistics/cases?from=2026-05&to=2026-05&by=unit&measure=filed&key=" + "x" * 400, 404),
        ("/statistics/cases?from=2026-05&to=2026-05&by=item&measure=filed&key=%3Cb%3E", 200),
    ],
)
def test_bad_addresses_of_the_pages(shared, path, status):
    page = Pages(shared.address)
    page.sign_in(HEAD)
    answer = page.get(path)
    assert answer.status == status
    assert "<b>" not in answer.body.decode().replace("<b>休", "")


@pytest.mark.limit(180)
def test_the_chart_is_drawn_and_the_table_is_enough_without(shared, browser):
    walk(shared.people, DECIDED)
    for size in (DESK, PHONE):
        head = Person(browser, shared.address, HEAD, size=size, shots="statistics-").sign_in()
        for name, query in (("unit", ""), ("month", "?from=2026-01&to=2026-12&by=month&show=due")):
            head.page.goto(f"/statistics{query}")
            drawn = head.page.locator("figure[role=img] canvas")
            drawn.wait_for()
            assert "数据见下表" in head.page.locator("figure[role=img]").get_attribute("aria-label")
            assert drawn.evaluate(INKED)
            head.look(name)
        head.page.goto("/statistics?from=2026-13&to=2026-05")
        head.says("起始月份应写成 2026-05 这样")
        head.look("wrong")
        head.page.goto(f"/statistics?from={MONTH}&to={MONTH}&by=stage")
        head.page.locator("#compared td a").first.click()
        head.says("登记的案件")
        head.look("cases")
    plain = Person(browser, shared.address, HEAD, scripts=False, comb=False)
    plain.sign_in()
    plain.page.goto("/statistics")
    assert plain.page.locator("figure").is_hidden()
    plain.says("横林中队")
