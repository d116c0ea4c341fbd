"""Who is where and may do what: the organisation is read by everybody in it, and changed by its administrator."""

import pytest

from .browser import PHONE, Person
from .cases import ADMIN, ARCHIVIST, FIRST, HEAD, LEADER, REVIEWER, SEALER, SECOND, day
from .conftest import STRANGER
from .pages import Pages, fields, text
from .problems import check

ORGANISATION = "/organisation"
ORDERS = "/organisation/orders"
CHANGES = "/organisation/changes"


@pytest.mark.limit(180)
@pytest.mark.parametrize("size", [None, PHONE], ids=["desk", "phone"])
def test_pages_of_the_organisation_are_accessible(shared, browser, size):
    person = Person(browser, shared.address, ADMIN, **({"size": size} if size else {})).sign_in()
    for path, name in (
        (ORGANISATION, "organisation"), (f"{ORGANISATION}?on=2023-06-01", "organisation-past"),
        (f"{ORGANISATION}/people/{LEADER}", "person"), (f"{ORGANISATION}/people/sunli", "person-lapsed"),
        (f"{ORGANISATION}/people/zhaolei", "person-auxiliary"), (CHANGES, "organisation-changes"),
        (f"{ORDERS}/add-post?person={FIRST}", "order-post"), (f"{ORDERS}/add-authorisation", "order-authorisation"),
        (f"{ORDERS}/change-unit?id=henglin-squad", "order-unit"),
        (f"{ORDERS}/deactivate-person?id={FIRST}", "order-deactivate"),
    ):
        person.page.goto(path)
        person.look(name)
    person.sign_out()


def version(office) -> int:
    return office.people[ADMIN].get(ORGANISATION).json["version"]


def order(office, login: str, name: str, body: dict, **headers: str):
    return office.people[login].call("POST", CHANGES, {"order": name, **body}, **headers)


def made(answer) -> dict:
    assert answer.status == 201, answer.body
    assert answer.headers["etag"] == f'"{answer.json["version"]}"'
    return answer.json


def person(office, who: str, on: str = "") -> dict:
    answer = office.people[FIRST].get(f"/organisation/people/{who}" + (f"?on={on}" if on else ""))
    assert answer.status == 200, answer.body
    return answer.json


def signed_in(office, login: str) -> Pages:
    pages = Pages(office.address)
    assert pages.sign_in(login).status == 303
    return pages


def sent(office, login: str, path: str, values: dict, **more: str):
    """The form as the page shows it, with what is typed over it."""
    pages = signed_in(office, login)
    return pages.send("POST", path, {**pages.form(path), **values, **more})


@pytest.mark.parametrize("login", [FIRST, LEADER, HEAD, REVIEWER, SEALER, ARCHIVIST, ADMIN])
def test_everybody_in_the_organ_reads_it(shared, login):
    pages = signed_in(shared, login)
    home = pages.get("/").body.decode()
    assert 'href="/organisation"' in home
    answer = pages.get(ORGANISATION)
    shown = text(answer.body)
    assert answer.status == 200
    for words in ("横林中队", "由横林镇使用、管理", "云溪区生态环境分局", "33010021001", "法律职业资格", "辅助人员"):
        assert words in shown, words
    manages = login == ADMIN
    assert ("新增人员" in shown) == manages and ("变更 撤销" in shown) == manages
    one = text(pages.get(f"{ORGANISATION}/people/sunli").body)
    assert "33010021004" in one and "已过期" in one
    assert ("登录名" in one) == manages and ("登记执法证" in one) == manages
    api = shared.people[login]
    units = api.get(ORGANISATION).json["units"]
    assert {"bureau", "henglin-squad", "ecology"} <= {unit["id"] for unit in units}
    people = api.get("/organisation/people?unit=henglin-squad").json["people"]
    assert {one["id"] for one in people} == {"wangmin", "liqiang", "sunli", "zhaolei", "linyuan"}
    assert all("login" not in one and "password" not in one for one in people)
    assert api.get("/organisation/changes").json["changes"][-1]["change"] == "装入演示数据"


def test_another_organ_sees_its_own_people_alone(shared):
    api = shared.people[STRANGER]
    assert [one["id"] for one in api.get("/organisation/people").json["people"]] == [STRANGER]
    check(api.get(f"/organisation/people/{FIRST}"), 404)
    pages = signed_in(shared, STRANGER)
    assert pages.get(f"{ORGANISATION}/people/{FIRST}").status == 404
    assert "王敏" not in text(pages.get(ORGANISATION).body)


def test_who_is_not_signed_in_sees_nothing(shared):
    pages = Pages(shared.address)
    for path in (ORGANISATION, f"{ORGANISATION}/people/{FIRST}", f"{ORDERS}/add-post", CHANGES):
        assert pages.get(path).status in (302, 303, 401)
    for path in (ORGANISATION, "/organisation/people", CHANGES):
        check(type(shared.people[FIRST])(shared.address).get(path), 401)


def test_lists_go_on_page_by_page(shared):
    api = shared.people[FIRST]
    for path, name, key in (
        (ORGANISATION, "units", "id"), ("/organisation/people", "people", "id"), (CHANGES, "changes", "version"),
    ):
        whole = api.get(f"{path}?limit=200").json
        assert whole["next"] is None
        seen, cursor = [], ""
        while cursor is not None:
            page = api.get(f"{path}?limit=7{cursor and '&cursor=' + cursor}").json
            assert len(page[name]) <= 7
            seen += page[name]
            cursor = page["next"]
        assert [one[key] for one in seen] == [one[key] for one in whole[name]]
        for query in ("limit=0", "limit=201", "cursor=" + "x" * 300):
            check(api.get(f"{path}?{query}"), 400)
    check(api.get(f"{ORGANISATION}?on=2026-02-30"), 400)
    check(api.get("/organisation/people/nobody"), 404)


def test_a_day_shows_what_held_on_it(shared):
    pages = signed_in(shared, FIRST)
    past = text(pages.get(f"{ORGANISATION}?on=2023-06-01").body)
    assert "不是今天的" in past and "33010020981" in past
    assert "33010020981" not in text(pages.get(ORGANISATION).body)
    states = {on: person(shared, "sunli", on)["certificate"]["state"] for on in ("2023-06-01", "2024-01-01")}
    assert states == {"2023-06-01": "valid", "2024-01-01": "lapsed"}
    # 何平 was with another squad then.
    api = shared.people[FIRST]
    then = {one["id"]: one["unit"] for one in api.get("/organisation/people?on=2023-06-01&limit=200").json["people"]}
    now = {one["id"]: one["unit"] for one in api.get("/organisation/people?limit=200").json["people"]}
    assert (then["heping"], now["heping"]) == ("chengbei-squad", "zhuxi-squad")
    leave = text(pages.get(f"{ORGANISATION}?on=2026-07-10").body)
    assert "邹军委托毛婷代行办案机构负责人" in leave and "受邹军委托" in leave
    before = pages.get(f"{ORGANISATION}?on=1999-01-01")
    assert before.status == 200 and "还没有机构" in text(before.body)
    wrong = pages.get(f"{ORGANISATION}?on=2026-02-30")
    assert wrong.status == 422 and "日期应写成" in text(wrong.body) and 'value="2026-02-30"' in wrong.body.decode()


def test_a_certificate_that_runs_out_soon_is_flagged_and_one_that_follows_on_ends_that(office):
    number = "33010099001"
    certificate = {"person": "panyu", "number": number, "from": day(-300), "to": day(10)}
    made(order(office, ADMIN, "add-certificate", certificate))
    standing = person(office, "panyu")["certificate"]
    assert (standing["number"], standing["state"], standing["daysLeft"]) == (number, "ending", 10)
    pages = signed_in(office, FIRST)
    assert "还剩 10 日" in text(pages.get(ORGANISATION).body)
    assert person(office, "panyu", day(11))["certificate"]["state"] == "lapsed"
    assert person(office, "panyu", day(10))["certificate"]["daysLeft"] == 0
    made(order(office, ADMIN, "add-certificate", {**certificate, "from": day(11), "to": day(700)}))
    assert person(office, "panyu")["certificate"]["state"] == "valid"
    assert "还剩 10 日" not in text(pages.get(ORGANISATION).body)


@pytest.mark.limit(180)
def test_the_administrator_appoints_ends_and_authorises(office, browser):
    engine = office.engine.name
    admin = Person(browser, office.address, ADMIN, shots=engine + "-", comb=engine == "sqlite").sign_in()
    admin.follow("机构")
    admin.says("横林中队")
    admin.page.get_by_role("link", name="王敏").first.click()
    admin.says("行政执法证")
    admin.follow("登记任职")
    admin.fill({"unit": "henglin-squad", "duty": "sealKeeper", "title": "印章保管人", "from": day(), "to": day(-1)})
    admin.press("登记任职")
    admin.says("不能早于起始日")
    # What was typed is still there.
    assert admin.page.locator('[name="title"]').input_value() == "印章保管人"
    admin.look("order-wrong")
    admin.fill({"to": ""})
    admin.press("登记任职")
    admin.says(f"已登记任职：王敏任横林中队印章管理员，自 {day()} 起。")
    admin.look("person-appointed")
    held = {post["duty"]: post for post in person(office, FIRST)["posts"]}
    assert held["sealKeeper"]["title"] == "印章保管人" and held["sealKeeper"]["span"]["from"] == day()

    admin.page.get_by_role("link", name="终止：横林中队印章保管人（印章管理员）").click()
    admin.says("不填为立即终止")
    admin.press("终止任职")
    admin.says("已终止任职：王敏，最后一日")
    assert "sealKeeper" not in person(office, FIRST)["duties"]

    admin.follow("登记授权")
    admin.fill({"unit": "henglin-squad", "document": "云综执授〔2026〕9 号", "from": day(), "to": day(30)})
    admin.press("登记授权")
    admin.says("请选择授权的事项")
    admin.look("order-authorisation-wrong")
    admin.tick("approve-filing")
    admin.press("登记授权")
    admin.says("已登记授权")
    admin.page.goto(ORGANISATION)
    admin.says("王敏：批准立案")
    admin.look("organisation-authorised")
    assert office.people[FIRST].get(CHANGES).json["changes"][0]["by"] == ADMIN
    admin.sign_out()


def test_a_form_that_somebody_was_faster_than_comes_back_with_what_changed(office):
    path = f"{ORDERS}/add-post?person={SECOND}"
    to = f"{ORDERS}/add-post"
    pages = signed_in(office, ADMIN)
    form = pages.fields(pages.get(path), to)
    assert form["person"] == SECOND and form["_version"] == str(version(office))
    made(order(office, ADMIN, "add-qualification", {
        "person": HEAD, "kind": "exam", "document": "A1", "from": "2020-01-01",
    }))
    typed = {**form, "unit": "henglin-squad", "duty": "archivist", "title": "兼职档案员"}
    answer = pages.send("POST", to, typed)
    shown = text(answer.body)
    assert answer.status == 409 and "机构和人员有了新的变更" in shown and "法制审核资格：周正" in shown
    again = pages.fields(answer, to)
    assert again["title"] == "兼职档案员" and again["duty"] == "archivist"
    assert "archivist" not in person(office, SECOND)["duties"]
    assert pages.send("POST", to, again).status == 303
    assert "archivist" in person(office, SECOND)["duties"]
    # The same press twice is one post.
    assert pages.send("POST", to, again).status == 303
    assert len([post for post in person(office, SECOND)["posts"] if post["duty"] == "archivist"]) == 1


def test_an_order_under_an_old_version_is_refused_over_the_api(shared):
    now = version(shared)
    body = {"person": SECOND, "kind": "experienced", "document": "B1", "from": "2020-01-01"}
    problem = check(order(shared, ADMIN, "add-qualification", body, If_Match=f'"{now - 1}"'), 412, "stale")
    assert problem["version"] == now == version(shared)
    assert made(order(shared, ADMIN, "add-qualification", body, If_Match=f'"{now}"'))["version"] == now + 1
    check(order(shared, ADMIN, "add-qualification", body, If_Match="x"), 400)


def test_an_order_counts_once_under_its_key(office):
    body = {"person": SECOND, "number": "33010099777", "from": day(), "to": day(400)}
    first = made(order(office, ADMIN, "add-certificate", body, Idempotency_Key="k1"))
    assert first["change"].startswith("执法证：李强")
    assert made(order(office, ADMIN, "add-certificate", body, Idempotency_Key="k1")) == first
    assert version(office) == first["version"]
    other = {**body, "number": "33010099778"}
    check(order(office, ADMIN, "add-certificate", other, Idempotency_Key="k1"), 422, "key-reused")
    # Without the key it is another order, and refused as what is there already.
    assert "已登记同一证号" in order(office, ADMIN, "add-certificate", body).fields["number"]
    check(order(office, ADMIN, "add-certificate", body, Idempotency_Key="k 1"), 400)


WRONG = {
    "an auxiliary as handler": ("add-post", {"person": "zhaolei", "unit": "henglin-squad", "duty": "handler",
                                             "kind": "post", "from": "2026-01-01"}, "person", "辅助人员"),
    "a post where there is no unit": ("add-post", {"person": FIRST, "unit": "x", "duty": "leader", "kind": "post",
                                                   "from": "2026-01-01"}, "unit", "没有这个机构"),
    "a duty that there is not": ("add-post", {"person": FIRST, "unit": "legal", "duty": "system", "kind": "post",
                                              "from": "2026-01-01"}, "duty", "没有"),
    "the same post twice": ("add-post", {"person": FIRST, "unit": "henglin-squad", "duty": "handler", "kind": "post",
                                         "from": "2026-01-01"}, "from", "已有同样的任职"),
    "a pool post without document": ("add-post", {"person": REVIEWER, "unit": "henglin", "duty": "reviewer",
                                                  "kind": "pool", "from": "2026-01-01"}, "document", "写明文件"),
    "a post that is not there": ("end-post", {"id": "nothing"}, None, None),
    "a post ended before it began": ("end-post", {"id": "wangmin-post-1", "on": "2001-01-01"}, "on", "不能早于"),
    "no day": ("end-post", {"id": "wangmin-post-1", "on": "20 May"}, "on", "日期应写成"),
    "the last administrator": ("end-post", {"id": "chenjie-post-1"}, "on", "至少要有一名"),
    "an auxiliary's certificate": ("add-certificate", {"person": "zhaolei", "number": "1", "from": "2026-01-01",
                                                       "to": "2027-01-01"}, "person", "辅助人员"),
    "another's number": ("add-certificate", {"person": SECOND, "number": "33010021001", "from": "2026-01-01",
                                             "to": "2027-01-01"}, "number", "王敏"),
    "a certificate that ends first": ("add-certificate", {"person": FIRST, "number": "2", "from": "2026-01-02",
                                                          "to": "2026-01-01"}, "to", "不能早于"),
    "a qualification of no kind": ("add-qualification", {"person": FIRST, "kind": "x", "document": "d",
                                                         "from": "2026-01-01"}, "kind", "请从名单中选择"),
    "a handler's cases": ("add-delegation", {"person": FIRST, "delegate": SECOND, "duty": "handler", "reason": "休假",
                                             "from": day(), "to": day(3)}, "duty", "承办"),
    "a delegation backwards": ("add-delegation", {"person": LEADER, "delegate": SECOND, "duty": "leader",
                                                  "reason": "休假", "from": day(-3), "to": day(3)}, "from", "追溯"),
    "a head's duty without document": ("add-delegation", {"person": HEAD, "delegate": LEADER, "duty": "approver",
                                                          "reason": "休假", "from": day(), "to": day(3)},
                                       "document", "写明文件"),
    "to an auxiliary": ("add-delegation", {"person": LEADER, "delegate": "zhaolei", "duty": "leader",
                                           "reason": "休假", "from": day(), "to": day(3)}, "delegate", "辅助人员"),
    "an act of others": ("add-authorisation", {"person": LEADER, "unit": "henglin-squad", "matters": ["archive-case"],
                                               "document": "d", "from": day(), "to": day(3)}, "matters", "不是"),
    "no matter": ("add-authorisation", {"person": LEADER, "unit": "henglin-squad", "matters": [], "document": "d",
                                        "from": day(), "to": day(3)}, "matters", "请选择"),
    "a login that is taken": ("add-person", {"login": FIRST, "name": "某某", "unit": "legal",
                                             "password": "a-long-enough-one"}, "login", "已被使用"),
    "a short password": ("set-password", {"id": SECOND, "password": "short"}, "password", "至少"),
    "oneself": ("deactivate-person", {"id": ADMIN}, "person", "不能停用自己"),
    "a unit's name twice": ("add-unit", {"name": "横林中队", "kind": "squad", "from": "2026-01-01"}, "name", "已有"),
    "a unit below itself": ("change-unit", {"id": "brigade", "name": "大队", "kind": "brigade",
                                            "parent": "henglin-squad", "from": day(1)}, "parent", "下属机构"),
    "a unit with people": ("end-unit", {"id": "henglin-squad", "on": day(3)}, "on", "名人员"),
    "a unit used by what is no town": ("add-unit", {"name": "新中队", "kind": "squad", "usedBy": "legal",
                                                    "from": day()}, "usedBy", "乡镇街道"),
    "a field that there is not": ("end-post", {"id": "wangmin-post-1", "x": "1"}, "x", "没有这个字段"),
    "a word for a tick": ("change-person", {"id": SECOND, "login": SECOND, "name": "李强", "unit": "henglin-squad",
                                            "auxiliary": "yes"}, "auxiliary", "true"),
}


@pytest.mark.parametrize("name, body, field, words", WRONG.values(), ids=WRONG)
def test_an_order_that_cannot_be_is_refused_beside_its_field(shared, name, body, field, words):
    before = version(shared)
    answer = order(shared, ADMIN, name, body)
    if field is None:
        check(answer, 404)
    else:
        check(answer, 422, "invalid")
        assert words in answer.fields[field], answer.fields
        # The form says the same, and keeps what was typed.
        typed = {key: value for key, value in body.items() if key != "id" and isinstance(value, str)}
        typed |= {f"matters.{index}": matter for index, matter in enumerate(body.get("matters", []))}
        path = f"{ORDERS}/{name}" + (f"?id={body['id']}" if "id" in body else "")
        if "x" not in body and "auxiliary" not in body:
            shown = sent(shared, ADMIN, path, typed)
            assert shown.status == 422 and words in text(shown.body)
            kept = Pages.fields(shown, path)
            assert all(kept[key] == value for key, value in typed.items()
                       if key != "password" and key in kept), kept
            assert "a-long-enough-one" not in shown.body.decode()
    assert version(shared) == before


@pytest.mark.parametrize("body", [{}, {"order": "no-such"}, {"order": 1}, {"order": "end-post"},
                                  {"order": "end-post", "id": 1}, {"order": "add-post", "id": "x"}])
def test_what_is_no_order_is_refused(shared, body):
    before = version(shared)
    check(shared.people[ADMIN].call("POST", CHANGES, body), 422, "invalid")
    check(shared.people[ADMIN].call("POST", CHANGES, []), 400)
    assert version(shared) == before


def test_a_matter_that_a_statute_reserves_is_refused_with_its_article(shared):
    body = {"person": LEADER, "unit": "henglin-squad", "matters": ["hand-over-crime"], "document": "d",
            "from": day(), "to": day(3)}
    problem = check(order(shared, ADMIN, "add-authorisation", body), 409, "refused")
    assert "行政执法机关移送涉嫌犯罪案件的规定" in problem["refusals"][0]["basis"]
    path = f"{ORDERS}/add-authorisation"
    answer = sent(shared, ADMIN, path, {**{k: v for k, v in body.items() if k != "matters"},
                                        "matters.0": "hand-over-crime"})
    assert answer.status == 409 and "正职负责人" in text(answer.body)
    assert Pages.fields(answer, path)["document"] == "d"


@pytest.mark.parametrize("login", [FIRST, LEADER, HEAD, REVIEWER, SEALER, ARCHIVIST])
def test_only_the_administrator_changes_the_organisation(shared, login):
    before = version(shared)
    pages = signed_in(shared, login)
    for name, body in (
        ("add-post", {"person": login, "unit": "bureau", "duty": "approver", "kind": "post", "from": day()}),
        ("end-post", {"id": "chenjie-post-1"}),
        ("add-certificate", {"person": "sunli", "number": "9", "from": day(), "to": day(9)}),
        ("end-certificate", {"id": "wangmin-certificate-2"}),
        ("add-qualification", {"person": login, "kind": "exam", "document": "d", "from": day()}),
        ("add-authorisation", {"person": login, "unit": "bureau", "matters": ["approve-filing"], "document": "d",
                               "from": day(), "to": day(3)}),
        ("add-person", {"login": "new-one", "name": "某某", "unit": "legal", "password": "a-long-enough-one"}),
        ("set-password", {"id": ADMIN, "password": "a-long-enough-one"}),
        ("deactivate-person", {"id": FIRST}), ("add-unit", {"name": "新", "kind": "squad", "from": day()}),
        ("end-unit", {"id": "market", "on": day()}),
    ):
        problem = check(order(shared, login, name, body), 403, "forbidden")
        assert "系统管理员" in problem["detail"]
        path = f"{ORDERS}/{name}" + (f"?id={body['id']}" if "id" in body else "")
        assert pages.get(path).status == 403
        token = fields(pages.get("/").body.decode(), "/sign-out")
        assert pages.send("POST", path, {**token, **{k: v for k, v in body.items() if isinstance(v, str)}}).status == 403
    assert version(shared) == before


def test_a_leader_passes_on_their_own_duty_and_takes_it_back(office):
    pages = signed_in(office, LEADER)
    assert "登记请假委托" in text(pages.get(f"{ORGANISATION}/people/{LEADER}").body)
    assert "登记请假委托" not in text(pages.get(f"{ORGANISATION}/people/{FIRST}").body)
    path = f"{ORDERS}/add-delegation"
    page = pages.get(f"{path}?person={LEADER}")
    # Nobody else can be chosen as the one who passes on.
    assert f'<option value="{LEADER}" selected>' in page.body.decode()
    body = {"person": LEADER, "delegate": FIRST, "duty": "leader", "reason": "年休假", "from": day(), "to": day(5)}
    assert pages.send("POST", path, {**pages.fields(page, path), **body}).status == 303
    assert "leader" in person(office, FIRST)["duties"]
    assert "王敏" in text(pages.get(ORGANISATION).body) and "受林远委托" in text(pages.get(ORGANISATION).body)
    delegation = person(office, LEADER)["delegations"][0]
    # Whoever has it from another neither passes it on nor takes it back.
    check(order(office, FIRST, "revoke-delegation", {"id": delegation["id"]}), 403)
    answer = order(office, FIRST, "add-delegation", {**body, "person": FIRST, "delegate": SECOND})
    assert answer.status in (403, 422)
    check(order(office, LEADER, "add-delegation", {**body, "person": HEAD, "duty": "approver", "document": "d"}), 403)
    made(order(office, LEADER, "revoke-delegation", {"id": delegation["id"]}))
    assert "leader" not in person(office, FIRST)["duties"]
    check(order(office, LEADER, "revoke-delegation", {"id": delegation["id"]}), 422)
    check(order(office, LEADER, "revoke-delegation", {"id": "nothing"}), 404)


def test_what_is_ended_holds_no_more_for_sessions_and_tokens(office):
    pages, api = signed_in(office, SECOND), office.people[SECOND]
    assert pages.get("/cases/new").status == 200
    post = person(office, SECOND)["posts"][0]
    made(order(office, ADMIN, "end-post", {"id": post["id"]}))
    assert pages.get("/cases/new").status == 403
    check(api.get("/cases"), 403)
    made(order(office, ADMIN, "deactivate-person", {"id": SECOND}))
    assert pages.get(ORGANISATION).status in (302, 303, 401)
    check(api.get("/cases"), 401)
    assert "已停用" in text(signed_in(office, ADMIN).get(f"{ORGANISATION}/people/{SECOND}").body)
    made(order(office, ADMIN, "reactivate-person", {"id": SECOND}))
    made(order(office, ADMIN, "set-password", {"id": SECOND, "password": "another-long-one"}))
    assert Pages(office.address).sign_in(SECOND).status != 303
    assert Pages(office.address).sign_in(SECOND, "another-long-one").status == 303


def test_a_new_person_and_a_new_unit_are_there_at_once(office):
    unit = made(order(office, ADMIN, "add-unit", {
        "name": "河道中队", "kind": "squad", "parent": "brigade", "scope": "水利领域", "from": day(),
    }))["id"]
    body = {"login": "new.one", "name": "新来", "unit": unit, "password": "a-long-enough-one"}
    made(order(office, ADMIN, "add-person", {**body, "auxiliary": True}))
    shown = text(signed_in(office, FIRST).get(ORGANISATION).body)
    assert "河道中队" in shown and "水利领域" in shown and "新来" in shown
    new = Pages(office.address)
    assert new.sign_in("new.one", "a-long-enough-one").status == 303
    assert new.get(ORGANISATION).status == 403, "an auxiliary without a post reads nothing"
    made(order(office, ADMIN, "change-unit", {
        "id": unit, "name": "水利中队", "kind": "squad", "parent": "brigade", "from": day(1),
    }))
    api = office.people[FIRST]
    names = {on: {one["id"]: one["name"] for one in api.get(f"{ORGANISATION}?on={on}&limit=200").json["units"]}[unit]
             for on in (day(), day(1))}
    assert names == {day(): "河道中队", day(1): "水利中队"}


def test_an_old_token_keeps_what_was_typed_and_changes_nothing(shared):
    path = f"{ORDERS}/add-qualification"
    before = version(shared)
    answer = sent(shared, ADMIN, path, {"person": FIRST, "document": "证书一", "kind": "exam"}, _token="0" * 64)
    assert answer.status == 403 and "上一次登录" in text(answer.body)
    assert Pages.fields(answer, path)["document"] == "证书一"
    assert version(shared) == before


def test_a_form_whose_session_ended_is_kept_without_its_password(shared):
    pages = signed_in(shared, ADMIN)
    path = f"{ORDERS}/add-person"
    form = pages.form(path)
    pages.cookies.clear()
    answer = pages.send("POST", path, {**form, "login": "later", "name": "后来", "password": "secret-secret"})
    page = answer.body.decode()
    assert answer.status == 401 and "后来" in page and "secret-secret" not in page


def test_what_there_is_not_is_not_found(shared):
    pages = signed_in(shared, ADMIN)
    for path in (f"{ORGANISATION}/people/nobody", f"{ORDERS}/no-such", f"{ORDERS}/end-post?id=nothing",
                 f"{ORDERS}/end-post", f"{ORDERS}/change-unit?id=nothing"):
        assert pages.get(path).status == 404, path
