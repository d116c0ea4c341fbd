"""The desk: the list of cases narrowed, sorted, searched, counted, and as each person likes it."""

import io
import re
from datetime import datetime
from urllib.parse import quote, urlencode

import openpyxl
import pytest

from .browser import DESK, PHONE, Person
from .cases import ADMIN, FILED, FIRST, HEAD, SECOND, company, day, person, registration, walk
from .conftest import zhifa
from .pages import Pages, text
from .problems import check


def listed(api, size: int = 200, **asked) -> list[str]:
    """The ids that a question finds, page by page; the count has to say the same."""
    found, cursor, total = [], None, None
    while True:
        more = {"cursor": cursor} if cursor else {}
        answer = api.get("/cases?" + urlencode({**asked, "limit": size, "count": "true", **more}))
        assert answer.status == 200, answer.body
        found += [row["id"] for row in answer.json["cases"]]
        total, cursor = answer.json["total"], answer.json["next"]
        if cursor is None:
            break
    assert total == len(found) == len(set(found))
    return found


@pytest.fixture(scope="module")
def stocked(found):
    """Offices by engine, each with the same few cases; what was registered by name."""
    made = {}

    def get(name: str):
        if name not in made:
            office = found(name).start()
            people = office.people
            stall = people[FIRST].register(registration(place="云溪大道８８号", parties=[person("昇堃", 9_101)])).json["case"]
            firm = people[FIRST].register(
                registration(parties=[company("云溪昇赟渣土运输有限公司", 9_102)], summary="渣土沿途泄漏、遗撒")
            ).json["case"]
            mixed = people[FIRST].register(
                registration(parties=[person("欧阳喆", 9_103), company("喆喆餐饮有限公司", 9_104)])
            ).json["case"]
            filed = walk(people, FILED)
            made[name] = office, {"stall": stall, "firm": firm, "mixed": mixed, "filed": filed}
        return made[name]

    yield get
    for office, _ in made.values():
        office.server.end()


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_each_condition_finds_its_cases_and_counts_them(stocked, engine):
    office, cases = stocked(engine)
    api = office.people[FIRST]
    stall, firm, mixed, filed = cases.values()
    everything = [filed, mixed, firm, stall]
    number = api.case(filed)["number"]
    for asked, wanted in (
        ({}, everything),
        ({"stage": "investigating"}, [filed]),
        ({"stage": "registered"}, [mixed, firm, stall]),
        ({"party": "legalPerson"}, [mixed, firm]),
        ({"party": "individual"}, [filed, mixed, stall]),
        ({"party": "legalPerson", "stage": "registered", "handler": FIRST}, [mixed, firm]),
        ({"handler": SECOND}, []),
        ({"procedure": "simple"}, []),
        ({"procedure": "ordinary", "unit": "横林中队"}, everything),
        ({"filedFrom": day(), "filedTo": day()}, everything),
        ({"filedTo": day(-1)}, []),
        ({"decidedFrom": day(-9)}, []),
        ({"fineFrom": 1}, []),
        ({"fineTo": 0}, everything),
        ({"due": "overdue"}, []),
        ({"q": "渣土"}, [firm]),
        ({"q": "昇"}, [firm, stall]),
        ({"q": "昇 云溪"}, [firm, stall]),
        ({"q": "云溪大道88号"}, [stall]),
        ({"q": "遗撒"}, [firm]),
        ({"q": "喆喆"}, [mixed]),
        ({"q": number}, [filed]),
        ({"q": "昇", "stage": "registered", "party": "individual"}, [stall]),
        ({"q": "没有这样的案件"}, []),
        ({"q": "🚮"}, []),
        ({"q": "渣土\" OR \"昇"}, []),
        ({"q": "渣土* -遗撒"}, [firm]),
        ({"q": "'; DROP TABLE cases; --"}, []),
    ):
        for size in (1, 200):
            assert listed(api, size, **asked) == wanted, asked
    # A print moves its case in the order of changes, between two pages too.
    office.settle()
    for sort in ("filed", "updated", "decided", "due"):
        for size in (1, 3):
            assert sorted(listed(api, size, sort=sort)) == sorted(everything), sort
            assert sorted(listed(api, size, sort=sort, stage="registered")) == sorted([mixed, firm, stall]), sort
    assert listed(api, sort="updated")[0] == filed


@pytest.mark.parametrize(
    "asked, field",
    [
        ("stage=lost", "stage"),
        ("procedure=fast", "procedure"),
        ("party=ghost", "party"),
        ("due=soon", "due"),
        ("sort=price", "sort"),
        ("sort=updated&q=%E6%98%87", "sort"),
        ("filedFrom=yesterday", "filedFrom"),
        ("filedFrom=2026-02-30", "filedFrom"),
        ("filedFrom=2026-03-02&filedTo=2026-03-01", "filedTo"),
        ("decidedFrom=2026-03-02&decidedTo=2026-03-01", "decidedTo"),
        ("fineFrom=-1", "fineFrom"),
        ("fineFrom=1.5", "fineFrom"),
        ("fineFrom=9&fineTo=8", "fineTo"),
        ("fineTo=99999999999999999999", "fineTo"),
        ("q=" + "a" * 10_000, "q"),
        ("unit=" + "a" * 101, "unit"),
        ("colour=red", "colour"),
        ("filedTo=", "filedTo"),
        ("count=perhaps", "count"),
    ],
)
def test_a_condition_that_makes_no_sense_is_named(shared, asked, field):
    answer = shared.people[FIRST].get(f"/cases?{asked}")
    check(answer, 422, "invalid")
    assert field in answer.fields


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_rebuilt_rows_find_the_same(stocked, engine):
    office, cases = stocked(engine)
    asked = ({"q": "昇"}, {"party": "legalPerson"}, {"unit": "横林中队", "stage": "registered"}, {"q": "渣土"})
    before = [listed(office.people[FIRST], **question) for question in asked]
    assert office.server.stop() == 0
    for command in ("check", "rebuild", "check"):
        answer = zhifa(office.engine, command)
        assert answer.returncode == 0, answer.stdout + answer.stderr
    office.start()
    assert [listed(office.people[FIRST], **question) for question in asked] == before


def test_the_list_works_without_script(shared):
    case = walk(shared.people, 0, registration(parties=[company("无脚本测试有限公司", 9_201)]))
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    asked = {"q": "无脚本", "party": "legalPerson", "unit": "", "sort": ""}
    answer = pages.get("/cases?" + urlencode(asked))
    shown = answer.body.decode()
    assert answer.status == 200 and f'href="/cases/{case}"' in shown
    assert "去掉：“无脚本”" in shown and "去掉：当事人：法人" in shown
    # Several conditions are counted after the page, or by a press.
    link = re.search(r'href="([^"]*count=1)"', shown)[1].replace("&amp;", "&")
    assert "共 1 件" in text(pages.get(link).body)
    without = re.search(r'href="([^"]*)" aria-label="去掉：“无脚本”"', shown)[1].replace("&amp;", "&")
    assert "去掉：“无脚本”" not in pages.get(without).body.decode() and "party=legalPerson" in without
    nothing = text(pages.get("/cases?" + urlencode({"q": "查无此案"})).body)
    assert "没有符合““查无此案””的案件" in nothing and "看全部案件" in nothing and "共 0 件" not in nothing
    wrong = pages.get("/cases?filedFrom=2026-03-02&filedTo=2026-03-01")
    assert wrong.status == 422 and "登记日期的止日早于起日" in text(wrong.body)
    assert len(answer.body) <= 60_000


def test_each_person_keeps_a_display_and_views(shared):
    walk(shared.people, 0, registration(parties=[company("视图测试有限公司", 9_301)]))
    pages = Pages(shared.address)
    pages.sign_in(SECOND)
    question = "/cases?" + urlencode({"q": "视图测试", "party": "legalPerson"})

    def press(form: str, **fields: str):
        token = Pages.fields(pages.get(question), form)["_token"]
        kept = {"query.q": "视图测试", "query.party": "legalPerson"}
        answer = pages.send("POST", form, {"_token": token, **kept, **fields})
        assert answer.status == 303 and answer.headers["location"] == "/cases?" + "&".join(
            f"{name}={quote(value)}" for name, value in (("q", "视图测试"), ("party", "legalPerson"))
        )
        return text(pages.get(answer.headers["location"]).body)

    shown = press("/cases/display", **{"columns.0": "fine", "columns.1": "parties", "density": "dense"})
    assert "已按您的选择显示" in shown
    heads = re.findall(r'<th scope="col"[^>]*>([^<]*)', pages.get(question).body.decode())
    assert heads == ["案件", "当事人", "罚款"]
    assert "z-dense" in pages.get(question).body.decode()

    assert "已保存视图“我的视图”" in press("/cases/views", do="add", name="我的视图")
    assert "已有名为“我的视图”的视图" in press("/cases/views", do="add", name="我的视图")
    assert "请填写视图的名称" in press("/cases/views", do="add", name="  ")
    view = re.search(r'name="id" value="([^"]+)"', pages.get(question).body.decode())[1]
    assert "改名为“新名<b>”" in press("/cases/views", do="rename", id=view, name="新名<b>").replace("&lt;", "<").replace("&gt;", ">")
    press("/cases/views", do="open", id=view, name="")
    opened = pages.get("/cases")
    assert opened.status == 303 and quote("视图测试") in opened.headers["location"]
    assert pages.get("/cases?all=1").status == 200
    others = Pages(shared.address)
    others.sign_in(FIRST)
    assert others.get("/cases").status == 200 and "新名" not in text(others.get("/cases").body)
    token = Pages.fields(others.get("/cases?all=1"), "/cases/display")["_token"]
    assert others.send("POST", "/cases/views", {"_token": token, "do": "delete", "id": view}).status == 404
    assert others.send("POST", "/cases/views", {"_token": "x", "do": "delete", "id": view}).status == 403
    assert "已删除视图" in press("/cases/views", do="delete", id=view)
    assert pages.get("/cases").status == 200


@pytest.mark.limit(120)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_list_at_a_screen(shared, browser, size):
    for number in range(3):
        walk(shared.people, 0, registration(parties=[company(f"键盘测试{number}有限公司", 9_400 + number + size["width"])]))
    me = Person(browser, shared.address, FIRST, size=size).sign_in()
    page = me.page
    page.goto("/cases?" + urlencode({"q": "键盘测试", "party": "legalPerson"}))
    # The count comes by itself, after the page.
    page.get_by_role("status").filter(has_text=re.compile(r"共 \d+ 件")).wait_for()
    me.look("cases-filtered")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator("a.z-row-link").first
    assert first.evaluate("e => e === document.activeElement")
    page.keyboard.press("?")
    page.get_by_role("heading", name="键盘操作").wait_for()
    me.look("keys")
    page.keyboard.press("Escape")
    assert page.get_by_role("heading", name="键盘操作").count() == 0
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*")
    page.go_back()
    assert not page.get_by_label("主办人").first.is_visible()
    page.get_by_label("去掉：“键盘测试”").click()
    assert "q=" not in page.url and "party=legalPerson" in page.url
    page.goto("/cases?all=1")
    page.get_by_label("词语、文号、当事人").fill("键盘测试")
    page.get_by_role("button", name="查找", exact=True).last.click()
    # What was left empty is not in the address.
    page.wait_for_url("**/cases?q=*")
    assert "unit=" not in page.url
    page.get_by_text("显示设置", exact=True).click()
    page.get_by_text("保存和管理视图").click()
    page.get_by_label("把现在的条件存为视图").fill(f"键盘{size['width']}")
    me.press("保存视图")
    me.says(f"已保存视图“键盘{size['width']}”")
    page.get_by_text("保存和管理视图").click()
    me.look("cases-view")
    me.sign_out()


def test_administrators_see_no_cases(shared):
    check(shared.people[ADMIN].get("/cases?q=" + quote("占道")), 403)
    assert shared.people[HEAD].get("/cases?q=" + quote("占道")).status == 200


def test_the_list_is_taken_out_as_a_workbook(shared):
    case = walk(
        shared.people, FILED, registration(parties=[company("导出测试有限公司", 9_701)], summary="=1+1", place="@横林路")
    )
    walk(shared.people, 0, registration(parties=[company("=HYPERLINK(1)导出测试", 9_702)]))
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    question = urlencode({"q": "导出测试", "party": "legalPerson"})
    assert f'href="/cases/table?{question}"' in pages.get(f"/cases?{question}").body.decode().replace("&amp;", "&")
    answer = pages.get(f"/cases/table?{question}")
    assert answer.status == 200 and quote(f"案件 {day()}.xlsx") in answer.headers["content-disposition"]
    sheet = openpyxl.load_workbook(io.BytesIO(answer.body)).active
    heads, *rows = list(sheet.iter_rows(values_only=True))
    by_head = [dict(zip(heads, row)) for row in rows]
    assert sheet.freeze_panes == "A2" and len(rows) == 2
    filed = by_head[1]
    assert filed["案号"] == shared.people[FIRST].case(case)["number"] and filed["主办人"] == "王敏"
    assert filed["阶段"] == "调查取证" and isinstance(filed["登记"], datetime) and filed["当事人"] == "导出测试有限公司"
    # What begins like a formula is text.
    formula = sheet.cell(row=2, column=list(heads).index("当事人") + 1)
    assert formula.value == "=HYPERLINK(1)导出测试" and formula.data_type in ("s", "inlineStr")
    logged = shared.engine.rows("SELECT person, what FROM readings WHERE what LIKE '导出案件列表%'")
    assert logged == [(FIRST, "导出案件列表 2 件（q=导出测试，party=legalPerson）")]
    assert pages.get("/cases/table?filedFrom=x").status == 422
    admin = Pages(shared.address)
    admin.sign_in(ADMIN)
    assert admin.get(f"/cases/table?{question}").status == 403
