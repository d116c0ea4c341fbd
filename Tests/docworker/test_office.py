"""LibreOffice in its cell: what it prints, and what it can't do."""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from conftest import Office, joined, text_of
from forms import FIELDS, data, form


@pytest.fixture(scope="module")
def printed(worker, cell):
    sample = worker.ask({"id": "1", "op": "word-sample", "title": "责令改正通知书", "fields": FIELDS})[1]
    rows = [{"name": f"王敏{number}", "certificate": f"33010{number:05}"} for number in range(60)]
    filled = worker.word(sample, FIELDS, data(officers=rows, note="备注", facts="角骨直画，李堃昇喆。"))[1]
    answer, pdf = cell.pdf(filled)
    assert answer["ok"], answer
    return answer, pdf, filled


def test_the_text_reads_right_on_every_page(printed):
    answer, pdf, _ = printed
    text = joined(pdf)
    assert "云溪市综合行政执法局" in text and "李堃昇喆" in text and "3301000059" in text
    pages = text_of(pdf).split("\f")[:-1]
    assert len(pages) == answer["pages"] > 1
    # The head of the table stands on each page that has rows.
    assert all("执法证号" in page for page in pages if "王敏" in page)


def test_it_is_an_archive_pdf_whose_only_date_is_the_documents(printed):
    _, pdf, _ = printed
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf and b"<pdfaid:conformance>B</pdfaid:conformance>" in pdf
    days = re.findall(rb"CreateDate>(\d{4}-\d\d-\d\d)|CreationDate\(D:(\d{8})", pdf)
    assert set(days) == {(b"2026-11-21", b""), (b"", b"20261121")}


def test_only_our_fonts_are_used_and_all_are_embedded(printed):
    said = subprocess.run(["pdffonts", "-"], input=printed[1], capture_output=True, check=True).stdout.decode()
    rows = [line.split() for line in said.splitlines()[2:]]
    assert {re.sub(r"^[A-Z]{6}\+", "", row[0]).split("-")[0] for row in rows} <= {
        "FandolFang", "FandolSong", "FandolHei", "FandolKai", "LXGWWenKai", "LiberationSerif", "NotoSerifCJKjp", "NotoSansCJKjp"}
    assert all(row[-5] == "yes" for row in rows)


def test_a_mark_stands_on_each_page(cell, printed):
    answer, pdf = cell.pdf(printed[2], mark="预览")
    # It stands askew, so that its characters are read one by one.
    assert answer["ok"] and all("预" in page and "览" in page for page in text_of(pdf).split("\f")[:-1])


def test_the_cell_holds(cell):
    answer, _ = cell.ask({"id": "h", "op": "hello"})
    assert set(answer["sandbox"]) == {
        "socket", "open-for-writing", "open-for-reading", "server", "execve", "fork", "kill", "ptrace"}
    status = Path(f"/proc/{cell.process.pid}/status").read_text()
    assert "Seccomp:\t2" in status and "NoNewPrivs:\t1" in status


def test_what_is_no_document_is_a_fault_and_the_next_is_printed(cell, printed):
    assert not cell.pdf(form()[:2000])[0]["ok"]
    assert cell.pdf(form())[0]["ok"]


def test_time_ends_a_document_and_the_process_leaves_nothing_behind():
    client = Office("--wall", "0.05")
    folder = room(client)
    assert client.pdf(form()) == (None, b"")
    assert client.process.wait(timeout=20) == -signal.SIGALRM
    # It was killed with its folder there; the next one clears it away.
    assert folder.exists()
    other = Office()
    assert other.ask({"id": "h", "op": "hello"})[0]["ok"] and not folder.exists()
    own = room(other)
    assert other.close() == 0 and not own.exists()


def room(client: Office) -> Path:
    """The folder of the process, once it is ready."""
    assert client.ask({"id": "h", "op": "hello"})[0]["ok"]
    return Path(os.readlink(f"/proc/{client.process.pid}/cwd"))


def test_a_filled_document_is_gone_once_it_is_printed(cell, printed):
    folder = room(cell)
    assert not list(folder.glob("*.docx")) and not list(folder.glob("*.pdf"))
    assert folder.stat().st_mode & 0o077 == 0 or folder.parent.stat().st_mode & 0o077 == 0
