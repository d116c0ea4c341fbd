"""Numbers in officers' hands: given out in blocks, spoiled, given back, and accounted for at the end of the year."""

from urllib.parse import quote

import pytest

from .browser import PHONE, Person
from .cases import ADMIN, FIRST, HEAD, LEADER, SECOND, day
from .conftest import STRANGER
from .pages import Pages, text
from .problems import check

NUMBERS = "/numbers"
ISSUE, SPOIL = f"{NUMBERS}/issue", f"{NUMBERS}/spoil"
YEAR = day()[:4]
SERIES = f"当罚决/{YEAR}"


def issued(office, count: int = 5, who: str = FIRST, by: str = ADMIN, **more) -> dict:
    body = {"kind": "onTheSpot", "person": who, "count": count, **more}
    answer = office.people[by].call("POST", NUMBERS, body)
    assert answer.status == 201, answer.body
    return answer.json


def spoil(office, by: str, block: dict, value: int, reason: str = "写错姓名", **headers: str):
    body = {"series": block["series"], "value": value, "reason": reason}
    return office.people[by].call("POST", f"{NUMBERS}/spoils", body, **headers)


def give_back(office, by: str, block: str, reason: str = "年终缴回", **headers: str):
    return office.people[by].call("POST", f"{NUMBERS}/blocks/{block}/return", {"reason": reason}, **headers)


def close(office, by: str, block: str, **headers: str):
    return office.people[by].call("POST", f"{NUMBERS}/blocks/{block}/closing", {}, **headers)


def account(office, block: str) -> dict:
    accounts = office.people[FIRST].get(NUMBERS).json["accounts"]
    return next(one for one in accounts if one["block"] == block)


def signed_in(office, login: str) -> Pages:
    pages = Pages(office.address)
    assert pages.sign_in(login).status == 303
    return pages


@pytest.mark.limit(180)
def test_a_block_from_its_issue_to_its_closing(office, browser):
    engine = office.engine.name

    def person(login: str) -> Person:
        return Person(browser, office.address, login, shots=engine + "-", comb=engine == "sqlite").sign_in()

    leader = person(LEADER)
    leader.page.get_by_role("link", name="号段", exact=True).click()
    leader.says("还没有发放过号段")
    leader.follow("发放号段")
    leader.look("number-issue")
    leader.fill({"count": "二十五"})
    leader.press("发放号段")
    leader.says("请填写号码的个数")
    leader.says("请选择领用人")
    leader.look("number-issue-wrong")
    leader.fill({"person": FIRST, "count": "25"})
    leader.press("发放号段")
    leader.says("共 25 个，由王敏领用")
    leader.look("numbers-leader")

    officer = person(FIRST)
    officer.page.get_by_role("link", name="号段", exact=True).click()
    officer.says("25 个：")
    officer.look("numbers-own")
    officer.follow("登记作废")
    officer.fill({"number": "3"})
    officer.press("登记作废")
    officer.says("写明原因")
    assert officer.page.locator('[name="number"]').input_value() == "3"
    officer.look("number-spoil-wrong")
    officer.fill({"reason": "写错当事人姓名"})
    officer.press("登记作废")
    officer.says("已登记作废")
    officer.says("24 个：")
    officer.page.locator("main summary").first.click()
    officer.says("写错当事人姓名")
    officer.look("numbers-spoiled")

    leader.page.goto(NUMBERS)
    leader.follow("收回未用号码")
    leader.page.go_back()
    officer.follow("缴回未用号码")
    officer.look("number-return")
    officer.fill({"reason": "年终缴回"})
    officer.press("缴回未用号码")
    officer.says("已缴回未用号码 24 个")
    officer.look("numbers-returned")

    leader.page.reload()
    leader.page.get_by_role("link", name="核销").first.click()
    leader.says("使用 0 个，作废 1 个，缴回 24 个，未用 0 个")
    leader.look("number-closing")
    leader.press("核销")
    leader.says("每个号码都有去向")
    leader.says("都已核销")
    leader.look("numbers-closed")
    block = office.people[FIRST].get(NUMBERS).json["accounts"][0]
    assert block["closedBy"] == LEADER and block["unused"] == [] and len(block["returned"]) == 24
    for one in (leader, officer):
        one.sign_out()


@pytest.mark.limit(120)
def test_pages_of_numbers_are_accessible_on_a_phone(shared, browser):
    block = issued(shared, 30)
    spoil(shared, FIRST, block, block["first"])
    for login, paths in (
        (FIRST, [NUMBERS, f"{SPOIL}?block={block['block']}", f"{NUMBERS}/blocks/{block['block']}/return"]),
        (ADMIN, [NUMBERS, ISSUE, f"{NUMBERS}/blocks/{block['block']}/closing"]),
    ):
        person = Person(browser, shared.address, login, size=PHONE).sign_in()
        for path in paths:
            person.page.goto(path)
            person.look("phone" + path.split("?")[0].replace(block["block"], "").replace("/", "-") + "-" + login)
        person.sign_out()


def test_sums_and_accounts_say_where_every_number_is(office):
    block, other = issued(office, 4), issued(office, 3, SECOND)
    assert [block["first"], block["last"], other["first"], other["last"]] == [1, 4, 5, 7]
    assert block["firstNumber"] == f"云综执当罚决〔{YEAR}〕1号" and block["lastNumber"].endswith("〕4号")
    spoiled = spoil(office, FIRST, block, 2)
    assert spoiled.status == 200 and spoiled.json["state"] == "spoiled" and spoiled.json["reason"] == "写错姓名"
    assert account(office, block["block"])["unused"] == [1, 3, 4]
    assert give_back(office, FIRST, block["block"]).json == {"block": block["block"], "returned": [1, 3, 4]}
    assert close(office, LEADER, block["block"]).json["closedBy"] == LEADER
    for login in (LEADER, ADMIN):
        answer = office.people[login].get(f"{NUMBERS}/accounts?series={quote(SERIES)}").json
        sums = answer["series"]
        assert {key: sums[key] for key in ("blocks", "open", "issued", "used", "spoiled", "returned", "unused")} == {
            "blocks": 2, "open": 1, "issued": 7, "used": 0, "spoiled": 1, "returned": 3, "unused": 3,
        }
        assert [one["person"] for one in answer["accounts"]] == [FIRST, SECOND] and answer["next"] is None
        assert office.people[login].get(f"{NUMBERS}/series").json["series"] == [sums]
    # An officer sees their own and no others'.
    assert [one["block"] for one in office.people[SECOND].get(NUMBERS).json["accounts"]] == [other["block"]]


def test_each_thing_counts_once_under_its_key(office):
    api = office.people[ADMIN]
    body = {"kind": "onTheSpot", "person": FIRST, "count": 3}
    first = api.call("POST", NUMBERS, body, Idempotency_Key="a")
    assert first.status == 201 and api.call("POST", NUMBERS, body, Idempotency_Key="a").json == first.json
    check(api.call("POST", NUMBERS, {**body, "count": 4}, Idempotency_Key="a"), 422, "key-reused")
    block = first.json
    spoiled = spoil(office, FIRST, block, 2, Idempotency_Key="b")
    assert spoil(office, FIRST, block, 2, Idempotency_Key="b").json == spoiled.json
    check(spoil(office, FIRST, block, 3, Idempotency_Key="b"), 422, "key-reused")
    check(spoil(office, FIRST, block, 2), 409, "refused")
    returned = give_back(office, FIRST, block["block"], Idempotency_Key="c").json
    assert give_back(office, FIRST, block["block"], Idempotency_Key="c").json == returned
    closed = close(office, ADMIN, block["block"], Idempotency_Key="d").json
    assert close(office, ADMIN, block["block"], Idempotency_Key="d").json == closed
    check(close(office, ADMIN, block["block"]), 409, "refused")
    assert len(office.people[FIRST].get(NUMBERS).json["accounts"]) == 1


def test_what_cannot_be_done_to_numbers_is_refused_with_the_way_on(shared):
    block = issued(shared, 3)
    number = block["first"]
    problem = check(close(shared, ADMIN, block["block"]), 409, "refused")
    assert "先缴回未用号码" in problem["refusals"][0]["remedy"]
    check(spoil(shared, SECOND, block, number), 403, "forbidden")
    check(spoil(shared, FIRST, block, 10_000), 404)
    check(spoil(shared, FIRST, {"series": "当罚决/1999"}, 1), 404)
    assert spoil(shared, FIRST, {"series": "x"}, number).fields["series"]
    for reason in ("", "  ", "x" * 201, "两\n行"):
        assert "reason" in spoil(shared, FIRST, block, number, reason).fields
        assert "reason" in give_back(shared, FIRST, block["block"], reason).fields
    check(give_back(shared, SECOND, block["block"]), 403, "forbidden")
    check(give_back(shared, FIRST, "nothing"), 404)
    check(close(shared, ADMIN, "nothing"), 404)
    assert account(shared, block["block"])["unused"] == [number, number + 1, number + 2]
    # The form says the same and keeps what was typed.
    pages = signed_in(shared, ADMIN)
    path = f"{NUMBERS}/blocks/{block['block']}/closing"
    answer = pages.send("POST", path, pages.form(path))
    assert answer.status == 409 and "先缴回未用号码" in text(answer.body)
    pages = signed_in(shared, FIRST)
    path = f"{SPOIL}?block={block['block']}"
    form = pages.form(path)
    answer = pages.send("POST", path, {**form, "number": str(number), "reason": ""})
    assert answer.status == 422 and pages.fields(answer, path)["number"] == str(number)
    answer = pages.send("POST", path, {**form, "number": str(number), "reason": "撕毁", "_token": "0" * 64})
    assert answer.status == 403 and pages.fields(answer, path)["reason"] == "撕毁"
    assert account(shared, block["block"])["spoiled"] == []


WRONG = {
    "nobody": ({"person": "nobody"}, "person"), "without a certificate": ({"person": "sunli"}, "person"),
    "an auxiliary": ({"person": "zhaolei"}, "person"), "none": ({"count": 0}, "count"),
    "too many": ({"count": 201}, "count"), "another year": ({"year": 2020}, "year"),
    "receipts without a number": ({"kind": "receipts", "first": "第一本"}, "first"),
    "no kind": ({"kind": "x"}, "kind"), "a field that there is not": ({"x": 1}, "x"),
    "receipts of a year": ({"kind": "receipts", "first": "1", "year": 2026}, "year"),
    "a count in words": ({"count": "five"}, "count"),
}


@pytest.mark.parametrize("more, field", WRONG.values(), ids=WRONG)
def test_a_block_that_cannot_be_is_refused_by_its_field(shared, more, field):
    body = {"kind": "onTheSpot", "person": SECOND, "count": 5, **more}
    answer = shared.people[ADMIN].call("POST", NUMBERS, body)
    check(answer, 422, "invalid")
    assert list(answer.fields) == [field], answer.fields
    if field == "x" or more.get("kind") == "receipts" and "year" in more:
        return
    pages = signed_in(shared, ADMIN)
    typed = {key: str(value) for key, value in body.items()}
    shown = pages.send("POST", ISSUE, {**pages.form(ISSUE), **typed})
    assert shown.status == 422
    kept = pages.fields(shown, ISSUE)
    assert kept["count"] == typed["count"]


def test_receipts_go_on_where_the_last_book_ended(office):
    first = issued(office, 25, kind="receipts", first="33012026 0000020651")
    assert first["lastNumber"] == "33012026 0000020675"
    answer = office.people[ADMIN].call(
        "POST", NUMBERS, {"kind": "receipts", "first": "33012026 0000020677", "person": FIRST, "count": 25}
    )
    assert "应从 20676 号起" in answer.fields["first"]
    issued(office, 25, kind="receipts", first="33012026-0000020676")
    shown = text(signed_in(office, ADMIN).get(f"{NUMBERS}?series={quote('票据/33012026/10')}").body)
    assert "罚没票据（代码 33012026）" in shown and "33012026 0000020676" in shown


def test_who_may(shared):
    block = issued(shared, 2)
    body = {"kind": "onTheSpot", "person": FIRST, "count": 2}
    for login in (FIRST, HEAD, STRANGER):
        check(shared.people[login].call("POST", NUMBERS, body), 403, "forbidden")
        check(close(shared, login, block["block"]), 403, "forbidden")
        check(shared.people[login].get(f"{NUMBERS}/series"), 403)
        check(shared.people[login].get(f"{NUMBERS}/accounts?series={quote(SERIES)}"), 403)
        assert signed_in(shared, login).get(ISSUE).status == 403
    # A leader serves the people of the own unit.
    problem = check(shared.people[LEADER].call("POST", NUMBERS, {**body, "person": "heping"}), 403, "forbidden")
    assert "不属于您负责的机构" in problem["detail"]
    pages = signed_in(shared, LEADER)
    answer = pages.send("POST", ISSUE, {**pages.form(ISSUE), "person": "heping"})
    assert answer.status == 403 and "不属于您负责的机构" in text(answer.body)
    assert pages.fields(answer, ISSUE)["person"] == "heping"
    for login in (HEAD, ADMIN):
        check(spoil(shared, login, block, block["first"]), 403, "forbidden")
    check(give_back(shared, HEAD, block["block"]), 403, "forbidden")
    check(shared.people[HEAD].get(NUMBERS), 403)
    head = signed_in(shared, HEAD)
    assert head.get(NUMBERS).status == 403 and 'href="/numbers"' not in head.get("/").body.decode()
    # Nobody opens the forms of another's block.
    other = signed_in(shared, SECOND)
    assert other.get(f"{SPOIL}?block={block['block']}").status == 403
    assert other.get(f"{NUMBERS}/blocks/{block['block']}/return").status == 403
    assert "您还没有领用号段" in text(other.get(NUMBERS).body) or block["block"] not in other.get(NUMBERS).body.decode()


def test_own_blocks_go_on_page_by_page(found):
    office = found("sqlite").start()
    blocks = [issued(office, 1)["block"] for _ in range(43)]
    seen, cursor = [], ""
    while cursor is not None:
        page = office.people[FIRST].get(NUMBERS + (cursor and f"?cursor={quote(cursor)}")).json
        assert len(page["accounts"]) <= 20
        seen += [one["block"] for one in page["accounts"]]
        cursor = page["next"]
    assert seen == blocks
    for query in ("?cursor=x", "/accounts?series=x", "/accounts"):
        check(office.people[ADMIN if "accounts" in query else FIRST].get(NUMBERS + query), 400)
    pages, path, shown = signed_in(office, ADMIN), NUMBERS, 0
    while path:
        page = pages.get(path).body.decode()
        shown += page.count("王敏</td>")
        path = next((part.split('"')[0].replace("&amp;", "&") for part in page.split('href="')[1:]
                     if "after=" in part.split('"')[0]), None)
    assert shown == 43
    office.server.end()
