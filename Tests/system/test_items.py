"""Penalty items: looked up while somebody types, and imported as whole lists."""

from urllib.parse import quote

import pytest

from .browser import DESK, PHONE, Person
from .cases import ADMIN, FIRST, HEAD
from .client import Api
from .conftest import STRANGER
from .pages import Pages, text
from .problems import check
from .tables import Items

IMPORT = "/items/import"
CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def version(office, name: str = "catalogue") -> int:
    return office.people[FIRST].get(f"/items/versions?list={name}").json["versions"][0]["version"]


def take(office, table: bytes, query: str = "", kind: str = CSV, **headers: str):
    return office.people[ADMIN].call("POST", f"/items{query}", raw=table, Content_Type=kind, **headers)


def choose(person: Person, name: str, table: bytes) -> None:
    person.page.goto(IMPORT)
    person.choose("table", name, table)
    person.press("预览变动")


@pytest.mark.limit(180)
def test_an_imported_list_is_looked_at_taken_and_found(office, browser):
    engine = office.engine.name
    admin, officer = (
        Person(browser, office.address, login, shots=engine + "-", comb=engine == "sqlite").sign_in()
        for login in (ADMIN, FIRST)
    )
    before = version(office)
    items = Items().set("SR004", 个人罚款上限="60").drop("GA001")
    items.add("SR017", 事项编码="SR917", 事项名称="新设的测试事项")
    # The same list, once as a spreadsheet and once as text.
    name, table = ("目录.xlsx", items.xlsx()) if engine == "sqlite" else ("目录.csv", items.csv())

    admin.page.get_by_role("link", name="事项", exact=True).click()
    admin.look("items")
    admin.follow("导入事项目录")
    admin.look("items-import")
    choose(admin, name, table)
    admin.says("现在还没有导入")
    shown = admin.page.locator("main").inner_text()
    for words in (name, "改动 1", "新增 1", "删去 1", "SR004", "SR917", "GA001", "个人罚款上限"):
        assert words in shown, words
    admin.look("items-preview")
    assert version(office) == before

    admin.press(f"确认导入，成为第 {before + 1} 版")
    admin.says(f"成为第 {before + 1} 版")
    admin.look("items-imported")
    assert version(office) == before + 1
    officer.page.goto("/items?q=" + quote("新设的测试事项"))
    officer.page.locator("a.z-row-link").get_by_text("新设的测试事项").click()
    officer.says(f"据事项目录第 {before + 1} 版")
    assert office.people[FIRST].get("/items/GA001").status == 404
    # Taken once more it changes nothing, and says so.
    choose(admin, name, table)
    admin.says("与现行清单相同，不需要导入")
    for person in (admin, officer):
        person.sign_out()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_search_offers_what_is_meant_while_somebody_types(shared, browser, size):
    person = Person(browser, shared.address, FIRST, size=size).sign_in()
    person.page.goto("/items")
    person.look("items")
    box, offered = person.page.locator("main").get_by_role("combobox").first, person.page.get_by_role("option", selected=False)
    box.press_sequentially("城乡规划", delay=20)
    person.page.locator(".z-suggestions").get_by_text("城乡规划法").first.wait_for()
    assert offered.count() > 1 and box.get_attribute("aria-expanded") == "true"
    person.look("items-suggestions")
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    box.press("Enter")
    person.says("共")
    assert "城乡规划" in person.page.locator("main").get_by_role("combobox").first.input_value()
    person.look("items-found")

    box = person.page.locator("main").get_by_role("combobox").first
    box.fill("")
    box.press_sequentially("广场舞", delay=20)
    person.page.locator(".z-suggestions > li").first.wait_for()
    box.press("ArrowDown")
    chosen = person.page.locator(f"#{box.get_attribute('aria-activedescendant')}").inner_text()
    assert "广场舞" in chosen
    box.press("Enter")
    person.page.wait_for_url("**/items?q=**")
    assert person.page.locator(".z-chip").count() == 1
    person.follow("去掉")
    person.page.wait_for_url("**/items")

    person.page.goto("/items/GF001")
    person.says("适用哪一版规定")
    person.look("item")
    person.page.locator('[name="act"]').fill("2026-08-15")
    person.page.locator('[name="decision"]').fill("2026-08-14")
    person.press("比较")
    person.says("决定日不能早于违法行为发生日")
    person.look("item-wrong-days")
    person.page.goto("/items?q=zzzz")
    person.says("没有符合条件的事项")
    person.look("items-none")
    person.sign_out()


def test_a_search_works_without_scripts(shared, browser):
    person = Person(browser, shared.address, FIRST, scripts=False, comb=False).sign_in()
    person.page.goto("/items")
    person.page.get_by_label("词语、条款或者编码").fill("城乡规划法 64条")
    person.press("查找")
    person.says("共 2 项")
    person.page.get_by_label("领域").select_option("城乡规划")
    person.press("查找")
    person.says("共 2 项")
    person.page.locator("a.z-row-link").first.click()
    person.says("《城乡规划法》第六十四条")
    person.page.goto("/items/SR004?act=2020-01-01&decision=2026-01-01#choice")
    person.says("适用")
    person.sign_out()


def test_pages_of_a_list_are_complete_without_repeats(shared):
    api = shared.people[FIRST]
    total = api.get("/items?limit=1").json["total"]
    for size in (7, 50, 200):
        seen, cursor = [], ""
        while cursor is not None:
            page = api.get(f"/items?limit={size}{cursor and '&cursor=' + cursor}").json
            assert len(page["items"]) <= size and page["total"] == total
            seen += [(item["code"], item["validFrom"]) for item in page["items"]]
            cursor = page["next"]
        assert len(seen) == len(set(seen)) == total
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    seen, path = [], "/items?all=1"
    while path:
        body = pages.get(path).body.decode()
        rows = [part.partition('"')[0] for part in body.split('class="z-row-link" href="')[1:]]
        assert rows
        seen += rows
        path = None
        if "下一页" in body:
            path = body.rpartition(">下一页")[0].rpartition('href="')[2].rpartition('"')[0].replace("&amp;", "&")
    assert len(seen) == len(set(seen)) == total


def test_filters_narrow_and_say_what_they_count(shared):
    api = shared.people[FIRST]
    whole = api.get("/items?limit=200").json["items"]
    field = whole[0]["field"]
    narrowed = api.get(f"/items?limit=200&field={quote(field)}").json
    assert narrowed["total"] == sum(item["field"] == field for item in whole)
    today = api.get("/items?limit=200&on=2026-08-14").json["items"]
    assert all((item["validTo"] or "9999") >= "2026-08-14" for item in today)
    assert all((item["validFrom"] or "0000") <= "2026-08-14" for item in today)
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    page = pages.get(f"/items?all=1&field={quote(field)}").body.decode()
    assert f"{field}（{narrowed['total']}）" in page and f"共 {narrowed['total']} 项" in page


def test_an_item_has_both_editions_and_says_which_one_stands(shared):
    api = shared.people[FIRST]
    item = api.get("/items/GF001?on=2026-08-01").json
    assert {edition["code"] for edition in item["editions"]} >= {"GF001", "GF002"}
    assert item["grants"] and item["squads"]
    assert item["item"]["penalty"]["printed"].startswith("《固体废物污染环境防治法》")
    assert item["item"]["fines"]["individual"] | {"text": ""} == {
        "formula": "100-500", "maxFen": 50_000, "minFen": 10_000, "text": "",
    }
    before = api.get("/items/GF001/choice?act=2026-08-01&decision=2026-08-10").json
    assert before["chosen"]["code"] == "GF001" and not before["comparison"]
    lighter = api.get("/items/HB008/choice?act=2026-08-01&decision=2026-09-01").json
    assert lighter["byActDay"]["code"] == "HB008" and [item["code"] for item in lighter["newer"]] == ["HB009"]
    assert lighter["comparison"] and lighter["reasons"] and "《行政处罚法》第三十七条" in lighter["basis"]
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    page = text(pages.get("/items/HB008?act=2026-08-01&decision=2026-09-01").body)
    for reason in lighter["reasons"]:
        assert reason in page
    check(api.get("/items/HB008/choice?act=2026-09-01&decision=2026-08-01"), 422, "invalid")
    for query in ("", "act=2026-08-01", "act=today&decision=2026-08-01"):
        check(api.get(f"/items/HB008/choice?{query}"), 400, "unreadable")
    assert pages.get("/items/HB008?act=x&decision=").status == 422


@pytest.mark.parametrize("code", ["NONE", "%E4%BA%8B", "..%2F..%2Fetc", "%00", "a" * 300, "%3Cscript%3E"])
def test_what_is_not_there_is_not_found(shared, code):
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    for answer in (pages.get(f"/items/{code}"), shared.people[FIRST].get(f"/items/{code}")):
        assert answer.status == 404
    assert shared.people[FIRST].get(f"/items/{code}/choice?act=2026-01-01&decision=2026-01-02").status == 404


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "'\"&", "条" * 200, "%", "\u202e第", "🀄", " "])
def test_any_words_may_be_searched(shared, words):
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    page = pages.get(f"/items?q={quote(words)}")
    assert page.status == 200 and b"<script>alert" not in page.body
    assert pages.get(f"/items/suggestions?q={quote(words)}").status == 200
    assert shared.people[FIRST].get(f"/items?q={quote(words)}").status == 200
    assert shared.people[FIRST].get(f"/items/suggestions?q={quote(words)}").status == 200


#: One wrong cell each: the item, the column, what stands in it, and a word of the reason.
FAULTS = {
    "a minimum above its maximum": ("SR004", "个人罚款下限", "80", "高于上限"),
    "an article that the law does not have": ("SZ001", "处罚条款", "46", "没有第四十六条"),
    "a formula without its basis": ("GH001", "罚款公式", "percent::5%-10%", "没有写按什么计算"),
    "no day": ("SR004", "生效日", "2026-02-30", "不是一个日子"),
    "a power that continues nothing": ("GF002", "延续自", "XX999", "没有编码是"),
    "overlapping versions": ("SR004", "事项编码", "SR003", "有效期重叠"),
}


@pytest.mark.parametrize("code, column, cell, reason", FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize("kind", [CSV, XLSX], ids=["csv", "xlsx"])
def test_a_list_with_a_fault_is_refused_by_row_and_column(shared, code, column, cell, reason, kind):
    items = Items()
    place = items.place(code)
    items.set(code, **{column: cell})
    before, table = version(shared), items.csv() if kind == CSV else items.xlsx()
    for query in ("", "?preview=true"):
        faults = check(take(shared, table, query, kind), 422, "table")["faults"]
        assert any(
            fault["row"] == place and fault["column"] == column and reason in fault["reason"] for fault in faults
        ), faults
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    answer = pages.upload(IMPORT, {**pages.form(IMPORT), "list": "catalogue"}, {"table": ("坏的清单", table)})
    page = text(answer.body)
    assert answer.status == 422
    for words in ("坏的清单", f"第 {place} 行", column, reason):
        assert words in page
    assert version(shared) == before


def test_merged_cells_are_named_by_their_place(shared):
    before = version(shared)
    faults = check(take(shared, Items().xlsx("B3:C4"), kind=XLSX), 422, "table")["faults"]
    assert any(fault["row"] == 3 and fault["column"] == "B" for fault in faults), faults
    for broken in (b"PK\x03\x04" + bytes(200), Items().xlsx()[:2000]):
        assert check(take(shared, broken, kind=XLSX), 422, "table")["faults"]
    assert version(shared) == before


def test_a_grant_before_its_law_or_to_nobody_is_refused(shared):
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    kept = pages.get("/items/table?list=grants").body.decode()
    before, rows = version(shared, "grants"), kept.count("\n")
    nobody = kept + "SR004,nobody,处罚,2024-01-01,,文件,,,,,\n"
    faults = check(take(shared, nobody.encode(), "?list=grants"), 422, "table")["faults"]
    assert faults[0]["row"] == rows + 1 and "nobody" in faults[0]["reason"]
    early = kept + "SR004,yunxi,处罚,1980-01-01,1980-12-31,文件,,,,,\n"
    faults = check(take(shared, early.encode(), "?list=grants"), 422, "table")["faults"]
    assert faults[0]["row"] == rows + 1
    # As it stands it is taken, and changes nothing.
    same = take(shared, kept.encode(), "?list=grants&preview=true").json
    assert (same["added"], same["removed"], same["changed"]) == (0, 0, 0)
    assert version(shared, "grants") == before


@pytest.mark.limit(150)
def test_a_whole_districts_list_is_taken(found, browser):
    office = found("sqlite").start()
    items, number = Items(), 0
    chained = [items.header.index(column) for column in ("延续自", "冲突事项")]
    plain = [row for row in items.rows if not any(row[place] for place in chained)]
    while len(items.rows) < 3041:
        row = list(plain[number % len(plain)])
        row[0], number = f"T{number:04d}", number + 1
        items.rows.append(row)
    admin = Person(browser, office.address, ADMIN, comb=False).sign_in()
    admin.page.set_default_timeout(60_000)
    choose(admin, "全区目录.csv", items.csv())
    admin.says("共 3041 行")
    admin.says(f"先列出 200 项，共 {number} 项")
    admin.look("items-large-preview")
    admin.page.locator("#confirm button").click()
    admin.says("3041 行")
    assert office.people[FIRST].get("/items?limit=1").json["total"] == 3041
    officer = Person(browser, office.address, FIRST, comb=False).sign_in()
    officer.page.goto("/items?q=T2500")
    officer.says("共 1 项")
    officer.sign_out()
    admin.sign_out()
    office.server.end()


def test_somebody_else_imports_between_preview_and_confirmation(shared):
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    before = version(shared)
    mine = {"table": ("我的目录.csv", Items().set("SR004", 备注="我的").csv())}
    preview = pages.upload(IMPORT, {**pages.form(IMPORT), "list": "catalogue"}, mine)
    confirm = pages.fields(preview, f"{IMPORT}/confirm")
    assert take(shared, Items().set("SR004", 备注="别人的").csv()).status == 201
    stale = pages.upload(f"{IMPORT}/confirm", confirm, {})
    page = text(stale.body)
    assert stale.status == 412 and f"又有人导入了第 {before + 1} 版" in page
    assert "我的目录.csv" in page and "别人的" in page and "我的" in page
    assert version(shared) == before + 1
    assert pages.upload(f"{IMPORT}/confirm", pages.fields(stale, f"{IMPORT}/confirm"), {}).status == 303
    assert version(shared) == before + 2
    problem = check(take(shared, Items().csv(), If_Match=f'"{before}"'), 412, "stale")
    assert problem["version"] == before + 2
    answer = take(shared, Items().csv(), If_Match=f'"{before + 2}"')
    assert answer.json == {"list": "catalogue", "version": before + 3}


@pytest.mark.parametrize("login", [FIRST, HEAD])
def test_officers_look_items_up_and_do_not_import_them(shared, login):
    before, table = version(shared), Items().csv()
    pages = Pages(shared.address)
    pages.sign_in(login)
    assert "导入" not in text(pages.get("/items").body)
    assert pages.get(IMPORT).status == 403
    form = pages.fields(pages.get("/"), "/sign-out")
    for path in (IMPORT, f"{IMPORT}/confirm"):
        answer = pages.upload(path, {**form, "list": "catalogue"}, {"table": ("a.csv", table)})
        assert answer.status == 403 and "系统管理员" in text(answer.body)
    for query in ("", "?preview=true", "?list=grants"):
        answer = shared.people[login].call("POST", f"/items{query}", raw=table, Content_Type=CSV)
        check(answer, 403, "forbidden")
    assert version(shared) == before


def test_what_is_no_list_is_refused(shared):
    before = version(shared)
    check(take(shared, Items().csv(), "?list=calendar"), 400, "unreadable")
    check(take(shared, Items().csv(), "?preview=yes"), 400, "unreadable")
    check(take(shared, Items().csv(), kind="application/json"), 415)
    check(take(shared, Items().csv(), kind=XLSX), 415)
    check(take(shared, Items().xlsx(), kind=CSV), 415)
    check(take(shared, b""), 422, "table")
    check(take(shared, "甲,乙\n1,2\n".encode()), 422, "table")
    check(take(shared, bytes(33 * 1024 * 1024)), 413)
    check(Api(shared.address).call("POST", "/items", raw=Items().csv(), Content_Type=CSV), 401)
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    form = pages.form(IMPORT)
    nothing = pages.upload(IMPORT, {**form, "list": "calendar"}, {"table": ("", b"")})
    assert nothing.status == 422
    assert "请选择是哪一份清单" in text(nothing.body) and "请选择文件" in text(nothing.body)
    assert pages.upload(IMPORT, {**form, "_token": "x"}, {"table": ("a.csv", Items().csv())}).status == 403
    assert version(shared) == before


def test_another_organ_has_a_catalogue_of_its_own(shared):
    mine, theirs = (shared.people[login].get("/items?limit=1").json for login in (FIRST, STRANGER))
    changed = take(shared, Items().set("SR004", 事项名称="只在本机关的名称").csv())
    assert changed.status == 201
    now = shared.people[STRANGER].get("/items?q=" + quote("只在本机关的名称")).json
    assert now["total"] == 0 and now["version"] == theirs["version"]
    item = shared.people[FIRST].get("/items/SR004").json["item"]
    assert mine["total"] > 0 and item["name"] == "只在本机关的名称"


def test_the_description_has_items(shared):
    paths = shared.people[FIRST].get("/openapi.json").json["paths"]
    assert set(paths["/api/v1/items"]["post"]["requestBody"]["content"]) == {CSV, XLSX}
    for path in ("", "/{item}", "/{item}/choice", "/suggestions", "/versions"):
        assert "get" in paths["/api/v1/items" + path]
