"""Where a server keeps its rows, and how a test looks at them past the server."""

import os
import re
import shutil
import sqlite3
import subprocess
import uuid
from pathlib import Path

SEPARATOR = "\x1f"


class SQLite:
    """A data folder with its one file."""

    name = "sqlite"
    url = ""

    def __init__(self, folder: Path):
        self.folder = folder

    @property
    def file(self) -> Path:
        return self.folder / "zhifa.sqlite"

    def rows(self, sql: str) -> list[tuple[str, ...]]:
        connection = sqlite3.connect(self.file, timeout=20)
        try:
            found = connection.execute(sql).fetchall()
            connection.commit()
        finally:
            connection.close()
        return [tuple("" if value is None else str(value) for value in row) for row in found]

    @staticmethod
    def hex(column: str) -> str:
        return f"lower(hex({column}))"

    def copy(self, folder: Path) -> "SQLite":
        """The same again in another folder; nobody may have this one open."""
        shutil.copytree(self.folder, folder)
        return SQLite(folder)

    def drop(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class Postgres:
    """A data folder with the keys, and a database of its own on a server that is shared."""

    name = "postgres"

    def __init__(self, folder: Path, server: str, database: str | None = None, template: str = "template0"):
        self.folder = folder
        self.server = server
        self.database = database or "system_" + uuid.uuid4().hex
        self.url = re.sub(r"^([a-z]+://[^/]*/)[^?]*", lambda found: found[1] + self.database, server)
        if database is None:
            psql(server, f'CREATE DATABASE "{self.database}" TEMPLATE "{template}"')

    def rows(self, sql: str) -> list[tuple[str, ...]]:
        return psql(self.url, sql)

    @staticmethod
    def hex(column: str) -> str:
        return f"encode({column}, 'hex')"

    def copy(self, folder: Path) -> "Postgres":
        shutil.copytree(self.folder, folder)
        return Postgres(folder, self.server, template=self.database)

    def drop(self) -> None:
        psql(self.server, f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')
        shutil.rmtree(self.folder, ignore_errors=True)


def psql(url: str, sql: str) -> list[tuple[str, ...]]:
    found = subprocess.run(
        ["psql", "-X", "-q", "-A", "-t", "-F", SEPARATOR, "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PGCLIENTENCODING": "UTF8"},
    )
    assert found.returncode == 0, found.stderr
    return [tuple(line.split(SEPARATOR)) for line in found.stdout.splitlines()]
