"""Engines, a prepared installation that each test gets a copy of, and the servers over it."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from .cases import FIRST, PEOPLE, walk
from .client import Api
from .engines import Postgres, SQLite
from .server import BINARY, ROOT, Server, until, zhifa

ENGINES = ["sqlite", "postgres"]
#: A handler of another organ.
STRANGER = "huangwei"


def pytest_configure(config):
    config.addinivalue_line("markers", "limit(seconds): how long the test may take; 90 s without it")


@pytest.fixture(autouse=True)
def limited(request):
    """A test that hangs fails, and says where."""
    marker = request.node.get_closest_marker("limit")
    seconds = marker.args[0] if marker else 90

    def late(*_):
        raise TimeoutError(f"took longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="session")
def work():
    """A folder for all data; short and open enough for the sockets of PostgreSQL."""
    assert BINARY.exists(), f"{BINARY} is not built"
    folder = Path(tempfile.mkdtemp(prefix="zhifa-system-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres():
    """Gives the URL of a PostgreSQL that tests may make databases on; starts one when it is first asked and none was
    given."""
    folder = script = None

    def url() -> str:
        nonlocal folder, script
        given = os.environ.get("ZHIFA_TEST_POSTGRES")
        if given:
            return given
        folder, script = folder or tempfile.mkdtemp(prefix="zhifa-pg-"), ROOT / "script/postgres"
        started = subprocess.run([script, "start", folder, "--fast"], capture_output=True, text=True, timeout=120)
        assert started.returncode == 0, started.stderr
        return started.stdout.strip()

    yield url
    if folder:
        subprocess.run([script, "stop", folder], timeout=60, check=True)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def prepared(work, postgres):
    """By engine: an installation with the demo's organ, a second organ, and everybody's token."""
    made = {}

    def get(name: str):
        if name not in made:
            folder = work / f"prepared-{name}"
            folder.mkdir()
            engine = SQLite(folder) if name == "sqlite" else Postgres(folder, postgres())
            made[name] = engine, prepare(engine)
        return made[name]

    yield get
    for engine, _ in made.values():
        engine.drop()


def prepare(engine) -> dict[str, str]:
    server = Server(engine).start()
    assert server.stop() == 0
    profile = json.loads(engine.rows("SELECT profile FROM organs WHERE id = 'yunxi'")[0][0])
    name = "临海区综合行政执法局"
    profile |= {"id": "linhai", "name": name, "seal": name, "code": "临综执"}
    text = json.dumps(profile, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    engine.rows(f"INSERT INTO organs (id, profile) VALUES ('linhai', '{text}')")
    columns = "password, auxiliary, unit, active, failures, locked_until"
    engine.rows(
        f"INSERT INTO people (organ, id, login, name, {columns}) SELECT 'linhai', '{STRANGER}', '{STRANGER}',"
        f" '黄伟', {columns} FROM people WHERE id = '{FIRST}'"
    )
    dated = "valid_from, valid_to, recorded_at, recorded_by"
    for table, columns, chosen in (
        ("units", "unit, name, kind, scope", "TRUE"),
        ("posts", "unit, duty, title, kind, document", f"person = '{FIRST}'"),
        ("certificates", "number", f"person = '{FIRST}'"),
    ):
        person = ("", "") if table == "units" else (", person", f", '{STRANGER}'")
        engine.rows(
            f"INSERT INTO {table} (organ, id, {dated}, {columns}{person[0]})"
            f" SELECT 'linhai', id, {dated}, {columns}{person[1]} FROM {table} WHERE organ = 'yunxi' AND {chosen}"
        )
    tokens = {}
    for login in (*PEOPLE, STRANGER):
        answer = zhifa(engine, "token", login)
        assert answer.returncode == 0, answer.stderr
        tokens[login] = answer.stdout.strip()
    return tokens


class Office:
    """A server over an installation of its own, and the people who call it."""

    def __init__(self, engine, tokens: dict[str, str]):
        self.engine = engine
        self.tokens = tokens
        self.server = Server(engine)

    def start(self) -> "Office":
        self.server.start()
        return self

    @property
    def people(self) -> dict[str, Api]:
        return {login: Api(self.server.address, token) for login, token in self.tokens.items()}

    @property
    def address(self) -> str:
        return self.server.address

    def settle(self) -> None:
        """Waits until every paper is printed, as each print is an entry too."""
        open_jobs = "SELECT count(*) FROM jobs WHERE kind = 'render-document' AND state NOT IN ('done', 'dead')"
        until(lambda: self.engine.rows(open_jobs) == [("0",)], seconds=60, step=0.1)

    def acts(self, case: str) -> int:
        """How many entries there are besides the prints."""
        entries = self.entries(case)
        papers = self.engine.rows(f"SELECT count(*) FROM documents WHERE case_id = '{case}' AND state = 'ready'")
        return len(entries) - int(papers[0][0])

    def entries(self, case: str) -> list[tuple[str, ...]]:
        """The dossier as it is kept, past the server, once its papers are printed."""
        self.settle()
        hashed = self.engine.hex("hash")
        return self.engine.rows(f"SELECT seq, {hashed} FROM entries WHERE dossier = '{case}' ORDER BY seq")


@pytest.fixture(scope="session")
def found(work, prepared):
    """Makes offices, each with a copy of the prepared installation; they end with the session at the latest."""
    offices = []

    def make(engine: str) -> Office:
        origin, tokens = prepared(engine)
        office = Office(origin.copy(work / f"office-{len(offices)}"), tokens)
        offices.append(office)
        return office

    yield make
    for office in offices:
        office.server.end()
        office.engine.drop()


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(params=ENGINES)
def office(request, found):
    """A running office for one test, on each engine."""
    office = found(request.param).start()
    yield office
    office.server.end()


@pytest.fixture(scope="module")
def shared(found):
    """A running office for the tests of one module, each of which makes cases of its own."""
    office = found("sqlite").start()
    yield office
    office.server.end()


@pytest.fixture
def case(shared) -> str:
    """A case that was registered and looked through; the head may file it. Its papers are printed."""
    case = walk(shared.people, 1)
    shared.settle()
    return case


@pytest.fixture
def untouched(shared, case):
    """The case, of which nothing may have changed after the test; nor may there be another one."""
    before = shared.entries(case), shared.engine.rows("SELECT count(*) FROM entries")
    yield case
    assert (shared.entries(case), shared.engine.rows("SELECT count(*) FROM entries")) == before
