"""A worker for tests, driven over its pipes as the server does."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCAL = ROOT / ".local"
sys.path.insert(0, str(ROOT / "docworker"))


class Client:
    """One worker process and its frames."""

    program = "worker.py"

    def __init__(self, *options: str, templates: Path = ROOT / "Catalogue/documents"):
        self.process = subprocess.Popen(
            [sys.executable, "-B", str(ROOT / "docworker" / self.program), "--fonts", str(LOCAL / "fonts"),
             "--templates", str(templates), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )

    def ask(self, request, raw: bytes | None = None, after: bytes = b""):
        """The answer and the bytes after it; `None` when the worker died instead."""
        body = raw if raw is not None else json.dumps(request).encode()
        try:
            self.process.stdin.write(len(body).to_bytes(4, "big") + body + after)
            self.process.stdin.flush()
        except BrokenPipeError:
            return None, b""
        head = self.process.stdout.read(4)
        if len(head) < 4:
            return None, b""
        answer = json.loads(self.process.stdout.read(int.from_bytes(head, "big")))
        return answer, self.process.stdout.read(answer.get("bytes", 0))

    def render(self, data, date="2026-11-21", template="decision"):
        return self.ask({"id": "1", "op": "render", "template": template, "data": data, "date": date})

    def sheet(self, data: bytes, **more):
        return self.ask({"id": "1", "op": "sheet", "bytes": len(data), **more}, after=data)

    def word(self, form: bytes, fields: list, data: dict):
        return self.ask({"id": "1", "op": "word", "fields": fields, "data": data, "bytes": len(form)}, after=form)

    def close(self) -> int:
        self.process.stdin.close()
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.process.stderr.close()
        return code


class Office(Client):
    """LibreOffice in its cell, driven in the same way."""

    program = "office.py"

    def pdf(self, document: bytes, date="2026-11-21", **more):
        return self.ask({"id": "1", "op": "pdf", "date": date, "bytes": len(document), **more}, after=document)


@pytest.fixture(scope="module")
def cell():
    client = Office()
    yield client
    assert client.close() == 0


@pytest.fixture(scope="module")
def worker():
    client = Client()
    yield client
    assert client.close() == 0


@pytest.fixture
def decision() -> dict:
    """The contents that Swift's tests print, as the template gets them."""
    return sample("decision")


def sample(name: str) -> dict:
    return json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))


def text_of(pdf: bytes) -> str:
    found = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return found.stdout.decode()


def joined(pdf: bytes) -> str:
    """The text without line breaks and spaces, for looking up what may have been wrapped."""
    return "".join(text_of(pdf).split())
