"""A case from its registration to the archive by the people who have to: once over the API, once on the command line."""

import json
import subprocess

import pytest

from .cases import (
    ARCHIVIST,
    FIRST,
    HEAD,
    INTAKE,
    LEADER,
    REVIEWER,
    SEALER,
    SECOND,
    company,
    day,
    interview,
    moment,
    notice,
    penalty,
    person,
    registration,
    report,
    seal,
    service,
    sign,
    submission,
    waiver,
)
from .conftest import ENGINES
from .problems import check
from .server import BINARY, environment, until, zhifa

#: From 10,000 yuan the demo's organ asks for a legal review and for the reviewer on the road.
FINE = 1_200_000


def scene() -> dict:
    return {
        "startedAt": moment(-7000),
        "endedAt": moment(-6000),
        "place": "横林路 12 号门前",
        "kind": "inspection",
        "content": "人行道上摆放水果筐约 6 平方米",
        "certificatesShown": True,
        "signing": "signed",
        "signer": "李堃",
        "photos": 2,
        "firstOfficer": FIRST,
        "secondOfficer": SECOND,
        "camera": "YX0001",
        "cameraFrom": moment(-7100),
        "cameraTo": moment(-5900),
    }


def order() -> dict:
    return {"party": 1, "correction": "撤除占道摊位，恢复人行道畅通", "deliveredOn": day(), "correctBy": day()}


def inspection() -> dict:
    return {
        "party": 1,
        "inspectedOn": day(),
        "place": "横林路 12 号门前",
        "result": "refused",
        "content": "摊位仍在，当事人表示不撤",
        "firstOfficer": FIRST,
        "secondOfficer": SECOND,
        "camera": "YX0001",
        "cameraFrom": moment(-900),
        "cameraTo": moment(-600),
    }


def opinion() -> dict:
    return {"reviewer": REVIEWER, "opinion": "agreed", "reasons": "事实清楚，证据充分，适用依据准确，程序合法"}


def payment() -> dict:
    return {
        "party": 1,
        "fen": FINE,
        "paidOn": day(),
        "receipt": "330000000001",
        "collector": "演示银行云溪支行",
    }


def publication() -> dict:
    return {
        "party": 1,
        "published": True,
        "on": day(),
        "channel": "云溪区行政处罚公示栏",
        "address": "https://example.invalid/gs/1",
    }


def archive() -> dict:
    return {
        "volume": "YX-0001",
        "pages": 38,
        "retention": "tenYears",
        "archivedOn": day(),
        "checked": ["cover", "catalogue", "documents", "receipts", "pages", "note"],
    }


def fined(make):
    return lambda: make(fineFen=FINE)


#: Who does what, in order. The handler, the squad's leader, the legal reviewer and the head take the case to its
#: decision; the keepers of the seal and of the archive to its end.
WAY = [
    (FIRST, "register-case", lambda: registration(parties=[company()])),
    (LEADER, "sign-approval", lambda: sign("filing")),
    (HEAD, "approve-filing", lambda: {"opinion": "同意立案"}),
    (FIRST, "record-scene", scene),
    (FIRST, "record-interview", lambda: interview(role="representative")),
    (FIRST, "order-correction", order),
    (SECOND, "reinspect", inspection),
    (FIRST, "conclude-investigation", report),
    (FIRST, "give-prior-notice", fined(notice)),
    (FIRST, "record-waiver", waiver),
    (FIRST, "submit-legal-review", lambda: {"opinion": "拟罚款一万二千元，请审核"}),
    (REVIEWER, "give-legal-opinion", opinion),
    (FIRST, "submit-approval", submission),
    (LEADER, "sign-approval", lambda: sign("decision", 1)),
    (REVIEWER, "sign-approval", lambda: sign("decision", 1)),
    (HEAD, "decide-penalty", fined(penalty)),
    (SEALER, "affix-seal", seal),
    (FIRST, "serve-decision", service),
    (FIRST, "record-payment", payment),
    (FIRST, "record-publication", publication),
    (FIRST, "request-closing", lambda: {"situation": "performed", "summary": "罚款已经缴清"}),
    (LEADER, "sign-approval", lambda: sign("closing")),
    (HEAD, "approve-closing", lambda: {"opinion": "同意结案"}),
    (ARCHIVIST, "archive-case", archive),
]


def on_the_spot() -> dict:
    return {
        "party": person(),
        "violation": {
            "conduct": "未即时清除宠物粪便",
            "breaks": "《浙江省城市市容和环境卫生管理条例》第三十三条第三款",
            "punishedBy": "《浙江省城市市容和环境卫生管理条例》第三十三条第五款",
            "item": "SR017",
        },
        "happenedAt": moment(-600),
        "place": "湖滨绿道",
        "facts": "遛犬时未即时清除犬只粪便，经指出后清除",
        "evidence": ["现场照片 2 张"],
        "correction": "corrected",
        "kinds": ["fine"],
        "fineFen": 5000,
        "reasons": "情节轻微，按较低一档裁量",
        "firstOfficer": FIRST,
        "secondOfficer": SECOND,
        "camera": "YX0001",
        "cameraFrom": moment(-700),
        "cameraTo": moment(-60),
        "certificatesShown": True,
        "told": True,
        "heard": True,
        "decidedAt": moment(-120),
        "signing": "signed",
        "collection": "small",
        "receipt": "ZY000001",
    }


#: The simple procedure: decided and collected in the street, handed in, filed for record, closed.
SHORT_WAY = [
    (FIRST, "punish-on-the-spot", on_the_spot),
    (FIRST, "hand-in-fine", lambda: {"handedIn": day(), "receiver": "唐欣"}),
    (INTAKE, "bank-fine", lambda: {"banked": day(), "voucher": "PZ000001"}),
    (LEADER, "file-for-record", lambda: {"filedOn": day()}),
    (FIRST, "request-closing", lambda: {"situation": "performed", "summary": "罚款已缴，决定已备案"}),
    (LEADER, "sign-approval", lambda: sign("closing")),
    (HEAD, "approve-closing", lambda: {"opinion": "同意结案"}),
    (ARCHIVIST, "archive-case", archive),
]


class OverAPI:
    """A server runs, and prints what was decided."""

    def __init__(self, office):
        self.office = office.start()

    def do(self, who: str, case: str | None, act: str, fields: dict) -> str:
        if act in ("affix-seal", "archive-case"):
            rows = self.office.engine.rows
            until(lambda: not rows("SELECT id FROM documents WHERE state <> 'ready'"), 30, why="nothing is printed")
        person = self.office.people[who]
        answer = person.register({"act": act, **fields}) if case is None else person.act(case, act, fields)
        assert answer.status == 201, (act, answer.body.decode())
        return answer.json["case"]

    def refused(self, who: str, case: str, act: str, fields: dict) -> str:
        answer = self.office.people[who].act(case, act, fields)
        return json.dumps(check(answer, 409), ensure_ascii=False)

    def show(self, who: str, case: str) -> dict:
        return self.office.people[who].case(case)

    def end(self):
        assert self.office.server.stop() == 0


class OnCommandLine:
    """No server runs; whoever decides prints."""

    def __init__(self, office):
        self.office = office

    def run(self, who: str, *arguments: str, fields: dict | None = None) -> subprocess.CompletedProcess:
        return subprocess.run(
            [BINARY, "case", *arguments, "--json"],
            input=json.dumps(fields or {}, ensure_ascii=False),
            env=environment(self.office.engine, ZHIFA_TOKEN=self.office.tokens[who]),
            capture_output=True,
            text=True,
            timeout=60,
        )

    def do(self, who: str, case: str | None, act: str, fields: dict) -> str:
        answer = self.run(who, "do", act, *(("--case", case) if case else ()), fields=fields)
        assert answer.returncode == 0, (act, answer.stderr)
        return json.loads(answer.stdout)["case"]

    def refused(self, who: str, case: str, act: str, fields: dict) -> str:
        answer = self.run(who, "do", act, "--case", case, fields=fields)
        assert answer.returncode == 1 and not answer.stdout, answer
        return answer.stderr

    def show(self, who: str, case: str) -> dict:
        answer = self.run(who, "show", case)
        assert answer.returncode == 0, answer.stderr
        return json.loads(answer.stdout)

    def end(self):
        pass


def finished(shown: dict) -> dict | None:
    """The case, once all its papers are printed."""
    return shown if all(document["ready"] for document in shown["documents"]) else None


@pytest.mark.limit(180)
@pytest.mark.parametrize("means", [OverAPI, OnCommandLine])
@pytest.mark.parametrize("engine", ENGINES)
def test_four_people_and_two_keepers_take_a_case_to_the_archive(found, engine, means):
    office = found(engine)
    hands, case = means(office), None
    for who, act, fields in WAY:
        case = hands.do(who, case, act, fields())
        if act == "sign-approval" and who == LEADER:
            # A second window still shows the button.
            twice = hands.refused(LEADER, case, "sign-approval", fields())
            assert "系统规则" in twice, twice
    shown = until(lambda: finished(hands.show(FIRST, case)), 60)
    assert shown["stage"] == "archived" and shown["todos"] == [], shown["stage"]
    acts = [entry["act"] for entry in shown["entries"]]
    assert [act for act in acts if act != "render-document"] == [act for _, act, _ in WAY]
    assert acts.count("render-document") == len(shown["documents"]) > 1
    after = hands.refused(FIRST, case, "record-interview", interview())
    assert "结案" in after or "归档" in after, after
    hands.end()
    checked = zhifa(office.engine, "check")
    assert checked.returncode == 0 and f"条目 {len(acts)} 条" in checked.stdout, checked.stdout + checked.stderr


@pytest.mark.limit(180)
@pytest.mark.parametrize("means", [OverAPI, OnCommandLine])
@pytest.mark.parametrize("engine", ENGINES)
def test_a_fine_on_the_spot_goes_the_short_way_to_the_archive(found, engine, means):
    office = found(engine)
    hands, case = means(office), None
    for who, act, fields in SHORT_WAY:
        case = hands.do(who, case, act, fields())
    shown = until(lambda: finished(hands.show(FIRST, case)), 60)
    assert shown["stage"] == "archived" and shown["todos"] == [], shown["stage"]
    acts = [entry["act"] for entry in shown["entries"]]
    assert acts[0] == "punish-on-the-spot" and acts.count("render-document") == len(shown["documents"])
    assert [act for act in acts if act != "render-document"] == [act for _, act, _ in SHORT_WAY]
    assert "当罚决" in shown["number"], shown["number"]
    hands.end()
    checked = zhifa(office.engine, "check")
    assert checked.returncode == 0 and f"条目 {len(acts)} 条" in checked.stdout, checked.stdout + checked.stderr
