"""How much an ordinary case asks of people: the fields they type, and the presses; every page on the way is looked at."""

import pytest

from .browser import DESK, PHONE
from .cases import ARCHIVIST, FIRST, HEAD, LEADER, SEALER
from .effort import Keys, Tally, Worker
from .ways import People, lorry, stall

#: What the stall may take of all people together.
TYPED, PRESSES = 15, 60
CITY, CITY_LEADER = "yaolan", "songkai"


def people(office, browser, tally: Tally, logins: tuple[str, ...], kind: type[Worker] = Worker, **more) -> People:
    return People(*(kind(browser, office.address, login, tally, **more).sign_in() for login in logins))


def acts(office, case: str) -> list[str]:
    """What the dossier holds, besides the prints."""
    entries = office.people[HEAD].case(case)["entries"]
    return [entry["act"] for entry in entries if entry["act"] != "render-document"]


@pytest.mark.limit(300)
def test_an_ordinary_case_asks_for_little(found, browser, capsys):
    office, tally = found("sqlite").start(), Tally()
    everybody = people(office, browser, tally, (FIRST, LEADER, HEAD, SEALER, ARCHIVIST), shots="stall-", size=DESK)
    case = stall(office, everybody)
    with capsys.disabled():
        print(f"\n{tally}")
    assert acts(office, case) == [
        "register-case", "order-correction", "sign-approval", "approve-filing", "reinspect", "record-interview",
        "conclude-investigation", "give-prior-notice", "record-waiver", "submit-approval", "sign-approval",
        "decide-penalty", "affix-seal", "serve-decision", "record-publication", "record-payment", "request-closing",
        "sign-approval", "approve-closing", "archive-case",
    ]  # fmt: skip
    assert tally.typed <= TYPED and tally.presses <= PRESSES, str(tally)
    office.server.end()


@pytest.mark.limit(300)
def test_a_company_is_fined_from_a_phone(found, browser, capsys):
    office, tally = found("postgres").start(), Tally()
    everybody = people(office, browser, tally, (CITY, CITY_LEADER, HEAD, SEALER), shots="lorry-", size=PHONE)
    case = lorry(office, everybody)
    with capsys.disabled():
        print(f"\n{tally}")
    assert acts(office, case)[-1] == "record-publication" and len(acts(office, case)) == 16
    office.server.end()


@pytest.mark.limit(300)
def test_an_ordinary_case_is_done_by_keys_alone(found, browser):
    office, tally = found("sqlite").start(), Tally()
    logins = (FIRST, LEADER, HEAD, SEALER, ARCHIVIST)
    everybody = people(office, browser, tally, logins, Keys, looks=False, comb=False)
    case = stall(office, everybody)
    assert acts(office, case)[-1] == "archive-case"
    # Nobody needs a mouse, nor more presses for want of one.
    assert tally.typed <= TYPED and tally.presses <= PRESSES, str(tally)
    office.server.end()
