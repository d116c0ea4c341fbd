"""An act's papers looked at before it is done: the same print, without a number, and nothing recorded."""

import subprocess
import time

import pytest

from .browser import PHONE, Person
from .cases import FILED, FIRST, HEAD, INTERVIEWED, day, walk
from .pages import Pages, text

INTERVIEW, ORDER = "record-interview", "order-correction"


def printed(pdf: bytes) -> str:
    return "".join(subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode().split())


def signed_in(office, login: str) -> Pages:
    pages = Pages(office.address)
    assert pages.sign_in(login).status == 303
    return pages


def form(pages: Pages, case: str, act: str, **more: str) -> tuple[str, dict]:
    path = f"/cases/{case}/acts/{act}"
    return path, {**pages.form(path), **more}



def local(minutes: int) -> str:
    """So many minutes ago, as the browser's field takes it."""
    return time.strftime("%Y-%m-%dT%H:%M", time.gmtime(time.time() + 8 * 3600 - minutes * 60))


def asked() -> dict[str, str]:
    """An interview that has just ended."""
    return {
        "startedAt": local(14), "endedAt": local(2), "certificatesShown": "true", "rightsTold": "true",
        "content": "问：是否在此设摊？\n答：是。", "signing": "signed", "place": "横林中队询问室",
    }


def test_a_preview_is_the_print_without_its_number_and_records_nothing(shared):
    case = walk(shared.people, FILED)
    shared.settle()
    before = shared.entries(case)
    pages = signed_in(shared, FIRST)
    path, fields = form(pages, case, ORDER, correction="立即收摊，恢复通行", deliveredOn=day(), correctBy=day(3))
    answer = pages.send("POST", path, {**fields, "_preview": "correctionOrder"})
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    shown = printed(answer.body)
    assert "责令改正通知书" in shown and "立即收摊，恢复通行" in shown
    # What stands askew is read letter by letter.
    assert "览" in shown and "（文号办理时编定）" in shown and "责改〔" not in shown
    assert shared.entries(case) == before
    read = shared.engine.rows(f"SELECT person, what FROM readings WHERE case_id = '{case}'")
    assert (FIRST, "责令改正通知书（预览）") in read
    # The same form is then sent for good, under the first number of its series.
    sent = pages.send("POST", path, fields)
    assert sent.status == 303, text(sent.body)[:900]
    assert len(shared.entries(case)) > len(before)


def test_a_preview_says_what_the_act_would_be_refused_for_and_keeps_what_was_typed(shared):
    case = walk(shared.people, FILED)
    shared.settle()
    before = shared.entries(case)
    pages = signed_in(shared, FIRST)
    path, fields = form(pages, case, INTERVIEW, **{**asked(), "rightsTold": "", "content": "问：此处是您的摊位吗？"})
    answer = pages.send("POST", path, {**fields, "_preview": "interviewRecord"})
    assert answer.status == 409 and "权利义务告知" in text(answer.body) and "此处是您的摊位吗" in answer.body.decode()
    path, fields = form(pages, case, INTERVIEW, **{**asked(), "content": ""})
    assert pages.send("POST", path, {**fields, "_preview": "interviewRecord"}).status == 422
    assert shared.entries(case) == before


def test_nobody_looks_at_the_papers_of_an_act_that_is_not_theirs(shared):
    case = walk(shared.people, INTERVIEWED)
    shared.settle()
    pages, head = signed_in(shared, FIRST), signed_in(shared, HEAD)
    path, fields = form(pages, case, INTERVIEW, **asked())
    fields["_token"] = head.fields(head.get("/"), "/sign-out")["_token"]
    answer = head.send("POST", path, {**fields, "_preview": "interviewRecord"})
    assert answer.status == 403 and "您不能办理这一项" in text(answer.body)


def test_a_print_meanwhile_is_no_reason_to_be_asked_again(shared):
    """The form was opened while the papers of the act before were still being printed."""
    case = walk(shared.people, FILED)
    pages = signed_in(shared, FIRST)
    path, fields = form(pages, case, INTERVIEW, **asked())
    shared.settle()
    assert int(fields["_version"]) <= len(shared.entries(case))
    sent = pages.send("POST", path, fields)
    assert sent.status == 303, text(sent.body)[:900]


@pytest.mark.limit(120)
def test_a_preview_opens_beside_the_form(office, browser):
    case = walk(office.people, FILED)
    engine = office.engine.name
    person = Person(browser, office.address, FIRST, shots=engine + "-", comb=engine == "sqlite", size=PHONE).sign_in()
    page = person.page
    page.goto(f"{office.address}/cases/{case}/acts/{INTERVIEW}")
    person.fill({**asked(), "certificatesShown": "yes", "rightsTold": "yes", "content": "问：是否在此设摊？"})
    with page.context.expect_page() as opened:
        person.press("预览询问笔录")
    opened.value.close()
    assert page.locator("[name=content]").input_value() == "问：是否在此设摊？"
    person.press("制作询问笔录")
    person.says("询问笔录")
    assert f"/cases/{case}" in page.url and not person.faults
