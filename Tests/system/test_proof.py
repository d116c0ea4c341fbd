"""What was recorded can be proven, and what was changed is found: in packages, and in the database itself."""

import contextlib
import io
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tarfile
from concurrent.futures import ThreadPoolExecutor

import pytest

from .cases import FILED, FIRST, HEAD, NOTICED, RARE, SEALER, person, registration, seal, service, walk
from .engines import SQLite
from .server import ROOT, until, zhifa

VERIFIER = ROOT / "Tests/verifier/verify_dossier.py"
sys.path.insert(0, str(VERIFIER.parent))
from verify_dossier import verify  # noqa: E402

LONG = bool(os.environ.get("ZHIFA_LONG"))
PACKAGE_FLIPS = 1000 if LONG else 200
TABLE_FLIPS = 120 if LONG else 12
SEED = 20261121


class Proof:
    """A package with all that is needed to judge it, in files; and the installation it comes from, at rest."""

    def __init__(self, office, folder):
        self.office, self.folder = office, folder
        people = office.people
        body = registration(parties=[person(RARE, 7, phone="13800001234")])
        self.early = self.checkpoint(walk(people, FILED))
        self.case = walk(people, body=body)
        until(lambda: all(d["ready"] for d in people[FIRST].case(self.case)["documents"]), 40)
        assert people[SEALER].act(self.case, "affix-seal", seal()).status == 201
        assert people[FIRST].act(self.case, "serve-decision", service()).status == 201
        walk(people, NOTICED)
        self.held = self.checkpoint(walk(people, 0))
        self.package = self.export()
        self.sealed = self.export("?sealed=true")
        self.since = self.export(f"?since={self.early.splitlines()[1]}")
        self.readings = office.engine.rows(f"SELECT person, what FROM readings WHERE case_id = '{self.case}'")
        assert office.server.stop() == 0
        # All in the one file, so that copies of it are whole.
        office.engine.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        self.key = zhifa(office.engine, "key").stdout.strip()
        (folder / "key").write_text(self.key)
        self.held_file = self.file("held.txt", self.held.encode())

    def export(self, query: str = "") -> bytes:
        """The package, once the log has taken everything in."""
        api = self.office.people[HEAD]
        answer = until(lambda: (found := api.get(f"/cases/{self.case}/export{query}")).status == 200 and found)
        assert answer.headers["content-type"] == "application/x-tar"
        return answer.body

    def checkpoint(self, case: str) -> str:
        """The newest checkpoint, once the case is in it."""
        api = self.office.people[FIRST]
        until(lambda: not self.office.engine.rows("SELECT seq FROM log_queue LIMIT 1"), why=f"{case} waits for the log")
        return api.get("/log/checkpoint").body.decode()

    def file(self, name: str, data: bytes) -> str:
        file = self.folder / name
        file.write_bytes(data)
        return str(file)

    def first(self, package: bytes, held: str | None = None, name: str = "package.tar") -> subprocess.CompletedProcess:
        """What `zhifa verify` says."""
        checkpoint = self.held_file if held is None else self.file("other.txt", held.encode())
        return zhifa(
            self.office.engine,
            "verify",
            self.file(name, package),
            "--key",
            str(self.folder / "key"),
            "--checkpoint",
            checkpoint,
        )

    def second(self, package: bytes, held: str | None = None) -> subprocess.CompletedProcess:
        """What the second verifier says."""
        command = [
            sys.executable,
            VERIFIER,
            self.file("second.tar", package),
            "--key",
            self.key,
            "--checkpoint",
            self.file("second.txt", (held or self.held).encode()),
        ]
        return subprocess.run(command, capture_output=True, text=True, timeout=60)


@pytest.fixture(scope="module")
def proof(found, tmp_path_factory):
    return Proof(found("sqlite").start(), tmp_path_factory.mktemp("proof"))


def papers_of(proof) -> list[tuple[str, ...]]:
    return proof.office.engine.rows(f"SELECT id FROM documents WHERE case_id = '{proof.case}'")


def test_both_verifiers_accept_what_was_exported(proof):
    for package in (proof.package, proof.sealed, proof.since):
        first = proof.first(package)
        assert first.returncode == 0, first.stdout + first.stderr
        entries, papers = len(proof.office.entries(proof.case)), len(papers_of(proof))
        assert papers > 1 and f"核验通过：案卷 yunxi/{proof.case}，{entries} 条，文书 {papers} 份" in first.stdout
        second = proof.second(package)
        assert second.returncode == 0, second.stderr


def test_an_earlier_checkpoint_needs_the_proof_that_the_log_only_grew(proof):
    assert proof.first(proof.since, proof.early).returncode == proof.second(proof.since, proof.early).returncode == 0
    refused = proof.first(proof.package, proof.early)
    assert refused.returncode == 1 and "since" in refused.stdout
    assert proof.second(proof.package, proof.early).returncode != 0


def test_a_foreign_key_or_checkpoint_is_refused(proof):
    name, _, rest = proof.key.partition("+")
    foreign = "zhifa+b3ad9514+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
    package = proof.file("foreign.tar", proof.package)
    for key in (foreign, f"other+{rest}", proof.key[:-2], "", "nonsense"):
        done = zhifa(proof.office.engine, "verify", package, "--key", key, "--checkpoint", proof.held_file)
        assert done.returncode != 0, key
    altered = proof.held.replace("time 20", "time 19")
    assert proof.first(proof.package, altered).returncode == 1
    assert proof.second(proof.package, altered).returncode != 0


def test_a_package_holds_personal_data_only_where_it_was_opened(proof):
    def files(package: bytes) -> dict[str, bytes]:
        with tarfile.open(fileobj=io.BytesIO(package)) as archive:
            return {member.name: archive.extractfile(member).read() for member in archive}

    opened, sealed = files(proof.package), files(proof.sealed)
    assert b"13800001234" in opened["openings.json"]
    assert sealed["openings.json"] == b"[]"
    entries = b"".join(data for name, data in sealed.items() if name.startswith("entries/"))
    assert b"13800001234" not in entries and "横林路 1 号".encode() not in entries
    assert [name for name in opened if name.startswith("documents/")]
    assert (HEAD, "案卷包（含个人信息原文）") in proof.readings and (HEAD, "案卷包") in proof.readings


def flips(package: bytes, count: int) -> list[tuple[str, bytes]]:
    """Packages with one bit changed: anywhere, and by turns in every file, since a PDF fills most of the bytes."""
    chance = random.Random(SEED)
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        places = [(member.offset, member.offset_data + member.size) for member in archive]
    result = []
    for number in range(count):
        start, end = (0, len(package)) if number % 2 else places[number // 2 % len(places)]
        at, bit = chance.randrange(start, end), chance.randrange(8)
        flipped = bytearray(package)
        flipped[at] ^= 1 << bit
        result.append((f"bit {bit} of byte {at}", bytes(flipped)))
    return result


@pytest.mark.limit(1200 if LONG else 90)
def test_a_flipped_bit_in_a_package_is_found_by_both_verifiers(proof):
    for package in (proof.package, proof.since):
        changed = flips(package, PACKAGE_FLIPS // 2)
        for place, data in changed:
            with pytest.raises(Exception):
                verify(data, proof.key, proof.held)
                pytest.fail(f"the second verifier accepts {place}")

        def first(item: tuple[int, tuple[str, bytes]]) -> str:
            number, (place, data) = item
            done = proof.first(data, name=f"{number}.tar")
            return "" if done.returncode == 1 and "有问题：" in done.stdout else f"{place}: {done}"

        with ThreadPoolExecutor(2) as pool:
            accepted = [fault for fault in pool.map(first, enumerate(changed)) if fault]
        assert not accepted


def test_what_is_no_package_is_refused_in_words(proof):
    for data in (
        b"",
        b"\0" * 1024,
        b"nonsense",
        proof.package[:-1],
        proof.package + b"\0",
        proof.package[:5000],
        proof.package * 2,
    ):
        done = proof.first(data)
        assert done.returncode == 1 and "有问题：" in done.stdout, done
        assert "Fatal" not in done.stderr
        assert proof.second(data).returncode != 0


#: The columns that a flipped bit is sought in, and what `zhifa check` says of it.
TABLES = {
    "entries": (["bytes", "hash", "recorded_at", "seq", "dossier", "organ"], "条|案卷|公证日志"),
    "sealed_values": (["sealed", "path", "seq", "blind"], "封存值|承诺|盲索引"),
    "dossier_keys": (["wrapped", "dossier"], "案卷"),
    "log_leaves": (["hash", "dossier", "seq", "idx", "organ"], "公证日志"),
    "log_nodes": (["hash", "level", "idx"], "公证日志|节点"),
    "checkpoints": (["note", "size", "created_at"], "检查点"),
    "cases": (
        [
            "version",
            "title",
            "stage",
            "parties",
            "handler",
            "unit",
            "number",
            "decision_number",
            "opened_at",
            "updated_at",
            "id",
            "organ",
        ],
        "cases 表",
    ),
    "todos": (["act", "title", "case_title", "since", "duty", "person", "id", "case_id"], "todos 表"),
    "documents": (
        ["number", "title", "party", "state", "sha256", "size", "pages", "seq", "kind", "id", "case_id"],
        "documents 表",
    ),
}


def flip(connection: sqlite3.Connection, table: str, column: str, chance: random.Random) -> str:
    """Changes one bit of one value of the column; what was changed."""
    rows = connection.execute(
        f"SELECT rowid_, {column} FROM (SELECT {key(table)} AS rowid_, {column} FROM {table})"
        f" WHERE {column} IS NOT NULL AND {column} <> '' ORDER BY 1"
    ).fetchall()
    assert rows, f"{table}.{column} is empty"
    row, value = chance.choice(rows)
    if isinstance(value, int):
        bit = chance.randrange(40)
        changed, cast = value ^ 1 << bit, "?"
    else:
        data = bytearray(value if isinstance(value, bytes) else value.encode())
        bit = chance.randrange(len(data) * 8)
        data[bit // 8] ^= 1 << bit % 8
        changed, cast = bytes(data), "?" if isinstance(value, bytes) else "CAST(? AS TEXT)"
    connection.execute(f"UPDATE {table} SET {column} = {cast} WHERE {key(table)} = ?", (changed, row))
    return f"bit {bit} of {table}.{column} in row {row}"


def key(table: str) -> str:
    """What tells rows apart: a table that is its own index has no row numbers."""
    return "level * 1000000 + idx" if table == "log_nodes" else "rowid"


@pytest.mark.limit(1200 if LONG else 120)
@pytest.mark.parametrize("table", TABLES)
def test_a_flipped_bit_in_the_database_is_named(proof, tmp_path, table):
    columns, words = TABLES[table]

    def missed(number: int) -> str:
        chance = random.Random(f"{SEED} {table} {number}")
        engine = SQLite(tmp_path / str(number))
        engine.folder.mkdir()
        for name in ("zhifa.sqlite", "master.key"):
            shutil.copy(proof.office.engine.folder / name, engine.folder)
        connection = sqlite3.connect(engine.file)
        what = ""
        while not what:
            # A key that another row has can't be made by one bit; the next bit then.
            with contextlib.suppress(sqlite3.IntegrityError):
                what = flip(connection, table, columns[number % len(columns)], chance)
        connection.commit()
        connection.close()
        try:
            done = zhifa(engine, "check", timeout=20)
        except subprocess.TimeoutExpired:
            return f"{what}: the check does not end"
        named = [line for line in done.stdout.splitlines() if line.startswith("有问题：") and re.search(words, line)]
        shutil.rmtree(engine.folder)
        return "" if done.returncode == 1 and named else f"{what}: {done.returncode} {done.stdout} {done.stderr}"

    with ThreadPoolExecutor(2) as pool:
        found = [fault for fault in pool.map(missed, range(max(len(columns), TABLE_FLIPS))) if fault]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "table, order, words",
    [
        ("entries", "seq DESC", "条|公证日志"),
        ("entries", "seq", "条|公证日志|案卷"),
        ("log_leaves", "idx DESC", "公证日志"),
        ("log_leaves", "idx", "公证日志"),
        ("log_nodes", "level, idx", "节点"),
        ("checkpoints", "size DESC", "检查点"),
        ("dossier_keys", "dossier", "案卷密钥"),
        ("cases", "id", "cases 表"),
        ("documents", "id", "documents 表"),
        ("todos", "id", "todos 表"),
    ],
)
def test_a_row_that_was_removed_is_missed(proof, tmp_path, table, order, words):
    engine = proof.office.engine.copy(tmp_path / "copy")
    engine.rows(f"DELETE FROM {table} WHERE {key(table)} = (SELECT {key(table)} FROM {table} ORDER BY {order} LIMIT 1)")
    done = zhifa(engine, "check")
    assert done.returncode == 1 and re.search(words, done.stdout), done


def test_rebuilding_mends_the_rows_and_nothing_else(proof, tmp_path):
    engine = proof.office.engine.copy(tmp_path / "copy")
    engine.rows("UPDATE cases SET title = 'x', version = 99, handler = 'nobody'")
    engine.rows("DELETE FROM todos")
    engine.rows("UPDATE documents SET state = 'printing', sha256 = NULL")
    assert zhifa(engine, "check").returncode == 1
    assert zhifa(engine, "rebuild").returncode == 0
    assert zhifa(engine, "check").returncode == 0
    questions = [f"SELECT * FROM {table} ORDER BY 1, 2, 3" for table in ("cases", "todos", "documents", "entries")]
    questions.append("SELECT organ, stage, sum(n) FROM case_counts GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2")
    for question in questions:
        assert engine.rows(question) == proof.office.engine.rows(question)


def test_tampering_is_found_on_postgres_too(found):
    office = found("postgres").start()
    case = walk(office.people)
    until(lambda: all(d["ready"] for d in office.people[FIRST].case(case)["documents"]), 40)
    until(lambda: not office.engine.rows("SELECT seq FROM log_queue LIMIT 1"))
    assert office.server.stop() == 0
    assert zhifa(office.engine, "check").returncode == 0
    chance = random.Random(SEED)
    for table, column in (
        ("entries", "bytes"),
        ("entries", "hash"),
        ("sealed_values", "sealed"),
        ("log_leaves", "hash"),
        ("log_nodes", "hash"),
        ("dossier_keys", "wrapped"),
    ):
        at = chance.randrange(64)
        change = (
            f"UPDATE {table} SET {column} = set_bit({column}, {at}, 1 - get_bit({column}, {at}))"
            f" WHERE ctid = (SELECT max(ctid) FROM {table})"
        )
        office.engine.rows(change)
        done = zhifa(office.engine, "check")
        assert done.returncode == 1 and "有问题：" in done.stdout, (table, column, done)
        # An updated row is the newest one: the same again takes it back.
        office.engine.rows(change)
        assert zhifa(office.engine, "check").returncode == 0
