"""Workbooks for tests: by openpyxl, or part by part where a program writes what openpyxl would not."""

import io
import zipfile

import openpyxl

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table(*rows, title: str = "清单") -> bytes:
    """A workbook of one sheet with these rows."""
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return saved(book)


def zipped(parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as container:
        for name, data in parts.items():
            container.writestr(name, data)
    return out.getvalue()


def parts(body: str, strings: list[str] = (), space: str = f'xmlns="{SPACE}"', prefix: str = "") -> dict[str, str]:
    """The parts of a workbook as Excel packs them, with texts in a part of their own."""
    relations = [("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
                 ("rId3", "styles", "styles.xml")]
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SPACE}" xmlns:r="{RELATIONS}"><sheets>'
                           '<sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">' + "".join(
            f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
            for name, kind, target in relations) + "</Relationships>",
        "xl/sharedStrings.xml": f'<sst xmlns="{SPACE}">' + "".join(strings) + "</sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{SPACE}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/>'
                         "</cellXfs></styleSheet>",
        "xl/worksheets/sheet1.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                                    f"<{prefix}worksheet {space}>{body}</{prefix}worksheet>",
    }


def book(body: str, **more) -> bytes:
    """A workbook whose sheet holds this XML."""
    return zipped(parts(body, **more))


def data(*rows: str) -> str:
    """`sheetData` with these cells, row by row."""
    inside = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(rows, 1))
    return f"<sheetData>{inside}</sheetData>"
