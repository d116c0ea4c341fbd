"""Three people take a case from registration to service, by pressing pages only."""

import re
import subprocess
import time
from urllib.parse import quote

import pytest

from .browser import DESK, PHONE, Person
from .cases import (
    FILED,
    FIRST,
    HEAD,
    LEADER,
    RARE,
    SEALER,
    SECOND,
    day,
    identity,
    report,
    seal,
    sign,
    submission,
    walk,
)
from .server import until, zhifa

YEAR = day()[:4]
REGISTRATION = {
    "source": "patrol",
    "happenedOn": day(-1),
    "place": "横林路 12 号门前",
    "summary": "占用人行道设摊经营水果",
    "parties.0.kind": "individual",
    "parties.0.name": RARE,
    "parties.0.idNumber": identity(7),
    "parties.0.address": "云溪区横林路 1 号",
    "parties.0.phone": "13800001234",
    "violations.0.conduct": "擅自占用人行道设摊经营",
    "violations.0.breaks": "《浙江省城市市容和环境卫生管理条例》第十六条第一款",
    "violations.0.punishedBy": "《浙江省城市市容和环境卫生管理条例》第十六条第三款",
    "firstOfficer": FIRST,
    "secondOfficer": SECOND,
}


def local(seconds: int) -> str:
    """A time of day as the browser's field takes it."""
    return time.strftime("%Y-%m-%dT%H:%M", time.gmtime(time.time() + 8 * 3600 + seconds))


@pytest.mark.limit(180)
def test_three_people_take_a_case_from_registration_to_service(found, browser, tmp_path):
    # Whole cases are pressed through on both engines in test_effort.py; here are mistakes on the way, and the paper.
    office = found("sqlite").start()
    handler, second, head = (
        Person(browser, office.address, login, shots="way-") for login in (FIRST, SECOND, HEAD)
    )
    title = register(handler.sign_in())
    case = handler.page.url.rpartition("/")[2].partition("?")[0]
    # What other tests press is done through the API here: the looking through on the road, report, seal.
    does = lambda who, act, fields: accepted(office.people[who].act(case, act, fields))  # noqa: E731
    does(LEADER, "sign-approval", sign("filing"))
    approve(head.sign_in(), title)
    interview(second.sign_in(), title)
    does(FIRST, "conclude-investigation", report())
    give_notice(handler, title)
    does(FIRST, "submit-approval", submission())
    does(LEADER, "sign-approval", sign("decision", 1))
    decide(head, title)
    pdf = download(second)
    does(SEALER, "affix-seal", seal())
    serve(second)
    office.settle()
    acts = [entry["act"] for entry in office.people[FIRST].case(case)["entries"]]
    assert [act for act in acts if act != "render-document"] == [
        "register-case",
        "sign-approval",
        "approve-filing",
        "record-interview",
        "conclude-investigation",
        "give-prior-notice",
        "record-statement",
        "submit-approval",
        "sign-approval",
        "decide-penalty",
        "affix-seal",
        "serve-decision",
    ]
    for person in (handler, second, head):
        person.sign_out()
    read(pdf, tmp_path)
    assert office.server.stop() == 0
    checked = zhifa(office.engine, "check")
    assert checked.returncode == 0 and f"条目 {len(acts)} 条" in checked.stdout, checked.stdout


def accepted(answer) -> None:
    assert answer.status == 201, answer.body


def register(person: Person) -> str:
    """What is missing is said beside its field, what was typed stays; the case's title."""
    person.follow("登记案件")
    person.look("register")
    person.fill({**REGISTRATION, "parties.0.idNumber": identity(7)[:-1], "secondOfficer": FIRST})
    person.press("登记案件并报请立案")
    person.says("公民身份号码应为 18 位")
    person.look("register-errors")
    assert person.page.locator('[name="parties.0.name"]').input_value() == RARE
    person.fill({"parties.0.idNumber": identity(7)})
    person.press("登记案件并报请立案")
    person.says("同一人")
    person.fill({"secondOfficer": SECOND})
    person.press("登记案件并报请立案")
    person.says("已登记案件，报请立案")
    person.says("等")
    person.look("case-registered")
    return person.page.locator("h1").inner_text()


def approve(person: Person, title: str) -> None:
    person.follow(f"批准立案：{title}")
    person.look("approve")
    person.press("批准立案")
    person.says(f"云综执立〔{YEAR}〕1号")
    person.look("case-approved")


def interview(person: Person, title: str) -> None:
    person.page.get_by_role("link", name="案件", exact=True).click()
    person.look("cases")
    person.follow(title)
    person.follow("制作询问笔录")
    person.fill(
        {
            "respondent": RARE,
            "role": "party",
            "startedAt": local(-3600),
            "endedAt": local(-1800),
            "place": "横林中队",
            "firstOfficer": SECOND,
            "secondOfficer": FIRST,
            "certificatesShown": "yes",
            "rightsTold": "yes",
            "content": "问：是否在此设摊？\n答：是。",
            "signing": "signed",
        }
    )
    person.look("interview")
    person.press("制作询问笔录")
    person.says("已制作询问笔录")


def give_notice(person: Person, title: str) -> None:
    """The notice, and what the party says to it."""
    person.page.goto("/")
    person.follow(title)
    person.follow("行政处罚事先告知")
    person.tick("fine")
    person.fill(
        {
            "fineFen": "1234.56",
            "facts": "占用人行道约 6 平方米，有照片为证。",
            "evidence": "询问笔录\n现场照片 3 张",
            "reasons": "初次违法，及时改正，从轻处罚。",
            "delivery": "inPerson",
            "deliveredOn": day(),
            "answerBy": day(20),
        }
    )
    person.look("notice")
    person.press("行政处罚事先告知")
    person.says("已事先告知")
    person.follow("记录陈述申辩并复核")
    person.fill(
        {
            "receivedOn": day(),
            "content": "家中困难，请求从轻。",
            "review": "partly",
            "reviewReasons": "已在裁量中考虑。",
        }
    )
    person.look("statement")
    person.press("记录陈述申辩并复核")
    person.says("已记录陈述申辩并复核")
    person.look("case-answered")


def decide(person: Person, title: str) -> None:
    """The form starts from what was announced."""
    person.page.goto("/")
    person.look("workbench-to-decide")
    person.follow(f"作出行政处罚决定：{title}")
    assert person.page.locator("[name=fineFen]").input_value() == "1234.56"
    person.look("decide")
    person.press("作出行政处罚决定")
    person.says(f"云综执罚决〔{YEAR}〕1号")
    person.look("case-decided")


def download(person: Person) -> bytes:
    person.page.goto("/")
    person.follow(RARE)
    link = person.page.locator("#documents").get_by_role("link", name="行政处罚决定书")

    def ready() -> bool:
        person.page.reload()
        return link.count() > 0

    until(ready, 40, step=0.3, why="the decision is not printed")
    person.look("case-printed")
    # The browser shows the file in place; with its cookies it is fetched as a file.
    answer = person.context.request.get(link.first.get_attribute("href"))
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    assert quote(f"行政处罚决定书 云综执罚决〔{YEAR}〕1号.pdf") in answer.headers["content-disposition"]
    return answer.body()


def serve(person: Person) -> None:
    person.follow("送达决定书")
    person.fill({"method": "inPerson", "recipient": RARE, "servedOn": day(), "place": "横林路 12 号门前"})
    person.look("serve")
    person.press("送达决定书")
    person.says("已送达决定书")
    person.look("case-served")
    person.page.goto("/cases?stage=served")
    person.look("cases-served")
    person.page.go_back()


def read(pdf: bytes, folder) -> None:
    """The decision, read back as paper is read."""

    def tool(*command: str) -> str:
        done = subprocess.run(command, input=pdf, capture_output=True, timeout=30)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        return done.stdout.decode()

    text = "".join(tool("pdftotext", "-", "-").split())
    for words in (
        f"云综执罚决〔{YEAR}〕1号",
        RARE,
        identity(7),
        "人民币1,234.56元",
        "壹仟贰佰叁拾肆元伍角陆分",
        "占用人行道约6平方米",
        "第十六条第三款",
        "六十日内",
        "云溪区人民政府",
        "行政复议",
        "六个月内",
        "云溪区人民法院",
        "行政诉讼",
        "百分之三",
        "家中困难",
    ):
        assert words in text, f"{words} is not in the decision: {text}"
    fonts = [line for line in tool("pdffonts", "-").splitlines()[2:] if line]
    # After the name come the type of one to three words, the encoding, and then: embedded, subset, Unicode.
    assert fonts and all(re.search(r"\byes +yes +yes\b", line) for line in fonts), fonts
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf or b'pdfaid:part="2"' in pdf
    file = folder / "decision.pdf"
    file.write_bytes(pdf)
    tool("qpdf", "--check", str(file))


@pytest.mark.limit(120)
def test_the_main_pages_fit_a_phone(found, browser):
    office = found("sqlite").start()
    open_, decided = walk(office.people, FILED), walk(office.people)
    until(lambda: all(d["ready"] for d in office.people[FIRST].case(decided)["documents"]), 40)
    person = Person(browser, office.address, FIRST, size=PHONE).sign_in()
    for name, path in {
        "cases": "/cases",
        "register": "/cases/new",
        "case-open": f"/cases/{open_}",
        "case-decided": f"/cases/{decided}",
        "interview": f"/cases/{open_}/acts/record-interview",
        "notice": f"/cases/{open_}/acts/give-prior-notice",
        "barred": f"/cases/{open_}/acts/serve-decision",
        "serve": f"/cases/{decided}/acts/serve-decision",
        "rectify": f"/cases/{open_}/acts/rectify-fact",
    }.items():
        person.page.goto(path)
        person.look(name)
    person.page.goto("/cases/new")
    person.press("登记案件并报请立案")
    person.look("register-errors")
    person.sign_out()
    office.server.end()


@pytest.mark.limit(60)
def test_a_form_works_without_scripts(found, browser):
    office = found("sqlite").start()
    person = Person(browser, office.address, FIRST, size=DESK, scripts=False)
    page = person.page
    page.goto("/cases/new")
    page.get_by_label("账号").fill(FIRST)
    page.get_by_label("密码").fill("yunxi-demo-2026")
    person.press("登录")
    person.says("登记案件并报请立案")
    fill(page, {**REGISTRATION, "place": ""})
    person.press("增加当事人")
    fill(
        page,
        {
            "parties.1.kind": "individual",
            "parties.1.name": "李喆",
            "parties.1.idNumber": identity(8),
            "parties.1.address": "云溪区横林路 2 号",
        },
    )
    person.press("登记案件并报请立案")
    person.says("发生地点")
    assert page.locator('[name="parties.0.name"]').input_value() == RARE
    fill(page, {"place": "横林路 12 号门前"})
    person.press("登记案件并报请立案")
    person.says("已登记案件，报请立案")
    person.says("李喆")
    person.sign_out()
    assert office.engine.rows("SELECT stage, parties FROM cases") == [("registered", f"{RARE}、李喆")]
    office.server.end()


def fill(page, fields: dict[str, str]) -> None:
    """As `Person.fill`, told by the names alone: without scripts nothing can be asked of the page."""
    for name, value in fields.items():
        field = page.locator(f'form#act [name="{name}"]')
        if name.endswith("kind"):
            field.and_(page.locator(f'[value="{value}"]')).check()
        elif name in ("source", "firstOfficer", "secondOfficer"):
            field.select_option(value)
        else:
            field.fill(value)
