"""Forms and sign-in: what another site, another session or a guesser gets."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from .cases import FIRST, SECOND, day, identity
from .conftest import STRANGER
from .pages import PASSWORD, Pages, fields, text
from .problems import CHINESE
from .wire import Wire


def filled(form: dict[str, str]) -> dict[str, str]:
    """The form of the first act with everything in it."""
    return {
        **form,
        "source": "patrol",
        "happenedOn": day(-1),
        "place": "横林路 12 号",
        "summary": "设摊",
        "parties.0.kind": "individual",
        "parties.0.name": "李堃",
        "parties.0.idNumber": identity(),
        "parties.0.address": "横林路",
        "violations.0.conduct": "擅自设摊",
        "violations.0.breaks": "《城市市容条例》第十六条第一款",
        "violations.0.punishedBy": "《城市市容条例》第十六条第三款",
        "firstOfficer": FIRST,
        "secondOfficer": SECOND,
    }


@pytest.fixture
def pages(shared) -> Pages:
    """A browser in which the first officer is signed in."""
    browser = Pages(shared.address)
    assert browser.sign_in(FIRST).status == 303
    return browser


def test_a_form_without_its_token_does_nothing(shared, untouched, pages):
    form = filled(pages.form("/cases/new"))
    for token in (None, "", "0" * 64, form["_token"][:-1]):
        sent = {**form, "_token": token} if token is not None else {k: v for k, v in form.items() if k != "_token"}
        answer = pages.send("POST", "/cases/new", sent)
        assert answer.status == 403 and CHINESE.search(text(answer.body))


def test_a_form_with_the_token_of_another_session_is_given_back(shared, untouched, pages):
    other = Pages(shared.address)
    other.sign_in(SECOND)
    form = filled(pages.form("/cases/new"))
    answer = other.send("POST", "/cases/new", form)
    assert answer.status == 403
    again = fields(answer.body.decode(), "/cases/new")
    assert again["summary"] == "设摊" and again["_token"] != form["_token"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Sec_Fetch_Site": "none"},
        {"Origin": "http://127.0.0.1.example.org"},
    ],
)
def test_a_form_from_another_site_does_nothing(shared, untouched, pages, headers):
    answer = pages.send("POST", "/cases/new", filled(pages.form("/cases/new")), **headers)
    assert answer.status == 403 and "来源" in text(answer.body)
    assert Pages(shared.address).sign_in(FIRST, **headers).status == 403
    assert pages.send("POST", "/sign-out", {"_token": "x"}, **headers).status == 403
    assert pages.get("/").status == 200


def test_a_form_of_this_site_is_done_once_however_often_it_is_sent(shared, pages):
    form = filled(pages.form("/cases/new"))
    before = len(shared.engine.rows("SELECT 1 FROM cases"))
    answers = [
        pages.send("POST", "/cases/new", form, Origin=shared.address, Sec_Fetch_Site="same-origin") for _ in range(3)
    ]
    assert [answer.status for answer in answers] == [303] * 3
    assert len({answer.headers["location"] for answer in answers}) == 1
    assert len(shared.engine.rows("SELECT 1 FROM cases")) == before + 1


def test_a_page_leads_to_sign_in_and_back(shared, untouched):
    browser = Pages(shared.address)
    answer = browser.get(f"/cases/{untouched}")
    assert answer.status == 303 and answer.headers["location"].startswith("/sign-in?next=")
    form = fields(browser.get(answer.headers["location"]).body.decode(), "/sign-in")
    answer = browser.send("POST", "/sign-in", {**form, "account": FIRST, "password": PASSWORD})
    assert answer.headers["location"] == f"/cases/{untouched}"


@pytest.mark.parametrize(
    "target", ["//example.org", "https://example.org", "/\\example.org", "javascript:alert(1)", "/\t/example.org"]
)
def test_sign_in_leads_nowhere_else(shared, target):
    browser = Pages(shared.address)
    answer = browser.send(
        "POST", "/sign-in", {**browser.form("/sign-in"), "account": FIRST, "password": PASSWORD, "_next": target}
    )
    assert answer.status == 303 and answer.headers["location"] == "/"


def test_wrong_passwords_lock_the_account_and_no_other(found):
    office = found("sqlite").start()
    for number in range(5):
        answer = Pages(office.address).sign_in(FIRST, f"wrong {number}")
        assert answer.status == 422 and "不正确" in text(answer.body)
        assert "zhifa=" not in answer.headers.get("set-cookie", "")
    for password in ("wrong", PASSWORD):
        answer = Pages(office.address).sign_in(FIRST, password)
        assert answer.status == 429 and "锁定" in text(answer.body)
    assert Pages(office.address).sign_in(SECOND).status == 303
    office.engine.rows(f"UPDATE people SET locked_until = 1 WHERE id = '{FIRST}'")
    assert Pages(office.address).sign_in(FIRST).status == 303
    assert office.engine.rows(f"SELECT failures, locked_until FROM people WHERE id = '{FIRST}'") == [("0", "")]
    office.server.end()


def test_guesses_side_by_side_all_count(found):
    office = found("sqlite").start()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: Pages(office.address).sign_in(FIRST, f"wrong {n}").status, range(12)))
    assert set(answers) <= {422, 429}
    assert Pages(office.address).sign_in(FIRST).status == 429
    office.server.end()


def test_nobody_learns_which_accounts_there_are(shared):
    known, unknown = (Pages(shared.address).sign_in(login, "wrong") for login in (SECOND, "nobody"))
    assert known.status == unknown.status == 422
    assert text(known.body).replace(SECOND, "") == text(unknown.body).replace("nobody", "")


def test_a_session_ends_with_signing_out(shared, pages):
    cookies = dict(pages.cookies)
    form = fields(pages.get("/").body.decode(), "/sign-out")
    assert pages.send("POST", "/sign-out", form).status == 303
    stolen = Pages(shared.address)
    stolen.cookies = cookies
    assert stolen.get("/").status == 303


def test_cookies_are_kept_from_scripts_and_other_sites(shared):
    browser = Pages(shared.address)
    answers = [browser.get("/sign-in"), browser.sign_in(FIRST)]
    for answer in answers:
        setting = answer.headers["set-cookie"]
        assert "HttpOnly" in setting and "SameSite=Lax" in setting and "Path=/" in setting


def test_a_form_that_is_none_is_refused(shared, untouched, pages):
    form = filled(pages.form("/cases/new"))
    wrong_ones = [
        b"%zz=1",
        b"a=%ff%fe",
        "&".join(f"f{n}=1" for n in range(2000)).encode(),
        b"a.b.c.d.e.f.g.h.i.j.k=1",
        f"_token={form['_token']}&summary=a&summary=b".encode(),
        f"_token={form['_token']}&parties=a&parties.0.name=b".encode(),
        f"_token={form['_token']}&summary=%00".encode(),
    ]
    for body in wrong_ones:
        answer = raw_form(pages, body)
        assert answer.status == 400 and CHINESE.search(text(answer.body)), body[:60]


def test_a_page_of_another_organ_is_not_there(shared, untouched):
    browser = Pages(shared.address)
    assert browser.sign_in(STRANGER).status == 303
    for path in (f"/cases/{untouched}", f"/cases/{untouched}/acts/record-interview", f"/cases/{untouched}/documents/a"):
        assert browser.get(path).status == 404


def raw_form(pages: Pages, body: bytes):
    """Sends bytes as the form."""
    with Wire(pages.address) as wire:
        cookies = "; ".join(f"{name}={value}" for name, value in pages.cookies.items())
        wire.send(
            wire.head(
                "POST",
                "/cases/new",
                Cookie=cookies,
                Content_Length=str(len(body)),
                Content_Type="application/x-www-form-urlencoded",
            )
            + body
        )
        return wire.answer()


def test_every_page_says_that_the_demos_district_is_fictional(shared, case):
    mark = "云溪区是虚构的行政区"
    assert mark in text(Pages(shared.address).get("/sign-in").body)
    pages = Pages(shared.address)
    assert pages.sign_in(FIRST).status == 303
    for path in ("/", "/todos", "/cases", f"/cases/{case}", "/items", "/calendar", "/cases/none"):
        assert mark in text(pages.get(path).body), path
