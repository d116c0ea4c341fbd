"""A year's table of holidays is looked at, taken, and moves the clocks that run."""

import datetime

import pytest

from .browser import PHONE, Person
from .cases import ADMIN, FIRST, HEAD, day, walk
from .conftest import STRANGER
from .pages import Pages, fields, text
from .problems import check
from .server import until
from .tables import HEADER, SOURCE, holidays, rows

#: 送达: seven working days after the decision.
SERVICE = "C24"
IMPORT = "/calendar/import"


def clock(api, case: str, rule: str = SERVICE) -> dict:
    return next(clock for clock in api.case(case)["clocks"] if clock["rule"] == rule)


def version(office) -> int:
    return office.people[FIRST].get("/calendar").json["version"]


def take(office, table: bytes, year: str, preview: bool = False, **headers: str):
    path = f"/calendar/{year}" + ("?preview=true" if preview else "")
    return office.people[ADMIN].call("POST", path, raw=table, Content_Type="text/csv; charset=utf-8", **headers)


def choose(person: Person, year: str, name: str, table: bytes) -> None:
    person.page.goto(IMPORT)
    person.page.get_by_label("年份").fill(year)
    person.choose("table", name, table)
    person.press("预览变动")


def spoken(iso: str) -> str:
    """5月8日, as pages begin to say a day."""
    year, month, number = iso.split("-")
    return f"{int(month)}月{int(number)}日"


@pytest.mark.limit(180)
def test_an_imported_year_moves_running_clocks_and_tells_their_holder(office, browser):
    engine = office.engine.name
    officer = office.people[FIRST]
    case = walk(office.people)
    due = clock(officer, case)["due"]
    before, year, table = version(office), due[:4], holidays(due[:4], due)

    handler, admin = (
        Person(browser, office.address, login, shots=engine + "-", comb=engine == "sqlite").sign_in()
        for login in (FIRST, ADMIN)
    )
    handler.page.goto(f"/cases/{case}")
    handler.page.locator("#clocks summary").first.click()
    handler.says("怎样算出来的")
    assert spoken(due) in handler.page.locator("#clocks").inner_text()
    handler.look("case-clocks")

    admin.page.get_by_role("link", name="日历", exact=True).click()
    admin.look("calendar")
    admin.follow("导入年度放假安排")
    admin.look("calendar-import")
    choose(admin, year, "新的安排.csv", table)
    admin.says("现在还没有导入")
    shown = admin.page.locator("main").inner_text()
    assert "临时放假" in shown and spoken(due) in shown and "送达行政处罚决定书" in shown
    admin.look("calendar-preview")
    assert version(office) == before and clock(officer, case)["due"] == due

    admin.page.locator("#confirm button").click()
    admin.says(f"成为第 {before + 1} 版日历")
    until(lambda: office.people[ADMIN].get(f"/calendar/versions/{before + 1}/moves").json["moves"], 30)
    admin.page.reload()
    admin.says("送达行政处罚决定书")
    admin.look("calendar-version")

    moved = clock(officer, case)
    assert moved["due"] > due and moved["calendar"] == before + 1
    moves = office.people[ADMIN].get(f"/calendar/versions/{before + 1}/moves").json["moves"]
    assert {"送达行政处罚决定书", "“双公示”信息上网"} <= {move["name"] for move in moves if move["holder"] == FIRST}
    handler.page.goto("/")
    handler.says(f"期限变动 {sum(move['holder'] == FIRST for move in moves)}")
    told = handler.page.locator(f"#moves-{before + 1}").inner_text()
    assert spoken(due) in told and spoken(moved["due"]) in told
    handler.look("workbench-moved")
    handler.press("知道了")
    handler.says("待办")
    assert handler.page.locator(f"#moves-{before + 1}").count() == 0
    # Nobody else holds the clock.
    other = Person(browser, office.address, HEAD, comb=False).sign_in()
    assert "期限变动" not in other.page.locator("main").inner_text()
    # The old calendar stays to be read.
    admin.page.goto("/calendar/versions/1")
    admin.says("旧版本，留存备查")
    for person in (handler, admin, other):
        person.sign_out()


def test_the_same_without_scripts_and_on_a_phone(shared, browser):
    case = walk(shared.people)
    due = clock(shared.people[FIRST], case)["due"]
    person = Person(browser, shared.address, ADMIN, size=PHONE, scripts=False, comb=False).sign_in()
    for path, name in (("/calendar", "calendar"), (f"/calendar?year={int(due[:4]) + 2}", "calendar-provisional")):
        person.page.goto(path)
        person.look(name)
    person.says("没有国务院公布的放假安排，暂定")
    before = version(shared)
    choose(person, due[:4], "表.csv", holidays(due[:4], due))
    person.says("会变动的期限")
    person.look("calendar-preview")
    person.page.locator("#confirm button").click()
    person.says(f"成为第 {before + 1} 版日历")
    until(lambda: clock(shared.people[FIRST], case)["due"] > due, 30)
    person.page.reload()
    person.look("calendar-version")
    person.sign_out()


def test_pages_of_the_calendar_are_accessible_on_a_phone(shared, browser):
    person = Person(browser, shared.address, ADMIN, size=PHONE).sign_in()
    year = day()[:4]
    for path in ("/calendar", IMPORT, "/calendar/versions/1"):
        person.page.goto(path)
        person.look("phone" + path.replace("/", "-"))
    choose(person, year, "坏表.csv", rows(year, f"{year},{year}-13-01,甲,off,{SOURCE}"))
    person.look("phone-calendar-faults")
    choose(person, year, "表.csv", holidays(year, f"{year}-12-24"))
    person.look("phone-calendar-preview")
    person.sign_out()


def test_somebody_else_imports_between_preview_and_confirmation(office, browser):
    year = day()[:4]
    admin = Person(browser, office.address, ADMIN, comb=False).sign_in()
    before = version(office)
    choose(admin, year, "我的表.csv", holidays(year, f"{year}-12-24"))
    assert take(office, holidays(year, f"{year}-12-23"), year).status == 201
    admin.page.locator("#confirm button").click()
    admin.says(f"又有人导入了第 {before + 1} 版日历")
    shown = admin.page.locator("main").inner_text()
    # The file is still there, and now compared with what stands.
    assert "我的表.csv" in shown and "12月23日" in shown and "12月24日" in shown
    assert version(office) == before + 1
    admin.look("calendar-stale")
    admin.page.locator("#confirm button").click()
    admin.says(f"成为第 {before + 2} 版日历")
    days = {d["date"]: d["kind"] for d in office.people[FIRST].get(f"/calendar/{year}").json["days"]}
    assert days[f"{year}-12-24"] == "holiday" and days[f"{year}-12-23"] != "holiday"
    admin.sign_out()


BAD = {
    "a day twice": ("{y}-12-24,甲,off,通知\n{y},{y}-12-24,甲,off,通知", "date", "已经有了"),
    "an adjusted workday on a weekday": ("{y}-12-{weekday},甲,work,通知", "kind", "本来就上班"),
    "no day": ("{y}-02-30,甲,off,通知", "date", "不是一个日子"),
    "another year's day": ("2001-01-01,甲,off,通知", "date", "不在"),
    "an unknown kind": ("{y}-12-24,甲,maybe,通知", "kind", "off"),
    "no source": ("{y}-12-24,甲,off,", "source", "依据"),
    "no name": ("{y}-12-24,,off,通知", "name", "哪个节日"),
}


def weekday(year: str) -> str:
    """A working day in December that no table names."""
    return next(f"{n}" for n in range(14, 21) if datetime.date(int(year), 12, n).weekday() == 2)


@pytest.mark.parametrize("line, column, reason", BAD.values(), ids=BAD)
def test_a_table_with_faults_is_refused_by_row_and_column(shared, line, column, reason):
    year = day()[:4]
    before = version(shared)
    table = rows(year, f"{year}," + line.format(y=year, weekday=weekday(year)))
    answer = take(shared, table, year)
    problem = check(answer, 422, "table")
    fault = problem["faults"][-1]
    assert fault["column"] == column and reason in fault["reason"]
    assert fault["row"] == table.decode().count("\n") and fault["text"].startswith(f"第 {fault['row']} 行")
    check(take(shared, table, year, preview=True), 422, "table")
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    page = pages.upload(IMPORT, {**pages.form(IMPORT), "year": year}, {"table": ("坏表.csv", table)})
    assert page.status == 422
    for words in (f"第 {fault['row']} 行", reason, "坏表.csv"):
        assert words in text(page.body)
    assert version(shared) == before


@pytest.mark.parametrize(
    "table",
    [b"", b"\xff\xfe", HEADER.encode(), b"a,b\n1,2\n", b"PK\x03\x04" + bytes(100), holidays("2024"), b'"' * 1000],
    ids=["empty", "not UTF-8", "header alone", "other columns", "a spreadsheet", "another year", "quotes"],
)
def test_a_file_that_is_no_table_of_the_year_is_refused(shared, table):
    before = version(shared)
    problem = check(take(shared, table, "2025"), 422, "table")
    assert problem["faults"] and all(fault["text"] for fault in problem["faults"])
    assert version(shared) == before


def test_a_form_that_lacks_year_or_file_says_so_beside_the_field(shared):
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    form = pages.form(IMPORT)
    answer = pages.upload(IMPORT, {**form, "year": "二〇二七"}, {"table": ("", b"")})
    assert answer.status == 422
    assert "请填写四位数的年份" in text(answer.body) and "请选择文件" in text(answer.body)
    assert fields(answer.body.decode(), IMPORT)["year"] == "二〇二七"


def test_what_is_no_form_with_files_is_refused(shared):
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    form = pages.form(IMPORT)
    table = {"table": ("a.csv", holidays("2025"))}
    assert pages.send("POST", IMPORT, form).status == 415
    assert pages.upload(IMPORT, {**form, "_token": "0" * 64}, table).status == 403
    assert pages.upload(IMPORT, form, table, Sec_Fetch_Site="cross-site").status == 403
    for kind in ("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=<x>"):
        assert pages.send("POST", IMPORT, raw=b"--x--", Content_Type=kind).status == 400
    assert pages.send("POST", IMPORT, raw=b"--y--", Content_Type="multipart/form-data; boundary=x").status == 400
    assert pages.upload("/calendar/import/confirm", {"_token": form["_token"]}, {}).status == 400


def test_an_old_token_at_the_confirmation_keeps_the_file(shared):
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    form = pages.form(IMPORT)
    before, year = version(shared), day()[:4]
    table = {"table": ("我的表.csv", holidays(year, f"{year}-12-24"))}
    preview = pages.upload(IMPORT, {**form, "year": year}, table)
    confirm = fields(preview.body.decode(), f"{IMPORT}/confirm")
    again = pages.upload(f"{IMPORT}/confirm", {**confirm, "_token": "0" * 64}, {})
    assert again.status == 403 and "上一次登录" in text(again.body) and "我的表.csv" in text(again.body)
    assert version(shared) == before
    confirm = fields(again.body.decode(), f"{IMPORT}/confirm")
    assert pages.upload(f"{IMPORT}/confirm", confirm, {}).status == 303
    assert version(shared) == before + 1


@pytest.mark.parametrize("login", [FIRST, HEAD])
def test_officers_read_the_calendar_and_do_not_import_it(shared, login):
    before, year = version(shared), day()[:4]
    pages = Pages(shared.address)
    pages.sign_in(login)
    page = pages.get("/calendar")
    assert page.status == 200 and "导入" not in text(page.body)
    assert pages.get(IMPORT).status == 403
    form = fields(pages.get("/").body.decode(), "/sign-out")
    table = {"table": ("a.csv", holidays(year))}
    for path in (IMPORT, f"{IMPORT}/confirm"):
        answer = pages.upload(path, {**form, "year": year}, table)
        assert answer.status == 403 and "系统管理员" in text(answer.body)
    for query in ("", "?preview=true"):
        path = f"/calendar/{year}{query}"
        answer = shared.people[login].call("POST", path, raw=holidays(year), Content_Type="text/csv")
        check(answer, 403, "forbidden")
    assert version(shared) == before


def test_an_administrator_does_not_read_cases(shared, case):
    check(shared.people[ADMIN].get(f"/cases/{case}"), 403)
    check(shared.people[ADMIN].get("/clocks"), 403)
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    home = pages.get("/").body.decode()
    assert 'href="/cases"' not in home and 'href="/calendar"' in home
    assert pages.get("/cases").status == 403


def test_the_calendar_of_a_year_names_each_day(shared):
    api = shared.people[FIRST]
    known = {entry["year"] for entry in api.get("/calendar").json["years"]}
    assert {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026} <= known
    year = api.get("/calendar/2024").json
    assert len(year["days"]) == 366 and not year["provisional"] and year["sources"]
    kinds = {entry["date"]: (entry["kind"], entry.get("name")) for entry in year["days"]}
    assert kinds["2024-02-10"] == ("holiday", "春节") and kinds["2024-02-04"][0] == "adjustedWorkday"
    assert kinds["2024-02-19"] == ("workday", None) and kinds["2024-03-02"] == ("weekend", None)
    assert year["workingDays"] == sum(entry["kind"] in ("workday", "adjustedWorkday") for entry in year["days"])
    later = api.get("/calendar/2098").json
    assert later["provisional"] and later["sources"] == []
    for wrong in ("1949", "2100", "26", "x", "02026"):
        check(api.get(f"/calendar/{wrong}"), 404)
    check(api.get("/calendar/versions/9999/moves"), 404)
    check(api.get("/calendar/versions/x/moves"), 404)


def test_a_table_that_was_downloaded_can_be_imported_again(shared):
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    answer = pages.get("/calendar/table?year=2024")
    assert answer.status == 200 and answer.headers["content-type"].startswith("text/csv")
    preview = take(shared, answer.body, "2024", preview=True)
    assert preview.status == 200 and preview.json["days"] == [] and preview.json["moved"] == 0
    assert pages.get("/calendar/table?year=2098").status == 404
    assert pages.get("/calendar/table").status == 404


def test_an_import_against_an_old_version_is_refused(shared):
    now, year = version(shared), day()[:4]
    table = holidays(year)
    problem = check(take(shared, table, year, If_Match=f'"{now - 1}"'), 412, "stale")
    assert problem["version"] == now
    answer = take(shared, table, year, If_Match=f'"{now}"')
    assert answer.status == 201 and answer.json == {"version": now + 1, "year": int(year)}
    assert answer.headers["location"] == f"/api/v1/calendar/{year}"
    check(shared.people[ADMIN].call("POST", f"/calendar/{year}", {"a": 1}), 415)
    check(take(shared, table, year + "?preview=maybe"), 400)
    check(take(shared, bytes(5 * 1024 * 1024), year), 413)


def test_what_falls_due_is_listed_by_the_day(found):
    office = found("sqlite").start()
    api = office.people[FIRST]
    cases = [walk(office.people) for _ in range(7)]
    whole = api.get(f"/clocks?holder={FIRST}&limit=200").json
    assert whole["next"] is None and {row["case"] for row in whole["clocks"]} == set(cases)
    assert [row["due"] for row in whole["clocks"]] == sorted(row["due"] for row in whole["clocks"])
    seen, cursor = [], ""
    while cursor is not None:
        page = api.get(f"/clocks?limit=2{cursor and '&cursor=' + cursor}").json
        assert len(page["clocks"]) <= 2
        seen += page["clocks"]
        cursor = page["next"]
    assert seen == whole["clocks"]
    last = whole["clocks"][-1]["due"][:10]
    assert api.get(f"/clocks?through={last}&limit=200").json["clocks"] == whole["clocks"]
    assert api.get(f"/clocks?through={day()}").json["clocks"] == []
    assert api.get(f"/clocks?from={last}&limit=200").json["clocks"]
    assert api.get(f"/clocks?holder={HEAD}").json["clocks"] == []
    for query in ("through=tomorrow", "limit=0", "limit=201", "cursor=x", "from=2026-02-30"):
        check(api.get(f"/clocks?{query}"), 400, "unreadable")
    assert office.people[STRANGER].get("/clocks").json["clocks"] == []
    office.server.end()


def test_the_description_has_the_calendar(shared):
    paths = shared.people[FIRST].get("/openapi.json").json["paths"]
    assert {"get", "post"} <= set(paths["/api/v1/calendar/{year}"])
    assert "text/csv" in paths["/api/v1/calendar/{year}"]["post"]["requestBody"]["content"]
    for path in ("/api/v1/calendar", "/api/v1/clocks", "/api/v1/calendar/versions/{version}/moves"):
        assert "get" in paths[path]
