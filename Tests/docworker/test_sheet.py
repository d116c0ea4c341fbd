"""Reading a workbook: what comes out, row for row and value for value."""

import csv
import datetime
import io
import random

import openpyxl
import pytest

from books import SPACE, book, data, saved, table


def read(worker, workbook: bytes, **more) -> list[list[str]]:
    answer, text = worker.sheet(workbook, **more)
    assert answer["ok"], answer
    assert answer["id"] == "1" and not text.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(text.decode(), newline="")))


def test_values_come_out_as_they_were_typed(worker):
    rows = [
        ["名称", "幅度", "A,B", 'a"b', "第一行\n第二行", " 空格 ", "㐂𠮷"],
        [0, 1, -1, 100000, 123456789012345, 1e14, 5.0],
        [0.5, -0.1, 0.1 + 0.2, 1234.5678, 1e-7, 1 / 3, 99.99],
        [datetime.date(2026, 5, 8), datetime.datetime(2026, 5, 8, 10, 30), datetime.datetime(2026, 5, 8, 9, 5, 59),
         datetime.time(9, 5), datetime.timedelta(hours=30), datetime.date(1900, 3, 1), datetime.date(9999, 12, 31)],
        [True, False, "TRUE", "007", "1e5", "2026-05-08", "=x"[1:]],
    ]
    assert read(worker, table(*rows)) == [
        ["名称", "幅度", "A,B", 'a"b', "第一行\n第二行", " 空格 ", "㐂𠮷"],
        ["0", "1", "-1", "100000", "123456789012345", "100000000000000", "5"],
        ["0.5", "-0.1", "0.3", "1234.5678", "0.0000001", "0.333333333333333", "99.99"],
        ["2026-05-08", "2026-05-08T10:30", "2026-05-08T09:05:59", "09:05", "30:00:00", "1900-03-01", "9999-12-31"],
        ["TRUE", "FALSE", "TRUE", "007", "1e5", "2026-05-08", "x"],
    ]


def test_random_tables_come_out_the_same(worker):
    dice = random.Random(20_260_508)
    letters = "处罚依据“”，,\"\n ;'0aA—·㐂"
    for _ in range(20):
        rows = [
            ["".join(dice.choices(letters, k=dice.randrange(1, 9))).strip() or "x" for _ in range(dice.randrange(1, 9))]
            for _ in range(dice.randrange(1, 60))
        ]
        assert read(worker, table(*rows)) == rows


def test_rows_keep_their_numbers_and_columns_their_letters(worker):
    workbook = openpyxl.Workbook()
    workbook.active["B3"], workbook.active["D3"], workbook.active["C7"] = "名称", "幅度", "甲"
    assert read(worker, saved(workbook)) == [[], [], ["", "名称", "", "幅度"], [], [], [], ["", "", "甲"]]
    workbook = openpyxl.Workbook()
    workbook.active["A1"], workbook.active["C2"] = "名称", "甲"
    assert read(worker, saved(workbook)) == [["名称"], ["", "", "甲"]]


def test_texts_in_a_part_of_their_own_and_rich_texts(worker):
    strings = ["<si><t>名称</t></si>", '<si><r><t xml:space="preserve">处罚 </t></r><r><rPr><b/></rPr><t>依据</t></r></si>',
               "<si><t>一_x000D_&#10;二</t></si>"]
    body = data('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>', '<c r="A2" s="1"><v>46150</v></c>'
                '<c r="B2" t="s"><v>2</v></c><c r="C2" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>')
    assert read(worker, book(body, strings=strings)) == [["名称", "处罚 依据"], ["2026-05-08", "一\n二", "甲乙"]]


def test_formulas_come_out_as_their_kept_result(worker):
    body = data('<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c>'
                '<c r="C1" t="str"><f>IF(1,"","x")</f><v></v></c><c r="D1" t="b"><f>1=1</f><v>1</v></c>')
    # What other parts of a sheet call f or v is no formula.
    more = '<extLst><ext><m:f xmlns:m="urn:m">清单!A1</m:f></ext></extLst>'
    assert read(worker, book(body + more)) == [["2", "甲乙", "", "TRUE"]]


def test_places_that_are_not_written_are_counted(worker):
    body = '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"><v>3</v></c><c><v>4</v></c></row></sheetData>'
    assert read(worker, book(body)) == [["1", "2"], ["", "3", "4"]]


def test_a_prefix_before_every_name_is_read_too(worker):
    body = '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>'
    assert read(worker, book(body, space=f'xmlns:x="{SPACE}"', prefix="x:")) == [["7"]]
    merged = body + '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells>'
    answer, _ = worker.sheet(book(merged, space=f'xmlns:x="{SPACE}"', prefix="x:"))
    assert not answer["ok"] and answer["cells"][0]["cell"] == "A1"


def test_hidden_sheets_are_passed_over(worker):
    workbook = openpyxl.Workbook()
    workbook.active.title, workbook.active["A1"] = "隐", "不要"
    workbook.active.sheet_state = "veryHidden"
    for title in ("说明", "清单"):
        workbook.create_sheet(title)["A1"] = title
    answer, text = worker.sheet(saved(workbook))
    assert (answer["sheet"], text.decode()) == ("说明", "说明\n")
    answer, text = worker.sheet(saved(workbook), sheet="清单")
    assert (answer["sheet"], text.decode()) == ("清单", "清单\n")
    answer, _ = worker.sheet(saved(workbook), sheet="别的")
    assert (answer["kind"], answer["message"]) == ("sheet", "没有名为“别的”的工作表")


def test_a_sheet_without_anything_is_empty(worker):
    answer, text = worker.sheet(saved(openpyxl.Workbook()))
    assert answer["ok"] and text == b""


@pytest.mark.parametrize("row", ['<row r="{0}" spans="1:9" ht="14.4" customHeight="1"/>', '<row r="{0}"><c r="A{0}" s="1"/></row>'])
def test_a_million_empty_rows_are_dropped(worker, row):
    body = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    body += "".join(row.format(number) for number in range(2, 1_000_001)) + "</sheetData>"
    assert read(worker, book(body)) == [["1"]]
    # And with merged cells behind them it is still the merged cells that are named.
    answer, _ = worker.sheet(book(body + '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>'))
    assert answer["message"] == "工作表“清单”中 A3 起有合并单元格 A3:B4，请取消合并"
