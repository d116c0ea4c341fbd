"""A sheet of an XLSX workbook as CSV: row for row, so that a row has the number that a spreadsheet shows.

Nothing is guessed: merged cells, error values and formulas without a result are faults by cell. Dates come out as ISO,
numbers as they were typed, formulas as their kept result.
"""

import csv
import datetime
import io
from decimal import Decimal

from python_calamine import CalamineError, CalamineWorkbook

from press import Fault
from scan import KEPT, CellFault, Scan
from workbook import BROKEN, DAMAGE, MEBIBYTE, Limits, Workbook, file_fault, packed

#: What calamine reads beside the sheet itself.
SHARED = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml")
#: Where it finds the workbook.
ROOT = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>"""
#: A spreadsheet keeps 15 digits of a number; what is longer has lost its end already.
LONGEST = 10**15


class SheetFault(Fault):
    """What is wrong in a sheet, by cell."""

    def __init__(self, sheet: str, cells: list[CellFault], total: int):
        shown = "；".join(fault.text for fault in cells[:3])
        more = f"；共 {total} 处" if total > 3 else ""
        super().__init__("sheet", f"工作表“{sheet}”中 {shown}{more}")
        self.cells, self.total = cells, total

    def details(self) -> dict:
        return {"cells": [cell.json() for cell in self.cells], "total": self.total}


def read(data: bytes, name: str | None, limits: Limits) -> tuple[bytes, str]:
    """CSV, and the sheet's name: the named one, or the first that is not hidden."""
    if len(data) > limits.file:
        raise too_large(len(data), limits)
    try:
        book = Workbook(data, limits)
        sheet, part = chosen(book, name)
        content = book.read(part)
        scan = Scan(content, limits)
        if scan.faults:
            raise SheetFault(sheet, scan.faults, scan.total)
        if scan.rows * scan.columns > limits.cells:
            raise file_fault(f"工作表“{sheet}”有 {scan.rows} 行 {scan.columns} 列，最多 {limits.cells} 格")
        shared = {name: book.read(name) for name in SHARED if name in book.parts}
        container = packed({"_rels/.rels": ROOT, **shared, part: content})
        return written(rows(container, sheet), sheet), sheet
    except DAMAGE as error:
        raise file_fault(BROKEN) from error


def too_large(length: int, limits: Limits) -> Fault:
    return file_fault(f"文件有 {length / MEBIBYTE:.1f} MiB，最多 {limits.file // MEBIBYTE} MiB")


def chosen(book: Workbook, name: str | None) -> tuple[str, str]:
    """Name and part of the sheet that is meant."""
    sheets = book.sheets()
    for sheet, part, visible in sheets:
        if sheet == name or name is None and visible and "worksheets" in part:
            if part not in book.parts:
                raise file_fault(BROKEN)
            return sheet, part
    raise file_fault("没有可见的工作表" if name is None else f"没有名为“{name}”的工作表")


def rows(container: bytes, sheet: str):
    """The sheet's rows from row 1 and column A, as Python values."""
    try:
        found = CalamineWorkbook.from_filelike(io.BytesIO(container)).get_sheet_by_name(sheet)
    except CalamineError as error:
        raise file_fault(BROKEN) from error
    except BaseException as error:
        # A panic of the library is no Exception; the process goes on.
        if type(error).__name__ != "PanicException":
            raise
        raise file_fault(BROKEN) from error
    before = [""] * (found.start[1] if found.start else 0)
    for row in found.iter_rows():
        yield before + row


def written(rows, sheet: str) -> bytes:
    """CSV without the empty rows at the end and the empty cells at the end of each row."""
    out, faults, total = io.StringIO(newline=""), [], 0
    writer = csv.writer(out, lineterminator="\n")
    empty = 0
    for number, row in enumerate(rows, 1):
        cells = []
        for column, value in enumerate(row, 1):
            if isinstance(value, float) and abs(value) >= LONGEST:
                total += 1
                reason = "的数字超过 15 位，后面的位数已经丢失；请把这一列设为文本，重新填写"
                faults += [CellFault(number, column, reason)] if total <= KEPT else []
            cells.append(text(value))
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            empty += 1
            continue
        out.write("\n" * empty)
        empty = 0
        writer.writerow(cells)
    if faults:
        raise SheetFault(sheet, faults, total)
    return out.getvalue().encode()


def text(value) -> str:
    """A value as a person would type it."""
    match value:
        case str():
            return value.replace("\r\n", "\n").replace("\r", "\n")
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return number(value)
        case datetime.datetime():
            # Days are kept as fractions, which miss a full second by a little.
            near = (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0)
            time = near.time()
            return near.date().isoformat() + (f"T{clock(time)}" if time != datetime.time() else "")
        case datetime.date():
            return value.isoformat()
        case datetime.time():
            return clock(value)
        case datetime.timedelta():
            seconds = round(value.total_seconds())
            return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return str(value)


def number(value: float) -> str:
    """No exponent, no trailing zeros, and no digits that a spreadsheet would not show either."""
    plain = format(Decimal(format(value or 0.0, ".15g")), "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def clock(value: datetime.time) -> str:
    """`10:30`, with seconds only if there are any."""
    return f"{value.hour:02}:{value.minute:02}" + (f":{value.second:02}" if value.second else "")


def warm() -> None:
    """Reads a workbook once: what the libraries open on their first use can't be opened later."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    book = packed({
        "xl/workbook.xml": f'<workbook {space} xmlns:r="{relations}"><sheets><sheet name="表" sheetId="1" r:id="r1"/>'
                           "</sheets></workbook>".encode(),
        "xl/_rels/workbook.xml.rels": f'<Relationships {package}><Relationship Id="r1" Type="{relations}/worksheet" '
                                      'Target="worksheets/sheet1.xml"/></Relationships>'.encode(),
        "xl/worksheets/sheet1.xml": f'<worksheet {space}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>热</t>'
                                    '</is></c><c r="B1"><v>1.5</v></c></row></sheetData></worksheet>'.encode(),
    })
    if read(book, None, Limits()) != ("热,1.5\n".encode(), "表"):
        raise SystemExit("表格读取未能就绪")
