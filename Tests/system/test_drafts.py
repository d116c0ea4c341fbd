"""Forms that keep themselves: half filled in, left, found again; sealed, and told apart between pages."""

import pytest

from .browser import PHONE, Person
from .cases import FILED, FIRST, HEAD, SECOND, day, walk
from .pages import Pages, fields, text
from .server import until

INTERVIEW, REGISTER = "record-interview", "/cases/new"
WORDS = "问：此处是您的摊位吗？答：是的，卖梨。"


@pytest.fixture
def case(shared) -> str:
    case = walk(shared.people, FILED)
    shared.settle()
    return case


def signed_in(office, login: str) -> Pages:
    pages = Pages(office.address)
    assert pages.sign_in(login).status == 303
    return pages


def interview(case: str) -> str:
    return f"/cases/{case}/acts/{INTERVIEW}"


def kept(person: Person) -> None:
    person.page.locator("#draft-state", has_text="草稿已存").wait_for()


def test_without_script_a_press_keeps_the_form_and_another_throws_it_away(shared, case):
    pages, path = signed_in(shared, FIRST), interview(case)
    before = shared.entries(case)
    answer = pages.send("POST", path, {**pages.form(path), "content": WORDS, "_draft": "save"})
    assert answer.status == 303 and answer.headers["location"] == path
    shown = pages.get(path)
    assert "已存为草稿" in text(shown.body) and "已恢复 今天" in text(shown.body)
    assert fields(shown.body.decode(), path)["content"] == WORDS
    # It is this person's alone.
    assert "已恢复" not in text(signed_in(shared, SECOND).get(path).body)
    answer = pages.send("POST", path, {**pages.form(path), "_draft": "drop"})
    assert answer.status == 303
    assert pages.form(path)["content"] == "" and "已恢复" not in text(pages.get(path).body)
    assert shared.entries(case) == before


def test_whose_act_it_is_not_keeps_no_draft_of_it(shared, case):
    head, path = signed_in(shared, HEAD), interview(case)
    token = head.fields(head.get("/"), "/sign-out")["_token"]
    answer = head.send("POST", path, {"_token": token, "content": WORDS, "_draft": "save"})
    assert answer.status == 403
    answer = signed_in(shared, FIRST).send("POST", path, {"_token": "foreign", "content": WORDS, "_draft": "save"})
    assert answer.status == 403
    assert shared.engine.rows(f"SELECT count(*) FROM form_drafts WHERE case_id = '{case}'") == [("0",)]


@pytest.mark.limit(120)
def test_a_form_keeps_itself_as_somebody_types(office, browser):
    case = walk(office.people, FILED)
    engine = office.engine.name
    person = Person(browser, office.address, FIRST, shots=engine + "-", comb=engine == "sqlite").sign_in()
    page = person.page
    page.goto(interview(case))
    person.fill({"content": WORDS, "certificatesShown": "yes"})
    kept(person)
    person.look("draft-kept")
    # Sealed on the server, and nowhere in the browser.
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "摊位" not in stored
    sealed = office.engine.rows(f"SELECT {office.engine.hex('sealed')} FROM form_drafts")
    assert len(sealed) == 1 and "摊位".encode().hex() not in sealed[0][0].lower()
    # Leaving asks nothing: nothing is lost. Nor does signing out lose it.
    page.goto("/")
    person.press("退出")
    person.says("已退出")
    person.sign_in()
    page.goto(interview(case))
    person.says("已恢复 今天")
    assert page.locator("[name=content]").input_value() == WORDS
    assert page.locator("[name=certificatesShown]").is_checked()
    page.set_viewport_size(PHONE)
    person.size = PHONE
    person.look("draft-restored")
    # A picture that is looked at, a form that is done: then there is nothing more to keep.
    person.fill({"rightsTold": "yes"})
    for name, minutes in (("startedAt", "半小时前"), ("endedAt", "现在")):
        page.locator(f'[data-for="{name}"]').get_by_role("button", name=minutes, exact=True).click()
    person.press("制作询问笔录")
    person.says("已制作询问笔录")
    until(lambda: office.engine.rows("SELECT count(*) FROM form_drafts") == [("0",)], 5)
    page.goto(interview(case))
    assert page.get_by_text("已恢复").count() == 0
    person.sign_out()


def test_of_two_pages_the_later_is_told(shared, browser, case):
    person = Person(browser, shared.address, FIRST, shots="draft-").sign_in()
    first, second = person.page, person.context.new_page()
    first.goto(interview(case))
    second.goto(shared.address + interview(case))
    first.locator("[name=content]").fill("第一页")
    kept(person)
    second.locator("[name=content]").fill("第二页")
    second.locator("#draft-state", has_text="另一个页面在今天").wait_for()
    # It goes on typing, and the first page's words stay until somebody says which shall stand.
    second.locator("[name=content]").fill("第二页，又写")
    person.page = second
    person.look("two-pages")
    pages, path = signed_in(shared, FIRST), interview(case)
    assert pages.form(path)["content"] == "第一页"
    person.press("存为草稿")
    kept(person)
    assert pages.form(path)["content"] == "第二页，又写"
    person.faults.clear()
    person.context.close()


def test_a_session_that_ended_is_said_and_loses_nothing(shared, browser, case):
    person = Person(browser, shared.address, FIRST, shots="draft-").sign_in()
    person.page.goto(interview(case))
    person.fill({"content": "前半"})
    kept(person)
    other = person.context.new_page()
    other.goto(shared.address + "/")
    other.get_by_role("button", name="退出", exact=True).click()
    other.get_by_text("已退出").wait_for()
    person.fill({"content": "前半，后半"})
    person.page.locator("#draft-state", has_text="登录已过期").wait_for()
    other.get_by_label("账号").fill(FIRST)
    other.get_by_label("密码").fill("yunxi-demo-2026")
    other.get_by_role("button", name="登录", exact=True).click()
    other.get_by_role("heading", name="工作台").wait_for()
    # The form of the old session is shown again with all that was typed, under the new one.
    person.press("制作询问笔录")
    person.says("上一次登录")
    assert person.page.locator("[name=content]").input_value() == "前半，后半"
    person.press("存为草稿")
    kept(person)
    assert signed_in(shared, FIRST).form(interview(case))["content"] == "前半，后半"
    person.context.close()


def test_what_opens_a_case_is_kept_too(shared):
    pages = signed_in(shared, FIRST)
    form = {**pages.form(REGISTER), "place": "横林路 9 号", "happenedOn": day(-2), "_draft": "save"}
    form |= {"parties.0.name": "李喆", "violations.0.item": "SR004"}
    assert pages.send("POST", REGISTER, form).status == 303
    found = pages.form(REGISTER)
    assert (found["place"], found["parties.0.name"], found["happenedOn"]) == ("横林路 9 号", "李喆", day(-2))
    assert pages.send("POST", REGISTER, {**found, "_draft": "drop"}).status == 303
