"""Pop-ups, the bell and the word that a list has changed, in a real browser: two people, each at their own."""

import re

import pytest

from .browser import DESK, PHONE, Person
from .cases import FIRST, HEAD, LEADER, sign, walk
from .server import until
from .tap import Tap

POP = "article.z-pop"


@pytest.fixture
def tap(shared):
    tap = Tap(shared.server.port)
    yield tap
    tap.close()


def bell(person: Person) -> str:
    return person.page.locator("#bell .z-bell-count").inner_text()


def rings(person: Person, count: int) -> None:
    person.page.locator("#bell .z-bell-count", has_text=re.compile(f"^{count}$")).wait_for()


def agree(shared, case: str) -> None:
    assert shared.people[LEADER].act(case, "sign-approval", sign("filing")).status == 201


def settled(person: Person) -> None:
    """The page listens: the worker has told it the count."""
    state = "JSON.parse(sessionStorage.getItem('zhifa-todos') ?? '{}').count >= 0"
    until(lambda: person.page.evaluate(state), 10)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_to_do_rises_at_the_other_persons_screen(shared, browser, size):
    leader = Person(browser, shared.address, LEADER, size, shots="live-").sign_in()
    settled(leader)
    leader.page.goto("/calendar")
    settled(leader)
    before = int(bell(leader))
    leader.page.locator("#main a").first.focus()
    held = leader.page.evaluate("document.activeElement.outerHTML")
    case = walk(shared.people, 0)
    pop = leader.page.locator(POP)
    pop.wait_for()
    text = pop.inner_text()
    assert "涉嫌" in text and "审核同意 · 王敏 登记案件" in text and re.search(r"新待办 · 今天 \d\d:\d\d", text)
    assert leader.page.evaluate("document.activeElement.outerHTML") == held, "it took the focus"
    assert leader.page.locator(".z-pops [role=status][aria-live=polite]").count() == 1
    rings(leader, before + 1)
    leader.look("popup")
    if size == PHONE:
        box = pop.bounding_box()
        assert box["x"] == 0 and box["width"] == size["width"]
        assert abs(box["y"] + box["height"] - size["height"]) < 2
    # It goes along to the next page, and leads to the act.
    leader.page.goto("/items")
    leader.page.locator(POP).get_by_role("link", name="办理").click()
    leader.page.wait_for_url(f"**/cases/{case}/acts/sign-approval")
    # Done by somebody else meanwhile: it goes, and the bell falls.
    agree(shared, case)
    pop.wait_for(state="detached")
    rings(leader, before)
    leader.sign_out()


def test_three_are_shown_and_the_rest_is_a_sum_and_keys_close_them(shared, browser):
    leader = Person(browser, shared.address, LEADER, shots="live-").sign_in()
    settled(leader)
    leader.page.goto("/calendar")
    settled(leader)
    cases = [walk(shared.people, 0) for _ in range(5)]
    leader.page.locator(".z-pop-rest", has_text="另有 2 项新待办").wait_for()
    assert leader.page.locator(POP).count() == 3
    leader.look("five")
    agree(shared, cases[4])
    leader.page.locator(".z-pop-rest", has_text="另有 1 项新待办").wait_for()
    agree(shared, cases[0])
    leader.page.locator(".z-pop-rest").wait_for(state="detached")
    assert leader.page.locator(POP).count() == 3
    link = leader.page.locator("#main a").first
    link.focus()
    leader.page.get_by_role("button", name=re.compile("^关闭提醒")).first.focus()
    for left in (2, 1):
        leader.page.keyboard.press("Escape")
        until(lambda: leader.page.locator(POP).count() == left, 10)
        assert leader.page.evaluate("document.activeElement.closest('.z-pop') !== null")
    leader.page.keyboard.press("Escape")
    leader.page.locator(POP).wait_for(state="detached")
    assert link.evaluate("e => e === document.activeElement"), "back to where the person was"
    leader.page.reload()
    settled(leader)
    assert leader.page.locator(POP).count() == 0, "closed is closed"
    leader.sign_out()


def test_tabs_of_a_browser_share_one_connection(shared, browser, tap):
    leader = Person(browser, tap.address, LEADER).sign_in()
    settled(leader)
    second = leader.context.new_page()
    second.goto("/items")
    second.locator(".z-pops").wait_for(state="attached")
    third = leader.context.new_page()
    third.goto("/calendar")
    settled(leader)
    assert tap.streams() == 1
    walk(shared.people, 0)
    for page in (leader.page, second, third):
        page.locator(POP).wait_for()
    # Closed in one is closed in all.
    second.get_by_role("button", name=re.compile("^关闭提醒")).click()
    for page in (leader.page, third):
        page.locator(POP).wait_for(state="detached")
    assert tap.streams() == 1
    leader.sign_out()


def test_after_a_break_the_browser_catches_up(shared, browser, tap):
    leader = Person(browser, tap.address, LEADER).sign_in()
    settled(leader)
    leader.page.goto("/calendar")
    settled(leader)
    first = walk(shared.people, 0)
    leader.page.locator(POP).wait_for()
    tap.cut()
    agree(shared, first)
    second = walk(shared.people, 0)
    tap.mend()
    leader.page.locator(f'{POP}[data-todo^="{second}"]').wait_for(timeout=20_000)
    assert leader.page.locator(POP).count() == 1, "what was done meanwhile is gone"
    # The line broke, and the browser says so; nothing else was wrong.
    leader.faults = [fault for fault in leader.faults if "/events" not in fault and "net::ERR" not in fault]
    leader.sign_out()


def test_a_list_says_that_it_has_changed_and_its_rows_stay(shared, browser):
    leader = Person(browser, shared.address, LEADER, shots="live-").sign_in()
    leader.page.goto("/todos")
    settled(leader)
    rows = leader.page.locator("[data-row]").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    cases = [walk(shared.people, 0) for _ in range(2)]
    leader.page.get_by_text("有 2 项新待办，刷新查看").wait_for()
    after = leader.page.locator("[data-row]").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    assert after == rows, "nothing moved under the finger"
    leader.look("renew")
    leader.page.get_by_role("link", name="有 2 项新待办，刷新查看").click()
    for case in cases:
        leader.page.locator(f'[data-row^="{case}"]').wait_for()
    settled(leader)
    assert leader.page.locator(".z-renew").count() == 0
    agree(shared, cases[0])
    leader.page.get_by_text("待办有变动，刷新查看").wait_for()
    # On the workbench too; and what one decides there oneself is on the page that follows, so that nothing is to renew.
    leader.page.goto("/")
    settled(leader)
    assert leader.page.locator(".z-renew").count() == 0
    leader.page.goto(f"/cases/{cases[1]}/acts/sign-approval")
    leader.press("审核同意")
    leader.page.goto("/")
    settled(leader)
    leader.page.wait_for_timeout(500)
    assert leader.page.locator(".z-renew").count() == 0
    leader.sign_out()


def test_what_one_does_oneself_raises_nothing(shared, browser):
    officer = Person(browser, shared.address, FIRST).sign_in()
    settled(officer)
    head = shared.people[HEAD]
    case = walk(shared.people, 1)
    officer.page.goto("/calendar")
    settled(officer)
    assert head.act(case, "approve-filing", {"opinion": "同意立案"}).status == 201
    pop = officer.page.locator(f'{POP}[data-todo^="{case}"]')
    pop.first.wait_for()
    officer.page.get_by_role("button", name=re.compile("^关闭提醒")).first.click()
    pop.first.wait_for(state="detached")
    before = int(bell(officer))
    walk(shared.people, 3)
    until(lambda: officer.page.evaluate("JSON.parse(sessionStorage.getItem('zhifa-todos')).count") > before, 10)
    officer.page.wait_for_timeout(300)
    shown = officer.page.locator(".z-pop-more").all_inner_texts()
    assert not any("王敏" in text for text in shown), shown
    officer.sign_out()


def test_signing_out_ends_it_and_the_next_person_sees_nothing_of_it(shared, browser, tap):
    leader = Person(browser, tap.address, LEADER).sign_in()
    settled(leader)
    leader.page.goto("/calendar")
    walk(shared.people, 0)
    leader.page.locator(POP).wait_for()
    leader.press("退出")
    leader.says("已退出")
    assert leader.page.locator(POP).count() == 0
    leader.page.get_by_label("账号").fill(HEAD)
    leader.page.get_by_label("密码").fill("yunxi-demo-2026")
    leader.press("登录")
    leader.says("工作台")
    settled(leader)
    walk(shared.people, 0)
    leader.page.wait_for_timeout(500)
    assert leader.page.locator(POP).count() == 0
    case = walk(shared.people, 1)
    leader.page.locator(f'{POP}[data-todo^="{case}"]').wait_for()
    leader.sign_out()


def test_a_browser_without_shared_workers_follows_by_itself(shared, browser):
    leader = Person(browser, shared.address, LEADER)
    leader.context.add_init_script("delete globalThis.SharedWorker")
    leader.sign_in()
    settled(leader)
    leader.page.goto("/calendar")
    settled(leader)
    walk(shared.people, 0)
    leader.page.locator(POP).wait_for()
    leader.page.get_by_role("button", name=re.compile("^关闭提醒")).click()
    leader.page.locator(POP).wait_for(state="detached")
    leader.sign_out()


def test_without_scripts_the_bell_has_its_number(shared, browser):
    leader = Person(browser, shared.address, LEADER, scripts=False, comb=False).sign_in()
    before = int(bell(leader))
    walk(shared.people, 0)
    leader.page.goto("/calendar")
    assert int(bell(leader)) == before + 1
    leader.page.locator("#bell").click()
    leader.says("待办")
    leader.sign_out()
