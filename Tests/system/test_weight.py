"""What pages weigh over a year of demo cases: no page is heavy, and each is there before any script runs."""

import gzip
import re
from html import unescape
from urllib.parse import quote

import pytest

from .engines import SQLite
from .pages import Pages
from .server import Server, zhifa

#: The HTML of every page, in bytes, and packed.
MOST, MOST_PACKED = 60_000, 15_000
#: Style sheets and scripts of a page together, packed; they come once and are kept.
MOST_FILES = 140_000
PEOPLE = ["wangmin", "linyuan", "fangyi", "zhouzheng", "chenjie", "caowei"]
COLUMNS = [
    "number", "stage", "unit", "handler", "field", "kind", "parties", "due", "filed", "updated", "decided", "fine",
]  # fmt: skip
SHOWN = [
    "/", "/todos", "/cases?all=1", "/cases?all=1&q=横林", "/search?q=横林", "/statistics", "/statistics?by=item",
    "/statistics?by=month", "/items", "/items?q=垃圾", "/calendar", "/organisation", "/organisation/changes",
    "/organisation/people/wangmin", "/numbers", "/cases/new",
]  # fmt: skip


@pytest.fixture(scope="module")
def year(work):
    """A server over demo cases, more than one page of them; a browser for each person."""
    engine = SQLite(work / "weight")
    engine.folder.mkdir()
    filled = zhifa(engine, "demo", "--cases", "60", timeout=200)
    assert filled.returncode == 0, filled.stderr
    server = Server(engine).start()
    people = {}
    for login in PEOPLE:
        people[login] = Pages(server.address)
        assert people[login].sign_in(login).status == 303
    yield engine, people
    server.end()
    engine.drop()


def weigh(pages: Pages, path: str) -> bytes | None:
    """The page, whose weight is held; `None` if it is not for this person."""
    answer = pages.get(quote(path, safe="/?=&"))
    if answer.status in (403, 404):
        return None
    assert answer.status == 200, (path, answer.status)
    assert "content-encoding" not in answer.headers
    size, packed = len(answer.body), len(gzip.compress(answer.body))
    assert size <= MOST and packed <= MOST_PACKED, f"{path}: {size} bytes, {packed} packed"
    return answer.body


@pytest.mark.limit(300)
def test_no_page_of_the_demo_is_heavy(year):
    _, people = year
    seen = set()
    for pages in people.values():
        seen |= {path for path in SHOWN if weigh(pages, path)}
    assert seen == set(SHOWN)
    behind = re.search(rb'href="(/statistics/cases[^"]+)"', weigh(people["zhouzheng"], "/statistics"))[1]
    assert weigh(people["zhouzheng"], unescape(behind.decode()))


@pytest.mark.limit(300)
def test_the_longest_cases_and_the_forms_of_their_acts_are_not_heavy(year):
    engine, people = year
    longest = "SELECT dossier FROM entries GROUP BY dossier ORDER BY sum(length(bytes)) DESC LIMIT 4"
    stages = "SELECT min(id) FROM cases GROUP BY stage"
    acts = set()
    for (case,) in engine.rows(longest) + engine.rows(stages):
        for login in ("wangmin", "zhouzheng"):
            page = weigh(people[login], f"/cases/{case}")
            for path in set(re.findall(rb'href="(/cases/[0-9a-f]+/acts/[a-z-]+)"', page)):
                act = path.decode().rsplit("/", 1)[1]
                if act not in acts and weigh(people[login], path.decode()):
                    acts.add(act)
    assert len(acts) > 15, acts


def test_the_list_with_all_columns_is_not_heavy(year):
    _, people = year
    pages = people["fangyi"]
    fields = {f"columns.{number}": column for number, column in enumerate(COLUMNS)}
    sent = Pages.fields(pages.get("/cases?all=1"), "/cases/display")
    sent = {"_token": sent["_token"], "density": "dense", **fields}
    assert pages.send("POST", "/cases/display", sent).status == 303
    page = weigh(pages, "/cases?all=1").decode()
    assert page.count("<tr") == 51 and page.count("<th scope=\"col\"") == 13


def test_a_page_waits_for_no_script_and_its_files_are_packed_and_kept(year):
    _, people = year
    page = people["zhouzheng"].get("/statistics").body.decode()
    scripts = re.findall(r"<script[^>]*>", page)
    assert scripts and all('type="module"' in script or " defer" in script for script in scripts)
    files = re.findall(r'(?:href|src)="(/assets/[^"]+\.(?:css|js))"', page)
    common = [file for file in files if "echarts" not in file]
    assert any(file.endswith(".css") for file in common) and any(file.endswith(".js") for file in common)
    weight = 0
    for file in files:
        answer = people["zhouzheng"].get(file, Accept_Encoding="gzip")
        assert answer.status == 200 and "immutable" in answer.headers["cache-control"], file
        assert re.search(r"\.[0-9a-f]{16}\.(css|js)$", file), file
        if len(answer.body) > 32_000:
            assert answer.headers.get("content-encoding") == "gzip", f"{file} is large and not packed"
        weight += len(answer.body) if file in common else 0
    assert weight <= MOST_FILES, weight
