"""One pass over a sheet's XML, before calamine sees it: what is merged, wrong or too far away, by cell.

Calamine reads a sheet into a full rectangle and does not say where an error or a merged range stands.
"""

from dataclasses import dataclass

from workbook import Limits, local, strict_parser

#: Faults that are kept; who has mended these will try again anyway.
KEPT = 200


@dataclass(frozen=True)
class CellFault:
    """What is wrong in one cell."""
    row: int
    column: int
    reason: str

    @property
    def cell(self) -> str:
        return f"{letters(self.column)}{self.row}"

    @property
    def text(self) -> str:
        return f"{self.cell} {self.reason}"

    def json(self) -> dict:
        return {"cell": self.cell, "row": self.row, "column": letters(self.column), "reason": self.reason}


class Scan:
    """Walks through `sheetData` and `mergeCells`; afterwards `faults`, `rows` and `columns` tell."""

    def __init__(self, data: bytes, limits: Limits):
        self.limits = limits
        self.faults: list[CellFault] = []
        self.total = self.rows = self.columns = 0
        self.row = self.column = 0
        #: Of the cell in hand: its type, whether it has a value or a formula, and the value's text.
        self.type, self.filled, self.formula, self.inside = "", False, False, False
        self.value = ""
        self.handlers = {"row": self.start_row, "c": self.start_cell, "v": self.start_value, "is": self.start_inline,
                         "f": self.start_formula, "mergeCell": self.start_merge}
        self.known = dict(self.handlers)
        self.ends = {"c"}
        parser = strict_parser()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.Parse(data, True)

    def start(self, name: str, attributes: dict) -> None:
        handler = self.known.get(name)
        if handler is None and name not in self.known:
            handler = self.known[name] = self.handlers.get(local(name))
            self.ends |= {name} if handler == self.start_cell else set()
        if handler:
            handler(attributes)

    def end(self, name: str) -> None:
        if name in self.ends:
            self.end_cell()

    def text(self, text: str) -> None:
        if self.inside:
            self.value += text

    def start_row(self, attributes: dict) -> None:
        self.row = int(attributes["r"]) if "r" in attributes else self.row + 1
        self.column = 0

    def start_cell(self, attributes: dict) -> None:
        place = attributes.get("r")
        if place:
            self.column, self.row = position(place)
        else:
            self.column += 1
        self.type = attributes.get("t", "")
        self.value = ""
        self.filled = self.formula = self.inside = False

    def start_value(self, _) -> None:
        # Only what may be wrong is read: error values, and formulas that may have none.
        self.filled, self.inside = True, self.type == "e" or self.formula

    def start_inline(self, _) -> None:
        self.filled = True

    def start_formula(self, _) -> None:
        self.formula = True

    def end_cell(self) -> None:
        if self.filled:
            self.check_place()
        if self.type == "e":
            self.add(self.row, self.column, f"是错误值 {self.value.strip() or '#VALUE!'}")
        elif self.formula and self.type in ("", "n") and not self.value.strip():
            self.add(self.row, self.column, "的公式没有计算结果，请用 Excel 打开并保存后再上传")
        self.inside = False

    def check_place(self) -> None:
        self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)
        if self.row > self.limits.rows:
            self.add(self.row, self.column, f"有内容，超出 {self.limits.rows} 行，请删去多余的行")
        elif self.column > self.limits.columns:
            self.add(self.row, self.column, f"有内容，超出 {self.limits.columns} 列，请删去多余的列")

    def start_merge(self, attributes: dict) -> None:
        place = attributes.get("ref", "")
        column, row = position(place.partition(":")[0])
        self.add(row, column, f"起有合并单元格 {place}，请取消合并")

    def add(self, row: int, column: int, reason: str) -> None:
        self.total += 1
        if len(self.faults) < KEPT:
            self.faults.append(CellFault(row, column, reason))


def position(place: str) -> tuple[int, int]:
    """Column and row of `B7`, each from 1."""
    letters = place.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    if not 0 < column <= 16_384:
        raise ValueError(place)
    return column, int(place[len(letters):])


def letters(column: int) -> str:
    """`B` of 2."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
