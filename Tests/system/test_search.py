"""One box for everything."""

import json
from urllib.parse import urlencode

import pytest

from .browser import DESK, PHONE, Person
from .cases import ADMIN, FILED, FIRST, company, registration, walk
from .pages import Pages, text


def asked(pages: Pages, words: str, path: str = "/search"):
    return pages.get(f"{path}?" + urlencode({"q": words}))


def offered(pages: Pages, words: str) -> list[dict]:
    answer = asked(pages, words, "/search/suggestions")
    assert answer.status == 200
    return json.loads(answer.body)["suggestions"]


def test_one_box_finds_cases_items_people_and_units(shared):
    case = walk(shared.people, FILED, registration(parties=[company("一框查找有限公司", 9_501)]))
    number = shared.people[FIRST].case(case)["number"]
    pages = Pages(shared.address)
    pages.sign_in(FIRST)
    for words, link in (
        ("一框查找", f"/cases/{case}"),
        ("查找 有限", f"/cases/{case}"),
        (number, f"/cases/{case}"),
        ("SR004", "/items/SR004"),
        ("王敏", "/organisation/people/wangmin"),
        ("横林中队", "/cases?unit="),
    ):
        answer = asked(pages, words)
        assert answer.status == 200 and f'href="{link}' in answer.body.decode(), words
        assert any(hit["link"].startswith(link) for hit in offered(pages, words)), words
    assert "没有找到“查无此物”" in text(asked(pages, "查无此物").body)
    for words in ("", "🚮", "\"", "'; --", "*"):
        assert asked(pages, words).status == 200 and offered(pages, words) == [], words
    long = asked(pages, "长" * 101)
    assert long.status == 422 and "不超过 100 个字" in text(long.body)
    assert offered(pages, "长" * 101) == []


def test_the_box_shows_nobody_more_than_they_may_see(shared):
    walk(shared.people, 0, registration(parties=[company("权限之外有限公司", 9_502)]))
    pages = Pages(shared.address)
    pages.sign_in(ADMIN)
    assert "没有找到“权限之外”" in text(asked(pages, "权限之外").body)
    assert offered(pages, "权限之外") == []
    assert "/organisation/people/wangmin" in asked(pages, "王敏").body.decode()
    strangers = Pages(shared.address)
    assert asked(strangers, "权限之外").status == 303 and "权限" not in text(strangers.get("/sign-in").body)


@pytest.mark.limit(90)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_box_at_a_screen(shared, browser, size):
    for number in range(7):
        walk(shared.people, 0, registration(parties=[company(f"箱中{number}有限公司", 9_600 + number + size["width"])]))
    me = Person(browser, shared.address, FIRST, size=size).sign_in()
    page = me.page
    page.keyboard.press("/")
    page.keyboard.type("箱中")
    page.get_by_role("option").first.wait_for()
    me.look("search-offers")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    page.get_by_role("status").filter(has_text="件").wait_for()
    me.look("search")
    page.get_by_role("link", name="全部案件").click()
    page.wait_for_url("**/cases?q=*")
    me.says("箱中6有限公司")
    page.keyboard.press("/")
    page.keyboard.type("箱中6")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*")
    me.sign_out()
