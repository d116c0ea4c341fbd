"""Tables to import, made from the product's own with something changed."""

import csv
import io

import openpyxl

from .server import ROOT

HEADER = "year,date,name,kind,source\n"
SOURCE = "国务院办公厅关于部分节假日安排的通知（测试）"


def holidays(year: str, *more: str) -> bytes:
    """The year's table, if the product has one, with more days off."""
    file = ROOT / f"Catalogue/calendar/{year}.csv"
    text = file.read_text("utf-8") if file.exists() else HEADER
    return (text + "".join(f"{year},{day},临时放假,off,{SOURCE}\n" for day in more)).encode()


def rows(year: str, *lines: str) -> bytes:
    """The year's table with these lines after it."""
    return holidays(year) + "".join(line + "\n" for line in lines).encode()


class Items:
    """The product's list of items as rows of cells, to be changed."""

    def __init__(self):
        file = ROOT / "Catalogue/items/items.csv"
        self.header, *self.rows = csv.reader(io.StringIO(file.read_text("utf-8")))

    def row(self, code: str) -> list[str]:
        return next(row for row in self.rows if row[0] == code)

    def place(self, code: str) -> int:
        """The row's number, as a spreadsheet shows it."""
        return self.rows.index(self.row(code)) + 2

    def set(self, code: str, **cells: str) -> "Items":
        for column, text in cells.items():
            self.row(code)[self.header.index(column)] = text
        return self

    def drop(self, code: str) -> "Items":
        self.rows.remove(self.row(code))
        return self

    def add(self, like: str, **cells: str) -> "Items":
        self.rows.append(list(self.row(like)))
        for column, text in cells.items():
            self.rows[-1][self.header.index(column)] = text
        return self

    def csv(self) -> bytes:
        out = io.StringIO()
        csv.writer(out).writerows([self.header, *self.rows])
        return out.getvalue().encode()

    def xlsx(self, *merged: str) -> bytes:
        book = openpyxl.Workbook()
        for row in [self.header, *self.rows]:
            book.active.append([cell or None for cell in row])
        for cells in merged:
            book.active.merge_cells(cells)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()
