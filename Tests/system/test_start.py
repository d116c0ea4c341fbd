"""Starting, saying so, refusing to start, and ending."""

import re
import signal
import socket
import stat
import threading
import time

import pytest

from .cases import FIRST, registration
from .client import Api
from .engines import Postgres, SQLite
from .pages import PASSWORD, Pages
from .server import Server, alive, until, zhifa
from .wire import Wire

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request, tmp_path, postgres):
    """A folder that is not even there yet, and an empty database."""
    folder = tmp_path / "deep" / "data"
    engine = SQLite(folder) if request.param == "sqlite" else Postgres(folder, postgres())
    yield engine
    engine.drop()


@pytest.fixture
def server(empty):
    folder = empty.folder
    folder.parent.mkdir(parents=True)
    server = Server(empty)
    yield server
    server.end()


def test_serve_on_nothing_becomes_ready_and_says_where_and_for_whom(server):
    began = time.monotonic()
    server.start()
    assert re.fullmatch(r"执法平台已启动：http://127\.0\.0\.1:\d+/", server.lines[0])
    until(lambda: len(server.lines) >= 6, 5)
    said = "\n".join(server.lines)
    assert PASSWORD in said and all(name in said for name in ("wangmin", "王敏", "liqiang", "zhouzheng", "横林中队"))
    pages = Pages(server.address)
    for path in ("/healthz", "/readyz"):
        answer = pages.get(path)
        assert (answer.status, answer.body) == (200, b"ok\n")
    assert time.monotonic() - began < 15
    assert pages.sign_in(FIRST).status == 303
    assert "王敏" in pages.get("/").body.decode()


def test_a_second_start_keeps_what_the_first_made(server):
    server.start()
    key = (server.engine.folder / "master.key").read_bytes()
    assert server.stop() == 0
    made = zhifa(server.engine, "key")
    assert made.returncode == 0 and re.fullmatch(r"zhifa\+[0-9a-f]{8}\+\S+\n", made.stdout)
    people = server.engine.rows("SELECT id, password FROM people ORDER BY id")
    server.start()
    assert (server.engine.folder / "master.key").read_bytes() == key
    assert server.engine.rows("SELECT id, password FROM people ORDER BY id") == people
    assert server.stop() == 0
    assert zhifa(server.engine, "key").stdout == made.stdout


def test_the_master_key_is_for_its_owner_alone(server):
    server.start()
    folder = server.engine.folder
    assert stat.S_IMODE((folder / "master.key").stat().st_mode) == 0o600
    assert re.fullmatch(r"[0-9a-f]{64}\n", (folder / "master.key").read_text())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for file in folder.rglob("*"):
        assert not file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) or file.is_file(), file


def test_an_idle_server_rests(server):
    server.start()
    # The document worker warms up at first; it is another process.
    until(server.workers, 30)
    spent, began = server.seconds(), time.monotonic()
    time.sleep(3)
    assert (server.seconds() - spent) / (time.monotonic() - began) < 0.15


def refused(done) -> str:
    """What a command says that did not do its work: in Chinese, without a trace of the program's inside."""
    assert done.returncode not in (0, None) and done.returncode > 0, done
    said = done.stderr
    assert CHINESE.search(said), said
    assert "Fatal error" not in said and "0x" not in said and len(said) < 1000, said
    return said


def test_a_second_server_on_the_same_folder_is_refused(tmp_path):
    engine = SQLite(tmp_path / "data")
    server = Server(engine).start()
    try:
        for command in (("serve", "--demo"), ("check",), ("token", FIRST)):
            said = refused(zhifa(engine, *command, timeout=20))
            assert "另一个进程" in said
        assert Pages(server.address).get("/readyz").status == 200
    finally:
        server.end()
    assert zhifa(engine, "check").returncode == 0


def test_a_port_that_is_taken_is_named(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = zhifa(SQLite(tmp_path / "data"), "serve", "--demo", timeout=20, ZHIFA_PORT=str(port))
    assert done.stdout == ""
    assert str(port) in refused(done)


@pytest.mark.parametrize(
    "name, value",
    [
        ("ZHIFA_PORT", "eighty"),
        ("ZHIFA_PORT", "70000"),
        ("ZHIFA_PORT", "-1"),
        ("ZHIFA_DATABASE", "mysql://localhost/a"),
        ("ZHIFA_MASTER_KEY", "short"),
        ("ZHIFA_MASTER_KEY", "g" * 64),
        ("ZHIFA_BLOBS", "s3://bucket"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, name, value):
    done = zhifa(SQLite(tmp_path / "data"), "serve", "--demo", timeout=20, **{name: value})
    assert done.stdout == ""
    assert name in refused(done)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://127.0.0.1:1/zhifa?user=nobody",
        "postgresql:///zhifa?host=/nonexistent",
        "postgresql://%zz/",
    ],
)
def test_a_database_that_is_not_there_is_told_soon(tmp_path, url):
    began = time.monotonic()
    done = zhifa(SQLite(tmp_path / "data"), "serve", "--demo", timeout=40, ZHIFA_DATABASE=url)
    assert done.stdout == ""
    refused(done)
    assert time.monotonic() - began < 30


def test_a_password_of_the_database_is_not_repeated(tmp_path):
    done = zhifa(
        SQLite(tmp_path / "data"),
        "serve",
        timeout=40,
        ZHIFA_DATABASE="postgresql://somebody:geheim-4711@127.0.0.1:1/zhifa",
    )
    assert "geheim-4711" not in refused(done) + done.stdout


def test_a_damaged_master_key_is_not_replaced(tmp_path):
    engine = SQLite(tmp_path / "data")
    Server(engine).start().stop()
    for text in ("", "nonsense\n", "0" * 63):
        (engine.folder / "master.key").write_text(text)
        assert "master.key" in refused(zhifa(engine, "serve", timeout=20))
        assert (engine.folder / "master.key").read_text() == text


def test_another_master_key_is_refused(tmp_path):
    engine = SQLite(tmp_path / "data")
    Server(engine).start().stop()
    (engine.folder / "master.key").write_text("1" * 64 + "\n")
    assert "主密钥" in refused(zhifa(engine, "serve", timeout=20))


def test_a_data_folder_that_can_not_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    folder = tmp_path / "file" / "data"
    assert str(folder) in refused(zhifa(SQLite(folder), "serve", timeout=20))


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_server_ends_gracefully_while_requests_run(found, sign):
    office = found("sqlite").start()
    acknowledged, stop = [], threading.Event()

    def work(api: Api) -> None:
        while not stop.is_set():
            try:
                answer = api.register(registration())
            except OSError:
                return
            if answer.status == 201:
                acknowledged.append(answer.json)

    threads = [threading.Thread(target=work, args=(office.people[FIRST],)) for _ in range(4)]
    for thread in threads:
        thread.start()
    until(lambda: len(acknowledged) > 20)
    children, began = office.server.children(), time.monotonic()
    office.server.process.send_signal(sign)
    code = office.server.process.wait(10)
    took = time.monotonic() - began
    stop.set()
    for thread in threads:
        thread.join()
    assert code == 0 and took < 5
    assert not any(alive(child) for child in children)
    kept = set(office.engine.rows("SELECT dossier, " + office.engine.hex("hash") + " FROM entries"))
    assert {(receipt["case"], receipt["hash"]) for receipt in acknowledged} <= kept
    assert zhifa(office.engine, "check").returncode == 0


@pytest.mark.parametrize("held", ["nothing", "half a header", "half a body", "a connection that is kept alive"])
def test_a_server_ends_within_five_seconds_whatever_is_held_open(found, held):
    office = found("sqlite").start()
    with Wire(office.address) as wire:
        if held == "half a header":
            wire.send(b"POST /api/v1/cases HTTP/1.1\r\nHost: a\r\nX-")
        elif held == "half a body":
            wire.send(
                wire.head(
                    "POST", "/api/v1/cases", office.tokens[FIRST], Content_Type="application/json", Content_Length="100"
                )
                + b"{"
            )
        elif held.startswith("a connection"):
            wire.send(wire.head("GET", "/healthz"))
            assert wire.answer().status == 200
        # A request of somebody else shows that the server has seen this one.
        assert office.people[FIRST].get("/cases").status == 200
        began = time.monotonic()
        assert office.server.stop() == 0
        assert time.monotonic() - began < 5


def test_the_program_tells_what_it_can_do(tmp_path):
    done = zhifa(SQLite(tmp_path), "--help")
    assert done.returncode == 0
    for command in ("serve", "verify", "check", "rebuild", "token", "key"):
        assert command in done.stdout


def test_a_token_for_nobody_is_refused(found):
    assert "nobody" in refused(zhifa(found("sqlite").engine, "token", "nobody"))
