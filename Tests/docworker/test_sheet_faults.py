"""Workbooks that are not read: what is said, and that the worker goes on."""

import io
import random
import zipfile

import openpyxl
import pytest

from books import book, data, parts, saved, table, zipped
from conftest import Client

BROKEN = "工作簿已损坏，请用 Excel 打开后另存为 .xlsx 再上传"
GOOD = data('<c r="A1"><v>1</v></c>')


def refused(worker, workbook: bytes, **more) -> dict:
    answer, rest = worker.sheet(workbook, **more)
    assert answer is not None and not answer["ok"] and answer["kind"] == "sheet" and rest == b"", answer
    # The conversation goes on.
    assert worker.sheet(book(GOOD))[1] == b"1\n"
    return answer


def test_merged_cells_are_named_by_their_range(worker):
    workbook = openpyxl.Workbook()
    workbook.active.title, workbook.active["A1"] = "清单", "名称"
    for place in ("A3:B4", "C1:D1"):
        workbook.active.merge_cells(place)
    answer = refused(worker, saved(workbook))
    assert {(cell["cell"], cell["row"], cell["column"]) for cell in answer["cells"]} == {("A3", 3, "A"), ("C1", 1, "C")}
    assert "合并单元格 A3:B4，请取消合并" in answer["message"] and answer["total"] == 2


@pytest.mark.parametrize(
    ("cells", "place", "reason"),
    [
        ('<c r="B7" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "B7", "是错误值 #DIV/0!"),
        ('<c r="B7" t="e"><v>#N/A</v></c>', "B7", "是错误值 #N/A"),
        ('<c r="AA7"><f>SUM(A1:A3)</f></c>', "AA7", "的公式没有计算结果，请用 Excel 打开并保存后再上传"),
        ('<c r="C7"><f>SUM(A1:A3)</f><v> </v></c>', "C7", "的公式没有计算结果，请用 Excel 打开并保存后再上传"),
        ('<c r="D7"><v>91330100123456788</v></c>', "D7", "的数字超过 15 位，后面的位数已经丢失；请把这一列设为文本，重新填写"),
        ('<c r="E7"><v>1e+300</v></c>', "E7", "的数字超过 15 位，后面的位数已经丢失；请把这一列设为文本，重新填写"),
        ('<c r="A100001"><v>1</v></c>', "A100001", "有内容，超出 100000 行，请删去多余的行"),
        ('<c r="XFD1048576"><v>1</v></c>', "XFD1048576", "有内容，超出 100000 行，请删去多余的行"),
        ('<c r="GS7"><v>1</v></c>', "GS7", "有内容，超出 200 列，请删去多余的列"),
    ],
)
def test_a_cell_that_can_not_be_taken_is_named(worker, cells, place, reason):
    answer = refused(worker, book(data('<c r="A1"><v>1</v></c>', cells)))
    assert [(cell["cell"], cell["reason"]) for cell in answer["cells"]] == [(place, reason)]
    assert answer["message"] == f"工作表“清单”中 {place} {reason}"


def test_many_faults_are_counted_and_some_are_shown(worker):
    answer = refused(worker, book(data(*(f'<c r="A{row}" t="e"><v>#REF!</v></c>' for row in range(1, 501)))))
    assert (len(answer["cells"]), answer["total"]) == (200, 500)
    assert answer["message"].endswith("A3 是错误值 #REF!；共 500 处")


def test_a_rectangle_that_is_too_large_is_refused(worker):
    answer = refused(worker, book(data('<c r="A1"><v>1</v></c><c r="GR99999"><v>1</v></c>')))
    assert answer["message"] == "工作表“清单”有 99999 行 200 列，最多 3000000 格"


@pytest.mark.parametrize(
    ("workbook", "message"),
    [
        (b"", "文件是空的"),
        ("名称,幅度\n甲,1\n".encode(), "这是文本文件，不是 Excel 工作簿（.xlsx）；CSV 文件请按 CSV 上传"),
        (b"%PDF-1.7\n\x00\x01", "不是 Excel 工作簿（.xlsx）"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "Workbook".encode("utf-16-le"),
         "这是旧式 .xls 工作簿，请用 Excel 另存为 .xlsx 后再上传"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
         "工作簿设有打开密码，请去掉密码后再上传"),
        (zipped({"word/document.xml": ""}), "这是 Word 文档，不是 Excel 工作簿（.xlsx）"),
        (zipped({"mimetype": "", "content.xml": ""}), "这是 OpenDocument 文件，请另存为 .xlsx 后再上传"),
        (zipped({"xl/workbook.bin": ""}), "这是 .xlsb 工作簿，请另存为 .xlsx 后再上传"),
        (zipped(parts(GOOD) | {"xl/vbaProject.bin": "x"}), "工作簿含有宏（.xlsm），请另存为 .xlsx 后再上传"),
        (zipped({"a.txt": "a"}), "是压缩文件，但不是 Excel 工作簿（.xlsx）"),
        (zipped(parts(GOOD) | {f"x{number}": "" for number in range(2000)}), BROKEN),
        (zipped({name: part for name, part in parts(GOOD).items() if "sheet1" not in name}), BROKEN),
        (zipped(parts(GOOD) | {"xl/workbook.xml": "<workbook>"}), BROKEN),
        (zipped(parts(GOOD) | {"xl/workbook.xml": "<workbook/>"}), "没有可见的工作表"),
        (zipped(parts(GOOD), zipfile.ZIP_LZMA), BROKEN),
        (table(["甲"])[:-40], BROKEN),
        (b"PK\x03\x04" + bytes(100), BROKEN),
        (b"PK", BROKEN),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_files_are_named(worker, workbook, message):
    assert refused(worker, workbook)["message"] == message


def test_a_zip_with_a_password_is_named(worker):
    locked = bytearray(zipped(parts(GOOD)))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(mark)
        while at >= 0:
            locked[at + place] |= 1
            at = locked.find(mark, at + 4)
    assert refused(worker, bytes(locked))["message"] == "压缩包设有密码，请去掉密码后再上传"


def test_a_bomb_is_not_unpacked(worker):
    bomb = zipped(parts(GOOD) | {"xl/worksheets/sheet1.xml": b" " * (200 << 20)})
    assert len(bomb) < 300_000
    assert refused(worker, bomb)["message"] == "解压后超过 128 MiB，请删去多余的工作表、图片和格式"
    bomb = zipped(parts(GOOD) | {"xl/sharedStrings.xml": b" " * (200 << 20)})
    assert "128 MiB" in refused(worker, bomb)["message"]


def test_a_bomb_that_lies_about_its_size_is_not_unpacked(worker):
    bomb = bytearray(zipped(parts(GOOD) | {"xl/worksheets/sheet1.xml": b" " * (200 << 20)}))
    size = (200 << 20).to_bytes(4, "little")
    while (at := bomb.find(size)) >= 0:
        bomb[at:at + 4] = (100).to_bytes(4, "little")
    assert refused(worker, bytes(bomb))["message"] == BROKEN


def test_what_is_not_needed_is_not_unpacked(worker):
    workbook = zipped(parts(GOOD) | {"xl/media/image1.png": bytes(200 << 20)})
    assert worker.sheet(workbook)[1] == b"1\n"


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_entities_are_not_expanded(worker, part):
    laughs = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)) + "]>"
    whole = parts(data('<c r="A1" t="inlineStr"><is><t>&j;</t></is></c>'))
    text = whole[part].partition("?>\n")[2] or whole[part]
    assert refused(worker, zipped(whole | {part: laughs + text}))["message"] == BROKEN


def test_a_file_that_is_too_large_is_not_even_kept(worker):
    answer = refused(worker, bytes(17 << 20))
    assert answer["message"] == "文件有 17.0 MiB，最多 16 MiB"


@pytest.mark.parametrize("more", [{"bytes": -1}, {"bytes": "1"}, {"bytes": None}, {"bytes": True}, {"bytes": 1.5}])
def test_a_request_without_a_length_is_refused(worker, more):
    answer, _ = worker.ask({"id": "1", "op": "sheet", **more})
    assert (answer["kind"], answer["message"]) == ("input", "缺少 bytes")
    assert worker.sheet(book(GOOD))[1] == b"1\n"


def test_a_name_that_is_none_is_refused(worker):
    answer, _ = worker.sheet(book(GOOD), sheet=["清单"])
    assert (answer["kind"], answer["message"]) == ("input", "sheet 应为文字")
    assert worker.sheet(book(GOOD))[1] == b"1\n"


def flipped(text: bytes, dice: random.Random) -> bytes:
    """With one to four other bytes."""
    changed = bytearray(text)
    for _ in range(dice.randrange(1, 5)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def test_damaged_workbooks_never_take_the_worker_with_them():
    """Bytes flipped in the container, and in its parts before they are packed."""
    client, dice = Client(), random.Random(7_064)
    whole = table(*([f"第{row}行", row, row / 7, True, "甲" * row] for row in range(1, 40)))
    with zipfile.ZipFile(io.BytesIO(whole)) as container:
        inside = {name: container.read(name) for name in container.namelist()}
    answers = []
    for number in range(400):
        if number % 2:
            damaged = flipped(whole, dice)
        else:
            name = dice.choice(sorted(inside))
            damaged = zipped(inside | {name: flipped(inside[name], dice)})
        answers.append(client.sheet(damaged)[0])
        assert answers[-1] is not None, number
    assert all(answer["ok"] or answer["kind"] == "sheet" for answer in answers)
    assert 0 < sum(answer["ok"] for answer in answers) < 400
    assert client.sheet(whole)[0]["ok"] and client.close() == 0


def test_documents_are_printed_before_and_after(worker, decision):
    assert worker.render(decision)[0]["ok"]
    assert worker.sheet(book(GOOD))[0]["ok"]
    assert worker.render(decision)[0]["ok"]


def test_processor_time_ends_a_sheet_and_the_worker():
    client = Client("--cpu", "0.2")
    body = data("".join(f'<c r="{column}1"><v>1</v></c>' for column in "ABCDEFGH"))
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(2, 100_000))
    assert client.sheet(book(body.replace("</sheetData>", rows + "</sheetData>"))) == (None, b"")
    assert client.process.wait(timeout=20) != 0
