"""What fills fields in at a press, without script: phrases, times, an item's elements, another party."""

import re

import pytest

from .cases import FILED, FIRST, INTERVIEWED, day, notice, person, registration, report, walk
from .pages import Pages, fields, text

BLANK = "＿＿"


@pytest.fixture(scope="module")
def pages(shared) -> Pages:
    pages = Pages(shared.address)
    assert pages.sign_in(FIRST).status == 303
    return pages


def aid(page: str, field: str, name: str) -> str:
    """What the button of that name beside the field sends."""
    group = page.split(f'data-for="{field}"')[1].split("</div>")[0]
    return re.search(rf'value="([^"]*)"[^>]*>{name}<', group)[1]


def press(pages: Pages, path: str, field: str, name: str, sent: dict) -> tuple[dict, str]:
    """The form after a press, and what the page says."""
    answer = pages.send("POST", path, {**sent, "_fill": aid(pages.get(path).body.decode(), field, name)})
    assert answer.status == 200, text(answer.body)[:500]
    return fields(answer.body.decode(), path), text(answer.body)


def registered(shared, code: str = "SR004", **more) -> str:
    body = registration(**more)
    body["violations"][0]["item"] = code
    case = walk(shared.people, FILED, body)
    shared.settle()
    return case


def test_a_phrase_takes_its_slots_from_the_case_and_is_not_sent_half_said(shared, pages):
    case = registered(shared)
    path = f"/cases/{case}/acts/record-interview"
    form, said = press(pages, path, "content", "占道设摊询问", pages.form(path))
    assert "已填入“占道设摊询问”" in said
    assert "在横林路 12 号门前设摊经营" in form["content"] and "〔" not in form["content"]
    refused = pages.send("POST", path, {**form, "startedAt": f"{day(-1)}T00:01", "endedAt": f"{day(-1)}T00:02"})
    assert refused.status == 422 and f"还有没填的空（{BLANK}）" in text(refused.body)
    # Below what was typed, and not twice.
    form, _ = press(pages, path, "content", "一般询问", {**form, "content": "问：您好。"})
    assert form["content"].startswith("问：您好。\n问：")
    assert press(pages, path, "content", "一般询问", form)[0]["content"] == form["content"]


def test_a_time_is_a_press(shared, pages):
    path = f"/cases/{registered(shared)}/acts/record-interview"
    offered = pages.form(path)
    assert offered["startedAt"].startswith(day()) and offered["endedAt"] == ""
    form, _ = press(pages, path, "endedAt", "现在", offered)
    assert form["startedAt"] <= form["endedAt"] <= f"{day(1)}T"


def test_an_item_says_conduct_and_articles(shared, pages):
    path, name = "/cases/new", "violations.0.item"
    sent = {**pages.form(path), name: "SR004", "place": "横林路"}
    form, said = press(pages, path, name, "按事项填写", sent)
    assert "已按事项 SR004 填写" in said and form["place"] == "横林路"
    assert form["violations.0.conduct"].startswith("擅自占用人行道")
    assert form["violations.0.breaks"] == "《浙江省城市市容和环境卫生管理条例》第十六条第一款"
    assert form["violations.0.punishedBy"] == "《浙江省城市市容和环境卫生管理条例》第十六条第三款"
    for words, told in (("", "先在“事项编码”里填写"), ("查无此项", "事项目录中没有")):
        _, said = press(pages, path, name, "按事项填写", {**sent, name: words})
        assert told in said, said
    _, said = press(pages, path, name, "按事项填写", {**sent, name: "市容"})
    assert "项与“市容”相符，请填写编码" in said
    # What was registered once is a press the next time, and its phrases are there with it.
    registered(shared)
    assert "上次" not in text(pages.get(path).body)
    posted = pages.send("POST", path, {**form, **person_fields(), "summary": "占道", "secondOfficer": "liqiang"})
    assert posted.status == 303, text(posted.body)[:800]
    shown = text(pages.get(path).body)
    assert "上次：SR004" in shown and "巡查发现占道设摊" not in shown
    form, said = press(pages, path, name, "上次：SR004 [^<]*", pages.form(path))
    assert form[name] == "SR004" and "巡查发现占道设摊" in said
    assert form["secondOfficer"] == "liqiang"


def person_fields() -> dict[str, str]:
    return {f"parties.0.{name}": value for name, value in person(number=77).items()}


def test_another_party_has_its_own_words_and_what_was_typed_stays(shared, pages):
    both = [person("李堃", number=501), person("李喆", number=502)]
    case = walk(shared.people, INTERVIEWED, registration(parties=both))
    api = shared.people[FIRST]
    facts = [{"party": n, "outcome": "penalty", "facts": f"第{n}人占道 {n} 平方米"} for n in (1, 2)]
    assert api.act(case, "conclude-investigation", report(proposals=facts)).status == 201
    shared.settle()
    path = f"/cases/{case}/acts/give-prior-notice"
    form = pages.form(path)
    assert form["party"] == "1" and form["facts"] == "第1人占道 1 平方米"
    form, said = press(pages, path, "party", "按所选当事人填写", {**form, "party": "2", "reasons": "自己写的理由"})
    assert "已按所选当事人填写" in said
    assert (form["party"], form["facts"], form["reasons"]) == ("2", "第2人占道 2 平方米", "自己写的理由")
    # And back.
    form, _ = press(pages, path, "party", "按所选当事人填写", {**form, "party": "1"})
    assert (form["facts"], form["reasons"]) == ("第1人占道 1 平方米", "自己写的理由")
    # By the address as well, as the next step leads there.
    assert fields(pages.get(f"{path}?party=2").body.decode(), path)["facts"] == "第2人占道 2 平方米"
    assert api.act(case, "give-prior-notice", notice(party=1)).status == 201


def test_the_next_step_is_the_next_page(shared, pages):
    case = registered(shared)
    path = f"/cases/{case}/acts/record-interview"
    own = shared.people[FIRST].case(case)["parties"][0]["name"]
    sent = {**pages.form(path), "respondent": own, "startedAt": f"{day(-1)}T00:00", "endedAt": f"{day(-1)}T00:01"}
    sent |= {"certificatesShown": "true", "rightsTold": "true", "content": "问：好。\n答：好。"}
    answer = pages.send("POST", path, sent)
    assert answer.status == 303 and answer.headers["location"] == f"/cases/{case}/acts/conclude-investigation"
    assert "下一步：调查终结报告" in text(pages.get(answer.headers["location"]).body)
