"""Just enough Swift to read tables of calls: balanced brackets, strings, arguments and their labels."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OPEN, CLOSE = "([{", ")]}"


def files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.swift"))


def calls(text: str, name: str):
    """The arguments of each call of `name`, in order."""
    for found in re.finditer(rf"(?<![\w.]){name}\(", text):
        end = closing(text, found.end() - 1)
        yield arguments(text[found.end() : end])


def closing(text: str, start: int) -> int:
    """The place of the bracket that closes the one at `start`."""
    depth, place = 0, start
    while True:
        letter = text[place]
        if letter == '"':
            place = end_of_string(text, place)
        elif letter in OPEN:
            depth += 1
        elif letter in CLOSE:
            depth -= 1
            if depth == 0:
                return place
        place += 1


def end_of_string(text: str, start: int) -> int:
    place = start + 1
    while text[place] != '"':
        place += 2 if text[place] == "\\" else 1
    return place


def split(text: str) -> list[str]:
    """The parts between commas that stand in no bracket and no string."""
    parts, start, place = [], 0, 0
    while place < len(text):
        letter = text[place]
        if letter == '"':
            place = end_of_string(text, place)
        elif letter in OPEN:
            place = closing(text, place)
        elif letter == ",":
            parts.append(text[start:place].strip())
            start = place + 1
        place += 1
    return [part for part in [*parts, text[start:].strip()] if part]


class Arguments:
    """By label; those without one in order."""

    def __init__(self, text: str):
        self.plain, self.labelled = [], {}
        for part in split(text):
            found = re.match(r"([a-zA-Z]\w*):\s*(.*)$", part, re.S)
            if found:
                self.labelled[found[1]] = found[2]
            else:
                self.plain.append(part)

    def get(self, label: str, other: str = "") -> str:
        return self.labelled.get(label, other)


def arguments(text: str) -> Arguments:
    return Arguments(text)


def string(text: str) -> str:
    """The value of a literal; empty for anything else."""
    return text[1:-1].replace('\\"', '"') if text.startswith('"') else ""


def items(text: str) -> list[str]:
    """The members of an array literal."""
    return split(text[1:-1]) if text.startswith("[") else []


def chinese(number: int) -> str:
    digits, units, text = "零一二三四五六七八九", ((1000, "千"), (100, "百"), (10, "十"), (1, "")), ""
    gap = False
    for size, unit in units:
        digit, number = divmod(number, size)
        if not digit:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + ("" if size == 10 and digit == 1 and not text else digits[digit]) + unit
        gap = False
    return text


def place(article: int, paragraph: int | None = None, item: int | None = None) -> str:
    text = f"第{chinese(article)}条"
    if paragraph:
        text += f"第{chinese(paragraph)}款"
    return text + (f"第（{chinese(item)}）项" if item else "")


NUMBERS = {chinese(value): value for value in range(1, 10_000)}


def number(text: str) -> int:
    """The inverse of `chinese`."""
    return NUMBERS[text]
